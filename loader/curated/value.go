package curated

import (
	"fmt"
	"strconv"
	"strings"

	"entente/graph"
	"entente/graph/proof"
)

// text reads a single value that is not empty.
func (r *reader) text(f field) (string, bool) {
	if f.value.shape == scalar && f.value.text != "" {
		return f.value.text, true
	}
	found := f.value.shape.String()
	if f.value.shape == scalar {
		found = "an empty value"
	}
	r.reject(f.at, f.key, fmt.Sprintf("%s stands here where a single value is expected", found), "write the value, or leave out the key")
	return "", false
}

func (r *reader) date(f field, to *graph.Date) bool {
	text, ok := r.text(f)
	if !ok {
		return false
	}
	d, err := graph.ParseDate(text)
	if err != nil {
		r.reject(f.value.at, f.key, graph.UserMessage(err), "")
		return false
	}
	*to = d
	return true
}

func (r *reader) amount(f field, to **float64) bool {
	text, ok := r.text(f)
	if !ok {
		return false
	}
	n, ok := graph.ParseNumber(text)
	if !ok {
		r.reject(f.value.at, f.key, excerpt(text)+" is not a number", "write euros as digits, with a dot for the cents")
		return false
	}
	*to = &n
	return true
}

func (r *reader) relationType(f field, to *graph.RelationType) bool {
	text, ok := r.text(f)
	if !ok {
		return false
	}
	*to = graph.RelationType(text)
	if _, known := to.Rule(); !known {
		r.reject(f.value.at, f.key, excerpt(text)+" is not a relation type", graph.NearestRelationType(*to))
		return false
	}
	return true
}

// evidence reads one pointer into a document, or a list of them.
func (r *reader) evidence(n node) ([]graph.Evidence, []*proof.Citation, bool) {
	var all []graph.Evidence
	var cited []*proof.Citation
	before := len(r.problems)
	r.each(n, "evidence", func(n node) {
		c := &proof.Citation{At: n.at}
		if !has(n, "document") {
			r.reject(n.at, "document", "this evidence names no document", mappingHint("evidence"))
		}
		r.keys(n, []string{"document", "at", "quote", "occurrence"}, func(f field) bool {
			text, ok := r.text(f)
			if !ok {
				return false
			}
			switch f.key {
			case "document":
				c.DocumentAt = f.value.at
				return r.document(f, text, &c.Evidence.Document)
			case "at":
				c.PlaceAt = f.value.at
				return r.locator(f, text, &c.Evidence.Locator)
			case "occurrence":
				c.OccurrenceAt = f.value.at
				return r.occurrence(f, text, &c.Occurrence)
			default:
				c.QuoteAt = f.value.at
				return r.quote(f, text, &c.Evidence.Quote)
			}
		})
		if has(n, "occurrence") && (has(n, "at") || !has(n, "quote")) {
			r.reject(c.OccurrenceAt, "occurrence", "it says which place of a quote is meant that is cited without a place", "write either at or occurrence, with a quote")
		}
		all, cited = append(all, c.Evidence), append(cited, c)
	})
	return all, cited, len(r.problems) == before
}

// occurrence reads which place of a quote is meant, from 1.
func (r *reader) occurrence(f field, text string, to *int) bool {
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		r.reject(f.value.at, f.key, excerpt(text)+" is not the number of a place", "count the places of the quote from 1")
		return false
	}
	*to = n
	return true
}

// document reads the slug of a document's id; the kind is plain from the key.
func (r *reader) document(f field, text string, to *graph.ID) bool {
	prefix := graph.KindDocument.Prefix() + ":"
	if strings.Contains(text, ":") {
		r.reject(f.value.at, f.key, excerpt(text)+" has a colon", "write the id of the document without "+prefix)
		return false
	}
	*to = graph.ID(prefix + text)
	return true
}

// locator reads a place, without the # that makes it a fragment: in YAML that begins a comment.
func (r *reader) locator(f field, text string, to *string) bool {
	l, err := graph.ParseLocator("#" + text)
	if err != nil {
		r.reject(f.value.at, f.key, excerpt(text)+" is not a place", "write char=120,230 for text, row=12 for a table, /path for XML and JSON")
		return false
	}
	*to = l.String()
	return true
}

func (r *reader) quote(f field, text string, to *string) bool {
	if strings.ContainsAny(text, "\r\n") {
		r.reject(f.value.at, f.key, "the quote runs over the end of a line", "quote from one line")
		return false
	}
	*to = text
	return true
}
