package table

import (
	"cmp"
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

	record loader.Record
	proof  []graph.Evidence
	err    error // of the sink
}

func newBuilder(m *mappingFile, sink loader.Sink, file, digest string) *builder {
	return &builder{mapping: m, sink: sink, file: file, digest: digest, document: graph.ID("document:table-" + digest[:12])}
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
		b.describe()
	}
	b.proof = []graph.Evidence{{Document: b.document, Locator: r.locator}}
	ids := map[string]graph.ID{}
	for i := range b.mapping.Entities {
		e := &b.mapping.Entities[i]
		if id := b.entity(e, r.get); id != "" {
			ids[e.Name] = id
		}
	}
	for i := range b.mapping.Relations {
		b.relation(&b.mapping.Relations[i], ids, r.get)
	}
	if b.err != nil {
		return b.err
	}
	return b.sink.Put(b.record)
}

// describe states the document, which is its own evidence.
func (b *builder) describe() {
	b.record.Entities = append(b.record.Entities, b.document)
	b.proof = []graph.Evidence{{Document: b.document}}
	about := b.mapping.Document
	about.Date = cmp.Or(about.Date, tabular.DateIn(b.file).String())
	for _, f := range append(about.facts(), documentFact{"", graph.PropSHA256, b.digest},
		documentFact{"", graph.PropMediaType, mediaType(b.file)}, documentFact{"", graph.PropSource, graph.SourceTable}) {
		if f.value != "" {
			b.fact(graph.Fact{Subject: b.document, Property: f.property, Value: f.value})
		}
	}
}

func (b *builder) fact(f graph.Fact) {
	f.Evidence = b.proof
	b.record.Facts = append(b.record.Facts, f)
}

// entity states an entity and returns its id; "" when the row has none. One without properties is not declared: the graph
// has it already.
func (b *builder) entity(e *entityRule, get func(string) string) graph.ID {
	id, err := e.id.expand(e.kind, get)
	if err != nil {
		columns := e.id.columns()
		var cells []string
		for _, c := range columns {
			cells = append(cells, get(c))
		}
		b.reject(strings.Join(columns, ", "), strings.Join(cells, ", "), graph.UserMessage(err))
		return ""
	}
	if id == "" || len(e.Properties) == 0 {
		return id
	}
	b.record.Entities = append(b.record.Entities, id)
	for i := range e.Properties {
		b.property(id, &e.Properties[i], get)
	}
	return id
}

func (b *builder) property(id graph.ID, p *propRule, get func(string) string) {
	values := []string{p.text(get)}
	if p.Split != "" {
		values = strings.Split(get(p.Column), p.Split)
	}
	period := b.period(p.Since, p.Until, get)
	for _, v := range values {
		if v = strings.TrimSpace(v); v == "" {
			continue
		}
		if term, ok := p.Terms[v]; ok {
			v = term
		}
		value, err := p.read(v)
		if err == nil {
			err = p.rule.Check(id.Kind(), value)
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
func (b *builder) period(since, until *Cell, get func(string) string) (p graph.Period) {
	for _, bound := range []struct {
		key  string
		c    *Cell
		date *graph.Date
	}{{"since", since, &p.Since}, {"until", until, &p.Until}} {
		s := bound.c.text(get)
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

func (b *builder) relation(r *relRule, ids map[string]graph.ID, get func(string) string) {
	from, to := ids[r.From], ids[r.To]
	if from == "" || to == "" {
		return // the row has no such party
	}
	period := b.period(r.Since, r.Until, get)
	rel := graph.Relation{
		Type: graph.RelationType(r.Type), From: from, To: to, Role: strings.ToLower(r.Role.text(get)),
		Period: period, Evidence: b.proof,
	}
	if s := r.Amount.text(get); s != "" {
		n, err := r.Amount.number(s)
		if err != nil {
			b.reject(r.Amount.named("amount"), s, graph.UserMessage(err))
		} else {
			rel.Amount = &n
		}
	}
	b.record.Relations = append(b.record.Relations, rel)
}

func (b *builder) reject(field, value, reason string) {
	if b.err == nil {
		b.err = b.sink.Reject(loader.Rejection{At: b.record.At, Field: field, Value: shorten(value), Reason: reason})
	}
}
