package reconcile

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
)

// Levels are those at which the rules are measured.
var Levels = []float64{0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95}

// Evaluation is how what the rules would join compares with gold. Only pairs count of which the store has both records; what it does
// not hold cannot be found.
type Evaluation struct {
	Pairs  int        `json:"pairs"`  // of the gold
	Count  int        `json:"count"`  // of which the store has both records
	Absent int        `json:"absent"` // of which it has the first only: each of these that gets an answer is most likely wrong
	Levels []Measured `json:"levels"` // by level, the least first
	// Participations are all that the store has; Measured.With counts those of bodies that have an identifier of the second scheme.
	Participations int `json:"participations"`
}

// Measured is what a level comes to. Precision is Right / (Right + Wrong), recall Right / Count.
type Measured struct {
	Level     float64    `json:"level"`
	Right     int        `json:"right"`
	Wrong     []Mismatch `json:"wrong"`
	Missed    []Mismatch `json:"missed"`
	Answered  int        `json:"answered"` // of Absent
	Precision float64    `json:"precision"`
	Recall    float64    `json:"recall"`
	With      int        `json:"with"` // participations
	Joins     int        `json:"joins"`
}

// Mismatch is a pair of the gold that the rules do not make.
type Mismatch struct {
	GoldPair
	Name string   `json:"name"`          // of the first record
	Got  []string `json:"got,omitempty"` // identifiers that it is joined with instead
}

// Evaluate measures the joins of every level against gold. A body that is several records is right if one of its identifiers is the
// one of the gold. It writes nothing; what was joined by rule before counts at every level, so that a store is best measured without.
// The records are compared once, however many golds there are; each has its evaluation, in their order.
func Evaluate(ctx context.Context, r graph.Reader, golds ...Gold) ([]Evaluation, error) {
	c, err := newCompared(ctx, r, LeastLevel)
	if err != nil {
		return nil, err
	}
	holder := map[graph.Identifier]uint32{}
	for n := range c.known.records {
		for _, i := range c.known.records[n].registered {
			holder[i] = uint32(n)
		}
	}
	out := make([]Evaluation, len(golds))
	for i, g := range golds {
		out[i] = c.evaluate(g, holder)
	}
	return out, nil
}

// evaluate measures every level against one gold; holder has the records by their identifiers in registers.
func (c *compared) evaluate(g Gold, holder map[graph.Identifier]uint32) Evaluation {
	out := Evaluation{Pairs: len(g.Pairs)}
	var counting, absent []GoldPair
	for _, p := range g.Pairs {
		_, key := holder[p.Key]
		_, want := holder[p.Want]
		switch {
		case key && want:
			counting = append(counting, p)
		case key:
			absent = append(absent, p)
		}
	}
	out.Count, out.Absent = len(counting), len(absent)
	for _, w := range c.roles {
		out.Participations += w
	}
	for _, level := range Levels {
		out.Levels = append(out.Levels, c.measure(level, counting, absent, holder))
	}
	return out
}

// measure compares the plan of a level with gold.
func (c *compared) measure(level float64, counting, absent []GoldPair, holder map[graph.Identifier]uint32) Measured {
	plan, groups := c.planned(level)
	m := Measured{Level: level, Joins: len(plan.Joins), Wrong: []Mismatch{}, Missed: []Mismatch{}}
	has := func(record uint32, scheme graph.IdentifierScheme) (out []string) {
		for _, n := range groups(record) {
			for _, i := range c.known.records[n].registered {
				if i.Scheme == scheme {
					out = append(out, i.Value)
				}
			}
		}
		return out
	}
	for _, p := range counting {
		record := holder[p.Key]
		got := has(record, p.Want.Scheme)
		miss := Mismatch{GoldPair: p, Name: c.known.records[record].name, Got: got}
		switch {
		case slices.Contains(got, p.Want.Value):
			m.Right++
		case len(got) > 0:
			m.Wrong = append(m.Wrong, miss)
		default:
			m.Missed = append(m.Missed, miss)
		}
	}
	for _, p := range absent {
		if len(has(holder[p.Key], p.Want.Scheme)) > 0 {
			m.Answered++
		}
	}
	if len(counting) > 0 {
		for n, roles := range c.roles {
			if roles > 0 && len(has(uint32(n), counting[0].Want.Scheme)) > 0 {
				m.With += roles
			}
		}
		m.Recall = float64(m.Right) / float64(len(counting))
	}
	if answered := m.Right + len(m.Wrong); answered > 0 {
		m.Precision = float64(m.Right) / float64(answered)
	}
	return m
}

// participations returns in how many roles each record takes part in projects and programmes.
func participations(ctx context.Context, r graph.Reader, k *known) ([]int, error) {
	out := make([]int, len(k.records))
	err := r.Explore(ctx, func(ctx context.Context, _ graph.Reader, t graph.Topology) error {
		for start := 0; start < len(out); start += pageSize {
			end := min(start+pageSize, len(out))
			ids := make([]graph.ID, end-start)
			for i := range ids {
				ids[i] = k.records[start+i].id
			}
			nodes, err := t.Lookup(ctx, ids)
			if err != nil {
				return err
			}
			arcs, complete, err := t.Arcs(ctx, nodes, []graph.RelationType{graph.ParticipatesIn}, mostParticipations)
			if err != nil || !complete {
				return cmp.Or(err, error(graph.Errorf(graph.CodeLimit, "the store has too many participations to be counted")))
			}
			for i := range arcs {
				out[start+i] = len(arcs[i])
			}
		}
		return nil
	})
	return out, err
}

// mostParticipations bounds those of one page of institutions.
const mostParticipations = 10_000_000
