package server

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// byGet is what is asked in the address, and how it is answered. allow is the header that goes with 405.
var byGet = []struct {
	section, name string
	params        url.Values
	want          statuses
	allow         string
}{
	{"GET", "a query", url.Values{"query": {"{__typename}"}}, statuses{200, 200, 200}, ""},
	{"GET", "a query with variables", url.Values{"query": {"query($id:ID!){node(id:$id){id}}"}, "variables": {`{"id":"a:b"}`}}, statuses{200, 200, 200}, ""},
	{"GET", "empty optional parameters are absent", url.Values{"query": {"{__typename}"}, "operationName": {""}, "variables": {""}, "extensions": {""}}, statuses{200, 200, 200}, ""},
	{"GET", "operationName=null is a name", url.Values{"query": {"query null{__typename} query other{nothing}"}, "operationName": {"null"}}, statuses{422, 400, 200}, ""},
	{"GET", "the query of several", url.Values{"query": {"query A{__typename} mutation B{touch}"}, "operationName": {"A"}}, statuses{200, 200, 200}, ""},
	{"GET", "a mutation", url.Values{"query": {"mutation{touch}"}}, statuses{405, 405, 405}, "POST"},
	{"GET", "a mutation of several", url.Values{"query": {"query A{__typename} mutation B{touch}"}, "operationName": {"B"}}, statuses{405, 405, 405}, "POST"},
	{"GET", "a mutation that is invalid too", url.Values{"query": {"mutation{nothing}"}}, statuses{405, 405, 405}, "POST"},
	{"JSON parsing failure", "variables that are no JSON", url.Values{"query": {"{__typename}"}, "variables": {"{"}}, statuses{400, 400, 400}, ""},
	{"JSON parsing failure", "garbage behind variables", url.Values{"query": {"{__typename}"}, "variables": {"{}{}"}}, statuses{400, 400, 400}, ""},
	{"JSON parsing failure", "variables too deep", url.Values{"query": {"{__typename}"}, "variables": {strings.Repeat(`{"a":`, 50)}}, statuses{400, 400, 400}, ""},
	{"JSON parsing failure", "not UTF-8", url.Values{"query": {"{__typename} #\xff"}}, statuses{400, 400, 400}, ""},
	{"Invalid parameters", "variables that are a list", url.Values{"query": {"{__typename}"}, "variables": {"[7]"}}, statuses{422, 400, 400}, ""},
	{"Invalid parameters", "extensions that are a number", url.Values{"query": {"{__typename}"}, "extensions": {"1"}}, statuses{422, 400, 400}, ""},
	{"Invalid parameters", "no query", url.Values{}, statuses{422, 400, 400}, ""},
	{"Document parsing failure", "an empty query", url.Values{"query": {""}}, statuses{400, 400, 200}, ""},
	{"Document validation failure", "a query that is invalid", url.Values{"query": {"{nothing}"}}, statuses{422, 400, 200}, ""},
	{"Status Codes", "an address that is just short enough", url.Values{"query": {"{__typename}" + strings.Repeat("+", 10_000)}}, statuses{400, 400, 200}, ""},
	{"Status Codes", "an address that is too long", url.Values{"query": {strings.Repeat("#", 11_000)}}, statuses{414, 414, 414}, ""},
}

func TestGet(t *testing.T) {
	for _, c := range byGet {
		for _, edition := range editions(t) {
			t.Run(c.section+"/"+c.name+"/"+edition.name, func(t *testing.T) {
				r := httptest.NewRequest(http.MethodGet, "/graphql?"+c.params.Encode(), nil)
				got := edition.ask(r)
				if want := edition.of(c.want); got.status != want || got.header.Get("Allow") != c.allow {
					t.Errorf("status %d, not %d, Allow %q: %s", got.status, want, got.header.Get("Allow"), got.body)
				}
				mustBeReply(t, got)
			})
		}
	}
}

// TestAddressThatIsNoForm refuses what cannot be decoded: a parameter must not be lost in silence.
func TestAddressThatIsNoForm(t *testing.T) {
	s, _ := testServer(t, nil)
	for _, query := range []string{"query={__typename}&variables=%zz", "query={__typename;__typename}"} {
		r := httptest.NewRequest(http.MethodGet, "/graphql", nil)
		r.URL.RawQuery = query
		if got := do(s.Handler(), r); got.status != 400 || got.code(t) != "BAD_REQUEST" {
			t.Errorf("%s: %d %s", query, got.status, got.body)
		}
	}
}

// TestHead answers HEAD as GET, without the body (RFC 9110, section 9.3.2, with which a server must comply: Response).
func TestHead(t *testing.T) {
	s, _ := testServer(t, nil)
	r := start(t, s)
	for _, c := range []struct {
		name, query, accept string
		status              int
		allow               string
	}{
		{"a query", "{__typename}", mediaResponse, 200, ""},
		{"a query that is invalid", "{nothing}", mediaResponse, 422, ""},
		{"a mutation", "mutation{touch}", mediaResponse, 405, "POST"},
		{"a subscription, whose body never ends", "subscription{touch}", mediaStream, 405, "GET, POST"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ask, err := http.NewRequest(http.MethodHead, r.url+"/graphql?query="+url.QueryEscape(c.query), nil)
			if err != nil {
				t.Fatal(err)
			}
			ask.Header.Set("Accept", c.accept)
			res, err := client(t).Do(ask)
			if err != nil {
				t.Fatal(err)
			}
			body, err := io.ReadAll(res.Body)
			res.Body.Close()
			if err != nil || len(body) > 0 {
				t.Errorf("%v, a body of %d bytes", err, len(body))
			}
			if res.StatusCode != c.status || res.Header.Get("Allow") != c.allow {
				t.Errorf("status %d, Allow %q", res.StatusCode, res.Header.Get("Allow"))
			}
			if c.status == 200 && res.ContentLength != int64(len(`{"data":{"__typename":"Query"}}`)) {
				t.Errorf("the length is that of the body of GET, not %d", res.ContentLength)
			}
		})
	}
}

func TestOtherMethods(t *testing.T) {
	s, _ := testServer(t, nil)
	for _, c := range []struct{ method, path, allow string }{
		{"PUT", "/graphql", "GET, HEAD, POST"},
		{"OPTIONS", "/graphql", "GET, HEAD, POST"},
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
	if got := ask(s.Handler(), "subscription{touch}", nil); got.status != 422 || got.code(t) != string(codeValidation) {
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
