package main

import (
	"go/ast"
	"slices"
	"strings"
)

func returned(c *clause) []change {
	ret, ok := c.Node.(*ast.ReturnStmt)
	if !ok || len(ret.Results) == 0 {
		return nil
	}
	types := resultTypes(c.above)
	zeros := make([]string, len(types))
	for i, t := range types {
		zeros[i] = c.zero(t)
	}
	if len(zeros) == 1 && zeros[0] == "false" {
		switch c.textOf(ret.Results[0]) {
		case "true", "false":
			return nil // the operator boolean has it
		}
		return append(instead(ret, "return false"), instead(ret, "return true")...)
	}
	same := len(ret.Results) == len(zeros)
	for i, r := range ret.Results {
		same = same && (c.textOf(r) == zeros[i] || isEmpty(r))
	}
	if same {
		return nil
	}
	return instead(ret, "return "+strings.Join(zeros, ", "))
}

// resultTypes returns the types of the results of the function around a statement, one for each.
func resultTypes(above []ast.Node) []ast.Expr {
	for _, n := range slices.Backward(above) {
		var t *ast.FuncType
		switch f := n.(type) {
		case *ast.FuncDecl:
			t = f.Type
		case *ast.FuncLit:
			t = f.Type
		default:
			continue
		}
		var out []ast.Expr
		for _, field := range t.Results.List {
			for range max(1, len(field.Names)) {
				out = append(out, field.Type)
			}
		}
		return out
	}
	return nil
}

// zero returns the zero value of a type as people write it, where the type says by itself which it is.
func (c *clause) zero(t ast.Expr) string {
	switch t := t.(type) {
	case *ast.Ident:
		switch t.Name {
		case "bool":
			return "false"
		case "string":
			return `""`
		case "error", "any":
			return "nil"
		case "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "byte", "rune", "float32", "float64":
			return "0"
		}
	case *ast.StarExpr, *ast.MapType, *ast.FuncType, *ast.ChanType, *ast.InterfaceType:
		return "nil"
	case *ast.ArrayType:
		if t.Len == nil {
			return "nil"
		}
	}
	return "*new(" + c.textOf(t) + ")"
}

// isEmpty reports whether an expression is written as an empty value.
func isEmpty(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.CompositeLit:
		return len(e.Elts) == 0
	case *ast.Ident:
		return e.Name == "nil" || e.Name == "false"
	case *ast.BasicLit:
		return e.Value == `""` || e.Value == "0"
	}
	return false
}
