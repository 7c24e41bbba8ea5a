package graph

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// TermTitle returns a value of a facet in words (en or fr, English for any other language): the country behind a code, the
// language behind a tag, a term such as RESEARCH_ORGANISATION. Any other value is returned as it is.
func TermTitle(f Field, value, lang string) string {
	lang = Spoken(lang)
	tag := language.English
	if lang == "fr" {
		tag = language.French
	}
	switch f {
	case Field(PropCountry):
		if region, err := language.ParseRegion(value); err == nil {
			if name := display.Regions(tag).Name(region); name != "" {
				return name
			}
		}
		return value
	case Field(PropLang):
		if l, err := language.Parse(value); err == nil {
			if name := display.Languages(tag).Name(l); name != "" {
				return name
			}
		}
		return value
	case FieldKind, Field(PropType), Field(PropRole), Field(PropStatus), Field(PropSource), Field(PropIdentification):
		if lang == "fr" {
			if t := termsFR[value]; t != "" {
				return t
			}
			if f == Field(PropRole) {
				value = RoleInWords(value, lang)
			}
		}
		if t := termsEN[value]; t != "" {
			return t
		}
		return sentenceCase(value)
	}
	return value
}

// valueInWords is TermTitle for a sentence, in which dates too are written as the language has them.
func valueInWords(p Property, value, lang string) string {
	if rule, _ := p.Rule(); rule.Type == DateValue {
		if d, err := ParseDate(value); err == nil {
			return d.InWords(lang)
		}
	}
	return TermTitle(Field(p), value, lang)
}

// RoleInWords returns the role of a relation in the language: those that registers give have a French word; others are words of the
// sources and are returned as they are.
func RoleInWords(role, lang string) string {
	if fr := rolesFR[role]; fr != "" && Spoken(lang) == "fr" {
		return fr
	}
	return role
}

// rolesFR are the roles of CORDIS and of the directors in RNSR.
var rolesFR = map[string]string{
	"coordinator": "coordinateur", "participant": "participant", "partner": "partenaire", "beneficiary": "bénéficiaire",
	"third party": "tiers", "associated partner": "partenaire associé", "international partner": "partenaire international",
	"director": "direction", "deputy director": "direction adjointe", "co-director": "codirection",
}

// sentenceCase turns LIAISON_OFFICE into "Liaison office".
func sentenceCase(term string) string {
	return capitalised(strings.ToLower(strings.ReplaceAll(term, "_", " ")))
}

// capitalised returns the text with a capital at its beginning.
func capitalised(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}

// termsEN are the terms whose words are not just the term in lower case.
var termsEN = map[string]string{
	"EU_BODY": "EU body", "NON_PROFIT": "Non-profit organisation", "HEALTHCARE": "Health-care organisation",

	SourceCurated: "Read by a curator", SourceROR: "ROR register", SourceRNSR: "RNSR register", SourceCordis: "CORDIS register",
	SourceEuroSciVoc: "EuroSciVoc vocabulary", SourceTable: "User’s table",
}

var termsFR = map[string]string{
	"INSTITUTION": "Institution", "SITE": "Site", "PROGRAMME": "Programme", "PROJECT": "Projet", "THEME": "Thème",
	"AGREEMENT": "Accord", "PERSON": "Personne", "INFRASTRUCTURE": "Infrastructure", "DOCUMENT": "Document",

	"RESEARCH_ORGANISATION": "Organisme de recherche", "UNIVERSITY": "Université", "COMPANY": "Entreprise",
	"PUBLIC_AUTHORITY": "Autorité publique", "EU_BODY": "Organe de l’UE", "INSTITUTE": "Institut",
	"DEPARTMENT": "Service", "JOINT_UNIT": "Unité mixte", "NETWORK": "Réseau", "FUNDER": "Financeur",
	"NON_PROFIT": "Organisation à but non lucratif", "HEALTHCARE": "Établissement de santé",
	"FACILITY": "Installation", "ARCHIVE": "Archives", "OTHER": "Autre",

	"FRAMEWORK_PROGRAMME": "Programme-cadre", "PILLAR": "Pilier", "OBJECTIVE": "Objectif", "CHALLENGE": "Défi", "LEGAL_BASIS": "Base légale",
	"TOPIC": "Sujet", "CALL": "Appel", "FUNDING_SCHEME": "Instrument de financement",
	"COOPERATION_MECHANISM": "Dispositif de coopération", "STRATEGIC_AGENDA": "Agenda stratégique",
	"INVESTMENT_PROGRAMME": "Programme d’investissement", "PROGRAMME_AGENCY": "Agence de programmes",
	"SITE_POLICY": "Politique de site",

	"COOPERATION_AGREEMENT":       "Accord de coopération",
	"MEMORANDUM_OF_UNDERSTANDING": "Protocole d’accord", "TREATY": "Traité",
	"BILATERAL_AGREEMENT": "Accord bilatéral", "JOINT_UNIT_CONVENTION": "Convention d’unité mixte",
	"CONTRACT": "Contrat",

	"RESEARCH_SITE": "Site de recherche", "CAMPUS": "Campus", "HEADQUARTERS": "Siège",
	"LIAISON_OFFICE": "Bureau de liaison", "OFFICE": "Bureau",

	"TELESCOPE": "Télescope", "DETECTOR": "Détecteur", "ARRAY": "Réseau d’antennes", "PLATFORM": "Plateforme",

	"PROPOSED": "Proposé", "SIGNED": "Signé", "ONGOING": "En cours", "CLOSED": "Clos", "TERMINATED": "Résilié",
	"SUSPENDED": "Suspendu", "WEAK": "Faible",

	"ACTIVE": "En activité", "INACTIVE": "Sans activité",

	SourceCurated: "Lu par un curateur", SourceROR: "Registre ROR", SourceRNSR: "Répertoire RNSR", SourceCordis: "Registre CORDIS",
	SourceEuroSciVoc: "Vocabulaire EuroSciVoc", SourceTable: "Tableau d’un utilisateur",
}
