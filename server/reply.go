package server

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strconv"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"entente/graph"
)

type gqlError = gqlerror.Error

// Codes beside those of package graph, for what goes wrong before a resolver runs.
const (
	codeParse         graph.Code = "GRAPHQL_PARSE_FAILED"
	codeValidation    graph.Code = "GRAPHQL_VALIDATION_FAILED"
	codeBadRequest    graph.Code = "BAD_REQUEST"
	codeMediaType     graph.Code = "UNSUPPORTED_MEDIA_TYPE"
	codeNotAcceptable graph.Code = "NOT_ACCEPTABLE"
	codeMethod        graph.Code = "METHOD_NOT_ALLOWED"
	codeNotPersisted  graph.Code = "PERSISTED_QUERY_NOT_SUPPORTED"
)

// knownCode returns the code if it is one of the fixed set, so that it may label a metric; else "OTHER".
func knownCode(code string) string {
	switch graph.Code(code) {
	case "", codeParse, codeValidation, codeBadRequest, codeMediaType, codeNotAcceptable, codeMethod, codeNotPersisted,
		graph.CodeInvalidArgument, graph.CodeInvalidID, graph.CodeInvalidCursor, graph.CodeInvalidDate,
		graph.CodeNotFound, graph.CodeUnavailable, graph.CodeUnauthenticated, graph.CodeBusy, graph.CodeStorageFull,
		graph.CodeCorrupt, graph.CodeLimit, graph.CodeTimeout, graph.CodeCanceled, graph.CodeInternal:
		return code
	}
	return "OTHER"
}

// Messages are cut to this many bytes: a megabyte of input is never sent back.
const maxMessage = 500

// retryAfter is how many seconds a client is asked to wait when the server is busy or the store away.
const retryAfter = "2"

// reply is what goes back for a GraphQL request.
type reply struct {
	status     statuses // of an execution
	errors     gqlerror.List
	data       json.RawMessage // nil: there is none, because nothing was executed, or nothing could be read
	extensions map[string]any
}

// refusal is the answer to a request that is not executed.
type refusal struct {
	status statuses
	allow  string // the Allow header, if any
	errors gqlerror.List
}

// unreadable is the answer to a request that is not JSON, or no text.
func unreadable(message string) *refusal {
	return &refusal{status: always(http.StatusBadRequest), errors: gqlerror.List{newError(codeBadRequest, nil, message)}}
}

// malformed is the answer to what can be read but is no GraphQL-over-HTTP request.
func malformed(message string) *refusal {
	return &refusal{status: statusIllFormed, errors: gqlerror.List{newError(codeBadRequest, nil, message)}}
}

func unsupported(message string) *refusal {
	return &refusal{status: always(http.StatusUnsupportedMediaType), errors: gqlerror.List{newError(codeMediaType, nil, message)}}
}

// tooLarge is the answer to more than limit bytes: 413 for those of a body, 414 for those of an address.
func tooLarge(status, limit int) *refusal {
	return &refusal{status: always(status), errors: gqlerror.List{
		newError(graph.CodeLimit, nil, "the request is larger than "+strconv.Itoa(limit)+" bytes"),
	}}
}

// unparsed is the answer to a document that is not GraphQL.
func unparsed(errs ...*gqlError) *refusal {
	return &refusal{status: statusUnparsed, errors: errs}
}

// invalid is the answer to a document or to variables that cannot be executed.
func invalid(errs ...*gqlError) *refusal {
	return &refusal{status: statusInvalid, errors: errs}
}

// unavailable is the answer when the server has no room for one more.
func unavailable(message string) *refusal {
	return &refusal{status: always(http.StatusServiceUnavailable), errors: gqlerror.List{
		newError(graph.CodeUnavailable, nil, message),
	}}
}

// newError returns an error as clients see it. at may be nil.
func newError(code graph.Code, at *ast.Position, message string) *gqlError {
	e := &gqlError{Message: clip(message, maxMessage), Extensions: map[string]any{"code": code}}
	if at != nil {
		e.Locations = []gqlerror.Location{{Line: at.Line, Column: at.Column}}
	}
	return e
}

// codeOf returns the code of an error as clients see it.
func codeOf(e *gqlError) graph.Code {
	code, _ := e.Extensions["code"].(graph.Code)
	return code
}

// clip cuts s to at most n bytes, between characters, and shows that it did.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}

// writeRefusal sends a refusal with a status of its own choice.
func writeRefusal(w http.ResponseWriter, media string, status int, f *refusal) {
	if f.allow != "" {
		w.Header().Set("Allow", f.allow)
	}
	writeReply(w, media, status, reply{errors: f.errors})
}

func writeReply(w http.ResponseWriter, media string, status int, r reply) {
	h := w.Header()
	h.Set("Content-Type", media+"; charset=utf-8")
	if status == http.StatusServiceUnavailable {
		h.Set("Retry-After", retryAfter)
	}
	if revision, ok := r.extensions[extensionRevision].(int); ok {
		h.Set(headerRevision, strconv.Itoa(revision))
	}
	body, err := r.encode()
	if err != nil {
		status = http.StatusInternalServerError
		body = []byte(`{"errors":[{"message":"the reply could not be written","extensions":{"code":"INTERNAL"}}]}`)
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	w.Write(body) // a client that went away is no error of ours
}

// encode returns the JSON of the reply. It is put together by hand because encoding/json would read all of data again.
func (r reply) encode() ([]byte, error) {
	var b bytes.Buffer
	b.Grow(len(r.data) + 256)
	b.WriteByte('{')
	if len(r.errors) > 0 {
		text, err := json.Marshal(r.errors)
		if err != nil {
			return nil, err
		}
		b.WriteString(`"errors":`)
		b.Write(text)
	}
	if r.data != nil {
		if b.Len() > 1 {
			b.WriteByte(',')
		}
		b.WriteString(`"data":`)
		b.Write(r.data)
	}
	if len(r.extensions) > 0 {
		text, err := json.Marshal(r.extensions)
		if err != nil {
			return nil, err
		}
		b.WriteString(`,"extensions":`)
		b.Write(text)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// writeProblem sends an error outside of GraphQL, in the same form.
func writeProblem(w http.ResponseWriter, status int, code graph.Code, message string) {
	writeReply(w, mediaJSON, status, reply{errors: gqlerror.List{newError(code, nil, message)}})
}
