package loader

import (
	"context"
	"fmt"

	"entente/graph"
)

// Source reads data as its publisher gives it. Each source has a room of its own below this package.
type Source interface {
	// Name is the source in commands and in the records of loads: cordis, ror …
	Name() string
	// Read gives every record of the input to the sink, as it comes: what it keeps in memory does not grow with the
	// input. A record that is wrong goes to Sink.Reject, whole or by field, and reading goes on. It returns an error of the
	// sink as it is, and an *graph.Error for input that cannot be read at all (no such file, not of this format).
	Read(ctx context.Context, sink Sink) error
}

// Sink takes what a source reads. Its methods return an error when the load cannot go on.
type Sink interface {
	// Put takes the statements of one record of the input. Nothing of it is kept by the caller.
	Put(r Record) error
	// Reject takes what cannot be loaded. Whole records that are rejected are not Put.
	Reject(r Rejection) error
	// Progress tells how far a file has been read, in bytes of the input as it lies on the disk; total is 0 when unknown.
	Progress(file string, read, total int64)
}

// Record is what one record of an input states: a row of a table, a document of an archive.
type Record struct {
	At        graph.Position // file and row
	Entities  []graph.ID     // that are declared
	Facts     []graph.Fact
	Relations []graph.Relation
	// Heading says that this describes the input and is no record of it: it is not counted.
	Heading bool
}

// Rejection is a record, or a field of one, that cannot be loaded.
type Rejection struct {
	At     graph.Position `json:"at"`
	Field  string         `json:"field,omitempty"` // "" when the whole record is rejected
	Value  string         `json:"value,omitempty"` // the value at fault, shortened
	Reason string         `json:"reason"`          // what is wrong and what to do
}

// String returns the rejection in one line.
func (r Rejection) String() string {
	s := r.At.String()
	if r.Field != "" {
		s += ": " + r.Field
	}
	if r.Value != "" {
		s += fmt.Sprintf(" %q", r.Value)
	}
	return s + ": " + r.Reason
}
