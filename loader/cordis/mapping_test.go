package cordis

import (
	"slices"
	"strconv"
	"testing"
)

func TestParseAmount(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want float64
		ok   bool
		why  string
	}{
		{"0", 0, true, "the publisher's nothing is a number here; money decides what it means"},
		{"1500000", 1500000, true, "plain"},
		{"181152.96", 181152.96, true, "dot"},
		{"181152,96", 181152.96, true, "comma"},
		{"1.234", 1.234, true, "one separator is never of thousands: the publisher groups nothing"},
		{"1.234.567,89", 1234567.89, true, "both: the last one parts the decimals"},
		{"1,234,567.89", 1234567.89, true, "the other way round"},
		{"1.234.567", 1234567, true, "twice the same: thousands"},
		{"1 234 567,5", 1234567.5, true, "blanks group"},
		{"1500000,", 1500000, true, "nothing behind the comma"},
		{"1.23.567", 0, false, "groups of two are none"},
		{"1,2.3,4", 0, false, "mixed beyond sense"},
		{"1.5E+07", 0, false, "a spreadsheet has rounded it"},
		{"1.732084396E7", 17320843.96, true, "JSON writes large numbers so"}, {"1.5E7", 15000000, true, "nothing was rounded there"},
		{"1,732084396E+7", 17320843.96, true, "it is exact to the cent, so that nothing was rounded"},
		{"1E400", 0, false, "no number is that large"},
		{"-5", 0, false, "no amount is below 0"},
		{"", 0, false, ""},
		{",", 0, false, ""},
		{".5.", 0, false, ""},
		{"EUR 5", 0, false, ""},
		{"5,-", 0, false, ""},
	} {
		got, ok := parseAmount(tt.in)
		if got != tt.want || ok != tt.ok {
			t.Errorf("%q is %v, %v; want %v, %v: %s", tt.in, got, ok, tt.want, tt.ok, tt.why)
		}
	}
}

func TestBroaderLegalCode(t *testing.T) {
	for code, want := range map[string]string{
		"HORIZON.1.1": "HORIZON.1", "HORIZON.1": "HORIZON", "HORIZON": "", "H2020-EU.3.1": "H2020-EU.3",
		"H2020-EU.3": "H2020-EU", "H2020-EU": "H2020", "FP7-PEOPLE": "FP7", "FP7": "", "EURATOM.1.2": "EURATOM.1",
		"EURATOM.1": "EURATOM2027", "EURATOM2027": "HORIZON", "H2020-EURATOM-1.4": "H2020-EURATOM-1", "OTHER": "", "": "",
		"HORIZONTAL": "",
	} {
		if got := broaderLegalCode(code); got != want {
			t.Errorf("%s is part of %q, not %q", code, got, want)
		}
	}
}

func TestLowest(t *testing.T) {
	codes := []string{"HORIZON.2", "HORIZON.2.5.1", "HORIZON.2.5", "HORIZON.2.50", "EURATOM2027", "EURATOM.1.1", "HORIZON.2.50"}
	if got, want := lowest(codes), []string{"HORIZON.2.5.1", "HORIZON.2.50", "EURATOM.1.1"}; !slices.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
}

func TestRoleWords(t *testing.T) {
	for role, want := range map[string]string{
		"coordinator": "coordinator", "associatedPartner": "associated partner", "thirdParty": "third party",
		"THIRD_PARTY": "third party", "third-party": "third party", " third \tPARTY ": "third party", "Host Institution": "host institution", "": "",
	} {
		if got := roleWords(role); got != want {
			t.Errorf("%q: %q", role, got)
		}
	}
}

func TestSlug(t *testing.T) {
	for code, want := range map[string]string{
		"HORIZON-CL5-2021-D2-01-05": "horizon-cl5-2021-d2-01-05", "HORIZON.1.1": "horizon.1.1", "SiS.2013.1.1.1-1": "sis.2013.1.1.1-1",
		"A / B": "a-b", "--": "", "Été": "t",
	} {
		if got := slug(code); got != want {
			t.Errorf("%q: %q", code, got)
		}
	}
}

func TestSaidForgetsRatherThanGrows(t *testing.T) {
	s := newSaid()
	for i := range 3 * mostSaid {
		if x := (statement{"name", "theme:a", "", strconv.Itoa(i)}); !s.first(x) || s.first(x) {
			t.Fatalf("%v is new once", x)
		}
		a := address{city: strconv.Itoa(i)}
		for _, when := range []string{"first", "kept"} {
			if got := s.digest(a); got != a.digest() {
				t.Fatalf("%s, the digest of %v is %s", when, a, got)
			}
		}
	}
	if len(s.statements) > mostSaid || len(s.digests) > mostSaid {
		t.Errorf("%d statements and %d addresses are kept", len(s.statements), len(s.digests))
	}
}
