package graph

import (
	"context"
	"time"
)

// Reader is what a store answers. Every method works on one state of the graph: it never sees half a load. Results are
// shared and must not be changed by the caller. Methods are safe for concurrent use.
//
// Every error is an *Error: UNAVAILABLE when the store cannot be reached, TIMEOUT and CANCELED as ctx says, CORRUPT
// when what is stored cannot be read. What is not there is no error.
type Reader interface {
	// Entities returns the entities with the given ids, aligned with ids, nil where there is none.
	Entities(ctx context.Context, ids []ID) ([]*Entity, error)
	// Find returns the entities that fulfil the query, in its order, within its window.
	Find(ctx context.Context, q Query) ([]*Entity, error)
	// Count returns how many entities fulfil the query, whatever its window.
	Count(ctx context.Context, q Query) (int, error)
	// Facets counts the values of each field among the entities that fulfil the query, whatever its window; aligned
	// with fields. Entities without the field are not counted. Values are given as shown to users (Entity.Attribute).
	Facets(ctx context.Context, q Query, fields []Field) ([]FacetCount, error)
	// Search returns the best hits for a text. A hit matches every word of the text, see Terms.
	Search(ctx context.Context, q TextQuery) (SearchResult, error)
	// Relations returns the relations of each entity in from, aligned with from; an empty page for an unknown id.
	Relations(ctx context.Context, from []ID, s Step) ([]RelationPage, error)
	// RelationsByID returns the relations with the given ids, aligned, nil where there is none.
	RelationsByID(ctx context.Context, ids []ID) ([]*Relation, error)
	// Facts returns the facts of each entity in the order of SortFacts, aligned with ids; nil for an unknown id.
	Facts(ctx context.Context, ids []ID) ([][]Fact, error)
	// Conflicts returns the conflicts that fulfil the query, in its order, and how many there are in all.
	Conflicts(ctx context.Context, q ConflictQuery) ([]Conflict, int, error)
	// Paths returns the best paths between two entities. Stores give SearchPaths their Topology; the rules are there.
	Paths(ctx context.Context, q PathQuery) (PathResult, error)
	// Usage returns how many facts and relations cite each document, aligned with documents; zeros for an unknown one.
	Usage(ctx context.Context, documents []ID) ([]Usage, error)
	// Citing returns what rests on any of the documents: each entity with a fact that cites one, and each relation that
	// does, once, by id.
	Citing(ctx context.Context, documents []ID) (Citations, error)
	// Stats returns the size of the graph and the state of its last load.
	Stats(ctx context.Context) (Stats, error)
	// Ping returns nil when the store can answer now. It is cheap: health checks call it.
	Ping(ctx context.Context) error
}

// Writer takes changes. One process writes at a time: another gets BUSY.
type Writer interface {
	// Apply puts the changes in place: records and relations replace those of the same id, whole. Repeating it is
	// harmless. Readers see all of it or nothing; a crash leaves the state before or after. STORAGE_FULL when the disk
	// is full, with nothing changed.
	Apply(ctx context.Context, c Changes) error
}

// Store is a Reader that can be written to and must be closed.
type Store interface {
	Reader
	Writer
	// Close gives back what the store holds. Reading after it is an error.
	Close() error
}

// Changes is what a load alters. Plan makes it.
type Changes struct {
	Load            Load
	Put             []Record
	PutRelations    []Relation
	Delete          []ID // entities; their relations must be deleted with them
	DeleteRelations []ID
}

// Empty reports whether the changes alter nothing of the graph.
func (c Changes) Empty() bool {
	return len(c.Put)+len(c.PutRelations)+len(c.Delete)+len(c.DeleteRelations) == 0
}

// Load is the record of one load.
type Load struct {
	Source   string    `json:"source"`
	SHA256   string    `json:"sha256"`
	Started  time.Time `json:"started"`
	Finished time.Time `json:"finished"`
	Report   Report    `json:"report"`
}

// Report counts what a load did to entities and relations together.
type Report struct {
	Created   int `json:"created"`
	Updated   int `json:"updated"`
	Unchanged int `json:"unchanged"`
	Deleted   int `json:"deleted"`
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
