package server

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// byType gives each type of the specification what a careless or hostile client sends, inside of lists and objects too.
// A value that passes reaches the resolver in one form.
var byType = []struct {
	typ, arg string
	value    string // JSON
	want     any    // nil: refused
}{
	{"Int", "int", "0", int64(0)},
	{"Int", "int", "-2147483648", int64(-1 << 31)},
	{"Int", "int", "2147483647", int64(1<<31 - 1)},
	{"Int", "int", "2147483648", nil},
	{"Int", "int", "-2147483649", nil},
	{"Int", "int", "1234567890123", nil},
	{"Int", "int", "9007199254740992", nil},
	{"Int", "int", "99999999999999999999", nil},
	{"Int", "int", "1.5", nil},
	{"Int", "int", "1.0", nil},
	{"Int", "int", "1e3", nil},
	{"Int", "int", `"5"`, nil},
	{"Int", "int", "true", nil},
	{"Int", "int", "[1]", nil},
	{"Int", "int", "{}", nil},
	{"[Int]", "ints", "[1,null]", []any{int64(1), nil}},
	{"[Int]", "ints", "7", []any{int64(7)}},
	{"[Int]", "ints", "[1234567890123]", nil},
	{"[Int]", "ints", "[[1]]", nil},
	{"Float", "float", "1", 1.0},
	{"Float", "float", "1.5e3", 1500.0},
	{"Float", "float", "1e999", nil},
	{"Float", "float", `"1"`, nil},
	{"Decimal", "decimal", "1250000.50", json.Number("1250000.50")},
	{"Decimal", "decimal", "1e21", json.Number("1e21")},
	{"Decimal", "decimal", "9007199254740993", json.Number("9007199254740993")},
	{"Decimal", "decimal", `"1250000.5"`, "1250000.5"},
	{"Decimal", "decimal", `"1,5"`, nil},
	{"Decimal", "decimal", `"0x10"`, nil},
	{"Decimal", "decimal", `""`, nil},
	{"Decimal", "decimal", "true", nil},
	{"Decimal", "decimal", "[1]", nil},
	{"Long", "long", "9007199254740993", int64(9007199254740993)},
	{"Long", "long", `"9007199254740993"`, int64(9007199254740993)},
	{"Long", "long", "9223372036854775808", nil},
	{"Long", "long", "1.5", nil},
	{"Long", "long", `"1e3"`, nil},
	{"Long", "long", "true", nil},
	{"String", "text", `"a"`, "a"},
	{"String", "text", "5", nil},
	{"String", "text", "{}", nil},
	{"Boolean", "yes", "true", true},
	{"Boolean", "yes", "1", nil},
	{"Boolean", "yes", `"true"`, nil},
	{"ID", "id", `"a:b"`, "a:b"},
	{"ID", "id", "7", "7"},
	{"ID", "id", "1.5", nil},
	{"ID", "id", "99999999999999999999", nil},
	{"ID", "id", "true", nil},
	{"[ID!]", "ids", `["a",1]`, []any{"a", "1"}},
	{"[ID!]", "ids", `["a",null]`, nil},
	{"EntityKind", "kind", `"PERSON"`, "PERSON"},
	{"EntityKind", "kind", `"person"`, nil},
	{"EntityKind", "kind", "0", nil},
	{"[EntityKind!]", "kinds", `["PERSON","NOBODY"]`, nil},
	{"InstitutionWhere", "where", `{"name":{"eq":"x"}}`, map[string]any{"name": map[string]any{"eq": "x"}}},
	{"InstitutionWhere", "where", `{"name":{"eq":5}}`, nil},
	{"InstitutionWhere", "where", `{"nam":{"eq":"x"}}`, nil},
	{"InstitutionWhere", "where", `{"name":[]}`, nil},
	{"InstitutionWhere", "where", `"x"`, nil},
	{"InstitutionWhere", "where", `{"__typename":"x"}`, nil},
	{"StubOne", "one", `{"a":1}`, map[string]any{"a": int64(1)}},
	{"StubOne", "one", `{"a":1,"b":"x"}`, nil},
	{"StubOne", "one", `{"a":null}`, nil},
	{"StubOne", "one", `{}`, nil},
}

func TestVariables(t *testing.T) {
	s, st := testServer(t, nil)
	for _, c := range byType {
		t.Run(c.typ+" "+c.value, func(t *testing.T) {
			st.calls.Clear()
			got := post(s.Handler(), `{"query":"query($v:`+c.typ+`){echo(`+c.arg+`:$v)}","variables":{"v":`+c.value+`}}`)
			if c.want == nil {
				if got.status != 422 || got.code(t) != "INVALID_ARGUMENT" || !strings.Contains(got.body, "$v") {
					t.Errorf("%d %s", got.status, got.body)
				}
				return
			}
			value, _ := st.calls.Load(c.arg)
			if got.status != 200 || !reflect.DeepEqual(value, c.want) {
				t.Errorf("%d %s; got %#v", got.status, got.body, value)
			}
		})
	}
}

// TestVariableMessages: a value that is refused is named, with what may stand there.
func TestVariableMessages(t *testing.T) {
	s, _ := testServer(t, nil)
	for _, c := range []struct{ why, typ, arg, value, message string }{
		{
			"few values: all", "EntityKind", "kind", `"person"`, `$v is "person", which is not a value of the enum EntityKind; the values are ` +
				"INSTITUTION, SITE, PROGRAMME, PROJECT, THEME, AGREEMENT, PERSON, INFRASTRUCTURE, DOCUMENT",
		},
		{
			"in a list, and no text", "[EntityKind!]", "kinds", `["SITE",7]`, `$v[1] is 7, which is not a value of the enum EntityKind; the values are ` +
				"INSTITUTION, SITE, PROGRAMME, PROJECT, THEME, AGREEMENT, PERSON, INFRASTRUCTURE, DOCUMENT",
		},
		{"many values: the nearest", "Language", "lang", `"fr"`, `$v is "fr", which is not a value of the enum Language; did you mean FR?`},
		{"many values, and none is near", "Language", "lang", `"french"`, `$v is "french", which is not a value of the enum Language`},
		{"a member of a @oneOf input that is null", "StubOne", "one", `{"b":null}`, "$v.b must not be null: exactly one field of StubOne must be given"},
		{"an object for a date", "Date", "at", `{}`, "$v is {}, which is not a Date"},
		{"a truth value for a date", "Date", "at", `true`, "$v is true, which is not a Date"},
		{"an object for a number", "Decimal", "decimal", `{}`, "$v is not a Decimal, a number such as 1250000.5 or its text"},
	} {
		field := "echo(" + c.arg + ":$v)"
		if c.arg == "lang" {
			field = `search(text:\"x\",lang:$v){totalCount}`
		}
		got := post(s.Handler(), `{"query":"query($v:`+c.typ+`){`+field+`}","variables":{"v":`+c.value+`}}`)
		if first := got.errorsOf(t)[0].Message; got.status != 422 || first != c.message {
			t.Errorf("%s: %d %s\nwant %s", c.why, got.status, first, c.message)
		}
	}
}

func TestVariablesThatAreAbsent(t *testing.T) {
	s, st := testServer(t, nil)
	for _, c := range []struct {
		name, declared, variables string
		status                    int
		present                   bool
		want                      any
	}{
		{"required and absent", "$v:Int!", `{}`, 422, false, nil},
		{"required and null", "$v:Int!", `{"v":null}`, 422, false, nil},
		{"required with a default", "$v:Int!=3", `{}`, 200, true, int64(3)},
		{"required with a default, and null", "$v:Int!=3", `{"v":null}`, 422, false, nil},
		{"absent", "$v:Int", `{}`, 200, false, nil},
		{"null", "$v:Int", `{"v":null}`, 200, true, nil},
		{"null over a default", "$v:Int=3", `{"v":null}`, 200, true, nil},
		{"with others, which are ignored", "$v:Int", `{"w":{"deep":[1]}}`, 200, false, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			st.calls.Clear()
			got := post(s.Handler(), `{"query":"query(`+c.declared+`){echo(int:$v)}","variables":`+c.variables+`}`)
			value, present := st.calls.Load("int")
			if got.status != c.status || present != c.present || value != c.want {
				t.Errorf("%d %s; got %v, %v", got.status, got.body, value, present)
			}
		})
	}
}

// Literals are held to the same.
func TestLiterals(t *testing.T) {
	s, _ := testServer(t, nil)
	for args, status := range map[string]int{
		"int:2147483647": 200, "int:2147483648": 422, "int:-2147483649": 422, "int:1.0": 422, "ints:[1,2147483648]": 422,
		"int:99999999999999999999": 422, "float:1e999": 422, "float:2147483648": 200, "float:99999999999999999999": 422,
		"at:99999999999999999999": 422, "text:{}": 422, "text:5": 422, "kind:{}": 422, "kind:\"PERSON\"": 422, "id:{}": 422,
		"id:5": 200, "yes:{}": 422, "one:{}": 422, "one:{a:1,b:\"\"}": 422, "one:{a:1}": 200, "where:{}": 200,
		`text:"\u0000\ud800"`: 200, `text:"\uD83D\uDE00"`: 200, `text:"""block"""`: 200, `text:"open`: 400,
	} {
		if got := ask(s.Handler(), "{echo("+args+")}", nil); got.status != status {
			t.Errorf("%s: %d %s", args, got.status, got.body)
		}
	}
}

// The depth of JSON is found without recursion, and brackets inside of strings do not count.
func TestJSONDepth(t *testing.T) {
	for text, want := range map[string]int{
		`1`: 0, `{}`: 1, `[[],{}]`: 2, `{"a":"[[[["}`: 1, `{"a\"[":[]}`: 2, `"\\"[`: 1, `]][[`: 0, `"unended [[`: 0, `"\`: 0,
	} {
		if got := jsonDepth([]byte(text)); got != want {
			t.Errorf("%s: %d, not %d", text, got, want)
		}
	}
	if n := jsonDepth([]byte(strings.Repeat("[", 1<<20))); n != 1<<20 {
		t.Error(n)
	}
}

func FuzzVariables(f *testing.F) {
	for _, seed := range []string{
		`{"v":{"name":{"eq":"x"}}}`, `{"v":{"AND":[{"OR":[{}]}]}}`, `{"v":null}`, `{"v":[1,"a",{}]}`, `{"v":{"id":{"in":[1.5]}}}`,
	} {
		f.Add(seed)
	}
	st := newStub(f)
	docs := newDocuments(st.schema, Limits{}.withDefaults())
	doc, bad := docs.parse("query($v:InstitutionWhere){echo(where:$v)}")
	if bad != nil || docs.validate(doc) != nil {
		f.Fatal("the query is invalid")
	}
	f.Fuzz(func(t *testing.T, text string) {
		given, err := decodeObject([]byte(text))
		if err != nil {
			return
		}
		out, wrong := coercer{st.schema, 500}.variables(doc.Operations[0], given)
		if (out == nil) == (wrong == nil) {
			t.Errorf("both or neither: %v, %v", out, wrong)
		}
		if _, err := json.Marshal(out); err != nil {
			t.Error(err)
		}
	})
}
