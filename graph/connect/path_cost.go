package connect

import (
	"context"
	"math"

	"entente/graph"
)

// CostTerm is one part of a path's cost.
type CostTerm struct {
	Term  string
	Value float64
}

// CostTerm names; the values of a path's breakdown add up to its cost.
//
// The cost of a path is
//
//	Σ over its steps  ( 1 + (w(type) − 1) + 0.1/documents + min(0.02·years, 0.4) )
//	+ Σ over the entities in between  ½·log2(degree/2)
//
// where w is RelationRule.Weight; documents is how many documents state the relation (0.2 is counted where none does);
// years is how many years before the latest document of the graph the relation ended, 0 where it goes on, where its end is
// unknown, and where the question is as of a date; and degree is how many relations the entity has (from 2 on: an entity
// with two is free, one with a thousand costs as much as four and a half steps). All parts are rounded to thousandths.
const (
	TermHops      = "HOPS"      // 1 a step
	TermRelations = "RELATIONS" // what each relation's type tells more (negative) or less (positive) than a plain one
	TermHubs      = "HUBS"      // what each entity in between costs for being connected to much
	TermEvidence  = "EVIDENCE"  // what each relation costs for being stated by few documents
	TermRecency   = "RECENCY"   // what each relation costs for having ended long ago
)

// CostTerms lists the terms in the order of a breakdown.
var CostTerms = []string{TermHops, TermRelations, TermHubs, TermEvidence, TermRecency}

// Costs in thousandths.
const (
	hopCost      = 1000
	evidenceCost = 100 // of a relation that one document states
	unstatedCost = 200 // of one that none does
	yearCost     = 20
	maxYearsCost = 400
)

// typeCost is the weight of each relation type, in thousandths, by index.
var typeCost = func() []int {
	c := make([]int, len(graph.RelationTypes))
	for i, t := range graph.RelationTypes {
		r, _ := t.Rule()
		c[i] = int(math.Round(r.Weight * 1000))
	}
	return c
}()

// hubCost returns what going through an entity of that degree costs, in thousandths.
func hubCost(degree int) int {
	if degree <= 2 {
		return 0
	}
	return int(math.Round(500 * math.Log2(float64(degree)/2)))
}

// statedCost returns what a relation costs for how many documents state it, in thousandths.
func statedCost(documents uint8) int {
	if documents == 0 {
		return unstatedCost
	}
	return (2*evidenceCost/int(documents) + 1) / 2 // rounded to the nearest
}

// ageCost returns what a relation costs for having ended before the given date, in thousandths.
func ageCost(p graph.Period, now graph.Date) int {
	if !p.Until.Known() || !now.Known() || p.Until.Year >= now.Year {
		return 0
	}
	return min(yearCost*int(now.Year-p.Until.Year), maxYearsCost)
}

// cost returns what a step over the arc costs, in thousandths.
func (s *pathSearch) cost(a *graph.Arc) int {
	return typeCost[a.Type] + statedCost(a.Documents) + ageCost(a.Period, s.now)
}

// breakdown returns the cost of a path, term by term.
func (s *pathSearch) breakdown(p *partial) []CostTerm {
	var relations, hubs, evidence, age int
	for i := range p.arcs {
		a := &p.arcs[i]
		relations += typeCost[a.Type] - hopCost
		evidence += statedCost(a.Documents)
		age += ageCost(a.Period, s.now)
		if i > 0 {
			hubs += s.hubs[p.nodes[i]]
		}
	}
	thousandths := []int{hopCost * len(p.arcs), relations, hubs, evidence, age}
	out := make([]CostTerm, len(CostTerms))
	for i, term := range CostTerms {
		out[i] = CostTerm{term, float64(thousandths[i]) / 1000}
	}
	return out
}

// priceHubs sees to it that the cost of going through the nodes is known.
func (s *pathSearch) priceHubs(ctx context.Context, nodes []graph.Node) error {
	var missing []graph.Node
	for _, n := range nodes {
		if _, ok := s.hubs[n]; !ok {
			missing = append(missing, n)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	degrees, err := s.t.Degrees(ctx, missing)
	if err != nil {
		return err
	}
	for i, n := range missing {
		s.hubs[n] = hubCost(degrees[i])
	}
	return nil
}
