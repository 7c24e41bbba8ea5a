package atlas

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestParseAffiliation: how a text is taken apart.
func TestParseAffiliation(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		segments     []string
		country      []string
	}{
		{"from the smallest to the country", "Department of Fog, University of Brume, Brume, France",
			[]string{"Department of Fog", "University of Brume", "Brume"}, []string{"FR"}},
		{"the country behind a postcode", "Nebel University, D-12345 Nebel Germany", []string{"Nebel University", "D-12345 Nebel Germany"}, []string{"DE"}},
		{"a country that ISO has under another name", "Fogton College, Fogton, Scotland", []string{"Fogton College", "Fogton"}, []string{"GB"}},
		{"abbreviated", "Fog University, Beijing, P.R. China", []string{"Fog University", "Beijing"}, []string{"CN"}},
		{"two countries: one may be a town", "University of Fog, Hong Kong, China", []string{"University of Fog"}, []string{"CN", "HK"}},
		{"a code of a state is none of a country", "Fog University, Fogton, CA, USA", []string{"Fog University", "Fogton", "CA"}, []string{"US"}},
		{"brackets and dashes", "Institute of Rain (IR) – Nebel University; Nebel", []string{"Institute of Rain", "IR", "Nebel University", "Nebel"}, nil},
		{"references of HTML, and an address", "A&amp;M University, Fogton. a.b@fog.edu", []string{"A&M University", "Fogton"}, nil},
		{"numbers alone name nothing", "Fog University, 12345, Fogton", []string{"Fog University", "Fogton"}, nil},
		{"nothing", " ,; ", nil, nil},
	} {
		got := parseAffiliation(c.text)
		if diff := cmp.Diff([2][]string{c.segments, c.country}, [2][]string{got.segments, got.country}); diff != "" {
			t.Errorf("%s: %q (-want +got)\n%s", c.reason, c.text, diff)
		}
	}
}

// TestSpans: which pieces of a segment may be names.
func TestSpans(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         []string
	}{
		{"the whole, and with what follows", "University of Fog, Fogton", []string{"University of Fog", "University of Fog Fogton"}},
		{"the article is no part of a name", "The Fog Society", []string{"Fog Society"}},
		{"two bodies", "Fog Hospital and Rain University", []string{"Fog Hospital and Rain University", "Fog Hospital", "Rain University"}},
		{"one body of two things", "Institute of Fog and Rain", []string{"Institute of Fog and Rain"}},
		{"the university of a school", "Fog University School of Medicine", []string{"Fog University School of Medicine", "Fog University"}},
		{"behind its school", "Warren Medical School of Fog University", []string{"Warren Medical School of Fog University", "Fog University"}},
		{"the university of a town", "University of Fog College of Pharmacy", []string{"University of Fog College of Pharmacy", "University of Fog"}},
		{"an adjective is of the name", "Autonomous University of Fog", []string{"Autonomous University of Fog"}},
		{"in another language, behind what is in English", "School of Science Universiti Fog", []string{"School of Science Universiti Fog", "Science Universiti", "Science Universiti Fog", "Universiti Fog"}},
		{"a code is no name", "CA", nil},
	} {
		p := parseAffiliation(c.text)
		var got []string
		for _, s := range p.spans(0) {
			got = append(got, s.text)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %q (-want +got)\n%s", c.reason, c.text, diff)
		}
	}
}
