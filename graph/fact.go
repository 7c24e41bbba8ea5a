package graph

import (
	"cmp"
	"slices"
)

// Rank is how a fact stands among others of its property, as Wikidata has it.
type Rank string

// The ranks. The zero value is read as NORMAL.
const (
	RankPreferred  Rank = "PREFERRED"
	RankNormal     Rank = "NORMAL"
	RankDeprecated Rank = "DEPRECATED"
)

// Approximation says how a document words a figure: "around 2800", "over 90 %".
type Approximation string

// The approximations. The zero value means that the figure is given as it is.
const (
	ApproximationAbout Approximation = "ABOUT"
	ApproximationOver  Approximation = "OVER"
	ApproximationUnder Approximation = "UNDER"
)

// Fact is one value of one property of one entity, with its evidence.
type Fact struct {
	ID            ID            `json:"id"`
	Subject       ID            `json:"subject"`
	Property      Property      `json:"property"`
	Value         string        `json:"value"`          // in the canonical form of the property's value type
	Lang          string        `json:"lang,omitempty"` // BCP 47, for texts
	Unit          string        `json:"unit,omitempty"` // for figures: "%", "EUR", or the thing counted
	Approximation Approximation `json:"approximation,omitempty"`
	Period                      // when the value held; unknown for what does not change
	Rank          Rank          `json:"rank,omitempty"`
	Evidence      []Evidence    `json:"evidence"`
	// Withdrawn says that a later release of every document that stated the fact states it no longer. It is kept, and
	// never shown as best nor weighed against what is stated now.
	Withdrawn bool `json:"withdrawn,omitempty"`
}

// DeriveID returns the id that follows from what the fact states: the same statement has the same id wherever it was
// read. Rank and evidence take no part.
func (f Fact) DeriveID() ID {
	return DigestID(prefixFact, string(f.Subject), string(f.Property), f.Value, f.Lang, f.Unit,
		string(f.Approximation), f.Since.String(), f.Until.String())
}

// compareFacts is the order in which facts are given: by the property's place in the vocabulary, rank, language,
// period (the latest first), value, id.
func compareFacts(a, b Fact) int {
	return cmp.Or(
		cmp.Compare(a.Property.Order(), b.Property.Order()), cmp.Compare(a.Property, b.Property),
		cmp.Compare(a.Rank.Order(), b.Rank.Order()), cmp.Compare(a.Lang, b.Lang),
		b.Since.Compare(a.Since), cmp.Compare(a.Value, b.Value), cmp.Compare(a.ID, b.ID))
}

// SortFacts puts facts into the order in which they are given to users.
func SortFacts(facts []Fact) { slices.SortFunc(facts, compareFacts) }

func (r Rank) Order() int {
	switch r {
	case RankPreferred:
		return 0
	case RankDeprecated:
		return 2
	}
	return 1
}

// Valid reports whether r is one of the ranks or empty.
func (r Rank) Valid() bool {
	return r == "" || r == RankPreferred || r == RankNormal || r == RankDeprecated
}

// Valid reports whether a is one of the approximations or empty.
func (a Approximation) Valid() bool {
	return a == "" || a == ApproximationAbout || a == ApproximationOver || a == ApproximationUnder
}

// Stronger returns the rank that counts where a statement is ranked both ways: PREFERRED before DEPRECATED before NORMAL, since
// only a curator gives the first two.
func (r Rank) Stronger(o Rank) Rank {
	for _, s := range []Rank{RankPreferred, RankDeprecated} {
		if r == s || o == s {
			return s
		}
	}
	return RankNormal
}
