package graph

// relationRules is the model of docs/data-model.md: which kinds each type joins, what excludes what, how much a step
// tells, and how it is said.
var relationRules = []RelationRule{
	{
		Type: PartyTo, Ends: ends(only(KindInstitution), KindAgreement), Weight: 0.5,
		Phrase: map[string]Phrase{
			"en": {"{a} is a party to {b}", "{a} has {b} among its parties"},
			"fr": {"{a} est partie à {b}", "{a} compte {b} parmi ses parties"},
		},
	},
	{
		Type: PartnerIn, Ends: ends(only(KindInstitution), KindInstitution), Weight: 0.6,
		Phrase: map[string]Phrase{
			"en": {"{a} is a partner in {b}", "{a} has {b} as a partner"},
			"fr": {"{a} est partenaire de {b}", "{a} a pour partenaire {b}"},
		},
	},
	{
		Type: PartnerOf, Ends: ends(only(KindInstitution), KindInstitution), Weight: 0.7,
		Phrase: map[string]Phrase{
			"en": {"{a} works with {b}", "{a} works with {b}"},
			"fr": {"{a} collabore avec {b}", "{a} collabore avec {b}"},
		},
	},
	{
		Type: PartOf, Weight: 0.8,
		Ends: sameKind(KindInstitution, KindProgramme, KindAgreement, KindInfrastructure),
		Phrase: map[string]Phrase{
			"en": {"{a} is part of {b}", "{a} includes {b}"},
			"fr": {"{a} fait partie de {b}", "{a} comprend {b}"},
		},
	},
	{
		Type: MemberOf, Ends: ends(only(KindInstitution), KindInstitution), Weight: 1,
		Phrase: map[string]Phrase{
			"en": {"{a} is a member of {b}", "{a} has {b} as a member"},
			"fr": {"{a} est membre de {b}", "{a} compte {b} parmi ses membres"},
		},
	},
	{
		Type: EstablishedBy, Weight: 0.7,
		Ends: ends(only(KindInstitution, KindProgramme), KindAgreement),
		Phrase: map[string]Phrase{
			"en": {"{a} was established by {b}", "{a} established {b}"},
			"fr": {"{a} doit sa création à {b}", "{a} a donné naissance à {b}"},
		},
	},
	{
		Type: Manages, Ends: ends(only(KindInstitution), KindProgramme, KindInstitution), Weight: 0.8,
		Phrase: map[string]Phrase{
			"en": {"{a} manages {b}", "{a} is managed by {b}"},
			"fr": {"{a} gère {b}", "{a} a pour gestionnaire {b}"},
		},
	},
	{
		Type: ParticipatesIn, Ends: ends(only(KindInstitution), KindProject, KindProgramme), Weight: 1,
		Phrase: map[string]Phrase{
			"en": {"{a} takes part in {b}", "{a} has {b} as a participant"},
			"fr": {"{a} participe à {b}", "{a} a pour participant {b}"},
		},
	},
	{
		Type: FundedUnder, Ends: ends(only(KindProject), KindProgramme, KindInstitution), Weight: 1.2,
		Phrase: map[string]Phrase{
			"en": {"{a} is funded by {b}", "{a} funds {b}"},
			"fr": {"{a} reçoit un financement de {b}", "{a} finance {b}"},
		},
	},
	{
		Type: HasSite, Ends: ends(only(KindInstitution), KindSite), Weight: 1,
		Phrase: map[string]Phrase{
			"en": {"{a} has the site {b}", "{a} is a site of {b}"},
			"fr": {"{a} a pour site {b}", "{a} est un site de {b}"},
		},
	},
	{
		Type: LocatedAt, Ends: ends(only(KindInstitution, KindInfrastructure), KindSite), Weight: 1,
		Phrase: map[string]Phrase{
			"en": {"{a} is located at {b}", "{a} houses {b}"},
			"fr": {"{a} se trouve à {b}", "{a} accueille {b}"},
		},
	},
	{
		Type: Operates, Ends: ends(only(KindInstitution), KindInfrastructure), Weight: 0.8,
		Phrase: map[string]Phrase{
			"en": {"{a} operates {b}", "{a} is operated by {b}"},
			"fr": {"{a} exploite {b}", "{a} a pour exploitant {b}"},
		},
	},
	{
		Type: Leads, Exclusive: OneSourceByRole, Weight: 0.8,
		Ends: ends(only(KindPerson), KindInstitution, KindProgramme, KindProject),
		Phrase: map[string]Phrase{
			"en": {"{a} leads {b}", "{a} is led by {b}"},
			"fr": {"{a} dirige {b}", "{a} est sous la direction de {b}"},
		},
	},
	{
		Type: AffiliatedWith, Weight: 1,
		Ends: ends(only(KindPerson), KindInstitution, KindProgramme, KindProject),
		Phrase: map[string]Phrase{
			"en": {"{a} is affiliated with {b}", "{a} has {b} among its people"},
			"fr": {"{a} appartient à {b}", "{a} compte {b} parmi ses membres"},
		},
	},
	{
		Type: Awarded, Weight: 1,
		Ends: ends(only(KindPerson), KindInstitution, KindProgramme, KindProject),
		Phrase: map[string]Phrase{
			"en": {"{a} is a laureate of {b}", "{a} was awarded to {b}"},
			"fr": {"{a} figure parmi les lauréats de {b}", "{a} compte {b} parmi ses lauréats"},
		},
	},
	{
		Type: HasTheme, Weight: 1.5,
		Ends: ends(only(KindInstitution, KindSite, KindAgreement, KindProgramme, KindProject, KindInfrastructure), KindTheme),
		Phrase: map[string]Phrase{
			"en": {"{a} works on {b}", "{a} is a theme of {b}"},
			"fr": {"{a} a pour thème {b}", "{a} est un thème de {b}"},
		},
	},
	{
		Type: Broader, Ends: sameKind(KindTheme), Weight: 1.5,
		Phrase: map[string]Phrase{
			"en": {"{a} is a narrower theme than {b}", "{a} is a broader theme than {b}"},
			"fr": {"{a} est un thème plus spécifique que {b}", "{a} est un thème plus général que {b}"},
		},
	},
	{
		Type: Succeeds, Ends: sameKind(KindInstitution, KindProgramme, KindAgreement, KindDocument), Weight: 0.8,
		Phrase: map[string]Phrase{
			"en": {"{a} succeeds {b}", "{a} was succeeded by {b}"},
			"fr": {"{a} succède à {b}", "{a} a pour successeur {b}"},
		},
	},
}
