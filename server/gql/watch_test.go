package gql

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"go.uber.org/goleak"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/storetest"
)

// apply loads a site into a store n times: each is a revision.
func apply(t *testing.T, s graph.Store, n int) {
	t.Helper()
	for range n {
		err := storetest.Apply(context.Background(), s, storetest.Changes{
			Put: []graph.Record{{Entity: graph.Entity{ID: "site:a", Kind: graph.KindSite}}},
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// take returns the numbers of the next n revisions.
func take(t *testing.T, from <-chan graph.Revision, n int) (out []int) {
	t.Helper()
	for range n {
		r, more := <-from
		if !more {
			t.Fatalf("the channel was closed behind %v", out)
		}
		out = append(out, r.Number)
	}
	return out
}

// TestFollow reads revisions late, early, and from several places at once: each gets each once, in order.
func TestFollow(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	store := storetest.NewReference()
	apply(t, store, 2)
	w := newWatch(atlas.New(store))
	w.every = time.Millisecond
	ctx, cancel := context.WithCancel(context.Background())
	follow := func(since int) <-chan graph.Revision {
		c, err := w.follow(ctx, since)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	all, one, present, ahead := follow(0), follow(1), follow(-1), follow(99)
	if got := fmt.Sprint(take(t, all, 2), take(t, one, 1)); got != "[1 2] [2]" {
		t.Errorf("what happened since is told at once: %s", got)
	}
	apply(t, store, 40) // nobody reads meanwhile
	want := []int{}
	for n := range 40 {
		want = append(want, n+3)
	}
	for who, c := range map[string]<-chan graph.Revision{"all": all, "one": one, "present": present, "ahead": ahead} {
		if got := take(t, c, 40); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s is told of every revision, in order: %v", who, got)
		}
	}
	cancel()
	for _, c := range []<-chan graph.Revision{all, one, present, ahead} {
		if _, more := <-c; more {
			t.Error("nothing follows the end")
		}
	}
	for w.count() > 0 { // they leave behind the end of their channels
		time.Sleep(time.Millisecond)
	}
	again, stop := context.WithCancel(context.Background())
	defer stop()
	c, err := w.follow(again, 41)
	if err != nil || fmt.Sprint(take(t, c, 1)) != "[42]" {
		t.Errorf("after everybody has left, one may come again: %v", err)
	}
}

// outage is a store that answers while it is up.
type outage struct {
	graph.Reader
	down chan bool // holds whether it is down
}

func (o outage) Journal(ctx context.Context, since int) (graph.Journal, error) {
	down := <-o.down
	o.down <- down
	if down {
		return graph.Journal{}, graph.Wrap(graph.CodeUnavailable, "down", errors.New("down"))
	}
	return o.Reader.Journal(ctx, since)
}

// TestFollowThroughOutage has the store go away for a while.
func TestFollowThroughOutage(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	store := storetest.NewReference()
	o := outage{store, make(chan bool, 1)}
	set := func(down bool) {
		select {
		case <-o.down:
		default:
		}
		o.down <- down
	}
	set(true)
	w := newWatch(atlas.New(o))
	w.every = time.Millisecond
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	if _, err := w.follow(ctx, 0); graph.CodeOf(err) != graph.CodeUnavailable || w.count() != 0 {
		t.Errorf("who subscribes while the store is away is told so: %v", err)
	}
	set(false)
	c, err := w.follow(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	set(true)
	apply(t, store, 3)
	time.Sleep(5 * time.Millisecond) // a few looks that find nothing
	set(false)
	if got := fmt.Sprint(take(t, c, 3)); got != "[1 2 3]" {
		t.Errorf("what was missed comes when the store is back: %s", got)
	}
}
