package view

import (
	"context"
	"slices"

	"entente/graph"
	"entente/graph/atlas"
)

// SearchConnection is a page of what a search found.
type SearchConnection struct {
	page *atlas.SearchPage
	text string
}

// SearchEdge is a hit.
type SearchEdge struct {
	Cursor string
	Score  float64
	Node   Entity
	found  *graph.Entity
	text   string
}

// Highlight is a text in which the words of a search are marked.
type Highlight = atlas.Highlight

// Search returns a page of the entities that answer a text.
func Search(ctx context.Context, q atlas.SearchQuery, lang Language) (SearchConnection, error) {
	r := requestOf(ctx)
	q.Lang = lang.tag()
	page, err := once(ctx, "search", q, func() (*atlas.SearchPage, error) {
		page, err := r.atlas.Search(ctx, q)
		if err == nil {
			r.know(slices.Values(each(page.Nodes(), entityOfHit)))
		}
		return page, err
	})
	if err != nil {
		return SearchConnection{}, err
	}
	return SearchConnection{page, q.Text}, nil
}

func entityOfHit(h graph.Hit) *graph.Entity { return h.Entity }

// Edges returns the hits of the page.
func (c SearchConnection) Edges() []SearchEdge {
	peers := idsOf(each(c.page.Nodes(), entityOfHit))
	return each(c.page.Edges, func(e atlas.Edge[graph.Hit]) SearchEdge {
		return SearchEdge{
			Cursor: e.Cursor, Score: e.Node.Score, Node: newEntity(e.Node.Entity, peers), found: e.Node.Entity, text: c.text,
		}
	})
}

// Nodes returns the entities of the page.
func (c SearchConnection) Nodes() []Entity {
	return each(c.Edges(), func(e SearchEdge) Entity { return e.Node })
}

// PageInfo tells where the page lies.
func (c SearchConnection) PageInfo() atlas.PageInfo { return c.page.PageInfo }

// TotalCount returns how many entities match in all.
func (c SearchConnection) TotalCount() int { return c.page.Total }

// Facets returns how many of all that match are of each kind, and in each country.
func (c SearchConnection) Facets() []Facet { return facets(c.page.Facets) }

// Highlights returns the texts in which words of the search occur.
func (e SearchEdge) Highlights() []Highlight {
	return slices.Concat([]Highlight{}, atlas.Highlights(e.found, e.text))
}
