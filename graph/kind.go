package graph

import "strings"

// EntityKind is what an entity is. Each entity has exactly one.
type EntityKind string

// The kinds, in the order in which they are listed to users.
const (
	KindInstitution    EntityKind = "INSTITUTION"
	KindSite           EntityKind = "SITE"
	KindProgramme      EntityKind = "PROGRAMME"
	KindProject        EntityKind = "PROJECT"
	KindTheme          EntityKind = "THEME"
	KindAgreement      EntityKind = "AGREEMENT"
	KindPerson         EntityKind = "PERSON"
	KindInfrastructure EntityKind = "INFRASTRUCTURE"
	KindDocument       EntityKind = "DOCUMENT"
)

// EntityKinds lists every kind in the order in which they are shown.
var EntityKinds = []EntityKind{
	KindInstitution, KindSite, KindProgramme, KindProject, KindTheme, KindAgreement, KindPerson, KindInfrastructure,
	KindDocument,
}

var kindNames = map[EntityKind]struct{ prefix, label string }{
	KindInstitution:    {"institution", "Institution"},
	KindSite:           {"site", "Site"},
	KindProgramme:      {"programme", "Programme"},
	KindProject:        {"project", "Project"},
	KindTheme:          {"theme", "Theme"},
	KindAgreement:      {"agreement", "Agreement"},
	KindPerson:         {"person", "Person"},
	KindInfrastructure: {"infrastructure", "Infrastructure"},
	KindDocument:       {"document", "Document"},
}

var kindOfPrefix = func() map[string]EntityKind {
	m := make(map[string]EntityKind, len(kindNames))
	for k, n := range kindNames {
		m[n.prefix] = k
	}
	return m
}()

// Prefix returns what stands before the colon of the kind's ids, "" for an unknown kind.
func (k EntityKind) Prefix() string { return kindNames[k].prefix }

// Label returns the kind in UpperCamel, as a type of the schema and a label in Neo4j; "" for an unknown kind.
func (k EntityKind) Label() string { return kindNames[k].label }

// withArticle returns the kind as a sentence names one: an Institution, a Site.
func (k EntityKind) WithArticle() string {
	label := k.Label()
	if label != "" && strings.ContainsRune("AEIOU", rune(label[0])) {
		return "an " + label
	}
	return "a " + label
}

// Valid reports whether k is one of EntityKinds.
func (k EntityKind) Valid() bool { return kindNames[k].prefix != "" }

func KindPrefixes() []string {
	s := make([]string, len(EntityKinds))
	for i, k := range EntityKinds {
		s[i] = k.Prefix()
	}
	return s
}
