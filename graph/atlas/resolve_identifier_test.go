package atlas_test

import (
	"strings"
	"testing"

	"entente/graph/atlas"
)

func TestIdentifiersIn(t *testing.T) {
	for _, tt := range []struct{ why, in, want string }{
		{"an address of ROR", "https://ror.org/02feahw73", "ror:https://ror.org/02feahw73"},
		{"the same without a scheme, in capitals", "ROR.org/02FEAHW73", "ror:https://ror.org/02feahw73"},
		{"an ISNI as it is printed", "0000 0001 2112 9282", "isni:0000000121129282"},
		{"an ISNI with a check letter, by its address", "https://isni.org/isni/000000012112928x", "isni:000000012112928X"},
		{"an ORCID", "https://orcid.org/0000-0002-1825-009x", "orcid:0000-0002-1825-009X"},
		{"a GRID id", "grid.4444.0", "grid:grid.4444.0"},
		{"an item of Wikidata", "https://www.wikidata.org/wiki/Q280413", "wikidata:Q280413"},
		{"a project of CORDIS", "https://cordis.europa.eu/project/id/634674", "cordis:634674 cordis-rcn:634674"},
		{"a number that several registers may have given", "999997930", "pic:999997930 cordis:999997930 cordis-rcn:999997930 geonames:999997930 fundref:999997930"},
		{"a funder", "10.13039/501100004794", "fundref:501100004794 doi:10.13039/501100004794"},
		{"a SIRET with blanks", "180 089 013 03720", "fundref:18008901303720 siret:18008901303720"},
		{"a French structure", "199812345a", "rnsr:199812345A"},
		{"a French school", "0751717j", "uai:0751717J"},
		{"a VAT number with blanks", "FR 40 180089013", "vat:FR40180089013"},
		{"a scheme and a value", "pic:999997930", "pic:999997930"},
		{"a word of the length of a VAT number", "universite", ""},
		{"a name", "Centre 2000", ""},
		{"nothing", "", ""},
		{"a long number", strings.Repeat("1", 300), ""},
	} {
		t.Run(tt.why, func(t *testing.T) {
			var got []string
			for _, i := range atlas.IdentifiersIn(tt.in) {
				got = append(got, i.String())
			}
			if g := strings.Join(got, " "); g != tt.want {
				t.Errorf("%q may be %q, not %q", tt.in, tt.want, g)
			}
		})
	}
}
