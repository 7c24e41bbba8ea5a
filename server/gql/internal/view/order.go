package view

import (
	"strings"

	"entente/graph"
	"entente/graph/atlas"
)

// Order is one field of the order of a list.
type Order struct {
	Field     atlas.Term
	Direction *SortDirection
}

// RelatedOrder is one field of the order of relations.
type RelatedOrder struct {
	Field     atlas.Term
	Direction *SortDirection
}

// The orders by kind.
type (
	InstitutionOrder    = Order
	SiteOrder           = Order
	ProgrammeOrder      = Order
	ProjectOrder        = Order
	ThemeOrder          = Order
	AgreementOrder      = Order
	PersonOrder         = Order
	InfrastructureOrder = Order
	DocumentOrder       = Order
)

func orders(by []Order) []graph.Order {
	return each(by, func(o Order) graph.Order {
		return graph.Order{Field: fieldOf(o.Field), Desc: deref(o.Direction, "ASC") == "DESC"}
	})
}

func relatedOrders(by []RelatedOrder) []graph.Order {
	return orders(each(by, func(o RelatedOrder) Order { return Order(o) }))
}

// fieldOf returns the field of the domain for a value of an enum of fields: IN_FORCE_SINCE is inForceSince.
func fieldOf(value atlas.Term) graph.Field {
	words := strings.Split(strings.ToLower(string(value)), "_")
	for i, w := range words[1:] {
		words[i+1] = strings.ToUpper(w[:1]) + w[1:]
	}
	return graph.Field(strings.Join(words, ""))
}
