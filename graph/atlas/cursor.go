package atlas

import (
	"encoding/base64"
	"encoding/json"
	"strings"

	"entente/graph"
)

// maxCursor is the most bytes of a cursor that are looked at; a genuine one is far shorter.
const maxCursor = 8192

// cursor is what the text of a cursor holds: which list, in which order, at which place. It is not secret.
type cursor struct {
	Scope  string   `json:"s"`
	Values []any    `json:"v,omitempty"` // null, number or text
	ID     graph.ID `json:"i"`
}

// encodeCursor returns the text of the place k in the list that scope and order name.
func encodeCursor(scope string, order []graph.Order, k graph.Key) string {
	c := cursor{Scope: scopeOf(scope, order), ID: k.ID, Values: make([]any, len(k.Values))}
	for i, v := range k.Values {
		switch v.Kind {
		case graph.TextValue:
			c.Values[i] = v.Text
		case graph.NumberValue:
			c.Values[i] = v.Number
		}
	}
	b, err := json.Marshal(c)
	if err != nil {
		panic(err) // texts and finite numbers only
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

// decodeCursor returns the place that s names, nil for nil. It returns INVALID_CURSOR when s is not a cursor of that list
// in that order.
func decodeCursor(s *string, scope string, order []graph.Order) (*graph.Key, error) {
	if s == nil {
		return nil, nil
	}
	bad := graph.Errorf(graph.CodeInvalidCursor, "%s is not a cursor of this list in this order; take one from pageInfo or edges of the same query", graph.Clip(*s))
	if len(*s) > maxCursor {
		return nil, bad
	}
	b, err := base64.RawURLEncoding.DecodeString(*s)
	if err != nil {
		return nil, bad
	}
	var c cursor
	if err := json.Unmarshal(b, &c); err != nil || c.Scope != scopeOf(scope, order) || len(c.Values) != len(order) {
		return nil, bad
	}
	k := graph.Key{ID: c.ID, Values: make([]graph.Value, len(c.Values))}
	for i, v := range c.Values {
		switch v := v.(type) {
		case nil:
		case string:
			k.Values[i] = graph.TextOf(v)
		case float64:
			k.Values[i] = graph.NumberOf(v)
		default:
			return nil, bad
		}
	}
	return &k, nil
}

// scopeOf returns a digest of the list and its order: short, whatever the search text.
func scopeOf(scope string, order []graph.Order) string {
	var b strings.Builder
	b.WriteString(scope)
	for _, o := range order {
		b.WriteString(" " + string(o.Field))
		if o.Desc {
			b.WriteString("-")
		}
	}
	return graph.DigestID("", b.String()).Slug()
}
