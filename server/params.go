package server

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"unicode/utf8"

	"entente/graph"
	"entente/server/reconciliation"
)

// params is a GraphQL request, as either method transports it.
type params struct {
	query     string
	asked     bool // there is a query, which may be empty
	operation string
	variables map[string]any // numbers are json.Number
	hash      string         // of a persisted query, in hexadecimal
}

// readParams reads the request. Nothing of it is trusted yet but its size and the nesting of its JSON.
func (s *Server) readParams(w http.ResponseWriter, r *http.Request) (params, *refusal) {
	var p params
	var bad *refusal
	if r.Method == http.MethodPost {
		p, bad = s.readPost(w, r)
	} else {
		p, bad = s.readGet(r)
	}
	if bad != nil {
		return p, bad
	}
	return p, p.check()
}

// readGet reads the parameters of the URL. Of one that is far longer than Limits.Header, net/http says so itself, with 431.
func (s *Server) readGet(r *http.Request) (params, *refusal) {
	if limit := min(s.limits.Body, s.limits.Header); len(r.URL.RawQuery) > limit {
		return params{}, tooLarge(http.StatusRequestURITooLong, limit)
	}
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return params{}, unreadable("the parameters are not written as in a form; percent-encode their values")
	}
	if err := reconciliation.Once(values, func(string) bool { return false }); err != nil {
		return params{}, malformed(graph.UserMessage(err))
	}
	p := params{query: values.Get("query"), asked: values.Has("query"), operation: values.Get("operationName")}
	if !utf8.ValidString(p.query) || !utf8.ValidString(p.operation) {
		return p, unreadable("the parameters are not UTF-8")
	}
	raw := map[string]json.RawMessage{}
	for _, name := range []string{"variables", "extensions"} {
		if v := values.Get(name); v != "" {
			raw[name] = json.RawMessage(v)
		}
	}
	return p, p.readObjects(raw, s.limits.ValueDepth)
}

func (s *Server) readPost(w http.ResponseWriter, r *http.Request) (params, *refusal) {
	var p params
	// Only application/json: a page of another site cannot send that without asking first (CORS preflight).
	if !isUTF8JSON(r.Header.Get("Content-Type")) {
		return p, unsupported("send the request as Content-Type: application/json, in UTF-8")
	}
	if r.Header.Get("Content-Encoding") != "" {
		return p, unsupported("send the request without Content-Encoding")
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, int64(s.limits.Body)))
	if err != nil {
		var large *http.MaxBytesError
		if errors.As(err, &large) {
			return p, tooLarge(http.StatusRequestEntityTooLarge, s.limits.Body)
		}
		if errors.Is(err, os.ErrDeadlineExceeded) { // net/http closes the connection, as RFC 9110, section 15.5.9, has it
			return p, &refusal{status: always(http.StatusRequestTimeout), errors: []*gqlError{
				newError(codeBadRequest, nil, "the body did not arrive within "+s.timeouts.Read.String()),
			}}
		}
		return p, unreadable("the body could not be read to its end")
	}
	body = bytes.TrimLeft(body, " \t\r\n")
	switch {
	case len(body) == 0:
		return p, unreadable(`the body is empty; send {"query": "…"}`)
	case !utf8.Valid(body):
		return p, unreadable("the body is not UTF-8")
	case jsonDepth(body) > s.limits.ValueDepth+1:
		return p, unreadable("the body is nested too deeply")
	case !json.Valid(body):
		return p, unreadable(`the body is not JSON; send one object of the form {"query": "…", "variables": {…}}`)
	case body[0] == '[':
		return p, malformed("batches are not supported; send one request at a time")
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(body, &raw); err != nil || raw == nil {
		return p, malformed(`the body is not a JSON object of the form {"query": "…", "variables": {…}}`)
	}
	if name, twice := nameTwice(body); twice {
		return p, malformed(strconv.Quote(name) + " stands twice in one object of the body; give it once")
	}
	for name, to := range map[string]*string{"query": &p.query, "operationName": &p.operation} {
		if v, ok := raw[name]; ok && json.Unmarshal(v, to) != nil {
			return p, malformed(name + " is not a string")
		}
	}
	p.asked = raw["query"] != nil && string(raw["query"]) != "null"
	return p, p.readObjects(raw, s.limits.ValueDepth)
}

// readObjects reads variables and extensions. Null is the same as absence.
func (p *params) readObjects(raw map[string]json.RawMessage, depth int) *refusal {
	for _, name := range []string{"variables", "extensions"} {
		v, ok := raw[name]
		if !ok {
			continue
		}
		if jsonDepth(v) > depth {
			return unreadable(name + " is nested too deeply")
		}
		if !utf8.Valid(v) {
			return unreadable(name + " is not UTF-8")
		}
		if !json.Valid(v) {
			return unreadable(name + " is not JSON")
		}
		object, err := decodeObject(v)
		if err != nil {
			return malformed(name + " is not a JSON object")
		}
		if again, twice := nameTwice(v); twice {
			return malformed(strconv.Quote(again) + " stands twice in one object of " + name + "; give it once")
		}
		if name == "variables" {
			p.variables = object
			continue
		}
		if persisted, ok := object["persistedQuery"].(map[string]any); ok {
			p.hash, _ = persisted["sha256Hash"].(string)
			if p.hash == "" {
				return malformed("extensions.persistedQuery has no sha256Hash")
			}
		}
	}
	return nil
}

// check refuses what is not a question. Persisted queries are not kept, which their clients understand; but a hash that
// contradicts its query is a sign of tampering.
func (p params) check() *refusal {
	if p.query == "" && p.hash != "" {
		return invalid(newError(codeNotPersisted, nil, "PersistedQueryNotSupported"))
	}
	if !p.asked {
		return malformed("there is no query")
	}
	if p.hash != "" {
		if sum := sha256.Sum256([]byte(p.query)); hex.EncodeToString(sum[:]) != p.hash {
			return malformed("the hash of extensions.persistedQuery is not that of the query")
		}
	}
	return nil
}

// decodeObject returns a JSON object with its numbers unchanged; nil for null.
func decodeObject(raw []byte) (map[string]any, error) {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	var object map[string]any
	if err := d.Decode(&object); err != nil {
		return nil, err
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, errors.New("text follows the object")
	}
	return object, nil
}

// nameTwice returns a name that stands twice in one object of a JSON text, and whether there is one. Of the two values encoding/json
// would take the last, and what else reads the text may take the first (RFC 8259, section 4).
func nameTwice(text []byte) (string, bool) {
	type level struct {
		names map[string]bool // nil in a list
		value bool            // whether a value comes next, not a name
	}
	var open []level
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	for {
		token, err := d.Token()
		if err != nil {
			return "", false
		}
		delim, _ := token.(json.Delim)
		if delim == '}' || delim == ']' {
			open = open[:len(open)-1]
			continue
		}
		if n := len(open) - 1; n >= 0 && open[n].names != nil {
			if name, isName := token.(string); isName && !open[n].value {
				if open[n].names[name] {
					return name, true
				}
				open[n].names[name], open[n].value = true, true
				continue
			}
			open[n].value = false
		}
		switch delim {
		case '{':
			open = append(open, level{names: map[string]bool{}})
		case '[':
			open = append(open, level{})
		}
	}
}

// jsonDepth returns how deeply the lists and objects of a text nest, without recursion; the text need not be JSON.
func jsonDepth(text []byte) int {
	depth, deepest := 0, 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '[', '{':
			depth++
			deepest = max(deepest, depth)
		case ']', '}':
			depth--
		case '"':
			for i++; i < len(text) && text[i] != '"'; i++ {
				if text[i] == '\\' {
					i++
				}
			}
		}
	}
	return deepest
}
