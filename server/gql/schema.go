// Package gql answers GraphQL queries about the graph. It is a thin room: what is asked goes to graph.Atlas, what comes back
// is shown through the views of internal/view, and internal/gen, which is generated of schema.graphqls, joins the two.
package gql

import (
	"context"
	"maps"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"entente/graph/atlas"
	"entente/server/gql/internal/gen"
	"entente/server/gql/internal/view"
)

// NewSchema returns the schema, answering from the atlas. The errors of fields are of the kinds that graph.CodeOf knows.
// Subscriptions ask the atlas once a second whether there is a new revision, or as often as the option Every says.
func NewSchema(api *atlas.Atlas, options ...Option) graphql.ExecutableSchema {
	w := newWatch(api)
	for _, alter := range options {
		alter(w)
	}
	return schema{gen.NewExecutableSchema(gen.Config{Schema: whole(), Resolvers: root{w}}), api}
}

// Option alters a schema as it is made.
type Option func(*watch)

// Every sets how often the graph is looked at for a new revision while somebody has subscribed to them.
func Every(d time.Duration) Option { return func(w *watch) { w.every = d } }

// whole returns the schema without @defer, which the parser adds to every schema: who asks over HTTP gets one reply, and
// what is deferred would never be read.
func whole() *ast.Schema {
	s := *gen.NewExecutableSchema(gen.Config{Resolvers: root{}}).Schema()
	s.Directives = maps.Clone(s.Directives)
	delete(s.Directives, "defer")
	return &s
}

// WithLoaders returns a context in which nothing is asked of the atlas twice, and everything of one state of the graph. It is
// for one request; requests must not share one, for they would share what they have read.
func WithLoaders(ctx context.Context, api *atlas.Atlas) context.Context {
	return view.NewRequest(api).With(api.Pin(ctx))
}

// schema is the generated schema for requests that come with loaders and for those that come without.
type schema struct {
	graphql.ExecutableSchema
	atlas *atlas.Atlas
}

// Exec returns what answers the operation in the context.
func (s schema) Exec(ctx context.Context) graphql.ResponseHandler {
	if view.Carries(ctx) {
		return s.ExecutableSchema.Exec(ctx)
	}
	loaders := view.NewRequest(s.atlas)
	answer := s.ExecutableSchema.Exec(loaders.With(ctx))
	return func(ctx context.Context) *graphql.Response { return answer(loaders.With(ctx)) }
}

// root gives the roots of the schema.
type root struct{ watch *watch }

// Query returns the root of queries.
func (root) Query() gen.QueryResolver { return query{} }

// Subscription returns the root of subscriptions.
func (r root) Subscription() gen.SubscriptionResolver { return subscription(r) }

// query is the root of queries.
type query struct{}
