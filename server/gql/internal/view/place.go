package view

import "entente/graph"

// EvidencePlace is a place in a document.
type EvidencePlace struct{ graph.Place }

// EvidencePlaceKind is how a place is given, RowRange some rows of a table.
type (
	EvidencePlaceKind = graph.PlaceKind
	RowRange          = graph.Rows
)

// From returns the first position or row, nil where the kind has none.
func (p EvidencePlace) From() *int { return p.bound(p.Place.From) }

// To returns the last position or row, nil where the kind has none.
func (p EvidencePlace) To() *int { return p.bound(p.Place.To) }

func (p EvidencePlace) bound(n int) *int {
	if p.Kind == graph.PlaceDocument || p.Kind == graph.PlacePath {
		return nil
	}
	return &n
}

// Path returns the path, nil where the kind has none.
func (p EvidencePlace) Path() *string { return known(p.Place.Path) }
