package derive_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/derive"
)

// sourced tells of a document for each source, by its name in lower case; document:unknown is of none.
func sourced(id graph.ID) derive.DocumentInfo {
	if id == "document:unknown" {
		return derive.DocumentInfo{}
	}
	return derive.DocumentInfo{Source: strings.ToUpper(id.Slug())}
}

// TestWhoseWordCounts is the table of docs/truth.md: a curated document, then the register of record.
func TestWhoseWordCounts(t *testing.T) {
	for _, c := range []struct {
		reason   string
		subject  graph.ID
		property string
		want     string // the sources whose value is shown, as the better ones are taken away
	}{
		{"ROR knows what an organisation is", "institution:x", "founded", "CURATED ROR RNSR CORDIS"},
		{"and where", "site:x", "city", "CURATED ROR RNSR CORDIS"},
		{"CORDIS is the register of projects", "project:x", "start", "CURATED CORDIS"},
		{"and of programmes", "programme:x", "start", "CURATED CORDIS"},
		{"EuroSciVoc is that of subjects, before its use in CORDIS", "theme:x", "notation", "CURATED EUROSCIVOC CORDIS"},
		{"no register keeps agreements", "agreement:x", "signed", "CURATED"},
		{"nor facilities", "infrastructure:x", "founded", "CURATED"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			left := append(slices.Clone(graph.DocumentSources), "UNKNOWN")
			var shown []string
			for len(left) > 1 {
				var facts []graph.Fact
				by := map[string]string{}
				for i, s := range left {
					value := "19" + string(rune('9'-i)) + "0" // the last by order of values comes from the first source
					by[value] = s
					facts = append(facts, fact(c.subject, c.property+"="+value, "doc="+strings.ToLower(s)))
				}
				rec := derive.Record(c.subject, facts, nil, sourced)
				if rec.Conflicts[0].Rule != graph.ByAuthority {
					break
				}
				best := by[rec.Conflicts[0].Sides[0].Value]
				shown = append(shown, best)
				left = slices.DeleteFunc(left, func(s string) bool { return s == best })
			}
			if got := strings.Join(shown, " "); got != c.want {
				t.Errorf("%s of %s is decided by %s, want %s", c.property, c.subject.Kind(), got, c.want)
			}
		})
	}
}

// TestLaboratories: what RNSR numbers is a French laboratory, of which RNSR is the register of record; only the year in which it was
// founded ROR knows better.
func TestLaboratories(t *testing.T) {
	facts := []graph.Fact{
		fact(subject, "name@fr=Laboratoire", "doc=ror"), fact(subject, "name@fr=Unité", "doc=rnsr"),
		fact(subject, "founded=1667", "doc=ror"), fact(subject, "founded=2000", "doc=rnsr"),
	}
	for want, facts := range map[string][]graph.Fact{
		"Laboratoire": append(facts, fact(subject, "identifier=pic:998278702", "doc=rnsr")),
		"Unité":       append(facts, fact(subject, "identifier=rnsr:200519755F", "doc=table")),
	} {
		e := derive.Record(subject, facts, nil, sourced).Entity
		if got := e.Name("fr"); got != want {
			t.Errorf("called %s, want %s", got, want)
		}
		if got := e.Attribute(graph.PropFounded); got != "1667" {
			t.Errorf("%s was founded in %s, want 1667", want, got)
		}
	}
}

// TestNames: an entity is called as people call it.
func TestNames(t *testing.T) {
	for _, c := range []struct {
		reason string
		names  []string // value, then document
		en, fr string
	}{
		{
			"a curated name of no language is one in every language, and no register translates it",
			[]string{"name=CNRS", "curated", "name@fr=Centre national de la recherche scientifique", "ror", "name@en=French National Centre", "ror"},
			"CNRS", "CNRS",
		},
		{
			"a curated name in a language is one in that language only",
			[]string{"name@en=Joint Research Centre", "curated", "name@fr=Centre commun de recherche", "ror"},
			"Joint Research Centre", "Centre commun de recherche",
		},
		{
			"a name of no language yields to one in some language of more authority",
			[]string{"name=UNIVERSITAT WIEN", "cordis", "name@de=Universität Wien", "ror"},
			"Universität Wien", "Universität Wien",
		},
		{
			"and to the same letters that are not in capitals, whoever writes them so",
			[]string{"name=UNIVERSITE DE PARIS", "cordis", "name@de=Université de Paris", "table"},
			"Université de Paris", "Université de Paris",
		},
		{
			"of one language too",
			[]string{"name=UNIVERSITE DE PARIS", "cordis", "name=Université de Paris", "table"},
			"Université de Paris", "Université de Paris",
		},
		{
			"between equals both are names: one of no language is for those whose language there is not",
			[]string{"name=Uni", "ror", "name@fr=Université", "ror"},
			"Uni", "Université",
		},
		{"a name in capitals is shown where there is no other", []string{"name=UNIVERSITE DE PARIS", "cordis"}, "UNIVERSITE DE PARIS", "UNIVERSITE DE PARIS"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			var facts []graph.Fact
			for i := 0; i < len(c.names); i += 2 {
				facts = append(facts, fact(subject, c.names[i], "doc="+c.names[i+1]))
			}
			for range facts {
				facts = append(facts[1:], facts[0])
				e := derive.Record(subject, facts, nil, sourced).Entity
				if en, fr := e.Name("en"), e.Name("fr"); en != c.en || fr != c.fr {
					t.Errorf("called %q in English and %q in French, want %q and %q", en, fr, c.en, c.fr)
				}
				if len(e.Labels) != len(facts) {
					t.Errorf("%d of %d names are kept", len(e.Labels), len(facts))
				}
			}
		})
	}
}

// TestSeveralTypes: an institution has all its types, and is shown as what it is.
func TestSeveralTypes(t *testing.T) {
	for _, c := range []struct {
		reason string
		types  []string // value, then document and place
		want   []string
	}{
		{
			"a funder is something else besides, whatever ROR writes first",
			[]string{"FUNDER", "ror#/0/types/0", "UNIVERSITY", "ror#/0/types/1"},
			[]string{"UNIVERSITY", "FUNDER"},
		},
		{
			"even where a person read no more than that it funds",
			[]string{"FUNDER", "curated", "NON_PROFIT", "ror"},
			[]string{"NON_PROFIT", "FUNDER"},
		},
		{"one that only funds is a funder", []string{"FUNDER", "ror"}, []string{"FUNDER"}},
		{"other says nothing beside another", []string{"OTHER", "ror", "UNIVERSITY", "cordis"}, []string{"UNIVERSITY", "OTHER"}},
		{
			"the order of ROR is kept, by number",
			[]string{"COMPANY", "ror#/0/types/10", "HEALTHCARE", "ror#/0/types/9"},
			[]string{"HEALTHCARE", "COMPANY"},
		},
		{
			"what a person read comes first",
			[]string{"PUBLIC_AUTHORITY", "ror", "RESEARCH_ORGANISATION", "curated", "COMPANY", "cordis"},
			[]string{"RESEARCH_ORGANISATION", "PUBLIC_AUTHORITY", "COMPANY"},
		},
	} {
		t.Run(c.reason, func(t *testing.T) {
			var facts []graph.Fact
			for i := 0; i < len(c.types); i += 2 {
				facts = append(facts, fact(subject, "type="+c.types[i], "doc="+c.types[i+1]))
			}
			for range facts {
				facts = append(facts[1:], facts[0])
				rec := derive.Record(subject, facts, nil, sourced)
				if got := rec.Entity.Values(graph.PropType); !slices.Equal(got, c.want) {
					t.Errorf("types are %v, want %v", got, c.want)
				}
				if got := rec.Entity.Attribute(graph.PropType); got != c.want[0] || len(rec.Conflicts) > 0 {
					t.Errorf("shown as %s with %d conflicts, want %s with none", got, len(rec.Conflicts), c.want[0])
				}
			}
		})
	}
}

// TestFurtherValues: what is kept besides the best.
func TestFurtherValues(t *testing.T) {
	got := derive.Record(subject, []graph.Fact{
		fact(subject, "website=https://a.example", "doc=cordis"), fact(subject, "website=https://b.example", "doc=ror"),
		fact(subject, "type=UNIVERSITY", "doc=ror"), fact(subject, "type=COMPANY", "rank=DEPRECATED"), fact(subject, "type=FUNDER", "doc=ror"),
		fact(subject, "type=FUNDER", "since=2000", "doc=cordis"), fact(subject, "founded=2005", "doc=a"), fact(subject, "founded=2006", "doc=b"),
	}, nil, sourced).Entity
	want := []graph.Attribute{ // by the order of the vocabulary, each once; nothing deprecated, and nothing of which one value is right
		{Property: graph.PropType, Value: "FUNDER"}, {Property: graph.PropWebsite, Value: "https://a.example"},
	}
	if diff := cmp.Diff(want, got.More); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestStatedValues: what sources state besides the best of a property of which one value is right.
func TestStatedValues(t *testing.T) {
	for _, c := range []struct {
		reason string
		facts  []graph.Fact
		want   []graph.Attribute
	}{
		{
			"each once, the best first, in the order of the vocabulary",
			[]graph.Fact{
				fact(subject, "founded=2005", "doc=a"), fact(subject, "founded=2006", "doc=ror"), fact(subject, "founded=2007", "doc=cordis"),
				fact(subject, "country=FR", "doc=ror"), fact(subject, "country=DE", "doc=a"), fact(subject, "country=DE", "since=2000", "doc=a"),
			},
			[]graph.Attribute{
				{Property: graph.PropCountry, Value: "DE"}, {Property: graph.PropFounded, Value: "2007"}, {Property: graph.PropFounded, Value: "2005"},
			},
		},
		{
			"what a person put down is not stated any more",
			[]graph.Fact{fact(subject, "founded=2005", "doc=a"), fact(subject, "founded=2006", "doc=ror", "rank=DEPRECATED")}, nil,
		},
		{
			"another language is another way to state it, the same text is not",
			[]graph.Fact{fact("site:x", "city@fr=Genève"), fact("site:x", "city@de=Genf"), fact("site:x", "city=Genève")},
			[]graph.Attribute{{Property: graph.PropCity, Value: "Genf"}},
		},
		{
			"a number in another unit is not another value",
			[]graph.Fact{fact("programme:x", "budget=80", "unit=EUR"), fact("programme:x", "budget=95", "unit=USD"), fact("programme:x", "budget=81", "unit=EUR", "doc=a")},
			[]graph.Attribute{{Property: graph.PropBudget, Value: "80", Unit: "EUR"}},
		},
		{"figures are facts", []graph.Fact{fact(subject, "staff=37", "unit=people"), fact(subject, "staff=36", "unit=people")}, nil},
		{"of what may have many values all are right", []graph.Fact{fact(subject, "type=FUNDER"), fact(subject, "type=UNIVERSITY")}, nil},
	} {
		for range c.facts {
			c.facts = append(c.facts[1:], c.facts[0])
			if diff := cmp.Diff(c.want, derive.Record(c.facts[0].Subject, c.facts, nil, sourced).Entity.Stated); diff != "" {
				t.Errorf("%s (-want +got)\n%s", c.reason, diff)
			}
		}
	}
}

// TestDescriptions: a description is chosen by who says it, then as the document has it, never by its first letter.
func TestDescriptions(t *testing.T) {
	for _, c := range []struct {
		reason string
		said   []string // text, then document and place
		want   string
	}{
		{"what a person read, not the objective of a proposal", []string{"An objective.", "cordis", "It maps soils.", "curated"}, "It maps soils."},
		{
			"of several sentences the first",
			[]string{"Afterwards.", "curated#char=300,310", "Zinc first.", "curated#char=40,50", "Between.", "curated#char=100,108"}, "Zinc first.",
		},
	} {
		var facts []graph.Fact
		for i := 0; i < len(c.said); i += 2 {
			facts = append(facts, fact("project:x", "description@en="+c.said[i], "doc="+c.said[i+1]))
		}
		for range facts {
			facts = append(facts[1:], facts[0])
			e := derive.Record("project:x", facts, nil, sourced).Entity
			if got := e.Description("en"); got != c.want {
				t.Errorf("%s: %q, want %q", c.reason, got, c.want)
			}
		}
	}
}
