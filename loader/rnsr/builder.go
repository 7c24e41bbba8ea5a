package rnsr

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"entente/graph"
	"entente/graph/spelling"
	"entente/loader"
	"entente/loader/tabular"
)

// builder turns rows into records.
type builder struct {
	sink     loader.Sink
	options  Options
	file     string
	document graph.ID
	digest   string
	said     map[string]bool // what has been said of bodies, sites and themes, which come in many rows

	record loader.Record
	line   int
	proof  []graph.Evidence
	err    error // of the sink
}

// describe names the document; its facts go with the first row.
func (b *builder) describe(digest string) {
	b.digest = digest
	b.document = graph.ID("document:rnsr-" + digest[:12])
}

func (b *builder) begin(row tabular.Row) {
	b.line = row.Number
	b.record = loader.Record{At: graph.Position{File: b.file, Line: row.Number}}
	if b.declare(b.document) {
		b.proof = []graph.Evidence{{Document: b.document}}
		for _, f := range []struct {
			property    graph.Property
			value, lang string
		}{
			{graph.PropName, "Structures de recherche publiques actives (RNSR)", "fr"},
			{graph.PropPublisher, "Ministère de l'Enseignement supérieur et de la Recherche", ""},
			{graph.PropLicence, "Licence Ouverte (Etalab)", ""},
			{graph.PropLang, "fr", ""},
			{graph.PropSHA256, b.digest, ""},
			{graph.PropMediaType, "text/csv", ""},
			{graph.PropDate, tabular.DateIn(b.file).String(), ""},
			{graph.PropSeries, "rnsr", ""},
			{graph.PropSource, graph.SourceRNSR, ""},
		} {
			b.fact(b.document, f.property, f.value, f.lang, "")
		}
	}
	b.proof = []graph.Evidence{{
		Document: b.document,
		Locator:  graph.Locator{Scheme: graph.LocatorRow, From: row.Number, To: row.Number}.String(),
	}}
}

// declare says that an entity exists, and reports whether it is the first time.
func (b *builder) declare(id graph.ID) bool {
	if b.said[string(id)] {
		return false
	}
	b.said[string(id)] = true
	b.record.Entities = append(b.record.Entities, id)
	return true
}

// fact states a value that was read from a column. An empty value states nothing; one that does not fit is rejected.
func (b *builder) fact(subject graph.ID, property graph.Property, value, lang, column string) {
	if value == "" {
		return
	}
	rule, _ := property.Rule()
	if err := rule.Check(subject.Kind(), value); err != nil {
		b.reject(column, value, graph.UserMessage(err))
		return
	}
	b.record.Facts = append(b.record.Facts,
		graph.Fact{Subject: subject, Property: property, Value: value, Lang: lang, Evidence: b.proof})
}

// once states a fact of what comes in many rows: by the first row that says so.
func (b *builder) once(subject graph.ID, property graph.Property, value, lang, column string) {
	key := string(subject) + "\x00" + string(property) + "\x00" + value
	if b.said[key] {
		return
	}
	b.said[key] = true
	b.fact(subject, property, value, lang, column)
}

// relate states a relation; a row that says the same twice says it once.
func (b *builder) relate(r graph.Relation) {
	r.Evidence = b.proof
	for _, o := range b.record.Relations {
		if o.Type == r.Type && o.From == r.From && o.To == r.To && o.Role == r.Role && o.Period == r.Period {
			return
		}
	}
	b.record.Relations = append(b.record.Relations, r)
}

func (b *builder) reject(column, value, reason string) {
	if b.err != nil {
		return
	}
	const most = 120
	if r := []rune(value); len(r) > most {
		value = string(r[:most]) + "…"
	}
	b.err = b.sink.Reject(loader.Rejection{
		At: graph.Position{File: b.file, Line: b.line}, Field: column, Value: value,
		Reason: reason,
	})
}

// lists returns the parallel lists of some columns, one slice an entry; nil when they are all empty. ok is false when their
// lengths differ, which is rejected: nobody could say what belongs together.
func (b *builder) lists(row tabular.Row, columns ...string) (entries [][]string, ok bool) {
	var all [][]string
	for _, c := range columns {
		if !row.Has(c) {
			all = append(all, nil)
			continue
		}
		all = append(all, strings.Split(row.Raw(c), ";"))
	}
	n := len(all[0])
	for i := range all {
		if all[i] == nil {
			all[i] = make([]string, n)
		}
		if len(all[i]) != n {
			b.reject(columns[i], row.Get(columns[i]), "the list is not as long as that of "+columns[0]+
				", so that nothing tells which entries belong together; correct the row")
			return nil, false
		}
	}
	for i := range n {
		entry, empty := make([]string, len(all)), true
		for c := range all {
			entry[c] = tabular.Clean(all[c][i])
			empty = empty && entry[c] == ""
		}
		if !empty {
			entries = append(entries, entry)
		}
	}
	return entries, true
}

// slug is the part of an id that a text makes: its words in ASCII, joined by '-', at most 80 characters; what is cut off is
// told apart by a digest. Scripts that have no ASCII leave nothing.
func slug(s string) string {
	s = strings.Join(strings.FieldsFunc(spelling.Fold(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "-")
	const most = 80
	if len(s) <= most {
		return s
	}
	sum := sha256.Sum256([]byte(s))
	return strings.TrimRight(s[:most-9], "-") + "-" + hex.EncodeToString(sum[:4])
}
