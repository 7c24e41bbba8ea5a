package reconciliation

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/spelling"
)

// suggestions is how many there are on a page.
const suggestions = 10

// suggestion is something that somebody may mean who has typed so far.
type suggestion struct {
	named
	Description string  `json:"description,omitempty"`
	Notable     []named `json:"notable,omitempty"` // types of an entity
}

type suggested struct {
	Result []suggestion `json:"result"`
}

// readSuggest returns what was typed, in full, and how many suggestions to skip.
func readSuggest(r *http.Request) (prefix string, skip int, err error) {
	prefix, ok := parameter(r, "prefix")
	if !ok {
		return "", 0, graph.Errorf(graph.CodeInvalidArgument, "prefix is missing; give the text typed so far")
	}
	skip, err = number(r, "cursor", 0, 0)
	return strings.TrimSpace(prefix), skip, err
}

// suggestEntities suggests entities, of a type where one is given. What has the text as its id or identifier comes first.
func (s *Service) suggestEntities(ctx context.Context, r *http.Request) (any, error) {
	prefix, skip, err := readSuggest(r)
	if err != nil {
		return nil, err
	}
	var kinds []graph.EntityKind
	if t, ok := parameter(r, "type"); ok {
		k, err := kindNamed(t)
		if err != nil {
			return nil, err
		}
		if k != "" {
			kinds = append(kinds, k)
		}
	}
	found, err := s.called(ctx, prefix, kinds)
	if err != nil {
		return nil, err
	}
	hits, err := s.atlas.Suggest(ctx, prefix, kinds, "en", min(skip, atlas.MaxPage-suggestions)+suggestions)
	if err != nil {
		return nil, err
	}
	for _, h := range hits {
		if !slices.ContainsFunc(found, func(e *graph.Entity) bool { return e.ID == h.Entity.ID }) {
			found = append(found, h.Entity)
		}
	}
	described, err := s.descriptions(ctx, found)
	if err != nil {
		return nil, err
	}
	all := make([]suggestion, len(found))
	for i, e := range found {
		all[i] = suggestion{named{string(e.ID), e.Name("en")}, described[i], []named{typeOf(e.Kind)}}
	}
	return page(all, skip), nil
}

// called returns the entities that have the text as their id or identifier.
func (s *Service) called(ctx context.Context, text string, kinds []graph.EntityKind) ([]*graph.Entity, error) {
	if _, err := graph.ParseID(text); err != nil && len(atlas.IdentifiersIn(text)) == 0 {
		return nil, nil
	}
	found, err := s.atlas.Resolve(ctx, atlas.ResolveRequest{Name: text, Kinds: kinds})
	if err != nil {
		return nil, err
	}
	var out []*graph.Entity
	for _, c := range found.Candidates {
		if c.Features[0].Code == atlas.MatchIdentifier {
			out = append(out, c.Entity)
		}
	}
	return out, nil
}

// suggestTypes suggests types.
func (s *Service) suggestTypes(_ context.Context, r *http.Request) (any, error) {
	prefix, skip, err := readSuggest(r)
	if err != nil {
		return nil, err
	}
	var all []suggestion
	for _, k := range graph.EntityKinds {
		if t := typeOf(k); begins(t, prefix) {
			all = append(all, suggestion{named: t})
		}
	}
	return page(all, skip), nil
}

// suggestProperties suggests properties.
func (s *Service) suggestProperties(_ context.Context, r *http.Request) (any, error) {
	prefix, skip, err := readSuggest(r)
	if err != nil {
		return nil, err
	}
	var all []suggestion
	for _, p := range properties {
		if begins(p.named, prefix) {
			all = append(all, suggestion{named: p.named})
		}
	}
	return page(all, skip), nil
}

// begins reports whether the id, the name or a word of the name begins with a text.
func begins(n named, prefix string) bool {
	prefix = spelling.Fold(prefix)
	if strings.HasPrefix(spelling.Fold(n.ID), prefix) || strings.HasPrefix(spelling.Fold(n.Name), prefix) {
		return true
	}
	return slices.ContainsFunc(spelling.Terms(n.Name), func(w string) bool { return strings.HasPrefix(w, prefix) })
}

// page returns the suggestions behind those to skip.
func page(all []suggestion, skip int) suggested {
	from := min(skip, len(all))
	return suggested{append([]suggestion{}, all[from:min(from+suggestions, len(all))]...)} // never null
}

// proposals are the properties that can be fetched for entities of a type.
type proposals struct {
	Properties []named `json:"properties"`
	Type       string  `json:"type"`
	Limit      int     `json:"limit,omitempty"`
}

// proposeProperties returns the properties that entities of a type may have; all where no type is given.
func (s *Service) proposeProperties(_ context.Context, r *http.Request) (any, error) {
	t, _ := parameter(r, "type")
	kind, err := kindNamed(t)
	if err != nil {
		return nil, err
	}
	limit, err := number(r, "limit", 1, 0)
	if err != nil {
		return nil, err
	}
	out := proposals{Properties: []named{}, Type: t, Limit: limit}
	for _, p := range properties {
		if p.isOf(kind) && (limit == 0 || len(out.Properties) < limit) {
			out.Properties = append(out.Properties, p.named)
		}
	}
	return out, nil
}
