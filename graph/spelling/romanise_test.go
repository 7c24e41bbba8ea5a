package spelling

import (
	"slices"
	"strings"
	"testing"
)

func TestRomanise(t *testing.T) {
	for _, tt := range []struct{ word, want, why string }{
		{"ακαδημια", "akadimia akademia", "by ear, and letter by letter"},
		{"αθηνων", "athinon athenon", "genitives, too"},
		{"ευρωπη", "evropi europe", "ευ before a sound with voice"},
		{"ευχη", "efchi euche", "before one without"},
		{"ταυ", "taf tau", "and at the end"},
		{"μπενακη", "benaki mpenake", "μπ at the beginning is heard as b"},
		{"ψυχολογιασ", "psychologias", "both ways are one"},
		{"ουρανοσ", "ouranos", "ου"},
		{"чехов", "chekhov cehov", "as English texts have it, and as scholars do"},
		{"московскии", "moskovskiy moskovskij moskovsky moskovskii", "й is и once folded"},
		{"океанологии", "okeanologiy okeanologij okeanology okeanologii", "and a genitive ends alike"},
		{"киів", "kyiv", "Ukrainian, by its letters"},
		{"щука", "shchuka scuka", "щ"},
		{"cnrs", "", "Latin already"},
		{"аbc", "", "letters of two scripts"},
		{"", "", "nothing"},
	} {
		got := strings.Join(Romanise(tt.word), " ")
		if got != tt.want {
			t.Errorf("%s is %q, want %q: %s", tt.word, got, tt.want, tt.why)
		}
	}
}

func TestMisspelt(t *testing.T) {
	for _, tt := range []struct {
		asked, have string
		edits       int
		why         string
	}{
		{"comission", "commission", 1, "a letter missing"},
		{"europen", "european", 1, "in seven letters one"},
		{"europn", "european", 0, "not two"},
		{"sciantifike", "scientifique", 0, "three are too many"},
		{"univercityy", "university", 2, "in a long word two"},
		{"sovlay", "solvay", 1, "neighbours exchanged are one"},
		{"kentre", "centre", 1, "the first letter may be wrong"},
		{"lion", "lyon", 0, "not in four letters"},
		{"fp2020", "fp2021", 0, "digits are never wrong"},
		{"paris", "paris2", 0, "nor added"},
		{"paris", "paris", 0, "the word itself is not misspelt"},
		{"zürich", "zurich", 1, "characters count, not bytes"},
		{strings.Repeat("a", 70), strings.Repeat("a", 69) + "b", 0, "what is too long is no word"},
	} {
		edits, ok := Misspelt(tt.asked, tt.have)
		if !ok {
			edits = 0
		}
		if edits != tt.edits {
			t.Errorf("%s for %s: %d letters, want %d: %s", tt.asked, tt.have, edits, tt.edits, tt.why)
		}
	}
}

// TestLetterSetSparesNoWord: what the letters rule out is out.
func TestLetterSetSparesNoWord(t *testing.T) {
	words := []string{"centre", "center", "center2", "entre", "zentrum", "centree", "cnetre", "ακαδημια", "ακαδημεια", "university", "univresity"}
	for _, a := range words {
		for _, b := range words {
			if n := alignment([]rune(a), []rune(b)); LetterSet(a).Apart(LetterSet(b)) > 2*n {
				t.Errorf("%s and %s are %d edits apart, and by their letters more", a, b, n)
			}
		}
	}
	if slices.Contains([]bool{LetterSet("abc") == LetterSet("cba"), LetterSet("abc") != LetterSet("abd")}, false) {
		t.Error("a set is of letters, in no order")
	}
}
