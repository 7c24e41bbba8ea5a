package neo4j

import (
	"context"
	"slices"

	"entente/graph"
)

// Facts fulfils graph.Reader.
func (s *Store) Facts(ctx context.Context, ids []graph.ID) ([][]graph.Fact, error) {
	var out [][]graph.Fact
	err := s.view(ctx, func(v *view) error {
		found := map[graph.ID][]graph.Fact{}
		for part := range slices.Chunk(plausible(ids), batch) {
			rows, err := v.read(ctx, statements["facts"], map[string]any{"ids": part})
			if err != nil {
				return err
			}
			if err := readFacts(rows, found); err != nil {
				return err
			}
		}
		out = aligned(ids, found)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// readFacts adds rows of [id, facts as JSON, description, cited documents, facts that are nodes] to found.
func readFacts(rows any, found map[graph.ID][]graph.Fact) error {
	for _, value := range newRow(rows).values {
		r := newRow(value)
		id, text, described, documents := graph.ID(r.text()), r.text(), r.text(), r.texts()
		facts, err := decodeFacts(id, text, described, documents)
		if err != nil {
			return corrupt(err)
		}
		for _, value := range r.list() {
			f, err := readFact(value)
			if err != nil {
				return corrupt(err)
			}
			facts = append(facts, f)
		}
		if r.err != nil {
			return corrupt(r.err)
		}
		graph.SortFacts(facts)
		found[id] = facts
	}
	return nil
}

// RelationsByID fulfils graph.Reader.
func (s *Store) RelationsByID(ctx context.Context, ids []graph.ID) ([]*graph.Relation, error) {
	var out []*graph.Relation
	err := s.view(ctx, func(v *view) error {
		found, err := v.relationsByID(ctx, ids)
		out = aligned(ids, found)
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

func (v *view) relationsByID(ctx context.Context, ids []graph.ID) (map[graph.ID]*graph.Relation, error) {
	found := make(map[graph.ID]*graph.Relation, len(ids))
	for part := range slices.Chunk(plausible(ids), batch) {
		rows, err := v.read(ctx, statements["relations_by_id"], map[string]any{"relations": ofTypes(part, nil)})
		if err != nil {
			return nil, err
		}
		if err := readRelations(rows, found); err != nil {
			return nil, err
		}
	}
	return found, nil
}

// ofTypes returns where to look for relations: lists of ids by type. typeOf returns the type of the relation with an id, or
// none; with none it is looked for among all.
func ofTypes(ids []string, typeOf func(id string) graph.RelationType) map[string][]string {
	lists := make(map[string][]string, len(graph.RelationTypes))
	for _, t := range graph.RelationTypes {
		lists[string(t)] = []string{}
	}
	for _, id := range ids {
		if typeOf != nil {
			if t := typeOf(id); t != "" {
				lists[string(t)] = append(lists[string(t)], id)
				continue
			}
		}
		for t := range lists {
			lists[t] = append(lists[t], id)
		}
	}
	return lists
}

// readRelations adds rows of [from, to, relation] to found.
func readRelations(rows any, found map[graph.ID]*graph.Relation) error {
	for _, value := range newRow(rows).values {
		r := newRow(value)
		from, to := graph.ID(r.text()), graph.ID(r.text())
		rel := r.relation()
		rel.From, rel.To = from, to
		if r.err != nil {
			return corrupt(r.err)
		}
		found[rel.ID] = rel
	}
	return nil
}

// aligned returns what was found for each id, the zero value where nothing was.
func aligned[T any](ids []graph.ID, found map[graph.ID]T) []T {
	return each(ids, func(id graph.ID) T { return found[id] })
}
