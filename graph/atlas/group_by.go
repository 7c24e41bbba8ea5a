package atlas

import (
	"slices"
	"strings"

	"entente/graph"
)

// GroupBy is one key by which a list is grouped, as users say it.
type GroupBy struct {
	Through   string // the field that leads to what the value is of, such as participants; "" for what is listed itself
	Role      string // of the relations that it leads over; "" for any
	Ancestors *Ancestors
	Field     graph.Field
	Interval  graph.Interval // for dates
	Missing   bool           // count what has no value, too
	Best      bool           // count by the best value alone, not by every one that is stated
}

// Ancestors asks for what lies above instead of what is reached.
type Ancestors struct {
	Type  string // of that type; "" for any
	Level *int   // counts from 1, the top; nil for every level
}

// GroupKeys returns the keys as stores take them, for a list of entities of the kind. Relations must hold at the time asOf. It
// returns INVALID_ARGUMENT for a key that is not one.
func GroupKeys(kind graph.EntityKind, by []GroupBy, asOf graph.Date) ([]graph.GroupKey, error) {
	out := make([]graph.GroupKey, len(by))
	for i, b := range by {
		k, err := b.key(kind, asOf)
		if err != nil {
			return nil, err
		}
		out[i] = k
	}
	return out, nil
}

func (b GroupBy) key(kind graph.EntityKind, asOf graph.Date) (graph.GroupKey, error) {
	k := graph.GroupKey{Field: asked(b.Field, &b.Best), Interval: b.Interval, Missing: b.Missing}
	switch {
	case b.Through != "":
		l, ok := LinkOf(kind, b.Through)
		if !ok {
			return k, graph.Errorf(graph.CodeInvalidArgument, "%s has no %q to group through; there are %s",
				kind.WithArticle(), b.Through, strings.Join(LinksOf(kind), ", "))
		}
		k.Through = &graph.GroupStep{Legs: l.Legs, Kinds: l.Kinds, Role: b.Role, AsOf: asOf}
		kind = l.Other()
	case b.Role != "":
		return k, graph.Errorf(graph.CodeInvalidArgument, "role belongs to a relation; add through, or leave role out")
	}
	if a := b.Ancestors; a != nil {
		level := 0
		if a.Level != nil {
			if level = *a.Level; level < 1 {
				return k, graph.Errorf(graph.CodeInvalidArgument, "level is %d; it counts from 1, the top", level)
			}
		}
		k.Climb = &graph.Climb{Over: graph.UpFrom(kind), Type: a.Type, Level: level, AsOf: asOf}
	}
	return k, nil
}

// SumsOf returns the sums over the fields as stores take them: amounts are those of the first key that goes through relations.
func SumsOf(fields []graph.Field, by []graph.GroupKey) []graph.Sum {
	through := max(0, slices.IndexFunc(by, func(k graph.GroupKey) bool { return k.Through != nil }))
	out := make([]graph.Sum, len(fields))
	for i, f := range fields {
		out[i] = graph.Sum{Field: f}
		if f.IsAmount() {
			out[i].Key = through
		}
	}
	return out
}
