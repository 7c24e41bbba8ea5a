package table

import (
	"slices"
	"strings"

	"entente/graph"
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

// templates are the ways in which an entity gets its id: the first whose columns are all filled makes it.
type templates []template

func (t templates) columns() []string {
	var all []string
	for _, one := range t {
		for _, c := range one.columns() {
			if !slices.Contains(all, c) {
				all = append(all, c)
			}
		}
	}
	return all
}

// expand returns the id of the entity in a row; "" where no template has all its columns filled: the row has no such entity. It
// returns INVALID_ID when a cell leaves nothing for an id.
func (t templates) expand(kind graph.EntityKind, row cells) (graph.ID, error) {
	for _, one := range t {
		if id, err := one.expand(kind, row); id != "" || err != nil {
			return id, err
		}
	}
	return "", nil
}

func (t template) expand(kind graph.EntityKind, row cells) (graph.ID, error) {
	var b strings.Builder
	for i, part := range t {
		if i%2 == 0 {
			b.WriteString(part)
			continue
		}
		v := row.get(part)
		if v == "" {
			return "", nil
		}
		s := slug(v)
		if s == "" {
			return "", graph.Errorf(graph.CodeInvalidID, "the value of the column %s has no letter or digit for an id; make the id from another column", part)
		}
		b.WriteString(s)
	}
	made := b.String()
	if len(made) > graph.MaxSlug {
		made = shortened(made, made, graph.MaxSlug)
	}
	return graph.ParseID(kind.Prefix() + ":" + made)
}
