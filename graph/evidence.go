package graph

import (
	"cmp"
	"slices"
)

// MaxQuoteWords is the most words that a quote may have: enough to carry a fact, and a short citation in any
// jurisdiction.
const MaxQuoteWords = 15

// Evidence points to the place in a document that carries a fact or a relation.
type Evidence struct {
	// Document is the id of the document that was read.
	Document ID `json:"document"`
	// Locator is the place: a fragment by RFC 5147 for text (#char=120,230; positions count characters, the first
	// is 0, the second bound is exclusive), by RFC 7111 for CSV (#row=1234, and #row=12;15-17 where several rows say the
	// same), or a path for XML and JSON. Empty when the whole document is meant.
	Locator string `json:"locator,omitempty"`
	// Quote is the shortest verbatim run of words that carries the statement; at most MaxQuoteWords words. Empty
	// where the place itself is the statement, as in a row of a table.
	Quote string `json:"quote,omitempty"`
	// Subject is the id under which the document's record stands, where that was merged into the entity that the statement
	// is about now; empty where it is the same. For a relation it is the end that it leads from. Taking a merge back
	// needs it.
	Subject ID `json:"subject,omitempty"`
	// Object is to the end that a relation leads to what Subject is to the other one.
	Object ID `json:"object,omitempty"`
	// Amount is the amount that the document gives for a relation at this place, in canonical form; empty for none. Each row of a
	// table is a share of its own: derive.CurrentRelation says what they come to.
	Amount string `json:"amount,omitempty"`
	// NetAmount is to Relation.NetAmount what Amount is to Relation.Amount.
	NetAmount string `json:"netAmount,omitempty"`
	// Ended says that the document has the relation as ended at this place, without saying when.
	Ended bool `json:"ended,omitempty"`
	// Rank is the rank that this document's reader gives to a fact; empty for NORMAL.
	Rank Rank `json:"rank,omitempty"`
}

// compareEvidence orders by document, then place, then quote.
func compareEvidence(a, b Evidence) int {
	return cmp.Or(cmp.Compare(a.Document, b.Document), compareRows(a.Locator, b.Locator),
		cmp.Compare(a.Quote, b.Quote), cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Object, b.Object),
		cmp.Compare(a.Amount, b.Amount), cmp.Compare(a.NetAmount, b.NetAmount), compareFlags(a.Ended, b.Ended),
		cmp.Compare(a.Rank, b.Rank))
}

// compareFlags puts what is not set first.
func compareFlags(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// Priced reports whether an amount stands at the place.
func (e Evidence) Priced() bool { return e.Amount != "" || e.NetAmount != "" }

// MergeEvidence returns a new slice with the evidence of both, each place once, in order. Rows of one table that say the
// same become one piece of evidence that names them all, but for rows with an amount: two of the same amount are two shares.
func MergeEvidence(a, b []Evidence) []Evidence {
	out := make([]Evidence, 0, len(a)+len(b))
	out = append(append(out, a...), b...)
	if len(out) < 2 {
		return out
	}
	out = joinRows(out)
	slices.SortFunc(out, compareEvidence)
	kept := out[:1]
	for _, e := range out[1:] {
		if last := &kept[len(kept)-1]; samePlace(*last, e) {
			last.Rank = strongestRank(last.Rank, e.Rank)
			last.Amount, last.NetAmount = greaterAmount(last.Amount, e.Amount), greaterAmount(last.NetAmount, e.NetAmount)
			last.Ended = last.Ended || e.Ended
			continue
		}
		kept = append(kept, e)
	}
	return kept
}

// samePlace reports whether two pieces of evidence are the same but for what was read there.
func samePlace(a, b Evidence) bool {
	a.Amount, a.NetAmount, a.Ended, a.Rank = b.Amount, b.NetAmount, b.Ended, b.Rank
	return a == b
}

// strongestRank is Rank.Stronger with NORMAL left empty, as evidence has it.
func strongestRank(a, b Rank) Rank {
	if r := a.Stronger(b); r != RankNormal {
		return r
	}
	return ""
}

func greaterAmount(a, b string) string {
	x, okX := ParseNumber(a)
	y, okY := ParseNumber(b)
	if !okX || okY && y > x {
		return b
	}
	return a
}

// joinRows replaces the evidence that differs in its rows only, and has no amount, by one that names all of them. It works in
// place.
func joinRows(evidence []Evidence) []Evidence {
	type group struct {
		at   int
		rows []Rows
	}
	var groups map[Evidence]*group
	kept := evidence[:0]
	for _, e := range evidence {
		rows, ok := ParseRows(e.Locator)
		if !ok || e.Priced() {
			kept = append(kept, e)
			continue
		}
		key := e
		key.Locator = ""
		if groups == nil {
			groups = map[Evidence]*group{}
		}
		g := groups[key]
		if g == nil {
			groups[key] = &group{at: len(kept), rows: rows}
			kept = append(kept, e)
			continue
		}
		g.rows = append(g.rows, rows...)
	}
	for _, g := range groups {
		kept[g.at].Locator = RowsLocator(g.rows)
	}
	return kept
}
