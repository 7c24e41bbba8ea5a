package storetest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/derive"
)

// builder makes small graphs in few words. Entities are named by their slug alone; an id of the form kind:slug is
// taken as it is. Facts, relations and their options are written as key=value:
//
//	newGraph().
//		institution("a", "Alpha", "country=FR", "name@fr=Alphe").
//		institution("b", "Beta").
//		fact("a", "founded=1939", "doc=report", "rank=PREFERRED").
//		relation("a", graph.PartOf, "b", "since=2010", "role=member")
//
// The records are those that graph.Derive makes of the facts. Nothing has evidence unless doc= says so.
type builder struct {
	ids       map[string]graph.ID
	order     []graph.ID
	facts     map[graph.ID][]graph.Fact
	merged    map[graph.ID][]graph.ID
	relations []graph.Relation
}

func newGraph() *builder {
	return &builder{ids: map[string]graph.ID{}, facts: map[graph.ID][]graph.Fact{}, merged: map[graph.ID][]graph.ID{}}
}

// entity declares an entity; an empty name leaves it without any label.
func (g *builder) entity(kind graph.EntityKind, slug, name string, facts ...string) *builder {
	id := graph.ID(kind.Prefix() + ":" + slug)
	if _, twice := g.ids[slug]; twice {
		panic("the slug " + slug + " is declared twice")
	}
	g.ids[slug] = id
	g.order = append(g.order, id)
	if name != "" {
		g.fact(slug, "name="+name)
	}
	for _, f := range facts {
		g.fact(slug, f)
	}
	return g
}

func (g *builder) institution(slug, name string, facts ...string) *builder {
	return g.entity(graph.KindInstitution, slug, name, facts...)
}

func (g *builder) site(slug, name string, facts ...string) *builder {
	return g.entity(graph.KindSite, slug, name, facts...)
}

func (g *builder) programme(slug, name string, facts ...string) *builder {
	return g.entity(graph.KindProgramme, slug, name, facts...)
}

func (g *builder) project(slug, name string, facts ...string) *builder {
	return g.entity(graph.KindProject, slug, name, facts...)
}

func (g *builder) theme(slug, name string, facts ...string) *builder {
	return g.entity(graph.KindTheme, slug, name, facts...)
}

func (g *builder) person(slug, name string, facts ...string) *builder {
	return g.entity(graph.KindPerson, slug, name, facts...)
}

func (g *builder) document(slug, name string, facts ...string) *builder {
	return g.entity(graph.KindDocument, slug, name, facts...)
}

// fact adds property=value or property@lang=value to an entity. Options: since, until, rank, unit, approximation, doc,
// withdrawn.
func (g *builder) fact(slug, statement string, options ...string) *builder {
	key, value, ok := strings.Cut(statement, "=")
	if !ok {
		panic(statement + " is not property=value")
	}
	property, lang, _ := strings.Cut(key, "@")
	f := graph.Fact{Subject: g.id(slug), Property: graph.Property(property), Value: value, Lang: lang}
	for _, o := range options {
		key, value, _ := strings.Cut(o, "=")
		switch key {
		case "unit":
			f.Unit = value
		case "rank":
			f.Rank = graph.Rank(value)
		case "approximation":
			f.Approximation = graph.Approximation(value)
		case "withdrawn":
			f.Withdrawn = true
		default:
			g.option(o, &f.Period, &f.Evidence)
		}
	}
	f.ID = f.DeriveID()
	g.facts[f.Subject] = append(g.facts[f.Subject], f)
	return g
}

// merge says that records were merged into an entity, by their ids in order.
func (g *builder) merge(slug string, ids ...graph.ID) *builder {
	g.merged[g.id(slug)] = ids
	return g
}

// relation adds a relation. Options: role, amount, net, since, until, doc, ended, withdrawn.
func (g *builder) relation(from string, t graph.RelationType, to string, options ...string) *builder {
	r := graph.Relation{Type: t, From: g.id(from), To: g.id(to)}
	for _, o := range options {
		key, value, _ := strings.Cut(o, "=")
		switch key {
		case "role":
			r.Role = value
		case "amount", "net":
			n, ok := graph.ParseNumber(value)
			if !ok {
				panic(value + " is not a number")
			}
			if key == "net" {
				r.NetAmount = &n
			} else {
				r.Amount = &n
			}
		case "ended":
			r.Ended = true
		case "withdrawn":
			r.Withdrawn = true
		default:
			g.option(o, &r.Period, &r.Evidence)
		}
	}
	r.ID = r.DeriveID()
	g.relations = append(g.relations, r)
	return g
}

// option applies since, until and doc; doc=report#char=1,2 has a locator.
func (g *builder) option(o string, p *graph.Period, evidence *[]graph.Evidence) {
	key, value, _ := strings.Cut(o, "=")
	switch key {
	case "since":
		p.Since = graph.MustDate(value)
	case "until":
		p.Until = graph.MustDate(value)
	case "doc":
		slug, locator, found := strings.Cut(value, "#")
		if found {
			locator = "#" + locator
		}
		*evidence = append(*evidence, graph.Evidence{Document: graph.ID("document:" + slug), Locator: locator})
	default:
		panic("unknown option " + o)
	}
}

// id returns the id of a slug that was declared; ids are returned as they are.
func (g *builder) id(slug string) graph.ID {
	if strings.Contains(slug, ":") {
		return graph.ID(slug)
	}
	id, ok := g.ids[slug]
	if !ok {
		panic("the slug " + slug + " is not declared")
	}
	return id
}

// list returns the ids of slugs that are separated by blanks.
func (g *builder) list(slugs string) []graph.ID {
	var out []graph.ID
	for _, s := range strings.Fields(slugs) {
		out = append(out, g.id(s))
	}
	return out
}

// related returns the relation of two entities with the given type and role; it must be declared.
func (g *builder) related(from string, t graph.RelationType, to, role string) graph.Relation {
	i := slices.IndexFunc(g.relations, func(r graph.Relation) bool {
		return r.From == g.id(from) && r.To == g.id(to) && r.Type == t && r.Role == role
	})
	if i < 0 {
		panic(fmt.Sprintf("no relation %s %s %s %s is declared", from, t, to, role))
	}
	return g.relations[i]
}

// record returns what derivation makes of an entity's facts and relations.
func (g *builder) record(slug string) graph.Record {
	id := g.id(slug)
	return marked(derive.Record(id, g.facts[id], g.relationsOf()[id], g.about), g.facts[id], g.merged[id])
}

// marked returns the record with the ids of what was merged into it, and with those facts marked as withdrawn that are so
// in facts: a store keeps the marks, whatever they follow from.
func marked(rec graph.Record, facts []graph.Fact, merged []graph.ID) graph.Record {
	withdrawn := map[graph.ID]bool{}
	for _, f := range facts {
		withdrawn[f.ID] = f.Withdrawn
	}
	rec.Entity.Merged, rec.Entity.Withdrawn = merged, len(rec.Facts) > 0
	for i := range rec.Facts {
		rec.Facts[i].Withdrawn = withdrawn[rec.Facts[i].ID]
		rec.Entity.Withdrawn = rec.Entity.Withdrawn && rec.Facts[i].Withdrawn
	}
	return rec
}

// relationsOf returns the relations of each entity.
func (g *builder) relationsOf() map[graph.ID][]graph.Relation {
	out := map[graph.ID][]graph.Relation{}
	for _, r := range g.relations {
		out[r.From] = append(out[r.From], r)
		if r.To != r.From {
			out[r.To] = append(out[r.To], r)
		}
	}
	return out
}

// about tells derivation of a document.
func (g *builder) about(id graph.ID) derive.DocumentInfo {
	var info derive.DocumentInfo
	for _, f := range g.facts[id] {
		switch f.Property {
		case graph.PropLang:
			info.Lang = f.Value
		case graph.PropDate:
			info.Date = graph.MustDate(f.Value)
		case graph.PropSource:
			info.Source = f.Value
		}
	}
	return info
}

// changes returns everything as one load.
func (g *builder) changes() Changes {
	c := Changes{Load: load("test", len(g.order)+len(g.relations)), PutRelations: slices.Clone(g.relations)}
	relations := g.relationsOf()
	for _, id := range g.order {
		c.Put = append(c.Put, marked(derive.Record(id, g.facts[id], relations[id], g.about), g.facts[id], g.merged[id]))
	}
	return c
}

// in puts the graph into an empty store.
func (g *builder) in(t *testing.T, open func(t *testing.T) graph.Store) probe {
	t.Helper()
	p := probe{t: t, Store: open(t)}
	p.apply(g.changes())
	return p
}

// apply writes changes with one transaction and fails the test on an error.
func (p probe) apply(c Changes) {
	p.t.Helper()
	if err := Apply(context.Background(), p, c); err != nil {
		p.t.Fatalf("contract: a transaction puts the changes in place: %v", err)
	}
}
