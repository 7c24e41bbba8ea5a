// Package graph is the domain of Entente: entities, relations, facts, their evidence, the conflicts among them,
// the contract that a store fulfils, and Atlas, the one reading API in which every rule lives.
//
// The package imports the standard library and golang.org/x/text only. Stores, loaders and the server import it; it
// imports none of them.
package graph
