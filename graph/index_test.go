package graph_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"entente/graph"
)

// ens is an entity with a value for every kind of field.
func ens() *graph.Entity {
	return &graph.Entity{
		ID: "institution:ens", Kind: graph.KindInstitution,
		Labels: []graph.Label{
			{Value: "École normale supérieure", Lang: "fr", Type: graph.LabelPreferred}, {Value: "ENS", Type: graph.LabelAcronym},
		},
		Identifiers: []graph.Identifier{{Scheme: graph.SchemeWikidata, Value: "Q83259"}},
		Attributes: []graph.Attribute{
			{Property: graph.PropType, Value: "UNIVERSITY"},
			{Property: graph.PropCountry, Value: "FR"},
			{Property: graph.PropFounded, Value: "1794-10-30"},
			{Property: graph.PropBudget, Value: "40.3"},
			{Property: graph.PropCity, Value: "Paris  5ᵉ"},
		},
		Contested: []graph.Property{graph.PropName, graph.PropFounded},
	}
}

func TestFieldsOfAnEntity(t *testing.T) {
	for _, tt := range []struct {
		field graph.Field
		exact []string
		keys  []graph.Value
		why   string
	}{
		{graph.FieldID, []string{"institution:ens"}, []graph.Value{graph.TextOf("institution:ens")}, "ids as they are"},
		{graph.FieldKind, []string{"INSTITUTION"}, []graph.Value{graph.TextOf("INSTITUTION")}, "kinds, too"},
		{graph.FieldName, []string{"École normale supérieure"}, []graph.Value{graph.TextOf("ecole normale superieure")}, "names are folded for order"},
		{
			graph.FieldLabel,
			[]string{"École normale supérieure", "ENS"},
			[]graph.Value{graph.TextOf("ecole normale superieure"), graph.TextOf("ens")},
			"all labels",
		},
		{graph.FieldIdentifier, []string{"wikidata:Q83259"}, []graph.Value{graph.TextOf("wikidata:Q83259")}, "scheme:value, not folded"},
		{graph.FieldContested, []string{"name", "founded"}, []graph.Value{graph.TextOf("name"), graph.TextOf("founded")}, "names of properties"},
		{"type", []string{"UNIVERSITY"}, []graph.Value{graph.TextOf("UNIVERSITY")}, "terms are not folded"},
		{"country", []string{"FR"}, []graph.Value{graph.TextOf("FR")}, "nor are codes"},
		{"founded", []string{"1794-10-30"}, []graph.Value{graph.TextOf("1794-10-30/3")}, "dates by first day, then precision"},
		{"budget", []string{"40.3"}, []graph.Value{graph.NumberOf(40.3)}, "numbers by size"},
		{"city", []string{"Paris  5ᵉ"}, []graph.Value{graph.TextOf("paris 5e")}, "texts folded"},
		{"website", nil, []graph.Value{}, "what it lacks"},
		{"no such field", nil, []graph.Value{}, "and what does not exist"},
	} {
		e := ens()
		if diff := cmp.Diff(tt.exact, e.Exact(tt.field)) + cmp.Diff(tt.keys, e.Keys(tt.field)); diff != "" {
			t.Errorf("%s: %s (-want +got)\n%s", tt.field, tt.why, diff)
		}
		first := graph.Value{}
		if len(tt.keys) > 0 {
			first = tt.keys[0]
		}
		if e.Key(tt.field) != first {
			t.Errorf("%s: ordered by %v, want the first of its keys", tt.field, e.Key(tt.field))
		}
	}
}

func TestFieldsOfARelation(t *testing.T) {
	r := relation("institution:a", graph.PartnerOf, "institution:b", "since=2010-05", "amount=12.5", "role=coordinator")
	bare := relation("institution:a", graph.PartyTo, "agreement:b")
	for _, tt := range []struct {
		field graph.Field
		full  graph.Value
		bare  graph.Value
	}{
		{graph.FieldType, graph.NumberOf(float64(graph.PartnerOf.Index())), graph.NumberOf(float64(graph.PartyTo.Index()))},
		{graph.FieldSince, graph.TextOf("2010-05-01/2"), graph.Value{}},
		{graph.FieldAmount, graph.NumberOf(12.5), graph.Value{}},
		{graph.FieldRole, graph.TextOf("coordinator"), graph.Value{}},
		{graph.FieldID, graph.TextOf(r.ID), graph.TextOf(bare.ID)},
		{"country", graph.Value{}, graph.Value{}},
	} {
		if r.Key(tt.field) != tt.full || bare.Key(tt.field) != tt.bare {
			t.Errorf("%s: %v and %v, want %v and %v", tt.field, r.Key(tt.field), bare.Key(tt.field), tt.full, tt.bare)
		}
	}
}

func TestKeysTakeWhatTheyCanCompare(t *testing.T) {
	for _, tt := range []struct {
		field graph.Field
		in    string
		want  graph.Value
		why   string
	}{
		{"founded", "soon", graph.Value{}, "no date"},
		{"founded", "1939", graph.TextOf("1939-01-01/1"), "a year"},
		{"budget", "much", graph.Value{}, "no number"},
		{graph.FieldSince, "2010", graph.TextOf("2010-01-01/1"), "of a relation"},
		{graph.FieldAmount, "7", graph.NumberOf(7), "of a relation"},
		{graph.FieldAmount, "many", graph.Value{}, "no number"},
		{graph.FieldName, " É ", graph.TextOf("e"), "operands are folded as values are"},
		{graph.FieldName, strings.Repeat("a", 201), graph.TextOf(strings.Repeat("a", 200)), "the first 200 bytes of a text"},
		{graph.FieldName, strings.Repeat("a", 200), graph.TextOf(strings.Repeat("a", 200)), "all of one that is so long"},
		{graph.FieldName, strings.Repeat("日", 67), graph.TextOf(strings.Repeat("日", 66)), "and no part of a character: 66 of 3 bytes"},
		{graph.FieldID, strings.Repeat("A", 201), graph.TextOf(strings.Repeat("A", 200)), "of what is not folded, too"},
		{"website", strings.Repeat("A", 201), graph.TextOf(strings.Repeat("A", 200)), "and of an address"},
	} {
		if got := graph.KeyOf(tt.field, tt.in); got != tt.want {
			t.Errorf("%s %q: %v, want %v: %s", tt.field, tt.in, got, tt.want, tt.why)
		}
	}
}

func TestKeysAreShort(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := rapid.SampledFrom([]graph.Field{graph.FieldName, graph.FieldID, "website", "city", "country"}).Draw(t, "field")
		s := strings.Repeat(rapid.StringN(1, 5, -1).Draw(t, "s"), rapid.IntRange(1, 300).Draw(t, "times"))
		k := graph.KeyOf(f, s)
		if len(k.Text) > graph.MaxKey || !utf8.ValidString(k.Text) {
			t.Fatalf("%d bytes, valid: %v", len(k.Text), utf8.ValidString(k.Text))
		}
	})
}

func TestOrderOfRelationItems(t *testing.T) {
	item := func(ty graph.RelationType, to graph.ID, name string) graph.RelationItem {
		r := relation("institution:a", ty, to)
		e := &graph.Entity{ID: to, Labels: []graph.Label{{Value: name, Type: graph.LabelPreferred}}}
		return graph.RelationItem{Relation: &r, Other: e, Forward: true}
	}
	items := []graph.RelationItem{
		item(graph.HasTheme, "theme:a", "A"), item(graph.PartyTo, "agreement:b", "é"), item(graph.PartyTo, "agreement:a", "Z"),
	}
	slices.SortFunc(items, func(a, b graph.RelationItem) int {
		return a.Key(graph.DefaultStepOrder).Compare(b.Key(graph.DefaultStepOrder), graph.DefaultStepOrder)
	})
	var got []graph.ID
	for _, i := range items {
		got = append(got, i.Other.ID)
	}
	want := []graph.ID{"agreement:b", "agreement:a", "theme:a"}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v: by type in the order of RelationTypes, then by the folded name of the other end", got, want)
	}
}
