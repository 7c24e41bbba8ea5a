package server

import (
	"context"
	"errors"
	"net/http"
	"path"
	"strconv"
	"strings"
	"time"

	"entente/export"
	"entente/graph"
	"entente/server/gql"
)

// exportPrefix is the path below which files are: /export/institutions.ttl, /export/graph.gexf.
const exportPrefix = "/export/"

// wholeGraph is the name of the file that has everything.
const wholeGraph = "graph"

// serveExport sends a piece of the graph as a file: what the field of that name in the API gives for the arguments in the
// query string. The file is written as it is sent; its length is bounded by time alone. A file that cannot be written to its
// end ends with the connection, so that nobody takes it for whole.
func (s *Server) serveExport(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, exportPrefix)
	extension := path.Ext(name)
	format, err := export.ParseFormat(strings.TrimPrefix(extension, "."))
	if err != nil {
		writeProblem(w, http.StatusNotFound, graph.CodeNotFound, graph.UserMessage(err)+
			"; files are at addresses such as /export/graph.ttl")
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), s.timeouts.Download)
	defer cancel()
	if !s.downloads.enter(ctx) {
		writeProblem(w, http.StatusServiceUnavailable, graph.CodeUnavailable,
			"the server is sending as many files as it can; try again in a moment")
		return
	}
	defer s.downloads.leave()
	chosen, bad := s.choose(ctx, r, strings.TrimSuffix(name, extension), format)
	if bad != nil {
		recordOf(ctx).code = string(codeOf(bad.errors[0]))
		writeRefusal(w, mediaResponse, bad.status.drafts, bad)
		return
	}
	ctx = chosen.In(s.atlas.Pin(ctx))
	stats, err := s.atlas.Stats(ctx)
	if err != nil {
		s.failExport(ctx, w, err)
		return
	}
	header := export.Header{Title: chosen.Title, Base: s.base, Revision: stats.Revision}
	if s.describe(w, r, format, header) {
		return
	}
	out := &paced{w: w, control: http.NewResponseController(w), stall: s.timeouts.Stall}
	if _, err := export.Write(ctx, format, out, chosen.Selection, header, nil); err != nil {
		if out.begun {
			recordOf(ctx).code = string(graph.CodeOf(err))
			s.log.WarnContext(ctx, "download cut off", "id", recordOf(ctx).id, "error", err)
			panic(http.ErrAbortHandler)
		}
		s.failExport(ctx, w, err)
	}
}

// describe sets the headers of a file. It reports whether they are the whole answer: to HEAD, and where the client has the
// file of this state of the graph already.
func (s *Server) describe(w http.ResponseWriter, r *http.Request, f export.Format, of export.Header) (answered bool) {
	h := w.Header()
	// Weak, for what is compressed differs in its bytes. Version and base are part of it: with others the file is another.
	tag := `W/"` + strconv.Itoa(of.Revision) + "-" + export.Filename(s.version+"-"+of.Base, f) + `"`
	h.Set("Content-Type", f.MediaType())
	h.Set("Content-Disposition", `attachment; filename="`+export.Filename(of.Title, f)+`"`)
	h.Set("ETag", tag)
	h.Set("Cache-Control", "no-cache") // to be kept, and asked about
	for have := range strings.SplitSeq(r.Header.Get("If-None-Match"), ",") {
		if have = strings.TrimSpace(have); have == tag || have == "*" {
			w.WriteHeader(http.StatusNotModified)
			return true
		}
	}
	if r.Method == http.MethodHead {
		w.WriteHeader(http.StatusOK)
		return true
	}
	return false
}

// failExport says what went wrong before the first byte of a file.
func (s *Server) failExport(ctx context.Context, w http.ResponseWriter, err error) {
	for _, name := range []string{"Content-Disposition", "ETag"} {
		w.Header().Del(name)
	}
	w.Header().Set("Cache-Control", "no-store")
	rec := recordOf(ctx)
	rec.outcome, rec.code = outcomeFailed, string(graph.CodeOf(err))
	e := s.present(ctx, err)
	writeReply(w, mediaResponse, statusOf(codeOf(e)), reply{errors: []*gqlError{e}})
}

// choose returns what the path and the query string ask for. It asks the schema
// for the field of that name, so that arguments mean here what they mean there.
func (s *Server) choose(
	ctx context.Context, r *http.Request, name string, f export.Format,
) (gql.Chosen, *refusal) {
	chosen := gql.Chosen{Title: wholeGraph, Selection: s.atlas.SelectAll()}
	if name == wholeGraph {
		if r.URL.RawQuery != "" {
			return chosen, malformed("the whole graph takes no arguments")
		}
		return chosen, nil
	}
	p, bad := s.exportParams(name, f, r.URL.Query())
	if bad != nil {
		return chosen, bad
	}
	q, bad := s.prepare(r, p)
	if bad != nil {
		return chosen, bad
	}
	if !s.gate.enter(ctx) {
		return chosen, unavailable("the server is answering as many queries as it can; try again in a moment")
	}
	defer s.gate.leave()
	chosen = gql.Chosen{}
	deadline, cancel := context.WithTimeout(ctx, s.timeouts.Deadline)
	defer cancel()
	answer := s.execute(gql.Choosing(deadline, &chosen), q)
	switch {
	case len(answer.errors) > 0:
		return chosen, &refusal{status: always(statusOf(codeOf(answer.errors[0]))), errors: answer.errors}
	case !chosen.Known:
		return chosen, &refusal{status: always(http.StatusNotFound), errors: []*gqlError{
			newError(graph.CodeNotFound, nil, "there is no such "+name+" in the graph; search finds ids by name"),
		}}
	}
	return chosen, nil
}

// statusOf returns the status for an error of that code.
func statusOf(code graph.Code) int {
	switch code {
	case graph.CodeNotFound:
		return http.StatusNotFound
	case graph.CodeUnavailable, graph.CodeBusy, graph.CodeUnauthenticated:
		return http.StatusServiceUnavailable
	case graph.CodeTimeout:
		return http.StatusGatewayTimeout
	case graph.CodeInternal, graph.CodeCorrupt, graph.CodeStorageFull:
		return http.StatusInternalServerError
	}
	return http.StatusBadRequest
}

// paced sends a file piece by piece, each within the time that a client has for it: a client that reads is not cut off by the
// time-out of ordinary replies, one that does not read holds nothing.
type paced struct {
	w       http.ResponseWriter
	control *http.ResponseController
	stall   time.Duration
	begun   bool
}

func (p *paced) Write(b []byte) (int, error) {
	err := p.control.SetWriteDeadline(time.Now().Add(p.stall))
	if err != nil && !errors.Is(err, http.ErrNotSupported) {
		return 0, err
	}
	p.begun = true
	return p.w.Write(b)
}
