package storetest_test

import (
	"testing"

	"entente/graph"
	"entente/graph/storetest"
)

// reference opens the reference store.
func reference(t *testing.T) graph.Store {
	s := storetest.NewReference()
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// TestReference holds the suite and its oracle against each other.
func TestReference(t *testing.T) { storetest.Run(t, reference) }
