package atlas

import "testing"

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
