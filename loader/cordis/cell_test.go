package cordis

import (
	"slices"
	"testing"
)

func TestCellList(t *testing.T) {
	for _, c := range []struct {
		why, value string
		want       []string
	}{
		{"nothing", "", nil},
		{"one", "HORIZON.1.1", []string{"HORIZON.1.1"}},
		{"semicolons, as in the tables", "a;b", []string{"a", "b"}},
		{"bars and commas, as in older ones", "a|b,c", []string{"a", "b", "c"}},
		{"blanks and empty parts are nobody's", " a ;; ;b", []string{"a", "b"}},
	} {
		var got []string
		for _, one := range (cell{value: c.value, at: "row 2", field: "codes"}).list() {
			got = append(got, one.text())
			if one.at != "row 2" || one.field != "codes" {
				t.Errorf("%s: a part is at the place of the whole: %+v", c.why, one)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
