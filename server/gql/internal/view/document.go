package view

import (
	"context"

	"entente/graph"
	"entente/graph/atlas"
)

// Document is what was read.
type Document struct{ entity }

// DocumentConnection and its edges are pages of the list.
type (
	DocumentConnection = ListConnection[Document]
	DocumentEdge       = ListEdge[Document]
)

// Title returns its title.
func (v Document) Title(lang Language) string { return v.Name(lang) }

// Lang returns the language in which it is written.
func (v Document) Lang() *string { return v.text(graph.PropLang) }

// Publisher returns who published it.
func (v Document) Publisher() *string { return v.text(graph.PropPublisher) }

// Date returns when it was published.
func (v Document) Date() graph.Date { return v.Entity.Date(graph.PropDate) }

// SHA256 returns the digest of the copy that was read.
func (v Document) SHA256() *string { return v.text(graph.PropSHA256) }

// Licence returns under which licence it may be used.
func (v Document) Licence() *string { return v.text(graph.PropLicence) }

// URL returns the address from which it was taken.
func (v Document) URL() *string { return v.text(graph.PropURL) }

// MediaType returns its media type.
func (v Document) MediaType() *string { return v.text(graph.PropMediaType) }

// Source returns who speaks in it.
func (v Document) Source() *atlas.Term { return v.term(graph.PropSource) }

// Series returns what it is a release of.
func (v Document) Series() *string { return v.text(graph.PropSeries) }

// Superseded reports whether a later release of the series is known. It asks what Successors asks.
func (v Document) Superseded(ctx context.Context) (bool, error) {
	later, err := v.Successors(ctx)
	return len(later) > 0, err
}

// Successors returns the later release that took its place.
func (v Document) Successors(ctx context.Context) ([]Document, error) {
	return linked[Document](ctx, v.entity, "successors", graph.Date{})
}

// Predecessors returns the earlier releases whose place it took.
func (v Document) Predecessors(ctx context.Context) ([]Document, error) {
	return linked[Document](ctx, v.entity, "predecessors", graph.Date{})
}

// FactCount returns how many facts cite it.
func (v Document) FactCount(ctx context.Context) (int, error) {
	u, err := v.usage(ctx)
	return u.Facts, err
}

// RelationCount returns how many relations cite it.
func (v Document) RelationCount(ctx context.Context) (int, error) {
	u, err := v.usage(ctx)
	return u.Relations, err
}

func (v Document) usage(ctx context.Context) (graph.Usage, error) {
	return requestOf(ctx).usage.load(ctx, v.ID, v.alike())
}
