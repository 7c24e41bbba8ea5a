// Package graph holds the words of the domain of Entente (entities, relations, facts, their evidence, the conflicts among
// them), the rules that every store keeps to, and the contract of a store. The packages below it are its floors:
// docs/architecture.md says what is where.
//
// The package imports graph/spelling, the standard library and golang.org/x/text only. Stores, loaders and the server import
// it; it imports none of them.
package graph
