package graph

import (
	"encoding/hex"
	"testing"
)

// TestFingerprintIsASumOfDigests: the digests are those of sha256sum, summed modulo 2 to the 256 by hand.
func TestFingerprintIsASumOfDigests(t *testing.T) {
	for _, c := range []struct {
		reason string
		added  []string
		want   string
	}{
		{"nothing", nil, "0000000000000000000000000000000000000000000000000000000000000000"},
		{"one: its digest as JSON", []string{"a"}, "ac8d8342bbb2362d13f0a559a3621bb407011368895164b628a54f7fc33fc43c"},
		{"two: their sum, carried from byte to byte", []string{"a", "d"}, "ec33069084d309b2de8baef643477980a864ba1adff3c6af19ec789ad1bcba6f"},
		{"in another order", []string{"d", "a"}, "ec33069084d309b2de8baef643477980a864ba1adff3c6af19ec789ad1bcba6f"},
		{"beyond 2 to the 256 it begins again", []string{"a", "b"}, "6d8e7c9ed4c62ff443b29a48aba9fd9b2b00f4266a04d3155f668f01c1cbeb29"},
	} {
		var sum fingerprint
		for _, v := range c.added {
			if err := sum.add(v); err != nil {
				t.Fatal(err)
			}
		}
		if got := hex.EncodeToString(sum[:]); got != c.want {
			t.Errorf("%s: %s, want %s", c.reason, got, c.want)
		}
	}
}
