package main

import (
	"go/ast"
	"go/token"
	"strings"
)

// dropStatement leaves declarations alone, which others need, and takes a check away whole: if err := check(); err != nil
// { return err }.
func dropStatement(c *clause) []change {
	var list []ast.Stmt
	switch n := c.Node.(type) {
	case *ast.BlockStmt:
		list = n.List
	case *ast.CaseClause:
		list = n.Body
	case *ast.CommClause:
		list = n.Body
	}
	var out []change
	for _, s := range list {
		switch s := s.(type) {
		case *ast.ExprStmt, *ast.IncDecStmt, *ast.SendStmt, *ast.ReturnStmt:
		case *ast.AssignStmt:
			if s.Tok == token.DEFINE || c.textOf(s.Lhs[0]) == "_" {
				continue
			}
		case *ast.BranchStmt:
			if s.Tok != token.CONTINUE && s.Tok != token.BREAK {
				continue
			}
		case *ast.IfStmt:
			if init, ok := s.Init.(*ast.AssignStmt); !ok || len(init.Lhs) != 1 || !isPassedOn(s) {
				continue
			}
		default:
			continue
		}
		out = append(out, instead(s, "")...)
	}
	return out
}

func dropCase(c *clause) []change {
	clause, ok := c.Node.(*ast.CaseClause)
	if !ok {
		return nil
	}
	out := instead(clause, "")
	if len(clause.List) > 1 {
		out = append(out, c.dropEach(clause.List)...)
	}
	return out
}

func dropElement(c *clause) []change {
	lit, ok := c.Node.(*ast.CompositeLit)
	if !ok {
		return nil
	}
	return c.dropEach(lit.Elts)
}

// dropEach leaves out one item of a list that is parted by commas.
func (c *clause) dropEach(list []ast.Expr) []change {
	out := make([]change, len(list))
	for i, e := range list {
		switch {
		case i+1 < len(list):
			out[i] = change{e.Pos(), list[i+1].Pos(), ""}
		case i > 0:
			out[i] = change{list[i-1].End(), e.End(), ""}
		default:
			behind := string(c.src[c.file.Offset(e.End()):])
			comma := len(behind) - len(strings.TrimLeft(behind, " \t\r\n"))
			end := e.End()
			if strings.HasPrefix(behind[comma:], ",") {
				end += token.Pos(comma + 1)
			}
			out[i] = change{e.Pos(), end, ""}
		}
	}
	return out
}
