package graph_test

import (
	"testing"

	"entente/graph"
)

func TestParseCountry(t *testing.T) {
	for _, tt := range []struct{ why, in, want string }{
		{"a code", "FR", "FR"},
		{"case does not matter", "fr", "FR"},
		{"three letters", "BEL", "BE"},
		{"Greece as the EU writes it", "EL", "GR"},
		{"the United Kingdom as the EU writes it", "uk", "GB"},
		{"a name in English", "Germany", "DE"},
		{"a name in French", "Allemagne", "DE"},
		{"a name with accents left out", "Etats Unis", "US"},
		{"a hyphen is no matter", "Pays-Bas", "NL"},
		{"what people write though no list has it", "The Netherlands", "NL"},
		{"a name that old codes have too", "France", "FR"},
		{"an old code of a country", "FX", "FR"},
		{"a code of what is no country any more", "SU", ""},
		{"nothing", "", ""},
		{"a group of countries", "Europe", ""},
		{"a number of a group", "150", ""},
		{"a code that nobody has", "XX", ""},
		{"a name in another language", "Deutschland", ""},
	} {
		t.Run(tt.why, func(t *testing.T) {
			got, err := graph.ParseCountry(tt.in)
			if got != tt.want {
				t.Errorf("%q is %q, not %q", tt.in, tt.want, got)
			}
			if wrong := tt.want == ""; wrong != (graph.CodeOf(err) == graph.CodeInvalidArgument) {
				t.Errorf("%q: %v", tt.in, err)
			}
		})
	}
}
