package curated

import (
	"fmt"

	"github.com/goccy/go-yaml/ast"

	"entente/graph"
)

// converter turns the parser's tree into nodes, so that the reader knows four shapes and no YAML.
type converter struct {
	file   string
	faults []fault
}

func (c *converter) fault(at graph.Position, field, message, hint string) {
	c.faults = append(c.faults, fault{at, field, message, hint})
}

// at returns where a value begins: for a block of keys its first key, not the colon behind it.
func (c *converter) at(n ast.Node) graph.Position {
	switch n := n.(type) {
	case *ast.MappingNode:
		if !n.IsFlowStyle && len(n.Values) > 0 {
			return c.at(n.Values[0].Key)
		}
	case *ast.MappingValueNode:
		return c.at(n.Key)
	}
	return position(c.file, n.GetToken())
}

func (c *converter) node(n ast.Node, depth int) node {
	if n == nil {
		return node{at: graph.Position{File: c.file}}
	}
	out := node{at: c.at(n)}
	if depth > maxIndent {
		c.fault(out.at, "value", "the nesting is too deep", "write it as the other files do")
		return out
	}
	switch n := n.(type) {
	case *ast.MappingNode:
		out.shape = mapping
		for _, v := range n.Values {
			c.field(&out, v, depth)
		}
	case *ast.MappingValueNode:
		out.shape = mapping
		c.field(&out, n, depth)
	case *ast.SequenceNode:
		out.shape = list
		for _, v := range n.Values {
			out.items = append(out.items, c.node(v, depth+1))
		}
	case *ast.NullNode:
	case *ast.LiteralNode:
		out.shape, out.text = scalar, n.Value.Value
	case *ast.StringNode:
		out.shape, out.text = scalar, n.Value
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		// As it is written: 40.30 and 007 are for the rules of the property to judge.
		out.shape, out.text = scalar, n.GetToken().Value
	default:
		c.fault(out.at, "value", fmt.Sprintf("%s is not used here", n.Type().YAMLName()), "write a plain value")
	}
	return out
}

func (c *converter) field(out *node, v *ast.MappingValueNode, depth int) {
	key, ok := v.Key.(*ast.StringNode)
	at := c.at(v.Key)
	if !ok {
		c.fault(at, "key", "a key must be a word", "write a property or one of the other keys")
		return
	}
	for _, f := range out.fields {
		if f.key == key.Value {
			c.fault(at, key.Value, fmt.Sprintf("the key occurs twice, first at %s", f.at),
				"join the two: several values make a list")
			return
		}
	}
	out.fields = append(out.fields, field{key: key.Value, at: at, value: c.node(v.Value, depth+1)})
}
