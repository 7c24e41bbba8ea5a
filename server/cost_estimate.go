package server

import (
	"maps"
	"math"
	"strconv"

	"github.com/99designs/gqlgen/graphql/introspection"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"entente/graph"
	"entente/graph/atlas"
)

// costOfList is what a field costs in itself that has the store look for a page.
const costOfList = 10

// DefaultWeights returns the cost in itself of the fields whose answer takes more than reading a page: about how many
// plain fields could be answered in the time.
func DefaultWeights() map[string]int {
	weights := map[string]int{
		"Export.content":   500,
		"Query.changes":    2_000,
		"Query.citation":   100,
		"Query.conflicts":  100,
		"Query.resolve":    1_000,
		"Query.resolveAll": 400, // for each name
		"Query.search":     200,
		"Query.stats":      100,
		"Query.suggest":    100,

		"ConflictConnection.facets": 500,
		"Document.subjects":         100,
		"Document.statedRelations":  100,
	}
	maps.Copy(weights, groupWeights())
	maps.Copy(weights, pathWeights())
	return weights
}

// prices holds what a schema says about the cost of its fields.
type prices struct {
	schema    *ast.Schema
	limits    Limits
	lengths   map[string]float64 // of the lists of introspection and in groups, by Type.field
	metaLimit float64
}

// newPrices returns the prices for a schema. What tools ask by introspection, and half as much, is its limit.
func newPrices(schema *ast.Schema, limits Limits) (*prices, error) {
	p := &prices{schema: schema, limits: limits, lengths: introspectionLengths(schema), metaLimit: math.Inf(1)}
	maps.Copy(p.lengths, groupLengths())
	maps.Copy(p.lengths, pathLengths())
	doc, err := parser.ParseQuery(&ast.Source{Input: introspection.Query})
	if err != nil {
		return nil, graph.Wrap(graph.CodeInternal, "the introspection query cannot be parsed", err)
	}
	whole, bad := p.pricer(doc, nil).selections(schema.Query, doc.Operations[0].SelectionSet, false)
	if bad != nil {
		return nil, graph.Wrap(graph.CodeInternal, "the introspection query has no price", bad)
	}
	p.metaLimit = 1.5 * whole.meta
	return p, nil
}

// estimate is what is known of a field before it is executed.
type estimate struct {
	own    float64         // cost of the field in itself
	length float64         // how many results are below it
	result *ast.Definition // the type of what is below it; nil when unknown
	paged  bool            // it is a connection, whose own lists are counted in length
	whole  bool            // it is of the whole list, and answered once for all of a connection's page
}

// estimate returns what field f on a type costs. paged tells that the type is a connection. The page size is read as the
// resolver will read it: the argument, its variable, or its default.
func (p *prices) estimate(on *ast.Definition, f *ast.Field, variables map[string]any, paged bool) (estimate, *gqlError) {
	e := estimate{own: 1, length: 1}
	if on == nil {
		return e, nil
	}
	def := on.Fields.ForName(f.Name)
	if def == nil {
		return e, nil
	}
	e.result = p.schema.Types[def.Type.Name()]
	isList := def.Type.Elem != nil
	size, sized, bad := pageSize(def, f, variables)
	name := on.Name + "." + f.Name
	e.whole = paged && f.Name == groupsField
	known, isKnown := p.lengths[name]
	switch {
	case bad != nil:
		return e, bad
	case sized:
		e.own, e.length, e.paged = costOfList, float64(max(size, 1)), !isList
	case isKnown:
		e.length = known
	case isList && !paged:
		e.length = float64(p.limits.ListSize)
	}
	if weight, ok := p.limits.Weights[name]; ok {
		e.own = float64(weight)
	}
	if n, ok := namesOf(def, f, variables); ok {
		e.own, e.length, e.paged = e.own*n, n*e.length, false
	}
	return e, nil
}

// namesOf returns how many names a field is asked about; ok is false where it takes none.
func namesOf(def *ast.FieldDefinition, f *ast.Field, variables map[string]any) (n float64, ok bool) {
	if def.Arguments.ForName("names") == nil {
		return 0, false
	}
	a := f.Arguments.ForName("names")
	if a == nil || a.Value == nil {
		return 1, true
	}
	value, err := a.Value.Value(variables)
	list, isList := value.([]any)
	if err != nil || !isList { // one value stands for a list of one
		return 1, true
	}
	return float64(max(len(list), 1)), true
}

// pageSize returns the largest of the sizes that the arguments of a field ask for; sized is false when the field has no
// such argument. It returns INVALID_ARGUMENT for a size that no resolver takes.
func pageSize(def *ast.FieldDefinition, f *ast.Field, variables map[string]any) (size int, sized bool, bad *gqlError) {
	known := false
	for _, name := range []string{"first", "last", "limit"} {
		arg := def.Arguments.ForName(name)
		if arg == nil {
			continue
		}
		sized = true
		n, given := int64(0), false // null and absence leave the size to the resolver
		if arg.DefaultValue != nil {
			n, given = intOf(arg.DefaultValue, nil)
		}
		if a := f.Arguments.ForName(name); a != nil && a.Value != nil {
			if v, ok := intOf(a.Value, variables); ok {
				n, given = v, true
			}
			if given && (n < 0 || name != "limit" && n > mostOf(f.Name) || n >= saturated) {
				return 0, true, newError(graph.CodeInvalidArgument, a.Position,
					name+" is "+strconv.FormatInt(n, 10)+"; it must be from 0 to "+strconv.FormatInt(mostOf(f.Name), 10))
			}
		}
		if given {
			size, known = max(size, int(n)), true
		}
	}
	if !known {
		size = atlas.DefaultPage
	}
	return size, sized, nil
}

// intOf returns the integer that a value stands for; ok is false for null and for what is no integer.
func intOf(v *ast.Value, variables map[string]any) (n int64, ok bool) {
	switch v.Kind {
	case ast.IntValue:
		n, err := strconv.ParseInt(v.Raw, 10, 64)
		return n, err == nil
	case ast.Variable:
		n, ok := variables[v.Raw].(int64)
		return n, ok
	}
	return 0, false
}

// introspectionLengths returns how long the lists of introspection are, on average over the types of the schema; __type
// is counted as if it asked for the type with the most fields.
func introspectionLengths(schema *ast.Schema) map[string]float64 {
	var fields, largest, inputs, values, interfaces, possible, args int
	for _, t := range schema.Types {
		interfaces += len(t.Interfaces)
		values += len(t.EnumValues)
		if t.Kind == ast.InputObject {
			inputs += len(t.Fields)
			continue
		}
		fields += len(t.Fields)
		largest = max(largest, len(t.Fields))
		for _, f := range t.Fields {
			args += len(f.Arguments)
		}
	}
	for _, list := range schema.PossibleTypes {
		possible += len(list)
	}
	types := float64(len(schema.Types))
	root := schema.Query.Name
	return map[string]float64{
		root + ".__type":        float64(largest) * types / float64(fields),
		"__Schema.types":        types,
		"__Schema.directives":   float64(len(schema.Directives)),
		"__Type.fields":         float64(fields) / types,
		"__Type.inputFields":    float64(inputs) / types,
		"__Type.enumValues":     float64(values) / types,
		"__Type.interfaces":     float64(interfaces) / types,
		"__Type.possibleTypes":  float64(possible) / types,
		"__Field.args":          float64(args) / float64(fields),
		"__Directive.args":      1,
		"__Directive.locations": 1,
	}
}
