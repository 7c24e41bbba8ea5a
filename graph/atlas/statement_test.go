package atlas_test

import (
	"entente/graph"
	"entente/graph/graphtest"
)

// Statements in few words.
var (
	labelled = graphtest.Labelled
	fact     = graphtest.Fact
	relation = graphtest.Relation
	source   = graphtest.Source
	load     = graphtest.Load
)

const jrc, cnrs graph.ID = "institution:jrc", "institution:cnrs"
