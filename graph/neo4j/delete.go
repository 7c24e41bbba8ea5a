package neo4j

import (
	"context"

	"entente/graph"
)

// fewRows is up to how many things are looked up by their ids to be deleted. For more, everything of their kind is looked
// through: once a transaction has deleted n nodes (or relationships), each lookup in an index of nodes (or relationships)
// takes time in proportion to n. For the same reason deletions come last of all.
const fewRows = 300

// Delete fulfils graph.Transaction.
func (t *transaction) Delete(ctx context.Context, ids []graph.ID) error {
	return t.remember(ctx, &t.entities, ids)
}

// DeleteRelations fulfils graph.Transaction.
func (t *transaction) DeleteRelations(ctx context.Context, ids []graph.ID) error {
	return t.remember(ctx, &t.relations, ids)
}

// remember adds ids to those that Commit deletes.
func (t *transaction) remember(ctx context.Context, list *[]graph.ID, ids []graph.ID) error {
	if err := t.settle(ctx); err != nil {
		return err
	}
	*list = append(*list, ids...)
	t.changed = t.changed || len(ids) > 0
	return nil
}

// deletion is how the files delete_*.cypher find what is to go.
type deletion struct {
	Label string
	Scan  bool
}

// delete runs one of the files over all ids at once and returns the list that it returns.
func (t *transaction) delete(ctx context.Context, file, label string, ids []string) ([]any, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	params := map[string]any{"rows": ids}
	d := deletion{Label: label, Scan: len(ids) > fewRows}
	if d.Scan {
		params = map[string]any{"wanted": wanted(ids)}
	}
	record, err := one(ctx, t.tx, fill(file, d), params)
	if err != nil || record == nil {
		return nil, err
	}
	r := newRow(record.Values)
	return r.list(), corrupt(r.err)
}

// wanted returns the ids as a set, which the server looks into faster than into a list.
func wanted(ids []string) map[string]any {
	set := make(map[string]any, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}

// deleteAll deletes everything that is to go.
func (t *transaction) deleteAll(ctx context.Context) error {
	entities := plausible(t.entities)
	statements := map[statementKind][]string{}
	for id, k := range t.obsolete {
		statements[k] = append(statements[k], string(id))
	}
	return firstError(
		func() error {
			return t.deleteRelations(ctx, "delete_relations", plausible(t.relations), t.journal.deleted)
		},
		func() error { return t.deleteRelations(ctx, "delete_relations_of", entities, t.journal.deleted) },
		func() error { return t.deleteEntities(ctx, entities) },
		func() error { return t.deleteStatements(ctx, factKind, statements) },
		func() error { return t.deleteStatements(ctx, conflictKind, statements) },
		t.contradiction,
	)
}

// contradiction returns an error when something was deleted that this transaction has put, by itself or with an end of it.
func (t *transaction) contradiction() error {
	for id := range t.journal.deleted {
		if t.journal.updated[id] || t.created[id] {
			return graph.Errorf(graph.CodeInvalidArgument, "%s is both put and deleted in one load; do one of them", id)
		}
	}
	return nil
}

// deleteRelations runs one of the files, and adds the ids of what is gone to a set.
func (t *transaction) deleteRelations(ctx context.Context, file string, ids []string, gone map[graph.ID]bool) error {
	rows, err := t.delete(ctx, file, "", ids)
	if err != nil {
		return err
	}
	found, err := t.tally.gone(rows)
	for _, id := range found {
		gone[id] = true
	}
	return err
}

func (t *transaction) deleteEntities(ctx context.Context, ids []string) error {
	gone, err := t.delete(ctx, "delete_entities", "", ids)
	if err != nil {
		return err
	}
	for _, value := range gone {
		r := newRow(value)
		t.tally.entity(r.cited(), -1)
		t.journal.deleted[graph.ID(r.text())] = true
		if r.err != nil {
			return corrupt(r.err)
		}
	}
	return nil
}

func (t *transaction) deleteStatements(ctx context.Context, k statementKind, ids map[statementKind][]string) error {
	_, err := t.delete(ctx, "delete_statements", k.Label, ids[k])
	return err
}

// deleteMoved deletes those of the relations to write that are there with another type or other ends. There are none as
// long as every id follows from what its relation states.
func (t *transaction) deleteMoved(ctx context.Context, stated map[graph.ID]relationEnds) error {
	ids := make([]graph.ID, 0, len(stated))
	for id := range stated {
		ids = append(ids, id)
	}
	record, err := one(ctx, t.tx, statements["relation_ends"], map[string]any{"wanted": wanted(plausible(ids))})
	if err != nil {
		return err
	}
	var moved []string
	for _, value := range newRow(record.Values).list() {
		r := newRow(value)
		id, is := r.text(), relationEnds{graph.RelationType(r.text()), graph.ID(r.text()), graph.ID(r.text())}
		if r.err != nil {
			return corrupt(r.err)
		}
		if stated[graph.ID(id)] != is {
			moved = append(moved, id)
		}
	}
	return t.deleteRelations(ctx, "delete_relations", moved, t.journal.moved)
}
