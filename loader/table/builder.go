package table

import (
	"cmp"
	"fmt"
	"strings"

	"entente/graph"
	"entente/loader"
	"entente/loader/tabular"
)

// builder turns rows into records by a mapping.
type builder struct {
	mapping  *mappingFile
	sink     loader.Sink
	file     string
	document graph.ID
	digest   string
	started  bool
	names    calledNames

	record loader.Record
	proof  []graph.Evidence
	err    error // of the sink
}

func newBuilder(m *mappingFile, sink loader.Sink, file, digest string) *builder {
	return &builder{mapping: m, sink: sink, file: file, digest: digest, document: graph.ID("document:table-" + digest[:12]), names: calledNames{}}
}

type documentFact struct {
	key      string
	property graph.Property
	value    string
}

func (d document) facts() []documentFact {
	return []documentFact{
		{"title", graph.PropName, d.Title},
		{"publisher", graph.PropPublisher, d.Publisher},
		{"licence", graph.PropLicence, d.Licence},
		{"date", graph.PropDate, d.Date},
		{"lang", graph.PropLang, d.Lang},
		{"url", graph.PropURL, d.URL},
		{"series", graph.PropSeries, d.series()},
	}
}

// series is what the table is a release of; "" for one that stands alone.
func (d document) series() string {
	if d.Series == "" {
		return ""
	}
	return "table:" + d.Series
}

// row puts what a row says; what does not fit is rejected by field, and the rest is put.
func (b *builder) row(r row) error {
	b.err = nil
	b.record = loader.Record{At: graph.Position{File: b.file, Line: r.number}}
	if r.bad != nil {
		b.reject("", r.source, graph.UserMessage(r.bad))
		return b.err
	}
	if !b.started {
		b.started = true
		if err := b.sink.Put(b.describe()); err != nil {
			return err
		}
	}
	b.proof = []graph.Evidence{{Document: b.document, Locator: r.locator}}
	row := cells{r.get, b.mapping.absent}
	ids := map[string]graph.ID{}
	for i := range b.mapping.Entities {
		e := &b.mapping.Entities[i]
		if id := b.entity(e, row); id != "" {
			ids[e.Name] = id
		}
	}
	for i := range b.mapping.Relations {
		b.relation(&b.mapping.Relations[i], ids, row)
	}
	if b.err != nil {
		return b.err
	}
	return b.sink.Put(b.record)
}

// describe states the document, which is its own evidence.
func (b *builder) describe() loader.Record {
	rec := loader.Record{At: graph.Position{File: b.file}, Entities: []graph.ID{b.document}, Heading: true}
	about := b.mapping.Document
	about.Date = cmp.Or(about.Date, tabular.DateIn(b.file).String())
	for _, f := range append(about.facts(), documentFact{"", graph.PropSHA256, b.digest},
		documentFact{"", graph.PropMediaType, mediaType(b.file)}, documentFact{"", graph.PropSource, graph.SourceTable}) {
		if f.value != "" {
			rec.Facts = append(rec.Facts, graph.Fact{
				Subject: b.document, Property: f.property, Value: f.value, Evidence: []graph.Evidence{{Document: b.document}},
			})
		}
	}
	return rec
}

func (b *builder) fact(f graph.Fact) {
	f.Evidence = b.proof
	b.record.Facts = append(b.record.Facts, f)
}

// entity states an entity and returns its id; "" when the row has none. One without properties is not declared: the graph
// has it already.
func (b *builder) entity(e *entityRule, row cells) graph.ID {
	id, err := e.id.expand(e.kind, row)
	if err != nil {
		columns := e.id.columns()
		var values []string
		for _, c := range columns {
			values = append(values, row.get(c))
		}
		b.reject(strings.Join(columns, ", "), strings.Join(values, ", "), graph.UserMessage(err))
		return ""
	}
	if id == "" || len(e.Properties) == 0 {
		return id
	}
	b.record.Entities = append(b.record.Entities, id)
	for i := range e.Properties {
		b.property(id, e, &e.Properties[i], row)
	}
	return id
}

func (b *builder) property(id graph.ID, e *entityRule, p *propRule, row cells) {
	values := []string{p.text(row)}
	if p.Split != "" {
		values = strings.Split(row.get(p.Column), p.Split)
	}
	period := b.period(p.Since, p.Until, row)
	for _, v := range values {
		if v = strings.TrimSpace(v); p.Split != "" && row.absent.says(p.Column, v) || v == "" {
			continue
		}
		if term, ok := p.Terms[v]; ok {
			v = term
		}
		value, err := p.read(v)
		if err == nil {
			err = p.rule.Check(id.Kind(), value)
		}
		if err == nil && p.rule.Name == graph.PropName && p.Split == "" && !e.identified {
			err = b.names.agree(id, p.Lang, value, b.record.At.Line)
		}
		if err != nil {
			b.reject(p.named(p.Property), v, graph.UserMessage(err))
			continue
		}
		b.fact(graph.Fact{Subject: id, Property: p.rule.Name, Value: value, Lang: p.Lang, Unit: p.Unit, Period: period})
	}
}

// named returns what a rejection calls the cell: its column, or the key of the mapping where it is given.
func (c *Cell) named(key string) string {
	if c.Column != "" {
		return c.Column
	}
	return key
}

// period reads two bounds. A bound that is wrong is rejected and unknown then; of two that are reversed, the end is.
func (b *builder) period(since, until *Cell, row cells) (p graph.Period) {
	for _, bound := range []struct {
		key  string
		c    *Cell
		date *graph.Date
	}{{"since", since, &p.Since}, {"until", until, &p.Until}} {
		s := bound.c.text(row)
		if s == "" {
			continue
		}
		d, err := bound.c.date(s)
		if err != nil {
			b.reject(bound.c.named(bound.key), s, graph.UserMessage(err))
			continue
		}
		*bound.date = d
	}
	if p.Reversed() {
		b.reject(until.named("until"), p.Until.String(), "it ends before it begins ("+p.Since.String()+"); exchange the two, or correct one")
		p.Until = graph.Date{}
	}
	return p
}

func (b *builder) relation(r *relRule, ids map[string]graph.ID, row cells) {
	from, to := ids[r.From], ids[r.To]
	if from == "" || to == "" {
		b.incomplete(r, ids)
		return
	}
	period := b.period(r.Since, r.Until, row)
	rel := graph.Relation{
		Type: graph.RelationType(r.Type), From: from, To: to, Role: strings.ToLower(r.Role.text(row)),
		Period: period, Evidence: b.proof,
	}
	if s := r.Amount.text(row); s != "" {
		n, err := r.Amount.number(s)
		if err != nil {
			b.reject(r.Amount.named("amount"), s, graph.UserMessage(err))
		} else {
			rel.Amount = &n
		}
	}
	b.record.Relations = append(b.record.Relations, rel)
}

// incomplete lists a relation that the row does not have, since it lacks an end; not where that end is optional.
func (b *builder) incomplete(r *relRule, ids map[string]graph.ID) {
	for _, name := range []string{r.From, r.To} {
		e := b.mapping.entity(name)
		if ids[name] != "" || e.Optional {
			continue
		}
		b.reject(r.Type, name, fmt.Sprintf("the relation is not loaded, because the row has no %q: its id is made of the column %s; "+
			"complete the row, or write optional: true where %q may be missing", name, strings.Join(e.id.columns(), ", "), name))
	}
}

func (b *builder) reject(field, value, reason string) {
	if b.err == nil {
		b.err = b.sink.Reject(loader.Rejection{At: b.record.At, Field: field, Value: shorten(value), Reason: reason})
	}
}
