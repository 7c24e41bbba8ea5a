package naming

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"entente/graph/spelling"
)

func TestNameTerms(t *testing.T) {
	for _, tt := range []struct{ in, want, why string }{
		{"Universitaet Zuerich", "universitat zurich university", "umlauts undone, the common word in English"},
		{"Århus", "arhus", "å"}, {"Aarhus", "arhus", "and as it is typed without"},
		{"Østfold Œuvre Goethe", "ostfold ouvre gothe", "ø is o, and so are œ and oe"},
		{"C.N.R.S.", "c n r s cnrs", "initials beside their letters"},
		{"C. N. R. S. friends", "c n r s friends cnrs friend", "with blanks, too"},
		{"Texas A&amp;M", "texas a m am", "a reference of HTML, and letters with & between them"},
		{"A B", "a b", "letters with nothing between them are letters"},
		{"5.6 a.6", "5 6 a", "numbers are no initials"},
		{"Children&#39;s", "children s", "a reference by number"},
		{"TU München", "tu munchen munich technical university", "a compound, and a city"},
		{"Technische Universität", "technische universitat technical tu university", "that it stands for"},
		{"Studies in Physics", "studies in physics physic study", "the singular"},
		{"Athens Campus Kansas", "athens campus kansas", "not of -us and -as, nor of a city"},
		{"Ακαδημία", "ακαδημια academy akademia akadimia", "Greek"},
		{"Universities", "universities university", "a plural in -ies"},
		{"", "", "nothing"},
	} {
		if got := strings.Join(NameTerms(tt.in), " "); got != tt.want {
			t.Errorf("%q: %q, want %q: %s", tt.in, got, tt.want, tt.why)
		}
	}
}

func TestAsked(t *testing.T) {
	for _, tt := range []struct{ in, searched, typed, why string }{
		{"University of Oxford", "university oxford", "university oxford", "a preposition"},
		{"Siemens AG", "siemens", "siemens ag", "a legal form; while one types it may be another word"},
		{"Institut de", "institut", "institut de", "and so may a preposition"},
		{"Vitamin A", "vitamin a", "vitamin a", "a letter at the end says something"},
		{"The of", "the of", "of", "where nothing else is said, all is"},
		{"C.N.R.S.", "cnrs", "cnrs", "initials drawn together"},
		{"Court of Auditors", "court auditors", "court auditors", "an office may be the body"},
		{"paris paris", "paris", "paris", "each once"},
		{"–!", "", "", "nothing"},
	} {
		for _, typing := range []bool{false, true} {
			var words []string
			asked := Asked(tt.in, typing)
			for i, w := range asked {
				words = append(words, w.Word)
				if w.Beginning != (i == len(asked)-1) {
					t.Errorf("%q: the last word, and no other, may be a beginning", tt.in)
				}
			}
			want := tt.searched
			if typing {
				want = tt.typed
			}
			if got := strings.Join(words, " "); got != want {
				t.Errorf("%q, typing %v: %q, want %q: %s", tt.in, typing, got, want, tt.why)
			}
		}
	}
}

// TestSpell: which names are the same, by Key, and by SpellFormal.
func TestSpell(t *testing.T) {
	for _, tt := range []struct {
		a, b         string
		same, formal bool
		why          string
	}{
		{"Université de Tokyo", "University of Tokyo", true, true, "another language"},
		{"Tokyo University", "University of Tokyo", true, false, "another order"},
		{"TU München", "Technical University of Munich", true, true, "a compound and a city"},
		{"KU Leuven", "Katholieke Universiteit Leuven", true, true, "a compound"},
		{"Siemens AG", "SIEMENS AKTIENGESELLSCHAFT", true, true, "the legal form, short and long"},
		{"Nebel GmbH", "Nebel Gesellschaft mit beschränkter Haftung", true, true, "of several words"},
		{"Bruma S.p.A.", "Bruma Società per Azioni", true, true, "with points"},
		{"Siemens", "Siemens AG", true, false, "without it"},
		{"Siemens AG", "Siemens SRL", true, false, "another one"},
		{"Universitatea București", "University of Bucharest", true, true, "Bucharest"},
		{"Karlova Univerzita", "Charles University", false, false, "the names of emperors are not translated"},
		{"Université catholique de Louvain", "KU Leuven", false, false, "two universities that one city had"},
		{"Texas A&amp;M University", "Texas A&M University", true, true, "HTML"},
	} {
		same := Key(tt.a) == Key(tt.b)
		formal := strings.Join(SpellFormal(tt.a), " ") == strings.Join(SpellFormal(tt.b), " ")
		if same != tt.same || formal != tt.formal {
			t.Errorf("%q and %q: the same %v, formally %v: %s\n%q %q", tt.a, tt.b, same, formal, tt.why, SpellFormal(tt.a), SpellFormal(tt.b))
		}
	}
}

func TestIsPart(t *testing.T) {
	for _, tt := range []struct {
		short, name string
		want        bool
		why         string
	}{
		{"IBM", "IBM RESEARCH GMBH", true, "a subsidiary"},
		{"Siemens", "SIEMENS AKTIENGESELLSCHAFT OESTERREICH", true, "of a country"},
		{"Siemens", "Siemens AG", false, "a legal form is no part of the name"},
		{"CNRS", "Centre national de la recherche scientifique", false, "initials"},
		{"JRC", "JRC - Joint Research Centre", false, "initials beside what they stand for"},
		{"JRC", "JRC Consult", true, "initials of something else"},
		{"Oxford University", "University of Oxford", false, "all of it"},
	} {
		if got := IsPart(tt.short, tt.name); got != tt.want {
			t.Errorf("%q of %q: %v: %s", tt.short, tt.name, got, tt.why)
		}
	}
}

// pieces are what folding, references and initials make something else of.
var pieces = rapid.SampledFrom([]string{
	"C", ".", "N", "&", " ", "amp;", "&amp;", "ue", "Ü", "ß", "…", "\u200b", "é", "9", "s", "of", "University", "α", "AG", "-", "TU", "'", "\n",
})

// TestTermsHold what every store relies on: a name answers itself and each beginning of it that ends with a word, and is the same
// folded.
func TestTermsHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := strings.Join(rapid.SliceOfN(pieces, 1, 8).Draw(t, "name"), "")
		terms := NameTerms(name)
		for _, typing := range []bool{false, true} {
			for _, w := range Asked(name, typing) {
				if !w.In(terms) {
					t.Fatalf("%q does not answer itself: %+v is not among %q", name, w, terms)
				}
			}
		}
		if plain := Unescape(name); spelling.Fold(plain) == Unescape(spelling.Fold(plain)) {
			if a, b := strings.Join(NameTerms(plain), " "), strings.Join(NameTerms(spelling.Fold(plain)), " "); a != b {
				t.Fatalf("%q has the terms %q, folded %q", plain, a, b)
			}
		}
		for _, w := range PlainTerms(name) {
			if b := UndoUmlauts([]byte(w)); string(b) != umlauts.Replace(w) {
				t.Fatalf("%q: %q", w, b)
			}
		}
	})
}
