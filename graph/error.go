package graph

import (
	"context"
	"errors"
	"fmt"
	"runtime"
)

// Code classifies an error for clients and for exit codes. The value is what the API shows in extensions.code.
type Code string

// The codes. Everything that a user can put right has a code of its own; the rest is INTERNAL.
const (
	CodeInvalidArgument Code = "INVALID_ARGUMENT" // a value outside its range or of the wrong form
	CodeInvalidID       Code = "INVALID_ID"       // not of the form kind:slug
	CodeInvalidCursor   Code = "INVALID_CURSOR"   // not a cursor of this connection in this order
	CodeInvalidDate     Code = "INVALID_DATE"     // not YYYY, YYYY-MM or YYYY-MM-DD
	CodeNotFound        Code = "NOT_FOUND"        // a named thing that must exist does not
	CodeUnavailable     Code = "UNAVAILABLE"      // the store cannot be reached now; trying again may help
	CodeUnauthenticated Code = "UNAUTHENTICATED"  // the store refuses the credentials
	CodeBusy            Code = "BUSY"             // another process is writing to the store
	CodeStorageFull     Code = "STORAGE_FULL"     // the disk under the store is full; nothing was changed
	CodeCorrupt         Code = "CORRUPT"          // what the store holds cannot be read as a graph
	CodeLimit           Code = "LIMIT_EXCEEDED"   // the question asks for more than the server gives
	CodeTimeout         Code = "TIMEOUT"          // the answer took longer than allowed
	CodeCanceled        Code = "CANCELED"         // the caller went away
	CodeInternal        Code = "INTERNAL"         // a defect of ours
)

// Error is the one error type that crosses the borders of packages: a code for the client, the operation for the
// log, and the cause. Message is fit for a user: it names the value at fault and says what to do. Errorf and Wrap make one, and
// note the operation.
type Error struct {
	Code    Code
	Message string // for the user; never holds addresses, queries or credentials
	Err     error  // the cause, for the log; may be nil

	callers [12]uintptr // of the function that made it, the innermost first
}

// Error returns operation, message and cause in one line, for the log.
func (e *Error) Error() string {
	s := e.Message
	if op := e.Op(); op != "" {
		s = op + ": " + s
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Errorf returns an Error with a message for the user.
func Errorf(code Code, format string, args ...any) *Error {
	return newError(code, fmt.Sprintf(format, args...), nil)
}

// Wrap returns an Error with a message for the user and the cause for the log.
// It returns nil when err is nil.
func Wrap(code Code, message string, err error) error {
	if err == nil {
		return nil
	}
	return newError(code, message, err)
}

// NewError returns an Error with a message for the user; err is the cause for the log, and may be nil.
func NewError(code Code, message string, err error) *Error { return newError(code, message, err) }

// newError returns an Error made by the caller of its caller.
func newError(code Code, message string, err error) *Error {
	e := &Error{Code: code, Message: message, Err: err}
	runtime.Callers(3, e.callers[:])
	return e
}

// CodeOf returns the code of the first Error in the chain; TIMEOUT and CANCELED for the errors of package context;
// INTERNAL for any other error and "" for nil.
func CodeOf(err error) Code {
	var e *Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &e):
		return e.Code
	case errors.Is(err, context.DeadlineExceeded):
		return CodeTimeout
	case errors.Is(err, context.Canceled):
		return CodeCanceled
	}
	return CodeInternal
}

// UserMessage returns what a user may see of err: the message of the first Error in the chain, or a neutral
// sentence. It never returns the text of a cause.
func UserMessage(err error) string {
	var e *Error
	if errors.As(err, &e) && e.Code != CodeInternal {
		return e.Message
	}
	switch CodeOf(err) {
	case CodeTimeout:
		return "the answer took longer than allowed; ask for less, or try again"
	case CodeCanceled:
		return "the request was canceled"
	}
	return "something went wrong on our side; the log has the details"
}
