package view

import "entente/graph/atlas"

// Term is a value of a closed list.
type Term = atlas.Term

// The lists of terms.
type (
	InstitutionType    = Term
	ProgrammeType      = Term
	AgreementType      = Term
	InfrastructureType = Term
	SiteRole           = Term
	ProjectStatus      = Term
	InstitutionStatus  = Term
	PathTerm           = Term

	SortDirection            = Term
	InstitutionOrderField    = Term
	SiteOrderField           = Term
	ProgrammeOrderField      = Term
	ProjectOrderField        = Term
	ThemeOrderField          = Term
	AgreementOrderField      = Term
	PersonOrderField         = Term
	InfrastructureOrderField = Term
	DocumentOrderField       = Term
	RelatedOrderField        = Term

	GroupField    = Term
	GroupThrough  = Term
	SumField      = Term
	TimelineField = Term
)
