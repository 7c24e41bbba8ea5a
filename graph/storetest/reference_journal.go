package storetest

import (
	"context"
	"slices"

	"entente/graph"
)

// Journal fulfils graph.Reader.
func (r *Reference) Journal(ctx context.Context, since int) (graph.Journal, error) {
	st, err := r.at(ctx)
	if err != nil {
		return graph.Journal{}, err
	}
	j := graph.Journal{Since: since, Revision: st.stats.Revision}
	for _, rev := range st.journal {
		if rev.Number > since {
			j.Revisions = append(j.Revisions, rev)
		}
	}
	return j, nil
}

// Note fulfils graph.Transaction.
func (t *referenceTransaction) Note(ctx context.Context, changes []graph.Change) error {
	if err := t.step(ctx, 0); err != nil {
		return err
	}
	t.log.Add(changes)
	return nil
}

// journal returns the journal with the revision that the transaction makes.
func (t *referenceTransaction) journal(number int, l graph.Load) ([]graph.Revision, error) {
	r, err := t.log.Revision(number, l)
	if err != nil {
		return nil, err
	}
	next := append(slices.Clone(t.before.journal), r)
	sizes := make([]int, len(next))
	for i := range next {
		sizes[i] = next[i].Size()
	}
	return next[graph.JournalStart(sizes):], nil
}
