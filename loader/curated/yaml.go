package curated

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"entente/graph"
)

// Limits of a file. Memory of the parser grows with the square of the nesting, so that a small hostile file could take
// all of it; the dataset itself nests six deep.
const (
	maxFile    = 1 << 20
	maxNesting = 16
	maxIndent  = 64
)

// node is a value in a file: a scalar as it is written, without quotes; a list; a mapping; or nothing.
type node struct {
	shape  shape
	text   string
	items  []node
	fields []field
	at     graph.Position
}

type field struct {
	key   string
	at    graph.Position
	value node
}

type shape int

const (
	empty shape = iota
	scalar
	list
	mapping
)

// String names the shape for messages.
func (s shape) String() string {
	return [...]string{"nothing", "a single value", "a list", "a mapping"}[s]
}

// fault is something wrong with the way a file is written.
type fault struct {
	at                   graph.Position
	field, message, hint string
}

// parse returns the one document of a file. ok is false when there is none to go on with; faults tell why, or what else
// is wrong.
func parse(name string, content []byte) (root node, ok bool, faults []fault) {
	top := graph.Position{File: name}
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	switch {
	case len(content) > maxFile:
		return node{}, false, []fault{{at: top, message: fmt.Sprintf("the file has more than %d kB", maxFile>>10),
			hint: "divide it by topic"}}
	case !utf8.Valid(content):
		return node{}, false, []fault{{at: top, message: "the file is not UTF-8", hint: "save it as UTF-8"}}
	}
	tokens, faults := tokenize(name, content)
	if len(faults) > 0 {
		return node{}, false, faults
	}
	file, err := parseTokens(tokens)
	if err != nil {
		return node{}, false, []fault{syntaxFault(name, err)}
	}
	c := converter{file: name}
	bodies := 0
	for _, d := range file.Docs {
		if d.Body == nil || d.Body.Type() == ast.CommentType {
			continue
		}
		if bodies++; bodies > 1 {
			c.fault(c.at(d.Body), "", "a second document begins in this file", "give it a file of its own")
			break
		}
		root = c.node(d.Body, 0)
	}
	return root, bodies > 0, c.faults
}

// tokenize refuses what the dataset has no use for, anchors, aliases and tags, and nesting that would cost the parser
// its memory.
func tokenize(name string, content []byte) (token.Tokens, []fault) {
	tokens := lexer.Tokenize(string(content))
	var faults []fault
	depth := 0
	for _, t := range tokens {
		at := position(name, t)
		switch t.Type {
		case token.AnchorType, token.AliasType, token.TagType, token.MergeKeyType, token.DirectiveType:
			faults = append(faults, fault{at: at, message: fmt.Sprintf("%s: anchors, aliases, tags and directives are not used here",
				excerpt(t.Value)), hint: "write the value out"})
		case token.MappingStartType, token.SequenceStartType:
			depth++
		case token.MappingEndType, token.SequenceEndType:
			depth--
		}
		deep := depth > maxNesting
		if t.Type == token.SequenceEntryType || t.Type == token.MappingKeyType {
			deep = deep || t.Position.Column > maxIndent
		}
		if deep {
			return nil, append(faults, fault{at: at, message: "the nesting is too deep", hint: "write it as the other files do"})
		}
	}
	return tokens, faults
}

// parseTokens is parser.Parse, with a panic of the parser as an error: the file is at fault, not the reader.
func parseTokens(tokens token.Tokens) (file *ast.File, err error) {
	defer func() {
		if p := recover(); p != nil {
			file, err = nil, errors.New("this cannot be read as YAML")
		}
	}()
	// Keys that stand twice are reported by the converter, with both places, and without losing the file.
	return parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
}

func syntaxFault(name string, err error) fault {
	f := fault{at: graph.Position{File: name}, message: "this is not YAML", hint: "check indentation, quotes and colons here"}
	var syntax *yaml.SyntaxError
	if errors.As(err, &syntax) {
		f.message += ": " + syntax.Message
		if syntax.Token != nil {
			f.at = position(name, syntax.Token)
		}
	}
	return f
}

func position(file string, t *token.Token) graph.Position {
	if t == nil || t.Position == nil {
		return graph.Position{File: file}
	}
	return graph.Position{File: file, Line: t.Position.Line, Column: t.Position.Column}
}

// excerpt quotes a value for a message, shortened.
func excerpt(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		s = string(r[:most]) + "…"
	}
	return `"` + strings.ToValidUTF8(s, "\uFFFD") + `"`
}
