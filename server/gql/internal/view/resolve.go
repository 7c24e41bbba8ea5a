package view

import (
	"context"
	"iter"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/atlas"
)

// DefaultCandidates is how many candidates are given when nobody says, MaxNames how many names may be resolved at once, and
// DefaultCandidatesOfAll how many candidates each of them gets when nobody says.
const (
	DefaultCandidates      = 10
	MaxNames               = 100
	DefaultCandidatesOfAll = 3
)

// Resolution is what a name may stand for.
type Resolution interface{ IsResolution() }

// resolution is what the outcomes have in common.
type resolution struct {
	found atlas.Resolution
	peers iter.Seq[graph.ID]
}

// Resolved, Ambiguous and NotFound are the outcomes.
type (
	Resolved  struct{ resolution }
	Ambiguous struct{ resolution }
	NotFound  struct{ resolution }
)

// IsResolution marks the outcomes.
func (resolution) IsResolution() {}

// ResolveArgs are the arguments of resolve.
type ResolveArgs struct {
	Name    string
	Country string
	Lang    Language
	Kinds   []graph.EntityKind
	Where   *Where
	First   *int
}

// Resolve returns which entity somebody means by a name.
func Resolve(ctx context.Context, a ResolveArgs) (Resolution, error) {
	r := requestOf(ctx)
	first := deref(a.First, DefaultCandidates)
	q := atlas.ResolveRequest{Name: a.Name, Country: a.Country, Lang: a.Lang.tag(), Kinds: a.Kinds, Where: a.Where, First: &first}
	found, err := once(ctx, "resolve", q, func() (atlas.Resolution, error) {
		found, err := r.atlas.Resolve(ctx, q)
		r.know(slices.Values(each(found.Candidates, entityOfCandidate)))
		if found.Entity != nil {
			r.entities.prime(found.Entity.ID, found.Entity)
		}
		return found, err
	})
	if err != nil {
		return nil, err
	}
	v := resolution{found, idsOf(each(found.Candidates, entityOfCandidate))}
	switch found.Outcome {
	case atlas.OutcomeResolved:
		return Resolved{v}, nil
	case atlas.OutcomeAmbiguous:
		return Ambiguous{v}, nil
	}
	return NotFound{v}, nil
}

// ResolveAll returns which entities somebody means by each of up to MaxNames names, in their order. An empty name is nobody's. It returns
// LIMIT_EXCEEDED for more names, and otherwise what Resolve returns.
func ResolveAll(ctx context.Context, names []string, a ResolveArgs) ([]Resolution, error) {
	if len(names) > MaxNames {
		return nil, graph.Errorf(graph.CodeLimit, "%d names are given; at most %d are resolved at once", len(names), MaxNames)
	}
	first := deref(a.First, DefaultCandidatesOfAll)
	a.First = &first
	out := make([]Resolution, len(names))
	for i, name := range names {
		if strings.TrimSpace(name) == "" {
			out[i] = NotFound{resolution{found: atlas.Resolution{Outcome: atlas.OutcomeNotFound}}}
			continue
		}
		a.Name = name
		r, err := Resolve(ctx, a)
		if err != nil {
			return nil, err
		}
		out[i] = r
	}
	return out, nil
}

func entityOfCandidate(c atlas.Candidate) *graph.Entity { return c.Entity }

// Entity returns the entity that is meant.
func (r Resolved) Entity() Entity {
	if len(r.found.Candidates) == 0 {
		return newEntity(r.found.Entity, nil) // nobody asked for candidates
	}
	return newEntity(r.found.Entity, r.peers)
}

// Entities returns all entities that are meant, the best first.
func (r Resolved) Entities() []Entity {
	return each(r.found.Entities, func(e *graph.Entity) Entity { return newEntity(e, r.peers) })
}

// Candidates returns what may be meant, the best first.
func (r resolution) Candidates() []Candidate {
	return each(r.found.Candidates, func(c atlas.Candidate) Candidate { return Candidate{c, r.peers} })
}

// Explanation returns the outcome in words.
func (r resolution) Explanation(lang Language) string { return r.found.Explain(lang.spoken()) }

// Candidate is an entity that may be meant.
type Candidate struct {
	atlas.Candidate
	peers iter.Seq[graph.ID]
}

// Entity returns the entity.
func (c Candidate) Entity() Entity { return newEntity(c.Candidate.Entity, c.peers) }

// Features returns what speaks for the candidate and against it.
func (c Candidate) Features() []MatchFeature {
	return each(c.Candidate.Features, func(f atlas.MatchFeature) MatchFeature { return MatchFeature{f} })
}

// MatchFeature is a reason for the score of a candidate.
type MatchFeature struct{ atlas.MatchFeature }

// Explanation returns the feature in words.
func (f MatchFeature) Explanation(lang Language) string { return f.Explain(lang.spoken()) }
