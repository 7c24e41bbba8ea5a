package reconciliation

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	htmltemplate "html/template"
	"net/http"
	"strconv"

	"entente/graph"
)

// The size of a preview, in pixels.
const (
	previewWidth  = 400
	previewHeight = 240
)

const previewStyle = `body{font:14px/1.4 sans-serif;margin:12px;color:#222}h1{font-size:18px;margin:0 0 4px}p{margin:4px 0}.hint{color:#555}`

// previewPolicy lets the page be shown in frames of everybody, as the protocol asks, and run nothing.
var previewPolicy = func() string {
	sum := sha256.Sum256([]byte(previewStyle))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; base-uri 'none'; form-action 'none'; frame-ancestors *"
}()

var previewPage = htmltemplate.Must(htmltemplate.New("preview").Parse(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>{{.Name}}</title>
<style>{{.Style}}</style>
<h1>{{.Name}}</h1>
<p class="hint">{{.Kind}}{{with .Hint}} · {{.}}{{end}}</p>
{{with .Description}}<p>{{.}}</p>{{end}}
<p class="hint">{{.Facts}} statements from {{.Documents}} documents · {{.ID}}</p>
</html>
`))

// preview is what the page shows.
type preview struct {
	Style            htmltemplate.CSS
	ID               graph.ID
	Name, Kind, Hint string
	Description      string
	Facts, Documents int
}

// servePreview shows an entity in a few words.
func (s *Service) servePreview(w http.ResponseWriter, r *http.Request) {
	shown, err := s.ask(r, s.preview)
	var page bytes.Buffer
	if err == nil {
		err = graph.Wrap(graph.CodeInternal, "the page could not be written", previewPage.Execute(&page, shown))
	}
	if err != nil {
		s.fail(w, r, statusOf(err), err)
		return
	}
	h := w.Header()
	h.Del("X-Frame-Options") // the policy says who may frame it
	h.Set("Content-Security-Policy", previewPolicy)
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Length", strconv.Itoa(page.Len()))
	w.Write(page.Bytes()) // a client that went away is no error of ours
}

// preview returns what the page shows of the entity with the id in the address. It returns INVALID_ID or NOT_FOUND.
func (s *Service) preview(ctx context.Context, r *http.Request) (any, error) {
	written, _ := parameter(r, "id")
	id, err := graph.ParseID(written)
	if err != nil {
		return nil, err
	}
	e, err := s.atlas.Entity(ctx, id)
	if err != nil {
		return nil, err
	}
	if e == nil {
		return nil, graph.Errorf(graph.CodeNotFound, "there is no entity %s", quoted(written))
	}
	facts, err := s.atlas.Facts(ctx, []graph.ID{e.ID}, "")
	if err != nil {
		return nil, err
	}
	documents := map[graph.ID]bool{}
	for _, f := range facts[0] {
		for _, v := range f.Evidence {
			documents[v.Document] = true
		}
	}
	return preview{
		Style: previewStyle, ID: e.ID, Name: e.Name("en"), Kind: typeOf(e.Kind).Name, Hint: e.Hint("en"),
		Description: e.Description("en"), Facts: len(facts[0]), Documents: len(documents),
	}, nil
}
