package storetest

import (
	"slices"
	"testing"

	"entente/graph"
)

// Open returns an empty store. It is called once by each test that needs one, never while the store of an earlier call
// is still in use, and closes the store by t.Cleanup. A test may have closed the store before that.
type Open func(t *testing.T) graph.Store

// Run is the conformance suite: a type is a graph.Store when it passes all of it.
func Run(t *testing.T, open func(t *testing.T) graph.Store) {
	for _, g := range groups {
		t.Run(g.name, func(t *testing.T) { g.run(t, open) })
	}
}

// RunOnly runs parts of the suite by their names: for a store that differs from one which passes all of it in these only.
func RunOnly(t *testing.T, open func(t *testing.T) graph.Store, names ...string) {
	for _, g := range groups {
		if slices.Contains(names, g.name) {
			t.Run(g.name, func(t *testing.T) { g.run(t, open) })
		}
	}
}

// group is a part of the suite.
type group struct {
	name string
	run  func(t *testing.T, open Open)
}

// groups are the parts of the suite by what they are about.
var groups = []group{
	{"Entities", testEntities},
	{"EntitiesAndRelations", testTogether},
	{"Find", testFind},
	{"FindFilter", testFilter},
	{"FindRelationFilter", testRelationFilter},
	{"FindWindow", testFindWindow},
	{"Count", testCount},
	{"Facets", testFacets},
	{"Group", testGroup},
	{"Search", testSearch},
	{"SearchSyntax", testSearchSyntax},
	{"Relations", testRelations},
	{"RelationsOrder", testRelationsOrder},
	{"RelationsHub", testRelationsHub},
	{"Holding", testHolding},
	{"RelationsByID", testRelationsByID},
	{"Facts", testFacts},
	{"Conflicts", testConflicts},
	{"Usage", testUsage},
	{"Citing", testCiting},
	{"Identified", testIdentified},
	{"Merged", testMerged},
	{"Withdrawn", testWithdrawn},
	{"Evidence", testEvidence},
	{"Stats", testStats},
	{"Write", testWrite},
	{"WriteBig", testWriteBig},
	{"Transaction", testTransaction},
	{"TransactionLoads", testTransactionLoads},
	{"Awkward", testAwkward},
	{"Context", testContext},
	{"Close", testClose},
	{"Aliasing", testAliasing},
	{"Concurrency", testConcurrency},
	{"Selections", testSelections},
	{"Topology", testTopology},
	{"Journal", testJournal},
	{"Pinned", testPinned},
	{"Paths", testPaths},
	{"PathsOracle", testPathsOracle},
	{"Resolve", testResolve},
	{"Random", testRandom},
}
