package connect_test

import (
	"testing"

	"entente/graph"
	"entente/graph/connect"
)

func TestCompareBest(t *testing.T) {
	path := func(cost float64, relations ...graph.ID) connect.Path {
		p := connect.Path{Cost: cost}
		for _, id := range relations {
			p.Steps = append(p.Steps, connect.PathStep{Relation: &graph.Relation{ID: id}})
		}
		return p
	}
	of := func(paths ...connect.Path) []connect.Path { return paths }
	for _, c := range []struct {
		reason        string
		before, after []connect.Path
		want          connect.PathEffect
	}{
		{"there was none and is none", nil, nil, connect.PathSame},
		{"there was none", nil, of(path(1, "relation:a")), connect.PathConnected},
		{"there is none any more", of(path(1, "relation:a")), nil, connect.PathDisconnected},
		{"fewer steps, whatever they cost", of(path(1, "relation:a", "relation:b")), of(path(9, "relation:c")), connect.PathShorter},
		{"more steps", of(path(9, "relation:c")), of(path(1, "relation:a", "relation:b")), connect.PathLonger},
		{"the same relations", of(path(2, "relation:a", "relation:b")), of(path(2, "relation:a", "relation:b")), connect.PathSame},
		{"the same at another cost", of(path(2, "relation:a")), of(path(3, "relation:a")), connect.PathOther},
		{"another first relation at the same cost", of(path(2, "relation:a", "relation:b")), of(path(2, "relation:c", "relation:b")), connect.PathOther},
		{"another last one", of(path(2, "relation:a", "relation:b")), of(path(2, "relation:a", "relation:c")), connect.PathOther},
		{
			"only the best count", of(path(1, "relation:a"), path(2, "relation:b")), of(path(1, "relation:a"), path(3, "relation:c")),
			connect.PathSame,
		},
	} {
		got := connect.CompareBest(c.before, c.after)
		if got.Effect != c.want {
			t.Errorf("%s: %s, want %s", c.reason, got.Effect, c.want)
		}
		if got.Before != first(c.before) || got.After != first(c.after) {
			t.Errorf("%s: it does not show the best paths", c.reason)
		}
	}
}

// first returns the first of some paths, nil for none.
func first(paths []connect.Path) *connect.Path {
	if len(paths) == 0 {
		return nil
	}
	return &paths[0]
}
