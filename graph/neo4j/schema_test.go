package neo4j

import (
	"testing"

	"entente/graph"
)

func TestSchema(t *testing.T) {
	s := open(t)
	names := newRow(s.write(t, statements["schema_present"], nil)[0].Values).texts()
	if missing := missingSchema(names); len(missing) > 0 {
		t.Errorf("after Open these are missing: %q", missing)
	}
	if len(schemaStatements) < 40 {
		t.Errorf("only %d statements", len(schemaStatements))
	}
}

// TestOtherLayout: a graph of an earlier layout is refused with what to do, rather than misread.
func TestOtherLayout(t *testing.T) {
	s := open(t)
	defer s.write(t, "MATCH (m:Meta {id: 'entente'}) SET m.layout = $layout", map[string]any{"layout": layout})
	for name, statement := range map[string]string{
		"before layouts had numbers": "MATCH (m:Meta {id: 'entente'}) REMOVE m.layout",
		"later":                      "MATCH (m:Meta {id: 'entente'}) SET m.layout = 99",
	} {
		s.write(t, statement, nil)
		other, err := Open(t.Context(), testConfig(t))
		if graph.CodeOf(err) != graph.CodeCorrupt {
			t.Errorf("%s: %v, want %s", name, err, graph.CodeCorrupt)
		}
		if err == nil {
			other.Close()
		}
	}
}
