package export

import (
	"archive/zip"
	"bufio"
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"entente/graph"
)

// table writes one CSV table of entities, by RFC 4180.
type table struct{ rows *rows }

func newTable(w io.Writer) *table { return &table{newRows(w)} }

func (t *table) Passes() []Pass { return []Pass{entitiesOnly} }

func (t *table) Begin(Header) error             { return t.rows.write(entityHead()...) }
func (t *table) Start(int) error                { return nil }
func (t *table) Entity(r graph.Record) error    { return t.rows.write(entityRow(&r.Entity)...) }
func (t *table) Relation(*graph.Relation) error { return nil }
func (t *table) End() error                     { return t.rows.flush() }

// tables writes four CSV tables into one ZIP archive, one a pass: an archive can be written from front to back only.
type tables struct {
	zip    *zip.Writer
	buffer *bufio.Writer
	rows   *rows
	pass   int
	header Header
}

func newTables(w io.Writer) *tables {
	buffer := bufio.NewWriterSize(w, 64<<10)
	return &tables{zip: zip.NewWriter(buffer), buffer: buffer}
}

// The passes of tables.
const (
	passEntities = iota
	passRelations
	passFacts
	passEvidence
)

func (t *tables) Passes() []Pass {
	return []Pass{passEntities: entitiesOnly, passRelations: relationsOnly, passFacts: entitiesWithFacts, passEvidence: everything}
}

func (t *tables) Begin(h Header) error {
	t.header = h
	readme, err := t.zip.Create("README.txt")
	if err != nil {
		return err
	}
	_, err = io.WriteString(readme, strings.Join([]string{
		"Entente: " + oneLine(h.Title), "revision " + strconv.Itoa(h.Revision), "",
		"entities.csv   one row an entity: the best value of each property",
		"relations.csv  one row a relation: from and to are ids of entities",
		"facts.csv      one row a fact: all values that sources give; conflicts has the ids of disagreements, shown_first says",
		"               whether the value is the one that is shown, where sources disagree",
		"evidence.csv   one row a place that states a fact or relation (statement): document, locator, quote",
		"", "Tables are in UTF-8, by RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe.", "",
	}, "\r\n"))
	return err
}

func (t *tables) Start(pass int) error {
	if t.rows != nil {
		if err := t.rows.flush(); err != nil {
			return err
		}
	}
	name, head := tableHead(pass)
	w, err := t.zip.Create(name)
	if err != nil {
		return err
	}
	t.pass, t.rows = pass, newRows(w)
	return t.rows.write(head...)
}

func tableHead(pass int) (name string, head []string) {
	switch pass {
	case passEntities:
		return "entities.csv", entityHead()
	case passRelations:
		head = []string{"id", "from", "to"}
		for _, c := range relationColumns {
			head = append(head, c.name)
		}
		return "relations.csv", head
	case passFacts:
		return "facts.csv", []string{
			"id", "subject", "property", "value", "lang", "unit", "approximation", "since", "until", "rank", "withdrawn",
			"conflicts", "shown_first",
		}
	}
	return "evidence.csv", []string{"statement", "document", "locator", "quote", "amount", "rank", "record", "object_record", "net_amount", "ended"}
}

func (t *tables) Entity(r graph.Record) error {
	switch t.pass {
	case passEntities:
		return t.rows.write(entityRow(&r.Entity)...)
	case passFacts:
		return t.facts(r)
	}
	for _, f := range r.Facts {
		if err := t.evidence(f.ID, f.Evidence); err != nil {
			return err
		}
	}
	return nil
}

func (t *tables) facts(r graph.Record) error {
	for _, f := range r.Facts {
		var conflicts []graph.ID
		first := ""
		for _, c := range r.Conflicts {
			for i, side := range c.Sides {
				if side.Statement == f.ID {
					conflicts = append(conflicts, c.ID)
					first = strconv.FormatBool(i == 0)
				}
			}
		}
		err := t.rows.write(string(f.ID), string(f.Subject), string(f.Property), f.Value, f.Lang, f.Unit,
			string(f.Approximation), f.Since.String(), f.Until.String(), string(rankOf(f.Rank)), yes(f.Withdrawn),
			joined(conflicts), first)
		if err != nil {
			return err
		}
	}
	return nil
}

func (t *tables) Relation(r *graph.Relation) error {
	if t.pass == passRelations {
		return t.rows.write(append([]string{string(r.ID), string(r.From), string(r.To)}, relationValues(r)...)...)
	}
	return t.evidence(r.ID, r.Evidence)
}

func (t *tables) evidence(statement graph.ID, list []graph.Evidence) error {
	for _, e := range list {
		err := t.rows.write(string(statement), string(e.Document), e.Locator, e.Quote, e.Amount, string(e.Rank),
			string(e.Subject), string(e.Object), e.NetAmount, yes(e.Ended))
		if err != nil {
			return err
		}
	}
	return nil
}

func (t *tables) End() error {
	if err := t.rows.flush(); err != nil {
		return err
	}
	if err := t.zip.Close(); err != nil {
		return err
	}
	return t.buffer.Flush()
}

func entityHead() []string {
	head := []string{"id"}
	for _, c := range entityColumns {
		head = append(head, c.name)
	}
	return head
}

func entityRow(e *graph.Entity) []string { return append([]string{string(e.ID)}, entityValues(e)...) }

// rows writes the rows of one table.
type rows struct{ w *csv.Writer }

func newRows(w io.Writer) *rows {
	c := csv.NewWriter(w)
	c.UseCRLF = true
	return &rows{c}
}

func (r *rows) write(cells ...string) error {
	for i, s := range cells {
		cells[i] = guarded(s)
	}
	return r.w.Write(cells)
}

func (r *rows) flush() error {
	r.w.Flush()
	return r.w.Error()
}

// guarded puts an apostrophe before what a spreadsheet would run as a formula, as OWASP advises. Numbers stay as they are.
func guarded(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if s == "" || !strings.ContainsRune("=+-@\t\r\n", rune(s[0])) && !strings.HasPrefix(s, "＝") &&
		!strings.HasPrefix(s, "＋") && !strings.HasPrefix(s, "－") && !strings.HasPrefix(s, "＠") {
		return s
	}
	if _, isNumber := graph.ParseNumber(s); isNumber {
		return s
	}
	return "'" + s
}

// oneLine returns a text without line breaks.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// rankOf returns the rank with the one that is not written spelled out.
func rankOf(r graph.Rank) graph.Rank {
	if r == "" {
		return graph.RankNormal
	}
	return r
}
