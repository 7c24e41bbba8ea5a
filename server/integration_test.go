package server

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql/introspection"
	"github.com/vektah/gqlparser/v2/ast"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/embedded"
	"entente/loader"
	"entente/seed"
	"entente/server/gql"
)

// seedLoaded is when the golden replies say that the seed was loaded.
var seedLoaded = time.Date(2026, 7, 1, 12, 0, 0, 0, time.UTC)

// openSeed returns the curated dataset in the embedded store. It is loaded once, and only read.
var openSeed = sync.OnceValues(func() (graph.Store, error) {
	ctx := context.Background()
	store, err := embedded.Open(ctx, "")
	if err != nil {
		return nil, err
	}
	_, err = loader.Run(ctx, store, seed.New(seed.FS), loader.Options{Strict: true, Now: func() time.Time { return seedLoaded }})
	return store, err
})

// realServer returns a server over the real schema and the seed.
func realServer(t testing.TB) *Server {
	t.Helper()
	store, err := openSeed()
	if err != nil {
		t.Fatalf("the seed is loaded: %v", err)
	}
	api := atlas.New(store)
	s, err := New(Config{
		Atlas: api, Schema: gql.NewSchema(api), Logger: slog.New(slog.DiscardHandler),
		WithLoaders: func(ctx context.Context) context.Context { return gql.WithLoaders(ctx, api) },
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestGoldenQueries sends the golden queries of package gql over HTTP: the replies are the same, and the limits leave
// them room to grow.
func TestGoldenQueries(t *testing.T) {
	s := realServer(t)
	files, err := filepath.Glob("gql/testdata/queries/*.graphql")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no golden queries: %v", err)
	}
	for _, file := range files {
		base := strings.TrimSuffix(file, ".graphql")
		t.Run(filepath.Base(base), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(base + ".json")
			if err != nil {
				t.Fatal(err)
			}
			variables := map[string]any{}
			if raw, err := os.ReadFile(base + ".variables.json"); err == nil {
				if variables, err = decodeObject(raw); err != nil {
					t.Fatal(err)
				}
			}
			got := ask(s.Handler(), string(text), variables)
			if got.status != 200 || !reflect.DeepEqual(data(t, got.body), data(t, string(want))) {
				t.Errorf("%d, another reply: %s", got.status, clip(got.body, 500))
			}
			doc, bad := s.documents.parse(string(text))
			if bad != nil {
				t.Fatal(bad.errors)
			}
			total := 0.0
			for _, op := range doc.Operations {
				values, e := coercer{s.schema.Schema(), s.limits.Items}.variables(op, variables)
				if e != nil {
					t.Fatal(e)
				}
				p, _ := s.prices.of(doc.QueryDocument, op, values)
				total = max(total, p.data)
			}
			t.Logf("costs %g of %d", total, s.limits.Cost)
			if total > float64(s.limits.Cost)/2 {
				t.Errorf("costs %g, more than half of the limit", total)
			}
		})
	}
}

// data returns the data of a reply.
func data(t *testing.T, body string) any {
	t.Helper()
	var r map[string]any
	if err := json.Unmarshal([]byte(body), &r); err != nil {
		t.Fatal(err)
	}
	return r["data"]
}

// TestAttacksOnTheSeed repeats the attacks where resolvers are real.
func TestAttacksOnTheSeed(t *testing.T) {
	s := realServer(t)
	ask(s.Handler(), introspection.Query, nil)
	for _, a := range attacks() {
		t.Run(a.name, func(t *testing.T) {
			got, heap, took := measure(s.Handler(), a.request())
			if code := got.code(t); code != a.code && (a.code != "" || code == "INTERNAL" || code == "TIMEOUT") {
				t.Errorf("code is %q, not %q: %s", code, a.code, clip(got.body, 300))
			}
			if len(got.body) >= attackReply || heap >= attackHeap || tooLong(took) {
				t.Errorf("%d bytes of reply, %d MB of heap, %v", len(got.body), heap>>20, took)
			}
			t.Logf("took %v, %d KB of heap", took, heap>>10)
		})
	}
}

// TestBoundariesOfEveryArgument gives each argument of each field of Query its extreme and hostile values, as literal
// and as variable. None may be an INTERNAL error.
func TestBoundariesOfEveryArgument(t *testing.T) {
	s := realServer(t)
	schema := s.schema.Schema()
	for _, f := range schema.Query.Fields {
		if strings.HasPrefix(f.Name, "__") {
			continue
		}
		for _, arg := range f.Arguments {
			for _, value := range extremes(schema, arg.Type) {
				var others []string
				for _, other := range f.Arguments {
					if other != arg && other.Type.NonNull {
						others = append(others, other.Name+":"+harmless(schema, other.Type))
					}
				}
				if f.Name == "entity" && arg.Name != "id" && arg.Name != "identifier" {
					others = append(others, `id:"institution:x"`)
				}
				args := strings.Join(others, " ")
				literal := fmt.Sprintf("{%s(%s %s:%s){__typename}}", f.Name, args, arg.Name, value.literal)
				variable := fmt.Sprintf("query($v:%s){%s(%s %s:$v){__typename}}", arg.Type, f.Name, args, arg.Name)
				checkAnswer(t, ask(s.Handler(), literal, nil), literal)
				checkAnswer(t, post(s.Handler(), `{"query":`+quoted(variable)+`,"variables":{"v":`+value.json+`}}`),
					variable+" with "+clip(value.json, 100))
			}
		}
	}
}

// checkAnswer fails when an answer is a defect of ours, or shows something of the inside.
func checkAnswer(t *testing.T, got answer, what string) {
	t.Helper()
	code := got.code(t)
	if code == "INTERNAL" || code == "TIMEOUT" || got.status >= 500 || len(got.body) > attackReply {
		t.Errorf("%d %s for %s", got.status, clip(got.body, 300), clip(what, 300))
	}
	for _, e := range got.errorsOf(t) {
		for _, word := range []string{"sql", "SQL", "fts5", "MATCH", ".go:", "runtime error", "strconv", "unmarshal"} {
			if strings.Contains(e.Message, word) && !strings.Contains(what, word) {
				t.Errorf("the message shows %q: %s for %s", word, e.Message, clip(what, 300))
			}
		}
	}
}

// extreme is a value in GraphQL and in JSON.
type extreme struct{ literal, json string }

func extremes(schema *ast.Schema, typ *ast.Type) []extreme {
	same := func(values ...string) (out []extreme) {
		for _, v := range values {
			out = append(out, extreme{v, v})
		}
		return out
	}
	if typ.Elem != nil {
		out := same("null", "[]", "[null]", "[[]]", "{}", "0")
		for _, e := range extremes(schema, typ.Elem) {
			out = append(out, extreme{"[" + e.literal + "]", "[" + e.json + "]"},
				extreme{"[" + strings.Repeat(e.literal+",", 300) + e.literal + "]", "[" + strings.Repeat(e.json+",", 300) + e.json + "]"})
		}
		return out
	}
	def := schema.Types[typ.NamedType]
	switch {
	case def.Name == "Int":
		return same("null", "-1", "0", "1", "100", "101", "2147483647", "2147483648", "-2147483648", "-2147483649",
			"9007199254740992", "9007199254740993", "99999999999999999999", "1.0", "1.5", "1e3", `"1"`, "true", "[]", "{}")
	case def.Kind == ast.Enum:
		return append(same("null", "0", `"NOTHING"`, "{}", "true"), extreme{"NOTHING", `"NOTHING"`},
			extreme{def.EnumValues[0].Name, quoted(def.EnumValues[0].Name)})
	case def.Kind == ast.InputObject:
		return append(same("null", "{}", "[]", "0", `""`), deepInput(schema, def)...)
	}
	out := same("null", "0", "-1", "1.5", "true", "{}", "[]", "99999999999999999999")
	for _, text := range []string{
		"", " ", ":", "a:b", "institution:", "institution:" + strings.Repeat("x", 5_000), "\x00", "\u202e", "é\u0301", "🙂",
		`name:* OR (x AND "y"~5) NEAR/2 -z ^ { } [ ] \`, `"`, `' OR 1=1 --`, "*", "AND", "NOT NOT", "NEAR(", "col:x", "^", "x*y*",
		"x') MATCH (n) DETACH DELETE n //", "\\u0027}) RETURN 1 //", "`", "$where", "../../etc/passwd", "2023-02-30", "0000",
		"9999-99-99", "20230101", "2023-1-1", "Y3Vyc29y", "====", "eyJ", strings.Repeat("ab ", 4_000),
	} {
		out = append(out, extreme{quoted(text), quoted(text)})
	}
	return out
}

// deepInput nests the input object in its own fields, as deep as may be and deeper.
func deepInput(schema *ast.Schema, def *ast.Definition) (out []extreme) {
	for _, f := range def.Fields {
		if f.Type.Name() != def.Name {
			continue
		}
		for _, n := range []int{1, 5, 7, 200} {
			open, end := f.Name+":{", "}"
			if f.Type.Elem != nil {
				open, end = f.Name+":[{", "}]"
			}
			literal := "{" + strings.Repeat(open, n) + strings.Repeat(end, n) + "}"
			out = append(out, extreme{literal, strings.ReplaceAll(literal, f.Name, quoted(f.Name))})
		}
	}
	return out
}

func harmless(schema *ast.Schema, typ *ast.Type) string {
	switch def := schema.Types[typ.Name()]; {
	case def.Name == "Int":
		return "1"
	case def.Kind == ast.Enum:
		return def.EnumValues[0].Name
	}
	return `"institution:x"`
}

// quoted returns a text as both GraphQL and JSON write it.
func quoted(text string) string {
	b, err := json.Marshal(text)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// The weights and the known lengths name fields that the schema has: a renamed field must not lose its weight unnoticed.
func TestWeightsNameFields(t *testing.T) {
	schema := realServer(t).schema.Schema()
	names := slices.Collect(maps.Keys(DefaultWeights()))
	names = slices.AppendSeq(names, maps.Keys(groupLengths()))
	for _, name := range slices.AppendSeq(names, maps.Keys(pathLengths())) {
		typ, field, _ := strings.Cut(name, ".")
		if def := schema.Types[typ]; def == nil || def.Fields.ForName(field) == nil {
			t.Errorf("there is no field %s", name)
		}
	}
}

// TestRootFieldsHaveAPrice: what looks up one object costs what it shows, and what lists entities of one kind costs its page. Every
// other field of the root has a weight of its own.
func TestRootFieldsHaveAPrice(t *testing.T) {
	schema := realServer(t).schema.Schema()
	weights := DefaultWeights()
	for _, f := range schema.Query.Fields {
		typ := schema.Types[f.Type.Name()]
		lookup := f.Type.Elem == nil && (typ.Name == "Node" || slices.Contains(typ.Interfaces, "Node"))
		list := f.Arguments.ForName("where") != nil && strings.HasSuffix(typ.Name, "Connection")
		if weights["Query."+f.Name] == 0 && !lookup && !list && !strings.HasPrefix(f.Name, "__") {
			t.Errorf("Query.%s costs no more than a field that is at hand: give it a weight in server/cost*.go", f.Name)
		}
	}
}

// TestNumbersInConditions sends numbers in every form that is read, and in some that are not, as literals and as variables.
func TestNumbersInConditions(t *testing.T) {
	h := realServer(t).Handler()
	for _, c := range []struct {
		why, number string
		status      int
	}{
		{"a whole number", `1000`, 200},
		{"a fraction", `0.1`, 200},
		{"a great number", `1e21`, 200},
		{"more digits than a number with a point holds", `9007199254740993`, 200},
		{"text", `"1250000.5"`, 200},
		{"a comma", `"1,5"`, 422},
		{"a word", `"many"`, 422},
		{"a truth value", `true`, 422},
	} {
		variable := post(h, `{"query":"query($v:Decimal){projects(where:{cost:{gte:$v}}){totalCount}}","variables":{"v":`+c.number+`}}`)
		if variable.status != c.status {
			t.Errorf("%s as a variable: %d %s", c.why, variable.status, variable.body)
		}
		literal := ask(h, `{projects(where:{cost:{gte:`+c.number+`}}){totalCount}}`, nil)
		if refused := strings.Contains(literal.body, "INVALID_ARGUMENT"); refused != (c.status == 422) {
			t.Errorf("%s as a literal: %d %s", c.why, literal.status, literal.body)
		}
	}
}

// TestIntrospectionTellsOfOneOf asks what a client's tools ask.
func TestIntrospectionTellsOfOneOf(t *testing.T) {
	h := realServer(t).Handler()
	for name, want := range map[string]string{"TimelineWhere": "true", "InstitutionWhere": "false"} {
		if got := ask(h, `{__type(name:"`+name+`"){isOneOf}}`, nil); !strings.Contains(got.body, `"isOneOf":`+want) {
			t.Errorf("%s: isOneOf is %s: %d %s", name, want, got.status, got.body)
		}
	}
}
