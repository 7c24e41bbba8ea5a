package server

import (
	"cmp"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"entente/export"
	"entente/graph"
	"entente/server/reconciliation"
)

// exportParams returns the question that the address of a file stands for: the field of that name with the arguments of the
// query string, of which the export is asked. Its arguments and those of its export are taken alike, for no name is in both.
func (s *Server) exportParams(name string, f export.Format, given url.Values) (params, *refusal) {
	field := s.schema.Schema().Query.Fields.ForName(name)
	var file *ast.FieldDefinition
	if field != nil {
		file = s.schema.Schema().Types[field.Type.Name()].Fields.ForName("export")
	}
	if file == nil || field.Type.Elem != nil {
		return params{}, &refusal{status: always(http.StatusNotFound), errors: []*gqlError{
			newError(graph.CodeNotFound, nil, "there is no such file; names are graph and those fields of the API that have "+
				"an export, such as institutions, paths and entity"),
		}}
	}
	if err := reconciliation.Once(given, func(name string) bool {
		def := cmp.Or(field.Arguments.ForName(name), file.Arguments.ForName(name))
		return def != nil && def.Type.Elem != nil
	}); err != nil {
		return params{}, malformed(graph.UserMessage(err))
	}
	p := params{variables: map[string]any{}}
	var declared, outer, inner []string
	for _, arg := range slices.Sorted(maps.Keys(given)) {
		to, def := &outer, field.Arguments.ForName(arg)
		if def == nil && arg != "format" {
			to, def = &inner, file.Arguments.ForName(arg)
		}
		if def == nil || isPaging(arg) && file.Arguments.ForName("most") != nil {
			return params{}, malformed(clip(arg, 40) + " is no argument of this file; it takes those of the field " + name +
				" of the API, without a page")
		}
		value, ok := s.argument(def.Type, given[arg])
		if !ok {
			return params{}, malformed(arg + " is not JSON; write it as a variable of the API is written")
		}
		p.variables[arg] = value
		declared = append(declared, "$"+arg+": "+def.Type.String())
		*to = append(*to, arg+": $"+arg)
	}
	inner = append(inner, "format: "+string(f))
	p.query = "query Export" + parenthesised(declared) + " { " + name + parenthesised(outer) + " { export" + parenthesised(inner) + " { mediaType } } }"
	return p, nil
}

// isPaging reports whether an argument is that of a page, which files do not have.
func isPaging(argument string) bool {
	return slices.Contains([]string{"first", "after", "last", "before"}, argument)
}

func parenthesised(parts []string) string {
	if len(parts) == 0 {
		return ""
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

// argument returns a value of the query string as JSON has it: texts, ids, dates and names as they are written, all else as
// JSON. A list of texts may be given as JSON or by repeating its name.
func (s *Server) argument(t *ast.Type, values []string) (any, bool) {
	raw := values[len(values)-1]
	if t.Elem != nil && s.isText(t.Elem) && !strings.HasPrefix(raw, "[") {
		all := make([]any, len(values))
		for i, v := range values {
			all[i] = v
		}
		return all, true
	}
	if s.isText(t) {
		return raw, true
	}
	if jsonDepth([]byte(raw)) > maxArgumentDepth {
		return nil, false
	}
	object, err := decodeObject([]byte(`{"value":` + raw + `}`))
	if err != nil || len(object) != 1 {
		return nil, false
	}
	return object["value"], true
}

// maxArgumentDepth is how deeply arguments nest at most; the domain bounds conditions more tightly.
const maxArgumentDepth = 32

// isText reports whether values of the type are written as they are: all but numbers, truths, objects and lists.
func (s *Server) isText(t *ast.Type) bool {
	if t.Elem != nil {
		return false
	}
	name := t.Name()
	return name != "Int" && name != "Float" && name != "Boolean" && s.schema.Schema().Types[name].Kind != ast.InputObject
}
