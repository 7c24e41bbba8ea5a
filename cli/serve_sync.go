package cli

import (
	"context"
	"log/slog"
	"time"

	"entente/fetch/syncfile"
	"entente/graph"
)

// leastEvery is how often publishers may be asked.
const leastEvery = time.Hour

// keepInSync syncs the store that is served by the file of --sync, now and again and again, in a goroutine of its own, and returns what
// waits for its end. It returns INVALID_ARGUMENT for a file that is wrong or of another store.
func (c serveCmd) keepInSync(ctx context.Context, p Program, store graph.Store, log *slog.Logger) (stopped func(), err error) {
	if c.Sync == "" {
		return func() {}, nil
	}
	if c.Every < leastEvery {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "--every is %s; publishers are asked once an hour at most", c.Every)
	}
	file, problems := syncfile.Read(c.Sync)
	if len(problems) > 0 {
		return nil, p.problems(problems)
	}
	if file.Store != "" && file.Store != c.Store {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "%s is about the store %s, and %s is served; give --store as the file has it, or take store: out of the file",
			c.Sync, file.Store, c.storeInWords())
	}
	ctx, cancel := context.WithCancel(ctx)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for {
			c.syncOnce(ctx, file, store, log)
			select {
			case <-ctx.Done():
				return
			case <-time.After(c.Every):
			}
		}
	}()
	return func() { cancel(); <-ended }, nil
}

// syncOnce syncs and logs what came of it; the server goes on whatever that is.
func (c serveCmd) syncOnce(ctx context.Context, file syncfile.File, store graph.Store, log *slog.Logger) {
	s := syncing{file: file, store: store, storeName: c.storeInWords(), newProgress: func() progress { return silence{} }}
	report, err := s.run(ctx)
	if err != nil {
		if ctx.Err() == nil {
			log.Error("the sync failed", "error", graph.UserMessage(err))
		}
		return
	}
	for _, one := range report.Sources {
		switch {
		case one.Error != nil:
			log.Warn("a source is not up to date", "source", one.Name, "state", one.State, "error", one.Error.Message)
		default:
			log.Info("a source is up to date", "source", one.Name, "state", one.State)
		}
	}
	log.Info("the sync has ended", "before", report.Revision.Before, "after", report.Revision.After, "failed", report.Failed)
}

func (c serveCmd) storeInWords() string {
	if c.Store == "" {
		return "the built-in dataset in memory"
	}
	return c.Store
}
