package graph

import (
	"cmp"
	"slices"
)

// ChangeKind is what became of an entity, a relation or a fact.
type ChangeKind string

// The kinds of change.
const (
	ChangeCreated   ChangeKind = "CREATED"
	ChangeUpdated   ChangeKind = "UPDATED"   // what is stated of it is another
	ChangeJoined    ChangeKind = "JOINED"    // an entity consists of more records than before
	ChangeSplit     ChangeKind = "SPLIT"     // an entity consists of fewer records than before
	ChangeRestored  ChangeKind = "RESTORED"  // it was withdrawn, and is stated again
	ChangeWithdrawn ChangeKind = "WITHDRAWN" // no document states it in its latest release
	ChangeDeleted   ChangeKind = "DELETED"
)

// ChangeKinds lists every kind in the order in which they are shown.
var ChangeKinds = []ChangeKind{
	ChangeCreated, ChangeUpdated, ChangeJoined, ChangeSplit, ChangeRestored, ChangeWithdrawn, ChangeDeleted,
}

// Change is what became of one entity or relation; its id tells which of the two it is. It tells what a reader would call a change:
// statements that rest on other evidence than before, and are the same otherwise, have not changed.
type Change struct {
	ID   ID
	Kind ChangeKind
	// Document is by which document it changed: the one that states what is new, or the latest release of the one that stated what is
	// withdrawn. "" when no document of the load is known to.
	Document ID
	// Facts tell what of an entity changed, by property; nothing for one that was created: all that is stated of it is new.
	Facts []FactChange
	// Joined are the ids of records of which the entity consists now and did not before; for an entity that was deleted, the one that
	// took it in. Split is the contrary; for an entity that was created, the one that it was a part of. Both are in order.
	Joined, Split []ID
	Relation      *RelationChange // nil for an entity
}

// FactChange is what became of one fact. It is CREATED, WITHDRAWN (stated no more, whether it is kept or not) or UPDATED: another value
// took its place, or another rank.
type FactChange struct {
	Kind          ChangeKind
	Before, After *FactState // nil for none; not to be altered
	Document      ID         // as that of Change
}

// Property returns the property that the fact is about.
func (f FactChange) Property() Property { return f.state().Property }

func (f FactChange) state() FactState {
	if f.After != nil {
		return *f.After
	}
	return *f.Before
}

// FactState is what a fact states, without its evidence.
type FactState struct {
	Property      Property
	Value         string
	Lang, Unit    string
	Approximation Approximation
	Period
	Rank Rank
	Best bool // it is the value that is shown, of a property that shows one
}

// statement returns the state without what others decide about it.
func (s FactState) statement() FactState {
	s.Rank, s.Best = "", false
	return s
}

// place returns what a value has to have in common with another to take its place.
func (s FactState) place() FactState {
	return FactState{Property: s.Property, Lang: s.Lang, Unit: s.Unit}
}

func compareStates(a, b FactState) int {
	return cmp.Or(
		cmp.Compare(a.Property.Order(), b.Property.Order()), cmp.Compare(a.Property, b.Property), cmp.Compare(a.Lang, b.Lang),
		cmp.Compare(a.Unit, b.Unit), a.Since.Compare(b.Since), a.Until.Compare(b.Until), cmp.Compare(a.Value, b.Value),
		cmp.Compare(a.Approximation, b.Approximation), a.Rank.Order()-b.Rank.Order(), cmp.Compare(a.Rank, b.Rank), first(a.Best)-first(b.Best))
}

// first puts what is before what is not.
func first(yes bool) int {
	if yes {
		return -1
	}
	return 0
}

// RelationChange is what a relation that changed states, and its amount before and after; nil for none.
type RelationChange struct {
	Type     RelationType
	From, To ID
	Role     string
	Period
	Before, After           *float64 // the amount
	NetBefore, NetAfter     *float64 // the net amount
	EndedBefore, EndedAfter bool
}

// statedFact is a fact that is stated before a load or after it, and the document by which it changed.
type statedFact struct {
	FactState
	document ID
}

// pairFacts returns the changes from the facts that are stated no more, to those that are stated now. A fact takes the place of one that
// says the same, or, where the kind has one value of the property, of one of the same language and unit: the first of the first, by value.
func pairFacts(kind EntityKind, removed, added []statedFact) []FactChange {
	if len(removed)+len(added) == 0 {
		return nil
	}
	compare := func(a, b statedFact) int { return compareStates(a.FactState, b.FactState) }
	slices.SortFunc(removed, compare)
	slices.SortFunc(added, compare)
	var out []FactChange
	taken := make([]bool, len(added))
	pair := func(fits func(before, after FactState) bool) {
		removed = slices.DeleteFunc(removed, func(b statedFact) bool {
			for i, a := range added {
				if !taken[i] && fits(b.FactState, a.FactState) {
					taken[i] = true
					before, after := b.FactState, a.FactState
					out = append(out, FactChange{Kind: ChangeUpdated, Before: &before, After: &after, Document: a.document})
					return true
				}
			}
			return false
		})
	}
	pair(func(b, a FactState) bool { return b.statement() == a.statement() })
	pair(func(b, a FactState) bool { return b.place() == a.place() && isSingle(b.Property, kind) })
	for _, b := range removed {
		out = append(out, FactChange{Kind: ChangeWithdrawn, Before: &b.FactState, Document: b.document})
	}
	for i, a := range added {
		if !taken[i] {
			out = append(out, FactChange{Kind: ChangeCreated, After: &a.FactState, Document: a.document})
		}
	}
	slices.SortStableFunc(out, func(a, b FactChange) int { return compareStates(a.state(), b.state()) })
	return out
}

func isSingle(p Property, kind EntityKind) bool {
	rule, _ := p.Rule()
	return rule.Single && !slices.Contains(rule.Many, kind)
}
