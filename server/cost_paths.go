package server

import (
	"entente/graph/connect"
)

// pathWeights returns the cost in itself of what asks for paths, and of what looks at the graph as a whole. Blocked asks for the
// best path alone, once for each constraint, and is counted once for each path that is asked for, as all that stands in a
// PathResult is. Cohesion looks at every relation of the graph twice.
func pathWeights() map[string]int {
	return map[string]int{
		"Query.paths":          2_000,
		"PathResult.blocked":   2_000,
		"PathResult.change":    500,
		"StatsChange.cohesion": 20_000,

		"Query.common":              500,
		"Query.bridges":             2_000,
		"Query.neighbourhood":       1_000,
		"Institution.collaborators": 500,
	}
}

// pathLengths returns how long the lists in paths are at most, by Type.field.
func pathLengths() map[string]float64 {
	return map[string]float64{
		"Path.breakdown":        float64(len(connect.CostTerms)),
		"Path.steps":            connect.MaxPathLength,
		"PathResult.blocked":    float64(len(connect.PathConstraints) - 1),
		"BlockedPath.relations": connect.MaxPathLength,
		"CohesionChange.cutOff": connect.MaxCutOff,

		"Collaborator.shared":     float64(len(connect.Sharings)),
		"SharedItems.examples":    3,
		"Neighbourhood.nodes":     1, // the argument limit counts them
		"Neighbourhood.relations": 2,
	}
}
