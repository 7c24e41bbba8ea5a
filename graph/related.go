package graph

// Related is an entity at the other end of relations of the entity asked about, with these relations in the order of the step. It is
// never empty, and all of its items have the same Other.
type Related []RelationItem

// Other returns the entity.
func (r Related) Other() *Entity { return r[0].Other }

// Key returns the place in a list in the given order: that of the first relation.
func (r Related) Key(order []Order) Key { return r[0].Key(order) }

// Amount returns the sum of the amounts of the relations, in hundredths, and how many of them were added: what has no amount, or
// one too great for CentsOf, adds nothing. Nor does a withdrawn relation, as in groups: its money is stated anew elsewhere.
func (r Related) Amount() Total {
	var sum Adder
	for i := range r {
		rel := r[i].Relation
		if rel.Withdrawn || rel.Amount == nil {
			continue
		}
		if cents, ok := CentsOf(*rel.Amount); ok {
			sum.Add(cents)
		}
	}
	return sum.Total()
}
