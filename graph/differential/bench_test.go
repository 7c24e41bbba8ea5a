package differential_test

import (
	"testing"

	"entente/graph"
	"entente/graph/embedded"
	"entente/graph/storetest"
)

// BenchmarkEmbedded is to be read beside the benchmark of the same name in graph/neo4j: the graph and the questions are
// the same.
func BenchmarkEmbedded(b *testing.B) {
	storetest.Bench(b, func(b *testing.B) graph.Store {
		s, err := embedded.Open(b.Context(), "")
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { _ = s.Close() })
		return s
	})
}
