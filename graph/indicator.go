package graph

// Indicators is the part of the vocabulary that holds figures: numbers about an entity, each with a unit and, where the
// document gives one, a period. Two figures of the same indicator, unit and period disagree when their values differ; two
// figures that count different things are therefore two indicators, even where a document words them alike.
var Indicators = []PropertyRule{
	// What an organisation consists of.
	indicator("staff", "staff", "effectif"),
	indicator("institutes", "institutes", "instituts"),
	indicator("sites", "sites", "sites"),
	indicator("officesAbroad", "offices abroad", "bureaux à l’étranger"),
	indicator("laboratories", "laboratories", "laboratoires"),
	indicator("laboratoriesAbroad", "laboratories abroad", "laboratoires à l’étranger"),
	indicator("jointLaboratoriesShare", "share of laboratories with several supervisory bodies",
		"part des laboratoires à plusieurs tutelles"),
	indicator("jointUnits", "international joint units", "unités mixtes internationales"),
	indicator("jointUnitsWithIndustry", "international joint units with industry",
		"unités mixtes internationales avec l’industrie"),
	indicator("umifreUnits", "joint units with a French research institute abroad",
		"unités mixtes des instituts français de recherche à l’étranger"),
	indicator("majorUniversitySites", "major university sites", "grands sites universitaires"),
	indicator("staffOnMajorSitesShare", "share of staff on major university sites",
		"part du personnel sur les grands sites universitaires"),
	indicator("unitsOnMajorSitesShare", "share of units on major university sites",
		"part des unités sur les grands sites universitaires"),

	// Who works there, comes and goes.
	indicator("researchers", "researchers", "chercheurs"),
	indicator("foreignScientists", "foreign researchers, PhD students and postdocs",
		"chercheurs, doctorants et post-doctorants étrangers"),
	indicator("womenAmongRecruitsShare", "share of women among recruited researchers",
		"part des femmes parmi les chercheurs recrutés"),
	indicator("foreignersAmongRecruitsShare", "share of foreigners among recruited researchers",
		"part des étrangers parmi les chercheurs recrutés"),
	indicator("phdStartersPerYear", "PhD students starting each year", "doctorants débutant chaque année"),
	indicator("researchSupportProfessions", "research support professions", "métiers de l’appui à la recherche"),
	indicator("missionsAbroadPerYear", "missions abroad each year", "missions à l’étranger chaque année"),
	indicator("secondmentDuration", "duration of a secondment", "durée d’un détachement"),

	// What they achieve.
	indicator("laureates", "laureates", "lauréats"),
	indicator("internationalPublicationsShare", "share of publications with a foreign laboratory",
		"part des publications avec un laboratoire étranger"),
	indicator("europeanContracts", "contracts with the European Commission", "contrats avec la Commission européenne"),

	// How programmes and projects are made.
	indicator("objectives", "objectives", "objectifs"),
	indicator("pillars", "pillars", "axes"),
	indicator("primaryMissions", "primary missions", "missions principales"),
	indicator("societalChallenges", "societal challenges", "défis de société"),
	indicator("grantDurationLeast", "shortest duration of a grant", "durée minimale d’une bourse"),
	indicator("grantDurationMost", "longest duration of a grant", "durée maximale d’une bourse"),
	indicator("participantCountries", "participating countries", "pays participants"),
	indicator("industrialPartners", "industrial partners", "partenaires industriels"),
}

func indicator(name Property, en, fr string) PropertyRule {
	return PropertyRule{
		Name: name, Type: Number, Single: true, Figure: true, Title: map[string]string{"en": en, "fr": fr},
	}
}
