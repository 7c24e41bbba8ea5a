package graph_test

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"entente/graph"
)

// checkedValues are values of each type, sound and unsound.
var checkedValues = []struct {
	property graph.Property
	value    string
	ok       bool
	why      string
}{
	{graph.PropName, "École normale supérieure", true, "any text"},
	{graph.PropName, "", false, "no text"},
	{graph.PropName, " CNRS", false, "a blank before it"},
	{graph.PropName, "CNRS\u00a0", false, "a no-break space behind it"},
	{graph.PropName, "CN\nRS", false, "a line end in it"},
	{graph.PropName, "CN\x7fRS", false, "a control character in it"},
	{graph.PropName, "CN\u0085RS", false, "one of the other block"},
	{graph.PropName, "CN\xffRS", false, "not UTF-8"},

	{graph.PropType, "UNIVERSITY", true, "a term of the kind's list"},
	{graph.PropType, "university", false, "terms are upper case"},
	{graph.PropType, "TREATY", false, "a term of another kind's list"},
	{graph.PropType, "", false, "no term"},
	{graph.PropStatus, "CLOSED", true, "a list that belongs to the property"},

	{graph.PropBudget, "40.3", true, "a decimal number"},
	{graph.PropBudget, "-1", true, "a negative one"},
	{graph.PropBudget, "40.30", false, "a nought that says nothing: 40.3 is the same number, and one number is one fact"},
	{graph.PropBudget, "007", false, "leading noughts"},
	{graph.PropBudget, ".5", false, "nothing before the dot"},
	{graph.PropBudget, "0.5", true, "a nought before the dot"},
	{graph.PropBudget, "40,3", false, "a comma"},
	{graph.PropBudget, "1 000", false, "grouping"},
	{graph.PropBudget, "1e9", false, "an exponent"},
	{graph.PropBudget, "NaN", false, "not a number"},
	{graph.PropBudget, "Inf", false, "nor is infinity"},
	{graph.PropBudget, "1.2.3", false, "two dots"},
	{graph.PropBudget, "-", false, "a sign alone"},
	{graph.PropBudget, "١٢", false, "digits are ASCII"},
	{graph.PropBudget, strings.Repeat("9", 400), false, "too great for a number"},

	{graph.PropFounded, "1939-10-19", true, "a day"},
	{graph.PropFounded, "1939", true, "a year"},
	{graph.PropFounded, "19 October 1939", false, "words"},

	{graph.PropCountry, "FR", true, "two letters"},
	{graph.PropCountry, "fr", false, "upper case"},
	{graph.PropCountry, "FRA", false, "not three"},
	{graph.PropCountry, "F1", false, "no digits"},
	{graph.PropCountry, "XK", true, "Kosovo, of which ISO 3166-1 has no code"},
	{graph.PropCountry, "EL", false, "the EU's code for Greece: one country has one code"},
	{graph.PropCountry, "UK", false, "the EU's code for the United Kingdom"},
	{graph.PropCountry, "XX", false, "nobody's code"},
	{graph.PropCountry, "É", false, "two bytes, one letter"},

	{graph.PropWebsite, "https://www.cnrs.fr/en", true, "https"},
	{graph.PropWebsite, "http://cnrs.fr", true, "http"},
	{graph.PropWebsite, "www.cnrs.fr", false, "not absolute"},
	{graph.PropWebsite, "ftp://cnrs.fr", false, "another scheme"},
	{graph.PropWebsite, "javascript:alert(1)", false, "nothing that runs"},
	{graph.PropWebsite, "https://", false, "no host"},
	{graph.PropWebsite, "https://a b", false, "a blank in the host"},

	{graph.PropCoordinates, "45.8,8.63", true, "latitude and longitude"},
	{graph.PropCoordinates, "-90,180", true, "the corners of the world"},
	{graph.PropCoordinates, "90.1,0", false, "no such latitude"},
	{graph.PropCoordinates, "0,-180.1", false, "no such longitude"},
	{graph.PropCoordinates, "45.8", false, "one number"},
	{graph.PropCoordinates, "45.8, 8.63", false, "a blank"},

	{graph.PropIdentifier, "ror:https://ror.org/02feahw73", true, "scheme and value"},
	{graph.PropIdentifier, "02feahw73", false, "no scheme"},
}

func TestPropertyCheck(t *testing.T) {
	for _, tt := range checkedValues {
		kind := graph.KindInstitution
		rule, ok := tt.property.Rule()
		if !ok {
			t.Fatalf("%s is no property", tt.property)
		}
		if len(rule.Kinds) > 0 {
			kind = rule.Kinds[0]
		}
		err := rule.Check(kind, tt.value)
		if tt.ok != (err == nil) || err != nil && graph.CodeOf(err) != graph.CodeInvalidArgument {
			t.Errorf("%s %q: %v: %s", tt.property, tt.value, err, tt.why)
		}
	}
}

func TestPropertyCheckSaysWhatIsWanted(t *testing.T) {
	for _, tt := range []struct {
		property    graph.Property
		kind        graph.EntityKind
		value, want string
	}{
		{graph.PropName, graph.KindSite, " x", `name: " x" is not a text in UTF-8 without blanks around it or control characters in it`},
		{graph.PropStatus, graph.KindProject, "DONE", `status: "DONE" is not one of PROPOSED, SIGNED, ONGOING, CLOSED, TERMINATED, SUSPENDED`},
		{graph.PropStatus, graph.KindInstitution, "DONE", `status: "DONE" is not one of ACTIVE, INACTIVE`},
		{graph.PropRole, graph.KindSite, "X", `role: "X" is not one of RESEARCH_SITE, CAMPUS, HEADQUARTERS, LIAISON_OFFICE, OFFICE, OTHER`},
		{
			graph.PropType, graph.KindInstitution, "X", `type: "X" is not one of RESEARCH_ORGANISATION, UNIVERSITY, COMPANY, ` +
				`PUBLIC_AUTHORITY, EU_BODY, INSTITUTE, DEPARTMENT, JOINT_UNIT, NETWORK, FUNDER, NON_PROFIT, HEALTHCARE, FACILITY, ARCHIVE, OTHER`,
		},
		{
			graph.PropType, graph.KindProgramme, "X", `type: "X" is not one of FRAMEWORK_PROGRAMME, PILLAR, OBJECTIVE, CHALLENGE, LEGAL_BASIS, ` +
				`TOPIC, CALL, FUNDING_SCHEME, COOPERATION_MECHANISM, STRATEGIC_AGENDA, INVESTMENT_PROGRAMME, PROGRAMME_AGENCY, SITE_POLICY, OTHER`,
		},
		{
			graph.PropType, graph.KindAgreement, "X", `type: "X" is not one of COOPERATION_AGREEMENT, MEMORANDUM_OF_UNDERSTANDING, ` +
				`TREATY, BILATERAL_AGREEMENT, JOINT_UNIT_CONVENTION, CONTRACT, OTHER`,
		},
		{graph.PropType, graph.KindInfrastructure, "X", `type: "X" is not one of TELESCOPE, DETECTOR, ARRAY, PLATFORM, OTHER`},
		{graph.PropCost, graph.KindProject, "much", `cost: "much" is not a number in its plainest form, such as 40.3`},
		{graph.PropSigned, graph.KindAgreement, "soon", `signed: "soon" is not a date: YYYY, YYYY-MM or YYYY-MM-DD`},
		{graph.PropCountry, graph.KindSite, "Italy", `country: "Italy" is not an ISO 3166-1 alpha-2 code such as FR; write IT`},
		{graph.PropCountry, graph.KindSite, "EL", `country: "EL" is not an ISO 3166-1 alpha-2 code such as FR; write GR`},
		{graph.PropCountry, graph.KindSite, "XX", `country: "XX" is not an ISO 3166-1 alpha-2 code such as FR`},
		{graph.PropWebsite, graph.KindProject, "x", `website: "x" is not an absolute http or https address`},
		{graph.PropCoordinates, graph.KindSite, "x", `coordinates: "x" is not latitude,longitude in degrees such as 45.8,8.63`},
		{graph.PropIdentifier, graph.KindSite, "x", `identifier: "x" is not an identifier as scheme:value, such as ror:https://ror.org/02feahw73`},
	} {
		rule, _ := tt.property.Rule()
		if got := graph.UserMessage(rule.Check(tt.kind, tt.value)); got != tt.want {
			t.Errorf("got  %s\nwant %s", got, tt.want)
		}
	}
}

func TestVocabulary(t *testing.T) {
	lowerCamel := regexp.MustCompile(`^[a-z][a-z0-9]*([A-Z][A-Za-z0-9]*)?$`)
	upperSnake := regexp.MustCompile(`^[A-Z]+(_[A-Z]+)*$`)
	seen := map[graph.Property]bool{}
	titles := map[string]graph.Property{}
	for _, r := range graph.Properties {
		if seen[r.Name] {
			t.Errorf("%s stands twice in the vocabulary", r.Name)
		}
		seen[r.Name] = true
		if !lowerCamel.MatchString(string(r.Name)) {
			t.Errorf("%s is not lowerCamel", r.Name)
		}
		for _, lang := range []string{"en", "fr"} {
			title := r.Title[lang]
			if title == "" || r.Name.Title(lang) != title {
				t.Errorf("%s has no title in %s", r.Name, lang)
			}
			if strings.ContainsRune(title, '\'') {
				t.Errorf("%s: %q has an apostrophe of typewriters", r.Name, title)
			}
			if other, ok := titles[lang+title]; ok {
				t.Errorf("%s and %s are both %q in %s", r.Name, other, title, lang)
			}
			titles[lang+title] = r.Name
		}
		for i, k := range r.Kinds {
			if !k.Valid() || slices.Contains(r.Kinds[:i], k) {
				t.Errorf("%s: %s is no kind, or stands there twice", r.Name, k)
			}
		}
		if r.Event && (!r.Single || r.Type != graph.DateValue) {
			t.Errorf("%s is an event, so it must be a single date", r.Name)
		}
		if r.Figure && (!r.Single || r.Type != graph.Number) {
			t.Errorf("%s is a figure, so it must be a single number", r.Name)
		}
		if got, ok := r.Name.Rule(); !ok || got.Name != r.Name {
			t.Errorf("%s does not find its own rule", r.Name)
		}
		if r.Type != graph.Term {
			continue
		}
		for _, k := range r.Kinds {
			terms := graph.TermsFor(r.Name, k)
			if len(terms) == 0 {
				t.Errorf("%s of a %s has no terms", r.Name, k.Label())
			}
			for i, term := range terms {
				if !upperSnake.MatchString(term) || slices.Contains(terms[:i], term) {
					t.Errorf("%s of a %s: %s is not UPPER_SNAKE, or stands there twice", r.Name, k.Label(), term)
				}
			}
		}
	}
}

// TestPropertiesOfKinds: beside what may be said of anything, each kind has properties of its own; sources are told of any other.
func TestPropertiesOfKinds(t *testing.T) {
	of := func(has func(r graph.PropertyRule) bool) string {
		var names []string
		for _, r := range graph.Properties {
			if !r.Figure && has(r) {
				names = append(names, string(r.Name))
			}
		}
		slices.Sort(names)
		return strings.Join(names, " ")
	}
	want := "acronym alias awaits description differentFrom identifier name undecided"
	if got := of(func(r graph.PropertyRule) bool { return len(r.Kinds) == 0 }); got != want {
		t.Errorf("anything has %s, want %s", got, want)
	}
	for kind, want := range map[graph.EntityKind]string{
		graph.KindInstitution:    "country founded identification offer purpose status type website",
		graph.KindSite:           "city coordinates country offer purpose role",
		graph.KindProgramme:      "budget end offer purpose start type website",
		graph.KindProject:        "contribution cost end offer purpose start status website",
		graph.KindTheme:          "notation scheme",
		graph.KindAgreement:      "inForceSince inForceUntil offer purpose signed type",
		graph.KindPerson:         "",
		graph.KindInfrastructure: "coordinates country founded offer purpose type website",
		graph.KindDocument:       "date lang licence mediaType publisher series sha256 source url",
	} {
		if got := of(func(r graph.PropertyRule) bool { return slices.Contains(r.Kinds, kind) }); got != want {
			t.Errorf("%s has %s, want %s", kind, got, want)
		}
	}
}

func TestPropertyTitleOfTheUnknown(t *testing.T) {
	for _, tt := range []struct{ property, lang, want string }{
		{"signed", "fr", "date de signature"},
		{"signed", "de", "date of signature"},
		{"hairColour", "en", "hairColour"},
	} {
		if got := graph.Property(tt.property).Title(tt.lang); got != tt.want {
			t.Errorf("%s in %s is %q, want %q", tt.property, tt.lang, got, tt.want)
		}
	}
	if _, ok := graph.Property("hairColour").Rule(); ok {
		t.Error("hairColour is no property")
	}
}

func TestParsedNumbersAreFinite(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`-?[0-9]{0,320}\.?[0-9]{0,5}`).Draw(t, "s")
		if f, ok := graph.ParseNumber(s); ok && (math.IsInf(f, 0) || math.IsNaN(f)) {
			t.Fatalf("%q is %v", s, f)
		}
	})
}

func ExampleProperty() {
	rule, _ := graph.PropSigned.Rule()
	fmt.Println(graph.PropSigned.Title("en"), "|", graph.PropSigned.Title("fr"))
	fmt.Println(rule.Check(graph.KindAgreement, "2025-01-06"))
	fmt.Println(graph.UserMessage(rule.Check(graph.KindAgreement, "6 January")))
	// Output:
	// date of signature | date de signature
	// <nil>
	// signed: "6 January" is not a date: YYYY, YYYY-MM or YYYY-MM-DD
}
