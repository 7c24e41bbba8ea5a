package atlas

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"time"

	"entente/graph"
)

// DefaultPublicURL is where an Atlas says that it is found, unless it is told.
const DefaultPublicURL = "http://localhost:8080"

// Publisher is who a citation names as such.
const Publisher = "Entente"

// Citation is how to cite an entity or an answer: the same query put to the same revision has the same answer.
type Citation struct {
	Title    string
	URL      string    // of the entity's page, or of the answer as JSON
	Revision int       // of the graph
	Issued   time.Time // the end of the load that made the revision, or of the last one; zero for an empty graph
	Accessed time.Time // when it was cited
}

// PublicURL sets the address under which an Atlas is found, such as https://entente.example.org, for citations. It returns
// INVALID_ARGUMENT when the address is not one of a site.
func PublicURL(address string) (Option, error) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "%s is not the address of a site; write one such as https://entente.example.org", graph.Clip(address))
	}
	return func(a *Atlas) { a.public = strings.TrimRight(address, "/") }, nil
}

// maxCited is the most bytes that the title or the query of a citation may have.
const maxCited = 4096

// CiteEntity returns how to cite an entity, as it is in the state of which s tells. The title is in lang where the sources offer it.
func (a *Atlas) CiteEntity(s graph.Stats, e *graph.Entity, lang string) Citation {
	return a.cite(s, e.Name(lang), "/entity/"+url.PathEscape(string(e.ID)))
}

// CiteAnswer returns how to cite the answer that a GraphQL query without variables has in the state of which s tells, under a
// title of one's own. It returns INVALID_ARGUMENT when one of them is empty or too long.
func (a *Atlas) CiteAnswer(s graph.Stats, title, query string) (Citation, error) {
	for _, text := range []struct{ name, value string }{{"title", title}, {"query", query}} {
		if strings.TrimSpace(text.value) == "" || len(text.value) > maxCited {
			return Citation{}, graph.Errorf(graph.CodeInvalidArgument, "%s has %d bytes; it must have from 1 to %d", text.name, len(text.value), maxCited)
		}
	}
	return a.cite(s, strings.TrimSpace(title), "/graphql?query="+url.QueryEscape(query)), nil
}

func (a *Atlas) cite(s graph.Stats, title, path string) Citation {
	return Citation{
		Title: title, URL: a.public + path,
		Revision: s.Revision, Issued: s.LoadedAt, Accessed: a.now().UTC(),
	}
}

// Text returns the citation as a sentence, in French for the language fr and in English for any other.
func (c Citation) Text(lang string) string {
	if lang == "fr" {
		return fmt.Sprintf("«\u202f%s\u202f». Dans\u202f: Entente, graphe de connaissances des acteurs de la politique scientifique, révision %d%s. %s",
			c.Title, c.Revision, dated(c.Issued, lang), c.URL)
	}
	return fmt.Sprintf("“%s”. In: Entente, a knowledge graph of science-policy actors, revision %d%s. %s",
		c.Title, c.Revision, dated(c.Issued, lang), c.URL)
}

// dated returns the day of a time in brackets, nothing for the zero time.
func dated(t time.Time, lang string) string {
	if t.IsZero() {
		return ""
	}
	return " (" + graph.DateOf(t.UTC()).InWords(lang) + ")"
}

// CSL returns the citation as an item of CSL-JSON, the form that Zotero and other reference managers import:
// https://docs.citationstyles.org/en/stable/specification.html, appendices III and IV.
func (c Citation) CSL() string {
	type date struct {
		Parts [][]int `json:"date-parts"`
	}
	day := func(t time.Time) *date {
		if t.IsZero() {
			return nil
		}
		t = t.UTC()
		return &date{[][]int{{t.Year(), int(t.Month()), t.Day()}}}
	}
	item := struct {
		ID        string `json:"id"`
		Type      string `json:"type"`
		Title     string `json:"title"`
		Container string `json:"container-title"`
		Publisher string `json:"publisher"`
		Version   string `json:"version"`
		Issued    *date  `json:"issued,omitempty"`
		Accessed  *date  `json:"accessed,omitempty"`
		URL       string `json:"URL"`
	}{
		ID: c.URL, Type: "dataset", Title: c.Title, Container: Publisher, Publisher: Publisher,
		Version: fmt.Sprint("revision ", c.Revision), Issued: day(c.Issued), Accessed: day(c.Accessed), URL: c.URL,
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode([]any{item}); err != nil {
		panic(err) // texts and numbers only
	}
	return strings.TrimSuffix(b.String(), "\n")
}
