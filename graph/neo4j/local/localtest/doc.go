// Package localtest gives tests a Neo4j to run against: the one that the environment names, or else one that it starts.
//
// A test package says, once,
//
//	func TestMain(m *testing.M) { localtest.Main(m) }
//
// and each test that needs the database asks Run for it. Where the environment has NEO4J_URI (and NEO4J_USERNAME and
// NEO4J_PASSWORD), several test packages share that server and take turns: the second package's first Run waits until
// the first package has ended. Without it, each package starts its own, which takes about three seconds. Pool gives a test
// that can use two at once a second one.
//
// Tests delete what is in the database. NEO4J_URI may name one that somebody needs, so it is used only while it has no
// node, or where the environment has ENTENTE_NEO4J_DISPOSABLE=1.
//
// Where there is no Java or no Maven, such tests are skipped; see package needs.
package localtest
