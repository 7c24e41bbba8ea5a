package gql_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"entente/graph"
)

// timed is one thing that a field with asOf gives: a relation or a fact, with the period that counts.
type timed struct {
	ID    string
	Since graph.Date
	Until graph.Date
}

// TestAsOfOfEveryField asks every field of every kind of entity that takes a time, for the whole seed: it gives what it gives without a
// time, without that which was not valid then.
func TestAsOfOfEveryField(t *testing.T) {
	api, schema := seedAPI(t), loadSchema(t)
	fields, left := 0, 0
	for _, list := range schema.Query.Fields {
		nodes := nodesOf(schema, list)
		if nodes == nil {
			continue
		}
		for _, f := range nodes.Fields {
			selection := selectionOf(schema, f)
			if f.Arguments.ForName("asOf") == nil || selection == "" {
				continue
			}
			fields++
			ask := func(asOf string) []timed {
				var out map[string]struct{ Nodes []map[string]any }
				api.get(&out, fmt.Sprintf("{ %s(first: 100) { nodes { x: %s%s } } }", list.Name, f.Name, fmt.Sprintf(selection, asOf)), nil)
				var all []timed
				for _, n := range out[list.Name].Nodes {
					all = append(all, timedIn(n["x"])...)
				}
				return all
			}
			all := ask("")
			for _, day := range []string{"1950", "1999-12-31", "2016-07", "2022", "2025-01-05", "2025-01-06", "2030"} {
				var want []timed
				for _, x := range all {
					if (graph.Period{Since: x.Since, Until: x.Until}).Covers(graph.MustDate(day)) {
						want = append(want, x)
					}
				}
				left += len(all) - len(want)
				if got := ask(fmt.Sprintf("asOf: %q", day)); !reflect.DeepEqual(want, got) {
					t.Errorf("%s.%s as of %s:\n got %v\nwant %v", nodes.Name, f.Name, day, got, want)
				}
			}
		}
	}
	if fields < 40 || left == 0 {
		t.Errorf("%d fields were asked, and a time left out %d: too little to tell anything", fields, left)
	}
}

// nodesOf returns the kind of entity that a list of the root has, nil for every other field.
func nodesOf(s *ast.Schema, list *ast.FieldDefinition) *ast.Definition {
	connection := s.Types[list.Type.Name()]
	if connection == nil || list.Arguments.ForName("asOf") == nil || list.Arguments.ForName("where") == nil {
		return nil
	}
	if nodes := connection.Fields.ForName("nodes"); nodes != nil {
		return s.Types[nodes.Type.Name()]
	}
	return nil
}

// selectionOf returns the arguments and the selection that give the period of all that a field gives, %s standing for
// the time; "" for a field that gives entities without their relations.
func selectionOf(s *ast.Schema, f *ast.FieldDefinition) string {
	result := s.Types[f.Type.Name()]
	switch {
	case result.Name == "Fact":
		return "(property: null %s) { id since until }"
	case result.Name == "RelationConnection":
		return "(first: 100 %s) { nodes { id holds { since until } } }"
	case strings.HasSuffix(result.Name, "Connection"):
		return "(first: 100 %s) { nodes: edges { relation { id } holds { since until } } }"
	}
	return ""
}

// timedIn reads what selectionOf asks for.
func timedIn(answer any) []timed {
	list, ok := answer.([]any)
	if !ok {
		list, _ = answer.(map[string]any)["nodes"].([]any)
	}
	date := func(v any) graph.Date {
		if s, ok := v.(string); ok {
			return graph.MustDate(s)
		}
		return graph.Date{}
	}
	var out []timed
	for _, item := range list {
		x := item.(map[string]any)
		id, period := x["id"], x
		if relation, ok := x["relation"].(map[string]any); ok {
			id = relation["id"]
		}
		if holds, ok := x["holds"].(map[string]any); ok {
			period = holds
		}
		out = append(out, timed{fmt.Sprint(id), date(period["since"]), date(period["until"])})
	}
	return out
}
