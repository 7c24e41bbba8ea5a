package atlas_test

import (
	"context"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/storetest"
)

// TestRolesAreNotSaidToBeWrongUnseen: where the store fails while it is looked up which roles there are, that is what is said.
func TestRolesAreNotSaidToBeWrongUnseen(t *testing.T) {
	ctx := context.Background()
	store := storetest.NewReference()
	load(t, store, source("report", fact("project:a", "name@en=A"), fact(cnrs, "name@en=CNRS"), relation(cnrs, graph.ParticipatesIn, "project:a", "role=coordinator")))
	keys, err := atlas.GroupKeys(graph.KindProject, []atlas.GroupBy{{Through: "participants", Role: "president", Field: "country"}}, graph.Date{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		why, method string
		call        int
	}{
		{"whether any relation has the role", "Group", 2},
		{"which entities have relations", "Find", 2},
		{"which roles their relations have", "Relations", 1},
	} {
		api := atlas.New(storetest.Failing(store, c.call, graph.Errorf(graph.CodeUnavailable, "the store is away"), c.method))
		list, err := api.List(ctx, atlas.ListQuery{Kind: graph.KindProject})
		if err != nil {
			t.Fatal(err)
		}
		if _, err = list.Groups(ctx, atlas.GroupRequest{By: keys}); graph.CodeOf(err) != graph.CodeUnavailable {
			t.Errorf("%s: %v, want UNAVAILABLE", c.why, err)
		}
	}
}

// TestRolesAreOfTheRelationsInQuestion: the hint names no role of other relations between the same kinds, or to others.
func TestRolesAreOfTheRelationsInQuestion(t *testing.T) {
	ctx := context.Background()
	api := atlasOf(t,
		fact("programme:a", "name@en=A"), fact("person:p", "name=Ada"), relation("person:p", graph.Leads, cnrs, "role=director"), relation("person:p", graph.Leads, "project:p", "role=chair"), fact(cnrs, "name@en=CNRS"), fact("project:p", "name@en=P"), fact("programme:b", "name@en=B"), fact("programme:c", "name@en=C"),
		relation(cnrs, graph.ParticipatesIn, "programme:a", "role=member"), relation(cnrs, graph.Manages, "programme:a", "role=agency"),
		relation(cnrs, graph.ParticipatesIn, "project:p", "role=coordinator"), relation("project:p", graph.FundedUnder, "programme:a", "role=grant"),
	)
	for _, c := range []struct {
		kind                graph.EntityKind
		through, role, want string
	}{
		{graph.KindProgramme, "participants", "coordinator", `no relation has the role "coordinator" there; roles are member`}, // of projects
		{graph.KindPerson, "institutions", "president", `no relation has the role "president" there; roles are director`},
		{graph.KindPerson, "roles", "president", `no relation has the role "president" there; roles are chair, director`},
		{graph.KindProgramme, "participants", "president", `no relation has the role "president" there; roles are member`},
		{graph.KindProgramme, "managers", "president", `no relation has the role "president" there; roles are agency`},
		{graph.KindProgramme, "projects", "president", `no relation has the role "president" there; roles are grant`},
		{graph.KindProgramme, "partOf", "president", `no relation has the role "president" there; these relations have no roles; leave role out`},
	} {
		list, err := api.List(ctx, atlas.ListQuery{Kind: c.kind})
		if err != nil {
			t.Fatal(err)
		}
		keys, err := atlas.GroupKeys(c.kind, []atlas.GroupBy{{Through: c.through, Role: c.role, Field: "id"}}, graph.Date{})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := list.Groups(ctx, atlas.GroupRequest{By: keys}); graph.UserMessage(err) != c.want {
			t.Errorf("%s of %s: %v, want %s", c.through, c.kind, err, c.want)
		}
	}
}

// TestRolesThatNobodyHas: a role that no relation has is a mistake, one that none of a list has is not.
func TestRolesThatNobodyHas(t *testing.T) {
	ctx := context.Background()
	api := atlasOf(t,
		fact("project:a", "name@en=A"), fact("project:a", "status=SIGNED"), fact("project:b", "name@en=B"), fact("project:b", "status=CLOSED"),
		fact(cnrs, "name@en=CNRS"), fact(cnrs, "country=FR"),
		relation(cnrs, graph.ParticipatesIn, "project:a", "role=coordinator"), relation(cnrs, graph.ParticipatesIn, "project:b", "role=third party"),
	)
	long := strings.Repeat("é", 500)
	for _, tt := range []struct{ why, status, role, want string }{
		{
			"a role as long as one may be", "SIGNED", long,
			`INVALID_ARGUMENT no relation has the role "` + long[:120] + `…" there; roles are coordinator, third party`,
		},
		{"a role that is longer", "SIGNED", long + "é", "INVALID_ARGUMENT a role may have at most 500 characters"},
		{"a role that somebody has", "SIGNED", "coordinator", "FR:1"},
		{"a role that nobody has in the list", "CLOSED", "coordinator", ""},
		{"a misspelt role", "SIGNED", "cordinator", `INVALID_ARGUMENT no relation has the role "cordinator" there; did you mean coordinator?`},
		{"a role of something else", "SIGNED", "president", `INVALID_ARGUMENT no relation has the role "president" there; roles are coordinator, third party`},
	} {
		where := graph.Filter{Field: "status", Op: graph.OpEq, Values: []graph.Value{graph.TextOf(tt.status)}}
		list, err := api.List(ctx, atlas.ListQuery{Kind: graph.KindProject, Where: &where})
		if err != nil {
			t.Fatal(err)
		}
		keys, err := atlas.GroupKeys(graph.KindProject, []atlas.GroupBy{{Through: "participants", Role: tt.role, Field: "country"}}, graph.Date{})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if page, err := list.Groups(ctx, atlas.GroupRequest{By: keys}); err != nil {
			got = string(graph.CodeOf(err)) + " " + graph.UserMessage(err)
		} else {
			got = writtenPage(page)
		}
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.why, got, tt.want)
		}
	}
}

// TestNothingToGroupIsNoMistake: where no role is asked for, or one that relations have at another time, there are no groups.
func TestNothingToGroupIsNoMistake(t *testing.T) {
	ctx := context.Background()
	api := atlasOf(t,
		fact("programme:a", "name@en=A"), fact(cnrs, "name@en=CNRS"),
		relation(cnrs, graph.ParticipatesIn, "programme:a", "role=member", "since=2019"))
	for _, c := range []struct {
		why  string
		by   atlas.GroupBy
		asOf string
		want int
	}{
		{"a role at its time", atlas.GroupBy{Through: "participants", Role: "member", Field: "id"}, "2020", 1},
		{"a role before its time", atlas.GroupBy{Through: "participants", Role: "member", Field: "id"}, "2018", 0},
		{"no role, and no relation", atlas.GroupBy{Through: "parts", Field: "id"}, "2020", 0},
		{"no relation and no value", atlas.GroupBy{Field: "start"}, "2020", 0},
	} {
		list, err := api.List(ctx, atlas.ListQuery{Kind: graph.KindProgramme})
		if err != nil {
			t.Fatal(err)
		}
		keys, err := atlas.GroupKeys(graph.KindProgramme, []atlas.GroupBy{c.by}, graph.MustDate(c.asOf))
		if err != nil {
			t.Fatal(err)
		}
		if page, err := list.Groups(ctx, atlas.GroupRequest{By: keys}); err != nil || page.Total != c.want {
			t.Errorf("%s: %+v, %v, want %d groups", c.why, page, err, c.want)
		}
	}
}
