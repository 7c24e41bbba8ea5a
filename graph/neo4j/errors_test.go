package neo4j

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

func TestClassify(t *testing.T) {
	server := func(code string) error { return &driver.Neo4jError{Code: code, Msg: "MATCH (n) at bolt://u:p@host"} }
	full := &driver.Neo4jError{Code: "Neo.DatabaseError.Transaction.TransactionCommitFailed", Msg: "No space left on device"}
	for _, c := range []struct {
		err  error
		want graph.Code
	}{
		{server("Neo.ClientError.Security.Unauthorized"), graph.CodeUnauthenticated},
		{server("Neo.ClientError.Security.AuthenticationRateLimit"), graph.CodeUnauthenticated},
		{server("Neo.ClientError.Security.CredentialsExpired"), graph.CodeUnauthenticated},
		{server("Neo.ClientError.Security.Forbidden"), graph.CodeUnauthenticated},
		{server("Neo.ClientError.Transaction.TransactionTimedOut"), graph.CodeTimeout},
		{server("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"), graph.CodeTimeout},
		{server("Neo.TransientError.Transaction.LockAcquisitionTimeout"), graph.CodeBusy},
		{server("Neo.TransientError.Transaction.DeadlockDetected"), graph.CodeBusy},
		{server("Neo.TransientError.General.DatabaseUnavailable"), graph.CodeUnavailable},
		{server("Neo.TransientError.Transaction.Terminated"), graph.CodeUnavailable},
		{server("Neo.ClientError.Database.DatabaseNotFound"), graph.CodeNotFound},
		{server("Neo.TransientError.General.MemoryPoolOutOfMemoryError"), graph.CodeLimit},
		{server("Neo.TransientError.General.OutOfMemoryError"), graph.CodeLimit},
		{server("Neo.DatabaseError.General.StorageDamageDetected"), graph.CodeCorrupt},
		{server("Neo.ClientError.Schema.ConstraintValidationFailed"), graph.CodeInvalidArgument},
		{server("Neo.ClientError.Statement.SyntaxError"), graph.CodeInternal},
		{server("nonsense"), graph.CodeInternal},
		{full, graph.CodeStorageFull},
		{&driver.ConnectivityError{Inner: io.EOF}, graph.CodeUnavailable},
		{&driver.ConnectivityError{Inner: server("Neo.ClientError.Security.Unauthorized")}, graph.CodeUnauthenticated},
		{&driver.TransactionExecutionLimit{Errors: []error{io.EOF, full}}, graph.CodeStorageFull},
		{&driver.TransactionExecutionLimit{Errors: []error{&driver.ConnectivityError{Inner: io.EOF}}}, graph.CodeUnavailable},
		{&driver.UsageError{Message: "server responded HTTP"}, graph.CodeInvalidArgument},
		{&driver.UsageError{Message: "anything"}, graph.CodeInternal},
		{&net.OpError{Op: "dial", Err: errors.New("refused")}, graph.CodeUnavailable},
		{fmt.Errorf("wrapped: %w", io.ErrUnexpectedEOF), graph.CodeUnavailable},
		{errors.New("Timeout while waiting for connection to any of [x]"), graph.CodeUnavailable},
		{errUnreachable, graph.CodeUnavailable},
		{graph.Errorf(graph.CodeBusy, "busy"), graph.CodeBusy},
		{errors.New("something else"), graph.CodeInternal},
	} {
		got, message := classify(c.err)
		if got != c.want {
			t.Errorf("classify(%v) = %s, want %s", c.err, got, c.want)
		}
		if strings.Contains(message, "MATCH") || strings.Contains(message, "bolt://") || message == "" {
			t.Errorf("classify(%v): the message is not for users: %q", c.err, message)
		}
	}
}

// TestFailed: what ended a context says more than what the driver made of it.
func TestFailed(t *testing.T) {
	live := context.Background()
	canceled, cancel := context.WithCancel(live)
	cancel()
	late, cancelLate := context.WithTimeout(live, 0)
	defer cancelLate()
	unreached, giveUp := context.WithCancelCause(live)
	giveUp(errUnreachable)
	unauthorized := &driver.Neo4jError{Code: "Neo.ClientError.Security.Unauthorized"}
	for _, c := range []struct {
		name          string
		parent, inner context.Context
		err           error
		want          graph.Code
	}{
		{"the caller went away", canceled, canceled, io.EOF, graph.CodeCanceled},
		{"the caller's time is over", late, late, io.EOF, graph.CodeTimeout},
		{"our own time is over", live, late, context.DeadlineExceeded, graph.CodeTimeout},
		{"no connection", live, unreached, context.Canceled, graph.CodeUnavailable},
		{"the password is wrong, whatever the time", live, unreached, unauthorized, graph.CodeUnauthenticated},
		{"an error of ours", live, live, graph.Errorf(graph.CodeCorrupt, "x"), graph.CodeCorrupt},
		{"an error of ours after the caller went away", canceled, canceled, graph.Errorf(graph.CodeUnavailable, "x"), graph.CodeCanceled},
	} {
		err := (*Store)(nil).failed(c.parent, c.inner, c.err)
		if got := graph.CodeOf(err); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if !errors.Is(err, c.err) {
			t.Errorf("%s: the cause is lost: %v", c.name, err)
		}
	}
	if (*Store)(nil).failed(live, live, nil) != nil {
		t.Error("nil is no failure")
	}
}

func TestConfig(t *testing.T) {
	for _, uri := range []string{
		"", "localhost:7687", "http://localhost:7687", "https://localhost", "bolt://", "bolt:///x", "ftp://h", "BOLTX://h",
		"bolt://user:secret@localhost:7687", "\x00", "bolt://localhost:port",
	} {
		_, err := Open(context.Background(), Config{URI: uri, Lazy: true})
		if graph.CodeOf(err) != graph.CodeInvalidArgument {
			t.Errorf("Open(%q): %v, want %s", uri, err, graph.CodeInvalidArgument)
		}
		if err != nil && strings.Contains(graph.UserMessage(err), "secret") {
			t.Errorf("Open(%q): the message holds the password: %v", uri, err)
		}
	}
	for _, scheme := range schemes {
		s, err := Open(context.Background(), Config{URI: scheme + "://localhost:7687", Lazy: true})
		if err != nil {
			t.Errorf("Open with %s: %v", scheme, err)
			continue
		}
		if s.config.Database != "neo4j" || s.config.ReadTimeout == 0 || s.config.LockTimeout == 0 {
			t.Errorf("the defaults are missing: %+v", s.config)
		}
		s.Close()
	}
}
