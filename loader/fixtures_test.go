package loader_test

import (
	"pgregory.net/rapid"

	"entente/graph"
	"entente/graph/graphtest"
)

// Statements in few words.
var (
	fact     = graphtest.Fact
	relation = graphtest.Relation
	source   = graphtest.Source
)

// drawDate draws an unknown date, a year or a month of few years, so that dates meet.
func drawDate(t *rapid.T, label string) graph.Date {
	return graphtest.Date(rapid.SampledFrom([]string{"", "2019", "2020", "2020-05", "2021"}).Draw(t, label))
}
