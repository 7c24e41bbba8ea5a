package view

import "entente/graph/atlas"

// The lists of terms, as the schema names them. Code says atlas.Term: of two names for a type in signatures, gqlgen writes now one and
// now the other.
type (
	InstitutionType    = atlas.Term
	ProgrammeType      = atlas.Term
	AgreementType      = atlas.Term
	InfrastructureType = atlas.Term
	SiteRole           = atlas.Term
	ProjectStatus      = atlas.Term
	InstitutionStatus  = atlas.Term
	DocumentSource     = atlas.Term
	PathTerm           = atlas.Term

	SortDirection            = atlas.Term
	InstitutionOrderField    = atlas.Term
	SiteOrderField           = atlas.Term
	ProgrammeOrderField      = atlas.Term
	ProjectOrderField        = atlas.Term
	ThemeOrderField          = atlas.Term
	AgreementOrderField      = atlas.Term
	PersonOrderField         = atlas.Term
	InfrastructureOrderField = atlas.Term
	DocumentOrderField       = atlas.Term
	RelatedOrderField        = atlas.Term

	GroupField    = atlas.Term
	GroupThrough  = atlas.Term
	SumField      = atlas.Term
	TimelineField = atlas.Term
)
