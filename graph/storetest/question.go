package storetest

import (
	"context"
	"strings"

	"entente/graph"
	"entente/graph/connect"
)

// fields are what random lists are filtered, ordered and counted by.
var fields = append([]graph.Field{
	"id",
	"kind",
	"name",
	"name",
	"label",
	"identifier",
	"contested",
	"since",
	"amount",
	"role",
	"type",
	"country",
	"nonsense",
}, propertyFields()...)

func propertyFields() []graph.Field {
	var out []graph.Field
	for _, p := range graph.Properties {
		out = append(out, graph.Field(p.Name))
	}
	return out
}

var ops = []graph.Op{
	graph.OpEq,
	graph.OpIn,
	graph.OpContains,
	graph.OpStartsWith,
	graph.OpLt,
	graph.OpLte,
	graph.OpGt,
	graph.OpGte,
	graph.OpAbsent,
}

// query returns a random query for entities.
func (a asker) query() graph.Query {
	q := graph.Query{Kinds: a.kinds(), OrderBy: a.order()}
	if !a.in(3) {
		f := a.filter(3)
		q.Where = &f
	}
	q.Window = a.window(func() *graph.Key {
		e := a.entity()
		if e == nil {
			return nil
		}
		k := e.SortKey(q.OrderBy)
		return &k
	})
	return q
}

// entity returns some entity as the store has it.
func (a asker) entity() *graph.Entity {
	e, _ := a.reference.Entities(context.Background(), []graph.ID{pick(a.chance, a.ids)})
	return e[0]
}

func (a asker) order() []graph.Order {
	var out []graph.Order
	for _, f := range some(a.chance, fields, 3) {
		out = append(out, graph.Order{Field: f, Desc: a.in(2)})
	}
	return out
}

// window returns a random window; place gives a random place in the list.
func (a asker) window(place func() *graph.Key) graph.Window {
	w := graph.Window{Limit: a.limit(), FromEnd: a.in(3)}
	if a.in(3) {
		w.After = place()
	}
	if a.in(3) {
		w.Before = place()
	}
	if w.After != nil && a.in(8) {
		w.After.ID = "m" // a place where nothing stands
	}
	if w.Before != nil && len(w.Before.Values) > 0 && a.in(8) {
		w.Before.Values[0] = pick(a.chance, []graph.Value{{}, graph.NumberOf(50), graph.TextOf("m")})
	}
	return w
}

// filter returns a random filter of at most the depth.
func (a asker) filter(depth int) graph.Filter {
	if a.in(6) {
		return a.ofNames()
	}
	if depth > 0 && a.in(2) {
		switch a.IntN(4) {
		case 0:
			return graph.Filter{And: a.filters(depth)}
		case 1:
			return graph.Filter{Or: a.filters(depth)}
		case 2:
			f := a.filter(depth - 1)
			return graph.Filter{Not: &f}
		default:
			return graph.Filter{Relation: a.relationFilter(depth - 1)}
		}
	}
	if a.in(20) {
		return graph.Filter{}
	}
	f := graph.Filter{Field: pick(a.chance, fields), Op: pick(a.chance, ops)}
	if a.in(2) {
		f.Field = pick(a.chance, []graph.Field{"name", "label", "country", "type", "founded", "start", "cost", "kind"})
	}
	switch f.Op {
	case graph.OpAbsent:
	case graph.OpIn:
		for range a.IntN(4) {
			f.Values = append(f.Values, a.operand(f.Field, f.Op))
		}
	default:
		f.Values = []graph.Value{a.operand(f.Field, f.Op)}
	}
	for range pick(a.chance, []int{0, 0, 1, 2}) {
		o := pick(a.chance, ops)
		f.Also = append(f.Also, graph.Comparison{Op: o, Values: []graph.Value{a.operand(f.Field, o)}})
	}
	if a.in(4) {
		f.Field = f.Field.Best()
	}
	return f
}

// ofNames returns a filter that asks for parts of names in one of several ways. An index often tells only who may fulfil such
// a condition, and a store that takes that for the answer is found out by Or and Not.
func (a asker) ofNames() graph.Filter {
	parts := make([]graph.Filter, 1+a.IntN(3))
	for i := range parts {
		f := graph.Filter{
			Field: pick(a.chance, []graph.Field{graph.FieldName, graph.FieldLabel}),
			Op:    pick(a.chance, []graph.Op{graph.OpStartsWith, graph.OpStartsWith, graph.OpContains}),
		}
		text := []rune(a.label())
		from := a.IntN(len(text))
		f.Values = []graph.Value{graph.KeyOf(f.Field, string(text[from:min(len(text), from+1+a.IntN(4))]))}
		parts[i] = f
	}
	switch a.IntN(4) {
	case 0:
		return graph.Filter{Not: &graph.Filter{Or: parts}}
	case 1:
		return graph.Filter{Not: &graph.Filter{And: parts}}
	case 2:
		return graph.Filter{And: parts}
	}
	return graph.Filter{Or: parts}
}

func (a asker) filters(depth int) []graph.Filter {
	out := []graph.Filter{}
	for range a.IntN(4) {
		out = append(out, a.filter(depth-1))
	}
	return out
}

func (a asker) relationFilter(depth int) *graph.RelationFilter {
	f := &graph.RelationFilter{Legs: a.legs(), AsOf: a.asOf(), None: a.in(3)}
	if self := a.ofThemselves(); len(self) > 0 && a.in(4) {
		r := pick(a.chance, self)
		f.Legs = pick(a.chance, []graph.Legs{nil, graph.Both(r.Type)})
		f.Other = &graph.Filter{Field: graph.FieldID, Op: graph.OpEq, Values: []graph.Value{graph.TextOf(r.From)}}
		return f
	}
	if a.in(2) {
		other := a.filter(depth)
		f.Other = &other
	}
	return f
}

// legs returns random legs: none, one, or several, of which types may be followed more than once.
func (a asker) legs() graph.Legs {
	var out graph.Legs
	for range pick(a.chance, []int{0, 1, 1, 1, 2, 3}) {
		d := pick(a.chance, []graph.Direction{"", graph.DirectionOut, graph.DirectionIn, graph.DirectionBoth})
		out = append(out, graph.Leg{Types: a.types(), Direction: d})
	}
	return out
}

// operand returns a value that some entity has, or part of it, or another.
func (a asker) operand(f graph.Field, o graph.Op) graph.Value {
	text := pick(a.chance, []string{"", "FR", "2000", "7", "%", "a", "'", "École"})
	for range 5 {
		if e := a.entity(); e != nil {
			if have := e.Exact(f); len(have) > 0 {
				text = pick(a.chance, have)
				break
			}
		}
	}
	if o == graph.OpEq || o == graph.OpIn {
		if n, ok := graph.ParseNumber(text); ok && a.in(2) {
			return graph.NumberOf(n)
		}
		return graph.TextOf(text)
	}
	if (o == graph.OpContains || o == graph.OpStartsWith) && a.in(2) {
		runes := []rune(text)
		from := 0
		if o == graph.OpContains && len(runes) > 0 {
			from = a.IntN(len(runes))
		}
		text = string(runes[from:min(len(runes), from+1+a.IntN(5))])
	}
	if a.in(5) {
		text = strings.ToUpper(text)
	}
	return graph.KeyOf(f, text)
}

// step returns a random step.
func (a asker) step() graph.Step {
	s := graph.Step{OrderBy: a.order(), Distinct: a.in(2), Total: a.in(2)}
	if !a.in(3) {
		s.Legs = a.legs()
	}
	if a.in(3) {
		s.Kinds = a.kinds()
	}
	if a.in(2) {
		s.AsOf = a.asOf()
	}
	if a.in(3) {
		f := a.filter(2)
		s.Where = &f
	}
	order := s.OrderBy
	if len(order) == 0 {
		order = graph.DefaultStepOrder
	}
	s.Window = a.window(func() *graph.Key {
		page, _ := a.reference.Relations(context.Background(), a.ids[:min(8, len(a.ids))], graph.Step{Window: all})
		if p := pick(a.chance, page); len(p.Items) > 0 {
			k := pick(a.chance, p.Items).Key(order)
			return &k
		}
		return nil
	})
	return s
}

// conflictQuery returns a random query for conflicts. The places of its window are conflicts that fulfil it.
func (a asker) conflictQuery() graph.ConflictQuery {
	q := graph.ConflictQuery{}
	if a.in(3) {
		q.Entities = a.someIDs(3)
	}
	if a.in(3) {
		q.Kinds = some(a.chance, graph.ConflictKinds, 2)
	}
	if a.in(3) {
		q.Properties = some(a.chance, []graph.Property{"name", "country", "founded", "staff", "start", "nonsense"}, 3)
	}
	if a.in(3) {
		q.Documents = some(a.chance, a.ids, 6)
	}
	q.Limit = all.Limit
	fulfil, _, _ := a.reference.Conflicts(context.Background(), q)
	if len(fulfil) > 0 && a.in(2) {
		q.After = pick(a.chance, fulfil).ID
	}
	if len(fulfil) > 0 && a.in(2) {
		q.Before = pick(a.chance, fulfil).ID
	}
	q.Limit, q.FromEnd = a.limit(), a.in(3)
	return q
}

// pathQuery returns a random question for paths of at most the length.
func (a asker) pathQuery(length int) connect.PathQuery {
	q := connect.PathQuery{
		From: pick(a.chance, a.ids), To: pick(a.chance, a.ids), MaxLength: 1 + a.IntN(length), Limit: 1 + a.IntN(20),
		Rank: pick(a.chance, []connect.PathRank{"", connect.RankHops, connect.RankSpecificity}),
	}
	if a.in(4) {
		q.Types = a.types()
	}
	if a.in(4) {
		q.AsOf = a.date()
	}
	if a.in(3) {
		q.Avoid = a.someIDs(3)
	}
	if a.in(20) {
		q.To = "site:none"
	}
	return q
}

// constrained returns the question with constraints that look at more than relations and ends.
func (a asker) constrained(q connect.PathQuery) connect.PathQuery {
	if a.in(5) {
		q.Via = []graph.ID{pick(a.chance, a.ids)}
	}
	if a.in(5) {
		q.Kinds = []graph.EntityKind{graph.KindInstitution, pick(a.chance, graph.EntityKinds)}
	}
	q.Coexisting = a.in(4)
	if a.in(6) {
		q.MinEvidence = 1 + a.IntN(2)
	}
	return q
}
