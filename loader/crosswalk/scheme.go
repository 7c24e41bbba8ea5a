package crosswalk

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/spelling"
)

// column is a column of a table with the scheme of its identifiers; its name is empty where only the scheme was given.
type column struct {
	name   string
	scheme graph.IdentifierScheme
}

// parseColumn reads SCHEME or COLUMN=SCHEME.
func parseColumn(text string) (column, error) {
	name, scheme, named := strings.Cut(text, "=")
	if !named {
		name, scheme = "", text
	}
	s := schemeNamed(scheme)
	if s == "" || named && strings.TrimSpace(name) == "" {
		return column{}, graph.Errorf(graph.CodeInvalidArgument, "%s is neither a scheme nor COLUMN=SCHEME; the schemes are %s", graph.Clip(text), schemes())
	}
	return column{strings.TrimSpace(name), s}, nil
}

// schemeNamed returns the scheme of that name, whatever its case; "" for none. Ids of records here are for judgements.
func schemeNamed(s string) graph.IdentifierScheme {
	scheme := graph.IdentifierScheme(strings.ToUpper(strings.ReplaceAll(strings.TrimSpace(s), "-", "_")))
	if scheme == graph.SchemeEntente || !slices.Contains(graph.IdentifierSchemes, scheme) {
		return ""
	}
	return scheme
}

func schemes() string {
	var out []string
	for _, s := range graph.IdentifierSchemes {
		if s != graph.SchemeEntente {
			out = append(out, strings.ToLower(string(s)))
		}
	}
	return strings.Join(out, ", ")
}

// schemesIn returns the schemes that a heading or the name of a file names, in order: “ROR ID” is of ROR.
func schemesIn(text string) []graph.IdentifierScheme {
	if s := schemeNamed(text); s != "" {
		return []graph.IdentifierScheme{s}
	}
	var out []graph.IdentifierScheme
	for _, word := range spelling.Terms(text) {
		if s := schemeNamed(word); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// identifier returns a value as an identifier, INVALID_ARGUMENT for one that has not the form of its register. The address at which
// an identifier resolves is taken for it.
func identifier(scheme graph.IdentifierScheme, value string) (graph.Identifier, error) {
	value = strings.TrimSpace(value)
	if scheme != graph.SchemeEuroSciVoc && scheme != graph.SchemeROR { // whose identifiers are addresses
		before, _ := strings.CutPrefix(graph.Identifier{Scheme: scheme}.URL(), "https://")
		for _, secure := range []string{"https://", "http://"} {
			if rest, ok := strings.CutPrefix(value, secure+before); ok && before != "" {
				value = rest
			}
		}
	}
	i := graph.Identifier{Scheme: scheme, Value: value}
	return i.Canonical(), i.Check()
}
