package graph

import (
	"reflect"
	"testing"
)

func TestParsePlace(t *testing.T) {
	for _, c := range []struct {
		why, locator string
		want         Place
	}{
		{"no locator is the whole document", "", Place{Kind: PlaceDocument}},
		{"characters, from before the first to after the last", "#char=0,1", Place{Kind: PlaceChars, From: 0, To: 1}},
		{"characters within a text", "#char=120,230", Place{Kind: PlaceChars, From: 120, To: 230}},
		{"lines", "#line=3,5", Place{Kind: PlaceLines, From: 3, To: 5}},
		{"the header is a row", "#row=1", Place{Kind: PlaceRows, From: 1, To: 1, Rows: []Rows{{1, 1}}}},
		{"a run of rows", "#row=5-7", Place{Kind: PlaceRows, From: 5, To: 7, Rows: []Rows{{5, 7}}}},
		{"several runs", "#row=3;5-7", Place{Kind: PlaceRows, From: 3, To: 7, Rows: []Rows{{3, 3}, {5, 7}}}},
		{"neighbours are one run", "#row=3;4", Place{Kind: PlaceRows, From: 3, To: 4, Rows: []Rows{{3, 4}}}},
		{"runs in ascending order", "#row=9;2-3", Place{Kind: PlaceRows, From: 2, To: 9, Rows: []Rows{{2, 3}, {9, 9}}}},
		{"a run within another", "#row=1-9;4", Place{Kind: PlaceRows, From: 1, To: 9, Rows: []Rows{{1, 9}}}},
		{"a path", "#/12/name", Place{Kind: PlacePath, Path: "/12/name"}},
	} {
		got, err := ParsePlace(c.locator)
		if err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %s is %+v, %v; not %+v", c.why, c.locator, got, err, c.want)
		}
	}
}

func TestParsePlaceRefuses(t *testing.T) {
	for why, locator := range map[string]string{
		"a fragment begins with #":         "char=1,2",
		"an open range points to no words": "#char=5",
		"nothing is between":               "#char=5,5",
		"a reversed range":                 "#line=7,3",
		"rows count from 1":                "#row=0",
		"reversed rows":                    "#row=7-5",
		"an empty run":                     "#row=1;",
		"a column is no row":               "#col=1",
		"more digits than a document has":  "#row=1234567890",
		"a path has a step":                "#/",
		"nothing behind #":                 "#",
		"a sign":                           "#char=-1,2",
	} {
		if p, err := ParsePlace(locator); CodeOf(err) != CodeInvalidArgument {
			t.Errorf("%s: %s is refused with INVALID_ARGUMENT, not %+v, %v", why, locator, p, err)
		}
	}
}

// FuzzParsePlace checks that a place that is read names itself again, within its own bounds.
func FuzzParsePlace(f *testing.F) {
	for _, seed := range []string{"", "#char=120,230", "#line=3,5", "#row=3;5-7", "#row=9;2-3;3", "#/12/name", "#row=0", "#char=5,5", "#"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, locator string) {
		p, err := ParsePlace(locator)
		if err != nil {
			if CodeOf(err) != CodeInvalidArgument {
				t.Fatalf("%q is refused with %s", locator, CodeOf(err))
			}
			return
		}
		again, err := ParsePlace(p.Locator())
		if err != nil || !reflect.DeepEqual(again, p) {
			t.Fatalf("%q is %+v, which is written %q and read as %+v, %v", locator, p, p.Locator(), again, err)
		}
		last := 0
		for _, r := range p.Rows {
			if r.From <= last || r.To < r.From {
				t.Fatalf("the runs of %q are not in ascending order: %v", locator, p.Rows)
			}
			last = r.To
		}
		if (p.Kind == PlaceRows) != (len(p.Rows) > 0) || (p.Kind == PlacePath) != (p.Path != "") {
			t.Fatalf("%q is %+v", locator, p)
		}
	})
}
