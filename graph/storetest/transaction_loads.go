package storetest

import (
	"context"
	"testing"
	"time"

	"entente/graph"
)

// testTransactionLoads is what Stats.Loads tells of transactions.
func testTransactionLoads(t *testing.T, open Open) {
	p := probe{t: t, Store: open(t)}
	first := newGraph().institution("a", "Alpha").changes()
	p.apply(first)
	before := p.stats()

	running := load("second", 0)
	running.State, running.Finished, running.Records, running.Report = "", time.Time{}, graph.Records{}, graph.Report{}
	tx := p.begin(running)
	running.State = graph.LoadRunning
	want := before
	want.Loads = []graph.Load{running, first.Load}
	same(t, "Begin records the load as RUNNING at once, and changes nothing else", want, p.stats())

	done := load("second", 7)
	done.State = ""
	p.put(tx, newGraph().institution("b", "Beta").changes())
	same(t, "the load is RUNNING until Commit", want, p.stats())
	p.commit(tx, done)
	done.State = graph.LoadComplete
	s := p.stats()
	same(t, "Commit makes the record of the load complete", []graph.Load{done, first.Load}, s.Loads)
	same(t, "LoadedAt is the end of the last load", done.Finished, s.LoadedAt)
	same(t, "the revision grows", 2, s.Revision)

	t.Run("FAILED", func(t *testing.T) { testFailedLoad(p.on(t)) })
	t.Run("nothing written", func(t *testing.T) {
		p := p.on(t)
		before := p.stats()
		tx := p.begin(load("nothing", 0))
		p.must("Put of nothing", tx.Put(context.Background(), nil))
		p.commit(tx, load("nothing", 0))
		after := p.stats()
		same(t, "the revision does not grow with a load that wrote nothing", before.Revision, after.Revision)
		same(t, "a load that wrote nothing is recorded", "nothing", after.Loads[0].Source)
	})
	t.Run("at most ten", func(t *testing.T) {
		p := p.on(t)
		for range 12 {
			p.must("Close", p.begin(load("again", 0)).Close())
		}
		same(t, "Loads are at most ten", 10, len(p.stats().Loads))
		tx := p.begin(load("again", 0))
		same(t, "Loads are at most ten, the one that runs among them", 10, len(p.stats().Loads))
		p.must("Close", tx.Close())
	})
}

func testFailedLoad(p probe) {
	before := p.stats()
	failed := load("failed", 0)
	tx := p.begin(failed)
	p.put(tx, newGraph().institution("c", "Gamma").changes())
	p.must("Close", tx.Close())
	after := p.stats()
	same(p.t, "Close records the load", len(before.Loads)+1, len(after.Loads))
	have := after.Loads[0]
	same(p.t, "a load that was closed without Commit is FAILED", graph.LoadFailed, have.State)
	if have.Finished.IsZero() {
		p.t.Error("contract: Finished is zero while a load runs and when it was interrupted, not when it failed")
	}
	have.State, have.Finished = failed.State, failed.Finished
	same(p.t, "the record of a load that failed is the one that Begin got", failed, have)
	after.Loads = before.Loads
	same(p.t, "a load that failed changes nothing else of Stats, LoadedAt and revision among it", before, after)
}
