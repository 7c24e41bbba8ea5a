package server

import (
	"fmt"
	"hash/fnv"
	"math"
	"net/http"
	"net/http/httptest"
	"net/url"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"
)

// What an attack may get out of the server.
const (
	attackReply = 64 << 10
	attackHeap  = 16 << 20
)

// tooLong reports whether an attack took too long: more than a multiple of what this machine takes at present for a fixed piece of
// work. It tells exponential from linear, no more: tests share the machine with others, and run under the race detector. What an
// attack really takes is logged; on an idle machine that is below 50 ms, and the limit some four seconds.
func tooLong(took time.Duration) bool {
	if took < time.Second/2 {
		return false // on any machine
	}
	start := time.Now()
	sum, block := fnv.New64a(), make([]byte, 1<<20)
	for range 64 {
		sum.Write(block)
	}
	return took > 50*time.Since(start)
}

type attack struct {
	name    string
	request func() *http.Request
	code    string // of the first error; "" when the request is harmless and answered
}

// TestAttacks sends what docs of attackers hold against GraphQL servers, and measures reply, heap and time.
func TestAttacks(t *testing.T) {
	s, _ := testServer(t, nil)
	ask(s.Handler(), "{ __typename }", nil) // what is set up once is not the attack's
	for _, a := range attacks() {
		t.Run(a.name, func(t *testing.T) {
			took := time.Duration(math.MaxInt64)
			for range 3 {
				r := a.request()
				got, heap, time := measure(s.Handler(), r)
				took = min(took, time)
				if len(got.body) >= attackReply {
					t.Errorf("%d bytes of reply: %s", len(got.body), clip(got.body, 200))
				}
				if heap >= attackHeap {
					t.Errorf("%d MB of heap", heap>>20)
				}
				if code := got.code(t); code != a.code {
					t.Errorf("code is %q, not %q: %s", code, a.code, clip(got.body, 300))
				}
				if got.status >= 500 {
					t.Errorf("status is %d: %s", got.status, clip(got.body, 300))
				}
			}
			if tooLong(took) {
				t.Errorf("took %v", took)
			}
			t.Logf("took %v", took)
		})
	}
}

// measure sends a request with the garbage collector at rest, so that heap is all that was allocated on the way.
func measure(h http.Handler, r *http.Request) (got answer, heap uint64, took time.Duration) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	start := time.Now()
	got = do(h, r)
	took = time.Since(start)
	runtime.ReadMemStats(&after)
	return got, after.TotalAlloc - before.TotalAlloc, took
}

func attacks() []attack {
	var all []attack
	all = append(all, overloads()...)
	all = append(all, fragmentAttacks()...)
	all = append(all, nestings()...)
	all = append(all, transports()...)
	all = append(all, costAttacks()...)
	return all
}

// query returns an attack by POST.
func query(name, code, text string) attack {
	return asking(name, code, text, nil)
}

func asking(name, code, text string, variables map[string]any) attack {
	body := question2JSON(text, variables)
	return sending(name, code, body)
}

func sending(name, code, body string) attack {
	return attack{name: name, code: code, request: func() *http.Request {
		r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
		r.Header.Set("Content-Type", mediaJSON)
		return r
	}}
}

func typed(name, code, contentType, body string) attack {
	a := sending(name, code, body)
	inner := a.request
	a.request = func() *http.Request {
		r := inner()
		r.Header.Set("Content-Type", contentType)
		r.Header.Set("Origin", "https://evil.example")
		return r
	}
	return a
}

func getting(name, code, target string) attack {
	return attack{name: name, code: code, request: func() *http.Request {
		return httptest.NewRequest(http.MethodGet, target, nil)
	}}
}

// numbered joins n texts, in each of which % stands for its number.
func numbered(n int, text string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.ReplaceAll(text, "%", fmt.Sprint(i)))
	}
	return b.String()
}

func overloads() []attack {
	const limit, invalid = "LIMIT_EXCEEDED", "GRAPHQL_VALIDATION_FAILED"
	return []attack{
		query("aliases", limit, "{"+numbered(2_000, "a%:stats{facts}")+"}"),
		query("aliases of an expensive field", limit, "{"+numbered(99, `a%:paths(from:"a:b",to:"c:d"){truncated}`)+"}"),
		query("aliases of one name that conflict", limit, "{"+numbered(2_000, "a:f% ")+"}"),
		query("a few aliases of one name that conflict", invalid, "{"+numbered(90, "a:f% ")+"}"),
		query("fields that do not exist", limit, "{"+numbered(4_000, "f% ")+"}"),
		query("a few fields that do not exist", invalid, "{"+numbered(200, "f% ")+"}"),
		query("directives", limit, "{__typename "+strings.Repeat("@skip(if:false)", 1_500)+"}"),
		query("unknown directives", limit, "{__typename "+strings.Repeat("@a", 4_000)+"}"),
		query("directives on fields", limit, "{"+numbered(900, "stats @skip(if:false){facts}")+"}"),
		query("one field, often", limit, "{"+strings.Repeat("__typename ", 4_000)+"}"),
		query("one object, often", limit, "{"+strings.Repeat("stats{facts revision} ", 1_800)+"}"),
		query("one object, as often as allowed", "", "{"+strings.Repeat("stats{facts} ", 95)+"}"),
		query("arguments", limit, "{suggest("+numbered(2_000, "a%:1 ")+"){id}}"),
		query("operations", limit, numbered(20_000, "query q%{__typename}")),
		query("operations within the body", limit, numbered(2_000, "query q%{__typename}")),
		query("anonymous operations", limit, strings.Repeat("{__typename}", 3_000)),
		query("variables", limit, "query("+numbered(20_000, "$a%:Int ")+"){__typename}"),
		query("variables within the body", limit, "query("+numbered(2_000, "$a%:Int ")+"){__typename}"),
		query("a few unused variables", invalid, "query("+numbered(90, "$a%:Int ")+"){__typename}"),
		asking("values for variables that are not declared", "", "{__typename}", numberedMap(3_000)),
		query("tokens", limit, "{"+strings.Repeat("a ", 20_000)+"}"),
		query("a long comment", "", "#"+strings.Repeat("x", 60_000)+"\n{__typename}"),
		query("many comments", limit, strings.Repeat("#\n", 20_000)+"{__typename}"),
		query("a long name", invalid, "{"+strings.Repeat("x", 60_000)+"}"),
		query("a long operation name", "", "query "+strings.Repeat("x", 60_000)+"{__typename}"),
		query("a long string", "", `{suggest(prefix:"`+strings.Repeat("x", 60_000)+`"){id}}`),
		query("a long number", "INVALID_ARGUMENT", "{suggest(prefix:\"\",first:"+strings.Repeat("9", 60_000)+"){id}}"),
		query("an id of a megabyte", limit, `{node(id:"`+strings.Repeat("x", 1<<20)+`"){id}}`),
		asking("an id of a megabyte in a variable", limit, "query($id:ID!){node(id:$id){id}}",
			map[string]any{"id": strings.Repeat("x", 1<<20)}),
		query("a long list", "INVALID_ARGUMENT", `{search(text:"x",kinds:[`+strings.Repeat("PERSON ", 5_000)+`]){totalCount}}`),
		asking("a long list in a variable", "INVALID_ARGUMENT", `query($k:[EntityKind!]){search(text:"x",kinds:$k){totalCount}}`,
			map[string]any{"k": slices.Repeat([]string{"PERSON"}, 5_000)}),
		query("values of an enum that do not exist", invalid, `{search(text:"x",kinds:[`+numbered(400, "K% ")+`]){totalCount}}`),
	}
}

func numberedMap(n int) map[string]any {
	m := map[string]any{}
	for i := range n {
		m[fmt.Sprint("v", i)] = i
	}
	return m
}

func fragmentAttacks() []attack {
	const limit, invalid = "LIMIT_EXCEEDED", "GRAPHQL_VALIDATION_FAILED"
	return []attack{
		query("doubling", limit, "{...F0}"+doubled(40, "fragment F% on Query{...FNEXT ...FNEXT}")+"fragment F40 on Query{stats{facts}}"),
		query("doubling with aliases", limit, "{node(id:\"a:b\"){...F0}}"+
			doubled(14, "fragment F% on Institution{a:partOf{...FNEXT} b:partOf{...FNEXT}}")+"fragment F14 on Institution{id}"),
		query("doubling in the type of a type", limit, "{__schema{types{...F0}}}"+
			doubled(12, "fragment F% on __Type{a:ofType{...FNEXT} b:ofType{...FNEXT}}")+"fragment F12 on __Type{name}"),
		query("circle of one", invalid, "{...A} fragment A on Query{...A}"),
		query("circle of two", invalid, "{...A} fragment A on Query{...B} fragment B on Query{...A}"),
		query("circle below a field", invalid,
			"{node(id:\"a:b\"){...A}} fragment A on Institution{partOf{...A}}"),
		query("circle that nobody spreads", invalid, "{__typename} fragment A on Query{...B} fragment B on Query{...A}"),
		query("fragments", limit, "{__typename}"+numbered(2_000, "fragment F% on Query{__typename}")),
		query("a chain of fragments that each spread all", limit, "{...F0}"+everyNext(49)),
		query("one fragment, often", limit, "{"+strings.Repeat("...F ", 3_000)+"} fragment F on Query{stats{facts revision} __typename}"),
		query("inline fragments", "", "{"+strings.Repeat("...{", 990)+"__typename"+strings.Repeat("}", 990)+"}"),
		query("fields compared across fragments", limit, comparing(45, 20)),
	}
}

// doubled writes n fragments; % stands for the number of each, NEXT for that of the next.
func doubled(n int, text string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.NewReplacer("%", fmt.Sprint(i), "NEXT", fmt.Sprint(i+1)).Replace(text))
	}
	return b.String()
}

// everyNext writes n fragments, each of which spreads all that follow.
func everyNext(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "fragment F%d on Query{__typename", i)
		for j := i + 1; j < n; j++ {
			fmt.Fprintf(&b, " ...F%d", j)
		}
		b.WriteString("}")
	}
	return b.String()
}

// comparing writes n fragments with the same m fields, all spread side by side.
func comparing(n, m int) string {
	return "{" + numbered(n, "...F% ") + "}" + numbered(n, "fragment F% on Query{"+strings.Repeat("stats{facts}", m)+"}")
}

func nestings() []attack {
	const limit, bad = "LIMIT_EXCEEDED", "BAD_REQUEST"
	nested := func(n int, open, middle, end string) string {
		return strings.Repeat(open, n) + middle + strings.Repeat(end, n)
	}
	return []attack{
		query("selections", limit, `{institution(id:"a:b"){`+nested(100, "partOf{", "id", "}")+"}}"),
		query("selections past the parser's depth", limit, `{institution(id:"a:b"){`+nested(2_000, "partOf{", "id", "}")+"}}"),
		query("open selections", limit, strings.Repeat("{a", 30_000)),
		query("lists", limit, "{echo(ints:"+nested(500, "[", "1", "]")+")}"),
		query("lists past the parser's depth", limit, "{echo(ints:"+nested(4_000, "[", "1", "]")+")}"),
		query("open lists", limit, "{echo(ints:"+strings.Repeat("[", 60_000)),
		query("objects", limit, "{echo(where:"+nested(500, "{AND:", "{}", "}")+")}"),
		query("objects past the parser's depth", limit, "{echo(where:"+nested(3_000, "{AND:", "{}", "}")+")}"),
		query("types", limit, "query($a:"+nested(500, "[", "Int", "]")+"){__typename}"),
		query("types past the parser's depth", limit, "query($a:"+nested(20_000, "[", "Int", "]")+"){__typename}"),
		sending("JSON of variables", bad, `{"query":"{__typename}","variables":{"a":`+nested(10_000, "[", "", "]")+`}}`),
		sending("JSON objects", bad, `{"query":"{__typename}","variables":`+nested(9_000, `{"a":`, "1", "}")+`}`),
		sending("JSON of the body", bad, nested(30_000, "[", "", "]")),
		query("introspection", "GRAPHQL_VALIDATION_FAILED",
			"{__schema{types{"+nested(5, "fields{type{", "name", "}}")+"}}}"),
		query("introspection with aliases", limit, "{__schema{"+numbered(60, "a%:types{fields{name type{name ofType{name}} args{name type{name}}}}")+"}}"),
		query("introspection of one type, often", limit,
			"{"+numbered(90, `a%:__type(name:"Institution"){fields{type{fields{name args{name}}}}}`)+"}"),
		query("introspection of implementations", "GRAPHQL_VALIDATION_FAILED",
			`{__type(name:"Node"){possibleTypes{interfaces{possibleTypes{interfaces{name}}}}}}`),
	}
}

func transports() []attack {
	const bad, media = "BAD_REQUEST", "UNSUPPORTED_MEDIA_TYPE"
	one := question2JSON("{__typename}", nil)
	return []attack{
		sending("a batch", bad, "["+strings.Repeat(one+",", 500)+one+"]"),
		sending("a huge body", "LIMIT_EXCEEDED", `{"query":"`+strings.Repeat(" ", 10<<20)+`"}`),
		sending("a wrong hash", bad, `{"query":"{__typename}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}`),
		sending("an unknown hash", "PERSISTED_QUERY_NOT_SUPPORTED",
			`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}`),
		sending("a query twice, for readers that take the first and readers that take the last", bad, `{"query":"{__typename}","query":"{stats{revision}}"}`),
		sending("a variable twice", bad, `{"query":"{__typename}","variables":{"id":"a","b":[{"c":1}],"id":"b"}}`),
		sending("a name twice, deep in a list, once of it escaped", bad, `{"query":"{__typename}","variables":{"w":[{"a":{"x":1,"y":2,"\u0078":3}}]}}`),
		sending("a name in two objects", "", `{"query":"{__typename}","variables":{"w":[{"a":1},{"a":2,"b":{"a":"b"}}],"a":"a"}}`),
		getting("a variable twice by GET", bad, "/graphql?query={__typename}&variables="+url.QueryEscape(`{"a":1,"a":2}`)),
		typed("text/plain from another site", media, "text/plain", one),
		typed("urlencoded from another site", media, "application/x-www-form-urlencoded", "query="+url.QueryEscape("{__typename}")),
		typed("multipart from another site", media, "multipart/form-data; boundary=x",
			"--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n"+one+"\r\n--x--\r\n"),
		typed("a media type that begins alike", media, "application/jsonp", one),
		getting("a mutation by GET", "METHOD_NOT_ALLOWED", "/graphql?query="+url.QueryEscape("mutation{touch}")),
		getting("two queries", bad, "/graphql?query={__typename}&query={__typename}"),
		getting("path traversal", "NOT_FOUND", "/graphiql/../../go.mod"),
		getting("path traversal, encoded", "NOT_FOUND", "/graphiql/%2e%2e%2f%2e%2e%2fgo.mod"),
		getting("path traversal, backslashes", "NOT_FOUND", `/graphiql/..%5c..%5cgo.mod`),
		getting("a folder", "NOT_FOUND", "/graphiql/"),
		query("full-text syntax", "", `{search(text:"name:* OR (x AND \"y\"~5) NEAR/2 -z ^ { } [ ] \\\\"){totalCount}}`),
		query("Cypher in an id", "", `{node(id:"institution:x' OR 1=1 //\u0027} MATCH (n) DETACH DELETE n"){id}}`),
		query("Cypher in an order field", "GRAPHQL_VALIDATION_FAILED", `{institutions(orderBy:[{field:"name`+"`"+`) DELETE n",direction:ASC}]){totalCount}}`),
	}
}

func costAttacks() []attack {
	const limit, bad = "LIMIT_EXCEEDED", "INVALID_ARGUMENT"
	levels := strings.Repeat("parts(first:10){nodes{", 7) + "id" + strings.Repeat("}}", 7)
	list := []attack{
		query("pages of pages", limit, `{institution(id:"a:b"){`+levels+"}}"),
		query("pages of pages, deeper than allowed", limit,
			`{institution(id:"a:b"){`+strings.Repeat("parts(first:10){nodes{", 20)+"id"+strings.Repeat("}}", 20)+"}}"),
		asking("pages of pages through a variable", limit,
			`query($n:Int){institution(id:"a:b"){`+strings.ReplaceAll(levels, "10", "$n")+"}}", map[string]any{"n": 100}),
		query("pages of pages through a default", limit,
			`query($n:Int=100){institution(id:"a:b"){`+strings.ReplaceAll(levels, "10", "$n")+"}}"),
		query("pages of pages without sizes", limit,
			`{institution(id:"a:b"){`+strings.ReplaceAll(levels, "(first:10)", "")+"}}"),
	}
	for _, arg := range []string{"first", "last"} {
		for _, v := range []string{"-1", "101", "2147483647", "2147483648", "9007199254740992", "-2147483649", "1.0", "1e3", `"5"`, "true", "[5]"} {
			literal := bad
			if strings.ContainsAny(v, `.e"t[`) || len(v) > 10 || v == "2147483648" {
				literal = "GRAPHQL_VALIDATION_FAILED"
			}
			list = append(list,
				query(arg+" of "+v, literal, "{institutions("+arg+":"+v+"){totalCount}}"),
				sending(arg+" of "+v+" in a variable", bad,
					`{"query":"query($n:Int){institutions(`+arg+`:$n){totalCount}}","variables":{"n":`+v+`}}`))
		}
		for _, v := range []string{"null", "0", "100"} {
			list = append(list,
				query(arg+" of "+v, "", "{institutions("+arg+":"+v+"){totalCount}}"),
				sending(arg+" of "+v+" in a variable", "",
					`{"query":"query($n:Int){institutions(`+arg+`:$n){totalCount}}","variables":{"n":`+v+`}}`))
		}
	}
	return list
}
