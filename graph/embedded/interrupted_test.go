package embedded

import (
	"path/filepath"
	"slices"
	"testing"

	"entente/graph"
	"entente/graph/storetest"
)

// TestInterrupted kills a process in the middle of a load.
func TestInterrupted(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s, err := Open(t.Context(), path, Poll(0))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := storetest.Apply(t.Context(), s, generation(10, 1)); err != nil {
		t.Fatal(err)
	}
	states := func() (out []graph.LoadState) {
		if err := s.Refresh(t.Context()); err != nil {
			t.Fatal(err)
		}
		stats, err := s.Stats(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range stats.Loads {
			if l.Finished.IsZero() != (l.State == graph.LoadRunning || l.State == graph.LoadInterrupted) {
				t.Errorf("a load that is %s finished at %v", l.State, l.Finished)
			}
			out = append(out, l.State)
		}
		return out
	}
	p := start(t, "hold", path)
	if have := states(); !slices.Equal(have, []graph.LoadState{graph.LoadRunning, graph.LoadComplete}) {
		t.Errorf("a load of another process is RUNNING while it goes on: %v", have)
	}
	if err := p.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = p.Wait()
	if g, err := wholeGeneration(s, 10); g != 1 || err != nil {
		t.Errorf("nothing of a load that was killed is there: generation %d, %v", g, err)
	}
	if err := storetest.Apply(t.Context(), s, generation(10, 3)); err != nil {
		t.Fatal(err)
	}
	want := []graph.LoadState{graph.LoadComplete, graph.LoadInterrupted, graph.LoadComplete}
	if have := states(); !slices.Equal(have, want) {
		t.Errorf("a load whose process died is INTERRUPTED once another one begins: %v", have)
	}
}
