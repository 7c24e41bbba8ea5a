package syncfile_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"entente/fetch/syncfile"
)

func read(t testing.TB, text string) (syncfile.File, string, string) {
	folder := t.TempDir()
	name := filepath.Join(folder, "sync.yml")
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	f, problems := syncfile.Read(name)
	var lines []string
	for _, p := range problems {
		lines = append(lines, p.String())
	}
	return f, strings.Join(lines, "\n"), folder
}

// TestRead: names alone and entries in full; paths are those beside the file.
func TestRead(t *testing.T) {
	f, problems, folder := read(t, `
store: file:graph.db
join: 0.6
sources:
  - seed
  - cordis:horizon
  - {name: cordis:H2020, form: xml, replace: true}
  - name: agreements
    source: table
    from: data/agreements.csv
    map: data/map.yml
    licence: CC BY 4.0
  - {name: crosswalk-2026, source: crosswalk, from: "https://example.org/pic-ror.json"}
`)
	if problems != "" {
		t.Fatal(problems)
	}
	if f.Store != "file:"+filepath.Join(folder, "graph.db") || f.Folder != filepath.Join(folder, "sync.files") || f.Join != 0.6 {
		t.Errorf("%+v", f)
	}
	want := []syncfile.Entry{
		{Name: "seed", Source: "seed"},
		{Name: "cordis:HORIZON", Source: "cordis", Licence: "CC BY 4.0"},
		{Name: "cordis:H2020", Source: "cordis", Licence: "CC BY 4.0", Form: "xml", Replace: true},
		{
			Name: "agreements", Source: "table", From: filepath.Join(folder, "data", "agreements.csv"),
			Map: filepath.Join(folder, "data", "map.yml"), Licence: "CC BY 4.0",
		},
		{Name: "crosswalk-2026", Source: "crosswalk", From: "https://example.org/pic-ror.json"},
	}
	if d := cmp.Diff(want, f.Sources, cmpopts.IgnoreFields(syncfile.Entry{}, "Publisher")); d != "" {
		t.Error(d)
	}
	for i, remote := range []bool{false, true, true, false, true} {
		if f.Sources[i].Remote() != remote {
			t.Errorf("%s is fetched: %v", f.Sources[i].Name, !remote)
		}
	}
	if got := f.Sources[2].Publisher.Address; !strings.HasSuffix(got, "h2020projects-xml.zip") {
		t.Errorf("as XML: %s", got)
	}
}

// TestReadProblems: everything that is wrong, with its line and what to do.
func TestReadProblems(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"nothing to do", "store: file:x.db", "sync.yml:1:6: sources: the file names no sources; list them under sources:, such as - cordis:HORIZON"},
		{"no YAML", "sources: [", "sync.yml:1:10: sequence end token ']' not found; correct the YAML here; entente sync --help shows the keys"},
		{
			"a key that is none", "sources:\n  - {name: ror, fresh: yes}",
			`sync.yml:2:17: unknown field "fresh"; correct the YAML here; entente sync --help shows the keys`,
		},
		{
			"a release that nobody knows", "sources:\n  - cordis:FP9",
			`sync.yml:2:5: from: "cordis:FP9" is no release that is known by its name, and it does not say from where it comes; known are seed, ` +
				`cordis:HORIZON, cordis:H2020, cordis:FP7, ror, euroscivoc, rnsr; for others write name, source and from`,
		},
		{
			"two of one name, and a level that joins too much", "join: 0.1\nsources:\n  - ror\n  - ROR",
			"sync.yml:1:7: join: the level is 0.1; write a number from 0.5 to 1; 0.6 is measured as safe\n" +
				"sync.yml:4:5: name: ror stands in the file twice; give each source a name of its own",
		},
		{
			"a table without a mapping, and a name that leads out of the folder",
			"sources:\n  - {name: t, source: table, from: t.csv}\n  - {name: ../../x, source: ror, from: r.zip}",
			"sync.yml:2:5: map: a table needs a mapping; name its file with map:\n" +
				`sync.yml:3:5: name: "../../x" is no name for a source; write letters, digits, points, dashes; it names the folder of its copies`,
		},
		{
			"other ways to fetch", "sources:\n  - {name: f, source: ror, from: \"ftp://x/y\", sha256: abc}",
			"sync.yml:2:34: from: ftp://x/y is no address to fetch from; write one with http:// or https://, or a path\n" +
				"sync.yml:2:55: sha256: it is no SHA-256; write its 64 hexadecimal digits",
		},
		{
			"a form that the publisher has not", "sources:\n  - {name: ror, form: xlsx}",
			`sync.yml:2:23: form: ror is not published as "xlsx"; CORDIS has csv, xml, json and xlsx`,
		},
	} {
		if _, got, _ := read(t, c.text); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.why, got, c.want)
		}
	}
	if _, problems := syncfile.Read(filepath.Join(t.TempDir(), "none.yml")); len(problems) != 1 {
		t.Errorf("no file: %v", problems)
	}
}

// FuzzRead: no file makes it fail otherwise than by problems.
func FuzzRead(f *testing.F) {
	f.Add("sources:\n  - ror\n")
	f.Add("store: file:x\njoin: 0.6\nsources: [{name: a, source: table, from: b, map: c}]")
	f.Fuzz(func(t *testing.T, text string) {
		if file, problems, _ := read(t, text); problems == "" && len(file.Sources) == 0 {
			t.Errorf("neither sources nor problems")
		}
	})
}
