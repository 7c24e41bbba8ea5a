package server

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"unicode/utf8"
)

// params is a GraphQL request, as either method transports it.
type params struct {
	query     string
	operation string
	variables map[string]any // numbers are json.Number
	hash      string         // of a persisted query, in hexadecimal
}

// readParams reads the request. Nothing of it is trusted yet but its size and the nesting of its JSON.
func (s *Server) readParams(w http.ResponseWriter, r *http.Request) (params, *refusal) {
	var p params
	var bad *refusal
	if r.Method == http.MethodGet {
		p, bad = s.readGet(r)
	} else {
		p, bad = s.readPost(w, r)
	}
	if bad != nil {
		return p, bad
	}
	return p, p.check()
}

// readGet reads the parameters of the URL, whose length Limits.Header bounds too.
func (s *Server) readGet(r *http.Request) (params, *refusal) {
	if len(r.URL.RawQuery) > s.limits.Body {
		return params{}, tooLarge(s.limits.Body)
	}
	values := r.URL.Query()
	p := params{query: values.Get("query"), operation: values.Get("operationName")}
	if !utf8.ValidString(p.query) || !utf8.ValidString(p.operation) {
		return p, malformed("the parameters are not UTF-8")
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
			return p, tooLarge(s.limits.Body)
		}
		return p, malformed("the body could not be read to its end")
	}
	body = bytes.TrimLeft(body, " \t\r\n")
	switch {
	case len(body) == 0:
		return p, malformed(`the body is empty; send {"query": "…"}`)
	case body[0] == '[':
		return p, malformed("batches are not taken; send one request at a time")
	case !utf8.Valid(body):
		return p, malformed("the body is not UTF-8")
	case jsonDepth(body) > s.limits.ValueDepth+1:
		return p, malformed("the body is nested too deeply")
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(body, &raw); err != nil || raw == nil {
		return p, malformed(`the body is not one JSON object of the form {"query": "…", "variables": {…}}`)
	}
	for name, to := range map[string]*string{"query": &p.query, "operationName": &p.operation} {
		if v, ok := raw[name]; ok && json.Unmarshal(v, to) != nil {
			return p, malformed(name + " is not a string")
		}
	}
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
			return malformed(name + " is nested too deeply")
		}
		if !utf8.Valid(v) {
			return malformed(name + " is not UTF-8")
		}
		object, err := decodeObject(v)
		if err != nil {
			return malformed(name + " is not a JSON object")
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
		return &refusal{status: http.StatusBadRequest, wellFormed: true, errors: []*gqlError{
			newError("PERSISTED_QUERY_NOT_SUPPORTED", nil, "PersistedQueryNotSupported"),
		}}
	}
	if p.query == "" {
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
		return nil, errors.New("something follows the object")
	}
	return object, nil
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
