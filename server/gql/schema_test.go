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

// eachDescription calls check with every element of the schema, such as Query.node.id, and its description.
func eachDescription(s *ast.Schema, check func(element, description string)) {
	for _, d := range ownTypes(s) {
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

// TestSchemaDescribed fails on anything in the schema that has no description, or one that says nothing.
func TestSchemaDescribed(t *testing.T) {
	eachDescription(loadSchema(t), func(element, description string) {
		switch d := strings.TrimSpace(description); {
		case d == "":
			t.Errorf("%s has no description", element)
		case !strings.HasSuffix(d, ".") && !strings.HasSuffix(d, "."+`"`):
			t.Errorf("the description of %s does not end with a full stop: %q", element, d)
		case len(strings.Fields(d)) < 2 && !strings.HasPrefix(element, "Language."):
			t.Errorf("the description of %s says nothing: %q", element, d)
		}
	})
}

// unidiomatic lists turns of phrase that a native editor would change, each with the better way.
var unidiomatic = []struct {
	pattern *regexp.Regexp
	instead string
}{
	{regexp.MustCompile(`(?i)\babsent\b`), "null if there is none"},
	{regexp.MustCompile(`(?i)\bleft out\b`), "omitted, or the default in brackets"},
	{regexp.MustCompile(`(?i)\b(some|no)body\b`), "the user, or the passive"},
	{regexp.MustCompile(`(?i)\bso many\b`), "a number of, at least, at most"},
	{regexp.MustCompile(`(?i)\bas told\b|\btell(s|ing)?\b`), "states, see, specific: data does not speak"},
	{regexp.MustCompile(`(?i)\bof one's own\b|\bof one thing\b`), "your own"},
	{regexp.MustCompile(`(?i)\bcalled so\b|\bmade so\b|\bas well\b`), "a noun instead of so; also"},
	{regexp.MustCompile(`(?i)\b(sorts? of|what sort)\b`), "type or kind, as the enum is named"},
	{regexp.MustCompile(`(?i)\bwhatever\b|\bwhom\b`), "a plain clause"},
	{regexp.MustCompile(`(^|[.:;] )(Who|What|Whose|Since when|Until when|By what|By which|How many)\b`), "a noun: the institutions that, number of, sort field"},
}

// TestSchemaWording keeps descriptions to plain English: noun phrases for fields, and no relative clause as a subject.
func TestSchemaWording(t *testing.T) {
	eachDescription(loadSchema(t), func(element, description string) {
		for _, u := range unidiomatic {
			if found := u.pattern.FindString(description); found != "" {
				t.Errorf("the description of %s has %q; better %s: %q", element, found, u.instead, description)
			}
		}
	})
}

// TestSchemaSharedArguments keeps one description for an argument that has the same meaning on every list.
func TestSchemaSharedArguments(t *testing.T) {
	want := map[string]string{
		"first":  "0 to 100 items (default 20).",
		"after":  "Items after this cursor.",
		"last":   "0 to 100 items from the end.",
		"before": "Items before this cursor.",
	}
	for _, d := range ownTypes(loadSchema(t)) {
		for _, f := range d.Fields {
			if !strings.HasSuffix(f.Type.Name(), "Connection") {
				continue
			}
			for _, a := range f.Arguments {
				if w, ok := want[a.Name]; ok && a.Description != w {
					t.Errorf("%s.%s.%s is described as %q, not as on every list: %q", d.Name, f.Name, a.Name, a.Description, w)
				}
			}
		}
	}
}

// TestSchemaSize bounds the text that every client reads by introspection and the explorer's build loads. The bound grew from
// 160,000 when shares of money, changes of statements and disputed values got fields of their own.
func TestSchemaSize(t *testing.T) {
	const most = 176_000
	info, err := os.Stat("../../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	if info.Size() > most {
		t.Errorf("schema.graphqls has %d bytes, more than %d: shorten what is said more than once", info.Size(), most)
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
		"DocumentSource":     graph.DocumentSources,
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
		"BestRule":          texts(graph.BestRules),
		"PathReason":        texts(connect.PathReasons),
		"PathEffect":        texts(connect.PathEffects),
		"BoundReason":       texts(connect.BoundReasons),
		"Sharing":           texts(connect.Sharings),
		"CollaboratorRank":  texts(connect.CollaboratorRanks),
		"PathConstraint":    texts(connect.PathConstraints),
		"GroupOrder":        texts(atlas.GroupOrders),
		"Interval":          texts(graph.Intervals),
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

// TestSchemaListsProperties: a client that asks for facts finds the names of all properties where it asks.
func TestSchemaListsProperties(t *testing.T) {
	var names []string
	for _, p := range graph.Properties {
		names = append(names, string(p.Name))
	}
	want := "Name of the property. The vocabulary is closed: " + strings.Join(names, ", ") + "."
	got := strings.Join(strings.Fields(loadSchema(t).Types["Fact"].Fields.ForName("property").Description), " ")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Fact.property lists the vocabulary, in its order (- domain, + schema)\n%s", diff)
	}
}

// TestSchemaArgumentOrder holds one order of arguments on every field: what must be given, what narrows the answer down, as of
// when, in which order, and which piece of it.
func TestSchemaArgumentOrder(t *testing.T) {
	const required, condition = 0, 1
	place := map[string]int{
		"asOf": 2, "orderBy": 3, "rank": 3, "first": 4, "limit": 4, "most": 4, "after": 5, "last": 6, "before": 7,
	}
	for _, d := range ownTypes(loadSchema(t)) {
		for _, f := range d.Fields {
			last, before := required, ""
			for _, a := range f.Arguments {
				at, special := place[a.Name]
				switch {
				case a.Type.NonNull:
					at = required
				case !special:
					at = condition
				}
				if at < last {
					t.Errorf("%s.%s has %s behind %s", d.Name, f.Name, a.Name, before)
				}
				last, before = at, a.Name
			}
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
