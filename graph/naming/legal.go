package naming

import (
	"slices"
	"strings"
)

// legalPhrases are legal forms written out, with how they are written short; longer ones before those that they contain.
var legalPhrases = func() []legalPhrase {
	var out []legalPhrase
	for _, p := range [][2]string{
		{"gemeinnutzige gesellschaft mit beschrankter haftung", "ggmbh"}, {"gesellschaft mit beschrankter haftung", "gmbh"},
		{"gesellschaft mbh", "gmbh"}, {"ges m b h", "gmbh"}, {"gesmbh", "gmbh"}, {"aktiengesellschaft", "ag"}, {"kommanditgesellschaft", "kg"},
		{"eingetragener verein", "ev"}, {"societe par actions simplifiee", "sas"}, {"societe a responsabilite limitee", "sarl"},
		{"societe anonyme", "sa"}, {"societa per azioni", "spa"}, {"societa a responsabilita limitata", "srl"},
		{"societa cooperativa", "scarl"}, {"sociedad limitada unipersonal", "slu"}, {"sociedad anonima unipersonal", "sau"},
		{"sociedad anonima", "sa"}, {"sociedad limitada", "sl"}, {"sociedade anonima", "sa"},
		{"spolka z ograniczona odpowiedzialnoscia", "spzoo"}, {"sp zoo", "spzoo"}, {"sp z oo", "spzoo"}, {"spolka akcyjna", "sa"},
		{"spolecnost s rucenim omezenym", "sro"}, {"spol sro", "sro"}, {"akciova spolecnost", "as"}, {"naamloze vennootschap", "nv"},
		{"besloten vennootschap", "bv"}, {"aktiebolaget", "ab"}, {"aktiebolag", "ab"}, {"aktieselskab", "as"}, {"aktieselskabet", "as"},
		{"aksjeselskap", "as"}, {"osakeyhtio", "oy"}, {"anonimi etaireia", "ae"}, {"anonymi etaireia", "ae"}, {"korlatolt felelossegu tarsasag", "kft"},
		{"zartkoruen mukodo reszvenytarsasag", "zrt"}, {"uzdaroji akcine bendrove", "uab"}, {"drustvo s ogranicenom odgovornoscu", "doo"},
		{"limited liability company", "llc"}, {"public limited company", "plc"}, {"limited", "ltd"}, {"incorporated", "inc"}, {"corporation", "corp"},
		{"company", "co"}, {"vereniging zonder winstoogmerk", "vzw"}, {"association sans but lucratif", "asbl"},
	} {
		out = append(out, legalPhrase{strings.Fields(p[0]), p[1]})
	}
	return out
}()

type legalPhrase struct {
	words []string
	short string
}

// SpellFormal returns the words of Spell with the legal form, written short, in its place: Siemens AG and Siemens Aktiengesellschaft are
// the same, and Siemens is not.
func SpellFormal(name string) []string {
	name = Unescape(name)
	words := shortLegalForms(Words(name))
	forms := map[string]bool{}
	for _, p := range legalPhrases {
		forms[p.short] = true
	}
	var out []string
	for _, w := range words {
		if !dispensable(w) || legalForms[w] || forms[w] {
			out = append(out, spellWord(w)...)
		}
	}
	if len(out) == 0 {
		out = words
	}
	return unique(out)
}

// shortLegalForms returns words with the legal forms among them written short.
func shortLegalForms(words []string) []string {
	out := slices.Clone(words)
	for _, p := range legalPhrases {
		for i := 0; i+len(p.words) <= len(out); i++ {
			if slices.Equal(out[i:i+len(p.words)], p.words) {
				out = slices.Replace(out, i, i+len(p.words), p.short)
			}
		}
	}
	return out
}

// IsPart reports whether the words of a short name are a part of those of a name, which has more: Siemens of Siemens Healthineers. The
// initials of a name that stand beside it are none: JRC of Joint Research Centre (JRC). Nor is a name without its legal form.
func IsPart(short, name string) bool {
	s, whole := Spell(short), Spell(name)
	if len(s) >= len(whole) || slices.ContainsFunc(s, func(w string) bool { return !slices.Contains(whole, w) }) {
		return false
	}
	words := Words(Unescape(name))
	rest := withoutAcronym(words)
	return len(rest) == len(words) || slices.ContainsFunc(Words(short), func(w string) bool { return slices.Contains(rest, w) })
}

// GroupWords are the words, as Of gives them, for a group of companies, which people leave out.
var GroupWords = []string{"group", "groupe", "grupo", "gruppe", "gruppo", "groep", "grupa", "koncern", "konzern"}

// WithoutGroup returns a name without the word for a group of companies; the name itself where nothing else is left.
func WithoutGroup(n Name) Name {
	kept := slices.DeleteFunc(slices.Clone(n.Words), func(w string) bool { return slices.Contains(GroupWords, w) })
	if len(kept) == len(n.Words) || len(kept) == 0 {
		return n
	}
	return Name{kept, strings.Join(kept, " ")}
}
