package loader

import (
	"context"
	"maps"
	"slices"

	"entente/graph"
	"entente/graph/derive"
)

// relationKey is what a relation states, of the entity that it leads from.
type relationKey struct {
	kind         graph.RelationType
	to           ref
	role         string
	since, until graph.Date
}

// staged is a relation as the input, and the graph for opened entities, state it.
type staged struct {
	relation graph.Relation // without evidence
	from, to ref
	evidence []evidence
	places   []place
}

// compareRelations puts together the relations that lead from the entities of a part, and finds out which of them differ
// from what the graph has.
func (w *writing) compareRelations(ctx context.Context, p part) (*outcome, error) {
	o := &outcome{tally: newTally()}
	list, err := w.statements(p, true)
	if err != nil {
		return nil, err
	}
	all := w.relations(list, func(s *statement) bool { return w.joined(o, s) })
	old, err := w.oldRelations(ctx, all)
	if err != nil {
		return nil, err
	}
	for i := range all {
		w.compareRelation(o, &all[i], old[all[i].relation.ID])
		w.done.Add(1)
	}
	return o, nil
}

// joined reports whether both ends of a relation are there, and the documents that it rests on; it rejects the relation of the
// input otherwise.
func (w *writing) joined(o *outcome, s *statement) bool {
	names := w.unknown(s)
	for _, end := range []unknown{{"from", s.subject}, {"to", s.object}} {
		if w.leads(end.id) && w.gone[w.staging.ids[w.home[end.id]]] {
			names = append(names, end)
		}
	}
	for _, u := range names {
		if s.place != 0 {
			o.rejected = append(o.rejected, w.reject(s.place, u, len(names) == 1 && w.awaits(u.id)))
		}
	}
	return names == nil
}

// relations puts statements together that state the same relation. list is sorted by the entity that they lead from.
func (w *writing) relations(list []statement, keep func(*statement) bool) []staged {
	var out []staged
	groups := map[relationKey]int{}
	for i := range list {
		s := &list[i]
		from, to := w.home[s.subject], w.home[s.object]
		if i > 0 && w.home[list[i-1].subject] != from {
			clear(groups)
		}
		if !keep(s) {
			continue
		}
		key := relationKey{s.kind, to, s.role, s.since, s.until}
		n, ok := groups[key]
		if !ok {
			n = len(out)
			groups[key] = n
			r := graph.Relation{
				Type: s.kind, From: w.staging.ids[from], To: w.staging.ids[to], Role: s.role,
				Period: graph.Period{Since: s.since, Until: s.until},
			}
			r.ID = r.DeriveID()
			out = append(out, staged{relation: r, from: from, to: to})
		}
		out[n].evidence = append(out[n].evidence, s.evidence...)
		out[n].places = append(out[n].places, s.place)
	}
	return out
}

// oldRelations returns those of the relations that the graph has. It can only have those both of whose ends it has.
func (w *writing) oldRelations(ctx context.Context, all []staged) (map[graph.ID]*graph.Relation, error) {
	var ids []graph.ID
	for i := range all {
		if s := &all[i]; w.current[s.from] != nil && w.current[s.to] != nil {
			ids = append(ids, s.relation.ID)
		}
	}
	old := map[graph.ID]*graph.Relation{}
	for part := range slices.Chunk(ids, readChunk) {
		found, err := w.store.RelationsByID(ctx, part)
		if err != nil {
			return nil, err
		}
		for i, r := range found {
			if r != nil {
				old[part[i]] = r
			}
		}
	}
	return old, nil
}

// settled returns the relation with all its evidence, of which the graph's own is given. That of opened entities is staged.
func (w *writing) settled(s *staged, old *graph.Relation) graph.Relation {
	r := s.relation
	r.Evidence = w.gather(s.evidence, r.From, r.To)
	if old != nil && w.openedRelations[old.ID] == nil {
		r.Evidence = append(r.Evidence, w.library.foreign(old.Evidence)...)
	}
	return derive.CurrentRelation(r, w.library.document)
}

func (w *writing) compareRelation(o *outcome, s *staged, old *graph.Relation) {
	r := w.settled(s, old)
	what := isNew
	if old != nil {
		what = isKnown
		if w.citedRelations[r.ID] || w.openedRelations[r.ID] != nil {
			o.seen = append(o.seen, r.ID)
		}
	}
	for _, p := range s.places {
		w.staging.mark(p, what)
	}
	switch {
	case old == nil:
		o.tally.relation(r.Type, graph.Report{Created: 1})
	case graph.SameRelation(old, &r):
		o.tally.relation(r.Type, graph.Report{Unchanged: 1})
		return
	default:
		w.updated(o, old, &r)
	}
	o.relations = append(o.relations, r)
	w.relationChanged(o, old, &r)
}

func (w *writing) updated(o *outcome, old, r *graph.Relation) {
	one := graph.Report{Updated: 1}
	if r.Withdrawn && !old.Withdrawn {
		one.Withdrawn = 1
		o.missing++
	}
	o.tally.relation(r.Type, one)
}

// finishRelations deals with the relations of the graph that the input might have stated again and did not: those that rest
// on nothing any more are deleted, those of superseded releases marked.
func (w *writing) finishRelations(ctx context.Context) error {
	stale := map[graph.ID]bool{}
	for _, id := range w.library.stale {
		stale[id] = true
	}
	ids := slices.Concat(w.library.stale, slices.Collect(maps.Keys(w.citedRelations)), slices.Collect(maps.Keys(w.openedRelations)))
	ids = slices.DeleteFunc(ids, func(id graph.ID) bool { return w.seen[id] })
	slices.Sort(ids)
	ids = slices.Compact(ids)
	for part := range slices.Chunk(ids, readChunk) {
		found, err := w.store.RelationsByID(ctx, part)
		if err != nil {
			return err
		}
		o := &outcome{tally: newTally()}
		for _, r := range found {
			if r != nil {
				w.unstated(o, r, stale[r.ID])
			}
		}
		if err := w.apply(ctx, o); err != nil {
			return err
		}
	}
	return nil
}

func (w *writing) unstated(o *outcome, old *graph.Relation, stale bool) {
	r := *old
	r.Evidence = w.library.foreign(old.Evidence)
	if w.openedRelations[r.ID] != nil || stale || len(r.Evidence) == 0 || w.gone[r.From] || w.gone[r.To] {
		o.deleteRelations = append(o.deleteRelations, r.ID)
		o.tally.relation(r.Type, graph.Report{Deleted: 1})
		w.relationChanged(o, old, nil)
		return
	}
	if r = derive.CurrentRelation(r, w.library.document); graph.SameRelation(old, &r) {
		return
	}
	w.updated(o, old, &r)
	o.relations = append(o.relations, r)
	w.relationChanged(o, old, &r)
}
