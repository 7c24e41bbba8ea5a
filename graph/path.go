package graph

// Bounds of a path query. They keep any question, however chosen, within the time of a page view.
const (
	MaxPathLength = 8
	MaxPaths      = 50
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
	From, To  ID
	MaxLength int            // steps, 1 to MaxPathLength
	Limit     int            // paths, 1 to MaxPaths
	Types     []RelationType // empty: any
	Avoid     []ID           // entities that no path goes through; ends that are avoided yield no path
	AsOf      Date           // unknown: any time
	Rank      PathRank       // "" is HOPS
}

// PathResult is the answer: paths, the best first.
type PathResult struct {
	Paths     []Path
	Truncated bool         // a bound was hit: there may be better or more paths
	Reason    TruncateRule // which one
}

// TruncateRule says which bound ended a search.
type TruncateRule string

// The bounds.
const (
	TruncatedNodes  TruncateRule = "NODES"  // too many entities lie between the two
	TruncatedArcs   TruncateRule = "ARCS"   // too many relations lie between the two
	TruncatedPaths  TruncateRule = "PATHS"  // too many paths had to be looked at
	TruncatedLength TruncateRule = "LENGTH" // no path within the length asked for
)

// Path is one way from an entity to another without visiting any twice.
type Path struct {
	Steps     []PathStep
	Cost      float64 // sum of the breakdown; less is better
	Breakdown []CostTerm
}

// PathStep is one relation of a path in the direction of travel.
type PathStep struct {
	Relation *Relation
	From, To *Entity // in the direction of travel
	Forward  bool    // the relation leads from From to To
}

// CostTerm is one part of a path's cost.
type CostTerm struct {
	Term  string
	Value float64
}

// CostTerm names; the values of a path's breakdown add up to its cost.
const (
	TermHops      = "HOPS"      // 1 a step
	TermRelations = "RELATIONS" // what each relation's type tells more (negative) or less (positive) than a plain one
	TermHubs      = "HUBS"      // what each entity in between costs for being connected to much
)

// Score returns how close the path makes its ends: 1 / (1 + Cost), from 0 to 1, greater is better.
func (p Path) Score() float64 { return 1 / (1 + p.Cost) }
