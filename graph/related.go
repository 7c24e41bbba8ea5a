package graph

import "slices"

// Related is an entity at the other end of relations of the entity asked about, with these relations in the order of the step. It is
// never empty, and all of its items have the same Other.
type Related []RelationItem

// Other returns the entity.
func (r Related) Other() *Entity { return r[0].Other }

// Key returns the place in a list in the given order: that of the first relation.
func (r Related) Key(order []Order) Key { return r[0].Key(order) }

// Amount returns the sum of one of AmountFields over the relations, in hundredths, and how many of them were added: what has no amount, or
// one too great for CentsOf, adds nothing. Nor does a withdrawn relation, as in groups: its money is stated anew elsewhere.
func (r Related) Amount(f Field) Total {
	var sum Adder
	for i := range r {
		amount := r[i].Relation.AmountOf(f)
		if r[i].Relation.Withdrawn || amount == nil {
			continue
		}
		if cents, ok := CentsOf(*amount); ok {
			sum.Add(cents)
		}
	}
	return sum.Total()
}

// Weightiest returns the same relations with one of them moved to the front: of those that stand where the first one does, but for
// their ids, that of the greatest amount. One that is withdrawn comes behind those that are not. The place in a list stays that of the
// first: an id says nothing, and whoever is shown in one role of several should be shown in that which the money is for.
func (r Related) Weightiest(order []Order) Related {
	best := 0
	for i := 1; i < len(r); i++ {
		if r[i].tiesWith(r[0], order) && r[i].weighsMore(r[best]) {
			best = i
		}
	}
	if best == 0 {
		return r
	}
	return append(Related{r[best]}, slices.Delete(slices.Clone(r), best, best+1)...)
}

// tiesWith reports whether the items stand at one place of the order, but for their ids.
func (it RelationItem) tiesWith(other RelationItem, order []Order) bool {
	a, b := it.Key(order), other.Key(order)
	a.ID, b.ID = "", ""
	return a.Compare(b, order) == 0
}

// weighsMore reports whether the item is to stand before another one, with which it ties.
func (it RelationItem) weighsMore(other RelationItem) bool {
	a, b := it.Relation, other.Relation
	if a.Withdrawn != b.Withdrawn {
		return b.Withdrawn
	}
	return a.Amount != nil && (b.Amount == nil || *a.Amount > *b.Amount)
}
