package storetest

import (
	"context"
	"slices"
	"sync/atomic"

	"entente/graph"
)

// Reference is the contract of a store as the plainest code that fulfils it: maps that each load copies, and linear
// scans that call the rules of package graph. It is the oracle for other stores, not one to use.
type Reference struct {
	writing chan struct{}                  // holds one token while a transaction is open
	state   atomic.Pointer[referenceState] // nil once closed
}

// referenceState is one state of the graph; it is never changed.
type referenceState struct {
	records   map[graph.ID]*graph.Record
	relations map[graph.ID]*graph.Relation
	// The ids of entities and of relations, ascending.
	ids, relationIDs []graph.ID
	adjacent         map[graph.ID][]*graph.Relation // by entity; a self-relation once
	merged           map[graph.ID]graph.ID          // by the id of a record that was merged: the survivor
	stats            graph.Stats
	journal          []graph.Revision // ascending
}

// NewReference returns an empty store.
func NewReference() *Reference {
	r := &Reference{writing: make(chan struct{}, 1)}
	r.state.Store(newReferenceState(map[graph.ID]*graph.Record{}, map[graph.ID]*graph.Relation{}, graph.Stats{}))
	return r
}

func newReferenceState(
	records map[graph.ID]*graph.Record, relations map[graph.ID]*graph.Relation, s graph.Stats,
) *referenceState {
	st := &referenceState{
		records: records, relations: relations, adjacent: map[graph.ID][]*graph.Relation{}, merged: map[graph.ID]graph.ID{},
	}
	s.Entities, s.Relations = map[graph.EntityKind]int{}, map[graph.RelationType]int{}
	s.Conflicts, s.Facts, s.Evidenced = map[graph.ConflictKind]int{}, 0, 0
	for id, r := range records {
		st.ids = append(st.ids, id)
		s.Entities[r.Entity.Kind]++
		for _, m := range r.Entity.Merged {
			st.merged[m] = id
		}
		s.Facts += len(r.Facts)
		for _, f := range r.Facts {
			s.Evidenced += min(1, len(f.Evidence))
		}
		for _, c := range r.Conflicts {
			s.Conflicts[c.Kind]++
		}
	}
	slices.Sort(st.ids)
	for id, r := range relations {
		st.relationIDs = append(st.relationIDs, id)
		s.Relations[r.Type]++
		s.Evidenced += min(1, len(r.Evidence))
		st.adjacent[r.From] = append(st.adjacent[r.From], r)
		if r.To != r.From {
			st.adjacent[r.To] = append(st.adjacent[r.To], r)
		}
	}
	slices.Sort(st.relationIDs)
	st.stats = s
	return st
}

// now returns the state as it is, or the error that the context or a closed store asks for.
func (r *Reference) now(ctx context.Context) (*referenceState, error) {
	if err := ctx.Err(); err != nil {
		return nil, graph.Wrap(graph.CodeOf(err), "the query was stopped before it was answered", err)
	}
	st := r.state.Load()
	if st == nil {
		return nil, graph.Errorf(graph.CodeUnavailable, "the store is closed")
	}
	return st, nil
}

// at returns the state to answer from: that which is, or which the context has pinned.
func (r *Reference) at(ctx context.Context) (*referenceState, error) {
	st, err := r.now(ctx)
	if p, pinned := ctx.Value(referencePin{r}).(*atomic.Pointer[referenceState]); pinned && err == nil {
		p.CompareAndSwap(nil, st)
		st = p.Load()
	}
	return st, err
}

// referencePin is the key of a store's pinned state in a context.
type referencePin struct{ r *Reference }

// Pin fulfils graph.Reader.
func (r *Reference) Pin(ctx context.Context) context.Context {
	return context.WithValue(ctx, referencePin{r}, &atomic.Pointer[referenceState]{})
}

// Pinned fulfils graph.Reader.
func (r *Reference) Pinned(ctx context.Context) (revision int, ok bool) {
	p, ok := ctx.Value(referencePin{r}).(*atomic.Pointer[referenceState])
	if !ok || p.Load() == nil {
		return 0, false
	}
	return p.Load().stats.Revision, true
}

// Close fulfils graph.Store.
func (r *Reference) Close() error {
	r.state.Store(nil)
	return nil
}

// Ping fulfils graph.Reader.
func (r *Reference) Ping(ctx context.Context) error {
	_, err := r.now(ctx)
	return err
}

// Entities fulfils graph.Reader.
func (r *Reference) Entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	st, err := r.at(ctx)
	if err != nil {
		return nil, err
	}
	return st.entities(ids), nil
}

func (st *referenceState) entities(ids []graph.ID) []*graph.Entity {
	out := make([]*graph.Entity, len(ids))
	for i, id := range ids {
		if out[i] = st.entity(id); out[i] == nil {
			out[i] = st.entity(st.merged[id])
		}
	}
	return out
}

// Identified fulfils graph.Reader.
func (r *Reference) Identified(ctx context.Context, identifiers []graph.Identifier) ([][]graph.ID, error) {
	st, err := r.at(ctx)
	if err != nil {
		return nil, err
	}
	out := make([][]graph.ID, len(identifiers))
	for i, want := range identifiers {
		for _, id := range st.ids {
			if slices.Contains(st.records[id].Entity.Identifiers, want) {
				out[i] = append(out[i], id)
			}
		}
	}
	return out, nil
}

func (st *referenceState) entity(id graph.ID) *graph.Entity {
	if rec := st.records[id]; rec != nil {
		return &rec.Entity
	}
	return nil
}

// RelationsByID fulfils graph.Reader.
func (r *Reference) RelationsByID(ctx context.Context, ids []graph.ID) ([]*graph.Relation, error) {
	st, err := r.at(ctx)
	if err != nil {
		return nil, err
	}
	return st.relationsByID(ids), nil
}

func (st *referenceState) relationsByID(ids []graph.ID) []*graph.Relation {
	out := make([]*graph.Relation, len(ids))
	for i, id := range ids {
		out[i] = st.relations[id]
	}
	return out
}

// EntitiesAndRelations fulfils graph.Reader.
func (r *Reference) EntitiesAndRelations(
	ctx context.Context, entities, relations []graph.ID,
) ([]*graph.Entity, []*graph.Relation, error) {
	st, err := r.at(ctx)
	if err != nil {
		return nil, nil, err
	}
	return st.entities(entities), st.relationsByID(relations), nil
}

// Facts fulfils graph.Reader.
func (r *Reference) Facts(ctx context.Context, ids []graph.ID) ([][]graph.Fact, error) {
	st, err := r.at(ctx)
	if err != nil {
		return nil, err
	}
	out := make([][]graph.Fact, len(ids))
	for i, id := range ids {
		if rec := st.records[id]; rec != nil {
			out[i] = slices.Clone(rec.Facts)
		}
	}
	return out, nil
}

// Usage fulfils graph.Reader.
func (r *Reference) Usage(ctx context.Context, documents []graph.ID) ([]graph.Usage, error) {
	st, err := r.at(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]graph.Usage, len(documents))
	for i, d := range documents {
		for _, rec := range st.records {
			for _, f := range rec.Facts {
				out[i].Facts += cites(f.Evidence, d)
			}
		}
		for _, rel := range st.relations {
			out[i].Relations += cites(rel.Evidence, d)
		}
	}
	return out, nil
}

// Citing fulfils graph.Reader.
func (r *Reference) Citing(ctx context.Context, documents []graph.ID) (graph.Citations, error) {
	st, err := r.at(ctx)
	if err != nil {
		return graph.Citations{}, err
	}
	rests := func(evidence []graph.Evidence) bool {
		return slices.ContainsFunc(documents, func(d graph.ID) bool { return cites(evidence, d) > 0 })
	}
	var out graph.Citations
	for _, id := range st.ids {
		if slices.ContainsFunc(st.records[id].Facts, func(f graph.Fact) bool { return rests(f.Evidence) }) {
			out.Entities = append(out.Entities, id)
		}
	}
	for _, id := range st.relationIDs {
		if rests(st.relations[id].Evidence) {
			out.Relations = append(out.Relations, id)
		}
	}
	return out, nil
}

// cites returns 1 when some of the evidence points into the document, however often.
func cites(evidence []graph.Evidence, document graph.ID) int {
	if slices.ContainsFunc(evidence, func(e graph.Evidence) bool { return e.Document == document }) {
		return 1
	}
	return 0
}

// Stats fulfils graph.Reader.
func (r *Reference) Stats(ctx context.Context) (graph.Stats, error) {
	st, err := r.at(ctx)
	if err != nil {
		return graph.Stats{}, err
	}
	return st.stats, nil
}

// Conflicts fulfils graph.Reader.
func (r *Reference) Conflicts(ctx context.Context, q graph.ConflictQuery) ([]graph.Conflict, int, error) {
	st, err := r.at(ctx)
	if err != nil {
		return nil, 0, err
	}
	var found []graph.Conflict
	places := map[graph.ID]graph.Conflict{}
	for _, rec := range st.records {
		for _, c := range rec.Conflicts {
			places[c.ID] = c
			if conflictMatches(q, c) {
				found = append(found, c)
			}
		}
	}
	graph.SortConflicts(found)
	total := len(found)
	found = slices.DeleteFunc(found, func(c graph.Conflict) bool {
		after, ok := places[q.After]
		before, ok2 := places[q.Before]
		return ok && graph.CompareConflicts(c, after) <= 0 || ok2 && graph.CompareConflicts(c, before) >= 0
	})
	if n := len(found) - q.Limit; n > 0 && q.FromEnd {
		found = found[n:]
	} else if n > 0 {
		found = found[:q.Limit]
	}
	return found, total, nil
}

func conflictMatches(q graph.ConflictQuery, c graph.Conflict) bool {
	cited := func(s graph.Side) bool {
		return slices.ContainsFunc(
			s.Evidence,
			func(e graph.Evidence) bool { return slices.Contains(q.Documents, e.Document) },
		)
	}
	return (len(q.Relations) == 0 || slices.Contains(q.Relations, c.Relation)) &&
		(len(q.Rules) == 0 || slices.Contains(q.Rules, c.Rule)) &&
		(len(q.Entities) == 0 || slices.Contains(q.Entities, c.Entity)) &&
		(len(q.Kinds) == 0 || slices.Contains(q.Kinds, c.Kind)) &&
		(len(q.Properties) == 0 || slices.Contains(q.Properties, c.Property)) &&
		(len(q.Documents) == 0 || slices.ContainsFunc(c.Sides, cited))
}
