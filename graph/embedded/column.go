package embedded

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"entente/graph"
)

// column is one field of all entities: its distinct values, who has which, and how they are ordered. Filters, facets and
// orders work on it instead of asking each entity again.
type column struct {
	values []string                     // distinct, as graph.Entity.Exact gives them
	place  map[string]int32             // in values
	first  []int32                      // by node: the first value, -1 for none
	starts []int32                      // by node: its values stand in all[starts[n]:starts[n+1]], each once
	all    []int32                      //
	keys   lazy[[]graph.Value]          // by value: see keysOf
	ranks  lazy[[]int32]                // by node: see rankings
	having lazy[map[int32][]graph.Node] // by value: who has it, by id
}

// absentRank is the rank of what has no value: behind everything.
const absentRank = math.MaxInt32

// column returns the column of a field.
func (s *snapshot) column(f graph.Field) *column {
	return s.columns.get(f, func() *column { return s.newColumn(f) })
}

func (s *snapshot) newColumn(f graph.Field) *column {
	c := &column{
		place: map[string]int32{}, first: make([]int32, len(s.nodes)), starts: make([]int32, len(s.nodes)+1),
	}
	for n, node := range s.nodes {
		begin := len(c.all)
		c.first[n] = -1
		for i, v := range node.entity.Exact(f) {
			at, ok := c.place[v]
			if !ok {
				at = int32(len(c.values))
				c.place[v] = at
				c.values = append(c.values, v)
			}
			if i == 0 {
				c.first[n] = at
			}
			if !slices.Contains(c.all[begin:], at) {
				c.all = append(c.all, at)
			}
		}
		c.starts[n+1] = int32(len(c.all))
	}
	return c
}

// of returns the values of a node, as places in values.
func (c *column) of(n graph.Node) []int32 { return c.all[c.starts[n]:c.starts[n+1]] }

// with returns the nodes that have the value, by id.
func (c *column) with(value string) []graph.Node {
	at, ok := c.place[value]
	if !ok {
		return nil
	}
	return c.having.get(func() map[int32][]graph.Node {
		m := make(map[int32][]graph.Node, len(c.values))
		for n := range len(c.first) {
			for _, v := range c.of(graph.Node(n)) {
				m[v] = append(m[v], graph.Node(n))
			}
		}
		return m
	})[at]
}

// keysOf returns what graph.KeyOf makes of each value of the field.
func (c *column) keysOf(f graph.Field) []graph.Value {
	return c.keys.get(func() []graph.Value {
		keys := make([]graph.Value, len(c.values))
		for i, v := range c.values {
			keys[i] = graph.KeyOf(f, v)
		}
		return keys
	})
}

// rankings returns, by node, the place of its value in the order of graph.Entity.Key. Equal values have equal places.
func (c *column) rankings(f graph.Field) []int32 {
	return c.ranks.get(func() []int32 {
		byValue := rank(c.keysOf(f))
		out := make([]int32, len(c.first))
		for n, v := range c.first {
			out[n] = absentRank
			if v >= 0 {
				out[n] = byValue[v]
			}
		}
		return out
	})
}

// rank returns the place of each value among them: equal values share one, absent ones have absentRank.
func rank(values []graph.Value) []int32 {
	order := make([]int32, len(values))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return values[a].Compare(values[b]) })
	out := make([]int32, len(values))
	for i, v := range order {
		switch {
		case values[v].Kind == graph.Absent:
			out[v] = absentRank
		case i > 0 && values[v].Compare(values[order[i-1]]) == 0:
			out[v] = out[order[i-1]]
		default:
			out[v] = int32(i)
		}
	}
	return out
}

// entityRanks returns, by node, its place in the order of the field. Ids are in the order of nodes.
func (s *snapshot) entityRanks(f graph.Field) []int32 {
	if f == graph.FieldName {
		return s.names
	}
	return s.column(f).rankings(f)
}

// relationRanks returns, by relation, its place in the order of the field.
func (s *snapshot) relationRanks(f graph.Field) []int32 {
	return s.figures.get(f, func() []int32 {
		keys := make([]graph.Value, len(s.relations))
		for i, r := range s.relations {
			keys[i] = r.Key(f)
		}
		return rank(keys)
	})
}

// compareRanks orders two things by the rank of one field: what has no value comes last, whatever the direction.
func compareRanks(a, b int32, desc bool) int {
	if desc && a != absentRank && b != absentRank {
		a, b = b, a
	}
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// orderKey names an order in a cache; no two orders have the same, whatever their fields are called.
func orderKey(prefix string, order []graph.Order) string {
	var b strings.Builder
	b.WriteString(prefix)
	for _, o := range order {
		direction := '+'
		if o.Desc {
			direction = '-'
		}
		fmt.Fprintf(&b, "%c%q", direction, o.Field)
	}
	return b.String()
}
