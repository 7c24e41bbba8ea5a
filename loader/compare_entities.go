package loader

import (
	"context"
	"slices"

	"entente/graph"
	"entente/graph/derive"
)

// factKey is what a fact states, of whatever it states it.
type factKey struct {
	property      graph.Property
	value         string
	lang, unit    string
	approximation graph.Approximation
	since, until  graph.Date
}

func keyOf(f *graph.Fact) factKey {
	return factKey{f.Property, f.Value, f.Lang, f.Unit, f.Approximation, f.Since, f.Until}
}

// compareEntities derives the entities of a part and finds out which of them differ from what the graph has.
func (w *writing) compareEntities(ctx context.Context, p part) (*outcome, error) {
	o := &outcome{tally: newTally()}
	list, err := w.statements(p, false)
	if err != nil {
		return nil, err
	}
	targets := w.targets(p, list)
	stored, err := w.readStored(ctx, targets)
	if err != nil {
		return nil, err
	}
	groups := map[factKey]int{}
	for _, t := range targets {
		n := 0
		for n < len(list) && w.home[list[n].subject] == t {
			n++
		}
		if err := w.compareEntity(ctx, o, t, list[:n], stored[t], groups); err != nil {
			return nil, err
		}
		list = list[n:]
		w.done.Add(1)
	}
	return o, nil
}

// targets returns the entities of a part that the load may alter, in order.
func (w *writing) targets(p part, list []statement) []ref {
	var out []ref
	for i := range list {
		if t := w.home[list[i].subject]; len(out) == 0 || out[len(out)-1] != t {
			out = append(out, t)
		}
	}
	for r := range w.home {
		if p.has(r%shards) && w.touched(ref(r)) {
			out = append(out, ref(r))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// touched reports whether an id is that of an entity to look at even when nothing is staged of it. Ids of records that are
// merged into other entities are looked at too: there may be an entity of that id to delete.
func (w *writing) touched(r ref) bool {
	return (w.staging.declared[r] || w.known[r] != nil) && w.home[r] == r || w.cited[r] || w.opened[w.staging.ids[r]] != nil || w.heavy.ends[r] && w.current[r] != nil
}

// readStored returns what the graph has of those entities that are not opened.
func (w *writing) readStored(ctx context.Context, targets []ref) (map[ref]*graph.Record, error) {
	out := map[ref]*graph.Record{}
	var refs []ref
	var entities []*graph.Entity
	for _, t := range targets {
		if e := w.current[t]; e != nil && e.ID == w.staging.ids[t] && w.opened[e.ID] == nil {
			refs, entities = append(refs, t), append(entities, e)
		}
	}
	for from := 0; from < len(refs); from += readChunk {
		to := min(from+readChunk, len(refs))
		records, err := graph.ReadRecords(ctx, w.store, entities[from:to])
		if err != nil {
			return nil, err
		}
		for i, t := range refs[from:to] {
			out[t] = &records[i]
		}
	}
	return out, nil
}

// compareEntity derives one entity from what is staged of it and what the graph keeps. groups is emptied and used.
func (w *writing) compareEntity(
	ctx context.Context, o *outcome, t ref, list []statement, stored *graph.Record, groups map[factKey]int,
) error {
	id := w.staging.ids[t]
	before := stored
	if opened := w.opened[id]; opened != nil {
		before = &opened.record
	}
	known := w.knownBefore(t, stored)
	facts := w.facts(o, t, list, known, groups)
	if stored != nil {
		for _, f := range stored.Facts {
			if f.Evidence = w.library.foreign(f.Evidence); len(f.Evidence) > 0 {
				f.Rank = "" // it follows from the evidence
				facts = append(facts, f)
			}
		}
	}
	rec := derive.Record(id, facts, w.heavy.of[t], w.library.document)
	rec.Entity.Merged = w.records[t] // a record of which only relations are known among them
	if stored != nil {
		rec.Entity.Merged = stored.Entity.Merged
		if !w.heavy.ends[t] {
			rec.Conflicts = append(rec.Conflicts, relationConflicts(stored)...)
			graph.SortConflicts(rec.Conflicts)
		}
	}
	there := len(rec.Facts) > 0 || w.linkedEntities[t]
	if !there && stored != nil {
		var err error
		if there, err = w.stillRelated(ctx, id); err != nil {
			return err
		}
	}
	w.decide(o, t, before, &rec, there)
	return nil
}

// decide compares a record with what the graph has. An entity of which nothing is known and that nothing leads to is gone.
func (w *writing) decide(o *outcome, t ref, before, rec *graph.Record, there bool) {
	kind := rec.Entity.Kind
	switch {
	case !there && before == nil:
		return
	case !there:
		o.delete = append(o.delete, rec.Entity.ID)
		o.tally.entity(kind, graph.Report{Deleted: 1})
		w.changed(o, t, before, nil)
		return
	case before == nil:
		o.tally.entity(kind, graph.Report{Created: 1})
	case graph.SameRecord(before, rec):
		o.tally.entity(kind, graph.Report{Unchanged: 1})
		return
	default:
		one := graph.Report{Updated: 1}
		if rec.Entity.Withdrawn && !before.Entity.Withdrawn {
			one.Withdrawn = 1
		}
		o.tally.entity(kind, one)
		o.missing += countMissing(rec.Facts) - countMissing(before.Facts)
	}
	o.put = append(o.put, *rec)
	w.changed(o, t, before, rec)
}

// stillRelated reports whether the graph keeps a relation of an entity.
func (w *writing) stillRelated(ctx context.Context, id graph.ID) (bool, error) {
	pages, err := w.store.Relations(ctx, []graph.ID{id}, graph.Step{Window: graph.Window{Limit: graph.NoLimit}})
	if err != nil {
		return false, err
	}
	return slices.ContainsFunc(pages[0].Items, func(i graph.RelationItem) bool {
		return len(w.library.foreign(i.Relation.Evidence)) > 0
	}), nil
}

// knownBefore returns the facts that the graph has of the entities that become this one.
func (w *writing) knownBefore(t ref, stored *graph.Record) map[factKey]bool {
	if stored == nil && w.pieces[t] == nil {
		return nil
	}
	known := map[factKey]bool{}
	add := func(r *graph.Record) {
		for i := range r.Facts {
			known[keyOf(&r.Facts[i])] = true
		}
	}
	if stored != nil {
		add(stored)
	}
	for _, o := range w.pieces[t] {
		add(&o.record)
	}
	return known
}

// facts returns what is staged of an entity, each statement once. It marks what the records of the input state as new or
// known.
func (w *writing) facts(o *outcome, t ref, list []statement, known map[factKey]bool, groups map[factKey]int) []graph.Fact {
	clear(groups)
	id := w.staging.ids[t]
	var facts []graph.Fact
	var evidences [][]evidence
	for i := range list {
		s := &list[i]
		if unknown := w.unknown(s); unknown != nil {
			for _, u := range unknown {
				o.rejected = append(o.rejected, w.reject(s.place, u, false))
			}
			continue
		}
		key := factKey{s.property, s.value, s.lang, s.unit, s.approximation, s.since, s.until}
		n, ok := groups[key]
		if !ok {
			n = len(facts)
			groups[key] = n
			facts = append(facts, graph.Fact{
				Subject: id, Property: s.property, Value: s.value, Lang: s.lang, Unit: s.unit, Approximation: s.approximation,
				Period: graph.Period{Since: s.since, Until: s.until},
			})
			evidences = append(evidences, nil)
		}
		evidences[n] = append(evidences[n], s.evidence...)
		if known[key] {
			w.staging.mark(s.place, isKnown)
		} else {
			w.staging.mark(s.place, isNew)
		}
	}
	for i := range facts {
		facts[i].Evidence = w.gather(evidences[i], id, "")
	}
	return facts
}

func relationConflicts(r *graph.Record) []graph.Conflict {
	var out []graph.Conflict
	for _, c := range r.Conflicts {
		if c.Relation != "" {
			out = append(out, c)
		}
	}
	return out
}

// countMissing returns how many withdrawn facts have no other value in their place: a changed value is none that is missing.
func countMissing(facts []graph.Fact) int {
	stated := map[graph.Property]bool{}
	for i := range facts {
		stated[facts[i].Property] = stated[facts[i].Property] || !facts[i].Withdrawn
	}
	n := 0
	for i := range facts {
		if facts[i].Withdrawn && !stated[facts[i].Property] {
			n++
		}
	}
	return n
}
