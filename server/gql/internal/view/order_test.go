package view

import (
	"testing"

	"entente/graph"
	"entente/graph/atlas"
)

// TestFieldOf compares the fields of orders with the vocabulary.
func TestFieldOf(t *testing.T) {
	for value, want := range map[atlas.Term]graph.Field{
		"NAME": graph.FieldName, "ID": graph.FieldID, "IN_FORCE_SINCE": graph.Field(graph.PropInForceSince),
		"START": graph.Field(graph.PropStart), "SINCE": graph.FieldSince, "AMOUNT": graph.FieldAmount,
	} {
		if got := fieldOf(value); got != want {
			t.Errorf("%s is the field %s, not %s", value, want, got)
		}
	}
}
