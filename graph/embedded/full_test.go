package embedded

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/storetest"
)

// checkFull loads what has no room and checks that it is STORAGE_FULL with nothing changed, in memory and in the file.
func checkFull(s *Store, path string) error {
	ctx := context.Background()
	before, err := s.Stats(ctx)
	if err != nil {
		return err
	}
	err = storetest.Apply(ctx, s, generation(8000, 2))
	if graph.CodeOf(err) != graph.CodeStorageFull || !strings.Contains(graph.UserMessage(err), "disk is full") {
		return fmt.Errorf("a load without room is STORAGE_FULL, not %w", err)
	}
	if err := s.Refresh(ctx); err != nil {
		return err
	}
	after, err := s.Stats(ctx)
	if err != nil {
		return err
	}
	if after.Revision != before.Revision || !after.LoadedAt.Equal(before.LoadedAt) {
		return fmt.Errorf("a load without room changes nothing: revision %d, loaded at %v", after.Revision, after.LoadedAt)
	}
	if l := after.Loads[0]; l.State != graph.LoadFailed || len(after.Loads) != len(before.Loads)+1 {
		return fmt.Errorf("a load without room is recorded as FAILED, not %s", l.State)
	}
	if log, err := os.Stat(path + "-wal"); err != nil || log.Size() > 1<<20 {
		return fmt.Errorf("a load without room gives back the space that it took: %d bytes, %w", log.Size(), err)
	}
	if g, err := wholeGeneration(s, 10); g != 1 || err != nil {
		return fmt.Errorf("a load without room changes nothing: generation %d, %w", g, err)
	}
	if err := storetest.Apply(ctx, s, generation(10, 3)); err != nil {
		return fmt.Errorf("a load that has room succeeds after one that had not: %w", err)
	}
	if g, err := wholeGeneration(s, 10); g != 3 || err != nil {
		return fmt.Errorf("generation %d after a load that has room: %w", g, err)
	}
	return nil
}

// TestFullDatabase bounds the pages of the file, which SQLite reports as a full disk.
func TestFullDatabase(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	bounded := func(o *options) { o.pragmas = append(o.pragmas, "max_page_count(200)") }
	s, err := Open(t.Context(), path, Poll(0), bounded)
	if err != nil {
		t.Fatal(err)
	}
	err = storetest.Apply(t.Context(), s, generation(10, 1))
	if err = errors.Join(err, checkFull(s, path), s.Close()); err != nil {
		t.Fatal(err)
	}
	if s, err = Open(t.Context(), path, Poll(0)); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if g, err := wholeGeneration(s, 10); g != 3 || err != nil {
		t.Errorf("generation %d after opening again: %v", g, err)
	}
}
