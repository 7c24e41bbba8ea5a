package embedded

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"entente/graph"
)

// encode returns a list as JSON for a column, "" for none. Markup is left as it is: people read the file.
func encode[T any](list []T) (string, error) {
	if list == nil {
		return "", nil
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(list); err != nil {
		return "", err
	}
	return strings.TrimSuffix(b.String(), "\n"), nil
}

// decode reads what encode wrote.
func decode[T any](column string) (list []T, err error) {
	if column != "" {
		err = json.Unmarshal([]byte(column), &list)
	}
	return list, err
}

// decodeFlat is decode for objects that hold texts only. A store reads a million of them when it opens, so that what
// encode usually writes, without escapes, is read here; everything else is left to package json. set puts the text of a
// member into the item, and reports false for a member that the item does not have.
func decodeFlat[T any](column string, set func(item *T, member, text string) bool) ([]T, error) {
	if column == "" {
		return nil, nil
	}
	if !strings.Contains(column, `\`) {
		if out, ok := readFlat(column, set); ok {
			return out, nil
		}
	}
	return decode[T](column)
}

// readFlat reads [{"member":"text",…},…] and reports whether the column is of that form.
func readFlat[T any](s string, set func(item *T, member, text string) bool) ([]T, bool) {
	s, ok := strings.CutPrefix(s, "[")
	if !ok || s == "]" {
		return []T{}, ok
	}
	out := make([]T, 0, 1+strings.Count(s, "},{"))
	for {
		var item T
		if s, ok = readObject(s, &item, set); !ok {
			return nil, false
		}
		out = append(out, item)
		if s == "]" {
			return out, true
		}
		if s, ok = strings.CutPrefix(s, ","); !ok {
			return nil, false
		}
	}
}

// readObject reads {"member":"text",…} and returns what stands behind it.
func readObject[T any](s string, item *T, set func(item *T, member, text string) bool) (rest string, ok bool) {
	if s, ok = strings.CutPrefix(s, "{"); !ok {
		return s, false
	}
	for {
		member, text := "", ""
		if member, s, ok = quoted(s, `"`); !ok {
			return s, false
		}
		if text, s, ok = quoted(s, `:"`); !ok || !set(item, member, text) {
			return s, false
		}
		if s, ok = strings.CutPrefix(s, ","); !ok {
			return strings.CutPrefix(s, "}")
		}
	}
}

// quoted reads prefix and what stands behind it up to the next quote.
func quoted(s, prefix string) (text, rest string, ok bool) {
	if rest, ok = strings.CutPrefix(s, prefix); !ok {
		return "", s, false
	}
	return strings.Cut(rest, `"`)
}

// lists reads the columns that hold lists; texts that occur again and again are kept once.
type lists struct{ known interner }

func (l lists) labels(column string) ([]graph.Label, error) {
	return decodeFlat(column, func(x *graph.Label, member, text string) bool {
		switch member {
		case "value":
			x.Value = text
		case "lang":
			x.Lang = l.known.intern(text)
		case "type":
			x.Type = graph.LabelType(l.known.intern(text))
		default:
			return false
		}
		return true
	})
}

func (l lists) identifiers(column string) ([]graph.Identifier, error) {
	return decodeFlat(column, func(x *graph.Identifier, member, text string) bool {
		switch member {
		case "scheme":
			x.Scheme = graph.IdentifierScheme(l.known.intern(text))
		case "value":
			x.Value = text
		default:
			return false
		}
		return true
	})
}

func (l lists) attributes(column string) ([]graph.Attribute, error) {
	return decodeFlat(column, func(x *graph.Attribute, member, text string) bool {
		switch member {
		case "property":
			x.Property = graph.Property(l.known.intern(text))
		case "value":
			x.Value = text
		case "unit":
			x.Unit = l.known.intern(text)
		default:
			return false
		}
		return true
	})
}

func (l lists) evidence(column string) ([]graph.Evidence, error) {
	out, err := decodeFlat(column, func(x *graph.Evidence, member, text string) bool {
		switch member {
		case "document":
			x.Document = graph.ID(l.known.intern(text))
		case "locator":
			x.Locator = text
		case "quote":
			x.Quote = text
		default:
			return false
		}
		return true
	})
	if err != nil {
		return nil, fmt.Errorf("evidence: %w", err)
	}
	return out, nil
}

// interner gives back one copy of equal texts.
type interner map[string]string

func (i interner) intern(s string) string {
	if s == "" {
		return ""
	}
	if known, ok := i[s]; ok {
		return known
	}
	s = strings.Clone(s)
	i[s] = s
	return s
}
