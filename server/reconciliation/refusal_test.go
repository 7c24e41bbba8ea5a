package reconciliation_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/storetest"
	"entente/server/reconciliation"
)

// TestRefusals asks what cannot be answered.
func TestRefusals(t *testing.T) {
	c := newClient(t)
	batch := func(query string) *http.Request { return formRequest(url.Values{"queries": {query}}.Encode()) }
	extend := func(text string) *http.Request { return formRequest(url.Values{"extend": {text}}.Encode()) }
	get := func(at string) *http.Request { return httptest.NewRequest(http.MethodGet, reconciliation.Root+at, nil) }
	many := strings.TrimSuffix(strings.Repeat(`"institution:a",`, 201), ",")
	under := func(where string) *http.Request {
		r := batch(`{"q": {"query": "CNRS"}}`)
		r.URL.RawQuery = url.Values{"where": {where}}.Encode()
		return r
	}
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
		{"candidates of whom one does not exist", under(`{"id": {"in": ["institution:cnrs", "institution:nobody"]}}`), 404},
		{"too many queries", batch(`{` + strings.Join(queries, ",") + `}`), 413},
		{"a form that is too large", batch(strings.Repeat(" ", 300<<10)), 413},
		{"two conditions", get("?where=%7B%7D&where=%7B%7D"), 400},
		{"a condition of nothing", get("?where="), 400},
		{"two batches", formRequest("queries=%7B%7D&queries=%7B%7D"), 400},
		{"two prefixes", get("/suggest/entity?prefix=a&prefix=b"), 400},
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

// TestFailures shows what becomes of an error of the store.
func TestFailures(t *testing.T) {
	for _, tt := range []struct {
		err    error
		status int
	}{
		{graph.Errorf(graph.CodeUnavailable, "the store is away"), 503},
		{graph.Errorf(graph.CodeTimeout, "the store is slow"), 504},
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
	gone := graph.Wrap(graph.CodeUnavailable, "the graph changed meanwhile", graph.ErrChanged)
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

// TestABadQuerySpoilsNoOther: what cannot be answered has no candidates and says why, and the rest of the batch is answered.
func TestABadQuerySpoilsNoOther(t *testing.T) {
	c := newClient(t)
	for _, tt := range []struct{ why, query, code string }{
		{"a query that is a text", `"CNRS"`, "INVALID_ARGUMENT"},
		{"a query that asks nothing", `{}`, "INVALID_ARGUMENT"},
		{"a misspelt field", `{"quary": "CNRS"}`, "INVALID_ARGUMENT"},
		{"a type that is none", `{"query": "x", "type": "Planet"}`, "INVALID_ARGUMENT"},
		{"a limit of nothing", `{"query": "x", "limit": 0}`, "INVALID_ARGUMENT"},
		{"half a limit", `{"query": "x", "limit": 1.5}`, "INVALID_ARGUMENT"},
		{"a strictness that is none", `{"query": "x", "type_strict": "very"}`, "INVALID_ARGUMENT"},
		{"a property that is none", `{"query": "x", "properties": [{"pid": "colour", "v": "red"}]}`, "INVALID_ARGUMENT"},
		{"a property without a value", `{"query": "x", "properties": [{"pid": "country"}]}`, "INVALID_ARGUMENT"},
		{"a value without an id", `{"query": "x", "properties": [{"pid": "country", "v": {}}]}`, "INVALID_ARGUMENT"},
		{"lists of lists", `{"query": "x", "properties": [{"pid": "country", "v": [["FR"]]}]}`, "INVALID_ARGUMENT"},
		{"too many values", `{"query": "x", "properties": [{"pid": "city", "v": [` + strings.Repeat(`"a",`, 20) + `"a"]}]}`, "LIMIT_EXCEEDED"},
	} {
		got := c.post(url.Values{"queries": {`{"q0": {"query": "CNRS"}, "q1": ` + tt.query + `}`}}, resultShape)
		if id := pick(t, got, "q0", "result", 0, "id"); id != "institution:cnrs" {
			t.Errorf("%s: beside it the CNRS is %v", tt.why, id)
		}
		if n := len(pick(t, got, "q1", "result").([]any)); n != 0 || pick(t, got, "q1", "error", "code") != tt.code {
			t.Errorf("%s: %d candidates, %v, want none and %s", tt.why, n, pick(t, got, "q1", "error"), tt.code)
		}
		if message := pick(t, got, "q1", "error", "message").(string); len(message) > 300 || strings.Contains(message, "went wrong") {
			t.Errorf("%s: the message says what to do, shortly: %s", tt.why, message)
		}
	}
}

// TestWhatIsNoIDHasAnEmptyRow: cells of a table may hold anything.
func TestWhatIsNoIDHasAnEmptyRow(t *testing.T) {
	c := newClient(t)
	for _, id := range []string{"institution:cnrs ", "Q42", "", "institution:nobody", "institution:\u00e9cole"} {
		got := c.post(url.Values{"extend": {`{"ids": ["institution:cnrs", "` + id + `"], "properties": [{"id": "country"}]}`}}, extendShape)
		if country := pick(t, got, "rows", "institution:cnrs", "country", 0, "str"); country != "FR" {
			t.Errorf("beside %q, the CNRS is in %v", id, country)
		}
		if id = strings.ReplaceAll(id, `\u00e9`, "é"); len(pick(t, got, "rows", id, "country").([]any)) != 0 {
			t.Errorf("%q has a country: %v", id, got)
		}
	}
}
