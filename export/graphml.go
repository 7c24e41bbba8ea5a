package export

import (
	"strconv"

	"entente/graph"
)

// graphML writes GraphML 1.1 (graphml.graphdrawing.org) with plain keys: no extension of any program.
type graphML struct{ xml xmlOutput }

const graphMLHead = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"` +
	` xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">
`

// nodeColumns and edgeColumns are the attributes that networks have: those of tables, and the proof.
var (
	nodeColumns = append(append([]column{{"label", "string"}}, entityColumns...),
		column{"facts", "string"}, column{"conflicts", "string"})
	edgeColumns = append(append([]column{{"label", "string"}}, relationColumns...), column{"evidence", "string"})
)

func nodeValues(r graph.Record) []string {
	return append(append([]string{r.Entity.Name("")}, entityValues(&r.Entity)...), factsText(r), conflictsText(r))
}

func edgeValues(r *graph.Relation) []string {
	return append(append([]string{string(r.Type)}, relationValues(r)...), evidenceText(r.Evidence))
}

func (g *graphML) Passes() []Pass  { return []Pass{entitiesWithFacts, relationsOnly} }
func (g *graphML) Start(int) error { return nil }

func (g *graphML) Begin(h Header) error {
	g.xml.text(graphMLHead)
	g.keys("graph", "g", []column{{"title", "string"}, {"revision", "int"}, {"base", "string"}})
	g.keys("node", "n", nodeColumns)
	g.keys("edge", "e", edgeColumns)
	g.xml.text(`<graph id="entente" edgedefault="directed">`, "\n")
	for i, v := range []string{h.Title, strconv.Itoa(h.Revision), h.Base} {
		g.data("g", i, v)
	}
	g.xml.text("\n")
	return g.xml.err
}

func (g *graphML) keys(of, prefix string, columns []column) {
	for i, c := range columns {
		g.xml.text(`<key id="`, prefix, strconv.Itoa(i), `" for="`, of, `" attr.name="`, c.name, `" attr.type="`, c.kind, `"/>`, "\n")
	}
}

func (g *graphML) data(prefix string, i int, value string) {
	if value != "" {
		g.xml.text(`<data key="`, prefix, strconv.Itoa(i), `">`, xmlText(value), `</data>`)
	}
}

func (g *graphML) Entity(r graph.Record) error {
	g.xml.text("<node")
	g.xml.attribute("id", string(r.Entity.ID))
	g.xml.text(">")
	for i, v := range nodeValues(r) {
		g.data("n", i, v)
	}
	g.xml.text("</node>\n")
	return g.xml.err
}

func (g *graphML) Relation(r *graph.Relation) error {
	g.xml.text("<edge")
	g.xml.attribute("id", string(r.ID))
	g.xml.attribute("source", string(r.From))
	g.xml.attribute("target", string(r.To))
	g.xml.text(">")
	for i, v := range edgeValues(r) {
		g.data("e", i, v)
	}
	g.xml.text("</edge>\n")
	return g.xml.err
}

func (g *graphML) End() error {
	g.xml.text("</graph>\n</graphml>\n")
	return g.xml.flush()
}
