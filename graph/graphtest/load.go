package graphtest

import (
	"context"

	"entente/graph"
	"entente/loader"
)

// T is the part of testing.T and rapid.T that helpers need.
type T interface {
	Helper()
	Fatalf(format string, args ...any)
}

// Load loads a dataset into a store, by the same way as any source.
func Load(t T, s graph.Store, ds graph.Dataset) {
	t.Helper()
	if _, err := loader.Run(context.Background(), s, loader.FromDataset(ds), loader.Options{}); err != nil {
		t.Fatalf("loading %s: %v", ds.Source, err)
	}
}
