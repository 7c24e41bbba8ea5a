package reconciliation

import (
	"strconv"
	"strings"

	"entente/graph"
)

// named is what the protocol calls a type or a property: an id and a name. Entities as values are written so too.
type named struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// typeOf returns the type that stands for a kind: its id is the name of the kind in the API.
func typeOf(k graph.EntityKind) named { return named{k.Label(), k.Label()} }

// kindNamed returns the kind that a type stands for, whatever its case; "" for the empty text, which asks for no type. It
// returns INVALID_ARGUMENT for any other.
func kindNamed(s string) (graph.EntityKind, error) {
	var labels []string
	for _, k := range graph.EntityKinds {
		if strings.EqualFold(s, k.Label()) {
			return k, nil
		}
		labels = append(labels, k.Label())
	}
	if s == "" {
		return "", nil
	}
	return "", graph.Errorf(graph.CodeInvalidArgument, "%s is not a type; the types are %s", quoted(s), strings.Join(labels, ", "))
}

// quoted quotes a value for a message and shortens it.
func quoted(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		s = string(r[:most]) + "…"
	}
	return strconv.Quote(s)
}

// describe returns what tells an entity from others of its name.
func describe(e *graph.Entity) string {
	if hint := e.Hint("en"); hint != "" {
		return hint
	}
	return e.Description("en")
}
