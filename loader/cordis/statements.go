package cordis

import (
	"slices"

	"entente/graph"
	"entente/loader"
)

// statements gathers what one record of the input states and what of it is rejected.
type statements struct {
	document graph.ID
	record   loader.Record
	rejected []loader.Rejection
	said     *said
}

func newStatements(document graph.ID, at graph.Position, said *said) *statements {
	return &statements{document: document, record: loader.Record{At: at}, said: said}
}

// reject notes a field that cannot be loaded; what else the record states stays.
func (s *statements) reject(c cell, reason string) {
	s.rejected = append(s.rejected, loader.Rejection{
		At: s.record.At, Field: c.field, Value: clip(c.value), Reason: reason,
	})
}

// declare states that an entity exists. It returns false, and rejects the field, when id is none: a code that was too long.
func (s *statements) declare(id graph.ID, c cell) bool {
	if !s.isID(id, c) {
		return false
	}
	if !slices.Contains(s.record.Entities, id) {
		s.record.Entities = append(s.record.Entities, id)
	}
	return true
}

func (s *statements) isID(id graph.ID, c cell) bool {
	if _, err := graph.ParseID(string(id)); err != nil {
		s.reject(c, "it makes no id: it has no letter or digit, or is longer than 100 characters; correct it at the source")
		return false
	}
	return true
}

// fact states a value of a property; an empty value states nothing. A value that the model refuses is rejected.
func (s *statements) fact(subject graph.ID, p graph.Property, value string, c cell) {
	s.add(graph.Fact{Subject: subject, Property: p, Value: value}, c)
}

// english is fact for a text in English.
func (s *statements) english(subject graph.ID, p graph.Property, value string, c cell) {
	s.add(graph.Fact{Subject: subject, Property: p, Value: value, Lang: "en"}, c)
}

func (s *statements) add(f graph.Fact, c cell) {
	if f.Value == "" {
		return
	}
	if rule, ok := f.Property.Rule(); ok {
		if err := rule.Check(f.Subject.Kind(), f.Value); err != nil {
			s.reject(c, graph.UserMessage(err))
			return
		}
	}
	f.Evidence = []graph.Evidence{{Document: s.document, Locator: c.at}}
	f.ID = f.DeriveID()
	if s.vocabulary(f.Subject) && !s.said.first(f.ID) {
		return
	}
	s.record.Facts = append(s.record.Facts, f)
}

// relate states a relation.
func (s *statements) relate(from graph.ID, t graph.RelationType, to graph.ID, c cell) {
	s.addRelation(graph.Relation{Type: t, From: from, To: to}, c)
}

func (s *statements) addRelation(r graph.Relation, c cell) {
	r.Evidence = []graph.Evidence{{Document: s.document, Locator: c.at}}
	r.ID = r.DeriveID()
	if s.vocabulary(r.From) && !s.said.first(r.ID) {
		return
	}
	s.record.Relations = append(s.record.Relations, r)
}

// vocabulary reports whether id belongs to what every row repeats.
func (s *statements) vocabulary(id graph.ID) bool {
	return id.Kind() == graph.KindProgramme || id.Kind() == graph.KindTheme
}

// said knows which statements have been given before. It forgets everything when it is full: a statement that is given
// again does no harm, and memory stays bounded whatever the input.
type said struct{ ids map[graph.ID]struct{} }

const mostSaid = 1 << 16

func newSaid() *said { return &said{ids: map[graph.ID]struct{}{}} }

func (s *said) first(id graph.ID) bool {
	if _, ok := s.ids[id]; ok {
		return false
	}
	if len(s.ids) >= mostSaid {
		clear(s.ids)
	}
	s.ids[id] = struct{}{}
	return true
}

// put gives the record to the sink, with the statements about its document when it is the first of it, and then what was
// rejected of it.
func (s *statements) put(sink loader.Sink, d *document) error {
	d.declareIn(&s.record)
	if err := sink.Put(s.record); err != nil {
		return err
	}
	for _, r := range s.rejected {
		if err := sink.Reject(r); err != nil {
			return err
		}
	}
	return nil
}
