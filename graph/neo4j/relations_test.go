package neo4j

import (
	"testing"

	"entente/graph"
)

// TestRelationRowsThatAreBroken reads rows that no statement of ours returns, unless somebody altered the database by hand.
func TestRelationRowsThatAreBroken(t *testing.T) {
	list := func(items ...any) []any { return items }
	row := func(since any) []any { // forward, relation …, when it held
		return list(true, "relation:r", "PART_OF", nil, nil, nil, nil, nil, nil, nil, list(), nil, nil, nil, nil, nil, nil, nil, nil, list(since, nil))
	}
	ends := map[graph.ID]*graph.Entity{"site:x": {ID: "site:x"}}
	if found, err := newRow(list("site:x", list(row("2010"), row(nil)))).related("site:y", ends); err != nil || len(found) != 2 ||
		found[0].Holds.Since != graph.MustDate("2010") || found[1].Relation.To != "site:x" {
		t.Errorf("two relations that are sound: %+v, %v", found, err)
	}
	for _, tt := range []struct {
		why  string
		item []any
	}{
		{"it leads to an entity that was not returned", list("site:none", list(row(nil)))},
		{"no relation leads there", list("site:x", list())},
		{"the relations are no list", list("site:x", "row")},
		{"a relation is no list", list("site:x", list("row"))},
		{"it held since no date", list("site:x", list(row("long ago")))},
	} {
		if found, err := newRow(tt.item).related("site:y", ends); err == nil {
			t.Errorf("%s: it is read as %+v", tt.why, found)
		}
	}
	for _, s := range []step{{query: "relations"}, {query: "related"}} {
		for _, tt := range []struct {
			why  string
			page []any
		}{
			{"a page of an entity that was not asked for", list(int64(1), list(), int64(0))},
			{"an item that leads to an entity that was not returned", list(int64(0), list(list("site:none", row(nil))), int64(1))},
		} {
			err := s.readPages(list(list(tt.page), list()), []string{"site:y"}, map[graph.ID]graph.RelationPage{})
			if graph.CodeOf(err) != graph.CodeCorrupt {
				t.Errorf("%s: %s: %v, want CORRUPT", s.query, tt.why, err)
			}
		}
	}
}
