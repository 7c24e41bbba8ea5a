package atlas_test

import (
	"testing"

	"entente/graph/atlas"
)

func TestExplainMatchFeature(t *testing.T) {
	for _, c := range []struct {
		reason  string
		feature atlas.MatchFeature
		en, fr  string
	}{
		{
			"a name, as it is written", atlas.MatchFeature{Code: atlas.MatchName, Detail: "CNRS"},
			"its name is “CNRS”", "son nom est «\u202fCNRS\u202f»",
		},
		{
			"the country in words", atlas.MatchFeature{Code: atlas.MatchCountry, Detail: "DE"},
			"the country agrees: Germany", "le pays concorde\u202f: Allemagne",
		},
		{
			"another country, too", atlas.MatchFeature{Code: atlas.MatchCountryDiffers, Detail: "DE"},
			"it is in another country: Germany", "son pays est un autre\u202f: Allemagne",
		},
		{
			"properties in words", atlas.MatchFeature{Code: atlas.MatchAttributes, Detail: "founded, coordinates"},
			"it agrees in: date of foundation, coordinates", "concordent\u202f: date de création, coordonnées",
		},
		{
			"those that differ, too", atlas.MatchFeature{Code: atlas.MatchAttributesDiffer, Detail: "founded, coordinates"},
			"it differs in: date of foundation, coordinates", "diffèrent\u202f: date de création, coordonnées",
		},
		{
			"nothing was compared", atlas.MatchFeature{Code: atlas.MatchCountryUnknown},
			"no source gives its country", "aucune source ne donne son pays",
		},
	} {
		if en, fr := c.feature.Explain("en"), c.feature.Explain("fr"); en != c.en || fr != c.fr {
			t.Errorf("%s: %q and %q, want %q and %q", c.reason, en, fr, c.en, c.fr)
		}
	}
}
