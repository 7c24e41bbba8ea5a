package embedded

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/storetest"
)

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	altered := func(name string, statements ...string) string {
		path := filepath.Join(dir, name)
		s, err := Open(t.Context(), path, Poll(0))
		if err == nil {
			err = errors.Join(storetest.Apply(t.Context(), s, generation(300, 1)), s.Close())
		}
		if err != nil {
			t.Fatal(err)
		}
		execute(t, path, statements...)
		return path
	}
	foreign := filepath.Join(dir, "foreign.db")
	execute(t, foreign, `CREATE TABLE meta (key, value)`, `INSERT INTO meta VALUES ('schema', 1)`)
	garbled := altered("garbled.db")
	garble(t, garbled)
	for _, c := range []struct {
		name, path string
		code       graph.Code
		says       string
	}{
		{"a folder that is not there", filepath.Join(dir, "no", "graph.db"), graph.CodeInvalidArgument, filepath.Join(dir, "no", "graph.db")},
		{"a folder", dir, graph.CodeInvalidArgument, dir},
		{"a file as a folder", filepath.Join(file("plain", ""), "graph.db"), graph.CodeInvalidArgument, "plain"},
		{"a path with a NUL", "a\x00b", graph.CodeInvalidArgument, "not a path"},
		{"a text", file("text.db", "id,name\n1,CNRS\n"), graph.CodeCorrupt, "text.db is not a store"},
		{"a long text", file("long.db", strings.Repeat("id,name\n", 9000)), graph.CodeCorrupt, "long.db is not a store"},
		{"a database of another program", foreign, graph.CodeCorrupt, "foreign.db is not a store"},
		{"a newer schema", altered("newer.db", `UPDATE meta SET value = 99 WHERE key = 'schema'`), graph.CodeCorrupt, "newer version of entente; update"},
		{"an older schema", altered("older.db", `UPDATE meta SET value = 0 WHERE key = 'schema'`), graph.CodeCorrupt, "older version"},
		{"no version", altered("bare.db", `DELETE FROM meta`), graph.CodeCorrupt, "restore a copy"},
		{"a table that is gone", altered("table.db", `DROP TABLE records`), graph.CodeCorrupt, "restore a copy"},
		{"a cut record", altered("cut.db", `UPDATE records SET record = substr(record, 1, length(record) - 40) WHERE number = 5`), graph.CodeCorrupt, "restore a copy"},
		{"an amount that is none", altered("amount.db", replacing("chunks", "chunk", `"1"`, `"x"`)), graph.CodeCorrupt, "restore a copy"},
		{"a relation to nowhere", altered("end.db", replacing("chunks", "chunk", `project:p000001`, `project:nowhere`)), graph.CodeCorrupt, "restore a copy"},
		{"a relation of an unknown type", altered("type.db", replacing("chunks", "chunk", `PARTICIPATES_IN`, `GOBLIN`)), graph.CodeCorrupt, "restore a copy"},
		{"an entity twice", altered("twice.db", replacing("records", "record", `project:p000002`, `project:p000001`)), graph.CodeCorrupt, "restore a copy"},
		{"a kind that does not exist", altered("kind.db", replacing("records", "record", `"PROJECT"`, `"GOBLIN"`)), graph.CodeCorrupt, "restore a copy"},
		{"cut words", altered("words.db", `UPDATE segments SET segment = substr(segment, 1, 50)`), graph.CodeCorrupt, "restore a copy"},
		{"a load without a time", altered("load.db", `UPDATE loads SET started = 'soon'`), graph.CodeCorrupt, "restore a copy"},
		{"broken pages", garbled, graph.CodeCorrupt, "restore a copy"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := Open(t.Context(), c.path, Poll(0))
			if err == nil {
				t.Fatal("it opens", s.Close())
			}
			var e *graph.Error
			if !errors.As(err, &e) || e.Op() == "" || graph.CodeOf(err) != c.code || !strings.Contains(graph.UserMessage(err), c.says) {
				t.Errorf("want %s that says %q, have %s: %q (%v)", c.code, c.says, graph.CodeOf(err), graph.UserMessage(err), err)
			}
		})
	}
	if left, err := os.ReadFile(filepath.Join(dir, "text.db")); err != nil || string(left) != "id,name\n1,CNRS\n" {
		t.Errorf("a file that is not a store is left as it is: %q, %v", left, err)
	}
	var mode string
	if err := database1(t, foreign).QueryRow(`PRAGMA journal_mode`).Scan(&mode); err != nil || mode != "delete" {
		t.Errorf("a database of another program is left as it is: journal mode %s, %v", mode, err)
	}
}

// replacing returns a statement that replaces a text in a column of a table.
func replacing(table, column, old, new string) string {
	return fmt.Sprintf(`UPDATE %s SET %s = CAST(replace(CAST(%[2]s AS TEXT), '%s', '%s') AS BLOB)`, table, column, old, new)
}

// TestBrokenFacts reads facts that are not as stores write them: they are looked at when they are asked for.
func TestBrokenFacts(t *testing.T) {
	for name, alter := range map[string]string{
		"a date that is none":           replacing("records", "record", `"generation 1"`, `"generation 1"]],"","","2025-13`),
		"evidence of no document":       replacing("records", "record", `[[0,`, `[[7,`),
		"a value that is nowhere":       replacing("records", "record", `"description",0`, `"description",9`),
		"something else in its place":   replacing("records", "record", `"cost","1",`, `"cost",[],`),
		"a tuple that does not end":     replacing("records", "record", `"generation 1"]]`, `"generation 1"]`),
		"something behind the last":     replacing("records", "record", `]}`, `]}]}`),
		"an escape that does not exist": replacing("records", "record", `"cost","1",`, `"cost","\q",`),
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "graph.db")
			s, err := Open(t.Context(), path, Poll(0))
			if err == nil {
				err = errors.Join(storetest.Apply(t.Context(), s, generation(3, 1)), s.Close())
			}
			if err != nil {
				t.Fatal(err)
			}
			execute(t, path, alter)
			if s, err = Open(t.Context(), path, Poll(0)); err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			_, err = s.Facts(t.Context(), []graph.ID{"project:p000001"})
			if graph.CodeOf(err) != graph.CodeCorrupt || !strings.Contains(graph.UserMessage(err), "restore a copy") {
				t.Errorf("facts that cannot be read are CORRUPT: %v", err)
			}
		})
	}
}

// database1 opens a file as SQLite does for any program.
func database1(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func execute(t *testing.T, path string, statements ...string) {
	t.Helper()
	db := database1(t, path)
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(s, err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// garble overwrites the middle of a file.
func garble(t *testing.T, path string) {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 8192; i < len(content); i++ {
		content[i] = byte(i * 7)
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestOddPaths(t *testing.T) {
	for _, name := range []string{"a b.db", "100%.db", "a?b=c&d.db", "a#b.db", "é;'\".db", "%41.db", "file:x.db", ":memory:", "a\\b.db"} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), name)
			for g := 1; g <= 2; g++ {
				s, err := Open(t.Context(), path, Poll(0))
				if err != nil {
					t.Fatal(err)
				}
				if have, err := wholeGeneration(s, 5); have != g-1 || err != nil {
					t.Errorf("generation %d after opening again: %v", have, err)
				}
				if err := errors.Join(storetest.Apply(t.Context(), s, generation(5, g)), s.Close()); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := os.Stat(path); err != nil {
				t.Errorf("the file has the name that was asked for: %v", err)
			}
			if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*-wal")); len(left) > 0 {
				t.Errorf("a closed store is one file: %v", left)
			}
		})
	}
}

func TestRelativePath(t *testing.T) {
	t.Chdir(t.TempDir())
	s, err := Open(t.Context(), "graph.db", Poll(0))
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(os.TempDir()) // connections that are opened later must find the same file
	if err := errors.Join(storetest.Apply(t.Context(), s, generation(5, 1)), s.Refresh(t.Context()), s.Ping(t.Context()), s.Close()); err != nil {
		t.Error(err)
	}
}

func TestOpenCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := Open(ctx, filepath.Join(t.TempDir(), "graph.db"))
	if graph.CodeOf(err) != graph.CodeCanceled {
		t.Errorf("opening with a context that has ended: %v", err)
	}
}

// TestFileIsForPeople reads the file as somebody with the SQLite shell would.
func TestFileIsForPeople(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s, err := Open(t.Context(), path, Poll(0))
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(storetest.Apply(t.Context(), s, generation(3, 7)), s.Close()); err != nil {
		t.Fatal(err)
	}
	db := database1(t, path)
	for query, want := range map[string]string{
		`SELECT name FROM entities WHERE id = 'institution:hub'`:                                      "Hub",
		`SELECT value FROM labels WHERE entity = 'project:p000001'`:                                   "Project 1",
		`SELECT value FROM attributes WHERE entity = 'project:p000001' AND property = 'cost'`:         "7",
		`SELECT count(*) FROM evidence WHERE document = 'document:d'`:                                 "10",
		`SELECT quote FROM evidence LIMIT 1`:                                                          "generation 7",
		`SELECT sum(amount) FROM relations WHERE from_id = 'institution:hub'`:                         "21",
		`SELECT value FROM facts WHERE entity = 'project:p000002' AND property = 'description'`:       "of generation7",
		`SELECT rank FROM facts WHERE entity = 'project:p000002' AND property = 'cost'`:               "NORMAL",
		`SELECT value FROM descriptions WHERE entity = 'project:p000002'`:                             "of generation7",
		`SELECT count(*) FROM relations WHERE type = 'PARTICIPATES_IN' AND to_id = 'project:p000000'`: "1",
		`SELECT source || ' ' || state FROM loads`:                                                    "test COMPLETE",
		`SELECT value FROM meta WHERE key = 'schema'`:                                                 fmt.Sprint(schemaVersion),
		`SELECT count(*) FROM identifiers`:                                                            "0",
		`SELECT integrity_check FROM pragma_integrity_check`:                                          "ok",
	} {
		var got string
		if err := db.QueryRow(query).Scan(&got); err != nil || got != want {
			t.Errorf("%s: %q, want %q: %v", query, got, want, err)
		}
	}
}
