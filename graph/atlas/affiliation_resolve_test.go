package atlas_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/atlas"
)

// affiliates are institutions as they are named in affiliations.
var affiliates = []any{
	fact("institution:nebel", "name@en=University of Nebel"), fact("institution:nebel", "alias@de=Universität Nebel"), fact("institution:nebel", "country=DE"),
	relation("institution:nebel", "HAS_SITE", "site:nebel"), fact("site:nebel", "city=Nebel"),
	fact("institution:nebel-hospital", "name@en=Nebel University Hospital"), fact("institution:nebel-hospital", "country=DE"),
	fact("institution:rain", "name@en=Institute of Tropical Rain"), fact("institution:rain", "country=BE"),
	relation("institution:rain", "HAS_SITE", "site:pluie"), fact("site:pluie", "city=Pluie"),
	fact("institution:anatomy", "name@de=Institute of Anatomy"), fact("institution:anatomy", "country=DE"),
	fact("institution:fog-us", "name@en=Fog State University"), fact("institution:fog-us", "country=US"),
	fact("institution:fog-gb", "name@en=Fog State University"), fact("institution:fog-gb", "country=GB"),
	fact("institution:nat", "name@en=National Academy of Thunder"), fact("institution:nat", "acronym=NATH"), fact("institution:nat", "country=FR"),
	fact("institution:pluie", "name@fr=Société Pluie"), fact("institution:pluie", "acronym=PLUIE"), fact("institution:pluie", "country=BE"),
	relation("institution:pluie", "HAS_SITE", "site:pluie-2"), fact("site:pluie-2", "city=Pluie"),
	fact("programme:nebel", "name@en=University of Nebel"),
}

// TestResolveAffiliation: which institutions the text under an author's name means.
func TestResolveAffiliation(t *testing.T) {
	api := atlasOf(t, affiliates...)
	for _, c := range []struct {
		reason, text string
		outcome      atlas.ResolveOutcome
		want         string
	}{
		{"the university of a department", "Department of Fog, University of Nebel, Nebel, Germany", atlas.OutcomeResolved, "nebel"},
		{"in the language of the country", "Institut für Nebelkunde, Universität Nebel, D-12345 Nebel, Deutschland", atlas.OutcomeResolved, "nebel"},
		{"of its school", "University of Nebel School of Medicine, Nebel, Germany", atlas.OutcomeResolved, "nebel"},
		{"its hospital is not the university", "Ward 3, Nebel University Hospital, Nebel, Germany", atlas.OutcomeResolved, "nebel-hospital"},
		{"several bodies, each in its part, the best known first", "Institute of Tropical Rain, Pluie, Belgium; University of Nebel, Nebel, Germany", atlas.OutcomeResolved, "nebel rain"},
		{"two bodies in one part are one answer", "University of Nebel and Fog State University, Nebel, Germany", atlas.OutcomeResolved, "nebel"},
		{"the country tells one of two", "School of Fog, Fog State University, Fogton, MA, USA", atlas.OutcomeResolved, "fog-us"},
		{"without the country it is one of two", "School of Fog, Fog State University, Fogton", atlas.OutcomeAmbiguous, ""},
		{"another country is another body", "Institute of Tropical Rain, Lima, Peru", atlas.OutcomeNotFound, ""},
		{"a name that may be in every town gives way to the university", "Institute of Anatomy, University of Nebel, Nebel, Germany", atlas.OutcomeResolved, "nebel"},
		{"the name of a town is no acronym of somebody there", "Room 5, Pluie, Belgium", atlas.OutcomeNotFound, ""},
		{"nobody", "Department of Silly Walks, Ministry of Nothing, Nowhere, France", atlas.OutcomeNotFound, ""},
	} {
		got, err := api.Resolve(context.Background(), atlas.ResolveRequest{Name: c.text, Kinds: []graph.EntityKind{graph.KindInstitution}})
		if err != nil {
			t.Fatal(err)
		}
		var meant []string
		for _, e := range got.Entities {
			meant = append(meant, e.ID.Slug())
		}
		if diff := cmp.Diff([2]string{string(c.outcome), c.want}, [2]string{string(got.Outcome), strings.Join(meant, " ")}); diff != "" {
			t.Errorf("%s: %q (-want +got)\n%s\n%+v", c.reason, c.text, diff, got.Candidates)
		}
		for i, candidate := range got.Candidates {
			sum := 0.0
			for _, f := range candidate.Features {
				sum += f.Contribution()
			}
			if diff := sum - candidate.Score; diff > 0.001 || diff < -0.001 || i > 0 && candidate.Score > got.Candidates[i-1].Score {
				t.Errorf("%s: the score %v of %s is not the sum of its features, or out of order", c.reason, candidate.Score, candidate.Entity.ID)
			}
		}
	}
}

// TestAffiliationFeatures: what of a text speaks for an institution, and how much.
func TestAffiliationFeatures(t *testing.T) {
	api := atlasOf(t, affiliates...)
	for _, c := range []struct {
		reason, text, id string
		code             atlas.MatchCode
		value            float64
	}{
		{"its name", "Room 5, University of Nebel, Nebel", "institution:nebel", atlas.MatchName, 1},
		{"another of its names", "Raum 5, Universität Nebel, Nebel", "institution:nebel", atlas.MatchAlias, 1},
		{"its name, beside that of its school", "Room 5, University of Nebel School of Medicine, Nebel", "institution:nebel", atlas.MatchName, 0.9},
		{"its acronym, which may be anybody's", "NATH, University of Nebel, Nebel", "institution:nat", atlas.MatchAcronym, 0.6},
	} {
		got, err := api.Resolve(context.Background(), atlas.ResolveRequest{Name: c.text})
		if err != nil {
			t.Fatal(err)
		}
		var found bool
		for _, candidate := range got.Candidates {
			if string(candidate.Entity.ID) != c.id {
				continue
			}
			found = true
			if f := candidate.Features[0]; f.Code != c.code || f.Value != c.value {
				t.Errorf("%s: %s %v, want %s %v", c.reason, f.Code, f.Value, c.code, c.value)
			}
		}
		if !found {
			t.Errorf("%s: %s is no candidate of %q", c.reason, c.id, c.text)
		}
	}
}

// TestResolveHints: how much may be said beside a name.
func TestResolveHints(t *testing.T) {
	api := atlasOf(t, affiliates...)
	for _, c := range []struct {
		identifiers, attributes int
		code                    graph.Code
	}{{20, 20, ""}, {21, 0, graph.CodeInvalidArgument}, {0, 21, graph.CodeInvalidArgument}} {
		q := atlas.ResolveRequest{Name: "University of Nebel"}
		for range c.identifiers {
			q.Identifiers = append(q.Identifiers, graph.Identifier{Scheme: graph.SchemePIC, Value: "1"})
		}
		for range c.attributes {
			q.Attributes = append(q.Attributes, graph.Attribute{Property: graph.PropCity, Value: "Nebel"})
		}
		if _, err := api.Resolve(context.Background(), q); graph.CodeOf(err) != c.code {
			t.Errorf("%d identifiers and %d attributes: %v, want %q", c.identifiers, c.attributes, err, c.code)
		}
	}
}
