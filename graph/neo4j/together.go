package neo4j

import (
	"context"

	"entente/graph"
)

// EntitiesAndRelations fulfils graph.Reader.
func (s *Store) EntitiesAndRelations(
	ctx context.Context, entities, relations []graph.ID,
) (foundEntities []*graph.Entity, foundRelations []*graph.Relation, err error) {
	err = s.view(ctx, func(v *view) (err error) {
		foundEntities, foundRelations, err = v.together(ctx, entities, relations, nil)
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	return foundEntities, foundRelations, nil
}

// together reads entities and relations with one statement, or with one for each batch where there are more. typeOf is as
// ofTypes takes it.
func (v *view) together(
	ctx context.Context, entities, relations []graph.ID, typeOf func(id string) graph.RelationType,
) ([]*graph.Entity, []*graph.Relation, error) {
	nodes, lines := plausible(entities), plausible(relations)
	if len(nodes)+len(lines) == 0 {
		return make([]*graph.Entity, len(entities)), make([]*graph.Relation, len(relations)), nil
	}
	if len(nodes) > batch || len(lines) > batch {
		foundEntities, err := v.entities(ctx, entities)
		if err != nil {
			return nil, nil, err
		}
		foundRelations, err := v.relationsByID(ctx, relations)
		return aligned(entities, foundEntities), aligned(relations, foundRelations), err
	}
	rows, err := v.read(ctx, statements["together"], map[string]any{"ids": nodes, "relations": ofTypes(lines, typeOf)})
	if err != nil {
		return nil, nil, err
	}
	both := newRow(rows)
	foundEntities, foundRelations := map[graph.ID]*graph.Entity{}, map[graph.ID]*graph.Relation{}
	if err := readFound(both.value(), foundEntities); err != nil {
		return nil, nil, err
	}
	if err := readRelations(both.value(), foundRelations); err != nil {
		return nil, nil, err
	}
	return aligned(entities, foundEntities), aligned(relations, foundRelations), corrupt(both.err)
}
