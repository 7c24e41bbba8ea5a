package embedded

import (
	"fmt"
	"slices"
	"strings"
	"sync/atomic"

	"entente/graph"
)

// node is an entity with what hangs on it. Nodes are shared by the snapshots in which the entity is the same. The texts of
// the entity are parts of the record, and facts are read from it when they are asked for: a graph of half a million facts
// is small in memory, and open at once.
type node struct {
	entity    *graph.Entity
	record    string // as the file has it
	documents int    // where the documents begin in the record
	rest      int    // where the facts begin in the record
	facts     int    // how many
	evidenced int    // how many facts have evidence
	conflicts []graph.Conflict
	number    int64       // of its row in the file, and in the words
	name      graph.Value // its key by name, which is dear to compute and always needed

	folded atomic.Pointer[graph.Entity] // see searchable
}

// newNode returns the node of a record.
func newNode(number int64, record string) (*node, error) {
	n := &node{number: number, record: record}
	d := scanner{s: record}
	e := &graph.Entity{}
	d.skip(`{"id":`)
	e.ID = graph.ID(d.text())
	d.skip(`,"kind":`)
	e.Kind = graph.EntityKind(d.text())
	d.skip(`,"withdrawn":`)
	e.Withdrawn = d.number() != 0
	d.skip(`,"labels":`)
	e.Labels = d.labels()
	d.skip(`,"descriptions":`)
	e.Descriptions = d.labels()
	d.skip(`,"identifiers":`)
	e.Identifiers = tuples(&d, make([]graph.Identifier, 0, 8), func() graph.Identifier {
		return graph.Identifier{Scheme: graph.IdentifierScheme(d.text()), Value: d.next()}
	})
	d.skip(`,"attributes":`)
	e.Attributes = d.attributes()
	d.skip(`,"more":`)
	e.More = d.attributes()
	d.skip(`,"stated":`)
	e.Stated = d.attributes()
	d.skip(`,"contested":[`)
	for d.more() {
		e.Contested = append(e.Contested, graph.Property(d.text()))
	}
	d.skip(`,"merged":[`)
	for d.more() {
		e.Merged = append(e.Merged, graph.ID(d.text()))
	}
	n.entity = e
	n.readRest(&d)
	if d.err == nil && (e.ID == "" || !e.Kind.Valid()) {
		d.fail(fmt.Errorf("entity %q has the kind %q", e.ID, e.Kind))
	}
	if d.err != nil {
		return nil, corrupt(fmt.Errorf("record %d: %w", number, d.err))
	}
	n.name = e.Key(graph.FieldName)
	return n, nil
}

// readRest reads what stands behind the entity, up to the facts.
func (n *node) readRest(d *scanner) {
	d.skip(`,"documents":`)
	n.documents = d.i
	documents := d.citedDocuments(make([]cited, 0, 8))
	d.skip(`,"counts":[`)
	n.facts = d.number()
	d.skip(",")
	n.evidenced = d.number()
	d.skip(`],"conflicts":[`)
	for d.more() {
		n.conflicts = append(n.conflicts, d.conflict(documents))
	}
	d.skip(`,"facts":`)
	n.rest = d.i
	if d.err == nil && !strings.HasSuffix(d.s[d.i:], "]}") {
		d.fail(errForm) // the record was cut
	}
}

func (d *scanner) labels() []graph.Label {
	return tuples(d, make([]graph.Label, 0, 16), func() graph.Label {
		return graph.Label{Value: d.text(), Lang: d.next(), Type: graph.LabelType(d.next())}
	})
}

func (d *scanner) attributes() []graph.Attribute {
	return tuples(d, make([]graph.Attribute, 0, 16), func() graph.Attribute {
		return graph.Attribute{Property: graph.Property(d.text()), Value: d.next(), Unit: d.next()}
	})
}

// tuples reads a list of tuples, nil for none. It is gathered in room and then takes no more than it needs: there are half
// a million of them.
func tuples[T any](d *scanner, room []T, one func() T) []T {
	d.skip("[")
	for d.more() {
		d.skip("[")
		room = append(room, one())
		d.skip("]")
	}
	if len(room) == 0 {
		return nil
	}
	return append(make([]T, 0, len(room)), room...)
}

func (d *scanner) conflict(documents []cited) graph.Conflict {
	d.skip("[")
	c := graph.Conflict{ID: graph.ID(d.text()), Entity: graph.ID(d.next()), Kind: graph.ConflictKind(d.next())}
	c.Property, c.Relation = graph.Property(d.next()), graph.RelationType(d.next())
	c.Rule = graph.BestRule(d.next())
	d.skip(",[")
	for d.more() {
		d.skip("[")
		s := graph.Side{Statement: graph.ID(d.text()), Value: d.next()}
		d.skip(",")
		var pool []graph.Evidence
		s.Evidence = d.evidence(documents, &pool)
		s.Rank, s.Lang, s.Period = d.rank(), d.next(), d.period()
		s.Unit, s.Approximation = d.next(), graph.Approximation(d.next())
		d.skip("]")
		c.Sides = append(c.Sides, s)
	}
	d.skip("]")
	return c
}

func (d *scanner) rank() graph.Rank {
	switch s := d.next(); s {
	case "":
		return graph.RankNormal
	case noRank:
		return ""
	default:
		return graph.Rank(s)
	}
}

func (d *scanner) period() graph.Period { return graph.Period{Since: d.date(), Until: d.date()} }

func (d *scanner) date() graph.Date {
	s := d.next()
	if s == "" {
		return graph.Date{}
	}
	v, err := graph.ParseDate(s)
	if err != nil {
		d.fail(err)
	}
	return v
}

// cites returns the documents that the record cites.
func (n *node) cites() []cited {
	d := scanner{s: n.record, i: n.documents}
	return d.citedDocuments(nil)
}

// allFacts returns the facts in the order of graph.SortFacts, never nil; CORRUPT when the record is not as stores write them.
func (n *node) allFacts() ([]graph.Fact, error) {
	out := make([]graph.Fact, 0, n.facts)
	if n.facts == 0 {
		return out, nil
	}
	documents := n.cites()
	pool := make([]graph.Evidence, 0, n.facts+n.facts/4)
	d := scanner{s: n.record, i: n.rest}
	d.skip("[")
	for d.more() {
		d.skip("[")
		f := graph.Fact{Subject: n.entity.ID, ID: graph.ID(d.text()), Property: graph.Property(d.next())}
		d.skip(",")
		if d.at('"') {
			f.Value = d.text()
		} else if place := d.number(); place < len(n.entity.Descriptions) {
			f.Value = n.entity.Descriptions[place].Value
		} else {
			d.fail(errForm)
		}
		d.skip(",")
		f.Evidence = d.evidence(documents, &pool)
		f.Rank, f.Lang, f.Period = d.rank(), d.next(), d.period()
		f.Unit, f.Approximation = d.next(), graph.Approximation(d.next())
		f.Withdrawn = d.next() != ""
		d.skip("]")
		out = append(out, f)
	}
	d.skip("}")
	if err := d.end(); err != nil {
		return nil, corrupt(fmt.Errorf("facts of %s: %w", n.entity.ID, err))
	}
	return out, nil
}

// searchable returns the entity with the texts of its labels folded: folding a folded text changes nothing, so that
// graph.Score says the same of it as of the entity, sooner.
func (n *node) searchable() *graph.Entity {
	if e := n.folded.Load(); e != nil {
		return e
	}
	e := *n.entity
	e.Labels = slices.Clone(e.Labels)
	for i := range e.Labels {
		e.Labels[i].Value = prefold(e.Labels[i].Value)
	}
	n.folded.Store(&e)
	return &e
}
