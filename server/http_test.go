package server

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

const plainBody = `{"query":"{ __typename }"}`

// overHTTP is what goes in by POST, under which Accept, and which status comes back.
var overHTTP = []struct {
	name, body  string
	contentType string // "application/json" unless given; "-" for none
	accept      string
	status      int
	media       string // "application/json" unless given
}{
	{name: "no Accept", body: plainBody, status: 200},
	{name: "any Accept", body: plainBody, accept: "*/*", status: 200},
	{name: "the newer media type", body: plainBody, accept: mediaResponse, status: 200, media: mediaResponse},
	{name: "both, the newer first", body: plainBody, accept: mediaResponse + ", " + mediaJSON, status: 200, media: mediaResponse},
	{name: "both, the older preferred", body: plainBody, accept: mediaResponse + ";q=0.5, " + mediaJSON, status: 200},
	{name: "Apollo's Accept", body: plainBody, accept: mediaResponse + ",application/json;q=0.9", status: 200, media: mediaResponse},
	{name: "a browser's Accept", body: plainBody, accept: "text/html,application/xhtml+xml,*/*;q=0.8", status: 200},
	{name: "neither", body: plainBody, accept: "text/html", status: 406},
	{name: "the newer refused", body: plainBody, accept: mediaResponse + ";q=0, text/html", status: 406},
	{name: "charset in Accept", body: plainBody, accept: mediaJSON + "; charset=utf-16", status: 406},
	{name: "charset utf-8", body: plainBody, contentType: "application/json; charset=UTF-8", status: 200},
	{name: "charset utf-16", body: plainBody, contentType: "application/json; charset=utf-16", status: 415},
	{name: "no Content-Type", body: plainBody, contentType: "-", status: 415},
	{name: "text", body: plainBody, contentType: "text/plain", status: 415},
	{name: "a form", body: "query=%7B__typename%7D", contentType: "application/x-www-form-urlencoded", status: 415},
	{name: "multipart", body: plainBody, contentType: "multipart/form-data; boundary=x", status: 415},
	{name: "GraphQL as such", body: "{__typename}", contentType: "application/graphql", status: 415},
	{name: "no body", status: 400},
	{name: "half of a body", body: `{ "not a JSON`, status: 400},
	{name: "half of a body, newer", body: `{ "not a JSON`, accept: mediaResponse, status: 400, media: mediaResponse},
	{name: "garbage behind", body: plainBody + "GARBAGE", status: 400},
	{name: "two objects", body: plainBody + plainBody, status: 400},
	{name: "space behind", body: plainBody + " \n", status: 200},
	{name: "null", body: "null", status: 400},
	{name: "a string", body: `"x"`, status: 400},
	{name: "a batch", body: "[" + plainBody + "]", status: 400},
	{name: "not UTF-8", body: "{\"query\":\"{ __typename } #\xff\"}", status: 400},
	{name: "a misspelt query", body: `{"qeury":"{ __typename }"}`, status: 400},
	{name: "query in capitals", body: `{"QUERY":"{ __typename }"}`, status: 400},
	{name: "query a number", body: `{"query":1}`, status: 400},
	{name: "query an object", body: `{"query":{}}`, status: 400},
	{name: "query null", body: `{"query":null}`, status: 400},
	{name: "operationName a number", body: `{"query":"{__typename}","operationName":1}`, status: 400},
	{name: "operationName null", body: `{"query":"{__typename}","operationName":null}`, status: 200},
	{name: "operationName named", body: `{"query":"query A{__typename} query B{__typename}","operationName":"B"}`, status: 200},
	{name: "operationName unknown", body: `{"query":"query A{__typename}","operationName":"B"}`, accept: mediaResponse, status: 400, media: mediaResponse},
	{name: "operationName missing", body: `{"query":"query A{__typename} query B{__typename}"}`, accept: mediaResponse, status: 400, media: mediaResponse},
	{name: "variables a list", body: `{"query":"{__typename}","variables":[]}`, status: 400},
	{name: "variables a string", body: `{"query":"{__typename}","variables":"{}"}`, status: 400},
	{name: "variables null", body: `{"query":"{__typename}","variables":null}`, status: 200},
	{name: "extensions a number", body: `{"query":"{__typename}","extensions":0}`, status: 400},
	{name: "extensions of others", body: `{"query":"{__typename}","extensions":{"some":"value"}}`, status: 200},
	{name: "parse failure", body: `{"query":"{"}`, status: 200},
	{name: "parse failure, newer", body: `{"query":"{"}`, accept: mediaResponse, status: 400, media: mediaResponse},
	{name: "validation failure", body: `{"query":"{ nothing }"}`, status: 200},
	{name: "validation failure, newer", body: `{"query":"{ nothing }"}`, accept: mediaResponse, status: 400, media: mediaResponse},
	{name: "no operation", body: `{"query":"fragment F on Query{__typename}"}`, accept: mediaResponse, status: 400, media: mediaResponse},
	{name: "a wrong variable", body: `{"query":"query($id:ID!){node(id:$id){id}}","variables":{"id":null}}`, status: 200},
	{name: "a wrong variable, newer", body: `{"query":"query($id:ID!){node(id:$id){id}}","variables":{"id":null}}`, accept: mediaResponse, status: 400, media: mediaResponse},
	{name: "a persisted query", body: `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ab"}}}`, status: 200},
	{name: "a persisted query with its text", body: `{"query":"{__typename}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"}}}`, status: 200},
	{name: "a persisted query with another text", body: `{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"}}}`, status: 400},
	{name: "too large", body: `{"query":"` + strings.Repeat(" ", 64<<10) + `"}`, status: 413},
	{name: "a mutation", body: `{"query":"mutation{touch}"}`, status: 200},
	{name: "deferral", body: `{"query":"{ ... @defer { __typename } }"}`, accept: mediaResponse, status: 400, media: mediaResponse},
}

// TestGraphQLOverHTTP restates the audits of graphql-http (npm) and the traps beside them.
func TestGraphQLOverHTTP(t *testing.T) {
	s, _ := testServer(t, nil)
	for _, c := range overHTTP {
		t.Run(c.name, func(t *testing.T) {
			r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(c.body))
			if c.contentType == "" {
				c.contentType = mediaJSON
			}
			if c.contentType != "-" {
				r.Header.Set("Content-Type", c.contentType)
			}
			if c.accept != "" {
				r.Header.Set("Accept", c.accept)
			}
			if c.media == "" {
				c.media = mediaJSON
			}
			got := do(s.Handler(), r)
			if got.status != c.status {
				t.Errorf("status is %d, not %d: %s", got.status, c.status, got.body)
			}
			if ct := got.header.Get("Content-Type"); ct != c.media+"; charset=utf-8" {
				t.Errorf("Content-Type is %q", ct)
			}
			mustBeReply(t, got)
		})
	}
}

// mustBeReply fails unless the body is data, or errors each with a message and a code and, for what was not executed,
// no data at all.
func mustBeReply(t *testing.T, got answer) {
	t.Helper()
	var body map[string]json.RawMessage
	if err := json.Unmarshal([]byte(got.body), &body); err != nil {
		t.Fatalf("%v in %s", err, got.body)
	}
	_, hasData := body["data"]
	errs := got.errorsOf(t)
	if hasData == (len(errs) > 0) {
		t.Errorf("want either data or errors: %s", got.body)
	}
	for _, e := range errs {
		if e.Message == "" || e.Extensions["code"] == nil {
			t.Errorf("an error lacks message or code: %s", got.body)
		}
	}
}

func TestGet(t *testing.T) {
	s, _ := testServer(t, nil)
	for _, c := range []struct {
		name   string
		params url.Values
		status int
		allow  string
	}{
		{"a query", url.Values{"query": {"{__typename}"}}, 200, ""},
		{"a query with variables", url.Values{"query": {"query($id:ID!){node(id:$id){id}}"}, "variables": {`{"id":"a:b"}`}}, 200, ""},
		{"variables that are no JSON", url.Values{"query": {"{__typename}"}, "variables": {"{"}}, 400, ""},
		{"garbage behind variables", url.Values{"query": {"{__typename}"}, "variables": {"{}{}"}}, 400, ""},
		{"variables too deep", url.Values{"query": {"{__typename}"}, "variables": {strings.Repeat(`{"a":`, 50)}}, 400, ""},
		{"no query", url.Values{}, 400, ""},
		{"not UTF-8", url.Values{"query": {"{__typename} #\xff"}}, 400, ""},
		{"the query of several", url.Values{"query": {"query A{__typename} mutation B{touch}"}, "operationName": {"A"}}, 200, ""},
		{"a mutation", url.Values{"query": {"mutation{touch}"}}, 405, "POST"},
		{"a mutation of several", url.Values{"query": {"query A{__typename} mutation B{touch}"}, "operationName": {"B"}}, 405, "POST"},
		{"a mutation that is invalid too", url.Values{"query": {"mutation{nothing}"}}, 405, "POST"},
		{"too long", url.Values{"query": {strings.Repeat("#", 70_000)}}, 413, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := get(s.Handler(), "/graphql?"+c.params.Encode())
			if got.status != c.status || got.header.Get("Allow") != c.allow {
				t.Errorf("status %d, Allow %q: %s", got.status, got.header.Get("Allow"), got.body)
			}
			mustBeReply(t, got)
		})
	}
}

func TestOtherMethods(t *testing.T) {
	s, _ := testServer(t, nil)
	for _, c := range []struct{ method, path, allow string }{
		{"PUT", "/graphql", "GET, POST"},
		{"HEAD", "/graphql", "GET, POST"},
		{"OPTIONS", "/graphql", "GET, POST"},
		{"POST", "/metrics", "GET, HEAD"},
		{"POST", "/graphiql", "GET, HEAD"},
		{"DELETE", "/", "GET, HEAD"},
	} {
		got := do(s.Handler(), httptest.NewRequest(c.method, c.path, nil))
		if got.status != http.StatusMethodNotAllowed || got.header.Get("Allow") != c.allow {
			t.Errorf("%s %s: status %d, Allow %q", c.method, c.path, got.status, got.header.Get("Allow"))
		}
	}
}

func TestSubscriptionsAreRefused(t *testing.T) {
	s, _ := testServer(t, nil)
	if got := ask(s.Handler(), "subscription{touch}", nil); got.status != 400 || got.code(t) != string(codeValidation) {
		t.Errorf("%d %s", got.status, got.body)
	}
	r := httptest.NewRequest(http.MethodGet, "/graphql", nil)
	r.Header.Set("Connection", "Upgrade")
	r.Header.Set("Upgrade", "websocket")
	r.Header.Set("Sec-WebSocket-Protocol", "graphql-transport-ws")
	r.Header.Set("Origin", "https://evil.example")
	if got := do(s.Handler(), r); got.status != http.StatusBadRequest || got.header.Get("Upgrade") != "" {
		t.Errorf("a WebSocket is answered with %d", got.status)
	}
}
