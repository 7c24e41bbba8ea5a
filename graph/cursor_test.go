package graph

import (
	"encoding/base64"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func drawValue(t *rapid.T, label string) Value {
	switch rapid.IntRange(0, 2).Draw(t, label+" kind") {
	case 1:
		return TextOf(rapid.StringN(-1, -1, MaxKey).Draw(t, label))
	case 2:
		return NumberOf(rapid.Float64Range(-1e12, 1e12).Draw(t, label))
	}
	return Value{}
}

func TestCursorRoundTrip(t *testing.T) {
	order := []Order{{Field: FieldName}, {Field: FieldAmount, Desc: true}, {Field: Field(PropFounded)}}
	rapid.Check(t, func(t *rapid.T) {
		k := Key{ID: "institution:x", Values: []Value{drawValue(t, "a"), drawValue(t, "b"), drawValue(t, "c")}}
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
	order := []Order{{Field: FieldName}, {Field: FieldRole}, {Field: FieldID}}
	longest := TextOf(strings.Repeat("é", MaxKey/2))
	k := Key{ID: ID("institution:" + strings.Repeat("x", maxSlug)), Values: []Value{longest, longest, longest}}
	scope := "search " + strings.Repeat("<", 4*maxSearchText)
	s := encodeCursor(scope, order, k)
	if _, err := decodeCursor(&s, scope, order); err != nil {
		t.Errorf("a cursor of %d bytes is refused: %v", len(s), err)
	}
}

func TestForeignCursorsAreRefused(t *testing.T) {
	byName, byNameDown := []Order{{Field: FieldName}}, []Order{{Field: FieldName, Desc: true}}
	here := encodeCursor("list", byName, Key{ID: "institution:x", Values: []Value{TextOf("x")}})
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
		if CodeOf(err) != CodeInvalidCursor || k != nil {
			t.Errorf("%s: %v, %v; want INVALID_CURSOR: %s", tt.name, k, err, tt.why)
		}
		if n := len(UserMessage(err)); n > 250 {
			t.Errorf("%s: the message has %d bytes", tt.name, n)
		}
	}
	if _, err := decodeCursor(&here, "list", byNameDown); CodeOf(err) != CodeInvalidCursor {
		t.Errorf("the same list in another direction: %v, want INVALID_CURSOR", err)
	}
	if _, err := decodeCursor(&here, "list", append(byName, byName...)); CodeOf(err) != CodeInvalidCursor {
		t.Errorf("the same list in another order: %v, want INVALID_CURSOR", err)
	}
	if k, err := decodeCursor(nil, "list", byName); k != nil || err != nil {
		t.Errorf("no cursor is no place: %v, %v", k, err)
	}
}

func FuzzDecodeCursor(f *testing.F) {
	order := []Order{{Field: FieldName}}
	scope := scopeOf("list", order)
	f.Add(encodeCursor("list", order, Key{ID: "institution:x", Values: []Value{TextOf("é")}}))
	f.Add(encodeCursor("list", order, Key{ID: "institution:x", Values: []Value{NumberOf(-0.5)}}))
	f.Add(encodeCursor("list", order, Key{ID: "institution:x", Values: []Value{{}}}))
	for _, json := range []string{
		"", "null", "{}", `{"s":"` + scope + `","v":[null],"i":1}`, `{"s":"` + scope + `","v":[{}]}`, strings.Repeat("[", 3000),
	} {
		f.Add(base64.RawURLEncoding.EncodeToString([]byte(json)))
	}
	f.Add("%%%")
	f.Fuzz(func(t *testing.T, s string) {
		k, err := decodeCursor(&s, "list", order)
		if err != nil {
			if CodeOf(err) != CodeInvalidCursor {
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
