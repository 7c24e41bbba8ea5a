package embedded

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"entente/graph"
	"entente/graph/derive"
	"entente/graph/storetest"
)

// reopened closes a store and opens its file again.
func reopened(t *testing.T, s *Store, path string) *Store {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := Open(t.Context(), path, Poll(0))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// rows returns how many rows a table of the store's file has.
func rows(t *testing.T, s *Store, table string) int {
	t.Helper()
	n := 0
	if err := s.db.reader.QueryRow(`SELECT count(*) FROM ` + table).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func fingerprint(t *testing.T, r graph.Reader) string {
	t.Helper()
	f, err := graph.Fingerprint(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestRowsOfRelations replaces and deletes relations here and there: the file holds what the store shows, and not more rows
// than it needs.
func TestRowsOfRelations(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s, err := Open(t.Context(), path, Poll(0))
	if err != nil {
		t.Fatal(err)
	}
	const n = 5*chunkSize + 7
	c := generation(n, 1)
	if err := storetest.Apply(t.Context(), s, c); err != nil {
		t.Fatal(err)
	}
	if have := rows(t, s, "chunks"); have != 6 {
		t.Errorf("%d relations are in %d rows", n, have)
	}
	for _, step := range []struct {
		reason string
		alter  func(c storetest.Changes) storetest.Changes
		most   int // rows
	}{
		{"every third is replaced", func(c storetest.Changes) storetest.Changes {
			var out storetest.Changes
			for i := 0; i < n; i += 3 {
				r := c.PutRelations[i]
				r.Role = "other"
				out.PutRelations = append(out.PutRelations, r)
			}
			return out
		}, 7}, // two more for what is new, each of which the rest fills
		{"one is put twice", func(c storetest.Changes) storetest.Changes {
			first, last := c.PutRelations[5], c.PutRelations[5]
			first.Role, last.Role = "first", "last"
			return storetest.Changes{PutRelations: []graph.Relation{first, last}}
		}, 9},
		{"all of a row are deleted", func(c storetest.Changes) storetest.Changes {
			var out storetest.Changes
			for i := range chunkSize {
				out.DeleteRelations = append(out.DeleteRelations, c.PutRelations[i].ID)
			}
			return out
		}, 9},
		{"an entity is deleted with its relation", func(storetest.Changes) storetest.Changes {
			return storetest.Changes{Delete: []graph.ID{"project:p000700"}}
		}, 9},
		{"the hub is deleted with all relations", func(storetest.Changes) storetest.Changes {
			return storetest.Changes{Delete: []graph.ID{"institution:hub"}}
		}, 0},
	} {
		if err := storetest.Apply(t.Context(), s, step.alter(c)); err != nil {
			t.Fatal(step.reason, err)
		}
		shown := fingerprint(t, s)
		s = reopened(t, s, path)
		if have := fingerprint(t, s); have != shown {
			t.Errorf("%s: the file holds another graph than the store showed", step.reason)
		}
		if have := rows(t, s, "chunks"); have > step.most {
			t.Errorf("%s: %d rows of relations", step.reason, have)
		}
	}
}

// TestManySmallLoads puts one relation at a time.
func TestManySmallLoads(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s, err := Open(t.Context(), path, Poll(0))
	if err != nil {
		t.Fatal(err)
	}
	c := generation(3*fewRows, 1)
	if err := storetest.Apply(t.Context(), s, storetest.Changes{Put: c.Put}); err != nil {
		t.Fatal(err)
	}
	for _, r := range c.PutRelations {
		if err := storetest.Apply(t.Context(), s, storetest.Changes{PutRelations: []graph.Relation{r}}); err != nil {
			t.Fatal(err)
		}
	}
	if have := rows(t, s, "chunks"); have > fewRows+3 {
		t.Errorf("%d small loads leave %d rows", len(c.PutRelations), have)
	}
	s = reopened(t, s, path)
	if g, err := wholeGeneration(s, len(c.PutRelations)); g != 1 || err != nil {
		t.Errorf("generation %d after many small loads: %v", g, err)
	}
}

// TestNumbers follows the numbers of records: words are found by them.
func TestNumbers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s, err := Open(t.Context(), path, Poll(0))
	if err != nil {
		t.Fatal(err)
	}
	put := func(facts ...graph.Fact) int64 {
		t.Helper()
		if err := storetest.Apply(t.Context(), s, storetest.Changes{Put: []graph.Record{derive.Record("site:a", facts, nil, nil)}}); err != nil {
			t.Fatal(err)
		}
		return s.current.Load().nodes[0].number
	}
	name := graph.Fact{Property: graph.PropName, Value: "Name"}
	first := put(name)
	if again := put(name); again != first {
		t.Errorf("a record that is put again as it is keeps its number: %d, %d", first, again)
	}
	if city := put(name, graph.Fact{Property: graph.PropCity, Value: "Paris"}); city != first {
		t.Errorf("a record whose words stay keeps its number: %d, %d", first, city)
	}
	second := put(graph.Fact{Property: graph.PropName, Value: "Other"})
	if second <= first {
		t.Errorf("a record whose words change gets a new number: %d, %d", first, second)
	}
	if err := storetest.Apply(t.Context(), s, storetest.Changes{Delete: []graph.ID{"site:a"}}); err != nil {
		t.Fatal(err)
	}
	s = reopened(t, s, path)
	if third := put(name); third <= second {
		t.Errorf("a number that was given up is never used again, even after opening again: %d, %d", second, third)
	}
	if have := rows(t, s, "records"); have != 1 {
		t.Errorf("one entity has %d rows", have)
	}
}

// TestGivenUpInFile closes transactions without a commit: the file stays as it was, and the next one goes ahead.
func TestGivenUpInFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s, err := Open(t.Context(), path, Poll(0))
	if err != nil {
		t.Fatal(err)
	}
	if err := storetest.Apply(t.Context(), s, generation(20, 1)); err != nil {
		t.Fatal(err)
	}
	before := fingerprint(t, s)
	for i := range 3 {
		c := generation(400, 2)
		tx, err := s.Begin(t.Context(), graph.Load{Source: fmt.Sprint("given up ", i)})
		if err != nil {
			t.Fatal(err)
		}
		err = errors.Join(tx.Put(t.Context(), c.Put), tx.PutRelations(t.Context(), c.PutRelations), tx.Close())
		if err != nil {
			t.Fatal(err)
		}
		if err := tx.Put(t.Context(), c.Put); err == nil {
			t.Error("a transaction that was closed takes nothing more")
		}
	}
	s = reopened(t, s, path)
	if have := fingerprint(t, s); have != before {
		t.Error("nothing of what was given up is in the file")
	}
	stats, err := s.Stats(t.Context())
	if err != nil || len(stats.Loads) != 4 || stats.Loads[0].State != graph.LoadFailed || stats.Loads[0].Source != "given up 2" {
		t.Errorf("loads that were given up are recorded in the file: %+v, %v", stats.Loads, err)
	}
	if err := storetest.Apply(t.Context(), s, generation(20, 3)); err != nil {
		t.Fatal(err)
	}
	if g, err := wholeGeneration(s, 20); g != 3 || err != nil {
		t.Errorf("generation %d after loads that were given up: %v", g, err)
	}
}

// TestBothPutAndDeleted puts and deletes an entity in one transaction, in either order.
func TestBothPutAndDeleted(t *testing.T) {
	c, changed := generation(1, 1), generation(1, 2)
	hub := []graph.ID{"institution:hub"}
	for name, steps := range map[string]func(tx graph.Transaction) error{
		"put first": func(tx graph.Transaction) error {
			return errors.Join(tx.Put(t.Context(), changed.Put), tx.Delete(t.Context(), hub))
		},
		"delete first": func(tx graph.Transaction) error {
			return errors.Join(tx.Delete(t.Context(), hub), tx.Put(t.Context(), changed.Put))
		},
	} {
		s, err := Open(t.Context(), "")
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		if err := storetest.Apply(t.Context(), s, c); err != nil {
			t.Fatal(err)
		}
		tx, err := s.Begin(t.Context(), c.Load)
		if err != nil {
			t.Fatal(err)
		}
		if err := steps(tx); graph.CodeOf(err) != graph.CodeInvalidArgument {
			t.Errorf("%s: the file and the memory would not hold the same: %v", name, err)
		}
		if err := tx.Commit(t.Context(), c.Load); err == nil {
			t.Errorf("%s: nothing is committed after it", name)
		}
		if err := tx.Close(); err != nil {
			t.Error(err)
		}
	}
}
