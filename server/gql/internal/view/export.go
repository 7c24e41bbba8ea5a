package view

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/url"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"entente/export"
	"entente/graph"
	"entente/graph/atlas"
)

// ExportFormat is how a piece of the graph is written down.
type ExportFormat = export.Format

// Export is a piece of the graph as a file.
type Export struct {
	format export.Format
	title  string
	path   string
	choose func(context.Context) (atlas.Selection, error)
}

// Chosen is the piece of the graph that an export field was asked for: who serves the file learns it there, by the same rules
// as everybody who asks the API.
type Chosen struct {
	Title     string
	Selection atlas.Selection
	Known     bool
	asked     context.Context
}

// In returns ctx with the state of the graph from which the piece was chosen, so that it is read from the same.
func (c Chosen) In(ctx context.Context) context.Context {
	if c.asked == nil {
		return ctx
	}
	return stateOf{ctx, c.asked}
}

// stateOf ends as its own context does, and has what another one carries.
type stateOf struct {
	context.Context
	asked context.Context
}

// Value returns what the context that was asked carries, else what its own does.
func (s stateOf) Value(key any) any {
	if v := s.asked.Value(key); v != nil {
		return v
	}
	return s.Context.Value(key)
}

type chosenKey struct{}

// Choosing returns a context in which an export field keeps in c what it is asked for.
func Choosing(ctx context.Context, c *Chosen) context.Context {
	return context.WithValue(ctx, chosenKey{}, c)
}

type exportBaseKey struct{}

// WithExportBase returns a context in which exports put base before ids to make them IRIs.
func WithExportBase(ctx context.Context, base string) context.Context {
	return context.WithValue(ctx, exportBaseKey{}, base)
}

// newExport returns the file of what the field, whose parent is asked for, selects. own are the arguments of export beside
// its format; pageless says that the page of that field does not matter.
func newExport(
	ctx context.Context, f ExportFormat, title string, own url.Values, pageless bool,
	choose func(context.Context) (atlas.Selection, error),
) (Export, error) {
	e := Export{format: f, title: title, choose: choose}
	if c, ok := ctx.Value(chosenKey{}).(*Chosen); ok && !c.Known {
		s, err := choose(ctx)
		if err != nil {
			return Export{}, err
		}
		*c = Chosen{Title: title, Selection: s, Known: true, asked: ctx}
	}
	var err error
	e.path, err = exportPath(ctx, f, own, pageless)
	return e, err
}

// exportPath returns the path of the file: the name and the arguments of the field that the export belongs to.
func exportPath(ctx context.Context, f ExportFormat, own url.Values, pageless bool) (string, error) {
	field := graphql.GetFieldContext(ctx).Parent
	for field != nil && field.Field.Field == nil {
		field = field.Parent // an element of a list
	}
	if field == nil || field.Field.Field == nil {
		return "", graph.Errorf(graph.CodeInternal, "an export belongs to no field")
	}
	for name, value := range field.Field.ArgumentMap(graphql.GetOperationContext(ctx).Variables) {
		if pageless && slices.Contains([]string{"first", "after", "last", "before"}, name) {
			continue
		}
		text, isText := value.(string)
		if !isText {
			b, err := json.Marshal(value)
			if err != nil {
				return "", graph.Wrap(graph.CodeInvalidArgument, name+" cannot be written into an address", err)
			}
			text = string(b)
		}
		if value != nil {
			own.Set(name, text)
		}
	}
	return exportURL(field.Field.Name, f, own), nil
}

func exportURL(name string, f ExportFormat, arguments url.Values) string {
	u := "/export/" + name + "." + f.Extension()
	if len(arguments) > 0 {
		u += "?" + arguments.Encode() // in the order of names
	}
	return u
}

// URL returns the path at which the server gives the file.
func (e Export) URL() string { return e.path }

// MediaType returns the media type of the file.
func (e Export) MediaType() string { return e.format.MediaType() }

// Filename returns a name for the file.
func (e Export) Filename() string { return export.Filename(e.title, e.format) }

// MaxContent is the most bytes that an answer holds of a file.
const MaxContent = 1 << 18

// DefaultContent is the most bytes that an answer holds of a file when nobody says.
const DefaultContent = 1 << 16

// Content returns the file if it is a text of at most maxBytes bytes.
func (e Export) Content(ctx context.Context, maxBytes *int) (*string, error) {
	most := deref(maxBytes, DefaultContent)
	if most < 1 || most > MaxContent {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "maxBytes is %d; it must be from 1 to %d", most, MaxContent)
	}
	if e.format == export.ZIP {
		return nil, nil
	}
	s, err := e.choose(ctx)
	if err != nil {
		return nil, err
	}
	stats, err := ReadStats(ctx, nil)
	if err != nil {
		return nil, err
	}
	out := &bounded{most: most}
	base, _ := ctx.Value(exportBaseKey{}).(string)
	header := export.Header{Title: e.title, Base: base, Revision: stats.Stats.Revision}
	_, err = export.Write(ctx, e.format, out, s, header, nil)
	if errors.Is(err, errFull) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	text := out.String()
	return &text, nil
}

var errFull = errors.New("the file is larger than asked for")

// bounded takes so many bytes and refuses more.
type bounded struct {
	bytes.Buffer
	most int
}

func (b *bounded) Write(p []byte) (int, error) {
	if b.Len()+len(p) > b.most {
		return 0, errFull
	}
	return b.Buffer.Write(p)
}

// listExport is what a list is exported by.
type listExport struct {
	query atlas.ListQuery
	asOf  graph.Date
}

// Export returns the file of the whole list.
func (c ListConnection[T]) Export(ctx context.Context, format ExportFormat, most *int) (Export, error) {
	own, limit := url.Values{}, 0
	if most != nil {
		if limit = *most; limit < 1 {
			return Export{}, graph.Errorf(graph.CodeInvalidArgument, "most is %d; it must be from 1 to %d, or be left out for the whole list", limit, atlas.MaxSelected)
		}
		own.Set("most", graph.FormatNumber(float64(limit)))
	}
	title := strings.ToLower(string(c.all.query.Kind))
	return newExport(ctx, format, title, own, true, func(ctx context.Context) (atlas.Selection, error) {
		return requestOf(ctx).atlas.SelectList(ctx, c.all.query, c.all.asOf, limit)
	})
}

// Export returns the file of what the paths go through.
func (r PathResult) Export(ctx context.Context, format ExportFormat) (Export, error) {
	return newExport(ctx, format, "paths", url.Values{}, false, func(ctx context.Context) (atlas.Selection, error) {
		return requestOf(ctx).atlas.SelectPaths(r.PathResult), nil
	})
}

// Export returns the file of the entity, its relations and the entities at their other ends. Its address names the entity,
// wherever in the question it stood.
func (e entity) Export(ctx context.Context, format ExportFormat) (Export, error) {
	out, err := newExport(ctx, format, string(e.ID), url.Values{}, false, func(ctx context.Context) (atlas.Selection, error) {
		return requestOf(ctx).atlas.SelectEntity(ctx, e.ID, graph.Date{})
	})
	out.path = exportURL("entity", format, url.Values{"id": {string(e.ID)}})
	return out, err
}
