package server

import "net/http"

// statusPartialSuccess is what GraphQL over HTTP calls 294 Partial Success: the operation was executed, and there are data and
// errors. It is registered nowhere; who does not know it treats it as 200 (RFC 9110, section 15).
const statusPartialSuccess = 294

// statuses are those of one outcome of a GraphQL request. Which of them is sent depends on what the client takes, and on
// Config.OlderStatuses.
type statuses struct {
	release int // application/graphql-response+json, as the release of September 2026 has it, section Status Codes
	drafts  int // application/graphql-response+json, as the drafts before it have it
	json    int // application/json, which the release leaves to older clients: as the drafts have it
}

// What can come of a request whose status is not the same in all editions.
var (
	// statusIllFormed is for JSON that is no GraphQL-over-HTTP request: without a query, or with parameters of other types.
	statusIllFormed = statuses{release: http.StatusUnprocessableEntity, drafts: http.StatusBadRequest, json: http.StatusBadRequest}
	// statusUnparsed is for a document that is not GraphQL.
	statusUnparsed = statuses{release: http.StatusBadRequest, drafts: http.StatusBadRequest, json: http.StatusOK}
	// statusInvalid is for a document, an operation or variables that cannot be executed against this schema.
	statusInvalid = statuses{release: http.StatusUnprocessableEntity, drafts: http.StatusBadRequest, json: http.StatusOK}
	// statusPartial is for an execution with data, null among them, and errors.
	statusPartial = statuses{release: statusPartialSuccess, drafts: http.StatusOK, json: http.StatusOK}
)

// always is a status that is the same in all editions.
func always(status int) statuses { return statuses{release: status, drafts: status, json: status} }

// wellFormed reports whether the request was one, so that a client of application/json looks for errors in the body alone.
func (s statuses) wellFormed() bool { return s.json == http.StatusOK }

// status returns the status of an outcome for a client that is answered in a media type.
func (s *Server) status(media string, of statuses) int {
	switch {
	case media != mediaResponse:
		return of.json
	case s.olderStatuses:
		return of.drafts
	}
	return of.release
}
