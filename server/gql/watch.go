package gql

import (
	"context"
	"sync"
	"time"

	"entente/graph"
	"entente/graph/atlas"
)

// watch tells subscribers of new revisions. One goroutine asks the atlas for all of them, and only while there are any.
type watch struct {
	atlas *atlas.Atlas
	every time.Duration

	mu          sync.Mutex
	subscribers map[chan graph.Journal]bool
	stop        context.CancelFunc // ends the goroutine; nil while there is none
}

func newWatch(api *atlas.Atlas) *watch {
	return &watch{atlas: api, every: time.Second, subscribers: map[chan graph.Journal]bool{}}
}

// join returns a channel that gets what the atlas knows of each new revision. A subscriber that has not taken the last before
// the next comes gets the next alone: nobody waits for it. It has to leave.
func (w *watch) join() chan graph.Journal {
	w.mu.Lock()
	defer w.mu.Unlock()
	c := make(chan graph.Journal, 1)
	w.subscribers[c] = true
	if w.stop == nil {
		ctx, stop := context.WithCancel(context.Background())
		w.stop = stop
		go w.look(ctx)
	}
	return c
}

func (w *watch) leave(c chan graph.Journal) {
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.subscribers, c)
	if len(w.subscribers) == 0 && w.stop != nil {
		w.stop()
		w.stop = nil
	}
}

// count returns how many subscribers there are.
func (w *watch) count() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return len(w.subscribers)
}

// unknown is a revision before which nothing is asked for: the first look only finds out where the graph is.
const unknown = 1<<31 - 1

// look asks the atlas again and again until ctx ends. While the store does not answer there is nothing to tell; what it missed
// comes when it answers again.
func (w *watch) look(ctx context.Context) {
	ticker := time.NewTicker(w.every)
	defer ticker.Stop()
	last := unknown
	for {
		j, err := w.atlas.Journal(ctx, last)
		if err == nil && j.Revision != last {
			last = j.Revision
			w.tell(ctx, j)
		}
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}

func (w *watch) tell(ctx context.Context, j graph.Journal) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if ctx.Err() != nil { // those who are here now have a goroutine of their own
		return
	}
	for c := range w.subscribers {
		select {
		case <-c: // it was not taken
		default:
		}
		c <- j
	}
}

// follow sends the revisions after since, each once and in order, until ctx ends; then it closes the channel. A negative since
// stands for the present. It returns the error of the first question to the atlas.
func (w *watch) follow(ctx context.Context, since int) (<-chan graph.Revision, error) {
	// The questions of a request see one state for ever. These must not; nor may they hold that state.
	fresh, cancel := context.WithCancel(context.Background())
	stopped := context.AfterFunc(ctx, cancel)
	news := w.join() // before the first question, so that nothing falls between
	asked := since
	if since < 0 {
		asked = unknown
	}
	first, err := w.atlas.Journal(fresh, asked)
	if err != nil {
		w.leave(news)
		stopped()
		cancel()
		return nil, err
	}
	if since < 0 || since > first.Revision {
		since = first.Revision
	}
	out := make(chan graph.Revision)
	go func() {
		defer cancel()
		defer close(out)
		defer w.leave(news)
		for j := first; ; {
			if since = send(fresh, out, j, since); fresh.Err() != nil {
				return
			}
			select {
			case <-fresh.Done():
				return
			case j = <-news:
			}
			if j.Revision > since && j.Since > since { // something lies between
				j = w.catchUp(fresh, since)
			}
		}
	}()
	return out, nil
}

// catchUp returns the journal after since. While the store does not answer it goes on asking, until ctx ends.
func (w *watch) catchUp(ctx context.Context, since int) graph.Journal {
	for {
		j, err := w.atlas.Journal(ctx, since)
		if err == nil {
			return j
		}
		select {
		case <-ctx.Done():
			return graph.Journal{Since: since, Revision: since}
		case <-time.After(w.every):
		}
	}
}

// send sends the revisions of a journal after since, and returns the last revision that was told of.
func send(ctx context.Context, out chan<- graph.Revision, j graph.Journal, since int) int {
	for _, r := range j.Tell() {
		if r.Number <= since {
			continue
		}
		select {
		case <-ctx.Done():
			return since
		case out <- r:
			since = r.Number
		}
	}
	return since
}
