package loader_test

import (
	"archive/zip"
	"encoding/csv"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/embedded"
	"entente/internal/needs"
	"entente/loader/cordis"
)

var flagWholeRelease = flag.Bool("loader.whole", false, "update the whole release of Horizon Europe, not the part about the CNRS and the JRC")

// TestRealReleaseUpdated loads a release and then a copy of it, dated later, in which every hundredth row of projects has another title and
// every hundredth participation another contribution: those have changed, and nothing else.
func TestRealReleaseUpdated(t *testing.T) {
	name := "data/cordis/cordis-cnrs-jrc-csv.zip"
	if *flagWholeRelease {
		name = "data/cordis/cordis-HORIZONprojects-csv.zip"
	}
	original := needs.Shared(t, name)
	copied := filepath.Join(t.TempDir(), "cordis-2026-12-06.zip")
	want := alteredCopy(t, original, copied)
	store, err := embedded.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	runReal(t, store, cordis.New([]string{original}))
	runReal(t, store, cordis.New([]string{copied}))
	got := map[string]int{}
	for id, c := range changesOf(t, store, 1) {
		switch r := c.Relation; {
		case id.Kind() == graph.KindDocument || r != nil && r.Type == graph.Succeeds:
			continue // the release itself
		case r != nil && c.Kind == graph.ChangeUpdated:
			got[string(r.Type)+" "+string(r.From)+" "+string(r.To)]++
		case len(c.Facts) == 1 && c.Kind == graph.ChangeUpdated && c.Facts[0].Property() == graph.PropName &&
			c.Facts[0].After.Value == c.Facts[0].Before.Value+" (revised)":
			got[string(id)]++
		default:
			t.Errorf("%s: %s", id, changeInWords(c))
		}
		if e, err := store.Entities(t.Context(), []graph.ID{c.Document}); err != nil || e[0] == nil || e[0].Attribute(graph.PropDate) != "2026-12-06" {
			t.Errorf("%s changed by %s, which is not of the later release: %v", id, c.Document, err)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(- altered rows, + changes)\n%s", diff)
	}
}

// alteredCopy writes the copy, and returns what changes by it, how often each.
func alteredCopy(t *testing.T, from, to string) map[string]int {
	t.Helper()
	want := map[string]int{}
	in, err := zip.OpenReader(from)
	must(t, err)
	defer in.Close()
	file, err := os.Create(to)
	must(t, err)
	out := zip.NewWriter(file)
	for _, f := range in.File {
		r, err := f.Open()
		must(t, err)
		w, err := out.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: time.Date(2026, 12, 6, 0, 0, 0, 0, time.UTC)})
		must(t, err)
		alter := map[string]func(row map[string]*string) string{"project.csv": retitle, "organization.csv": pay}[f.Name]
		if alter == nil {
			_, err = io.Copy(w, r)
		} else {
			err = alterRows(r, w, alter, want)
		}
		must(t, err)
		must(t, r.Close())
	}
	must(t, out.Close())
	must(t, file.Close())
	return want
}

func retitle(row map[string]*string) string {
	*row["title"] += " (revised)"
	return "project:cordis-" + *row["id"]
}

func pay(row map[string]*string) string {
	*row["ecContribution"] = "1234567.89"
	return "PARTICIPATES_IN institution:pic-" + *row["organisationID"] + " project:cordis-" + *row["projectID"]
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// alterRows alters every hundredth row of a table, and notes what it is about.
func alterRows(r io.Reader, w io.Writer, alter func(row map[string]*string) string, want map[string]int) error {
	in, out := csv.NewReader(r), csv.NewWriter(w)
	in.Comma, in.LazyQuotes, in.FieldsPerRecord, out.Comma = ';', true, -1, ';'
	head, err := in.Read()
	if err != nil {
		return err
	}
	if err := out.Write(head); err != nil {
		return err
	}
	for n := 1; ; n++ {
		row, err := in.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		if n%100 == 0 && len(row) == len(head) {
			fields := map[string]*string{}
			for i, name := range head {
				fields[strings.Trim(name, "\ufeff\"")] = &row[i]
			}
			want[alter(fields)] = 1
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
