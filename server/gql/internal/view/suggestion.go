package view

import (
	"context"
	"slices"

	"entente/graph"
)

// DefaultSuggestions is how many suggestions are given when nobody says.
const DefaultSuggestions = 8

// Suggestion is an entity that somebody may mean.
type Suggestion struct {
	Entity Entity
	found  *graph.Entity
	lang   Language
}

// SuggestArgs are the arguments of suggest.
type SuggestArgs struct {
	Prefix string
	Kinds  []graph.EntityKind
	Lang   Language
	First  *int
}

// Suggest returns what somebody may mean who has typed so far.
func Suggest(ctx context.Context, a SuggestArgs) ([]Suggestion, error) {
	r := requestOf(ctx)
	hits, err := once(ctx, "suggest", a, func() ([]graph.Hit, error) {
		hits, err := r.atlas.Suggest(ctx, a.Prefix, a.Kinds, a.Lang.tag(), deref(a.First, DefaultSuggestions))
		r.know(slices.Values(each(hits, entityOfHit)))
		return hits, err
	})
	if err != nil {
		return nil, err
	}
	peers := idsOf(each(hits, entityOfHit))
	return each(hits, func(h graph.Hit) Suggestion { return Suggestion{newEntity(h.Entity, peers), h.Entity, a.Lang} }), nil
}

// ID returns the entity's id.
func (s Suggestion) ID() graph.ID { return s.found.ID }

// Kind returns the entity's kind.
func (s Suggestion) Kind() graph.EntityKind { return s.found.Kind }

// Name returns the entity's name.
func (s Suggestion) Name() string { return s.found.Name(s.lang.tag()) }

// Hint returns what tells the entity from others of its name: its acronym, then what suits its kind.
func (s Suggestion) Hint() *string { return known(s.found.Hint(s.lang.tag())) }
