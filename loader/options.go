package loader

import (
	"time"

	"entente/graph"
)

// Options are what a load can be told.
type Options struct {
	// DryRun works out what the load would change, without changing it.
	DryRun bool
	// Strict makes the first rejection end the load: nothing is loaded, and Run returns a *StrictError.
	Strict bool
	// Part says that the input is a part of a release: what it does not state of an earlier release stays as it is.
	Part bool
	// Replace goes on although most of what an earlier release states is missing in this one.
	Replace bool
	// Now gives the time for the record of the load; nil is time.Now.
	Now func() time.Time
	// Rejected is told of every rejection, in the order of reading; nil is allowed. An error ends the load.
	Rejected func(Rejection) error
	// Progress is told how far the load is, at most some times a second; nil is allowed. It must return at once.
	Progress func(Progress)
}

// Phase is a part of a load.
type Phase string

// The phases, in their order.
const (
	PhaseRead  Phase = "read"  // the input is read; nothing is written yet
	PhaseMatch Phase = "match" // records of one thing are found
	PhaseWrite Phase = "write" // records are compared with the graph and written
)

// Progress is how far a load is.
type Progress struct {
	Phase Phase
	File  string // that is read; "" in the other phases
	// Done and Total are bytes of all files so far while reading (as they lie on the disk), entities and relations while
	// writing. Total is 0 while unknown.
	Done, Total int64
	Records     int // that were read so far
}

// Result is what a load did, or would do.
type Result struct {
	Load   graph.Load
	Fields int // single fields that were rejected; their records were loaded without them
	Unread int // files of which nothing was read; Options.Rejected was told why
	// Files is to each file of the input what Load.Records is to all, in the order of reading.
	Files []FileRecords
	// Entities and Relations say of what kinds Load.Report counts.
	Entities  map[graph.EntityKind]graph.Report
	Relations map[graph.RelationType]graph.Report
	// Merges lists the records that this load found to be of one thing, the survivor first; at most MaxMerges of
	// MergeCount. Splits is to merges that were taken back what Merges is to those that were made.
	Merges, Splits         [][]graph.ID
	MergeCount, SplitCount int
	// Unjoined counts the joins of the input of whose identifiers the graph has none.
	Unjoined int
	// Notes are what the source says of the input beside the rejections, such as which of two files it read.
	Notes []string
	Took  map[Phase]time.Duration
	// Refusal is why the load would be refused if this were not a dry run; empty when it would not.
	Refusal string
}

// FileRecords counts the records of one file.
type FileRecords struct {
	File string
	graph.Records
}

// MaxMerges is how many merges a Result lists.
const MaxMerges = 100

// StrictError is the first rejection of a load that was told to be strict. Nothing was loaded.
type StrictError struct{ Rejection Rejection }

// Error returns the rejection.
func (e *StrictError) Error() string { return e.Rejection.String() }

// NothingLoadedError says that an input holds nothing that can be loaded. The graph is unchanged.
type NothingLoadedError struct {
	Reason string // what is wrong, where, and what to do
}

// Error returns the reason in a sentence.
func (e *NothingLoadedError) Error() string { return "nothing was loaded: " + e.Reason }
