package derive

import (
	"cmp"
	"slices"
	"strings"

	"entente/graph"
)

// Priced returns the evidence of a relation. Where none of it has an amount, it carries those of the relation, and that it has
// ended, so that they go when the document does: at each place of a running text, and once for each table or structured document,
// since one statement is one share on however many rows it rests. The slice of the relation is not altered.
func Priced(r *graph.Relation) []graph.Evidence {
	if r.Amount == nil && r.NetAmount == nil && !r.Ended ||
		slices.ContainsFunc(r.Evidence, func(e graph.Evidence) bool { return e.Priced() || e.Ended }) {
		return r.Evidence
	}
	out := slices.Clone(r.Evidence)
	for i := range out {
		e := &out[i]
		e.Ended = r.Ended
		if !mentions(e.Locator) && slices.ContainsFunc(out, func(o graph.Evidence) bool {
			return o.Document == e.Document && !mentions(o.Locator) && comparePlaces(o, *e) < 0
		}) {
			continue
		}
		if r.Amount != nil {
			e.Amount = graph.FormatNumber(*r.Amount)
		}
		if r.NetAmount != nil {
			e.NetAmount = graph.FormatNumber(*r.NetAmount)
		}
	}
	return out
}

// mentions reports whether a place is one of running text, or a whole document, where a statement is spoken of. Others are records.
func mentions(locator string) bool {
	return locator == "" || strings.HasPrefix(locator, "#char=") || strings.HasPrefix(locator, "#line=")
}

// settle gives a relation what follows from its evidence: the amounts, and whether it has ended. See CurrentRelation.
func settle(r *graph.Relation, document func(graph.ID) DocumentInfo) {
	r.Amount, r.NetAmount, r.Ended = nil, nil, false
	if !slices.ContainsFunc(r.Evidence, func(e graph.Evidence) bool { return e.Priced() || e.Ended }) {
		return
	}
	documents := byWord(r, document)
	for _, shares := range documents {
		if r.Amount == nil {
			r.Amount = sumOf(shares, func(e graph.Evidence) string { return e.Amount })
		}
		if r.NetAmount == nil {
			r.NetAmount = sumOf(shares, func(e graph.Evidence) string { return e.NetAmount })
		}
		r.Ended = r.Ended || !slices.ContainsFunc(shares, func(e graph.Evidence) bool { return !e.Ended })
	}
}

// byWord returns the evidence of each document that a relation rests on, the document first whose word counts most.
func byWord(r *graph.Relation, document func(graph.ID) DocumentInfo) [][]graph.Evidence {
	at := map[graph.ID]int{}
	var out [][]graph.Evidence
	for _, e := range r.Evidence {
		i, ok := at[e.Document]
		if !ok {
			i = len(out)
			at[e.Document] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], e)
	}
	if len(out) == 1 {
		return out
	}
	say := authorityOver(r.From.Kind(), nil)
	slices.SortFunc(out, func(a, b []graph.Evidence) int {
		x, y := document(a[0].Document), document(b[0].Document)
		return cmp.Or(last(x.Superseded, y.Superseded), say.of(a[:1], document)-say.of(b[:1], document), y.Date.Compare(x.Date),
			cmp.Compare(a[0].Document, b[0].Document))
	})
	return out
}

// record is which records of a document a piece of evidence is of, where these were merged into the ends of a relation.
type record struct{ subject, object graph.ID }

// sumOf returns what the shares of one document come to, nil where none of them has an amount. One share stays as it is stated;
// several are added in hundredths, so that a relation has the very sum that groups make of its rows.
func sumOf(evidence []graph.Evidence, amountOf func(graph.Evidence) string) *float64 {
	var shares []float64
	mentioned := map[record]int{} // where in shares the amount stands that a running text mentions
	for _, e := range evidence {
		amount, ok := graph.ParseNumber(amountOf(e))
		if !ok {
			continue
		}
		if mentions(e.Locator) {
			of := record{e.Subject, e.Object}
			if i, ok := mentioned[of]; ok {
				shares[i] = max(shares[i], amount)
				continue
			}
			mentioned[of] = len(shares)
		}
		shares = append(shares, amount)
	}
	switch len(shares) {
	case 0:
		return nil
	case 1:
		return &shares[0]
	}
	var sum graph.Adder
	plain := 0.0
	for _, s := range shares {
		plain += s
		if cents, ok := graph.CentsOf(s); ok {
			sum.Add(cents)
		}
	}
	if sum.Known == len(shares) {
		plain = sum.Total().Value()
	} // else one is so great that it has no hundredths
	return &plain
}
