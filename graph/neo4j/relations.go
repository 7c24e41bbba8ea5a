package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"entente/graph"
)

// step is a graph.Step as pieces of queries/relations.cypher or, when it asks for other ends, of queries/related.cypher.
type step struct {
	Pattern string
	Held    string // when the relation held
	Matches string // what a relation must fulfil
	Where   string // within the window: of relations with what they must fulfil, of other ends alone
	Order   string
	Within  string // the order of the relations with one other end
	Total   bool
	query   string
	params  map[string]any
	most    int
	fromEnd bool
}

// compileStep returns the pieces, and false when no relation can fulfil the step.
func compileStep(s graph.Step) (step, bool) {
	c := newCompiler()
	w := follow("e", "r", "o", s.Legs)
	conditions := []string{w.where, c.covers("r", w.types, s.AsOf), c.filter(s.Where, "o")}
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
		Held: holding("r", w.types), Pattern: w.pattern, Order: orderBy(terms, "r.id", s.FromEnd), Total: s.Total,
		query: "relations", params: c.params, most: max(s.Limit, 0), fromEnd: s.FromEnd,
	}
	if matches != always {
		out.Matches = " WHERE " + matches
	}
	where := c.window(terms, "r.id", s.Window)
	if s.Distinct {
		out.query, out.Within = "related", orderBy(terms, "r.id", false)
	} else {
		where = allOf(matches, where)
	}
	if where == never {
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
	body := fill(s.query, s)
	pages := make(map[graph.ID]graph.RelationPage, len(from))
	for part := range slices.Chunk(plausible(from), s.size()) {
		s.params["ids"] = part
		rows, err := v.read(ctx, body, s.params)
		if err != nil {
			return err
		}
		if err := s.readPages(rows, part, pages); err != nil {
			return err
		}
	}
	for i, id := range from {
		out[i] = pages[id]
	}
	return nil
}

// readPages adds to pages what the statement returned for ids: rows of [place, items, total] and the other ends.
func (s *step) readPages(rows any, ids []string, pages map[graph.ID]graph.RelationPage) error {
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
		page := graph.RelationPage{Total: total}
		if s.query == "related" {
			page.Others, err = readItems(items, s.fromEnd, func(r *row) (graph.Related, error) { return r.related(id, ends) })
		} else {
			page.Items, err = readItems(items, s.fromEnd, func(r *row) (graph.RelationItem, error) { return r.item(id, r.end(ends)) })
		}
		if err != nil {
			return corrupt(err)
		}
		pages[id] = page
	}
	return nil
}

// readItems reads the items of a page, which the statement gave the last first when it is seen from its end.
func readItems[T any](values []any, fromEnd bool, read func(r *row) (T, error)) ([]T, error) {
	out := make([]T, len(values))
	for n, value := range values {
		at := n
		if fromEnd {
			at = len(values) - 1 - n
		}
		var err error
		if out[at], err = read(newRow(value)); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// end reads the id of an other end and returns that entity, nil with r.err when it was not returned.
func (r *row) end(ends map[graph.ID]*graph.Entity) *graph.Entity {
	id := r.text()
	e := ends[graph.ID(id)]
	if e == nil && r.err == nil {
		r.err = fmt.Errorf("a relation leads to %s, which was not returned", id)
	}
	return e
}

// related reads [other end, relations].
func (r *row) related(id graph.ID, ends map[graph.ID]*graph.Entity) (graph.Related, error) {
	other, values := r.end(ends), r.list()
	if r.err == nil && len(values) == 0 {
		r.err = fmt.Errorf("no relation leads to %s", other.ID)
	}
	if r.err != nil {
		return nil, r.err
	}
	return readItems(values, false, func(r *row) (graph.RelationItem, error) { return r.item(id, other) })
}

// item reads forward, relation … and [since, until] of when it held, as seen from id.
func (r *row) item(id graph.ID, other *graph.Entity) (graph.RelationItem, error) {
	if r.err != nil {
		return graph.RelationItem{}, r.err
	}
	forward := r.bool()
	rel := r.relation()
	rel.From, rel.To = id, other.ID
	if !forward {
		rel.From, rel.To = other.ID, id
	}
	held := newRow(r.value())
	item := graph.RelationItem{
		Relation: rel, Other: other, Forward: forward, Holds: graph.Period{Since: held.date(), Until: held.date()},
	}
	return item, cmp.Or(r.err, held.err)
}
