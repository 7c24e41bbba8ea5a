package derive_test

import (
	"entente/graph/graphtest"
)

// Statements in few words.
var (
	fact     = graphtest.Fact
	relation = graphtest.Relation
)
