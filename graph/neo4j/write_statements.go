package neo4j

import (
	"context"

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

// splitFacts tells the facts that stand in their entity as JSON from those that are nodes, because people look for them
// and point to them: those with a quote, and the sides of conflicts.
func splitFacts(facts []graph.Fact, conflicts []graph.Conflict) (plain, apart []*graph.Fact) {
	sides := map[graph.ID]bool{}
	for i := range conflicts {
		for n := range conflicts[i].Sides {
			sides[conflicts[i].Sides[n].Statement] = true
		}
	}
	for i := range facts {
		f := &facts[i]
		if sides[f.ID] || quoted(f) {
			apart = append(apart, f)
		} else {
			plain = append(plain, f)
		}
	}
	return plain, apart
}

func quoted(f *graph.Fact) bool {
	for i := range f.Evidence {
		if f.Evidence[i].Quote != "" {
			return true
		}
	}
	return false
}

// putStatements writes the nodes of facts and conflicts. What the entities had and do not get again is left in
// t.obsolete.
func (t *transaction) putStatements(ctx context.Context, rows []recordRow, old map[graph.ID]before) error {
	for _, b := range old {
		for _, id := range b.facts {
			t.obsolete[graph.ID(id)] = factKind
		}
		for _, id := range b.conflicts {
			t.obsolete[graph.ID(id)] = conflictKind
		}
	}
	var facts, conflicts []map[string]any
	for i := range rows {
		facts, conflicts = append(facts, rows[i].facts...), append(conflicts, rows[i].conflicts...)
	}
	return firstError(
		func() error { return t.putStatementsOf(ctx, factKind, facts) },
		func() error { return t.putStatementsOf(ctx, conflictKind, conflicts) },
	)
}

func (t *transaction) putStatementsOf(ctx context.Context, k statementKind, rows []map[string]any) error {
	var known, fresh []map[string]any
	for _, row := range rows {
		id := idOf(row)
		if t.obsolete[id] == k {
			delete(t.obsolete, id)
			known = append(known, row)
		} else {
			fresh = append(fresh, row)
		}
	}
	return firstError(
		func() error { return inBatches(ctx, t, fill("update_statements", k), known) },
		func() error { return inBatches(ctx, t, fill("create_statements", k), fresh) },
	)
}
