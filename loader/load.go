package loader

import (
	"context"
	"fmt"

	"entente/graph"
	"entente/graph/derive"
)

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
	known, err := knownIn(ctx, store, ds)
	if err != nil {
		return graph.Load{}, err
	}
	if problems := derive.Validate(ds, known); len(problems) > 0 {
		return graph.Load{}, Problems(problems)
	}
	result, err := Run(ctx, store, FromDataset(ds), o)
	return result.Load, err
}

// FromDataset returns a source that gives a dataset: each entity, with what is stated of it and the relations that lead from
// it, is a record.
func FromDataset(ds graph.Dataset) Source { return dataset{ds} }

type dataset struct{ graph.Dataset }

// Name returns the source of the dataset.
func (d dataset) Name() string { return d.Source }

// SHA256 returns the digest of the dataset.
func (d dataset) SHA256() string { return d.Dataset.SHA256 }

// Read gives the records to the sink in the order of the entities; what is stated of entities that the dataset does not
// declare comes last.
func (d dataset) Read(_ context.Context, sink Sink) error {
	records := make([]Record, 0, len(d.Entities))
	of := map[graph.ID]int{}
	record := func(id graph.ID, at graph.Position) *Record {
		i, ok := of[id]
		if !ok {
			i = len(records)
			of[id] = i
			records = append(records, Record{At: at})
		}
		return &records[i]
	}
	for _, e := range d.Entities {
		r := record(e.ID, e.At)
		r.Entities = append(r.Entities, e.ID)
	}
	for _, f := range d.Facts {
		r := record(f.Subject, f.At)
		r.Facts = append(r.Facts, f.Fact)
	}
	for _, rel := range d.Relations {
		r := record(rel.From, rel.At)
		r.Relations = append(r.Relations, rel.Relation)
	}
	for _, r := range records {
		if err := sink.Put(r); err != nil {
			return err
		}
	}
	return nil
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
