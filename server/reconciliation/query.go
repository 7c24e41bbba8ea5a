package reconciliation

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"entente/graph"
	"entente/graph/atlas"
)

// Bounds of a batch.
const (
	maxQueries        = 50
	maxQueryTypes     = 20
	maxQueryValues    = 20
	maxNameLength     = 500 // characters; longer texts are no names, and have no candidates
	defaultCandidates = 10
)

// query asks for the candidates for one name.
type query struct {
	Query      *string         `json:"query"`
	Type       oneOrMany       `json:"type"`
	Limit      *float64        `json:"limit"`
	Properties []queryProperty `json:"properties"`
	TypeStrict string          `json:"type_strict"`
}

// queryProperty is what else is said of what is looked for.
type queryProperty struct {
	PID *string         `json:"pid"`
	V   json.RawMessage `json:"v"`
}

// oneOrMany is a text or a list of them.
type oneOrMany []string

// UnmarshalJSON reads a text or a list of texts; null is an empty list.
func (o *oneOrMany) UnmarshalJSON(b []byte) error {
	var one string
	if err := json.Unmarshal(b, &one); err == nil {
		*o = nil
		if one != "" {
			*o = oneOrMany{one}
		}
		return nil
	}
	return json.Unmarshal(b, (*[]string)(o))
}

// asked is a query of a batch as it was understood, or why it was not: INVALID_ARGUMENT for types and properties that do not exist
// and for what is no query, LIMIT_EXCEEDED for one that is too large.
type asked struct {
	request atlas.ResolveRequest
	err     error
}

// readQueries returns the queries of a batch, by the names that the client gave them. It returns INVALID_ARGUMENT for what is
// not a batch, and LIMIT_EXCEEDED for more than maxQueries. Values that say nothing are passed over: cells of a table may hold
// anything.
func readQueries(text string) (map[string]asked, error) {
	var batch map[string]json.RawMessage
	if err := decode(text, &batch); err != nil || batch == nil {
		return nil, graph.Errorf(graph.CodeInvalidArgument, `queries is not a batch; write an object such as {"q0": {"query": "CNRS"}}`)
	}
	if len(batch) > maxQueries {
		return nil, graph.Errorf(graph.CodeLimit, "a batch has at most %d queries; this one has %d", maxQueries, len(batch))
	}
	out := make(map[string]asked, len(batch))
	for name, raw := range batch {
		var q query
		var a asked
		if decode(string(raw), &q) == nil {
			a.request, a.err = q.request()
		} else {
			a.err = graph.Errorf(graph.CodeInvalidArgument, "the query cannot be read; it may have query, type, limit, properties and type_strict, each in its form")
		}
		out[name] = a
	}
	return out, nil
}

// decode reads one JSON value without unknown fields, and nothing behind it.
func decode(text string, v any) error {
	if !utf8.ValidString(text) {
		return errors.New("not UTF-8")
	}
	d := json.NewDecoder(bytes.NewReader([]byte(text)))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more than one value")
	}
	return nil
}

// request returns what is asked of the graph.
func (q query) request() (r atlas.ResolveRequest, err error) {
	wrong := func(format string, args ...any) error {
		return graph.Errorf(graph.CodeInvalidArgument, format, args...)
	}
	if q.Query == nil && len(q.Properties) == 0 {
		return r, wrong("give query or properties")
	}
	if q.Query != nil && utf8.RuneCountInString(*q.Query) <= maxNameLength {
		r.Name = strings.TrimSpace(*q.Query)
	}
	if len(q.Type) > maxQueryTypes {
		return r, wrong("at most %d types", maxQueryTypes)
	}
	for _, t := range q.Type {
		k, err := kindNamed(t)
		if err != nil {
			return r, err
		}
		if k != "" {
			r.Kinds = append(r.Kinds, k)
		}
	}
	switch q.TypeStrict {
	case "", "any", "should", "all":
	default:
		return r, wrong("type_strict is any, should or all")
	}
	n := defaultCandidates
	if q.Limit != nil {
		if *q.Limit < 1 || *q.Limit != float64(int(*q.Limit)) {
			return r, wrong("limit is a whole number from 1")
		}
		n = int(min(*q.Limit, atlas.MaxPage))
	}
	r.First = &n
	return r, addProperties(&r, q.Properties)
}

// addProperties adds what else is said of what is looked for.
func addProperties(r *atlas.ResolveRequest, said []queryProperty) error {
	total := 0
	for _, s := range said {
		if s.PID == nil || len(s.V) == 0 {
			return graph.Errorf(graph.CodeInvalidArgument, "a property needs both pid and v")
		}
		p, err := propertyNamed(*s.PID)
		if err != nil {
			return err
		}
		values, err := valuesIn(s.V)
		if err != nil {
			return err
		}
		if total += len(values); total > maxQueryValues {
			return graph.Errorf(graph.CodeLimit, "at most %d values of properties are compared", maxQueryValues)
		}
		for _, v := range values {
			if v = strings.TrimSpace(v); v != "" && len(v) <= graph.MaxKey {
				p.addTo(r, v)
			}
		}
	}
	return nil
}

// addTo adds one value. One that the property cannot have says nothing.
func (p property) addTo(r *atlas.ResolveRequest, v string) {
	switch {
	case p.ID == kindProperty:
		if k, err := kindNamed(v); err == nil {
			r.Kinds = append(r.Kinds, k)
		}
	case p.of == graph.PropIdentifier:
		found := p.identifiersIn(v)
		r.Identifiers = append(r.Identifiers, found[:min(len(found), maxQueryValues-len(r.Identifiers))]...)
	case p.of == graph.PropCountry:
		if code, err := graph.ParseCountry(v); err == nil && r.Country == "" {
			r.Country = code
		}
	default:
		r.Attributes = append(r.Attributes, graph.Attribute{Property: p.of, Value: v})
	}
}

// identifiersIn returns the identifiers that a cell may hold: those of the register where the property names one, as they are
// written where their form is not known.
func (p property) identifiersIn(v string) []graph.Identifier {
	found := atlas.IdentifiersIn(v)
	if p.scheme == "" {
		return found
	}
	found = slices.DeleteFunc(found, func(i graph.Identifier) bool { return i.Scheme != p.scheme })
	if len(found) == 0 {
		return []graph.Identifier{{Scheme: p.scheme, Value: v}}
	}
	return found
}

// valuesIn returns the values of a property in a query, as texts: texts, numbers, truths, entities by their id, or a list.
func valuesIn(raw json.RawMessage) ([]string, error) {
	var list []json.RawMessage
	if err := json.Unmarshal(raw, &list); err != nil {
		list = []json.RawMessage{raw}
	}
	var out []string
	for _, item := range list {
		var v any
		if err := json.Unmarshal(item, &v); err != nil {
			return nil, graph.Errorf(graph.CodeInvalidArgument, "v is not a value")
		}
		switch v := v.(type) {
		case nil, bool: // an empty cell; no property here is a truth
		case string:
			out = append(out, v)
		case float64:
			out = append(out, graph.FormatNumber(v))
		case map[string]any:
			id, ok := v["id"].(string)
			if !ok {
				return nil, graph.Errorf(graph.CodeInvalidArgument, "a value that is an object must have an id")
			}
			out = append(out, id)
		default:
			return nil, graph.Errorf(graph.CodeInvalidArgument, "v must be a value or a list of values")
		}
	}
	return out, nil
}
