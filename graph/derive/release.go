package derive

import (
	"slices"

	"entente/graph"
)

// markWithdrawn marks the facts that only superseded releases state, and the entity when those are all that is known of it. It
// returns what the entity is shown by: the facts that are stated now, or all of them for a withdrawn entity.
//
// What a document says of itself stays true of it whatever came after.
func markWithdrawn(e *graph.Entity, facts []graph.Fact, document func(graph.ID) DocumentInfo) []graph.Fact {
	if e.Kind == graph.KindDocument {
		return slices.Clone(facts)
	}
	current := make([]graph.Fact, 0, len(facts))
	for i := range facts {
		f := &facts[i]
		f.Evidence, f.Withdrawn = CurrentEvidence(f.Evidence, document)
		if !f.Withdrawn {
			current = append(current, *f)
		}
	}
	if e.Withdrawn = len(facts) > 0 && len(current) == 0; e.Withdrawn {
		return slices.Clone(facts)
	}
	return current
}

// CurrentEvidence returns the evidence of one statement without that of releases whose later release states it too, and whether
// the statement is withdrawn: whether all that is left is of superseded releases. The slice given is not altered.
func CurrentEvidence(evidence []graph.Evidence, document func(graph.ID) DocumentInfo) (kept []graph.Evidence, withdrawn bool) {
	superseded, restated := 0, map[string]bool(nil)
	for _, e := range evidence {
		switch d := document(e.Document); {
		case d.Superseded:
			superseded++
		case d.Series != "":
			if restated == nil {
				restated = map[string]bool{}
			}
			restated[d.Series] = true
		}
	}
	switch superseded {
	case 0:
		return evidence, false
	case len(evidence):
		return evidence, true
	}
	kept = make([]graph.Evidence, 0, len(evidence))
	for _, e := range evidence {
		if d := document(e.Document); !d.Superseded || !restated[d.Series] {
			kept = append(kept, e)
		}
	}
	return kept, false
}

// CurrentRelation returns the relation with its evidence put in order, the amounts that follow from it, and the mark of what no
// latest release states.
//
// A document's amount is the sum of its shares: each row of a table, and each element of a structured document, is one, and so is
// each record that was merged into an end. Places of a running text that speak of one record mention one amount, of which the
// greatest is taken. Documents do not add up: they state the same money, and the one with the most authority is believed, then the
// latest, then the first by id; a superseded one only where no other gives an amount.
func CurrentRelation(r graph.Relation, document func(graph.ID) DocumentInfo) graph.Relation {
	r.Evidence, r.Withdrawn = CurrentEvidence(graph.MergeEvidence(r.Evidence, nil), document)
	settle(&r, document)
	return r
}
