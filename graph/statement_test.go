package graph_test

import (
	"entente/graph/graphtest"
)

// Statements in few words.
var (
	labelled      = graphtest.Labelled
	dateOrUnknown = graphtest.Date
	fact          = graphtest.Fact
	relation      = graphtest.Relation
)
