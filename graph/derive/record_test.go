package derive_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"entente/graph"
	"entente/graph/derive"
	"entente/graph/graphtest"
)

func TestDerivedLabels(t *testing.T) {
	label := func(value, lang string, ty graph.LabelType) graph.Label {
		return graph.Label{Value: value, Lang: lang, Type: ty}
	}
	for _, tt := range []struct {
		name  string
		facts []graph.Fact
		want  []graph.Label
		why   string
	}{
		{"types, then languages", []graph.Fact{
			fact(subject, "alias@fr=Le CNRS"), fact(subject, "acronym=CNRS"), fact(subject, "name@de=Zentrum"),
			fact(subject, "name@fr=Centre"), fact(subject, "name@en=Center"), fact(subject, "name=CNRS France"),
		}, []graph.Label{
			label("Center", "en", graph.LabelPreferred), label("Centre", "fr", graph.LabelPreferred),
			label("Zentrum", "de", graph.LabelPreferred), label("CNRS France", "", graph.LabelPreferred),
			label("CNRS", "", graph.LabelAcronym), label("Le CNRS", "fr", graph.LabelAlternative),
		}, "preferred, acronym, alternative; each English, French, the others by tag, none"},
		{"one preferred a language", []graph.Fact{
			fact(subject, "name@en=Joint Research Center", "doc=a"), fact(subject, "name@en=Joint Research Centre", "doc=a", "doc=b"),
		}, []graph.Label{
			label("Joint Research Centre", "en", graph.LabelPreferred),
			label("Joint Research Center", "en", graph.LabelAlternative),
		}, "the other spellings stay findable"},
		{"each text once", []graph.Fact{
			fact(subject, "name@en=CERN"), fact(subject, "acronym@en=CERN"), fact(subject, "alias@fr=CERN"),
		}, []graph.Label{
			label("CERN", "en", graph.LabelPreferred), label("CERN", "en", graph.LabelAcronym), label("CERN", "fr", graph.LabelAlternative),
		}, "a name that is an acronym is both; else the stronger type stays, in each language"},
		{"a name that is its acronym", []graph.Fact{
			fact(subject, "name=CNRS"), fact(subject, "acronym=CNRS"), fact(subject, "acronym=CNRS", "doc=a"), fact(subject, "alias=CNRS"),
		}, []graph.Label{label("CNRS", "", graph.LabelPreferred), label("CNRS", "", graph.LabelAcronym)}, "is no other name besides"},
		{"a lesser name that is the acronym", []graph.Fact{
			fact(subject, "name@en=Centre", "doc=a"), fact(subject, "name@en=C", "rank=DEPRECATED"), fact(subject, "acronym@en=C"),
		}, []graph.Label{label("Centre", "en", graph.LabelPreferred), label("C", "en", graph.LabelAcronym)}, "it is the acronym"},
		{
			"deprecated",
			[]graph.Fact{fact(subject, "name@en=Old", "rank=DEPRECATED")},
			[]graph.Label{label("Old", "en", graph.LabelAlternative)},
			"a deprecated name is never preferred",
		},
		{"no facts", nil, nil, "nothing is known"},
	} {
		got := derive.Record(subject, tt.facts, nil, nil).Entity.Labels
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s (-want +got)\n%s", tt.name, tt.why, diff)
		}
	}
}

func TestDerivedSummary(t *testing.T) {
	got := derive.Record(subject, []graph.Fact{
		fact(subject, "description@fr=Une description"), fact(subject, "description@en=A description"),
		fact(subject, "description@en=Another description", "doc=a"),
		fact(subject, "identifier=wikidata:Q280413"), fact(subject, "identifier=ROR:02feahw73"),
		fact(subject, "identifier=ror:https://ror.org/02feahw73"),
		fact(subject, "city@de=Genf"), fact(subject, "city@fr=Genève"),
		fact(subject, "country=FR"), fact(subject, "type=UNIVERSITY", "rank=DEPRECATED"),
		fact(subject, "staff=37", "unit=people"),
	}, nil, nil).Entity
	want := graph.Entity{
		ID: subject, Kind: graph.KindInstitution,
		Descriptions: []graph.Label{
			{Value: "Another description", Lang: "en", Type: graph.LabelPreferred}, // the one that a document states
			{Value: "Une description", Lang: "fr", Type: graph.LabelPreferred},
		},
		Identifiers: []graph.Identifier{ // each once, in the order of the schemes
			{Scheme: graph.SchemeROR, Value: "https://ror.org/02feahw73"}, {Scheme: graph.SchemeWikidata, Value: "Q280413"},
		},
		Attributes: []graph.Attribute{ // in the order of the vocabulary; French before German; nothing deprecated, no figures
			{Property: graph.PropCountry, Value: "FR"}, {Property: graph.PropCity, Value: "Genève"},
		},
		Stated: []graph.Attribute{{Property: graph.PropCity, Value: "Genf"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestContestedAreTheOpenDisagreements(t *testing.T) {
	got := derive.Record(subject, []graph.Fact{
		fact(subject, "staff=37", "unit=people", "doc=a"), fact(subject, "staff=36", "unit=people", "doc=a"),
		fact(subject, "founded=1939"), fact(subject, "founded=1940"),
		fact(subject, "city=Den Haag"), fact(subject, "city=den Haag"),
		fact(subject, "country=FR", "until=1999"), fact(subject, "country=IT", "since=2000"),
	}, nil, nil)
	want := []graph.Property{graph.PropCity, graph.PropFounded, "staff"}
	if diff := cmp.Diff(want, got.Entity.Contested); diff != "" {
		t.Errorf("in the order of the vocabulary, without what only changed over time (-want +got)\n%s", diff)
	}
	var kinds []graph.ConflictKind
	for _, c := range got.Conflicts {
		kinds = append(kinds, c.Kind)
	}
	order := []graph.ConflictKind{graph.Contradiction, graph.Contradiction, graph.Succession, graph.Variant}
	if !slices.Equal(kinds, order) {
		t.Errorf("conflicts come as %v, want %v: the gravest first", kinds, order)
	}
}

func TestMergeFacts(t *testing.T) {
	for _, tt := range []struct {
		ranks []graph.Rank
		want  graph.Rank
		why   string
	}{
		{[]graph.Rank{""}, graph.RankNormal, "no rank is NORMAL"},
		{[]graph.Rank{"", graph.RankDeprecated}, graph.RankDeprecated, "a curator's word counts"},
		{[]graph.Rank{graph.RankDeprecated, graph.RankPreferred, ""}, graph.RankPreferred, "PREFERRED wins"},
	} {
		var facts []graph.Fact
		for i, r := range tt.ranks {
			facts = append(facts, fact(subject, "country=FR", "rank="+string(r), "doc="+string(rune('a'+i)), "doc=z"))
		}
		for range 2 {
			got := derive.MergeFacts(facts)
			if len(got) != 1 || got[0].Rank != tt.want || len(got[0].Evidence) != len(facts)+1 {
				t.Errorf("%v became %+v, want one of rank %s with the evidence of all: %s", tt.ranks, got, tt.want, tt.why)
			}
			slices.Reverse(facts)
		}
	}
}

func TestMergeRelations(t *testing.T) {
	got := derive.MergeRelations([]graph.Relation{
		relation("institution:x", graph.ParticipatesIn, "project:p", "doc=a", "amount=10"),
		relation("institution:x", graph.ParticipatesIn, "project:p", "doc=b"),
		relation("institution:x", graph.ParticipatesIn, "project:p", "doc=a", "amount=20"),
		{Type: graph.ParticipatesIn, From: "institution:x", To: "project:q"},
	})
	if len(got) != 2 || got[0].ID == "" || got[1].ID == "" {
		t.Fatalf("got %+v, want two relations with ids", got)
	}
	i := slices.IndexFunc(got, func(r graph.Relation) bool { return r.To == "project:p" })
	if r := got[i]; r.Amount == nil || *r.Amount != 20 || len(r.Evidence) != 2 {
		t.Errorf("got %+v, want the greatest amount and the evidence of both documents", r)
	}
}

func drawEvidence(t *rapid.T, label string) []graph.Evidence {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) graph.Evidence {
		return graph.Evidence{
			Document: rapid.SampledFrom([]graph.ID{"document:old", "document:new", "document:undated"}).Draw(t, "document"),
			Locator:  rapid.SampledFrom([]string{"", "#char=0,4", "#char=9,13"}).Draw(t, "locator"),
		}
	}), 0, 4).Draw(t, label)
}

// drawFacts draws facts of few values, so that they agree, repeat and disagree often.
func drawFacts(t *rapid.T) []graph.Fact {
	values := map[graph.Property][]string{
		graph.PropName:       {"Centre", "Center", "Council"},
		graph.PropAlias:      {"Centre", "Other"},
		graph.PropCountry:    {"FR", "IT", "DE"},
		graph.PropFounded:    {"1939", "1939-10", "1940-01-01"},
		graph.PropIdentifier: {"ror:02feahw73", "wikidata:Q1"},
		"staff":              {"100", "97", "104", "36"},
	}
	properties := []graph.Property{graph.PropName, graph.PropAlias, graph.PropCountry, graph.PropFounded, graph.PropIdentifier, "staff"}
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) graph.Fact {
		p := rapid.SampledFrom(properties).Draw(t, "property")
		f := graph.Fact{
			Subject: subject, Property: p, Value: rapid.SampledFrom(values[p]).Draw(t, "value"),
			Lang:          rapid.SampledFrom([]string{"", "en", "fr", "de"}).Draw(t, "lang"),
			Approximation: rapid.SampledFrom([]graph.Approximation{"", "", "ABOUT", "OVER", "UNDER"}).Draw(t, "approximation"),
			Rank:          rapid.SampledFrom([]graph.Rank{"", "", "NORMAL", "PREFERRED", "DEPRECATED"}).Draw(t, "rank"),
			Evidence:      drawEvidence(t, "evidence"),
		}
		f.Since, f.Until = drawDate(t, "since"), drawDate(t, "until")
		return f
	}), 0, 12).Draw(t, "facts")
}

// years from which periods are drawn; "" is an unknown bound.
var years = []string{"", "", "", "2001", "2002-06", "2003"}

func drawDate(t *rapid.T, label string) graph.Date {
	return graphtest.Date(rapid.SampledFrom(years).Draw(t, label))
}

func drawRelations(t *rapid.T) []graph.Relation {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) graph.Relation {
		r := graph.Relation{
			Type: rapid.SampledFrom([]graph.RelationType{graph.Leads, graph.MemberOf}).Draw(t, "type"),
			From: rapid.SampledFrom([]graph.ID{subject, "person:a", "person:b", "person:c"}).Draw(t, "from"),
			To:   rapid.SampledFrom([]graph.ID{subject, "institution:y"}).Draw(t, "to"),
			Role: rapid.SampledFrom([]string{"", "president"}).Draw(t, "role"), Evidence: drawEvidence(t, "evidence"),
		}
		if amount := rapid.Float64Range(0, 9).Draw(t, "amount"); amount > 1 {
			r.Amount = &amount
		}
		r.Since, r.Until = drawDate(t, "since"), drawDate(t, "until")
		return r
	}), 0, 6).Draw(t, "relations")
}

func TestDeriveDoesNotDependOnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		facts, relations := drawFacts(t), drawRelations(t)
		want := derive.Record(subject, facts, relations, dated)
		repeated := append(slices.Clone(facts), facts[:rapid.IntRange(0, len(facts)).Draw(t, "said twice")]...)
		shuffled := rapid.Permutation(repeated).Draw(t, "order")
		others := rapid.Permutation(append(relations, relations...)).Draw(t, "order of relations")
		if diff := cmp.Diff(want, derive.Record(subject, shuffled, others, dated)); diff != "" {
			t.Fatalf("another order, with repetitions (-want +got)\n%s", diff)
		}
		if diff := cmp.Diff(want, derive.Record(subject, want.Facts, derive.MergeRelations(relations), dated)); diff != "" {
			t.Fatalf("derived again from its own facts (-want +got)\n%s", diff)
		}
	})
}

func TestDeriveLeavesItsArgumentsAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		facts, relations := drawFacts(t), drawRelations(t)
		f, r := slices.Clone(facts), slices.Clone(relations)
		for i := range f {
			f[i].Evidence = slices.Clone(f[i].Evidence)
		}
		for i := range r {
			r[i].Evidence = slices.Clone(r[i].Evidence)
		}
		derive.Record(subject, facts, relations, dated)
		if diff := cmp.Diff(f, facts) + cmp.Diff(r, relations); diff != "" {
			t.Fatalf("(-before +after)\n%s", diff)
		}
	})
}

func TestConflictsAreWellFormed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rec := derive.Record(subject, drawFacts(t), drawRelations(t), dated)
		seen := map[graph.ID]bool{}
		for _, c := range rec.Conflicts {
			if seen[c.ID] || len(c.Sides) < 2 || !slices.Contains(graph.ConflictKinds, c.Kind) || c.Entity != subject {
				t.Fatalf("%+v", c)
			}
			seen[c.ID] = true
			if (c.Property == "") == (c.Relation == "") {
				t.Fatalf("%+v is about a property or a relation, not both", c)
			}
			if contested := slices.Contains(rec.Entity.Contested, c.Property); c.Property != "" && c.Kind != graph.Succession && !contested {
				t.Fatalf("%s is %s, but not among %v", c.Property, c.Kind, rec.Entity.Contested)
			}
			for _, lang := range []string{"en", "fr"} {
				if reason := c.Reason(lang); len(reason) < 40 {
					t.Fatalf("the reason is %q", reason)
				}
			}
		}
	})
}

func TestMergeEvidenceIsAUnion(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := drawEvidence(t, "a"), drawEvidence(t, "b"), drawEvidence(t, "c")
		ab := graph.MergeEvidence(a, b)
		if diff := cmp.Diff(ab, graph.MergeEvidence(b, a)); diff != "" {
			t.Fatalf("it depends on the order\n%s", diff)
		}
		if diff := cmp.Diff(ab, graph.MergeEvidence(ab, ab)); diff != "" {
			t.Fatalf("merging it with itself changes it\n%s", diff)
		}
		if diff := cmp.Diff(graph.MergeEvidence(ab, c), graph.MergeEvidence(a, graph.MergeEvidence(b, c))); diff != "" {
			t.Fatalf("it depends on the grouping\n%s", diff)
		}
		for _, e := range slices.Concat(a, b) {
			if !slices.Contains(ab, e) {
				t.Fatalf("%v is lost", e)
			}
		}
	})
}
