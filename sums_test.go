package main

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"io"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/cli"
	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/embedded"
	"entente/internal/needs"
)

// grants is a table of participations, and what its columns are called: this test reads it by itself, and asks the graph.
type grants struct {
	path, mapping                     string
	comma                             rune
	nothing                           string // the word for nothing in amounts and dates
	amount, country, start, programme string
	year                              func(start string) string
}

func h2020(path string) grants {
	return grants{
		path: path, mapping: "loader/table/testdata/grants/h2020.map.yml", comma: ',', nothing: "NA",
		amount: "contribution", country: "country", start: "start_date",
		year: func(s string) string { return s[:4] },
	}
}

func norway(path string) grants {
	return grants{
		path: path, mapping: "loader/table/testdata/grants/norway.map.yml", comma: ';',
		amount: "Innvilget beløp organisasjon EUR", start: "Kontrakt startdato", programme: "Program kode (H2020)",
		year: func(s string) string { return s[6:10] },
	}
}

// TestSumsOfTables: the amounts of a table, by country, year and programme, are to the cent what the groups of the graph say. The rows are read
// here with nothing of the loader, and added in whole cents, halves up.
func TestSumsOfTables(t *testing.T) {
	t.Run("H2020 in small", func(t *testing.T) { sumsAgree(t, h2020("loader/table/testdata/grants/h2020.csv")) })
	t.Run("Norway in small", func(t *testing.T) { sumsAgree(t, norway("loader/table/testdata/grants/norway.csv")) })
	t.Run("H2020", func(t *testing.T) { sumsAgree(t, h2020(needs.Shared(t, "data/cordis/h2020/h2020.csv.gz"))) })
	t.Run("Norway", func(t *testing.T) { sumsAgree(t, norway(needs.Shared(t, "data/tables/norway-eu-grants.csv"))) })
}

func sumsAgree(t *testing.T, table grants) {
	want := table.sums(t)
	store := filepath.Join(t.TempDir(), "graph.db")
	var out bytes.Buffer
	p := cli.Program{
		Args:   []string{"load", "table", table.path, "--map", table.mapping, "--store", "file:" + store, "--quiet", "--rejects", "none"},
		Stdout: &out, Stderr: &out,
	}
	if code := p.Run(t.Context()); code != 0 {
		t.Fatalf("exit code %d: %s", code, &out)
	}
	if strings.Contains(out.String(), "rejected.") {
		t.Errorf("something was rejected: %s", &out)
	}
	opened, err := embedded.Open(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	list, err := atlas.New(opened).List(t.Context(), atlas.ListQuery{Kind: graph.KindProject})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]map[string]int64{
		"country": groupSums(t, list, atlas.GroupBy{Through: "participants", Field: "country", Missing: true}),
		"year": groupSums(t, list, atlas.GroupBy{Through: "participants", Field: graph.FieldKind},
			atlas.GroupBy{Field: "start", Interval: graph.IntervalYear, Missing: true}),
	}
	if table.programme != "" {
		got["programme"] = groupSums(t, list, atlas.GroupBy{Through: "participants", Field: graph.FieldKind},
			atlas.GroupBy{Through: "programmes", Field: graph.FieldID, Missing: true})
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("cents in the table, and in the graph (-table +graph):\n%s", d)
	}
}

// groupSums returns the amounts of the groups in cents, by the value of the last key.
func groupSums(t *testing.T, list *atlas.EntityPage, by ...atlas.GroupBy) map[string]int64 {
	t.Helper()
	keys, err := atlas.GroupKeys(graph.KindProject, by, graph.Date{})
	if err != nil {
		t.Fatal(err)
	}
	all := atlas.MaxGroupsShown
	page, err := list.Groups(t.Context(), atlas.GroupRequest{By: keys, Sums: atlas.SumsOf([]graph.Field{graph.FieldAmount}, keys), First: &all})
	if err != nil {
		t.Fatal(err)
	}
	if page.Rest.Groups > 0 {
		t.Fatalf("%d groups are not shown", page.Rest.Groups)
	}
	sums := map[string]int64{}
	for _, g := range page.Groups {
		sums[g.Values[len(g.Values)-1]] += g.Sums[0].Cents
	}
	return sums
}

// sums reads the table and adds its amounts, in cents.
func (g grants) sums(t *testing.T) map[string]map[string]int64 {
	t.Helper()
	f, err := os.Open(g.path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(g.path, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			t.Fatal(err)
		}
	}
	r := csv.NewReader(in)
	r.Comma = g.comma
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows[0][0] = strings.TrimPrefix(rows[0][0], "\ufeff")
	sums := map[string]map[string]int64{"country": {}, "year": {}}
	if g.programme != "" {
		sums["programme"] = map[string]int64{}
	}
	for _, row := range rows[1:] {
		cell := func(column string) string { return row[slices.Index(rows[0], column)] }
		money := cents(t, cell(g.amount), g.nothing)
		country := "NO"
		if g.country != "" {
			country = cell(g.country)
		}
		if iso := (map[string]string{"EL": "GR", "UK": "GB"})[country]; iso != "" {
			country = iso
		}
		sums["country"][country] += money
		year := ""
		if start := cell(g.start); start != "" && start != g.nothing {
			year = g.year(start)
		}
		sums["year"][year] += money
		if g.programme != "" {
			programme := ""
			if code := strings.Trim(cell(g.programme), "."); code != "" {
				programme = "programme:h2020-" + strings.ToLower(strings.ReplaceAll(code, ".", "-"))
			}
			sums["programme"][programme] += money
		}
	}
	return sums
}

// cents returns a decimal amount in cents, halves up; nothing is 0.
func cents(t *testing.T, amount, nothing string) int64 {
	t.Helper()
	if amount == "" || amount == nothing {
		return 0
	}
	exact, ok := new(big.Rat).SetString(amount)
	if !ok {
		t.Fatalf("%q is no amount", amount)
	}
	exact.Add(exact.Mul(exact, big.NewRat(100, 1)), big.NewRat(1, 2))
	return new(big.Int).Div(exact.Num(), exact.Denom()).Int64()
}
