package tabular

import (
	"io"
	"strings"
	"testing"

	"entente/internal/needs"
)

// TestRealTables reads what publishers released, where it is at hand.
func TestRealTables(t *testing.T) {
	for _, c := range []struct {
		name string
		rows map[string]int
	}{
		{
			"data/rnsr/fr-esr-structures-recherche-publiques-actives.csv",
			map[string]int{"fr-esr-structures-recherche-publiques-actives.csv": 4506},
		},
		{"data/cordis/cordis-cnrs-jrc-csv.zip", map[string]int{"project.csv": 1284, "organization.csv": 13597}},
	} {
		a, err := Open(needs.Shared(t, c.name))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range a.Files() {
			want, ok := c.rows[f.Name[strings.LastIndex(f.Name, "/")+1:]]
			if !ok {
				continue
			}
			if got := countRows(t, f); got != want {
				t.Errorf("%s has %d rows; the publisher's count is %d", f.Name, got, want)
			}
		}
		_ = a.Close()
	}
}

func countRows(t *testing.T, f File) int {
	t.Helper()
	in, err := f.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	r, err := NewReader(in, f.Name)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for {
		row, err := r.Next()
		if err == io.EOF {
			if r.BytesRead() != f.Size {
				t.Errorf("%s: %d bytes read of %d", f.Name, r.BytesRead(), f.Size)
			}
			return n
		}
		if err != nil {
			t.Fatal(err)
		}
		if row.Bad() != nil {
			t.Errorf("%s:%d: %v: %s", f.Name, row.Line, row.Bad(), row.Source())
		}
		n++
	}
}
