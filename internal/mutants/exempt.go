package main

import (
	"go/ast"
	"go/token"
)

// isPassedOn reports whether a statement only hands an error up: that is no rule, and a store that fails at each call
// is another test.
func isPassedOn(n ast.Node) bool {
	s, ok := n.(*ast.IfStmt)
	if !ok || s.Else != nil || len(s.Body.List) != 1 {
		return false
	}
	cond, ok := s.Cond.(*ast.BinaryExpr)
	if !ok || cond.Op != token.NEQ || !isNamed(cond.X, "err") || !isNamed(cond.Y, "nil") {
		return false
	}
	ret, ok := s.Body.List[0].(*ast.ReturnStmt)
	return ok && len(ret.Results) > 0 && isNamed(ret.Results[len(ret.Results)-1], "err")
}

func isNamed(e ast.Expr, name string) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == name
}

// isRoom reports whether a node only says how much room something gets: the capacity in make, and slices.Grow.
func isRoom(n ast.Node, above []ast.Node) bool {
	if len(above) == 0 {
		return false
	}
	call, ok := above[len(above)-1].(*ast.CallExpr)
	if !ok {
		return false
	}
	if isNamed(call.Fun, "make") && len(call.Args) > 1 {
		_, ofMap := call.Args[0].(*ast.MapType)
		return n == ast.Node(call.Args[len(call.Args)-1]) && (ofMap || len(call.Args) == 3)
	}
	grow, ok := call.Fun.(*ast.SelectorExpr)
	return ok && isNamed(grow.X, "slices") && grow.Sel.Name == "Grow" && n == ast.Node(call.Args[1])
}
