package graph_test

import (
	"errors"
	"testing"

	"entente/graph"
)

// failing is a type with a method that fails in several ways.
type failing struct{}

func (failing) Find(fail func() *graph.Error) *graph.Error { return fail() }

func (*failing) Count(fail func() *graph.Error) *graph.Error {
	return func() *graph.Error { return checked(fail) }()
}

func checked(fail func() *graph.Error) *graph.Error { return fail() }

// Generic fails in a function with type parameters.
func Generic[T any](fail func(T) *graph.Error) *graph.Error {
	var zero T
	return fail(zero)
}

func hereFor(int) *graph.Error { return here() }

func background(made chan<- *graph.Error) { made <- here() }

func here() *graph.Error { return graph.Errorf(graph.CodeBusy, "wait") }

func TestOpIsTheInnermostExportedFunction(t *testing.T) {
	for _, tt := range []struct {
		why  string
		err  *graph.Error
		want string
	}{
		{"made in the function itself", graph.Errorf(graph.CodeBusy, "wait"), "graph_test.TestOpIsTheInnermostExportedFunction"},
		{"a method, over a helper that is not exported", failing{}.Find(here), "graph_test.failing.Find"},
		{"a method of a pointer, over literals and helpers", (&failing{}).Count(here), "graph_test.failing.Count"},
		{"a function with type parameters", Generic(hereFor), "graph_test.Generic"},
		{"with a cause", graph.NewError(graph.CodeBusy, "wait", errors.New("locked")), "graph_test.TestOpIsTheInnermostExportedFunction"},
		{"too many groups, which is said in many places", graph.TooManyGroups(3).(*graph.Error), "graph_test.TestOpIsTheInnermostExportedFunction"},
		{"made by hand", &graph.Error{Message: "plain"}, ""},
	} {
		if got := tt.err.Op(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.why, got, tt.want)
		}
	}
	made := make(chan *graph.Error)
	go background(made)
	if got := (<-made).Op(); got != "graph_test.here" {
		t.Errorf("in a goroutine without an exported function: %q", got)
	}
}
