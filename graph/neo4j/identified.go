package neo4j

import (
	"context"
	"slices"
	"strings"

	"entente/graph"
)

// identifierBatch is how many identifiers one question to the full-text index holds: the index refuses more than 1024
// clauses.
const identifierBatch = 500

// Identified fulfils graph.Reader. The full-text index finds candidates; what they have decides.
func (s *Store) Identified(ctx context.Context, identifiers []graph.Identifier) ([][]graph.ID, error) {
	texts := each(identifiers, func(i graph.Identifier) string { return i.String() })
	asked := slices.Clone(texts)
	slices.Sort(asked)
	asked = slices.Compact(asked)
	var out [][]graph.ID
	err := s.view(ctx, func(v *view) error {
		found := make(map[string][]graph.ID, len(asked))
		for part := range slices.Chunk(asked, identifierBatch) {
			rows, err := v.read(ctx, statements["identified"], map[string]any{"query": identifierQuery(part)})
			if err != nil {
				return err
			}
			if err := readIdentified(rows, part, found); err != nil {
				return err
			}
		}
		out = each(texts, func(text string) []graph.ID { return found[text] })
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// readIdentified adds rows of [entity, identifiers] to found, for those identifiers that were asked for: sorted texts.
func readIdentified(rows any, asked []string, found map[string][]graph.ID) error {
	r := newRow(rows)
	for _, value := range r.values {
		e := newRow(value)
		id := graph.ID(e.text())
		for _, text := range e.texts() {
			if _, ok := slices.BinarySearch(asked, text); ok {
				found[text] = append(found[text], id)
			}
		}
		if e.err != nil {
			return corrupt(e.err)
		}
	}
	for _, text := range asked {
		slices.Sort(found[text])
		found[text] = slices.Compact(found[text])
	}
	return corrupt(r.err)
}

// identifierQuery asks for the entities that have one of the identifiers. Quoted and escaped, none of them can be an
// operator of the query language; a phrase of several words may fit others too.
func identifierQuery(identifiers []string) string {
	escape := strings.NewReplacer(`\`, `\\`, `"`, `\"`)
	return "identifiers:(" + strings.Join(each(identifiers, func(text string) string {
		return `"` + escape.Replace(text) + `"`
	}), " ") + ")"
}
