package cordis

import (
	"strings"
	"unicode"

	"entente/graph"
)

// project is one project as both releases give it.
type project struct {
	id, rcn, doi              cell
	acronym, title, objective cell
	status, start, end        cell
	cost, contribution        cell
	framework                 cell
	legalBases                []cell // those under which it is funded, as far as the record tells them
	mainLegalBasis            []cell // the one that its topic belongs to
	topics                    []titled
	call, masterCall          cell
	scheme                    cell
	website                   cell
}

// titled is a code with the title that the publisher gives it, where it gives one.
type titled struct{ code, title cell }

// statusTerms are the words of the publisher, old and new, in ours.
var statusTerms = map[string]string{
	"PROPOSED": "PROPOSED", "SIGNED": "SIGNED", "ONGOING": "ONGOING", "CLOSED": "CLOSED", "TERMINATED": "TERMINATED",
	"SUSPENDED": "SUSPENDED",
	"ONG":       "ONGOING", "EXE": "ONGOING", "CLO": "CLOSED", "CAN": "TERMINATED", "CANCELLED": "TERMINATED",
}

// fault returns why nothing can be stated of a project, for which the record has to go: it has no number, or no name; nil for most.
func (p project) fault() *refusal {
	switch id := projectID(p.id.text()); {
	case id == "":
		return refuse(p.id, "the project has no number, so nothing can be stated of it; complete it at the source")
	case p.title.text() == "" && p.acronym.text() == "":
		return refuse(p.title, "the project has neither title nor acronym; complete it at the source")
	}
	return nil
}

// project states what is known of a project. Without an id or any name there is nothing to state it of: it returns why, and
// the record has to go.
func (s *statements) project(p project) (refused *refusal) {
	if refused := p.fault(); refused != nil {
		return refused
	}
	id := projectID(p.id.text())
	title, acronym := p.title.text(), p.acronym.text()
	if !s.declare(id, p.id) {
		return refuse(p.id, "the number of the project makes no id; correct it at the source")
	}
	s.english(id, graph.PropName, title, p.title)
	s.fact(id, graph.PropAcronym, acronym, p.acronym)
	s.english(id, graph.PropDescription, p.objective.text(), p.objective)
	s.identifier(id, graph.SchemeCordis, p.id.text(), p.id)
	s.identifier(id, graph.SchemeCordisRCN, p.rcn.text(), p.rcn)
	s.identifier(id, graph.SchemeDOI, bareDOI(p.doi.given()), p.doi)
	s.status(id, p.status)
	s.dates(id, p.start, p.end)
	s.money(id, p.cost, p.contribution)
	s.website(id, p.website)
	s.funding(id, p)
	return nil
}

func (s *statements) identifier(id graph.ID, scheme graph.IdentifierScheme, value string, c cell) {
	if value != "" {
		s.fact(id, graph.PropIdentifier, graph.Identifier{Scheme: scheme, Value: value}.Canonical().String(), c)
	}
}

// bareDOI drops the address that some releases write before a DOI.
func bareDOI(doi string) string {
	for _, before := range []string{"https://doi.org/", "http://doi.org/", "http://dx.doi.org/", "doi:"} {
		if len(doi) > len(before) && strings.EqualFold(doi[:len(before)], before) {
			return doi[len(before):]
		}
	}
	return doi
}

func (s *statements) status(id graph.ID, c cell) {
	word := c.text()
	if word == "" {
		return
	}
	term, ok := statusTerms[strings.ToUpper(word)]
	if !ok {
		s.reject(c, "it is no status that is known: "+strings.Join(graph.ProjectStatuses, ", "))
		return
	}
	s.fact(id, graph.PropStatus, term, c)
}

func (s *statements) dates(id graph.ID, start, end cell) {
	from, okFrom := s.date(start)
	to, okTo := s.date(end)
	if okFrom && okTo && from.First().Compare(to.Last()) > 0 {
		s.reject(start, "the project starts after its end "+to.String()+"; correct one of them at the source")
		s.reject(end, "the project ends before its start "+from.String()+"; correct one of them at the source")
		return
	}
	s.fact(id, graph.PropStart, from.String(), start)
	s.fact(id, graph.PropEnd, to.String(), end)
}

// date reads a day, with or without a time behind it.
func (s *statements) date(c cell) (d graph.Date, known bool) {
	v := c.text()
	if v == "" {
		return graph.Date{}, false
	}
	d, ok := parseDate(v)
	if !ok {
		s.reject(c, "it is not a date that is read, such as 2025-12-31 or 31/12/2025; correct it at the source")
	}
	return d, ok
}

func (s *statements) money(id graph.ID, cost, contribution cell) {
	total, okTotal := s.amount(cost)
	granted, okGranted := s.amount(contribution)
	if okTotal && total == 0 && okGranted && granted > 0 {
		s.reject(cost, "a total below the contribution cannot be one: 0 stands where the publisher gives no total")
		okTotal = false
	}
	for _, m := range []struct {
		p     graph.Property
		value float64
		ok    bool
		c     cell
	}{{graph.PropCost, total, okTotal, cost}, {graph.PropContribution, granted, okGranted, contribution}} {
		if m.ok {
			s.add(graph.Fact{Subject: id, Property: m.p, Value: graph.FormatNumber(m.value), Unit: "EUR"}, m.c)
		}
	}
}

// amount reads a sum in euro; an empty cell is none.
func (s *statements) amount(c cell) (value float64, known bool) {
	v := c.given()
	if v == "" {
		return 0, false
	}
	value, known = parseAmount(v)
	if !known {
		s.reject(c, "it is not an amount in euro; write a number such as 1500000.50")
	}
	return value, known
}

// website states an address, the first of several; those that begin with www. are taken as http, as browsers do.
func (s *statements) website(id graph.ID, c cell) {
	address := firstAddress(c.given())
	if strings.HasPrefix(strings.ToLower(address), "www.") {
		address = "http://" + address
	}
	s.fact(id, graph.PropWebsite, address, c)
}

// firstAddress returns the first of several addresses in one cell: a blank, a comma, a semicolon or a bar ends it.
func firstAddress(cell string) string {
	for _, word := range strings.FieldsFunc(cell, func(r rune) bool { return unicode.IsSpace(r) || r == ';' || r == ',' || r == '|' }) {
		if word != "/" && word != "-" {
			return word
		}
	}
	return ""
}

// refusal is why a whole record cannot be loaded, and the cell at fault.
type refusal struct {
	cell   cell
	reason string
}

func refuse(c cell, reason string) *refusal { return &refusal{cell: c, reason: reason} }
