package graph

import "slices"

// The properties that rules elsewhere in this package name.
const (
	PropName         Property = "name"        // preferred label (skos:prefLabel)
	PropAlias        Property = "alias"       // alternative label (skos:altLabel)
	PropAcronym      Property = "acronym"     // short form
	PropDescription  Property = "description" // a sentence or two
	PropPurpose      Property = "purpose"     // an aim, mission or task, in the words of a document
	PropOffer        Property = "offer"       // what it gives or makes possible to those who work with it
	PropIdentifier   Property = "identifier"  // scheme:value
	PropType         Property = "type"
	PropCountry      Property = "country"
	PropCity         Property = "city"
	PropCoordinates  Property = "coordinates"
	PropRole         Property = "role"
	PropFounded      Property = "founded"
	PropWebsite      Property = "website"
	PropStart        Property = "start"
	PropEnd          Property = "end"
	PropStatus       Property = "status"
	PropBudget       Property = "budget"
	PropCost         Property = "cost"
	PropContribution Property = "contribution"
	PropNotation     Property = "notation"
	PropScheme       Property = "scheme"
	PropSigned       Property = "signed"
	PropInForceSince Property = "inForceSince"
	PropInForceUntil Property = "inForceUntil"
	PropLang         Property = "lang"
	PropPublisher    Property = "publisher"
	PropDate         Property = "date"
	PropSHA256       Property = "sha256"
	PropLicence      Property = "licence"
	PropURL          Property = "url"
	PropMediaType    Property = "mediaType"
	PropSeries       Property = "series" // what a document is a release of
	PropSource       Property = "source" // who speaks in a document: one of DocumentSources

	// PropIdentification says how an institution is told from others, where that is weak: see IdentificationWeak.
	PropIdentification Property = "identification"

	// What judgements say of an entity and another record, whose id is the value. That two are the same is an identifier
	// of the scheme ENTENTE.
	PropDifferentFrom Property = "differentFrom"
	PropUndecided     Property = "undecided"

	// PropAwaits is a relation whose other end nobody has: its type and the id of that end, and its role. The loader writes it.
	PropAwaits Property = "awaits"
)

// InstitutionTypes, ProgrammeTypes, AgreementTypes, SiteRoles and InfrastructureTypes are the closed lists of the
// property type (and, for sites, role) by kind.
var (
	InstitutionTypes = []string{
		"RESEARCH_ORGANISATION", "UNIVERSITY", "COMPANY", "PUBLIC_AUTHORITY", "EU_BODY", "INSTITUTE", "DEPARTMENT",
		"JOINT_UNIT", "NETWORK", "FUNDER", "NON_PROFIT", "HEALTHCARE", "FACILITY", "ARCHIVE", "OTHER",
	}
	ProgrammeTypes = []string{
		"FRAMEWORK_PROGRAMME", "PILLAR", "OBJECTIVE", "CHALLENGE", "LEGAL_BASIS", "TOPIC", "CALL", "FUNDING_SCHEME",
		"COOPERATION_MECHANISM", "STRATEGIC_AGENDA", "INVESTMENT_PROGRAMME", "PROGRAMME_AGENCY", "SITE_POLICY", "OTHER",
	}
	AgreementTypes = []string{
		"COOPERATION_AGREEMENT", "MEMORANDUM_OF_UNDERSTANDING", "TREATY", "BILATERAL_AGREEMENT",
		"JOINT_UNIT_CONVENTION", "CONTRACT", "OTHER",
	}
	SiteRoles           = []string{"RESEARCH_SITE", "CAMPUS", "HEADQUARTERS", "LIAISON_OFFICE", "OFFICE", "OTHER"}
	InfrastructureTypes = []string{"TELESCOPE", "DETECTOR", "ARRAY", "PLATFORM", "OTHER"}
	ProjectStatuses     = []string{"PROPOSED", "SIGNED", "ONGOING", "CLOSED", "TERMINATED", "SUSPENDED"}
	InstitutionStatuses = []string{"ACTIVE", "INACTIVE"}
	Identifications     = []string{IdentificationWeak}
)

// IdentificationWeak says of an institution that its source gives no identifier of it: it is known by its name, country and address, so that two
// records of one body may stand side by side, and two bodies of one name be one.
const IdentificationWeak = "WEAK"

// actLabels are the types by which texts call one act: what is a cooperation agreement in one sentence is a memorandum of understanding
// in the next.
var actLabels = []string{"COOPERATION_AGREEMENT", "MEMORANDUM_OF_UNDERSTANDING", "BILATERAL_AGREEMENT"}

// LabelsOfOneAct reports whether two types of an agreement may be labels of one act, so that they differ in words only.
func LabelsOfOneAct(a, b string) bool {
	return slices.Contains(actLabels, a) && slices.Contains(actLabels, b)
}

// acting is the kinds that are for something: all but people, themes and documents.
var acting = only(KindInstitution, KindSite, KindProgramme, KindProject, KindAgreement, KindInfrastructure)

// Who speaks in a document, which decides how much it has to say: docs/truth.md.
const (
	SourceCurated    = "CURATED" // a person read it, or wrote it
	SourceROR        = "ROR"     // the Research Organization Registry
	SourceRNSR       = "RNSR"    // the French register of research structures
	SourceCordis     = "CORDIS"  // the EU's register of projects
	SourceEuroSciVoc = "EUROSCIVOC"
	SourceTable      = "TABLE" // a table of somebody's own
)

// DocumentSources is the closed list of the property source.
var DocumentSources = []string{SourceCurated, SourceROR, SourceRNSR, SourceCordis, SourceEuroSciVoc, SourceTable}

func only(kinds ...EntityKind) []EntityKind { return kinds }

// Properties is the whole vocabulary, in the order in which facts are shown. docs/data-model.md is its prose.
var Properties = append([]PropertyRule{
	{Name: PropName, Type: Text, Single: true, Many: only(KindInstitution), Title: map[string]string{"en": "name", "fr": "nom"}},
	{Name: PropAcronym, Type: Text, Title: map[string]string{"en": "acronym", "fr": "sigle"}},
	{Name: PropAlias, Type: Text, Title: map[string]string{"en": "other name", "fr": "autre nom"}},
	{Name: PropDescription, Type: Text, Title: map[string]string{"en": "description", "fr": "description"}},
	{Name: PropPurpose, Type: Text, Kinds: acting, Title: map[string]string{"en": "purpose", "fr": "finalité"}},
	{Name: PropOffer, Type: Text, Kinds: acting, Title: map[string]string{"en": "offer", "fr": "offre"}},
	{Name: PropType, Type: Term, Single: true, Many: only(KindInstitution), Title: map[string]string{"en": "type", "fr": "type"},
		Kinds: only(KindInstitution, KindProgramme, KindAgreement, KindInfrastructure)},
	{Name: PropRole, Type: Term, Single: true, Terms: SiteRoles, Kinds: only(KindSite),
		Title: map[string]string{"en": "role", "fr": "rôle"}},
	{Name: PropCountry, Type: Country, Single: true, Kinds: only(KindInstitution, KindSite, KindInfrastructure),
		Title: map[string]string{"en": "country", "fr": "pays"}},
	{Name: PropCity, Type: Text, Single: true, Kinds: only(KindSite),
		Title: map[string]string{"en": "city", "fr": "ville"}},
	{Name: PropCoordinates, Type: Coordinates, Single: true, Kinds: only(KindSite, KindInfrastructure),
		Title: map[string]string{"en": "coordinates", "fr": "coordonnées"}},
	{Name: PropFounded, Type: DateValue, Single: true, Event: true, Kinds: only(KindInstitution, KindInfrastructure),
		Title: map[string]string{"en": "date of foundation", "fr": "date de création"}},
	{Name: PropSigned, Type: DateValue, Single: true, Event: true, Kinds: only(KindAgreement),
		Title: map[string]string{"en": "date of signature", "fr": "date de signature"}},
	{Name: PropInForceSince, Type: DateValue, Single: true, Event: true, Kinds: only(KindAgreement),
		Title: map[string]string{"en": "entry into force", "fr": "entrée en vigueur"}},
	{Name: PropInForceUntil, Type: DateValue, Single: true, Event: true, Kinds: only(KindAgreement),
		Title: map[string]string{"en": "end of force", "fr": "fin de validité"}},
	{Name: PropStart, Type: DateValue, Single: true, Event: true, Kinds: only(KindProgramme, KindProject),
		Title: map[string]string{"en": "start", "fr": "début"}},
	{Name: PropEnd, Type: DateValue, Single: true, Event: true, Kinds: only(KindProgramme, KindProject),
		Title: map[string]string{"en": "end", "fr": "fin"}},
	{Name: PropStatus, Type: Term, Single: true, Kinds: only(KindProject, KindInstitution),
		Title: map[string]string{"en": "status", "fr": "état"}},
	{Name: PropBudget, Type: Number, Single: true, Kinds: only(KindProgramme),
		Title: map[string]string{"en": "budget", "fr": "budget"}},
	{Name: PropCost, Type: Number, Single: true, Kinds: only(KindProject),
		Title: map[string]string{"en": "total cost", "fr": "coût total"}},
	{Name: PropContribution, Type: Number, Single: true, Kinds: only(KindProject),
		Title: map[string]string{"en": "funding contribution", "fr": "contribution financière"}},
	{Name: PropNotation, Type: Text, Single: true, Kinds: only(KindTheme),
		Title: map[string]string{"en": "notation", "fr": "notation"}},
	{Name: PropScheme, Type: Text, Single: true, Kinds: only(KindTheme),
		Title: map[string]string{"en": "concept scheme", "fr": "schéma de concepts"}},
	{Name: PropWebsite, Type: URL, Kinds: only(KindInstitution, KindProgramme, KindProject, KindInfrastructure),
		Title: map[string]string{"en": "website", "fr": "site web"}},
	{Name: PropIdentification, Type: Term, Single: true, Terms: Identifications, Kinds: only(KindInstitution),
		Title: map[string]string{"en": "identification", "fr": "identification"}},
	{Name: PropIdentifier, Type: Identified, Title: map[string]string{"en": "identifier", "fr": "identifiant"}},
	{Name: PropLang, Type: Text, Single: true, Kinds: only(KindDocument),
		Title: map[string]string{"en": "language", "fr": "langue"}},
	{Name: PropPublisher, Type: Text, Single: true, Kinds: only(KindDocument),
		Title: map[string]string{"en": "publisher", "fr": "éditeur"}},
	{Name: PropDate, Type: DateValue, Single: true, Event: true, Kinds: only(KindDocument),
		Title: map[string]string{"en": "date", "fr": "date"}},
	{Name: PropSHA256, Type: Text, Single: true, Kinds: only(KindDocument),
		Title: map[string]string{"en": "SHA-256", "fr": "SHA-256"}},
	{Name: PropLicence, Type: Text, Single: true, Kinds: only(KindDocument),
		Title: map[string]string{"en": "licence", "fr": "licence"}},
	{Name: PropURL, Type: URL, Single: true, Kinds: only(KindDocument),
		Title: map[string]string{"en": "address", "fr": "adresse"}},
	{Name: PropMediaType, Type: Text, Single: true, Kinds: only(KindDocument),
		Title: map[string]string{"en": "media type", "fr": "type de média"}},
	{Name: PropSeries, Type: Text, Single: true, Kinds: only(KindDocument),
		Title: map[string]string{"en": "series", "fr": "série"}},
	{Name: PropSource, Type: Term, Single: true, Terms: DocumentSources, Kinds: only(KindDocument),
		Title: map[string]string{"en": "source", "fr": "source"}},
	{Name: PropDifferentFrom, Type: Text, Title: map[string]string{"en": "different from", "fr": "différent de"}},
	{Name: PropUndecided, Type: Text, Title: map[string]string{"en": "perhaps the same as", "fr": "peut-être identique à"}},
	{Name: PropAwaits, Type: Text, Title: map[string]string{"en": "relation to a record that is missing", "fr": "relation avec une fiche absente"}},
}, Indicators...)

// TermsFor returns the closed list of a Term property for an entity kind; nil where it has none.
func TermsFor(p Property, kind EntityKind) []string {
	switch {
	case p == PropStatus && kind == KindInstitution:
		return InstitutionStatuses
	case p == PropStatus:
		return ProjectStatuses
	case p != PropType:
		r, _ := p.Rule()
		return r.Terms
	}
	switch kind {
	case KindInstitution:
		return InstitutionTypes
	case KindProgramme:
		return ProgrammeTypes
	case KindAgreement:
		return AgreementTypes
	case KindInfrastructure:
		return InfrastructureTypes
	}
	return nil
}
