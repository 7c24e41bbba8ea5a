package derive_test

import (
	"entente/graph"
	"entente/graph/graphtest"
)

// Statements in few words.
var (
	fact     = graphtest.Fact
	relation = graphtest.Relation
)

const jrc, cnrs graph.ID = "institution:jrc", "institution:cnrs"
