package graph_test

import (
	"math"
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
		if got := tt.related.Amount(); got != tt.want {
			t.Errorf("%s: %+v, want %+v: %s", tt.name, got, tt.want, tt.why)
		}
	}
	huge := graph.Related{}
	for range 1200 {
		huge = append(huge, stated("90000000000000"))
	}
	if got := huge.Amount(); got.Cents != math.MaxInt64 || got.Known != 1200 {
		t.Errorf("a sum beyond 64 bits is %+v, want the greatest that there is", got)
	}
}
