package naming

import (
	"slices"
	"testing"
)

// TestCity: names of cities in the languages of their countries and their neighbours.
func TestCity(t *testing.T) {
	for word, want := range map[string]string{
		"wien": "vienna", "bruxelles": "brussels", "brussel": "brussels", "munchen": "munich", "praha": "prague", "pressburg": "bratislava",
		"kobenhavn": "copenhagen", "lisboa": "lisbon", "firenze": "florence", "koln": "cologne", "geneve": "geneva", "nebel": "nebel", "vienna": "vienna",
	} {
		if got := City(word); got != want {
			t.Errorf("%s is %s, want %s", word, got, want)
		}
	}
}

// TestCommonWordsOfNames: a word that half of all names have is found in whatever language it is written.
func TestCommonWordsOfNames(t *testing.T) {
	for word, want := range map[string]string{
		"Komisja": "commission", "Conseil": "council", "Universität": "university", "Ústav": "institute", "Stiftung": "foundation",
	} {
		if got := NameTerms(word); !slices.Contains(got, want) {
			t.Errorf("%s has the terms %v, want %s among them", word, got, want)
		}
	}
}

// TestLegalFormsInFull: a legal form in full is the short one.
func TestLegalFormsInFull(t *testing.T) {
	for full, short := range map[string]string{
		"Nebel Limited": "Nebel Ltd", "Nebel Incorporated": "Nebel Inc.", "Nebel Aktiengesellschaft": "Nebel AG",
		"Nebel Public Limited Company": "Nebel PLC", "Nebel Société anonyme": "Nebel SA",
	} {
		if a, b := SpellFormal(full), SpellFormal(short); !slices.Equal(a, b) {
			t.Errorf("%s is spelt %v, and %s %v", full, a, short, b)
		}
	}
}

// TestIsOddPoint: which characters beyond ASCII have a point once they are folded; their neighbours have none.
func TestIsOddPoint(t *testing.T) {
	for r, want := range map[rune]bool{
		'‣': false, '․': true, '…': true, '‧': false, '⒇': false, '⒈': true, '⒛': true, '⒜': false, '＆': true, '．': true, '。': false,
	} {
		if got := isOddPoint(r); got != want {
			t.Errorf("%q (%U): %v, want %v", r, r, got, want)
		}
	}
}
