package spelling

import "strings"

// Romanise returns a word in Greek or Cyrillic letters, folded, as people write it in Latin ones, the most usual form first; nil for a
// word that has none of these letters, or others beside. Greek is written by ear (ELOT 743) and letter by letter (ISO 843),
// Cyrillic as English texts have it (BGN/PCGN) and as scholars do (ISO 9), both without their accents: "ακαδημια" is akadimia and
// akademia, "чехов" is chekhov and cehov.
func Romanise(word string) []string {
	letters := []rune(word)
	greek, cyrillic := 0, 0
	for _, r := range letters {
		switch {
		case r >= 'α' && r <= 'ω':
			greek++
		case r >= 'а' && r <= 'ӿ':
			cyrillic++
		}
	}
	var out []string
	switch len(letters) {
	case 0:
	case greek:
		out = []string{greekByEar(letters), greekLetters.Replace(word)}
	case cyrillic:
		out = romaniseCyrillic(word)
	}
	return distinct(out)
}

func distinct(words []string) []string {
	var out []string
	for i, w := range words {
		if w != "" && (i == 0 || w != words[i-1]) {
			out = append(out, w)
		}
	}
	return out
}

// greekLetters is ISO 843, type 1, without accents: η is e and ω is o.
var greekLetters = strings.NewReplacer("ου", "ou", "αυ", "au", "ευ", "eu", "ηυ", "eu", "α", "a", "β", "v", "γγ", "ng", "γ", "g", "δ", "d", "ε", "e", "ζ", "z", "η", "e", "θ", "th",
	"ι", "i", "κ", "k", "λ", "l", "μ", "m", "ν", "n", "ξ", "x", "ο", "o", "π", "p", "ρ", "r", "ς", "s", "σ", "s", "τ", "t", "υ", "y", "φ", "f",
	"χ", "ch", "ψ", "ps", "ω", "o")

// greekSounds is what ELOT 743, type 2, writes otherwise than ISO 843.
var greekSounds = strings.NewReplacer("η", "i")

// voiceless are the letters before which αυ and ευ are heard as af and ef.
const voiceless = "θκξπςστφχψ"

// greekByEar returns a word by ELOT 743, type 2.
func greekByEar(letters []rune) string {
	var b strings.Builder
	for i := 0; i < len(letters); i++ {
		r := letters[i]
		diphthong := i+1 < len(letters) && letters[i+1] == 'υ' && strings.ContainsRune("αεη", r)
		if !diphthong {
			b.WriteRune(r)
			continue
		}
		b.WriteRune(r)
		i++
		if i+1 == len(letters) || strings.ContainsRune(voiceless, letters[i+1]) {
			b.WriteByte('f')
		} else {
			b.WriteByte('v')
		}
	}
	text := b.String()
	if rest, ok := strings.CutPrefix(text, "μπ"); ok {
		text = "b" + rest
	}
	return greekLetters.Replace(greekSounds.Replace(text))
}

// What both ways of writing Cyrillic have in common; й and ї are и and і once folded, ё is е.
var cyrillicLetters = []string{"а", "a", "б", "b", "в", "v", "г", "g", "ґ", "g", "д", "d", "е", "e", "з", "z", "и", "i", "і", "i", "к", "k", "л", "l",
	"м", "m", "н", "n", "о", "o", "п", "p", "р", "r", "с", "s", "т", "t", "у", "u", "ф", "f", "ъ", "", "ы", "y", "ь", "", "э", "e", "ј", "j", "љ", "lj",
	"њ", "nj", "ћ", "c", "џ", "dz", "ђ", "dj"}

var (
	cyrillicEnglish = strings.NewReplacer(append([]string{"ж", "zh", "х", "kh", "ц", "ts", "ч", "ch", "ш", "sh", "щ", "shch", "ю", "yu", "я", "ya",
		"є", "ye"}, cyrillicLetters...)...)
	cyrillicScholarly = strings.NewReplacer(append([]string{"ж", "z", "х", "h", "ц", "c", "ч", "c", "ш", "s", "щ", "sc", "ю", "ju", "я", "ja", "є", "je"},
		cyrillicLetters...)...)
	ukrainian = strings.NewReplacer("г", "h", "и", "y")
	// endings of adjectives and nouns, where и was й.
	shortEnglish, shortScholarly = "y", "j"
)

// romaniseCyrillic returns the usual forms. A word with letters that only Ukrainian has is read as Ukrainian; a last и behind a
// vowel may be й, which is written y or j, and with и before it y alone, too: Moskovskiy, Moskovskij, Moskovsky, and okeanologii.
func romaniseCyrillic(word string) []string {
	if strings.ContainsAny(word, "іґє") {
		word = ukrainian.Replace(word)
	}
	stem, short := strings.CutSuffix(word, "и")
	vowels := "аеиоуыэюяy"
	last := []rune(stem)
	if !short || len(last) == 0 || !strings.ContainsRune(vowels, last[len(last)-1]) {
		return []string{cyrillicEnglish.Replace(word), cyrillicScholarly.Replace(word)}
	}
	out := []string{cyrillicEnglish.Replace(stem) + shortEnglish, cyrillicScholarly.Replace(stem) + shortScholarly}
	if bare, ok := strings.CutSuffix(stem, "и"); ok {
		out = append(out, cyrillicEnglish.Replace(bare)+shortEnglish)
	}
	return append(out, cyrillicEnglish.Replace(word))
}
