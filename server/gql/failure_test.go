package gql_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/storetest"
)

// TestFailureIsTold lets one call of the store after the other fail: the query is answered, with the code of the
// failure, and nobody is left waiting for what the failed call should have brought.
func TestFailureIsTold(t *testing.T) {
	store := sample(t, 5)
	for n := 1; ; n++ {
		failing := storetest.Failing(store, n, graph.Errorf(graph.CodeUnavailable, "the store is away"))
		r := newAPI(t, failing).ask(nested, "", map[string]any{"first": 5})
		if failing.Calls() < n {
			if len(r.Errors) > 0 {
				t.Errorf("nothing fails and nothing is told: %v", r.Errors)
			}
			return
		}
		if len(r.Errors) == 0 {
			t.Fatalf("call %d fails and nobody is told: %s", n, r.Data)
		}
		for _, err := range r.Errors {
			if err.Extensions["code"] != string(graph.CodeUnavailable) {
				t.Errorf("call %d fails with UNAVAILABLE: %v", n, err)
			}
		}
	}
}

// stuck is a store that does not answer before its caller gives up.
type stuck struct{ graph.Reader }

func (stuck) Relations(ctx context.Context, _ []graph.ID, _ graph.Step) ([]graph.RelationPage, error) {
	<-ctx.Done()
	return nil, graph.Wrap(graph.CodeOf(ctx.Err()), "the store was too slow", ctx.Err())
}

// TestDeadline asks a store that is too slow: whoever waits for another's answer gives up in time too, and all are told
// why.
func TestDeadline(t *testing.T) {
	a := newAPI(t, stuck{sample(t, 5)})
	for _, c := range []struct {
		code   graph.Code
		giveUp func() (context.Context, context.CancelFunc)
	}{
		{graph.CodeTimeout, func() (context.Context, context.CancelFunc) {
			return context.WithTimeout(context.Background(), 50*time.Millisecond)
		}},
		{graph.CodeCanceled, func() (context.Context, context.CancelFunc) {
			ctx, cancel := context.WithCancel(context.Background())
			time.AfterFunc(50*time.Millisecond, cancel)
			return ctx, cancel
		}},
	} {
		ctx, cancel := c.giveUp()
		r := a.askIn(ctx, `{ institutions { nodes { sites { totalCount } } } }`, "", nil)
		cancel()
		if len(r.Errors) != 5 {
			t.Errorf("each of five is told: %v", r.Errors)
		}
		for _, err := range r.Errors {
			if err.Extensions["code"] != string(c.code) {
				t.Errorf("it ends with %s: %v", c.code, err)
			}
		}
	}
}

// broken is a store that panics.
type broken struct{ graph.Reader }

func (broken) Relations(context.Context, []graph.ID, graph.Step) ([]graph.RelationPage, error) {
	panic("a defect of the store")
}

// TestPanic asks a store with a defect: those who wait for the answer of the one who panicked get an error.
func TestPanic(t *testing.T) {
	a := newAPI(t, broken{sample(t, 5)})
	a.exec.SetRecoverFunc(func(context.Context, any) error { return errors.New("recovered") })
	done := make(chan reply, 1)
	go func() { done <- a.ask(`{ institutions { nodes { sites { totalCount } } } }`, "", nil) }()
	select {
	case r := <-done:
		if len(r.Errors) == 0 {
			t.Errorf("a panic is told: %s", r.Data)
		}
	case <-time.After(time.Minute):
		t.Fatal("somebody waits for ever")
	}
}
