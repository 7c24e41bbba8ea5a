package curated

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/proof"
	"entente/loader"
)

// reader gathers what the files say.
type reader struct {
	collection graph.ID // that the folder is; empty for none
	problems   []graph.Problem
	drafts     []*draft
	documents  []*document
	entities   []graph.ID // that are declared, in order, each once
	declared   map[graph.ID]declaration
}

// declaration is where an entity is declared first, and by which identifier, if not by its id.
type declaration struct {
	at         graph.Position
	identifier graph.Identifier
	document   *document
}

// draft is a record that is to be given: a declaration, a statement, or what is stated of a document besides.
type draft struct {
	record loader.Record
	cited  []*proof.Citation // the evidence of the one statement
}

// empty reports whether nothing is left of a draft.
func (d *draft) empty() bool {
	return len(d.record.Entities)+len(d.record.Facts)+len(d.record.Relations) == 0
}

// refused reports whether a piece of evidence of the statement does not hold.
func (d *draft) refused() bool {
	return slices.ContainsFunc(d.cited, func(c *proof.Citation) bool { return c.Refused })
}

// evidence returns a piece of evidence of the one statement.
func (d *draft) evidence(i int) *graph.Evidence {
	if len(d.record.Relations) > 0 {
		return &d.record.Relations[0].Evidence[i]
	}
	return &d.record.Facts[0].Evidence[i]
}

func newReader(collection graph.ID) *reader {
	return &reader{collection: collection, declared: map[graph.ID]declaration{}}
}

// reject notes what is wrong; field is "" when a whole file or entity is.
func (r *reader) reject(at graph.Position, field, message, hint string) {
	r.problems = append(r.problems, graph.Problem{At: at, Field: field, Message: message, Hint: hint})
}

func (r *reader) draft(rec loader.Record, cited []*proof.Citation) *draft {
	d := &draft{rec, cited}
	r.drafts = append(r.drafts, d)
	return d
}

// nameless rejects entities that nothing names, neither the files nor the graph. A name whose quote is wrong is one: it is told already.
func (r *reader) nameless(ctx context.Context, known func(context.Context, []graph.ID) ([]bool, error)) error {
	named := map[graph.ID]bool{}
	for _, d := range r.drafts {
		for _, f := range d.record.Facts {
			named[f.Subject] = named[f.Subject] || f.Property == graph.PropName || f.Property == graph.PropAcronym
		}
	}
	var ids []graph.ID
	for _, id := range r.entities {
		if !named[id] {
			ids = append(ids, id)
		}
	}
	where, hint := "", "give it a name as a document has it"
	has := make([]bool, len(ids))
	if known != nil && len(ids) > 0 {
		var err error
		if has, err = known(ctx, ids); err != nil {
			return err
		}
		where, hint = " here or in the graph", hint+", or load first what names it"
	}
	for i, id := range ids {
		d := r.declared[id]
		switch {
		case has[i]:
		case d.identifier.Scheme != "":
			r.reject(d.at, "id", fmt.Sprintf("the graph has nothing with the identifier %s, and no name stands here", d.identifier),
				"check the identifier, load the register that has it, or give a name as a document has it")
		default:
			r.reject(d.at, "name", excerpt(string(id))+" has no name"+where, hint)
		}
	}
	return nil
}

func (r *reader) file(name string, content []byte) {
	root, ok, faults := parse(name, content)
	for _, f := range faults {
		r.reject(f.at, f.field, f.message, f.hint)
	}
	if !ok {
		return
	}
	if root.shape != list {
		r.reject(root.at, "", fmt.Sprintf("a file is a list of entities, not %s", root.shape), "begin each entity with - id:")
		return
	}
	for _, n := range root.items {
		r.entity(n)
	}
}

// entity reads an id, the properties, and the relations that lead from it.
func (r *reader) entity(n node) {
	if n.shape != mapping {
		r.reject(n.at, "", fmt.Sprintf("an entity is a mapping with an id, not %s", n.shape), "begin it with - id:")
		return
	}
	id, d, ok := r.declare(n)
	if !ok {
		return
	}
	for _, f := range n.fields {
		switch {
		case f.key == "id":
		case f.key == "relations":
			r.each(f.value, "relations", func(n node) { r.relation(id, n) })
		case f.key == "text" && d != nil:
			r.textOf(d, f)
		default:
			property := graph.Property(f.key)
			if _, known := property.Rule(); !known {
				r.reject(f.at, f.key, "this is neither a property nor id nor relations", graph.NearestProperty(property))
				continue
			}
			if d != nil && f.value.shape == scalar {
				r.plain(d, property, f)
				continue
			}
			r.each(f.value, f.key, func(n node) { r.readFact(id, property, n) })
		}
	}
}

// declare notes the entity, and returns the document that it is. An entity may stand in several files, but once in each; what a second
// entry of it states is kept. The entry of a document says what its text is, and stands once.
func (r *reader) declare(n node) (graph.ID, *document, bool) {
	i := slices.IndexFunc(n.fields, func(f field) bool { return f.key == "id" })
	if i < 0 {
		r.reject(n.at, "", "this entity has no id, so that nothing of it is read", "begin it with - id: kind:slug")
		return "", nil, false
	}
	f := n.fields[i]
	id, identifier, ok := r.entityID(f)
	if !ok {
		return "", nil, false
	}
	rec := loader.Record{At: f.at, Entities: []graph.ID{id}}
	first, before := r.declared[id]
	switch {
	case before && (first.at.File == f.at.File || first.document != nil):
		r.reject(f.at, "id", fmt.Sprintf("%s is declared twice, first at %s", excerpt(string(id)), first.at), "join the two, or rename one")
	case before:
	default:
		first = declaration{at: f.at, identifier: identifier}
		if id.Kind() == graph.KindDocument {
			first.document = &document{Document: proof.Document{ID: id, At: f.at}}
			r.documents = append(r.documents, first.document)
		}
		r.declared[id] = first
		r.entities = append(r.entities, id)
		if identifier.Scheme != "" {
			is := graph.Fact{Subject: id, Property: graph.PropIdentifier, Value: identifier.String(), Evidence: []graph.Evidence{{Document: r.collection}}}
			is.ID = is.DeriveID()
			rec.Facts = []graph.Fact{is}
		}
	}
	r.draft(rec, nil)
	if d := first.document; d != nil && d.more == nil {
		d.more = r.draft(loader.Record{At: f.at, Continues: true}, nil)
	}
	return id, first.document, true
}

// each calls read with the one mapping, or with each mapping of a list: one value needs no list.
func (r *reader) each(n node, field string, read func(node)) {
	switch n.shape {
	case mapping:
		read(n)
	case list:
		for _, item := range n.items {
			if item.shape != mapping {
				r.reject(item.at, field, fmt.Sprintf("%s stands here where a mapping is expected", item.shape), mappingHint(field))
				continue
			}
			read(item)
		}
	default:
		r.reject(n.at, field, fmt.Sprintf("%s stands here where a mapping is expected", n.shape), mappingHint(field))
	}
}

func mappingHint(field string) string {
	switch field {
	case "relations":
		return "write type, to and evidence"
	case "evidence":
		return "write document, at and quote"
	}
	return "write value and evidence"
}

// fact notes a fact, and what it says of its subject.
func (r *reader) fact(f graph.Fact, at graph.Position, cited []*proof.Citation) *draft {
	f.ID = f.DeriveID()
	by := r.draft(loader.Record{At: at, Facts: []graph.Fact{f}, Continues: true}, cited)
	if d := r.declared[f.Subject].document; d != nil {
		d.describe(&f, at, by)
	}
	return by
}

func (r *reader) readFact(subject graph.ID, property graph.Property, n node) {
	f := graph.Fact{Subject: subject, Property: property}
	var cited []*proof.Citation
	stated := false
	ok := r.keys(n, []string{"value", "lang", "unit", "approximation", "since", "until", "rank", "evidence"},
		func(k field) bool {
			var text string
			good := true
			switch k.key {
			case "since":
				return r.date(k, &f.Since)
			case "until":
				return r.date(k, &f.Until)
			case "evidence":
				f.Evidence, cited, good = r.evidence(k.value)
				return good
			}
			text, good = r.text(k)
			switch k.key {
			case "value":
				f.Value, stated = text, true
			case "lang":
				f.Lang = text
			case "unit":
				f.Unit = text
			case "approximation":
				f.Approximation = graph.Approximation(text)
			case "rank":
				f.Rank = graph.Rank(text)
			}
			return good
		})
	if !stated {
		r.reject(n.at, string(property), "there is no value here", "write value and evidence")
	}
	if ok && stated {
		r.fact(f, n.at, cited)
	}
}

func (r *reader) relation(from graph.ID, n node) {
	rel := graph.Relation{From: from}
	var cited []*proof.Citation
	ok := r.keys(n, []string{"type", "to", "role", "amount", "since", "until", "evidence"}, func(k field) bool {
		good := true
		switch k.key {
		case "type":
			return r.relationType(k, &rel.Type)
		case "to":
			rel.To, _, good = r.entityID(k)
		case "role":
			rel.Role, good = r.text(k)
		case "amount":
			return r.amount(k, &rel.Amount)
		case "since":
			return r.date(k, &rel.Since)
		case "until":
			return r.date(k, &rel.Until)
		case "evidence":
			rel.Evidence, cited, good = r.evidence(k.value)
		}
		return good
	})
	for _, must := range []string{"type", "to"} {
		if !has(n, must) {
			r.reject(n.at, must, "this relation has no "+must, "write type, to and evidence")
			ok = false
		}
	}
	if ok {
		rel.ID = rel.DeriveID()
		r.draft(loader.Record{At: n.at, Relations: []graph.Relation{rel}, Continues: true}, cited)
	}
}

func has(n node, key string) bool {
	for _, f := range n.fields {
		if f.key == key {
			return true
		}
	}
	return false
}

// keys calls read with each field, reports those that are not allowed, and tells whether all was well.
func (r *reader) keys(n node, allowed []string, read func(field) bool) bool {
	ok := true
	for _, f := range n.fields {
		known := false
		for _, k := range allowed {
			known = known || k == f.key
		}
		if !known {
			r.reject(f.at, f.key, "this key is not known here", "the keys are "+strings.Join(allowed, ", "))
			ok = false
			continue
		}
		ok = read(f) && ok
	}
	return ok
}
