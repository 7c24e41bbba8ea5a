package graph

// MaxQuoteWords is the most words that a quote may have: enough to carry a fact, and a short citation in any
// jurisdiction.
const MaxQuoteWords = 15

// Evidence points to the place in a document that carries a fact or a relation.
type Evidence struct {
	// Document is the id of the document that was read.
	Document ID `json:"document"`
	// Locator is the place: a fragment by RFC 5147 for text (#char=120,230; positions count characters, the first
	// is 0, the second bound is exclusive), by RFC 7111 for CSV (#row=1234), or a path for XML and JSON. Empty when
	// the whole document is meant.
	Locator string `json:"locator,omitempty"`
	// Quote is the shortest verbatim run of words that carries the statement; at most MaxQuoteWords words. Empty
	// where the place itself is the statement, as in a row of a table.
	Quote string `json:"quote,omitempty"`
}

// compareEvidence orders by document, then place, then quote.
func compareEvidence(a, b Evidence) int {
	return firstNonZero(compareStrings(a.Document, b.Document), compareStrings(a.Locator, b.Locator),
		compareStrings(a.Quote, b.Quote))
}
