package loader

import (
	"context"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"entente/graph"
)

// writing compares what is staged with the graph, part by part, and writes what differs.
type writing struct {
	*matching
	tx      graph.Transaction // nil for a dry run
	options Options

	moved map[int][]string  // statements that are staged in another shard than that of their entity, by the latter
	gone  map[graph.ID]bool // entities that are deleted; written while entities are compared, read afterwards
	seen  map[graph.ID]bool // see outcome.seen
	heavy *heavyRelations
	// openedRelations are the relations of opened entities as the graph has them; pieces are the opened entities whose
	// records belong to an entity now.
	openedRelations map[graph.ID]*graph.Relation
	pieces          map[ref][]*opened
	linkedEntities  []bool             // by ref: a relation is staged of one of its records
	records         map[ref][]graph.ID // that were merged into an entity, in order
	tally           tally

	done, total atomic.Int64
	told        time.Time
	lookedFor   atomic.Int32 // see mostLookedFor
	missing     int          // statements that this load is the first to mark, and that nothing takes the place of
}

// workers is how many parts are compared at a time.
const workers = 2

// part is some shards that are compared at a time: from the first up to the second.
type part struct{ from, to int }

func (p part) has(shard int) bool { return p.from <= shard && shard < p.to }

// partSize is how many statements a part has at least: fewer are not worth a question to the store.
const partSize = 20_000

// parts returns the parts in which everything is compared: a shard each for a release, one for all of a small table.
func (w *writing) parts() []part {
	n := min(shards, 1+w.staging.statements/partSize)
	out := make([]part, n)
	for i := range out {
		out[i] = part{i * shards / n, (i + 1) * shards / n}
	}
	return out
}

// outcome is what is to be written of one part.
type outcome struct {
	put             []graph.Record
	relations       []graph.Relation
	delete          []graph.ID
	deleteRelations []graph.ID
	changes         []graph.Change // of what is put and deleted, for the journal
	rejected        []Rejection
	seen            []graph.ID // relations that the graph has and the load keeps, of those that it might take away
	tally           tally
	missing         int
}

// write compares and writes everything, entities before relations.
func (w *writing) write(ctx context.Context) error {
	if err := w.regroup(); err != nil {
		return err
	}
	var err error
	if w.heavy, err = w.readHeavy(ctx); err != nil {
		return err
	}
	w.total.Store(int64(len(w.staging.ids)))
	if err := w.pass(ctx, w.compareEntities); err != nil {
		return err
	}
	if err := w.pass(ctx, w.compareRelations); err != nil {
		return err
	}
	return w.finishRelations(ctx)
}

// pass compares all parts, some at a time, and writes each as soon as it is compared.
func (w *writing) pass(ctx context.Context, compare func(ctx context.Context, p part) (*outcome, error)) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	outcomes := make(chan *outcome)
	var failed, gaveUp error
	go func() {
		defer close(outcomes)
		comparing, ctx := errgroup.WithContext(ctx)
		comparing.SetLimit(workers)
		for _, p := range w.parts() {
			comparing.Go(func() error {
				o, err := compare(ctx, p)
				if err != nil {
					return err
				}
				select {
				case outcomes <- o:
					return nil
				case <-ctx.Done():
					return ctx.Err()
				}
			})
		}
		gaveUp = comparing.Wait()
	}()
	for o := range outcomes {
		if failed == nil {
			if failed = w.apply(ctx, o); failed != nil {
				cancel()
			}
		}
	}
	if failed != nil {
		return failed
	}
	return gaveUp
}

// apply writes what was found of a part.
func (w *writing) apply(ctx context.Context, o *outcome) error {
	w.tally.add(&o.tally)
	w.missing += o.missing
	for _, id := range o.delete {
		w.gone[id] = true
	}
	for _, id := range o.seen {
		w.seen[id] = true
	}
	for _, j := range o.rejected {
		w.result.Fields++
		if w.options.Strict {
			return &StrictError{j}
		}
		if w.options.Rejected != nil {
			if err := w.options.Rejected(j); err != nil {
				return err
			}
		}
	}
	w.tell()
	if w.tx == nil {
		return nil
	}
	for _, step := range []func() error{
		func() error { return w.tx.Put(ctx, o.put) },
		func() error { return w.tx.PutRelations(ctx, o.relations) },
		func() error { return w.tx.Delete(ctx, o.delete) },
		func() error { return w.tx.DeleteRelations(ctx, o.deleteRelations) },
		func() error { return w.tx.Note(ctx, o.changes) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func (w *writing) tell() {
	if w.options.Progress == nil || time.Since(w.told) < tellEvery {
		return
	}
	w.told = time.Now()
	w.options.Progress(Progress{
		Phase: PhaseWrite, Done: min(w.done.Load(), w.total.Load()), Total: w.total.Load(), Records: w.staging.records,
	})
}
