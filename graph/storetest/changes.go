package storetest

import (
	"context"
	"math"
	"slices"

	"entente/graph"
)

// Changes is what a test writes with one transaction. An id is put or deleted, not both.
type Changes struct {
	Load            graph.Load
	Put             []graph.Record
	PutRelations    []graph.Relation
	Delete          []graph.ID // entities; their relations go with them
	DeleteRelations []graph.ID
	Note            []graph.Change // for the journal, which has nothing else
}

// Apply writes changes with one transaction of w, and returns the first error of it. Deletions come first.
func Apply(ctx context.Context, w graph.Writer, c Changes) error {
	return ApplyInBatches(ctx, w, c, math.MaxInt)
}

// ApplyInBatches is Apply with at most size records, relations or ids in a step.
func ApplyInBatches(ctx context.Context, w graph.Writer, c Changes, size int) (err error) {
	tx, err := w.Begin(ctx, c.Load)
	if err != nil {
		return err
	}
	defer func() {
		if closing := tx.Close(); err == nil {
			err = closing
		}
	}()
	steps := append(batches(c.Delete, size, tx.Delete), batches(c.DeleteRelations, size, tx.DeleteRelations)...)
	steps = append(append(steps, batches(c.Put, size, tx.Put)...), batches(c.PutRelations, size, tx.PutRelations)...)
	steps = append(steps, batches(c.Note, size, tx.Note)...)
	for _, step := range steps {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return tx.Commit(ctx, c.Load)
}

// batches returns the calls that give a method the items, size at a time.
func batches[T any](
	items []T, size int, method func(context.Context, []T) error,
) (out []func(context.Context) error) {
	for batch := range slices.Chunk(items, size) {
		out = append(out, func(ctx context.Context) error { return method(ctx, batch) })
	}
	return out
}
