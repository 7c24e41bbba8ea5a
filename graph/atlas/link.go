package atlas

import (
	"maps"
	"slices"

	"entente/graph"
)

// Link says which relations a field of the schema follows from an entity.
type Link struct {
	Legs  graph.Legs
	Kinds []graph.EntityKind // of the other end; empty: any
}

func out(kind graph.EntityKind, types ...graph.RelationType) Link {
	return Link{graph.Out(types...), []graph.EntityKind{kind}}
}

func in(kind graph.EntityKind, types ...graph.RelationType) Link {
	return Link{graph.In(types...), []graph.EntityKind{kind}}
}

// roles are the relations by which people are tied to things.
var roles = []graph.RelationType{graph.Leads, graph.AffiliatedWith, graph.Awarded}

// links holds the fields that follow relations, by the kind that has them and their name in the schema. Conditions in where
// follow them too, so that a field and the condition of the same name mean the same.
var links = map[graph.EntityKind]map[string]Link{
	graph.KindInstitution: {
		"sites":              out(graph.KindSite, graph.HasSite, graph.LocatedAt),
		"agreements":         out(graph.KindAgreement, graph.PartyTo),
		"foundingAgreements": out(graph.KindAgreement, graph.EstablishedBy),
		"programmes":         out(graph.KindProgramme, graph.ParticipatesIn, graph.Manages),
		"managedProgrammes":  out(graph.KindProgramme, graph.Manages),
		"projects":           out(graph.KindProject, graph.ParticipatesIn),
		"themes":             out(graph.KindTheme, graph.HasTheme),
		"people":             in(graph.KindPerson, roles...),
		"partOf":             out(graph.KindInstitution, graph.PartOf),
		"parts":              in(graph.KindInstitution, graph.PartOf),
		"jointUnits":         out(graph.KindInstitution, graph.PartnerIn),
		// Everyone with whom the sources join it as a partner: partners of its own, and those who run it where it is a joint unit.
		"partners": {
			append(graph.Both(graph.PartnerOf), graph.In(graph.PartnerIn)...), []graph.EntityKind{graph.KindInstitution},
		},
		"networks":            out(graph.KindInstitution, graph.MemberOf),
		"members":             in(graph.KindInstitution, graph.MemberOf),
		"managedInstitutions": out(graph.KindInstitution, graph.Manages),
		"fundedProjects":      in(graph.KindProject, graph.FundedUnder),
		"managers":            in(graph.KindInstitution, graph.Manages),
		"infrastructures":     out(graph.KindInfrastructure, graph.Operates),
		"predecessors":        out(graph.KindInstitution, graph.Succeeds),
		"successors":          in(graph.KindInstitution, graph.Succeeds),
	},
	graph.KindSite: {
		"institutions":    in(graph.KindInstitution, graph.HasSite, graph.LocatedAt),
		"infrastructures": in(graph.KindInfrastructure, graph.LocatedAt),
		"themes":          out(graph.KindTheme, graph.HasTheme),
	},
	graph.KindProgramme: {
		"partOf":       out(graph.KindProgramme, graph.PartOf),
		"parts":        in(graph.KindProgramme, graph.PartOf),
		"participants": in(graph.KindInstitution, graph.ParticipatesIn),
		"managers":     in(graph.KindInstitution, graph.Manages),
		"projects":     in(graph.KindProject, graph.FundedUnder),
		"agreements":   out(graph.KindAgreement, graph.EstablishedBy),
		"themes":       out(graph.KindTheme, graph.HasTheme),
		"people":       in(graph.KindPerson, roles...),
		"predecessors": out(graph.KindProgramme, graph.Succeeds),
		"successors":   in(graph.KindProgramme, graph.Succeeds),
	},
	graph.KindProject: {
		"participants": in(graph.KindInstitution, graph.ParticipatesIn),
		"programmes":   out(graph.KindProgramme, graph.FundedUnder),
		"funders":      out(graph.KindInstitution, graph.FundedUnder),
		"themes":       out(graph.KindTheme, graph.HasTheme),
		"people":       in(graph.KindPerson, roles...),
	},
	graph.KindTheme: {
		"broader":         out(graph.KindTheme, graph.Broader),
		"narrower":        in(graph.KindTheme, graph.Broader),
		"institutions":    in(graph.KindInstitution, graph.HasTheme),
		"programmes":      in(graph.KindProgramme, graph.HasTheme),
		"projects":        in(graph.KindProject, graph.HasTheme),
		"agreements":      in(graph.KindAgreement, graph.HasTheme),
		"infrastructures": in(graph.KindInfrastructure, graph.HasTheme),
		"sites":           in(graph.KindSite, graph.HasTheme),
	},
	graph.KindAgreement: {
		"parties":      in(graph.KindInstitution, graph.PartyTo),
		"institutions": in(graph.KindInstitution, graph.EstablishedBy),
		"programmes":   in(graph.KindProgramme, graph.EstablishedBy),
		"themes":       out(graph.KindTheme, graph.HasTheme),
		"partOf":       out(graph.KindAgreement, graph.PartOf),
		"parts":        in(graph.KindAgreement, graph.PartOf),
		"predecessors": out(graph.KindAgreement, graph.Succeeds),
		"successors":   in(graph.KindAgreement, graph.Succeeds),
	},
	graph.KindPerson: {
		"roles":        {graph.Out(roles...), nil},
		"institutions": out(graph.KindInstitution, roles...),
		"programmes":   out(graph.KindProgramme, roles...),
		"projects":     out(graph.KindProject, roles...),
	},
	graph.KindInfrastructure: {
		"operators": in(graph.KindInstitution, graph.Operates),
		"sites":     out(graph.KindSite, graph.LocatedAt),
		"themes":    out(graph.KindTheme, graph.HasTheme),
		"partOf":    out(graph.KindInfrastructure, graph.PartOf),
		"parts":     in(graph.KindInfrastructure, graph.PartOf),
	},
	graph.KindDocument: {
		"predecessors": out(graph.KindDocument, graph.Succeeds),
		"successors":   in(graph.KindDocument, graph.Succeeds),
	},
}

// LinkOf returns which relations the field of the name follows from entities of the kind, and whether there is such a field.
func LinkOf(kind graph.EntityKind, field string) (l Link, ok bool) {
	l, ok = links[kind][field]
	return l, ok
}

// LinksOf returns the names of the fields that follow relations from entities of the kind, in order.
func LinksOf(kind graph.EntityKind) []string { return slices.Sorted(maps.Keys(links[kind])) }

// Other returns the kind at the other end, "" when it may be any.
func (l Link) Other() graph.EntityKind {
	if len(l.Kinds) == 1 {
		return l.Kinds[0]
	}
	return ""
}
