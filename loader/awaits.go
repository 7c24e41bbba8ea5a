package loader

import (
	"context"
	"slices"
	"strings"

	"entente/graph"
)

// A relation of which one end is known, and the other is a number of a register that nobody has yet, waits: it is a fact about the
// known end, of the property awaits, and becomes a relation with the load that brings what carries the number. So the order of loads
// does not matter. Its value is the type of the relation and the id of the other end, in the order in which the relation leads, and
// the role: "PART_OF institution:ror-04j5wtv36" says that the subject is a part of that.

// awaited returns the value of the fact that stands for a relation from or to an unknown end.
func awaited(kind graph.RelationType, end graph.ID, leadsTo bool, role string) string {
	words := []string{string(end), string(kind)}
	if leadsTo {
		words = []string{string(kind), string(end)}
	}
	if role != "" {
		words = append(words, role)
	}
	return strings.Join(words, " ")
}

// parseAwaited reads what awaited has written.
func parseAwaited(value string) (kind graph.RelationType, end graph.ID, leadsTo bool, role string, ok bool) {
	first, rest, _ := strings.Cut(value, " ")
	second, role, _ := strings.Cut(rest, " ")
	if leadsTo = slices.Contains(graph.RelationTypes, graph.RelationType(first)); !leadsTo {
		first, second = second, first
	}
	kind, end = graph.RelationType(first), graph.ID(second)
	return kind, end, leadsTo, role, slices.Contains(graph.RelationTypes, kind) && end.Kind() != ""
}

// waiting is an entity of the graph with a relation that waits.
type waiting struct {
	entity graph.ID
	end    graph.ID
}

// findWaiting reads which relations of the graph wait.
func (m *matching) findWaiting(ctx context.Context) error {
	if m.library.empty {
		return nil
	}
	q := graph.Query{
		Where:  &graph.Filter{Not: &graph.Filter{Field: graph.Field(graph.PropAwaits), Op: graph.OpAbsent}},
		Window: graph.Window{Limit: readChunk},
	}
	for {
		found, err := m.store.Find(ctx, q)
		if err != nil || len(found) == 0 {
			return err
		}
		ids := make([]graph.ID, len(found))
		for i, e := range found {
			ids[i] = e.ID
		}
		facts, err := m.store.Facts(ctx, ids)
		if err != nil {
			return err
		}
		for i, id := range ids {
			for _, f := range facts[i] {
				if f.Property == graph.PropAwaits {
					if _, end, _, _, ok := parseAwaited(f.Value); ok {
						m.waiting = append(m.waiting, waiting{id, end})
					}
				}
			}
		}
		q.Window.After = &graph.Key{ID: ids[len(ids)-1]}
	}
}

// wake opens the entities that wait for what the input declares, or for what a record carries that it states or opens.
func (m *matching) wake() {
	m.waiting = slices.DeleteFunc(m.waiting, func(w waiting) bool {
		comes := m.carried[graph.Identifier{Scheme: graph.SchemeEntente, Value: string(w.end)}]
		if r, named := m.staging.refs[w.end]; named {
			comes = comes || m.exists(r)
		}
		if i, ok := w.end.Identifier(); ok {
			comes = comes || m.carried[i]
		}
		if comes {
			m.queue = append(m.queue, w.entity)
		}
		return comes
	})
}

// restageAwaited stages a fact that stands for a relation as that relation again.
func (m *matching) restageAwaited(st *statement) error {
	kind, end, leadsTo, role, ok := parseAwaited(st.value)
	if !ok {
		return m.staging.stage(st)
	}
	r := statement{
		relation: true, place: st.place, kind: kind, role: role, since: st.since, until: st.until, evidence: st.evidence,
		subject: st.subject, object: m.staging.ref(end),
	}
	if !leadsTo {
		r.subject, r.object = r.object, r.subject
	}
	return m.staging.stage(&r)
}

// await stages the facts that stand for relations with one end that is not there yet.
func (m *matching) await() error {
	var facts []statement
	for shard := range shards {
		all, err := m.staging.spool.shard(shard)
		if err != nil {
			return err
		}
		if err := each(all, func(s string) error {
			if !isRelation(s) {
				return nil
			}
			st, _ := decode(s, nil)
			names := m.unknown(&st)
			if len(names) != 1 {
				return nil
			}
			known, end := st.subject, names[0].id
			if known == end {
				known = st.object
			}
			if m.exists(known) && m.awaits(end) {
				facts = append(facts, statement{
					place: st.place, subject: known, property: graph.PropAwaits,
					value: awaited(st.kind, m.staging.ids[end], end == st.object, st.role),
					since: st.since, until: st.until, evidence: st.evidence,
				})
			}
			return nil
		}); err != nil {
			return err
		}
	}
	for i := range facts {
		if err := m.staging.stage(&facts[i]); err != nil {
			return err
		}
	}
	return nil
}

// awaits reports whether relations wait for an id: that a register gave, so that it is no slip of the pen.
func (m *matching) awaits(r ref) bool {
	if m.leads(r) || !m.staging.linked[r] {
		return false
	}
	_, ok := m.staging.ids[r].Identifier()
	return ok
}
