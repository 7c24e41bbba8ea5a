package neo4j

import (
	"context"
	"fmt"
	"slices"

	"entente/graph"
)

// writeBatch is how many rows one statement writes: more make it hardly faster, fewer much slower.
const writeBatch = 5000

// put writes everything but the bookkeeping.
func (w *write) put(ctx context.Context) error {
	return firstError(
		func() error { return w.deleteMoved(ctx) },
		func() error { return w.putEntities(ctx) },
		func() error { return w.putStatements(ctx) },
		func() error { return w.putRelations(ctx) },
		func() error { return w.deleteObsolete(ctx) },
		func() error { return w.countUsage(ctx) },
	)
}

func firstError(steps ...func() error) error {
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// inBatches runs a statement over the rows, some thousands at a time.
func inBatches[T any](ctx context.Context, w *write, statement string, rows []T) error {
	for part := range slices.Chunk(rows, writeBatch) {
		if _, err := one(ctx, w.tx, statement, map[string]any{"rows": part}); err != nil {
			return err
		}
	}
	return nil
}

// foreignIDs reports whether a relation to write has an id that does not follow from what it states.
func (w *write) foreignIDs() bool {
	return slices.ContainsFunc(w.changes.PutRelations, func(r graph.Relation) bool { return r.ID != r.DeriveID() })
}

// lastOf returns the items without those that a later one of the same id replaces.
func lastOf[T any](items []T, id func(T) graph.ID) []T {
	last := make(map[graph.ID]int, len(items))
	for i, item := range items {
		last[id(item)] = i
	}
	if len(last) == len(items) {
		return items
	}
	var out []T
	for i, item := range items {
		if last[id(item)] == i {
			out = append(out, item)
		}
	}
	return out
}

// putEntities writes the nodes, kind by kind: a label cannot be a parameter.
func (w *write) putEntities(ctx context.Context) error {
	rows := map[graph.EntityKind][]properties{}
	for i := range w.changes.Put {
		e := &w.changes.Put[i].Entity
		if !e.Kind.Valid() {
			return graph.Errorf(graph.CodeInvalidArgument, "neo4j.Store.Apply", "%q is not a kind of entity", e.Kind)
		}
		rows[e.Kind] = append(rows[e.Kind], entityProperties(e))
	}
	for _, k := range graph.EntityKinds {
		statement := fill("put_entities", struct{ Label string }{k.Label()})
		if err := inBatches(ctx, w, statement, rows[k]); err != nil {
			return err
		}
	}
	return nil
}

// putRelations writes the relationships, type by type: a type cannot be a parameter. A relation with an end that does
// not exist is an error.
func (w *write) putRelations(ctx context.Context) error {
	rows := map[graph.RelationType][]map[string]any{}
	for i := range w.changes.PutRelations {
		r := &w.changes.PutRelations[i]
		if r.Type.Index() < 0 {
			return graph.Errorf(graph.CodeInvalidArgument, "neo4j.Store.Apply", "%q is not a type of relation", r.Type)
		}
		rows[r.Type] = append(rows[r.Type], map[string]any{
			"from": string(r.From), "to": string(r.To), "properties": relationProperties(r),
		})
	}
	for _, t := range graph.RelationTypes {
		for part := range slices.Chunk(rows[t], writeBatch) {
			if err := w.putRelationsOf(ctx, t, part); err != nil {
				return err
			}
		}
	}
	return nil
}

// putRelationsOf rewrites the relations that are there and creates the others. The two are one MERGE in two steps, each
// with a plan that does not depend on what the server knows of the size of the graph.
func (w *write) putRelationsOf(ctx context.Context, t graph.RelationType, rows []map[string]any) error {
	record, err := one(ctx, w.tx, fill("update_relations", t), map[string]any{"rows": rows})
	if err != nil {
		return err
	}
	there := map[string]bool{}
	r := newRow(record.Values)
	for _, id := range r.texts() {
		there[id] = true
	}
	rows = slices.DeleteFunc(rows, func(row map[string]any) bool {
		return there[row["properties"].(properties)["id"].(string)]
	})
	if record, err = one(ctx, w.tx, fill("create_relations", t), map[string]any{"rows": rows}); err != nil {
		return err
	}
	if record.Values[0] != int64(len(rows)) {
		return graph.Wrap(graph.CodeInvalidArgument, "neo4j.Store.Apply",
			fmt.Sprintf("a relation of the type %s has an end that does not exist", t), errDangling)
	}
	return r.err
}

// countUsage counts anew how often each document is cited, and remembers how many facts and relations cite one.
func (w *write) countUsage(ctx context.Context) error {
	if w.changes.Empty() {
		return nil
	}
	record, err := one(ctx, w.tx, statements["count_usage"], nil)
	if err != nil {
		return err
	}
	r := newRow(record.Values)
	rows, evidenced := r.list(), r.int()
	w.evidenced = evidenced
	usage := map[string]any{}
	for _, value := range rows {
		u := newRow(value)
		usage[u.text()] = []int{u.int(), u.int()}
	}
	if record, err = one(ctx, w.tx, statements["update_usage"], map[string]any{"usage": usage}); err != nil {
		return err
	}
	for _, document := range newRow(record.Values).texts() {
		delete(usage, document)
	}
	rows = slices.DeleteFunc(rows, func(value any) bool { return usage[newRow(value).text()] == nil })
	return firstError(
		func() error { return corrupt("neo4j.Store.Apply", r.err) },
		func() error { return inBatches(ctx, w, statements["create_usage"], rows) },
		func() error { _, err := one(ctx, w.tx, statements["delete_usage"], nil); return err },
	)
}
