package graph

import (
	"context"
	"errors"
	"time"
)

// Reader is what a store answers. Every method works on one state of the graph: it never sees half a load. Results are
// shared and must not be changed by the caller. Methods are safe for concurrent use.
//
// Every error is an *Error: UNAVAILABLE when the store cannot be reached, TIMEOUT and CANCELED as ctx says, CORRUPT
// when what is stored cannot be read. What is not there is no error.
type Reader interface {
	// Entities returns the entities with the given ids, aligned with ids, nil where there is none. An id that was merged
	// into another entity (Entity.Merged) is answered with that entity, whose ID is then not the one that was asked for.
	// All other methods take ids of entities as they are.
	Entities(ctx context.Context, ids []ID) ([]*Entity, error)
	// Find returns the entities that fulfil the query, in its order, within its window.
	Find(ctx context.Context, q Query) ([]*Entity, error)
	// Count returns how many entities fulfil the query, whatever its window.
	Count(ctx context.Context, q Query) (int, error)
	// Facets counts the values of each field among the entities that fulfil the query, whatever its window; aligned
	// with fields. Entities without the field are not counted. Values are given as shown to users (Entity.Attribute).
	Facets(ctx context.Context, q Query, fields []Field) ([]FacetCount, error)
	// Group counts and sums the entities that fulfil the query, whatever its window, by what they have in common; in the
	// order of SortGroups. Of more groups than g.Most it returns LIMIT_EXCEEDED (TooManyGroups) and none.
	Group(ctx context.Context, q Query, g Grouping) ([]Group, error)
	// Search returns the best hits for a text. A hit matches every word of the text, see Terms.
	Search(ctx context.Context, q TextQuery) (SearchResult, error)
	// Relations returns the relations of each entity in from, or the entities at their other ends, as the step says; aligned
	// with from; an empty page for an unknown id.
	Relations(ctx context.Context, from []ID, s Step) ([]RelationPage, error)
	// RelationsByID returns the relations with the given ids, aligned, nil where there is none.
	RelationsByID(ctx context.Context, ids []ID) ([]*Relation, error)
	// EntitiesAndRelations answers as Entities and RelationsByID do together, both from one state. To a store that is far away
	// it is one question, which takes half the time of two.
	EntitiesAndRelations(ctx context.Context, entities, relations []ID) ([]*Entity, []*Relation, error)
	// Facts returns the facts of each entity in the order of SortFacts, aligned with ids; nil for an unknown id.
	Facts(ctx context.Context, ids []ID) ([][]Fact, error)
	// Conflicts returns the conflicts that fulfil the query, in its order, and how many there are in all.
	Conflicts(ctx context.Context, q ConflictQuery) ([]Conflict, int, error)
	// Explore calls ask with the shape of the graph and a reader of the very same state: paths and all other questions about
	// how much is connected are answered so, by rules that stand in this package once. Where a store keeps no state that is
	// gone, it calls ask again when the graph changed meanwhile, so that ask begins its answer anew each time. An error of
	// ask is returned as it is.
	Explore(ctx context.Context, ask Explorer) error
	// Identified returns for each identifier the ids of the entities that have it (Entity.Identifiers), in order, aligned
	// with identifiers.
	Identified(ctx context.Context, identifiers []Identifier) ([][]ID, error)
	// Usage returns how many facts and relations cite each document, aligned with documents; zeros for an unknown one.
	Usage(ctx context.Context, documents []ID) ([]Usage, error)
	// Citing returns what rests on any of the documents: each entity with a fact that cites one, and each relation that
	// does, once, by id.
	Citing(ctx context.Context, documents []ID) (Citations, error)
	// Stats returns the size of the graph and the state of its last load.
	Stats(ctx context.Context) (Stats, error)
	// Journal returns what is known of the revisions after since, those of the state that answers and no later ones. A store
	// keeps a record of each load that raised the revision, written with the load; it drops the oldest as JournalStart says.
	// What was written before there was a journal is missing from it. No since is an error.
	Journal(ctx context.Context, since int) (Journal, error)
	// Ping returns nil when the store can answer now. It is cheap: health checks call it.
	Ping(ctx context.Context) error
	// Pin returns a context with which all reading sees one state, that of the first call; writing is not concerned. A store
	// that cannot go on showing a state when it is gone returns UNAVAILABLE then, with ErrChanged as its cause: the caller has
	// to begin anew. The reader that Explore gives is of one state as it is.
	Pin(ctx context.Context) context.Context
	// Pinned returns the revision of the state that the calls with a context of Pin have seen, Stats.Revision of that state. ok
	// is false before the first of them, and for other contexts. It asks the store nothing.
	Pinned(ctx context.Context) (revision int, ok bool)
}

// ErrChanged is the cause of an error that says that a pinned state is gone.
var ErrChanged = errors.New("the graph changed meanwhile")

// Warmer is a Store that makes some things when they are first asked for. A server warms it as it starts, so that nobody waits.
// It is no part of Store: no answer depends on it, and what has nothing to make need not say so. What answers do depend on, such
// as Pin, belongs to Reader: there a type that wraps a Reader cannot hide it.
type Warmer interface {
	// Warm makes what the first questions would otherwise wait for, and returns when that is done, or ctx is. Questions that come
	// meanwhile are answered.
	Warm(ctx context.Context) error
}

// Writer takes changes. One process writes at a time: another gets BUSY.
type Writer interface {
	// Begin opens a transaction, which is the one way to write, and records the load as RUNNING at once, so that one that dies
	// is seen; a load that was left RUNNING by a process that died becomes INTERRUPTED. BUSY when another process writes.
	// Readers see the state before until Commit.
	Begin(ctx context.Context, l Load) (Transaction, error)
}

// Transaction is one load while it is written. Its methods are for one goroutine, in any order, but both ends of a relation
// must be there or have been put before it. An id is put or deleted, not both: that is INVALID_ARGUMENT, from the step that
// makes it so or from Commit. Of what is put twice the last counts, and repeating a whole transaction is harmless. After an
// error only Close is left, and nothing is changed. A crash leaves the state before or after.
type Transaction interface {
	// Put replaces the records of the same ids, whole. Nothing of the records is kept by the store.
	Put(ctx context.Context, records []Record) error
	// PutRelations replaces the relations of the same ids, whole.
	PutRelations(ctx context.Context, relations []Relation) error
	// Delete deletes entities, with the relations that they have in the store. Unknown ids are no error.
	Delete(ctx context.Context, ids []ID) error
	// DeleteRelations deletes relations. Unknown ids are no error.
	DeleteRelations(ctx context.Context, ids []ID) error
	// Note notes what the load changes, for the journal: of several changes of one id the last counts. A store does not compare, and what
	// is put or deleted and not noted is in no list. Nothing of the changes is kept by the store.
	Note(ctx context.Context, changes []Change) error
	// Commit makes everything visible at once, and the record of the load complete with l. STORAGE_FULL when the disk is
	// full, with nothing changed.
	Commit(ctx context.Context, l Load) error
	// Close gives up what was not committed, and records the load as FAILED. After Commit it does nothing.
	Close() error
}

// Store is a Reader that can be written to and must be closed.
type Store interface {
	Reader
	Writer
	// Close gives back what the store holds. Reading after it is an error.
	Close() error
}

// Load is the record of one load.
type Load struct {
	Source   string    `json:"source"`
	SHA256   string    `json:"sha256"`
	State    LoadState `json:"state"`
	Started  time.Time `json:"started"`
	Finished time.Time `json:"finished"` // zero while it runs, and when it was interrupted
	Records  Records   `json:"records"`
	Report   Report    `json:"report"`
}

// LoadState is what became of a load.
type LoadState string

// The states. The zero value, of a Load that is given to Commit, is recorded as COMPLETE.
const (
	LoadRunning     LoadState = "RUNNING"
	LoadComplete    LoadState = "COMPLETE"
	LoadFailed      LoadState = "FAILED"      // it ended with an error; nothing of it is in the graph
	LoadInterrupted LoadState = "INTERRUPTED" // its process died; nothing of it is in the graph
)

// Records counts the records of an input, such as the rows of its tables. Read is the sum of the others.
type Records struct {
	Read      int `json:"read"`
	Created   int `json:"created"`   // nothing that they state was in the graph before
	Updated   int `json:"updated"`   // a part of what they state is new
	Unchanged int `json:"unchanged"` // all that they state was known
	Rejected  int `json:"rejected"`  // whole; single fields that were refused are not counted here
}

// Report counts what a load did to entities and relations together.
type Report struct {
	Created   int `json:"created"`
	Updated   int `json:"updated"`
	Unchanged int `json:"unchanged"`
	Deleted   int `json:"deleted"`
	Withdrawn int `json:"withdrawn"` // of the updated: marked as no longer stated
}

// Usage is how much of the graph rests on a document.
type Usage struct {
	Facts     int
	Relations int
}

// Citations is what rests on a set of documents.
type Citations struct {
	Entities  []ID
	Relations []ID
}

// Stats is the size and state of a graph.
type Stats struct {
	Entities  map[EntityKind]int
	Relations map[RelationType]int
	Facts     int
	Evidenced int // facts and relations with at least one piece of evidence
	Conflicts map[ConflictKind]int
	Revision  int       // grows by one with every load that changed something; 0 for an empty store
	LoadedAt  time.Time // end of the last load, changed or not; zero when there was none
	Loads     []Load    // the latest first, at most ten
}

// EvidenceCoverage returns the share of facts and relations that carry evidence, from 0 to 1; 1 for an empty graph.
func (s Stats) EvidenceCoverage() float64 {
	all := s.Facts
	for _, n := range s.Relations {
		all += n
	}
	if all == 0 {
		return 1
	}
	return float64(s.Evidenced) / float64(all)
}
