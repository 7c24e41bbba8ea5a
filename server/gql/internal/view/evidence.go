package view

import (
	"context"
	"iter"

	"entente/graph"
)

// Evidence is the place in a document that carries a statement.
type Evidence struct {
	graph.Evidence
	cited iter.Seq[graph.ID] // the documents that are cited in the same answer of the store
}

// evidenceOf returns the views of the evidence of one statement.
func evidenceOf(evidence []graph.Evidence, cited iter.Seq[graph.ID]) []Evidence {
	return each(evidence, func(e graph.Evidence) Evidence { return Evidence{e, cited} })
}

// Quote returns the words that carry the statement.
func (e Evidence) Quote() *string { return known(e.Evidence.Quote) }

// Locator returns the place in the document.
func (e Evidence) Locator() *string { return known(e.Evidence.Locator) }

// RecordID returns the id under which the document's record stands, where that is another than the entity's.
func (e Evidence) RecordID() *graph.ID { return known(e.Subject) }

// ObjectRecordID is RecordID for the entity that a relation leads to.
func (e Evidence) ObjectRecordID() *graph.ID { return known(e.Object) }

// Place returns the same place in numbers, nil where the locator is of no known form.
func (e Evidence) Place() *EvidencePlace {
	p, err := graph.ParsePlace(e.Evidence.Locator)
	if err != nil {
		return nil
	}
	return &EvidencePlace{p}
}

// Amount returns what the document gives for the amount of the relation, as it is written.
func (e Evidence) Amount() *Decimal { return asWritten(e.Evidence.Amount) }

// NetAmount returns what it gives for the net amount, as it is written.
func (e Evidence) NetAmount() *Decimal { return asWritten(e.Evidence.NetAmount) }

// asWritten returns a number as it is written, nil where there is none.
func asWritten(number string) *Decimal {
	if _, ok := graph.ParseNumber(number); !ok {
		return nil
	}
	return known(Decimal(number))
}

// Rank returns how the reader of the document ranked the fact.
func (e Evidence) Rank() *graph.Rank { return known(e.Evidence.Rank) }

// Document returns the document.
func (e Evidence) Document(ctx context.Context) (*Document, error) {
	found, err := requestOf(ctx).entity(ctx, e.Evidence.Document, e.cited)
	if err != nil {
		return nil, err
	}
	if d, ok := found.(Document); ok {
		return &d, nil
	}
	return nil, graph.Errorf(graph.CodeCorrupt, "%s is cited and is not a document",
		e.Evidence.Document)
}

// citedIn yields the documents that are cited by statements.
func citedIn(statements iter.Seq[[]graph.Evidence]) iter.Seq[graph.ID] {
	return func(yield func(graph.ID) bool) {
		for evidence := range statements {
			for _, e := range evidence {
				if !yield(e.Document) {
					return
				}
			}
		}
	}
}
