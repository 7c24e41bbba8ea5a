package storetest

import (
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

// told returns the changes of a revision, a text each.
func told(r graph.Revision) []string {
	var out []string
	for _, c := range r.Changes {
		out = append(out, fmt.Sprintf("%s %s", c.Kind, c.ID))
	}
	return out
}

// testJournal is about what a store remembers of its revisions.
func testJournal(t *testing.T, open Open) {
	t.Run("revisions", func(t *testing.T) { testRevisions(t, open) })
	t.Run("not listed", func(t *testing.T) { testBigRevision(t, open) })
	t.Run("dropped", func(t *testing.T) { testDroppedRevisions(t, open) })
}

// testRevisions makes a change of each kind, to entities and to relations.
func testRevisions(t *testing.T, open Open) {
	p := probe{t: t, Store: open(t)}
	same(t, "the journal of an empty store is empty", graph.Journal{}, p.journal(0))
	first := newGraph().institution("a", "Alpha").site("s", "Site").site("t", "Tower").
		relation("a", graph.HasSite, "s").relation("a", graph.HasSite, "t")
	p.apply(first.changes())
	ofS, ofT := first.relations[0].ID, first.relations[1].ID

	second := newGraph().institution("a", "Alpha, anew").institution("b", "Beta").changes()
	second.PutRelations = slices.Clone(first.relations[:1])
	second.PutRelations[0].Withdrawn = true
	second.Load = load("second", 1)
	p.apply(second)

	third := newGraph().site("s", "Site").changes()
	third.Put[0].Entity.Withdrawn = true
	third.Delete, third.Load = []graph.ID{"site:t", "site:unknown"}, load("third", 2)
	p.apply(third)
	p.must("a load that changes nothing", Apply(context.Background(), p, Changes{Load: load("nothing", 3)}))

	j := p.journal(0)
	same(t, "Journal: the revision is that of the state that answers", 3, j.Revision)
	same(t, "Journal: a load that does not raise the revision is not in the journal", 3, len(j.Revisions))
	for i, want := range [][]string{
		sortedTexts("CREATED institution:a", "CREATED site:s", "CREATED site:t", "CREATED "+string(ofS), "CREATED "+string(ofT)),
		sortedTexts("UPDATED institution:a", "CREATED institution:b", "WITHDRAWN "+string(ofS)),
		sortedTexts("WITHDRAWN site:s", "DELETED site:t", "DELETED "+string(ofT)),
	} {
		r := j.Revisions[i]
		same(t, "Journal: revisions ascend", i+1, r.Number)
		same(t, "Journal: a revision lists what its load changed", want, sortedTexts(told(r)...))
		same(t, "Journal: a revision that fits is listed", true, r.Listed)
		same(t, "Journal: changes come by id", true, slices.IsSortedFunc(r.Changes, func(a, b graph.Change) int {
			return compareIDs(a.ID, b.ID)
		}))
		entities, relations := graph.CountChanges(slices.Values(r.Changes))
		same(t, "Journal: changes of entities are counted by kind", entities, r.Entities)
		same(t, "Journal: changes of relations are counted by kind", relations, r.Relations)
	}
	same(t, "Journal: a revision names the source of its load", "third", j.Revisions[2].Source)
	same(t, "Journal: a revision tells when its load ended", load("third", 2).Finished, j.Revisions[2].At)
	same(t, "Journal: only revisions after since", j.Revisions[2:], p.journal(2).Revisions)
	same(t, "Journal: nothing after the present", 0, len(p.journal(3).Revisions))
	same(t, "Journal: a revision that the graph has not reached is no error", 0, len(p.journal(9).Revisions))

	again := newGraph().site("s", "Site").changes()
	again.Put[0].Entity.Withdrawn = true
	p.apply(again)
	same(t, "Journal: what is put as it was is told of", []string{"WITHDRAWN site:s"}, told(p.journal(3).Revisions[0]))
	failed := p.begin(load("failed", 0))
	p.put(failed, newGraph().institution("c", "Gamma").changes())
	p.must("Close", failed.Close())
	same(t, "Journal: a load that failed leaves nothing", 4, len(p.journal(0).Revisions))
}

func compareIDs(a, b graph.ID) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func sortedTexts(texts ...string) []string {
	slices.Sort(texts)
	return texts
}

// manySites returns changes that put n sites.
func manySites(n int) Changes {
	c := newGraph().site("x", "Site").changes()
	one := c.Put[0]
	c.Put = make([]graph.Record, n)
	for i := range c.Put {
		c.Put[i] = one
		c.Put[i].Entity.ID = graph.ID("site:" + numbered("m", i))
		c.Put[i].Entity.Labels = nil
		c.Put[i].Facts = nil
	}
	return c
}

// testBigRevision puts more than a revision lists.
func testBigRevision(t *testing.T, open Open) {
	p := probe{t: t, Store: open(t)}
	p.apply(manySites(graph.MaxListedChanges + 1))
	r := p.journal(0).Revisions[0]
	same(t, "Journal: a load of very many changes is not listed", false, r.Listed)
	same(t, "Journal: nothing of what is not listed is there", 0, len(r.Changes))
	same(t, "Journal: what is not listed is counted",
		graph.ChangeCounts{Created: graph.MaxListedChanges + 1}, r.Entities)
}

// testDroppedRevisions fills the journal until its oldest revisions have to go.
func testDroppedRevisions(t *testing.T, open Open) {
	p := probe{t: t, Store: open(t)}
	p.apply(newGraph().institution("a", "Alpha").changes())
	const each = graph.MaxListedChanges
	for range graph.MaxJournalChanges / each {
		p.apply(manySites(each))
	}
	n := graph.MaxJournalChanges/each + 1
	j := p.journal(0)
	same(t, "Journal: the oldest revisions are dropped when there are too many changes", 2, j.Revisions[0].Number)
	same(t, "Journal: as many revisions stay as fit", n-1, len(j.Revisions))
	same(t, "Journal: it does not reach back over what was dropped", false, j.Reaches())
	same(t, "Journal: it reaches back to what is kept", true, p.journal(1).Complete())
}
