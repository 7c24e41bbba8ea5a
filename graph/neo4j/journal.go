package neo4j

import (
	"context"

	"entente/graph"
)

// journal is what a transaction changes. What it made is in transaction.created.
type journal struct {
	revision int               // that of the graph when the transaction began
	updated  map[graph.ID]bool // what was there before and was put; true for what was put as withdrawn
	moved    map[graph.ID]bool // relations that were there with other ends or another type
	deleted  map[graph.ID]bool
}

func newJournal() journal {
	return journal{updated: map[graph.ID]bool{}, moved: map[graph.ID]bool{}, deleted: map[graph.ID]bool{}}
}

// changes yields what the transaction changes.
func (t *transaction) changes(yield func(graph.Change) bool) {
	for id, withdrawn := range t.journal.updated {
		if !yield(graph.ChangeOfPut(id, true, withdrawn)) {
			return
		}
	}
	for id := range t.created {
		if _, there := t.journal.updated[id]; !there && !yield(graph.ChangeOfPut(id, false, false)) {
			return
		}
	}
	for id := range t.journal.deleted {
		if !yield(graph.Change{ID: id, Kind: graph.ChangeDeleted}) {
			return
		}
	}
}

// writeJournal writes the revision that the transaction makes.
func (t *transaction) writeJournal(ctx context.Context, l graph.Load) error {
	if !t.changed {
		return nil
	}
	record, err := one(ctx, t.tx, statements["journal_sizes"], nil)
	if err != nil {
		return err
	}
	var numbers, sizes []int
	for _, value := range newRow(record.Values).list() {
		r := newRow(value)
		numbers, sizes = append(numbers, r.int()), append(sizes, r.int())
		if r.err != nil {
			return corrupt(r.err)
		}
	}
	rev := graph.NewRevision(t.journal.revision+1, l, t.changes)
	numbers, sizes = append(numbers, rev.Number), append(sizes, len(rev.Changes))
	_, err = one(ctx, t.tx, statements["journal_put"], map[string]any{
		"first": numbers[graph.JournalStart(sizes)], "revision": revisionProperties(rev),
	})
	return err
}

// revisionProperties returns the properties of the (:Revision) of a revision. changes has a line for each change, as
// graph.FormatChanges writes it.
func revisionProperties(r graph.Revision) properties {
	e, l := r.Entities, r.Relations
	p := properties{
		"number": r.Number, "listed": r.Listed, "size": len(r.Changes),
		"counts": []int{e.Created, e.Updated, e.Withdrawn, e.Deleted, l.Created, l.Updated, l.Withdrawn, l.Deleted},
	}
	if !r.At.IsZero() {
		p["finished"] = r.At
	}
	p.text("source", r.Source)
	p.text("changes", graph.FormatChanges(r.Changes))
	return p
}

// Journal fulfils graph.Reader.
func (s *Store) Journal(ctx context.Context, since int) (graph.Journal, error) {
	var out graph.Journal
	err := s.view(ctx, func(v *view) error {
		rows, err := v.read(ctx, statements["journal"], map[string]any{"since": since})
		if err != nil {
			return err
		}
		out = graph.Journal{Since: since, Revision: v.revision}
		for _, value := range newRow(rows).values {
			r, err := readRevision(value)
			if err != nil {
				return corrupt(err)
			}
			out.Revisions = append(out.Revisions, r)
		}
		return nil
	})
	return out, err
}

// readRevision returns the revision of a row of [number, finished, source, counts, listed, changes].
func readRevision(value any) (graph.Revision, error) {
	r := newRow(value)
	out := graph.Revision{Number: r.int(), At: r.time(), Source: r.text()}
	n := newRow(r.value())
	for _, c := range []*graph.ChangeCounts{&out.Entities, &out.Relations} {
		c.Created, c.Updated, c.Withdrawn, c.Deleted = n.int(), n.int(), n.int(), n.int()
	}
	out.Listed = r.bool()
	text := r.text()
	if r.err != nil || n.err != nil {
		return out, firstError(func() error { return r.err }, func() error { return n.err })
	}
	if !out.Listed {
		return out, nil
	}
	var err error
	out.Changes, err = graph.ParseChanges(text)
	return out, err
}
