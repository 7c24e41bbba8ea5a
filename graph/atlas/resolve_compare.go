package atlas

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/naming"
	"entente/graph/spelling"
)

// compare returns an entity with all that speaks for it and against it; ok is false where nothing does.
func (r *resolution) compare(e *graph.Entity) (c Candidate, ok bool) {
	c.Entity = e
	shared, has := sharedIdentifier(e, r.asked)
	switch {
	case e.ID == r.named:
		c.Features, c.rank = []MatchFeature{feature(MatchIdentifier, 1, string(e.ID))}, byStrongIdentifier
		return c, true
	case has && shared.Scheme.Strong():
		c.Features, c.rank = []MatchFeature{feature(MatchIdentifier, 1, shared.String())}, byStrongIdentifier
		return c, true
	}
	name, label, exact := matchLabels(e, r.names, r.Lang)
	best := name
	if weak := feature(MatchIdentifier, sharedValue, shared.String()); has && weak.hundredths() > name.hundredths() {
		best = weak
	}
	if best.Value == 0 {
		return c, false
	}
	c.Features = []MatchFeature{best}
	if exact || best.Value == partValue {
		c.rank = byExactLabel
	}
	c.part = best.Value == shortValue || best.Value == partValue
	if r.Lang != "" && label.Lang == r.Lang {
		c.Features = append(c.Features, feature(MatchLanguage, 1, label.Lang))
	}
	c.Features = append(c.Features, r.circumstances(e)...)
	if x, differs := otherIdentifier(e, r.Identifiers); differs && !has {
		c.Features = append(c.Features, feature(MatchIdentifierDiffers, 1, x.String()))
	}
	c.Features = append(c.Features, feature(MatchProminence, graph.Prominence(e, r.counts[e.ID]), ""))
	return c, true
}

// circumstances compares what is known beside the name: the country, and attributes. Of several values of a property one
// suffices.
func (r *resolution) circumstances(e *graph.Entity) (out []MatchFeature) {
	if r.Country != "" {
		switch have := e.Attribute(graph.PropCountry); have {
		case "":
			out = append(out, feature(MatchCountryUnknown, 1, ""))
		case r.Country:
			out = append(out, feature(MatchCountry, 1, have))
		default:
			out = append(out, feature(MatchCountryDiffers, 1, have))
		}
	}
	var said []graph.Property
	for _, a := range r.Attributes {
		if !slices.Contains(said, a.Property) {
			said = append(said, a.Property)
		}
	}
	var agree, differ []string
	for _, p := range said {
		have := r.valuesOf(e, p)
		switch {
		case len(have) == 0:
		case slices.ContainsFunc(r.Attributes, func(a graph.Attribute) bool {
			return a.Property == p && slices.ContainsFunc(have, func(v string) bool { return agrees(a, v) })
		}):
			agree = append(agree, string(p))
		default:
			differ = append(differ, string(p))
		}
	}
	all := float64(len(said))
	if len(agree) > 0 {
		out = append(out, feature(MatchAttributes, float64(len(agree))/all, strings.Join(agree, ", ")))
	}
	if len(differ) > 0 {
		out = append(out, feature(MatchAttributesDiffer, float64(len(differ))/all, strings.Join(differ, ", ")))
	}
	return out
}

// valuesOf returns what an entity has of a property.
func (r *resolution) valuesOf(e *graph.Entity, p graph.Property) []string {
	if p == graph.PropCity && e.Kind == graph.KindInstitution {
		return r.cities[e.ID]
	}
	return e.Exact(graph.Field(p))
}

// agrees reports whether a value is the one that is said: texts and terms by their words, dates as precise as the less
// precise of the two, numbers as numbers, addresses by what stands behind the scheme.
func agrees(said graph.Attribute, have string) bool {
	rule, _ := said.Property.Rule()
	switch rule.Type {
	case graph.DateValue:
		s := strings.TrimSpace(said.Value)
		return s != "" && (strings.HasPrefix(have, s) || strings.HasPrefix(s, have))
	case graph.Number:
		a, ok1 := graph.ParseNumber(strings.TrimSpace(said.Value))
		b, ok2 := graph.ParseNumber(have)
		return ok1 && ok2 && a == b
	case graph.URL:
		return bareAddress(said.Value) == bareAddress(have)
	}
	if said.Property == graph.PropCity && naming.Key(said.Value) == naming.Key(have) {
		return true
	}
	return string(spelling.Letters(said.Value)) == string(spelling.Letters(have))
}

func bareAddress(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	s = strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://")
	return strings.TrimSuffix(strings.TrimPrefix(s, "www."), "/")
}
