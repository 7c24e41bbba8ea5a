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

// journal returns the journal with the revision that the transaction makes.
func (t *referenceTransaction) journal(number int, l graph.Load) []graph.Revision {
	next := append(slices.Clone(t.before.journal), graph.NewRevision(number, l, t.changes))
	sizes := make([]int, len(next))
	for i := range next {
		sizes[i] = len(next[i].Changes)
	}
	return next[graph.JournalStart(sizes):]
}

// changes yields what the transaction changes, compared with the state before.
func (t *referenceTransaction) changes(yield func(graph.Change) bool) {
	var out []graph.Change
	for id, r := range t.records {
		out = append(out, graph.ChangeOfPut(id, t.before.records[id] != nil, r.Entity.Withdrawn))
	}
	for id, r := range t.relations {
		out = append(out, graph.ChangeOfPut(id, t.before.relations[id] != nil, r.Withdrawn))
	}
	for id := range t.before.records {
		if t.gone[id] && t.records[id] == nil {
			out = append(out, graph.Change{ID: id, Kind: graph.ChangeDeleted})
		}
	}
	for id, r := range t.before.relations {
		if (t.goneRelations[id] || t.gone[r.From] || t.gone[r.To]) && t.relations[id] == nil {
			out = append(out, graph.Change{ID: id, Kind: graph.ChangeDeleted})
		}
	}
	slices.Values(out)(yield)
}
