package storetest

import (
	"context"
	"maps"
	"slices"
	"strings"

	"entente/graph"
)

// Group fulfils graph.Reader.
func (r *Reference) Group(ctx context.Context, q graph.Query, g graph.Grouping) ([]graph.Group, error) {
	st, err := r.at(ctx)
	if err != nil {
		return nil, err
	}
	groups := map[string]*referenceGroup{}
	for _, e := range st.matching(q) {
		combinations := []combination{{}}
		for i := range g.By {
			var more []combination
			for value, amounts := range st.under(e, &g.By[i]) {
				for _, c := range combinations {
					more = append(more, c.and(value, amounts))
				}
			}
			combinations = more
		}
		for _, c := range combinations {
			name := strings.Join(c.values, "\x00")
			if groups[name] == nil {
				groups[name] = &referenceGroup{values: c.values, sums: make([]graph.Adder, len(g.Sums))}
			}
			groups[name].add(e, g.Sums, c)
		}
	}
	if len(groups) > g.Most {
		return nil, graph.TooManyGroups(g.Most)
	}
	var out []graph.Group
	for _, found := range groups {
		out = append(out, found.group())
	}
	graph.SortGroups(out)
	return out, nil
}

// combination is what an entity comes under: a value by each key, with the amounts that lead there.
type combination struct {
	values  []string
	amounts []reachedAmounts
}

// reachedAmounts are sums by each of graph.AmountFields.
type reachedAmounts [len(graph.AmountFields)]graph.Adder

func (c combination) and(value string, amounts reachedAmounts) combination {
	n := len(c.values)
	return combination{append(c.values[:n:n], value), append(c.amounts[:n:n], amounts)}
}

// referenceGroup is a group as it grows.
type referenceGroup struct {
	values []string
	count  int
	sums   []graph.Adder
}

func (g *referenceGroup) add(e *graph.Entity, sums []graph.Sum, c combination) {
	g.count++
	for i, s := range sums {
		if at := slices.Index(graph.AmountFields[:], s.Field); at >= 0 {
			g.sums[i].Join(c.amounts[s.Key][at])
			continue
		}
		if k := e.Key(s.Field); k.Kind == graph.NumberValue {
			addNumber(&g.sums[i], k.Number)
		}
	}
}

func (g *referenceGroup) group() graph.Group {
	out := graph.Group{Values: g.values, Count: g.count}
	for i := range g.sums {
		out.Sums = append(out.Sums, g.sums[i].Total())
	}
	return out
}

func addNumber(a *graph.Adder, number float64) {
	if cents, ok := graph.CentsOf(number); ok {
		a.Add(cents)
	}
}

// under returns what an entity comes under by a key, with the amounts of the relations that lead there.
func (st *referenceState) under(e *graph.Entity, k *graph.GroupKey) map[string]reachedAmounts {
	out := map[string]reachedAmounts{}
	if k.Through == nil {
		for _, v := range st.reached(e, k) {
			out[v] = reachedAmounts{}
		}
	} else {
		for _, item := range st.related(e.ID) {
			if !k.Through.Match(e.ID, item) {
				continue
			}
			for _, v := range st.reached(item.Other, k) {
				sum := out[v]
				for i, f := range graph.AmountFields {
					if amount := item.Relation.AmountOf(f); amount != nil {
						addNumber(&sum[i], *amount)
					}
				}
				out[v] = sum
			}
		}
	}
	if len(out) == 0 {
		out[""] = reachedAmounts{}
	}
	if !k.Missing {
		delete(out, "")
	}
	return out
}

// reached returns the values that a key reaches from an entity, each once, "" for what has none among them; nothing when the
// climb leads nowhere.
func (st *referenceState) reached(from *graph.Entity, k *graph.GroupKey) []string {
	ends := []*graph.Entity{from}
	if k.Climb != nil {
		ends = st.above(from, k.Climb)
	}
	seen := map[string]bool{}
	for _, end := range ends {
		values := k.Values(end)
		if len(values) == 0 {
			seen[""] = true
		}
		for _, v := range values {
			seen[v] = true
		}
	}
	return slices.Collect(maps.Keys(seen))
}

// above returns where a climb leads from an entity.
func (st *referenceState) above(from *graph.Entity, c *graph.Climb) []*graph.Entity {
	var out []*graph.Entity
	seen := map[graph.ID]bool{from.ID: true}
	for step, row := 0, []*graph.Entity{from}; step <= graph.MaxClimb && len(row) > 0; step++ {
		var next []*graph.Entity
		for _, e := range row {
			if c.Keeps(e, func() int { return st.level(e, c) }) {
				out = append(out, e)
			}
			for _, up := range st.directlyAbove(e, c) {
				if !seen[up.ID] {
					seen[up.ID] = true
					next = append(next, up)
				}
			}
		}
		row = next
	}
	return out
}

// level returns how far from a top an entity is, counted from 1; 0 when no top is within reach.
func (st *referenceState) level(e *graph.Entity, c *graph.Climb) int {
	row := []*graph.Entity{e}
	for level := 1; level <= graph.MaxClimb+1; level++ {
		var next []*graph.Entity
		for _, e := range row {
			up := slices.DeleteFunc(st.directlyAbove(e, c), func(e *graph.Entity) bool { return !c.Counts(e) })
			if len(up) == 0 {
				return level
			}
			next = append(next, up...)
		}
		row = distinctEntities(next)
	}
	return 0
}

func (st *referenceState) directlyAbove(e *graph.Entity, c *graph.Climb) []*graph.Entity {
	var out []*graph.Entity
	for _, i := range st.related(e.ID) {
		if c.Match(i) {
			out = append(out, i.Other)
		}
	}
	return out
}

func distinctEntities(list []*graph.Entity) []*graph.Entity {
	var out []*graph.Entity
	seen := map[graph.ID]bool{}
	for _, e := range list {
		if !seen[e.ID] {
			seen[e.ID] = true
			out = append(out, e)
		}
	}
	return out
}
