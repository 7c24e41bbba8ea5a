package server

import (
	"compress/gzip"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"entente/export"
	"entente/graph"
	"entente/graph/atlas"
	"entente/server/gql"
)

// file returns the address of a file.
func file(name string, arguments ...string) string {
	v := url.Values{}
	for i := 0; i+1 < len(arguments); i += 2 {
		v.Add(arguments[i], arguments[i+1])
	}
	return exportPrefix + name + "?" + v.Encode()
}

func TestExport(t *testing.T) {
	h := realServer(t).Handler()
	for _, f := range export.Formats {
		got := get(h, exportPrefix+"graph."+f.Extension())
		if got.status != 200 || got.header.Get("Content-Type") != f.MediaType() || got.body == "" {
			t.Errorf("%s: %d %s", f, got.status, got.header.Get("Content-Type"))
		}
		if want := `attachment; filename="entente-graph.` + f.Extension() + `"`; got.header.Get("Content-Disposition") != want {
			t.Errorf("%s is called %s, want %s", f, got.header.Get("Content-Disposition"), want)
		}
	}
	for _, c := range []struct {
		why, target string
		has, lacks  string
	}{
		{"an entity has its neighbours", file("entity.ndjson", "id", "institution:cnrs"), `"id":"institution:jrc"`, ""},
		{"a path has what it goes through", file("paths.ttl", "from", "institution:solvay", "to", "institution:jrc", "first", "1", "types", "PARTNER_IN", "types", "PARTNER_OF", "types", "PARTY_TO"), "<urn:entente:institution:solvay>\n  ent:", ""},
		{"types as JSON", file("paths.ttl", "from", "institution:solvay", "to", "institution:jrc", "types", `["PARTNER_IN","PARTNER_OF","PARTY_TO"]`), "institution:solvay", ""},
		{"a list has what fulfils the condition", file("institutions.csv", "where", `{"country":{"eq":"FR"}}`), "institution:cnrs,", "institution:jrc,"},
		{"and nothing of other kinds", file("themes.ndjson"), `"kind":"THEME"`, `"kind":"INSTITUTION"`},
	} {
		got := get(h, c.target)
		if got.status != 200 || !strings.Contains(got.body, c.has) || c.lacks != "" && strings.Contains(got.body, c.lacks) {
			t.Errorf("%s: %s: %d %s", c.why, c.target, got.status, clip(got.body, 300))
		}
	}
}

func TestExportRefusals(t *testing.T) {
	h := realServer(t).Handler()
	for _, c := range []struct {
		why, target string
		status      int
		code        graph.Code
	}{
		{"no such format", exportPrefix + "graph.xls", 404, graph.CodeNotFound},
		{"no format", exportPrefix + "graph", 404, graph.CodeNotFound},
		{"no name", exportPrefix, 404, graph.CodeNotFound},
		{"a field without an export", exportPrefix + "stats.ttl", 404, graph.CodeNotFound},
		{"no field", exportPrefix + "planets.ttl", 404, graph.CodeNotFound},
		{"a path to a file", exportPrefix + "../../etc/passwd.csv", 404, graph.CodeNotFound},
		{"an entity that is not there", file("entity.ttl", "id", "institution:nobody"), 404, graph.CodeNotFound},
		{"a condition that names an entity that is not there", file("institutions.csv", "where", `{"id":{"in":["institution:cnrs","institution:nobody"]}}`), 404, graph.CodeNotFound},
		{"a way around an entity that is not there", file("paths.ttl", "from", "institution:cnrs", "to", "institution:jrc", "avoid", "institution:nobody"), 404, graph.CodeNotFound},
		{"no id", file("entity.ttl", "id", "nobody"), 400, graph.CodeInvalidID},
		{"an end that is not there", file("paths.ttl", "from", "institution:cnrs", "to", "institution:nobody"), 404, graph.CodeNotFound},
		{"an end that is not given", file("paths.ttl", "from", "institution:cnrs"), 400, codeValidation},
		{"an unknown argument", file("institutions.csv", "were", "{}"), 400, codeBadRequest},
		{"an unknown condition", file("institutions.csv", "where", `{"contry":{"eq":"FR"}}`), 400, graph.CodeInvalidArgument},
		{"a condition that is no JSON", file("institutions.csv", "where", `{`), 400, codeBadRequest},
		{"two conditions, of which only the client knows which is meant", exportPrefix + "institutions.csv?where={}&where={}", 400, codeBadRequest},
		{"two ends", file("paths.ttl", "from", "institution:cnrs", "to", "institution:jrc") + "&to=institution:solvay", 400, codeBadRequest},
		{"a condition and more", file("institutions.csv", "where", `{}}, {"x": {}`), 400, codeBadRequest},
		{"a deep condition", file("institutions.csv", "where", strings.Repeat(`{"not":`, 1000)+"{}"+strings.Repeat("}", 1000)), 400, codeBadRequest},
		{"a page", file("institutions.csv", "first", "3"), 400, codeBadRequest},
		{"a format as an argument", file("institutions.csv", "format", "TURTLE"), 400, codeBadRequest},
		{"none of many", file("institutions.csv", "most", "0"), 400, graph.CodeInvalidArgument},
		{"too many", file("institutions.csv", "most", "10001"), 400, graph.CodeInvalidArgument},
		{"a part of the whole graph", file("graph.csv", "most", "1"), 400, codeBadRequest},
	} {
		got := get(h, c.target)
		if got.status != c.status || got.code(t) != string(c.code) {
			t.Errorf("%s: %s: %d %s, want %d %s", c.why, clip(c.target, 100), got.status, clip(got.body, 300), c.status, c.code)
		}
		if got.header.Get("Content-Disposition") != "" || got.header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: a refusal is no file, and is not kept: %v", c.why, got.header)
		}
	}
}

// TestExportMatchesTheField asks the API for the address of a list, and finds there what the API says.
func TestExportMatchesTheField(t *testing.T) {
	h := realServer(t).Handler()
	query := `{ institutions(first: 1, where: {country: {in: ["FR", "BE"]}, name: {gt: "b"}}, orderBy: [{field: NAME, direction: DESC}]) {
	  totalCount export(format: CSV) { url filename mediaType content(maxBytes: 200000) } first: export(format: CSV, most: 2) { content }
	  small: export(format: CSV) { content(maxBytes: 10) } zip: export(format: ZIP) { content }
	} }`
	var reply struct {
		Data struct {
			Institutions struct {
				TotalCount        int
				Export            struct{ URL, Filename, MediaType, Content string }
				First, Small, Zip struct{ Content *string }
			}
		}
	}
	body := get(h, "/graphql?query="+url.QueryEscape(query)).body
	if err := json.Unmarshal([]byte(body), &reply); err != nil {
		t.Fatal(err)
	}
	if list := reply.Data.Institutions; list.Export.URL == "" {
		t.Fatal(clip(body, 500))
	}
	list := reply.Data.Institutions
	got := get(h, list.Export.URL)
	rows, err := csv.NewReader(strings.NewReader(got.body)).ReadAll()
	if err != nil || len(rows) != list.TotalCount+1 || list.TotalCount == 0 {
		t.Errorf("%s has %d rows and a head, want %d: %v in %s", list.Export.URL, len(rows)-1, list.TotalCount, err, clip(body, 500))
	}
	if got.body != list.Export.Content || got.header.Get("Content-Type") != list.Export.MediaType {
		t.Error("the content is that of the address")
	}
	if list.First.Content == nil || strings.Count(*list.First.Content, "\r\n") != 3 {
		t.Errorf("the first two have two rows and a head: %d of all %d", strings.Count(*list.First.Content, "\r\n")-1, list.TotalCount)
	}
	if list.Small.Content != nil || list.Zip.Content != nil {
		t.Error("what is too large, or no text, is not in an answer")
	}
}

func TestExportHeaders(t *testing.T) {
	h := realServer(t).Handler()
	first := get(h, exportPrefix+"graph.ttl")
	tag := first.header.Get("ETag")
	if tag == "" || first.header.Get("Cache-Control") != "no-cache" {
		t.Fatalf("a file can be kept, and asked about: %v", first.header)
	}
	for _, c := range []struct {
		method, name, value string
		status              int
	}{
		{http.MethodGet, "If-None-Match", tag, 304},
		{http.MethodGet, "If-None-Match", `W/"x", ` + tag, 304},
		{http.MethodGet, "If-None-Match", `W/"x"`, 200},
		{http.MethodHead, "Accept", "*/*", 200},
		{http.MethodPost, "Accept", "*/*", 405},
	} {
		r := httptest.NewRequest(c.method, exportPrefix+"graph.ttl", nil)
		r.Header.Set(c.name, c.value)
		got := do(h, r)
		if got.status != c.status || (c.status == 304 || c.method == http.MethodHead) && got.body != "" {
			t.Errorf("%s with %s %s: %d, %d bytes", c.method, c.name, c.value, got.status, len(got.body))
		}
	}
	r := httptest.NewRequest(http.MethodGet, exportPrefix+"graph.ttl", nil)
	r.Header.Set("Accept-Encoding", "gzip")
	packed := do(h, r)
	z, err := gzip.NewReader(strings.NewReader(packed.body))
	if err != nil {
		t.Fatal(err)
	}
	if text, err := io.ReadAll(z); err != nil || string(text) != first.body {
		t.Errorf("compressed it is the same: %v", err)
	}
	if got := packed.header.Get("ETag"); got != tag {
		t.Errorf("a weak tag is that of the content, compressed or not: %q, not %q", got, tag)
	}
	r = httptest.NewRequest(http.MethodGet, exportPrefix+"graph.zip", nil)
	r.Header.Set("Accept-Encoding", "gzip")
	if got := do(h, r); got.header.Get("Content-Encoding") != "" || !strings.HasPrefix(got.body, "PK") {
		t.Errorf("an archive is not compressed again: %v", got.header)
	}
}

// slow is a store that fails, waits or ends after some pages of entities.
type slow struct {
	graph.Reader
	pages  int
	finds  *int
	failed error
	wait   chan struct{}
}

func (s slow) Find(ctx context.Context, q graph.Query) ([]*graph.Entity, error) {
	if *s.finds++; *s.finds > s.pages {
		if s.wait != nil {
			select {
			case <-s.wait:
			case <-ctx.Done():
				return nil, ctx.Err()
			}
		}
		if s.failed != nil {
			return nil, s.failed
		}
	}
	if *s.finds <= s.pages {
		q.After = nil // the first page again and again: a large graph
	}
	return s.Reader.Find(ctx, q)
}

func (s slow) server(t *testing.T, change func(*Config)) *Server {
	t.Helper()
	store, err := openSeed()
	if err != nil {
		t.Fatal(err)
	}
	s.Reader, s.finds = store, new(int)
	api := atlas.New(s)
	srv, _ := testServer(t, func(c *Config) {
		c.Atlas, c.Schema = api, gql.NewSchema(api)
		if change != nil {
			change(c)
		}
	})
	return srv
}

// TestExportCutOff breaks a download: the client must not take what it has for the whole.
func TestExportCutOff(t *testing.T) {
	lost := graph.Wrap(graph.CodeUnavailable, "the graph changed; begin anew", graph.ErrChanged)
	for _, encoding := range []string{"identity", "gzip"} {
		r := start(t, slow{pages: 20, failed: lost}.server(t, nil))
		req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, r.url+exportPrefix+"graph.ndjson", nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Accept-Encoding", encoding)
		res, err := client(t).Do(req)
		if err != nil {
			t.Fatal(err)
		}
		n, err := io.Copy(io.Discard, res.Body)
		res.Body.Close()
		if err == nil || n == 0 || res.StatusCode != 200 {
			t.Errorf("%s: %d bytes, status %d, and no error: it looks whole", encoding, n, res.StatusCode)
		}
	}
	got := get(slow{failed: lost}.server(t, nil).Handler(), exportPrefix+"graph.ndjson")
	if got.status != 503 || got.header.Get("Retry-After") == "" || got.header.Get("ETag") != "" || got.code(t) != "UNAVAILABLE" {
		t.Errorf("before the first byte it is an error like others: %d %v %s", got.status, got.header, clip(got.body, 200))
	}
}

// TestExportsAtOnce fills the server with downloads, of which one ends when its client goes away.
func TestExportsAtOnce(t *testing.T) {
	s := slow{pages: 0, wait: make(chan struct{})}.server(t, func(c *Config) {
		c.Limits.Downloads, c.Timeouts.Queue = 1, time.Millisecond
	})
	ctx, leave := context.WithCancel(t.Context())
	ended := make(chan any, 1)
	go func() {
		defer func() { ended <- recover() }()
		do(s.Handler(), httptest.NewRequest(http.MethodGet, exportPrefix+"graph.ttl", nil).WithContext(ctx))
	}()
	waitFor(t, "the download is under way", func() bool { return len(s.downloads.slots) == 1 })
	got := get(s.Handler(), exportPrefix+"graph.ttl")
	if got.status != 503 || got.header.Get("Retry-After") == "" {
		t.Errorf("one more is asked to wait: %d %v", got.status, got.header)
	}
	leave()
	if p := <-ended; p != nil && !errors.Is(p.(error), http.ErrAbortHandler) {
		t.Errorf("a client that goes away is no panic: %v", p)
	}
	if len(s.downloads.slots) != 0 {
		t.Error("what it held is free again")
	}
}

// TestExportOutlivesTimeouts sends a file for longer than an ordinary reply may take.
func TestExportOutlivesTimeouts(t *testing.T) {
	wait := make(chan struct{})
	s := slow{pages: 2, wait: wait}.server(t, func(c *Config) {
		c.Timeouts.Read, c.Timeouts.Deadline, c.Timeouts.Queue = time.Second, time.Second, time.Second
	})
	s.timeouts.Stall = patient
	r := start(t, s)
	time.AfterFunc(1500*time.Millisecond, func() { close(wait) })
	res, err := client(t).Get(r.url + exportPrefix + "graph.ndjson")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if lines := strings.Split(strings.TrimSpace(string(text)), "\n"); err != nil || !strings.HasPrefix(lines[len(lines)-1], `{"record":"end"`) {
		t.Errorf("the file is whole: %v", err)
	}
}

func TestArgumentsOfExportsDoNotClash(t *testing.T) {
	schema := realServer(t).schema.Schema()
	for _, f := range schema.Query.Fields {
		def := schema.Types[f.Type.Name()]
		file := def.Fields.ForName("export")
		if file == nil {
			continue
		}
		for _, a := range file.Arguments {
			if f.Arguments.ForName(a.Name) != nil || slices.Contains([]string{"first", "last"}, a.Name) {
				t.Errorf("%s: %s is an argument of the field and of its export: an address cannot tell them apart", f.Name, a.Name)
			}
		}
	}
}
