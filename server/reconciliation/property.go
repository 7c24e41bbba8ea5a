package reconciliation

import (
	"slices"
	"strings"

	"entente/graph"
)

// property is something that is known of entities: what queries compare, and what extensions fetch.
type property struct {
	named
	of     graph.Property         // "" for the kind
	scheme graph.IdentifierScheme // for what one register calls an entity
	rule   graph.PropertyRule
}

// kindProperty is the id of the property that gives the type.
const kindProperty = "kind"

// properties lists every property, in the order of the vocabulary, then one for each register.
var properties = func() []property {
	hidden := []graph.Property{graph.PropDifferentFrom, graph.PropUndecided, graph.PropAwaits, graph.PropSHA256, graph.PropSeries}
	all := []property{{named: named{kindProperty, "kind"}}}
	for _, rule := range graph.Properties {
		if !rule.Figure && !slices.Contains(hidden, rule.Name) {
			all = append(all, property{named: named{string(rule.Name), rule.Name.Title("en")}, of: rule.Name, rule: rule})
		}
	}
	for _, s := range graph.IdentifierSchemes {
		if s != graph.SchemeEntente {
			id := strings.ToLower(string(s))
			name := strings.ReplaceAll(string(s), "_", " ") + " identifier"
			all = append(all, property{named: named{id, name}, of: graph.PropIdentifier, scheme: s})
		}
	}
	return all
}()

// propertyNamed returns the property with the id. It returns INVALID_ARGUMENT when there is none.
func propertyNamed(id string) (property, error) {
	for _, p := range properties {
		if p.ID == id {
			return p, nil
		}
	}
	return property{}, graph.Errorf(graph.CodeInvalidArgument, "%s is not a property; %s lists them", quoted(id), pathProperties)
}

// isOf reports whether entities of the kind may have the property; every property is of the kind "".
func (p property) isOf(k graph.EntityKind) bool {
	return k == "" || len(p.rule.Kinds) == 0 || slices.Contains(p.rule.Kinds, k)
}

// valuesOf returns what an entity has of the property: the best value, or all where several are right.
func (p property) valuesOf(e *graph.Entity, lang string) []value {
	switch {
	case p.ID == kindProperty:
		return []value{{Str: typeOf(e.Kind).Name}}
	case p.scheme != "":
		var out []value
		for _, i := range e.Identifiers {
			if i.Scheme == p.scheme {
				out = append(out, value{Str: i.Value})
			}
		}
		return out
	}
	switch p.of {
	case graph.PropName:
		return []value{{Str: e.Name(lang)}}
	case graph.PropAcronym:
		return labelsOf(e, graph.LabelAcronym)
	case graph.PropAlias:
		return labelsOf(e, graph.LabelAlternative)
	case graph.PropDescription:
		return texts(e.Description(lang))
	case graph.PropIdentifier:
		return texts(e.Exact(graph.FieldIdentifier)...)
	}
	v := e.Attribute(p.of)
	if n, ok := graph.ParseNumber(v); ok && p.rule.Type == graph.Number {
		return []value{{Float: &n}}
	}
	if p.rule.Type == graph.DateValue && len(v) == len("2006-01-02") {
		return []value{{Date: v + "T00:00:00Z"}} // the protocol has no date without a time; years and months stay texts
	}
	return texts(v)
}

func labelsOf(e *graph.Entity, t graph.LabelType) []value {
	var out []value
	for _, l := range e.Labels {
		if v := (value{Str: l.Value}); l.Type == t && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}

func texts(values ...string) []value {
	var out []value
	for _, v := range values {
		if v != "" {
			out = append(out, value{Str: v})
		}
	}
	return out
}

// value is a value of a property as the protocol writes it: exactly one of the fields is set.
type value struct {
	Str   string   `json:"str,omitempty"`
	Float *float64 `json:"float,omitempty"`
	Date  string   `json:"date,omitempty"`
}
