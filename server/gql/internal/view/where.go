package view

import "entente/graph/atlas"

// Where is a condition on an entity.
type Where = atlas.Where

// The conditions by kind, and on what the fields of each kind give.
type (
	InstitutionWhere    = atlas.Where
	SiteWhere           = atlas.Where
	ProgrammeWhere      = atlas.Where
	ProjectWhere        = atlas.Where
	ThemeWhere          = atlas.Where
	AgreementWhere      = atlas.Where
	PersonWhere         = atlas.Where
	InfrastructureWhere = atlas.Where
	DocumentWhere       = atlas.Where
	EntityWhere         = atlas.Where

	RelatedInstitutionWhere    = atlas.RelatedWhere
	RelatedSiteWhere           = atlas.RelatedWhere
	RelatedProgrammeWhere      = atlas.RelatedWhere
	RelatedProjectWhere        = atlas.RelatedWhere
	RelatedThemeWhere          = atlas.RelatedWhere
	RelatedAgreementWhere      = atlas.RelatedWhere
	RelatedPersonWhere         = atlas.RelatedWhere
	RelatedInfrastructureWhere = atlas.RelatedWhere
	RelatedDocumentWhere       = atlas.RelatedWhere
	RelatedEntityWhere         = atlas.RelatedWhere
)

// The conditions on terms, by list.
type (
	InstitutionTypeFilter    = atlas.TermFilter
	ProgrammeTypeFilter      = atlas.TermFilter
	AgreementTypeFilter      = atlas.TermFilter
	InfrastructureTypeFilter = atlas.TermFilter
	SiteRoleFilter           = atlas.TermFilter
	ProjectStatusFilter      = atlas.TermFilter
	InstitutionStatusFilter  = atlas.TermFilter
)

// CountryFilter is a condition on a country.
type CountryFilter = atlas.CountryFilter
