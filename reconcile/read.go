package reconcile

import (
	"context"

	"entente/graph"
)

// pageSize is how many entities are read at a time: few calls, and little held beside the records.
const pageSize = 2000

// pair is two records by their places in the list, the smaller first.
type pair struct{ a, b uint32 }

func pairOf(a, b uint32) pair {
	if b < a {
		a, b = b, a
	}
	return pair{a, b}
}

// known is what was read of a graph.
type known struct {
	records []record
	at      map[graph.ID]uint32 // of records, under all ids that answer with them
	settled map[pair]bool       // by a judgement; false where it says that somebody is unsure
}

// read takes all entities of the kinds that are not withdrawn, and what judgements say of them.
func read(ctx context.Context, r graph.Reader, kinds []graph.EntityKind) (*known, error) {
	k := &known{at: map[graph.ID]uint32{}, settled: map[pair]bool{}}
	var judged []graph.ID
	q := graph.Query{Kinds: kinds, Window: graph.Window{Limit: pageSize}}
	claims := map[graph.ID][]graph.ID{} // that a record is the same as others, and yet they are still two
	for {
		entities, err := r.Find(ctx, q)
		if err != nil {
			return nil, err
		}
		if len(entities) == 0 {
			break
		}
		for _, e := range entities {
			if e.Withdrawn {
				continue
			}
			n := uint32(len(k.records))
			k.records = append(k.records, recordOf(e))
			for _, id := range append([]graph.ID{e.ID}, e.Merged...) {
				k.at[id] = n
			}
			if e.Attribute(graph.PropDifferentFrom) != "" || e.Attribute(graph.PropUndecided) != "" {
				judged = append(judged, e.ID)
			}
			for _, i := range e.Identifiers {
				if i.Scheme == graph.SchemeEntente {
					claims[e.ID] = append(claims[e.ID], graph.ID(i.Value))
				}
			}
		}
		q.After = &graph.Key{ID: entities[len(entities)-1].ID}
	}
	for id, others := range claims {
		for _, other := range others {
			k.settle(id, other, true)
		}
	}
	return k, k.readJudged(ctx, r, judged)
}

// readJudged takes the judgements that keep records apart or open. An entity shows one value of a property; its facts hold
// all.
func (k *known) readJudged(ctx context.Context, r graph.Reader, ids []graph.ID) error {
	for len(ids) > 0 {
		page := ids[:min(pageSize, len(ids))]
		ids = ids[len(page):]
		facts, err := r.Facts(ctx, page)
		if err != nil {
			return err
		}
		for i, id := range page {
			for _, f := range facts[i] {
				switch {
				case f.Withdrawn:
				case f.Property == graph.PropDifferentFrom:
					k.settle(id, graph.ID(f.Value), true)
				case f.Property == graph.PropUndecided:
					k.settle(id, graph.ID(f.Value), false)
				}
			}
		}
	}
	return nil
}

// settle notes a judgement about two records, where both are known and not one. Decided counts more than undecided.
func (k *known) settle(a, b graph.ID, decided bool) {
	x, ok := k.at[a]
	y, also := k.at[b]
	if ok && also && x != y {
		p := pairOf(x, y)
		k.settled[p] = k.settled[p] || decided
	}
}
