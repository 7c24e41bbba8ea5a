package cordis_test

import (
	"archive/zip"
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/embedded"
	"entente/internal/needs"
	"entente/loader"
	"entente/loader/cordis"
)

// organisations are rows of two projects: two shares of one body in one role, of different amounts and of the same; a share that has
// ended beside one that has not; a part that is passed on; no country; no contribution.
const organisations = `"projectID";"organisationID";"name";"country";"activityType";"role";"ecContribution";"netEcContribution";"endOfParticipation"
"1";"11";"WERK GMBH";"DE";"PRC";"participant";"541891.25";"541891.25";"false"
"1";"11";"WERK GMBH";"DE";"PRC";"participant";"126166.25";"26166.2";"true"
"1";"12";"POLIS";"EL";"PUB";"coordinator";"0.1";"0.1";"true"
"1";"12";"POLIS";"EL";"PUB";"coordinator";"0.1";"0.1";"true"
"1";"12";"POLIS";"EL";"PUB";"coordinator";"0.1";"0.1";"true"
"2";"12";"POLIS";"EL";"PUB";"thirdParty";"0";"100000.05";"true"
"2";"11";"WERK GMBH";"DE";"PRC";"coordinator";"1000000.29";"1000000.29";"false"
"2";"13";"NOWHERE LTD";"";"PRC";"participant";"7";"7";"false"
"2";"14";"HARBOUR LTD";"UK";"PRC";"associatedPartner";"";"0";"false"
"2";"14";"HARBOUR LTD";"UK";"PRC";"associatedPartner";"";"0";"true"
`

const moneyProjects = `"id";"acronym";"title";"status";"startDate";"endDate";"frameworkProgramme";"legalBasis";"topics";"fundingScheme"
"1";"ONE";"First";"SIGNED";"2023-05-01";"2026-04-30";"HORIZON";"HORIZON.2.5";"HORIZON-CL5-2022-D1";"HORIZON-RIA"
"2";"TWO";"Second";"SIGNED";"2024-01-01";"2026-12-31";"HORIZON";"HORIZON.1.1";"ERC-2023-STG";"ERC"
`

const moneyBases = `"projectID";"legalBasis";"title";"uniqueProgrammePart"
"1";"HORIZON.2.5";"Climate, Energy and Mobility";"true"
"1";"HORIZON.2.5.7";"Clean transport";""
"2";"HORIZON.1.1";"European Research Council";"true"
`

// moneyRelease is a folder with the tables above.
func moneyRelease(t *testing.T) string {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"organization.csv": organisations, "project.csv": moneyProjects, "legalBasis.csv": moneyBases,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func loaded(t *testing.T, paths ...string) *embedded.Store {
	t.Helper()
	store, err := embedded.Open(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	reload(t, store, paths...)
	return store
}

func reload(t *testing.T, store graph.Store, paths ...string) {
	t.Helper()
	if _, err := loader.Run(t.Context(), store, cordis.New(paths), loader.Options{}); err != nil {
		t.Fatal(err)
	}
}

// participations returns the relations of an institution to a project.
func participations(t *testing.T, store graph.Reader, institution, project graph.ID) []*graph.Relation {
	t.Helper()
	pages, err := store.Relations(t.Context(), []graph.ID{institution}, graph.Step{
		Legs: graph.Out(graph.ParticipatesIn), Window: graph.Window{Limit: graph.NoLimit},
	})
	if err != nil {
		t.Fatal(err)
	}
	var out []*graph.Relation
	for _, i := range pages[0].Items {
		if i.Other.ID == project {
			out = append(out, i.Relation)
		}
	}
	return out
}

// TestRowsAreShares: two rows of one project, organisation and role are two shares of one participation, whatever they amount to.
func TestRowsAreShares(t *testing.T) {
	dir := moneyRelease(t)
	store := loaded(t, dir)
	for round := range 2 { // a second load changes nothing
		for _, c := range []struct {
			why                  string
			institution, project graph.ID
			amount, net          string
			ended                bool
			rows                 []string
		}{
			{"two shares, of which one goes on", "institution:pic-11", "project:cordis-1", "668057.5", "568057.45", false, []string{"#row=2", "#row=3"}},
			{"three shares of one amount, all ended", "institution:pic-12", "project:cordis-1", "0.3", "0.3", true, []string{"#row=4", "#row=5", "#row=6"}},
			{"what is passed on by others is net only", "institution:pic-12", "project:cordis-2", "0", "100000.05", true, []string{"#row=7"}},
			{"no contribution is no amount", "institution:pic-14", "project:cordis-2", "", "0", false, []string{"#row=10", "#row=11"}},
		} {
			found := participations(t, store, c.institution, c.project)
			if len(found) != 1 {
				t.Fatalf("%s: %d relations, want 1", c.why, len(found))
			}
			r := found[0]
			var rows []string
			for _, e := range r.Evidence {
				rows = append(rows, e.Locator)
			}
			if got := [2]string{amountText(r.Amount), amountText(r.NetAmount)}; got != [2]string{c.amount, c.net} || r.Ended != c.ended || !slices.Equal(rows, c.rows) {
				t.Errorf("load %d, %s: amounts %v, ended %v, evidence %v; want %s and %s, %v, %v", round+1, c.why, got, r.Ended, rows, c.amount, c.net, c.ended, c.rows)
			}
		}
		reload(t, store, dir)
	}
}

func amountText(amount *float64) string {
	if amount == nil {
		return ""
	}
	return graph.FormatNumber(*amount)
}

// TestSumsAreThoseOfTheTables adds up the tables by itself, and compares the sums with those of the graph: of each country, each
// programme and each year, and of all three together.
func TestSumsAreThoseOfTheTables(t *testing.T) {
	dir := moneyRelease(t)
	own := addUp(t, os.DirFS(dir).Open)
	if got := own["DE|HORIZON.2.5.7|2023"]; got != (money{66805750, 56805745}) {
		t.Fatalf("the test adds up wrongly: %v", got)
	}
	sameSums(t, loaded(t, dir), own)
}

// TestSumsAreThoseOfTheRelease does so for the whole of Horizon Europe.
func TestSumsAreThoseOfTheRelease(t *testing.T) {
	path := needs.Shared(t, "data/cordis/cordis-HORIZONprojects-csv.zip")
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	own := addUp(t, z.Open)
	if got := own["||"]; got.amount != 5053561374121 {
		t.Fatalf("the test adds up %d cents, not 50,535,613,741.21 €", got.amount)
	}
	sameSums(t, loaded(t, path), own)
}

// money is sums in cents: of ecContribution and of netEcContribution.
type money struct{ amount, net int64 }

// addUp returns the sums of a release by country|programme|year, and by each of the three alone, of all where none is given. It
// shares nothing with the loader.
func addUp[F io.ReadCloser](t *testing.T, open func(string) (F, error)) map[string]money {
	t.Helper()
	years, programmes := map[string]string{}, map[string][]string{}
	for p := range table(t, open, "project.csv") {
		years[p["id"]] = p["startDate"][:len("2006")]
		programmes[p["id"]] = append(strings.Split(p["topics"], ";"), p["fundingScheme"])
	}
	bases := map[string][]string{}
	for b := range table(t, open, "legalBasis.csv") {
		bases[b["projectID"]] = append(bases[b["projectID"]], b["legalBasis"])
	}
	for project, codes := range bases {
		for _, code := range codes { // only the lowest
			above := slices.ContainsFunc(codes, func(o string) bool {
				return strings.HasPrefix(o, code+".") || code == "EURATOM2027" && strings.HasPrefix(o, "EURATOM.")
			})
			if !above && !slices.Contains(programmes[project], code) {
				programmes[project] = append(programmes[project], code)
			}
		}
	}
	sums := map[string]money{}
	add := func(key string, m money) {
		s := sums[key]
		sums[key] = money{s.amount + m.amount, s.net + m.net}
	}
	for o := range table(t, open, "organization.csv") {
		m := money{cents(t, o["ecContribution"]), cents(t, o["netEcContribution"])}
		country, year := o["country"], years[o["projectID"]]
		switch country {
		case "EL":
			country = "GR"
		case "UK":
			country = "GB"
		case "", "XH": // one row has a code that is no country's; it is listed, and the participation kept
			country = "-"
		}
		add("||", m)
		add(country+"||", m)
		add("||"+year, m)
		for _, p := range programmes[o["projectID"]] {
			add("|"+p+"|", m)
			add(country+"|"+p+"|"+year, m)
		}
	}
	return sums
}

// table yields the rows of a table by the names of its columns.
func table[F io.ReadCloser](t *testing.T, open func(string) (F, error), name string) func(func(map[string]string) bool) {
	t.Helper()
	f, err := open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return func(yield func(map[string]string) bool) {
		for _, values := range rows[1:] {
			row := map[string]string{}
			for i, column := range rows[0] {
				row[strings.TrimPrefix(column, "\ufeff")] = values[i]
			}
			if !yield(row) {
				return
			}
		}
	}
}

// cents returns an amount in cents, halves up, without floating point; nothing is 0.
func cents(t *testing.T, amount string) int64 {
	t.Helper()
	if amount == "" {
		return 0
	}
	r, ok := new(big.Rat).SetString(amount)
	if !ok {
		t.Fatalf("%q is not an amount", amount)
	}
	r.Mul(r, big.NewRat(100, 1)).Add(r, big.NewRat(1, 2))
	return new(big.Int).Div(r.Num(), r.Denom()).Int64()
}

// sameSums asks the graph for the same sums.
func sameSums(t *testing.T, store graph.Reader, own map[string]money) {
	t.Helper()
	through := func(legs graph.Legs, kind graph.EntityKind) *graph.GroupStep {
		return &graph.GroupStep{Legs: legs, Kinds: []graph.EntityKind{kind}}
	}
	country := graph.GroupKey{Through: through(graph.In(graph.ParticipatesIn), graph.KindInstitution), Field: "country", Missing: true}
	all := graph.GroupKey{Through: country.Through, Field: graph.FieldKind}
	programme := graph.GroupKey{Through: through(graph.Out(graph.FundedUnder), graph.KindProgramme), Field: graph.FieldID}
	year := graph.GroupKey{Field: "start", Interval: graph.IntervalYear}
	codes := programmeCodes(t, store)
	asked := 0
	for _, q := range []struct {
		by  []graph.GroupKey
		key func(values []string) string
	}{
		{[]graph.GroupKey{all}, func([]string) string { return "||" }},
		{[]graph.GroupKey{country}, func(v []string) string { return v[0] + "||" }},
		{[]graph.GroupKey{all, year}, func(v []string) string { return "||" + v[1] }},
		{[]graph.GroupKey{all, programme}, func(v []string) string { return "|" + codes[v[1]] + "|" }},
		{[]graph.GroupKey{country, programme, year}, func(v []string) string { return v[0] + "|" + codes[v[1]] + "|" + v[2] }},
	} {
		groups, err := store.Group(t.Context(), graph.Query{Kinds: []graph.EntityKind{graph.KindProject}}, graph.Grouping{
			By: q.by, Sums: []graph.Sum{{Field: graph.FieldAmount}, {Field: graph.FieldNet}}, Most: 1 << 20,
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range groups {
			if g.Values[0] == "" {
				g.Values[0] = "-"
			}
			key := q.key(g.Values)
			want, ok := own[key]
			if got := (money{g.Sums[0].Cents, g.Sums[1].Cents}); got != want || !ok {
				t.Errorf("%s: %v cents in the graph, %v in the tables", key, got, want)
			}
			asked++
		}
		if t.Failed() {
			return
		}
	}
	if asked != len(own) {
		t.Errorf("the graph has %d sums, the tables %d: %s", asked, len(own), fmt.Sprint(slices.Sorted(maps.Keys(own)))[:200])
	}
}

// programmeCodes returns the codes of all programmes by id.
func programmeCodes(t *testing.T, store graph.Reader) map[string]string {
	t.Helper()
	found, err := store.Find(t.Context(), graph.Query{Kinds: []graph.EntityKind{graph.KindProgramme}, Window: graph.Window{Limit: graph.NoLimit}})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, e := range found {
		out[string(e.ID)] = e.Acronym()
	}
	return out
}
