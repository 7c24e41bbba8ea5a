package server

import (
	"cmp"
	"context"
	"log/slog"
	"maps"
	"net/url"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"entente/graph"
	"entente/graph/atlas"
)

// Config is what a Server is made of. Atlas and Schema are required; every other zero value means its default.
type Config struct {
	Atlas       *atlas.Atlas                              // asked by /readyz
	Schema      graphql.ExecutableSchema                  // answers at /graphql
	WithLoaders func(ctx context.Context) context.Context // called once for each operation
	Logger      *slog.Logger                              // slog.Default when nil
	Version     string                                    // shown by /healthz
	Origins     []string                                  // whose pages may call /graphql, such as https://a.example; none by default
	ExportBase  string                                    // what stands before ids in IRIs of downloads; export.DefaultBase when empty
	Limits      Limits
	Timeouts    Timeouts

	// OlderStatuses has GraphQL answered with the statuses of the drafts before September 2026, for clients, proxies and monitors that
	// do not know the newer ones: 400 instead of 422, 200 instead of 294.
	OlderStatuses bool
}

// Limits bounds what one request may ask for, and how many are answered at once. A zero value means the default.
type Limits struct {
	Body       int // bytes of a request body; of the parameters in an address
	Header     int // bytes of request line and headers; of the parameters in an address
	Tokens     int // of a document
	Operations int // in a document
	Fragments  int // in a document
	Fields     int // written in a document; ten times as many once fragments are spread out
	Repeats    int // sum of the squares of how often each response name is written in a document
	Aliases    int // in a document
	Arguments  int // of one field or directive
	Directives int // in a document
	Variables  int // declared in a document
	Depth      int // of selections, through fragments
	ValueDepth int // of lists and objects, in literals and in variables
	Items      int // of one list or object, in literals and in variables
	ListSize   int // how long a list is taken to be that has no argument for its size
	Cost       int // of an operation; see pricer
	Errors     int // shown in a reply

	Weights map[string]int // cost of a field in itself, by Type.field; DefaultWeights when nil

	CacheBytes int // of memory for parsed documents
	Concurrent int // operations executed at once
	Downloads  int // files sent at once; their time is bounded by Timeouts.Download

	Subscribers int // subscriptions open at once
}

// Timeouts bounds how long things may take. A zero value means the default.
type Timeouts struct {
	Header   time.Duration // to send the headers
	Read     time.Duration // to send the whole request
	Queue    time.Duration // to wait for one of Limits.Concurrent
	Deadline time.Duration // to execute an operation
	Idle     time.Duration // between two requests of a connection
	Download time.Duration // to send a file from its first to its last byte
	Stall    time.Duration // for a client to take the next piece of a file
	Ready    time.Duration // for the store to answer /readyz
	Drain    time.Duration // for open requests to end when the server stops

	Event     time.Duration // for a subscriber to take an event before it is dropped
	Heartbeat time.Duration // between two signs of life to a subscriber
}

func (l Limits) withDefaults() Limits {
	l.Body = cmp.Or(l.Body, 64<<10)
	l.Header = cmp.Or(l.Header, 32<<10)
	l.Tokens = cmp.Or(l.Tokens, 10_000)
	l.Operations = cmp.Or(l.Operations, 50)
	l.Fragments = cmp.Or(l.Fragments, 50)
	l.Fields = cmp.Or(l.Fields, 1_000)
	l.Repeats = cmp.Or(l.Repeats, 50_000)
	l.Aliases = cmp.Or(l.Aliases, 100)
	l.Arguments = cmp.Or(l.Arguments, 32)
	l.Directives = cmp.Or(l.Directives, 100)
	l.Variables = cmp.Or(l.Variables, 100)
	l.Depth = cmp.Or(l.Depth, 16)
	l.ValueDepth = cmp.Or(l.ValueDepth, 16)
	l.Items = cmp.Or(l.Items, atlas.MaxIDs)
	l.ListSize = cmp.Or(l.ListSize, 10)
	l.Cost = cmp.Or(l.Cost, 50_000)
	l.Errors = cmp.Or(l.Errors, 5)
	l.CacheBytes = cmp.Or(l.CacheBytes, 16<<20)
	l.Concurrent = cmp.Or(l.Concurrent, 32)
	l.Downloads = cmp.Or(l.Downloads, 4)
	l.Subscribers = cmp.Or(l.Subscribers, 256)
	if l.Weights == nil {
		l.Weights = DefaultWeights()
	}
	l.Weights = maps.Clone(l.Weights)
	return l
}

func (t Timeouts) withDefaults() Timeouts {
	t.Header = cmp.Or(t.Header, 5*time.Second)
	t.Read = cmp.Or(t.Read, 15*time.Second)
	t.Queue = cmp.Or(t.Queue, 500*time.Millisecond)
	t.Deadline = cmp.Or(t.Deadline, 10*time.Second)
	t.Idle = cmp.Or(t.Idle, time.Minute)
	t.Download = cmp.Or(t.Download, 15*time.Minute)
	t.Stall = cmp.Or(t.Stall, 30*time.Second)
	t.Ready = cmp.Or(t.Ready, time.Second)
	t.Drain = cmp.Or(t.Drain, 15*time.Second)
	t.Event = cmp.Or(t.Event, 5*time.Second)
	t.Heartbeat = cmp.Or(t.Heartbeat, 15*time.Second)
	return t
}

// write returns how long a connection may take from the headers of a request to the end of the reply.
func (t Timeouts) write() time.Duration {
	return t.Read + t.Queue + t.Deadline + 5*time.Second
}

// checkOrigins returns INVALID_ARGUMENT unless every origin is written as browsers send it.
func checkOrigins(origins []string) error {
	for _, o := range origins {
		u, err := url.Parse(o)
		if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || u.Scheme+"://"+u.Host != o {
			return graph.Errorf(graph.CodeInvalidArgument, "%q is not an origin; write scheme and host, such as https://example.org", o)
		}
	}
	return nil
}
