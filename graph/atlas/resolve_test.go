package atlas_test

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/graphtest"
	"entente/graph/naming"
	"entente/graph/spelling"
	"entente/graph/storetest"
)

// actors are a few institutions that are easily mistaken for each other.
var actors = []any{
	fact("institution:cnrs", "name@fr=Centre national de la recherche scientifique"),
	fact("institution:cnrs", "name@en=National Centre for Scientific Research"),
	fact("institution:cnrs", "acronym=CNRS"),
	fact("institution:cnrs", "country=FR"),
	fact("institution:cnrs", "founded=1939-10-19"),
	fact("institution:cnrs", "identifier=ror:https://ror.org/02feahw73"),
	fact("institution:cnrs", "identifier=isni:0000000121129282"),
	fact("institution:cnrs", "identifier=pic:999997930"),
	fact("institution:jrc", "name@en=Joint Research Centre"),
	fact("institution:jrc", "acronym=JRC"),
	fact("institution:jrc", "country=BE"),
	relation("institution:jrc", "HAS_SITE", "site:ispra"),
	fact("site:ispra", "name@en=JRC Ispra"),
	fact("site:ispra", "city=Ispra"),
	fact("institution:jrc-berlin", "name@de=JRC Consult"),
	fact("institution:jrc-berlin", "acronym=JRC"),
	fact("institution:jrc-berlin", "country=DE"),
	relation("institution:jrc-berlin", "HAS_SITE", "site:berlin"),
	fact("site:berlin", "city=Berlin"),
	fact("institution:bonn", "name@de=Universität Bonn"),
	fact("institution:bonn", "name@en=University of Bonn"),
	fact("institution:bonn", "country=DE"),
	fact("institution:rome", "name@en=University of Rome"),
	fact("institution:rome", "country=IT"),
	fact("institution:solvay", "name@fr=Solvay"),
	fact("institution:solvay", "country=BE"),
	fact("institution:solvay", "identifier=vat:BE0403091220"),
	fact("institution:solvay-italy", "name@it=Solvay Specialty Polymers Italy SpA"),
	fact("institution:solvay-italy", "country=IT"),
	fact("project:tascmar", "name@en=Tools and strategies to access original bioactive compounds"),
	fact("project:tascmar", "acronym=TASCMAR"),
	fact("project:tascmar", "identifier=cordis:634674"),
}

func TestResolveName(t *testing.T) {
	api := atlasOf(t, actors...)
	pair := func(scheme graph.IdentifierScheme, value string) []graph.Identifier {
		return []graph.Identifier{{Scheme: scheme, Value: value}}
	}
	attribute := func(p graph.Property, value string) []graph.Attribute {
		return []graph.Attribute{{Property: p, Value: value}}
	}
	for _, tt := range []struct {
		why     string
		q       atlas.ResolveRequest
		outcome atlas.ResolveOutcome
		ids     string // of the candidates, in order
	}{
		{"an acronym that one has", atlas.ResolveRequest{Name: "CNRS"}, atlas.OutcomeResolved, "cnrs"},
		{"case and blanks do not matter", atlas.ResolveRequest{Name: " cnrs "}, atlas.OutcomeResolved, "cnrs"},
		{"initials with dots are the acronym", atlas.ResolveRequest{Name: "C.N.R.S."}, atlas.OutcomeResolved, "cnrs"},
		{"a name with its acronym in brackets", atlas.ResolveRequest{Name: "Centre National de la Recherche Scientifique (CNRS)"}, atlas.OutcomeResolved, "cnrs"},
		{"accents do not matter", atlas.ResolveRequest{Name: "Universitat Bonn", Kinds: []graph.EntityKind{graph.KindInstitution}}, atlas.OutcomeResolved, "bonn"},
		{"an acronym that two have", atlas.ResolveRequest{Name: "JRC", Kinds: []graph.EntityKind{graph.KindInstitution}}, atlas.OutcomeAmbiguous, "jrc jrc-berlin"},
		{"the country decides", atlas.ResolveRequest{Name: "JRC", Country: "DE"}, atlas.OutcomeResolved, "jrc-berlin jrc ispra"},
		{"the country in words decides", atlas.ResolveRequest{Name: "JRC", Country: "Belgique"}, atlas.OutcomeResolved, "jrc ispra jrc-berlin"},
		{"the city of a site decides", atlas.ResolveRequest{Name: "JRC", Attributes: attribute(graph.PropCity, "ispra")}, atlas.OutcomeResolved, "jrc jrc-berlin ispra"},
		{"a name in the wrong country is left to a person", atlas.ResolveRequest{Name: "CNRS", Country: "IT"}, atlas.OutcomeAmbiguous, "cnrs"},
		{"a wrong letter finds, and does not settle", atlas.ResolveRequest{Name: "Univercity of Bonn"}, atlas.OutcomeAmbiguous, "bonn"},
		{"a wrong letter settles where the country agrees", atlas.ResolveRequest{Name: "Univercity of Bonn", Country: "DE"}, atlas.OutcomeResolved, "bonn"},
		{"a wrong letter in a name of one word", atlas.ResolveRequest{Name: "Solvey"}, atlas.OutcomeAmbiguous, "solvay"},
		{"letters that changed places at the beginning", atlas.ResolveRequest{Name: "Sovlay"}, atlas.OutcomeAmbiguous, "solvay"},
		{"two wrong letters in a long word", atlas.ResolveRequest{Name: "Centre national de la recherche sciantifike"}, atlas.OutcomeAmbiguous, "cnrs"},
		{"a word too many", atlas.ResolveRequest{Name: "Solvay Belgium"}, atlas.OutcomeAmbiguous, "solvay"},
		{"another town is another university", atlas.ResolveRequest{Name: "University of Turin"}, atlas.OutcomeNotFound, ""},
		{"nothing comes near", atlas.ResolveRequest{Name: "Quetzalcoatl"}, atlas.OutcomeNotFound, ""},
		{"no name means nothing", atlas.ResolveRequest{}, atlas.OutcomeNotFound, ""},
		{"a name without letters means nothing", atlas.ResolveRequest{Name: "!?"}, atlas.OutcomeNotFound, ""},
		{"an ISNI as it is printed", atlas.ResolveRequest{Name: "0000 0001 2112 9282"}, atlas.OutcomeResolved, "cnrs"},
		{"the address of a ROR id", atlas.ResolveRequest{Name: "https://ror.org/02feahw73"}, atlas.OutcomeResolved, "cnrs"},
		{"a ROR id alone", atlas.ResolveRequest{Name: "02feahw73"}, atlas.OutcomeResolved, "cnrs"},
		{"a PIC", atlas.ResolveRequest{Name: "999997930"}, atlas.OutcomeResolved, "cnrs"},
		{"a grant agreement number", atlas.ResolveRequest{Name: "634674"}, atlas.OutcomeResolved, "tascmar"},
		{"the page of a project", atlas.ResolveRequest{Name: "https://cordis.europa.eu/project/id/634674/fr"}, atlas.OutcomeResolved, "tascmar"},
		{"a scheme and a value", atlas.ResolveRequest{Name: "ror:02feahw73"}, atlas.OutcomeResolved, "cnrs"},
		{"an id of ours", atlas.ResolveRequest{Name: "institution:cnrs"}, atlas.OutcomeResolved, "cnrs"},
		{"an id of another kind than asked for", atlas.ResolveRequest{Name: "institution:cnrs", Kinds: []graph.EntityKind{graph.KindProject}}, atlas.OutcomeNotFound, ""},
		{"an identifier beside a name that says nothing", atlas.ResolveRequest{Name: "the centre", Identifiers: pair(graph.SchemeROR, "02feahw73")}, atlas.OutcomeResolved, "cnrs"},
		{"an identifier alone", atlas.ResolveRequest{Identifiers: pair(graph.SchemePIC, "999997930")}, atlas.OutcomeResolved, "cnrs"},
		{"the number of a legal person is of all its parts, and suggests", atlas.ResolveRequest{Name: "BE 0403 091 220"}, atlas.OutcomeAmbiguous, "solvay"},
		{"a register knows the one who is meant as another", atlas.ResolveRequest{Name: "CNRS", Identifiers: pair(graph.SchemeROR, "05a28rw58")}, atlas.OutcomeAmbiguous, "cnrs"},
		{"a year agrees with a day", atlas.ResolveRequest{Name: "CNRS", Attributes: attribute(graph.PropFounded, "1939")}, atlas.OutcomeResolved, "cnrs"},
		{"a condition decides", atlas.ResolveRequest{Name: "JRC", Where: whereOf(`{"country":{"eq":"Belgium"}}`)}, atlas.OutcomeResolved, "jrc"},
		{"an acronym that is a part of the name does not settle, even where no other is left", atlas.ResolveRequest{Name: "JRC", Where: whereOf(`{"country":{"eq":"Germany"}}`)}, atlas.OutcomeAmbiguous, "jrc-berlin"},
		{"a condition leaves out what is named by its identifier", atlas.ResolveRequest{Name: "ror:02feahw73", Where: whereOf(`{"country":{"eq":"DE"}}`)}, atlas.OutcomeNotFound, ""},
		{"a condition leaves out what is named by its id", atlas.ResolveRequest{Name: "institution:cnrs", Where: whereOf(`{"country":{"eq":"DE"}}`)}, atlas.OutcomeNotFound, ""},
		{"a condition leaves out even the first entity of all", atlas.ResolveRequest{Name: "document:report", Where: whereOf(`{"country":{"eq":"DE"}}`)}, atlas.OutcomeNotFound, ""},
		{"a condition on what is related, where the kind is given", atlas.ResolveRequest{
			Name: "JRC", Kinds: []graph.EntityKind{graph.KindInstitution}, Where: whereOf(`{"sites":{"some":{"city":{"eq":"Ispra"}}}}`),
		}, atlas.OutcomeResolved, "jrc"},
		{"kinds restrict", atlas.ResolveRequest{Name: "JRC", Kinds: []graph.EntityKind{graph.KindProject}}, atlas.OutcomeNotFound, ""},
	} {
		t.Run(tt.why, func(t *testing.T) {
			r := resolve(t, api, tt.q)
			var ids []string
			for _, c := range r.Candidates {
				ids = append(ids, c.Entity.ID.Slug())
			}
			if got := strings.Join(ids, " "); r.Outcome != tt.outcome || got != tt.ids {
				t.Errorf("%q is %s with %q; it is %s with %q\n%s", tt.q.Name, tt.outcome, tt.ids, r.Outcome, got, reasons(r))
			}
		})
	}
}

func whereOf(text string) *atlas.Where {
	w, err := atlas.ParseWhere(text)
	if err != nil {
		panic(err)
	}
	return w
}

func resolve(t graphtest.T, api *atlas.Atlas, q atlas.ResolveRequest) atlas.Resolution {
	t.Helper()
	r, err := api.Resolve(context.Background(), q)
	if err != nil {
		t.Fatalf("%+v is answered: %v", q, err)
	}
	checkResolution(t, r)
	return r
}

// checkResolution holds for every answer.
func checkResolution(t graphtest.T, r atlas.Resolution) {
	t.Helper()
	if (len(r.Candidates) == 0) != (r.Outcome == atlas.OutcomeNotFound) {
		t.Fatalf("%s with %d candidates", r.Outcome, len(r.Candidates))
	}
	if (r.Entity != nil) != (r.Outcome == atlas.OutcomeResolved) {
		t.Fatalf("%s means %v", r.Outcome, r.Entity)
	}
	for i, c := range r.Candidates {
		sum := 0.0
		for j, f := range c.Features {
			sum += f.Contribution()
			if j > 0 && slices.Index(atlas.MatchCodes, f.Code) <= slices.Index(atlas.MatchCodes, c.Features[j-1].Code) {
				t.Fatalf("features are given in one order, each once: %v", c.Features)
			}
			if f.Value < 0 || f.Value > 1 || f.Explain("en") == "" || f.Explain("fr") == f.Explain("en") {
				t.Fatalf("a feature has a value from 0 to 1 and words: %+v", f)
			}
		}
		if math.Abs(sum-c.Score) > 1e-9 || c.Score < atlas.LeastCandidate || c.Score > 100 {
			t.Fatalf("the score %v is the sum %v of its features, from %d to 100", c.Score, sum, atlas.LeastCandidate)
		}
		if i > 0 && (r.Candidates[i-1].Score < c.Score) {
			t.Fatalf("the best come first")
		}
		if c.Match != (i == 0 && r.Outcome == atlas.OutcomeResolved) {
			t.Fatalf("the first of a resolution is the match")
		}
	}
}

func reasons(r atlas.Resolution) string {
	var b strings.Builder
	for _, c := range r.Candidates {
		fmt.Fprintf(&b, "%s %v:", c.Entity.ID, c.Score)
		for _, f := range c.Features {
			fmt.Fprintf(&b, " %s %v×%d (%s)", f.Code, f.Value, f.Weight, f.Detail)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestResolveRefuses(t *testing.T) {
	api := atlasOf(t, actors...)
	less, more := -1, atlas.MaxPage+1
	for _, tt := range []struct {
		why string
		q   atlas.ResolveRequest
	}{
		{"a long name", atlas.ResolveRequest{Name: strings.Repeat("x", 501)}},
		{"a country that is none", atlas.ResolveRequest{Name: "x", Country: "Atlantis"}},
		{"less than nothing", atlas.ResolveRequest{Name: "x", First: &less}},
		{"more than a page", atlas.ResolveRequest{Name: "x", First: &more}},
		{"a kind that is none", atlas.ResolveRequest{Name: "x", Kinds: []graph.EntityKind{"PLANET"}}},
		{"a scheme that is none", atlas.ResolveRequest{Identifiers: []graph.Identifier{{Scheme: "X", Value: "1"}}}},
		{"an identifier without a value", atlas.ResolveRequest{Identifiers: []graph.Identifier{{Scheme: graph.SchemeROR}}}},
		{"too many identifiers", atlas.ResolveRequest{Identifiers: make([]graph.Identifier, 21)}},
		{"a property that is none", atlas.ResolveRequest{Attributes: []graph.Attribute{{Property: "colour", Value: "red"}}}},
		{"a long value", atlas.ResolveRequest{Attributes: []graph.Attribute{{Property: graph.PropCity, Value: strings.Repeat("x", 501)}}}},
	} {
		t.Run(tt.why, func(t *testing.T) {
			if _, err := api.Resolve(context.Background(), tt.q); graph.CodeOf(err) != graph.CodeInvalidArgument {
				t.Errorf("it is refused with INVALID_ARGUMENT: %v", err)
			}
		})
	}
}

// TestResolveShowsSome asks for fewer candidates than there are: the outcome rests on all.
func TestResolveShowsSome(t *testing.T) {
	api := atlasOf(t, actors...)
	one := 1
	r := resolve(t, api, atlas.ResolveRequest{Name: "JRC", First: &one})
	if r.Outcome != atlas.OutcomeAmbiguous || len(r.Candidates) != 1 {
		t.Errorf("one of several is shown, and that there are more: %s %d", r.Outcome, len(r.Candidates))
	}
}

// TestResolveLanguageAmongMany: of more that are called so than are looked at, the one that is called so in the language asked for
// is not lost, and comes first.
func TestResolveLanguageAmongMany(t *testing.T) {
	statements := []any{fact("theme:z", "name@en=Marine research centre")}
	for i := range 200 {
		statements = append(statements, fact(graph.ID(fmt.Sprintf("theme:a%03d", i)), "name@fr=Marine research centre"))
	}
	r := resolve(t, atlasOf(t, statements...), atlas.ResolveRequest{Name: "Marine research", Lang: "en"})
	if len(r.Candidates) == 0 || r.Candidates[0].Entity.ID != "theme:z" {
		t.Errorf("it is %s, without theme:z in the first place\n%s", r.Outcome, reasons(r))
	}
}

// TestResolveAsksLittle counts the questions to the store of the name that asks most.
func TestResolveAsksLittle(t *testing.T) {
	s := storetest.NewReference()
	load(t, s, source("report", actors...))
	calls := storetest.Counting(s)
	resolve(t, atlas.New(calls), atlas.ResolveRequest{
		Name:       "Unicersity of apllied sciemce and tecnology in Bonnn, Germanny (U.A.S.T.)",
		Attributes: []graph.Attribute{{Property: graph.PropCity, Value: "Bonn"}},
	})
	if got := calls.Calls(); got["Search"] > 12 || got["Relations"] > 1 || got["Identified"] > 1 || got["Entities"] > 1 {
		t.Errorf("a name asks a bounded number of questions: %v", got)
	}
}

// word makes words that no filler is among.
var word = rapid.SampledFrom([]string{
	"Énergie", "research", "Institut", "Łódź", "marine", "CEA", "Zentrum", "2020", "Bonn", "of", "Straße", "spa", "ocean",
})

// TestResolveExactLabel names entities at random: a label that only one has, and that is no part of a name, resolves to it, however it is written and in
// whatever order the statements came.
func TestResolveExactLabel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		properties := []string{"name@en", "name@fr", "acronym", "alias@de"}
		owners := map[string]map[graph.ID]bool{}
		var statements []any
		var labels, names []string
		for i := range rapid.IntRange(1, 8).Draw(t, "entities") {
			id := graph.ID(fmt.Sprintf("%s:e%d", rapid.SampledFrom([]string{"institution", "site"}).Draw(t, "kind"), i))
			used := map[string]bool{}
			for range rapid.IntRange(1, 3).Draw(t, "labels") {
				p := rapid.SampledFrom(properties).Draw(t, "property")
				if used[p] {
					continue
				}
				used[p] = true
				label := strings.Join(rapid.SliceOfN(word, 1, 3).Draw(t, "words"), " ")
				statements = append(statements, fact(id, p+"="+label))
				if strings.HasPrefix(p, "name") {
					names = append(names, label)
				}
				key := spelling.Fold(label)
				if owners[key] == nil {
					owners[key] = map[graph.ID]bool{}
					labels = append(labels, label)
				}
				owners[key][id] = true
			}
			if rapid.Bool().Draw(t, "known") {
				statements = append(statements, fact(id, fmt.Sprintf("identifier=isni:%016d", i)))
			}
		}
		q := atlas.ResolveRequest{
			Name: rapid.SampledFrom(labels).Draw(t, "name"), Lang: rapid.SampledFrom([]string{"", "en", "fr", "de"}).Draw(t, "lang"),
		}
		r := resolve(t, atlasOf(t, statements...), q)
		own := owners[spelling.Fold(q.Name)]
		short := slices.ContainsFunc(names, func(n string) bool { return naming.IsPart(q.Name, n) })
		if len(own) == 1 && !short && (r.Outcome != atlas.OutcomeResolved || !own[r.Candidates[0].Entity.ID]) {
			t.Fatalf("%q is the label of one: %s\n%s", q.Name, r.Outcome, reasons(r))
		} else if len(own) > 1 && !short && r.Outcome != atlas.OutcomeAmbiguous {
			t.Fatalf("%q is the label of %d: %s\n%s", q.Name, len(own), r.Outcome, reasons(r))
		}
		want := reasons(r)
		shuffled := atlasOf(t, rapid.Permutation(statements).Draw(t, "order")...)
		for _, name := range []string{q.Name, strings.ToUpper(q.Name), spelling.Fold(q.Name), "  " + strings.ToLower(q.Name) + "\t"} {
			q.Name = name
			if diff := cmp.Diff(want, reasons(resolve(t, shuffled, q))); diff != "" {
				t.Fatalf("%q: case, accents and the order of loading change nothing\n%s", name, diff)
			}
		}
	})
}

// TestResolveCountryNeverHelpsAnother adds a country to a request: no candidate of another country gains by it.
func TestResolveCountryNeverHelpsAnother(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var statements []any
		for i := range rapid.IntRange(1, 6).Draw(t, "entities") {
			id := graph.ID(fmt.Sprintf("institution:e%d", i))
			statements = append(statements, fact(id, "name@en="+strings.Join(rapid.SliceOfN(word, 1, 3).Draw(t, "words"), " ")))
			if c := rapid.SampledFrom([]string{"", "FR", "DE"}).Draw(t, "country"); c != "" {
				statements = append(statements, fact(id, "country="+c))
			}
		}
		api := atlasOf(t, statements...)
		q := atlas.ResolveRequest{Name: strings.Join(rapid.SliceOfN(word, 1, 3).Draw(t, "name"), " ")}
		before := map[graph.ID]float64{}
		for _, c := range resolve(t, api, q).Candidates {
			before[c.Entity.ID] = c.Score
		}
		q.Country = rapid.SampledFrom([]string{"FR", "DE", "IT"}).Draw(t, "asked")
		for _, c := range resolve(t, api, q).Candidates {
			have := c.Entity.Attribute(graph.PropCountry)
			was, known := before[c.Entity.ID]
			if have != q.Country && (!known || c.Score > was) {
				t.Fatalf("%s of %q scores %v after the country %s, %v before", c.Entity.ID, have, c.Score, q.Country, was)
			}
			if have == q.Country && c.Score < was {
				t.Fatalf("%s loses by its own country", c.Entity.ID)
			}
		}
	})
}
