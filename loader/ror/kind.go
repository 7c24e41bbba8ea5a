package ror

import (
	"fmt"
	"strings"

	"entente/graph"
)

// kinds are the types of ROR and what they are here.
var kinds = map[string]string{
	"education": "UNIVERSITY", "healthcare": "HEALTHCARE", "archive": "ARCHIVE", "facility": "FACILITY",
	"government": "PUBLIC_AUTHORITY", "company": "COMPANY", "nonprofit": "NON_PROFIT", "funder": "FUNDER", "other": "OTHER",
}

// kind states every type: most funders are something else besides. Records that were made under schema 1.0 may write it
// with a capital.
func (b *builder) kind(types []string) {
	for i, t := range types {
		place := fmt.Sprintf("types/%d", i)
		if k, ok := kinds[strings.ToLower(t)]; ok {
			b.fact(b.self, graph.PropType, k, "", place)
		} else {
			b.reject(place, t, "the type is not one of ROR's")
		}
	}
}
