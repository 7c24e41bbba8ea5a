package graph

import (
	"cmp"
	"slices"
)

// ConflictKind is how statements disagree.
type ConflictKind string

// The conflict kinds.
const (
	Contradiction ConflictKind = "CONTRADICTION" // they speak of the same time and cannot both be right
	Succession    ConflictKind = "SUCCESSION"    // one held after the other
	Possible      ConflictKind = "POSSIBLE"      // a bound of time is unknown, so they may both be right
	Variant       ConflictKind = "VARIANT"       // two spellings, translations or labels of one value
)

// ConflictKinds lists the kinds in the order in which they are shown: the gravest first.
var ConflictKinds = []ConflictKind{Contradiction, Possible, Succession, Variant}

// BestRule is what decided which side is shown as best.
type BestRule string

// The rules.
const (
	ByRank      BestRule = "RANK"      // a curator preferred or deprecated a side
	ByValidity  BestRule = "VALIDITY"  // of sides that follow each other, the latest
	ByAuthority BestRule = "AUTHORITY" // its source has more authority: a curated document, then the register of record
	ByDate      BestRule = "DATE"      // from the document of the later date
	ByDocuments BestRule = "DOCUMENTS" // stated by more documents
	ByPlaces    BestRule = "PLACES"    // stated in more places
	ByCase      BestRule = "CASE"      // the other has the same letters in capitals throughout
	ByPrecision BestRule = "PRECISION" // the more precise one
	ByOrder     BestRule = "ORDER"     // nothing in the sources decides; the first in the documents, so that it is stable
)

// BestRules lists the rules in the order in which they are tried.
var BestRules = []BestRule{
	ByRank, ByValidity, ByAuthority, ByDate, ByDocuments, ByPlaces, ByCase, ByPrecision, ByOrder,
}

// Conflict is a disagreement that the rules found among the facts or relations of one entity. It is derived, never
// typed in.
type Conflict struct {
	ID       ID           `json:"id"`
	Entity   ID           `json:"entity"`
	Kind     ConflictKind `json:"kind"`
	Property Property     `json:"property,omitempty"` // for facts
	Relation RelationType `json:"relation,omitempty"` // for relations
	Rule     BestRule     `json:"rule"`               // what put the first side first
	// Sides are all statements that were weighed, at least two, the best first: it is what the entity shows.
	Sides []Side `json:"sides"`
}

// Side is one of the values in a conflict.
type Side struct {
	Statement     ID            `json:"statement"` // the fact or relation
	Value         string        `json:"value"`     // for a relation the id of the entity at its other end
	Lang          string        `json:"lang,omitempty"`
	Unit          string        `json:"unit,omitempty"`
	Approximation Approximation `json:"approximation,omitempty"`
	Period
	Rank     Rank       `json:"rank,omitempty"`
	Evidence []Evidence `json:"evidence"`
}

// Values returns the values of the sides without repetition, the best first.
func (c Conflict) Values() []string {
	var out []string
	for _, s := range c.Sides {
		if !slices.Contains(out, s.Value) {
			out = append(out, s.Value)
		}
	}
	return out
}

// SortConflicts puts conflicts into the order in which they are given: by kind, the gravest first, entity, id.
func SortConflicts(c []Conflict) { slices.SortFunc(c, CompareConflicts) }

// CompareConflicts is the order of SortConflicts.
func CompareConflicts(a, b Conflict) int {
	return cmp.Or(slices.Index(ConflictKinds, a.Kind)-slices.Index(ConflictKinds, b.Kind),
		cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.ID, b.ID))
}

// DeriveID returns the id of the conflict, which depends on what the conflict is about and on the statements that disagree, not on their order.
func (c Conflict) DeriveID() ID {
	parts := []string{string(c.Entity), string(c.Property), string(c.Relation)}
	for _, s := range c.Sides {
		parts = append(parts, string(s.Statement))
	}
	slices.Sort(parts[3:])
	return DigestID(prefixConflict, parts...)
}
