package ror

import (
	"archive/zip"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/graphtest"
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
