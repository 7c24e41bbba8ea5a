package reconcile_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/storetest"
	"entente/loader"
	"entente/loader/judgements"
	"entente/reconcile"
)

// registry is a source of two registrations of one institute, and of a firm that has its acronym.
func registry() loader.Source {
	source := graphtest.Statements{Of: "registry"}
	say := func(id graph.ID, p graph.Property, value string) {
		source.State(graph.Fact{
			Subject: id, Property: p, Value: value, Evidence: []graph.Evidence{{Document: "document:registry", Locator: "#row=2"}},
		})
	}
	say("document:registry", graph.PropName, "A registry")
	say("institution:fog", graph.PropName, "Institute of Fog Physics")
	say("institution:pic-2", graph.PropName, "INSTITUTE OF FOG PHYSICS")
	say("institution:pic-3", graph.PropName, "IFP CAPITAL MANAGEMENT LTD")
	for _, id := range []graph.ID{"institution:fog", "institution:pic-2", "institution:pic-3"} {
		say(id, graph.PropAcronym, "IFP")
		say(id, graph.PropCountry, "GB")
	}
	return source
}

// TestWorkflow: suggest, judge, load; what is the same is one entity and keeps answering under both ids; and a judgement that
// is taken out of the file is taken back.
func TestWorkflow(t *testing.T) {
	store := storetest.NewReference()
	path := filepath.Join(t.TempDir(), "judgements.yml")
	run := func(source loader.Source) loader.Result {
		t.Helper()
		result, err := loader.Run(t.Context(), store, source, loader.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return result
	}
	judge := func(file string) loader.Result {
		t.Helper()
		if err := os.WriteFile(path, []byte(file), 0o600); err != nil {
			t.Fatal(err)
		}
		return run(judgements.New(path))
	}
	suggested := func() []graph.ID {
		t.Helper()
		report, err := reconcile.Suggest(t.Context(), store, reconcile.Options{MinScore: 0.7})
		if err != nil {
			t.Fatal(err)
		}
		var ids []graph.ID
		for _, s := range report.Suggestions {
			ids = append(ids, s.A.ID, s.B.ID)
		}
		return ids
	}
	pair := []graph.ID{"institution:fog", "institution:pic-2"}
	run(registry())
	if got := suggested(); !slices.Equal(got, pair) {
		t.Fatalf("suggested: %v", got)
	}
	judge("judgements: []\n")
	if got := suggested(); !slices.Equal(got, pair) {
		t.Errorf("an empty file settled something: %v", got)
	}
	before, err := graph.Fingerprint(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	judge("judgements:\n  - same: [institution:fog, institution:pic-2]\n    because: same name and address\n")
	if got := suggested(); got != nil {
		t.Errorf("still suggested: %v", got)
	}
	found, err := store.Entities(t.Context(), pair)
	if err != nil || found[0] == nil || found[1] == nil || found[0].ID != pair[0] || found[1].ID != pair[0] {
		t.Errorf("the two are %v, %v", found, err)
	}
	judge("judgements:\n  - different: [institution:fog, institution:pic-2]\n    because: two houses\n")
	found, err = store.Entities(t.Context(), pair)
	if err != nil || found[1] == nil || found[1].ID != pair[1] {
		t.Errorf("the second is not itself again: %v, %v", found, err)
	}
	if got := suggested(); got != nil {
		t.Errorf("what is different is suggested: %v", got)
	}
	judge("judgements: []\n")
	if got := suggested(); !slices.Equal(got, pair) {
		t.Errorf("once all is taken back: %v", got)
	}
	if after, err := graph.Fingerprint(t.Context(), store); err != nil || after != before {
		t.Errorf("taking all back left something: %v", err)
	}
	if err := os.WriteFile(path, []byte("judgements:\n  - same: [institution:nobody, institution:fog]\n    because: x\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = loader.Run(t.Context(), store, judgements.New(path), loader.Options{})
	if nothing := new(loader.NothingLoadedError); !errors.As(err, &nothing) {
		t.Errorf("a judgement about a record that nobody knows is not rejected: %v", err)
	}
}
