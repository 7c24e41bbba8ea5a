package storetest

import (
	"slices"

	"entente/graph"
)

// groupMutants are stores that group wrongly.
func groupMutants() map[string]mutant {
	asking := func(alter func(k *graph.GroupKey)) mutant {
		return mutant{group: "Group", grouping: func(g graph.Grouping) graph.Grouping {
			g.By = slices.Clone(g.By)
			for i := range g.By {
				alter(&g.By[i])
			}
			return g
		}}
	}
	through := func(alter func(s *graph.GroupStep)) mutant {
		return asking(func(k *graph.GroupKey) {
			if k.Through != nil {
				s := *k.Through
				alter(&s)
				k.Through = &s
			}
		})
	}
	climb := func(alter func(c *graph.Climb)) mutant {
		return asking(func(k *graph.GroupKey) {
			if k.Climb != nil {
				c := *k.Climb
				alter(&c)
				k.Climb = &c
			}
		})
	}
	answering := func(alter func(g *graph.Group)) mutant {
		return mutant{group: "Group", grouped: func(found []graph.Group) []graph.Group {
			for i := range found {
				alter(&found[i])
			}
			return found
		}}
	}
	return map[string]mutant{
		"what has no value is always counted": asking(func(k *graph.GroupKey) { k.Missing = true }),
		"what has no value is never counted":  asking(func(k *graph.GroupKey) { k.Missing = false }),
		"intervals are ignored":               asking(func(k *graph.GroupKey) { k.Interval = "" }),
		"climbs are ignored":                  asking(func(k *graph.GroupKey) { k.Climb = nil }),
		"roles of a grouping are ignored":     through(func(s *graph.GroupStep) { s.Role = "" }),
		"times of a grouping are ignored":     through(func(s *graph.GroupStep) { s.AsOf = graph.Date{} }),
		"directions of a grouping are ignored": through(func(s *graph.GroupStep) {
			s.Legs = turned(s.Legs)
		}),
		"all legs of a grouping have the first direction": through(func(s *graph.GroupStep) { s.Legs = aligned(s.Legs) }),
		"kinds of a grouping are ignored":                 through(func(s *graph.GroupStep) { s.Kinds = nil }),
		"types of a grouping are ignored": through(func(s *graph.GroupStep) {
			s.Legs = slices.Clone(s.Legs)
			for i := range s.Legs {
				s.Legs[i].Types = nil
			}
		}),
		"times of a climb are ignored":  climb(func(c *graph.Climb) { c.AsOf = graph.Date{} }),
		"types of a climb are ignored":  climb(func(c *graph.Climb) { c.Type = "" }),
		"levels of a climb are ignored": climb(func(c *graph.Climb) { c.Level = 0 }),
		"groups without end": {group: "Group", grouping: func(g graph.Grouping) graph.Grouping {
			g.Most = 1000
			return g
		}},
		"amounts are by the first key": {group: "Group", grouping: func(g graph.Grouping) graph.Grouping {
			g.Sums = slices.Clone(g.Sums)
			for i := range g.Sums {
				g.Sums[i].Key = 0
			}
			return g
		}},
		"sums are of whole units": answering(func(g *graph.Group) {
			for i := range g.Sums {
				g.Sums[i].Cents -= g.Sums[i].Cents % 100
			}
		}),
		"sums do not say of how many": answering(func(g *graph.Group) {
			for i := range g.Sums {
				g.Sums[i].Known = g.Count
			}
		}),
		"groups come by count": {group: "Group", grouped: func(found []graph.Group) []graph.Group {
			slices.SortStableFunc(found, func(a, b graph.Group) int { return b.Count - a.Count })
			return found
		}},
	}
}
