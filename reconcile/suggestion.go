package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"entente/graph"
)

// Options are what Suggest can be told. The zero value asks for every pair of institutions that scores above 0.
type Options struct {
	Kinds     []graph.EntityKind // empty: institutions
	MinScore  float64            // leaves out what scores less
	Undecided bool               // shows the pairs of which a judgement says that somebody is unsure
}

// Report is what Suggest found.
type Report struct {
	// Suggestions are by score, the greatest first, then by the ids.
	Suggestions []Suggestion `json:"suggestions"`
	Records     int          `json:"records"`  // that were looked at
	Compared    int          `json:"compared"` // pairs
	Judged      int          `json:"judged"`   // pairs that met and were left out, since a judgement settles them
	// Skipped counts, for each kind of block, the blocks that were passed over since they hold more than MostInBlock records.
	Skipped map[Block]int `json:"skipped,omitempty"`
}

// Suggestion is two records that may be of one thing.
type Suggestion struct {
	A         Candidate `json:"a"` // the one whose id would stay
	B         Candidate `json:"b"`
	Score     float64   `json:"score"`   // 0 to 1, to two decimals
	Reasons   []Reason  `json:"reasons"` // those in favour first, the strongest first
	Undecided bool      `json:"undecided,omitempty"`
}

// Candidate is one side of a suggestion, as far as it takes to recognise it.
type Candidate struct {
	ID      graph.ID `json:"id"`
	Name    string   `json:"name"`
	Country string   `json:"country,omitempty"`
	City    string   `json:"city,omitempty"`
}

// Reason is one thing that speaks for a suggestion or against it.
type Reason struct {
	Code    Code    `json:"code"`
	Against bool    `json:"against,omitempty"`
	Weight  float64 `json:"weight"` // from 0 to 1, see weights.go
	Text    string  `json:"text"`   // for people: same VAT number FR40180089013
}

// SortSuggestions puts suggestions into the order in which they are given.
func SortSuggestions(s []Suggestion) {
	slices.SortFunc(s, func(a, b Suggestion) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), strings.Compare(string(a.A.ID), string(b.A.ID)),
			strings.Compare(string(a.B.ID), string(b.B.ID)))
	})
}
