package reconciliation_test

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/storetest"
	"entente/server/reconciliation"
)

// TestSpreadsheet does what OpenRefine does with a column of names: it reads the manifest, sends the names, and fetches columns
// for what was matched, all at the addresses that the manifest gives.
func TestSpreadsheet(t *testing.T) {
	c := newClient(t)
	m := c.get(reconciliation.Root, manifestShape)
	sheet := []struct{ why, name, country, id string }{
		{"an acronym", "CNRS", "France", "institution:cnrs"},
		{"another case, American spelling of a word", "JOINT RESEARCH CENTER", "", "institution:jrc"},
		{"its acronym in brackets", "Joint Research Centre (JRC)", "", "institution:jrc"},
		{"a register's number", "https://ror.org/02feahw73", "", "institution:cnrs"},
		{"a firm", "solvay", "", "institution:solvay"},
	}
	queries := map[string]any{}
	for i, row := range sheet {
		q := map[string]any{"query": row.name, "type": "Institution", "type_strict": "should", "limit": 3}
		if row.country != "" {
			q["properties"] = []any{map[string]any{"pid": "country", "v": row.country}}
		}
		queries[string(rune('a'+i))] = q
	}
	results := c.post(form("queries", queries), resultShape)
	if len(results) != len(sheet) {
		t.Errorf("each query has a result: %d of %d", len(results), len(sheet))
	}
	var ids []any
	for i, row := range sheet {
		best := pick(t, results, string(rune('a'+i)), "result", 0)
		if pick(t, best, "id") != row.id || pick(t, best, "match") != true {
			t.Errorf("%s: %q is matched to %s: %v", row.why, row.name, row.id, best)
		}
		ids = append(ids, pick(t, best, "id"))
	}

	proposed := c.get(whole(t, pick(t, m, "extend", "propose_properties"))+"?type=Institution", proposalShape)
	offered := map[any]bool{}
	for _, p := range pick(t, proposed, "properties").([]any) {
		offered[pick(t, p, "id")] = true
	}
	if !offered["country"] || !offered["ror"] || offered["signed"] {
		t.Errorf("of an institution country and ROR id can be fetched, and not when it was signed: %v", offered)
	}
	rows := c.post(form("extend", map[string]any{
		"ids": ids, "properties": []any{map[string]any{"id": "country"}, map[string]any{"id": "ror"}},
	}), extendShape)
	if got := pick(t, rows, "rows", "institution:cnrs", "country", 0, "str"); got != "FR" {
		t.Errorf("the CNRS is in France: %v", got)
	}
	if got := pick(t, rows, "rows", "institution:cnrs", "ror", 0, "str"); got != "https://ror.org/02feahw73" {
		t.Errorf("the CNRS has a ROR id: %v", got)
	}
	if got := pick(t, rows, "meta", 1, "id"); got != "ror" {
		t.Errorf("columns come in the order that was asked for: %v", got)
	}

	page := strings.ReplaceAll(pick(t, m, "preview", "url").(string), "{{id}}", url.QueryEscape("institution:cnrs"))
	if w := c.do(httptest.NewRequest(http.MethodGet, page, nil)); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), "<h1>CNRS</h1>") {
		t.Errorf("the preview shows the CNRS: %d %s", w.Code, w.Body)
	}
	typedSoFar := c.get(whole(t, pick(t, m, "suggest", "entity"))+"?prefix=joint+res", suggestShape)
	if got := pick(t, typedSoFar, "result", 0, "id"); got != "institution:jrc" {
		t.Errorf("whoever types joint res may mean the JRC: %v", got)
	}
}

// TestManifestAddresses gives addresses as the client reached the service.
func TestManifestAddresses(t *testing.T) {
	c := newClient(t)
	r := httptest.NewRequest(http.MethodGet, "http://graph.example:8080/reconcile", nil)
	if got := pick(t, c.read(c.do(r), 200, manifestShape), "suggest", "type", "service_url"); got != "http://graph.example:8080" {
		t.Errorf("as it was asked: %v", got)
	}
	r.Header.Set("X-Forwarded-Proto", "https")
	if got := pick(t, c.read(c.do(r), 200, manifestShape), "suggest", "type", "service_url"); got != "https://graph.example:8080" {
		t.Errorf("behind a proxy that speaks TLS: %v", got)
	}
	r.Host = `x"><script>`
	c.read(c.do(r), 400, problemShape)
}

// TestQueries sends single queries.
func TestQueries(t *testing.T) {
	c := newClient(t)
	for _, tt := range []struct{ why, query, best string }{
		{"a name", `{"query": "CNRS"}`, "institution:cnrs"},
		{"no name, but an identifier", `{"properties": [{"pid": "ror", "v": "02feahw73"}]}`, "institution:cnrs"},
		{"a number as a number", `{"properties": [{"pid": "pic", "v": 999997930}]}`, "institution:cnrs"},
		{"a number with blanks", `{"properties": [{"pid": "pic", "v": "999 997 930"}]}`, "institution:cnrs"},
		{"identifiers of many registers", `{"properties": [{"pid": "identifier", "v": [1234567,1234568,1234569,1234560,1234561,1234562,1234563]}, {"pid": "ror", "v": "02feahw73"}]}`, ""},
		{"a kind restricts as a type does", `{"query": "CNRS", "properties": [{"pid": "kind", "v": "Theme"}]}`, ""},
		{"several values, one right", `{"properties": [{"pid": "identifier", "v": ["x", "ror:02feahw73"]}]}`, "institution:cnrs"},
		{"a value that was matched itself", `{"query": "CNRS", "properties": [{"pid": "country", "v": {"id": "FR", "name": "France"}}]}`, "institution:cnrs"},
		{"an empty cell", `{"query": "CNRS", "properties": [{"pid": "country", "v": ""}, {"pid": "founded", "v": null}]}`, "institution:cnrs"},
		{"a country that is none says nothing", `{"query": "CNRS", "properties": [{"pid": "country", "v": "n/a"}]}`, "institution:cnrs"},
		{"a list of types", `{"query": "CNRS", "type": ["institution", "Site"]}`, "institution:cnrs"},
		{"no type", `{"query": "CNRS", "type": ""}`, "institution:cnrs"},
		{"another type", `{"query": "CNRS", "type": "Theme"}`, ""},
		{"an id", `{"query": "institution:jrc"}`, "institution:jrc"},
		{"a name that is an essay", `{"query": "` + strings.Repeat("long ", 200) + `"}`, ""},
		{"nothing like it", `{"query": "Quetzalcoatl"}`, ""},
		{"an empty name", `{"query": ""}`, ""},
	} {
		t.Run(tt.why, func(t *testing.T) {
			got := c.post(url.Values{"queries": {`{"q": ` + tt.query + `}`}}, resultShape)
			found := pick(t, got, "q", "result").([]any)
			switch {
			case tt.best == "" && len(found) > 0:
				t.Errorf("%s finds nothing: %v", tt.query, found)
			case tt.best != "" && pick(t, got, "q", "result", 0, "id") != tt.best:
				t.Errorf("%s finds %s: %v", tt.query, tt.best, found)
			}
		})
	}
	byAddress := c.get(reconciliation.Root+"?queries="+url.QueryEscape(`{"q0": {"query": "JRC", "limit": 1}}`), resultShape)
	if found := pick(t, byAddress, "q0", "result").([]any); len(found) != 1 {
		t.Errorf("a batch may be in the address, and limits hold: %v", found)
	}
	if none := c.post(url.Values{"queries": {"{}"}}, resultShape); len(none) != 0 {
		t.Errorf("no queries have no results: %v", none)
	}
}

// TestScoresAddUp adds up the features of every candidate.
func TestScoresAddUp(t *testing.T) {
	c := newClient(t)
	got := c.post(url.Values{"queries": {`{"q": {"query": "CNRS office", "limit": 20, "properties": [{"pid": "country", "v": "JP"}]}}`}}, resultShape)
	found := pick(t, got, "q", "result").([]any)
	if len(found) < 2 {
		t.Fatalf("there are several offices: %v", found)
	}
	last := 101.0
	for _, f := range found {
		sum := 0.0
		for _, x := range pick(t, f, "features").([]any) {
			sum += pick(t, x, "value").(float64)
		}
		score := pick(t, f, "score").(float64)
		if d := sum - score; d > 1e-9 || d < -1e-9 || score > last {
			t.Errorf("%v scores the sum %v of its features, the best first", f, sum)
		}
		last = score
	}
}

// TestExtend fetches columns of every form.
func TestExtend(t *testing.T) {
	c := newClient(t)
	got := c.post(url.Values{"extend": {`{"ids": ["institution:cnrs", "institution:nobody", "project:tascmar", "agreement:cnrs-jrc"], "properties": [
		{"id": "kind", "name": "kind"}, {"id": "name", "settings": {"lang": "fr"}}, {"id": "pic", "settings": {"limit": "2"}},
		{"id": "acronym"}, {"id": "alias", "settings": {"limit": 0}}, {"id": "description"}, {"id": "identifier"}, {"id": "website"},
		{"id": "signed"}, {"id": "founded"}, {"id": "cost"}]}`}}, extendShape)
	if pics := pick(t, got, "rows", "institution:cnrs", "pic").([]any); len(pics) != 2 {
		t.Errorf("the limit holds: %v", pics)
	}
	if row := pick(t, got, "rows", "institution:nobody", "name").([]any); len(row) != 0 {
		t.Errorf("nobody has no name: %v", row)
	}
	if kind := pick(t, got, "rows", "institution:cnrs", "kind", 0, "str"); kind != "Institution" {
		t.Errorf("the CNRS is an institution: %v", kind)
	}
	if name := pick(t, got, "rows", "agreement:cnrs-jrc", "name", 0, "str"); name != "Accord de coopération CNRS–JRC" {
		t.Errorf("names come in the language of the setting: %v", name)
	}
}

// TestSuggest completes what is typed.
func TestSuggest(t *testing.T) {
	c := newClient(t)
	for _, tt := range []struct{ why, at, first string }{
		{"an entity by its name", "/suggest/entity?prefix=CNR", "institution:cnrs"},
		{"an entity by its id", "/suggest/entity?prefix=institution:jrc", "institution:jrc"},
		{"an entity by an identifier", "/suggest/entity?prefix=https://ror.org/02feahw73", "institution:cnrs"},
		{"an entity of a type", "/suggest/entity?prefix=cnrs&type=Agreement", "agreement:cnrs-jrc"},
		{"a type", "/suggest/type?prefix=inst", "Institution"},
		{"a property by a word of its name", "/suggest/property?prefix=foundation", "founded"},
		{"a property that is none", "/suggest/property?prefix=zzz", ""},
		{"a property by its id", "/suggest/property?prefix=count", "country"},
		{"a register", "/suggest/property?prefix=wiki", "wikidata"},
		{"every type", "/suggest/type?prefix=", "Institution"},
		{"nothing typed", "/suggest/entity?prefix=", ""},
		{"behind all", "/suggest/type?prefix=&cursor=1000", ""},
	} {
		t.Run(tt.why, func(t *testing.T) {
			got := c.get(reconciliation.Root+tt.at, suggestShape)
			found := pick(t, got, "result").([]any)
			switch {
			case tt.first == "" && len(found) > 0:
				t.Errorf("nothing is suggested: %v", found)
			case tt.first != "" && pick(t, got, "result", 0, "id") != tt.first:
				t.Errorf("%s comes first: %v", tt.first, found)
			}
		})
	}
	seen := map[any]bool{}
	for _, cursor := range []string{"0", "10", "20"} {
		got := c.get(reconciliation.Root+"/suggest/property?prefix=&cursor="+cursor, suggestShape)
		for _, s := range pick(t, got, "result").([]any) {
			if seen[pick(t, s, "id")] {
				t.Errorf("pages do not overlap: %v", s)
			}
			seen[pick(t, s, "id")] = true
		}
	}
	if len(seen) != 30 {
		t.Errorf("three pages hold thirty: %d", len(seen))
	}
}

// TestPreflight lets pages of others ask.
func TestPreflight(t *testing.T) {
	c := newClient(t)
	for _, path := range reconciliation.Paths {
		r := httptest.NewRequest(http.MethodOptions, path, nil)
		r.Header.Set("Origin", "https://a.example")
		r.Header.Set("Access-Control-Request-Method", "GET")
		if w := c.do(r); w.Code != http.StatusNoContent || !strings.Contains(w.Header().Get("Access-Control-Allow-Methods"), "GET") {
			t.Errorf("%s: %d %v", path, w.Code, w.Header())
		}
	}
}

// TestPreviewIsHarmless shows an entity whose name is a script.
func TestPreviewIsHarmless(t *testing.T) {
	s := storetest.NewReference()
	id := graph.ID("institution:x")
	evil := `<script>alert("x")</script>`
	fact := graph.Fact{Subject: id, Property: graph.PropName, Value: evil, Lang: "en", Evidence: []graph.Evidence{{Document: "document:d"}}}
	fact.ID = fact.DeriveID()
	entity := graph.Entity{ID: id, Kind: graph.KindInstitution, Labels: []graph.Label{{Value: evil, Lang: "en", Type: graph.LabelPreferred}}}
	if err := storetest.Apply(context.Background(), s, storetest.Changes{Put: []graph.Record{{Entity: entity, Facts: []graph.Fact{fact}}}}); err != nil {
		t.Fatal(err)
	}
	w := clientOf(t, s).do(httptest.NewRequest(http.MethodGet, reconciliation.Root+"/preview?id=institution:x", nil))
	if strings.Contains(w.Body.String(), "<script>") || !strings.Contains(w.Body.String(), "1 statements from 1 documents") {
		t.Errorf("what the sources write is escaped: %s", w.Body)
	}
	policy := w.Header().Get("Content-Security-Policy")
	if !strings.Contains(policy, "default-src 'none'") || !strings.Contains(policy, "frame-ancestors *") || w.Header().Get("X-Frame-Options") != "" {
		t.Errorf("it runs nothing, and may be framed: %s", policy)
	}
}

// TestWhere asks a service whose address has a condition: its candidates fulfil it.
func TestWhere(t *testing.T) {
	c := newClient(t)
	root := func(where string) string { return reconciliation.Root + "?" + url.Values{"where": {where}}.Encode() }
	for _, tt := range []struct{ where, first string }{
		{`{"country":{"eq":"FR"}}`, "institution:cnrs"},
		{`{"country":{"eq":"France"}}`, "institution:cnrs"},
		{`{"country":{"eq":"JP"}}`, ""},
	} {
		r := httptest.NewRequest(http.MethodPost, root(tt.where),
			strings.NewReader(url.Values{"queries": {`{"q0":{"query":"CNRS","type":"Institution"}}`}}.Encode()))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		var reply map[string]struct{ Result []struct{ ID string } }
		w := c.do(r)
		if err := json.Unmarshal(w.Body.Bytes(), &reply); err != nil || w.Code != http.StatusOK {
			t.Fatalf("%s: %d %v %s", tt.where, w.Code, err, w.Body)
		}
		first := ""
		if found := reply["q0"].Result; len(found) > 0 {
			first = found[0].ID
		}
		if first != tt.first {
			t.Errorf("%s: the first candidate is %q, want %q", tt.where, first, tt.first)
		}
	}
	if w := c.do(httptest.NewRequest(http.MethodGet, root(`{"country":{"eq":"FR"}}`), nil)); w.Code != http.StatusOK || !strings.Contains(w.Body.String(), `"versions"`) {
		t.Errorf("the address with a condition gives the manifest: %d %s", w.Code, w.Body)
	}
	if w := c.do(httptest.NewRequest(http.MethodGet, root(`{"colour":1}`), nil)); w.Code != http.StatusBadRequest || !strings.Contains(w.Body.String(), "there is no field") {
		t.Errorf("a condition that is none is refused: %d %s", w.Code, w.Body)
	}
}
