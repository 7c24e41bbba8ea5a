package neo4j

import (
	"fmt"
	"strings"

	"entente/graph"
)

// way is graph.Legs as pieces of a statement.
type way struct {
	types   []graph.RelationType // those that are followed, in their own order
	pattern string
	where   string // what the pattern does not say; never when no type that exists is followed
}

// follow returns how the legs lead from the node v over the relation r to the node o. A relation of an entity with itself fits
// every direction. Where types have directions of their own, the pattern takes either, and the condition tells.
func follow(v, r, o string, legs graph.Legs) way {
	var w way
	by := map[graph.Direction][]graph.RelationType{}
	for _, t := range graph.RelationTypes {
		if d, ok := legs.Of(t); ok {
			w.types = append(w.types, t)
			by[d] = append(by[d], t)
		}
	}
	left, right := "-", "-"
	if len(by) == 1 {
		if by[graph.DirectionOut] != nil {
			right = "->"
		}
		if by[graph.DirectionIn] != nil {
			left = "<-"
		}
		w.where = always
	} else {
		w.where = anyOf(
			hasType(r, by[graph.DirectionBoth]),
			allOf(fmt.Sprintf("startNode(%s) = %s", r, v), hasType(r, by[graph.DirectionOut])),
			allOf(fmt.Sprintf("endNode(%s) = %s", r, v), hasType(r, by[graph.DirectionIn])),
		)
	}
	w.pattern = fmt.Sprintf("(%s)%s[%s:%s]%s(%s:Entity)", v, left, r, typePattern(w.types), right, o)
	return w
}

// hasType returns the condition that the relation r has one of the types.
func hasType(r string, types []graph.RelationType) string {
	if len(types) == 0 {
		return never
	}
	return fmt.Sprintf("type(%s) IN ['%s']", r, strings.Join(each(types, func(t graph.RelationType) string { return string(t) }), "', '"))
}
