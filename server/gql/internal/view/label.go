package view

import "entente/graph"

// Label is a name of an entity in a language.
type Label struct {
	Value string
	Lang  *string
	Type  graph.LabelType
}

func newLabel(l graph.Label) Label { return Label{Value: l.Value, Lang: known(l.Lang), Type: l.Type} }

// Identifier is what a register calls an entity.
type Identifier struct{ graph.Identifier }

// URL returns the address at which the identifier resolves.
func (i Identifier) URL() *string { return known(i.Identifier.URL()) }

// Quantity is a number with its unit.
type Quantity struct {
	Value Decimal
	Unit  *string
}

// Coordinates is a point on the earth.
type Coordinates struct{ Latitude, Longitude float64 }
