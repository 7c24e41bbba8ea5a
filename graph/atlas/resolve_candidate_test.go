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

// TestWeights holds the weights to what is said of them.
func TestWeights(t *testing.T) {
	w := matchWeights
	rest := w[MatchAttributes] + w[MatchLanguage] + w[MatchProminence]
	for _, c := range []struct {
		why       string
		got, want int
	}{
		{"a strong identifier is the whole score", w[MatchIdentifier], 100},
		{"the name, the country and what else is known are the whole score together", w[MatchName] + w[MatchCountry] + rest, 100},
		{"an acronym is worth a name", w[MatchAcronym], w[MatchName]},
		{"and so is an alias", w[MatchAlias], w[MatchName]},
		{"how like a similar name is, is said by its value", w[MatchSimilarName], w[MatchName]},
		{"the name carries most", w[MatchName], 80},
		{"the country a tenth", w[MatchCountry], 10},
		{"what else is known", w[MatchAttributes], 4},
		{"the language, as much as half of it", w[MatchLanguage], 2},
		{"prominence", w[MatchProminence], 4},
		{"an unknown country says nothing", w[MatchCountryUnknown], 0},
		{"another country takes more than all but the name gives", w[MatchCountryDiffers], -30},
		{"another value of an attribute as much as a country gives", w[MatchAttributesDiffer], -w[MatchCountry]},
		{"another identifier of the same register takes half of the name", w[MatchIdentifierDiffers], -w[MatchName] / 2},
	} {
		if c.got != c.want {
			t.Errorf("%s: %d, want %d", c.why, c.got, c.want)
		}
	}
	for _, code := range MatchCodes {
		if _, ok := w[code]; !ok {
			t.Errorf("%s has no weight", code)
		}
	}
}
