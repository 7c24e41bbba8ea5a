package atlas

import (
	"context"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/naming"
)

// Bounds of a resolution. A request asks the store at most once by identifier, once for each reading of the name, eight
// times for what a misspelt name may have been, and once for sites.
const (
	maxHints        = 20
	maxReadingHits  = 50
	maxGuessHits    = 100
	maxGuesses      = 7   // and one more, of misspelt words
	sharedValue     = 0.6 // of an identifier that bodies of one legal person share
	maxPlaces       = 50  // institutions whose sites are looked at: the best by all else
	minGuessLetters = 4
)

// Resolve returns which entity is meant: RESOLVED where one candidate is clearly ahead, else AMBIGUOUS with all that may be
// meant, or NOT_FOUND. The formula of the score and its thresholds stand at the weights in this package: the sum, over the
// features of a candidate, of value times weight. It returns INVALID_ARGUMENT when an argument is wrong,
// and NOT_FOUND when the condition names an entity that does not exist.
func (a *Atlas) Resolve(ctx context.Context, q ResolveRequest) (Resolution, error) {
	n, err := q.check()
	if err != nil {
		return Resolution{}, err
	}
	where, err := a.candidateFilter(ctx, q)
	if err != nil {
		return Resolution{}, err
	}
	r := &resolution{ResolveRequest: q, store: a.store, where: where, names: readings(q.Name), found: map[graph.ID]*graph.Entity{}, counts: map[graph.ID]int{}}
	r.asked = slices.Concat(IdentifiersIn(q.Name), r.Identifiers)
	out, err := r.answer(ctx)
	if err != nil {
		return Resolution{}, err
	}
	out.Candidates = out.Candidates[:min(n, len(out.Candidates))]
	return out, nil
}

// answer finds who is meant, in the steps that the request needs. A text of several pieces is first read as one that authors write under
// their names; one of two pieces only where it is nobody's name, since names have commas too.
func (r *resolution) answer(ctx context.Context) (Resolution, error) {
	text := parseAffiliation(r.Name)
	pieces := text.pieces()
	if err := r.byIdentifier(ctx); err != nil {
		return Resolution{}, err
	}
	if pieces >= manyPieces && len(r.found) == 0 {
		if out, ok, err := r.affiliations(ctx, text); err != nil || ok {
			return out, err
		}
	}
	if err := r.byName(ctx); err != nil {
		return Resolution{}, err
	}
	if pieces == 2 && decide(r.candidates()).Outcome != OutcomeResolved {
		if out, ok, err := r.affiliations(ctx, text); err != nil || ok {
			return out, err
		}
	}
	if pieces < manyPieces { // what is longer is misspelt in too many ways
		if err := r.byGuess(ctx); err != nil {
			return Resolution{}, err
		}
	}
	if err := r.places(ctx); err != nil {
		return Resolution{}, err
	}
	return decide(r.candidates()), nil
}

// manyPieces is how many pieces a text has that is no name: a department, a body, a town, a country.
const manyPieces = 3

// check returns how many candidates are asked for. It brings the country and the identifiers into the form that is compared.
func (q *ResolveRequest) check() (n int, err error) {
	if err := checkText(q.Name); err != nil {
		return 0, err
	}
	q.Name = naming.Unescape(q.Name)
	if q.Country != "" {
		if q.Country, err = graph.ParseCountry(q.Country); err != nil {
			return 0, err
		}
	}
	if len(q.Identifiers) > maxHints || len(q.Attributes) > maxHints {
		return 0, graph.Errorf(graph.CodeInvalidArgument, "at most %d identifiers and %d attributes are compared", maxHints, maxHints)
	}
	q.Identifiers = slices.Clone(q.Identifiers)
	for i, id := range q.Identifiers {
		if !slices.Contains(graph.IdentifierSchemes, id.Scheme) || id.Value == "" || len(id.Value) > graph.MaxKey {
			return 0, graph.Errorf(graph.CodeInvalidArgument, "%s is not a value of the scheme %s", graph.Clip(id.Value), graph.Clip(string(id.Scheme)))
		}
		q.Identifiers[i] = id.Canonical()
	}
	for _, at := range q.Attributes {
		if err := CheckProperty(at.Property); err != nil {
			return 0, err
		}
		if err := checkText(at.Value); err != nil {
			return 0, err
		}
	}
	for _, k := range q.Kinds {
		if !k.Valid() {
			return 0, graph.Errorf(graph.CodeInvalidArgument, "%s is not a kind of entity; the kinds are %s", graph.Clip(string(k)), strings.Join(graph.KindPrefixes(), ", "))
		}
	}
	n, _, err = PageArgs{First: q.First}.size()
	return n, err
}

// candidateFilter returns what candidates must fulfil as stores take it, nil for nothing.
func (a *Atlas) candidateFilter(ctx context.Context, q ResolveRequest) (*graph.Filter, error) {
	var kind graph.EntityKind
	if len(q.Kinds) == 1 {
		kind = q.Kinds[0]
	}
	where, err := q.Where.Filter(kind, graph.Date{})
	if err == nil {
		err = checkFilter(where)
	}
	if err != nil {
		return nil, err
	}
	return a.existingIn(ctx, where)
}

// resolution is a request while it is answered.
type resolution struct {
	ResolveRequest
	store  graph.Reader
	where  *graph.Filter
	asked  []graph.Identifier // typed as the name, or given
	names  []spelledName
	found  map[graph.ID]*graph.Entity
	counts map[graph.ID]int      // of relations, of what a search found
	cities map[graph.ID][]string // of the sites of institutions
	named  graph.ID              // the entity whose id was typed as the name
}

// take keeps an entity of the kinds asked for.
func (r *resolution) take(e *graph.Entity) {
	if e != nil && (len(r.Kinds) == 0 || slices.Contains(r.Kinds, e.Kind)) {
		r.found[e.ID] = e
	}
}

// byIdentifier finds what registers call so, and what has the id.
func (r *resolution) byIdentifier(ctx context.Context) error {
	var ids []graph.ID
	if len(r.asked) > 0 {
		holders, err := r.store.Identified(ctx, r.asked)
		if err != nil {
			return err
		}
		ids = slices.Concat(holders...)
	}
	typed, err := graph.ParseID(strings.TrimSpace(r.Name))
	if err == nil && typed.Kind() != "" {
		ids = append([]graph.ID{typed}, ids...)
	} else {
		typed = ""
	}
	if len(ids) == 0 {
		return nil
	}
	entities, err := r.store.Entities(ctx, ids[:min(len(ids), MaxIDs)])
	if err == nil {
		entities, err = r.fulfilling(ctx, entities)
	}
	if err != nil {
		return err
	}
	for i, e := range entities {
		if i == 0 && typed != "" && e != nil {
			r.named = e.ID
		}
		r.take(e)
	}
	return nil
}

// fulfilling returns the entities with nil in the place of each that does not fulfil the condition of the request.
func (r *resolution) fulfilling(ctx context.Context, entities []*graph.Entity) ([]*graph.Entity, error) {
	if r.where == nil {
		return entities, nil
	}
	out := slices.Clone(entities)
	var ids []graph.Value
	for _, e := range out {
		if e != nil {
			ids = append(ids, graph.TextOf(e.ID))
		}
	}
	kept, err := r.store.Find(ctx, graph.Query{
		Where:  &graph.Filter{And: []graph.Filter{compare(graph.FieldID, graph.OpIn, ids...), *r.where}},
		Window: graph.Window{Limit: len(ids)},
	})
	for i, e := range out {
		if e != nil && !slices.ContainsFunc(kept, func(k *graph.Entity) bool { return k.ID == e.ID }) {
			out[i] = nil
		}
	}
	return out, err
}

// byName finds what has all words of a reading of the name.
func (r *resolution) byName(ctx context.Context) error {
	for _, n := range r.names {
		if err := r.search(ctx, n.text, maxReadingHits); err != nil {
			return err
		}
	}
	return nil
}

func (r *resolution) search(ctx context.Context, text string, limit int) error {
	return r.ask(ctx, graph.TextQuery{Text: text, Limit: limit})
}

func (r *resolution) ask(ctx context.Context, q graph.TextQuery) error {
	if q.Text == "" {
		return nil
	}
	q.Kinds, q.Lang, q.Where = r.Kinds, r.Lang, r.where
	res, err := r.store.Search(ctx, q)
	if err != nil {
		return err
	}
	for _, h := range res.Hits {
		r.take(h.Entity)
		r.counts[h.Entity.ID] = h.Relations
	}
	return nil
}

// places finds the cities of the sites of institutions, where a city is given.
func (r *resolution) places(ctx context.Context) error {
	if !slices.ContainsFunc(r.Attributes, func(a graph.Attribute) bool { return a.Property == graph.PropCity }) {
		return nil
	}
	var ids []graph.ID
	for _, c := range decide(r.candidates()).Candidates {
		if c.Entity.Kind == graph.KindInstitution && len(ids) < maxPlaces {
			ids = append(ids, c.Entity.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	pages, err := r.store.Relations(ctx, ids, graph.Step{
		Legs: graph.Out(graph.HasSite), Window: graph.Window{Limit: MaxPage},
	})
	if err != nil {
		return err
	}
	r.cities = map[graph.ID][]string{}
	for i, p := range pages {
		for _, item := range p.Items {
			if city := item.Other.Attribute(graph.PropCity); city != "" {
				r.cities[ids[i]] = append(r.cities[ids[i]], city)
			}
		}
	}
	return nil
}

// candidates returns what was found with its features, those that can become candidates only, in no order.
func (r *resolution) candidates() []Candidate {
	var out []Candidate
	for _, e := range r.found {
		if c, ok := r.compare(e); ok {
			out = append(out, c)
		}
	}
	return out
}
