package reconciliation_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/embedded"
	"entente/graph/storetest"
	"entente/loader"
	"entente/seed"
	"entente/server/reconciliation"
)

// openSeed returns the curated dataset in the embedded store. It is loaded once, and only read.
var openSeed = sync.OnceValues(func() (graph.Store, error) {
	ctx := context.Background()
	ds, problems := seed.Dataset()
	if len(problems) > 0 {
		return nil, errors.New(problems[0].String())
	}
	store, err := embedded.Open(ctx, "")
	if err != nil {
		return nil, err
	}
	_, err = loader.Load(ctx, store, ds, loader.Options{Now: func() time.Time { return time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC) }})
	return store, err
})

func TestMain(m *testing.M) {
	code := m.Run()
	if store, err := openSeed(); err == nil {
		store.Close()
	}
	os.Exit(code)
}

// client talks to a service as OpenRefine does.
type client struct {
	t       testing.TB
	service http.Handler
}

func newClient(t testing.TB) client {
	t.Helper()
	store, err := openSeed()
	if err != nil {
		t.Fatalf("the seed is loaded: %v", err)
	}
	return clientOf(t, store)
}

func clientOf(t testing.TB, store graph.Reader) client {
	return client{t, reconciliation.New(graph.NewAtlas(store), "v1.2.3", slog.New(slog.DiscardHandler))}
}

func (c client) do(r *http.Request) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	c.service.ServeHTTP(w, r)
	if w.Header().Get("Access-Control-Allow-Origin") != "*" {
		c.t.Errorf("%s %s: pages of everybody may read the reply", r.Method, r.URL)
	}
	return w
}

// get returns the JSON at an address, which may be absolute; it must be of the form.
func (c client) get(address string, form shape) map[string]any {
	c.t.Helper()
	return c.read(c.do(httptest.NewRequest(http.MethodGet, address, nil)), http.StatusOK, form)
}

// post sends a form.
func (c client) post(values url.Values, form shape) map[string]any {
	c.t.Helper()
	return c.read(c.do(formRequest(values.Encode())), http.StatusOK, form)
}

func formRequest(body string) *http.Request {
	r := httptest.NewRequest(http.MethodPost, reconciliation.Root, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
	return r
}

func (c client) read(w *httptest.ResponseRecorder, status int, form shape) map[string]any {
	c.t.Helper()
	var v map[string]any
	if err := json.Unmarshal(w.Body.Bytes(), &v); err != nil || w.Code != status {
		c.t.Fatalf("it is answered with %d and JSON: %d %v %.300s", status, w.Code, err, w.Body)
	}
	for _, wrong := range form("reply", v) {
		c.t.Error(wrong)
	}
	return v
}

// pick follows fields and places down a JSON value.
func pick(t testing.TB, v any, path ...any) any {
	t.Helper()
	for _, p := range path {
		switch p := p.(type) {
		case string:
			m, ok := v.(map[string]any)
			if !ok || m[p] == nil {
				t.Fatalf("there is no %s of %v in %v", p, path, v)
			}
			v = m[p]
		case int:
			list, ok := v.([]any)
			if !ok || p >= len(list) {
				t.Fatalf("there is no item %d of %v in %v", p, path, v)
			}
			v = list[p]
		}
	}
	return v
}

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

// form returns a form with one field that holds JSON.
func form(field string, v any) url.Values {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // texts, numbers and lists of them
	}
	return url.Values{field: {string(text)}}
}

// whole returns the address that a manifest gives in two parts.
func whole(t testing.TB, service any) string {
	return pick(t, service, "service_url").(string) + pick(t, service, "service_path").(string)
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

// TestRefusals asks what cannot be answered.
func TestRefusals(t *testing.T) {
	c := newClient(t)
	batch := func(query string) *http.Request { return formRequest(url.Values{"queries": {query}}.Encode()) }
	extend := func(text string) *http.Request { return formRequest(url.Values{"extend": {text}}.Encode()) }
	get := func(at string) *http.Request { return httptest.NewRequest(http.MethodGet, reconciliation.Root+at, nil) }
	many := strings.TrimSuffix(strings.Repeat(`"institution:a",`, 201), ",")
	var queries []string
	for i := range 51 {
		queries = append(queries, fmt.Sprintf(`"q%d": {"query": "x"}`, i))
	}
	for _, tt := range []struct {
		why    string
		r      *http.Request
		status int
	}{
		{"half of a batch", batch(`{"q": {`), 400},
		{"no object", batch(`[]`), 400},
		{"null", batch(`null`), 400},
		{"something behind it", batch(`{} {}`), 400},
		{"not UTF-8", batch("{\"q\": {\"query\": \"\xff\"}}"), 400},
		{"a query that is a text", batch(`{"q": "CNRS"}`), 400},
		{"a query that asks nothing", batch(`{"q": {}}`), 400},
		{"a misspelt field", batch(`{"q": {"quary": "CNRS"}}`), 400},
		{"a type that is none", batch(`{"q": {"query": "x", "type": "Planet"}}`), 400},
		{"a limit of nothing", batch(`{"q": {"query": "x", "limit": 0}}`), 400},
		{"half a limit", batch(`{"q": {"query": "x", "limit": 1.5}}`), 400},
		{"a strictness that is none", batch(`{"q": {"query": "x", "type_strict": "very"}}`), 400},
		{"a property that is none", batch(`{"q": {"query": "x", "properties": [{"pid": "colour", "v": "red"}]}}`), 400},
		{"a property without a value", batch(`{"q": {"query": "x", "properties": [{"pid": "country"}]}}`), 400},
		{"a value without an id", batch(`{"q": {"query": "x", "properties": [{"pid": "country", "v": {}}]}}`), 400},
		{"lists of lists", batch(`{"q": {"query": "x", "properties": [{"pid": "country", "v": [["FR"]]}]}}`), 400},
		{"too many values", batch(`{"q": {"query": "x", "properties": [{"pid": "city", "v": [` + strings.Repeat(`"a",`, 20) + `"a"]}]}}`), 413},
		{"too many queries", batch(`{` + strings.Join(queries, ",") + `}`), 413},
		{"a form that is too large", batch(strings.Repeat(" ", 300<<10)), 413},
		{"both", formRequest("queries=%7B%7D&extend=%7B%7D"), 400},
		{"neither", formRequest(""), 400},
		{"JSONP", get("?callback=run"), 400},
		{"a form that is not encoded", formRequest("queries=%zz"), 400},
		{"an address that is not encoded", get("?queries=%zz"), 400},
		{"JSON instead of a form", func() *http.Request {
			r := httptest.NewRequest(http.MethodPost, reconciliation.Root, strings.NewReader(`{}`))
			r.Header.Set("Content-Type", "application/json")
			return r
		}(), 415},
		{"another method", httptest.NewRequest(http.MethodDelete, reconciliation.Root, nil), 405},
		{"a form for suggestions", httptest.NewRequest(http.MethodPost, reconciliation.Root+"/suggest/type", nil), 405},
		{"another path", get("/nothing"), 404},
		{"an extension of nothing", extend(`{}`), 400},
		{"an extension that is none", extend(`x`), 400},
		{"an extension of what is no id", extend(`{"ids": ["CNRS"], "properties": []}`), 400},
		{"an extension by what is no property", extend(`{"ids": [], "properties": [{"id": "colour"}]}`), 400},
		{"a property twice", extend(`{"ids": [], "properties": [{"id": "name"}, {"id": "name"}]}`), 400},
		{"a setting that is none", extend(`{"ids": [], "properties": [{"id": "name", "settings": {"size": 1}}]}`), 400},
		{"a limit below nothing", extend(`{"ids": [], "properties": [{"id": "name", "settings": {"limit": -1}}]}`), 400},
		{"a language that nobody speaks here", extend(`{"ids": [], "properties": [{"id": "name", "settings": {"lang": "tlh"}}]}`), 400},
		{"an extension of too many", extend(`{"ids": [` + many + `], "properties": []}`), 413},
		{"suggestions for nothing", get("/suggest/entity"), 400},
		{"a cursor below nothing", get("/suggest/type?prefix=a&cursor=-1"), 400},
		{"a cursor that is none", get("/suggest/type?prefix=a&cursor=x"), 400},
		{"suggestions of no type", get("/suggest/entity?prefix=a&type=Planet"), 400},
		{"a long beginning", get("/suggest/entity?prefix=" + strings.Repeat("x", 501)), 400},
		{"properties of no type", get("/properties?type=Planet"), 400},
		{"no properties", get("/properties?type=Site&limit=0"), 400},
		{"a preview of no id", get("/preview?id=CNRS"), 400},
		{"a preview of nobody", get("/preview?id=institution:nobody"), 404},
	} {
		t.Run(tt.why, func(t *testing.T) {
			got := client{t, c.service}.read(c.do(tt.r), tt.status, problemShape)
			if message := pick(t, got, "message").(string); len(message) > 300 || strings.Contains(message, "went wrong") {
				t.Errorf("the message says what to do, shortly: %s", message)
			}
		})
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
	if err := s.Apply(context.Background(), graph.Changes{Put: []graph.Record{{Entity: entity, Facts: []graph.Fact{fact}}}}); err != nil {
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

// TestFailures shows what becomes of an error of the store.
func TestFailures(t *testing.T) {
	for _, tt := range []struct {
		err    error
		status int
	}{
		{graph.Errorf(graph.CodeUnavailable, "x", "the store is away"), 503},
		{graph.Errorf(graph.CodeTimeout, "x", "the store is slow"), 504},
		{errors.New("a defect at 10.0.0.1"), 500},
	} {
		c := clientOf(t, storetest.Failing(storetest.NewReference(), 1, tt.err))
		w := c.do(formRequest(url.Values{"queries": {`{"q": {"query": "x"}}`}}.Encode()))
		c.read(w, tt.status, problemShape)
		if (w.Header().Get("Retry-After") != "") != (tt.status == 503) || strings.Contains(w.Body.String(), "10.0.0.1") {
			t.Errorf("%d: %v %s", tt.status, w.Header(), w.Body)
		}
	}
}

// TestOneState answers again when the state that a batch is answered from is gone.
func TestOneState(t *testing.T) {
	gone := graph.Wrap(graph.CodeUnavailable, "x", "the graph changed meanwhile", graph.ErrChanged)
	c := clientOf(t, &once{Store: storetest.NewReference(), err: gone})
	c.post(url.Values{"queries": {`{"q": {"query": "x"}}`}}, resultShape)
}

// once is a store whose first search fails.
type once struct {
	graph.Store
	err error
}

func (o *once) Search(ctx context.Context, q graph.TextQuery) (graph.SearchResult, error) {
	if err := o.err; err != nil {
		o.err = nil
		return graph.SearchResult{}, err
	}
	return o.Store.Search(ctx, q)
}

// FuzzQueries sends anything as a batch: it is answered as the protocol says, or refused.
func FuzzQueries(f *testing.F) {
	for _, seed := range []string{
		`{"q0": {"query": "CNRS", "limit": 3, "type": "Institution"}}`, `{"q": {"properties": [{"pid": "country", "v": ["FR", 1, {"id": "x"}]}]}}`,
		`{}`, `[]`, `{"q": null}`, `{"q": {"query": null}}`, `{"q": {"limit": 1e400}}`, "{\"\": {\"query\": \"\\u0000\"}}", `{"q":{"query":"(()"}}`,
		`{"q": {"query": "x", "properties": [{"pid": "identifier", "v": "12345678"}]}}`,
	} {
		f.Add(seed)
	}
	c := newClient(f)
	f.Fuzz(func(t *testing.T, text string) {
		w := c.do(formRequest(url.Values{"queries": {text}}.Encode()))
		reply := client{t, c.service}
		switch w.Code {
		case http.StatusOK:
			reply.read(w, http.StatusOK, resultShape)
		case http.StatusBadRequest, http.StatusRequestEntityTooLarge:
			reply.read(w, w.Code, problemShape)
		default:
			t.Errorf("it is answered or refused: %d %s", w.Code, w.Body)
		}
	})
}
