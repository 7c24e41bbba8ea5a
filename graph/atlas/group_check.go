package atlas

import (
	"slices"
	"unicode/utf8"

	"entente/graph"
)

// checkGroupKeys returns INVALID_ARGUMENT when entities of the kinds (none: any) cannot be grouped by the keys.
func checkGroupKeys(kinds []graph.EntityKind, by []graph.GroupKey) error {
	if len(by) == 0 || len(by) > MaxGroupKeys {
		return graph.Errorf(graph.CodeInvalidArgument, "by has %d keys; give 1 to %d", len(by), MaxGroupKeys)
	}
	for i := range by {
		if err := checkGroupKey(&by[i], kinds); err != nil {
			return err
		}
	}
	return nil
}

// checkSums returns INVALID_ARGUMENT when the sums cannot be made over entities of the kinds (none: any) that are grouped by the keys.
func checkSums(kinds []graph.EntityKind, by []graph.GroupKey, sums []graph.Sum) error {
	if len(sums) > MaxGroupSums {
		return graph.Errorf(graph.CodeInvalidArgument, "sum has %d fields; at most %d are taken", len(sums), MaxGroupSums)
	}
	for _, s := range sums {
		if err := checkSum(s, kinds, by); err != nil {
			return err
		}
	}
	return nil
}

// checkGroupKey returns INVALID_ARGUMENT when entities of the kinds have nothing by the key.
func checkGroupKey(k *graph.GroupKey, kinds []graph.EntityKind) error {
	if k.Through != nil {
		kinds = k.Through.Kinds
	}
	if k.Through != nil && utf8.RuneCountInString(k.Through.Role) > maxOperand {
		return graph.Errorf(graph.CodeInvalidArgument, "a role may have at most %d characters", maxOperand)
	}
	if err := checkFieldOf(k.Field, kinds); err != nil {
		return err
	}
	if field, _ := k.Field.All(); k.Interval != "" && !k.Dated() {
		return graph.Errorf(graph.CodeInvalidArgument, "%s is not a date; leave interval out", graph.Clip(string(field)))
	}
	if k.Interval != "" && !slices.Contains(graph.Intervals, k.Interval) {
		return graph.Errorf(graph.CodeInvalidArgument, "%s is not an interval; give YEAR, MONTH or DAY", graph.Clip(string(k.Interval)))
	}
	if k.Climb != nil {
		return checkClimb(k.Climb, kinds)
	}
	return nil
}

func checkClimb(c *graph.Climb, kinds []graph.EntityKind) error {
	if len(kinds) != 1 || c.Over == "" || c.Over != graph.UpFrom(kinds[0]) {
		return graph.Errorf(graph.CodeInvalidArgument, "ancestors are for Programme, Theme, Institution, Agreement and Infrastructure; "+
			"group through something that leads to one of these kinds, or leave ancestors out")
	}
	if c.Level < 0 || c.Level > graph.MaxClimb {
		return graph.Errorf(graph.CodeInvalidArgument, "level is %d; it must be from 1, the top, to %d", c.Level, graph.MaxClimb)
	}
	if c.Type != "" && !slices.Contains(graph.TermsFor(graph.PropType, kinds[0]), c.Type) {
		return graph.Errorf(graph.CodeInvalidArgument, "%s is not a type of %s; leave type out, or give another",
			graph.Clip(c.Type), kinds[0].WithArticle())
	}
	return nil
}

func checkSum(s graph.Sum, kinds []graph.EntityKind, by []graph.GroupKey) error {
	if _, own := ownFields[s.Field]; own {
		return graph.Errorf(graph.CodeInvalidArgument,
			"own amounts are those of an entity; sum them in a list of what it is related to, such as projects of an institution")
	}
	if s.Field.IsAmount() {
		if s.Key < 0 || s.Key >= len(by) || by[s.Key].Through == nil {
			return graph.Errorf(graph.CodeInvalidArgument, "amounts belong to relations; group through relations to sum them")
		}
		return nil
	}
	if r, ok := graph.Property(s.Field).Rule(); !ok || r.Type != graph.Number {
		return graph.Errorf(graph.CodeInvalidArgument, "%s is not a number and cannot be summed", graph.Clip(string(s.Field)))
	}
	return checkFieldOf(s.Field, kinds)
}
