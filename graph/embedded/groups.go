package embedded

import (
	"context"
	"math"
	"slices"

	"entente/graph"
)

// Group fulfils graph.Reader.
func (s *Store) Group(ctx context.Context, q graph.Query, g graph.Grouping) ([]graph.Group, error) {
	sn, err := s.at(ctx)
	if err != nil {
		return nil, err
	}
	return sn.Group(ctx, q, g)
}

// Group fulfils graph.Reader. It goes once through the entities and their relations.
func (s *snapshot) Group(ctx context.Context, q graph.Query, g graph.Grouping) ([]graph.Group, error) {
	found, err := s.matching(ctx, q)
	if err != nil {
		return nil, err
	}
	t := s.newTally(g)
	t.proceed = func() error {
		if len(t.groups) > g.Most {
			return graph.TooManyGroups(g.Most)
		}
		return gaveUp(ctx)
	}
	for _, n := range found {
		if err := t.add(n); err != nil {
			return nil, err
		}
	}
	return t.result(), t.proceed()
}

// groupPlace names a group: the code of its value by each key.
type groupPlace [graph.MaxGroupKeys]int32

// tally is groups as they grow.
type tally struct {
	keys    []*groupWalk
	sums    []graph.Sum
	numbers [][]hundredths // by sum of an attribute: of each value of its column
	columns []*column      // by sum of an attribute
	groups  map[groupPlace]*tallied
	looked  int
	proceed func() error // an error when it is of no use to go on
}

// tallied is one group.
type tallied struct {
	count int
	sums  []graph.Adder
}

// hundredths is what a number adds to a sum.
type hundredths struct {
	cents int64
	known bool
}

func hundredthsOf(v graph.Value) hundredths {
	if v.Kind != graph.NumberValue {
		return hundredths{}
	}
	cents, ok := graph.CentsOf(v.Number)
	return hundredths{cents, ok}
}

func (s *snapshot) newTally(g graph.Grouping) *tally {
	t := &tally{
		sums: g.Sums, groups: map[groupPlace]*tallied{},
		numbers: make([][]hundredths, len(g.Sums)), columns: make([]*column, len(g.Sums)),
	}
	for i := range g.By {
		t.keys = append(t.keys, s.newGroupWalk(&g.By[i], summedAmounts(g.Sums, i)))
	}
	for i, sum := range g.Sums {
		if sum.Field.IsAmount() {
			continue
		}
		c := s.column(sum.Field)
		t.columns[i] = c
		t.numbers[i] = make([]hundredths, len(c.values))
		for k, v := range c.values {
			t.numbers[i][k] = hundredthsOf(graph.KeyOf(sum.Field, v))
		}
	}
	return t
}

// summedAmounts returns which of graph.AmountFields are to be summed by a key.
func summedAmounts(sums []graph.Sum, key int) []graph.Field {
	var out []graph.Field
	for _, f := range graph.AmountFields {
		if slices.Contains(sums, graph.Sum{Field: f, Key: key}) {
			out = append(out, f)
		}
	}
	return out
}

// add adds an entity to each of its groups.
func (t *tally) add(n graph.Node) error {
	for _, k := range t.keys {
		k.visit(n)
		t.looked += len(k.found)
		if len(k.found) == 0 {
			return t.tick()
		}
	}
	var picked [graph.MaxGroupKeys]int
	return t.combine(n, picked[:0])
}

// tick is called for every step of a long work. It looks now and then whether to go on.
func (t *tally) tick() error {
	if t.looked++; t.looked < checkEvery {
		return nil
	}
	t.looked = 0
	return t.proceed()
}

// combine adds an entity to the groups that begin with the values picked, one place in found by key.
func (t *tally) combine(n graph.Node, picked []int) error {
	if len(picked) < len(t.keys) {
		for i := range t.keys[len(picked)].found {
			if err := t.combine(n, append(picked, i)); err != nil {
				return err
			}
		}
		return nil
	}
	t.count(n, picked)
	return t.tick()
}

// count adds an entity to the group of the values picked.
func (t *tally) count(n graph.Node, picked []int) {
	var at groupPlace
	for i, p := range picked {
		at[i] = t.keys[i].found[p].code
	}
	g := t.groups[at]
	if g == nil {
		g = &tallied{sums: make([]graph.Adder, len(t.sums))}
		t.groups[at] = g
	}
	g.count++
	for i, sum := range t.sums {
		if c := t.columns[i]; c == nil {
			g.sums[i].Join(t.keys[sum.Key].found[picked[sum.Key]].amounts[amountPlace(sum.Field)])
		} else if v := c.first[n]; v >= 0 && t.numbers[i][v].known {
			g.sums[i].Add(t.numbers[i][v].cents)
		}
	}
}

// result returns the groups in order.
func (t *tally) result() []graph.Group {
	out := make([]graph.Group, 0, len(t.groups))
	for at, g := range t.groups {
		group := graph.Group{Values: make([]string, len(t.keys)), Count: g.count}
		for i, k := range t.keys {
			group.Values[i] = k.value(at[i])
		}
		for i := range g.sums {
			group.Sums = append(group.Sums, g.sums[i].Total())
		}
		out = append(out, group)
	}
	graph.SortGroups(out)
	return out
}

// noCode is the code of what has no value.
const noCode = math.MaxInt32
