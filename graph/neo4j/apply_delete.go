package neo4j

import (
	"context"

	"entente/graph"
)

// fewRows is up to how many things are looked up by their ids to be deleted. For more, everything of their kind is looked
// through: once a transaction has deleted n nodes (or relationships), each lookup in an index of nodes (or relationships)
// takes time in proportion to n.
const fewRows = 300

// deletion is how the files delete_*.cypher find what is to go.
type deletion struct {
	Label string
	Scan  bool
}

// delete runs one of the files over all ids at once.
func (w *write) delete(ctx context.Context, file, label string, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	params := map[string]any{"rows": ids}
	d := deletion{Label: label, Scan: len(ids) > fewRows}
	if d.Scan {
		params = map[string]any{"wanted": wanted(ids)}
	}
	_, err := one(ctx, w.tx, fill(file, d), params)
	return err
}

// wanted returns the ids as a set, which the server looks into faster than into a list.
func wanted(ids []string) map[string]any {
	set := make(map[string]any, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}

// deleteObsolete deletes what is to go, last of all: see fewRows.
func (w *write) deleteObsolete(ctx context.Context) error {
	gone := map[statementKind][]string{}
	for id, k := range w.obsolete {
		gone[k] = append(gone[k], string(id))
	}
	relations := without(plausible(w.changes.DeleteRelations), w.changes.PutRelations, relationID)
	entities := without(plausible(w.changes.Delete), w.changes.Put, recordID)
	return firstError(
		func() error { return w.delete(ctx, "delete_relations", "", relations) },
		func() error { return w.delete(ctx, "delete_entities", "", entities) },
		func() error { return w.delete(ctx, "delete_statements", factKind.Label, gone[factKind]) },
		func() error { return w.delete(ctx, "delete_statements", conflictKind.Label, gone[conflictKind]) },
	)
}

func relationID(r graph.Relation) graph.ID { return r.ID }

func recordID(r graph.Record) graph.ID { return r.Entity.ID }

// without returns the ids that are not those of an item: what is deleted and written by one load stays.
func without[T any](ids []string, items []T, id func(T) graph.ID) []string {
	if len(ids) == 0 {
		return nil
	}
	drop := make(map[string]bool, len(items))
	for _, item := range items {
		drop[string(id(item))] = true
	}
	kept := ids[:0]
	for _, s := range ids {
		if !drop[s] {
			kept = append(kept, s)
		}
	}
	return kept
}

// deleteMoved deletes those of the relations to write that are there with another type or other ends. There are none as
// long as every id follows from what its relation states.
func (w *write) deleteMoved(ctx context.Context) error {
	if !w.foreign || len(w.changes.PutRelations) == 0 {
		return nil
	}
	stated := make(map[graph.ID]*graph.Relation, len(w.changes.PutRelations))
	for i := range w.changes.PutRelations {
		stated[w.changes.PutRelations[i].ID] = &w.changes.PutRelations[i]
	}
	ids := plausible(each(w.changes.PutRelations, relationID))
	record, err := one(ctx, w.tx, statements["relation_ends"], map[string]any{"wanted": wanted(ids)})
	if err != nil {
		return err
	}
	var moved []string
	for _, value := range newRow(record.Values[0]).values {
		r := newRow(value)
		id, t, from, to := r.text(), graph.RelationType(r.text()), graph.ID(r.text()), graph.ID(r.text())
		if s := stated[graph.ID(id)]; s.Type != t || s.From != from || s.To != to {
			moved = append(moved, id)
		}
	}
	return w.delete(ctx, "delete_relations", "", moved)
}
