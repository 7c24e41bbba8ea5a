// Package embedded is the default store: an immutable graph in memory, kept in one SQLite file when given a path.
//
// Readers work on one snapshot for the whole of a call and never wait for a writer. A transaction makes the nodes and
// relations of the next snapshot as they are put, while another goroutine writes them to the file; Commit makes the snapshot,
// ends the transaction of the file, and then swaps the snapshots. Several processes may have one file open; one of them writes
// at a time, and the others notice within a second.
//
// Everything is answered from memory. An entity with its facts and conflicts is one text there, the very text that the file
// has in its row: facts are read from it when they are asked for. Relations stand in the file some hundred a row. The words of
// names and descriptions are found by an index of segments, one for each load until they are merged, as search engines do it;
// how well something matches is said by graph.Score.
package embedded
