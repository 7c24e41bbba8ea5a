package cordis_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// The two releases of the same two projects are one graph. statements.txt is that graph, written to be read.
func TestBothReleasesStateTheSame(t *testing.T) {
	want, err := os.ReadFile("testdata/statements.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(want)), "\n")
	for _, folder := range []string{"testdata/csv", "testdata/xml"} {
		m := read(t, folder)
		m.check()
		if diff := cmp.Diff(lines, m.statements(everything)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", folder, diff)
		}
		whole, fields := m.whole()
		if len(whole) != 0 || len(fields) != 1 || fields[0].Field != "totalCost" {
			t.Errorf("%s: rejected %v %v; only the cost of 0 of a grant without total is at fault", folder, whole, fields)
		}
	}
}

func TestFilesOneByOneAreOneRelease(t *testing.T) {
	whole := read(t, "testdata/csv").statements(everything)
	// Reading legalBasis.csv last must not make project.csv say more than it does in the folder.
	var paths []string
	for _, name := range []string{"webLink", "topics", "project", "organization", "euroSciVoc", "legalBasis"} {
		paths = append(paths, "testdata/csv/"+name+".csv")
	}
	if diff := cmp.Diff(whole, read(t, paths...).statements(everything)); diff != "" {
		t.Error(diff)
	}
}

func TestEvidencePointsToRowsAndPaths(t *testing.T) {
	for folder, want := range map[string]string{
		"testdata/csv": "#row=3", // the header is row 1, and the record before has a line end inside a cell
		"testdata/xml": "#/700001.xml/project/relations/associations/organization[2]/legalName",
	} {
		found := false
		for _, r := range read(t, folder).records {
			for _, f := range r.Facts {
				if f.Property == graph.PropName && f.Subject == "institution:pic-910000002" {
					found = true
					if got := f.Evidence[0].Locator; got != want {
						t.Errorf("%s: %s, want %s", folder, got, want)
					}
				}
			}
		}
		if !found {
			t.Errorf("%s: no name of the second participant", folder)
		}
	}
}

// TestXMLIsOneDocumentForEachTable: what the files of all projects say is of the tables that the same release has in CSV, each of which is one
// document and a release of the series that its CSV is one of. Its day is the last on which a project was changed.
func TestXMLIsOneDocumentForEachTable(t *testing.T) {
	m := read(t, "testdata/xml")
	var lines []string
	for _, r := range m.headings {
		for _, f := range r.Facts {
			if f.Property != graph.PropSHA256 {
				_, rest, _ := strings.Cut(factLine(f), " ")
				lines = append(lines, rest)
			}
		}
	}
	var want []string
	for _, part := range []string{"project", "organization", "euroSciVoc", "topics", "legalBasis", "webLink"} {
		want = append(want, `name "CORDIS HORIZON: `+part+`, 2025-09-19"`,
			`publisher "Publications Office of the European Union" en`, `licence "CC BY 4.0"`, `lang "en"`,
			`mediaType "application/xml"`, `date "2025-09-19"`, `series "cordis:HORIZON/`+part+`"`, `source "CORDIS"`)
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
}
