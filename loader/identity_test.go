package loader_test

import (
	"context"
	"fmt"
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

const (
	cnrsROR  graph.ID = "institution:ror-02feahw73"
	cnrsPIC  graph.ID = "institution:pic-999997930"
	cnrsPIC2 graph.ID = "institution:pic-904934050"
)

// curated, register and framework speak of the CNRS, each under an id of its own.
func curated() graphtest.Statements {
	return source("curated", fact(cnrs, "name@fr=Centre national de la recherche scientifique"),
		fact(cnrs, "identifier=pic:999997930"), fact(cnrs, "identifier=ror:https://ror.org/02feahw73"),
		fact(jrc, "name@en=Joint Research Centre"), relation(cnrs, graph.PartnerOf, jrc))
}

func register() graphtest.Statements {
	return source("register", fact(cnrsROR, "name@en=French National Centre for Scientific Research"),
		fact(cnrsROR, "identifier=ror:https://ror.org/02feahw73"), fact(cnrsROR, "country=FR"),
		fact("site:paris", "name=Paris"), relation(cnrsROR, graph.HasSite, "site:paris"))
}

func framework() graphtest.Statements {
	return source("framework", fact(cnrsPIC, "name=CENTRE NATIONAL DE LA RECHERCHE SCIENTIFIQUE CNRS"),
		fact(cnrsPIC, "identifier=pic:999997930"), fact("project:p", "name@en=A project"),
		relation(cnrsPIC, graph.ParticipatesIn, "project:p", "role=coordinator", "amount=5"))
}

func entityOf(t fataler, s graph.Store, id graph.ID) *graph.Entity {
	t.Helper()
	got, err := s.Entities(context.Background(), []graph.ID{id})
	if err != nil {
		t.Fatalf("%v", err)
	}
	return got[0]
}

func TestStrongIdentifiersMergeWhateverTheOrder(t *testing.T) {
	sources := []func() graphtest.Statements{curated, register, framework}
	var want contents
	for _, order := range [][]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}} {
		s := storetest.NewReference()
		for _, i := range order {
			load(t, s, sources[i]())
		}
		got := contentsOf(t, s)
		if want.Records == nil {
			want = got
		}
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("in the order %v (-first +this)\n%s", order, diff)
		}
		for _, id := range []graph.ID{cnrs, cnrsROR, cnrsPIC} {
			e := entityOf(t, s, id)
			if e == nil || e.ID != cnrs || !slices.Equal(e.Merged, []graph.ID{cnrsPIC, cnrsROR}) {
				t.Fatalf("%s answers %+v, want the CNRS under the id that a person chose, with the ids of its records", id, e)
			}
		}
	}
	if n := len(want.Relations); n != 3 {
		t.Fatalf("%d relations", n)
	}
	for _, r := range want.Relations {
		if r.From != cnrs {
			t.Errorf("%s leads from %s, want from the CNRS", r.Type, r.From)
		}
	}
}

func TestMergedRecordsKeepTheirEvidence(t *testing.T) {
	s := storetest.NewReference()
	load(t, s, curated())
	r := load(t, s, framework())
	if diff := cmp.Diff([][]graph.ID{{cnrs, cnrsPIC}}, r.Merges); diff != "" || r.MergeCount != 1 {
		t.Errorf("%d merges (-want +got)\n%s", r.MergeCount, diff)
	}
	facts, _ := s.Facts(context.Background(), []graph.ID{cnrs})
	for _, f := range facts[0] {
		for _, e := range f.Evidence {
			if of := map[graph.ID]graph.ID{"document:framework": cnrsPIC, "document:curated": ""}[e.Document]; e.Subject != of {
				t.Errorf("%s by %s is of the record %q, want %q", f.Value, e.Document, e.Subject, of)
			}
		}
	}
}

// TestMergedRecordsKeepAllThatIsSaid: what the graph states of a record is stated again when another record turns out to be of the same
// body, with everything that belongs to a statement.
func TestMergedRecordsKeepAllThatIsSaid(t *testing.T) {
	s := storetest.NewReference()
	load(t, s, source("register", fact(cnrsPIC, "identifier=pic:999997930"),
		fact(cnrsPIC, "name@fr=Centre", "since=1939", "until=2001-05"),
		fact(cnrsPIC, "founded=1939", "approximation=ABOUT"), fact("project:p", "name@en=A project"),
		relation(cnrsPIC, graph.ParticipatesIn, "project:p", "role=coordinator", "since=2010", "until=2012")))
	load(t, s, source("website", fact(cnrs, "name@en=CNRS"), fact(cnrs, "identifier=pic:999997930")))
	ctx := context.Background()
	facts, err := s.Facts(ctx, []graph.ID{cnrs})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range facts[0] {
		if f.Evidence[0].Document == "document:register" {
			got = append(got, fmt.Sprintf("%s@%s=%s %s %s..%s", f.Property, f.Lang, f.Value, f.Approximation, f.Since, f.Until))
		}
	}
	pages, err := s.Relations(ctx, []graph.ID{cnrs}, graph.Step{Window: graph.Window{Limit: 9}})
	if err != nil {
		t.Fatal(err)
	}
	for _, item := range pages[0].Items {
		r := item.Relation
		got = append(got, fmt.Sprintf("%s %s %s %s %s..%s", r.From, r.Type, r.To, r.Role, r.Since, r.Until))
	}
	slices.Sort(got)
	want := []string{
		"founded@=1939 ABOUT ..", "identifier@=pic:999997930  ..", string(cnrs) + " PARTICIPATES_IN project:p coordinator 2010..2012",
		"name@fr=Centre  1939..2001-05",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestMergesAreTakenBack(t *testing.T) {
	s := storetest.NewReference()
	load(t, s, framework())
	load(t, s, register())
	apart := contentsOf(t, s)
	load(t, s, curated())
	without := source("curated", fact(jrc, "name@en=Joint Research Centre"), relation(jrc, graph.PartnerOf, jrc))
	r := load(t, s, without)
	if r.SplitCount != 1 {
		t.Errorf("%d splits, want that of the CNRS: what joined its records is gone", r.SplitCount)
	}
	load(t, s, source("curated")) // nothing but the document is left of it
	got := contentsOf(t, s)
	got.Records = slices.DeleteFunc(got.Records, func(r graph.Record) bool { return r.Entity.ID == "document:curated" })
	if diff := cmp.Diff(apart, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("what was one is not as it was before (-before +after)\n%s", diff)
	}
}

// TestAmountsOfMergedRecords: records of one release that are one body have shares in its participation, and each has its own back
// when they are told apart again. What another document says of the money does not add up with it, and comes and goes with it.
func TestAmountsOfMergedRecords(t *testing.T) {
	const second, p graph.ID = "institution:pic-900696120", "project:p"
	release := func() graphtest.Statements {
		ds := source("release", fact(cnrsPIC, "identifier=pic:999997930"), fact(second, "identifier=pic:900696120"), fact(p, "name@en=P"))
		for _, row := range []graph.Relation{
			relation(cnrsPIC, graph.ParticipatesIn, p, "role=participant", "amount=5.1", "net=5", "doc=release#row=2"),
			relation(cnrsPIC, graph.ParticipatesIn, p, "role=participant", "amount=5.1", "net=1", "ended", "doc=release#row=3"),
			relation(second, graph.ParticipatesIn, p, "role=participant", "amount=7", "net=0", "ended", "doc=release#row=4"),
		} {
			ds.Relate(row)
		}
		return ds
	}
	joined := func() graphtest.Statements {
		return source("curated", fact(cnrs, "identifier=pic:999997930"), fact(cnrs, "identifier=pic:900696120"))
	}
	other := func() graphtest.Statements {
		return source("other", fact(cnrsPIC, "identifier=pic:999997930"), fact(p, "name@en=P"),
			relation(cnrsPIC, graph.ParticipatesIn, p, "role=participant", "amount=1000"))
	}
	amounts := func(s graph.Store) map[graph.ID]string {
		out := map[graph.ID]string{}
		for _, r := range contentsOf(t, s).Relations {
			said := graph.FormatNumber(*r.Amount) + " net"
			if r.NetAmount != nil {
				said += " " + graph.FormatNumber(*r.NetAmount)
			}
			if r.Ended {
				said += " ended"
			}
			out[r.From] = said
		}
		return out
	}
	s := storetest.NewReference()
	for _, step := range []struct {
		why  string
		load graphtest.Statements
		want map[graph.ID]string
	}{
		{"each record has its shares", release(), map[graph.ID]string{cnrsPIC: "10.2 net 6", second: "7 net 0 ended"}},
		{"loaded again they are the same", release(), map[graph.ID]string{cnrsPIC: "10.2 net 6", second: "7 net 0 ended"}},
		{"one body has them all", joined(), map[graph.ID]string{cnrs: "17.2 net 6"}},
		{"whoever is loaded again", release(), map[graph.ID]string{cnrs: "17.2 net 6"}},
		{"another document states the money a second time: the first by id is believed", other(), map[graph.ID]string{cnrs: "1000 net 6"}},
		{"and is gone", source("other"), map[graph.ID]string{cnrs: "17.2 net 6"}},
		{"told apart, each has its own", source("curated"), map[graph.ID]string{cnrsPIC: "10.2 net 6", second: "7 net 0 ended"}},
	} {
		load(t, s, step.load)
		if diff := cmp.Diff(step.want, amounts(s)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", step.why, diff)
		}
	}
}

// judgements is a judgements file that says of a record what is stated.
func judgements(statements ...any) graphtest.Statements {
	ds := source("judgements", statements...)
	declared := ds.Entities[:0]
	for _, e := range ds.Entities {
		if e.Kind() == graph.KindDocument {
			declared = append(declared, e) // it speaks of the others, it does not declare them
		}
	}
	ds.Entities = declared
	return ds
}

func TestJudgements(t *testing.T) {
	second := source("later", fact(cnrsPIC2, "name=CNRS"), fact(cnrsPIC2, "identifier=pic:904934050"))
	for _, tt := range []struct {
		name string
		load []graphtest.Statements
		one  bool // whether the two PICs are one at the end
	}{
		{"names only suggest", []graphtest.Statements{framework(), second}, false},
		{"a judgement merges", []graphtest.Statements{framework(), second, judgements(fact(cnrsPIC, "identifier=entente:"+string(cnrsPIC2)))}, true},
		{"it waits for a record that comes later",
			[]graphtest.Statements{framework(), judgements(fact(cnrsPIC, "identifier=entente:"+string(cnrsPIC2))), second}, true},
		{"it is undone by loading a file without it",
			[]graphtest.Statements{framework(), second, judgements(fact(cnrsPIC, "identifier=entente:"+string(cnrsPIC2))), judgements()}, false},
		{"a shared identifier merges", []graphtest.Statements{framework(), source("later", fact(cnrsPIC2, "name=CNRS"),
			fact(cnrsPIC2, "identifier=pic:999997930"))}, true},
		{"a judgement keeps apart what shares an identifier", []graphtest.Statements{framework(),
			source("later", fact(cnrsPIC2, "name=CNRS"), fact(cnrsPIC2, "identifier=pic:999997930")),
			judgements(fact(cnrsPIC, "differentFrom="+string(cnrsPIC2)))}, false},
		{"also when it comes first", []graphtest.Statements{framework(), judgements(fact(cnrsPIC, "differentFrom="+string(cnrsPIC2))),
			source("later", fact(cnrsPIC2, "name=CNRS"), fact(cnrsPIC2, "identifier=pic:999997930"))}, false},
	} {
		s := storetest.NewReference()
		for _, ds := range tt.load {
			load(t, s, ds)
		}
		a, b := entityOf(t, s, cnrsPIC), entityOf(t, s, cnrsPIC2)
		if one := a.ID == b.ID; one != tt.one {
			t.Errorf("%s: %s and %s", tt.name, a.ID, b.ID)
		}
	}
}

func TestStatementsAboutNothingAreRejected(t *testing.T) {
	var rejected []loader.Rejection
	ds := judgements(fact("institution:nobody", "differentFrom=institution:else"),
		relation("institution:nobody", graph.PartnerOf, "institution:else"))
	r, err := loader.Run(context.Background(), storetest.NewReference(), ds, loader.Options{
		Rejected: func(j loader.Rejection) error {
			rejected = append(rejected, j)
			return nil
		},
	})
	var fields []string
	for _, j := range rejected {
		fields = append(fields, j.Field)
	}
	if err != nil || r.Fields != 3 || !slices.Equal(fields, []string{"subject", "from", "to"}) {
		t.Errorf("%+v, %+v, %v: want all that nobody has told", rejected, r, err)
	}
	_, err = loader.Run(context.Background(), storetest.NewReference(), ds, loader.Options{Strict: true})
	if _, ok := err.(*loader.StrictError); !ok {
		t.Errorf("%v, want a strict load to end", err)
	}
}

// drawRecords draws what one source says of a few records that may be of one thing.
func drawRecords(t *rapid.T, slug string) graphtest.Statements {
	ids := []graph.ID{cnrs, jrc, cnrsPIC, cnrsPIC2, cnrsROR}
	var statements []any
	for range rapid.IntRange(0, 7).Draw(t, "facts of "+slug) {
		statement := rapid.SampledFrom([]string{
			"name@en=One", "name@en=Two", "country=FR", "identifier=pic:1", "identifier=pic:2", "identifier=ror:1", "identifier=vat:FR1",
			"identifier=entente:" + string(cnrsPIC2), "differentFrom=" + string(cnrsROR),
		}).Draw(t, "statement")
		statements = append(statements, fact(rapid.SampledFrom(ids).Draw(t, "subject"), statement))
	}
	for range rapid.IntRange(0, 3).Draw(t, "relations of "+slug) {
		kind := rapid.SampledFrom([]graph.RelationType{graph.PartnerOf, graph.PartOf}).Draw(t, "type")
		r := relation(rapid.SampledFrom(ids).Draw(t, "from"), kind, rapid.SampledFrom(ids).Draw(t, "to"))
		r.Since = drawDate(t, "since")
		r.ID = r.DeriveID()
		statements = append(statements, r)
	}
	return source(slug, statements...)
}

// TestIdentityDoesNotDependOnTheOrderOfSources draws sources that merge, keep apart and date relations at random, and loads
// them in two orders, one of them with an earlier version of a source in between.
func TestIdentityDoesNotDependOnTheOrderOfSources(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sources := []graphtest.Statements{drawRecords(t, "judgements"), drawRecords(t, "register"), drawRecords(t, "framework")}
		a, b := storetest.NewReference(), storetest.NewReference()
		for _, ds := range sources {
			load(t, a, ds)
		}
		load(t, b, drawRecords(t, "register"))
		for _, ds := range rapid.Permutation(sources).Draw(t, "order") {
			load(t, b, ds)
		}
		if diff := cmp.Diff(contentsOf(t, a), contentsOf(t, b), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("in another order (-first +second)\n%s", diff)
		}
		x, errX := graph.Fingerprint(context.Background(), a)
		y, errY := graph.Fingerprint(context.Background(), b)
		if x != y || errX != nil || errY != nil {
			t.Fatalf("fingerprints %s and %s, %v, %v", x, y, errX, errY)
		}
		again := rapid.SampledFrom(sources).Draw(t, "again")
		if r := load(t, a, again); changed(r) || r.MergeCount+r.SplitCount > 0 {
			t.Fatalf("loading %s again changes %+v, merges %v, splits %v", again.Of, r.Load.Report, r.Merges, r.Splits)
		}
	})
}
