package loader

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
)

// sought is a record that nobody declares and that the graph does not have, but that statements name: institution:ror-02feahw73 of a
// relation that ROR states. Another record may stand for it.
type sought struct {
	names    []graph.Identifier // by which others carry it: what judgements call it, then the identifier that its id is made of
	carriers [][]graph.ID       // entities of the graph that carry each
}

// findEnds looks for the entities of the graph that carry what unknown ids are made of. Those whose carrying may end with this load,
// and those from which the id has to be taken since it is declared now, are opened.
func (m *matching) findEnds(ctx context.Context) error {
	type question struct {
		of   ref
		name int
	}
	var questions []question
	var asked []graph.Identifier
	for ; m.seen < len(m.current); m.seen++ {
		r := ref(m.seen)
		id := m.staging.ids[r]
		if m.current[r] != nil || id.Kind() == "" {
			continue
		}
		s := &sought{names: []graph.Identifier{{Scheme: graph.SchemeEntente, Value: string(id)}}}
		if made, ok := id.Identifier(); ok && !slices.Contains(m.staging.claims[r], made) {
			s.names = append(s.names, made)
		} else if m.staging.declared[r] {
			continue // its identifier, if it has any, is looked for as that of any other record
		}
		s.carriers = make([][]graph.ID, len(s.names))
		m.sought[r] = s
		for i, name := range s.names {
			if !m.library.empty && (i > 0 || m.library.judged) {
				questions, asked = append(questions, question{r, i}), append(asked, name)
			}
		}
	}
	for from := 0; from < len(asked); from += readChunk {
		to := min(from+readChunk, len(asked))
		found, err := m.store.Identified(ctx, asked[from:to])
		if err != nil {
			return err
		}
		for i, q := range questions[from:to] {
			m.carry(q.of, q.name, found[i])
		}
	}
	if err := m.look(ctx); err != nil {
		return err
	}
	for _, q := range questions {
		m.openCarriers(q.of, m.sought[q.of].carriers[q.name])
	}
	return nil
}

// carry notes the entities of the graph that carry a name of a record.
func (m *matching) carry(r ref, name int, entities []graph.ID) {
	kind := m.staging.ids[r].Kind()
	for _, id := range entities {
		if id.Kind() == kind {
			m.staging.ref(id)
			m.sought[r].carriers[name] = append(m.sought[r].carriers[name], id)
		}
	}
}

// openCarriers opens those entities whose records decide whether relations to r lead there.
func (m *matching) openCarriers(r ref, entities []graph.ID) {
	for _, id := range entities {
		carrier := m.staging.refs[id]
		e := m.current[carrier]
		judged := m.known[r] != nil || e != nil && e.Attribute(graph.PropDifferentFrom) != ""
		if judged || m.staging.declared[r] || m.cited[carrier] {
			m.queue = append(m.queue, id)
		}
	}
}

// findLost opens the entities that may cease to carry an identifier by which relations lead to them: those of a document that is
// loaded again without it. Relations lead by strong identifiers alone: see ID.Identifier.
func (m *matching) findLost() {
	for r := range m.cited {
		e := m.current[r]
		if e == nil {
			continue
		}
		for _, i := range e.Identifiers {
			other := i.ID(e.Kind)
			if i.Scheme.Strong() && other != "" && other != e.ID && !slices.Contains(e.Merged, other) && !slices.Contains(m.staging.claims[r], i) {
				m.join(r)
			}
		}
	}
}

// leadEnds decides to which entity each unknown id leads, once it is known which records are one.
func (m *matching) leadEnds(survivors map[graph.ID]graph.ID) {
	carriers := map[graph.Identifier][]ref{}
	note := func(r ref, ids []graph.Identifier) {
		for _, i := range ids {
			carriers[i] = append(carriers[i], r)
		}
	}
	for r, ids := range m.staging.claims {
		if m.known[r] == nil && m.exists(r) {
			note(r, ids)
		}
	}
	type judged struct {
		entity ref
		other  graph.ID
	}
	apart := map[judged]bool{}
	for r, k := range m.known {
		if survivors[k.ID] == "" {
			continue
		}
		note(r, k.Identifiers)
		for _, other := range k.Different {
			apart[judged{m.home[r], other}] = true
		}
	}
	for r, s := range m.sought {
		if m.exists(r) {
			continue
		}
		id := m.staging.ids[r]
		for i, name := range s.names {
			all := slices.Clone(carriers[name])
			for _, carrier := range s.carriers[i] {
				if m.opened[carrier] == nil {
					all = append(all, m.staging.refs[carrier])
				}
			}
			all = slices.DeleteFunc(all, func(c ref) bool {
				return m.staging.ids[c].Kind() != id.Kind() || apart[judged{m.home[c], id}]
			})
			if len(all) > 0 {
				m.home[r] = slices.MinFunc(m.homes(all), m.compareHomes)
				m.led[r] = true
				break
			}
		}
	}
}

// homes returns the entities that records belong to.
func (m *matching) homes(records []ref) []ref {
	out := make([]ref, len(records))
	for i, r := range records {
		out[i] = m.home[r]
	}
	return out
}

// compareHomes puts the entity to which an id leads that several carry first: only a judgement keeps those apart.
func (m *matching) compareHomes(a, b ref) int {
	x, y := m.staging.ids[a], m.staging.ids[b]
	return cmp.Or(x.Origin()-y.Origin(), cmp.Compare(x, y))
}

// leads reports whether a relation can lead to an id: there is such a record, or an entity that carries what the id is made of.
func (m *matching) leads(r ref) bool { return m.exists(r) || m.led[r] }
