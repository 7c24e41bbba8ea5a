package server

import (
	"bytes"
	_ "embed"
	"net/http"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
)

const homePage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Entente</title>
<h1>Entente</h1>
<p>A knowledge graph of science-policy actors: who works with whom, under which agreement or programme, and which
sentence of which document says so.</p>
<ul>
<li><a href="graphiql">Try a query</a> in GraphiQL</li>
<li><a href="schema.graphql">Read the schema</a></li>
<li>Send questions to <code>/graphql</code>, by POST as <code>application/json</code></li>
<li>Match a table of names from OpenRefine: <code>/reconcile</code></li>
</ul>
</html>
`

// serveHome shows where everything is.
func serveHome(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Write([]byte(homePage)) // a client that went away is no error of ours
}

// serveSDL returns a handler that shows the schema as GraphQL writes it.
func serveSDL(schema *ast.Schema) http.HandlerFunc {
	var text bytes.Buffer
	formatter.NewFormatter(&text, formatter.WithIndent("  ")).FormatSchema(schema)
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Header().Set("Cache-Control", "public, max-age=300")
		w.Write(text.Bytes()) // a client that went away is no error of ours
	}
}
