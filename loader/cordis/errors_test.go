package cordis_test

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.uber.org/goleak"

	"entente/graph"
	"entente/loader"
	"entente/loader/cordis"
)

// TestMain sees to it that no reading goes on behind an error.
func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestNothingToRead(t *testing.T) {
	empty := t.TempDir()
	notes := filepath.Join(empty, "notes.csv")
	if err := os.WriteFile(notes, []byte("a,b\n1,2\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		why   string
		paths []string
		want  graph.Code
		says  string
	}{
		{"no such file", []string{filepath.Join(empty, "absent.zip")}, graph.CodeNotFound, "absent.zip"},
		{
			"a table of something else", []string{notes}, graph.CodeInvalidArgument,
			"no table and no XML file of CORDIS was found in notes.csv; give the zip of a release, or its files: CSV, XLSX, JSON or XML",
		},
		{
			"several, each named as it stands in its folder", []string{notes, empty}, graph.CodeInvalidArgument,
			"no table and no XML file of CORDIS was found in notes.csv, " + filepath.Base(empty) + "; give the zip of a release, or its files",
		},
		{"an empty folder", []string{t.TempDir()}, graph.CodeInvalidArgument, ""},
	} {
		m := &memory{t: t, read: map[string]int64{}}
		_, err := cordis.New(c.paths).Read(context.Background(), m)
		if graph.CodeOf(err) != c.want || !strings.Contains(graph.UserMessage(err), c.says) || len(m.records) > 0 {
			t.Errorf("%s: %v, want %s %s", c.why, err, c.want, c.says)
		}
	}
}

// failing is a sink that fails at the nth record.
type failing struct {
	memory
	left int
	err  error
}

func (f *failing) Put(r loader.Record) error {
	if f.left--; f.left < 0 {
		return f.err
	}
	return f.memory.Put(r)
}

func TestErrorsOfTheSinkComeBackAsTheyAre(t *testing.T) {
	full := errors.New("the disk is full")
	for _, folder := range []string{"testdata/csv", "testdata/xml"} {
		for left := range 2 {
			f := &failing{memory: memory{t: t, read: map[string]int64{}}, left: left, err: full}
			if _, err := cordis.New([]string{folder}).Read(context.Background(), f); err != full || len(f.records) != left {
				t.Errorf("%s after %d: %v with %d records", folder, left, err, len(f.records))
			}
		}
	}
}

func TestCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	m := &memory{t: t, read: map[string]int64{}}
	_, err := cordis.New([]string{"testdata/csv"}).Read(ctx, m)
	if !errors.Is(err, context.Canceled) || graph.CodeOf(err) != graph.CodeCanceled || len(m.records) > 0 {
		t.Errorf("%v with %d records", err, len(m.records))
	}
}

// canceling is a sink that cancels the load at its first record.
type canceling struct {
	memory
	cancel context.CancelFunc
}

func (c *canceling) Put(r loader.Record) error {
	c.cancel()
	return c.memory.Put(r)
}

func TestCanceledInTheMiddle(t *testing.T) {
	var b strings.Builder
	b.WriteString(orgHeader)
	const rows = 10000
	for i := range rows {
		fmt.Fprintf(&b, "1;%d;O;;FR;participant;;\n", i)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	c := &canceling{memory: memory{t: t, read: map[string]int64{}}, cancel: cancel}
	_, err := cordis.New([]string{folderOf(t, map[string]string{"o.csv": b.String()})}).Read(ctx, c)
	if graph.CodeOf(err) != graph.CodeCanceled || len(c.records) == 0 || len(c.records) == rows {
		t.Errorf("%v with %d records", err, len(c.records))
	}
}

// A zip, with its tables in a folder of their own, states what the folder does.
func TestZip(t *testing.T) {
	name := filepath.Join(t.TempDir(), "release-2025-12-06.zip")
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(file)
	for _, folder := range []string{"testdata/csv", "testdata/xml"} {
		if err := z.AddFS(os.DirFS(folder)); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(z.Close(), file.Close()); err != nil {
		t.Fatal(err)
	}
	m := read(t, name)
	m.check()
	// The XML beside the tables says the same, and is not read, so that nothing counts twice; one sentence says so.
	whole, _ := m.whole()
	if len(m.records) != 2+4+2+2+3+2+1 || len(whole) != 1 || !strings.Contains(whole[0].Reason, "the tables of HORIZON, such as release-2025-12-06.zip/project.csv, say what this XML") {
		t.Errorf("%d records, %v", len(m.records), whole)
	}
	if got := m.seriesOf()["CORDIS HORIZON: topics, 2025-12-06"]; got != "cordis:HORIZON/topics" {
		t.Errorf("the table of topics is of the series %q, and named %v", got, m.seriesOf())
	}
}
