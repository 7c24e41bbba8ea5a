package graph_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"entente/graph"
)

// errCause is what must never reach a user.
var errCause = errors.New("dial tcp 10.0.0.7:7687: password=hunter2")

func TestCodeOf(t *testing.T) {
	busy := graph.Errorf(graph.CodeBusy, "somebody else is writing")
	for _, tt := range []struct {
		name string
		err  error
		want graph.Code
	}{
		{"no error", nil, ""},
		{"an Error", busy, graph.CodeBusy},
		{"wrapped with fmt", fmt.Errorf("loading: %w", busy), graph.CodeBusy},
		{"joined", errors.Join(errCause, busy), graph.CodeBusy},
		{"an Error around an Error", graph.Wrap(graph.CodeUnavailable, "try again", busy), graph.CodeUnavailable},
		{"a deadline", fmt.Errorf("query: %w", context.DeadlineExceeded), graph.CodeTimeout},
		{"a cancellation", context.Canceled, graph.CodeCanceled},
		{"an Error around a cancellation", graph.Wrap(graph.CodeBusy, "wait", context.Canceled), graph.CodeBusy},
		{"anything else", errCause, graph.CodeInternal},
	} {
		if got := graph.CodeOf(tt.err); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestUserMessageNeverTellsTheCause(t *testing.T) {
	const neutral = "something went wrong on our side; the log has the details"
	for _, tt := range []struct {
		name string
		err  error
		want string
	}{
		{"an Error", graph.Wrap(graph.CodeUnavailable, "the store is away; try again", errCause), "the store is away; try again"},
		{"wrapped with its text", fmt.Errorf("at 10.0.0.7: %w", graph.Errorf(graph.CodeBusy, "try again")), "try again"},
		{"an internal one", graph.Wrap(graph.CodeInternal, "nil map in layer 3", errCause), neutral},
		{"not ours", errCause, neutral},
		{"a deadline", fmt.Errorf("%w: %w", errCause, context.DeadlineExceeded), "the answer took longer than allowed; ask for less, or try again"},
		{"a cancellation", errors.Join(errCause, context.Canceled), "the request was canceled"},
	} {
		got := graph.UserMessage(tt.err)
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
		if strings.Contains(got, "hunter2") || strings.Contains(got, "10.0.0.7") {
			t.Errorf("%s tells the cause: %q", tt.name, got)
		}
	}
}

func TestErrorTellsTheLogEverything(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want string
	}{
		{graph.Errorf(graph.CodeBusy, "%s is writing", "another"), "graph_test.TestErrorTellsTheLogEverything: another is writing"},
		{graph.Wrap(graph.CodeUnavailable, "the store is away", errCause), "graph_test.TestErrorTellsTheLogEverything: the store is away: " + errCause.Error()},
		{&graph.Error{Message: "plain"}, "plain"},
	} {
		if tt.err.Error() != tt.want {
			t.Errorf("%q, want %q", tt.err, tt.want)
		}
	}
	if err := graph.Wrap(graph.CodeBusy, "message", nil); err != nil {
		t.Errorf("wrapping no error gives %v", err)
	}
	if !errors.Is(graph.Wrap(graph.CodeBusy, "message", errCause), errCause) {
		t.Error("the errCause is not in the chain")
	}
}

func ExampleUserMessage() {
	err := graph.Wrap(graph.CodeUnavailable, "the store cannot be reached; try again", errors.New("dial tcp 10.0.0.7"))
	fmt.Println("log: ", err)
	fmt.Println("user:", graph.UserMessage(fmt.Errorf("list: %w", err)))
	// Output:
	// log:  graph_test.ExampleUserMessage: the store cannot be reached; try again: dial tcp 10.0.0.7
	// user: the store cannot be reached; try again
}
