package embedded_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"entente/graph"
	"entente/graph/embedded"
	"entente/graph/storetest"
)

// open opens a store at path and closes it with the test.
func open(t *testing.T, path string, opts ...embedded.Option) *embedded.Store {
	t.Helper()
	s, err := embedded.Open(t.Context(), path, opts...)
	if err != nil {
		t.Fatalf("open the store: %v", err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close the store: %v", err)
		}
	})
	return s
}

func TestInMemory(t *testing.T) {
	storetest.Run(t, func(t *testing.T) graph.Store { return open(t, "") })
}

// TestInFile is about what writing to a file adds: a store reads from memory with a file as without, see TestInMemory, and what
// comes back from the file is seen by TestThroughFile.
func TestInFile(t *testing.T) {
	storetest.RunOnly(t, []string{
		"Write", "WriteBig", "Transaction", "TransactionLoads", "Withdrawn", "Merged", "Evidence", "Awkward", "Context", "Close",
		"Concurrency", "Journal", "Pinned",
	}, func(t *testing.T) graph.Store { return open(t, filepath.Join(t.TempDir(), "graph.db")) })
}

// twoStores writes with one store and reads with another that has the same file: everything that is read went through
// the file.
type twoStores struct {
	*embedded.Store
	writer *embedded.Store
}

// Begin fulfils graph.Writer. The store that reads follows each step that can be seen.
func (s twoStores) Begin(ctx context.Context, l graph.Load) (graph.Transaction, error) {
	tx, err := s.writer.Begin(ctx, l)
	if err != nil {
		return nil, err
	}
	return followed{tx, s.Store}, s.Refresh(context.WithoutCancel(ctx))
}

// followed is a transaction of one store, which another follows.
type followed struct {
	graph.Transaction
	reader *embedded.Store
}

// Commit fulfils graph.Transaction.
func (f followed) Commit(ctx context.Context, l graph.Load) error {
	return errors.Join(f.Transaction.Commit(ctx, l), f.reader.Refresh(context.WithoutCancel(ctx)))
}

// Close fulfils graph.Transaction.
func (f followed) Close() error {
	return errors.Join(f.Transaction.Close(), f.reader.Refresh(context.Background()))
}

// Close fulfils graph.Store.
func (s twoStores) Close() error { return errors.Join(s.writer.Close(), s.Store.Close()) }

func TestThroughFile(t *testing.T) {
	storetest.Run(t, func(t *testing.T) graph.Store {
		path := filepath.Join(t.TempDir(), "graph.db")
		return twoStores{open(t, path, embedded.Poll(0)), open(t, path, embedded.Poll(0))}
	})
}
