package cordis

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/loader"
)

// statements gathers what one record of the input states and what of it is rejected.
type statements struct {
	document *document // that states what comes
	record   loader.Record
	rejected []loader.Rejection
	proof    []graph.Evidence // of the place that was cited last: all cells of a row are one place
}

func newStatements(at graph.Position) *statements {
	return &statements{record: loader.Record{At: at}}
}

// in says of which document the statements are that come.
func (s *statements) in(d *document) { s.document, s.proof = d, nil }

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
	if vocabulary(f.Subject) && !s.document.said.first(statement{string(f.Property), f.Subject, "", f.Value}) {
		return
	}
	f.Evidence = s.evidence(c)
	if s.record.Facts == nil {
		s.record.Facts = make([]graph.Fact, 0, usualFacts)
	}
	s.record.Facts = append(s.record.Facts, f)
}

// usualFacts is room for what most rows of the large tables state; growing slices were a third of all memory.
const usualFacts = 12

// evidence is the place of a cell. Those of one place share it.
func (s *statements) evidence(c cell) []graph.Evidence {
	if s.proof == nil || s.proof[0].Locator != c.at {
		s.proof = []graph.Evidence{{Document: s.document.id, Locator: c.at}}
	}
	return s.proof[:1:1]
}

// relate states a relation.
func (s *statements) relate(from graph.ID, t graph.RelationType, to graph.ID, c cell) {
	s.addRelation(graph.Relation{Type: t, From: from, To: to}, c)
}

func (s *statements) addRelation(r graph.Relation, c cell) {
	if vocabulary(r.From) && !s.document.said.first(statement{string(r.Type), r.From, r.To, ""}) {
		return
	}
	r.Evidence = s.evidence(c)
	s.record.Relations = append(s.record.Relations, r)
}

// vocabulary reports whether id belongs to what every row repeats.
func vocabulary(id graph.ID) bool {
	return strings.HasPrefix(string(id), "programme:") || strings.HasPrefix(string(id), "theme:")
}

// put gives the record to the sink, and then what was rejected of it.
func (s *statements) put(sink loader.Sink) error {
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
