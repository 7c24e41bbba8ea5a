package fetch_test

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"entente/fetch"
	"entente/graph"
)

// publisher is a server of one file, which can be made to fail.
type publisher struct {
	*httptest.Server
	body   []byte
	etag   string
	asked  []http.Header // of each request
	failed int           // of the first requests, how many fail
	fail   func(w http.ResponseWriter, r *http.Request, body []byte)
}

func newPublisher(t *testing.T, body, etag string) *publisher {
	p := &publisher{body: []byte(body), etag: etag}
	p.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p.asked = append(p.asked, r.Header.Clone())
		if p.etag != "" {
			w.Header().Set("ETag", p.etag)
		}
		if len(p.asked) <= p.failed {
			p.fail(w, r, p.body)
			return
		}
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(p.body))
	}))
	t.Cleanup(p.Close)
	return p
}

func (p *publisher) wanted() fetch.Wanted {
	return fetch.Wanted{Name: "release", Address: p.URL + "/data/release.zip"}
}

func newFetcher(t *testing.T, folder string) *fetch.Fetcher {
	t.Helper()
	ledger, err := fetch.OpenLedger(folder)
	if err != nil {
		t.Fatal(err)
	}
	return &fetch.Fetcher{Ledger: ledger, Agent: "entente/test", Pause: time.Millisecond, Stall: 200 * time.Millisecond}
}

// get fetches and returns what lies there then.
func get(t *testing.T, f *fetch.Fetcher, w fetch.Wanted) (content string, changed bool, err error) {
	t.Helper()
	c, changed, err := f.Get(t.Context(), w)
	if err != nil {
		return "", changed, err
	}
	text, e := os.ReadFile(f.Ledger.Path(c))
	if e != nil {
		t.Fatal(e)
	}
	return string(text), changed, nil
}

const content = "0123456789abcdefghijklmnopqrstuvwxyz"

// halfOf sends the half of what was asked, and breaks off.
func halfOf(w http.ResponseWriter, _ *http.Request, body []byte) {
	w.Header().Set("Content-Length", fmt.Sprint(len(body)))
	w.Write(body[:len(body)/2])
}

// TestGet holds how often a server is asked, and what lies there in the end.
func TestGet(t *testing.T) {
	silent := func(_ http.ResponseWriter, r *http.Request, _ []byte) { <-r.Context().Done() }
	slow := func(w http.ResponseWriter, _ *http.Request, body []byte) {
		for _, b := range body {
			w.Write([]byte{b})
			w.(http.Flusher).Flush()
			time.Sleep(5 * time.Millisecond)
		}
	}
	status := func(code int) func(http.ResponseWriter, *http.Request, []byte) {
		return func(w http.ResponseWriter, _ *http.Request, _ []byte) { w.WriteHeader(code) }
	}
	for _, c := range []struct {
		why    string
		failed int
		fail   func(http.ResponseWriter, *http.Request, []byte)
		etag   string
		asked  int
		ranges string // that the last request asked for
		code   graph.Code
	}{
		{why: "a server that answers", etag: `"1"`, asked: 1},
		{why: "a server without tags", asked: 1},
		{why: "a transfer that breaks off goes on where it did", failed: 1, fail: halfOf, etag: `"1"`, asked: 2, ranges: "bytes=18-"},
		{why: "and begins anew where the server gives nothing to compare", failed: 1, fail: halfOf, asked: 2},
		{why: "or only a weak tag", failed: 1, fail: halfOf, etag: `W/"1"`, asked: 2},
		{why: "a fault of the server passes", failed: 2, fail: status(500), etag: `"1"`, asked: 3},
		{why: "a server that is asked too often", failed: 1, fail: status(429), asked: 2},
		{why: "a server that is silent", failed: 1, fail: silent, asked: 2},
		{why: "a server that is slow is no silent one", failed: 1, fail: slow, asked: 1},
		{why: "a fault that stays", failed: 9, fail: status(503), asked: 5, code: graph.CodeUnavailable},
		{why: "an address that is not there", failed: 9, fail: status(404), asked: 1, code: graph.CodeInvalidArgument},
		{why: "a file that is refused", failed: 9, fail: status(403), asked: 1, code: graph.CodeInvalidArgument},
		{
			why: "a page that tells people to log on", failed: 9, asked: 1, code: graph.CodeInvalidArgument,
			fail: func(w http.ResponseWriter, _ *http.Request, _ []byte) {
				w.Write([]byte("\n<!DOCTYPE html><title>Log on</title>"))
			},
		},
	} {
		t.Run(c.why, func(t *testing.T) {
			t.Parallel()
			p := newPublisher(t, content, c.etag)
			p.failed, p.fail = c.failed, c.fail
			got, changed, err := get(t, newFetcher(t, t.TempDir()), p.wanted())
			if graph.CodeOf(err) != c.code && (err != nil || c.code != "") {
				t.Fatalf("%v; want the code %q", err, c.code)
			}
			if c.code == "" && (got != content || !changed) {
				t.Errorf("there lies %q, changed %v", got, changed)
			}
			if len(p.asked) != c.asked {
				t.Fatalf("asked %d times, want %d", len(p.asked), c.asked)
			}
			last := p.asked[len(p.asked)-1]
			if last.Get("Range") != c.ranges || last.Get("User-Agent") != "entente/test" {
				t.Errorf("the last request is %v", last)
			}
		})
	}
}

// TestGetAgain holds what a second time asks and brings.
func TestGetAgain(t *testing.T) {
	folder := t.TempDir()
	p := newPublisher(t, content, `"1"`)
	if _, _, err := get(t, newFetcher(t, folder), p.wanted()); err != nil {
		t.Fatal(err)
	}
	again := func(why, want string, wantChanged bool) {
		t.Helper()
		got, changed, err := get(t, newFetcher(t, folder), p.wanted()) // a new process: the ledger is read again
		if err != nil || got != want || changed != wantChanged {
			t.Errorf("%s: %q, changed %v, %v", why, got, changed, err)
		}
	}
	again("nothing has changed", content, false)
	if p.asked[1].Get("If-None-Match") != `"1"` {
		t.Errorf("the second request is %v", p.asked[1])
	}
	p.etag = `"2"`
	again("the server has another tag for the same bytes", content, false)
	p.body, p.etag = []byte("another file under the same name"), `"3"`
	again("another file under the same name", string(p.body), true)

	if err := os.WriteFile(filepath.Join(folder, "release", "release.zip"), []byte("scribbled over"), 0o600); err != nil {
		t.Fatal(err)
	}
	again("a copy that is not what the ledger says is fetched again", string(p.body), true)
	if h := p.asked[len(p.asked)-1]; h.Get("If-None-Match") != "" {
		t.Errorf("a damaged copy is no reason to answer 304: %v", h)
	}
}

// TestGetKeepsWhatIsThere: the copy before stays until the new one is whole and proved.
func TestGetKeepsWhatIsThere(t *testing.T) {
	folder := t.TempDir()
	p := newPublisher(t, content, `"1"`)
	f := newFetcher(t, folder)
	if _, _, err := get(t, f, p.wanted()); err != nil {
		t.Fatal(err)
	}
	p.body, p.etag, p.failed, p.fail = []byte(strings.Repeat("new ", 20)), `"2"`, 99, halfOf
	if _, _, err := get(t, f, p.wanted()); graph.CodeOf(err) != graph.CodeUnavailable {
		t.Errorf("a transfer that always breaks off: %v", err)
	}
	w := p.wanted()
	w.SHA256 = strings.Repeat("0", 64)
	p.failed = 0
	if _, _, err := get(t, f, w); graph.CodeOf(err) != graph.CodeInvalidArgument || !strings.Contains(graph.UserMessage(err), "SHA-256") {
		t.Errorf("another digest than it must have: %v", err)
	}
	if c := f.Ledger.Whole("release"); c == nil || c.ETag != `"1"` {
		t.Errorf("the copy before is gone: %+v", c)
	}
}

// TestGetGoesOnOnlyWithTheSameFile: what was published meanwhile is not glued to the half of the old.
func TestGetGoesOnOnlyWithTheSameFile(t *testing.T) {
	p := newPublisher(t, content, `"1"`)
	p.failed = 1
	p.fail = func(w http.ResponseWriter, r *http.Request, body []byte) {
		halfOf(w, r, body)
		p.body, p.etag = []byte(strings.ToUpper(content)), `"2"`
	}
	if got, _, err := get(t, newFetcher(t, t.TempDir()), p.wanted()); err != nil || got != strings.ToUpper(content) {
		t.Errorf("%q, %v", got, err)
	}
}

// TestGetIsStopped: with its context, while it waits.
func TestGetIsStopped(t *testing.T) {
	p := newPublisher(t, content, "")
	ctx, cancel := context.WithCancel(t.Context())
	var asked atomic.Int32
	p.failed, p.fail = 99, func(w http.ResponseWriter, _ *http.Request, _ []byte) {
		asked.Add(1)
		w.Header().Set("Retry-After", "60")
		w.WriteHeader(503)
		cancel()
	}
	if _, _, err := newFetcher(t, t.TempDir()).Get(ctx, p.wanted()); graph.CodeOf(err) != graph.CodeCanceled || asked.Load() > 1 {
		t.Errorf("%v, asked %d times", err, asked.Load())
	}
}

// TestNamed: the releases that have names, and where the file is found that a catalogue tells of.
func TestNamed(t *testing.T) {
	for name, want := range map[string]string{
		"cordis:HORIZON": "https://cordis.europa.eu/data/cordis-HORIZONprojects-csv.zip",
		"cordis:H2020":   "https://cordis.europa.eu/data/cordis-h2020projects-csv.zip",
		"CORDIS:fp7":     "https://cordis.europa.eu/data/cordis-fp7projects-csv.zip",
	} {
		p, ok := fetch.Named(name)
		if got, err := p.File(t.Context(), newFetcher(t, t.TempDir()), ""); !ok || err != nil || got != want {
			t.Errorf("%s is at %s (%v), want %s", name, got, err, want)
		}
	}
	p, _ := fetch.Named("cordis:HORIZON")
	if x, err := p.InForm("xml"); err != nil || !strings.HasSuffix(x.Address, "projects-xml.zip") {
		t.Errorf("%+v, %v", x, err)
	}
	if _, err := p.InForm("pdf"); graph.CodeOf(err) != graph.CodeInvalidArgument {
		t.Errorf("CORDIS as PDF: %v", err)
	}
	if _, ok := fetch.Named("cordis:FP9"); ok {
		t.Error("there is no FP9")
	}
	catalogue := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.String() != "/api/communities/ror-data/records?q=&sort=newest" {
			t.Errorf("asked for %s", r.URL)
		}
		fmt.Fprint(w, `{"hits": {"hits": [{"files": [{"key": "README.md", "links": {"self": "x"}}, {"key": "v2-ror-data.zip", "links": {"self": "https://z/v2-ror-data.zip/content"}}]}]}}`)
	}))
	defer catalogue.Close()
	ror, _ := fetch.Named("ror")
	if got, err := ror.File(t.Context(), newFetcher(t, t.TempDir()), catalogue.URL); err != nil || got != "https://z/v2-ror-data.zip/content" {
		t.Errorf("%s, %v", got, err)
	}
}
