package cli_test

import (
	"path/filepath"
	"testing"
	"time"

	"entente/graph/neo4j/local"
)

// editionsAsked asks for a page of projects and for a page of participations, which the store answers in several calls.
const editionsAsked = `{
	projects(first: 100) { nodes { cost { value } } }
	institution(id: "institution:pic-910000000") { projects(first: 100) { edges { amount } } }
}`

// editions are the costs and amounts that a server shows.
type editions struct {
	Data struct {
		Projects struct {
			Nodes []struct{ Cost struct{ Value float64 } }
		}
		Institution struct {
			Projects struct{ Edges []struct{ Amount float64 } }
		}
	}
}

// visibleWithin is far above the second after which a server must show what another process has loaded.
const visibleWithin = 5 * time.Minute

func TestServerSeesLoads(t *testing.T) {
	serveLoads(t, "file:"+filepath.Join(t.TempDir(), "graph.db"), 600)
}

func serveLoadsOnNeo4j(t *testing.T, db *local.Server) { serveLoads(t, db.URI(), 40) }

// serveLoads serves a store while other processes load releases into it: the answers change from one release to the next without a
// restart, and none of them holds a part of both.
func serveLoads(t *testing.T, store string, projects int) {
	loadRelease(t, store, release{edition: 1, projects: projects, complete: true}.write(t))
	s := serve(t, "--store", store)
	page := min(projects, 100)
	if got := s.edition(t, page); got != 1 {
		t.Fatalf("the server shows edition %d before any other was loaded", got)
	}
	for edition := 2; edition <= 3; edition++ {
		folder := release{edition: edition, projects: projects, complete: true}.write(t)
		loading := start(t, loadArgs(store, folder)...)
		asked, shown := 0, edition-1
		for deadline := time.Now().Add(visibleWithin); shown != edition; asked++ {
			if time.Now().After(deadline) {
				t.Fatalf("the server still shows edition %d after %d questions; the load says: %s", shown, asked, &loading.output)
			}
			now := s.edition(t, page)
			if now < shown || now > edition {
				t.Fatalf("the server shows edition %d after %d", now, shown)
			}
			shown = now
			time.Sleep(100 * time.Millisecond) // leaves the processor to the load
		}
		if err := loading.wait(); err != nil {
			t.Fatalf("%v: %s", err, &loading.output)
		}
		t.Logf("edition %d was visible after %d questions", edition, asked)
	}
}

// edition asks the server and returns the edition that it shows: both lists must be of one, since an answer shows one state.
func (r running) edition(t *testing.T, page int) int {
	t.Helper()
	var e editions
	r.ask(t, editionsAsked, &e)
	var costs, amounts []float64
	for _, n := range e.Data.Projects.Nodes {
		costs = append(costs, n.Cost.Value)
	}
	for _, n := range e.Data.Institution.Projects.Edges {
		amounts = append(amounts, n.Amount)
	}
	if len(costs) != page || len(amounts) != page {
		t.Fatalf("the server shows %d projects and %d participations, want pages of %d", len(costs), len(amounts), page)
	}
	return oneEdition(t, append(costs, amounts...))
}

func oneEdition(t *testing.T, amounts []float64) int {
	t.Helper()
	for _, a := range amounts {
		if a != amounts[0] {
			t.Fatalf("half a load: one answer has amounts of two editions: %v", amounts)
		}
	}
	return int(amounts[0] / unit)
}
