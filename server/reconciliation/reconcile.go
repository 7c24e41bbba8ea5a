package reconciliation

import (
	"context"
	"maps"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/atlas"
)

// result is the answer to one query: candidates, or none and why the query could not be answered. The protocol leaves the latter open.
type result struct {
	Candidates []candidate `json:"result"`
	Error      *problem    `json:"error,omitempty"`
}

// candidate is an entity that may be meant.
type candidate struct {
	ID          string         `json:"id"`
	Name        string         `json:"name"`
	Description string         `json:"description,omitempty"`
	Type        []named        `json:"type"`
	Score       float64        `json:"score"`
	Match       bool           `json:"match"`
	Features    []matchFeature `json:"features"`
}

// matchFeature is a reason for the score: what it adds to it.
type matchFeature struct {
	ID    string  `json:"id"`
	Value float64 `json:"value"`
}

// reconcile answers a batch, each query by itself: one that cannot be answered spoils no other. Candidates fulfil the condition, where
// there is one.
func (s *Service) reconcile(ctx context.Context, queries string, where *atlas.Where) (map[string]result, error) {
	batch, err := readQueries(queries)
	if err != nil {
		return nil, err
	}
	out := make(map[string]result, len(batch))
	for _, name := range slices.Sorted(maps.Keys(batch)) {
		if err := batch[name].err; err != nil {
			out[name] = result{[]candidate{}, &problem{graph.CodeOf(err), graph.UserMessage(err)}}
			continue
		}
		q := batch[name].request
		q.Where = where
		found, err := s.atlas.Resolve(ctx, q)
		if err != nil {
			return nil, err
		}
		entities := make([]*graph.Entity, len(found.Candidates))
		for i, c := range found.Candidates {
			entities[i] = c.Entity
		}
		described, err := s.descriptions(ctx, entities)
		if err != nil {
			return nil, err
		}
		r := result{Candidates: make([]candidate, len(found.Candidates))}
		for i, c := range found.Candidates {
			r.Candidates[i] = newCandidate(c, described[i])
		}
		out[name] = r
	}
	return out, nil
}

func newCandidate(c atlas.Candidate, description string) candidate {
	out := candidate{
		ID: string(c.Entity.ID), Name: c.Entity.Name("en"), Description: description, Type: []named{typeOf(c.Entity.Kind)},
		Score: c.Score, Match: c.Match, Features: make([]matchFeature, len(c.Features)),
	}
	for i, f := range c.Features {
		out.Features[i] = matchFeature{strings.ToLower(string(f.Code)), f.Contribution()}
	}
	return out
}
