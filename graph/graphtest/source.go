package graphtest

import (
	"context"
	"slices"

	"entente/graph"
	"entente/loader"
)

// Statements is a source of statements that a test has at hand.
type Statements struct {
	Of        string // the name of the source
	SHA256    string
	Entities  []graph.ID // that it declares
	Facts     []graph.Fact
	Relations []graph.Relation
}

// Source returns the statements of one document: it declares the document, the subjects and ends of the statements, and gives
// all of them that document as evidence.
func Source(slug string, statements ...any) Statements {
	doc := graph.ID("document:" + slug)
	evidence := []graph.Evidence{{Document: doc}}
	out := Statements{Of: slug, SHA256: "digest of " + slug}
	for _, s := range append([]any{Fact(doc, "name@en=The "+slug)}, statements...) {
		switch s := s.(type) {
		case graph.Fact:
			s.Evidence = evidence
			out.State(s)
		case graph.Relation:
			s.Evidence = evidence
			out.Relate(s)
		}
	}
	return out
}

// State adds a fact, and declares what it is about.
func (s *Statements) State(f graph.Fact) {
	s.declare(f.Subject)
	s.Facts = append(s.Facts, f)
}

// Relate adds a relation, and declares its ends.
func (s *Statements) Relate(r graph.Relation) {
	s.declare(r.From)
	s.declare(r.To)
	s.Relations = append(s.Relations, r)
}

func (s *Statements) declare(id graph.ID) {
	if !slices.Contains(s.Entities, id) {
		s.Entities = append(s.Entities, id)
	}
}

// Name fulfils loader.Source.
func (s Statements) Name() string { return s.Of }

// Read fulfils loader.Source: an entity is a record, with what is stated of it and the relations that lead from it; what is
// stated of entities that are not declared comes last.
func (s Statements) Read(_ context.Context, sink loader.Sink) (string, error) {
	records := make([]loader.Record, 0, len(s.Entities))
	of := map[graph.ID]int{}
	record := func(id graph.ID) *loader.Record {
		i, ok := of[id]
		if !ok {
			i = len(records)
			of[id] = i
			records = append(records, loader.Record{At: graph.Position{File: s.Of, Line: i + 1}})
		}
		return &records[i]
	}
	for _, id := range s.Entities {
		r := record(id)
		r.Entities = append(r.Entities, id)
	}
	for _, f := range s.Facts {
		r := record(f.Subject)
		r.Facts = append(r.Facts, f)
	}
	for _, rel := range s.Relations {
		r := record(rel.From)
		r.Relations = append(r.Relations, rel)
	}
	for _, r := range records {
		if err := sink.Put(r); err != nil {
			return "", err
		}
	}
	return s.SHA256, nil
}

// T is the part of testing.T and rapid.T that helpers need.
type T interface {
	Helper()
	Fatalf(format string, args ...any)
}

// Load loads a source into a store; nothing of it may be rejected.
func Load(t T, s graph.Store, source loader.Source) {
	t.Helper()
	if _, err := loader.Run(context.Background(), s, source, loader.Options{Strict: true}); err != nil {
		t.Fatalf("loading %s: %v", source.Name(), err)
	}
}
