package graph

import "context"

// NoLimit is a Limit without an end.
const NoLimit = int(^uint(0) >> 1)

// walkPage is how many entities are read at a time.
const walkPage = 500

// Walk calls visit with every record that r holds, in the order of ids, and with the relations that lead from its entity. It
// returns the first error of r or of visit. What it reads is shared and must not be changed.
func Walk(ctx context.Context, r Reader, visit func(Record, []*Relation) error) error {
	q := Query{Window: Window{Limit: walkPage}}
	for {
		entities, err := r.Find(ctx, q)
		if err != nil || len(entities) == 0 {
			return err
		}
		records, err := ReadRecords(ctx, r, entities)
		if err != nil {
			return err
		}
		step := Step{Legs: Out(), Window: Window{Limit: NoLimit}}
		pages, err := r.Relations(ctx, IDsOf(entities), step)
		if err != nil {
			return err
		}
		for i := range records {
			relations := make([]*Relation, len(pages[i].Items))
			for n, item := range pages[i].Items {
				relations[n] = item.Relation
			}
			if err := visit(records[i], relations); err != nil {
				return err
			}
		}
		q.Window.After = &Key{ID: entities[len(entities)-1].ID}
	}
}

// ReadRecords returns the entities with their facts and conflicts, aligned with entities, of which none may be nil.
func ReadRecords(ctx context.Context, r Reader, entities []*Entity) ([]Record, error) {
	if len(entities) == 0 {
		return nil, nil // to a store, conflicts of no entities would be those of any
	}
	ids := IDsOf(entities)
	facts, err := r.Facts(ctx, ids)
	if err != nil {
		return nil, err
	}
	conflicts, _, err := r.Conflicts(ctx, ConflictQuery{Entities: ids, Limit: NoLimit})
	if err != nil {
		return nil, err
	}
	of := map[ID][]Conflict{}
	for _, c := range conflicts {
		of[c.Entity] = append(of[c.Entity], c)
	}
	out := make([]Record, len(entities))
	for i, e := range entities {
		out[i] = Record{Entity: *e, Facts: facts[i], Conflicts: of[e.ID]}
	}
	return out, nil
}

func IDsOf(entities []*Entity) []ID {
	ids := make([]ID, len(entities))
	for i, e := range entities {
		ids[i] = e.ID
	}
	return ids
}
