package view

import (
	"context"
	"iter"
	"slices"

	"entente/graph"
	"entente/graph/atlas"
)

// Fact is one value of one property of an entity.
type Fact struct {
	graph.Fact
	contested bool
	cited     iter.Seq[graph.ID]
}

// factList is what is stated of one entity, as it came with that of its peers.
type factList struct {
	facts []graph.Fact
	cited iter.Seq[graph.ID]
}

// fetchFacts returns what a batch of facts asks for.
func fetchFacts(api *atlas.Atlas) func(ctx context.Context, ids []graph.ID) ([]factList, error) {
	return func(ctx context.Context, ids []graph.ID) ([]factList, error) {
		found, err := api.Facts(ctx, ids, "")
		if err != nil {
			return nil, err
		}
		cited := citedIn(func(yield func([]graph.Evidence) bool) {
			for _, facts := range found {
				for i := range facts {
					if !yield(facts[i].Evidence) {
						return
					}
				}
			}
		})
		return each(found, func(f []graph.Fact) factList { return factList{f, cited} }), nil
	}
}

// facts returns the facts of the entity that have the property, of any when nil, and may have held at the time.
func facts(ctx context.Context, e entity, property *string, asOf graph.Date) ([]Fact, error) {
	if property != nil {
		if err := atlas.CheckProperty(graph.Property(*property)); err != nil {
			return nil, err
		}
	}
	found, err := requestOf(ctx).facts.load(ctx, e.ID, e.peers)
	if err != nil {
		return nil, err
	}
	out := make([]Fact, 0, len(found.facts))
	for _, f := range found.facts {
		if (property == nil || string(f.Property) == *property) && f.Covers(asOf) {
			out = append(out, Fact{f, slices.Contains(e.Entity.Contested, f.Property), found.cited})
		}
	}
	return out, nil
}

// findFact returns the fact with the global id, nil when there is none.
func findFact(ctx context.Context, id graph.ID) (Node, error) {
	f, err := once(ctx, "fact", id, func() (*graph.Fact, error) { return requestOf(ctx).atlas.Fact(ctx, id) })
	if f == nil || err != nil {
		return nil, err
	}
	e, err := requestOf(ctx).entities.load(ctx, f.Subject, nil)
	if err != nil {
		return nil, err
	}
	cited := citedIn(slices.Values([][]graph.Evidence{f.Evidence}))
	return Fact{*f, e != nil && slices.Contains(e.Contested, f.Property), cited}, nil
}

// IsNode says that a fact has a global id.
func (Fact) IsNode() {}

// ID returns the global id.
func (f Fact) ID() graph.ID { return f.Fact.GlobalID() }

// Property returns the name of the property.
func (f Fact) Property() string { return string(f.Fact.Property) }

// Title returns the property in words.
func (f Fact) Title(lang Language) string { return f.Fact.Property.Title(lang.spoken()) }

// Label returns the value in words.
func (f Fact) Label(lang Language) string {
	return graph.TermTitle(graph.Field(f.Fact.Property), f.Value, lang.tag())
}

// Lang returns the language of a text.
func (f Fact) Lang() *string { return known(f.Fact.Lang) }

// Unit returns what a figure counts.
func (f Fact) Unit() *string { return known(f.Fact.Unit) }

// Approximation returns how the source hedges a figure.
func (f Fact) Approximation() *graph.Approximation { return known(f.Fact.Approximation) }

// Validity returns how sure the period is.
func (f Fact) Validity() graph.Validity { return f.Period.Validity() }

// Contested reports whether the sources disagree about the property.
func (f Fact) Contested() bool { return f.contested }

// Evidence returns where it is said.
func (f Fact) Evidence() []Evidence { return evidenceOf(f.Fact.Evidence, f.cited) }
