package atlas_test

import (
	"context"
	"testing"

	"entente/graph"
	"entente/graph/atlas"
)

// TestNoSilentZeros asks for what nothing can have, by a slip of the writer. The question is refused with a hint: an empty answer
// would be taken for one about the world. What only happens not to be there is answered with nothing.
func TestNoSilentZeros(t *testing.T) {
	ctx := context.Background()
	api := atlasOf(t,
		fact(cnrs, "name@en=CNRS"), fact(cnrs, "identifier=pic:7"), fact("project:a", "name@en=A"), relation(cnrs, graph.ParticipatesIn, "project:a"),
	)
	identifier := func(scheme graph.IdentifierScheme, value string) func() error {
		return func() error {
			_, err := api.ByIdentifier(ctx, graph.Identifier{Scheme: scheme, Value: value})
			return err
		}
	}
	where := func(kind graph.EntityKind, text string) func() error {
		return func() error {
			w, err := atlas.ParseWhere(text)
			if err != nil {
				return err
			}
			f, err := w.Filter(kind, graph.Date{})
			if err == nil {
				_, err = api.List(ctx, atlas.ListQuery{Kind: kind, Where: f})
			}
			return err
		}
	}
	list := func(kind graph.EntityKind, field graph.Field) func() error {
		return func() error {
			_, err := api.List(ctx, atlas.ListQuery{Kind: kind, OrderBy: []graph.Order{{Field: field}}})
			return err
		}
	}
	related := func(field graph.Field, kinds ...graph.EntityKind) func() error {
		return func() error {
			_, err := api.Related(ctx, []graph.ID{cnrs}, atlas.RelatedQuery{Kinds: kinds, OrderBy: []graph.Order{{Field: field}}})
			return err
		}
	}
	timeline := func(field graph.Field, sum graph.Field) func() error {
		return func() error {
			_, err := api.Timeline(ctx, atlas.TimelineRequest{
				Kind: graph.KindProject, Field: field, Interval: graph.IntervalYear, Sums: []graph.Sum{{Field: sum}},
			})
			return err
		}
	}
	const (
		notROR     = `"banana" is not a value of the scheme ROR; values look like https://ror.org/02feahw73`
		notROREver = `"https://ror.org/banana" is not a value of the scheme ROR; values look like https://ror.org/02feahw73`
	)
	for _, tt := range []struct {
		why     string
		ask     func() error
		message string // "": answered
	}{
		{"an identifier of another form", identifier(graph.SchemeROR, "banana"), notROR},
		{"one that has the form and is not there", identifier(graph.SchemeROR, "00dfd1509"), ""},
		{"one of another form that a source states", identifier(graph.SchemePIC, "7"), ""},
		{"a condition on such an identifier", where(graph.KindInstitution, `{"identifier":{"eq":{"scheme":"ROR","value":"banana"}}}`), notROREver},
		{
			"deep in a condition",
			where(graph.KindProject, `{"NOT":{"participants":{"some":{"identifier":{"in":[{"scheme":"PIC","value":"7"},{"scheme":"ROR","value":"banana"}]}}}}}`), notROREver,
		},
		{"a condition on one that a source states", where(graph.KindInstitution, `{"identifier":{"eq":{"scheme":"PIC","value":"7"}}}`), ""},
		{"a list by a field of another kind", list(graph.KindProject, "city"), `a Project has no "city"; a Site has one`},
		{"a list of every kind by a field of some", list("", "city"), ""},
		{"related projects by a field of sites", related("city", graph.KindProject), `a Project has no "city"; a Site has one`},
		{"related entities of any kind by it", related("city"), ""},
		{"of several kinds, one of which has it", related("city", graph.KindProject, graph.KindSite), ""},
		{"by the role of the relation, which projects do not have", related(graph.FieldRole, graph.KindProject), ""},
		{"by the amount of the relation", related(graph.FieldAmount, graph.KindProject), ""},
		{"by the type of the relation", related(graph.FieldType, graph.KindProject), ""},
		{"by the start of the relation", related(graph.FieldSince, graph.KindProject), ""},
		{"a misspelt field", related("citi", graph.KindSite), `"citi" is not a property; did you mean city?`},
		{
			"a timeline of amounts, which has no relations to go through", timeline("start", graph.FieldAmount),
			"a timeline cannot sum amounts, which belong to relations; sum the cost or contribution of projects, or the budget of programmes",
		},
		{"a timeline by a date of another kind", timeline("founded", "cost"), `a Project has no "founded"; an Institution or an Infrastructure has one`},
		{"a timeline of a number of another kind", timeline("start", "budget"), `a Project has no "budget"; a Programme has one`},
		{"a timeline of costs", timeline("start", "cost"), ""},
	} {
		err := tt.ask()
		if tt.message == "" && err != nil ||
			tt.message != "" && (graph.CodeOf(err) != graph.CodeInvalidArgument || graph.UserMessage(err) != tt.message) {
			t.Errorf("%s: %v\nwant %s", tt.why, err, tt.message)
		}
	}
}
