package embedded

import (
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/storetest"
)

func journalOf(t *testing.T, s *Store, since int) graph.Journal {
	t.Helper()
	j, err := s.Journal(t.Context(), since)
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// TestJournalOfOlderFile takes a file that was written before there was a journal.
func TestJournalOfOlderFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s, err := Open(t.Context(), path, Poll(0))
	if err != nil {
		t.Fatal(err)
	}
	for n := range 2 {
		if err := storetest.Apply(t.Context(), s, generation(3, n+1)); err != nil {
			t.Fatal(err)
		}
	}
	s.Close()
	execute(t, path, `DROP TABLE revisions`)
	if s, err = Open(t.Context(), path, Poll(0)); err != nil {
		t.Fatal(err)
	}
	if j := journalOf(t, s, 1); j.Revision != 2 || len(j.Revisions) > 0 || j.Reaches() {
		t.Errorf("an older file opens, and has no journal: %+v", j)
	}
	if err := storetest.Apply(t.Context(), s, generation(3, 3)); err != nil {
		t.Fatal(err)
	}
	if j := journalOf(t, s, 0); j.Reaches() || len(j.Revisions) != 1 {
		t.Errorf("its journal does not reach back: %+v", j)
	}
	want := journalOf(t, s, 2)
	if !want.Complete() || want.Revisions[0].Size() == 0 {
		t.Errorf("its journal begins with the next load: %+v", want)
	}
	s = reopened(t, s, path)
	defer s.Close()
	if diff := cmp.Diff(want, journalOf(t, s, 2)); diff != "" {
		t.Errorf("the journal is kept in the file (- before, + opened again)\n%s", diff)
	}
}

// TestJournalOfOtherProcess kills a process in the middle of a load: the journal of those who watch is that of the graph.
func TestJournalOfOtherProcess(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	writer, err := Open(t.Context(), path, Poll(0))
	if err != nil {
		t.Fatal(err)
	}
	defer writer.Close()
	reader, err := Open(t.Context(), path, Poll(0))
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	for n := range 3 {
		if err := storetest.Apply(t.Context(), writer, generation(10, n+1)); err != nil {
			t.Fatal(err)
		}
	}
	if err := reader.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	want := journalOf(t, writer, 0)
	if diff := cmp.Diff(want, journalOf(t, reader, 0)); diff != "" || !want.Complete() {
		t.Errorf("who watches the file has the same journal (- writer, + reader)\n%s", diff)
	}
	p := start(t, "hold", path)
	if err := p.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := p.Wait(); err != nil {
		if _, killed := err.(*exec.ExitError); !killed {
			t.Fatal(err)
		}
	}
	if err := reader.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, journalOf(t, reader, 0)); diff != "" {
		t.Errorf("a load that was killed leaves nothing in the journal\n%s", diff)
	}
}

// TestJournalRefuses opens files whose journal was damaged.
func TestJournalRefuses(t *testing.T) {
	for _, statement := range []string{
		`UPDATE revisions SET changes = CAST('x' AS BLOB)`, `UPDATE revisions SET counts = 'x'`, `UPDATE revisions SET finished = 'x'`,
		`UPDATE revisions SET blocks = 'x'`,
	} {
		path := filepath.Join(t.TempDir(), "graph.db")
		s, err := Open(t.Context(), path, Poll(0))
		if err != nil {
			t.Fatal(err)
		}
		if err := storetest.Apply(t.Context(), s, generation(3, 1)); err != nil {
			t.Fatal(err)
		}
		s.Close()
		execute(t, path, statement)
		if s, err = Open(t.Context(), path, Poll(0)); graph.CodeOf(err) != graph.CodeCorrupt {
			t.Errorf("%s: the file is CORRUPT: %v", statement, err)
		}
		if s != nil {
			s.Close()
		}
	}
}

// TestPinnedJournal reads the journal of a state that is gone.
func TestPinnedJournal(t *testing.T) {
	s, err := Open(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := storetest.Apply(t.Context(), s, generation(3, 1)); err != nil {
		t.Fatal(err)
	}
	ctx := s.Pin(t.Context())
	before, err := s.Journal(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := storetest.Apply(t.Context(), s, generation(3, 2)); err != nil {
		t.Fatal(err)
	}
	after, err := s.Journal(ctx, 0)
	if diff := cmp.Diff(before, after); diff != "" || err != nil {
		t.Errorf("a pinned journal has no later revisions: %v\n%s", err, diff)
	}
	if n := len(journalOf(t, s, 0).Revisions); n != 2 {
		t.Errorf("others see them: %d", n)
	}
}
