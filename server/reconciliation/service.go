package reconciliation

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"entente/graph"
	"entente/graph/atlas"
)

// The paths of the service.
const (
	Root            = "/reconcile"
	pathEntities    = Root + "/suggest/entity"
	pathTypes       = Root + "/suggest/type"
	pathProperties  = Root + "/suggest/property"
	pathProposals   = Root + "/properties"
	pathPreview     = Root + "/preview"
	maxBody         = 256 << 10 // bytes of a form
	attempts        = 3         // to answer from one state of the graph while it changes
	parameterWhere  = "where"   // of the address: a condition on candidates
	mediaForm       = "application/x-www-form-urlencoded"
	mediaJSON       = "application/json; charset=utf-8"
	retryAfter      = "2" // seconds
	allowedAnywhere = "*"
)

// Paths lists the paths that the service answers at.
var Paths = []string{Root, pathEntities, pathTypes, pathProperties, pathProposals, pathPreview}

// Methods lists the methods that the service takes. Which path takes which is for the service to say.
var Methods = []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodOptions}

// Service is the reconciliation service of a graph. It is safe for concurrent use.
type Service struct {
	atlas   *atlas.Atlas
	log     *slog.Logger
	version string
}

// New returns the service over a graph. version is that of the program, shown in the manifest; log may be nil.
func New(api *atlas.Atlas, version string, log *slog.Logger) *Service {
	if log == nil {
		log = slog.Default()
	}
	return &Service{atlas: api, log: log, version: version}
}

// Open lets the pages of everybody read a reply: the protocol asks for it, and what is answered is public. There is no JSONP,
// which would have clients run what a server sends.
func Open(h http.Header) {
	h.Set("Access-Control-Allow-Origin", allowedAnywhere)
	h.Set("Access-Control-Expose-Headers", "Retry-After, X-Request-Id")
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
}

// ServeHTTP answers at each of Paths.
func (s *Service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	Open(w.Header())
	methods := []string{http.MethodGet, http.MethodHead, http.MethodOptions}
	if r.URL.Path == Root {
		methods = Methods
	}
	if !slices.Contains(methods, r.Method) {
		w.Header().Set("Allow", strings.Join(methods, ", "))
		s.fail(w, r, http.StatusMethodNotAllowed,
			graph.Errorf(graph.CodeInvalidArgument, "this path accepts only %s", graph.Listed(methods, " and ")))
		return
	}
	if r.Method == http.MethodOptions {
		w.Header().Set("Access-Control-Allow-Methods", strings.Join(methods, ", "))
		w.Header().Set("Access-Control-Allow-Headers", "Content-Type, X-Request-Id")
		w.Header().Set("Access-Control-Max-Age", "86400")
		w.WriteHeader(http.StatusNoContent)
		return
	}
	if err := Once(r.URL.Query(), never); err != nil {
		s.fail(w, r, http.StatusBadRequest, err)
		return
	}
	switch r.URL.Path {
	case Root:
		s.serveRoot(w, r)
	case pathEntities:
		s.reply(w, r, s.suggestEntities)
	case pathTypes:
		s.reply(w, r, s.suggestTypes)
	case pathProperties:
		s.reply(w, r, s.suggestProperties)
	case pathProposals:
		s.reply(w, r, s.proposeProperties)
	case pathPreview:
		s.servePreview(w, r)
	default:
		s.fail(w, r, http.StatusNotFound, graph.Errorf(graph.CodeNotFound, "there is nothing at this path"))
	}
}

// serveRoot gives the manifest, or answers a batch of queries or an extension.
func (s *Service) serveRoot(w http.ResponseWriter, r *http.Request) {
	form, status, err := readForm(w, r)
	if err != nil {
		s.fail(w, r, status, err)
		return
	}
	if err := Once(form, never); err != nil {
		s.fail(w, r, http.StatusBadRequest, err)
		return
	}
	where, err := takeWhere(form, r)
	if err != nil {
		s.fail(w, r, http.StatusBadRequest, err)
		return
	}
	switch {
	case r.Method != http.MethodPost && len(form) == 0:
		s.reply(w, r, func(context.Context, *http.Request) (any, error) { return s.manifest(r) })
	case form.Has("queries") == form.Has("extend"):
		s.fail(w, r, http.StatusBadRequest, graph.Errorf(graph.CodeInvalidArgument, "send either queries or extend, as a form; a GET without parameters gives the manifest; there is no JSONP"))
	case form.Has("queries"):
		s.reply(w, r, func(ctx context.Context, _ *http.Request) (any, error) {
			return s.reconcile(ctx, form.Get("queries"), where)
		})
	default:
		s.reply(w, r, func(ctx context.Context, _ *http.Request) (any, error) { return s.extend(ctx, form.Get("extend")) })
	}
}

// takeWhere returns the condition in the address of the service, nil for none, and takes it out of the form. A client keeps the
// address that it was given, so that /reconcile?where={"country":{"eq":"FR"}} is a service of French candidates.
func takeWhere(form url.Values, r *http.Request) (*atlas.Where, error) {
	text, given := parameter(r, parameterWhere)
	form.Del(parameterWhere)
	if !given {
		return nil, nil
	}
	return atlas.ParseWhere(text)
}

// answerer answers a request from one state of the graph.
type answerer func(ctx context.Context, r *http.Request) (any, error)

// reply sends what is answered, as JSON.
func (s *Service) reply(w http.ResponseWriter, r *http.Request, answer answerer) {
	v, err := s.ask(r, answer)
	if err == nil {
		err = s.write(w, http.StatusOK, v)
	}
	if err != nil {
		s.fail(w, r, statusOf(err), err)
	}
}

// ask has a request answered from one state of the graph, again when that state is gone meanwhile.
func (s *Service) ask(r *http.Request, answer answerer) (v any, err error) {
	for range attempts {
		v, err = answer(s.atlas.Pin(r.Context()), r)
		if !errors.Is(err, graph.ErrChanged) {
			break
		}
	}
	return v, err
}

// write sends v as JSON. It returns an error before anything is sent.
func (s *Service) write(w http.ResponseWriter, status int, v any) error {
	body, err := json.Marshal(v)
	if err != nil {
		return graph.Wrap(graph.CodeInternal, "the reply could not be written", err)
	}
	w.Header().Set("Content-Type", mediaJSON)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	w.Write(body) // a client that went away is no error of ours
	return nil
}

// problem is the body of an error: the protocol leaves it open.
type problem struct {
	Code    graph.Code `json:"code"`
	Message string     `json:"message"`
}

// fail sends an error. What is not for the client is in the log.
func (s *Service) fail(w http.ResponseWriter, r *http.Request, status int, err error) {
	if status >= http.StatusInternalServerError {
		s.log.WarnContext(r.Context(), "reconciliation failed", "code", graph.CodeOf(err), "error", err)
	}
	if status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", retryAfter)
	}
	_ = s.write(w, status, problem{graph.CodeOf(err), graph.UserMessage(err)}) // two texts are JSON
}

// statusOf returns the status that tells of an error.
func statusOf(err error) int {
	switch graph.CodeOf(err) {
	case graph.CodeInvalidArgument, graph.CodeInvalidID, graph.CodeInvalidCursor, graph.CodeInvalidDate:
		return http.StatusBadRequest
	case graph.CodeNotFound:
		return http.StatusNotFound
	case graph.CodeLimit:
		return http.StatusRequestEntityTooLarge
	case graph.CodeUnavailable, graph.CodeBusy, graph.CodeCanceled:
		return http.StatusServiceUnavailable
	case graph.CodeTimeout:
		return http.StatusGatewayTimeout
	}
	return http.StatusInternalServerError
}
