package gql

import (
	"context"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/connect"
	"entente/server/gql/internal/view"
)

// The sizes that null stands for.
const (
	defaultPathLength = 6
	defaultPaths      = 5
)

// Search returns a page of the entities that answer a text.
func (query) Search(
	ctx context.Context, text string, kinds []graph.EntityKind, countries []string, lang *view.Language, first *int,
	after *string,
) (*view.SearchConnection, error) {
	return orNil(view.Search(ctx, atlas.SearchQuery{
		Text: text, Kinds: kinds, Countries: countries, First: first, After: after,
	}, or(lang, "")))
}

// Suggest returns what somebody may mean who has typed so far.
func (query) Suggest(
	ctx context.Context, prefix string, kinds []graph.EntityKind, lang *view.Language, first *int,
) ([]view.Suggestion, error) {
	return view.Suggest(ctx, view.SuggestArgs{Prefix: prefix, Kinds: kinds, Lang: or(lang, ""), First: first})
}

// Paths returns the best paths between two entities.
func (query) Paths(
	ctx context.Context, from, to graph.ID, maxLength *int, avoid []graph.ID, types []graph.RelationType, via []graph.ID,
	kinds []graph.EntityKind, coexisting *bool, minEvidence *int, whatIf *view.WhatIfInput, asOf *graph.Date,
	rank *connect.PathRank, first *int,
) (*view.PathResult, error) {
	return orNil(view.Paths(ctx, connect.PathQuery{
		From: from, To: to, MaxLength: or(maxLength, defaultPathLength), Limit: or(first, defaultPaths),
		Rank: or(rank, connect.RankHops), Types: types, Avoid: avoid, Via: via, Kinds: kinds,
		AsOf: or(asOf, graph.Date{}), Coexisting: or(coexisting, false), MinEvidence: or(minEvidence, 0),
	}, whatIf))
}

// Conflicts returns a page of the list of conflicts.
func (query) Conflicts(
	ctx context.Context, kinds []graph.ConflictKind, properties []string, entities, documents []graph.ID,
	relations []graph.RelationType, rules []graph.BestRule, first *int, after *string, last *int, before *string,
) (*view.ConflictConnection, error) {
	named := make([]graph.Property, len(properties))
	for i, p := range properties {
		named[i] = graph.Property(p)
	}
	return orNil(view.Conflicts(ctx, atlas.ConflictListQuery{
		PageArgs: pageArgs(first, after, last, before), Kinds: kinds,
		Properties: named, Entities: entities, Documents: documents, Relations: relations, Rules: rules,
	}))
}

// Stats returns how much the graph holds.
func (query) Stats(ctx context.Context, whatIf *view.WhatIfInput) (*view.Stats, error) {
	return orNil(view.ReadStats(ctx, whatIf))
}

// or returns what p points to, or the default when it is nil: an explicit null asks for the default.
func or[T any](p *T, otherwise T) T {
	if p == nil {
		return otherwise
	}
	return *p
}

// orNil returns the answer of a root field, nil when there is an error: the other fields of the operation keep theirs.
func orNil[T any](answer T, err error) (*T, error) {
	if err != nil {
		return nil, err
	}
	return &answer, nil
}
