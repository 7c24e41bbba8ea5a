package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/graph"
	"entente/loader"
)

func rejection(file string, row int, field, value, reason string) loader.Rejection {
	return loader.Rejection{At: graph.Position{File: file, Line: row}, Field: field, Value: value, Reason: reason}
}

// begun returns a list that is ready for rejections, of a load that uses no files.
func begun(path, source string) (*rejects, error) {
	r, err := newRejects(path, source, inUse{})
	if err != nil {
		return nil, err
	}
	return r, r.begin()
}

// listed is a rejected field, a rejected record, and a file without rows: with quotes, a line break and a byte that is no text.
var listed = []loader.Rejection{
	rejection("a.csv", 12, "signed", `31 "02"`, "no date; correct it"),
	rejection("a.csv", 13, "", "", "too few cells,\nin all"),
	rejection("b.txt", 0, "", "\xff", "no table"),
}

func TestRejectsFile(t *testing.T) {
	for _, c := range []struct{ reason, name, want string }{
		{
			"CSV by default", "out.csv", "file,row,field,value,reason\n" +
				"a.csv,12,signed,\"31 \"\"02\"\"\",no date; correct it\n" +
				"a.csv,13,,,\"too few cells,\nin all\"\n" +
				"b.txt,,,�,no table\n",
		},
		{
			"JSON lines by extension", "out.JSONL", `{"file":"a.csv","row":12,"field":"signed","value":"31 \"02\"","reason":"no date; correct it"}` + "\n" +
				`{"file":"a.csv","row":13,"reason":"too few cells,\nin all"}` + "\n" +
				`{"file":"b.txt","value":"�","reason":"no table"}` + "\n",
		},
	} {
		path := filepath.Join(t.TempDir(), c.name)
		r, err := begun(path, "table")
		if err != nil {
			t.Fatal(err)
		}
		for _, j := range listed {
			if err := r.add(j); err != nil {
				t.Fatal(err)
			}
			if exists(path) {
				t.Fatalf("%s: a list that is not complete must not have the name of one that is", c.reason)
			}
		}
		if err := r.close(true); err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(path); string(got) != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, got, c.want)
		}
		if r.records != 2 || r.fields != 1 {
			t.Errorf("%s: counted %d records and %d fields", c.reason, r.records, r.fields)
		}
		if left, _ := filepath.Glob(path + ".*"); len(left) > 0 {
			t.Errorf("%s: left behind: %v", c.reason, left)
		}
	}
}

func TestRejectsFileIsThereWhenItShouldBe(t *testing.T) {
	const header = "file,row,field,value,reason\n"
	for _, c := range []struct {
		reason   string
		flag     string
		before   string // of the file by default name
		add      bool
		complete bool
		want     map[string]string
	}{
		{"nothing rejected and nothing asked for", "", "", false, true, map[string]string{}},
		{"a list of an earlier load must not be taken for this one's", "", "old\n", false, true, map[string]string{"ror.rejects.csv": header}},
		{"a file that was asked for is made", "x.csv", "", false, true, map[string]string{"x.csv": header}},
		{"none is none", "none", "", true, true, map[string]string{}},
		{"a load that failed keeps what it had listed, as partial", "", "", true, false, map[string]string{
			"ror.rejects.csv.partial": header + "a.csv,1,f,,r\n",
		}},
		{"a load that failed without a rejection leaves the older list alone", "", "old\n", false, false, map[string]string{
			"ror.rejects.csv": "old\n",
		}},
		{"a load that failed at once leaves nothing", "x.csv", "", false, false, map[string]string{}},
	} {
		t.Chdir(t.TempDir())
		if c.before != "" {
			if err := os.WriteFile("ror.rejects.csv", []byte(c.before), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		r, err := begun(c.flag, "ror")
		if err != nil {
			t.Fatal(err)
		}
		if c.add {
			if err := r.add(rejection("a.csv", 1, "f", "", "r")); err != nil {
				t.Fatal(err)
			}
		}
		if err := r.close(c.complete); err != nil {
			t.Fatal(err)
		}
		names, _ := filepath.Glob("*")
		if len(names) != len(c.want) {
			t.Errorf("%s: there are %v", c.reason, names)
		}
		for name, want := range c.want {
			if got, _ := os.ReadFile(name); string(got) != want {
				t.Errorf("%s: %s holds %q, want %q", c.reason, name, got, want)
			}
		}
	}
}

func TestRejectsCannotBeWritten(t *testing.T) {
	t.Chdir(t.TempDir())
	if _, err := begun(filepath.Join("nowhere", "x.csv"), "ror"); graph.CodeOf(err) != graph.CodeInvalidArgument ||
		!strings.Contains(graph.UserMessage(err), "--rejects") {
		t.Errorf("a file that was asked for and cannot be made is told before the load, with what to do; got %v", err)
	}
	if err := os.Mkdir("ror.rejects.csv.partial", 0o700); err != nil {
		t.Fatal(err)
	}
	r, err := begun("", "ror")
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := r.add(rejection("a.csv", 1, "f", "", "r")); err != nil {
			t.Errorf("a file that nobody asked for must not end the load; got %v", err)
		}
	}
	if err := r.close(true); err != nil || r.unlisted == nil || r.fields != 2 {
		t.Errorf("what is rejected is counted all the same, and it is said that it is not listed; got %v, %v, %d", err, r.unlisted, r.fields)
	}
}

func TestRejectsGroups(t *testing.T) {
	r, err := begun("none", "ror")
	if err != nil {
		t.Fatal(err)
	}
	for i, field := range []string{"b/0", "a", "", "b/12", "a", "b"} {
		if err := r.add(rejection("a.csv", i+1, field, "", "r")); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	for _, g := range r.groups() {
		got = append(got, g.Field+" "+grouped(g.Count)+" "+g.Example.At.String())
	}
	if want := "b 3 a.csv:1|a 2 a.csv:2| 1 a.csv:3"; strings.Join(got, "|") != want {
		t.Errorf("most first, elements of a list together, each with its first place: got %q, want %q", got, want)
	}
}
