package graph_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"entente/graph"
)

func TestParseIdentifier(t *testing.T) {
	for _, tt := range []struct{ in, want, why string }{
		{"ror:https://ror.org/02feahw73", "ror:https://ror.org/02feahw73", "ROR ids are full addresses"},
		{"ror:02feahw73", "ror:https://ror.org/02feahw73", "and become so"},
		{"ror:ror.org/02FEAHW73", "ror:https://ror.org/02feahw73", "in lower case"},
		{"ror:http://ror.org/02feahw73", "ror:https://ror.org/02feahw73", "with https"},
		{"ROR: 02feahw73 ", "ror:https://ror.org/02feahw73", "schemes have no case, values no blanks around them"},
		{"isni:0000 0001 2112 9282", "isni:0000000121129282", "ISNI without blanks"},
		{"vat:fr 40 180 089 013", "vat:FR40180089013", "VAT numbers without blanks, in upper case"},
		{"cordis-rcn:193729", "cordis-rcn:193729", "a hyphen in the scheme"},
		{"cordis_rcn:193729", "cordis-rcn:193729", "or an underline"},
		{"doi:10.1000/182:x", "doi:10.1000/182:x", "the value may hold colons"},
		{"wikidata:Q280413", "wikidata:Q280413", "taken as it is"},
		{"wikidata:http://www.wikidata.org/entity/Q280413", "wikidata:Q280413", "as Wikidata gives it in RDF"},
		{"wikidata:https://www.wikidata.org/wiki/q280413", "wikidata:Q280413", "as its page is called"},
		{"ror:https://ror.org/02feahw73/", "ror:https://ror.org/02feahw73", "a slash behind an address is not part of it"},
		{"ror:https://www.ror.org/02feahw73", "ror:https://ror.org/02feahw73", "nor is www"},
		{"isni:https://isni.org/isni/0000000121129282", "isni:0000000121129282", "an address of ISNI"},
		{"grid:http://www.grid.ac/institutes/grid.4444.0", "grid:grid.4444.0", "of GRID"},
		{"orcid:https://orcid.org/0000-0002-1825-0097/", "orcid:0000-0002-1825-0097", "of ORCID"},
		{"doi:https://doi.org/10.1000/182", "doi:10.1000/182", "of a DOI"},
		{"fundref:https://doi.org/10.13039/501100004794", "fundref:501100004794", "of a funder"},
		{"wikidata:http://www.wikidata.org/entity/", "wikidata:HTTP://WWW.WIKIDATA.ORG/ENTITY/", "an address of nothing is no address"},
	} {
		got, err := graph.ParseIdentifier(tt.in)
		if err != nil || got.String() != tt.want {
			t.Errorf("ParseIdentifier(%q) = %q, %v; want %q: %s", tt.in, got, err, tt.want, tt.why)
		}
	}
	for _, tt := range []struct{ in, why string }{
		{"", "nothing"},
		{"02feahw73", "no scheme"},
		{"ror:", "no value"},
		{"ror:  ", "blanks are no value"},
		{"isbn:123", "not one of the schemes"},
		{":x", "an empty scheme"},
	} {
		if got, err := graph.ParseIdentifier(tt.in); graph.CodeOf(err) != graph.CodeInvalidArgument {
			t.Errorf("ParseIdentifier(%q) = %v, %v; want INVALID_ARGUMENT: %s", tt.in, got, err, tt.why)
		}
	}
}

func TestIdentifierRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := graph.Identifier{
			Scheme: rapid.SampledFrom(graph.IdentifierSchemes).Draw(t, "scheme"),
			Value:  rapid.StringMatching(`(https://|http://|ror\.org/)?[A-Za-z0-9][A-Za-z0-9 /:.-]{0,20}[A-Za-z0-9]`).Draw(t, "value"),
		}.Canonical()
		if i.Canonical() != i {
			t.Fatalf("the canonical form of %v is %v", i, i.Canonical())
		}
		if back, err := graph.ParseIdentifier(i.String()); err != nil || back != i {
			t.Fatalf("%v is read back as %v, %v", i, back, err)
		}
	})
}

func TestIdentifierURL(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"ror:02feahw73", "https://ror.org/02feahw73"},
		{"grid:grid.4444.0", "https://www.grid.ac/institutes/grid.4444.0"},
		{"isni:0000000121129282", "https://isni.org/isni/0000000121129282"},
		{"wikidata:Q280413", "https://www.wikidata.org/entity/Q280413"},
		{"fundref:501100004794", "https://doi.org/10.13039/501100004794"},
		{"cordis:634674", "https://cordis.europa.eu/project/id/634674"},
		{"geonames:3175395", "https://www.geonames.org/3175395"},
		{"doi:10.1000/182", "https://doi.org/10.1000/182"},
		{"orcid:0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"},
		{"euroscivoc:http://data.europa.eu/8mn/euroscivoc/1", "http://data.europa.eu/8mn/euroscivoc/1"},
		{"euroscivoc:/23/47", ""},
		{"pic:999997930", ""},
		{"vat:FR40180089013", ""},
	} {
		i, err := graph.ParseIdentifier(tt.in)
		if err != nil || i.URL() != tt.want {
			t.Errorf("%s resolves at %q, want %q (%v)", tt.in, i.URL(), tt.want, err)
		}
	}
}

func TestStrongSchemesNameOneThing(t *testing.T) {
	weak := map[graph.IdentifierScheme]string{
		graph.SchemeFundref:   "a funder's branches are listed under its own number",
		graph.SchemeVAT:       "it is that of a legal person, whose institutes share it",
		graph.SchemeCordisRCN: "records are replaced, and their numbers with them",
		graph.SchemeGeoNames:  "many institutions are in one place",
		graph.SchemeDOI:       "it names a publication, of which one thing may have several",
	}
	for _, s := range graph.IdentifierSchemes {
		if why, isWeak := weak[s]; s.Strong() == isWeak {
			t.Errorf("%s is strong: %v; %s", s, s.Strong(), why)
		}
	}
}

func ExampleIdentifier_Canonical() {
	i, _ := graph.ParseIdentifier("ROR:02feahw73")
	fmt.Println(i, i.Scheme.Strong())
	// Output: ror:https://ror.org/02feahw73 true
}
