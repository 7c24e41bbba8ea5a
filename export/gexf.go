package export

import (
	"strconv"

	"entente/graph"
)

// gexf writes GEXF 1.3 (gexf.net), with the time in which things held as spells of whole days.
type gexf struct{ xml xmlOutput }

const gexfHead = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"` +
	` xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd">
`

func (g *gexf) Passes() []Pass { return []Pass{entitiesWithFacts, relationsOnly} }

func (g *gexf) Begin(h Header) error {
	g.xml.text(gexfHead, "<meta><creator>Entente</creator><description>", xmlText(h.Title), ", revision ",
		strconv.Itoa(h.Revision), ", ", xmlText(h.Base), "</description></meta>\n",
		`<graph mode="dynamic" defaultedgetype="directed" idtype="string" timeformat="date" timerepresentation="interval">`, "\n")
	g.attributes("node", nodeColumns)
	g.attributes("edge", edgeColumns)
	return g.xml.err
}

// attributes declares the columns. The first one, the label, is part of the format.
func (g *gexf) attributes(class string, columns []column) {
	g.xml.text(`<attributes class="`, class, `" mode="static">`, "\n")
	for _, c := range columns[1:] {
		g.xml.text(`<attribute id="`, class, ".", c.name, `" title="`, c.name, `" type="`, c.kind, `"/>`, "\n")
	}
	g.xml.text("</attributes>\n")
}

func (g *gexf) Start(pass int) error {
	if pass == 0 {
		g.xml.text("<nodes>\n")
	} else {
		g.xml.text("</nodes>\n<edges>\n")
	}
	return g.xml.err
}

func (g *gexf) Entity(r graph.Record) error {
	g.xml.text("<node")
	g.xml.attribute("id", string(r.Entity.ID))
	g.xml.attribute("label", r.Entity.Name(""))
	g.xml.text(">")
	g.values("node", nodeColumns, nodeValues(r))
	g.spells(lifetime(&r.Entity))
	g.xml.text("</node>\n")
	return g.xml.err
}

func (g *gexf) Relation(r *graph.Relation) error {
	g.xml.text("<edge")
	g.xml.attribute("id", string(r.ID))
	g.xml.attribute("source", string(r.From))
	g.xml.attribute("target", string(r.To))
	g.xml.attribute("kind", string(r.Type)) // edges of different kinds may join the same nodes
	g.xml.attribute("label", string(r.Type))
	g.xml.text(">")
	g.values("edge", edgeColumns, edgeValues(r))
	g.spells(r.Period)
	g.xml.text("</edge>\n")
	return g.xml.err
}

func (g *gexf) values(class string, columns []column, values []string) {
	g.xml.text("<attvalues>")
	for i, c := range columns {
		if i > 0 && values[i] != "" {
			g.xml.text(`<attvalue for="`, class, ".", c.name, `"`)
			g.xml.attribute("value", values[i])
			g.xml.text("/>")
		}
	}
	g.xml.text("</attvalues>")
}

// spells writes a period as whole days; a bound that is not known is left open, and the attributes keep how precise it is.
func (g *gexf) spells(p graph.Period) {
	if !p.Since.Known() && !p.Until.Known() || p.Reversed() {
		return
	}
	g.xml.text("<spells><spell")
	if p.Since.Known() {
		g.xml.attribute("start", p.Since.First().String())
	}
	if p.Until.Known() {
		g.xml.attribute("end", p.Until.Last().String())
	}
	g.xml.text("/></spells>")
}

// lifetime returns when an entity was there: from its foundation on, while a project runs or an agreement is in force.
func lifetime(e *graph.Entity) graph.Period {
	first := func(properties ...graph.Property) graph.Date {
		for _, p := range properties {
			if d := e.Date(p); d.Known() {
				return d
			}
		}
		return graph.Date{}
	}
	return graph.Period{
		Since: first(graph.PropFounded, graph.PropStart, graph.PropInForceSince),
		Until: first(graph.PropEnd, graph.PropInForceUntil),
	}
}

func (g *gexf) End() error {
	g.xml.text("</edges>\n</graph>\n</gexf>\n")
	return g.xml.flush()
}
