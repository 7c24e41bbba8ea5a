package graph_test

import (
	"context"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/loader"
)

// Statements in few words.
var (
	dateOrUnknown = graphtest.Date
	fact          = graphtest.Fact
	relation      = graphtest.Relation
	source        = graphtest.Source
)

const jrc, cnrs graph.ID = "institution:jrc", "institution:cnrs"

// fataler is the part of testing.T and rapid.T that loading needs.
type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// load puts a dataset into a store.
func load(t fataler, s graph.Store, ds graph.Dataset) {
	t.Helper()
	if _, err := loader.Run(context.Background(), s, loader.FromDataset(ds), loader.Options{}); err != nil {
		t.Fatalf("loading %s: %v", ds.Source, err)
	}
}
