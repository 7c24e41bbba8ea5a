package loader_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/storetest"
	"entente/loader"
)

// crosswalk is a source that joins identifiers: each row is a list of them.
type crosswalk [][]string

func (crosswalk) Name() string { return "crosswalk" }

func (c crosswalk) Read(_ context.Context, sink loader.Sink) (string, error) {
	const doc graph.ID = "document:crosswalk"
	heading := loader.Record{Entities: []graph.ID{doc}, Facts: []graph.Fact{fact(doc, "name=Crosswalk", "doc=crosswalk")}, Heading: true}
	if err := sink.Put(heading); err != nil {
		return "", err
	}
	for n, row := range c {
		j := loader.Join{Evidence: graph.Evidence{Document: doc, Locator: fmt.Sprintf("#row=%d", n+2)}}
		for _, text := range row {
			i, err := graph.ParseIdentifier(text)
			if err != nil {
				return "", err
			}
			j.Identifiers = append(j.Identifiers, i)
		}
		if err := sink.Put(loader.Record{At: graph.Position{File: "c.csv", Line: n + 2}, Joins: []loader.Join{j}}); err != nil {
			return "", err
		}
	}
	return "", nil
}

func TestCrosswalksJoinRecords(t *testing.T) {
	const pic, ror = "pic:999997930", "ror:https://ror.org/02feahw73"
	framework := source("framework", fact(cnrsPIC, "name=CNRS"), fact(cnrsPIC, "identifier="+pic), fact(cnrsPIC, "identifier=vat:FR40180089013"))
	register := source("register", fact(cnrsROR, "name=CNRS"), fact(cnrsROR, "identifier="+ror))
	dossier := source("dossier", fact(cnrs, "name=CNRS"), fact(cnrs, "identifier=pic:904934050"))
	pair := crosswalk{{pic, ror}}
	for _, tt := range []struct {
		why      string
		load     []loader.Source
		one      bool // whether the records of framework and register are one
		unjoined int
	}{
		{"both are known", []loader.Source{framework, register, pair}, true, 0},
		{"a pair is read either way", []loader.Source{framework, register, crosswalk{{ror, pic}}}, true, 0},
		{"one is known, the other comes later", []loader.Source{framework, pair, register}, true, 0},
		{"and the other way round", []loader.Source{register, pair, framework}, true, 0},
		{"neither was known: nothing is stated", []loader.Source{pair, framework, register}, false, 1},
		{"loaded again, it takes effect", []loader.Source{pair, framework, register, pair}, true, 0},
		{"loaded again, it does not rest on itself", []loader.Source{register, pair, pair, framework}, true, 0},
		{"a version without the pair takes it back", []loader.Source{framework, register, pair, crosswalk{}}, false, 0},
		{"so does one that gives the number to another", []loader.Source{register, dossier, pair, framework, crosswalk{{pic, "pic:904934050"}}}, false, 0},
		{"a person says that they are different", []loader.Source{framework, register, pair, judgements(fact(cnrsPIC, "differentFrom="+string(cnrsROR)))}, false, 0},
		{"a person said so before", []loader.Source{framework, register, judgements(fact(cnrsPIC, "differentFrom="+string(cnrsROR))), pair}, false, 0},
		{"a row of three", []loader.Source{framework, register, crosswalk{{"wikidata:Q280413", pic, ror}}}, true, 0},
		{"a number that bodies share, of which one is here", []loader.Source{framework, register, crosswalk{{"vat:FR40180089013", ror}}}, true, 0},
		{"a number that two bodies here share tells of neither", []loader.Source{framework, register,
			source("firm", fact(cnrsPIC2, "name=Firm"), fact(cnrsPIC2, "identifier=vat:FR40180089013")), crosswalk{{"vat:FR40180089013", ror}}}, false, 0},
		{"a thing of another kind", []loader.Source{register, framework, crosswalk{{pic, "cordis:634674"}}}, false, 0},
	} {
		t.Run(tt.why, func(t *testing.T) {
			s := storetest.NewReference()
			var last loader.Result
			unjoined := 0
			for _, src := range tt.load {
				r, err := loader.Run(t.Context(), s, src, loader.Options{Strict: true})
				if err != nil {
					t.Fatal(err)
				}
				last, unjoined = r, max(unjoined, r.Unjoined)
				if _, ok := src.(crosswalk); ok {
					unjoined = r.Unjoined
				}
			}
			a, b := entityOf(t, s, cnrsPIC), entityOf(t, s, cnrsROR)
			if one := a.ID == b.ID; one != tt.one || unjoined != tt.unjoined {
				t.Errorf("%s and %s, %d pairs not in the graph; want one: %v, and %d", a.ID, b.ID, unjoined, tt.one, tt.unjoined)
			}
			before := contentsOf(t, s)
			if r, err := loader.Run(t.Context(), s, tt.load[len(tt.load)-1], loader.Options{}); err != nil || changed(r) {
				t.Errorf("the last load again changes %+v (before it %+v), %v", r.Load.Report, last.Load.Report, err)
			}
			if diff := cmp.Diff(before, contentsOf(t, s)); diff != "" {
				t.Errorf("(-before +after)\n%s", diff)
			}
		})
	}
}

// TestCrosswalksAreEvidence: each pair is a fact of the record, with the row that says so.
func TestCrosswalksAreEvidence(t *testing.T) {
	s := storetest.NewReference()
	for _, src := range []loader.Source{framework(), crosswalk{{"pic:999997930", "ror:https://ror.org/02feahw73"}, {"pic:1", "ror:2"}}} {
		if _, err := loader.Run(t.Context(), s, src, loader.Options{}); err != nil {
			t.Fatal(err)
		}
	}
	facts, err := s.Facts(t.Context(), []graph.ID{cnrsPIC})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(facts[0], func(f graph.Fact) bool { return f.Value == "ror:https://ror.org/02feahw73" })
	if i < 0 || !slices.Equal(facts[0][i].Evidence, []graph.Evidence{{Document: "document:crosswalk", Locator: "#row=2"}}) {
		t.Errorf("%+v, want the ROR id by row 2", facts[0])
	}
	if e := entityOf(t, s, "institution:pic-1"); e != nil {
		t.Errorf("a pair of which nothing is known makes %+v", e)
	}
}
