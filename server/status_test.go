package server

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"entente/graph"
)

// edition is a way to be asked, and the one of the statuses that goes with it.
type edition struct {
	name    string
	handler http.Handler
	accept  string
	media   string
	of      func(statuses) int
}

// editions returns all of them, over servers with the same configuration.
func editions(t *testing.T, change ...func(*Config)) []edition {
	t.Helper()
	configured := func(older bool) http.Handler {
		s, _ := testServer(t, func(c *Config) {
			c.OlderStatuses = older
			for _, f := range change {
				f(c)
			}
		})
		return s.Handler()
	}
	released, drafted := configured(false), configured(true)
	release := func(s statuses) int { return s.release }
	drafts := func(s statuses) int { return s.drafts }
	older := func(s statuses) int { return s.json }
	return []edition{
		{"the release", released, mediaResponse, mediaResponse, release},
		{"the release, with the Accept that it recommends", released, mediaResponse + ", application/json;q=0.9", mediaResponse, release},
		{"the drafts", drafted, mediaResponse, mediaResponse, drafts},
		{"JSON", released, mediaJSON, mediaJSON, older},
		{"JSON of the drafts", drafted, mediaJSON, mediaJSON, older},
		{"no Accept", released, "", mediaJSON, older},
	}
}

func (e edition) ask(r *http.Request) answer {
	if e.accept != "" {
		r.Header.Set("Accept", e.accept)
	}
	return do(e.handler, r)
}

const (
	persisted  = `"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"}}`
	byDocument = `{"documentId":"sha256:ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"}`
)

// overHTTP is what goes in by POST and which status comes back: under application/graphql-response+json by the release of September
// 2026 and by the drafts before it, and under application/json. Sections are those of the release.
var overHTTP = []struct {
	section, name, body string
	contentType         string // "application/json" unless given; "-" for none
	want                statuses
	code                graph.Code // of the first error; "" where there is data
}{
	{section: "POST", name: "a query", body: plainBody, want: statuses{200, 200, 200}},
	{section: "POST", name: "a mutation", body: `{"query":"mutation{touch}"}`, want: statuses{200, 200, 200}},
	{section: "Media Types", name: "charset utf-8", body: plainBody, contentType: "application/json; charset=UTF-8", want: statuses{200, 200, 200}},
	{section: "Media Types", name: "a type in capitals", body: plainBody, contentType: "Application/JSON", want: statuses{200, 200, 200}},
	{section: "POST", name: "charset utf-16", body: plainBody, contentType: "application/json; charset=utf-16", want: statuses{415, 415, 415}, code: codeMediaType},
	{section: "POST", name: "no Content-Type", body: plainBody, contentType: "-", want: statuses{415, 415, 415}, code: codeMediaType},
	{section: "POST", name: "text", body: plainBody, contentType: "text/plain", want: statuses{415, 415, 415}, code: codeMediaType},
	{section: "Exercise caution", name: "a form", body: "query=%7B__typename%7D", contentType: "application/x-www-form-urlencoded", want: statuses{415, 415, 415}, code: codeMediaType},
	{section: "Exercise caution", name: "multipart", body: plainBody, contentType: "multipart/form-data; boundary=x", want: statuses{415, 415, 415}, code: codeMediaType},
	{section: "POST", name: "GraphQL as such", body: "{__typename}", contentType: "application/graphql", want: statuses{415, 415, 415}, code: codeMediaType},
	{section: "POST", name: "the type of responses", body: plainBody, contentType: mediaResponse, want: statuses{415, 415, 415}, code: codeMediaType},

	{section: "JSON parsing failure", name: "no body", want: statuses{400, 400, 400}, code: codeBadRequest},
	{section: "JSON parsing failure", name: "nonsense", body: "NONSENSE", want: statuses{400, 400, 400}, code: codeBadRequest},
	{section: "JSON parsing failure", name: "half of a body", body: `{"query":`, want: statuses{400, 400, 400}, code: codeBadRequest},
	{section: "JSON parsing failure", name: "half of a batch", body: "[" + plainBody, want: statuses{400, 400, 400}, code: codeBadRequest},
	{section: "JSON parsing failure", name: "garbage behind", body: plainBody + "GARBAGE", want: statuses{400, 400, 400}, code: codeBadRequest},
	{section: "JSON parsing failure", name: "two objects", body: plainBody + plainBody, want: statuses{400, 400, 400}, code: codeBadRequest},
	{section: "JSON parsing failure", name: "not UTF-8", body: "{\"query\":\"{ __typename } #\xff\"}", want: statuses{400, 400, 400}, code: codeBadRequest},
	{section: "JSON parsing failure", name: "nested too deeply to be read", body: strings.Repeat("[", 5000), want: statuses{400, 400, 400}, code: codeBadRequest},
	{section: "JSON Encoding", name: "space behind", body: plainBody + " \n", want: statuses{200, 200, 200}},
	{section: "JSON Encoding", name: "properties of others are ignored", body: `{"query":"{ __typename }","id":7,"documentId":7}`, want: statuses{200, 200, 200}},

	{section: "Invalid parameters", name: "null", body: "null", want: statuses{422, 400, 400}, code: codeBadRequest},
	{section: "Invalid parameters", name: "a string", body: `"x"`, want: statuses{422, 400, 400}, code: codeBadRequest},
	{section: "Invalid parameters", name: "a batch", body: "[" + plainBody + "]", want: statuses{422, 400, 400}, code: codeBadRequest},
	{section: "Invalid parameters", name: "no query", body: `{}`, want: statuses{422, 400, 400}, code: codeBadRequest},
	{section: "Invalid parameters", name: "a misspelt query", body: `{"qeury":"{__typename}"}`, want: statuses{422, 400, 400}, code: codeBadRequest},
	{section: "Invalid parameters", name: "query in capitals", body: `{"QUERY":"{ __typename }"}`, want: statuses{422, 400, 400}, code: codeBadRequest},
	{section: "Invalid parameters", name: "query a number", body: `{"query":1}`, want: statuses{422, 400, 400}, code: codeBadRequest},
	{section: "Invalid parameters", name: "query an object", body: `{"query":{}}`, want: statuses{422, 400, 400}, code: codeBadRequest},
	{section: "Invalid parameters", name: "query null", body: `{"query":null}`, want: statuses{422, 400, 400}, code: codeBadRequest},
	{section: "Invalid parameters", name: "operationName a number", body: `{"query":"{__typename}","operationName":1}`, want: statuses{422, 400, 400}, code: codeBadRequest},
	{section: "Invalid parameters", name: "variables a list", body: `{"query":"query Q ($i:Int!) { q(i: $i) }","variables":[7]}`, want: statuses{422, 400, 400}, code: codeBadRequest},
	{section: "Invalid parameters", name: "variables a string", body: `{"query":"{__typename}","variables":"{}"}`, want: statuses{422, 400, 400}, code: codeBadRequest},
	{section: "Invalid parameters", name: "extensions a number", body: `{"query":"{__typename}","extensions":0}`, want: statuses{422, 400, 400}, code: codeBadRequest},
	{section: "Invalid parameters", name: "a persisted query without its hash", body: `{"query":"{__typename}","extensions":{"persistedQuery":{}}}`, want: statuses{422, 400, 400}, code: codeBadRequest},
	{section: "Invalid parameters", name: "a persisted query with another text", body: `{"query":"{ __typename }",` + persisted + `}`, want: statuses{422, 400, 400}, code: codeBadRequest},
	{section: "Invalid parameters", name: "a persisted document, which is of a later edition", body: byDocument, want: statuses{422, 400, 400}, code: codeBadRequest},
	{section: "GraphQL-over-HTTP Request", name: "a persisted query, whose clients send its text next", body: `{` + persisted + `}`, want: statuses{422, 400, 200}, code: codeNotPersisted},
	{section: "GraphQL-over-HTTP Request", name: "a persisted query with its text", body: `{"query":"{__typename}",` + persisted + `}`, want: statuses{200, 200, 200}},
	{section: "GraphQL-over-HTTP Request", name: "extensions of others", body: `{"query":"{__typename}","extensions":{"some":"value"}}`, want: statuses{200, 200, 200}},
	{section: "JSON Encoding", name: "operationName null", body: `{"query":"{__typename}","operationName":null}`, want: statuses{200, 200, 200}},
	{section: "JSON Encoding", name: "variables null", body: `{"query":"{__typename}","variables":null}`, want: statuses{200, 200, 200}},
	{section: "JSON Encoding", name: "extensions null", body: `{"query":"{__typename}","extensions":null}`, want: statuses{200, 200, 200}},

	{section: "Document parsing failure", name: "half of a document", body: `{"query":"{"}`, want: statuses{400, 400, 200}, code: codeParse},
	{section: "Document parsing failure", name: "an empty document, which is a string all the same", body: `{"query":""}`, want: statuses{400, 400, 200}, code: codeParse},
	{section: "Document parsing failure", name: "nothing but a comment", body: `{"query":"# nothing"}`, want: statuses{400, 400, 200}, code: codeParse},
	{section: "Document parsing failure", name: "a definition of a type", body: `{"query":"type A{b:Int}"}`, want: statuses{400, 400, 200}, code: codeParse},
	{section: "Document validation failure", name: "an unknown field", body: `{"query":"{ nothing }"}`, want: statuses{422, 400, 200}, code: codeValidation},
	{section: "Document validation failure", name: "deferral", body: `{"query":"{ ... @defer { __typename } }"}`, want: statuses{422, 400, 200}, code: codeValidation},
	{section: "Document validation failure", name: "a subscription without events", body: `{"query":"subscription{touch}"}`, want: statuses{422, 400, 200}, code: codeValidation},
	{section: "Validation", name: "more tokens than are taken", body: `{"query":"{` + strings.Repeat("a ", 10_001) + `}"}`, want: statuses{422, 400, 200}, code: graph.CodeLimit},
	{section: "Validation", name: "too many aliases", body: `{"query":"{` + numbered(101, "a%:__typename ") + `}"}`, want: statuses{422, 400, 200}, code: graph.CodeLimit},
	{section: "Validation", name: "too dear", body: `{"query":"{numbers(first:100){stubs(limit:100){stubs(limit:100){n}}}}"}`, want: statuses{422, 400, 200}, code: graph.CodeLimit},
	{section: "Operation cannot be determined", name: "operationName unknown", body: `{"query":"query A{__typename}","operationName":"B"}`, want: statuses{422, 400, 200}, code: codeValidation},
	{section: "Operation cannot be determined", name: "operationName missing", body: `{"query":"query A{__typename} query B{__typename}"}`, want: statuses{422, 400, 200}, code: codeValidation},
	{section: "Operation cannot be determined", name: "no operation", body: `{"query":"fragment F on Query{__typename}"}`, want: statuses{422, 400, 200}, code: codeValidation},
	{section: "Operation cannot be determined", name: "operationName named", body: `{"query":"query A{__typename} query B{__typename}","operationName":"B"}`, want: statuses{200, 200, 200}},
	{section: "Variable coercion failure", name: "null for a type without null", body: `{"query":"query($id:ID!){node(id:$id){id}}","variables":{"id":null}}`, want: statuses{422, 400, 200}, code: graph.CodeInvalidArgument},
	{section: "Variable coercion failure", name: "a variable that is required", body: `{"query":"query($id:ID!){node(id:$id){id}}"}`, want: statuses{422, 400, 200}, code: graph.CodeInvalidArgument},
	{section: "Variable coercion failure", name: "a page that is too large", body: `{"query":"query($n:Int){numbers(first:$n){n}}","variables":{"n":101}}`, want: statuses{422, 400, 200}, code: graph.CodeInvalidArgument},
	{section: "Status Codes", name: "a body that is too large", body: `{"query":"` + strings.Repeat(" ", 64<<10) + `"}`, want: statuses{413, 413, 413}, code: graph.CodeLimit},
}

// TestGraphQLOverHTTP asks each question in every edition. graphql-http's own audits are run over the program in web/e2e.
func TestGraphQLOverHTTP(t *testing.T) {
	all := editions(t)
	for _, c := range overHTTP {
		for _, e := range all {
			t.Run(c.section+"/"+c.name+"/"+e.name, func(t *testing.T) {
				r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(c.body))
				switch c.contentType {
				case "":
					r.Header.Set("Content-Type", mediaJSON)
				case "-":
				default:
					r.Header.Set("Content-Type", c.contentType)
				}
				got := e.ask(r)
				if want := e.of(c.want); got.status != want || got.code(t) != string(c.code) {
					t.Errorf("%d %q, not %d %q: %s", got.status, got.code(t), want, c.code, clip(got.body, 300))
				}
				if ct := got.header.Get("Content-Type"); ct != e.media+"; charset=utf-8" {
					t.Errorf("Content-Type is %q", ct)
				}
				mustBeReply(t, got)
			})
		}
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

// executed is what comes of operations, some of whose fields fail. data is what the reply holds of it, "" for none: with data the
// status must be of 200 to 299, without it must not.
var executed = []struct {
	section, name, query, data string
	want                       statuses
	code                       graph.Code
	retry                      bool // the client is told when to try again
}{
	{section: "Status Codes", name: "data alone", query: `{probe(do:"")}`, data: `{"probe":"done"}`, want: statuses{200, 200, 200}},
	{section: "Partial success", name: "some data", query: `{a:probe(do:"not found") b:probe(do:"")}`, data: `{"a":null,"b":"done"}`, want: statuses{294, 200, 200}, code: graph.CodeNotFound},
	{section: "Partial success", name: "some data of a store that is going away", query: `{a:probe(do:"unavailable") b:probe(do:"")}`, data: `{"a":null,"b":"done"}`, want: statuses{294, 200, 200}, code: graph.CodeUnavailable},
	{section: "Partial success", name: "data that holds nothing", query: `{probe(do:"not found")}`, data: `{"probe":null}`, want: statuses{294, 200, 200}, code: graph.CodeNotFound},
	{section: "Partial success", name: "data that is null", query: `{must(do:"not found")}`, data: `null`, want: statuses{294, 200, 200}, code: graph.CodeNotFound},
	{section: "Partial success", name: "a defect in one field", query: `{probe(do:"panic")}`, data: `{"probe":null}`, want: statuses{294, 200, 200}, code: graph.CodeInternal},
	{section: "Status Codes", name: "a store that is away", query: `{probe(do:"unavailable")}`, want: statuses{503, 503, 503}, code: graph.CodeUnavailable, retry: true},
	{section: "Status Codes", name: "a store that is away, for a field without null", query: `{must(do:"unavailable")}`, want: statuses{503, 503, 503}, code: graph.CodeUnavailable, retry: true},
	{section: "Status Codes", name: "out of time", query: `{probe(do:"wait")}`, want: statuses{504, 504, 504}, code: graph.CodeTimeout},
}

func TestStatusesOfExecutions(t *testing.T) {
	all := editions(t, func(c *Config) { c.Timeouts.Deadline = 50 * time.Millisecond })
	for _, c := range executed {
		for _, e := range all {
			t.Run(c.section+"/"+c.name+"/"+e.name, func(t *testing.T) {
				r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(question2JSON(c.query, nil)))
				r.Header.Set("Content-Type", mediaJSON)
				got := e.ask(r)
				if want := e.of(c.want); got.status != want || got.code(t) != string(c.code) {
					t.Errorf("%d %q, not %d %q", got.status, got.code(t), want, c.code)
				}
				var body struct{ Data json.RawMessage }
				if err := json.Unmarshal([]byte(got.body), &body); err != nil || string(body.Data) != c.data {
					t.Errorf("%v: data is %q, not %q", err, body.Data, c.data)
				}
				if ct := got.header.Get("Content-Type"); ct != e.media+"; charset=utf-8" {
					t.Errorf("Content-Type is %q", ct)
				}
				if (got.header.Get("Retry-After") != "") != c.retry {
					t.Errorf("Retry-After is %q", got.header.Get("Retry-After"))
				}
			})
		}
	}
}

// silent is a schema that gives no reply.
type silent struct{ *stub }

func (silent) Exec(context.Context) graphql.ResponseHandler {
	return func(context.Context) *graphql.Response { return nil }
}

// A reply without data has no status of 200 to 299, whatever became of it (Status Codes).
func TestNoDataIsAFailure(t *testing.T) {
	for _, e := range editions(t, func(c *Config) { c.Schema = silent{newStub(t)} }) {
		r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(plainBody))
		r.Header.Set("Content-Type", mediaJSON)
		got := e.ask(r)
		if got.status != 500 || got.code(t) != "INTERNAL" {
			t.Errorf("%s: %d %s", e.name, got.status, got.body)
		}
		mustBeReply(t, got)
	}
}

// A body that does not arrive in time is answered before the connection is closed (Status Codes; RFC 9110, section 15.5.9).
func TestBodyThatDoesNotArrive(t *testing.T) {
	s, _ := testServer(t, func(c *Config) { c.Timeouts.Read = 100 * time.Millisecond })
	conn, err := net.Dial("tcp", start(t, s).addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(10 * time.Second))
	fmt.Fprint(conn, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	var body struct{ Errors []gqlError }
	err = json.NewDecoder(res.Body).Decode(&body)
	res.Body.Close()
	if err != nil || res.StatusCode != http.StatusRequestTimeout || !res.Close {
		t.Fatalf("%v: status %d, closing %v", err, res.StatusCode, res.Close)
	}
	if e := body.Errors[0]; e.Extensions["code"] != "BAD_REQUEST" || e.Message != "the body did not arrive within 100ms" {
		t.Errorf("%+v", e)
	}
}
