package cordis_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// seriesOf returns the series of each document, by the name of its file.
func (m *memory) seriesOf() map[string]string {
	names, series := map[graph.ID]string{}, map[string]string{}
	for _, r := range m.records {
		for _, f := range r.Facts {
			if f.Property == graph.PropName && f.Subject.Kind() == graph.KindDocument {
				names[f.Subject], _, _ = strings.Cut(f.Value, " of ")
				series[names[f.Subject]] = ""
			}
			if f.Property == graph.PropSeries {
				series[names[f.Subject]] = f.Value
			}
		}
	}
	return series
}

const (
	horizonRows = "id;title;frameworkProgramme;startDate\n1;A;HORIZON;2022-01-01\n"
	h2020Rows   = "id;title;frameworkProgramme;startDate\n2;B;H2020;2015-01-01\n"
	orgRows     = "projectID;organisationID;name;role\n1;9;O;coordinator\n"
	topicRows   = "projectID;topic;title\n1;HORIZON-X;T\n"
	basisRows   = "projectID;legalBasis;title\n1;EURATOM.1;E\n1;H2020-EU.1;T\n"
)

var seriesCases = []struct {
	name, why string
	files     map[string]string
	want      map[string]string
}{
	{
		"a release", "tables that do not name the framework programme are of that of the projects beside them",
		map[string]string{"p.csv": horizonRows, "o.csv": orgRows, "t.csv": topicRows},
		map[string]string{
			"p.csv": "cordis:HORIZON/project", "o.csv": "cordis:HORIZON/organization", "t.csv": "cordis:HORIZON/topics",
		},
	},
	{
		"organisations alone", "nothing tells of which framework programme they are, and another's must not be withdrawn",
		map[string]string{"o.csv": orgRows}, map[string]string{"o.csv": ""},
	},
	{
		"legal bases", "their codes tell it, if not the first one", map[string]string{"l.csv": basisRows},
		map[string]string{"l.csv": "cordis:H2020/legalBasis"},
	},
	{
		"two framework programmes in one folder", "projects tell theirs; of which the organisations are is not told",
		map[string]string{"p.csv": horizonRows, "q.csv": h2020Rows, "o.csv": orgRows, "l.csv": basisRows},
		map[string]string{
			"p.csv": "cordis:HORIZON/project", "q.csv": "cordis:H2020/project", "o.csv": "", "l.csv": "cordis:H2020/legalBasis",
		},
	},
	{
		"a table in two parts", "what one part lacks has not vanished", map[string]string{
			"p.csv": horizonRows, "q.csv": strings.ReplaceAll(horizonRows, "1;A", "3;C"), "o.csv": orgRows,
		},
		map[string]string{"p.csv": "", "q.csv": "", "o.csv": "cordis:HORIZON/organization"},
	},
	{
		"XML", "each document is of one project, by its number whatever its file is called",
		map[string]string{"x.xml": "<project><reference>7</reference><title>T</title></project>"},
		map[string]string{"x.xml": "cordis:xml/7"},
	},
}

func TestSeries(t *testing.T) {
	for _, c := range seriesCases {
		if diff := cmp.Diff(c.want, read(t, folderOf(t, c.files)).seriesOf()); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", c.name, c.why, diff)
		}
	}
	// File by file, projects tell for the others as in a folder.
	folder := folderOf(t, map[string]string{"p.csv": horizonRows, "o.csv": orgRows})
	m := read(t, filepath.Join(folder, "o.csv"), filepath.Join(folder, "p.csv"))
	if got := m.seriesOf()["o.csv"]; got != "cordis:HORIZON/organization" {
		t.Errorf("organisations given beside projects are of series %q", got)
	}
}
