package reconcile

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/derive"
	"entente/graph/storetest"
)

// TestPairs holds the score and the reasons of every case to what a person would say of it.
func TestPairs(t *testing.T) {
	for _, c := range pairCases {
		t.Run(c.why, func(t *testing.T) {
			report := suggest(t, world(t, c.a, c.b), Options{})
			if c.to == 0 {
				if len(report.Suggestions) > 0 {
					t.Fatalf("suggested: %+v", report.Suggestions)
				}
				return
			}
			if len(report.Suggestions) != 1 {
				t.Fatalf("%d suggestions", len(report.Suggestions))
			}
			s := report.Suggestions[0]
			if s.Score < c.from || s.Score > c.to {
				t.Errorf("the score is %v; want %v to %v: %v", s.Score, c.from, c.to, s.Reasons)
			}
			var codes []string
			for _, r := range s.Reasons {
				sign := ""
				if r.Against {
					sign = "-"
				}
				codes = append(codes, sign+string(r.Code))
			}
			if got := strings.Join(codes, " "); got != c.reasons {
				t.Errorf("the reasons are %s; want %s", got, c.reasons)
			}
		})
	}
}

// TestSameUnit: of partners of one joint unit, a group and its company are one; elsewhere the word says that they may be two.
func TestSameUnit(t *testing.T) {
	names := []string{"a name=Groupe Saint Fog; country=FR; type=COMPANY", "b name=Saint-Fog; type=COMPANY", "u name=Foglink; type=JOINT_UNIT"}
	partners := []string{"a PARTNER_IN u", "b PARTNER_IN u"}
	for _, c := range []struct {
		why   string
		lines []string
		want  string // the reasons of the only suggestion of at least the usual level; "" for none
	}{
		{"partners of one unit", append(slices.Clone(names), partners...), "SAME_NAME SAME_UNIT"},
		{"of which one left it", append(slices.Clone(names), partners[0]), ""},
		{"with names of their own", append([]string{"a name=Groupe Saint Fog", "b name=Saint-Mist", "u name=Foglink"}, partners...), ""},
	} {
		var got []string
		for _, s := range suggest(t, world(t, c.lines...), Options{MinScore: UsualLevel}).Suggestions {
			for _, r := range s.Reasons {
				got = append(got, string(r.Code))
			}
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s: %q, want %q", c.why, g, c.want)
		}
	}
}

// TestRelated: a relation between two records says that they are two.
func TestRelated(t *testing.T) {
	pair := []string{"a name=Institute of Fog Physics; country=FR", "b name=Institute of Fog Physics; country=FR"}
	for _, r := range []graph.RelationType{graph.PartOf, graph.PartnerIn, graph.Succeeds, graph.MemberOf} {
		for _, line := range []string{"a " + string(r) + " b", "b " + string(r) + " a"} {
			s := suggest(t, world(t, append(pair, line)...), Options{}).Suggestions
			if len(s) != 1 || s[0].Score > 0.3 || s[0].Reasons[1].Code != Related {
				t.Errorf("%s: %+v", line, s)
			}
		}
	}
	if s := suggest(t, world(t, append(pair, "a PART_OF c", "c name=Other")...), Options{}).Suggestions; len(s) != 1 || s[0].Score < 0.8 {
		t.Errorf("a relation to somebody else counts: %+v", s)
	}
}

// TestJudged: what a person settled is not asked again.
func TestJudged(t *testing.T) {
	a, b := "a name=Institute of Fog Physics; country=FR", "b name=Institute of Fog Physics; country=FR"
	for _, c := range []struct {
		why, a    string
		o         Options
		want      []string
		undecided bool
	}{
		{"not judged", a, Options{}, []string{"a b"}, false},
		{"different", a + "; differentFrom=institution:b", Options{Undecided: true}, []string{}, false},
		{"different from several, of which an entity shows one", a + "; differentFrom=institution:0; differentFrom=institution:b", Options{}, []string{}, false},
		{"different from somebody else", a + "; differentFrom=institution:c", Options{}, []string{"a b"}, false},
		{"different from nobody that is known", a + "; differentFrom=institution:gone", Options{}, []string{"a b"}, false},
		{"unsure", a + "; undecided=institution:b", Options{}, []string{}, false},
		{"unsure, and asked for", a + "; undecided=institution:b", Options{Undecided: true}, []string{"a b"}, true},
		{"unsure and then different", a + "; undecided=institution:b; differentFrom=institution:b", Options{Undecided: true}, []string{}, false},
		{"the same, which another judgement keeps from being one", a + "; entente=institution:b", Options{}, []string{}, false},
	} {
		t.Run(c.why, func(t *testing.T) {
			report := suggest(t, world(t, c.a, b, "c name=Else", "0 name=Zero"), c.o)
			if diff := cmp.Diff(c.want, lines(report.Suggestions)); diff != "" {
				t.Errorf("suggestions (-want +got):\n%s", diff)
			}
			if len(c.want) == 0 && report.Judged != 1 {
				t.Errorf("%d judged pairs are reported", report.Judged)
			}
			for _, s := range report.Suggestions {
				if s.Undecided != c.undecided {
					t.Errorf("undecided is %v", s.Undecided)
				}
			}
		})
	}
}

// TestOneEntity: a judgement names a record that has since become part of an entity, and an entity that no release knows any
// more is not compared.
func TestOneEntity(t *testing.T) {
	fact := func(subject string, p graph.Property, value, recorded string) graph.Fact {
		return graph.Fact{Subject: graph.ID(subject), Property: p, Value: value,
			Evidence: []graph.Evidence{{Document: "document:d", Subject: graph.ID(recorded)}}}
	}
	facts := map[graph.ID][]graph.Fact{
		"institution:a": {fact("institution:a", graph.PropName, "Institute of Fog Physics", ""),
			fact("institution:a", graph.PropAlias, "Fog Physics Institute", "institution:a2")},
		"institution:b": {fact("institution:b", graph.PropName, "Institute of Fog Physics", ""),
			fact("institution:b", graph.PropDifferentFrom, "institution:a2", "")},
	}
	if r := suggest(t, stored(t, facts, nil), Options{}); len(r.Suggestions) != 0 || r.Judged != 1 {
		t.Errorf("the judgement about a merged id is not seen: %+v", r)
	}
	facts["institution:b"] = facts["institution:b"][:1]
	if r := suggest(t, stored(t, facts, nil), Options{}); len(r.Suggestions) != 1 {
		t.Errorf("without the judgement: %+v", r)
	}
	store := storetest.NewReference()
	gone := derive.Record("institution:b", facts["institution:b"], nil, func(graph.ID) derive.DocumentInfo {
		return derive.DocumentInfo{Series: "s", Superseded: true}
	})
	c := storetest.Changes{Put: []graph.Record{derive.Record("institution:a", facts["institution:a"], nil, nil), gone}}
	if err := storetest.Apply(context.Background(), store, c); err != nil {
		t.Fatal(err)
	}
	if r := suggest(t, store, Options{}); len(r.Suggestions) != 0 || r.Records != 1 {
		t.Errorf("a withdrawn entity is compared: %+v", r)
	}
}

// TestOrder: by score, then by ids, whatever the order in which the graph was filled; the id that would stay is named first.
func TestOrder(t *testing.T) {
	entities := []string{
		"pic-5 name=Nebula Optics; country=BE", "pic-4 name=NEBULA OPTICS NV; country=BE", "pic-3 name=Nebula Optics; country=BE",
		"ror-1 name=Institute of Fog Physics; country=FR; website=https://fog.fr", "fog name=Institute of Fog Physics; country=FR; website=https://fog.fr",
	}
	want := []string{"fog ror-1", "pic-3 pic-4", "pic-3 pic-5", "pic-4 pic-5"}
	for range 10 {
		rand.Shuffle(len(entities), func(i, j int) { entities[i], entities[j] = entities[j], entities[i] })
		report := suggest(t, world(t, entities...), Options{})
		if diff := cmp.Diff(want, lines(report.Suggestions)); diff != "" {
			t.Fatalf("suggestions (-want +got):\n%s", diff)
		}
	}
	if got := suggest(t, world(t, entities...), Options{MinScore: 0.85}).Suggestions; len(got) != 1 || got[0].A.ID != "institution:fog" {
		t.Errorf("of at least 0.85: %v", lines(got))
	}
}

// TestCrowds: what more than 50 share says nothing; it is passed over and counted. Those who share more are found.
func TestCrowds(t *testing.T) {
	var entities []string
	for i := range MostInBlock + 1 {
		entities = append(entities, fmt.Sprintf("p%02d name=Firm Nr%02d%s; country=FR; website=https://hosting.fr", i, i, strings.Repeat("x", i)))
	}
	report := suggest(t, world(t, entities...), Options{})
	if len(report.Suggestions) != 0 || report.Skipped[BlockHost] != 1 {
		t.Errorf("%d suggestions, passed over: %v", len(report.Suggestions), report.Skipped)
	}
	report = suggest(t, world(t, entities[:MostInBlock]...), Options{})
	if n := MostInBlock * (MostInBlock - 1) / 2; len(report.Suggestions) != n || len(report.Skipped) != 0 {
		t.Errorf("%d suggestions, passed over: %v; want %d and none", len(report.Suggestions), report.Skipped, n)
	}
	if s := report.Suggestions[0].Score; s != weightBusyHost {
		t.Errorf("a host that many share scores %v", s)
	}
	entities = append(entities, "q name=FIRM NR07XXXXXXX SAS; country=FR; website=https://hosting.fr")
	report = suggest(t, world(t, entities...), Options{MinScore: 0.5})
	if diff := cmp.Diff([]string{"p07 q"}, lines(report.Suggestions)); diff != "" {
		t.Errorf("suggestions (-want +got):\n%s", diff)
	}
}

// TestKinds: other kinds are compared when asked for, and never with each other.
func TestKinds(t *testing.T) {
	name := func(id graph.ID) graph.Fact {
		return graph.Fact{Subject: id, Property: graph.PropName, Value: "Fog Physics", Evidence: []graph.Evidence{{Document: "document:d"}}}
	}
	facts := map[graph.ID][]graph.Fact{}
	for _, id := range []graph.ID{"institution:a", "project:a", "project:b", "infrastructure:a"} {
		facts[id] = []graph.Fact{name(id)}
	}
	store := stored(t, facts, nil)
	if r := suggest(t, store, Options{}); len(r.Suggestions) != 0 || r.Records != 1 {
		t.Errorf("institutions only: %+v", r)
	}
	r := suggest(t, store, Options{Kinds: []graph.EntityKind{graph.KindProject, graph.KindInfrastructure}})
	if len(r.Suggestions) != 1 || r.Suggestions[0].A.ID != "project:a" {
		t.Errorf("projects and infrastructures: %+v", r.Suggestions)
	}
}

func TestSuggestErrors(t *testing.T) {
	store := world(t, "a name=Institute of Fog; country=FR; differentFrom=institution:c", "b name=Institute of Fog; country=FR", "c name=C")
	canceled, cancel := context.WithCancel(context.Background())
	cancel()
	down := graph.Errorf(graph.CodeUnavailable, "the store is away")
	for _, c := range []struct {
		why  string
		ctx  context.Context
		r    graph.Reader
		o    Options
		want graph.Code
	}{
		{"a share above 1", t.Context(), store, Options{MinScore: 1.1}, graph.CodeInvalidArgument},
		{"no kind", t.Context(), store, Options{Kinds: []graph.EntityKind{"TEAPOT"}}, graph.CodeInvalidArgument},
		{"documents are their digests", t.Context(), store, Options{Kinds: []graph.EntityKind{graph.KindDocument}}, graph.CodeInvalidArgument},
		{"the caller went away", canceled, store, Options{}, graph.CodeCanceled},
		{"entities cannot be read", t.Context(), storetest.Failing(store, 1, down, "Find"), Options{}, graph.CodeUnavailable},
		{"judgements cannot be read", t.Context(), storetest.Failing(store, 1, down, "Facts"), Options{}, graph.CodeUnavailable},
		{"places cannot be read", t.Context(), storetest.Failing(store, 1, down, "Relations"), Options{}, graph.CodeUnavailable},
		{"relations cannot be read", t.Context(), storetest.Failing(store, 2, down, "Relations"), Options{}, graph.CodeUnavailable},
	} {
		if _, err := Suggest(c.ctx, c.r, c.o); graph.CodeOf(err) != c.want {
			t.Errorf("%s: %v; want %s", c.why, err, c.want)
		}
	}
}

// TestFewCalls: the graph is read in pages, and places only of what may be suggested.
func TestFewCalls(t *testing.T) {
	var entities []string
	for i := range 300 {
		entities = append(entities, fmt.Sprintf("p%03d name=%s Works; country=FR", i, strings.Repeat("ab", i+2)))
	}
	counting := storetest.Counting(world(t, slices.Concat(entities, []string{"q name=ABAB WORKS SAS; country=FR"})...))
	if r := suggest(t, counting, Options{MinScore: 0.5}); len(r.Suggestions) != 1 {
		t.Fatalf("suggestions: %v", lines(r.Suggestions))
	}
	if diff := cmp.Diff(map[string]int{"Find": 2, "Relations": 2}, counting.Calls()); diff != "" {
		t.Errorf("calls (-want +got):\n%s", diff)
	}
}
