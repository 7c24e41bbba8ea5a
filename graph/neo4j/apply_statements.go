package neo4j

import (
	"context"
	"slices"

	"entente/graph"
)

// statementKind is a kind of node that hangs on an entity.
type statementKind struct{ Label, Type string }

var (
	factKind     = statementKind{"Fact", "HAS_FACT"}
	conflictKind = statementKind{"Conflict", "HAS_CONFLICT"}
)

// statementRow is a fact or a conflict and the entity that it belongs to.
func statementRow(entity graph.ID, p properties) map[string]any {
	return map[string]any{"entity": string(entity), "properties": p}
}

func idOf(row map[string]any) graph.ID {
	return graph.ID(row["properties"].(properties)["id"].(string))
}

// lastRows drops what an entity states twice.
func lastRows(rows []map[string]any) []map[string]any {
	return lastOf(rows, func(row map[string]any) graph.ID { return idOf(row) + " of " + graph.ID(row["entity"].(string)) })
}

// putStatements writes facts and conflicts: it rewrites those that are there and creates the others. What the entities
// have now and do not get again is left in w.obsolete.
func (w *write) putStatements(ctx context.Context) error {
	var ids []graph.ID
	var facts, conflicts []map[string]any
	for i := range w.changes.Put {
		r := &w.changes.Put[i]
		id := r.Entity.ID
		ids = append(ids, id)
		for n := range r.Facts {
			facts = append(facts, statementRow(id, factProperties(&r.Facts[n])))
		}
		for n := range r.Conflicts {
			conflicts = append(conflicts, statementRow(id, conflictProperties(&r.Conflicts[n])))
		}
	}
	w.obsolete = map[graph.ID]statementKind{}
	for part := range slices.Chunk(plausible(ids), writeBatch) {
		record, err := one(ctx, w.tx, statements["statements_of"], map[string]any{"rows": part})
		if err != nil {
			return err
		}
		r := newRow(record.Values)
		for _, id := range r.texts() {
			w.obsolete[graph.ID(id)] = factKind
		}
		for _, id := range r.texts() {
			w.obsolete[graph.ID(id)] = conflictKind
		}
	}
	return firstError(
		func() error { return w.putStatementsOf(ctx, factKind, lastRows(facts)) },
		func() error { return w.putStatementsOf(ctx, conflictKind, lastRows(conflicts)) },
	)
}

func (w *write) putStatementsOf(ctx context.Context, k statementKind, rows []map[string]any) error {
	var old, fresh []map[string]any
	for _, row := range rows {
		id := idOf(row)
		if w.obsolete[id] == k {
			delete(w.obsolete, id)
			old = append(old, row)
		} else {
			fresh = append(fresh, row)
		}
	}
	return firstError(
		func() error { return inBatches(ctx, w, fill("update_statements", k), old) },
		func() error { return inBatches(ctx, w, fill("create_statements", k), fresh) },
	)
}
