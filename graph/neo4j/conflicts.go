package neo4j

import (
	"context"
	"fmt"
	"slices"

	"entente/graph"
)

// conflictPieces are those of queries/conflicts.cypher.
type conflictPieces struct{ Matches, Where, Order string }

// compileConflicts returns the pieces for the query and the parameters.
func compileConflicts(q graph.ConflictQuery) (conflictPieces, map[string]any) {
	c := newCompiler()
	var conditions []string
	among := func(expr string, n int, values any) {
		if n > 0 {
			conditions = append(conditions, expr+" IN "+c.param(values))
		}
	}
	among("c.entity", len(q.Entities), plausible(q.Entities))
	among("c.kind", len(q.Kinds), each(q.Kinds, func(k graph.ConflictKind) string { return string(k) }))
	among("c.property", len(q.Properties), each(q.Properties, func(p graph.Property) string { return string(p) }))
	among("c.relation", len(q.Relations), each(q.Relations, func(t graph.RelationType) string { return string(t) }))
	among("c.rule", len(q.Rules), each(q.Rules, func(r graph.BestRule) string { return string(r) }))
	if len(q.Documents) > 0 {
		conditions = append(conditions,
			"any(d IN c.evidence_documents WHERE d IN "+c.param(plausible(q.Documents))+")")
	}
	places := map[string]any{}
	for i, k := range graph.ConflictKinds {
		places[string(k)] = i
	}
	kind := c.param(places)
	place := func(v string) [3]string { return [3]string{kind + "[" + v + ".kind]", v + ".entity", v + ".id"} }
	// a and b are null when the conflict named does not exist; then there is no bound.
	bounds := []string{
		"a IS NULL OR " + comesBefore(place("a"), place("c")), "b IS NULL OR " + comesBefore(place("c"), place("b")),
	}
	matches := allOf(conditions...)
	pieces := conflictPieces{Where: "\n  WHERE " + allOf(append(bounds, matches)...)}
	if matches != always {
		pieces.Matches = "\nWHERE " + matches
	}
	at := place("c")
	pieces.Order = orderBy([]term{{expr: at[0], always: true}, {expr: at[1], always: true}}, at[2], q.FromEnd)
	c.params["after"], c.params["before"], c.params["limit"] = string(q.After), string(q.Before), limit(max(q.Limit, 0))
	return pieces, c.params
}

// comesBefore returns the condition that one triple of expressions is less than another.
func comesBefore(a, b [3]string) string {
	return fmt.Sprintf("%s < %s OR %s = %s AND (%s < %s OR %s = %s AND %s < %s)",
		a[0], b[0], a[0], b[0], a[1], b[1], a[1], b[1], a[2], b[2])
}

// Conflicts fulfils graph.Reader.
func (s *Store) Conflicts(ctx context.Context, q graph.ConflictQuery) ([]graph.Conflict, int, error) {
	pieces, params := compileConflicts(q)
	var out []graph.Conflict
	total := 0
	err := s.view(ctx, func(v *view) error {
		rows, err := v.read(ctx, fill("conflicts", pieces), params)
		if err != nil {
			return err
		}
		r := newRow(rows)
		total = r.int()
		values := r.list()
		out = make([]graph.Conflict, len(values))
		for i, value := range values {
			if out[i], err = readConflict(value); err != nil {
				return corrupt(err)
			}
		}
		if r.err != nil {
			return corrupt(r.err)
		}
		return nil
	})
	if err != nil {
		return nil, 0, err
	}
	if q.FromEnd {
		slices.Reverse(out)
	}
	return out, total, nil
}
