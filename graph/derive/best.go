package derive

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"entente/graph"
	"entente/graph/spelling"
)

// candidate is a side as it is weighed among others.
type candidate struct {
	graph.Side
	followed bool // another side of its rank came after it
	aside    bool // it says what an institution does besides what it is
	shouted  bool // another side has the same letters, and not in capitals

	// What speaks for it: its evidence, and that of the sides of which it is the better form.
	authority int
	latest    graph.Date
	documents int
	places    int
	precision int            // of a date
	first     graph.Evidence // the first place at which it is stated itself
}

// orderSides puts the best side first and returns the rule that put it before the next one of another value. The rules are
// tried in the order of bestRules; the last one always decides, so that the choice depends on the sides alone.
func orderSides(rule graph.PropertyRule, sides []graph.Side, say authority, document func(graph.ID) DocumentInfo) graph.BestRule {
	c := weigh(rule, sides, say, document)
	slices.SortFunc(c, func(a, b candidate) int {
		order, _ := compareCandidates(a, b)
		return order
	})
	for i := range c {
		sides[i] = c[i].Side
	}
	for _, other := range c[1:] {
		if other.Value != c[0].Value {
			return ruleBetween(rule, c[0], other)
		}
	}
	return graph.ByOrder
}

// weigh finds out what speaks for and against each side among the others.
func weigh(rule graph.PropertyRule, sides []graph.Side, say authority, document func(graph.ID) DocumentInfo) []candidate {
	say = say.about(rule.Name)
	several := slices.ContainsFunc(sides, func(s graph.Side) bool { return s.Value != sides[0].Value })
	out := make([]candidate, len(sides))
	for i, s := range sides {
		c := candidate{Side: s, first: firstPlace(s.Evidence)}
		support := s.Evidence
		for _, o := range sides {
			c.followed = c.followed || o.Rank.Order() == s.Rank.Order() && s.Precedes(o.Period)
			switch {
			case refines(rule, s, o):
				support = slices.Concat(support, o.Evidence)
			case rule.Type == graph.Text && refines(rule, o, s):
				c.shouted = true
			}
		}
		// A funder funds, and other says nothing; what it is, another type says.
		c.aside = several && rule.Name == graph.PropType && (s.Value == "FUNDER" || s.Value == "OTHER")
		c.authority, c.latest = say.of(support, document), latestDocument(support, document)
		c.documents, c.places = countDocuments(support), countPlaces(support)
		if rule.Type == graph.DateValue {
			c.precision = precision(s.Value)
		}
		out[i] = c
	}
	return out
}

// refines reports whether a says what b says in a better form: a date more precisely, a text not in capitals throughout. What
// speaks for the worse form then speaks for the better one too.
func refines(rule graph.PropertyRule, a, b graph.Side) bool {
	if a.Value == b.Value || a.Rank.Order() != b.Rank.Order() || a.Period != b.Period {
		return false
	}
	switch rule.Type {
	case graph.Text:
		return isShouted(b.Value) && !isShouted(a.Value) && slices.Equal(spelling.Letters(a.Value), spelling.Letters(b.Value))
	case graph.DateValue:
		x, err1 := graph.ParseDate(a.Value)
		y, err2 := graph.ParseDate(b.Value)
		return err1 == nil && err2 == nil && y.Includes(x)
	}
	return false
}

// longestAcronym is how many capitals in a row are still taken for a short form, which is written so.
const longestAcronym = 6

// isShouted reports whether a text is in capitals throughout, and no short form.
func isShouted(s string) bool {
	capitals := 0
	for _, r := range s {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsUpper(r):
			capitals++
		}
	}
	return capitals > longestAcronym
}

// ruleBetween returns the rule that put a before b.
func ruleBetween(rule graph.PropertyRule, a, b candidate) graph.BestRule {
	if refines(rule, a.Side, b.Side) {
		if rule.Type == graph.Text {
			return graph.ByCase
		}
		return graph.ByPrecision
	}
	_, by := compareCandidates(a, b)
	return by
}

// compareCandidates puts the better of two first and names the rule that decided.
func compareCandidates(a, b candidate) (int, graph.BestRule) {
	for _, r := range bestRules {
		if c := r.compare(a, b); c != 0 {
			return c, r.name
		}
	}
	return cmp.Or(comparePlaces(a.first, b.first), strings.Compare(a.Value, b.Value), strings.Compare(a.Lang, b.Lang),
		strings.Compare(a.Unit, b.Unit), a.Since.Compare(b.Since), a.Until.Compare(b.Until),
		cmp.Compare(a.Statement, b.Statement)), graph.ByOrder
}

// bestRules are tried in this order. Rank comes before authority: it is the word of a person on a statement, whoever made it, and
// the only way to put down what a register has wrong. Each compares what is a candidate's own, so that there are no circles.
var bestRules = []struct {
	name    graph.BestRule
	compare func(a, b candidate) int
}{
	{graph.ByRank, func(a, b candidate) int { return a.Rank.Order() - b.Rank.Order() }},
	{graph.ByValidity, func(a, b candidate) int {
		if a.followed && b.followed {
			return b.Since.Compare(a.Since)
		}
		return last(a.followed, b.followed)
	}},
	{graph.ByAuthority, func(a, b candidate) int { return cmp.Or(last(a.aside, b.aside), a.authority-b.authority) }},
	{graph.ByDate, func(a, b candidate) int { return b.latest.Compare(a.latest) }},
	{graph.ByDocuments, func(a, b candidate) int { return b.documents - a.documents }},
	{graph.ByPlaces, func(a, b candidate) int { return b.places - a.places }},
	{graph.ByCase, func(a, b candidate) int { return last(a.shouted, b.shouted) }},
	{graph.ByPrecision, func(a, b candidate) int { return b.precision - a.precision }},
}

// last puts what is so behind what is not.
func last(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

func countDocuments(evidence []graph.Evidence) int {
	var ids []graph.ID
	for _, e := range evidence {
		if !slices.Contains(ids, e.Document) {
			ids = append(ids, e.Document)
		}
	}
	return len(ids)
}

// precision is that of a date, 0 for what is none.
func precision(value string) int {
	d, err := graph.ParseDate(value)
	if err != nil {
		return 0
	}
	return d.Precision()
}

func latestDocument(evidence []graph.Evidence, document func(graph.ID) DocumentInfo) graph.Date {
	var latest graph.Date
	for _, e := range evidence {
		if d := document(e.Document).Date; d.Compare(latest) > 0 {
			latest = d
		}
	}
	return latest
}

// countPlaces returns in how many places the evidence stands; each row of a table is one.
func countPlaces(evidence []graph.Evidence) int {
	n := 0
	for _, e := range evidence {
		rows, ok := graph.ParseRows(e.Locator)
		if !ok {
			n++
		}
		for _, r := range rows {
			n += r.To - r.From + 1
		}
	}
	return n
}

// firstPlace returns the first place among the evidence: by the id of the document, then as the document has it.
func firstPlace(evidence []graph.Evidence) graph.Evidence {
	if len(evidence) == 0 {
		return graph.Evidence{}
	}
	return slices.MinFunc(evidence, comparePlaces)
}

func comparePlaces(a, b graph.Evidence) int {
	return cmp.Or(cmp.Compare(a.Document, b.Document), compareNumbered(a.Locator, b.Locator))
}

// compareNumbered compares texts with numbers in them: types/2 comes before types/10, and char=9,20 before char=100,110.
func compareNumbered(a, b string) int {
	for a != "" && b != "" {
		x, y := leadingDigits(a), leadingDigits(b)
		if x == "" || y == "" {
			if a[0] != b[0] {
				return cmp.Compare(a[0], b[0])
			}
			a, b = a[1:], b[1:]
			continue
		}
		a, b = a[len(x):], b[len(y):]
		x, y = strings.TrimLeft(x, "0"), strings.TrimLeft(y, "0")
		if c := cmp.Or(len(x)-len(y), strings.Compare(x, y)); c != 0 {
			return c
		}
	}
	return len(a) - len(b)
}

func leadingDigits(s string) string {
	return s[:len(s)-len(strings.TrimLeft(s, "0123456789"))]
}
