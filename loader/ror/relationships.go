package ror

import (
	"fmt"
	"strings"

	"entente/graph"
)

// relationships states what the record says of others. Each side of a relationship states the same relation, so that one
// side is enough, and two sides are two places of evidence. The record at the other end need not be in the file: the loader knows
// what else has its id.
func (b *builder) relationships(all []relationship, known *registry) {
	for i, r := range all {
		place := fmt.Sprintf("relationships/%d", i)
		slug := slugOf(r.ID)
		if slug == "" {
			b.reject(place, r.ID, "the id is not one of ROR, such as https://ror.org/02feahw73")
			continue
		}
		if slug == b.slug {
			b.reject(place, r.ID, "the record names itself at the other end")
			continue
		}
		if known.tookBack(slug) {
			b.reject(place, r.ID, "ROR has withdrawn the record at the other end")
			continue
		}
		other := institution(slug)
		switch strings.ToLower(r.Type) {
		case "parent":
			b.relate(graph.PartOf, b.self, other, place)
		case "child":
			b.relate(graph.PartOf, other, b.self, place)
		case "related":
			b.relate(graph.PartnerOf, min(b.self, other), max(b.self, other), place)
		case "successor":
			b.relate(graph.Succeeds, other, b.self, place)
		case "predecessor":
			b.relate(graph.Succeeds, b.self, other, place)
		default:
			b.reject(place+"/type", r.Type,
				"the type of relationship is not known; ROR has parent, child, related, successor and predecessor")
		}
	}
}
