package table

import (
	"slices"

	"entente/graph"
)

// calledNames knows by which name each id was called first in each language, so that two bodies whose rows give one id are seen.
type calledNames map[called]firstName

type called struct {
	id   graph.ID
	lang string
}

type firstName struct {
	name string
	row  int
}

// agree returns INVALID_ARGUMENT for a name that is another one than that of an earlier row with the same id. Case, and what stands
// between words, do not make another name.
func (c calledNames) agree(id graph.ID, lang, name string, row int) error {
	key := called{id, lang}
	first, known := c[key]
	if !known {
		c[key] = firstName{name, row}
		return nil
	}
	if first.name == name || nameKey(first.name) == nameKey(name) {
		return nil
	}
	return graph.Errorf(graph.CodeInvalidArgument, "row %d gives the same id, %s, to %s; if the two are one, write identified: true for the entity, "+
		"else make the id from more columns", first.row, id, graph.Clip(first.name))
}

// byIdentifier reports whether equal ids mean one entity whatever its names: the mapping says so, or an identifier of the entity stands in
// a column of which the id is made.
func (e *entityRule) byIdentifier() bool {
	if e.Identified {
		return true
	}
	for i := range e.Properties {
		p := &e.Properties[i]
		if p.rule.Type == graph.Identified && slices.Contains(e.id.columns(), p.Column) {
			return true
		}
	}
	return false
}
