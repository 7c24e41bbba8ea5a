package graph

import (
	"strings"
	"testing"
)

// TestIdentifierForms: of each scheme the form that registers give is taken, in any way of writing that is stored the same, and
// what no register gives is refused with an example.
func TestIdentifierForms(t *testing.T) {
	for _, tt := range []struct {
		why     string
		scheme  IdentifierScheme
		value   string
		message string // "": has the form
	}{
		{"an address", SchemeROR, "https://ror.org/02feahw73", ""},
		{"the id alone", SchemeROR, "02FEAHW73", ""},
		{"a word", SchemeROR, "banana", `"banana" is not a value of the scheme ROR; values look like https://ror.org/02feahw73`},
		{"nothing", SchemeROR, "", `"" is not a value of the scheme ROR; values look like https://ror.org/02feahw73`},
		{"of the closed register", SchemeGRID, "grid.4444.0", ""},
		{"without the name of the register", SchemeGRID, "4444.0", `"4444.0" is not a value of the scheme GRID; values look like grid.4444.0`},
		{"in groups", SchemeISNI, "0000 0001 2112 9282", ""},
		{"a digit short", SchemeISNI, "000000012112928", `"000000012112928" is not a value of the scheme ISNI; values look like 0000000121129282`},
		{"an item", SchemeWikidata, "Q280413", ""},
		{"a property", SchemeWikidata, "P31", `"P31" is not a value of the scheme WIKIDATA; values look like Q280413`},
		{"a funder", SchemeFundref, "501100004794", ""},
		{"the whole DOI of a funder", SchemeFundref, "10.13039/501100004794", ""},
		{"the DOI of something else", SchemeFundref, "10.3030/634674",
			`"10.3030/634674" is not a value of the scheme FUNDREF; values look like 501100004794`},
		{"nine digits", SchemePIC, "999997930", ""},
		{"eight", SchemePIC, "99999793", `"99999793" is not a value of the scheme PIC; values look like 999997930`},
		{"with blanks, in any case", SchemeVAT, "fr 40 180089013", ""},
		{"without the country", SchemeVAT, "40180089013", `"40180089013" is not a value of the scheme VAT; values look like FR40180089013`},
		{"a grant", SchemeCordis, "634674", ""},
		{"as long as a value may be", SchemeCordis, strings.Repeat("1", 200), ""},
		{"longer", SchemeCordis, strings.Repeat("1", 201),
			`"` + strings.Repeat("1", 60) + `…" is not a value of the scheme CORDIS; values look like 634674`},
		{"an acronym", SchemeCordis, "ERANET", `"ERANET" is not a value of the scheme CORDIS; values look like 634674`},
		{"a record", SchemeCordisRCN, "193239", ""},
		{"a word for a record", SchemeCordisRCN, "rcn", `"rcn" is not a value of the scheme CORDIS_RCN; values look like 193239`},
		{"a concept", SchemeEuroSciVoc, "http://data.europa.eu/8mn/euroscivoc/12c980a5-034f-4cd5-8ce7-fcfe109c675c", ""},
		{"a path of labels", SchemeEuroSciVoc, "/23/47",
			`"/23/47" is not a value of the scheme EUROSCIVOC; values look like http://data.europa.eu/8mn/euroscivoc/12c980a5-034f-4cd5-8ce7-fcfe109c675c`},
		{"a place", SchemeGeoNames, "2988507", ""},
		{"its name", SchemeGeoNames, "Paris", `"Paris" is not a value of the scheme GEONAMES; values look like 2988507`},
		{"a unit", SchemeRNSR, "200519755F", ""},
		{"its label", SchemeRNSR, "UMR7504", `"UMR7504" is not a value of the scheme RNSR; values look like 200519755F`},
		{"an establishment", SchemeSIRET, "18008901303720", ""},
		{"the legal person alone", SchemeSIRET, "180089013", `"180089013" is not a value of the scheme SIRET; values look like 18008901303720`},
		{"a DOI", SchemeDOI, "10.3030/634674", ""},
		{"an address for a DOI", SchemeDOI, "https://doi.org/10.3030/634674", ""},
		{"another address", SchemeDOI, "https://example.org/10.3030/634674",
			`"https://example.org/10.3030/634674" is not a value of the scheme DOI; values look like 10.3030/634674`},
		{"a school", SchemeUAI, "0755361V", ""},
		{"a school without its letter", SchemeUAI, "0755361", `"0755361" is not a value of the scheme UAI; values look like 0755361V`},
		{"a person", SchemeORCID, "0000-0002-1825-0097", ""},
		{"without hyphens", SchemeORCID, "0000000218250097", `"0000000218250097" is not a value of the scheme ORCID; values look like 0000-0002-1825-0097`},
		{"a record here", SchemeEntente, "institution:cnrs", ""},
		{"a relation here", SchemeEntente, "relation:a",
			`"relation:a" is not a value of the scheme ENTENTE; write the id of an entity, such as institution:cnrs`},
		{"a misspelt scheme", "WIKDATA", "Q1", `"WIKDATA" is not an identifier scheme; did you mean WIKIDATA?`},
	} {
		err := Identifier{Scheme: tt.scheme, Value: tt.value}.Check()
		if tt.message == "" && err != nil || tt.message != "" && (CodeOf(err) != CodeInvalidArgument || UserMessage(err) != tt.message) {
			t.Errorf("%s: %v\nwant %s", tt.why, err, tt.message)
		}
	}
}

// TestIdentifierFormOfEveryScheme: there is no scheme whose values go unchecked, and each example has its own form.
func TestIdentifierFormOfEveryScheme(t *testing.T) {
	for _, s := range IdentifierSchemes {
		if f, ok := identifierForms[s]; s != SchemeEntente && (!ok || Identifier{Scheme: s, Value: f.example}.Check() != nil) {
			t.Errorf("%s has no form, or an example of another one: %q", s, f.example)
		}
	}
}
