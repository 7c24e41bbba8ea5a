package neo4j

import "testing"

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
