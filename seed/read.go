package seed

import (
	"fmt"
	"strings"

	"entente/graph"
	"entente/loader"
)

// reader gives what the files say to a sink.
type reader struct {
	sink     loader.Sink
	err      error // of the sink: nothing is given after it
	rejected int
	entities []graph.ID // that are declared, in order
	declared map[graph.ID]graph.Position
	named    map[graph.ID]bool
}

func newReader(sink loader.Sink) *reader {
	return &reader{sink: sink, declared: map[graph.ID]graph.Position{}, named: map[graph.ID]bool{}}
}

// reject tells what is wrong; field is "" when a whole file or entity is.
func (r *reader) reject(at graph.Position, field, message, hint string) {
	r.rejected++
	if hint != "" {
		message += "; " + hint
	}
	if r.err == nil {
		r.err = r.sink.Reject(loader.Rejection{At: at, Field: field, Reason: message})
	}
}

func (r *reader) put(rec loader.Record) {
	if r.err == nil {
		r.err = r.sink.Put(rec)
	}
}

// nameless rejects entities that nothing names.
func (r *reader) nameless() {
	for _, id := range r.entities {
		if !r.named[id] {
			r.reject(r.declared[id], "name", excerpt(string(id))+" has no name", "give it a name as a document has it")
		}
	}
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
		if r.err == nil {
			r.entity(n)
		}
	}
}

// entity reads an id, the properties, and the relations that lead from it.
func (r *reader) entity(n node) {
	if n.shape != mapping {
		r.reject(n.at, "", fmt.Sprintf("an entity is a mapping with an id, not %s", n.shape), "begin it with - id:")
		return
	}
	id, ok := r.declare(n)
	if !ok {
		return
	}
	for _, f := range n.fields {
		switch f.key {
		case "id":
		case "relations":
			r.each(f.value, "relations", func(n node) { r.relation(id, n) })
		default:
			property := graph.Property(f.key)
			if _, known := property.Rule(); !known {
				r.reject(f.at, f.key, "this is neither a property nor id nor relations", graph.NearestProperty(property))
				continue
			}
			r.each(f.value, f.key, func(n node) { r.fact(id, property, n) })
		}
	}
}

// declare gives the entity to the sink. A second entity of the same id is told and its statements are kept: they are about the
// same thing.
func (r *reader) declare(n node) (graph.ID, bool) {
	for _, f := range n.fields {
		if f.key != "id" {
			continue
		}
		text, ok := r.text(f)
		if !ok {
			return "", false
		}
		id := graph.ID(text)
		if first, twice := r.declared[id]; twice {
			r.reject(f.at, "id", fmt.Sprintf("%s is declared twice, first at %s", excerpt(text), first),
				"join the two, or rename one")
		} else {
			r.declared[id] = f.at
			r.entities = append(r.entities, id)
		}
		r.put(loader.Record{At: f.at, Entities: []graph.ID{id}})
		return id, true
	}
	r.reject(n.at, "", "this entity has no id, so that nothing of it is read", "begin it with - id: kind:slug")
	return "", false
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

func (r *reader) fact(subject graph.ID, property graph.Property, n node) {
	f := graph.Fact{Subject: subject, Property: property}
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
				f.Evidence, good = r.evidence(k.value)
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
		f.ID = f.DeriveID()
		r.named[subject] = r.named[subject] || property == graph.PropName || property == graph.PropAcronym
		r.put(loader.Record{At: n.at, Facts: []graph.Fact{f}, Continues: true})
	}
}

func (r *reader) relation(from graph.ID, n node) {
	rel := graph.Relation{From: from}
	ok := r.keys(n, []string{"type", "to", "role", "amount", "since", "until", "evidence"}, func(k field) bool {
		good := true
		switch k.key {
		case "type":
			return r.relationType(k, &rel.Type)
		case "to":
			var text string
			text, good = r.text(k)
			rel.To = graph.ID(text)
		case "role":
			rel.Role, good = r.text(k)
		case "amount":
			return r.amount(k, &rel.Amount)
		case "since":
			return r.date(k, &rel.Since)
		case "until":
			return r.date(k, &rel.Until)
		case "evidence":
			rel.Evidence, good = r.evidence(k.value)
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
		r.put(loader.Record{At: n.at, Relations: []graph.Relation{rel}, Continues: true})
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
