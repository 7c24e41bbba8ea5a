package naming

import (
	"slices"
	"strings"
	"unicode"

	"entente/graph/spelling"
)

// Name is a name as it is compared: what is left of it when spelling, order, language and law are taken out.
type Name struct {
	Words []string // sorted, each once
	Key   string   // the words, joined: equal for names that are the same
}

// Forms returns the forms in which a name of these words is compared. What stands in brackets is often a place that a registry added
// ("Siemens (Germany)"), and the acronym of a name may stand beside it: each name is compared with and without.
func Forms(text string, words []string) []Name {
	spellings := [][]string{words}
	if bare := withoutBrackets(text); bare != text {
		spellings = append(spellings, Words(bare))
	}
	if latin := romanised(words); latin != nil {
		spellings = append(spellings, latin)
	}
	var forms []Name
	for _, words := range spellings {
		forms = append(forms, Of(words))
		if rest := withoutAcronym(words); len(rest) < len(words) {
			forms = append(forms, Of(rest))
		}
	}
	return forms
}

// romanised returns the words in Latin letters, nil where they are in them already.
func romanised(words []string) []string {
	var out []string
	for i, w := range words {
		latin := spelling.Romanise(w)
		if len(latin) == 0 {
			continue
		}
		if out == nil {
			out = slices.Clone(words)
		}
		out[i] = umlauts.Replace(latin[0])
	}
	return out
}

// withoutAcronym returns the words without one that is made of the first letters of others, in their order: cnrs beside
// centre national de la recherche scientifique.
func withoutAcronym(words []string) []string {
	for i, w := range words {
		if len(w) < 3 || len(w) >= len(words) {
			continue
		}
		rest := slices.Delete(slices.Clone(words), i, i+1)
		at := 0
		for _, r := range rest {
			if at < len(w) && r[0] == w[at] {
				at++
			}
		}
		if at == len(w) {
			return rest
		}
	}
	return words
}

// Telling returns how many words of a name say something by themselves, those of three letters or more, and how many of
// them are its own and not common to half of all names.
func (n Name) Telling() (all, own int) {
	for _, w := range n.Words {
		if len(w) < 3 || HasDigit(w) {
			continue
		}
		all++
		if !everydayWords[w] {
			own++
		}
	}
	return all, own
}

func Of(all []string) Name {
	words := make([]string, 0, len(all))
	numbered := false
	for i, w := range all {
		number := i > 0 && unitCodes[all[i-1]] && strings.Trim(w, "0123456789") == "" // UMR 6302
		coded := number || unitCodes[strings.TrimRight(w, "0123456789")]
		numbered = numbered || coded
		if !stopWords[w] && !legalForms[w] && !coded {
			words = append(words, roman(w))
		}
	}
	if len(words) == 0 || numbered && len(words) == 1 { // "UMR 1291 Inserm" is a unit, and not the body
		words = slices.Clone(all)
	}
	for i, w := range words {
		if c, ok := commonWords[w]; ok {
			words[i] = c
		} else {
			words[i] = City(w)
		}
	}
	slices.Sort(words)
	words = slices.Compact(words)
	return Name{words, strings.Join(words, " ")}
}

// roman returns the number that a word of two Roman digits or more is, or the word: Paris III, Paris 3.
func roman(w string) string {
	if n, ok := romanNumbers[w]; ok {
		return n
	}
	return w
}

// romanNumbers leaves out those of one letter, which are words of many languages and initials.
var romanNumbers = map[string]string{"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12", "xiii": "13"}

// Words splits a text into words, folded, with the umlauts as capitals have them (ae, oe, ue) undone, and letters
// that stand alone drawn together: S.p.A. is spa.
func Words(text string) []string {
	fields := strings.FieldsFunc(spelling.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	out := fields[:0]
	single := false
	for _, f := range fields {
		one := len(f) == 1
		if one && single {
			out[len(out)-1] += f
		} else {
			out = append(out, umlauts.Replace(f))
		}
		single = one
	}
	return out
}

var umlauts = strings.NewReplacer("ae", "a", "oe", "o", "ue", "u", "aa", "a")

func withoutBrackets(s string) string {
	open := strings.IndexByte(s, '(')
	if open <= 0 {
		return s
	}
	end := strings.IndexByte(s[open:], ')')
	if end < 0 {
		return s
	}
	return s[:open] + s[open+end+1:]
}

func setOf(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[umlauts.Replace(w)] = true // as Words leaves them
	}
	return m
}

// stopWords are the articles and prepositions of the languages in which most names are given.
var stopWords = setOf(`the of and for in at on to a an de la le les des du d l et en au aux di del della dello degli delle dei
	dell e y el los las und der die das dem den fur zur zum von van voor het een do da dos das na w i og och ta o s v ve al din nad we`)

// legalForms are the words that the law adds to a name, short and written out, and the offices in whose name old universities
// sign.
var legalForms = setOf(`gmbh ggmbh mbh ag kg kgaa ug ev eg co sa sas sasu sarl srl srls spa scarl scrl sc snc saa ltd limited
	plc llp llc inc incorporated corp corporation company lbg bv nv vzw asbl aisbl ivzw ab oy oyj abp as asa aps hf ehf sp zoo
	spzoo doo dd ad ead eood ood kft zrt nyrt sro spol se sl slu sau sal lda unipessoal sgps ike epe mepe uab sia ou pty pvt
	gie geie eeig epic scop scic eric ets onlus odv ngo ong scpa cvba scrlfs crl vvi ifo npo nfp
	panstwowy badawczy pib
	gesellschaft beschrankter haftung mit gemeinnutzige aktiengesellschaft societe anonyme simplifiee actions par
	responsabilite limitee societa responsabilita limitata azioni per benefit sociedad sociedade anonima limitada unipersonal
	spolka ograniczona odpowiedzialnoscia akcyjna komandytowa z idiotiki kefalaiouchiki anonymi anonimi etaireia etairia
	korlatolt felelossegu tarsasag reszvenytarsasag zartkoruen mukodo aktiebolag aktieselskab osakeyhtio aksjeselskap
	spolecnost spolocnost rucenim omezenym obmedzenym akciova drustvo druzba ogranicenom odgovornoscu odgovornostjo
	omejeno uzdaroji akcine bendrove osauhing
	stichting trustees board regents chancellor masters scholars fellows court provost governors`)

// unitCodes stand before the number that a French register gave to a laboratory.
var unitCodes = setOf(`umr umrs ums umi upr upres usr uar ura fre ea emr urp`)

// unitWords name a part of a university or body when the name of the whole lacks them.
var unitWords = setOf(`institute department faculty fakultat facultad faculte facolta school college centre laboratory
	laboratoire laboratorio laboratories library libraries biblioteca bibliotecas bibliothek bibliotheque museum museo musee
	hospital clinic klinik klinikum clinico press publishing publications observatory observatoire observatorio campus branch
	division section unit herbario herbarium alumni innovation innovations enterprises services chair kolleg hub hubs`)

// commonWords are the words that half of all names have, in the languages in which most are given. A university that is
// registered in its own language meets the name that a registry gives in English, as far as the rest of the name agrees.
var commonWords = commonWordsOf(map[string]string{
	"university": `universite universitat universita universidad universidade universitet universitetet universiteit univerzita
		univerzitet univerza uniwersytet universitatea universitati universitas universitets univ univerzity universiti yliopisto egyetem
		ulikool sveuciliste`,
	"institute": "institut instituto istituto institutt institutet institutul instytut instituut ustav institutas",
	"centre":    "center centrum centro zentrum centar centru centrul centras",
	"foundation": `fundacion fundacao fondazione fondation stiftung fundacja fundacio stiftelsen foundation
		fundatia`,
	"academy":    "academie akademie accademia academia akademia akademi akademija",
	"national":   "nationale nacional nazionale nationales narodni",
	"research":   "recherche recherches ricerca ricerche investigacion investigaciones investigacao forschung onderzoek",
	"science":    "sciences ciencia ciencias scienza scienze wissenschaft wissenschaften scientifique scientifiques",
	"technology": "technologie technologies tecnologia tecnologias technologien technologii",
	"technical": `technische technischen technique techniques tecnica tecnico technicka technological tecnologico tecnologica
		tehnica tehnicka technicke`,
	"hospital": "hopital hopitaux hospitalier ospedale ospedaliera krankenhaus ziekenhuis szpital",
	"school":   "ecole scuola escuela escola schule skole",
	"ministry": "ministere ministerio ministero ministerium ministerie ministerstvo ministerstwo ministerul",
	"college":  "colegio collegio",
	"applied":  "appliquees appliques angewandte aplicadas aplicada applicate",
})

// everydayWords are the words to which commonWords brings others.
var everydayWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range commonWords {
		m[w] = true
	}
	return m
}()

// Filler reports whether a word, as Words gives it, is an article or a preposition, which names have or lack.
func Filler(w string) bool { return stopWords[w] }

// Everyday reports whether a word is one of those that half of all names have, in the form that Words and Of give it.
func Everyday(w string) bool { return everydayWords[w] }

func commonWordsOf(table map[string]string) map[string]string {
	m := map[string]string{}
	for common, words := range table {
		for w := range setOf(words) {
			m[w] = common
		}
		if plain := umlauts.Replace(common); plain != common {
			m[plain] = common // Words gives prague without its u
		}
	}
	return m
}
