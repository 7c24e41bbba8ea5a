package neo4j

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"entente/graph"
)

// batch is how many ids one statement takes, so that its answer stays of a size that both sides can hold.
const batch = 2000

// longestID is the longest text that may be an id of anything: longer ones are not asked for.
const longestID = 200

// plausible returns the distinct ids that may exist.
func plausible(ids []graph.ID) []string {
	out := make([]string, 0, len(ids))
	for _, id := range ids {
		if id != "" && len(id) <= longestID {
			out = append(out, string(id))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Entities fulfils graph.Reader.
func (s *Store) Entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	var out []*graph.Entity
	err := s.view(ctx, func(v *view) error {
		found, err := v.entities(ctx, ids)
		out = aligned(ids, found)
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

func (v *view) entities(ctx context.Context, ids []graph.ID) (map[graph.ID]*graph.Entity, error) {
	found := make(map[graph.ID]*graph.Entity, len(ids))
	for part := range slices.Chunk(plausible(ids), batch) {
		rows, err := v.read(ctx, statements["entities"], map[string]any{"ids": part})
		if err != nil {
			return nil, err
		}
		if err := readFound(rows, found); err != nil {
			return nil, err
		}
	}
	return found, nil
}

// readFound adds to found what entities.cypher returned: entities, and rows of [id, entity] for ids of merged records. An
// entity of its own comes before one that claims its id.
func readFound(rows any, found map[graph.ID]*graph.Entity) error {
	both := newRow(rows)
	entities, err := readEntities(both.value())
	if err != nil {
		return err
	}
	for _, e := range entities {
		found[e.ID] = e
	}
	for _, value := range both.list() {
		r := newRow(value)
		id := graph.ID(r.text())
		e, err := readEntity(r.value())
		if err != nil || r.err != nil {
			return corrupt(cmp.Or(err, r.err))
		}
		if found[id] == nil {
			found[id] = e
		}
	}
	return corrupt(both.err)
}

func readEntities(rows any) ([]*graph.Entity, error) {
	r := newRow(rows)
	out := make([]*graph.Entity, len(r.values))
	for i, value := range r.values {
		e, err := readEntity(value)
		if err != nil {
			return nil, corrupt(err)
		}
		out[i] = e
	}
	if r.err != nil {
		return nil, corrupt(r.err)
	}
	return out, nil
}

// selection is a query without its order and window, as pieces of find, count and facets.
type selection struct {
	Label  string
	Where  string
	Order  string
	Values string
}

// selected returns the pieces for the entities of the kinds that fulfil the conditions, and false when there can be
// none. where comes from a compiler for the variable e.
func selected(kinds []graph.EntityKind, where string) (selection, bool) {
	labels := labelsOf(kinds)
	if len(labels) == 0 || where == never {
		return selection{}, false
	}
	out := selection{Label: strings.Join(labels, "|")}
	if where != always {
		out.Where = "\nWHERE " + where
	}
	return out, true
}

// labelsOf returns the labels of the kinds that exist, each once; that of every entity for an empty list.
func labelsOf(kinds []graph.EntityKind) []string {
	if len(kinds) == 0 {
		return []string{"Entity"}
	}
	var out []string
	for _, k := range graph.EntityKinds {
		if slices.Contains(kinds, k) {
			out = append(out, k.Label())
		}
	}
	return out
}

// Find fulfils graph.Reader.
func (s *Store) Find(ctx context.Context, q graph.Query) ([]*graph.Entity, error) {
	c := newCompiler()
	terms := make([]term, len(q.OrderBy))
	for i, o := range q.OrderBy {
		terms[i] = entityTerm("e", o)
	}
	where := allOf(ordered(terms), c.filter(q.Where, "e"), c.window(terms, "e.id", q.Window))
	pieces, some := selected(q.Kinds, where)
	if q.Limit <= 0 {
		some = false
	}
	pieces.Order = orderBy(terms, "e.id", q.FromEnd)
	c.params["limit"] = limit(q.Limit)
	var out []*graph.Entity
	err := s.view(ctx, func(v *view) error {
		if !some {
			return nil
		}
		rows, err := v.read(ctx, fill("find", pieces), c.params)
		if err == nil {
			out, err = readEntities(rows)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	if q.FromEnd {
		slices.Reverse(out)
	}
	return out, nil
}

// ordered returns a condition that changes nothing, and lets the server read an index in the order of the first term instead
// of sorting everything: it does so only for what is known to be there.
func ordered(terms []term) string {
	if len(terms) == 0 || !terms[0].always {
		return always
	}
	return terms[0].expr + " IS NOT NULL"
}

// limit returns how many rows to ask for at most; the server sorts for a small number only when it is one.
func limit(n int) int64 { return min(int64(n), math.MaxInt32) }

// Count fulfils graph.Reader.
func (s *Store) Count(ctx context.Context, q graph.Query) (int, error) {
	c := newCompiler()
	pieces, some := selected(q.Kinds, c.filter(q.Where, "e"))
	n := 0
	err := s.view(ctx, func(v *view) error {
		if !some {
			return nil
		}
		rows, err := v.read(ctx, fill("count", pieces), c.params)
		if err != nil {
			return err
		}
		r := newRow([]any{rows})
		if n = r.int(); r.err != nil {
			return corrupt(r.err)
		}
		return nil
	})
	return n, err
}
