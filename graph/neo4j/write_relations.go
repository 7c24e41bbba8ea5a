package neo4j

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"entente/graph"
)

// errDangling is what is wrong with a relation to nothing.
var errDangling = errors.New("fewer relations were written than given")

func relationID(r *graph.Relation) graph.ID { return r.ID }

// relationEnds says which relation is meant where it stands.
type relationEnds struct {
	Type     graph.RelationType
	From, To graph.ID
}

// relationRows are relations as they are written.
type relationRows struct {
	rows    map[graph.RelationType][]map[string]any
	ends    map[graph.ID]relationEnds
	foreign bool // an id does not follow from what its relation states
}

// PutRelations fulfils graph.Transaction.
func (t *transaction) PutRelations(ctx context.Context, relations []graph.Relation) error {
	if err := ctx.Err(); err != nil {
		return t.fail(ctx, err)
	}
	for part := range slices.Chunk(lastOf(relations, relationID), writeBatch) {
		rows, err := newRelationRows(part)
		if err != nil {
			return t.fail(ctx, err)
		}
		if err := t.submit(ctx, func(ctx context.Context) error { return t.putRelations(ctx, rows) }); err != nil {
			return err
		}
	}
	return nil
}

// newRelationRows returns the rows type by type, since a type cannot be a parameter; INVALID_ARGUMENT for what is none.
func newRelationRows(relations []graph.Relation) (relationRows, error) {
	out := relationRows{rows: map[graph.RelationType][]map[string]any{}, ends: make(map[graph.ID]relationEnds, len(relations))}
	for i := range relations {
		r := &relations[i]
		if r.Type.Index() < 0 {
			return out, graph.Errorf(graph.CodeInvalidArgument, "%q is not a type of relation", r.Type)
		}
		out.foreign = out.foreign || r.ID != r.DeriveID()
		out.ends[r.ID] = relationEnds{r.Type, r.From, r.To}
		out.rows[r.Type] = append(out.rows[r.Type], map[string]any{
			"from": string(r.From), "to": string(r.To), "properties": relationProperties(r),
		})
	}
	return out, nil
}

func (t *transaction) putRelations(ctx context.Context, rows relationRows) error {
	if rows.foreign && !t.foreign {
		if _, err := one(ctx, t.tx, statements["foreign_ids"], nil); err != nil {
			return err
		}
		t.foreign = true
	}
	if t.foreign {
		if err := t.deleteMoved(ctx, rows.ends); err != nil {
			return err
		}
	}
	for _, name := range graph.RelationTypes {
		if err := t.putRelationsOf(ctx, name, rows.rows[name]); err != nil {
			return err
		}
	}
	return nil
}

// putRelationsOf rewrites the relations that are there and creates the others. The two are one MERGE in two steps, each
// with a plan that does not depend on what the server knows of the size of the graph. A relation with an end that does
// not exist is an error.
func (t *transaction) putRelationsOf(ctx context.Context, name graph.RelationType, rows []map[string]any) error {
	if len(rows) == 0 {
		return nil
	}
	known, err := t.rewrite(ctx, name, rows)
	if err != nil {
		return err
	}
	fresh := rows[:0]
	for _, row := range rows {
		p := row["properties"].(properties)
		t.tally.relations(p["evidence_documents"].([]string), 1)
		id := idOf(row)
		if (known[string(id)] || t.journal.moved[id]) && !t.created[id] {
			t.journal.updated[id] = true
		}
		if !known[string(id)] {
			fresh = append(fresh, row)
			t.created[id] = true
		}
	}
	if len(fresh) == 0 {
		return nil
	}
	record, err := one(ctx, t.tx, fill("create_relations", name), map[string]any{"rows": fresh})
	if err != nil {
		return err
	}
	if record.Values[0] != int64(len(fresh)) {
		return graph.Wrap(graph.CodeInvalidArgument, fmt.Sprintf("a relation of the type %s has an end that does not exist", name), errDangling)
	}
	return nil
}

// rewrite rewrites those of the relations that are there, and returns their ids. One that leads to or from an entity that this
// transaction made cannot have been there before it, and is not looked for: looking is what takes long.
func (t *transaction) rewrite(ctx context.Context, name graph.RelationType, rows []map[string]any) (map[string]bool, error) {
	var maybe []map[string]any
	for _, row := range rows {
		fresh := t.created[graph.ID(row["from"].(string))] || t.created[graph.ID(row["to"].(string))]
		if !fresh || t.created[idOf(row)] {
			maybe = append(maybe, row)
		}
	}
	if len(maybe) == 0 {
		return nil, nil
	}
	record, err := one(ctx, t.tx, fill("update_relations", name), map[string]any{"rows": maybe})
	if err != nil {
		return nil, err
	}
	known := map[string]bool{}
	for _, value := range newRow(record.Values).list() {
		r := newRow(value)
		ids := r.texts()
		t.tally.relations(r.texts(), -len(ids))
		for _, id := range ids {
			known[id] = true
		}
		if r.err != nil {
			return nil, corrupt(r.err)
		}
	}
	return known, nil
}
