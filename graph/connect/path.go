package connect

import "entente/graph"

// Bounds of a path query. They keep any question, however chosen, within the time of a page view.
const (
	MaxPathLength = 8
	MaxPaths      = 50
	MaxVia        = 4
	// MaxMinEvidence is the most documents that a question may want behind each relation: arcs count no further.
	MaxMinEvidence = 255
)

// PathRank is how paths are put in order.
type PathRank string

// The ranks.
const (
	RankHops        PathRank = "HOPS"        // fewest steps first, then by cost
	RankSpecificity PathRank = "SPECIFICITY" // by cost alone: a hub may cost more than a further step
)

// PathQuery asks how two entities are connected, over relations of any direction.
type PathQuery struct {
	From, To  graph.ID
	MaxLength int      // steps, 1 to MaxPathLength
	Limit     int      // paths, 1 to MaxPaths
	Rank      PathRank // "" is HOPS

	// What follows are the constraints: what a path must keep to.

	Types       []graph.RelationType // of every relation; empty: any
	Avoid       []graph.ID           // entities that no path goes through; ends that are avoided yield no path
	Via         []graph.ID           // entities that every path goes through, in any order, at most MaxVia; an end or an unknown one yields no path
	Kinds       []graph.EntityKind   // of every entity between the ends; empty: any
	AsOf        graph.Date           // every relation may have held then; unknown: any time
	Coexisting  bool                 // all relations of a path may have held on one day, within AsOf where it is known
	MinEvidence int                  // every relation is stated by at least so many documents
}

// PathResult is the answer: paths, the best first.
type PathResult struct {
	Paths     []Path
	Truncated bool       // a bound was hit: there may be better or more paths
	Reason    PathReason // why there are not more paths; "" where Limit was reached or all that there are were found
}

// PathReason says why there are no paths, or not more of them.
type PathReason string

// The reasons. The first four are bounds.
const (
	TruncatedNodes  PathReason = "NODES"  // too many entities lie between the two
	TruncatedArcs   PathReason = "ARCS"   // too many relations lie between the two
	TruncatedPaths  PathReason = "PATHS"  // too many paths had to be looked at
	TruncatedLength PathReason = "LENGTH" // no path within the length asked for; there may be a longer one

	ReasonConstraints  PathReason = "CONSTRAINTS"    // there are paths, but none that keeps to the constraints
	ReasonNotInSources PathReason = "NOT_IN_SOURCES" // no chain of statements in the sources joins the two, however long
)

// PathReasons lists the reasons in the order in which they are named to users.
var PathReasons = []PathReason{
	TruncatedNodes, TruncatedArcs, TruncatedPaths, TruncatedLength, ReasonConstraints, ReasonNotInSources,
}

// bound reports whether the reason is a bound that was hit.
func (r PathReason) bound() bool {
	return r == TruncatedNodes || r == TruncatedArcs || r == TruncatedPaths || r == TruncatedLength
}

// Path is one way from an entity to another without visiting any twice.
type Path struct {
	Steps     []PathStep
	Cost      float64 // sum of the breakdown; less is better
	Breakdown []CostTerm
}

// PathStep is one relation of a path in the direction of travel.
type PathStep struct {
	Relation *graph.Relation
	From, To *graph.Entity // in the direction of travel
	Forward  bool          // the relation leads from From to To
}

// Holds returns when the relation of the step held, see Holding.
func (s PathStep) Holds() graph.Period {
	if s.Forward {
		return graph.Holding(s.Relation, s.From, s.To)
	}
	return graph.Holding(s.Relation, s.To, s.From)
}

// Score returns how close the path makes its ends: 1 / (1 + Cost), from 0 to 1, greater is better.
func (p Path) Score() float64 { return 1 / (1 + p.Cost) }
