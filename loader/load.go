package loader

import (
	"context"
	"fmt"
	"time"

	"entente/graph"
)

// Options are what a load can be told.
type Options struct {
	// DryRun plans the load and reports what it would do, without doing it.
	DryRun bool
	// Now gives the time for the record of the load; nil is time.Now.
	Now func() time.Time
}

// Problems is the error of a dataset that breaks rules of the model. Nothing of it was loaded.
type Problems []graph.Problem

// Error returns how many there are and the first one.
func (p Problems) Error() string {
	if len(p) == 1 {
		return p[0].String()
	}
	return fmt.Sprintf("%d problems, the first: %s", len(p), p[0])
}

// Load puts a dataset into a store and returns the record of the load. Loading the same dataset again changes nothing, and
// its report says so. It returns Problems when the dataset breaks rules of the model, else errors of the store.
func Load(ctx context.Context, store graph.Store, ds graph.Dataset, o Options) (graph.Load, error) {
	now := o.Now
	if now == nil {
		now = time.Now
	}
	started := now().UTC()
	known, err := knownIn(ctx, store, ds)
	if err != nil {
		return graph.Load{}, err
	}
	if problems := graph.Validate(ds, known); len(problems) > 0 {
		return graph.Load{}, Problems(problems)
	}
	changes, err := graph.Plan(ctx, store, ds)
	if err != nil {
		return graph.Load{}, err
	}
	changes.Load.Started, changes.Load.Finished = started, now().UTC()
	if o.DryRun {
		return changes.Load, nil
	}
	return changes.Load, store.Apply(ctx, changes)
}

// knownIn returns which of the ids that the dataset names without declaring them the store has.
func knownIn(ctx context.Context, store graph.Reader, ds graph.Dataset) (func(graph.ID) bool, error) {
	declared := map[graph.ID]bool{}
	for _, e := range ds.Entities {
		declared[e.ID] = true
	}
	var ids []graph.ID
	note := func(id graph.ID) {
		if !declared[id] {
			declared[id] = true
			ids = append(ids, id)
		}
	}
	for _, f := range ds.Facts {
		note(f.Subject)
		noteEvidence(f.Evidence, note)
	}
	for _, r := range ds.Relations {
		note(r.From)
		note(r.To)
		noteEvidence(r.Evidence, note)
	}
	found, err := store.Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	known := map[graph.ID]bool{}
	for i, e := range found {
		known[ids[i]] = e != nil
	}
	return func(id graph.ID) bool { return known[id] }, nil
}

func noteEvidence(evidence []graph.Evidence, note func(graph.ID)) {
	for _, e := range evidence {
		note(e.Document)
	}
}
