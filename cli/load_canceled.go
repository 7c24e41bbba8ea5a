package cli

import (
	"context"
	"time"

	"entente/graph"
	"entente/loader"
)

// lastLook is how long a load that was told to stop may ask the store what became of it.
const lastLook = 10 * time.Second

// canceled returns the error of a load that was told to stop. The word to stop may come while the store is already making
// the load visible, so the store is asked what became of it: only then is it true that nothing changed.
func canceled(ctx context.Context, store graph.Reader, result loader.Result, cause error) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), lastLook)
	defer cancel()
	stats, err := store.Stats(ctx)
	message := "the load was stopped; nothing was changed"
	switch {
	case err != nil:
		message = "the load was stopped, and the store could not be asked whether it was already complete; load again: " +
			"a complete load is not changed by a second one"
	case completed(stats, result.Load):
		message = "the load was already complete when it was told to stop; the store holds all of it"
	}
	return graph.Wrap(graph.CodeCanceled, message, cause)
}

// completed reports whether the store has the load as complete.
func completed(s graph.Stats, l graph.Load) bool {
	for _, stored := range s.Loads {
		// Stores keep fewer digits of the time.
		if stored.Source == l.Source && stored.Started.Truncate(time.Second).Equal(l.Started.Truncate(time.Second)) {
			return stored.State == graph.LoadComplete
		}
	}
	return false
}
