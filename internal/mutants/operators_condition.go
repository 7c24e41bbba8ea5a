package main

import (
	"go/ast"
	"go/token"
)

// negate leaves comparisons to the operators equal and boundary, where they say the same.
func negate(c *clause) []change {
	if not, ok := c.Node.(*ast.UnaryExpr); ok && not.Op == token.NOT {
		return []change{{not.Pos(), not.X.Pos(), ""}}
	}
	var out []change
	for _, cond := range conditions(c.Node) {
		switch e := cond.(type) {
		case *ast.UnaryExpr:
			if e.Op == token.NOT {
				continue
			}
		case *ast.BinaryExpr:
			if e.Op == token.EQL || e.Op == token.NEQ {
				continue
			}
		case *ast.Ident:
			if e.Name == "true" || e.Name == "false" {
				continue
			}
		}
		out = append(out, instead(cond, "!("+c.textOf(cond)+")")...)
	}
	return out
}

// conditions returns what decides where a statement goes on.
func conditions(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.IfStmt:
		return []ast.Expr{n.Cond}
	case *ast.ForStmt:
		if n.Cond != nil {
			return []ast.Expr{n.Cond}
		}
	case *ast.SwitchStmt:
		if n.Tag != nil {
			return nil
		}
		var out []ast.Expr
		for _, s := range n.Body.List {
			out = append(out, s.(*ast.CaseClause).List...)
		}
		return out
	}
	return nil
}

func dropOperand(c *clause) []change {
	top, ok := c.Node.(*ast.BinaryExpr)
	if !ok || top.Op != token.LAND && top.Op != token.LOR {
		return nil
	}
	if up, ok := c.parent().(*ast.BinaryExpr); ok && up.Op == top.Op {
		return nil // the chain has been seen from its top
	}
	operands := chain(top, top.Op)
	out := []change{{operands[0].Pos(), operands[1].Pos(), ""}}
	for i := 1; i < len(operands); i++ {
		out = append(out, change{operands[i-1].End(), operands[i].End(), ""})
	}
	return out
}

// chain returns the operands of a chain of one operator: a, b and c of a && b && c.
func chain(e ast.Expr, op token.Token) []ast.Expr {
	if b, ok := e.(*ast.BinaryExpr); ok && b.Op == op {
		return append(chain(b.X, op), chain(b.Y, op)...)
	}
	return []ast.Expr{e}
}
