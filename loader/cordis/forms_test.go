package cordis_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/embedded"
	"entente/internal/needs"
	"entente/loader"
	"entente/loader/cordis"
)

// emptyStore is a graph without anything.
func emptyStore(t *testing.T) graph.Store {
	t.Helper()
	store, err := embedded.Open(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	return store
}

// load loads paths together.
func load(t *testing.T, store graph.Store, paths ...string) (loader.Result, error) {
	t.Helper()
	return loader.Run(t.Context(), store, cordis.New(paths), loader.Options{})
}

func mustLoad(t *testing.T, store graph.Store, paths ...string) loader.Result {
	t.Helper()
	r, err := load(t, store, paths...)
	if err != nil {
		t.Fatalf("%v: %v", paths, err)
	}
	return r
}

// stated is what a graph states now and what it has withdrawn: facts and relations without their evidence, but for documents.
func stated(t *testing.T, store graph.Store) (now, withdrawn []string) {
	t.Helper()
	var after *graph.Key
	for {
		found, err := store.Find(t.Context(), graph.Query{Window: graph.Window{Limit: 500, After: after}})
		if err != nil {
			t.Fatal(err)
		}
		if len(found) == 0 {
			slices.Sort(now)
			slices.Sort(withdrawn)
			return now, slices.Compact(withdrawn)
		}
		var ids []graph.ID
		for _, e := range found {
			after = &graph.Key{ID: e.ID}
			if e.Kind != graph.KindDocument {
				ids = append(ids, e.ID)
			}
		}
		facts, err := store.Facts(t.Context(), ids)
		if err != nil {
			t.Fatal(err)
		}
		pages, err := store.Relations(t.Context(), ids, graph.Step{Window: graph.Window{Limit: graph.NoLimit}})
		if err != nil {
			t.Fatal(err)
		}
		put := func(line string, gone bool) {
			if gone {
				withdrawn = append(withdrawn, line)
			} else {
				now = append(now, line)
			}
		}
		for i := range ids {
			for _, f := range facts[i] {
				put(factLine(f), f.Withdrawn)
			}
			for _, item := range pages[i].Items {
				if r := item.Relation; r.From == ids[i] {
					put(relationLine(*r), r.Withdrawn)
				}
			}
		}
	}
}

func fingerprint(t *testing.T, store graph.Store) string {
	t.Helper()
	print, err := graph.Fingerprint(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	return print
}

func zipOf(t *testing.T, files map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(files[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func gzipOf(t *testing.T, content string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(content)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// sheetOf is a workbook whose cells are inline strings, as the publisher writes them.
func sheetOf(t *testing.T, csv string) string {
	t.Helper()
	var rows strings.Builder
	for _, line := range strings.Split(strings.TrimSpace(csv), "\n") {
		rows.WriteString("<row>")
		for _, c := range strings.Split(line, ";") {
			fmt.Fprintf(&rows, `<c t="inlineStr"><is><t>%s</t></is></c>`, c)
		}
		rows.WriteString("</row>")
	}
	return zipOf(t, map[string]string{
		"xl/workbook.xml":            `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="DATA" sheetId="1" r:id="a"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   "<worksheet><sheetData>" + rows.String() + "</sheetData></worksheet>",
	})
}

// jsonOf is the same as an array of objects: all values as texts.
func jsonOf(csv string) string {
	lines := strings.Split(strings.TrimSpace(csv), "\n")
	header := strings.Split(lines[0], ";")
	var rows []string
	for _, line := range lines[1:] {
		var cells []string
		for i, c := range strings.Split(line, ";") {
			cells = append(cells, fmt.Sprintf("%q: %q", header[i], c))
		}
		rows = append(rows, "{"+strings.Join(cells, ", ")+"}")
	}
	return "[" + strings.Join(rows, ",\n") + "]"
}

// A release of two projects, and the one after it, in which the second project has vanished.
const (
	novemberProjects = "id;acronym;title;startDate;frameworkProgramme;legalBasis;topics;status\n" +
		"1;ONE;First;2022-01-01;HORIZON;HORIZON.2.4;T-1;SIGNED\n2;TWO;Second;2022-01-01;HORIZON;HORIZON.2.5;T-2;SIGNED\n"
	novemberOrganisations = "projectID;organisationID;name;country;role;ecContribution\n1;9;O;DE;coordinator;100.5\n2;9;O;DE;coordinator;200\n"
	decemberProjects      = "id;acronym;title;startDate;frameworkProgramme;legalBasis;topics;status\n1;ONE;First;2022-01-01;HORIZON;HORIZON.2.4;T-1;CLOSED\n"
	decemberOrganisations = "projectID;organisationID;name;country;role;ecContribution\n1;9;O;DE;coordinator;100.5\n"
)

// tablesOf are all tables of the release, by their names.
func tablesOf(projects, organisations string) map[string]string {
	topics, bases := "projectID;topic;title\n", "projectID;legalBasis;title;uniqueProgrammePart\n"
	for _, line := range strings.Split(strings.TrimSpace(projects), "\n")[1:] {
		p := strings.Split(line, ";")
		topics += p[0] + ";" + p[6] + ";Topic " + p[6] + "\n"
		bases += p[0] + ";" + p[5] + ";Basis " + p[5] + ";true\n"
	}
	return map[string]string{"project": projects, "organization": organisations, "topics": topics, "legalBasis": bases}
}

// written are the tables in a form, as files with an ending.
func written(projects, organisations, ending string, form func(csv string) string) map[string]string {
	files := map[string]string{}
	for name, csv := range tablesOf(projects, organisations) {
		files[name+ending] = form(csv)
	}
	return files
}

func plain(csv string) string { return csv }

// xmlProjects are the same projects in XML.
func xmlProjects(projects, organisations string) map[string]string {
	out := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(projects), "\n")[1:] {
		p := strings.Split(line, ";")
		var orgs strings.Builder
		for _, line := range strings.Split(strings.TrimSpace(organisations), "\n")[1:] {
			if o := strings.Split(line, ";"); o[0] == p[0] {
				fmt.Fprintf(&orgs, `<organization type="%s" ecContribution="%s"><id>%s</id><legalName>%s</legalName><address><country>%s</country></address></organization>`,
					o[4], o[5], o[1], o[2], o[3])
			}
		}
		out[p[0]+".xml"] = fmt.Sprintf(`<project><id>%s</id><acronym>%s</acronym><title>%s</title><startDate>%s</startDate><status>%s</status><relations><associations>`,
			p[0], p[1], p[2], p[3], p[7]) + orgs.String() +
			fmt.Sprintf(`<programme type="relatedLegalBasis" uniqueProgrammePart="true"><code>%s</code><title>Basis %[1]s</title><frameworkProgramme>%s</frameworkProgramme></programme>`, p[5], p[4]) +
			fmt.Sprintf(`<programme type="relatedTopic"><code>%s</code><title>Topic %[1]s</title></programme></associations></relations></project>`, p[6])
	}
	return out
}

// releaseForms are a release in each form, in a folder or a file whose name has the day.
var releaseForms = []struct {
	name  string
	write func(t *testing.T, day, projects, organisations string) string
}{
	{"CSV in a folder", func(t *testing.T, day, p, o string) string { return named(t, day, written(p, o, ".csv", plain)) }},
	{"CSV in a zip", func(t *testing.T, day, p, o string) string { return zipped(t, day, written(p, o, ".csv", plain)) }},
	{"CSV in a zip within a zip", func(t *testing.T, day, p, o string) string {
		return zipped(t, day, map[string]string{"inner.zip": zipOf(t, written(p, o, ".csv", plain))})
	}},
	{"CSV packed by gzip", func(t *testing.T, day, p, o string) string {
		return named(t, day, written(p, o, ".csv.gz", func(csv string) string { return gzipOf(t, csv) }))
	}},
	{"XLSX", func(t *testing.T, day, p, o string) string {
		return named(t, day, written(p, o, ".xlsx", func(csv string) string { return sheetOf(t, csv) }))
	}},
	{"XLSX in a zip", func(t *testing.T, day, p, o string) string {
		return zipped(t, day, written(p, o, ".xlsx", func(csv string) string { return sheetOf(t, csv) }))
	}},
	{"JSON", func(t *testing.T, day, p, o string) string { return named(t, day, written(p, o, ".json", jsonOf)) }},
	{"XML in a folder", func(t *testing.T, day, p, o string) string { return named(t, day, xmlProjects(p, o)) }},
	{"XML in a zip", func(t *testing.T, day, p, o string) string { return zipped(t, day, xmlProjects(p, o)) }},
}

// zipped is a zip of that name with files.
func zipped(t *testing.T, name string, files map[string]string) string {
	t.Helper()
	return filepath.Join(named(t, "x", map[string]string{name + ".zip": zipOf(t, files)}), name+".zip")
}

// named is a folder of that name with files.
func named(t *testing.T, name string, files map[string]string) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), name)
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// TestALaterReleaseInAnyFormSupersedes: whatever the form of either, and whichever is loaded first, the graph states what December states, and
// the second project is withdrawn.
func TestALaterReleaseInAnyFormSupersedes(t *testing.T) {
	const gone = `project:cordis-2 name "Second" en`
	for i, first := range releaseForms {
		second := releaseForms[(i+4)%len(releaseForms)] // each form meets CSV, XLSX, JSON or XML before it and behind it
		for _, late := range []bool{false, true} {
			november := first.write(t, "2025-11-16", novemberProjects, novemberOrganisations)
			december := second.write(t, "2025-12-06", decemberProjects, decemberOrganisations)
			alone, store := emptyStore(t), emptyStore(t)
			mustLoad(t, alone, december)
			paths := []string{november, december}
			if late {
				slices.Reverse(paths)
			}
			for _, p := range paths {
				mustLoad(t, store, p)
			}
			want, _ := stated(t, alone)
			now, withdrawn := stated(t, store)
			if diff := cmp.Diff(want, now); diff != "" {
				t.Errorf("%s, then %s (late: %v): the graph does not state what December does (-want +got):\n%s", first.name, second.name, late, diff)
			}
			if !slices.Contains(withdrawn, gone) || !slices.Contains(withdrawn, "institution:pic-9 PARTICIPATES_IN project:cordis-2 as coordinator for 200") {
				t.Errorf("%s, then %s (late: %v): what vanished is not withdrawn: %v", first.name, second.name, late, withdrawn)
			}
		}
	}
}

// TestFormsStateTheSame: tables in CSV, XLSX and JSON state the same, and so does the XML of the same projects.
func TestFormsStateTheSame(t *testing.T) {
	var want []string
	for _, f := range releaseForms {
		got := read(t, f.write(t, "2025-11-16", novemberProjects, novemberOrganisations)).statements(everything)
		if want == nil {
			want = got
		}
		if diff := cmp.Diff(want, got); diff != "" || len(want) < 20 {
			t.Errorf("%s (-CSV +got):\n%s", f.name, diff)
		}
	}
}

// TestOneTableInTwoFormsIsReadOnce: nothing counts twice, and a sentence says which file was left.
func TestOneTableInTwoFormsIsReadOnce(t *testing.T) {
	files := map[string]string{
		"project.csv": novemberProjects, "organization.csv": novemberOrganisations,
		"project.xlsx": sheetOf(t, novemberProjects), "organization.json": jsonOf(novemberOrganisations),
		"copy of organization.csv": novemberOrganisations,
	}
	maps.Copy(files, xmlProjects(novemberProjects, novemberOrganisations))
	m := read(t, folderOf(t, files))
	var reasons []string
	for _, r := range m.rejected {
		if !r.Unread {
			t.Errorf("%s counts as a record", r)
		}
		reasons = append(reasons, filepath.Base(r.At.File)+" "+r.Reason[:20])
	}
	want := []string{
		"1.xml the tables of HORIZO", "organization.csv it is the same file ", "organization.json it holds the same ta", "project.xlsx it holds the same ta",
	}
	if diff := cmp.Diff(want, reasons); diff != "" {
		t.Error(diff)
	}
	participations := 0
	for _, r := range m.said().Relations {
		if r.Type == graph.ParticipatesIn {
			participations++
		}
	}
	if participations != 2 {
		t.Errorf("%d participations, not 2", participations)
	}
}

// TestFileByFile: a table that cannot stand alone says so, and what to load first; otherwise the graph is that of all files together.
func TestFileByFile(t *testing.T) {
	const bases = "projectID;legalBasis;title\n1;HORIZON.2.4;Digital\n1;HORIZON.2.4.1;More\n"
	const topics = "projectID;topic;title\n1;T-1;Topic\n"
	folder := named(t, "2025-11-16", map[string]string{
		"project.csv": novemberProjects, "organization.csv": novemberOrganisations, "topics.csv": topics, "legalBasis.csv": bases,
	})
	file := func(names ...string) (paths []string) {
		for _, n := range names {
			paths = append(paths, filepath.Join(folder, n+".csv"))
		}
		return paths
	}
	whole := emptyStore(t)
	mustLoad(t, whole, folder)
	want := fingerprint(t, whole)

	for _, c := range []struct {
		why   string
		loads [][]string
		fails string // what the first load says that fails; its input comes last
	}{
		{"together, in any order", [][]string{file("topics", "legalBasis", "organization", "project")}, ""},
		{"projects first", [][]string{file("project", "legalBasis"), file("organization"), file("topics")}, ""},
		{"legal bases are there when projects come again", [][]string{file("project", "legalBasis", "topics"), file("project", "organization"), file("project")}, ""},
		{"organisations of projects that nobody has", [][]string{file("organization")},
			"organization.csv cannot stand alone, and nothing was loaded: neither this input nor the graph has its projects, such as 1; load the table of projects of the same release (project.csv) first, or together with it"},
		{"topics of projects that nobody has", [][]string{file("topics")}, "topics.csv cannot stand alone"},
		{"legal bases behind the projects, which would say more", [][]string{file("project"), file("legalBasis")}, "legalBasis.csv cannot stand alone"},
	} {
		store := emptyStore(t)
		for i, paths := range c.loads {
			_, err := load(t, store, paths...)
			if last := i == len(c.loads)-1; c.fails != "" && last {
				if graph.CodeOf(err) != graph.CodeInvalidArgument || !strings.HasPrefix(graph.UserMessage(err), c.fails) {
					t.Errorf("%s: %v, want %s", c.why, err, c.fails)
				}
			} else if err != nil {
				t.Errorf("%s: %v", c.why, err)
			}
		}
		if got := fingerprint(t, store); c.fails == "" && got != want {
			t.Errorf("%s: the graph is not that of all files together", c.why)
		}
	}
}

// TestOneXMLIsNoRelease: the XML of one project must not withdraw all others; it says so, unless it is loaded as a part.
func TestOneXMLIsNoRelease(t *testing.T) {
	folder := folderOf(t, xmlProjects(novemberProjects, novemberOrganisations))
	one, two := filepath.Join(folder, "1.xml"), filepath.Join(folder, "2.xml")
	store := emptyStore(t)
	mustLoad(t, store, one)
	mustLoad(t, store, one)
	if _, err := load(t, store, two); graph.CodeOf(err) != graph.CodeInvalidArgument || !strings.HasPrefix(graph.UserMessage(err), "2.xml is the XML of one project, and nothing was loaded: the graph has a release of HORIZON") {
		t.Errorf("the second of two: %v", err)
	}
	if _, err := loader.Run(t.Context(), store, cordis.New([]string{two}), loader.Options{Part: true}); err != nil {
		t.Error(err)
	}
	if now, withdrawn := stated(t, store); len(withdrawn) != 0 || !slices.Contains(now, `project:cordis-1 name "First" en`) || !slices.Contains(now, `project:cordis-2 name "Second" en`) {
		t.Errorf("as a part: %v, withdrawn %v", now, withdrawn)
	}
}

// TestTablesThatAreNotRead: an error says which column is missing, and what may be meant.
func TestTablesThatAreNotRead(t *testing.T) {
	for _, c := range []struct{ why, file, content, want string }{
		{
			"another name for the participant code", "o.csv", "projectID;orgPIC;name;shortName;country;city;role;ecContribution\n1;9;O;;DE;;coordinator;5\n",
			"by its other columns it is the table organization of CORDIS, but it lacks the column organisationID, which may be the one that it calls orgPIC",
		},
		{
			"known by its name", "cordis-h2020organizations.csv", "projectID;pic;role\n1;9;coordinator\n",
			"it is the table organization of CORDIS, but it lacks the column organisationID",
		},
		{
			"projects without a title", "project.csv", "id;acronym;startDate;endDate;totalCost;ecMaxContribution\n1;A;;;;\n",
			"it is the table project of CORDIS, but it lacks the column title",
		},
		{
			"a table of which every row is at fault", "organization.csv", "projectID;organisationID;name;role\n;9;O;coordinator\n;8;P;coordinator\n",
			"/organization.csv could be read, and nothing was loaded; the first is ",
		},
	} {
		m := &memory{t: t, read: map[string]int64{}}
		_, err := cordis.New([]string{folderOf(t, map[string]string{"p.csv": novemberProjects, c.file: c.content})}).Read(context.Background(), m)
		if graph.CodeOf(err) != graph.CodeInvalidArgument || !strings.Contains(graph.UserMessage(err), c.want) {
			t.Errorf("%s: %v, want %s", c.why, err, c.want)
		}
	}
}

// TestPlacesInEachForm: evidence names the row of a sheet, the element of a JSON array, and the file and path of XML.
func TestPlacesInEachForm(t *testing.T) {
	for form, want := range map[string]string{
		"CSV in a folder": "#row=3", "XLSX": "#row=3", "JSON": "#/1", "XML in a folder": "#/2.xml/project/title",
	} {
		for _, f := range releaseForms {
			if f.name != form {
				continue
			}
			for _, fact := range read(t, f.write(t, "x", novemberProjects, novemberOrganisations)).said().Facts {
				if fact.Subject == "project:cordis-2" && fact.Property == graph.PropName && fact.Evidence[0].Locator != want {
					t.Errorf("%s: %s, want %s", form, fact.Evidence[0].Locator, want)
				}
			}
		}
	}
}

// TestRealPair: two releases of Horizon Europe. The XML and the CSV of December state the same; with the XML of November before it, the CSV of
// December states what it states alone, and the eight projects that it lacks are withdrawn.
func TestRealPair(t *testing.T) {
	november := needs.Shared(t, "data/cordis/xml-pair/cordis-HORIZON-xml-2025-11-sample.zip")
	xml := needs.Shared(t, "data/cordis/xml-pair/cordis-HORIZON-xml-2025-12-sample.zip")
	csv := needs.Shared(t, "data/cordis/xml-pair/cordis-HORIZON-csv-2025-12-sample.zip")
	of := map[string]graph.Store{"xml": emptyStore(t), "csv": emptyStore(t), "both": emptyStore(t)}
	mustLoad(t, of["xml"], xml)
	mustLoad(t, of["csv"], csv)
	mustLoad(t, of["both"], november)
	mustLoad(t, of["both"], csv)
	want, _ := stated(t, of["csv"])
	if got, gone := stated(t, of["xml"]); len(gone) > 0 || !slices.Equal(want, got) {
		t.Errorf("XML and CSV of December differ (-csv +xml):\n%s", cmp.Diff(want, got))
	}
	now, _ := stated(t, of["both"])
	if diff := cmp.Diff(want, now); diff != "" {
		t.Errorf("after November (-December alone):\n%s", diff)
	}
	withdrawn := 0
	found, err := of["both"].Find(t.Context(), graph.Query{Kinds: []graph.EntityKind{graph.KindProject}, Window: graph.Window{Limit: 1000}})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range found {
		if e.Withdrawn {
			withdrawn++
		}
	}
	if len(found) != 183 || withdrawn != 8 {
		t.Errorf("%d projects, %d withdrawn; want 183 and 8", len(found), withdrawn)
	}
}

// TestRealForms: the JSON of February 2022 and the sheets of February 2025, cut by others.
func TestRealForms(t *testing.T) {
	for _, c := range []struct {
		path                     string
		projects, participations int
		amount                   float64
	}{
		{"data/cordis/json-2022", 26, 1076, 354960239.25},
		{"data/cordis/xlsx", 100, 100, 0},
	} {
		m := read(t, needs.Shared(t, c.path))
		m.check()
		projects, participations, amount := 0, 0, 0.0
		for _, r := range m.records {
			if strings.Contains(r.At.File, "/project.") {
				projects++
			}
			for _, rel := range r.Relations {
				if rel.Type == graph.ParticipatesIn {
					participations++
					if rel.Amount != nil {
						amount += *rel.Amount
					}
				}
			}
		}
		whole, _ := m.whole()
		if projects != c.projects || participations != c.participations || len(whole) > 0 || c.amount > 0 && fmt.Sprintf("%.2f", amount) != fmt.Sprintf("%.2f", c.amount) {
			t.Errorf("%s: %d projects, %d participations of %.2f, rejected %v", c.path, projects, participations, amount, whole)
		}
		for _, r := range m.rejected {
			if r.Field != "totalCost" {
				t.Errorf("%s: %s", c.path, r)
			}
		}
	}
}
