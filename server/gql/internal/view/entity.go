package view

import (
	"context"
	"iter"
	"slices"

	"entente/graph"
	"entente/graph/atlas"
)

// entity is what the nine kinds have in common.
type entity struct {
	*graph.Entity
	peers iter.Seq[graph.ID] // those that came with it, itself among them; nil when it came alone
}

// IsNode and IsEntity mark the kinds.
func (entity) IsNode() {}

// IsEntity marks the kinds.
func (entity) IsEntity() {}

// alike yields the peers of the entity's own kind: fields that only one kind has are asked of these.
func (e entity) alike() iter.Seq[graph.ID] {
	if e.peers == nil {
		return nil
	}
	return func(yield func(graph.ID) bool) {
		for id := range e.peers {
			if id.Kind() == e.Kind && !yield(id) {
				return
			}
		}
	}
}

// MergedIDs returns the ids of records that were found to be of the same thing, in order.
func (e entity) MergedIDs() []graph.ID { return slices.Concat([]graph.ID{}, e.Merged) }

// Name returns the name to show.
func (e entity) Name(lang Language) string { return e.Entity.Name(lang.tag()) }

// Acronym returns the first short form.
func (e entity) Acronym() *string { return known(e.Entity.Acronym()) }

// Description returns a sentence or two about the entity.
func (e entity) Description(lang Language) *string { return known(e.Entity.Description(lang.tag())) }

// Labels returns all names.
func (e entity) Labels() []Label { return each(e.Entity.Labels, newLabel) }

// Identifiers returns what registers call the entity.
func (e entity) Identifiers() []Identifier {
	return each(e.Entity.Identifiers, func(i graph.Identifier) Identifier { return Identifier{i} })
}

// Contested returns the properties about which the sources disagree.
func (e entity) Contested() []string {
	return each(e.Entity.Contested, func(p graph.Property) string { return string(p) })
}

// Facts returns what is stated of the entity.
func (e entity) Facts(ctx context.Context, property *string, asOf graph.Date) ([]Fact, error) {
	return facts(ctx, e, property, asOf)
}

// Conflicts returns the disagreements about the entity.
func (e entity) Conflicts(ctx context.Context) ([]Conflict, error) {
	found, err := requestOf(ctx).conflicts.load(ctx, e.ID, e.peers)
	if err != nil {
		return nil, err
	}
	return found.views(), nil
}

// Relations returns the relations of the entity.
func (e entity) Relations(
	ctx context.Context, types []graph.RelationType, direction *graph.Direction, kinds []graph.EntityKind,
	where *Where, asOf graph.Date, orderBy []RelatedOrder, first *int, after *string, last *int, before *string,
) (RelationConnection, error) {
	l := atlas.Link{Legs: graph.Legs{{Types: types, Direction: deref(direction, graph.DirectionBoth)}}, Kinds: kinds}
	page, err := related(ctx, e.ID, e.peers, l, relatedArgs{where, asOf, orderBy, first, after, last, before, false})
	return RelationConnection{page, func(ctx context.Context) (int, error) { return relatedCount(ctx, e.ID, e.peers, l, where, asOf) }}, err
}

// text returns the best value of a property.
func (e entity) text(p graph.Property) *string { return known(e.Attribute(p)) }

// term returns the best value of a property that has a closed list.
func (e entity) term(p graph.Property) *atlas.Term { return known(atlas.Term(e.Attribute(p))) }

// title returns the best value of a property in words.
func (e entity) title(p graph.Property, lang Language) *string {
	v := e.Attribute(p)
	if v == "" {
		return nil
	}
	t := graph.TermTitle(graph.Field(p), v, lang.tag())
	return &t
}

// quantity returns the best value of a number property with its unit.
func (e entity) quantity(p graph.Property) *Quantity {
	for _, a := range e.Attributes {
		if _, ok := graph.ParseNumber(a.Value); a.Property == p && ok {
			return &Quantity{Value: Decimal(a.Value), Unit: known(a.Unit)}
		}
	}
	return nil
}

// coordinates returns the best coordinates.
func (e entity) coordinates() *Coordinates {
	lat, lon, ok := graph.ParseCoordinates(e.Attribute(graph.PropCoordinates))
	if !ok {
		return nil
	}
	return &Coordinates{Latitude: lat, Longitude: lon}
}
