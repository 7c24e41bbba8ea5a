package neo4j

import (
	"context"
	"encoding/csv"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"entente/graph"
)

// listSeparator stands between the items of lists: unit separator, which no text of the vocabulary holds.
const listSeparator = "\x1f"

// Export writes the graph that r holds as files for Neo4j's offline importer (`neo4j-admin database import full`), laid out as
// Store lays it out, and returns the arguments that the importer needs behind the name of the database. Store finds the graph
// complete in a database that was made so: Open adds constraints and indexes. dir must exist. It returns the errors of r, and
// STORAGE_FULL or INVALID_ARGUMENT when a file cannot be written.
func Export(ctx context.Context, r graph.Reader, dir string) ([]string, error) {
	x := &export{ctx: ctx, reader: r, dir: dir, tables: map[string]*exportTable{}}
	for _, pass := range []func(t *exportTable, row exportRow) error{(*exportTable).learn, (*exportTable).write} {
		x.take, x.tally = pass, tally{}
		if err := x.all(); err != nil {
			return nil, x.close(err)
		}
		for _, t := range x.tables {
			if err := t.begin(dir); err != nil {
				return nil, x.close(err)
			}
		}
	}
	return x.arguments(), x.close(nil)
}

// export goes through the graph twice: to learn which properties there are, and to write them.
type export struct {
	ctx    context.Context
	reader graph.Reader
	dir    string
	tables map[string]*exportTable // by name
	take   func(*exportTable, exportRow) error
	tally  tally
}

// exportTable is one file: the nodes of one set of labels, or the relationships of one type.
type exportTable struct {
	name, labels string // labels of nodes, joined by ':'; empty for relationships, which have their type as name
	columns      map[string]string
	order        []string
	file         *os.File
	csv          *csv.Writer
	multiline    bool
	cells        []string
}

// exportRow is a node or a relationship. Nodes have an id in the files, relationships their ends.
type exportRow struct {
	id, from, to string
	properties   properties
}

func (x *export) row(name, labels string, row exportRow) error {
	t := x.tables[name]
	if t == nil {
		t = &exportTable{name: name, labels: labels, columns: map[string]string{}}
		x.tables[name] = t
	}
	return x.take(t, row)
}

// all takes every node and every relationship of the store's layout.
func (x *export) all() error {
	err := graph.Walk(x.ctx, x.reader, func(rec graph.Record, relations []*graph.Relation) error {
		if err := x.record(&rec); err != nil {
			return err
		}
		for _, r := range relations {
			if err := x.relation(r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return x.meta()
}

func (x *export) record(r *graph.Record) error {
	row, err := newRecordRow(r)
	if err != nil {
		return err
	}
	x.tally.entity(row.cited, 1)
	id := string(row.id)
	if err := x.row(row.kind.Label(), "Entity:"+row.kind.Label(), exportRow{id: id, properties: row.node}); err != nil {
		return err
	}
	for _, alias := range row.merged {
		node := "alias:" + string(alias)
		if err := firstError(
			func() error {
				return x.row("Alias", "Alias", exportRow{id: node, properties: properties{"id": string(alias)}})
			},
			func() error { return x.row("IS", "", exportRow{from: node, to: id}) },
		); err != nil {
			return err
		}
	}
	return firstError(
		func() error { return x.statements(factKind, id, row.facts) },
		func() error { return x.statements(conflictKind, id, row.conflicts) },
	)
}

func (x *export) statements(k statementKind, entity string, rows []map[string]any) error {
	for _, s := range rows {
		p := s["properties"].(properties)
		id := p["id"].(string)
		if err := firstError(
			func() error { return x.row(k.Label, k.Label, exportRow{id: id, properties: p}) },
			func() error { return x.row(k.Type, "", exportRow{from: entity, to: id}) },
		); err != nil {
			return err
		}
	}
	return nil
}

func (x *export) relation(r *graph.Relation) error {
	p := relationProperties(r)
	x.tally.relations(p["evidence_documents"].([]string), 1)
	return x.row(string(r.Type), "", exportRow{from: string(r.From), to: string(r.To), properties: p})
}

// meta takes what the store keeps about the graph as a whole.
func (x *export) meta() error {
	for _, document := range slices.Sorted(maps.Keys(x.tally.usage)) {
		u := x.tally.usage[document]
		p := properties{"document": document, "facts": u.Facts, "relations": u.Relations}
		if err := x.row("Usage", "Usage", exportRow{id: "usage:" + document, properties: p}); err != nil {
			return err
		}
	}
	p := properties{
		"id": "entente", "layout": layout, "revision": 1, "loads": 0, "facts": x.tally.facts, "evidenced": x.tally.evidenced,
	}
	return firstError(
		func() error { return x.row("Meta", "Meta", exportRow{id: "meta:entente", properties: p}) },
		func() error {
			return x.row("Meta", "Meta", exportRow{id: "meta:writer", properties: properties{"id": "writer"}})
		},
	)
}

// learn notes which properties there are, and of which types.
func (t *exportTable) learn(row exportRow) error {
	for name, value := range row.properties {
		if t.columns[name] != "" {
			continue
		}
		switch value.(type) {
		case string:
			t.columns[name] = "string"
		case []string:
			t.columns[name] = "string[]"
		case int:
			t.columns[name] = "long"
		case []int:
			t.columns[name] = "long[]"
		case float64:
			t.columns[name] = "double"
		case []float64:
			t.columns[name] = "double[]"
		case bool:
			t.columns[name] = "boolean"
		default:
			return graph.Errorf(graph.CodeInternal, "the property %s is a %T", name, value)
		}
	}
	return nil
}

// begin opens the file and writes its header, once the columns are known; a second call does nothing.
func (t *exportTable) begin(dir string) error {
	if t.file != nil {
		return nil
	}
	f, err := os.Create(filepath.Join(dir, t.name+".csv"))
	if err != nil {
		return exportError(err)
	}
	t.file, t.csv = f, csv.NewWriter(f)
	t.order = slices.Sorted(maps.Keys(t.columns))
	header := []string{":ID"}
	if t.labels == "" {
		header = []string{":START_ID", ":END_ID"}
	}
	for _, name := range t.order {
		header = append(header, name+":"+t.columns[name])
	}
	return exportError(t.csv.Write(header))
}

func (t *exportTable) write(row exportRow) error {
	t.cells = append(t.cells[:0], row.id)
	if t.labels == "" {
		t.cells = append(t.cells[:0], row.from, row.to)
	}
	for _, name := range t.order {
		t.cells = append(t.cells, exportCell(row.properties[name]))
	}
	t.multiline = t.multiline || slices.ContainsFunc(t.cells, func(c string) bool { return strings.ContainsAny(c, "\r\n") })
	return exportError(t.csv.Write(t.cells))
}

func exportCell(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return v
	case []string:
		return strings.Join(v, listSeparator)
	case []int:
		return strings.Join(each(v, strconv.Itoa), listSeparator)
	case float64:
		return exportNumber(v)
	case []float64:
		return strings.Join(each(v, exportNumber), listSeparator)
	}
	return fmt.Sprint(value)
}

func exportNumber(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// arguments returns what the importer is told.
func (x *export) arguments() []string {
	args := []string{"--array-delimiter=U+001F", "--id-type=string", "--skip-duplicate-nodes=false"}
	multiline := false
	for _, name := range slices.Sorted(maps.Keys(x.tables)) {
		t := x.tables[name]
		multiline = multiline || t.multiline
		flag := "--nodes=" + t.labels + "="
		if t.labels == "" {
			flag = "--relationships=" + t.name + "="
		}
		args = append(args, flag+filepath.Join(x.dir, t.name+".csv"))
	}
	return append(args, "--multiline-fields="+strconv.FormatBool(multiline))
}

// close closes all files, and returns err or else what went wrong with that.
func (x *export) close(err error) error {
	for _, t := range x.tables {
		if t.file == nil {
			continue
		}
		t.csv.Flush()
		for _, e := range []error{t.csv.Error(), t.file.Close()} {
			if err == nil {
				err = exportError(e)
			}
		}
	}
	return err
}

func exportError(err error) error {
	if err == nil {
		return nil
	}
	return graph.Wrap(graph.CodeInvalidArgument, "a file cannot be written: "+err.Error(), err)
}
