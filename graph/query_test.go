package graph_test

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"entente/graph"
)

func TestValueOrder(t *testing.T) {
	ordered := []graph.Value{
		graph.NumberOf(-1), graph.NumberOf(0), graph.NumberOf(0.5), graph.NumberOf(10), // by size
		graph.TextOf(""), graph.TextOf("10"), graph.TextOf("9"), graph.TextOf("a"), graph.TextOf("é"), // by bytes
		{}, // absent
	}
	for i, a := range ordered {
		for j, b := range ordered {
			if got := sign(a.Compare(b)); got != cmp.Compare(i, j) {
				t.Errorf("%+v compared with %+v is %d, want %d", a, b, got, cmp.Compare(i, j))
			}
		}
	}
}

// drawnValues are few, so that equal ones are common.
var drawnValues = rapid.SampledFrom([]graph.Value{
	{}, graph.NumberOf(-1), graph.NumberOf(0), graph.NumberOf(2), graph.TextOf(""), graph.TextOf("a"), graph.TextOf("b"),
})

func drawKey(t *rapid.T, label string) graph.Key {
	return graph.Key{
		Values: []graph.Value{drawnValues.Draw(t, label+" first"), drawnValues.Draw(t, label+" second")},
		ID:     rapid.SampledFrom([]graph.ID{"site:a", "site:b"}).Draw(t, label+" id"),
	}
}

func TestKeysAreTotallyOrdered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		order := []graph.Order{
			{Field: "a", Desc: rapid.Bool().Draw(t, "first descends")}, {Field: "b", Desc: rapid.Bool().Draw(t, "second descends")},
		}
		a, b, c := drawKey(t, "a"), drawKey(t, "b"), drawKey(t, "c")
		ab, ba, bc, ac := sign(a.Compare(b, order)), sign(b.Compare(a, order)), sign(b.Compare(c, order)), sign(a.Compare(c, order))
		if ab != -ba {
			t.Fatalf("%v, %v: %d there, %d back", a, b, ab, ba)
		}
		if ab <= 0 && bc <= 0 && ac > 0 {
			t.Fatalf("%v ≤ %v ≤ %v, but the first comes behind the last", a, b, c)
		}
		equal := slices.Equal(a.Values, b.Values) && a.ID == b.ID
		if (ab == 0) != equal {
			t.Fatalf("%v, %v: only equal keys are at one place", a, b)
		}
	})
}

func TestKeyOrder(t *testing.T) {
	key := func(id graph.ID, v graph.Value) graph.Key { return graph.Key{ID: id, Values: []graph.Value{v}} }
	two, ten, none := key("site:c", graph.NumberOf(2)), key("site:b", graph.NumberOf(10)), key("site:a", graph.Value{})
	twin := key("site:d", graph.NumberOf(2))
	for _, tt := range []struct {
		desc bool
		want []graph.Key
		why  string
	}{
		{false, []graph.Key{two, twin, ten, none}, "ascending; ties by id; what has no value comes last"},
		{true, []graph.Key{ten, two, twin, none}, "descending; ties still by id ascending; what has no value comes last all the same"},
	} {
		order := []graph.Order{{Field: "amount", Desc: tt.desc}}
		got := []graph.Key{none, twin, ten, two}
		slices.SortFunc(got, func(a, b graph.Key) int { return a.Compare(b, order) })
		for i := range got {
			if got[i].ID != tt.want[i].ID {
				t.Errorf("%v, want %v: %s", got, tt.want, tt.why)
				break
			}
		}
	}
}
