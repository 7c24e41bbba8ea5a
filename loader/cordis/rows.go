package cordis

import (
	"context"
	"strings"

	"entente/graph"
	"entente/loader"
	"entente/loader/tabular"
)

// tableReading is the reading of one table, in whatever form.
type tableReading struct {
	sink     loader.Sink
	input    *input
	document *document
	shape    *tabular.Columns // that columns were made of
	columns  columns
	at       string // the row that is read, as evidence names it
	// basesApart tells that the release has a table of legal bases, which says more than the column of the table of projects: only
	// the lowest of them are funded under.
	basesApart bool
	held       []*statements // rows of the table of legal bases about one project
	heldBases  []heldBasis

	changed string            // when a row was changed last, as the publisher writes it: 2025-11-29 16:43:58
	put     int               // rows
	refused *loader.Rejection // the first row that was refused
}

// read reads the table to its end. Each row is put or rejected.
func (c *tableReading) read(ctx context.Context) error {
	t, err := tabular.OpenTable(c.input.file)
	if err != nil {
		return err
	}
	defer t.Close()
	c.input.look = look{numbers: c.input.numbers}
	for batch, err := range t.Batches(ctx) {
		if ctx.Err() != nil {
			return canceled(ctx)
		}
		if err != nil {
			return err
		}
		for _, row := range batch.Rows {
			if err := c.row(row); err != nil {
				return err
			}
		}
		c.sink.Progress(c.input.position, min(batch.Read, c.input.file.Size), c.input.file.Size)
	}
	if err := c.release(); err != nil {
		return err
	}
	c.input.latest, _ = parseDate(tabular.Clean(c.changed))
	c.sink.Progress(c.input.position, c.input.file.Size, c.input.file.Size)
	if c.put == 0 && c.refused != nil {
		return loader.Refuse("no row of %s could be read, and nothing was loaded; the first is %s; correct the table, or leave it out",
			c.input.position, c.refused)
	}
	return nil
}

func (c *tableReading) reject(r loader.Rejection) error {
	if c.refused == nil {
		c.refused = &r
	}
	return c.sink.Reject(r)
}

func (c *tableReading) row(row tabular.Row) error {
	c.at = row.Locator()
	at := graph.Position{File: c.input.position, Line: row.Number}
	if bad := row.Bad(); bad != nil {
		return c.reject(loader.Rejection{At: at, Value: clip(row.Source()), Reason: graph.UserMessage(bad)})
	}
	if c.shape != row.Columns() {
		c.shape, c.columns = row.Columns(), newColumns(row.Columns().Names())
	}
	if c.input.table == projectTable || c.columns["legalBasis"] != "" {
		c.input.see(c.columns, row)
	}
	if changed := c.get(row, "changed").value; changed > c.changed {
		c.changed = strings.Clone(changed)
	}
	s := newStatements(at)
	s.in(c.document)
	var refused *refusal
	switch c.input.table {
	case projectTable:
		refused = s.project(c.project(row))
	case organisationTable:
		refused = s.participation(c.participation(row))
	case themeTable:
		refused = s.theme(c.get(row, "project"), theme{
			code: c.get(row, "code"), path: c.get(row, "path"), title: c.get(row, "theme"),
		})
	case topicTable:
		refused = s.topicOf(c.get(row, "project"), titled{code: c.get(row, "topic"), title: c.get(row, "title")})
	case webLinkTable:
		refused = s.webLink(c.get(row, "project"), c.get(row, "linkType"), c.get(row, "represents"), c.get(row, "physUrl"))
	case priorityTable, itemTable: // rows that the model has no place for; they are put all the same, so that they are counted
	case legalBasisTable:
		return c.hold(s, heldBasis{
			project: c.get(row, "project"),
			basis:   titled{code: c.get(row, "legalBasis"), title: c.get(row, "title")},
		})
	}
	return c.finish(s, refused)
}

// finish puts what a row states, or rejects the row.
func (c *tableReading) finish(s *statements, refused *refusal) error {
	if refused == nil {
		c.put++
		return s.put(c.sink)
	}
	return c.reject(refused.rejection(s.record.At))
}

// rejection is the whole record's: the field at fault stands in the reason, since a rejection with a field is of a field.
func (r *refusal) rejection(at graph.Position) loader.Rejection {
	return loader.Rejection{At: at, Value: clip(r.cell.value), Reason: r.cell.field + ": " + r.reason}
}

func (c *tableReading) get(row tabular.Row, meaning string) cell {
	return c.columns.cell(row, meaning, c.at)
}

func (c *tableReading) project(row tabular.Row) project {
	p := project{
		id: c.get(row, "id"), rcn: c.get(row, "rcn"), doi: c.get(row, "doi"),
		acronym: c.get(row, "acronym"), title: c.get(row, "title"), objective: c.get(row, "objective"),
		status: c.get(row, "status"), start: c.get(row, "start"), end: c.get(row, "end"),
		cost: c.get(row, "cost"), contribution: c.get(row, "contribution"),
		framework: c.get(row, "framework"), call: c.get(row, "subCall"), masterCall: c.get(row, "masterCall"),
		scheme: c.get(row, "scheme"), website: c.get(row, "projectUrl"),
		mainLegalBasis: c.get(row, "legalBasis").list(),
	}
	if !c.basesApart {
		p.legalBases = p.mainLegalBasis
	}
	for _, t := range c.get(row, "topics").list() {
		p.topics = append(p.topics, titled{code: t})
	}
	return p
}

func (c *tableReading) participation(row tabular.Row) participation {
	return participation{
		project: c.get(row, "project"), pic: c.get(row, "pic"), vat: c.get(row, "vat"),
		name: c.get(row, "name"), acronym: c.get(row, "shortName"), activity: c.get(row, "activity"),
		street: c.get(row, "street"), postcode: c.get(row, "postcode"), city: c.get(row, "city"),
		country: c.get(row, "country"), geolocation: c.get(row, "geolocation"), website: c.get(row, "website"),
		role: c.get(row, "role"), contribution: c.get(row, "ecContribution"),
		net: c.get(row, "net"), ended: c.get(row, "ended"),
	}
}

// topicOf states a row of topics.csv: the topic with its title, and that the project is funded under it.
func (s *statements) topicOf(project cell, t titled) *refusal {
	id := projectID(project.text())
	if id == "" || !s.isID(id, project) {
		return refuse(project, "the number of the project is missing or makes no id; complete it at the source")
	}
	topic := s.topic(t)
	if topic == "" {
		return refuse(t.code, "the topic is missing or its code makes no id; complete it at the source")
	}
	s.relate(id, graph.FundedUnder, topic, t.code)
	return nil
}

// webLink states the website of a project; other links (social media, videos, stories) state nothing.
func (s *statements) webLink(project, kind, represents, address cell) *refusal {
	id := projectID(project.text())
	if id == "" || !s.isID(id, project) {
		return refuse(project, "the number of the project is missing or makes no id; complete it at the source")
	}
	if strings.EqualFold(kind.text(), "relatedWebsite") && strings.EqualFold(represents.text(), "project") {
		s.website(id, address)
	}
	return nil
}
