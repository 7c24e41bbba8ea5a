package main

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/cli"
	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/embedded"
	"entente/internal/needs"
)

// TestFoundInRealData asks for names as people write them in the seed with the whole of Horizon Europe and ROR, where both are at hand:
// which entities are among the first, and whether one is taken for the one that is meant.
func TestFoundInRealData(t *testing.T) {
	release := needs.Shared(t, "data/cordis/cordis-HORIZONprojects-csv.zip")
	registry := needs.Shared(t, "data/ror/ror-data-v2.zip")
	path := filepath.Join(t.TempDir(), "graph.db")
	for _, args := range [][]string{{"seed"}, {"cordis", release}, {"ror", registry}} {
		var out bytes.Buffer
		args = slices.Concat([]string{"load"}, args, []string{"--store", "file:" + path, "--quiet"})
		if args[1] != "seed" {
			args = append(args, "--rejects", filepath.Join(t.TempDir(), "rejects.csv"))
		}
		p := cli.Program{Args: args, Stdout: &out, Stderr: &out}
		if code := p.Run(t.Context()); code != 0 {
			t.Fatalf("entente %v: exit code %d: %s", args, code, &out)
		}
	}
	store, err := embedded.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	api := atlas.New(store)
	t.Run("search", func(t *testing.T) { foundBySearch(t, api) })
	t.Run("suggest", func(t *testing.T) { foundBySuggest(t, api) })
	t.Run("resolve", func(t *testing.T) { foundByResolve(t, api) })
}

// first returns the slugs of the first of some hits.
func first(n int, hits []graph.Hit) []string {
	var out []string
	for _, h := range hits[:min(n, len(hits))] {
		out = append(out, h.Entity.ID.Slug())
	}
	return out
}

func foundBySearch(t *testing.T, api *atlas.Atlas) {
	for text, want := range map[string]string{ // who is among the first three
		"Bundesanstalt für Materialforschung und -prüfung": "pic-999507692",
		"Universitaet Zuerich":                             "ror-02crff812",
		"Boston Children Hospital":                         "ror-00dvg7y05",
		"Univ. of Oxford":                                  "ror-052gg0110",
		"C.N.R.S.":                                         "cnrs",
		"Université de Tokyo":                              "ror-057zh3y96",
		"Texas A&amp;M University":                         "ror-01f5ytq51",
		"Technische Universitaet Muenchen":                 "ror-02kkvpp62",
	} {
		res, err := api.Search(t.Context(), atlas.SearchQuery{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		var hits []graph.Hit
		for _, e := range res.Edges {
			hits = append(hits, e.Node)
		}
		if got := first(3, hits); !slices.Contains(got, want) {
			t.Errorf("%q finds %v first, without %s", text, got, want)
		}
	}
	res, err := api.Search(t.Context(), atlas.SearchQuery{Text: "europen comission"})
	if err != nil || len(res.Edges) == 0 || !strings.EqualFold(res.Edges[0].Node.Entity.Name("en"), "European Commission") {
		t.Errorf("two misspelt words find the European Commission: %v %v", res, err)
	}
}

func foundBySuggest(t *testing.T, api *atlas.Atlas) {
	for typed, want := range map[string]string{"Oxf": "ror-052gg0110", "cn": "cnrs", "Fraunhofer": "pic-999984059"} {
		hits, err := api.Suggest(t.Context(), typed, nil, "", 8)
		if err != nil {
			t.Fatal(err)
		}
		if got := first(8, hits); !slices.Contains(got, want) {
			t.Errorf("%q suggests %v, without %s", typed, got, want)
		}
	}
}

func foundByResolve(t *testing.T, api *atlas.Atlas) {
	for _, tt := range []struct {
		name, country string
		want          string // among the first three
		resolved      bool
	}{
		{"Siemens", "", "pic-999987260", false},
		{"Philips", "", "ror-02p2bgp27", false},
		{"IBM", "", "ror-025sxka56", false},
		{"Siemens AG", "DE", "pic-999987260", false}, // and Siemens (Germany) of ROR
		{"Heinrich-Heine-Universität Düsseldorf", "", "pic-999856116", true},
		{"Universitaet Zuerich", "", "ror-02crff812", false}, // and its record of CORDIS
		{"Georg-August-Universitaet Goettingen", "", "ror-01y9bpm73", true},
		{"Universität Göttingen", "", "ror-01y9bpm73", true},
		{"TU München", "", "ror-02kkvpp62", false}, // and its record of CORDIS
		{"Texas A&amp;M University", "", "ror-01f5ytq51", true},
		{"Boston Children&#39;s Hospital", "", "ror-00dvg7y05", true},
		{"http://www.wikidata.org/entity/Q280413", "", "cnrs", true},
		{"https://ror.org/02feahw73/", "", "cnrs", true},
	} {
		r, err := api.Resolve(t.Context(), atlas.ResolveRequest{Name: tt.name, Country: tt.country, Kinds: []graph.EntityKind{graph.KindInstitution}})
		if err != nil {
			t.Fatal(err)
		}
		var hits []graph.Hit
		for _, c := range r.Candidates {
			hits = append(hits, graph.Hit{Entity: c.Entity})
		}
		got := first(3, hits)
		if !slices.Contains(got, tt.want) || (r.Outcome == atlas.OutcomeResolved) != tt.resolved {
			t.Errorf("%q is %s with %v first; %s is right, RESOLVED %v", tt.name, r.Outcome, got, tt.want, tt.resolved)
		}
		if len(got) > 0 && tt.resolved && got[0] != tt.want {
			t.Errorf("%q means %s, not %s", tt.name, tt.want, got[0])
		}
	}
}
