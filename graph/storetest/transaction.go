package storetest

import (
	"context"
	"slices"
	"testing"
	"time"

	"entente/graph"
)

// begin opens a transaction, which the test closes at its end if it has not done so.
func (p probe) begin(l graph.Load) graph.Transaction {
	p.t.Helper()
	tx, err := p.Begin(context.Background(), l)
	if err != nil {
		p.t.Fatalf("contract: Begin opens a transaction: %v", err)
	}
	p.t.Cleanup(func() { _ = tx.Close() })
	return tx
}

// must fails the test when a step of a transaction returned an error.
func (p probe) must(step string, err error) {
	p.t.Helper()
	if err != nil {
		p.t.Fatalf("contract: %s of a transaction succeeds: %v", step, err)
	}
}

// put puts records, relations and deletions, in that order.
func (p probe) put(tx graph.Transaction, c Changes) {
	p.t.Helper()
	ctx := context.Background()
	p.must("Put", tx.Put(ctx, c.Put))
	p.must("PutRelations", tx.PutRelations(ctx, c.PutRelations))
	p.must("Delete", tx.Delete(ctx, c.Delete))
	p.must("DeleteRelations", tx.DeleteRelations(ctx, c.DeleteRelations))
	p.must("Note", tx.Note(ctx, c.Note))
}

func (p probe) commit(tx graph.Transaction, l graph.Load) {
	p.t.Helper()
	p.must("Commit", tx.Commit(context.Background(), l))
	p.must("Close after Commit", tx.Close())
}

// testTransaction is Writer.Begin and Transaction.
func testTransaction(t *testing.T, open Open) {
	for _, part := range []struct {
		name string
		run  func(p probe)
	}{
		{"nothing is seen before Commit", testUnseen},
		{"Close takes everything back", testClosed},
		{"batches", testBatches},
		{"put twice", testPutTwice},
		{"deletions", testTransactionDeletes},
		{"put and deleted", testPutAndDeleted},
		{"given up", testGivenUp},
		{"nothing is kept", testNothingKept},
		{"one at a time", testOneAtATime},
	} {
		t.Run(part.name, func(t *testing.T) { part.run(probe{t: t, Store: open(t)}) })
	}
}

func testUnseen(p probe) {
	old := conflictGraph().relation("a", graph.PartnerOf, "c")
	p.apply(old.changes())
	tx := p.begin(load("later", 1))
	p.holds("Begin changes nothing of the graph", old.changes())
	later := conflictGraph().institution("late", "Later words", "identifier=pic:7").merge("late", "site:merged").
		relation("late", graph.PartnerOf, "a").relation("late", graph.PartnerOf, "c")
	c := later.changes()
	c.DeleteRelations = []graph.ID{old.related("a", graph.PartnerOf, "c", "").ID}
	p.put(tx, c)
	p.holds("readers see the state before until Commit", old.changes())
	same(p.t, "Search sees the state before until Commit", 0, p.search(text("later words")).Total)
	same(p.t, "Entities sees the state before until Commit", "- -", slugs(p.entities(later.id("late"), "site:merged")))
	same(p.t, "the revision grows with Commit", 1, p.stats().Revision)
	p.commit(tx, load("later", 1))
	p.holds("Commit makes everything visible at once", later.changes())
	same(p.t, "Search sees the state after Commit", "late", hitSlugs(p.search(text("later words")).Hits))
	same(p.t, "the revision grows by one, whatever was written", 2, p.stats().Revision)
}

func testClosed(p probe) {
	old := conflictGraph().relation("a", graph.PartnerOf, "c")
	p.apply(old.changes())
	tx := p.begin(load("later", 1))
	later := newGraph().institution("late", "Later words")
	c := later.changes()
	c.Delete = old.list("a")
	p.put(tx, c)
	p.must("Close without Commit", tx.Close())
	p.holds("Close gives up what was not committed", old.changes())
	same(p.t, "what was given up is not found", 0, p.search(text("later words")).Total)
	p.must("Close twice", tx.Close())
	p.apply(later.changes())
	same(p.t, "the next load goes ahead", "late", hitSlugs(p.search(text("later words")).Hits))
}

func testBatches(p probe) {
	ctx := context.Background()
	g := conflictGraph().relation("a", graph.PartnerOf, "c", "doc=d1").relation("a", graph.PartOf, "a")
	c := g.changes()
	tx := p.begin(c.Load)
	p.must("Put of nothing", tx.Put(ctx, nil))
	p.must("PutRelations of nothing", tx.PutRelations(ctx, nil))
	there := map[graph.ID]bool{}
	left := c.PutRelations
	for i := range c.Put {
		p.must("Put", tx.Put(ctx, c.Put[i:i+1]))
		there[c.Put[i].Entity.ID] = true
		var next []graph.Relation
		for k := range left {
			if there[left[k].From] && there[left[k].To] { // as soon as both ends are put
				p.must("PutRelations", tx.PutRelations(ctx, left[k:k+1]))
			} else {
				next = append(next, left[k])
			}
		}
		left = next
	}
	p.commit(tx, c.Load)
	p.holds("a relation may follow its ends in the same transaction", c)
	same(p.t, "many batches are one revision", 1, p.stats().Revision)

	more := newGraph().institution("a", "Alpha").institution("new", "New").relation("a", graph.PartnerOf, "new").changes()
	tx = p.begin(more.Load)
	p.must("Put", tx.Put(ctx, more.Put[1:]))
	p.must("PutRelations", tx.PutRelations(ctx, more.PutRelations))
	p.commit(tx, more.Load)
	same(p.t, "one end of a relation may be there from before", "<a",
		items(p.relationsOf(graph.Step{Window: all}, "institution:new")[0]))
}

func testPutTwice(p probe) {
	ctx := context.Background()
	first := newGraph().document("d", "Document").
		institution("a", "First", "country=FR", "identifier=pic:1").institution("b", "Beta").
		relation("a", graph.PartnerOf, "b", "amount=1", "doc=d")
	last := newGraph().document("d", "Document").
		institution("a", "Last", "acronym=LA").institution("b", "Beta").
		relation("a", graph.PartnerOf, "b", "amount=2")
	for _, before := range []*builder{nil, first} {
		if before != nil {
			p.apply(before.changes())
		}
		x, y := first.changes(), last.changes()
		tx := p.begin(x.Load)
		p.put(tx, x)
		p.must("Put in one call", tx.Put(ctx, append(x.Put[1:2:2], y.Put...)))
		p.must("PutRelations in one call", tx.PutRelations(ctx, append(x.PutRelations[:1:1], y.PutRelations...)))
		p.commit(tx, x.Load)
		p.holds("of what is put twice the last counts", y)
		same(p.t, "the words of what was put first are gone", "", hitSlugs(p.search(text("first")).Hits))
	}
}

func testTransactionDeletes(p probe) {
	ctx := context.Background()
	g := conflictGraph().relation("a", graph.PartnerOf, "c").relation("a", graph.PartOf, "a")
	p.apply(g.changes())
	tx := p.begin(load("delete", 1))
	p.must("Delete", tx.Delete(ctx, append(g.list("a"), "site:nobody")))
	extra := newGraph().institution("new", "New")
	p.must("Put after Delete", tx.Put(ctx, extra.changes().Put))
	p.must("DeleteRelations", tx.DeleteRelations(ctx, []graph.ID{"relation:nothing"}))
	p.commit(tx, load("delete", 1))
	same(p.t, "a deleted entity is gone, with its relations", "- new", slugs(p.entities(g.id("a"), "institution:new")))
	same(p.t, "with an entity go the relations that it has in the store", []*graph.Relation{nil, nil},
		p.relationsByID(g.related("a", graph.PartnerOf, "c", "").ID, g.related("a", graph.PartOf, "a", "").ID))
	same(p.t, "the other end of a relation that went with its entity has it no more", "",
		items(p.relationsOf(graph.Step{Legs: graph.Both(graph.PartnerOf), Window: all}, g.id("c"))[0]))
	p.apply(g.changes())
	p.apply(Changes{Load: load("extra", 0), Delete: extra.order})
	p.holds("what was deleted in a transaction can be put back", g.changes())
}

// testPutAndDeleted puts and deletes the same id with one transaction: it changes nothing and says so, at the latest with
// Commit.
func testPutAndDeleted(p probe) {
	ctx := context.Background()
	g := conflictGraph().relation("a", graph.PartnerOf, "c")
	p.apply(g.changes())
	c := g.changes()
	there := g.id("a")
	later := newGraph().institution("late", "Late").relation("late", graph.PartOf, "late").changes()
	partner := g.related("a", graph.PartnerOf, "c", "")
	for _, tt := range []struct {
		name string
		in   Changes
	}{
		{"an entity as it is", Changes{Put: recordsOf(c, there), Delete: []graph.ID{there}}},
		{"an entity as it was not", Changes{Put: recordsOf(omega(g), there), Delete: []graph.ID{there}}},
		{"an entity that was not there", Changes{Put: later.Put, Delete: []graph.ID{later.Put[0].Entity.ID}}},
		{"a relation", Changes{PutRelations: []graph.Relation{partner}, DeleteRelations: []graph.ID{partner.ID}}},
		{"a relation that was not there", Changes{
			Put: later.Put, PutRelations: later.PutRelations, DeleteRelations: []graph.ID{later.PutRelations[0].ID},
		}},
		{"a relation and its end", Changes{PutRelations: []graph.Relation{partner}, Delete: []graph.ID{partner.To}}},
	} {
		for _, deletedFirst := range []bool{true, false} {
			tx := p.begin(load("both", 1))
			put := []func() error{
				func() error { return tx.Put(ctx, tt.in.Put) },
				func() error { return tx.PutRelations(ctx, tt.in.PutRelations) },
			}
			deleted := []func() error{
				func() error { return tx.Delete(ctx, tt.in.Delete) },
				func() error { return tx.DeleteRelations(ctx, tt.in.DeleteRelations) },
			}
			steps := slices.Concat(put, deleted)
			if deletedFirst {
				steps = slices.Concat(deleted, put)
			}
			var err error
			for _, step := range append(steps, func() error { return tx.Commit(ctx, load("both", 1)) }) {
				if err = step(); err != nil {
					break
				}
			}
			code(p.t, "what is both put and deleted is refused: "+tt.name, err, graph.CodeInvalidArgument)
			p.must("Close after an error", tx.Close())
			p.holds("a transaction that puts and deletes the same changes nothing: "+tt.name, g.changes())
		}
	}
}

// recordsOf returns the records of changes that are of the id.
func recordsOf(c Changes, id graph.ID) []graph.Record {
	return slices.DeleteFunc(slices.Clone(c.Put), func(r graph.Record) bool { return r.Entity.ID != id })
}

// testGivenUp gives up steps of a transaction: only Close is left then.
func testGivenUp(p probe) {
	g := conflictGraph()
	p.apply(g.changes())
	other := newGraph().institution("other", "Other").changes()
	given, cancel := context.WithCancel(context.Background())
	cancel()
	for name, step := range map[string]func(tx graph.Transaction) error{
		"Put":    func(tx graph.Transaction) error { return tx.Put(given, other.Put) },
		"Note":   func(tx graph.Transaction) error { return tx.Note(given, nil) },
		"Commit": func(tx graph.Transaction) error { return tx.Commit(given, other.Load) },
	} {
		tx := p.begin(other.Load)
		p.must("Put", tx.Put(context.Background(), other.Put))
		code(p.t, name+" with a context that was given up", step(tx), graph.CodeCanceled)
		p.must("Close after an error", tx.Close())
		p.holds("a transaction that was given up changes nothing: "+name, g.changes())
	}
	tx, err := p.Begin(given, other.Load)
	if err == nil {
		p.must("Close", tx.Close())
	}
	code(p.t, "Begin with a context that was given up", err, graph.CodeCanceled)
	p.apply(g.changes())
}

func testNothingKept(p probe) {
	ctx := context.Background()
	c := conflictGraph().relation("a", graph.PartnerOf, "c").changes()
	want := conflictGraph().relation("a", graph.PartnerOf, "c").changes()
	records, relations := make([]graph.Record, 1), make([]graph.Relation, 1)
	tx := p.begin(c.Load)
	for i := range c.Put {
		records[0] = c.Put[i]
		p.must("Put", tx.Put(ctx, records))
		clear(c.Put[i].Facts)
		clear(c.Put[i].Entity.Labels)
	}
	for i := range c.PutRelations {
		relations[0] = c.PutRelations[i]
		p.must("PutRelations", tx.PutRelations(ctx, relations))
		clear(c.PutRelations[i].Evidence)
	}
	p.commit(tx, c.Load)
	p.holds("nothing of what is put is kept by the store, which a loader fills again", want)
}

func testOneAtATime(p probe) {
	g := newGraph().institution("a", "Alpha")
	tx := p.begin(load("first", 1))
	p.put(tx, g.changes())
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	second, err := p.Begin(ctx, load("second", 1))
	if err == nil {
		_ = second.Close()
		p.t.Error("contract: one transaction at a time: a second one is BUSY, or waits")
	}
	if c := graph.CodeOf(err); err != nil && c != graph.CodeBusy && c != graph.CodeTimeout {
		p.t.Errorf("contract: a second transaction is BUSY, or waits until TIMEOUT: %v", err)
	}
	p.commit(tx, load("first", 1))
	p.holds("a transaction that kept another out succeeds", g.changes())
	p.apply(newGraph().institution("a", "Again").changes())
}
