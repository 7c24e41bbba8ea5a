package atlas

import (
	"encoding/base64"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"entente/graph"
)

func drawValue(t *rapid.T, label string) graph.Value {
	switch rapid.IntRange(0, 2).Draw(t, label+" kind") {
	case 1:
		return graph.TextOf(rapid.StringN(-1, -1, graph.MaxKey).Draw(t, label))
	case 2:
		return graph.NumberOf(rapid.Float64Range(-1e12, 1e12).Draw(t, label))
	}
	return graph.Value{}
}

func TestCursorRoundTrip(t *testing.T) {
	order := []graph.Order{{Field: graph.FieldName}, {Field: graph.FieldAmount, Desc: true}, {Field: graph.Field(graph.PropFounded)}}
	rapid.Check(t, func(t *rapid.T) {
		k := graph.Key{ID: "institution:x", Values: []graph.Value{drawValue(t, "a"), drawValue(t, "b"), drawValue(t, "c")}}
		s := encodeCursor("list", order, k)
		got, err := decodeCursor(&s, "list", order)
		if err != nil {
			t.Fatalf("%v is refused: %v", k, err)
		}
		if diff := cmp.Diff(k, *got); diff != "" {
			t.Fatalf("(-encoded +decoded)\n%s", diff)
		}
	})
}

// TestCursorsAreNeverTooLongForThemselves encodes a long search and values as long as they get.
func TestCursorsAreNeverTooLongForThemselves(t *testing.T) {
	order := []graph.Order{{Field: graph.FieldName}, {Field: graph.FieldRole}, {Field: graph.FieldID}}
	longest := graph.TextOf(strings.Repeat("é", graph.MaxKey/2))
	k := graph.Key{ID: graph.ID("institution:" + strings.Repeat("x", graph.MaxSlug)), Values: []graph.Value{longest, longest, longest}}
	scope := "search " + strings.Repeat("<", 4*maxSearchText)
	s := encodeCursor(scope, order, k)
	if _, err := decodeCursor(&s, scope, order); err != nil {
		t.Errorf("a cursor of %d bytes is refused: %v", len(s), err)
	}
}

func TestForeignCursorsAreRefused(t *testing.T) {
	byName, byNameDown := []graph.Order{{Field: graph.FieldName}}, []graph.Order{{Field: graph.FieldName, Desc: true}}
	here := encodeCursor("list", byName, graph.Key{ID: "institution:x", Values: []graph.Value{graph.TextOf("x")}})
	raw := func(json string) string { return base64.RawURLEncoding.EncodeToString([]byte(json)) }
	scope := scopeOf("list", byName)
	for _, tt := range []struct{ name, cursor, scope, why string }{
		{"another list", here, "search", "places in one list mean nothing in another"},
		{"empty", "", "list", "nothing"},
		{"not base64", "<script>", "list", "garbage"},
		{"not JSON", raw("hello"), "list", "garbage in base64"},
		{"another JSON", raw(`[1,2]`), "list", "not an object"},
		{"no values", raw(`{"s":"` + scope + `","i":"institution:x"}`), "list", "the order has one field"},
		{"too many values", raw(`{"s":"` + scope + `","v":[1,2],"i":"institution:x"}`), "list", "the order has one field"},
		{"a list as value", raw(`{"s":"` + scope + `","v":[[1]],"i":"institution:x"}`), "list", "values are null, numbers or texts"},
		{"true as value", raw(`{"s":"` + scope + `","v":[true],"i":"institution:x"}`), "list", "values are null, numbers or texts"},
		{"a number too great", raw(`{"s":"` + scope + `","v":[1e999],"i":"institution:x"}`), "list", "numbers are finite"},
		{"huge", strings.Repeat("A", 1<<20), "list", "a megabyte is not even decoded"},
	} {
		k, err := decodeCursor(&tt.cursor, tt.scope, byName)
		if graph.CodeOf(err) != graph.CodeInvalidCursor || k != nil {
			t.Errorf("%s: %v, %v; want INVALID_CURSOR: %s", tt.name, k, err, tt.why)
		}
		if n := len(graph.UserMessage(err)); n > 250 {
			t.Errorf("%s: the message has %d bytes", tt.name, n)
		}
	}
	if _, err := decodeCursor(&here, "list", byNameDown); graph.CodeOf(err) != graph.CodeInvalidCursor {
		t.Errorf("the same list in another direction: %v, want INVALID_CURSOR", err)
	}
	if _, err := decodeCursor(&here, "list", append(byName, byName...)); graph.CodeOf(err) != graph.CodeInvalidCursor {
		t.Errorf("the same list in another order: %v, want INVALID_CURSOR", err)
	}
	if k, err := decodeCursor(nil, "list", byName); k != nil || err != nil {
		t.Errorf("no cursor is no place: %v, %v", k, err)
	}
}

func FuzzDecodeCursor(f *testing.F) {
	order := []graph.Order{{Field: graph.FieldName}}
	scope := scopeOf("list", order)
	f.Add(encodeCursor("list", order, graph.Key{ID: "institution:x", Values: []graph.Value{graph.TextOf("é")}}))
	f.Add(encodeCursor("list", order, graph.Key{ID: "institution:x", Values: []graph.Value{graph.NumberOf(-0.5)}}))
	f.Add(encodeCursor("list", order, graph.Key{ID: "institution:x", Values: []graph.Value{{}}}))
	for _, json := range []string{
		"", "null", "{}", `{"s":"` + scope + `","v":[null],"i":1}`, `{"s":"` + scope + `","v":[{}]}`, strings.Repeat("[", 3000),
	} {
		f.Add(base64.RawURLEncoding.EncodeToString([]byte(json)))
	}
	f.Add("%%%")
	f.Fuzz(func(t *testing.T, s string) {
		k, err := decodeCursor(&s, "list", order)
		if err != nil {
			if graph.CodeOf(err) != graph.CodeInvalidCursor {
				t.Errorf("%q: %v", s, err)
			}
			return
		}
		if len(k.Values) != len(order) {
			t.Errorf("%q: %v", s, k)
		}
		again := encodeCursor("list", order, *k)
		if back, err := decodeCursor(&again, "list", order); err != nil || back.Compare(*k, order) != 0 {
			t.Errorf("%q: %v is read back as %v, %v", s, k, back, err)
		}
	})
}
