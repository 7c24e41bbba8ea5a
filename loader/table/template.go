package table

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"entente/graph"
	"entente/graph/spelling"
)

// template makes the slug of an id: agreement-{number}. Literal parts and columns take turns, a literal first.
type template []string

func parseTemplate(s string) (template, error) {
	if s == "" {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "the entity has no id; give it one")
	}
	var t template
	for {
		literal, rest, found := strings.Cut(s, "{")
		if strings.Contains(literal, "}") || literal != strings.ToLower(literal) || strings.ContainsAny(literal, " :/") {
			return nil, graph.Errorf(graph.CodeInvalidArgument, "%q cannot be part of an id; between columns, use only a-z 0-9 - _ .", literal)
		}
		t = append(t, literal)
		if !found {
			return t, nil
		}
		column, after, closed := strings.Cut(rest, "}")
		if !closed || column == "" {
			return nil, graph.Errorf(graph.CodeInvalidArgument, "a brace is not closed, or encloses no column")
		}
		t = append(t, column)
		s = after
	}
}

func (t template) columns() []string {
	var c []string
	for i := 1; i < len(t); i += 2 {
		c = append(c, t[i])
	}
	return c
}

// expand returns the id of the entity in a row; "" where a column is empty: the row has no such entity. It returns
// INVALID_ID when a cell leaves nothing for an id.
func (t template) expand(kind graph.EntityKind, get func(string) string) (graph.ID, error) {
	var b strings.Builder
	for i, part := range t {
		if i%2 == 0 {
			b.WriteString(part)
			continue
		}
		v := get(part)
		if v == "" {
			return "", nil
		}
		s := slug(v)
		if s == "" {
			return "", graph.Errorf(graph.CodeInvalidID, "the value of the column %s has no character for an id (a-z, 0-9); make the id from another column", part)
		}
		b.WriteString(s)
	}
	return graph.ParseID(kind.Prefix() + ":" + b.String())
}

// slug returns the words of s in ASCII, joined by '-', at most 60 characters; what is cut off is told apart by a digest.
func slug(s string) string {
	s = strings.Join(strings.FieldsFunc(spelling.Fold(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	}), "-")
	const most = 60
	if len(s) <= most {
		return s
	}
	sum := sha256.Sum256([]byte(s))
	return strings.TrimRight(s[:most-9], "-") + "-" + hex.EncodeToString(sum[:4])
}
