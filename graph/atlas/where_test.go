package atlas

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// TestParseWhere reads conditions as people write them, and says what is wrong with the others.
func TestParseWhere(t *testing.T) {
	const kind = graph.KindProject
	for _, tt := range []struct {
		why, text string
		code      graph.Code
		message   string
	}{
		{"a condition", `{"start":{"gte":"2024"},"participants":{"some":{"country":{"eq":"FR"}}}}`, "", ""},
		{"groups, as the API writes them", `{"AND":[{"name":{"contains":"sea"}}],"OR":[{"NOT":{}}],"start":{"exists":true}}`, "", ""},
		{"a group in lower case", `{"or":[{}]}`, graph.CodeInvalidArgument,
			`the condition cannot be read: there is no field "or", only OR; write an object such as {"country":{"eq":"FR"}}`},
		{"a comparison in upper case", `{"name":{"EQ":"sea"}}`, graph.CodeInvalidArgument,
			`the condition cannot be read: there is no field "EQ", only eq; write an object such as {"country":{"eq":"FR"}}`},
		{"a field in another case, deep inside", `{"AND":[{"participants":{"some":{"Sha256":null}}}]}`, graph.CodeInvalidArgument,
			`the condition cannot be read: there is no field "Sha256", only sha256; write an object such as {"country":{"eq":"FR"}}`},
		{"a field twice", `{"name":{"eq":"sea"},"name":{"eq":"air"}}`, graph.CodeInvalidArgument,
			`the condition cannot be read: name stands twice in one object; write an object such as {"country":{"eq":"FR"}}`},
		{"a comparison twice", `{"name":{"eq":"sea","eq":"air"}}`, graph.CodeInvalidArgument,
			`the condition cannot be read: eq stands twice in one object; write an object such as {"country":{"eq":"FR"}}`},
		{"nothing, as of a variable of a shell that is not set", ` `, graph.CodeInvalidArgument,
			`the condition cannot be read: it is empty; write an object such as {"country":{"eq":"FR"}}`},
		{"bytes that are no text", "{\"name\":{\"eq\":\"\xff\"}}", graph.CodeInvalidArgument,
			`the condition cannot be read: it is not UTF-8; write an object such as {"country":{"eq":"FR"}}`},
		{"a list", `[]`, graph.CodeInvalidArgument,
			`the condition cannot be read: it is an array, not an object; write an object such as {"country":{"eq":"FR"}}`},
		{"a text", `"FR"`, graph.CodeInvalidArgument,
			`the condition cannot be read: it is a string, not an object; write an object such as {"country":{"eq":"FR"}}`},
		{"a list where an object is due", `{"AND":[{"name":[]}]}`, graph.CodeInvalidArgument,
			`the condition cannot be read: AND.name cannot be an array; write an object such as {"country":{"eq":"FR"}}`},
		{"an object where a list is due", `{"AND":{}}`, graph.CodeInvalidArgument,
			`the condition cannot be read: AND cannot be an object; write an object such as {"country":{"eq":"FR"}}`},
		{"nested as deeply as may be", strings.Repeat(`{"AND":[`, 7) + `{}` + strings.Repeat(`]}`, 7), "", ""},
		{"nested too deeply, though the parts are one in the end", strings.Repeat(`{"AND":[`, 8) + `{}` + strings.Repeat(`]}`, 8), graph.CodeInvalidArgument,
			"where is nested more than 8 levels deep; simplify it"},
		{"nested too deeply by denial", strings.Repeat(`{"NOT":`, 8) + `{}` + strings.Repeat(`}`, 8), graph.CodeInvalidArgument,
			"where is nested more than 8 levels deep; simplify it"},
		{"nothing asked", `{}`, "", ""},
		{"a field that does not exist", `{"colour":{"eq":"red"}}`, graph.CodeInvalidArgument,
			`the condition cannot be read: there is no field "colour"; write an object such as {"country":{"eq":"FR"}}`},
		{"not JSON", `country = FR`, graph.CodeInvalidArgument,
			`the condition cannot be read: it is not JSON from character 1 on; write an object such as {"country":{"eq":"FR"}}`},
		{"an end too early", `{"start":`, graph.CodeInvalidArgument,
			`the condition cannot be read: it ends too early; write an object such as {"country":{"eq":"FR"}}`},
		{"two objects", `{} {}`, graph.CodeInvalidArgument,
			`the condition cannot be read: text follows the object; write an object such as {"country":{"eq":"FR"}}`},
		{"null", `null`, graph.CodeInvalidArgument,
			`the condition cannot be read: it is null; write an object such as {"country":{"eq":"FR"}}`},
		{"a value of another type", `{"cost":{"gt":"much"}}`, graph.CodeInvalidArgument,
			`the condition cannot be read: cost.gt cannot be a string; write an object such as {"country":{"eq":"FR"}}`},
		{"a date that is none", `{"start":{"eq":"soon"}}`, graph.CodeInvalidArgument,
			`the condition cannot be read: "soon" is not a date; write YYYY, YYYY-MM or YYYY-MM-DD; write an object such as {"country":{"eq":"FR"}}`},
	} {
		w, err := ParseWhere(tt.text)
		if err == nil {
			_, err = w.Filter(kind, graph.Date{})
		}
		if graph.CodeOf(err) != tt.code || err != nil && graph.UserMessage(err) != tt.message {
			t.Errorf("%s: %v\nwant %s %s", tt.why, err, tt.code, tt.message)
		}
	}
}

// TestWhereRefusesWhatCannotBe: a condition that no entity can fulfil by its form is an error, and never an empty answer.
func TestWhereRefusesWhatCannotBe(t *testing.T) {
	for _, tt := range []struct {
		why     string
		kind    graph.EntityKind
		text    string
		code    graph.Code
		message string
	}{
		{"a type of another kind", graph.KindInstitution, `{"type":{"eq":"MOU"}}`, graph.CodeInvalidArgument, ""},
		{"a misspelt type", graph.KindInstitution, `{"type":{"in":["UNIVERSTY"]}}`, graph.CodeInvalidArgument,
			`"UNIVERSTY" is not a type of an Institution; did you mean UNIVERSITY?`},
		{"a type of an entity of any kind", "", `{"type":{"eq":"UNIVERSITY"}}`, "", ""},
		{"a role of a site, where the kind is open", "", `{"role":{"in":["CAMPUS","OTHER"]}}`, "", ""},
		{"a property of another kind", graph.KindPerson, `{"country":{"eq":"FR"}}`, graph.CodeInvalidArgument,
			`a Person has no "country"; an Institution, a Site or an Infrastructure has one`},
		{"a relation that the kind does not have", graph.KindSite, `{"participants":{"some":{}}}`, graph.CodeInvalidArgument, ""},
		{"a country that is none", graph.KindInstitution, `{"country":{"eq":"Atlantis"}}`, graph.CodeInvalidArgument,
			`"Atlantis" is not a country; write an ISO 3166-1 code such as FR, or a name in English or French`},
		{"an id that is none", graph.KindInstitution, `{"id":{"in":["CNRS"]}}`, graph.CodeInvalidID,
			`"CNRS" is not an id; ids look like institution:cnrs (kind, colon, then a-z 0-9 - _ .)`},
		{"a register that is none", graph.KindInstitution, `{"identifier":{"scheme":"ROAR"}}`, graph.CodeInvalidArgument, ""},
		{"a kind that is none", "", `{"kind":{"eq":"PLANET"}}`, graph.CodeInvalidArgument, ""},
		{"a property that is contested nowhere", graph.KindProject, `{"contested":{"eq":"strt"}}`, graph.CodeInvalidArgument,
			`"strt" is not a property; did you mean start?`},
		{"an id of another kind", graph.KindProject, `{"id":{"eq":"institution:cnrs"}}`, graph.CodeInvalidArgument,
			`"institution:cnrs" is not the id of a Project; ids of that kind begin with project:`},
		{"an id of a kind that is not at the other end", graph.KindProject, `{"participants":{"some":{"id":{"in":["institution:a","site:b"]}}}}`,
			graph.CodeInvalidArgument, `"site:b" is not the id of an Institution; ids of that kind begin with institution:`},
		{"an id of what is no entity", "", `{"id":{"eq":"relation:a"}}`, graph.CodeInvalidArgument,
			`"relation:a" is not the id of an entity; ids of entities begin with institution, site, programme, project, theme, agreement, person, infrastructure, document`},
		{"a contested property of another kind", graph.KindProject, `{"contested":{"in":["start","founded"]}}`, graph.CodeInvalidArgument,
			`a Project has no "founded"; an Institution or an Infrastructure has one`},
		{"a contested property of one kind of several", "", `{"contested":{"eq":"founded"}}`, "", ""},
		{"a contested property of every kind", graph.KindProject, `{"contested":{"eq":"name"}}`, "", ""},
		{"a concept scheme is an open text", graph.KindTheme, `{"scheme":{"eq":"euroscivoc"}}`, "", ""},
		{"a text of nothing", graph.KindInstitution, `{"name":{"contains":""}}`, graph.CodeInvalidArgument,
			"name.contains: the text has no letter or digit to look for; write some, or leave the condition out"},
		{"a character that is none", graph.KindInstitution, `{"label":{"contains":"\ufffd"}}`, graph.CodeInvalidArgument,
			"label.contains: the text has no letter or digit to look for; write some, or leave the condition out"},
		{"an accent without a letter", graph.KindInstitution, `{"label":{"startsWith":"\u0301"}}`, graph.CodeInvalidArgument,
			"label.startsWith: the text has no letter or digit to look for; write some, or leave the condition out"},
		{"a character of no width", graph.KindSite, `{"city":{"contains":"\u200b"}}`, graph.CodeInvalidArgument,
			"city.contains: the text has no letter or digit to look for; write some, or leave the condition out"},
		{"a blank", graph.KindInstitution, `{"NOT":{"name":{"startsWith":" "}}}`, graph.CodeInvalidArgument,
			"name.startsWith: the text has no letter or digit to look for; write some, or leave the condition out"},
		{"nothing in a URL, which is not folded", graph.KindInstitution, `{"website":{"contains":""}}`, graph.CodeInvalidArgument,
			"website.contains: the text has no letter or digit to look for; write some, or leave the condition out"},
		{"deep inside", graph.KindProject, `{"OR":[{"NOT":{"participants":{"none":{"country":{"in":["FR","X"]}}}}}]}`, graph.CodeInvalidArgument,
			`"X" is not a country; write an ISO 3166-1 code such as FR, or a name in English or French`},
	} {
		w, err := ParseWhere(tt.text)
		if err != nil {
			t.Fatalf("%s: %v", tt.why, err)
		}
		_, err = w.Filter(tt.kind, graph.Date{})
		if graph.CodeOf(err) != tt.code || tt.message != "" && graph.UserMessage(err) != tt.message {
			t.Errorf("%s: %v\nwant %s %s", tt.why, err, tt.code, tt.message)
		}
	}
}

// TestCountriesOfConditions compares what users write with the code that is stored.
func TestCountriesOfConditions(t *testing.T) {
	french := &graph.Entity{ID: "institution:a", Kind: graph.KindInstitution, Attributes: []graph.Attribute{{Property: graph.PropCountry, Value: "FR"}}}
	greek := &graph.Entity{ID: "institution:b", Kind: graph.KindInstitution, Attributes: []graph.Attribute{{Property: graph.PropCountry, Value: "GR"}}}
	nowhere := &graph.Entity{ID: "institution:c", Kind: graph.KindInstitution}
	for _, tt := range []struct{ text, want string }{
		{`{"country":{"eq":"FR"}}`, "a"},
		{`{"country":{"eq":"fr"}}`, "a"},
		{`{"country":{"eq":"fra"}}`, "a"},
		{`{"country":{"eq":"Frankreich"}}`, "error"},
		{`{"country":{"eq":"Grèce"}}`, "b"},
		{`{"country":{"in":["EL","France"]}}`, "ab"},
		{`{"country":{"in":[]}}`, ""},
		{`{"country":{"exists":false}}`, "c"},
		{`{"country":{"exists":true}}`, "ab"},
	} {
		w, err := ParseWhere(tt.text)
		if err != nil {
			t.Fatal(err)
		}
		f, err := w.Filter(graph.KindInstitution, graph.Date{})
		got := ""
		if err != nil {
			got = "error"
		} else {
			for _, e := range []*graph.Entity{french, greek, nowhere} {
				if f.Match(e, nil) {
					got += e.ID.Slug()
				}
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.text, diff)
		}
	}
}
