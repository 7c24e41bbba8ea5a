package ror

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/loader"
)

func TestInput(t *testing.T) {
	good := array(record(one))
	for _, c := range []struct {
		name, why, content string
		fails              bool
	}{
		{"byte order mark", "editors write it", "\uFEFF" + good, false},
		{"empty array", "it is a dump of nothing", "[]", false},
		{"an object", "it is one record, not a dump", record(one), true},
		{"cut off", "half a file must not pass for one", good[:len(good)-2], true},
		{"cut off within a record", "as above", good[:len(good)/2], true},
		{"something behind", "two files in one", good + good, true},
		{"empty", "no dump", "", true},
		{"no JSON", "no dump", "id;name\n", true},
		{"one endless record", "memory is bounded", `["` + strings.Repeat("x", longestRecord+10) + `"]`, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := &gathered{}
			_, err := New(write(t, "ror.json", c.content)).Read(t.Context(), g)
			if (err != nil) != c.fails || c.fails && (graph.CodeOf(err) != graph.CodeInvalidArgument || len(g.records) > 0) {
				t.Errorf("%s: %v, %d records", c.why, err, len(g.records))
			}
		})
	}
	if _, err := New(filepath.Join(t.TempDir(), "absent.json")).Read(t.Context(), &gathered{}); graph.CodeOf(err) != graph.CodeNotFound {
		t.Errorf("absent: %v", err)
	}
}

func zipped(t *testing.T, files map[string]string) string {
	t.Helper()
	p := filepath.Join(t.TempDir(), "dump.zip")
	f, err := os.Create(p)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z := zip.NewWriter(f)
	for name, content := range files {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return p
}

func TestZip(t *testing.T) {
	good := array(record(one))
	plain := read(t, good)
	g := &gathered{}
	name := "v2.5-2026-06-23-ror-data.json"
	if _, err := New(zipped(t, map[string]string{name: good, "v2.5-2026-06-23-ror-data.csv": "id"})).Read(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	if g.records[0].Entities[0] != plain.records[0].Entities[0] {
		t.Error("the same JSON is another document in a zip")
	}
	var got []string
	for _, f := range g.records[0].Facts {
		if f.Property != graph.PropSHA256 {
			got = append(got, string(f.Property)+" "+f.Value)
		}
	}
	want := []string{"name ROR data v2.5", "publisher Research Organization Registry", "date 2026-06-23", "licence CC0 1.0", "mediaType application/json", "series ror", "source ROR"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("the document (-want +got):\n%s", d)
	}
	if g.last[0] != g.last[1] || g.last[1] == 0 {
		t.Errorf("progress ends at %v", g.last)
	}
	if _, err := New(zipped(t, map[string]string{"a.json": "{", "a_schema_v2.json": good})).Read(t.Context(), &gathered{}); err != nil {
		t.Errorf("a dump of both schemas: %v", err)
	}
	if _, err := New(zipped(t, map[string]string{"a.json": good, "b.json": good})).Read(t.Context(), &gathered{}); graph.CodeOf(err) != graph.CodeInvalidArgument {
		t.Errorf("which of two files is meant is not guessed: %v", err)
	}
}

func TestSinkAndContextStopReading(t *testing.T) {
	p := write(t, "ror.json", array(record(one), record(two)))
	if _, err := New(p).Read(t.Context(), &gathered{failAfter: 2}); err != error(errFull) {
		t.Errorf("the error of the sink is given as it is: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := New(p).Read(ctx, &gathered{}); graph.CodeOf(err) != graph.CodeCanceled {
		t.Errorf("canceled: %v", err)
	}
}

func FuzzROR(f *testing.F) {
	f.Add([]byte(array(record(one, `established=1`), record(two, `relationships=[{"type":"child","id":"https://ror.org/`+one+`"}]`))))
	f.Add([]byte(`[{"id":"https://ror.org/0aaaaaa01","names":[{"value":"x","types":["label"],"lang":7}]}]`))
	f.Add([]byte("[1,[],{}"))
	f.Fuzz(func(t *testing.T, content []byte) {
		g := &gathered{}
		if _, err := New(write(t, "ror.json", string(content))).Read(t.Context(), g); err != nil {
			return
		}
		if p := graphtest.Problems(t, g.said(), func(id graph.ID) bool { return strings.HasPrefix(string(id), "institution:ror-") }); len(p) > 0 {
			t.Errorf("the statements break the model: %s", p[0])
		}
	})
}

// first is a record of schema v1.
const first = `{"id":"https://ror.org/` + one + `","name":"Institute of Examples","types":["Government"],"labels":[],"country":{"country_code":"FR"}}`

// TestSchema1: a dump of the old schema is refused as a whole, at the first record that shows it.
func TestSchema1(t *testing.T) {
	const refusal = "nothing was loaded: v1.50-ror-data.json, line %d: this is schema v1; the dump of schema v2 is needed, which is in the zip of each release of ROR since 2024"
	for _, c := range []struct {
		why, content string
		line         int // 0: not refused
	}{
		{"all of schema v1", "[" + first + "]", 1},
		{"the first record shows nothing", "[{\"id\":7},\n" + first + "]", 2},
		{"a record of schema v1 in a dump of schema v2 is one bad record", array(record(two), first), 0},
		{"as is one behind a record of schema v2 that cannot be loaded", array(record(two, `status="withdrawn"`), first), 0},
	} {
		g := &gathered{}
		_, err := New(write(t, "v1.50-ror-data.json", c.content)).Read(t.Context(), g)
		var nothing *loader.NothingLoadedError
		if want := fmt.Sprintf(refusal, c.line); c.line > 0 && (!errors.As(err, &nothing) || err.Error() != want || len(g.records)+len(g.rejected()) > 0) {
			t.Errorf("%s: %v with %d records and %d rejections, want %s", c.why, err, len(g.records), len(g.rejected()), want)
		}
		if c.line == 0 && err != nil {
			t.Errorf("%s: %v", c.why, err)
		}
	}
}

// TestBothSchemas: of a zip with both dumps that of schema v2 is read, whatever the names, and the load says so.
func TestBothSchemas(t *testing.T) {
	old, good := "["+first+"]", array(record(two))
	g := &noted{}
	if _, err := New(zipped(t, map[string]string{"a.json": good, "b.json": old, "b.csv": "id"})).Read(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	if want := "a.json, which is of schema v2, was read; b.json, which is of schema v1, was not."; len(g.notes) != 1 || g.notes[0] != want {
		t.Errorf("notes %q, want %s", g.notes, want)
	}
	if len(g.records) != 2 {
		t.Errorf("%d records, want the document and one", len(g.records))
	}
	var nothing *loader.NothingLoadedError
	if _, err := New(zipped(t, map[string]string{"a.json": old, "b.json": old})).Read(t.Context(), &gathered{}); !errors.As(err, &nothing) {
		t.Errorf("two of schema v1: %v", err)
	}
}

type noted struct {
	gathered
	notes []string
}

func (n *noted) Note(text string) { n.notes = append(n.notes, text) }
