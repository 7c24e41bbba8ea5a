package server

import (
	"fmt"
	"math"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"

	"entente/graph"
)

// declarations looks at the variables of an operation.
func (g *guarded) declarations(list ast.VariableDefinitionList) {
	g.variables += len(list)
	g.most(g.variables, g.limits.Variables, "variables", nil)
	for _, v := range list {
		g.size += sizeOfValue
		g.count(v.Comment)
		for depth, t := 0, v.Type; t != nil; depth, t = depth+1, t.Elem {
			g.size += sizeOfValue
			g.most(depth, g.limits.ValueDepth, "levels in a type", v.Position)
		}
		g.annotations(v.Directives)
		if v.DefaultValue != nil {
			g.value(v.DefaultValue, 1)
		}
	}
}

// annotations looks at directives. Those that ask for a reply in pieces are refused: replies come in one.
func (g *guarded) annotations(list ast.DirectiveList) {
	g.directives += len(list)
	for _, d := range list {
		g.size += sizeOfSelection
		g.most(g.directives, g.limits.Directives, "directives", d.Position)
		if d.Name == "defer" || d.Name == "stream" {
			panic(newError(codeValidation, d.Position, "@"+d.Name+" is not served: replies come in one piece"))
		}
		g.arguments(d.Arguments, d.Position)
	}
}

func (g *guarded) arguments(list ast.ArgumentList, at *ast.Position) {
	g.most(len(list), g.limits.Arguments, "arguments of one field", at)
	for _, a := range list {
		g.size += sizeOfValue
		g.count(a.Comment)
		g.value(a.Value, 1)
	}
}

// value looks at a literal. Numbers that no number type of ours can hold would panic in a resolver's arguments, of
// whatever type they are.
func (g *guarded) value(v *ast.Value, depth int) {
	g.size += sizeOfValue
	g.count(v.Comment)
	switch v.Kind {
	case ast.IntValue:
		if _, err := strconv.ParseInt(v.Raw, 10, 64); err != nil {
			panic(newError(graph.CodeInvalidArgument, v.Position, clip(v.Raw, 40)+" is too large a number"))
		}
	case ast.FloatValue:
		if f, err := strconv.ParseFloat(v.Raw, 64); err != nil || math.IsInf(f, 0) {
			panic(newError(graph.CodeInvalidArgument, v.Position, clip(v.Raw, 40)+" is too large a number"))
		}
	case ast.ListValue, ast.ObjectValue:
		if depth > g.limits.ValueDepth {
			panic(newError(graph.CodeLimit, v.Position,
				fmt.Sprintf("the document has more than %d levels in a value", g.limits.ValueDepth)))
		}
		if len(v.Children) > g.limits.Items {
			panic(newError(graph.CodeInvalidArgument, v.Position, tooManyItems(len(v.Children), g.limits.Items)))
		}
		for _, child := range v.Children {
			g.count(child.Comment)
			g.value(child.Value, depth+1)
		}
	}
}

func tooManyItems(n, limit int) string {
	return fmt.Sprintf("a list has %d items; at most %d are taken", n, limit)
}

// count adds the comments to the size: the parser keeps them.
func (g *guarded) count(c *ast.CommentGroup) {
	if c != nil {
		g.size += sizeOfComment * len(c.List)
	}
}
