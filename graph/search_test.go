package graph_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"entente/graph"
	"entente/graph/naming"
	"entente/graph/spelling"
)

func TestScoreOrder(t *testing.T) {
	for _, tt := range []struct {
		name string
		q    graph.TextQuery
		want [][]string // labels of entities, the best first
		none [][]string // labels of entities that do not match
	}{
		{"a word", graph.TextQuery{Text: "CNRS"}, [][]string{
			{"name:Centre national de la recherche scientifique", "acronym:CNRS"}, // is it, as acronym or name
			{"name:Something else", "alias:CNRS"},                                 // is it, as another name
			{"name:The CNRS"},                                                     // is it but for the article
			{"name:Something else", "acronym:CNRS-IN2P3"},                         // begins with it
			{"name:CNRS Innovation"},
			{"name:CNRS Innovation and Transfer"}, // covers less of the label
			{"name:A CNRS"},                       // has the word
			{"name:The agreement between JRC and CNRS"},
			{"name:Joint unit", "alias:A unit of CNRS"},
			{"name:Joint unit", "description:A unit of the CNRS"}, // only described by it
		}, [][]string{{"name:JRC"}, {"name:ACNRS"}, {}}},
		{"words", graph.TextQuery{Text: "research centre"}, [][]string{
			{"name:Research Centre"},
			{"name:Centre de recherche"}, // in another language and order
			{"name:Research Centre for Energy"},
			{"name:Joint Research Centre"},
			{"name:Centre commun de recherche"},                   // in another language
			{"name:Energy Centre", "alias:Energy Research"},       // over several labels
			{"name:Centre", "description:It does some research."}, // with the description
		}, [][]string{{"name:Research"}, {"name:Centre"}}},
		{"a beginning of the last word", graph.TextQuery{Text: "joint rese"}, [][]string{
			{"name:Joint Research"}, {"name:The joint research"},
		}, [][]string{{"name:Rese jointure"}, {"name:Jointresearch"}}},
		{"as one types", graph.TextQuery{Text: "jo", Prefix: true}, [][]string{
			{"name:JO"}, {"name:Joint"}, {"name:The joint"},
		}, [][]string{{"name:Unit", "description:Joint"}}},
		{"a language", graph.TextQuery{Text: "centre", Lang: "fr"}, [][]string{
			{"name@en:Centre"}, // is it, in whatever language
			{"name@fr:Centre commun"}, {"name@en:Centre commun"},
		}, nil},
		{"accents", graph.TextQuery{Text: "ecole"}, [][]string{{"name:École"}, {"name:Grande école"}}, nil},
		{"nothing", graph.TextQuery{Text: " –! "}, nil, [][]string{{"name:JRC"}, {}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			before := 200.0
			for _, labels := range tt.want {
				got := graph.Score(labelled("institution:x", labels...), 0, tt.q)
				if got <= 0 || got >= before {
					t.Errorf("%q scores %v, want less than %v and more than 0", labels, got, before)
				}
				before = got
			}
			for _, labels := range tt.none {
				if got := graph.Score(labelled("institution:x", labels...), 0, tt.q); got != 0 {
					t.Errorf("%q scores %v, want 0: it does not match", labels, got)
				}
			}
		})
	}
}

func TestScoreIsAsDocumented(t *testing.T) {
	for _, tt := range []struct {
		e         *graph.Entity
		relations int
		q         graph.TextQuery
		want      float64
		why       string
	}{
		{labelled("site:ror-1", "acronym:CNRS"), 0, graph.TextQuery{Text: "CNRS"}, 136, "130, an acronym 6"},
		{labelled("site:ror-1", "acronym:CNRS"), 63, graph.TextQuery{Text: "CNRS"}, 136 + 15, "half as prominent as can be"},
		{labelled("site:ror-1", "name:CNRS"), 0, graph.TextQuery{Text: "CNRS", Lang: "fr"}, 136, "a name 6"},
		{labelled("site:ror-1", "alias:Cnrs"), 0, graph.TextQuery{Text: "CNRS"}, 130, "an alias 0"},
		{labelled("site:ror-1", "name:Universität Zürich"), 0, graph.TextQuery{Text: "University of Zuerich"}, 96, "90, a name 6"},
		{labelled("site:ror-1", "alias:Nebel AG"), 0, graph.TextQuery{Text: "Nebel"}, 90, "the name but for the legal form"},
		{labelled("site:ror-1", "name:Nebel (Belgium)"), 0, graph.TextQuery{Text: "Nebel"}, 96, "and for what stands in brackets"},
		{labelled("site:ror-1", "acronym:CNRSM"), 0, graph.TextQuery{Text: "CNRS"}, 60 + 8 + 10*4.0/5, "60, acronym 8, 4 of 5 characters"},
		{labelled("site:x", "name@fr:CNRS Innovation"), 54, graph.TextQuery{Text: "cnrs", Lang: "fr"}, 60 + 6 + 2 + 10*4.0/15 + 15, "60, name 6, language 2, 4 of 15 characters, half as prominent"},
		{labelled("site:ror-1", "name:A CNRS"), 0, graph.TextQuery{Text: "cnrs"}, 50 + 6 + 10*4.0/6, "50, name 6, 4 of 6 characters"},
		{labelled("site:ror-1", "name:Universität Zürich Nord"), 0, graph.TextQuery{Text: "University of Zurich"}, 44 + 6 + 10*20.0/23, "44, name 6, 20 of 23 characters"},
		{labelled("site:x", "name:One", "alias:Two"), 99, graph.TextQuery{Text: "one two"}, 40, "over several labels"},
		{labelled("site:x", "name:One", "description:Two"), 99, graph.TextQuery{Text: "one two"}, 10, "with the description"},
		{labelled("site:ror-1", "name:European Commission"), 0, graph.TextQuery{Text: "europen comission", Misspelt: true}, 20 - 2 + 6 + 10*17.0/19, "20, two letters, name 6, 17 of 19"},
		{labelled("site:ror-1", "name:European Commission"), 0, graph.TextQuery{Text: "europen comission"}, 0, "only where misspelt words are asked for"},
		{labelled("site:ror-1", "name:European", "alias:Commission"), 0, graph.TextQuery{Text: "europen comission", Misspelt: true}, 0, "in one label"},
	} {
		if got := graph.Score(tt.e, tt.relations, tt.q); math.Abs(got-tt.want) > 1e-9 {
			t.Errorf("%q scores %v, want %v: %s", tt.q.Text, got, tt.want, tt.why)
		}
	}
}

// scraps are texts that agree in words, in beginnings of words, and in nothing.
var scraps = rapid.SampledFrom([]string{
	"joint", "Joint", "jo", "research", "rech", "recherches", "centre", "Centré", "of", "Muenchen", "Munich", "TU", "C.N.", "N.R.S.", "A & B", "&amp;", "Ακαδημία", "E2P2L", "l’ENS", "a-b", "b", "½", "İ", "हिन्दी", " ", "–", "🧪", "\xff", "",
})

func drawText(t *rapid.T, label string) string {
	return strings.Join(rapid.SliceOfN(scraps, 0, 4).Draw(t, label), rapid.SampledFrom([]string{" ", "-", "", "\n"}).Draw(t, label+" joined by"))
}

func drawLabelled(t *rapid.T) *graph.Entity {
	e := &graph.Entity{ID: "site:x", Kind: graph.KindSite}
	types := []graph.LabelType{graph.LabelPreferred, graph.LabelAcronym, graph.LabelAlternative}
	for range rapid.IntRange(0, 3).Draw(t, "labels") {
		e.Labels = append(e.Labels, graph.Label{Value: drawText(t, "label"), Type: rapid.SampledFrom(types).Draw(t, "type")})
	}
	for range rapid.IntRange(0, 2).Draw(t, "descriptions") {
		e.Descriptions = append(e.Descriptions, graph.Label{Value: drawText(t, "description")})
	}
	return e
}

// TestScoreAgreesWithSearchText holds what stores index against what is scored: an entity matches when every word of the
// text is among its words, the last one perhaps as a beginning; labels only where one types.
func TestScoreAgreesWithSearchText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := drawLabelled(t)
		q := graph.TextQuery{Text: drawText(t, "text"), Prefix: rapid.Bool().Draw(t, "prefix")}
		labels, descriptions := e.SearchText()
		words := strings.Fields(labels)
		if !q.Prefix {
			words = append(words, strings.Fields(descriptions)...)
		}
		asked := naming.Asked(q.Text, q.Prefix)
		want := len(asked) > 0
		for _, w := range asked {
			want = want && w.In(words)
		}
		if got := graph.Score(e, 0, q); (got > 0) != want {
			t.Fatalf("%+v scores %v, but its words are %q and %q", q, got, labels, descriptions)
		}
	})
}

func TestScoreIsBoundedAndIgnoresCase(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e, text := drawLabelled(t), drawText(t, "text")
		got := graph.Score(e, 9, graph.TextQuery{Text: text})
		if got < 0 || got > 166 {
			t.Fatalf("%q scores %v", text, got)
		}
		if folded := graph.Score(e, 9, graph.TextQuery{Text: spelling.Fold(text)}); folded != got {
			t.Fatalf("%q scores %v, but folded %v", text, got, folded)
		}
	})
}

func TestTerms(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want []string
		why  string
	}{
		{"E2P2L (Shanghai)", []string{"e2p2l", "shanghai"}, "letters and digits stay together"},
		{"l’École normale", []string{"l", "ecole", "normale"}, "an apostrophe parts"},
		{"the cat, the hat", []string{"the", "cat", "hat"}, "each once, in order"},
		{"COVID-19", []string{"covid", "19"}, "a hyphen parts"},
		{" – ", []string{}, "no words"},
		{"", []string{}, "nothing"},
		{"東京大学", []string{"東京大学"}, "no blanks, one word"},
		{"🧪 lab", []string{"lab"}, "an emoji is no letter"},
	} {
		if diff := cmp.Diff(tt.want, spelling.Terms(tt.in)); diff != "" {
			t.Errorf("%q: %s (-want +got)\n%s", tt.in, tt.why, diff)
		}
	}
}

func TestSortHits(t *testing.T) {
	hit := func(id graph.ID, score float64) graph.Hit {
		return graph.Hit{Entity: &graph.Entity{ID: id}, Score: score}
	}
	hits := []graph.Hit{hit("site:c", 50), hit("site:b", 70), hit("site:a", 50)}
	graph.SortHits(hits)
	var got []graph.ID
	for _, h := range hits {
		got = append(got, h.Entity.ID)
	}
	if want := []graph.ID{"site:b", "site:a", "site:c"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v: the best first, then by id", got, want)
	}
}

func ExampleScore() {
	cnrs := labelled("institution:cnrs", "name@fr:Centre national de la recherche scientifique", "acronym:CNRS")
	unit := labelled("institution:e2p2l", "name:Eco-Efficient Products and Processes Laboratory", "description:A joint unit of CNRS and Solvay")
	q := graph.TextQuery{Text: "cnrs"}
	fmt.Printf("%.2f %.2f\n", graph.Score(cnrs, 0, q), graph.Score(unit, 0, q))
	// Output: 144.30 10.00
}
