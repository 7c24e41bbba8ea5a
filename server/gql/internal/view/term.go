package view

// Term is a value of one of the closed lists that have no type of their own in the domain. The schema checks what comes in,
// the vocabulary of the domain what was loaded.
type Term string

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
