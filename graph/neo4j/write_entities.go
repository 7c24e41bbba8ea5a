package neo4j

import (
	"context"
	"slices"

	"entente/graph"
)

// writeBatch is how many rows one statement writes: more make it hardly faster, fewer slower.
const writeBatch = 2500

func firstError(steps ...func() error) error {
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// inBatches runs a statement over the rows, some thousands at a time.
func inBatches[T any](ctx context.Context, t *transaction, statement string, rows []T) error {
	for part := range slices.Chunk(rows, writeBatch) {
		if _, err := one(ctx, t.tx, statement, map[string]any{"rows": part}); err != nil {
			return err
		}
	}
	return nil
}

// lastOf returns the items without those that a later one of the same id replaces.
func lastOf[T any](items []T, id func(*T) graph.ID) []T {
	last := make(map[graph.ID]int, len(items))
	for i := range items {
		last[id(&items[i])] = i
	}
	if len(last) == len(items) {
		return items
	}
	var out []T
	for i := range items {
		if last[id(&items[i])] == i {
			out = append(out, items[i])
		}
	}
	return out
}

func recordID(r *graph.Record) graph.ID { return r.Entity.ID }

func factID(f *graph.Fact) graph.ID { return f.ID }

func conflictID(c *graph.Conflict) graph.ID { return c.ID }

// recordRow is one record as it is written.
type recordRow struct {
	id        graph.ID
	kind      graph.EntityKind
	node      properties
	facts     []map[string]any // that are nodes
	conflicts []map[string]any
	cited     cited
	merged    []graph.ID
}

// newRecordRow returns the row for a record, and INVALID_ARGUMENT for one of no kind.
func newRecordRow(r *graph.Record) (recordRow, error) {
	e := &r.Entity
	out := recordRow{id: e.ID, kind: e.Kind, merged: slices.Clone(e.Merged)}
	if !e.Kind.Valid() {
		return out, graph.Errorf(graph.CodeInvalidArgument, "%q is not a kind of entity", e.Kind)
	}
	facts := lastOf(r.Facts, factID)
	out.cited = citedBy(facts)
	out.node = entityProperties(e)
	out.node.cited(out.cited)
	plain, apart := splitFacts(facts, r.Conflicts)
	described, _ := out.node["description"].(string)
	out.node.text("facts", encodeFacts(e.ID, plain, described, out.cited.documents))
	for _, f := range apart {
		out.facts = append(out.facts, statementRow(e.ID, factProperties(f)))
	}
	conflicts := lastOf(r.Conflicts, conflictID)
	for i := range conflicts {
		out.conflicts = append(out.conflicts, statementRow(e.ID, conflictProperties(&conflicts[i])))
	}
	return out, nil
}

// Put fulfils graph.Transaction.
func (t *transaction) Put(ctx context.Context, records []graph.Record) error {
	if err := ctx.Err(); err != nil {
		return t.fail(ctx, err)
	}
	records = lastOf(records, recordID)
	for part := range slices.Chunk(records, writeBatch) {
		rows := make([]recordRow, len(part))
		for i := range part {
			var err error
			if rows[i], err = newRecordRow(&part[i]); err != nil {
				return t.fail(ctx, err)
			}
		}
		if err := t.submit(ctx, func(ctx context.Context) error { return t.putRecords(ctx, rows) }); err != nil {
			return err
		}
	}
	return nil
}

// before is what the store knew of an entity that is written anew.
type before struct {
	cited            cited
	merged           []string
	facts, conflicts []string // ids of nodes
}

// putRecords writes entities and what hangs on them: it rewrites what is there and creates the rest.
func (t *transaction) putRecords(ctx context.Context, rows []recordRow) error {
	old, err := t.before(ctx, rows)
	if err != nil {
		return err
	}
	fresh, known := map[graph.EntityKind][]properties{}, map[graph.EntityKind][]properties{}
	for i := range rows {
		row := &rows[i]
		t.tally.entity(row.cited, 1)
		if b, there := old[row.id]; there {
			t.tally.entity(b.cited, -1)
			known[row.kind] = append(known[row.kind], row.node)
			if !t.created[row.id] {
				t.journal.updated[row.id] = true
			}
		} else {
			fresh[row.kind] = append(fresh[row.kind], row.node)
			t.created[row.id] = true
		}
	}
	for _, k := range graph.EntityKinds { // a label cannot be a parameter
		label := struct{ Label string }{k.Label()}
		if err := inBatches(ctx, t, fill("update_entities", label), known[k]); err != nil {
			return err
		}
		if err := inBatches(ctx, t, fill("create_entities", label), fresh[k]); err != nil {
			return err
		}
	}
	return firstError(
		func() error { return t.putAliases(ctx, rows, old) },
		func() error { return t.putStatements(ctx, rows, old) },
	)
}

// before asks what the store knows of the entities; those that it does not have are missing from the answer.
func (t *transaction) before(ctx context.Context, rows []recordRow) (map[graph.ID]before, error) {
	var ids []string
	for i := range rows {
		if id := rows[i].id; !t.empty || t.created[id] {
			ids = append(ids, string(id))
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	record, err := one(ctx, t.tx, statements["entities_before"], map[string]any{"ids": ids})
	if err != nil {
		return nil, err
	}
	out := map[graph.ID]before{}
	for _, value := range newRow(record.Values).list() {
		r := newRow(value)
		id := graph.ID(r.text())
		out[id] = before{cited: r.cited(), merged: r.texts(), facts: r.texts(), conflicts: r.texts()}
		if r.err != nil {
			return nil, corrupt(r.err)
		}
	}
	return out, nil
}

// putAliases lets the ids of merged records lead to their entities, and no others.
func (t *transaction) putAliases(ctx context.Context, rows []recordRow, old map[graph.ID]before) error {
	var put, gone [][]string
	for i := range rows {
		row := &rows[i]
		for _, id := range row.merged {
			put = append(put, []string{string(id), string(row.id)})
		}
		for _, id := range old[row.id].merged {
			if !slices.Contains(row.merged, graph.ID(id)) {
				gone = append(gone, []string{id, string(row.id)})
			}
		}
	}
	return firstError(
		func() error { return inBatches(ctx, t, statements["delete_aliases"], gone) },
		func() error { return inBatches(ctx, t, statements["put_aliases"], put) },
	)
}
