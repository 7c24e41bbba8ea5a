// Package loader brings datasets into a store: it checks them by the rules of package graph, plans what changes, and
// applies it. Each source of data has a room of its own below this one.
package loader
