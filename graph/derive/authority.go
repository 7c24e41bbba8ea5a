package derive

import (
	"slices"

	"entente/graph"
)

// authority is whose word counts about an entity: the sources of documents, the first the most; what is not in it has no more
// authority than a document of which nothing is known. docs/truth.md explains the table.
type authority []string

// What a person read or wrote comes first for every kind; then the register of record of the kind.
var (
	ofOrganisations = authority{graph.SourceCurated, graph.SourceROR, graph.SourceRNSR, graph.SourceCordis}
	ofLaboratories  = authority{graph.SourceCurated, graph.SourceRNSR, graph.SourceROR, graph.SourceCordis}
	ofProjects      = authority{graph.SourceCurated, graph.SourceCordis}
	ofThemes        = authority{graph.SourceCurated, graph.SourceEuroSciVoc, graph.SourceCordis}
	ofOthers        = authority{graph.SourceCurated}
)

// authorities are by kind; what is not named is ofOthers.
var authorities = map[graph.EntityKind]authority{
	graph.KindInstitution: ofOrganisations,
	graph.KindSite:        ofOrganisations,
	graph.KindProgramme:   ofProjects,
	graph.KindProject:     ofProjects,
	graph.KindTheme:       ofThemes,
}

// authorityOver returns whose word counts about an entity of the kind, of which these are the facts. What RNSR numbers is a French
// laboratory: RNSR is the register of record for it.
func authorityOver(kind graph.EntityKind, facts []graph.Fact) authority {
	if kind == graph.KindInstitution && slices.ContainsFunc(facts, numberedByRNSR) {
		return ofLaboratories
	}
	if a, ok := authorities[kind]; ok {
		return a
	}
	return ofOthers
}

func numberedByRNSR(f graph.Fact) bool {
	if f.Property != graph.PropIdentifier {
		return false
	}
	id, err := graph.ParseIdentifier(f.Value)
	return err == nil && id.Scheme == graph.SchemeRNSR
}

// about returns whose word counts about one property. RNSR dates what is registered, anew with each contract of a laboratory: the year in
// which a body was founded is what ROR means.
func (a authority) about(p graph.Property) authority {
	if p == graph.PropFounded && slices.Equal(a, ofLaboratories) {
		return ofOrganisations
	}
	return a
}

// of returns the place of the document with the most authority among the evidence; the less the more.
func (a authority) of(evidence []graph.Evidence, document func(graph.ID) DocumentInfo) int {
	best := len(a)
	for _, e := range evidence {
		if at := slices.Index(a, document(e.Document).Source); at >= 0 && at < best {
			best = at
		}
	}
	return best
}
