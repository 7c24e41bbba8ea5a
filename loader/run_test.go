package loader_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/storetest"
	"entente/loader"
)

// fataler is the part of testing.T and rapid.T that loading needs.
type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// load loads a source as it is, valid or not.
func load(t fataler, s graph.Store, ds graphtest.Statements) loader.Result {
	t.Helper()
	r, err := loader.Run(context.Background(), s, ds, loader.Options{})
	if err != nil {
		t.Fatalf("loading %s: %v", ds.Of, err)
	}
	c := r.Load.Records
	if c.Read != c.Created+c.Updated+c.Unchanged+c.Rejected {
		t.Fatalf("loading %s: the records do not add up: %+v", ds.Of, c)
	}
	return r
}

// changed reports whether a load altered the graph.
func changed(r loader.Result) bool {
	c := r.Load.Report
	return c.Created+c.Updated+c.Deleted > 0
}

// contents is everything that a store holds.
type contents struct {
	Records   []graph.Record
	Relations []graph.Relation
}

func contentsOf(t fataler, s graph.Store) contents {
	t.Helper()
	ctx := context.Background()
	entities, err := s.Find(ctx, graph.Query{Window: graph.Window{Limit: 1 << 30}})
	if err != nil {
		t.Fatalf("%v", err)
	}
	var out contents
	var ids []graph.ID
	for _, e := range entities {
		ids = append(ids, e.ID)
	}
	facts, err := s.Facts(ctx, ids)
	if err != nil {
		t.Fatalf("%v", err)
	}
	pages, err := s.Relations(ctx, ids, graph.Step{Legs: graph.Out(), Window: graph.Window{Limit: 1 << 30}})
	if err != nil {
		t.Fatalf("%v", err)
	}
	for i, e := range entities {
		conflicts, _, err := s.Conflicts(ctx, graph.ConflictQuery{Entities: ids[i : i+1], Limit: 1 << 30})
		if err != nil {
			t.Fatalf("%v", err)
		}
		out.Records = append(out.Records, graph.Record{Entity: *e, Facts: facts[i], Conflicts: conflicts})
		for _, item := range pages[i].Items {
			out.Relations = append(out.Relations, *item.Relation)
		}
	}
	slices.SortFunc(out.Relations, func(a, b graph.Relation) int { return graph.TextOf(a.ID).Compare(graph.TextOf(b.ID)) })
	return out
}

const jrc, cnrs, ada, bea graph.ID = "institution:jrc", "institution:cnrs", "person:ada", "person:bea"

func report() graphtest.Statements {
	return source("report",
		fact(jrc, "name@en=Joint Research Centre"), fact(jrc, "staff=2800", "unit=people"), fact(cnrs, "name@fr=CNRS"),
		relation(jrc, graph.PartnerOf, cnrs, "since=2010"))
}

func TestLoadFirstLoadCreatesAll(t *testing.T) {
	c := load(t, storetest.NewReference(), report())
	if diff := cmp.Diff(graph.Report{Created: 4}, c.Load.Report); diff != "" {
		t.Errorf("two institutions, a document and a relation (-want +got)\n%s", diff)
	}
	if c.Load.Source != "report" || c.Load.SHA256 != "digest of report" {
		t.Errorf("the load says it is from %q, %q", c.Load.Source, c.Load.SHA256)
	}
}

func TestLoadSecondLoadChangesNothing(t *testing.T) {
	s := storetest.NewReference()
	load(t, s, report())
	c := load(t, s, report())
	if changed(c) || c.Load.Report != (graph.Report{Unchanged: 4}) {
		t.Errorf("got %+v", c)
	}
}

func TestLoadDoesNotChangeTheStore(t *testing.T) {
	s := storetest.NewReference()
	r, err := loader.Run(context.Background(), s, report(), loader.Options{DryRun: true})
	if err != nil || r.Load.Report != (graph.Report{Created: 4}) {
		t.Fatalf("%+v, %v", r.Load.Report, err)
	}
	if got := contentsOf(t, s); len(got.Records) > 0 {
		t.Errorf("a dry run stored %d records", len(got.Records))
	}
}

func TestLoadUpdatesWhatChanged(t *testing.T) {
	s := storetest.NewReference()
	load(t, s, report())
	changed := source("report",
		fact(jrc, "name@en=Joint Research Centre"), fact(jrc, "staff=3000", "unit=people"), fact(cnrs, "name@fr=CNRS"),
		relation(jrc, graph.PartnerOf, cnrs, "since=2010", "amount=5"))
	c := load(t, s, changed)
	if want := (graph.Report{Updated: 2, Unchanged: 2}); c.Load.Report != want {
		t.Errorf("one record and one relation changed: %+v, want %+v", c.Load.Report, want)
	}
	facts, err := s.Facts(context.Background(), []graph.ID{jrc})
	if err != nil {
		t.Fatal(err)
	}
	if values := valuesOf(facts[0], "staff"); !slices.Equal(values, []string{"3000"}) {
		t.Errorf("staff is %v, want the new figure alone", values)
	}
}

func valuesOf(facts []graph.Fact, p graph.Property) []string {
	var out []string
	for _, f := range facts {
		if f.Property == p {
			out = append(out, f.Value)
		}
	}
	return out
}

func TestLoadWithdrawsWhatADocumentNoLongerSays(t *testing.T) {
	s := storetest.NewReference()
	load(t, s, report())
	load(t, s, source("website", fact(jrc, "name@en=Joint Research Centre"), fact(jrc, "country=IT")))
	load(t, s, source("report", fact(cnrs, "name@fr=CNRS")))
	got := contentsOf(t, s)
	if len(got.Relations) > 0 {
		t.Errorf("the partnership is no longer stated, but stays: %+v", got.Relations)
	}
	i := slices.IndexFunc(got.Records, func(r graph.Record) bool { return r.Entity.ID == jrc })
	if i < 0 {
		t.Fatal("the website still speaks of the JRC, but it is gone")
	}
	want := []graph.Evidence{{Document: "document:website"}}
	for _, f := range got.Records[i].Facts {
		if diff := cmp.Diff(want, f.Evidence); diff != "" || f.Property == "staff" {
			t.Errorf("%s = %s (-want +got)\n%s", f.Property, f.Value, diff)
		}
	}
}

func TestLoadKeepsRelationsThatOthersState(t *testing.T) {
	s := storetest.NewReference()
	load(t, s, report())
	load(t, s, source("website", relation(jrc, graph.PartnerOf, cnrs, "since=2010")))
	c := load(t, s, source("report", fact(jrc, "name@en=Joint Research Centre")))
	got := contentsOf(t, s)
	if len(got.Relations) != 1 || len(got.Relations[0].Evidence) != 1 || got.Relations[0].Evidence[0].Document != "document:website" {
		t.Errorf("got %+v, want the relation with the website's evidence", got.Relations)
	}
	if c.Load.Report.Deleted > 0 || !slices.ContainsFunc(got.Records, func(r graph.Record) bool { return r.Entity.ID == cnrs }) {
		t.Errorf("CNRS has a relation left, but is deleted")
	}
}

func TestLoadDeletesEntitiesOfWhichNothingRemains(t *testing.T) {
	s := storetest.NewReference()
	load(t, s, report())
	c := load(t, s, source("report", fact(jrc, "name@en=Joint Research Centre")))
	got := contentsOf(t, s)
	if len(got.Records) != 2 || len(got.Relations) != 0 || c.Load.Report.Deleted != 2 {
		t.Errorf("left are %+v, counted %+v; want the document and the JRC, and two deleted", got, c.Load.Report)
	}
}

func TestLoadFindsTheConflictsBetweenSources(t *testing.T) {
	s := storetest.NewReference()
	const agreement graph.ID = "agreement:a"
	load(t, s, source("report", fact(agreement, "name@en=An agreement"), fact(agreement, "signed=2025-01-06")))
	load(t, s, source("website", fact(agreement, "signed=2026-01-06")))
	got := contentsOf(t, s).Records[0]
	if got.Entity.ID != agreement || len(got.Conflicts) != 1 || got.Conflicts[0].Kind != graph.Contradiction {
		t.Fatalf("got %+v, want one CONTRADICTION", got.Conflicts)
	}
	load(t, s, source("website", fact(agreement, "signed=2025")))
	if got := contentsOf(t, s).Records[0]; len(got.Conflicts) > 0 || len(got.Entity.Contested) > 0 {
		t.Errorf("the website corrected itself, but the conflict stays: %+v", got.Conflicts)
	}
}

// TestLoadDerivesBothEndsAgain has a source withdraw a relation together with its other end: what that end was in conflict
// about must go, too.
func TestLoadDerivesBothEndsAgain(t *testing.T) {
	s := storetest.NewReference()
	load(t, s, source("report", fact(jrc, "name@en=Joint Research Centre"), relation(ada, graph.Leads, jrc, "role=director")))
	load(t, s, source("website", fact(bea, "name=Bea"), relation(bea, graph.Leads, jrc, "role=director")))
	if _, n, _ := s.Conflicts(context.Background(), graph.ConflictQuery{}); n != 1 {
		t.Fatalf("%d conflicts, want that of the two directors", n)
	}
	load(t, s, source("website", fact(bea, "name=Bea")))
	if _, n, _ := s.Conflicts(context.Background(), graph.ConflictQuery{}); n != 0 {
		t.Errorf("%d conflicts, though one director is left", n)
	}
}

func TestLoadPassesErrorsOn(t *testing.T) {
	s := storetest.NewReference()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := loader.Run(context.Background(), s, report(), loader.Options{}); graph.CodeOf(err) != graph.CodeUnavailable {
		t.Errorf("a closed store: %v, want UNAVAILABLE", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := loader.Run(ctx, storetest.NewReference(), report(), loader.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("a canceled context: %v", err)
	}
}

// drawSource draws what one document says of a few entities, in which sources agree and disagree often.
func drawSource(t *rapid.T, slug string) graphtest.Statements {
	ids := []graph.ID{jrc, cnrs, ada, bea}
	statements := []any{}
	if date := rapid.SampledFrom([]string{"", "2019", "2021-03"}).Draw(t, "date of "+slug); date != "" {
		statements = append(statements, fact(graph.ID("document:"+slug), "date="+date))
	}
	for range rapid.IntRange(0, 8).Draw(t, "facts of "+slug) {
		statement := rapid.SampledFrom([]string{"name@en=One", "name@en=Two", "country=FR", "country=IT", "staff=36", "staff=37"})
		f := fact(rapid.SampledFrom(ids).Draw(t, "subject"), statement.Draw(t, "statement"))
		f.Since = drawDate(t, "since")
		f.ID = f.DeriveID()
		statements = append(statements, f)
	}
	for range rapid.IntRange(0, 4).Draw(t, "relations of "+slug) {
		r := relation(rapid.SampledFrom(ids).Draw(t, "from"), graph.Leads, rapid.SampledFrom(ids).Draw(t, "to"), "role=director")
		r.Since = drawDate(t, "since")
		r.ID = r.DeriveID()
		if amount := rapid.IntRange(0, 2).Draw(t, "amount"); amount > 0 {
			n := float64(amount)
			r.Amount = &n
		}
		statements = append(statements, r)
	}
	return source(slug, statements...)
}

func TestLoadDoesNotDependOnTheOrderOfSources(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sources := []graphtest.Statements{drawSource(t, "report"), drawSource(t, "website"), drawSource(t, "minutes")}
		a, b := storetest.NewReference(), storetest.NewReference()
		for _, ds := range sources {
			load(t, a, ds)
		}
		for _, ds := range rapid.Permutation(sources).Draw(t, "order") {
			load(t, b, ds)
		}
		want := contentsOf(t, a)
		if diff := cmp.Diff(want, contentsOf(t, b), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("in another order (-first +second)\n%s", diff)
		}
		again := rapid.SampledFrom(sources).Draw(t, "again")
		if c := load(t, a, again); changed(c) {
			t.Fatalf("loading %s again changes %+v", again.Of, c.Load.Report)
		}
	})
}

// TestLoadForgetsWhatIsWithdrawn replaces what a document says: the store is then as if it had never said the other.
func TestLoadForgetsWhatIsWithdrawn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		website, before, after := drawSource(t, "website"), drawSource(t, "report"), drawSource(t, "report")
		a, b := storetest.NewReference(), storetest.NewReference()
		load(t, a, website)
		load(t, a, before)
		load(t, a, after)
		load(t, b, website)
		load(t, b, after)
		if diff := cmp.Diff(contentsOf(t, b), contentsOf(t, a), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("(-without the earlier one +with it)\n%s", diff)
		}
	})
}
