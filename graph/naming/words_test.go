package naming

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestNames: which names are the same once spelling, order, language and law are taken out.
func TestNames(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
		why  string
	}{
		{"École  Normale de Brume", "ECOLE NORMALE DE BRUME", true, "case, accents and blanks"},
		{"Universität Nebel", "UNIVERSITAET NEBEL", true, "an umlaut, as capitals have it"},
		{"Aarhus Fog Works", "Århus Fog Works", true, "and the Danish one"},
		{"Bruma S.p.A.", "BRUMA SPA", true, "letters with dots between them"},
		{"Nebel sp. z o.o.", "NEBEL SPOLKA Z OGRANICZONA ODPOWIEDZIALNOSCIA", true, "the legal form, short and long"},
		{"Nebel GmbH", "Nebel GmbH & Co. KG", true, "two legal forms: a number may tell them apart, the name does not"},
		{"University of Bruma", "Bruma University", true, "order and particles"},
		{"Istituto di Nebbia", "Institute of Nebbia", true, "a common word in another language"},
		{"Universitatea din Ceață", "University of Ceață", true, "and in Romanian"},
		{"Nebula (Belgium)", "Nebula", true, "brackets"},
		{"Nebula (Belgium", "Nebula Belgium", true, "a bracket that does not close is no bracket"},
		{"CNN - Centre National des Nuages", "Centre national des nuages", true, "the acronym before the name"},
		{"Laboratoire des brumes UMR 6302", "Laboratoire des brumes", true, "the number of a laboratory"},
		{"Laboratoire des brumes EA4156", "Laboratoire des brumes", true, "written together"},
		{"Laboratoire 6302", "Laboratoire", false, "a number that is the name"},
		{"Trustees of Fogton University", "Fogton University", true, "the office that signs"},
		{"SAS", "sas", true, "a name that is a legal form is a name"},
		{"Nebula Optics", "Nebula Foods", false, "another word"},
		{"Fog 1", "Fog 2", false, "another number"},
		{"TEC Research and Innovation", "Research and Innovation", false, "a first word that is no acronym of the others"},
		{"北京大学", "北京大学", true, "another script"},
		{"Школа Туман", "SHKOLA TUMAN", true, "Cyrillic letters in Latin ones"},
		{"Εθνικό Ίδρυμα Ερευνών", "ETHNIKO IDRYMA EREVNON", true, "and Greek ones"},
		{"Naturhistorisches Museum Wien", "Naturhistorisches Museum Vienna", true, "a city in English"},
		{"UN United Nebula", "United Nebula", false, "two letters may be a word"},
		{"INSERM UMR 1291", "INSERM", false, "the number of a unit of it"},
		{"Paris III Nebula", "Paris 3 Nebula", true, "Roman numbers"},
	} {
		same := false
		for _, x := range Forms(c.a, Words(c.a)) {
			for _, y := range Forms(c.b, Words(c.b)) {
				same = same || x.Key == y.Key
			}
		}
		if same != c.same {
			t.Errorf("%s: %q and %q: %v, %v", c.why, c.a, c.b, Words(c.a), Words(c.b))
		}
	}
}

// TestTelling: what a name says by itself. Short words and numbers say nothing, and of the others those that half of all names have
// are not its own.
func TestTelling(t *testing.T) {
	for _, c := range []struct {
		name     string
		all, own int
		why      string
	}{
		{"Nebula Optics", 2, 2, "two words of its own"},
		{"University of Bruma", 2, 1, "an everyday word, and one of its own"},
		{"Università di Bruma", 2, 1, "in another language too"},
		{"National Research Centre", 3, 0, "everyday words alone"},
		{"Fog Lab 12", 2, 2, "three letters are enough, and a number is no word"},
		{"XY Fog", 1, 1, "two letters are not"},
		{"Covid19 Fog", 1, 1, "nor is a word with a number in it"},
		{"A1", 0, 0, "nothing but a number"},
	} {
		if all, own := Of(Words(c.name)).Telling(); all != c.all || own != c.own {
			t.Errorf("%q has %d words that tell, %d of its own; want %d and %d: %s", c.name, all, own, c.all, c.own, c.why)
		}
	}
}

func TestSimilarity(t *testing.T) {
	for _, c := range []struct {
		a, b     string
		from, to float64
		why      string
	}{
		{"Institute of Nebular Physics", "Physics Nebular, Institute", 1, 1, "the same words"},
		{"Institute of Nebular Physics", "Institute of Nebullar Physics", 0.95, 0.999, "a misspelt word"},
		{"Nebel Foundation Works North", "Nebel Works North", 0.85, 0.9, "one word more, six sevenths"},
		{"Institute of Organic Chemistry Bruma", "Institute of General Chemistry Bruma", 0.5, 0.6, "each has a word of its own: 3/4, squared"},
		{"Nebel University", "Nebel University Library", 0.6, 0.65, "one word more that names a part: 4/5, squared"},
		{"Unit 12 of Fog Physics North", "Unit 13 of Fog Physics North", 0, 0.7, "numbers are not misspelt"},
		{"Nebula Optics", "Brouillard Foods", 0, 0, "nothing in common"},
	} {
		a, b := Of(Words(c.a)), Of(Words(c.b))
		if got := Similarity(a, b); got < c.from || got > c.to {
			t.Errorf("%s: %q and %q: %.3f; want %v to %v", c.why, c.a, c.b, got, c.from, c.to)
		}
	}
}

// TestJaroWinkler has the examples of Winkler's papers.
func TestJaroWinkler(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"martha", "marhta", 0.961}, {"dixon", "dicksonx", 0.813}, {"dwayne", "duane", 0.840}, {"jones", "johnson", 0.832},
		{"abroms", "abrams", 0.922}, {"same", "same", 1}, {"abc", "xyz", 0}, {"", "a", 0}, {"", "", 1},
	} {
		if got := jaroWinkler(c.a, c.b); math.Abs(got-c.want) > 0.0006 {
			t.Errorf("%s, %s: %.4f; want %.3f", c.a, c.b, got, c.want)
		}
	}
}

// TestSimilarityBounds: from 0 to 1, and 1 for itself, whatever the texts.
func TestSimilarityBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"nebel", "nebbel", "fog", "university", "library", "12", "é", "S.A.", "(x)"}), 1, 6)
		text := func(label string) string {
			s := ""
			for _, w := range words.Draw(t, label) {
				s += w + " "
			}
			return s + rapid.String().Draw(t, label+" more")
		}
		a, b := Of(Words(text("a"))), Of(Words(text("b")))
		if s := Similarity(a, b); s < 0 || s > 1+1e-9 || math.IsNaN(s) {
			t.Fatalf("similarity of %v and %v is %v", a, b, s)
		}
		if Similarity(a, a) != 1 {
			t.Fatalf("%v is not itself", a)
		}
		x, y := rapid.String().Draw(t, "x"), rapid.String().Draw(t, "y")
		if s := jaroWinkler(x, y); s < 0 || s > 1+1e-9 || math.IsNaN(s) {
			t.Fatalf("%q and %q: %v", x, y, s)
		}
	})
}
