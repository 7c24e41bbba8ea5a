package neo4j_test

import (
	"context"
	"errors"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/neo4j"
	"entente/graph/neo4j/local"
	"entente/graph/storetest"
	"entente/internal/needs"
	"entente/loader"
	"entente/seed"
)

// TestExportIsWhatTheStoreHolds imports the files with Neo4j's own importer, and asks the store for all that it finds.
func TestExportIsWhatTheStoreHolds(t *testing.T) {
	ctx := t.Context()
	more := graphtest.Statements{Of: "more"} // a record that is merged, and characters that files treat apart
	for _, f := range []graph.Fact{
		{Subject: "document:more", Property: graph.PropName, Value: "More", Evidence: []graph.Evidence{{Document: "document:more"}}},
		{
			Subject: "institution:ror-02feahw73", Property: graph.PropIdentifier, Value: "ror:https://ror.org/02feahw73",
			Evidence: []graph.Evidence{{Document: "document:more", Locator: "#row=3;5-7"}},
		},
		{
			Subject: "institution:ror-02feahw73", Property: graph.PropName, Value: `A "name", with; all|of it`,
			Evidence: []graph.Evidence{{Document: "document:more", Locator: "#row=3"}},
		},
	} {
		more.State(f)
	}
	source := storetest.NewReference()
	graphtest.Load(t, source, seed.New(seed.FS))
	graphtest.Load(t, source, more)
	args, err := neo4j.Export(ctx, source, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	o := local.Options{Home: t.TempDir()}
	_, printed, err := local.Import(ctx, o, args...)
	if errors.Is(err, local.ErrMissing) {
		needs.Neo4j.Skip(t, err)
	}
	if err != nil {
		t.Fatalf("%v\n%s", err, printed)
	}
	server, err := local.Start(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	store, err := neo4j.Open(ctx, neo4j.Config{URI: server.URI(), Username: server.Username(), Password: server.Password()})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	want, got := fingerprintOf(t, source), fingerprintOf(t, store)
	if want != got {
		t.Errorf("the imported graph has the fingerprint %s, want %s", got, want)
	}
	a, errA := source.Stats(ctx)
	b, errB := store.Stats(ctx)
	if errA != nil || errB != nil || a.Facts != b.Facts || a.Evidenced != b.Evidenced {
		t.Errorf("%d facts, %d with evidence, want %d and %d: %v, %v", b.Facts, b.Evidenced, a.Facts, a.Evidenced, errA, errB)
	}
	result, err := loader.Run(ctx, store, seed.New(seed.FS), loader.Options{})
	if c := result.Load.Report; err != nil || c.Created+c.Updated+c.Deleted > 0 {
		t.Errorf("loading the same again changes %+v: %v", c, err)
	}
}

func fingerprintOf(t *testing.T, r graph.Reader) string {
	t.Helper()
	s, err := graph.Fingerprint(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
