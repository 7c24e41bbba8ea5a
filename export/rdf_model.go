package export

import (
	"strconv"
	"strings"

	"entente/graph"
)

// classes are the types of the kinds, beside ent:Institution and the like: the words of schema.org, SKOS and PROV-O that say
// the same or more.
var classes = map[graph.EntityKind][]string{
	graph.KindInstitution: {"schema:Organization", "prov:Organization"},
	graph.KindSite:        {"schema:Place", "prov:Location"},
	graph.KindProgramme:   {"schema:FundingScheme"},
	graph.KindProject:     {"schema:ResearchProject"},
	graph.KindTheme:       {"skos:Concept"},
	graph.KindPerson:      {"schema:Person", "prov:Person"},
	graph.KindDocument:    {"schema:DigitalDocument", "prov:Entity"},
}

// directPredicates are the words of others for relations between two entities; all other types have one of Entente.
var directPredicates = map[graph.RelationType]string{
	graph.PartOf:         "dcterms:isPartOf",
	graph.MemberOf:       "schema:memberOf",
	graph.HasSite:        "schema:location",
	graph.LocatedAt:      "schema:location",
	graph.AffiliatedWith: "schema:affiliation",
	graph.HasTheme:       "dcterms:subject",
	graph.Broader:        "skos:broader",
	graph.Succeeds:       "dcterms:replaces",
}

// propertyPredicates are the words of others for the best value of a property; all others have one of Entente.
var propertyPredicates = map[graph.Property]string{
	graph.PropFounded:   "schema:foundingDate",
	graph.PropWebsite:   "schema:url",
	graph.PropStart:     "schema:startDate",
	graph.PropEnd:       "schema:endDate",
	graph.PropNotation:  "skos:notation",
	graph.PropLang:      "dcterms:language",
	graph.PropPublisher: "dcterms:publisher",
	graph.PropDate:      "dcterms:date",
	graph.PropLicence:   "dcterms:license",
	graph.PropURL:       "schema:url",
	graph.PropMediaType: "dcterms:format",
}

// entity returns the resources of an entity: itself, its facts with their evidence, its conflicts.
func (x *rdf) entity(record graph.Record) []resource {
	e := &record.Entity
	r := resource{iri: x.iri(e.ID), types: append([]string{"ent:" + e.Kind.Label()}, classes[e.Kind]...)}
	labelled(&r, e)
	x.identified(&r, e)
	for _, a := range e.Attributes {
		if lat, lon, ok := graph.ParseCoordinates(a.Value); ok && a.Property == graph.PropCoordinates {
			r.add("schema:latitude", typed(graph.FormatNumber(lat), "xsd:decimal"))
			r.add("schema:longitude", typed(graph.FormatNumber(lon), "xsd:decimal"))
			continue
		}
		predicate := propertyPredicates[a.Property]
		if predicate == "" {
			predicate = "ent:" + string(a.Property)
		}
		r.add(predicate, valueOf(a.Property, a.Value, ""))
	}
	for _, p := range e.Contested {
		r.add("ent:contested", text(string(p), ""))
	}
	r.add("ent:withdrawn", truth(e.Withdrawn))
	for _, f := range record.Facts {
		r.add("ent:fact", link(x.base+string(f.ID)))
	}
	out := []resource{r}
	for i := range record.Facts {
		out = append(out, x.fact(&record.Facts[i])...)
	}
	for i := range record.Conflicts {
		out = append(out, x.conflict(&record.Conflicts[i]))
	}
	return out
}

// labelled says what an entity is called: in the words of SKOS for a theme, of Dublin Core for a document, else of schema.org.
func labelled(r *resource, e *graph.Entity) {
	name, other, description := "schema:name", "schema:alternateName", "schema:description"
	switch e.Kind {
	case graph.KindTheme:
		name, other, description = "skos:prefLabel", "skos:altLabel", "skos:definition"
	case graph.KindDocument:
		name, other, description = "dcterms:title", "dcterms:alternative", "dcterms:description"
	}
	for _, l := range e.Labels {
		switch l.Type {
		case graph.LabelPreferred:
			r.add(name, text(l.Value, l.Lang))
		case graph.LabelAcronym:
			r.add("ent:acronym", text(l.Value, l.Lang))
		default:
			r.add(other, text(l.Value, l.Lang))
		}
	}
	for _, d := range e.Descriptions {
		r.add(description, text(d.Value, d.Lang))
	}
}

// identified says who else names the entity. Only strong identifiers name the same thing; others are no more than texts.
func (x *rdf) identified(r *resource, e *graph.Entity) {
	for _, i := range e.Identifiers {
		r.add("schema:identifier", text(i.String(), ""))
		url := i.URL()
		if i.Scheme == graph.SchemeEntente {
			url = x.base + i.Value
		}
		if i.Scheme.Strong() && url != "" {
			r.add("owl:sameAs", link(url))
		}
	}
	for _, id := range e.Merged {
		r.add("owl:sameAs", link(x.base+string(id)))
	}
}

func (x *rdf) fact(f *graph.Fact) []resource {
	r := resource{iri: x.iri(f.ID), types: []string{"ent:Fact", "prov:Entity"}}
	r.add("rdf:subject", link(x.base+string(f.Subject)))
	r.add("ent:property", text(string(f.Property), ""))
	r.add("rdf:value", valueOf(f.Property, f.Value, f.Lang))
	r.add("ent:unit", text(f.Unit, ""))
	r.add("ent:approximation", text(string(f.Approximation), ""))
	r.held(f.Period)
	r.add("ent:rank", text(string(rankOf(f.Rank)), ""))
	r.add("ent:withdrawn", truth(f.Withdrawn))
	return x.evidenced(r, f.Evidence)
}

// relation returns the plain statement, unless it is withdrawn, and the relation with all that is known of it.
func (x *rdf) relation(rel *graph.Relation) []resource {
	predicate := directPredicates[rel.Type]
	if predicate == "" {
		predicate = "ent:" + camel(string(rel.Type))
	}
	var out []resource
	if !rel.Withdrawn {
		direct := resource{iri: x.iri(rel.From)}
		direct.add(predicate, link(x.base+string(rel.To)))
		out = append(out, direct)
	}
	r := resource{iri: x.iri(rel.ID), types: []string{"ent:Relation", "prov:Entity", "rdf:Statement"}}
	r.add("rdf:subject", link(x.base+string(rel.From)))
	r.add("rdf:predicate", word(predicate))
	r.add("rdf:object", link(x.base+string(rel.To)))
	r.add("ent:relationType", text(string(rel.Type), ""))
	r.add("ent:role", text(rel.Role, ""))
	r.add("ent:amount", typed(euros(rel.Amount), "xsd:decimal"))
	r.add("ent:netAmount", typed(euros(rel.NetAmount), "xsd:decimal"))
	r.add("ent:ended", truth(rel.Ended))
	r.held(rel.Period)
	r.add("ent:withdrawn", truth(rel.Withdrawn))
	return append(out, x.evidenced(r, rel.Evidence)...)
}

func (r *resource) held(p graph.Period) {
	r.add("ent:since", date(p.Since))
	r.add("ent:until", date(p.Until))
}

// evidenced returns a statement with the places that state it, each a primary source in the sense of PROV-O: its document,
// the place in it, and the words that stand there.
func (x *rdf) evidenced(r resource, list []graph.Evidence) []resource {
	out := make([]resource, 1, len(list)+1)
	for n, e := range list {
		if n == 0 || list[n-1].Document != e.Document { // evidence is in the order of documents
			r.add("prov:hadPrimarySource", link(x.base+string(e.Document)))
		}
		source := resource{iri: r.iri + "/evidence/" + strconv.Itoa(n+1), types: []string{"prov:PrimarySource"}}
		r.add("prov:qualifiedPrimarySource", term{iri: source.iri})
		source.add("prov:entity", link(x.base+string(e.Document)))
		source.add("prov:value", text(e.Quote, ""))
		source.add("ent:locator", text(e.Locator, ""))
		source.add("ent:amount", typed(e.Amount, "xsd:decimal"))
		source.add("ent:netAmount", typed(e.NetAmount, "xsd:decimal"))
		source.add("ent:ended", truth(e.Ended))
		source.add("ent:rank", text(string(e.Rank), ""))
		source.add("ent:recordId", text(string(e.Subject), ""))
		source.add("ent:objectRecordId", text(string(e.Object), ""))
		out = append(out, source)
	}
	out[0] = r
	return out
}

// conflict says which statements disagree, and which of them is shown.
func (x *rdf) conflict(c *graph.Conflict) resource {
	r := resource{iri: x.iri(c.ID), types: []string{"ent:Conflict"}}
	r.add("ent:about", link(x.base+string(c.Entity)))
	r.add("ent:conflictKind", text(string(c.Kind), ""))
	r.add("ent:property", text(string(c.Property), ""))
	r.add("ent:relationType", text(string(c.Relation), ""))
	r.add("ent:rule", text(string(c.Rule), ""))
	for i, side := range c.Sides {
		if i == 0 {
			r.add("ent:best", link(x.base+string(side.Statement)))
		}
		r.add("ent:side", link(x.base+string(side.Statement)))
	}
	return r
}

// camel returns PARTY_TO as partyTo.
func camel(upperSnake string) string {
	words := strings.Split(strings.ToLower(upperSnake), "_")
	for i, w := range words {
		if i > 0 && w != "" {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	return strings.Join(words, "")
}
