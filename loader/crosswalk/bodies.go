package crosswalk

import (
	"fmt"
	"slices"

	"entente/graph"
)

// oneRecord are the registers that keep one record for each body: two records of one of them are two bodies, whatever a table joins them by.
// Participants are registered twice, and a body has a SIRET for each house.
var oneRecord = []graph.IdentifierScheme{graph.SchemeROR, graph.SchemeRNSR}

// bodies are the identifiers of a file that its rows say are of one body.
type bodies map[graph.Identifier]*body

// body is what rows so far say is one.
type body struct {
	identifiers []graph.Identifier
	row         string // of the first
}

// join takes the identifiers of a row as those of one body, unless that would make one of two records of a register that keeps one for each
// body; then it returns why, for the list of rejections, and takes none.
func (b bodies) join(identifiers []graph.Identifier, row string) (reason string) {
	all := &body{row: row}
	for _, i := range identifiers {
		known := b[i]
		if known == nil {
			known = &body{identifiers: []graph.Identifier{i}, row: row}
		}
		if known.row != row {
			all.row = known.row
		}
		for _, x := range known.identifiers {
			if slices.Contains(all.identifiers, x) {
				continue
			}
			for _, y := range all.identifiers {
				if x.Scheme == y.Scheme && slices.Contains(oneRecord, x.Scheme) {
					return fmt.Sprintf("it would make one body of %s and %s (see %s), which are two in their register; correct this row or that one", y, x, all.row)
				}
			}
			all.identifiers = append(all.identifiers, x)
		}
	}
	for _, i := range all.identifiers {
		b[i] = all
	}
	return ""
}
