package export

import (
	"io"
	"strings"

	"entente/graph"
)

// Format is a way to write a graph down.
type Format string

// The formats.
const (
	GraphML Format = "GRAPHML"
	GEXF    Format = "GEXF"
	CSV     Format = "CSV" // a table of entities
	ZIP     Format = "ZIP" // tables of entities, relations, facts and evidence, packed together
	JSONLD  Format = "JSONLD"
	Turtle  Format = "TURTLE"
	NDJSON  Format = "NDJSON"
)

// Formats lists every format in the order in which they are shown.
var Formats = []Format{GraphML, GEXF, CSV, ZIP, JSONLD, Turtle, NDJSON}

type formatRule struct {
	extension, mediaType string
	make                 func(io.Writer) Writer
}

var formatRules = map[Format]formatRule{
	GraphML: {"graphml", "application/graphml+xml", func(w io.Writer) Writer { return &graphML{xml: newXML(w)} }},
	GEXF:    {"gexf", "application/gexf+xml", func(w io.Writer) Writer { return &gexf{xml: newXML(w)} }},
	CSV:     {"csv", "text/csv; charset=utf-8; header=present", func(w io.Writer) Writer { return newTable(w) }},
	ZIP:     {"zip", "application/zip", func(w io.Writer) Writer { return newTables(w) }},
	JSONLD:  {"jsonld", "application/ld+json", func(w io.Writer) Writer { return newRDF(&jsonLD{out: newOutput(w)}) }},
	Turtle:  {"ttl", "text/turtle; charset=utf-8", func(w io.Writer) Writer { return newRDF(&turtle{out: newOutput(w)}) }},
	NDJSON:  {"ndjson", "application/x-ndjson", func(w io.Writer) Writer { return newNDJSON(w) }},
}

// ParseFormat returns the format of that name or file name extension (TURTLE, ttl), in either case. It returns
// INVALID_ARGUMENT, with the formats that there are, for any other text.
func ParseFormat(s string) (Format, error) {
	var known []string
	for _, f := range Formats {
		if strings.EqualFold(s, string(f)) || strings.EqualFold(s, f.Extension()) {
			return f, nil
		}
		known = append(known, f.Extension())
	}
	if len(s) > 20 {
		s = "this"
	}
	return "", graph.Errorf(graph.CodeInvalidArgument, "%q is not a format; the formats are %s", s,
		strings.Join(known, ", "))
}

// Extension returns how names of such files end, without the dot.
func (f Format) Extension() string { return formatRules[f].extension }

// MediaType returns the media type, with its character set where one has to be named.
func (f Format) MediaType() string { return formatRules[f].mediaType }
