package server

import (
	"net/http"
	"slices"
	"strings"

	"entente/graph"
	"entente/server/reconciliation"
)

// route is what is found at one path.
type route struct {
	methods []string // in the order of the Allow header
	serve   http.HandlerFunc
	shared  bool // open to the pages of Config.Origins
}

// routes returns the handler of all paths. Paths are looked up as a whole, never joined with a folder, so there is
// nothing to traverse; what is not listed is 404.
func (s *Server) routes(origins []string) http.Handler {
	get := []string{http.MethodGet, http.MethodHead}
	table := map[string]route{
		"/graphql":        {methods: []string{http.MethodGet, http.MethodHead, http.MethodPost}, serve: s.serveGraphQL, shared: true},
		"/healthz":        {methods: get, serve: s.serveHealth},
		"/readyz":         {methods: get, serve: s.serveReady},
		"/metrics":        {methods: get, serve: s.metrics.handler().ServeHTTP},
		"/schema.graphql": {methods: get, serve: serveSDL(s.schema.Schema()), shared: true},
	}
	for _, path := range reconciliation.Paths {
		table[path] = route{methods: reconciliation.Methods, serve: s.serveReconciliation}
	}
	for path, serve := range graphiqlRoutes() {
		table[path] = route{methods: get, serve: serve}
	}
	for path, serve := range explorerRoutes() {
		table[path] = route{methods: get, serve: serve}
	}
	notFound := explorerNotFound()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		found, ok := table[r.URL.Path]
		path := r.URL.Path
		switch {
		case !ok && isExplorerPage(path):
			found, ok, path = table["/"], true, "/"
		case strings.HasPrefix(path, exportPrefix):
			found, ok, path = route{methods: get, serve: s.serveExport, shared: true}, true, exportPrefix
		}
		if !ok {
			recordOf(r.Context()).route = "other"
			notFound(w, r)
			return
		}
		recordOf(r.Context()).route = path
		if found.shared && allowOrigin(w, r, origins) {
			return
		}
		if !slices.Contains(found.methods, r.Method) {
			w.Header().Set("Allow", strings.Join(found.methods, ", "))
			writeProblem(w, http.StatusMethodNotAllowed, "METHOD_NOT_ALLOWED",
				"this path accepts only "+graph.Listed(found.methods, " and "))
			return
		}
		found.serve(w, r)
	})
}
