package graph

import "slices"

// By tells by which document what rests on the evidence changed; "" when that is not known.
type By func([]Evidence) ID

// ChangeOfRecord returns what became of an entity, and false for nothing. before is nil for one that was not in the graph, after for one
// that is no more. Facts are compared as far as they are stated, without their evidence: see Change.
func ChangeOfRecord(before, after *Record, by By) (Change, bool) {
	switch {
	case before == nil:
		return Change{ID: after.Entity.ID, Kind: ChangeCreated, Document: byFacts(after, by)}, true
	case after == nil:
		c := Change{ID: before.Entity.ID, Kind: ChangeDeleted, Document: byFacts(before, by)}
		c.Facts = changesOfFacts(before, &Record{Entity: Entity{ID: c.ID, Kind: before.Entity.Kind}}, by)
		return c, true
	case saysTheSame(before, after):
		return Change{}, false
	}
	c := Change{ID: after.Entity.ID, Facts: changesOfFacts(before, after, by)}
	c.Joined, c.Split = without(after.Entity.Merged, before.Entity.Merged), without(before.Entity.Merged, after.Entity.Merged)
	c.Kind = kindOfChange(before.Entity.Withdrawn, after.Entity.Withdrawn, &c)
	if c.Document = byFacts(after, by); len(c.Facts) > 0 {
		c.Document = c.Facts[0].Document
	}
	return c, c.Kind != ""
}

// ChangeOfRelation is to relations what ChangeOfRecord is to entities.
func ChangeOfRelation(before, after *Relation, by By) (Change, bool) {
	r := after
	if after == nil {
		r = before
	}
	c := Change{ID: r.ID, Document: by(r.Evidence)}
	c.Relation = &RelationChange{Type: r.Type, From: r.From, To: r.To, Role: r.Role, Period: r.Period}
	if before != nil {
		c.Relation.Before, c.Relation.NetBefore, c.Relation.EndedBefore = before.Amount, before.NetAmount, before.Ended
	}
	if after != nil {
		c.Relation.After, c.Relation.NetAfter, c.Relation.EndedAfter = after.Amount, after.NetAmount, after.Ended
	}
	switch {
	case before == nil:
		c.Kind = ChangeCreated
	case after == nil:
		c.Kind = ChangeDeleted
	default:
		c.Kind = kindOfChange(before.Withdrawn, after.Withdrawn, &c)
	}
	return c, c.Kind != ""
}

// kindOfChange returns the kind of a change of what was there before and is after, "" for none.
func kindOfChange(withdrawnBefore, withdrawnAfter bool, c *Change) ChangeKind {
	switch r := c.Relation; {
	case withdrawnAfter && !withdrawnBefore:
		return ChangeWithdrawn
	case withdrawnBefore && !withdrawnAfter:
		return ChangeRestored
	case len(c.Joined) > 0:
		return ChangeJoined
	case len(c.Split) > 0:
		return ChangeSplit
	case len(c.Facts) > 0 || r != nil && !r.same():
		return ChangeUpdated
	}
	return ""
}

// same reports whether the relation carries what it carried.
func (r *RelationChange) same() bool {
	return sameAmount(r.Before, r.After) && sameAmount(r.NetBefore, r.NetAfter) && r.EndedBefore == r.EndedAfter
}

// byFacts returns the document by which the first fact of a record changed, whose document is known.
func byFacts(r *Record, by By) ID {
	for i := range r.Facts {
		if id := by(r.Facts[i].Evidence); id != "" {
			return id
		}
	}
	return ""
}

// without returns those of a that are not in b, nil for none.
func without(a, b []ID) []ID {
	var out []ID
	for _, id := range a {
		if !slices.Contains(b, id) {
			out = append(out, id)
		}
	}
	return out
}

// saysTheSame reports, without looking at each, whether two records state the same but for evidence. It may be false where they do.
func saysTheSame(a, b *Record) bool {
	x, y := &a.Entity, &b.Entity
	return x.Withdrawn == y.Withdrawn && slices.Equal(x.Labels, y.Labels) && slices.Equal(x.Descriptions, y.Descriptions) &&
		slices.Equal(x.Attributes, y.Attributes) && slices.Equal(x.Merged, y.Merged) && len(a.Conflicts)+len(b.Conflicts) == 0 &&
		slices.EqualFunc(a.Facts, b.Facts, func(f, g Fact) bool {
			return f.Withdrawn == g.Withdrawn && stateOf(&f) == stateOf(&g)
		})
}

func stateOf(f *Fact) FactState {
	s := FactState{
		Property: f.Property, Value: f.Value, Lang: f.Lang, Unit: f.Unit, Approximation: f.Approximation, Period: f.Period, Rank: f.Rank,
	}
	if s.Rank == RankNormal {
		s.Rank = ""
	}
	return s
}

// changesOfFacts compares what two records of one entity state.
func changesOfFacts(before, after *Record, by By) []FactChange {
	was, is := currentStates(before), currentStates(after)
	pick := func(from, other map[FactState]*Fact) (out []statedFact) {
		for s, f := range from {
			if other[s] == nil {
				out = append(out, statedFact{s, by(f.Evidence)})
			}
		}
		return out
	}
	return pairFacts(after.Entity.Kind, pick(was, is), pick(is, was))
}

// currentStates returns what is stated of an entity now.
func currentStates(r *Record) map[FactState]*Fact {
	out := make(map[FactState]*Fact, len(r.Facts))
	for i := range r.Facts {
		if f := &r.Facts[i]; !f.Withdrawn && f.Property != PropAwaits {
			s := stateOf(f)
			s.Best = r.shows(f)
			out[s] = f
		}
	}
	return out
}

// shows reports whether the value of a fact is the one that is shown of its property. Where several are right, none is. Figures are not
// summed up in the entity: of them the first side of a conflict is shown.
func (r *Record) shows(f *Fact) bool {
	rule, _ := f.Property.Rule()
	switch {
	case f.Property == PropName:
		return slices.Contains(r.Entity.Labels, Label{Value: f.Value, Lang: f.Lang, Type: LabelPreferred})
	case !isSingle(f.Property, r.Entity.Kind):
		return false
	case !rule.Figure:
		return slices.Contains(r.Entity.Attributes, Attribute{Property: f.Property, Value: f.Value, Unit: f.Unit})
	}
	return !slices.ContainsFunc(r.Conflicts, func(c Conflict) bool {
		return c.Property == f.Property && slices.IndexFunc(c.Sides, func(s Side) bool { return s.Statement == f.ID }) > 0
	})
}
