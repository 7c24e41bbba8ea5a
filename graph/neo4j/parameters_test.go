package neo4j

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPacked(t *testing.T) {
	for _, c := range []struct {
		reason, cypher string
		params         map[string]any
		want           string
		sent           map[string]any
	}{
		{"no parameters, nothing to pack", "MATCH (n) RETURN n", nil, "MATCH (n) RETURN n", nil},
		{
			"each is an entry of one map", "MATCH (n {id: $ids[i]}) RETURN n LIMIT $limit", map[string]any{"ids": []string{"a"}, "limit": 3},
			"MATCH (n {id: $p.ids[i]}) RETURN n LIMIT $p.limit", map[string]any{"p": map[string]any{"ids": []string{"a"}, "limit": 3}},
		},
		{
			"an entry of a map stays one", "UNWIND $relations.PART_OF AS id RETURN id", map[string]any{"relations": map[string]any{}},
			"UNWIND $p.relations.PART_OF AS id RETURN id", map[string]any{"p": map[string]any{"relations": map[string]any{}}},
		},
	} {
		got, sent := packed(c.cypher, c.params)
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.want)
		}
		if diff := cmp.Diff(c.sent, sent); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.reason, diff)
		}
	}
}

// TestPlannedOnce: lists of other sizes and texts of other lengths do not have a statement planned anew. How many plans the server
// kept, it says when it forgets them.
func TestPlannedOnce(t *testing.T) {
	s := open(t)
	const statement = "MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id IN $ids AND e.name_key > $after RETURN count(e)"
	forget := func() string {
		return s.write(t, "CALL db.clearQueryCaches() YIELD value", nil)[0].Values[0].(string)
	}
	plans := func(sizes ...int) string {
		forget()
		for _, size := range sizes {
			ids := make([]any, size)
			for i := range ids {
				ids[i] = strings.Repeat("x", size)
			}
			if _, err := s.query(t.Context(), statement, map[string]any{"ids": ids, "after": strings.Repeat("y", size)}); err != nil {
				t.Fatal(err)
			}
		}
		return forget()
	}
	if one, many := plans(1), plans(1, 9, 90, 900); one != many {
		t.Errorf("once: %s; with four sizes: %s", one, many)
	}
}
