package storetest

import (
	"context"
	"testing"

	"entente/graph"
	"entente/graph/atlas"
)

// testResolve asks who is meant by a name: whatever the store, the candidates are the same, with the same scores for the same
// reasons, since what Atlas asks of a store has one answer.
func testResolve(t *testing.T, open Open) {
	g := searchGraph().
		institution("jrc", "Joint Research Centre", "acronym=JRC", "country=BE", "identifier=ror:https://ror.org/04qmc7w83").
		institution("consult", "JRC Consult", "acronym=JRC", "country=DE", "identifier=vat:DE123456789").
		site("ispra", "JRC Ispra", "city=Ispra").
		site("berlin", "An office", "city=Berlin").
		relation("jrc", graph.HasSite, "ispra").
		relation("consult", graph.HasSite, "berlin").
		merge("jrc", "institution:pic-999992304")
	p := g.in(t, open)
	want := g.in(t, func(*testing.T) graph.Store { return NewReference() })
	for _, c := range []struct {
		rule  string
		q     atlas.ResolveRequest
		meant string // the slug of the entity; "" where none is clear
	}{
		{"an acronym that one has", atlas.ResolveRequest{Name: "ens"}, "ens"},
		{"an acronym that two have", atlas.ResolveRequest{Name: "JRC"}, ""},
		{"the country decides", atlas.ResolveRequest{Name: "JRC", Country: "DE"}, "consult"},
		{
			"the city of a site decides",
			atlas.ResolveRequest{Name: "JRC", Attributes: []graph.Attribute{{Property: graph.PropCity, Value: "ISPRA"}}}, "jrc",
		},
		{"accents do not matter", atlas.ResolveRequest{Name: "ecole normale superieure"}, "ens"},
		{"letters that no keyboard has", atlas.ResolveRequest{Name: "Strassenforschung Lodz"}, "strasse"},
		{"another script", atlas.ResolveRequest{Name: "中国科学院", Lang: "en"}, "cjk"},
		{"a wrong letter", atlas.ResolveRequest{Name: "Swiss Fedral Institute of Tecnology"}, ""},
		{"a wrong letter in a name of one word", atlas.ResolveRequest{Name: "Sesaon"}, ""},
		{"an identifier", atlas.ResolveRequest{Name: "04qmc7w83"}, "jrc"},
		{"a number that may be of several registers", atlas.ResolveRequest{Name: "DE 123 456 789"}, ""},
		{"the id of a record that was merged", atlas.ResolveRequest{Name: "institution:pic-999992304"}, "jrc"},
		{"names that four have", atlas.ResolveRequest{Name: "Sea", Kinds: []graph.EntityKind{graph.KindTheme}}, ""},
		{"signs that mean something to an index", atlas.ResolveRequest{Name: `C++ "Users'" AND (Group*)`}, "cpp"},
		{"a word in another language", atlas.ResolveRequest{Name: "TU Munich"}, "munich"},
		{"a name without its legal form is a part of it", atlas.ResolveRequest{Name: "Brume"}, ""},
		{"a name with its legal form short", atlas.ResolveRequest{Name: "Brume AG"}, "brume"},
		{"nothing", atlas.ResolveRequest{Name: "🧪"}, ""},
	} {
		t.Run(c.rule, func(t *testing.T) {
			got := resolved(t, p, c.q)
			same(t, "what a name resolves to is the same for every store: "+c.rule, resolved(t, want, c.q), got)
			switch {
			case c.meant == "" && got.Entity != nil:
				t.Errorf("contract: nobody is clearly meant by %q: %s", c.q.Name, got.Entity.ID)
			case c.meant != "" && (got.Entity == nil || got.Entity.ID != g.id(c.meant)):
				t.Errorf("contract: %s is meant by %q: %+v", c.meant, c.q.Name, got)
			}
		})
	}
}

// resolution is an answer in a form that can be compared.
type resolution struct {
	Outcome    atlas.ResolveOutcome
	Entity     *graph.Entity
	Scores     []float64
	IDs        []graph.ID
	Candidates [][]atlas.MatchFeature
}

func resolved(t *testing.T, p probe, q atlas.ResolveRequest) resolution {
	t.Helper()
	r, err := atlas.New(p).Resolve(context.Background(), q)
	if err != nil {
		t.Fatalf("contract: a name is answered: %v", err)
	}
	out := resolution{Outcome: r.Outcome, Entity: r.Entity}
	for _, c := range r.Candidates {
		out.Scores, out.IDs = append(out.Scores, c.Score), append(out.IDs, c.Entity.ID)
		out.Candidates = append(out.Candidates, c.Features)
	}
	return out
}
