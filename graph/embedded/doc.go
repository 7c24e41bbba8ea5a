// Package embedded is the default store: an immutable graph in memory, kept in one SQLite file when given a path.
//
// Readers work on one snapshot for the whole of a call and never wait for a writer. Apply makes the next snapshot from
// the last one and the changes, writes the changes to the file in one transaction, and then swaps the snapshots. Several
// processes may have one file open; one of them writes at a time, and the others notice within a second.
//
// Everything but the words of descriptions is answered from memory. Those are found by SQLite's full-text index, which
// only names candidates: what matches, and how well, is said by graph.Score.
package embedded
