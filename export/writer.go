package export

import (
	"context"
	"io"

	"entente/graph"
	"entente/graph/atlas"
)

// DefaultBase is what ids are put behind to make them IRIs, where nobody says at which address the graph is published.
const DefaultBase = "urn:entente:"

// Header is what a file says of itself.
type Header struct {
	Title    string // what was taken: "Horizon Europe", an id, a list
	Base     string // what stands before ids in IRIs; DefaultBase when empty
	Revision int    // of the graph, see graph.Stats
}

// Pass is one reading of a selection: what a writer takes then. Formats that have all entities before the first relation
// need two.
type Pass struct{ atlas.Want }

// Writer writes one file. Its methods are called in the order Begin, then for each of its passes Start and what the pass
// wants, then End. An error is that of the underlying writer, as it is; nothing may be called after one.
type Writer interface {
	// Passes returns how often the selection is read, and what for.
	Passes() []Pass
	// Begin writes what stands before everything else.
	Begin(h Header) error
	// Start begins a pass, counted from 0.
	Start(pass int) error
	// Entity writes an entity with its facts and conflicts.
	Entity(r graph.Record) error
	// Relation writes a relation between two entities that are in the file.
	Relation(r *graph.Relation) error
	// End writes what stands behind everything else. A file without it is not whole, and cannot be read as if it were.
	End() error
}

// NewWriter returns a Writer of the format, nil for one that there is not.
func NewWriter(f Format, w io.Writer) Writer {
	rule, ok := formatRules[f]
	if !ok {
		return nil
	}
	return rule.make(w)
}

// Counts is how much was written.
type Counts struct {
	Entities, Relations int
}

// Write writes the selection in the format. tell, unless nil, is told of each thing that was taken up, with the number of the
// pass and of passes. All passes must see one state: see graph.Atlas.Pin. It returns INVALID_ARGUMENT for an unknown format,
// else the first error of the store or of w; what was written until then is not whole.
func Write(
	ctx context.Context, f Format, w io.Writer, s atlas.Selection, h Header, tell func(done Counts, pass, passes int),
) (Counts, error) {
	var n Counts
	out := NewWriter(f, w)
	if out == nil {
		return n, graph.Errorf(graph.CodeInvalidArgument, "%q is not a format", f)
	}
	if h.Base == "" {
		h.Base = DefaultBase
	}
	if err := out.Begin(h); err != nil {
		return n, err
	}
	passes := out.Passes()
	for i, pass := range passes {
		if err := out.Start(i); err != nil {
			return n, err
		}
		// Of what several passes take, the last count is told: it is the same in each.
		var here Counts
		count := func(counter *int, err error) error {
			*counter++
			if tell != nil {
				tell(here, i, len(passes))
			}
			return err
		}
		err := s.Read(ctx, pass.Want, atlas.Visitor{
			Entity:   func(r graph.Record) error { return count(&here.Entities, out.Entity(r)) },
			Relation: func(r *graph.Relation) error { return count(&here.Relations, out.Relation(r)) },
		})
		if err != nil {
			return n, err
		}
		n = Counts{max(n.Entities, here.Entities), max(n.Relations, here.Relations)}
	}
	return n, out.End()
}

var (
	everything        = Pass{atlas.Want{Entities: true, Facts: true, Relations: true}}
	entitiesOnly      = Pass{atlas.Want{Entities: true}}
	entitiesWithFacts = Pass{atlas.Want{Entities: true, Facts: true}}
	relationsOnly     = Pass{atlas.Want{Relations: true}}
)
