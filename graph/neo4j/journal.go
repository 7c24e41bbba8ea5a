package neo4j

import (
	"context"
	"fmt"

	"entente/graph"
)

// journal is what a transaction notes for the journal, and what it does to what was there before. What it made is in transaction.created.
type journal struct {
	revision int // that of the graph when the transaction began
	log      graph.ChangeLog
	updated  map[graph.ID]bool // what was there before and was put
	moved    map[graph.ID]bool // relations that were there with other ends or another type
	deleted  map[graph.ID]bool
}

func newJournal() journal {
	return journal{updated: map[graph.ID]bool{}, moved: map[graph.ID]bool{}, deleted: map[graph.ID]bool{}}
}

// Note fulfils graph.Transaction. The changes do not wait for the step that is under way, which has nothing to do with them.
func (t *transaction) Note(ctx context.Context, changes []graph.Change) error {
	switch {
	case t.failed != nil:
		return t.failed
	case t.done:
		return graph.Errorf(graph.CodeInvalidArgument, "the transaction has ended; begin another one")
	case ctx.Err() != nil:
		return t.fail(ctx, ctx.Err())
	}
	t.journal.log.Add(changes)
	return nil
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
	rev, err := t.journal.log.Revision(t.journal.revision+1, l)
	if err != nil {
		return err
	}
	numbers, sizes = append(numbers, rev.Number), append(sizes, rev.Size())
	_, err = one(ctx, t.tx, statements["journal_put"], map[string]any{
		"first": numbers[graph.JournalStart(sizes)], "revision": revisionProperties(rev),
	})
	return err
}

// revisionProperties returns the properties of the (:Revision) of a revision. data has its blocks one after the other, of which the first
// ids, how many changes each has and how many bytes are in lists.
func revisionProperties(r graph.Revision) properties {
	data := []byte{}
	for _, b := range r.Blocks {
		data = append(data, b.Data...)
	}
	p := properties{
		"number": r.Number, "size": r.Size(), "entities": r.Entities.List(), "relations": r.Relations.List(), "data": data,
		"blocks": each(r.Blocks, func(b graph.ChangeBlock) string { return string(b.First) }),
		"sizes":  each(r.Blocks, func(b graph.ChangeBlock) int { return b.Size }),
		"bytes":  each(r.Blocks, func(b graph.ChangeBlock) int { return len(b.Data) }),
	}
	if !r.At.IsZero() {
		p["finished"] = r.At
	}
	p.text("source", r.Source)
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

// readRevision returns the revision of a row of [number, finished, source, entities, relations, blocks, sizes, bytes, data]. One of an
// earlier version of the program has no data.
func readRevision(value any) (graph.Revision, error) {
	r := newRow(value)
	out := graph.Revision{Number: r.int(), At: r.time(), Source: r.text()}
	out.Entities, out.Relations = graph.ListedCounts(r.ints()), graph.ListedCounts(r.ints())
	firsts, sizes, lengths := r.texts(), r.ints(), r.ints()
	v := r.value()
	if v == nil || r.err != nil {
		return out, r.err
	}
	data, ok := v.([]byte)
	if !ok || len(sizes) != len(firsts) || len(lengths) != len(firsts) {
		return out, fmt.Errorf("revision %d is not what its index says", out.Number)
	}
	out.Listed = true
	for i, first := range firsts {
		n := lengths[i]
		if n < 0 || n > len(data) {
			return out, fmt.Errorf("revision %d is shorter than its index says", out.Number)
		}
		out.Blocks = append(out.Blocks, graph.ChangeBlock{First: graph.ID(first), Size: sizes[i], Data: data[:n:n]})
		data = data[n:]
	}
	return out, nil
}
