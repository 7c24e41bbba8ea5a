package atlas

import (
	"context"
	"html"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/graph"
	"entente/graph/naming"
	"entente/graph/spelling"
)

// Bounds of a search.
const (
	maxSearchText      = 500 // characters
	maxSearchHits      = 1000
	maxSearchCountries = 100
)

// SearchQuery asks for a page of entities that answer a text.
type SearchQuery struct {
	Text      string
	Kinds     []graph.EntityKind
	Countries []string // codes of ISO 3166-1, such as FR; entities of other countries, or of none, are left out
	Lang      string
	First     *int
	After     *string
}

// searchFacets are the fields by which all that a search finds is counted.
var searchFacets = []graph.Field{graph.FieldKind, graph.Field(graph.PropCountry)}

// SearchPage is a page of hits.
type SearchPage struct {
	Page[graph.Hit]
	Total  int
	Facets []graph.FacetCount
}

// Search returns the hits for a text, the best first; the empty text has none. Where nothing has its words, one or two letters of
// each may be wrong. Up to a thousand hits can be paged through; Total counts all. It returns INVALID_ARGUMENT or INVALID_CURSOR when an argument is wrong.
func (a *Atlas) Search(ctx context.Context, q SearchQuery) (*SearchPage, error) {
	if err := checkText(q.Text); err != nil {
		return nil, err
	}
	if n := len(q.Countries); n > maxSearchCountries {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "countries has %d codes; at most %d are taken", n, maxSearchCountries)
	}
	args := PageArgs{First: q.First, After: q.After}
	n, _, err := args.size()
	if err != nil {
		return nil, err
	}
	scope := q.scope()
	place, err := decodeCursor(q.After, scope, nil)
	if err != nil {
		return nil, err
	}
	from := 0
	if place != nil {
		if from, err = strconv.Atoi(string(place.ID)); err != nil || from < 0 || from > maxSearchHits {
			return nil, graph.Errorf(graph.CodeInvalidCursor, "%s is not a cursor of this search", graph.Clip(*q.After))
		}
	}
	res, err := a.found(ctx, graph.TextQuery{
		Text: q.Text, Kinds: q.Kinds, Lang: q.Lang, Where: q.where(), Facets: searchFacets, Limit: min(from+n+1, maxSearchHits),
	})
	if err != nil {
		return nil, err
	}
	p := &SearchPage{Total: res.Total, Facets: res.Facets}
	at := from
	p.Page = newPage(res.Hits[min(from, len(res.Hits)):], args, graph.Window{Limit: n + 1}, func(graph.Hit) string {
		at++
		return encodeCursor(scope, nil, graph.Key{ID: graph.ID(strconv.Itoa(at))})
	})
	return p, nil
}

// where returns what else the entities must fulfil, nil for nothing.
func (q SearchQuery) where() *graph.Filter {
	if len(q.Countries) == 0 {
		return nil
	}
	codes := make([]graph.Value, len(q.Countries))
	for i, c := range q.Countries {
		codes[i] = graph.TextOf(strings.ToUpper(c))
	}
	return &graph.Filter{Field: graph.Field(graph.PropCountry), Op: graph.OpIn, Values: codes}
}

// scope names the list of hits, so that a cursor of one search is refused by another.
func (q SearchQuery) scope() string {
	var b strings.Builder
	b.WriteString("search " + spelling.Fold(q.Text) + " " + q.Lang)
	for _, k := range q.Kinds {
		b.WriteString(" " + string(k))
	}
	for _, c := range q.Countries {
		b.WriteString(" " + strconv.Quote(c))
	}
	return b.String()
}

// Suggest returns the entities that somebody may mean who has typed prefix so far, the best first; none for the empty
// text. It returns INVALID_ARGUMENT when an argument is wrong.
func (a *Atlas) Suggest(ctx context.Context, prefix string, kinds []graph.EntityKind, lang string, first int) ([]graph.Hit, error) {
	if err := checkText(prefix); err != nil {
		return nil, err
	}
	n, _, err := PageArgs{First: &first}.size()
	if err != nil || n == 0 {
		return nil, err
	}
	res, err := a.found(ctx, graph.TextQuery{Text: prefix, Kinds: kinds, Lang: lang, Prefix: true, Limit: n})
	return res.Hits, err
}

// found returns what answers a text; where nothing does, what would if some of its words were misspelt.
func (a *Atlas) found(ctx context.Context, q graph.TextQuery) (graph.SearchResult, error) {
	res, err := a.store.Search(ctx, q)
	if err != nil || res.Total > 0 || !mayBeMisspelt(q.Text) {
		return res, err
	}
	q.Misspelt = true
	return a.store.Search(ctx, q)
}

// mostMisspelt is of how many words a text at most may be misspelt: for each one, all words of the graph are looked at.
const mostMisspelt = 12

// mayBeMisspelt reports whether it is worth asking for what is nearly a text.
func mayBeMisspelt(text string) bool {
	words := naming.Asked(text, false)
	return len(words) <= mostMisspelt && slices.ContainsFunc(words, func(w naming.Wanted) bool { return spelling.MayBeMisspelt(w.Word) > 0 })
}

func checkText(s string) error {
	if n := utf8.RuneCountInString(s); n > maxSearchText {
		return graph.Errorf(graph.CodeInvalidArgument, "the text has %d characters; at most %d are searched", n,
			maxSearchText)
	}
	return nil
}

// Highlight is a text in which the words of a search are marked.
type Highlight struct {
	Field string // name, acronym, alias or description
	HTML  string // safe: escaped, with <mark> around the words
}

// Highlights returns the labels and descriptions of an entity in which words of the text occur, marked, the labels
// first; at most four.
func Highlights(e *graph.Entity, text string) []Highlight {
	words := naming.Asked(text, false)
	if found := highlights(e, func(word string) bool { return answers(word, words) }); len(found) > 0 {
		return found
	}
	return highlights(e, func(word string) bool { return nearlyAnswers(word, words) })
}

func highlights(e *graph.Entity, is func(word string) bool) []Highlight {
	var out []Highlight
	add := func(field, value string) {
		marked, ok := mark(value, is)
		twice := field == "acronym" && slices.ContainsFunc(out, func(h Highlight) bool { return h.HTML == marked })
		if ok && !twice && len(out) < 4 {
			out = append(out, Highlight{Field: field, HTML: marked})
		}
	}
	for _, l := range e.Labels {
		switch l.Type {
		case graph.LabelPreferred:
			add("name", l.Value)
		case graph.LabelAcronym:
			add("acronym", l.Value)
		default:
			add("alias", l.Value)
		}
	}
	for _, d := range e.Descriptions {
		add("description", d.Value)
	}
	return out
}

// mark returns s as HTML with <mark> around the words that match, and whether there are any.
func mark(s string, is func(word string) bool) (string, bool) {
	var b strings.Builder
	found := false
	for len(s) > 0 {
		word, rest := cutWord(s)
		if is(word) {
			found = true
			b.WriteString("<mark>" + html.EscapeString(word) + "</mark>")
		} else {
			b.WriteString(html.EscapeString(word))
		}
		s = rest
	}
	return b.String(), found
}

// cutWord splits off the first run of letters and digits, or of anything else. Marks belong to the letter before them.
func cutWord(s string) (word, rest string) {
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || spelling.Ignorable(r) }
	first, _ := utf8.DecodeRuneInString(s)
	is := inWord(first)
	i := strings.IndexFunc(s, func(r rune) bool { return inWord(r) != is })
	if i < 0 {
		return s, ""
	}
	return s[:i], s[i:]
}

// answers reports whether a word of a text is one that was asked for.
func answers(word string, words []naming.Wanted) bool {
	terms := naming.NameTerms(word)
	return slices.ContainsFunc(words, func(w naming.Wanted) bool { return w.In(terms) })
}

// nearlyAnswers reports whether a word of a text is nearly one that was asked for.
func nearlyAnswers(word string, words []naming.Wanted) bool {
	terms := naming.NameTerms(word)
	return slices.ContainsFunc(words, func(w naming.Wanted) bool {
		return slices.ContainsFunc(terms, func(t string) bool {
			_, ok := spelling.Misspelt(w.Word, t)
			return ok
		})
	})
}
