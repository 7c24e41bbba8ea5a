package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/graph"
	"entente/internal/needs"
)

// folder makes a folder with a store, an input, a folder of inputs and links to them, and goes there.
func folder(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, dir := range []string{"release", "release/deep", "elsewhere"} {
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range []string{"graph.db", "in.csv", "release/project.csv", "elsewhere/linked.csv"} {
		if err := os.WriteFile(file, []byte("kept"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, target := range map[string]string{
		"store.link": "graph.db", "in.link": "in.csv", "release/linked.csv": "../elsewhere/linked.csv", "folder.link": "release",
		"new.link": "elsewhere/new.csv", "into.link": "release/new.csv", "circle": "circle", "out.link": "out.csv",
	} {
		if err := os.Symlink(target, name); err != nil {
			needs.Unix.Skip(t, err)
		}
	}
	if err := os.Link("in.csv", "in.hard"); err != nil {
		needs.Unix.Skip(t, err)
	}
}

func TestOutputSparesWhatIsInUse(t *testing.T) {
	folder(t)
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	used := inUse{store: "file:graph.db", inputs: []string{"in.csv", "release"}}
	const store, input, within = "belongs to the store", "is an input", "is in the folder release"
	for _, c := range []struct{ reason, path, want string }{
		{"a new file", "out.csv", ""},
		{"a file that is not used", "elsewhere/old.csv", ""},
		{"a link to a new file", "new.link", ""},
		{"the store", "graph.db", store},
		{"the store by another path", "elsewhere/.././graph.db", store},
		{"the store by its absolute path", filepath.Join(here, "graph.db"), store},
		{"the store by a link", "store.link", store},
		{"the log of the store, which is there only while it is written", "graph.db-wal", store},
		{"the index of that log", "graph.db-shm", store},
		{"the rollback journal of the store", "graph.db-journal", store},
		{"an input", "in.csv", input},
		{"an input by a link", "in.link", input},
		{"an input by another name of the same file", "in.hard", input},
		{"a file of an input folder", "release/project.csv", within},
		{"a new file in an input folder would be read the next time", "release/rejects.csv", within},
		{"a new file deep in an input folder", "release/deep/rejects.csv", within},
		{"a new file in a folder to make within an input folder", "release/none/rejects.csv", within},
		{"an input folder by a link", "folder.link/rejects.csv", within},
		{"a link to a new file in an input folder", "into.link", within},
		{"a file that the input folder has by a link", "elsewhere/linked.csv", within},
		{"a folder whose name begins with that of an input folder is another", "release.csv", ""},
		{"a folder is no file", "elsewhere", "is a folder; name a file"},
		{"a link to itself", "circle", "leads in a circle"},
	} {
		o, err := newOutput(c.path)
		if err == nil {
			err = used.allows("--output", o)
		}
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %s must be allowed; got %v", c.reason, c.path, err)
		case c.want != "" && (graph.CodeOf(err) != graph.CodeInvalidArgument || !strings.Contains(graph.UserMessage(err), c.want)):
			t.Errorf("%s: %s must be refused, saying that it %q; got %v", c.reason, c.path, c.want, err)
		}
	}
}

func TestOutputSparesAStoreThatIsNotThereYet(t *testing.T) {
	t.Chdir(t.TempDir())
	o, err := newOutput("./new.db")
	if err == nil {
		err = inUse{store: "file:new.db"}.allows("--rejects", o)
	}
	if want := "--rejects ./new.db belongs to the store, which would be destroyed; name another file"; graph.UserMessage(err) != want {
		t.Errorf("a load must not write its list where it makes its store: got %v, want %q", err, want)
	}
}

func TestRejectsSpareWhatIsInUse(t *testing.T) {
	folder(t)
	used := inUse{store: "file:graph.db", inputs: []string{"in.csv", "release"}}
	if err := os.WriteFile("ror.rejects.csv", []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir("odd.csv.partial", 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("elsewhere/linked.csv", "link.csv.partial"); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ reason, path, store, want string }{
		{"an input", "in.csv", "", "--rejects in.csv is an input"},
		{"the list has another name until it is complete, which is the store's here", "x.csv", "file:x.csv.partial", "belongs to the store"},
		{"that name is a folder", "odd.csv", "", "odd.csv.partial is a folder"},
		{"that name is a link to a file of someone", "link.csv", "", "link.csv.partial, to which the list is written until it is complete, is no regular file"},
	} {
		used := used
		used.store = c.store
		if _, err := newRejects(c.path, "ror", used); graph.CodeOf(err) != graph.CodeInvalidArgument || !strings.Contains(graph.UserMessage(err), c.want) {
			t.Errorf("%s: got %v, want %q", c.reason, err, c.want)
		}
	}

	used.inputs = []string{"ror.rejects.csv"}
	r, err := newRejects("", "ror", used)
	if err != nil {
		t.Fatalf("a list that nobody asked for is no reason to load nothing; got %v", err)
	}
	if err := r.add(rejection("ror.rejects.csv", 1, "f", "", "r")); err != nil {
		t.Fatal(err)
	}
	if err := r.close(true); err != nil || r.unlisted == nil {
		t.Errorf("that it is not listed is said; got %v, %v", err, r.unlisted)
	}
	if got, _ := os.ReadFile("ror.rejects.csv"); string(got) != "kept" {
		t.Errorf("the list of a load is its own input when someone corrects and loads it: it must stay, got %q", got)
	}
}
