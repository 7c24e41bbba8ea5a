package euroscivoc

import (
	"encoding/json"
	"path"
	"strings"
)

// form is a way to write RDF.
type form struct {
	name      string
	mediaType string
	read      func(text string, yield func(triple)) error
}

var (
	turtleForm  = form{"Turtle", "text/turtle", readTurtle}
	triplesForm = form{"N-Triples", "application/n-triples", readTurtle} // of which Turtle is a superset
	xmlForm     = form{"RDF/XML", "application/rdf+xml", readXML}
	jsonForm    = form{"JSON-LD", "application/ld+json", readJSON}
)

// formsByEnding are the forms by the ends of names.
var formsByEnding = map[string]form{
	".ttl": turtleForm, ".nt": triplesForm, ".rdf": xmlForm, ".xml": xmlForm, ".owl": xmlForm, ".jsonld": jsonForm, ".json": jsonForm,
}

// isVocabulary reports whether a name ends as one of the forms does.
func isVocabulary(name string) bool {
	_, ok := formsByEnding[strings.ToLower(path.Ext(name))]
	return ok
}

// formOf tells the form by the end of the name, else by how the text begins.
func formOf(name, text string) form {
	if f, ok := formsByEnding[strings.ToLower(path.Ext(name))]; ok {
		return f
	}
	text = strings.TrimSpace(strings.TrimPrefix(text, "\uFEFF"))
	for _, begin := range []string{"<?xml", "<!DOCTYPE", "<rdf:RDF"} {
		if strings.HasPrefix(text, begin) {
			return xmlForm
		}
	}
	if strings.HasPrefix(text, "{") || strings.HasPrefix(text, "[") && json.Valid([]byte(text)) {
		return jsonForm
	}
	return turtleForm
}
