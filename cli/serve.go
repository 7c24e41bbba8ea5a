package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"sync"
	"syscall"
	"time"

	"entente/graph"
	"entente/graph/atlas"
	"entente/server"
	"entente/server/gql"
)

type serveCmd struct {
	storeFlag
	Listen    string        `default:"localhost:8080" placeholder:"ADDR" help:"Listen on this address (default ${default})."`
	Origins   []string      `name:"cors-origin" placeholder:"URL" help:"Allow pages of these sites to query the API, such as https://example.org (default none)."`
	Base      string        `default:"urn:entente:" placeholder:"IRI" help:"Put this IRI before ids in Turtle and JSON-LD (default ${default})."`
	PublicURL string        `name:"public-url" placeholder:"URL" help:"Name this public address in citations, such as https://entente.example.org (default: the address of --listen)."`
	Older     bool          `name:"older-statuses" help:"Answer GraphQL with the HTTP statuses of the drafts before September 2026: 400 instead of 422, 200 instead of 294."`
	Sync      string        `placeholder:"FILE" help:"Keep the store up to date by this file of entente sync, at the beginning and then as --every says. It must not name another store."`
	Every     time.Duration `default:"24h" help:"With --sync: wait so long between two syncs, an hour at least (default ${default})."`
	LogLevel  string        `default:"info" enum:"debug,info,warn,error" help:"Log messages of this level and above: debug, info, warn or error."`
}

// Run serves until the process is told to stop, then lets open requests end.
func (c serveCmd) Run(ctx context.Context, p Program) error {
	var level slog.Level
	if err := level.UnmarshalText([]byte(c.LogLevel)); err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(p.Stderr, &slog.HandlerOptions{Level: level}))
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", c.Listen)
	if err != nil {
		return listenError(c.Listen, err)
	}
	defer listener.Close()
	store, err := c.open(ctx, true)
	if err != nil {
		return err
	}
	defer store.Close()
	warm := warmUp(ctx, store, log)
	defer warm.Wait() // a store is closed when nobody uses it any more
	public, err := atlas.PublicURL(cmp.Or(c.PublicURL, "http://"+shown(listener.Addr())))
	if err != nil {
		return err
	}
	api := atlas.New(store, public)
	srv, err := server.New(server.Config{
		Atlas: api, Schema: gql.NewSchema(api), Logger: log, Version: version(), Origins: c.Origins,
		ExportBase: c.Base, OlderStatuses: c.Older,
		WithLoaders: func(ctx context.Context) context.Context {
			return gql.WithLoaders(gql.WithExportBase(ctx, c.Base), api)
		},
	})
	if err != nil {
		return err
	}
	stopped, err := c.keepInSync(ctx, p, store, log)
	if err != nil {
		return err
	}
	defer stopped()
	c.greet(ctx, p, api, listener.Addr())
	if p.Listening != nil {
		p.Listening(listener.Addr())
	}
	return srv.Serve(ctx, listener)
}

// warmUp makes what the first questions would wait for, while the server answers already.
func warmUp(ctx context.Context, store graph.Store, log *slog.Logger) *sync.WaitGroup {
	var g sync.WaitGroup
	if s, ok := store.(graph.Warmer); ok {
		g.Go(func() {
			if err := s.Warm(ctx); err != nil {
				log.Debug("the first questions will take longer", "error", err)
			}
		})
	}
	return &g
}

// greet says where the answers are, and what there is to answer from.
func (c serveCmd) greet(ctx context.Context, p Program, api *atlas.Atlas, addr net.Addr) {
	fmt.Fprintf(p.Stdout, "Entente answers on http://%s: the explorer at /, the GraphQL API at /graphql, GraphiQL at /graphiql.\n", shown(addr))
	s, err := api.Stats(ctx)
	switch {
	case err != nil:
		fmt.Fprintf(p.Stdout, "The store does not answer yet: %s. Requests get status 503 until it does.\n", graph.UserMessage(err))
	case total(s.Entities) == 0:
		fmt.Fprintf(p.Stdout, "The store is empty. To load the curated dataset, run: entente load seed --store %s\n", c.Store)
	default:
		fmt.Fprintf(p.Stdout, "The store holds %s, %s and %s.\n", counted(total(s.Entities), "entity", "entities"),
			counted(total(s.Relations), "relation", "relations"), counted(s.Facts, "fact", "facts"))
	}
}

// shown returns the address as a browser takes it: localhost rather than a loopback number.
func shown(addr net.Addr) string {
	if tcp, ok := addr.(*net.TCPAddr); ok && (tcp.IP.IsLoopback() || tcp.IP.IsUnspecified()) {
		return fmt.Sprintf("localhost:%d", tcp.Port)
	}
	return addr.String()
}

func listenError(addr string, err error) error {
	message := fmt.Sprintf("cannot listen on %s; write HOST:PORT, such as localhost:8080", addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		message = fmt.Sprintf("%s is in use by another program; choose another address with --listen", addr)
	case errors.Is(err, syscall.EACCES):
		message = fmt.Sprintf("listening on %s is not allowed; choose a port above 1023 with --listen", addr)
	}
	return graph.Wrap(graph.CodeInvalidArgument, message, err)
}
