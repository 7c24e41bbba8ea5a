package loader

import (
	"context"
	"slices"

	"entente/graph"
	"entente/graph/derive"
)

// heavyRelations are those that may be in conflict with others: that are dated, or of which there is one at a time. Entities
// are derived before relations are compared, and need to know them. Releases hold few.
type heavyRelations struct {
	ends map[ref]bool // entities one of whose heavy relations the load may alter
	of   map[ref][]graph.Relation
}

// isHeavy reports whether a relation may be in conflict with others.
func isHeavy(t graph.RelationType, p graph.Period) bool {
	rule, _ := t.Rule()
	return rule.Exclusive != graph.NotExclusive || p.Since.Known() || p.Until.Known()
}

// readHeavy gathers the heavy relations, as they will be, of all entities of which the load may alter one.
func (w *writing) readHeavy(ctx context.Context) (*heavyRelations, error) {
	h := &heavyRelations{ends: map[ref]bool{}, of: map[ref][]graph.Relation{}}
	done := map[graph.ID]bool{}
	all := w.stagedHeavy()
	old, err := w.oldRelations(ctx, all)
	if err != nil {
		return nil, err
	}
	for i := range all {
		s := &all[i]
		h.add(s.from, s.to, w.settled(s, old[s.relation.ID]))
		done[s.relation.ID] = true
	}
	for _, r := range w.citedHeavy {
		if !done[r.ID] {
			done[r.ID] = true
			w.keep(h, r)
		}
	}
	return h, w.readNeighbours(ctx, h, done)
}

func (h *heavyRelations) add(from, to ref, r graph.Relation) {
	h.ends[from], h.ends[to] = true, true
	h.of[from] = append(h.of[from], r)
	if from != to {
		h.of[to] = append(h.of[to], r)
	}
}

// stagedHeavy puts together the heavy relations that are staged.
func (w *writing) stagedHeavy() []staged {
	list := make([]statement, len(w.staging.heavy))
	for i, s := range w.staging.heavy {
		list[i], _ = decode(s, nil)
	}
	slices.SortStableFunc(list, func(a, b statement) int { return int(w.home[a.subject]) - int(w.home[b.subject]) })
	return w.relations(list, func(s *statement) bool { return w.unknown(s) == nil })
}

// keep adds a relation of the graph that is not staged as it will be after the load: with what remains of its evidence.
func (w *writing) keep(h *heavyRelations, r *graph.Relation) {
	from, to := w.staging.refs[r.From], w.staging.refs[r.To]
	h.ends[from], h.ends[to] = true, true
	left := *r
	left.Evidence = w.library.foreign(r.Evidence)
	if len(left.Evidence) > 0 && w.openedRelations[r.ID] == nil {
		h.add(from, to, derive.CurrentRelation(left, w.library.document))
	}
}

// readNeighbours adds the other heavy relations that the graph has of the entities whose heavy relations may change.
func (w *writing) readNeighbours(ctx context.Context, h *heavyRelations, done map[graph.ID]bool) error {
	var ids []graph.ID
	for r := range h.ends {
		if id := w.staging.ids[r]; w.current[r] != nil && w.current[r].ID == id && w.opened[id] == nil {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	for part := range slices.Chunk(ids, readChunk/10) {
		pages, err := w.store.Relations(ctx, part, graph.Step{Window: graph.Window{Limit: graph.NoLimit}})
		if err != nil {
			return err
		}
		for i, p := range pages {
			end := w.staging.refs[part[i]]
			for _, item := range p.Items {
				r := item.Relation
				if !done[r.ID] && w.openedRelations[r.ID] == nil && isHeavy(r.Type, r.Period) {
					h.of[end] = append(h.of[end], *r)
				}
			}
		}
	}
	return nil
}
