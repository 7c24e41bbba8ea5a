package graph_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"entente/graph"
)

const (
	created, updated   = graph.ChangeCreated, graph.ChangeUpdated
	withdrawn, deleted = graph.ChangeWithdrawn, graph.ChangeDeleted
)

// revisionsOf returns revisions, each of which changes x as told; "" leaves it alone.
func revisionsOf(kinds ...graph.ChangeKind) []graph.Revision {
	out := make([]graph.Revision, len(kinds))
	for i, k := range kinds {
		out[i] = graph.Revision{Number: i + 1, Listed: true}
		if k != "" {
			out[i].Changes = []graph.Change{{ID: "site:x", Kind: k}}
		}
	}
	return out
}

func TestNetChanges(t *testing.T) {
	for _, c := range []struct {
		why   string
		kinds []graph.ChangeKind
		want  string
	}{
		{"one change is what it is", []graph.ChangeKind{withdrawn}, "[WITHDRAWN 1]"},
		{"what was created and deleted never was", []graph.ChangeKind{created, updated, deleted}, "[]"},
		{"what was created and updated is new", []graph.ChangeKind{created, "", updated}, "[CREATED 3]"},
		{"what was created and withdrawn is new too", []graph.ChangeKind{created, withdrawn}, "[CREATED 2]"},
		{"what was deleted and created again is another", []graph.ChangeKind{deleted, created}, "[UPDATED 2]"},
		{"what was deleted, created and deleted is gone", []graph.ChangeKind{deleted, created, deleted}, "[DELETED 3]"},
		{"what was withdrawn and stated again is there", []graph.ChangeKind{withdrawn, updated}, "[UPDATED 2]"},
		{"what was updated and withdrawn is withdrawn", []graph.ChangeKind{updated, withdrawn, ""}, "[WITHDRAWN 2]"},
		{"nothing changed", []graph.ChangeKind{"", ""}, "[]"},
	} {
		got := []string{}
		for _, n := range graph.NetChanges(revisionsOf(c.kinds...)) {
			got = append(got, fmt.Sprintf("%s %d", n.Kind, n.Revision.Number))
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s: %v, not %s", c.why, got, c.want)
		}
	}
}

// TestNetChangesReplay writes at random into a set of ids, and compares the net changes with the states before and after.
func TestNetChangesReplay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := map[graph.ID]bool{}
		for _, id := range []graph.ID{"site:a", "site:b", "relation:c"} {
			now[id] = rapid.Bool().Draw(t, "there")
		}
		before, touched := map[graph.ID]bool{}, map[graph.ID]int{}
		for id, there := range now {
			before[id] = there
		}
		var revisions []graph.Revision
		for n := range rapid.IntRange(0, 6).Draw(t, "revisions") {
			var changes []graph.Change
			for _, id := range []graph.ID{"site:a", "site:b", "site:d", "relation:c"} {
				switch rapid.IntRange(0, 3).Draw(t, "do") {
				case 0:
					changes = append(changes, graph.ChangeOfPut(id, now[id], false))
				case 1:
					changes = append(changes, graph.ChangeOfPut(id, now[id], true))
				case 2:
					if !now[id] {
						continue
					}
					changes = append(changes, graph.Change{ID: id, Kind: deleted})
				default:
					continue
				}
				now[id] = changes[len(changes)-1].Kind != deleted
				touched[id] = n + 1
			}
			revisions = append(revisions, graph.NewRevision(n+1, graph.Load{}, slices.Values(changes)))
		}
		net := map[graph.ID]graph.NetChange{}
		last := graph.NetChange{Revision: &graph.Revision{}}
		for _, c := range graph.NetChanges(revisions) {
			if _, twice := net[c.ID]; twice {
				t.Fatalf("%s is there twice", c.ID)
			}
			if c.Revision.Number < last.Revision.Number || c.Revision.Number == last.Revision.Number && c.ID <= last.ID {
				t.Fatalf("%v comes behind %v", c, last)
			}
			net[c.ID], last = c, c
		}
		for id, revision := range touched {
			c, listed := net[id]
			want := before[id] || now[id]
			if listed != want {
				t.Fatalf("%s was there: %t, is there: %t, but listed: %t", id, before[id], now[id], listed)
			}
			if !listed {
				continue
			}
			if (c.Kind == created) != !before[id] || (c.Kind == deleted) != !now[id] || c.Revision.Number != revision {
				t.Fatalf("%s was there: %t, is there: %t, but %s in %d, not %d", id, before[id], now[id], c.Kind, c.Revision.Number, revision)
			}
		}
	})
}

func TestChangesAsText(t *testing.T) {
	want := []graph.Change{{"site:a", created}, {"site:b", updated}, {"relation:c", withdrawn}, {"site:d", deleted}}
	got, err := graph.ParseChanges(graph.FormatChanges(want))
	if err != nil || cmp.Diff(want, got) != "" {
		t.Errorf("what is read is what was written: %v %v", got, err)
	}
	if got, err := graph.ParseChanges(""); err != nil || len(got) > 0 {
		t.Errorf("an empty text has no changes: %v %v", got, err)
	}
	if _, err := graph.ParseChanges("Csite:a\nXsite:b\n"); graph.CodeOf(err) != graph.CodeCorrupt {
		t.Errorf("another text is CORRUPT: %v", err)
	}
}

func TestNewRevision(t *testing.T) {
	end := time.Date(2026, 1, 2, 3, 4, 5, 6, time.FixedZone("", 3600))
	changes := []graph.Change{{"site:b", updated}, {"relation:c", deleted}, {"site:a", created}}
	r := graph.NewRevision(4, graph.Load{Source: "x", Finished: end}, slices.Values(changes))
	want := graph.Revision{
		Number: 4, At: end.UTC(), Source: "x", Listed: true, Entities: graph.ChangeCounts{Created: 1, Updated: 1},
		Relations: graph.ChangeCounts{Deleted: 1},
		Changes:   []graph.Change{{"relation:c", deleted}, {"site:a", created}, {"site:b", updated}},
	}
	if diff := cmp.Diff(want, r); diff != "" {
		t.Errorf("a revision tells of its load, counts and lists (- want, + got)\n%s", diff)
	}
	for n, listed := range map[int]bool{graph.MaxListedChanges: true, graph.MaxListedChanges + 1: false} {
		r := graph.NewRevision(1, graph.Load{}, func(yield func(graph.Change) bool) {
			for i := range n {
				if !yield(graph.Change{ID: graph.ID(fmt.Sprint("site:", i)), Kind: created}) {
					return
				}
			}
		})
		if r.Listed != listed || r.Entities.Created != n || listed != (len(r.Changes) == n) || !listed && r.Changes != nil {
			t.Errorf("%d changes are counted (%d) and listed: %t, %d", n, r.Entities.Created, r.Listed, len(r.Changes))
		}
	}
}

func TestJournalStart(t *testing.T) {
	ones := slices.Repeat([]int{1}, graph.MaxJournalRevisions)
	for _, c := range []struct {
		why    string
		listed []int
		want   int
	}{
		{"nothing", nil, 0},
		{"what fits stays", []int{1, 2, 3}, 0},
		{"as many revisions as may be", ones, 0},
		{"one too many", append(slices.Clone(ones), 1), 1},
		{"as many changes as may be", []int{1, graph.MaxJournalChanges - 1}, 0},
		{"one change too many", []int{5, 2, graph.MaxJournalChanges - 1}, 2},
		{"the latest stays, whatever it lists", []int{1, graph.MaxJournalChanges + 1}, 1},
		{"loads that are not listed take no room", []int{0, 0, graph.MaxJournalChanges}, 0},
	} {
		if got := graph.JournalStart(c.listed); got != c.want {
			t.Errorf("%s: it starts at %d, not at %d", c.why, got, c.want)
		}
	}
}

func TestJournal(t *testing.T) {
	listed := func(numbers ...int) (out []graph.Revision) {
		for _, n := range numbers {
			out = append(out, graph.Revision{Number: n, Listed: n != 9})
		}
		return out
	}
	for _, c := range []struct {
		why               string
		j                 graph.Journal
		reaches, complete bool
		tell              string
	}{
		{"nothing is new", graph.Journal{Since: 3, Revision: 3}, true, true, "[]"},
		{"all is known", graph.Journal{Since: 3, Revision: 5, Revisions: listed(4, 5)}, true, true, "[4 5]"},
		{"the oldest are gone", graph.Journal{Since: 2, Revision: 5, Revisions: listed(4, 5)}, false, false, "[4 5]"},
		{"there is no journal yet", graph.Journal{Since: 2, Revision: 5}, false, false, "[5]"},
		{"an older version wrote the last", graph.Journal{Since: 2, Revision: 5, Revisions: listed(3)}, false, false, "[3 5]"},
		{"an older version wrote one between", graph.Journal{Since: 2, Revision: 5, Revisions: listed(3, 5)}, false, false, "[3 5]"},
		{"one load was too large", graph.Journal{Since: 8, Revision: 10, Revisions: listed(9, 10)}, true, false, "[9 10]"},
		{"the store was filled anew", graph.Journal{Since: 8, Revision: 1}, false, false, "[]"},
	} {
		if c.j.Reaches() != c.reaches || c.j.Complete() != c.complete {
			t.Errorf("%s: reaches %t, complete %t", c.why, c.j.Reaches(), c.j.Complete())
		}
		tell := []int{}
		for _, r := range c.j.Tell() {
			tell = append(tell, r.Number)
		}
		if fmt.Sprint(tell) != c.tell {
			t.Errorf("%s: it tells of %v, not of %s", c.why, tell, c.tell)
		}
	}
}
