package view

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"sync"
	"testing"
	"testing/synctest"
)

// recorder is a fetch function that remembers what it was asked for.
type recorder struct {
	mu    sync.Mutex
	asked [][]int
	err   error
}

func (r *recorder) fetch(_ context.Context, keys []int) ([]string, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.asked = append(r.asked, slices.Clone(keys))
	return each(keys, strconv.Itoa), r.err
}

func TestBatchAsksForPeersTogether(t *testing.T) {
	var r recorder
	b := newBatch(r.fetch)
	peers := slices.Values([]int{3, 1, 2, 3})
	for _, key := range []int{2, 1, 3, 1} {
		if v, err := b.load(t.Context(), key, peers); v != strconv.Itoa(key) || err != nil {
			t.Errorf("load(%d) = %q, %v", key, v, err)
		}
	}
	if v, err := b.load(t.Context(), 4, peers); v != "4" || err != nil {
		t.Errorf("load(4) = %q, %v", v, err)
	}
	if want := "[[3 1 2] [4]]"; fmt.Sprint(r.asked) != want {
		t.Errorf("peers are asked for once, in their order, whoever comes first: %v, want %s", r.asked, want)
	}
}

func TestBatchIsBounded(t *testing.T) {
	var r recorder
	b := newBatch(r.fetch)
	many := make([]int, 2*maxBatch+1)
	for i := range many {
		many[i] = i
	}
	if v, err := b.load(t.Context(), 2*maxBatch, slices.Values(many)); v != strconv.Itoa(2*maxBatch) || err != nil {
		t.Errorf("the last of many: %q, %v", v, err)
	}
	var sizes []int
	for _, keys := range r.asked {
		sizes = append(sizes, len(keys))
	}
	if !slices.Equal(sizes, []int{maxBatch, maxBatch, 1}) {
		t.Errorf("no question asks for more than %d: %v", maxBatch, sizes)
	}
}

func TestBatchPrimed(t *testing.T) {
	var r recorder
	b := newBatch(r.fetch)
	b.prime(1, "one")
	b.prime(1, "another")
	if v, _ := b.load(t.Context(), 1, slices.Values([]int{1, 2})); v != "one" {
		t.Errorf("what is known is not asked for: %q", v)
	}
	if v, _ := b.load(t.Context(), 2, slices.Values([]int{1, 2})); v != "2" || fmt.Sprint(r.asked) != "[[2]]" {
		t.Errorf("only the rest is asked for: %q %v", v, r.asked)
	}
}

func TestBatchFailsForAllPeers(t *testing.T) {
	r := recorder{err: errors.New("away")}
	b := newBatch(r.fetch)
	for _, key := range []int{1, 2} {
		if _, err := b.load(t.Context(), key, slices.Values([]int{1, 2})); !errors.Is(err, r.err) {
			t.Errorf("load(%d) fails with its batch: %v", key, err)
		}
	}
	if len(r.asked) != 1 {
		t.Errorf("what failed is not asked for again: %v", r.asked)
	}
}

// TestBatchWaits lets many ask at once: one fetches, the others wait for it, and who is cancelled does not wait.
func TestBatchWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		answer := make(chan struct{})
		calls := 0
		b := newBatch(func(_ context.Context, keys []int) ([]string, error) {
			calls++
			<-answer
			return each(keys, strconv.Itoa), nil
		})
		peers := slices.Values([]int{0, 1, 2, 3})
		var wg sync.WaitGroup
		for key := range 4 {
			wg.Go(func() {
				if v, err := b.load(t.Context(), key, peers); v != strconv.Itoa(key) || err != nil {
					t.Errorf("load(%d) = %q, %v", key, v, err)
				}
			})
		}
		synctest.Wait()
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := b.load(ctx, 1, peers); !errors.Is(err, context.Canceled) {
			t.Errorf("who is cancelled does not wait: %v", err)
		}
		close(answer)
		wg.Wait()
		if calls != 1 {
			t.Errorf("four who ask at once ask %d times", calls)
		}
	})
}
