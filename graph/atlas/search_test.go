package atlas_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"testing"

	"entente/graph"
	"entente/graph/atlas"
)

// TestSearchPlaces goes on from places that a cursor may be forged to name: they lie among the hits that can be paged through, or
// the cursor is refused.
func TestSearchPlaces(t *testing.T) {
	api := atlasOf(t, fact("site:a", "name@en=Ispra A"), fact("site:b", "name@en=Ispra B"))
	one := 1
	begin, err := api.Search(context.Background(), atlas.SearchQuery{Text: "Ispra", First: &one})
	if err != nil || begin.PageInfo.EndCursor == nil {
		t.Fatalf("two sites have a first page: %v", err)
	}
	genuine, err := base64.RawURLEncoding.DecodeString(*begin.PageInfo.EndCursor)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		reason, place string
		hits          int
		code          graph.Code
	}{
		{"behind the first", "1", 1, ""},
		{"at the beginning", "0", 1, ""},
		{"behind all that there are", "2", 0, ""},
		{"behind all that can be paged through", "1000", 0, ""},
		{"further", "1001", 0, graph.CodeInvalidCursor},
		{"before the beginning", "-1", 0, graph.CodeInvalidCursor},
		{"nowhere", "x", 0, graph.CodeInvalidCursor},
	} {
		forged := bytes.Replace(genuine, []byte(`"i":"1"`), []byte(`"i":"`+c.place+`"`), 1)
		after := base64.RawURLEncoding.EncodeToString(forged)
		p, err := api.Search(context.Background(), atlas.SearchQuery{Text: "Ispra", First: &one, After: &after})
		if graph.CodeOf(err) != c.code {
			t.Errorf("%s: %v, want %q", c.reason, err, c.code)
		}
		if err == nil && len(p.Nodes()) != c.hits {
			t.Errorf("%s: %d hits, want %d", c.reason, len(p.Nodes()), c.hits)
		}
	}
}
