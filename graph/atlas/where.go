package atlas

import (
	"entente/graph"
	"strings"
)

// Where is a condition on an entity as users write it: the conditions of all kinds in one. Each kind has only what suits it; a
// condition on something that a kind does not have is refused.
type Where struct {
	And []Where
	Or  []Where
	Not *Where

	ID         *IDFilter
	Kind       *EntityKindFilter
	Name       *TextFilter
	Label      *TextFilter
	Identifier *IdentifierFilter
	Contested  *ContestedFilter

	Type, Role, Status *TermFilter

	Country                                                 *CountryFilter
	City, Website, Notation, Scheme                         *TextFilter
	Lang, Publisher, SHA256, Licence, URL, MediaType        *TextFilter
	Series                                                  *TextFilter
	Founded, Start, End, Signed, InForceSince, InForceUntil *DateFilter
	Date                                                    *DateFilter
	Budget, Cost, Contribution                              *NumberFilter

	Sites, Agreements, FoundingAgreements, Programmes, ManagedProgrammes, Projects, Themes, People *RelatedWhere
	PartOf, Parts, JointUnits, Partners, Networks, Members                                         *RelatedWhere
	Funders, FundedProjects                                                                        *RelatedWhere
	ManagedInstitutions, Managers, Infrastructures, Predecessors, Successors                       *RelatedWhere
	Institutions, Participants, Broader, Narrower, Parties, Roles, Operators                       *RelatedWhere
}

// RelatedWhere is a condition on related entities.
type RelatedWhere struct{ Some, None *Where }

// Filter returns the condition in the terms of stores, nil for none, for entities of the kind, "" for any. Relations must fulfil
// it at the time asOf. It returns INVALID_ARGUMENT for a condition on what entities of the kind do not have, and for a value that
// the field cannot have.
func (w *Where) Filter(kind graph.EntityKind, asOf graph.Date) (*graph.Filter, error) {
	return w.filter(kind, asOf, maxFilterDepth)
}

// filter is Filter for a condition in which others may be nested so deep, itself included.
func (w *Where) filter(kind graph.EntityKind, asOf graph.Date, depth int) (*graph.Filter, error) {
	if w == nil {
		return nil, nil
	}
	if depth == 0 {
		return nil, tooDeep()
	}
	c := conditions{kind: kind, asOf: asOf, depth: depth}
	c.groups(w)
	c.fields(w)
	for _, r := range w.relations() {
		c.related(r.field, r.where)
	}
	switch {
	case c.err != nil || len(c.all) == 0:
		return nil, c.err
	case len(c.all) == 1: // as flat as can be: the domain bounds how deep conditions are nested
		return &c.all[0], nil
	}
	return &graph.Filter{And: c.all}, nil
}

// conditions gathers the parts of a condition, all of which must be fulfilled.
type conditions struct {
	kind  graph.EntityKind
	asOf  graph.Date
	depth int // how deep others may be nested, these included
	all   []graph.Filter
	err   error // the first
}

// add takes a condition, or the parts of one that asks for all of them.
func (c *conditions) add(f graph.Filter) {
	if f.And != nil {
		c.all = append(c.all, f.And...)
	} else {
		c.all = append(c.all, f)
	}
}

func (c *conditions) fail(err error) {
	if c.err == nil {
		c.err = err
	}
}

// sub returns the filter of a nested condition on entities of a kind; the empty condition is fulfilled by all.
func (c *conditions) sub(w *Where, kind graph.EntityKind) graph.Filter {
	f, err := w.filter(kind, c.asOf, c.depth-1)
	if err != nil {
		c.fail(err)
	}
	if f == nil {
		return graph.Filter{}
	}
	return *f
}

// words names what the conditions are on.
func (c *conditions) words() string {
	if c.kind == "" {
		return "an entity of any kind"
	}
	return c.kind.WithArticle()
}

func (c *conditions) groups(w *Where) {
	for i := range w.And {
		c.add(c.sub(&w.And[i], c.kind))
	}
	if w.Or != nil {
		either := make([]graph.Filter, len(w.Or))
		for i := range w.Or {
			either[i] = c.sub(&w.Or[i], c.kind)
		}
		c.add(graph.Filter{Or: either})
	}
	if w.Not != nil {
		f := c.sub(w.Not, c.kind)
		c.add(graph.Filter{Not: &f})
	}
}

func (c *conditions) fields(w *Where) {
	c.ids(w.ID)
	c.kinds(w.Kind)
	c.text(graph.FieldName, w.Name)
	c.text(graph.FieldLabel, w.Label)
	c.identifier(w.Identifier)
	c.contested(w.Contested)
	c.term(graph.PropType, w.Type)
	c.term(graph.PropRole, w.Role)
	c.term(graph.PropStatus, w.Status)
	for _, t := range []struct {
		p graph.Property
		f *TextFilter
	}{
		{graph.PropCity, w.City},
		{graph.PropWebsite, w.Website},
		{graph.PropNotation, w.Notation},
		{graph.PropScheme, w.Scheme},
		{graph.PropLang, w.Lang},
		{graph.PropPublisher, w.Publisher},
		{graph.PropSHA256, w.SHA256},
		{graph.PropLicence, w.Licence},
		{graph.PropURL, w.URL},
		{graph.PropMediaType, w.MediaType},
		{graph.PropSeries, w.Series},
	} {
		c.text(graph.Field(t.p), t.f)
	}
	for _, d := range []struct {
		p graph.Property
		f *DateFilter
	}{
		{graph.PropFounded, w.Founded},
		{graph.PropStart, w.Start},
		{graph.PropEnd, w.End},
		{graph.PropSigned, w.Signed},
		{graph.PropInForceSince, w.InForceSince},
		{graph.PropInForceUntil, w.InForceUntil},
		{graph.PropDate, w.Date},
	} {
		c.date(d.p, d.f)
	}
	c.country(w.Country)
	c.number(graph.PropBudget, w.Budget)
	c.number(graph.PropCost, w.Cost)
	c.number(graph.PropContribution, w.Contribution)
}

// relations returns the conditions on related entities by the field whose name they bear.
func (w *Where) relations() []namedRelated {
	return []namedRelated{
		{"sites", w.Sites},
		{"agreements", w.Agreements},
		{"foundingAgreements", w.FoundingAgreements},
		{"programmes", w.Programmes},
		{"managedProgrammes", w.ManagedProgrammes},
		{"projects", w.Projects},
		{"themes", w.Themes},
		{"people", w.People},
		{"partOf", w.PartOf},
		{"parts", w.Parts},
		{"jointUnits", w.JointUnits},
		{"partners", w.Partners},
		{"networks", w.Networks},
		{"members", w.Members},
		{"managedInstitutions", w.ManagedInstitutions},
		{"funders", w.Funders},
		{"fundedProjects", w.FundedProjects},
		{"managers", w.Managers},
		{"infrastructures", w.Infrastructures},
		{"predecessors", w.Predecessors},
		{"successors", w.Successors},
		{"institutions", w.Institutions},
		{"participants", w.Participants},
		{"broader", w.Broader},
		{"narrower", w.Narrower},
		{"parties", w.Parties},
		{"roles", w.Roles},
		{"operators", w.Operators},
	}
}

type namedRelated struct {
	field string
	where *RelatedWhere
}

func (c *conditions) related(field string, w *RelatedWhere) {
	if w == nil {
		return
	}
	l, ok := links[c.kind][field]
	if !ok {
		c.fail(graph.Errorf(graph.CodeInvalidArgument, "%s has no %q; conditions on related entities are %s",
			c.words(), field, strings.Join(LinksOf(c.kind), ", ")))
		return
	}
	for _, side := range []struct {
		where *Where
		none  bool
	}{{w.Some, false}, {w.None, true}} {
		if side.where == nil {
			continue
		}
		other := c.sub(side.where, l.Other())
		if len(l.Kinds) > 0 {
			far := conditions{all: []graph.Filter{kindIn(l.Kinds)}}
			far.add(other)
			other = graph.Filter{And: far.all}
		}
		c.add(graph.Filter{Relation: &graph.RelationFilter{
			Legs: l.Legs, AsOf: c.asOf, Other: &other, None: side.none,
		}})
	}
}
