package atlas_test

import (
	"context"
	"testing"

	"entente/graph"
	"entente/graph/atlas"
)

// TestRelatedGroups: in the list of an entity, own amounts are of the relations of that list alone.
func TestRelatedGroups(t *testing.T) {
	ctx := context.Background()
	const jrc, cnrs, old graph.ID = "institution:jrc", "institution:cnrs", "institution:old"
	api := atlasOf(t,
		fact(jrc, "name=JRC"), fact(jrc, "country=BE"), fact(cnrs, "name=CNRS"), fact(cnrs, "country=FR"),
		fact("project:a", "name@en=A"), fact("project:a", "start=2021-05"), fact("project:a", "contribution=1000000"),
		fact("project:b", "name@en=B"), fact("project:b", "start=2021-06"), fact("project:b", "contribution=2000000"),
		fact("project:c", "name@en=C"), fact("project:c", "contribution=4000000"),
		fact("project:d", "name@en=D"), fact("project:d", "start=2021"), fact("project:d", "contribution=8000000"),
		fact("theme:sea", "name@en=Sea"), relation("project:a", graph.HasTheme, "theme:sea"), relation("project:b", graph.HasTheme, "theme:sea"),
		relation(jrc, graph.ParticipatesIn, "project:a", "role=participant", "amount=100.25", "net=90", "until=2022"),
		relation(jrc, graph.ParticipatesIn, "project:a", "role=third party", "amount=0", "net=7.5"),
		relation(jrc, graph.ParticipatesIn, "project:b", "role=participant"),
		relation(jrc, graph.ParticipatesIn, "project:c", "role=participant", "amount=3"),
		relation(cnrs, graph.ParticipatesIn, "project:a", "role=coordinator", "amount=500000"),
		relation(cnrs, graph.ParticipatesIn, "project:d", "role=coordinator", "amount=70"),
	)
	projects, _ := atlas.LinkOf(graph.KindInstitution, "projects")
	participants, _ := atlas.LinkOf(graph.KindProject, "participants")
	year := graph.GroupKey{Field: "start", Interval: graph.IntervalYear, Missing: true}
	country := graph.GroupKey{Through: &graph.GroupStep{Legs: participants.Legs, Kinds: participants.Kinds}, Field: "country"}
	theme := graph.GroupKey{Through: &graph.GroupStep{Legs: graph.Out(graph.HasTheme), Kinds: []graph.EntityKind{graph.KindTheme}}, Field: graph.FieldID}
	sums := func(fields ...graph.Field) (out []graph.Sum) {
		for _, f := range fields {
			out = append(out, graph.Sum{Field: f})
		}
		return out
	}
	of := func(l atlas.Link) atlas.RelatedQuery {
		return atlas.RelatedQuery{Legs: l.Legs, Kinds: l.Kinds, Distinct: true}
	}
	early := of(projects)
	early.AsOf = graph.MustDate("2030")
	some := of(projects)
	some.Where = &graph.Filter{Field: "contribution", Op: graph.OpGt, Values: []graph.Value{graph.NumberOf(1_500_000)}}
	for _, c := range []struct {
		why  string
		id   graph.ID
		q    atlas.RelatedQuery
		r    atlas.GroupRequest
		want string
	}{
		{"its own, beside what the projects have", jrc, of(projects), atlas.GroupRequest{By: []graph.GroupKey{year}, Sums: sums("ownAmount", "ownNetAmount", "contribution")}, "2021:2=10025=9750=300000000 :1=300=0=400000000"},
		{"without through, amounts are its own", jrc, of(projects), atlas.GroupRequest{By: []graph.GroupKey{year}, Sums: sums("amount", "netAmount")}, "2021:2=10025=9750 :1=300=0"},
		{"through others, amounts are those of the others, and its own stay", jrc, of(projects), atlas.GroupRequest{By: []graph.GroupKey{country}, Sums: sums("amount", "ownAmount")}, "BE:3=10325=10325 FR:1=50000000=10025"},
		{"by what has no amounts", jrc, of(projects), atlas.GroupRequest{By: []graph.GroupKey{theme}, Sums: sums("amount", "ownAmount")}, "theme:sea:2=0=10025"},
		{"three keys of the user's leave room for it", jrc, of(projects), atlas.GroupRequest{By: []graph.GroupKey{year, theme, country}, Sums: sums("ownAmount")}, "2021+theme:sea+BE:2=10025 2021+theme:sea+FR:1=10025"},
		{"of a condition", jrc, some, atlas.GroupRequest{By: []graph.GroupKey{year}, Sums: sums("ownAmount")}, ":1=300 2021:1=0"},
		{"without sums", jrc, of(projects), atlas.GroupRequest{By: []graph.GroupKey{year}}, "2021:2 :1"},
		{"as of a time", jrc, early, atlas.GroupRequest{By: []graph.GroupKey{year}, Sums: sums("ownAmount", "ownNetAmount")}, "2021:2=0=750 :1=300=0"},
		{"of those who take part in a project", "project:a", of(participants), atlas.GroupRequest{By: []graph.GroupKey{{Field: "country"}}, Sums: sums("ownAmount", "amount")}, "FR:1=50000000=50000000 BE:1=10025=10025"},
		{"of nobody there is nothing", old, of(projects), atlas.GroupRequest{By: []graph.GroupKey{year}, Sums: sums("ownAmount")}, ""},
	} {
		page, err := api.RelatedGroups(ctx, c.id, c.q, c.r)
		if err != nil {
			t.Fatalf("%s: %v", c.why, err)
		}
		if got := writtenPage(page); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
		}
	}
	if _, err := api.RelatedGroups(ctx, jrc, of(projects), atlas.GroupRequest{By: []graph.GroupKey{year, year, year, year}}); graph.CodeOf(err) != graph.CodeInvalidArgument {
		t.Errorf("four keys: %v", err)
	}
}
