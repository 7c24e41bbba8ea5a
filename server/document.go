package server

import (
	"errors"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"

	"entente/graph"
)

// document is a parsed document whose shape the guard has passed. Once valid it is shared and must not be changed.
type document struct {
	*ast.QueryDocument
	text  string
	size  int // estimated bytes of memory
	valid bool
}

// documents turns texts into documents, and keeps the valid ones.
type documents struct {
	schema *ast.Schema
	limits Limits
	cache  *documentCache
}

func newDocuments(schema *ast.Schema, limits Limits) *documents {
	return &documents{schema: schema, limits: limits, cache: newDocumentCache(limits.CacheBytes)}
}

// parse returns the document of a text, from the cache when it is there. The document may still be invalid.
func (d *documents) parse(text string) (*document, *refusal) {
	if doc, ok := d.cache.get(text); ok {
		return doc, nil
	}
	parsed, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text}, d.limits.Tokens)
	if err != nil {
		var e *gqlerror.Error
		if !errors.As(err, &e) {
			e = &gqlerror.Error{Message: "the document cannot be parsed"}
		}
		refuse, code := unparsed, codeParse
		if strings.HasPrefix(e.Message, "exceeded ") { // the number of tokens, the depth of nesting: it may well be GraphQL
			refuse, code = invalid, graph.CodeLimit
		}
		bad := newError(code, nil, e.Message)
		bad.Locations = e.Locations
		return nil, refuse(bad)
	}
	if len(parsed.Operations)+len(parsed.Fragments) == 0 {
		return nil, unparsed(newError(codeParse, nil, "the document is empty"))
	}
	if len(parsed.Operations) == 0 {
		return nil, invalid(newError(codeValidation, nil, "the document has no operation"))
	}
	size, bad := guard(parsed, d.limits)
	if bad != nil {
		return nil, invalid(bad)
	}
	return &document{QueryDocument: parsed, text: text, size: size + len(text)}, nil
}

// validate checks the document against the schema, unless that has been done, and keeps it.
func (d *documents) validate(doc *document) *refusal {
	if doc.valid {
		return nil
	}
	if errs := validate(d.schema, doc.QueryDocument, d.limits.Errors); len(errs) > 0 {
		return invalid(errs...)
	}
	doc.valid = true
	d.cache.put(doc)
	return nil
}

// operationNamed returns the operation to execute.
func (doc *document) operationNamed(name string) (*ast.OperationDefinition, *refusal) {
	if name == "" && len(doc.Operations) > 1 {
		return nil, invalid(newError(codeValidation, nil, "the document has several operations; name one in operationName"))
	}
	if name == "" {
		return doc.Operations[0], nil
	}
	for _, op := range doc.Operations {
		if op.Name == name {
			return op, nil
		}
	}
	return nil, invalid(newError(codeValidation, nil, "the document has no operation "+clip(name, 100)))
}
