package graph

import "slices"

// ChangeFilter says which changes are wanted. An empty list wants all; the zero value wants every change.
type ChangeFilter struct {
	Entities   []ID           // changes of these, and of relations that they have
	Kinds      []EntityKind   // changes of entities of these kinds, and of relations that such have
	Properties []Property     // changes of facts of these; nothing of relations unless Types ask for them
	Types      []RelationType // changes of relations of these; nothing of entities unless Properties ask for them
	Changes    []ChangeKind   // of the entity or relation, or of a fact
}

// Match returns the change with those of its facts that are wanted, and whether it is wanted at all.
func (f *ChangeFilter) Match(c Change) (Change, bool) {
	if !f.about(&c) {
		return Change{}, false
	}
	whole := len(f.Changes) == 0 || slices.Contains(f.Changes, c.Kind)
	if c.Relation != nil {
		return c, whole && (len(f.Types) == 0 && len(f.Properties) == 0 || slices.Contains(f.Types, c.Relation.Type))
	}
	if len(f.Properties) == 0 && (len(f.Types) > 0 || whole) {
		return c, len(f.Types) == 0
	}
	var wanted []FactChange
	for _, fact := range c.Facts {
		if (whole || slices.Contains(f.Changes, fact.Kind)) && (len(f.Properties) == 0 || slices.Contains(f.Properties, fact.Property())) {
			wanted = append(wanted, fact)
		}
	}
	c.Facts = wanted
	return c, len(wanted) > 0
}

// about reports whether the filter wants changes of what changed.
func (f *ChangeFilter) about(c *Change) bool {
	of := []ID{c.ID}
	if r := c.Relation; r != nil {
		of = []ID{r.From, r.To}
	}
	some := func(fits func(ID) bool) bool { return slices.ContainsFunc(of, fits) }
	named := func(id ID) bool {
		return slices.Contains(f.Entities, id) ||
			c.Relation == nil && slices.ContainsFunc(f.Entities, func(e ID) bool { return slices.Contains(c.Joined, e) || slices.Contains(c.Split, e) })
	}
	return (len(f.Entities) == 0 || some(named)) &&
		(len(f.Kinds) == 0 || some(func(id ID) bool { return slices.Contains(f.Kinds, id.Kind()) }))
}
