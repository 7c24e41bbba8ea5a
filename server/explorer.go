package server

import (
	"io/fs"
	"mime"
	"net/http"
	"path"
	"slices"
	"strings"

	"entente/web"
)

// explorerPages are the first parts of the paths for which the explorer has a page, see web/src/lib/router.svelte.ts; of
// explorerDeep one more part may follow, an id.
var (
	explorerPages = []string{
		"", "search", "entity", "graph", "paths", "institutions", "agreements", "programmes", "projects", "themes",
		"disagreements", "sources", "builders",
	}
	explorerDeep = []string{"entity", "sources"}
)

// explorerPolicy allows what the explorer has of its own: nothing inline, nothing from elsewhere. Pictures of the graph are
// saved from blobs, and the layout runs in a worker.
const explorerPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
	"worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// explorerRoutes returns a handler for each file of the explorer, by path; the one of its page is at "/".
func explorerRoutes() map[string]http.HandlerFunc {
	routes := map[string]http.HandlerFunc{}
	files := web.Files()
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(files, name)
		at, cached := "/"+name, "public, max-age=86400"
		switch {
		case name == "index.html":
			at, cached = "/", "no-cache"
		case strings.HasPrefix(name, "assets/"):
			cached = "public, max-age=31536000, immutable" // another content has another name
		}
		routes[at] = serveFile(http.StatusOK, content, mediaType(name), cached)
		return err
	})
	if err != nil {
		panic(err) // the files are part of the program
	}
	return routes
}

// explorerNotFound answers for a path at which there is nothing: a client that prefers HTML, as browsers do, gets the explorer's
// page, which says so in the reader's language; any other a JSON error. Both have the status 404.
func explorerNotFound() http.HandlerFunc {
	content, err := fs.ReadFile(web.Files(), "index.html")
	if err != nil {
		panic(err) // the files are part of the program
	}
	page := serveFile(http.StatusNotFound, content, mediaType("index.html"), "no-cache")
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Vary", "Accept")
		if (r.Method == http.MethodGet || r.Method == http.MethodHead) && prefersHTML(r) {
			page(w, r)
			return
		}
		writeProblem(w, http.StatusNotFound, "NOT_FOUND", "there is nothing at this path; GraphQL is at /graphql")
	}
}

func serveFile(status int, content []byte, mediaType, cached string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		h := w.Header()
		h.Set("Content-Type", mediaType)
		h.Set("Cache-Control", cached)
		h.Set("Content-Security-Policy", explorerPolicy)
		w.WriteHeader(status)
		w.Write(content) // a client that went away is no error of ours
	}
}

// mediaType does not ask the machine, which may know other types.
func mediaType(name string) string {
	switch path.Ext(name) {
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".html":
		return "text/html; charset=utf-8"
	case ".json":
		return "application/json"
	case ".svg":
		return "image/svg+xml"
	}
	return mime.TypeByExtension(path.Ext(name))
}

// isExplorerPage reports whether the explorer has a page for the path.
func isExplorerPage(p string) bool {
	first, rest, deep := strings.Cut(strings.TrimPrefix(p, "/"), "/")
	switch {
	case !slices.Contains(explorerPages, first):
		return false
	case !deep:
		return true
	}
	return slices.Contains(explorerDeep, first) && rest != "" && !strings.Contains(rest, "/")
}
