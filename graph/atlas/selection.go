package atlas

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
)

// Want says what of a selection is read: whole records or entities alone, relations, or both.
type Want struct {
	Entities  bool
	Facts     bool // with the entities: their facts and conflicts too
	Relations bool
}

// Visitor is told what a selection holds. An error of it ends the reading.
type Visitor struct {
	Entity   func(graph.Record) error // facts and conflicts only if wanted
	Relation func(*graph.Relation) error
}

// Selection is a piece of a graph that can be read as often as needed, in one order: entities by id; relations by the entity
// that they lead from, then by id. Both ends of each relation are among the entities. What is read is shared and must not be
// changed.
type Selection struct {
	read func(ctx context.Context, want Want, v Visitor) error
}

// Read calls the visitor with all that is wanted: an entity comes before the relations that lead from it. It returns the
// first error of the store or the visitor.
func (s Selection) Read(ctx context.Context, want Want, v Visitor) error { return s.read(ctx, want, v) }

// selectPage is how many entities of a selection are read at a time.
const selectPage = 500

// stream returns the selection of all that fulfil the query, and of the relations among them. Nothing of it is held in memory
// but a page.
func stream(r graph.Reader, q graph.Query, asOf graph.Date) Selection {
	return Selection{func(ctx context.Context, want Want, v Visitor) error {
		q := graph.Query{Kinds: q.Kinds, Where: q.Where, Window: graph.Window{Limit: selectPage}}
		step := graph.Step{
			Legs: graph.Out(), Kinds: q.Kinds, Where: q.Where, AsOf: asOf, Window: graph.Window{Limit: graph.NoLimit},
		}
		for {
			found, err := r.Find(ctx, q)
			if err != nil || len(found) == 0 {
				return err
			}
			relations := make([][]*graph.Relation, len(found))
			if want.Relations {
				pages, err := r.Relations(ctx, graph.IDsOf(found), step)
				if err != nil {
					return err
				}
				for i, p := range pages {
					for _, item := range p.Items {
						relations[i] = append(relations[i], item.Relation)
					}
				}
			}
			if err := visitPage(ctx, r, found, relations, want, v); err != nil {
				return err
			}
			q.Window.After = &graph.Key{ID: found[len(found)-1].ID}
		}
	}}
}

// visitPage visits entities and, aligned with them, the relations that lead from each.
func visitPage(
	ctx context.Context, r graph.Reader, entities []*graph.Entity, relations [][]*graph.Relation, want Want, v Visitor,
) error {
	var records []graph.Record
	if want.Entities && want.Facts {
		var err error
		if records, err = graph.ReadRecords(ctx, r, entities); err != nil {
			return err
		}
	}
	for i, e := range entities {
		if err := ctx.Err(); err != nil {
			return err
		}
		record := graph.Record{Entity: *e}
		if records != nil {
			record = records[i]
		}
		if want.Entities {
			if err := v.Entity(record); err != nil {
				return err
			}
		}
		slices.SortFunc(relations[i], func(a, b *graph.Relation) int { return cmp.Compare(a.ID, b.ID) })
		for _, rel := range relations[i] {
			if err := v.Relation(rel); err != nil {
				return err
			}
		}
	}
	return nil
}

// gathered returns the selection of the entities, each once, and of those relations whose ends are among them, each once.
func gathered(r graph.Reader, entities []*graph.Entity, relations []*graph.Relation) Selection {
	entities = slices.SortedFunc(slices.Values(entities), func(a, b *graph.Entity) int { return cmp.Compare(a.ID, b.ID) })
	entities = slices.CompactFunc(entities, func(a, b *graph.Entity) bool { return a.ID == b.ID })
	known := make(map[graph.ID]bool, len(entities))
	for _, e := range entities {
		known[e.ID] = true
	}
	from := map[graph.ID][]*graph.Relation{}
	seen := map[graph.ID]bool{}
	for _, rel := range relations {
		if !seen[rel.ID] && known[rel.From] && known[rel.To] {
			seen[rel.ID] = true
			from[rel.From] = append(from[rel.From], rel)
		}
	}
	return Selection{func(ctx context.Context, want Want, v Visitor) error {
		for page := range slices.Chunk(entities, selectPage) {
			of := make([][]*graph.Relation, len(page))
			if want.Relations {
				for i, e := range page {
					of[i] = slices.Clone(from[e.ID])
				}
			}
			if err := visitPage(ctx, r, page, of, want, v); err != nil {
				return err
			}
		}
		return nil
	}}
}
