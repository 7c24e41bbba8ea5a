package atlas

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// TestLinksFollowTheRules checks that every field follows relations that its kind can have, to a kind they can lead to.
func TestLinksFollowTheRules(t *testing.T) {
	for kind, fields := range links {
		for field, l := range fields {
			for _, is := range l.Legs.Types() {
				rule, ok := is.Rule()
				if !ok || !slices.ContainsFunc(rule.Ends, func(e graph.Ends) bool { return fits(e, kind, is, l) }) {
					t.Errorf("%s.%s follows %s, which does not join %s to %v", kind, field, is, kind, l.Kinds)
				}
			}
		}
	}
}

// fits reports whether a link of the kind, over relations of the type that join such ends, leads to a kind that it may.
func fits(e graph.Ends, kind graph.EntityKind, is graph.RelationType, l Link) bool {
	near, far := e.From, e.To
	if d, _ := l.Legs.Of(is); d == graph.DirectionIn {
		near, far = far, near
	}
	return near == kind && (len(l.Kinds) == 0 || slices.Contains(l.Kinds, far))
}

// TestRulesAreCovered checks that every pair of kinds that a relation may join can be followed from both ends by a field of
// its own.
func TestRulesAreCovered(t *testing.T) {
	for _, is := range graph.RelationTypes {
		rule, _ := is.Rule()
		for _, e := range rule.Ends {
			for _, from := range []struct {
				kind graph.EntityKind
				d    graph.Direction
			}{{e.From, graph.DirectionOut}, {e.To, graph.DirectionIn}} {
				if !followed(from.kind, is, from.d, e) {
					t.Errorf("no field of %s follows %s %s between %s and %s", from.kind, is, from.d, e.From, e.To)
				}
			}
		}
	}
}

func followed(kind graph.EntityKind, is graph.RelationType, d graph.Direction, e graph.Ends) bool {
	for _, l := range links[kind] {
		follows, ok := l.Legs.Of(is)
		over := Link{graph.Legs{{Direction: d}}, l.Kinds}
		if ok && (follows == d || follows == graph.DirectionBoth) && fits(e, kind, is, over) {
			return true
		}
	}
	return false
}

// TestWhereNamesLinks checks that each condition on related entities bears the name of a field, and that no field is
// without one.
func TestWhereNamesLinks(t *testing.T) {
	conditions := map[string]bool{}
	for _, r := range (&Where{}).relations() {
		conditions[r.field] = true
	}
	fields := map[string]bool{}
	for kind := range links {
		for field := range links[kind] {
			fields[field] = true
			if !conditions[field] {
				t.Errorf("%s.%s has no condition", kind, field)
			}
		}
	}
	for field := range conditions {
		if !fields[field] {
			t.Errorf("the condition %s bears the name of no field", field)
		}
	}
	n := 0
	for f := range reflect.TypeFor[Where]().Fields() {
		if f.Type == reflect.TypeFor[*RelatedWhere]() {
			n++
			if !conditions[strings.ToLower(f.Name[:1])+f.Name[1:]] {
				t.Errorf("Where.%s is never looked at", f.Name)
			}
		}
	}
	if n != len(conditions) {
		t.Errorf("Where has %d conditions on related entities; %d are looked at", n, len(conditions))
	}
}
