package gql_test

import (
	"encoding/json"
	"testing"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// wrongRoots has for each root field a question that cannot be answered, and the code of its error.
var wrongRoots = map[string]struct{ ask, code string }{
	"node":            {`node(id: "nobody") { id }`, "INVALID_ID"},
	"entity":          {`entity(id: "institution:cnrs", identifier: {scheme: ROR, value: "02feahw73"}) { id }`, "INVALID_ARGUMENT"},
	"institution":     {`institution(id: "site:jrc-ispra") { id }`, "INVALID_ID"},
	"site":            {`site(id: "institution:cnrs") { id }`, "INVALID_ID"},
	"programme":       {`programme(id: "institution:cnrs") { id }`, "INVALID_ID"},
	"project":         {`project(id: "institution:cnrs") { id }`, "INVALID_ID"},
	"theme":           {`theme(id: "institution:cnrs") { id }`, "INVALID_ID"},
	"agreement":       {`agreement(id: "institution:cnrs") { id }`, "INVALID_ID"},
	"person":          {`person(id: "institution:cnrs") { id }`, "INVALID_ID"},
	"infrastructure":  {`infrastructure(id: "institution:cnrs") { id }`, "INVALID_ID"},
	"document":        {`document(id: "institution:cnrs") { id }`, "INVALID_ID"},
	"institutions":    {`institutions(where: {id: {eq: "nobody"}}) { totalCount }`, "INVALID_ID"},
	"sites":           {`sites(first: 101) { totalCount }`, "INVALID_ARGUMENT"},
	"programmes":      {`programmes(first: 1, last: 1) { totalCount }`, "INVALID_ARGUMENT"},
	"projects":        {`projects(after: "nowhere") { totalCount }`, "INVALID_CURSOR"},
	"themes":          {`themes(before: "nowhere") { totalCount }`, "INVALID_CURSOR"},
	"agreements":      {`agreements(asOf: "soon") { totalCount }`, "INVALID_DATE"},
	"people":          {`people(last: -1) { totalCount }`, "INVALID_ARGUMENT"},
	"infrastructures": {`infrastructures(after: "nowhere") { totalCount }`, "INVALID_CURSOR"},
	"documents":       {`documents(after: "nowhere") { totalCount }`, "INVALID_CURSOR"},
	"search":          {`search(text: "ispra", countries: ["Atlantis"]) { totalCount }`, "INVALID_ARGUMENT"},
	"suggest":         {`suggest(prefix: "is", first: 101) { id }`, "INVALID_ARGUMENT"},
	"paths":           {`paths(from: "institution:nobody", to: "institution:cnrs") { truncated }`, "NOT_FOUND"},
	"conflicts":       {`conflicts(properties: ["colour"]) { totalCount }`, "INVALID_ARGUMENT"},
	"timeline":        {`timeline(kind: SITE, field: SIGNED) { at }`, "INVALID_ARGUMENT"},
	"common":          {`common(a: "institution:nobody", b: "institution:cnrs") { totalCount }`, "NOT_FOUND"},
	"bridges":         {`bridges(left: ["institution:nobody"], right: ["institution:cnrs"]) { score }`, "NOT_FOUND"},
	"neighbourhood":   {`neighbourhood(ids: ["institution:nobody"]) { truncated }`, "NOT_FOUND"},
	"changes":         {`changes(since: -1) { totalCount }`, "INVALID_ARGUMENT"},
	"citation":        {`citation(title: "", query: "{ stats { facts } }") { url }`, "INVALID_ARGUMENT"},
	"resolveAll":      {`resolveAll(names: ["CNRS"], country: "Atlantis") { candidates { score } }`, "INVALID_ARGUMENT"},
	"resolve":         {`resolve(name: "CNRS", country: "Atlantis") { candidates { score } }`, "INVALID_ARGUMENT"},
	"stats":           {`stats(whatIf: {remove: ["institution:nobody"]}) { facts }`, "NOT_FOUND"},
}

// TestOneWrongFieldLeavesTheOthers asks each root field what it cannot answer, beside a field that can be answered.
func TestOneWrongFieldLeavesTheOthers(t *testing.T) {
	a := seedAPI(t)
	for _, field := range loadSchema(t).Query.Fields {
		if len(field.Arguments) == 0 || field.Name == "__type" {
			continue // nothing can be wrong
		}
		t.Run(field.Name, func(t *testing.T) {
			wrong, ok := wrongRoots[field.Name]
			if !ok {
				t.Fatalf("no question shows what a mistake in %s does to the rest", field.Name)
			}
			r := a.ask(`{ wrong: `+wrong.ask+` right: institution(id: "institution:jrc") { id } }`, "", nil)
			var data struct {
				Wrong json.RawMessage
				Right struct{ ID string }
			}
			if err := json.Unmarshal(r.Data, &data); err != nil {
				t.Fatalf("there is no answer: %v; %v", err, r.Errors)
			}
			if data.Right.ID != "institution:jrc" || string(data.Wrong) != "null" {
				t.Errorf("the field without mistake is answered, the other is null: %s", r.Data)
			}
			checkOnlyError(t, r.Errors, "wrong", wrong.code)
		})
	}
}

// checkOnlyError fails unless there is one error, at the path and with the code.
func checkOnlyError(t *testing.T, errs gqlerror.List, path, code string) {
	t.Helper()
	if len(errs) != 1 || errs[0].Extensions["code"] != code || len(errs[0].Path) == 0 || errs[0].Path.String()[:len(path)] != path {
		t.Errorf("one error at %s with %s: %v", path, code, errs)
	}
}
