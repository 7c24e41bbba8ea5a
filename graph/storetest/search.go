package storetest

import (
	"strings"
	"testing"

	"entente/graph"
)

// searchGraph holds names that are hard to find: accents, acronyms, other scripts, words over several labels.
func searchGraph() *builder {
	return newGraph().
		institution("cnrs", "", "name@fr=Centre national de la recherche scientifique", "acronym=CNRS", "country=FR",
			"description@en=The largest research organisation of France, with laboratories abroad").
		institution("ens", "", "name@fr=École normale supérieure", "acronym=ENS", "country=FR", "alias@en=Paris Normal School").
		institution("eth", "ETH Zürich", "acronym=ETH", "country=CH", "alias@en=Swiss Federal Institute of Technology").
		institution("ethiopia", "Ethiopian Academy of Sciences", "country=ET").
		institution("ethics", "Institute of Ethics", "description=ethics of science").
		institution("e2p2l", "E2P2L (Shanghai)", "description@en=Eco-efficient products; joint unit of CNRS & Solvay").
		institution("nameless", "").
		institution("strasse", "Straßenforschung Łódź", "alias=Ørsted Œuvre").
		institution("cjk", "中国科学院", "name@en=Chinese Academy of Sciences", "acronym=CAS").
		institution("greek", "Ακαδημία Αθηνών").
		institution("emoji", "Lab 🧪 One").
		institution("wide", "ＦＵＬＬ Ｗｉｄｔｈ").
		institution("cpp", "C++ Users' Group").
		institution("dots", "C.N.R.S. friends", "alias=l'Institut").
		project("tascmar", "Tools and strategies for marine invertebrates", "acronym=TASCMAR",
			"description@en=Coral reefs as a source of new compounds").
		project("marine", "Marine energy", "alias@fr=Énergie marine", "alias=Tools").
		theme("sea", "Sea", "name@fr=Mer").
		theme("season", "Season").
		theme("sea2", "Sea").
		theme("sea3", "Sea").
		theme("lake", "Lake").
		theme("lake2", "Lake", "name@fr=Lac").
		institution("nebel", "UNIVERSITAET NEBEL", "alias@en=Nebel University Press & Co", "country=DE").
		institution("munich", "Technische Universität München", "country=DE").
		institution("tokyo", "University of Tokyo").
		institution("texas", "Texas A&amp;M College", "alias=Children&#39;s House").
		institution("russian", "Институт океанологии").
		institution("brume", "Brume Aktiengesellschaft").
		institution("brume-austria", "Brume Austria").
		institution("brume-hub", "Brume Bavaria").
		relation("brume-hub", graph.PartnerOf, "brume").
		relation("brume-hub", graph.PartnerOf, "nebel").
		relation("brume-hub", graph.PartnerOf, "munich").
		relation("brume-hub", graph.PartnerOf, "tokyo").
		relation("brume-hub", graph.PartnerOf, "texas").
		relation("brume-hub", graph.PartnerOf, "cnrs").
		relation("brume-hub", graph.PartnerOf, "ens")
}

type searchCase struct {
	rule string
	q    graph.TextQuery
	want string
}

// testSearch is Reader.Search: what is found, and in which order.
func testSearch(t *testing.T, open Open) {
	g := searchGraph()
	p := g.in(t, open)
	t.Run("words", func(t *testing.T) { runSearch(t, p, g, wordCases()) })
	t.Run("spelling", func(t *testing.T) { runSearch(t, p, g, spellingCases()) })
	t.Run("misspelt", func(t *testing.T) { runSearch(t, p, g, misspeltCases()) })
	t.Run("prefix", func(t *testing.T) { runSearch(t, p, g, prefixCases()) })
	t.Run("scope", func(t *testing.T) { runSearch(t, p, g, scopeCases()) })
}

func text(s string) graph.TextQuery { return graph.TextQuery{Text: s, Limit: 100} }

func wordCases() []searchCase {
	return []searchCase{
		{"an acronym finds its bearer before those who mention it", text("CNRS"), "cnrs dots e2p2l"},
		{"case does not matter", text("cnrs"), "cnrs dots e2p2l"},
		{"accents in the text do not matter", text("Ecole Normale"), "ens"},
		{"accents in the labels do not matter", text("ÉCOLE NORMALE SUPÉRIEURE"), "ens"},
		{"composed and decomposed accents are alike", text("E\u0301cole"), "ens"},
		{"ß, ł and others are written as one types them", text("strassenforschung lodz"), "strasse"},
		{"ligatures and strokes are written as one types them", text("orsted oeuvre"), "strasse"},
		{"every word must occur", text("centre recherche"), "cnrs"},
		{"words may come in any order", text("recherche centre"), "cnrs"},
		{"a word that does not occur leaves nothing", text("centre recherche marine"), ""},
		{"a word given twice is one word", text("marine marine"), "marine tascmar"},
		{"the last word may be a beginning", text("centre sci"), "cnrs"},
		{"only the last word may be a beginning", text("cen scientifique"), ""},
		{"one word is the last word", text("eth"), "eth ethiopia ethics"},
		{"a word is not found in its middle", text("cherche"), ""},
		{"words may stand in different labels", text("zurich swiss"), "eth"},
		{"a label with all the words comes before words over labels", text("marine tools"), "tascmar marine"},
		{"words may stand in a description", text("coral reefs"), "tascmar"},
		{"words may stand in label and description together", text("tascmar coral"), "tascmar"},
		{"a label comes before a description", text("ethics"), "ethics"},
		{"equal scores come by id", text("sea"), "sea sea2 sea3 season"},
		{"of labels that answer alike that of the better known comes first", text("lake"), "lake2 lake"},
		{"punctuation splits words", text("e2p2l shanghai"), "e2p2l"},
		{"punctuation in the text splits words", text("eco-efficient"), "e2p2l"},
		{"initials with points are the acronym", text("c.n.r.s"), "cnrs dots e2p2l"},
		{"an acronym is the initials with points", text("cnrs friends"), "dots"},
		{"an apostrophe splits words, and the article may be missing", text("l’institut"), "dots ethics russian eth"},
		{"a blank at the end changes nothing", text("  eth   zurich  "), "eth"},
		{"Chinese characters are found", text("中国科学院"), "cjk"},
		{"the beginning of a Chinese name is found", text("中国"), "cjk"},
		{"Greek is found without accents", text("ακαδημια αθηνων"), "greek"},
		{"Greek is found in capitals", text("ΑΘΗΝΩΝ"), "greek"},
		{"full-width letters are letters", text("full width"), "wide"},
		{"full-width letters in the text are letters", text("ＥＴＨ"), "eth ethiopia ethics"},
		{"zero-width characters do not matter", text("zu\u200brich"), "eth"},
		{"an emoji is not a word", text("lab 🧪 one"), "emoji"},
		{"an entity without a name is not found by its slug", text("nameless"), ""},
		{"identifiers and ids are not words", text("institution"), ""},
	}
}

// spellingCases are names as people write them.
func spellingCases() []searchCase {
	typing := func(s string) graph.TextQuery { return graph.TextQuery{Text: s, Prefix: true, Limit: 100} }
	return []searchCase{
		{"an umlaut in the text is ae in the label", text("Universität Nebel"), "nebel"},
		{"and the other way round", text("Technische Universitaet Muenchen"), "munich"},
		{"and without either", text("Universitat Munchen"), "munich"},
		{"the word for university in another language", text("Université de Tokyo"), "tokyo"},
		{"shortened", text("Univ. of Tokyo"), "tokyo"},
		{"in the order of English names", text("Tokyo University"), "tokyo"},
		{"a city in English", text("Technical University of Munich"), "munich"},
		{"what a compound stands for", text("TU München"), "munich"},
		{"a plural is found by the singular", text("Child House"), ""},
		{"possession may be left out", text("Children House"), "texas"},
		{"or written together", text("Childrens House"), "texas"},
		{"a reference of HTML in the label", text("Texas A&M College"), "texas"},
		{"and in the text", text("Texas A&amp;M College"), "texas"},
		{"and in both", text("Children&#39;s House"), "texas"},
		{"Greek in Latin letters, by ear", text("Akadimia Athinon"), "greek"},
		{"and letter by letter", text("Akademia Athenon"), "greek"},
		{"and in English", text("Academy of Athens"), "greek"},
		{"Cyrillic in Latin letters", text("Institut okeanologii"), "russian"},
		{"Latin letters in Cyrillic", text("Университет Токио"), "tokyo"},
		{"a legal form may be missing", text("Brume"), "brume brume-hub brume-austria"},
		{"or be written short", text("Brume AG"), "brume brume-hub brume-austria"},
		{"while one types the last word may be the beginning of another", typing("Brume A"), "brume-austria brume"},
		{"a beginning with an umlaut undone", typing("Universitaet Nebe"), "nebel"},
		{"of labels that begin alike and have it, that of the one with many relations comes first", typing("brum"), "brume-hub brume-austria brume"},
	}
}

// misspeltCases ask for what is nearly right.
func misspeltCases() []searchCase {
	near := func(s string) graph.TextQuery { return graph.TextQuery{Text: s, Misspelt: true, Limit: 100} }
	return []searchCase{
		{"a wrong letter in each word", near("Technishe Universitet Munchen"), "munich"},
		{"two in a long one", near("recherche scientifik"), "cnrs"},
		{"letters that changed places", near("Tecnhische München"), "munich"},
		{"a wrong first letter", near("Kentre national"), "cnrs"},
		{"three are too many", near("recherche scyentifix"), ""},
		{"short words have no wrong letter", near("seo"), ""},
		{"nor have numbers", near("e2p3l shanghai"), ""},
		{"what is right is found, too", near("university of tokyo"), "tokyo"},
		{"all words must be near to one label", near("zurisch swiss"), ""},
		{"descriptions are not looked at", near("corral reefs"), ""},
		{"kinds are kept", graph.TextQuery{Text: "marinne", Misspelt: true, Kinds: []graph.EntityKind{graph.KindProject}, Limit: 9}, "marine tascmar"},
		{"Limit keeps the best", graph.TextQuery{Text: "instituut", Misspelt: true, Limit: 1}, "dots"},
	}
}

func prefixCases() []searchCase {
	prefix := func(s string) graph.TextQuery { return graph.TextQuery{Text: s, Prefix: true, Limit: 100} }
	return []searchCase{
		{"one letter", prefix("z"), "eth"},
		{"a beginning of a word", prefix("eth"), "eth ethiopia ethics"},
		{"a beginning of the last word", prefix("swiss fed"), "eth"},
		{"the words before the last are whole", prefix("swi fed"), ""},
		{"a beginning of a word that is not the first", prefix("norm"), "ens"},
		{"accents do not matter", prefix("éco"), "ens"},
		{"descriptions are not looked at", prefix("coral"), ""},
		{"not even for one of several words", prefix("tascmar cor"), ""},
		{"words over labels are found", prefix("zurich swis"), "eth"},
		{"a whole word is a beginning", prefix("sea"), "sea sea2 sea3 season"},
		{"a Chinese beginning", prefix("中"), "cjk"},
		{"no text, no hits", prefix(""), ""},
		{"a blank, no hits", prefix(" "), ""},
	}
}

func scopeCases() []searchCase {
	kinds := func(k ...graph.EntityKind) []graph.EntityKind { return k }
	in := func(countries ...string) *graph.Filter {
		f := &graph.Filter{Field: "country", Op: graph.OpIn}
		for _, c := range countries {
			f.Values = append(f.Values, graph.TextOf(c))
		}
		return f
	}
	return []searchCase{
		{
			"kinds are kept",
			graph.TextQuery{Text: "marine", Kinds: kinds(graph.KindProject), Limit: 9},
			"marine tascmar",
		},
		{"other kinds are left out", graph.TextQuery{Text: "marine", Kinds: kinds(graph.KindTheme), Limit: 9}, ""},
		{
			"kinds are alternatives",
			graph.TextQuery{Text: "s", Kinds: kinds(graph.KindTheme, graph.KindProject), Limit: 9},
			"sea sea2 sea3 season tascmar",
		},
		{"a condition leaves others out", graph.TextQuery{Text: "eth", Where: in("CH", "FR"), Limit: 9}, "eth"},
		{"who has no value does not fulfil it", graph.TextQuery{Text: "ethics", Where: in("CH"), Limit: 9}, ""},
		{"a condition leaves descriptions out", graph.TextQuery{Text: "laboratories", Where: in("CH"), Limit: 9}, ""},
		{"kinds and a condition go together", graph.TextQuery{Text: "eth", Kinds: kinds(graph.KindProject), Where: in("CH"), Limit: 9}, ""},
		{"no value fulfils none", graph.TextQuery{Text: "eth", Where: in(), Limit: 9}, ""},
		{"Limit keeps the best", graph.TextQuery{Text: "eth", Limit: 1}, "eth"},
		{"Limit keeps the best of equals by id", graph.TextQuery{Text: "sea", Limit: 2}, "sea sea2"},
		{"Limit 0 shows none", graph.TextQuery{Text: "eth"}, ""},
		{"a language counts more", graph.TextQuery{Text: "academy of sciences", Lang: "en", Limit: 9}, "cjk ethiopia"},
		{
			"without a language the fuller match comes first",
			graph.TextQuery{Text: "academy of sciences", Limit: 9},
			"cjk ethiopia",
		},
		{"a language does not leave others out", graph.TextQuery{Text: "mer", Lang: "de", Limit: 9}, "sea"},
	}
}

// testSearchSyntax is Reader.Search with texts that mean something to somebody else, or nothing at all.
func testSearchSyntax(t *testing.T, open Open) {
	g := searchGraph()
	p := g.in(t, open)
	t.Run("nothing", func(t *testing.T) {
		runSearch(t, p, g, []searchCase{
			{"an empty text finds nothing", text(""), ""},
			{"blanks find nothing", text(" \t\n "), ""},
			{"punctuation finds nothing", text(`"()[]{}!?*~^&|\/:;,.-+'` + "`"), ""},
			{"an emoji alone finds nothing", text("🧪"), ""},
			{"invisible characters find nothing", text("\u200b\u200d\ufeff"), ""},
			{"a zero byte finds nothing", text("\x00"), ""},
			{"bytes that are no text find nothing", text("\xff\xfe"), ""},
		})
	})
	t.Run("syntax", func(t *testing.T) { runSearch(t, p, g, syntaxCases()) })
	t.Run("size", func(t *testing.T) {
		runSearch(t, p, g, []searchCase{
			{"ten thousand words that do not occur", text(strings.Repeat("nowhere ", 10000)), ""},
			{"a thousand different words", text("eth " + many(1000)), ""},
			{"a word of a hundred thousand letters", text(strings.Repeat("x", 100000)), ""},
			{"a word that occurs, ten thousand times", text(strings.Repeat("zurich ", 10000)), "eth"},
		})
	})
}

func syntaxCases() []searchCase {
	return []searchCase{
		{"quotes are no phrase", text(`"zurich eth"`), "eth"},
		{"an open quote is punctuation", text(`"eth zurich`), "eth"},
		{"AND is a word without which names are found", text("eth AND zurich"), "eth"},
		{"OR is a word", text("eth OR marine"), ""},
		{"NOT is a word", text("eth NOT zurich"), ""},
		{"NEAR is a word", text("NEAR(eth zurich)"), ""},
		{"+ is punctuation", text("+eth +zurich"), "eth"},
		{"- does not exclude", text("eth -zurich"), "eth"},
		{"! does not exclude", text("eth !zurich"), "eth"},
		{"* is punctuation", text("zuri* eth*"), ""},
		{"* alone does not find all", text("*"), ""},
		{"*:* does not find all", text("*:*"), ""},
		{"? is no letter", text("?urich"), ""},
		{"~ does not loosen", text("zurisch~2"), ""},
		{"~ is punctuation", text("zurich~"), "eth"},
		{"^ does not weigh", text("zurich^4"), ""},
		{"fields are words", text("labels:zurich"), ""},
		{"fields of indexes are words", text("id:eth"), ""},
		{"ranges are words", text("[a TO z]"), ""},
		{"regular expressions are words", text("/zu.*ch/"), ""},
		{"brackets are punctuation", text("(eth) {zurich}"), "eth"},
		{"open brackets are punctuation", text("((eth zurich"), "eth"},
		{"&& and || are punctuation", text("eth && zurich || eth"), "eth"},
		{"a backslash is punctuation", text(`eth\ zurich\`), "eth"},
		{"an escaped backtick is words", text(`eth \u0060 zurich`), ""},
		{"Cypher is words", text(`eth'}) MATCH (n) DETACH DELETE n //`), ""},
		{"SQL is words", text(`eth'; DROP TABLE entity; --`), ""},
		{"a parameter is a word", text("$x"), ""},
		{"a parameter of a name that occurs is the name", text("$eth"), "eth ethics ethiopia"},
		{"percent is punctuation", text("%eth%"), "eth ethics ethiopia"},
		{"an underscore splits words", text("eth_zurich"), "eth"},
		{"a plus behind a letter", text("C++"), "cjk cpp cnrs texas dots nebel e2p2l tascmar"},
		{"newlines split words", text("eth\nzurich"), "eth"},
		{"a zero byte splits words", text("eth\x00zurich"), "eth"},
	}
}

// runSearch asks each question and checks hits, scores, totals and facets.
func runSearch(t *testing.T, p probe, g *builder, cases []searchCase) {
	entities := map[string]graph.Entity{}
	relations := map[string]int{}
	for _, id := range g.order {
		entities[id.Slug()] = g.record(string(id)).Entity
		relations[id.Slug()] = len(g.relationsOf()[id])
	}
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			c.q.Facets = []graph.Field{"country", graph.FieldKind, "label"}
			got := p.on(t).search(c.q)
			same(t, "Search: "+c.rule, c.want, hitSlugs(got.Hits))
			var want []*graph.Entity
			for _, e := range entities {
				if (len(c.q.Kinds) == 0 || has(c.q.Kinds, e.Kind)) && c.q.Where.Match(&e, nil) && graph.Score(&e, 0, c.q) > 0 {
					want = append(want, &e)
				}
			}
			same(t, "Search: Total is how many entities match in all", len(want), got.Total)
			var counted []graph.FacetCount
			for _, f := range c.q.Facets {
				counted = append(counted, facet(want, f))
			}
			same(t, "Search: Facets are those asked for, over all that match", counted, got.Facets)
			for _, h := range got.Hits {
				e := entities[h.Entity.ID.Slug()]
				same(t, "Search: an entity is returned whole", &e, h.Entity)
				same(t, "Search: a hit tells how many relations the entity has", relations[e.ID.Slug()], h.Relations)
				same(t, "Search: the score is that of graph.Score", graph.Score(&e, h.Relations, c.q), h.Score)
			}
		})
	}
}

func has[T comparable](list []T, v T) bool {
	for _, x := range list {
		if x == v {
			return true
		}
	}
	return false
}

// many returns n different words.
func many(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = numbered("w", i)
	}
	return strings.Join(words, " ")
}
