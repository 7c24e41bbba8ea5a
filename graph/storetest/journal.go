package storetest

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"testing"

	"entente/graph"
)

func (p probe) journal(since int) graph.Journal {
	p.t.Helper()
	v, err := p.Journal(context.Background(), since)
	return answer(p, "Journal", v, err)
}

// told returns the changes of a revision.
func (p probe) told(r graph.Revision) (out []graph.Change) {
	p.t.Helper()
	for _, b := range r.Blocks {
		changes, err := b.Changes()
		p.must("unpacking a block", err)
		out = append(out, changes...)
	}
	return out
}

// testJournal is about what a store remembers of its revisions.
func testJournal(t *testing.T, open Open) {
	t.Run("revisions", func(t *testing.T) { testRevisions(t, open) })
	t.Run("large", func(t *testing.T) { testBigRevision(t, open) })
	t.Run("dropped", func(t *testing.T) { testDroppedRevisions(t, open) })
}

// changesOfEverySort has a change of each kind, and all that a change may tell.
func changesOfEverySort() []graph.Change {
	amount, more := 0.1, -12_000_000.5
	before := graph.FactState{Property: graph.PropName, Value: "Alpha\n\x00é", Lang: "fr", Rank: graph.RankPreferred, Best: true}
	after := graph.FactState{
		Property: "staff", Value: "300", Unit: "persons", Approximation: graph.ApproximationOver,
		Period: graph.Period{Since: graph.MustDate("2025-12-06"), Until: graph.MustDate("2026")},
	}
	relation := func(id graph.ID, kind graph.ChangeKind, before, after *float64) graph.Change {
		r := graph.Relation{Type: graph.ParticipatesIn, From: "institution:a", To: "project:p", Role: "coordinator", Period: after2026}
		if id == "" {
			id = r.DeriveID()
		}
		return graph.Change{ID: id, Kind: kind, Document: "document:d", Relation: &graph.RelationChange{
			Type: r.Type, From: r.From, To: r.To, Role: r.Role, Period: r.Period, Before: before, After: after,
		}}
	}
	out := []graph.Change{
		{ID: "institution:a", Kind: graph.ChangeUpdated, Document: "document:d", Facts: []graph.FactChange{
			{Kind: graph.ChangeUpdated, Before: &before, After: &before, Document: "document:d"},
			{Kind: graph.ChangeCreated, After: &after, Document: "document:e"}, {Kind: graph.ChangeWithdrawn, Before: &after},
		}},
		{ID: "institution:b", Kind: graph.ChangeCreated, Split: []graph.ID{"institution:a"}},
		{ID: "institution:c", Kind: graph.ChangeDeleted, Joined: []graph.ID{"institution:a"}},
		{ID: "institution:d", Kind: graph.ChangeWithdrawn}, {ID: "institution:e", Kind: graph.ChangeRestored},
		{ID: "institution:f", Kind: graph.ChangeJoined, Joined: []graph.ID{"institution:g", "institution:h"}, Split: []graph.ID{"institution:i"}},
		{ID: "institution:j", Kind: graph.ChangeSplit, Split: []graph.ID{"institution:k"}},
		relation("", graph.ChangeUpdated, &amount, &more), relation("relation:own", graph.ChangeWithdrawn, &more, nil),
		relation("relation:other", graph.ChangeCreated, nil, nil),
	}
	slices.SortFunc(out, func(a, b graph.Change) int { return compareIDs(a.ID, b.ID) })
	return out
}

var after2026 = graph.Period{Since: graph.MustDate("2026-01")}

// testRevisions notes changes: a store keeps what it is told, and compares nothing.
func testRevisions(t *testing.T, open Open) {
	p := probe{t: t, Store: open(t)}
	same(t, "the journal of an empty store is empty", graph.Journal{}, p.journal(0))
	first := newGraph().institution("a", "Alpha").site("s", "Site").changes()
	first.Note = []graph.Change{{ID: "site:s", Kind: graph.ChangeCreated}, {ID: "institution:a", Kind: graph.ChangeCreated}}
	p.apply(first)

	second := newGraph().institution("a", "Alpha, anew").changes()
	second.Load, second.Note = load("second", 1), changesOfEverySort()
	slices.Reverse(second.Note)
	second.Note = append([]graph.Change{{ID: second.Note[0].ID, Kind: graph.ChangeDeleted}}, second.Note...)
	p.apply(second)

	third := newGraph().site("s", "Site, anew").changes()
	third.Delete, third.Load = []graph.ID{"site:unknown"}, load("third", 2)
	p.apply(third)
	p.must("a load that changes nothing", Apply(context.Background(), p, Changes{Load: load("nothing", 3)}))

	j := p.journal(0)
	same(t, "Journal: the revision is that of the state that answers", 3, j.Revision)
	same(t, "Journal: a load that does not raise the revision is not in the journal", 3, len(j.Revisions))
	slices.SortFunc(first.Note, func(a, b graph.Change) int { return compareIDs(a.ID, b.ID) })
	for i, want := range [][]graph.Change{first.Note, changesOfEverySort(), nil} {
		r := j.Revisions[i]
		same(t, "Journal: revisions ascend", i+1, r.Number)
		same(t, "Journal: a revision lists what was noted, by id, the last of each", want, p.told(r))
		same(t, "Journal: every revision is listed", true, r.Listed)
		var entities, relations graph.ChangeCounts
		for _, c := range want {
			if c.ID.IsRelation() {
				relations.Add(c.Kind)
			} else {
				entities.Add(c.Kind)
			}
		}
		same(t, "Journal: changes of entities are counted by kind", entities, r.Entities)
		same(t, "Journal: changes of relations are counted by kind", relations, r.Relations)
	}
	same(t, "Journal: a revision names the source of its load", "third", j.Revisions[2].Source)
	same(t, "Journal: a revision tells when its load ended", load("third", 2).Finished, j.Revisions[2].At)
	same(t, "Journal: only revisions after since", j.Revisions[2:], p.journal(2).Revisions)
	same(t, "Journal: nothing after the present", 0, len(p.journal(3).Revisions))
	same(t, "Journal: a revision that the graph has not reached is no error", 0, len(p.journal(9).Revisions))

	failed := p.begin(load("failed", 0))
	p.put(failed, newGraph().institution("c", "Gamma").changes())
	p.must("Note", failed.Note(context.Background(), changesOfEverySort()))
	p.must("Close", failed.Close())
	same(t, "Journal: a load that failed leaves nothing", 3, len(p.journal(0).Revisions))
	if failed.Note(context.Background(), nil) == nil {
		t.Error("contract: Note behind the end of a transaction is an error")
	}
}

func compareIDs(a, b graph.ID) int { return cmp.Compare(a, b) }

// noting applies a small change of which n changes are noted.
func (p probe) noting(n int) {
	p.t.Helper()
	c := newGraph().institution("a", "Alpha").changes()
	tx := p.begin(c.Load)
	p.put(tx, c)
	const batch = 10_000
	for from := 0; from < n; from += batch {
		var changes []graph.Change
		for i := from; i < min(n, from+batch); i++ {
			changes = append(changes, graph.Change{ID: graph.ID(fmt.Sprintf("site:m%07d", i)), Kind: graph.ChangeCreated})
		}
		p.must("Note", tx.Note(context.Background(), changes))
	}
	p.commit(tx, c.Load)
}

// testBigRevision notes what a whole release may.
func testBigRevision(t *testing.T, open Open) {
	p := probe{t: t, Store: open(t)}
	const n = 60_001
	p.noting(n)
	r := p.journal(0).Revisions[0]
	same(t, "Journal: a load of very many changes is listed", true, r.Listed)
	same(t, "Journal: each of very many changes is counted", graph.ChangeCounts{Created: n}, r.Entities)
	told := p.told(r)
	same(t, "Journal: each of very many changes is listed", n, len(told))
	same(t, "Journal: very many changes come by id", true, slices.IsSortedFunc(told, func(a, b graph.Change) int { return compareIDs(a.ID, b.ID) }))
}

// testDroppedRevisions fills the journal until its oldest revisions have to go.
func testDroppedRevisions(t *testing.T, open Open) {
	p := probe{t: t, Store: open(t)}
	p.apply(newGraph().institution("a", "Alpha").changes())
	for range 3 {
		p.noting(graph.MaxJournalChanges/2 - 1)
	}
	j := p.journal(0)
	same(t, "Journal: the oldest revisions are dropped when there are too many changes", 3, j.Revisions[0].Number)
	same(t, "Journal: as many revisions stay as fit", 2, len(j.Revisions))
	same(t, "Journal: it does not reach back over what was dropped", false, j.Reaches())
	same(t, "Journal: it reaches back to what is kept", true, p.journal(2).Complete())
}
