package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"entente/export"
	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/connect"
)

type exportCmd struct {
	storeFlag
	Format string   `short:"f" placeholder:"FORMAT" help:"Write this format: graphml, gexf, csv (a table of entities), zip (tables of everything), jsonld, ttl or ndjson. The default is the extension of --output, else ndjson."`
	Output string   `short:"o" placeholder:"FILE" type:"path" help:"Write to this file instead of standard output."`
	Kind   string   `xor:"what" placeholder:"KIND" help:"Export only entities of this kind, such as institution, and the relations among them."`
	Where  string   `placeholder:"JSON" help:"With --kind: export only entities that meet this condition, in the form of the API's where, such as {\"country\":{\"eq\":\"FR\"}}; @FILE reads it from a file."`
	Entity string   `xor:"what" placeholder:"ID" help:"Export only this entity, its relations and its neighbours."`
	Paths  []string `xor:"what" placeholder:"FROM,TO" help:"Export only the best paths between two entities."`
	Around []string `xor:"what" placeholder:"ID,..." help:"Export only the neighbourhood of these entities, at most --steps away, most specific connections first."`
	Steps  int      `default:"1" placeholder:"N" help:"With --around: go at most this many steps, 0 to 4 (default ${default})."`
	Limit  int      `default:"500" placeholder:"N" help:"With --around: export at most this many entities, 1 to 2000 (default ${default})."`
	AsOf   string   `placeholder:"DATE" help:"With --kind, --entity, --paths or --around: export only relations that may have held on this date."`
	Base   string   `default:"urn:entente:" placeholder:"IRI" help:"Put this IRI before ids in Turtle and JSON-LD (default ${default})."`
	Quiet  bool     `short:"q" help:"Show no progress."`
}

// Help says what the formats are good for.
func (exportCmd) Help() string {
	return `Without --kind, --entity, --paths or --around, the whole graph is exported with all facts, conflicts and evidence; it is streamed,
not held in memory. graphml and gexf open in Gephi, Cytoscape and networkx; ttl and jsonld are RDF with the vocabularies of
schema.org, SKOS and PROV-O; csv and zip open in spreadsheets; ndjson has one JSON object per line. The file appears under its
name only when it is complete.`
}

// Run writes the file.
func (c exportCmd) Run(ctx context.Context, p Program) error {
	format, err := c.format()
	if err != nil {
		return err
	}
	file, err := c.output()
	if err != nil {
		return err
	}
	store, err := c.read(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	api := atlas.New(store)
	ctx = api.Pin(ctx)
	selection, title, err := c.selection(ctx, api)
	if err != nil {
		return err
	}
	stats, err := api.Stats(ctx)
	if err != nil {
		return err
	}
	header := export.Header{Title: title, Base: c.Base, Revision: stats.Revision}
	return c.into(p, file, func(w io.Writer) (export.Counts, error) {
		return export.Write(ctx, format, w, selection, header, c.tell(p))
	})
}

// format returns the format that the flag or the name of the file asks for.
func (c exportCmd) format() (export.Format, error) {
	if c.Format != "" {
		return export.ParseFormat(c.Format)
	}
	if extension := strings.TrimPrefix(filepath.Ext(c.Output), "."); extension != "" {
		return export.ParseFormat(extension)
	}
	return export.NDJSON, nil
}

// selection returns what is to be written, and how to call it.
func (c exportCmd) selection(ctx context.Context, api *atlas.Atlas) (s atlas.Selection, title string, err error) {
	var asOf graph.Date
	if c.AsOf != "" {
		if asOf, err = graph.ParseDate(c.AsOf); err != nil {
			return s, "", err
		}
	}
	switch {
	case c.Where != "" && c.Kind == "":
		return s, "", graph.Errorf(graph.CodeInvalidArgument, "--where needs the kind of entity that it applies to; add --kind, such as --kind institution")
	case c.Kind != "":
		kind, err := entityKind(c.Kind)
		if err != nil {
			return s, "", err
		}
		where, err := c.where(kind, asOf)
		if err != nil {
			return s, "", err
		}
		s, err = api.SelectList(ctx, atlas.ListQuery{Kind: kind, Where: where}, asOf, 0)
		return s, string(kind), err
	case c.Entity != "":
		id, err := graph.ParseID(c.Entity)
		if err != nil {
			return s, "", err
		}
		s, err = api.SelectEntity(ctx, id, asOf)
		return s, c.Entity, err
	case len(c.Around) > 0:
		ids, err := graph.ParseIDs(c.Around)
		if err != nil {
			return s, "", err
		}
		found, err := api.Neighbourhood(ctx, connect.NeighbourhoodQuery{IDs: ids, Depth: c.Steps, Limit: c.Limit, AsOf: asOf})
		return api.SelectNeighbourhood(found), "around " + strings.Join(c.Around, ", "), err
	case len(c.Paths) == 2:
		ids, err := graph.ParseIDs(c.Paths)
		if err != nil {
			return s, "", err
		}
		found, err := api.Paths(ctx, connect.PathQuery{
			From: ids[0], To: ids[1], MaxLength: 6, Limit: 5, AsOf: asOf, Rank: connect.RankHops,
		})
		return api.SelectPaths(found), "paths from " + c.Paths[0] + " to " + c.Paths[1], err
	case len(c.Paths) > 0:
		return s, "", graph.Errorf(graph.CodeInvalidArgument, "--paths takes exactly two ids, such as --paths institution:cnrs,institution:jrc")
	}
	return api.SelectAll(), "the whole graph", nil
}

// where returns the condition that the flag states, nil for none.
func (c exportCmd) where(kind graph.EntityKind, asOf graph.Date) (*graph.Filter, error) {
	text := c.Where
	if text == "" {
		return nil, nil
	}
	if file, ok := strings.CutPrefix(text, "@"); ok {
		b, err := os.ReadFile(file)
		if err != nil {
			return nil, graph.NewError(graph.CodeInvalidArgument, "--where: "+file+" cannot be read; check the path", err)
		}
		text = string(b)
	}
	where, err := atlas.ParseWhere(text)
	if err != nil {
		return nil, err
	}
	return where.Filter(kind, asOf)
}

// entityKind returns the kind of entity that a flag names, in upper or lower case. It returns INVALID_ARGUMENT for others.
func entityKind(s string) (graph.EntityKind, error) {
	kind := graph.EntityKind(strings.ToUpper(s))
	if !kind.Valid() {
		return "", graph.Errorf(graph.CodeInvalidArgument, "%q is not a kind of entity; the kinds are %s", s,
			strings.Join(graph.KindPrefixes(), ", "))
	}
	return kind, nil
}

// output returns the file to write. It returns INVALID_ARGUMENT for one that is read.
func (c exportCmd) output() (output, error) {
	if c.Output == "" {
		return output{}, nil
	}
	file, err := newOutput(c.Output)
	if err != nil {
		return file, err
	}
	used := inUse{store: c.Store}
	if where, ok := strings.CutPrefix(c.Where, "@"); ok {
		used.inputs = append(used.inputs, where)
	}
	return file, used.allows("--output", file)
}

// into gives write the file, or standard output. A regular file gets its name when it is whole: what goes wrong leaves neither a
// part of it nor harms one that was there.
func (c exportCmd) into(p Program, file output, write func(io.Writer) (export.Counts, error)) error {
	if c.Output == "" {
		_, err := write(p.Stdout)
		return unwritten("standard output", err)
	}
	f, err := file.create(func(target string) (*os.File, error) {
		return os.CreateTemp(filepath.Dir(target), "."+filepath.Base(target)+".*")
	})
	if err != nil {
		return unwritten(c.Output, err)
	}
	if !file.direct {
		defer os.Remove(f.Name()) // gone already when all went well
	}
	n, err := write(f)
	if err == nil && !file.direct {
		err = f.Chmod(0o644)
	}
	if closed := file.close(f); err == nil {
		err = closed
	}
	if err == nil {
		err = file.complete(f.Name())
	}
	if err == nil && !c.Quiet {
		fmt.Fprintf(p.Stderr, "Wrote %s and %s to %s.\n", counted(n.Entities, "entity", "entities"),
			counted(n.Relations, "relation", "relations"), c.Output)
	}
	return unwritten(c.Output, err)
}

// unwritten says of an error that is not one of ours that the file could not be written.
func unwritten(name string, err error) error {
	if err == nil || graph.CodeOf(err) != graph.CodeInternal {
		return err
	}
	return graph.Wrap(graph.CodeInvalidArgument, name+" cannot be written; check the free space and the permissions of its folder", err)
}

// tell returns what writes a line of progress every few seconds.
func (c exportCmd) tell(p Program) func(export.Counts, int, int) {
	if c.Quiet {
		return nil
	}
	told := time.Now()
	n := 0
	return func(done export.Counts, pass, passes int) {
		if n++; n%1000 != 0 || time.Since(told) < linesEvery {
			return
		}
		told = time.Now()
		fmt.Fprintf(p.Stderr, "Writing part %d of %d: %s, %s\n", pass+1, passes,
			counted(done.Entities, "entity", "entities"), counted(done.Relations, "relation", "relations"))
	}
}
