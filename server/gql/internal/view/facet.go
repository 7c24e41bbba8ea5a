package view

import "entente/graph"

// Facet is how often each value of a field occurs.
type Facet struct{ graph.FacetCount }

func facets(counts []graph.FacetCount) []Facet {
	return each(counts, func(c graph.FacetCount) Facet { return Facet{c} })
}

// Field returns the name of the field.
func (f Facet) Field() string { return string(f.FacetCount.Field) }

// Title returns the field in words.
func (f Facet) Title(lang Language) string {
	return graph.Property(f.FacetCount.Field).Title(lang.spoken())
}

// Buckets returns the values.
func (f Facet) Buckets() []Bucket {
	return each(f.FacetCount.Buckets, func(b graph.Bucket) Bucket { return Bucket{b, f.FacetCount.Field} })
}

// Bucket is a value of a field and how often it occurs.
type Bucket struct {
	graph.Bucket
	field graph.Field
}

// Label returns the value in words.
func (b Bucket) Label(lang Language) string { return graph.TermTitle(b.field, b.Value, lang.tag()) }
