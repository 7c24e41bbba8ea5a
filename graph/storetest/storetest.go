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
// questions, which are the same there, and with one in five of what is alike: of the windows of a list, and of what is counted
// beside being listed. Which ones is drawn anew by each run, and said where one fails; the flag storetest.whole has all tried.
func RunCompared(t *testing.T, databases ...Open) {
	part := whole
	if !*flagWhole {
		part = portion{oneIn: 5, seed: cmp.Or(*flagSeed, rand.Uint64())}
	}
	runGroups(t, slices.DeleteFunc(suite(part), func(g group) bool { return g.name == randomGroup }), databases)
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

// portion says how many tests that are alike are made: one in so many, drawn by chance, or each.
type portion struct {
	oneIn int
	seed  uint64
}

// whole makes each.
var whole = portion{oneIn: 1}

// draw returns a function that says whether to make the next one. Should one fail, the test says how to draw the same again.
func (p portion) draw(t *testing.T) func() bool {
	if p.oneIn == 1 {
		return func() bool { return true }
	}
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("repeat with: go test -run '%s' -storetest.seed=%d", t.Name(), p.seed)
		}
	})
	c := newChance(p.seed)
	return func() bool { return c.in(p.oneIn) }
}

// of returns how many of n rounds are made, at least one.
func (p portion) of(n int) int { return max(1, n/p.oneIn) }

// randomGroup is the part of the suite that Differential is as well.
const randomGroup = "Random"

// group is a part of the suite.
type group struct {
	name string
	run  func(t *testing.T, open Open)
}

// groups are the parts of the suite, whole.
var groups = suite(whole)

// suite returns the parts of the suite by what they are about.
func suite(p portion) []group {
	in := func(test func(t *testing.T, open Open, p portion)) func(*testing.T, Open) {
		return func(t *testing.T, open Open) { test(t, open, p) }
	}
	return []group{
		{"Entities", testEntities},
		{"EntitiesAndRelations", testTogether},
		{"Find", testFind},
		{"FindFilter", in(testFilter)},
		{"FindRelationFilter", in(testRelationFilter)},
		{"FindFilterUnsure", in(testFilterUnsure)},
		{"Stated", testStated},
		{"FindWindow", in(testFindWindow)},
		{"Count", testCount},
		{"Facets", testFacets},
		{"Group", testGroup},
		{"GroupMany", testGroupMany},
		{"Search", testSearch},
		{"SearchSyntax", testSearchSyntax},
		{"Relations", in(testRelations)},
		{"RelationsOrder", in(testRelationsOrder)},
		{"RelationsDistinct", in(testRelationsDistinct)},
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
		{"Concurrency", in(testConcurrency)},
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
