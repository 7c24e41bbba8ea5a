package graph

import "strings"

// hinted are the properties that tell entities of one name apart, by kind.
var hinted = map[EntityKind][]Property{
	KindInstitution:    {PropType, PropCountry},
	KindSite:           {PropRole, PropCity, PropCountry},
	KindProgramme:      {PropType, PropStart},
	KindProject:        {PropStart},
	KindTheme:          {PropNotation},
	KindAgreement:      {PropType, PropSigned},
	KindInfrastructure: {PropType, PropCountry},
	KindDocument:       {PropPublisher, PropDate},
}

// Hint returns what tells the entity from others of its name, in the language where there are words for it: its acronym, then
// what suits its kind, joined by commas. It is empty where nothing more is known.
func (e *Entity) Hint(lang string) string {
	var parts []string
	if a := e.Acronym(); a != "" && a != e.Name(lang) {
		parts = append(parts, a)
	}
	for _, p := range hinted[e.Kind] {
		if v := e.Attribute(p); v != "" {
			parts = append(parts, valueInWords(p, v, lang))
		}
	}
	return strings.Join(parts, ", ")
}
