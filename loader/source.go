package loader

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"entente/graph"
)

// Source reads data as its publisher gives it. Each has a room of its own below this package; package seed has
// but the files of the curated dataset.
type Source interface {
	// Name is the source in commands and in the records of loads: cordis, ror …
	Name() string
	// Read gives every record of the input to the sink, as it comes: what it keeps in memory does not grow with the
	// input. A record that is wrong goes to Sink.Reject, whole or by field, and reading goes on. It returns the SHA-256 of
	// what it has read, in hex, as Digest makes it of several files: by it, a load tells what was loaded. It returns an error
	// of the sink as it is, and an *graph.Error for input that cannot be read at all (no such file, not of this format).
	Read(ctx context.Context, sink Sink) (sha256 string, err error)
}

// Preparer is a Source whose input may depend on what the graph holds.
type Preparer interface {
	Source
	// Prepare is called once before Read, with the graph as it is. It returns an *graph.Error for an input that cannot be loaded into it.
	Prepare(ctx context.Context, store graph.Reader, o Options) error
}

// ErrInput is the cause of the error of an input that was looked at and of which nothing is loaded because it is at fault, or because it cannot
// stand alone. The command that loads ends with the exit code of problems then, not with that of a wrong command.
var ErrInput = errors.New("the input cannot be loaded")

// Refuse returns the error of such an input, with a message for users. Its code is INVALID_ARGUMENT.
func Refuse(format string, args ...any) error {
	return graph.NewError(graph.CodeInvalidArgument, fmt.Sprintf(format, args...), ErrInput)
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

// Noter is a sink that takes what a source has to say of its input beside the rejections: whole sentences, for people.
type Noter interface{ Note(text string) }

// Note gives a sink a note, if it takes any.
func Note(sink Sink, text string) {
	if n, ok := sink.(Noter); ok {
		n.Note(text)
	}
}

// Record is what one record of an input states: a row of a table, a document of an archive, an entity of the curated dataset.
type Record struct {
	At        graph.Position // file and row
	Entities  []graph.ID     // that are declared
	Facts     []graph.Fact
	Relations []graph.Relation
	Joins     []Join
	// Heading says that this describes the input and is no record of it: it is not counted.
	Heading bool
	// Continues says that this is more of the record before it, with a position of its own for messages: the two are counted as
	// one. A heading has no more.
	Continues bool
	// Collection says that the record declares a document that stands for a collection of others, which cite it in what they say of
	// themselves. Documents of the graph that do, that the input does not declare, and of which nothing but themselves and the
	// collection speaks, are no longer in it: what they said is taken back. A part of a collection takes nothing back.
	Collection bool
}

// Join says that what has one of the identifiers is what has the others: a row of a table that joins registers. Each record of the graph
// that has one gets the others, so that those who share a strong one become one entity. Where the graph has none of them, nothing is
// stated, and Result.Unjoined counts it.
type Join struct {
	Identifiers []graph.Identifier // canonical, two at least
	Evidence    graph.Evidence
}

// Rejection is a record, or a field of one, that cannot be loaded.
type Rejection struct {
	At     graph.Position `json:"at"`
	Field  string         `json:"field,omitempty"` // "" when the whole record is rejected
	Value  string         `json:"value,omitempty"` // the value at fault, shortened
	Reason string         `json:"reason"`          // what is wrong and what to do
	// Unread says that At is a whole file, of which nothing was read: it is no record, and not counted as one.
	Unread bool `json:"unread,omitempty"`
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

// Digest returns the SHA-256, in hex, of an input of files that have the given ones, in whatever order and however often: that
// of a single file is its own.
func Digest(sums ...string) string {
	sums = slices.Compact(slices.Sorted(slices.Values(sums)))
	if len(sums) == 1 {
		return sums[0]
	}
	h := sha256.Sum256([]byte(strings.Join(sums, "\n")))
	return hex.EncodeToString(h[:])
}
