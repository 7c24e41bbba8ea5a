package gql_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/connect"
)

func loadSchema(t *testing.T) *ast.Schema {
	t.Helper()
	text, err := os.ReadFile("../../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphqls", Input: string(text)})
	if err != nil {
		t.Fatalf("the schema is GraphQL: %v", err)
	}
	return schema
}

// ownTypes returns the types of the schema that are not GraphQL's own, by name.
func ownTypes(s *ast.Schema) []*ast.Definition {
	var own []*ast.Definition
	for _, d := range s.Types {
		if !d.BuiltIn {
			own = append(own, d)
		}
	}
	slices.SortFunc(own, func(a, b *ast.Definition) int { return strings.Compare(a.Name, b.Name) })
	return own
}

// TestSchemaDescribed fails on anything in the schema that its users are not told about.
func TestSchemaDescribed(t *testing.T) {
	check := func(element, description string) {
		t.Helper()
		switch d := strings.TrimSpace(description); {
		case d == "":
			t.Errorf("%s has no description", element)
		case !strings.HasSuffix(d, ".") && !strings.HasSuffix(d, "."+`"`):
			t.Errorf("the description of %s does not end with a full stop: %q", element, d)
		case len(strings.Fields(d)) < 2 && !strings.HasPrefix(element, "Language."):
			t.Errorf("the description of %s tells nothing: %q", element, d)
		}
	}
	for _, d := range ownTypes(loadSchema(t)) {
		check(d.Name, d.Description)
		for _, v := range d.EnumValues {
			check(d.Name+"."+v.Name, v.Description)
		}
		for _, f := range d.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			check(d.Name+"."+f.Name, f.Description)
			for _, a := range f.Arguments {
				check(d.Name+"."+f.Name+"."+a.Name, a.Description)
			}
		}
	}
}

// TestSchemaNames keeps to one manner of writing names.
func TestSchemaNames(t *testing.T) {
	upperSnake, camel, pascal := regexp.MustCompile(`^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$`),
		regexp.MustCompile(`^[a-z][a-zA-Z0-9]*$`), regexp.MustCompile(`^[A-Z][a-zA-Z0-9]*$`)
	for _, d := range ownTypes(loadSchema(t)) {
		if !pascal.MatchString(d.Name) {
			t.Errorf("the type %s is not written LikeThis", d.Name)
		}
		for _, v := range d.EnumValues {
			if !upperSnake.MatchString(v.Name) {
				t.Errorf("the value %s.%s is not written LIKE_THIS", d.Name, v.Name)
			}
		}
		for _, f := range d.Fields {
			logical := d.Kind == ast.InputObject && slices.Contains([]string{"AND", "OR", "NOT"}, f.Name)
			if !camel.MatchString(f.Name) && !logical && !strings.HasPrefix(f.Name, "__") {
				t.Errorf("the field %s.%s is not written likeThis", d.Name, f.Name)
			}
		}
	}
}

// TestSchemaConnections checks that every page has the shape that the Relay specification asks for.
func TestSchemaConnections(t *testing.T) {
	s := loadSchema(t)
	wants := func(d *ast.Definition, field, typ string) {
		t.Helper()
		f := d.Fields.ForName(field)
		if f == nil || typ != "" && f.Type.String() != typ {
			t.Errorf("%s has the field %s: %s", d.Name, field, typ)
		}
	}
	for _, d := range ownTypes(s) {
		if name, ok := strings.CutSuffix(d.Name, "Connection"); ok {
			wants(d, "edges", "["+name+"Edge!]!")
			wants(d, "nodes", "")
			wants(d, "pageInfo", "PageInfo!")
			wants(d, "totalCount", "Int!")
			edge := s.Types[name+"Edge"]
			wants(edge, "cursor", "String!")
			wants(edge, "node", "")
			if nodes := d.Fields.ForName("nodes").Type.String(); nodes != "["+edge.Fields.ForName("node").Type.String()+"]!" {
				t.Errorf("the nodes of %s are those of its edges: %s", d.Name, nodes)
			}
		}
		for _, f := range d.Fields {
			if f.Type.Elem != nil && d.Kind != ast.InputObject && (f.Type.NonNull == (d.Name == "Query") || !f.Type.Elem.NonNull) {
				t.Errorf("the list %s.%s holds no null, and is null only where a root field fails", d.Name, f.Name)
			}
			if !strings.HasSuffix(f.Type.Name(), "Connection") {
				continue
			}
			for _, a := range []struct{ name, typ string }{{"first", "Int"}, {"after", "String"}, {"last", "Int"}, {"before", "String"}} {
				if d.Name == "Query" && f.Name == "search" && (a.name == "last" || a.name == "before") {
					continue // the best hits are at the front; nobody begins at the end
				}
				if arg := f.Arguments.ForName(a.name); arg == nil || arg.Type.String() != a.typ {
					t.Errorf("%s.%s takes %s: %s", d.Name, f.Name, a.name, a.typ)
				}
			}
		}
	}
}

// TestSchemaUsed fails on types that neither a query nor a subscription can reach.
func TestSchemaUsed(t *testing.T) {
	s := loadSchema(t)
	reached := map[string]bool{}
	var reach func(name string)
	reach = func(name string) {
		if reached[name] {
			return
		}
		reached[name] = true
		d := s.Types[name]
		for _, f := range d.Fields {
			reach(f.Type.Name())
			for _, a := range f.Arguments {
				reach(a.Type.Name())
			}
		}
		for _, p := range s.PossibleTypes[name] {
			reach(p.Name)
		}
	}
	reach("Query")
	reach("Subscription")
	for _, d := range ownTypes(s) {
		if !reached[d.Name] {
			t.Errorf("no query reaches %s", d.Name)
		}
	}
}

// TestSchemaVocabulary compares the enums with the vocabulary of the domain.
func TestSchemaVocabulary(t *testing.T) {
	s := loadSchema(t)
	for enum, want := range map[string][]string{
		"EntityKind":         texts(graph.EntityKinds),
		"RelationType":       texts(graph.RelationTypes),
		"IdentifierScheme":   texts(graph.IdentifierSchemes),
		"ConflictKind":       texts(graph.ConflictKinds),
		"ChangeKind":         texts(graph.ChangeKinds),
		"InstitutionType":    graph.InstitutionTypes,
		"ProgrammeType":      graph.ProgrammeTypes,
		"AgreementType":      graph.AgreementTypes,
		"InfrastructureType": graph.InfrastructureTypes,
		"SiteRole":           graph.SiteRoles,
		"ProjectStatus":      graph.ProjectStatuses,
		"InstitutionStatus":  graph.InstitutionStatuses,
		"LoadState": texts([]graph.LoadState{
			graph.LoadRunning, graph.LoadComplete, graph.LoadFailed, graph.LoadInterrupted,
		}),
		"Direction": texts([]graph.Direction{graph.DirectionOut, graph.DirectionIn, graph.DirectionBoth}),
		"LabelType": texts([]graph.LabelType{graph.LabelPreferred, graph.LabelAcronym, graph.LabelAlternative}),
		"Rank":      texts([]graph.Rank{graph.RankPreferred, graph.RankNormal, graph.RankDeprecated}),
		"Validity":  texts([]graph.Validity{graph.ValidityStated, graph.ValidityImplied, graph.ValidityAssumed}),
		"PathRank":  texts([]connect.PathRank{connect.RankHops, connect.RankSpecificity}),
		"PathTerm":  connect.CostTerms,
		"MatchCode": texts(atlas.MatchCodes),
		"Approximation": texts([]graph.Approximation{
			graph.ApproximationAbout, graph.ApproximationOver, graph.ApproximationUnder,
		}),
		"EvidencePlaceKind": texts(graph.PlaceKinds),
		"BestRule": texts([]graph.BestRule{
			graph.ByRank, graph.ByValidity, graph.ByDocuments, graph.ByPlaces, graph.ByPrecision, graph.ByDate, graph.ByOrder,
		}),
		"PathReason":       texts(connect.PathReasons),
		"PathEffect":       texts(connect.PathEffects),
		"BoundReason":      texts(connect.BoundReasons),
		"Sharing":          texts(connect.Sharings),
		"CollaboratorRank": texts(connect.CollaboratorRanks),
		"PathConstraint":   texts(connect.PathConstraints),
		"GroupOrder":       texts(atlas.GroupOrders),
		"Interval":         texts(graph.Intervals),
	} {
		var got []string
		for _, v := range s.Types[enum].EnumValues {
			got = append(got, v.Name)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s has the values of the domain, in its order (- domain, + schema)\n%s", enum, diff)
		}
	}
}

func texts[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}
