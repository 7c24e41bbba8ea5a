package differential_test

import (
	"testing"
	"time"

	"entente/graph"
	"entente/graph/embedded"
	"entente/graph/neo4j"
	"entente/graph/neo4j/local/localtest"
	"entente/graph/storetest"
)

func TestMain(m *testing.M) { localtest.Main(m) }

// TestEmbeddedAndNeo4j loads the same random graphs into both stores, asks both the same questions, and wants the same
// answers.
func TestEmbeddedAndNeo4j(t *testing.T) { storetest.Differential(t, openEmbedded, openNeo4j) }

// openEmbedded returns an empty store in memory.
func openEmbedded(t *testing.T) graph.Store {
	t.Helper()
	s, err := embedded.Open(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	return closing(t, s)
}

// patient is how long an answer may take: a machine under load is no difference.
const patient = 3 * time.Minute

// openNeo4j returns a store in an emptied database.
func openNeo4j(t *testing.T) graph.Store {
	t.Helper()
	uri, user, password := localtest.Run(t)
	localtest.Wipe(t)
	s, err := neo4j.Open(t.Context(), neo4j.Config{
		URI: uri, Username: user, Password: password, ReadTimeout: patient, ReachTimeout: patient,
	})
	if err != nil {
		t.Fatal(err)
	}
	return closing(t, s)
}

func closing(t *testing.T, s graph.Store) graph.Store {
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("Close gives back what the store holds: %v", err)
		}
	})
	return s
}
