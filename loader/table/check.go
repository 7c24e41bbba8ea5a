package table

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"entente/graph"
)

// check reports everything in the mapping that the model does not have, and resolves names.
func (m *mappingFile) check() {
	m.checkDocument()
	if len(m.Entities) == 0 {
		m.problem("$.entities", "entities", "the mapping has no entities", "say which columns describe which entities")
	}
	seen := map[string]bool{}
	for i := range m.Entities {
		at := fmt.Sprintf("$.entities[%d]", i)
		e := &m.Entities[i]
		if e.Name == "" || seen[e.Name] {
			m.problem(at+".name", "name", "each entity needs a name that no other has; relations refer to it", "write name: party")
		}
		seen[e.Name] = true
		m.checkEntity(at, e)
	}
	for i := range m.Relations {
		m.checkRelation(fmt.Sprintf("$.relations[%d]", i), &m.Relations[i])
	}
	m.absent = newAbsent(&m.mapping)
}

func (m *mappingFile) checkDocument() {
	if m.Document.Title == "" {
		m.problem("$.document", "title", "the document has no title", "write document: {title: …}: it is what the evidence shows")
	}
	for _, f := range m.Document.facts() {
		rule, _ := f.property.Rule()
		if err := rule.Check(graph.KindDocument, f.value); f.value != "" && err != nil {
			m.problem("$.document."+f.key, f.key, graph.UserMessage(err), "")
		}
	}
}

func (m *mappingFile) checkEntity(at string, e *entityRule) {
	e.kind = graph.EntityKind(strings.ToUpper(e.Kind))
	if !e.kind.Valid() || e.kind == graph.KindDocument {
		var kinds []string
		for _, k := range graph.EntityKinds {
			if k != graph.KindDocument {
				kinds = append(kinds, k.Prefix())
			}
		}
		m.problem(at+".kind", "kind", quoted(e.Kind)+" is not a kind of entity", "write one of "+strings.Join(kinds, ", "))
		return
	}
	m.checkID(at+".id", e)
	for i := range e.Properties {
		m.checkProperty(fmt.Sprintf("%s.properties[%d]", at, i), e.kind, &e.Properties[i])
	}
	e.identified = e.byIdentifier()
}

func (m *mappingFile) checkID(at string, e *entityRule) {
	ids := e.ID
	if len(ids) == 0 {
		ids = texts{""}
	}
	for _, id := range ids {
		t, err := parseTemplate(id)
		if err != nil {
			m.problem(at, "id", graph.UserMessage(err), "write columns in braces: id: agreement-{number}")
			continue
		}
		e.id = append(e.id, t)
	}
}

func (m *mappingFile) checkProperty(at string, kind graph.EntityKind, p *propRule) {
	rule, ok := graph.Property(p.Property).Rule()
	switch {
	case !ok:
		m.problem(at+".property", "property", quoted(p.Property)+" is not a property",
			graph.NearestProperty(graph.Property(p.Property)))
		return
	case len(rule.Kinds) > 0 && !slices.Contains(rule.Kinds, kind):
		m.problem(at+".property", "property", fmt.Sprintf("%s is not a property of %s", p.Property, kind.Label()),
			"state it of an entity of another kind, or use another property")
		return
	case rule.Figure && p.Unit == "":
		m.problem(at, "unit", "the figure "+p.Property+" has no unit", `write unit: "%", or the thing counted`)
	case p.Scheme != "" && rule.Type != graph.Identified:
		m.problem(at+".scheme", "scheme", "only identifiers have a scheme", "remove it")
	}
	p.rule = rule
	m.checkCell(at, "property", &p.Cell, rule.Type)
	if p.Value != "" && p.Terms == nil {
		value, err := p.read(p.Value)
		if err == nil {
			err = rule.Check(kind, value)
		}
		if err != nil {
			m.problem(at+".value", p.Property, graph.UserMessage(err), "")
		}
	}
	for _, term := range sortedValues(p.Terms) {
		if err := rule.Check(kind, term); err != nil {
			m.problem(at+".terms", p.Property, graph.UserMessage(err), "")
		}
	}
	m.checkCell(at+".since", "since", p.Since, graph.DateValue)
	m.checkCell(at+".until", "until", p.Until, graph.DateValue)
}

func (m *mappingFile) checkCell(at, field string, c *Cell, t graph.ValueType) {
	if c == nil {
		return
	}
	if (c.Column == "") == (c.Value == "") {
		m.problem(at, field, "a value comes either from a column or from the mapping", "write column: … or value: …")
	}
	if c.Format != "" {
		if t != graph.DateValue {
			m.problem(at+".format", field, "only dates have a format", "remove it")
		} else if c.pattern = datePattern(c.Format); c.pattern == nil {
			m.problem(at+".format", field, quoted(c.Format)+" is not a format of dates", "write it with YYYY, MM and DD: DD/MM/YYYY")
		}
	}
	if c.Decimal != "" && (t != graph.Number || c.Decimal != "," && c.Decimal != ".") {
		m.problem(at+".decimal", field, "decimal is the sign before the fraction of a number", `write "," or "."`)
	}
}

func (m *mappingFile) checkRelation(at string, r *relRule) {
	rule, ok := graph.RelationType(r.Type).Rule()
	if !ok {
		m.problem(at+".type", "type", quoted(r.Type)+" is not a relation type", graph.NearestRelationType(graph.RelationType(r.Type)))
	}
	from, to := m.entity(r.From), m.entity(r.To)
	for field, e := range map[string]*entityRule{"from": from, "to": to} {
		if e == nil {
			m.problem(at+"."+field, field, "there is no entity of that name above", "write the name of one of the entities")
		}
	}
	if ok && from != nil && to != nil && from.kind.Valid() && to.kind.Valid() && !rule.Allows(from.kind, to.kind) {
		m.problem(at+".type", "type", fmt.Sprintf("%s does not lead from %s to %s", r.Type, from.kind.Label(), to.kind.Label()),
			"exchange from and to, or use another type; docs/data-model.md lists them")
	}
	m.checkCell(at+".since", "since", r.Since, graph.DateValue)
	m.checkCell(at+".until", "until", r.Until, graph.DateValue)
	m.checkCell(at+".role", "role", r.Role, graph.Text)
	m.checkCell(at+".amount", "amount", r.Amount, graph.Number)
}

func (m *mappingFile) entity(name string) *entityRule {
	for i := range m.Entities {
		if m.Entities[i].Name == name && name != "" {
			return &m.Entities[i]
		}
	}
	return nil
}

// checkColumns reports columns that the mapping names and the table does not have.
func (m *mappingFile) checkColumns(header []string) {
	missing := func(at, column string) {
		if column != "" && !slices.Contains(header, column) {
			m.problem(at, "column", "the table has no column "+quoted(column), "its columns are "+strings.Join(header, ", "))
		}
	}
	cells := func(at string, c *Cell) {
		if c != nil {
			missing(at+".column", c.Column)
		}
	}
	for i, e := range m.Entities {
		at := fmt.Sprintf("$.entities[%d]", i)
		for _, c := range e.id.columns() {
			missing(at+".id", c)
		}
		for j := range e.Properties {
			p := &e.Properties[j]
			at := fmt.Sprintf("%s.properties[%d]", at, j)
			cells(at, &p.Cell)
			cells(at+".since", p.Since)
			cells(at+".until", p.Until)
		}
	}
	for i, r := range m.Relations {
		at := fmt.Sprintf("$.relations[%d]", i)
		cells(at+".since", r.Since)
		cells(at+".until", r.Until)
		cells(at+".role", r.Role)
		cells(at+".amount", r.Amount)
	}
	for _, c := range slices.Sorted(maps.Keys(m.Columns)) {
		missing("$.columns", c)
	}
	graph.SortProblems(m.problems)
}
