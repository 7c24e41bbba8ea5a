package server

import (
	"embed"
	"net/http"
	"path"
)

// The dist files of GraphiQL and React, as published; see graphiql/README.md.
//
//go:embed graphiql/*.js graphiql/*.css graphiql/index.html
var graphiqlFiles embed.FS

// GraphiQL's editor and React set style attributes; scripts come from this server alone, and nothing is asked elsewhere.
const graphiqlPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
	"font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// graphiqlRoutes returns a handler for the page and for each of its files, by path.
func graphiqlRoutes() map[string]http.HandlerFunc {
	types := map[string]string{".js": "text/javascript", ".css": "text/css", ".html": "text/html"}
	entries, err := graphiqlFiles.ReadDir("graphiql")
	if err != nil {
		panic(err) // the files are part of the program
	}
	routes := map[string]http.HandlerFunc{}
	for _, entry := range entries {
		content, err := graphiqlFiles.ReadFile("graphiql/" + entry.Name())
		if err != nil {
			panic(err) // the files are part of the program
		}
		at, cached := "/graphiql/"+entry.Name(), "public, max-age=86400"
		if entry.Name() == "index.html" {
			at, cached = "/graphiql", "no-cache"
		}
		contentType := types[path.Ext(entry.Name())] + "; charset=utf-8"
		routes[at] = func(w http.ResponseWriter, _ *http.Request) {
			h := w.Header()
			h.Set("Content-Type", contentType)
			h.Set("Cache-Control", cached)
			h.Set("Content-Security-Policy", graphiqlPolicy)
			w.Write(content) // a client that went away is no error of ours
		}
	}
	return routes
}
