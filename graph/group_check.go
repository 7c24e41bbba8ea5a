package graph

import (
	"slices"
	"unicode/utf8"
)

// checkGrouping returns INVALID_ARGUMENT when entities of the kinds (none: any) cannot be grouped by the keys, or the sums
// cannot be made.
func checkGrouping(kinds []EntityKind, by []GroupKey, sums []Sum) error {
	const op = "graph.checkGrouping"
	if len(by) == 0 || len(by) > MaxGroupKeys {
		return Errorf(CodeInvalidArgument, op, "by has %d keys; give 1 to %d", len(by), MaxGroupKeys)
	}
	if len(sums) > MaxGroupSums {
		return Errorf(CodeInvalidArgument, op, "sum has %d fields; at most %d are taken", len(sums), MaxGroupSums)
	}
	for i := range by {
		if err := checkGroupKey(&by[i], kinds); err != nil {
			return err
		}
	}
	for _, s := range sums {
		if err := checkSum(s, kinds, by); err != nil {
			return err
		}
	}
	return nil
}

// checkGroupKey returns INVALID_ARGUMENT when entities of the kinds have nothing by the key.
func checkGroupKey(k *GroupKey, kinds []EntityKind) error {
	const op = "graph.GroupKey.check"
	if k.Through != nil {
		kinds = k.Through.Kinds
	}
	if k.Through != nil && utf8.RuneCountInString(k.Through.Role) > maxOperand {
		return Errorf(CodeInvalidArgument, op, "a role may have at most %d characters", maxOperand)
	}
	if err := checkFieldOf(k.Field, kinds); err != nil {
		return err
	}
	if k.Interval != "" && !k.Dated() {
		return Errorf(CodeInvalidArgument, op, "%s is no date; leave interval out", clip(string(k.Field)))
	}
	if k.Interval != "" && !slices.Contains(Intervals, k.Interval) {
		return Errorf(CodeInvalidArgument, op, "%s is no interval; give YEAR, MONTH or DAY", clip(string(k.Interval)))
	}
	if k.Climb != nil {
		return checkClimb(k.Climb, kinds)
	}
	return nil
}

func checkClimb(c *Climb, kinds []EntityKind) error {
	const op = "graph.Climb.check"
	if len(kinds) != 1 || c.Over == "" || c.Over != UpFrom(kinds[0]) {
		return Errorf(CodeInvalidArgument, op, "ancestors are for Programme, Theme, Institution, Agreement and Infrastructure; "+
			"group through something that leads to one of these kinds, or leave ancestors out")
	}
	if c.Level < 0 || c.Level > MaxClimb {
		return Errorf(CodeInvalidArgument, op, "level is %d; it must be from 1, the top, to %d", c.Level, MaxClimb)
	}
	if c.Type != "" && !slices.Contains(TermsFor(PropType, kinds[0]), c.Type) {
		return Errorf(CodeInvalidArgument, op, "%s is not a type of %s; leave type out, or give another",
			clip(c.Type), kinds[0].withArticle())
	}
	return nil
}

func checkSum(s Sum, kinds []EntityKind, by []GroupKey) error {
	const op = "graph.Sum.check"
	if s.Field == FieldAmount {
		if s.Key < 0 || s.Key >= len(by) || by[s.Key].Through == nil {
			return Errorf(CodeInvalidArgument, op, "amounts are those of relations; group through relations to sum them")
		}
		return nil
	}
	if r, ok := Property(s.Field).Rule(); !ok || r.Type != Number {
		return Errorf(CodeInvalidArgument, op, "%s is no number; it cannot be summed", clip(string(s.Field)))
	}
	return checkFieldOf(s.Field, kinds)
}

// checkFieldOf returns INVALID_ARGUMENT when no entity of the kinds (none: any) has the field.
func checkFieldOf(f Field, kinds []EntityKind) error {
	switch f {
	case FieldID, FieldKind, FieldName, FieldLabel, FieldIdentifier, FieldContested:
		return nil
	}
	r, ok := Property(f).Rule()
	if !ok {
		return Errorf(CodeInvalidArgument, "graph.checkFieldOf", "%s is not a property; %s", clip(string(f)),
			NearestProperty(Property(f)))
	}
	has := func(k EntityKind) bool { return len(r.Kinds) == 0 || slices.Contains(r.Kinds, k) }
	if len(kinds) > 0 && !slices.ContainsFunc(kinds, has) {
		return Errorf(CodeInvalidArgument, "graph.checkFieldOf", "%s has no %s; name another field, or group through something that has it",
			kinds[0].withArticle(), f)
	}
	return nil
}
