package reconciliation

import (
	"maps"
	"net/url"
	"slices"

	"entente/graph"
)

// Once returns INVALID_ARGUMENT for a parameter of an address or a form that is given more than once, unless repeated says that a
// parameter of that name lists its values so: which one is meant, only the client knows.
func Once(given url.Values, repeated func(name string) bool) error {
	for _, name := range slices.Sorted(maps.Keys(given)) {
		if len(given[name]) > 1 && !repeated(name) {
			return graph.Errorf(graph.CodeInvalidArgument, "%s is given %d times; give it once", graph.Clip(name), len(given[name]))
		}
	}
	return nil
}

// never says that no parameter lists its values by being repeated.
func never(string) bool { return false }
