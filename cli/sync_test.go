package cli_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// publishers is a server that publishes CORDIS, ROR and a table as the real ones do, under their paths.
type publishers struct {
	*httptest.Server
	mu    sync.Mutex
	files map[string][]byte // by path
	down  map[string]bool   // paths of which the server is at fault
	sent  []string          // paths of which bytes were sent
}

func newPublishers(t *testing.T) *publishers {
	p := &publishers{files: map[string][]byte{}, down: map[string]bool{}}
	p.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p.mu.Lock()
		defer p.mu.Unlock()
		body, ok := p.files[r.URL.Path]
		switch {
		case p.down[r.URL.Path]:
			http.Error(w, "out of order", http.StatusBadGateway)
			return
		case !ok:
			http.NotFound(w, r)
			return
		}
		etag := fmt.Sprintf(`"%x"`, sha256.Sum256(body))
		w.Header().Set("ETag", etag)
		if r.Header.Get("If-None-Match") != etag {
			p.sent = append(p.sent, r.URL.Path)
		}
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
	}))
	t.Cleanup(p.Close)
	return p
}

const (
	horizonPath = "/data/cordis-HORIZONprojects-csv.zip"
	recordsPath = "/api/communities/ror-data/records"
	dumpPath    = "/records/1/files/v2.0-2026-01-01-ror-data.zip/content"
)

func zipped(t *testing.T, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range files {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// horizon is a release of two projects; the amount is that of the second.
func horizon(t *testing.T, amount string) []byte {
	return zipped(t, map[string]string{
		"project.csv": "id;acronym;title;status;startDate;endDate;totalCost;ecMaxContribution;frameworkProgramme\n" +
			"101000001;FOG;Fog over rivers;SIGNED;2026-01-01;2028-12-31;2000.50;1000.25;HORIZON\n" +
			"101000002;MIST;Mist over lakes;SIGNED;2026-01-01;2028-12-31;500;" + amount + ";HORIZON\n",
		"organization.csv": "projectID;organisationID;name;country;role;ecContribution\n" +
			"101000001;900000001;UNIVERSITY OF FOGTOWN;DE;coordinator;1000.25\n" +
			"101000002;900000001;UNIVERSITY OF FOGTOWN;DE;coordinator;" + amount + "\n",
	})
}

const rorRecord = `[{"id": "https://ror.org/052gg0110", "status": "active", "types": ["education"], "established": 1900, "domains": [], "links": [],
"external_ids": [], "relationships": [], "locations": [{"geonames_id": 1, "geonames_details": {"country_code": "DE", "name": "Fogtown", "lat": 50, "lng": 8}}],
"names": [{"value": "University of Fogtown", "types": ["ror_display", "label"], "lang": "en"}],
"admin": {"created": {"date": "2020-01-01", "schema_version": "2.0"}, "last_modified": {"date": "2025-01-01", "schema_version": "2.0"}}}]`

func (p *publishers) publish(t *testing.T) {
	p.files[horizonPath] = horizon(t, "300.10")
	p.files[recordsPath] = []byte(`{"hits": {"hits": [{"files": [{"key": "v2.0-2026-01-01-ror-data.zip", "links": {"self": "` + p.URL + dumpPath + `"}}]}]}}`)
	p.files[dumpPath] = zipped(t, map[string]string{"v2.0-2026-01-01-ror-data.json": rorRecord})
}

// syncAnswer is what entente sync prints with --json, as far as it is looked at here.
type syncAnswer struct {
	Sources []struct {
		Name, State string
		Fetched     bool
		Load        struct {
			Report struct{ Created, Updated, Unchanged int }
		}
		Error struct{ Code, Message string }
	}
	Failed   int
	Joined   *struct{ Joins int }
	Revision struct{ Before, After int }
}

func (a syncAnswer) states() string {
	var out []string
	for _, s := range a.Sources {
		out = append(out, s.Name+" "+s.State)
	}
	return strings.Join(out, ", ")
}

// TestSync keeps a store up to date with publishers that publish, fail, and publish again.
func TestSync(t *testing.T) {
	p := newPublishers(t)
	p.publish(t)
	folder := t.TempDir()
	file := filepath.Join(folder, "sync.yml")
	text := "store: file:graph.db\njoin: 0.6\nmirror: " + p.URL + "\nsources:\n  - cordis:HORIZON\n  - ror\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	sync := func(wantCode int, args ...string) syncAnswer {
		t.Helper()
		p.sent = nil
		out, stderr, code := run(t, append([]string{"sync", file, "--json", "--quiet", "--attempts", "1"}, args...)...)
		if code != wantCode {
			t.Fatalf("exit code %d, want %d: %s%s", code, wantCode, out, stderr)
		}
		var a syncAnswer
		if err := json.Unmarshal([]byte(out), &a); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		return a
	}
	expect := func(why string, a syncAnswer, states, sent string) {
		t.Helper()
		if got := a.states(); got != states {
			t.Errorf("%s: %s, want %s", why, got, states)
		}
		if got := strings.Join(p.sent, " "); got != sent {
			t.Errorf("%s: the publishers sent %s, want %s", why, got, sent)
		}
	}
	a := sync(0)
	expect("the first time", a, "cordis:HORIZON LOADED, ror LOADED", horizonPath+" "+recordsPath+" "+dumpPath)
	if a.Joined == nil || a.Joined.Joins != 1 {
		t.Errorf("the university of CORDIS and that of ROR are one: %+v", a.Joined)
	}
	a = sync(0)
	expect("nothing is new", a, "cordis:HORIZON UNCHANGED, ror UNCHANGED", recordsPath)
	if a.Revision.Before != a.Revision.After || a.Joined != nil {
		t.Errorf("the graph was touched: %+v", a)
	}
	p.files[horizonPath] = horizon(t, "301.10")
	p.down[dumpPath] = true
	a = sync(1)
	expect("one publisher has a new release, the other is out of order", a, "cordis:HORIZON LOADED, ror STALE", horizonPath+" "+recordsPath)
	if a.Failed != 1 || a.Sources[1].Error.Code != "UNAVAILABLE" || a.Revision.After == a.Revision.Before {
		t.Errorf("%+v", a)
	}
	a = sync(0, "--offline")
	expect("offline nobody is asked", a, "cordis:HORIZON UNCHANGED, ror UNCHANGED", "")
	a = sync(0, "--offline", "--store", "file:"+filepath.Join(folder, "another.db"))
	expect("another store holds nothing yet", a, "cordis:HORIZON LOADED, ror LOADED", "")

	p.down[dumpPath] = false
	p.files[horizonPath] = []byte("<!doctype html><title>Maintenance</title>")
	a = sync(1)
	expect("a page in place of a release", a, "cordis:HORIZON STALE, ror UNCHANGED", horizonPath+" "+recordsPath)
	if !strings.Contains(a.Sources[0].Error.Message, "web page") {
		t.Errorf("%+v", a.Sources[0])
	}
}

// TestSyncInWords: what people read, and a file that is wrong.
func TestSyncInWords(t *testing.T) {
	p := newPublishers(t)
	p.publish(t)
	folder := t.TempDir()
	file := filepath.Join(folder, "sync.yml")
	write := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("mirror: " + p.URL + "\nsources:\n  - cordis:HORIZON\n  - {name: gone, source: ror, from: \"" + p.URL + "/gone.zip\"}\n")
	if _, stderr, code := run(t, "sync", file); code != 2 || !strings.Contains(stderr, "no store was given") {
		t.Errorf("without a store: %d %s", code, stderr)
	}
	out, _, code := run(t, "sync", file, "--quiet", "--store", "file:"+filepath.Join(folder, "graph.db"))
	for _, want := range []string{
		"cordis:HORIZON: loaded (fetched ", "Loaded cordis.\n",
		"gone: " + p.URL + "/gone.zip: the server answers 404 Not Found; check the address\n",
		"2 sources: 1 loaded, 0 unchanged, 1 that could not be fetched or loaded.\n", "changes(since: 0) in GraphQL.\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("the output lacks %q:\n%s", want, out)
		}
	}
	if code != 1 {
		t.Errorf("exit code %d, want 1", code)
	}
	write("sources:\n  - cordis:FP9\n")
	if _, stderr, code := run(t, "sync", file); code != 1 || !strings.HasPrefix(stderr, "sync.yml:2:5: from: ") {
		t.Errorf("a release that nobody knows: %d %s", code, stderr)
	}
}

// TestServeSync: a server brings itself up to date.
func TestServeSync(t *testing.T) {
	p := newPublishers(t)
	p.publish(t)
	folder := t.TempDir()
	file := filepath.Join(folder, "sync.yml")
	if err := os.WriteFile(file, []byte("mirror: "+p.URL+"\nsources: [cordis:HORIZON]\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := serve(t, "--store", "file:"+filepath.Join(folder, "graph.db"), "--sync", file)
	for range 200 {
		var answer struct {
			Data struct{ Projects struct{ TotalCount int } }
		}
		s.ask(t, `{projects {totalCount}}`, &answer)
		if answer.Data.Projects.TotalCount == 2 {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Error("the projects do not arrive")
}
