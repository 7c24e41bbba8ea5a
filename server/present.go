package server

import (
	"context"
	"errors"
	"log/slog"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"entente/graph"
)

// present returns what a client sees of an error: the message and the code of a graph.Error, or a neutral sentence and
// the id under which the log has the cause. Never the text of a cause: that may name addresses, queries and files. It
// returns nil, which shows nothing, for errors beyond the limit of the execution.
func (s *Server) present(ctx context.Context, err error) *gqlError {
	if shown, ok := ctx.Value(shownErrorsKey{}).(*shownErrors); ok {
		if errors.Is(err, graph.ErrChanged) {
			shown.changed.Store(true)
		}
		if !shown.room() {
			return nil
		}
	}
	code := s.judgeError(ctx, err)
	out := newError(code, nil, graph.UserMessage(err))
	var positioned *gqlerror.Error
	if errors.As(err, &positioned) {
		out.Path, out.Locations = positioned.Path, positioned.Locations
	}
	if code == graph.CodeInternal {
		// Also for an Error of another code whose cause is a defect: the sentence is the neutral one.
		out.Message = graph.UserMessage(errInternal)
		out.Extensions["requestId"] = recordOf(ctx).id
	}
	return out
}

var errInternal = errors.New("internal")

// judgeError returns the code of an error and logs its cause, unless it says all there is to say.
func (s *Server) judgeError(ctx context.Context, err error) graph.Code {
	code := graph.CodeOf(err)
	level := slog.LevelDebug
	switch code {
	case graph.CodeInternal, graph.CodeCorrupt:
		level = slog.LevelError
	case graph.CodeUnavailable, graph.CodeUnauthenticated, graph.CodeStorageFull, graph.CodeTimeout:
		level = slog.LevelWarn
	}
	if !errors.Is(err, errPanicked) {
		s.log.Log(ctx, level, "operation failed", "id", recordOf(ctx).id, "code", code, "error", err)
	}
	return code
}
