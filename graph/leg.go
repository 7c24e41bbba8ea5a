package graph

import "slices"

// Direction is how relations are followed from an entity.
type Direction string

// The directions.
const (
	DirectionOut  Direction = "OUT"
	DirectionIn   Direction = "IN"
	DirectionBoth Direction = "BOTH"
)

// Leg is relations that are followed from an entity: those of some types, in one direction.
type Leg struct {
	Types     []RelationType // empty: any
	Direction Direction      // "" is BOTH
}

// Legs are the relations that are followed from an entity, each type in a direction of its own: those of any of the legs, each
// once. Without a leg they are all its relations. A relation of an entity with itself leads in every direction.
//
//	graph.Out(graph.HasSite)
//	slices.Concat(graph.Both(graph.PartnerOf), graph.In(graph.PartnerIn))
type Legs []Leg

// Out returns the one leg of the relations of the types (none: any) that lead from the entity.
func Out(types ...RelationType) Legs { return Legs{{types, DirectionOut}} }

// In returns the one leg of the relations of the types (none: any) that lead to the entity.
func In(types ...RelationType) Legs { return Legs{{types, DirectionIn}} }

// Both returns the one leg of the relations of the types (none: any) in either direction.
func Both(types ...RelationType) Legs { return Legs{{types, DirectionBoth}} }

// Types returns the types that are followed, as the legs name them; none for any.
func (l Legs) Types() []RelationType {
	if len(l) == 1 {
		return l[0].Types
	}
	var out []RelationType
	for _, leg := range l {
		if len(leg.Types) == 0 {
			return nil
		}
		out = append(out, leg.Types...)
	}
	return out
}

// Of returns in which direction relations of a type are followed, and false when they are not.
func (l Legs) Of(t RelationType) (Direction, bool) {
	if len(l) == 0 {
		return DirectionBoth, true
	}
	var found Direction
	for _, leg := range l {
		switch d := leg.direction(); {
		case len(leg.Types) > 0 && !slices.Contains(leg.Types, t):
		case found == "":
			found = d
		case found != d:
			found = DirectionBoth
		}
	}
	return found, found != ""
}

// direction returns the direction of the leg: BOTH for whatever is neither OUT nor IN.
func (l Leg) direction() Direction {
	if l.Direction == DirectionOut || l.Direction == DirectionIn {
		return l.Direction
	}
	return DirectionBoth
}

// follow reports whether the item, seen from the entity id, is one of the relations that the legs lead over.
func (l Legs) follow(i *RelationItem, id ID) bool {
	if len(l) == 0 {
		return true
	}
	for k := range l {
		if l[k].follows(i, id) {
			return true
		}
	}
	return false
}

func (l *Leg) follows(i *RelationItem, id ID) bool {
	if len(l.Types) > 0 && !slices.Contains(l.Types, i.Relation.Type) {
		return false
	}
	switch l.Direction {
	case DirectionOut:
		return i.Forward || i.self(id)
	case DirectionIn:
		return !i.Forward || i.self(id)
	}
	return true
}

// self reports whether the item, seen from the entity id, is a relation of it with itself.
func (i *RelationItem) self(id ID) bool { return i.Relation.From == id && i.Relation.To == id }
