// Package server puts a GraphQL schema on HTTP: routes, limits, health, metrics, graceful stop.
//
// It trusts nobody. What a client sends is bounded before it costs anything, in this order: connection time-outs, the
// size of the body, the nesting of its JSON, the number of tokens, the shape of the document (guard), GraphQL's own
// validation with a bounded number of errors, the types of the variables, and the cost of the operation (pricer). Only
// then a resolver runs, under a deadline. What goes back is the message of a graph.Error or a neutral sentence with the
// id of the request, under which the log has the cause.
package server
