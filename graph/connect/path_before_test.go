package connect

import "testing"

func TestPathBefore(t *testing.T) {
	path := func(steps int, cost float64) Path { return Path{Steps: make([]PathStep, steps), Cost: cost} }
	for _, c := range []struct {
		why  string
		p, o Path
		rank PathRank
		want bool
	}{
		{"by steps, the shorter one, though it costs more", path(1, 9), path(2, 1), RankHops, true},
		{"by steps, not the longer one, though it costs less", path(2, 1), path(1, 9), RankHops, false},
		{"as many steps: the cheaper one", path(2, 1), path(2, 2), RankHops, true},
		{"as many steps: not the dearer one", path(2, 2), path(2, 1), RankHops, false},
		{"by specificity, the cheaper one, though it is longer", path(2, 1), path(1, 9), RankSpecificity, true},
		{"by specificity, not the dearer one, though it is shorter", path(1, 9), path(2, 1), RankSpecificity, false},
		{"as specific: the shorter one", path(1, 2), path(2, 2), RankSpecificity, true},
		{"equals: neither", path(1, 2), path(1, 2), RankHops, false},
	} {
		if got := c.p.before(c.o, c.rank); got != c.want {
			t.Errorf("%s: %t", c.why, got)
		}
	}
}
