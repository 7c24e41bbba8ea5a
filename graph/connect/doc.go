// Package connect searches the shape of the graph (graph.Topology): paths and what they cost, what entities share, who stands
// between them, and what a change would do. Its arguments are checked by package atlas.
package connect
