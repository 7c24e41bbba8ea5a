// Package needs says what some tests need beyond Go, and skips them by name where it is not there. In the gate nothing is
// skipped: there, such a test fails.
package needs

import (
	"fmt"
	"os"
	"slices"
	"strings"
)

// Variable names what must be there, in the environment: names of Needs with commas between them, or all.
const Variable = "ENTENTE_REQUIRE"

// Need is something that a test needs beyond Go.
type Need struct {
	Name string // as Variable has it
	What string // is missing: a noun phrase
	How  string // to have it: a verb phrase
}

// What tests need.
var (
	Neo4j    = Need{"neo4j", "a Neo4j", "install Java 17 or later, and Maven, which fetches it once"}
	Python   = Need{"python", "Python", "install Python 3 with venv; the package index is asked once"}
	Data     = Need{"data", "the real data", "lay them beside the repository, in ../shared; they are not part of it"}
	Disk     = Need{"disk", "a small disk", "name an empty one in ENTENTE_SMALL_DISK: mount -t tmpfs -o size=4m tmpfs DIR"}
	Explorer = Need{"explorer", "what the explorer is tested with", "install Node 20.19 or later, npm and Chromium, and run npm ci in web/"}
	Unix     = Need{"unix", "a Unix shell, and links", "run the tests on Linux or macOS"}
)

// All are the needs, in the order in which they are told.
var All = []Need{Neo4j, Python, Data, Disk, Explorer, Unix}

// Required reports whether the environment says that it must be there.
func (n Need) Required() bool {
	names := strings.Split(os.Getenv(Variable), ",")
	return slices.Contains(names, n.Name) || slices.Contains(names, "all")
}

// String is the sentence with which a test is skipped.
func (n Need) String() string { return fmt.Sprintf("needs %s: %s", n.What, n.How) }

// In returns the need that a line of a test's output tells of.
func In(line string) (Need, bool) {
	for _, n := range All {
		if strings.Contains(line, n.String()) {
			return n, true
		}
	}
	return Need{}, false
}

// TB is what is asked of a test here: of a testing.TB.
type TB interface {
	Helper()
	Fatalf(format string, args ...any)
	Skipf(format string, args ...any)
}

// Skip ends a test that lacks what it needs: it is skipped, or fails where that must be there. why is what was found instead, nil
// where there is nothing to add.
func (n Need) Skip(tb TB, why error) {
	tb.Helper()
	said := n.String()
	if why != nil {
		said = fmt.Sprintf("%s (%v)", said, why)
	}
	if n.Required() {
		tb.Fatalf("%s; %s does not let it be skipped", said, Variable)
	}
	tb.Skipf("%s; %s=%s makes this a failure", said, Variable, n.Name)
}
