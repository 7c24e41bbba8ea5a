package embedded

import (
	"context"

	"entente/graph"
)

// Entities fulfils graph.Reader.
func (s *Store) Entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	sn, err := s.at(ctx)
	if err != nil {
		return nil, err
	}
	return sn.Entities(ctx, ids)
}

// Find fulfils graph.Reader.
func (s *Store) Find(ctx context.Context, q graph.Query) ([]*graph.Entity, error) {
	sn, err := s.at(ctx)
	if err != nil {
		return nil, err
	}
	return sn.Find(ctx, q)
}

// Count fulfils graph.Reader.
func (s *Store) Count(ctx context.Context, q graph.Query) (int, error) {
	sn, err := s.at(ctx)
	if err != nil {
		return 0, err
	}
	return sn.Count(ctx, q)
}

// Facets fulfils graph.Reader.
func (s *Store) Facets(ctx context.Context, q graph.Query, fields []graph.Field) ([]graph.FacetCount, error) {
	sn, err := s.at(ctx)
	if err != nil {
		return nil, err
	}
	return sn.Facets(ctx, q, fields)
}

// Search fulfils graph.Reader.
func (s *Store) Search(ctx context.Context, q graph.TextQuery) (graph.SearchResult, error) {
	sn, err := s.at(ctx)
	if err != nil {
		return graph.SearchResult{}, err
	}
	return sn.Search(ctx, q)
}

// Relations fulfils graph.Reader.
func (s *Store) Relations(ctx context.Context, from []graph.ID, step graph.Step) ([]graph.RelationPage, error) {
	sn, err := s.at(ctx)
	if err != nil {
		return nil, err
	}
	return sn.Relations(ctx, from, step)
}

// RelationsByID fulfils graph.Reader.
func (s *Store) RelationsByID(ctx context.Context, ids []graph.ID) ([]*graph.Relation, error) {
	sn, err := s.at(ctx)
	if err != nil {
		return nil, err
	}
	return sn.RelationsByID(ctx, ids)
}

// EntitiesAndRelations fulfils graph.Reader.
func (s *Store) EntitiesAndRelations(
	ctx context.Context, entities, relations []graph.ID,
) ([]*graph.Entity, []*graph.Relation, error) {
	sn, err := s.at(ctx)
	if err != nil {
		return nil, nil, err
	}
	return sn.EntitiesAndRelations(ctx, entities, relations)
}

// Facts fulfils graph.Reader.
func (s *Store) Facts(ctx context.Context, ids []graph.ID) ([][]graph.Fact, error) {
	sn, err := s.at(ctx)
	if err != nil {
		return nil, err
	}
	return sn.Facts(ctx, ids)
}

// Conflicts fulfils graph.Reader.
func (s *Store) Conflicts(ctx context.Context, q graph.ConflictQuery) ([]graph.Conflict, int, error) {
	sn, err := s.at(ctx)
	if err != nil {
		return nil, 0, err
	}
	return sn.Conflicts(ctx, q)
}

// Explore fulfils graph.Reader.
func (s *Store) Explore(ctx context.Context, ask graph.Explorer) error {
	sn, err := s.at(ctx)
	if err != nil {
		return err
	}
	return sn.Explore(ctx, ask)
}

// Identified fulfils graph.Reader.
func (s *Store) Identified(ctx context.Context, identifiers []graph.Identifier) ([][]graph.ID, error) {
	sn, err := s.at(ctx)
	if err != nil {
		return nil, err
	}
	return sn.Identified(ctx, identifiers)
}

// Usage fulfils graph.Reader.
func (s *Store) Usage(ctx context.Context, documents []graph.ID) ([]graph.Usage, error) {
	sn, err := s.at(ctx)
	if err != nil {
		return nil, err
	}
	return sn.Usage(ctx, documents)
}

// Citing fulfils graph.Reader.
func (s *Store) Citing(ctx context.Context, documents []graph.ID) (graph.Citations, error) {
	sn, err := s.at(ctx)
	if err != nil {
		return graph.Citations{}, err
	}
	return sn.Citing(ctx, documents)
}

// Stats fulfils graph.Reader.
func (s *Store) Stats(ctx context.Context) (graph.Stats, error) {
	sn, err := s.at(ctx)
	if err != nil {
		return graph.Stats{}, err
	}
	return sn.Stats(ctx)
}
