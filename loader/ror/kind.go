package ror

import (
	"fmt"
	"slices"
	"strings"

	"entente/graph"
)

// kinds are the types of ROR and what they are here, in the order in which one is chosen where a record has several: what
// an organisation does before who owns it, and that it funds last, since most funders are something else besides.
var kinds = []struct{ ror, ours string }{
	{"education", "UNIVERSITY"},
	{"healthcare", "HEALTHCARE"},
	{"archive", "ARCHIVE"},
	{"facility", "FACILITY"},
	{"government", "PUBLIC_AUTHORITY"},
	{"company", "COMPANY"},
	{"nonprofit", "NON_PROFIT"},
	{"other", "OTHER"},
	{"funder", "FUNDER"},
}

// kind states the type. Records that were made under schema 1.0 may write it with a capital.
func (b *builder) kind(types []string) {
	best, at := len(kinds), 0
	for i, t := range types {
		k := slices.IndexFunc(kinds, func(k struct{ ror, ours string }) bool { return strings.EqualFold(k.ror, t) })
		if k < 0 {
			b.reject(fmt.Sprintf("types/%d", i), t, "the type is not one of ROR's")
			continue
		}
		if k < best {
			best, at = k, i
		}
	}
	if best < len(kinds) {
		b.fact(b.self, graph.PropType, kinds[best].ours, "", fmt.Sprintf("types/%d", at))
	}
}
