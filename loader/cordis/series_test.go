package cordis_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// seriesOf returns the series of each document, by its name.
func (m *memory) seriesOf() map[string]string {
	series := map[string]string{}
	for _, r := range m.headings {
		var name, of string
		for _, f := range r.Facts {
			switch f.Property {
			case graph.PropName:
				name = f.Value
			case graph.PropSeries:
				of = f.Value
			}
		}
		series[name] = of
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
			"CORDIS HORIZON: project": "cordis:HORIZON/project", "CORDIS HORIZON: organization": "cordis:HORIZON/organization",
			"CORDIS HORIZON: topics": "cordis:HORIZON/topics",
		},
	},
	{
		"organisations alone", "nothing tells of which framework programme they are, and another's must not be withdrawn",
		map[string]string{"o.csv": orgRows}, map[string]string{"CORDIS: organization": ""},
	},
	{
		"legal bases", "their codes tell it, if not the first one", map[string]string{"l.csv": basisRows},
		map[string]string{"CORDIS H2020: legalBasis": "cordis:H2020/legalBasis"},
	},
	{
		"two framework programmes in one folder", "projects tell theirs; of which the organisations are is not told",
		map[string]string{"p.csv": horizonRows, "q.csv": h2020Rows, "o.csv": orgRows, "l.csv": basisRows},
		map[string]string{
			"CORDIS HORIZON: project": "cordis:HORIZON/project", "CORDIS H2020: project": "cordis:H2020/project", "CORDIS: organization": "",
			"CORDIS H2020: legalBasis": "cordis:H2020/legalBasis",
		},
	},
	{
		"a table in two parts", "what one part lacks has not vanished", map[string]string{
			"p.csv": horizonRows, "q.csv": strings.ReplaceAll(horizonRows, "1;A", "3;C"), "o.csv": orgRows,
		},
		map[string]string{"CORDIS HORIZON: project": "", "CORDIS HORIZON: organization": "cordis:HORIZON/organization"},
	},
	{
		"XML of several framework programmes", "each is a release of its own, in the tables that CSV has",
		map[string]string{
			"a.xml": xmlOf(7, "H2020", "2022-05-01 10:00:00"), "b.xml": xmlOf(8, "FP7", "2021-01-02"), "c.xml": xmlOf(9, "H2020", "2022-04-30"),
		},
		map[string]string{
			"CORDIS FP7: project, 2021-01-02": "cordis:FP7/project", "CORDIS FP7: organization, 2021-01-02": "cordis:FP7/organization",
			"CORDIS FP7: euroSciVoc, 2021-01-02": "cordis:FP7/euroSciVoc", "CORDIS FP7: topics, 2021-01-02": "cordis:FP7/topics",
			"CORDIS FP7: legalBasis, 2021-01-02": "cordis:FP7/legalBasis", "CORDIS FP7: webLink, 2021-01-02": "cordis:FP7/webLink",
			"CORDIS H2020: project, 2022-05-01": "cordis:H2020/project", "CORDIS H2020: organization, 2022-05-01": "cordis:H2020/organization",
			"CORDIS H2020: euroSciVoc, 2022-05-01": "cordis:H2020/euroSciVoc", "CORDIS H2020: topics, 2022-05-01": "cordis:H2020/topics",
			"CORDIS H2020: legalBasis, 2022-05-01": "cordis:H2020/legalBasis", "CORDIS H2020: webLink, 2022-05-01": "cordis:H2020/webLink",
		},
	},
	{
		"what a search of the site gave", "projects of two framework programmes in one table are a release of neither",
		map[string]string{"p.csv": horizonRows + "2;B;H2020;2015-01-01\n", "o.csv": orgRows},
		map[string]string{"CORDIS: project": "", "CORDIS: organization": ""},
	},
	{
		"days", "the last day on which a project was changed is that of all tables of the release",
		map[string]string{
			"p.csv": "id;title;frameworkProgramme;startDate;contentUpdateDate\n1;A;HORIZON;2022-01-01;2025-11-29 16:43:58\n2;B;HORIZON;2022-01-01;2025-10-01 10:00:00\n",
			"t.csv": topicRows,
		},
		map[string]string{
			"CORDIS HORIZON: project, 2025-11-29": "cordis:HORIZON/project", "CORDIS HORIZON: topics, 2025-11-29": "cordis:HORIZON/topics",
		},
	},
}

// xmlOf is the XML of a project with nothing but its framework programme.
func xmlOf(number int, programme, changed string) string {
	return fmt.Sprintf("<project><id>%d</id><title>T</title><lastUpdateDate>%s</lastUpdateDate><relations><associations><programme type=\"relatedTopic\">"+
		"<code>T</code><frameworkProgramme>%s</frameworkProgramme></programme></associations></relations></project>", number, changed, programme)
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
	if got := m.seriesOf()["CORDIS HORIZON: organization"]; got != "cordis:HORIZON/organization" {
		t.Errorf("organisations given beside projects are of series %q", got)
	}
}
