package neo4j

import (
	"context"
	"errors"
	"io"
	"net"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// errUnreachable is why a context ends when no connection could be had in time.
var errUnreachable = errors.New("no connection to Neo4j in time")

// The messages of errors, for users: none holds an address, a statement or credentials.
const (
	sayUnavailable     = "Neo4j cannot be reached now; try again soon"
	sayUnauthenticated = "Neo4j refuses the user name or password; check both, and wait a few seconds after several failures"
	sayForbidden       = "the Neo4j user may not do this; use one that may read, write and change the schema"
	sayTimeout         = "Neo4j took longer than allowed"
	sayCanceled        = "the request was canceled"
	sayBusy            = "another process is writing to Neo4j; try again when it is done"
	sayFull            = "the disk under Neo4j is full; make room and try again"
	sayCorrupt         = "Neo4j reports that its files are damaged"
	sayMemory          = "this takes more memory than Neo4j has; ask for less, or give Neo4j a larger heap"
	sayNoDatabase      = "Neo4j has no database of the configured name"
	sayHTTP            = "the address is that of Neo4j's web pages; use the port of the Bolt protocol, usually 7687"
	sayTwice           = "two records to write have the same id; give each its own"
	sayInternal        = "Neo4j did not accept the query"
)

// failed returns err as a *graph.Error. parent is the context of the caller and inner the one that the driver was given:
// what ended either of them says more than what the driver made of it. It returns nil for nil.
func (s *Store) failed(parent, inner context.Context, err error) error {
	if err == nil {
		return nil
	}
	var done *graph.Error
	code, message := classify(err)
	switch {
	case errors.As(err, &done) && parent.Err() == nil:
		return err
	case code == graph.CodeUnauthenticated:
	case errors.Is(parent.Err(), context.Canceled):
		code, message = graph.CodeCanceled, sayCanceled
	case errors.Is(context.Cause(parent), errUnreachable) || errors.Is(context.Cause(inner), errUnreachable):
		code, message = graph.CodeUnavailable, sayUnavailable
	case parent.Err() != nil || inner.Err() != nil:
		code, message = graph.CodeTimeout, sayTimeout
	}
	if s != nil && s.closing.Err() != nil && code != graph.CodeCanceled {
		code, message = graph.CodeUnavailable, "the store is closed"
	}
	if code == graph.CodeUnavailable && s != nil {
		s.forget()
	}
	return graph.Wrap(code, message, err)
}

// classify returns the code and the message for an error of the driver.
func classify(err error) (graph.Code, string) {
	var (
		server  *driver.Neo4jError
		reach   *driver.ConnectivityError
		limit   *driver.TransactionExecutionLimit
		usage   *driver.UsageError
		expired *driver.TokenExpiredError
		network net.Error
		done    *graph.Error
	)
	switch {
	case errors.As(err, &done):
		return done.Code, done.Message
	case errors.As(err, &limit) && len(limit.Errors) > 0: // these two do not unwrap to what they hold
		return classify(limit.Errors[len(limit.Errors)-1])
	case errors.As(err, &reach):
		if code, message := classify(reach.Inner); code != graph.CodeInternal {
			return code, message
		}
		return graph.CodeUnavailable, sayUnavailable
	case errors.As(err, &server):
		return classifyServer(server.Code, server.Msg)
	case errors.As(err, &expired):
		return graph.CodeUnauthenticated, sayUnauthenticated
	case errors.As(err, &usage):
		if strings.Contains(usage.Message, "HTTP") {
			return graph.CodeInvalidArgument, sayHTTP
		}
		return graph.CodeInternal, sayInternal
	case errors.Is(err, errUnreachable), errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF),
		errors.Is(err, net.ErrClosed), errors.As(err, &network), mentions(err, "Timeout while", "No idle connections"):
		return graph.CodeUnavailable, sayUnavailable
	}
	return graph.CodeInternal, sayInternal
}

// classifyServer returns the code and the message for what the server answered. Its codes have the form
// Neo.ClientError.Security.Unauthorized.
func classifyServer(code, text string) (graph.Code, string) {
	_, rest, _ := strings.Cut(code, ".")
	class, title, _ := strings.Cut(rest, ".")
	switch title {
	case "Security.Forbidden", "Security.ForbiddenOnReadOnlyDatabase":
		return graph.CodeUnauthenticated, sayForbidden
	case "Security.AuthorizationExpired":
		return graph.CodeUnavailable, sayUnavailable
	case "Transaction.TransactionTimedOut", "Transaction.TransactionTimedOutClientConfiguration":
		return graph.CodeTimeout, sayTimeout
	case "Transaction.LockAcquisitionTimeout", "Transaction.DeadlockDetected":
		return graph.CodeBusy, sayBusy
	case "Transaction.Terminated", "Transaction.LockClientStopped", "General.DatabaseUnavailable",
		"Database.DatabaseUnavailable", "Cluster.NotALeader", "General.ForbiddenOnReadOnlyDatabase":
		return graph.CodeUnavailable, sayUnavailable
	case "Database.DatabaseNotFound":
		return graph.CodeNotFound, sayNoDatabase
	case "General.OutOfMemoryError", "General.MemoryPoolOutOfMemoryError", "General.TransactionOutOfMemoryError",
		"General.StackOverFlowError", "Transaction.MaximumTransactionLimitReached":
		return graph.CodeLimit, sayMemory
	case "Schema.ConstraintValidationFailed":
		return graph.CodeInvalidArgument, sayTwice
	case "General.StorageDamageDetected", "General.IndexCorruptionDetected", "General.SchemaCorruptionDetected":
		return graph.CodeCorrupt, sayCorrupt
	}
	switch {
	case strings.HasPrefix(title, "Security."):
		return graph.CodeUnauthenticated, sayUnauthenticated
	case strings.Contains(text, "No space left"), strings.Contains(text, "disk space"):
		return graph.CodeStorageFull, sayFull
	case class == "TransientError":
		return graph.CodeUnavailable, sayUnavailable
	}
	return graph.CodeInternal, sayInternal
}

// mentions reports whether the text of err has one of the parts. The driver keeps the types of some errors to itself.
func mentions(err error, parts ...string) bool {
	for _, part := range parts {
		if strings.Contains(err.Error(), part) {
			return true
		}
	}
	return false
}

// corrupt returns the error for something in the database that is not of the form in which this package writes it.
func corrupt(err error) error {
	return graph.Wrap(graph.CodeCorrupt, "the data in Neo4j do not have the form of this program; load the sources again", err)
}
