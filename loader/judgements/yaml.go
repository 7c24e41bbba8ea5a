package judgements

import (
	"errors"
	"fmt"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"entente/graph"
)

// Bounds of nesting. The parser's memory grows with the square of it, so that a small hostile file could take all of it; a
// judgement nests four deep.
const (
	deepest  = 8
	farthest = 64 // column at which an item may begin
)

// parseYAML returns the one document of a file, or INVALID_ARGUMENT with the place at fault.
func parseYAML(name string, content []byte) (ast.Node, error) {
	tokens := lexer.Tokenize(string(content))
	depth := 0
	for _, t := range tokens {
		switch t.Type {
		case token.AnchorType, token.AliasType, token.TagType, token.MergeKeyType, token.DirectiveType:
			return nil, malformed(positionAt(name, t), fmt.Sprintf(
				"%s: anchors, aliases, tags and directives are not used here; write the value out", excerpt(t.Value)))
		case token.MappingStartType, token.SequenceStartType:
			depth++
		case token.MappingEndType, token.SequenceEndType:
			depth--
		}
		opens := t.Type == token.SequenceEntryType || t.Type == token.MappingKeyType
		if depth > deepest || opens && t.Position.Column > farthest {
			return nil, malformed(positionAt(name, t), "the nesting is too deep; write same: [a, b], because: and nothing inside")
		}
	}
	f, err := parseTokens(tokens)
	if err != nil {
		return nil, syntaxError(name, err)
	}
	var body ast.Node
	for _, d := range f.Docs {
		if d.Body == nil || d.Body.Type() == ast.CommentType {
			continue
		}
		if body != nil {
			return nil, malformed(positionOf(name, d.Body), "a second document begins in this file; give it a file of its own")
		}
		body = d.Body
	}
	if body == nil {
		return nil, malformed(graph.Position{File: name}, "the file is empty; write judgements: and the list")
	}
	return body, nil
}

// parseTokens is parser.Parse, with a panic of the parser as an error: the file is at fault, not the reader.
func parseTokens(tokens token.Tokens) (f *ast.File, err error) {
	defer func() {
		if p := recover(); p != nil {
			f, err = nil, errors.New("this cannot be read as YAML")
		}
	}()
	// Keys that stand twice are told by those who read the keys, with a better place.
	return parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
}

func syntaxError(name string, err error) error {
	at, message := graph.Position{File: name}, "this is not YAML"
	var syntax *yaml.SyntaxError
	if errors.As(err, &syntax) {
		message += ": " + syntax.Message
		if syntax.Token != nil {
			at = positionAt(name, syntax.Token)
		}
	}
	return malformed(at, message+"; check indentation, quotes and colons here")
}

func positionAt(name string, t *token.Token) graph.Position {
	if t == nil || t.Position == nil {
		return graph.Position{File: name}
	}
	return graph.Position{File: name, Line: t.Position.Line, Column: t.Position.Column}
}

// positionOf returns where a value begins: for a block of keys its first key, not the colon behind it.
func positionOf(name string, n ast.Node) graph.Position {
	switch x := n.(type) {
	case nil:
		return graph.Position{File: name}
	case *ast.MappingNode:
		if !x.IsFlowStyle && len(x.Values) > 0 {
			return positionOf(name, x.Values[0].Key)
		}
	case *ast.MappingValueNode:
		return positionOf(name, x.Key)
	}
	return positionAt(name, n.GetToken())
}

// fieldsOf returns the keys and values of a mapping, and whether n is one.
func fieldsOf(n ast.Node) ([]*ast.MappingValueNode, bool) {
	switch n := n.(type) {
	case *ast.MappingNode:
		return n.Values, true
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}, true
	}
	return nil, false
}

// keyOf returns a key as it is written; one that is no word is shown as it stands, so that it is refused as unknown.
func keyOf(v *ast.MappingValueNode) string {
	if s, ok := textOf(v.Key); ok {
		return s
	}
	return v.Key.String()
}

// textOf returns a single value as it is written, without quotes, "" for one that is left out, and whether n is one.
func textOf(n ast.Node) (string, bool) {
	switch n := n.(type) {
	case nil, *ast.NullNode:
		return "", true
	case *ast.LiteralNode:
		return n.Value.Value, true
	case *ast.StringNode:
		return n.Value, true
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return n.GetToken().Value, true
	}
	return "", false
}

// idOf is textOf for an id. Inside braces the parser takes site:a for a key and its value, which YAML does not.
func idOf(n ast.Node) (string, bool) {
	fields, ok := fieldsOf(n)
	if !ok || len(fields) != 1 {
		return textOf(n)
	}
	kind, ok := textOf(fields[0].Key)
	slug, also := textOf(fields[0].Value)
	return kind + ":" + slug, ok && also
}
