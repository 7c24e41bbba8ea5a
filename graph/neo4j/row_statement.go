package neo4j

import (
	"entente/graph"
)

// relationRow is what is read of a relationship @, in the order of readRelation. Its ends are read apart.
const relationRow = `@.id, type(@), @.role, @.amount, @.since, @.until, @.withdrawn, @.net_amount, @.ended, ` +
	evidenceRow

// relation reads what relationRow stands for.
func (r *row) relation() *graph.Relation {
	rel := &graph.Relation{ID: graph.ID(r.text()), Type: graph.RelationType(r.text()), Role: r.text(), Amount: r.float()}
	rel.Since, rel.Until = r.date(), r.date()
	rel.Withdrawn, rel.NetAmount, rel.Ended = r.bool(), r.float(), r.bool()
	rel.Evidence = r.evidence()
	return rel
}

// relationProperties returns the properties of a relationship: what relationRow reads, and the keys that step.go names.
func relationProperties(r *graph.Relation) properties {
	p := properties{"id": string(r.ID)}
	p.text("role", r.Role)
	if k := sortKey(r.Key(graph.FieldRole).Text); k != r.Role {
		p["role_key"] = k
	}
	if r.Amount != nil {
		p["amount"] = *r.Amount
	}
	if r.NetAmount != nil {
		p["net_amount"] = *r.NetAmount
	}
	p.flag("ended", r.Ended)
	p.period(r.Period)
	p.text("since_key", r.Since.Key())
	p.text("until_last", r.Until.Last().String())
	p.flag("withdrawn", r.Withdrawn)
	p.evidence(r.Evidence)
	return p
}

func (p properties) period(period graph.Period) {
	p.text("since", period.Since.String())
	p.text("until", period.Until.String())
}

// factRow is what is read of a fact's node @, in the order of readFact.
const factRow = `[@.id, @.subject, @.property, @.value, @.lang, @.unit, @.approximation, @.since, @.until, @.rank, ` +
	`@.withdrawn, ` + evidenceRow + `]`

func readFact(v any) (graph.Fact, error) {
	r := newRow(v)
	f := graph.Fact{
		ID: graph.ID(r.text()), Subject: graph.ID(r.text()), Property: graph.Property(r.text()), Value: r.text(),
		Lang: r.text(), Unit: r.text(), Approximation: graph.Approximation(r.text()),
	}
	f.Since, f.Until = r.date(), r.date()
	f.Rank = graph.Rank(r.text())
	f.Withdrawn = r.bool()
	f.Evidence = r.evidence()
	return f, r.err
}

func factProperties(f *graph.Fact) properties {
	p := properties{"id": string(f.ID), "subject": string(f.Subject), "property": string(f.Property), "value": f.Value}
	p.text("lang", f.Lang)
	p.text("unit", f.Unit)
	p.text("approximation", string(f.Approximation))
	p.period(f.Period)
	p.text("rank", string(f.Rank))
	p.flag("withdrawn", f.Withdrawn)
	p.evidence(f.Evidence)
	return p
}

// conflictRow is what is read of a conflict's node @, in the order of readConflict. Its sides stand in parallel lists,
// the first side first; the evidence of all sides stands in lists more, and side_evidence says how much of it is
// whose.
const conflictRow = `[@.id, @.entity, @.kind, @.property, @.relation, @.rule, @.side_statements, @.side_values, ` +
	`@.side_langs, @.side_units, @.side_approximations, @.side_since, @.side_until, @.side_ranks, @.side_evidence, ` +
	evidenceRow + `]`

func readConflict(v any) (graph.Conflict, error) {
	r := newRow(v)
	c := graph.Conflict{
		ID: graph.ID(r.text()), Entity: graph.ID(r.text()), Kind: graph.ConflictKind(r.text()),
		Property: graph.Property(r.text()), Relation: graph.RelationType(r.text()), Rule: graph.BestRule(r.text()),
	}
	statements, values, langs, units, approximations := r.texts(), r.texts(), r.texts(), r.texts(), r.texts()
	since, until, ranks, counts := r.texts(), r.texts(), r.texts(), r.list()
	evidence := r.evidence()
	for i, statement := range statements {
		s := graph.Side{
			Statement: graph.ID(statement), Value: at(values, i), Lang: at(langs, i), Unit: at(units, i),
			Approximation: graph.Approximation(at(approximations, i)), Rank: graph.Rank(at(ranks, i)),
		}
		s.Since, s.Until = r.optionalDate(at(since, i)), r.optionalDate(at(until, i))
		n, _ := at(counts, i).(int64)
		if n < 0 || int(n) > len(evidence) {
			r.mismatch(n, "a count of the evidence")
			n = 0
		}
		s.Evidence, evidence = evidence[:n:n], evidence[n:]
		c.Sides = append(c.Sides, s)
	}
	return c, r.err
}

func (r *row) optionalDate(s string) graph.Date {
	if s == "" {
		return graph.Date{}
	}
	return r.parseDate(s)
}

func conflictProperties(c *graph.Conflict) properties {
	p := properties{
		"id": string(c.ID), "entity": string(c.Entity), "kind": string(c.Kind),
		"side_statements": each(c.Sides, func(s graph.Side) string { return string(s.Statement) }),
		"side_values":     each(c.Sides, func(s graph.Side) string { return s.Value }),
		"side_evidence":   each(c.Sides, func(s graph.Side) int { return len(s.Evidence) }),
	}
	p.text("property", string(c.Property))
	p.text("relation", string(c.Relation))
	p.text("rule", string(c.Rule))
	p.texts("side_langs", each(c.Sides, func(s graph.Side) string { return s.Lang }))
	p.texts("side_units", each(c.Sides, func(s graph.Side) string { return s.Unit }))
	p.texts("side_approximations", each(c.Sides, func(s graph.Side) string { return string(s.Approximation) }))
	p.texts("side_since", each(c.Sides, func(s graph.Side) string { return s.Since.String() }))
	p.texts("side_until", each(c.Sides, func(s graph.Side) string { return s.Until.String() }))
	p.texts("side_ranks", each(c.Sides, func(s graph.Side) string { return string(s.Rank) }))
	var evidence []graph.Evidence
	for _, s := range c.Sides {
		evidence = append(evidence, s.Evidence...)
	}
	p.evidence(evidence)
	return p
}
