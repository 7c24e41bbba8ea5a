package neo4j

import "strings"

// packed returns a statement and its parameters with all of them in one map, so that $ids becomes $p.ids.
//
// Neo4j keeps a plan for each statement together with the types of its parameters, and counts the order of magnitude of the size
// of a list or a text as a part of its type: a page of 11 ids would be planned anew after one of 10, and so would a longer
// cursor. Planning takes a quarter of a second, answering some milliseconds. Of what is in a map, it keeps nothing. See
// docs/decisions/0013-neo4j-layout-and-bulk-writes.md.
func packed(cypher string, params map[string]any) (string, map[string]any) {
	if len(params) == 0 {
		return cypher, nil
	}
	return strings.ReplaceAll(cypher, "$", "$p."), map[string]any{"p": params}
}
