package gql_test

import "testing"

// TestUnknownIDs names what does not exist in each sort of argument that takes ids. The answer says which it is; nothing is counted.
func TestUnknownIDs(t *testing.T) {
	a := seedAPI(t)
	const code, nobody = "NOT_FOUND", `there is no "institution:nobody" in the graph; search finds ids by name`
	for _, tt := range []struct{ why, query, message string }{
		{"a condition", `{ institutions(where: {id: {eq: "institution:nobody"}}) { totalCount } }`, nobody},
		{"one of several", `{ institutions(where: {id: {in: ["institution:cnrs", "institution:nobody"]}}) { totalCount } }`, nobody},
		{"at the other end of a relation", `{ projects(where: {participants: {some: {id: {eq: "institution:nobody"}}}}) { totalCount } }`, nobody},
		{"in a list of an entity", `{ institution(id: "institution:cnrs") { partners(where: {id: {eq: "institution:nobody"}}) { totalCount } } }`, nobody},
		{"in a timeline", `{ timeline(kind: PROJECT, field: START, where: {project: {participants: {some: {id: {eq: "institution:nobody"}}}}}) { count } }`, nobody},
		{"in a match", `{ resolve(name: "CNRS", where: {id: {eq: "institution:nobody"}}) { __typename } }`, nobody},
		{"conflicts of an entity", `{ conflicts(entities: ["institution:nobody"]) { totalCount } }`, nobody},
		{"conflicts of a document", `{ conflicts(documents: ["document:none"]) { totalCount } }`, `there is no "document:none" in the graph; search finds ids by name`},
		{"what paths avoid", `{ paths(from: "institution:cnrs", to: "institution:jrc", avoid: ["institution:nobody"]) { truncated } }`, nobody},
		{"a group", `{ bridges(left: ["institution:cnrs"], right: ["institution:nobody"]) { score } }`, nobody},
		{"the theme of collaborators", `{ institution(id: "institution:cnrs") { collaborators(theme: "theme:none") { count } } }`, `there is no "theme:none" in the graph; search finds ids by name`},
		{"a change", `{ stats(whatIf: {add: [{type: PARTNER_OF, from: "institution:cnrs", to: "institution:nobody"}]}) { revision } }`, nobody},
	} {
		r := a.ask(tt.query, "", nil)
		if len(r.Errors) != 1 || r.Errors[0].Extensions["code"] != code || r.Errors[0].Message != tt.message {
			t.Errorf("%s: %v, want %s: %s", tt.why, r.Errors, code, tt.message)
		}
	}
}
