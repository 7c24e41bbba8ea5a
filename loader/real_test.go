package loader_test

import (
	"context"
	"slices"
	"testing"

	"entente/graph"
	"entente/graph/embedded"
	"entente/internal/needs"
	"entente/loader"
	"entente/loader/cordis"
	"entente/loader/euroscivoc"
	"entente/loader/rnsr"
	"entente/loader/ror"
	"entente/seed"
)

// realSources are the seed and the four open datasets. CORDIS is the part of Horizon Europe in which the CNRS or the JRC
// takes part.
func realSources(t *testing.T) map[string]func() loader.Source {
	t.Helper()
	release := needs.Shared(t, "data/cordis/cordis-cnrs-jrc-csv.zip")
	registry := needs.Shared(t, "data/ror/ror-data-v2.zip")
	vocabulary := needs.Shared(t, "data/euroscivoc/EuroSciVoc.ttl")
	structures := needs.Shared(t, "data/rnsr/fr-esr-structures-recherche-publiques-actives.csv")
	return map[string]func() loader.Source{
		"seed":       func() loader.Source { return seed.New(seed.FS) },
		"cordis":     func() loader.Source { return cordis.New([]string{release}) },
		"ror":        func() loader.Source { return ror.New(registry) },
		"euroscivoc": func() loader.Source { return euroscivoc.New(vocabulary, release) },
		"rnsr":       func() loader.Source { return rnsr.New(structures, rnsr.Options{People: true}) },
	}
}

func runReal(t *testing.T, store graph.Store, source loader.Source) loader.Result {
	t.Helper()
	fields := 0
	r, err := loader.Run(t.Context(), store, source, loader.Options{Rejected: func(j loader.Rejection) error {
		if j.At.File == "" || j.Reason == "" {
			t.Errorf("%s: a rejection does not say where or why: %+v", source.Name(), j)
		}
		if j.Field != "" {
			fields++
		}
		return nil
	}})
	if err != nil {
		t.Fatalf("%s: %v", source.Name(), err)
	}
	if c := r.Load.Records; c.Read != c.Created+c.Updated+c.Unchanged+c.Rejected || r.Fields != fields {
		t.Errorf("%s does not add up: %+v, %d fields refused, %d told", source.Name(), c, r.Fields, fields)
	}
	return r
}

// TestRealSourcesInAnyOrder loads all that is at hand in two orders, and one source twice.
func TestRealSourcesInAnyOrder(t *testing.T) {
	sources := realSources(t)
	var prints []string
	for _, order := range [][]string{
		{"seed", "cordis", "ror", "euroscivoc", "rnsr"},
		{"rnsr", "euroscivoc", "ror", "cordis", "seed"},
	} {
		store, err := embedded.Open(t.Context(), "")
		if err != nil {
			t.Fatal(err)
		}
		defer store.Close()
		for _, name := range order {
			runReal(t, store, sources[name]())
		}
		if r := runReal(t, store, sources["cordis"]()); changed(r) || r.Load.Records.Created+r.Load.Records.Updated > 0 {
			t.Errorf("CORDIS a second time: %+v, %+v", r.Load.Records, r.Load.Report)
		}
		print, err := graph.Fingerprint(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		prints = append(prints, print)
		testCNRS(t, store)
	}
	if prints[0] != prints[1] {
		t.Errorf("the fingerprints are %v", prints)
	}
}

// testCNRS checks that the CNRS is one institution, with what each source knows of it.
func testCNRS(t *testing.T, store graph.Store) {
	t.Helper()
	ctx := context.Background()
	records := []graph.ID{
		"institution:cnrs", "institution:ror-02feahw73", "institution:pic-999997930", "institution:pic-900696120",
		"institution:siret-18008901303720",
	}
	entities, err := store.Entities(ctx, records)
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range entities {
		if e != nil && e.ID != "institution:cnrs" {
			t.Errorf("%s answers as %s", records[i], e.ID)
		}
		if e == nil && records[i] != "institution:pic-904934050" && records[i] != "institution:pic-900696120" { // not in the part
			t.Errorf("%s does not answer", records[i])
		}
	}
	pages, err := store.Relations(ctx, []graph.ID{"institution:cnrs", "institution:jrc"}, graph.Step{
		Window: graph.Window{Limit: 1 << 20},
	})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range [][]graph.RelationType{
		{graph.ParticipatesIn, graph.HasSite, graph.PartnerIn, graph.PartyTo}, {graph.ParticipatesIn, graph.HasSite, graph.PartyTo},
	} {
		for _, kind := range want {
			if !slices.ContainsFunc(pages[i].Items, func(item graph.RelationItem) bool { return item.Relation.Type == kind }) {
				t.Errorf("%d: no %s", i, kind)
			}
		}
	}
}

// TestRealUnitsOfTheJRC: ROR's file has the Commission and two units of the JRC, and the JRC itself only as a number in their records;
// the seed has the JRC with that number, and its six sites. Whatever comes first, the JRC has the sites of its documents, and the units
// and the parent of ROR.
func TestRealUnitsOfTheJRC(t *testing.T) {
	sources := realSources(t)
	want := []string{
		"parent European Commission", "part Joint Research Center", "part Joint Research Centre", "site JRC Brussels", "site JRC Geel",
		"site JRC Ispra", "site JRC Karlsruhe", "site JRC Petten", "site JRC Seville",
	}
	var prints []string
	for _, order := range [][]string{{"seed", "ror"}, {"ror", "seed"}} {
		store, err := embedded.Open(t.Context(), "")
		if err != nil {
			t.Fatal(err)
		}
		defer store.Close()
		for _, name := range order {
			runReal(t, store, sources[name]())
		}
		pages, err := store.Relations(t.Context(), []graph.ID{"institution:jrc"}, graph.Step{Window: graph.Window{Limit: 1 << 10}})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, item := range pages[0].Items {
			switch name := item.Other.Name("en"); {
			case item.Relation.Type == graph.HasSite:
				got = append(got, "site "+name)
			case item.Relation.Type == graph.PartOf && item.Forward:
				got = append(got, "parent "+name)
			case item.Relation.Type == graph.PartOf:
				got = append(got, "part "+name)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%v: %q, want %q", order, got, want)
		}
		print, err := graph.Fingerprint(t.Context(), store)
		if err != nil {
			t.Fatal(err)
		}
		prints = append(prints, print)
	}
	if prints[0] != prints[1] {
		t.Errorf("the fingerprints are %v", prints)
	}
}
