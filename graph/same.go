package graph

import "slices"

// SameRecord reports whether two records hold the same; an empty list is the same as none.
func SameRecord(a, b *Record) bool {
	return sameEntity(&a.Entity, &b.Entity) && slices.EqualFunc(a.Facts, b.Facts, sameFact) &&
		slices.EqualFunc(a.Conflicts, b.Conflicts, sameConflict)
}

func sameEntity(a, b *Entity) bool {
	return a.ID == b.ID && a.Kind == b.Kind && a.Withdrawn == b.Withdrawn && slices.Equal(a.Labels, b.Labels) &&
		slices.Equal(a.Descriptions, b.Descriptions) && slices.Equal(a.Identifiers, b.Identifiers) &&
		slices.Equal(a.Attributes, b.Attributes) && slices.Equal(a.More, b.More) && slices.Equal(a.Stated, b.Stated) &&
		slices.Equal(a.Contested, b.Contested) && slices.Equal(a.Merged, b.Merged)
}

func sameFact(a, b Fact) bool {
	return a.ID == b.ID && a.Subject == b.Subject && a.Property == b.Property && a.Value == b.Value && a.Lang == b.Lang &&
		a.Unit == b.Unit && a.Approximation == b.Approximation && a.Period == b.Period && a.Rank == b.Rank &&
		a.Withdrawn == b.Withdrawn && slices.Equal(a.Evidence, b.Evidence)
}

func sameConflict(a, b Conflict) bool {
	return a.ID == b.ID && a.Entity == b.Entity && a.Kind == b.Kind && a.Property == b.Property && a.Relation == b.Relation &&
		a.Rule == b.Rule && slices.EqualFunc(a.Sides, b.Sides, sameSide)
}

func sameSide(a, b Side) bool {
	return a.Statement == b.Statement && a.Value == b.Value && a.Lang == b.Lang && a.Unit == b.Unit &&
		a.Approximation == b.Approximation && a.Period == b.Period && a.Rank == b.Rank && slices.Equal(a.Evidence, b.Evidence)
}

// SameRelation reports whether two relations hold the same.
func SameRelation(a, b *Relation) bool {
	return sameAmount(a.Amount, b.Amount) && sameAmount(a.NetAmount, b.NetAmount) && a.Ended == b.Ended && a.ID == b.ID && a.Type == b.Type && a.From == b.From && a.To == b.To && a.Role == b.Role &&
		a.Period == b.Period && a.Withdrawn == b.Withdrawn && slices.Equal(a.Evidence, b.Evidence)
}

func sameAmount(a, b *float64) bool { return a == b || a != nil && b != nil && *a == *b }
