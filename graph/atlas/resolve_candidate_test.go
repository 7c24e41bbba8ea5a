package atlas

import (
	"slices"
	"testing"

	"entente/graph"
)

// TestDecideLeavesOutWhatIsTooFar: a candidate has a score of 30 at least.
func TestDecideLeavesOutWhatIsTooFar(t *testing.T) {
	of := func(id graph.ID, values ...float64) Candidate {
		c := Candidate{Entity: &graph.Entity{ID: id}}
		for _, v := range values {
			c.Features = append(c.Features, MatchFeature{Value: v, Weight: 10})
		}
		return c
	}
	r := decide([]Candidate{of("institution:c", 1, 0.99, 1), of("institution:b", 1, 1, 1), of("institution:a", 1, 1, 1, 0.01)})
	var got []graph.ID
	for _, c := range r.Candidates {
		got = append(got, c.Entity.ID)
	}
	if want := []graph.ID{"institution:a", "institution:b"}; !slices.Equal(got, want) || r.Outcome != OutcomeAmbiguous {
		t.Errorf("of those with 30.1, 30 and 29.9 it is %s among %v, want AMBIGUOUS among %v", r.Outcome, got, want)
	}
	if r := decide([]Candidate{of("institution:c", 1, 0.99, 1)}); r.Outcome != OutcomeNotFound || len(r.Candidates) != 0 {
		t.Errorf("of one with 29.9 it is %s among %v, want NOT_FOUND", r.Outcome, r.Candidates)
	}
}

func TestIsClear(t *testing.T) {
	of := func(score float64, rank int) Candidate { return Candidate{Score: score, rank: rank} }
	for _, c := range []struct {
		reason     string
		candidates []Candidate
		want       bool
	}{
		{"the only one, with as much as it takes", []Candidate{of(70, bySimilarity)}, true},
		{"the only one, with less", []Candidate{of(69.99, byExactLabel)}, false},
		{"as far ahead of the second as it takes", []Candidate{of(90, byExactLabel), of(82, byExactLabel)}, true},
		{"less far ahead, of one that is as certain", []Candidate{of(90, byExactLabel), of(82.01, byExactLabel)}, false},
		{"less far ahead, of one that is less certain", []Candidate{of(90, byExactLabel), of(89, bySimilarity)}, true},
		{"of one that is more certain", []Candidate{of(90, byExactLabel), of(89, byStrongIdentifier)}, false},
		{"a third one is as certain", []Candidate{of(90, byExactLabel), of(89, bySimilarity), of(88, byExactLabel)}, false},
	} {
		if got := isClear(c.candidates); got != c.want {
			t.Errorf("%s: %v, want %v", c.reason, got, c.want)
		}
	}
}
