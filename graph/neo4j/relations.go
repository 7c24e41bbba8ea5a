package neo4j

import (
	"context"
	"fmt"
	"slices"

	"entente/graph"
)

// step is a graph.Step as pieces of queries/relations.cypher.
type step struct {
	Pattern string
	Held    string // when the relation held
	Where   string // within the window
	Matches string // without it
	Order   string
	Total   bool
	params  map[string]any
	most    int
	fromEnd bool
}

// compileStep returns the pieces, and false when no relation can fulfil the step.
func compileStep(s graph.Step) (step, bool) {
	types := knownTypes(s.Types)
	if len(types) == 0 {
		return step{}, false
	}
	c := newCompiler()
	conditions := []string{c.covers("r", types, s.AsOf), c.filter(s.Where, "o")}
	if len(s.Kinds) > 0 {
		conditions = append(conditions, hasLabel("o", labelsOf(s.Kinds)))
	}
	matches := allOf(conditions...)
	if matches == never {
		return step{}, false
	}
	order := s.OrderBy
	if len(order) == 0 {
		order = graph.DefaultStepOrder
	}
	terms := make([]term, len(order))
	for i, o := range order {
		terms[i] = c.relationTerm("r", "o", o)
	}
	out := step{
		Held: holding("r", types), Pattern: pattern("e", "r", "o", types, s.Direction), Order: orderBy(terms, "r.id", s.FromEnd), Total: s.Total,
		params: c.params, most: max(s.Limit, 0), fromEnd: s.FromEnd,
	}
	if matches != always {
		out.Matches = " WHERE " + matches
	}
	if where := allOf(matches, c.window(terms, "r.id", s.Window)); where == never {
		out.most = 0
	} else if where != always {
		out.Where = "\n  WHERE " + where
	}
	out.params["limit"] = limit(out.most)
	return out, true
}

func hasLabel(v string, labels []string) string {
	either := each(labels, func(l string) string { return v + ":" + l })
	return anyOf(either...)
}

// size returns how many entities one statement takes: fewer, the more relations each may have.
func (s *step) size() int {
	const items = 50_000
	return min(max(items/(s.most+1), 100), batch)
}

// Relations fulfils graph.Reader.
func (s *Store) Relations(ctx context.Context, from []graph.ID, st graph.Step) ([]graph.RelationPage, error) {
	compiled, some := compileStep(st)
	out := make([]graph.RelationPage, len(from))
	err := s.view(ctx, func(v *view) error {
		if !some || compiled.most == 0 && !compiled.Total {
			return nil
		}
		return v.relations(ctx, from, compiled, out)
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

func (v *view) relations(ctx context.Context, from []graph.ID, s step, out []graph.RelationPage) error {
	body := fill("relations", s)
	pages := make(map[graph.ID]graph.RelationPage, len(from))
	for part := range slices.Chunk(plausible(from), s.size()) {
		s.params["ids"] = part
		rows, err := v.read(ctx, body, s.params)
		if err != nil {
			return err
		}
		if err := readPages(rows, part, s.fromEnd, pages); err != nil {
			return err
		}
	}
	for i, id := range from {
		out[i] = pages[id]
	}
	return nil
}

// readPages adds to pages what relations.cypher returned for ids: rows of [place, items, total] and the other ends.
func readPages(rows any, ids []string, fromEnd bool, pages map[graph.ID]graph.RelationPage) error {
	both := newRow(rows)
	values := both.list()
	others, err := readEntities(both.value())
	if err != nil {
		return err
	}
	ends := make(map[graph.ID]*graph.Entity, len(others))
	for _, e := range others {
		ends[e.ID] = e
	}
	for _, value := range values {
		r := newRow(value)
		i, items, total := r.int(), r.list(), r.int()
		if r.err != nil || i < 0 || i >= len(ids) {
			return corrupt(fmt.Errorf("page %d of %d: %w", i, len(ids), r.err))
		}
		id := graph.ID(ids[i])
		page := graph.RelationPage{Items: make([]graph.RelationItem, len(items)), Total: total}
		for n, item := range items {
			if page.Items[n], err = readItem(item, id, ends); err != nil {
				return corrupt(err)
			}
		}
		if fromEnd {
			slices.Reverse(page.Items)
		}
		pages[id] = page
	}
	return nil
}

// readItem returns the relation of a row of [other, forward, relation …, since and until when it held], seen from id.
func readItem(value any, id graph.ID, ends map[graph.ID]*graph.Entity) (graph.RelationItem, error) {
	r := newRow(value)
	other, forward := graph.ID(r.text()), r.bool()
	rel := r.relation()
	rel.From, rel.To = id, other
	if !forward {
		rel.From, rel.To = other, id
	}
	item := graph.RelationItem{
		Relation: rel, Other: ends[other], Forward: forward, Holds: graph.Period{Since: r.date(), Until: r.date()},
	}
	if r.err == nil && item.Other == nil {
		return item, fmt.Errorf("relation %s leads to an entity that was not returned", rel.ID)
	}
	return item, r.err
}
