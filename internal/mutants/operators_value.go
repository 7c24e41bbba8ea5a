package main

import (
	"go/ast"
	"go/token"
	"strconv"
)

// otherwise returns the operator that makes a table of a binary expression's operators.
func otherwise(table map[token.Token]token.Token) func(*clause) []change {
	return func(c *clause) []change {
		b, ok := c.Node.(*ast.BinaryExpr)
		if !ok || table[b.Op] == token.ILLEGAL {
			return nil
		}
		return []change{{b.OpPos, b.OpPos + token.Pos(len(b.Op.String())), table[b.Op].String()}}
	}
}

var (
	swap     = otherwise(map[token.Token]token.Token{token.LAND: token.LOR, token.LOR: token.LAND})
	boundary = otherwise(map[token.Token]token.Token{
		token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
	})
	equal      = otherwise(map[token.Token]token.Token{token.EQL: token.NEQ, token.NEQ: token.EQL})
	ofTwo      = otherwise(map[token.Token]token.Token{token.ADD: token.SUB, token.SUB: token.ADD, token.MUL: token.QUO, token.QUO: token.MUL})
	ofAssigned = map[token.Token]token.Token{
		token.ADD_ASSIGN: token.SUB_ASSIGN, token.SUB_ASSIGN: token.ADD_ASSIGN,
		token.MUL_ASSIGN: token.QUO_ASSIGN, token.QUO_ASSIGN: token.MUL_ASSIGN,
	}
)

func arithmetic(c *clause) []change {
	a, ok := c.Node.(*ast.AssignStmt)
	if !ok {
		return ofTwo(c)
	}
	other := ofAssigned[a.Tok]
	if other == token.ILLEGAL {
		return nil
	}
	return []change{{a.TokPos, a.TokPos + token.Pos(len(a.Tok.String())), other.String()}}
}

func number(c *clause) []change {
	lit, ok := c.Node.(*ast.BasicLit)
	if !ok {
		return nil
	}
	switch lit.Kind {
	case token.INT:
		n, err := strconv.ParseInt(lit.Value, 0, 64)
		if err != nil {
			return nil
		}
		return append(instead(lit, strconv.FormatInt(n+1, 10)), instead(lit, strconv.FormatInt(n-1, 10))...)
	case token.FLOAT:
		return instead(lit, "2*"+lit.Value)
	}
	return nil
}

func boolean(c *clause) []change {
	id, ok := c.Node.(*ast.Ident)
	if !ok {
		return nil
	}
	switch id.Name {
	case "true":
		return instead(id, "false")
	case "false":
		return instead(id, "true")
	}
	return nil
}
