package loader

import (
	"context"
	"slices"

	"entente/graph"
)

// opened is an entity of the graph that was taken apart into its records.
type opened struct {
	record    graph.Record
	relations []*graph.Relation
	members   []graph.ID
}

// open takes entities of the graph apart into their records, and goes on with those that share an identifier with them,
// until there are none left.
func (m *matching) open(ctx context.Context) error {
	for {
		if err := m.look(ctx); err != nil {
			return err
		}
		if err := m.findEnds(ctx); err != nil {
			return err
		}
		m.wake()
		for r := range m.known {
			if e := m.current[r]; e != nil {
				m.queue = append(m.queue, e.ID)
			}
		}
		var ids []graph.ID
		for _, id := range m.queue {
			if m.opened[id] == nil {
				m.opened[id] = &opened{}
				ids = append(ids, id)
			}
		}
		if m.queue = nil; len(ids) == 0 {
			return nil
		}
		slices.Sort(ids)
		for part := range slices.Chunk(ids, readChunk) {
			if err := m.openAll(ctx, part); err != nil {
				return err
			}
		}
	}
}

func (m *matching) openAll(ctx context.Context, ids []graph.ID) error {
	entities, err := m.store.Entities(ctx, ids)
	if err != nil {
		return err
	}
	for i, e := range entities {
		if e == nil {
			return graph.Errorf(graph.CodeCorrupt, "the store refers to %s, but does not contain it; load the sources into a new store", ids[i])
		}
	}
	records, err := graph.ReadRecords(ctx, m.store, entities)
	if err != nil {
		return err
	}
	pages, err := m.store.Relations(ctx, ids, graph.Step{Window: graph.Window{Limit: graph.NoLimit}})
	if err != nil {
		return err
	}
	var identifiers []graph.Identifier
	for i, id := range ids {
		o := m.opened[id]
		o.record = records[i]
		for _, item := range pages[i].Items {
			o.relations = append(o.relations, item.Relation)
			m.name(item.Relation)
		}
		identifiers = append(identifiers, m.takeApart(o)...)
	}
	for part := range slices.Chunk(identifiers, readChunk) {
		found, err := m.store.Identified(ctx, part)
		if err != nil {
			return err
		}
		for _, others := range found {
			m.queue = append(m.queue, others...)
		}
	}
	return nil
}

// name numbers the records that a relation joins.
func (m *matching) name(r *graph.Relation) {
	for _, v := range r.Evidence {
		m.staging.ref(recordOf(v.Subject, r.From))
		m.staging.ref(recordOf(v.Object, r.To))
	}
}

// takeApart finds the records that an entity of the graph consists of, with what tells them from others as far as the input
// does not speak for it. It returns the identifiers by which other entities may have to be opened.
func (m *matching) takeApart(o *opened) []graph.Identifier {
	e := &o.record.Entity
	o.members = append([]graph.ID{e.ID}, e.Merged...)
	for _, id := range o.members {
		m.join(m.staging.ref(id))
	}
	for _, f := range o.record.Facts {
		if _, end, _, _, ok := parseAwaited(f.Value); ok && f.Property == graph.PropAwaits {
			m.staging.ref(end)
		}
		if f.Property != graph.PropIdentifier && f.Property != graph.PropDifferentFrom {
			continue
		}
		for _, v := range m.library.foreign(f.Evidence) {
			k := m.known[m.staging.ref(recordOf(v.Subject, e.ID))]
			if f.Property == graph.PropDifferentFrom {
				k.Different = append(slices.Clone(k.Different), graph.ID(f.Value))
			} else if id, err := graph.ParseIdentifier(f.Value); err == nil && id.Scheme.Strong() {
				k.Identifiers = append(slices.Clone(k.Identifiers), id)
			}
		}
	}
	var identifiers []graph.Identifier
	for _, id := range e.Identifiers {
		m.carried[id] = true
		if id.Scheme.Strong() {
			identifiers = append(identifiers, id)
		}
		if id.Scheme == graph.SchemeEntente && graph.ID(id.Value).Kind() != "" {
			m.join(m.staging.ref(graph.ID(id.Value)))
		}
	}
	if m.library.judged {
		for _, id := range o.members {
			identifiers = append(identifiers, graph.Identifier{Scheme: graph.SchemeEntente, Value: string(id)})
		}
	}
	return identifiers
}

// recordOf returns the record that a piece of evidence is of.
func recordOf(named, entity graph.ID) graph.ID {
	if named == "" {
		return entity
	}
	return named
}

// restage stages again what the graph states of the records of opened entities, as far as the input does not speak for it.
func (m *matching) restage() error {
	seen := map[graph.ID]bool{}
	for _, o := range m.opened {
		for i := range o.record.Facts {
			if err := m.restageFact(&o.record.Entity, &o.record.Facts[i]); err != nil {
				return err
			}
		}
		for _, r := range o.relations {
			if seen[r.ID] {
				continue
			}
			seen[r.ID] = true
			if err := m.restageRelation(r); err != nil {
				return err
			}
		}
	}
	return nil
}

func (m *matching) restageFact(e *graph.Entity, f *graph.Fact) error {
	for _, v := range m.library.foreign(f.Evidence) {
		of := recordOf(v.Subject, e.ID)
		st := statement{
			subject: m.staging.ref(of), property: f.Property, value: f.Value, lang: f.Lang, unit: f.Unit,
			approximation: f.Approximation, since: f.Since, until: f.Until,
			evidence: m.staging.evidence([]graph.Evidence{v}, ""),
		}
		stage := m.staging.stage
		if f.Property == graph.PropAwaits {
			stage = m.restageAwaited
		}
		if err := stage(&st); err != nil {
			return err
		}
	}
	return nil
}

func (m *matching) restageRelation(r *graph.Relation) error {
	for _, v := range m.library.foreign(r.Evidence) {
		st := statement{
			relation: true, subject: m.staging.ref(recordOf(v.Subject, r.From)), object: m.staging.ref(recordOf(v.Object, r.To)),
			kind: r.Type, role: r.Role, since: r.Since, until: r.Until,
			evidence: m.staging.evidence([]graph.Evidence{v}, ""),
		}
		if err := m.staging.stage(&st); err != nil {
			return err
		}
	}
	return nil
}
