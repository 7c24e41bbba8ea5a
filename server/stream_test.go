package server

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/embedded"
	"entente/graph/storetest"
	"entente/server/gql"
)

// streaming returns a server over a store, which looks for new revisions every few milliseconds.
func streaming(t *testing.T, store graph.Store, change func(*Config)) *Server {
	t.Helper()
	api := atlas.New(store)
	c := Config{
		Atlas: api, Schema: gql.NewSchema(api, gql.Every(5*time.Millisecond)), Logger: slog.New(slog.DiscardHandler),
		WithLoaders: func(ctx context.Context) context.Context { return gql.WithLoaders(ctx, api) },
	}
	if change != nil {
		change(&c)
	}
	s, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func openStore(t *testing.T, path string) *embedded.Store {
	t.Helper()
	s, err := embedded.Open(context.Background(), path, embedded.Poll(10*time.Millisecond))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// putSite loads a site of the slug.
func putSite(t *testing.T, s graph.Store, slug string) {
	t.Helper()
	err := storetest.Apply(context.Background(), s, storetest.Changes{
		Load: graph.Load{Source: "test", Finished: time.Date(2026, 2, 3, 0, 0, 0, 0, time.UTC)},
		Put:  []graph.Record{{Entity: graph.Entity{ID: graph.ID("site:" + slug), Kind: graph.KindSite}}},
		Note: []graph.Change{{ID: graph.ID("site:" + slug), Kind: graph.ChangeCreated}},
	})
	if err != nil {
		t.Fatal(err)
	}
}

// listener is a client that reads a stream.
type listener struct {
	t    *testing.T
	res  *http.Response
	scan *bufio.Scanner
}

// listen sends a query by GET, as an EventSource does.
func listen(t *testing.T, base, query string) *listener {
	t.Helper()
	c := client(t)
	r, err := http.NewRequest(http.MethodGet, base+"/graphql?query="+url.QueryEscape(query), nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept", mediaStream)
	res, err := c.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { res.Body.Close(); c.CloseIdleConnections() })
	return &listener{t, res, bufio.NewScanner(res.Body)}
}

// event returns the next event and its data; two empty texts at the end of the stream.
func (l *listener) event() (name, data string) {
	l.t.Helper()
	for l.scan.Scan() {
		switch line := l.scan.Text(); {
		case strings.HasPrefix(line, "event: "):
			name = strings.TrimPrefix(line, "event: ")
		case strings.HasPrefix(line, "data:"):
			data = strings.TrimPrefix(strings.TrimPrefix(line, "data:"), " ")
		case line == "" && name != "":
			return name, data
		}
	}
	return "", ""
}

// wants fails the test unless the next event is this one.
func (l *listener) wants(name, data string) {
	l.t.Helper()
	if gotName, gotData := l.event(); gotName != name || gotData != data {
		l.t.Fatalf("the next event is %s %s, not %s %s", gotName, gotData, name, data)
	}
}

const revised = `subscription { revised(since: %d) { revision source entities { created } } }`

func revisedReply(n int) string {
	return fmt.Sprintf(`{"data":{"revised":{"revision":%d,"source":"test","entities":{"created":1}}}}`, n)
}

// TestSubscription subscribes, has another process write into the same file, and stops the server.
func TestSubscription(t *testing.T) {
	before := goleak.IgnoreCurrent()
	t.Cleanup(func() { goleak.VerifyNone(t, before) }) // after everything else
	path := filepath.Join(t.TempDir(), "x.db")
	store, writer := openStore(t, path), openStore(t, path)
	putSite(t, writer, "a")
	putSite(t, writer, "b")
	if err := store.Refresh(context.Background()); err != nil {
		t.Fatal(err)
	}
	r := start(t, streaming(t, store, nil))
	behind, present, other := listen(t, r.url, fmt.Sprintf(revised, 0)), listen(t, r.url, fmt.Sprintf(revised, 2)),
		listen(t, r.url, `subscription { revised { revision } }`)
	if got := behind.res.Header.Get("Content-Type"); got != "text/event-stream; charset=utf-8" || behind.res.StatusCode != 200 {
		t.Errorf("a stream is one of events: %d %s", behind.res.StatusCode, got)
	}
	behind.wants("next", revisedReply(1))
	behind.wants("next", revisedReply(2))
	putSite(t, writer, "c")
	behind.wants("next", revisedReply(3))
	present.wants("next", revisedReply(3))
	other.wants("next", `{"data":{"revised":{"revision":3}}}`)
	putSite(t, writer, "d")
	putSite(t, writer, "e")
	for _, n := range []int{4, 5} {
		behind.wants("next", revisedReply(n))
		present.wants("next", revisedReply(n))
	}
	present.res.Body.Close() // who goes away is no burden
	if err := r.stop(); err != nil {
		t.Errorf("a stop does not wait for subscribers: %v", err)
	}
	behind.wants("complete", "")
	behind.wants("", "")
	store.Close()
	writer.Close()
}

// TestSubscribersAreBounded opens one more than may be, and again when one has left.
func TestSubscribersAreBounded(t *testing.T) {
	store := openStore(t, "")
	s := streaming(t, store, func(c *Config) { c.Limits.Subscribers = 1 })
	r := start(t, s)
	first := listen(t, r.url, fmt.Sprintf(revised, 0))
	second := listen(t, r.url, fmt.Sprintf(revised, 0))
	if second.res.StatusCode != http.StatusServiceUnavailable || second.res.Header.Get("Retry-After") == "" {
		t.Errorf("one too many is sent away for a while: %d", second.res.StatusCode)
	}
	if !strings.Contains(get(s.Handler(), "/metrics").body, "entente_graphql_subscribers 1\n") {
		t.Error("the metrics count subscribers")
	}
	first.res.Body.Close()
	for !s.streams.enter(context.Background()) { // it leaves when the server notices
		putSite(t, store, "a")
	}
	s.streams.leave()
	putSite(t, store, "b")
	third := listen(t, r.url, `subscription { revised(since: 0) { revision } }`)
	if name, _ := third.event(); third.res.StatusCode != 200 || name != "next" {
		t.Errorf("another takes the place: %d %s", third.res.StatusCode, name)
	}
}

// TestHeartbeat waits for signs of life on a quiet stream, for longer than any other request may take to be sent or answered.
func TestHeartbeat(t *testing.T) {
	r := start(t, streaming(t, openStore(t, ""), func(c *Config) {
		c.Timeouts.Heartbeat, c.Timeouts.Read, c.Timeouts.Event = 50*time.Millisecond, time.Second, time.Second
	}))
	c := client(t)
	posted, err := http.NewRequest(http.MethodPost, r.url+"/graphql", strings.NewReader(question2JSON(fmt.Sprintf(revised, 0), nil)))
	if err != nil {
		t.Fatal(err)
	}
	posted.Header.Set("Content-Type", mediaJSON)
	posted.Header.Set("Accept", mediaStream)
	res, err := c.Do(posted)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	for _, l := range []*listener{listen(t, r.url, fmt.Sprintf(revised, 0)), {t, res, bufio.NewScanner(res.Body)}} {
		for beats := 0; beats < 40; {
			if !l.scan.Scan() {
				t.Fatalf("the stream ended after %d signs of life", beats)
			}
			if l.scan.Text() == ":" {
				beats++
			}
		}
	}
}

// TestSlowSubscriber subscribes to much and reads nothing: it is dropped, and others are served.
func TestSlowSubscriber(t *testing.T) {
	store := openStore(t, "")
	s := streaming(t, store, func(c *Config) {
		c.Timeouts.Event, c.Timeouts.Heartbeat = time.Second, time.Microsecond
	})
	r := start(t, s)
	conn, err := net.Dial("tcp", r.addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := conn.(*net.TCPConn).SetReadBuffer(1); err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("x", 4000)
	query := url.QueryEscape(`subscription { revised(since: 0) { ` + long + `: revision } }`)
	fmt.Fprintf(conn, "GET /graphql?query=%s HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\n\r\n", query)
	for s.streams.count() == 0 {
		time.Sleep(time.Millisecond)
	}
	for n := 0; s.streams.count() > 0; n++ {
		putSite(t, store, fmt.Sprint("s", n%10))
	}
	l := listen(t, r.url, `subscription { revised(since: 0) { revision } }`)
	if name, _ := l.event(); name != "next" {
		t.Errorf("others are served: %q", name)
	}
}

// askStream sends a query as one who takes nothing but events.
func askStream(s *Server, query, accept string) answer {
	r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(question2JSON(query, nil)))
	r.Header.Set("Content-Type", mediaJSON)
	r.Header.Set("Accept", accept)
	r.Header.Set("Accept-Encoding", "gzip")
	return do(s.Handler(), r)
}

// TestOneReplyAsStream sends what has one reply, as the protocol says.
func TestOneReplyAsStream(t *testing.T) {
	s := streaming(t, openStore(t, ""), nil)
	for _, c := range []struct {
		why, query, accept string
		status             int
		media, body        string // the beginning of the body
	}{
		{"a query", `{ sites { totalCount } }`, mediaStream, 200, mediaStream, "event: next\ndata: {\"data\":{\"sites\":{\"totalCount\":0}},\"extensions\":{\"revision\":0}}\n\nevent: complete\ndata:\n\n"},
		{"a query of one who takes JSON too", `{ sites { totalCount } }`, mediaStream + ", " + mediaJSON, 200, mediaJSON, `{"data":`},
		{"a document that is wrong", `{ nonsense }`, mediaStream, 200, mediaStream, "event: next\ndata: {\"errors\":[{\"message\":\"Cannot query field"},
		{"a subscription without events", `subscription { revised { revision } }`, mediaJSON, 200, mediaJSON, `{"errors":[{"message":"subscriptions are served as events`},
		{"a subscription that takes events at zero", `subscription { revised { revision } }`, mediaJSON + ", " + mediaStream + ";q=0", 200, mediaJSON, `{"errors":[{"message":"subscriptions are served as events`},
		{"a revision below zero", `subscription { revised(since: -1) { revision } }`, mediaStream, 200, mediaStream, ":\n\nevent: next\ndata: {\"errors\":[{\"message\":\"since is -1"},
		{"two streams at once", `subscription { a: revised { revision } b: revised { revision } }`, mediaStream, 200, mediaStream, ":\n\nevent: next\ndata: {\"errors\":[{\"message\":\"a subscription must select exactly one field"},
		{"the name of the type alone", `subscription { __typename }`, mediaStream, 200, mediaStream, "event: next\ndata: {\"errors\":[{\"message\":\"Anonymous Subscription must not"},
		{"nothing", `subscription { revised @skip(if: true) { revision } }`, mediaStream, 200, mediaStream, ":\n\nevent: next\ndata: {\"errors\":[{\"message\":\"a subscription must select exactly one field"},
		{"a mutation", `mutation { touch }`, mediaStream, 200, mediaStream, "event: next\ndata: {\"errors\":["},
	} {
		got := askStream(s, c.query, c.accept)
		media, _, _ := strings.Cut(got.header.Get("Content-Type"), ";")
		if got.status != c.status || media != c.media || !strings.HasPrefix(got.body, c.body) {
			t.Errorf("%s: %d %s\n%s", c.why, got.status, media, got.body)
		}
		if media == mediaStream && !strings.HasSuffix(got.body, "event: complete\ndata:\n\n") {
			t.Errorf("%s: a stream ends with complete: %s", c.why, got.body)
		}
	}
	nothing := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader("{}"))
	nothing.Header.Set("Content-Type", mediaJSON)
	nothing.Header.Set("Accept", mediaStream)
	if got := do(s.Handler(), nothing); got.status != http.StatusBadRequest || got.header.Get("Content-Type") != mediaJSON+"; charset=utf-8" {
		t.Errorf("what is no request is refused as JSON: %d %s", got.status, got.body)
	}
}

// TestRevisionOfAnswers looks at the revision that replies carry.
func TestRevisionOfAnswers(t *testing.T) {
	store := openStore(t, "")
	s := streaming(t, store, nil)
	putSite(t, store, "a")
	putSite(t, store, "b")
	for _, c := range []struct{ why, query, header string }{
		{"an answer from the graph", `{ sites { totalCount } }`, "2"},
		{"one that is not there", `{ node(id: "site:none") { id } }`, "2"},
		{"nothing was read", `{ __typename }`, ""},
		{"nothing was run", `{ nonsense }`, ""},
	} {
		got := ask(s.Handler(), c.query, nil)
		var body struct {
			Extensions struct{ Revision json.Number }
		}
		if err := json.Unmarshal([]byte(got.body), &body); err != nil {
			t.Fatal(err)
		}
		if got.header.Get(headerRevision) != c.header || body.Extensions.Revision.String() != c.header {
			t.Errorf("%s: header %q, extension %q, not %q", c.why, got.header.Get(headerRevision), body.Extensions.Revision, c.header)
		}
	}
}
