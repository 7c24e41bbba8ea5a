package graph_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

func TestAmountOfRelated(t *testing.T) {
	item := func(amount string, withdrawn bool) graph.RelationItem {
		fields := []string{}
		if amount != "" {
			fields = append(fields, "amount="+amount)
		}
		r := relation("institution:a", graph.ParticipatesIn, "project:p", fields...)
		r.Withdrawn = withdrawn
		return graph.RelationItem{Relation: &r, Other: &graph.Entity{ID: "project:p"}, Forward: true}
	}
	stated := func(amount string) graph.RelationItem { return item(amount, false) }
	for _, tt := range []struct {
		name    string
		related graph.Related
		want    graph.Total
		why     string
	}{
		{"one", graph.Related{stated("12.5")}, graph.Total{Cents: 1250, Known: 1}, "its amount"},
		{"two roles", graph.Related{stated("0.1"), stated("0.2")}, graph.Total{Cents: 30, Known: 2}, "exact where floating point is not"},
		{"one of them unknown", graph.Related{stated(""), stated("7")}, graph.Total{Cents: 700, Known: 1}, "only one was added"},
		{"none known", graph.Related{stated("")}, graph.Total{}, "nothing, of none"},
		{"less than nothing", graph.Related{stated("5"), stated("-7.25")}, graph.Total{Cents: -225, Known: 2}, "money that is paid back counts"},
		{"withdrawn", graph.Related{item("100", true), stated("40")}, graph.Total{Cents: 4000, Known: 1}, "what is withdrawn is stated anew elsewhere"},
		{"beyond all money", graph.Related{stated("99999999999999999"), stated("1")}, graph.Total{Cents: 100, Known: 1}, "hundredths of it cannot be told apart"},
	} {
		if got := tt.related.Amount(graph.FieldAmount); got != tt.want {
			t.Errorf("%s: %+v, want %+v: %s", tt.name, got, tt.want, tt.why)
		}
	}
	huge := graph.Related{}
	for range 1200 {
		huge = append(huge, stated("90000000000000"))
	}
	if got := huge.Amount(graph.FieldAmount); got.Cents != math.MaxInt64 || got.Known != 1200 {
		t.Errorf("a sum beyond 64 bits is %+v, want the greatest that there is", got)
	}
}

func TestWeightiest(t *testing.T) {
	item := func(role string, fields ...string) graph.RelationItem {
		r := relation("institution:a", graph.ParticipatesIn, "project:p", append(fields, "role="+role)...)
		return graph.RelationItem{Relation: &r, Other: &graph.Entity{ID: "project:p"}, Forward: true}
	}
	withdrawn := func(it graph.RelationItem) graph.RelationItem { it.Relation.Withdrawn = true; return it }
	bySince := []graph.Order{{Field: "since"}}
	for _, tt := range []struct {
		name    string
		related graph.Related
		order   []graph.Order
		want    string // roles
		why     string
	}{
		{"one", graph.Related{item("x")}, nil, "x", "it is the first"},
		{"two amounts", graph.Related{item("x", "amount=1"), item("y", "amount=2")}, nil, "y x", "the greatest amount leads"},
		{"the second of three", graph.Related{item("x"), item("y", "amount=2"), item("z", "amount=1")}, nil, "y x z", "the others keep their order"},
		{"an amount and none", graph.Related{item("x"), item("y", "amount=0")}, nil, "y x", "to receive nothing is stated, too"},
		{"none", graph.Related{item("x"), item("y")}, nil, "x y", "without amounts the order stays"},
		{"as much", graph.Related{item("x", "amount=2"), item("y", "amount=2")}, nil, "x y", "the order settles it"},
		{"withdrawn", graph.Related{withdrawn(item("x", "amount=3")), item("y")}, nil, "y x", "what is withdrawn leads nothing else"},
		{"the greater is withdrawn", graph.Related{item("x"), withdrawn(item("y", "amount=3"))}, nil, "x y", "what is withdrawn leads nothing else"},
		{
			"another place", graph.Related{item("x", "since=2020", "amount=1"), item("y", "since=2021", "amount=2")}, bySince, "x y",
			"the order says which is first",
		},
		{
			"the same place", graph.Related{item("x", "since=2020", "amount=1"), item("y", "since=2020", "amount=2")}, bySince, "y x",
			"the order leaves it open",
		},
	} {
		order := tt.order
		if order == nil {
			order = graph.DefaultStepOrder
		}
		before := slices.Clone(tt.related)
		var roles []string
		for _, it := range tt.related.Weightiest(order) {
			roles = append(roles, it.Relation.Role)
		}
		if got := strings.Join(roles, " "); got != tt.want {
			t.Errorf("%s: %s, want %s: %s", tt.name, got, tt.want, tt.why)
		}
		if !slices.Equal(before, tt.related) {
			t.Errorf("%s: the list of the caller was changed", tt.name)
		}
	}
}
