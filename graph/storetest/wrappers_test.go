package storetest

import (
	"context"
	"errors"
	"testing"

	"entente/graph"
)

func TestCounting(t *testing.T) {
	g := smallGraph()
	p := g.in(t, func(*testing.T) graph.Store { return NewReference() })
	c := Counting(p)
	for range 2 {
		found, err := c.Entities(context.Background(), g.list("a"))
		same(t, "a counting reader answers as its reader does", "a", slugs(answer(p, "Entities", found, err)))
	}
	_, total, err := c.Conflicts(context.Background(), graph.ConflictQuery{})
	same(t, "a counting reader passes on every result", 0, answer(p, "Conflicts", total, err))
	same(t, "calls are counted by method", map[string]int{"Entities": 2, "Conflicts": 1}, c.Calls())
	same(t, "calls are counted together", 3, c.Total())
	c.Reset()
	same(t, "after Reset nothing is counted", 0, c.Total())
}

func TestFailing(t *testing.T) {
	g := smallGraph()
	broken := graph.Errorf(graph.CodeUnavailable, "broken")
	methods := calls(g)
	for i := range methods {
		p := g.in(t, func(*testing.T) graph.Store { return NewReference() })
		f := Failing(p, i+1, broken)
		for n, c := range methods {
			err := c.call(context.Background(), f)
			if want := n == i; errors.Is(err, broken) != want {
				t.Errorf("call %d of a store that fails at %d: %v", n+1, i+1, err)
			}
		}
		same(t, "every call is counted", len(methods), f.Calls())
	}
	p := g.in(t, func(*testing.T) graph.Store { return NewReference() })
	f := Failing(p, 1, broken, "Commit")
	if err := f.Ping(context.Background()); err != nil {
		t.Errorf("a method that is not named does not fail: %v", err)
	}
	if err := Apply(context.Background(), f, omega(g)); !errors.Is(err, broken) {
		t.Errorf("a method that is named fails: %v", err)
	}
	p.holds("a failing call does not reach the store", g.changes())
}

// TestFailingTransaction fails each step of a transaction in turn.
func TestFailingTransaction(t *testing.T) {
	ctx := context.Background()
	g := smallGraph()
	c := g.changes()
	broken := graph.Errorf(graph.CodeUnavailable, "broken")
	steps := []string{"Begin", "Put", "PutRelations", "Delete", "DeleteRelations", "Commit"}
	load := func(s graph.Store) error {
		tx, err := s.Begin(ctx, c.Load)
		if err != nil {
			return err
		}
		defer tx.Close()
		for _, step := range []func() error{
			func() error { return tx.Put(ctx, c.Put) },
			func() error { return tx.PutRelations(ctx, c.PutRelations) },
			func() error { return tx.Delete(ctx, []graph.ID{"site:none"}) },
			func() error { return tx.DeleteRelations(ctx, []graph.ID{"relation:none"}) },
			func() error { return tx.Commit(ctx, c.Load) },
		} {
			if err := step(); err != nil {
				return err
			}
		}
		return nil
	}
	for i, name := range steps {
		for _, f := range []*FailingStore{Failing(NewReference(), i+1, broken), Failing(NewReference(), 1, broken, name)} {
			if err := load(f); !errors.Is(err, broken) {
				t.Errorf("a store that fails at %s: %v", name, err)
			}
			probe{t: t, Store: f.store}.holds("a failing step does not reach the store: "+name, Changes{})
			if err := load(f); err != nil {
				t.Errorf("a store that has failed at %s once goes on: %v", name, err)
			}
			probe{t: t, Store: f.store}.holds("a load after one that failed is there: "+name, c)
		}
	}
	f := Failing(NewReference(), len(steps)+1, broken)
	if err := load(f); err != nil || f.Calls() != len(steps) {
		t.Errorf("every step counts, Close does not: %d calls of %d: %v", f.Calls(), len(steps), err)
	}
}
