package reconcile

import "testing"

func TestScoreOf(t *testing.T) {
	for _, c := range []struct {
		why     string
		reasons []Reason
		want    float64
	}{
		{"nothing", nil, 0},
		{"one reason", []Reason{{Weight: 0.7}}, 0.7},
		{"two chances, of which one suffices", []Reason{{Weight: 0.5}, {Weight: 0.5}}, 0.75},
		{"a reason against takes its share", []Reason{{Weight: 0.5}, {Weight: 0.4, Against: true}}, 0.3},
		{"two of them", []Reason{{Weight: 0.8}, {Weight: 0.5, Against: true}, {Weight: 0.5, Against: true}}, 0.2},
		{"against alone is nothing", []Reason{{Weight: 0.5, Against: true}}, 0},
	} {
		if got := scoreOf(c.reasons); got != c.want {
			t.Errorf("%s: %v; want %v", c.why, got, c.want)
		}
	}
}
