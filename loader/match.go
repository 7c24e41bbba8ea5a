package loader

import (
	"context"
	"slices"

	"entente/graph"
	"entente/graph/derive"
)

// readChunk is how many things a load asks the store for at a time.
const readChunk = 2000

// matching finds out which entity each record belongs to: those of the input and those of the graph.
type matching struct {
	store   graph.Reader
	staging *staging
	library *library

	current []*graph.Entity // by ref: the entity of the graph that answers to the id now; nil for none
	home    []ref           // by ref: the id of the entity that the record belongs to
	cited   map[ref]bool    // entities of the graph that rest on documents whose statements this load may take away

	// opened are the entities of the graph whose records are looked at one by one, because they may be merged with others
	// or come apart: by their ids.
	opened map[graph.ID]*opened
	known  map[ref]*derive.Known // the records that may merge
	queue  []graph.ID            // entities to open

	// sought are the records that statements name and nobody has, seen how many ids were looked at for them, and led those of them that
	// lead to an entity.
	sought  map[ref]*sought
	seen    int
	led     map[ref]bool
	waiting []waiting                 // relations of the graph that wait for a record, without those of opened entities
	carried map[graph.Identifier]bool // by records of the input and of opened entities

	citedRelations map[graph.ID]bool // to cited what relations are to entities
	citedHeavy     map[graph.ID]*graph.Relation
	result         *Result
}

func match(ctx context.Context, store graph.Reader, s *staging, l *library, result *Result) (*matching, error) {
	m := &matching{
		store: store, staging: s, library: l, result: result, cited: map[ref]bool{}, opened: map[graph.ID]*opened{},
		known: map[ref]*derive.Known{}, sought: map[ref]*sought{}, led: map[ref]bool{}, carried: map[graph.Identifier]bool{}, citedRelations: map[graph.ID]bool{}, citedHeavy: map[graph.ID]*graph.Relation{},
	}
	for _, step := range []func(context.Context) error{m.findCited, m.look, m.findShared, m.findWaiting, m.open} {
		if err := step(ctx); err != nil {
			return nil, err
		}
	}
	if err := m.restage(); err != nil {
		return nil, err
	}
	m.resolve()
	return m, m.await()
}

// findCited notes what of the graph rests on the input's own documents, or on releases that it turns.
func (m *matching) findCited(ctx context.Context) error {
	documents := slices.Clone(m.library.turned)
	for id := range m.library.own {
		documents = append(documents, id)
	}
	slices.Sort(documents)
	for part := range slices.Chunk(documents, readChunk) {
		citing, err := m.store.Citing(ctx, part)
		if err != nil {
			return err
		}
		for _, id := range citing.Entities {
			m.cited[m.staging.ref(id)] = true
		}
		if err := m.citeRelations(ctx, citing.Relations); err != nil {
			return err
		}
	}
	return nil
}

// citeRelations notes relations that the load may take away, with their ends, which may have nothing else; and remembers those
// that may be in conflict with others.
func (m *matching) citeRelations(ctx context.Context, ids []graph.ID) error {
	for part := range slices.Chunk(ids, readChunk) {
		found, err := m.store.RelationsByID(ctx, part)
		if err != nil {
			return err
		}
		for i, r := range found {
			m.citedRelations[part[i]] = true
			if r == nil {
				continue
			}
			m.cited[m.staging.ref(r.From)], m.cited[m.staging.ref(r.To)] = true, true
			if isHeavy(r.Type, r.Period) {
				m.citedHeavy[r.ID] = r
			}
		}
	}
	return nil
}

// look asks which entities answer to the ids that there are so far.
func (m *matching) look(ctx context.Context) error {
	for len(m.current) < len(m.staging.ids) {
		from := len(m.current)
		part := m.staging.ids[from:min(from+readChunk, len(m.staging.ids))]
		entities := make([]*graph.Entity, len(part))
		if !m.library.empty {
			var err error
			if entities, err = m.store.Entities(ctx, part); err != nil {
				return err
			}
		}
		m.current = append(m.current, entities...)
		for i, e := range entities {
			if e != nil && e.ID != part[i] {
				m.staging.ref(e.ID)
			}
		}
	}
	return nil
}

// findShared looks for records that may be of one thing: those that share a strong identifier, and those of an entity that
// has been merged before.
func (m *matching) findShared(ctx context.Context) error {
	s := m.staging
	holders := map[graph.Identifier][]ref{}
	for r, ids := range s.claims {
		for _, id := range ids {
			holders[id] = append(holders[id], r)
			m.carried[id] = true
		}
	}
	identifiers := make([]graph.Identifier, 0, len(holders))
	for id := range holders {
		identifiers = append(identifiers, id)
	}
	for part := range slices.Chunk(identifiers, readChunk) {
		found := make([][]graph.ID, len(part))
		if !m.library.empty {
			var err error
			if found, err = m.store.Identified(ctx, part); err != nil {
				return err
			}
		}
		for i, id := range part {
			m.share(holders[id], found[i])
			if id.Scheme == graph.SchemeEntente {
				m.judge(graph.ID(id.Value), holders[id])
			}
		}
	}
	for r, others := range s.apart {
		m.join(r)
		for _, other := range others {
			m.judge(other, nil)
		}
	}
	for r := range m.current {
		if e := m.current[r]; e != nil && (len(e.Merged) > 0 || e.Attribute(graph.PropDifferentFrom) != "") {
			m.join(ref(r)) // it may come apart, or what kept it apart may go
		}
	}
	m.findLost()
	if err := m.look(ctx); err != nil {
		return err
	}
	return m.findJudged(ctx)
}

// share notes that records of the input and entities of the graph have an identifier in common.
func (m *matching) share(records []ref, entities []graph.ID) {
	alone := true
	for _, r := range records {
		for _, other := range records {
			alone = alone && (other == r || m.staging.ids[other].Kind() != m.staging.ids[r].Kind())
		}
		for _, id := range entities {
			e := m.current[r]
			alone = alone && (e != nil && e.ID == id || id.Kind() != m.staging.ids[r].Kind())
		}
	}
	if alone {
		return
	}
	for _, r := range records {
		m.join(r)
	}
	m.queue = append(m.queue, entities...)
}

// judge notes that a judgement speaks of a record.
func (m *matching) judge(id graph.ID, records []ref) {
	if id.Kind() == "" {
		return
	}
	for _, r := range records {
		m.join(r)
	}
	m.join(m.staging.ref(id))
}

// join puts a record among those that may merge; open opens the entity that answers to it now.
func (m *matching) join(r ref) {
	if m.known[r] != nil {
		return
	}
	m.known[r] = &derive.Known{ID: m.staging.ids[r], Identifiers: m.staging.claims[r], Different: m.staging.apart[r]}
}

// findJudged looks for judgements of the graph about records that are new with this load.
func (m *matching) findJudged(ctx context.Context) error {
	if !m.library.judged {
		return nil
	}
	var fresh []ref
	for r := range m.current {
		if m.current[r] == nil {
			fresh = append(fresh, ref(r))
		}
	}
	for part := range slices.Chunk(fresh, readChunk) {
		identifiers := make([]graph.Identifier, len(part))
		for i, r := range part {
			identifiers[i] = graph.Identifier{Scheme: graph.SchemeEntente, Value: string(m.staging.ids[r])}
		}
		found, err := m.store.Identified(ctx, identifiers)
		if err != nil {
			return err
		}
		for i, entities := range found {
			if len(entities) > 0 {
				m.join(part[i])
				m.queue = append(m.queue, entities...)
			}
		}
	}
	return nil
}
