package storetest

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"entente/graph"
)

// Open returns an empty store. It is called once by each test that needs one, never while the store of an earlier call
// is still in use, and closes the store by t.Cleanup. A test may have closed the store before that.
type Open func(t *testing.T) graph.Store

// Run is the conformance suite: a type is a graph.Store when it passes all of it. Given several databases of the type, it runs as
// many groups at a time, each on one of them.
func Run(t *testing.T, databases ...Open) {
	runGroups(t, groups, databases)
}

// RunOnly runs parts of the suite by their names: for a store that differs from one which passes all of it in these only.
func RunOnly(t *testing.T, names []string, databases ...Open) {
	runGroups(t, slices.DeleteFunc(slices.Clone(groups), func(g group) bool { return !slices.Contains(names, g.name) }), databases)
}

// RunCompared is Run for a store that takes long to answer, and that Differential compares with another one: without the random
// questions, which are the same there, and with one window of a list in five. Which ones is drawn anew by each run, and said where
// one fails; the flag storetest.windows has every window tried.
func RunCompared(t *testing.T, databases ...Open) {
	w := everyWindow
	if !*flagWindows {
		w = windows{oneIn: 5, seed: cmp.Or(*flagSeed, rand.Uint64())}
	}
	runGroups(t, slices.DeleteFunc(suite(w), func(g group) bool { return g.name == randomGroup }), databases)
}

// runGroups runs the groups, side by side on several databases.
func runGroups(t *testing.T, groups []group, databases []Open) {
	free := make(chan Open, len(databases))
	for _, open := range databases {
		free <- open
	}
	for _, g := range groups {
		t.Run(g.name, func(t *testing.T) {
			if len(databases) > 1 {
				t.Parallel()
			}
			open := <-free
			t.Cleanup(func() { free <- open }) // registered first, so that all stores of the group are closed by then
			g.run(t, open)
		})
	}
}

// windows says which windows of a list are tried: one in so many, drawn by chance, or each.
type windows struct {
	oneIn int
	seed  uint64
}

// everyWindow tries each.
var everyWindow = windows{oneIn: 1}

// draw returns a function that says whether to try the next window. Should one fail, the test says how to draw the same again.
func (w windows) draw(t *testing.T) func() bool {
	if w.oneIn == 1 {
		return func() bool { return true }
	}
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("repeat with: go test -run '%s' -storetest.seed=%d", t.Name(), w.seed)
		}
	})
	c := newChance(w.seed)
	return func() bool { return c.in(w.oneIn) }
}

// randomGroup is the part of the suite that Differential is as well.
const randomGroup = "Random"

// group is a part of the suite.
type group struct {
	name string
	run  func(t *testing.T, open Open)
}

// groups are the parts of the suite, with every window.
var groups = suite(everyWindow)

// suite returns the parts of the suite by what they are about.
func suite(w windows) []group {
	return []group{
		{"Entities", testEntities},
		{"EntitiesAndRelations", testTogether},
		{"Find", testFind},
		{"FindFilter", testFilter},
		{"FindRelationFilter", testRelationFilter},
		{"FindFilterUnsure", testFilterUnsure},
		{"FindWindow", func(t *testing.T, open Open) { testFindWindow(t, open, w) }},
		{"Count", testCount},
		{"Facets", testFacets},
		{"Group", testGroup},
		{"GroupMany", testGroupMany},
		{"Search", testSearch},
		{"SearchSyntax", testSearchSyntax},
		{"Relations", testRelations},
		{"RelationsOrder", func(t *testing.T, open Open) { testRelationsOrder(t, open, w) }},
		{"RelationsDistinct", func(t *testing.T, open Open) { testRelationsDistinct(t, open, w) }},
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
		{randomGroup, testRandom},
	}
}
