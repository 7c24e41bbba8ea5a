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
		{"a code that is reserved for a union", "EU", ""},
		{"Kosovo, by the code that the EU uses", "XK", "XK"},
		{"Namibia, not a missing value", "NA", "NA"},
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

// TestParseCountryByItsNames: official and usual names, in the forms in which lists write them. Neighbours by name are kept apart.
func TestParseCountryByItsNames(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Türkiye", "TR"},
		{"Turkiye", "TR"},
		{"TURQUIE", "TR"},
		{"Viet Nam", "VN"},
		{"Vietnam", "VN"},
		{"Viêt Nam", "VN"},
		{"North Macedonia", "MK"},
		{"Hong Kong", "HK"},
		{"Palestine", "PS"},
		{"State of Palestine", "PS"},
		{"Ivory Coast", "CI"},
		{"Côte d'Ivoire", "CI"},
		{"Cote d’Ivoire", "CI"},
		{"Czech Republic", "CZ"},
		{"Czechia", "CZ"},
		{"Tchéquie", "CZ"},
		{"République tchèque", "CZ"},
		{"Republic of Korea", "KR"},
		{"Korea, Republic of", "KR"},
		{"South Korea", "KR"},
		{"Corée du Sud", "KR"},
		{"North Korea", "KP"},
		{"Korea, Democratic People's Republic of", "KP"},
		{"Russian Federation", "RU"},
		{"Moldova, Republic of", "MD"},
		{"Iran, Islamic Republic of", "IR"},
		{"Taiwan", "TW"},
		{"Macao", "MO"},
		{"Lao PDR", "LA"},
		{"Lao People's Democratic Republic", "LA"},
		{"Brunei Darussalam", "BN"},
		{"Syrian Arab Republic", "SY"},
		{"United States of America", "US"},
		{"USA", "US"},
		{"États-Unis", "US"},
		{"The Netherlands", "NL"},
		{"Pays-Bas", "NL"},
		{"Great Britain", "GB"},
		{"Royaume-Uni", "GB"},
		{"Burma", "MM"},
		{"Swaziland", "SZ"},
		{"Eswatini", "SZ"},
		{"Cabo Verde", "CV"},
		{"Cape Verde", "CV"},
		{"Congo, Democratic Republic of the", "CD"},
		{"Congo, Republic of the", "CG"},
		{"Bolivia, Plurinational State of", "BO"},
		{"Bolivie, État plurinational de", "BO"},
		{"Brunéi Darussalam", "BN"},
		{"Cap-Vert", "CV"},
		{"DR Congo", "CD"},
		{"RD Congo", "CD"},
		{"Democratic Republic of the Congo", "CD"},
		{"République démocratique du Congo", "CD"},
		{"Republic of the Congo", "CG"},
		{"République du Congo", "CG"},
		{"People's Republic of China", "CN"},
		{"République populaire de Chine", "CN"},
		{"Democratic People's Republic of Korea", "KP"},
		{"République populaire démocratique de Corée", "KP"},
		{"République de Corée", "KR"},
		{"Micronesia, Federated States of", "FM"},
		{"Micronésie, États fédérés de", "FM"},
		{"UK", "GB"},
		{"Grande-Bretagne", "GB"},
		{"United Kingdom of Great Britain and Northern Ireland", "GB"},
		{"Royaume-Uni de Grande-Bretagne et d'Irlande du Nord", "GB"},
		{"EL", "GR"},
		{"Hellenic Republic", "GR"},
		{"République hellénique", "GR"},
		{"Holy See", "VA"},
		{"Saint-Siège", "VA"},
		{"Hong Kong SAR", "HK"},
		{"Macao SAR", "MO"},
		{"Macau", "MO"},
		{"Iran, République islamique d'", "IR"},
		{"Moldavie", "MD"},
		{"Moldova", "MD"},
		{"République de Moldova", "MD"},
		{"Republic of North Macedonia", "MK"},
		{"Macédoine du Nord", "MK"},
		{"République de Macédoine du Nord", "MK"},
		{"Birmanie", "MM"},
		{"Myanmar", "MM"},
		{"Netherlands", "NL"},
		{"Kingdom of the Netherlands", "NL"},
		{"État de Palestine", "PS"},
		{"République arabe syrienne", "SY"},
		{"République démocratique populaire lao", "LA"},
		{"Fédération de Russie", "RU"},
		{"Taiwan, Province of China", "TW"},
		{"Taïwan", "TW"},
		{"United Republic of Tanzania", "TZ"},
		{"République-Unie de Tanzanie", "TZ"},
		{"East Timor", "TL"},
		{"Timor oriental", "TL"},
		{"Turkey", "TR"},
		{"Republic of Türkiye", "TR"},
		{"États-Unis d'Amérique", "US"},
		{"Venezuela, Bolivarian Republic of", "VE"},
		{"Venezuela, République bolivarienne du", "VE"},
		{"Guinea", "GN"},
		{"Papua New Guinea", "PG"},
		{"Guinea-Bissau", "GW"},
		{"Equatorial Guinea", "GQ"},
		{"Niger", "NE"},
		{"Nigeria", "NG"},
		{"Dominica", "DM"},
		{"Dominican Republic", "DO"},
		{"Ireland", "IE"},
		{"Saint Lucia", "LC"},
		{"St. Lucia", "LC"},
		{"Sudan", "SD"},
		{"South Sudan", "SS"},
		{"La France", "FR"},
		{"de", "DE"},
		{"LA", "LA"},
		{"et", "ET"},
		{"ST", "ST"},
	} {
		if got, err := graph.ParseCountry(c.in); got != c.want || err != nil {
			t.Errorf("%q is %q, not %q (%v)", c.in, c.want, got, err)
		}
	}
}

// TestParseCountrySaysWhatItIsInstead: for names that people take for those of countries.
func TestParseCountrySaysWhatItIsInstead(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Holland", `"Holland" is not a country, but a part of the Netherlands; write NL, or Netherlands`},
		{"Scotland", `"Scotland" is not a country, but a part of the United Kingdom; write GB, or United Kingdom`},
		{"Pays de Galles", `"Pays de Galles" is not a country, but a part of the United Kingdom; write GB, or Royaume-Uni`},
		{"Northern Ireland", `"Northern Ireland" is not a country, but a part of the United Kingdom; write GB, or United Kingdom`},
		{"Hollande", `"Hollande" is not a country, but a part of the Netherlands; write NL, or Pays-Bas`},
		{"England", `"England" is not a country, but a part of the United Kingdom; write GB, or United Kingdom`},
		{"Angleterre", `"Angleterre" is not a country, but a part of the United Kingdom; write GB, or Royaume-Uni`},
		{"Écosse", `"Écosse" is not a country, but a part of the United Kingdom; write GB, or Royaume-Uni`},
		{"Wales", `"Wales" is not a country, but a part of the United Kingdom; write GB, or United Kingdom`},
		{"Irlande du Nord", `"Irlande du Nord" is not a country, but a part of the United Kingdom; write GB, or Royaume-Uni`},
		{"Corée", `"Corée" is not a country, but either of two; write Corée du Sud (KR) or Corée du Nord (KP)`},
		{"Korea", `"Korea" is not a country, but either of two; write South Korea (KR) or North Korea (KP)`},
	} {
		got, err := graph.ParseCountry(c.in)
		if got != "" || graph.CodeOf(err) != graph.CodeInvalidArgument || graph.UserMessage(err) != c.want {
			t.Errorf("%q: got %q, %v, want %s", c.in, got, err, c.want)
		}
	}
}

// TestIsCountryCode: the codes that ISO 3166-1 assigns, 249 of them, and XK; no others that look like one.
func TestIsCountryCode(t *testing.T) {
	count := 0
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			if graph.IsCountryCode(string([]rune{a, b})) {
				count++
			}
		}
	}
	if count != 250 {
		t.Errorf("%d codes, want 249 of ISO 3166-1 and XK", count)
	}
	for _, c := range []struct {
		code string
		want bool
		why  string
	}{
		{"FR", true, "France"},
		{"NA", true, "Namibia"},
		{"XK", true, "Kosovo"},
		{"UM", true, "assigned, though hardly anybody lives there"},
		{"fr", false, "codes are in capitals"},
		{"FRA", false, "three letters are another code"},
		{"EL", false, "the EU's for Greece"},
		{"UK", false, "the EU's for the United Kingdom"},
		{"EU", false, "reserved for the European Union, which is no country"},
		{"UN", false, "reserved for the United Nations"},
		{"AC", false, "reserved for Ascension Island, which is a part of SH"},
		{"SU", false, "a country that is no more"},
		{"AN", false, "another"},
		{"FX", false, "an old code of a part of France"},
		{"XX", false, "left to users"},
		{"ZZ", false, "unknown"},
		{"", false, "nothing"},
	} {
		if got := graph.IsCountryCode(c.code); got != c.want {
			t.Errorf("%q: %v, want %v: %s", c.code, got, c.want, c.why)
		}
	}
}
