// Package export writes pieces of a graph in formats that other programs read: GraphML and GEXF for those that draw and
// measure networks, CSV for tables, Turtle and JSON-LD for the web of data, NDJSON for scripts. Every format has all facts and
// relations with their evidence, marks what is withdrawn, and keeps what sources disagree about.
//
// Writers hold nothing of what they were given, so that a graph of any size is written in the same memory, and write the same
// bytes for the same state of the graph.
package export
