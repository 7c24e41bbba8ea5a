package cordis

import (
	"context"
	"strings"

	"entente/graph"
	"entente/loader"
)

// Prepare finds out whether the input can stand alone, with what the graph holds. A table other than that of projects names projects only by
// their numbers, and does not say of which framework programme and day it is: the table of projects tells it, in the input or in the graph.
// It returns INVALID_ARGUMENT, and what to load first or together, for
//   - a table of whose projects neither the input nor the graph has any,
//   - a table of legal bases without that of projects, which says less when the other is there,
//   - the XML of a single project, where the graph has a release of which that is a part, unless the options say that it is one.
func (s *source) Prepare(ctx context.Context, store graph.Reader, o loader.Options) error {
	if err := s.survey(); err != nil {
		return err
	}
	if err := s.ask(ctx, store, o); err != nil {
		s.close()
		return err
	}
	return nil
}

func (s *source) ask(ctx context.Context, store graph.Reader, o loader.Options) error {
	loose := []*input(nil)
	for _, in := range s.inputs {
		if in.isXML && in.loose {
			loose = append(loose, in)
		}
		if in.isXML || !in.isRead() || in.table == projectTable || in.table == itemTable || s.hasProjects(in) || len(in.numbers) == 0 {
			continue
		}
		if in.table == legalBasisTable && !o.Part {
			return loader.Refuse("%s cannot stand alone, and nothing was loaded: what the table of projects says of legal bases depends on it; load both together", in.position)
		}
		var err error
		if in.known, err = releaseOf(ctx, store, in.numbers); err != nil {
			return err
		}
		if in.known == (release{}) {
			return loader.Refuse("%s cannot stand alone, and nothing was loaded: neither this input nor the graph has its projects, such as %s; "+
				"load the table of projects of the same release (%s) first, or together with it", in.position, clip(in.numbers[0]), "project"+suffix(in.file.Name))
		}
		if in.known.programme == elsewhere {
			in.known.programme = ""
		}
	}
	if len(loose) == 1 && !o.Part {
		if err := s.askLoose(ctx, store, loose[0]); err != nil {
			return err
		}
	}
	return s.askApart(ctx, store)
}

func suffix(name string) string {
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		return name[i:]
	}
	return ""
}

// hasProjects reports whether the input has a table of projects, or XML, that may have those of a table.
func (s *source) hasProjects(in *input) bool {
	for _, other := range s.inputs {
		if other.isXML || other.isRead() && other.table == projectTable &&
			(in.programmeCode() == "" || other.programmeCode() == "" || in.programmeCode() == other.programmeCode()) {
			return true
		}
	}
	return false
}

// releaseOf returns the release of which the graph has some of the projects: the latest where they are of several. Its programme is unknown,
// a "?", where the graph has the projects from elsewhere.
func releaseOf(ctx context.Context, store graph.Reader, numbers []string) (release, error) {
	var ids []graph.ID
	for _, n := range numbers {
		if id := projectID(n); id != "" {
			ids = append(ids, id)
		}
	}
	entities, err := store.Entities(ctx, ids)
	if err != nil {
		return release{}, err
	}
	var there []graph.ID
	for _, e := range entities {
		if e != nil {
			there = append(there, e.ID)
		}
	}
	if len(there) == 0 {
		return release{}, nil
	}
	facts, err := store.Facts(ctx, there)
	if err != nil {
		return release{}, err
	}
	seen := map[graph.ID]bool{}
	var documents []graph.ID
	for _, list := range facts {
		for _, f := range list {
			for _, e := range f.Evidence {
				if !seen[e.Document] {
					seen[e.Document] = true
					documents = append(documents, e.Document)
				}
			}
		}
	}
	found := release{programme: elsewhere}
	sources, err := store.Entities(ctx, documents)
	if err != nil {
		return release{}, err
	}
	for _, d := range sources {
		if d == nil {
			continue
		}
		programme, ok := strings.CutPrefix(d.Attribute(graph.PropSeries), "cordis:")
		if !ok {
			continue
		}
		if programme, ok = strings.CutSuffix(programme, "/"+partNames[projectTable]); !ok {
			continue
		}
		if date := d.Date(graph.PropDate); found.programme == elsewhere || found.date.Compare(date) < 0 {
			found = release{programme, date}
		}
	}
	return found, nil
}

// elsewhere is the programme of projects that the graph has from no release.
const elsewhere = "?"

// askLoose refuses the XML of one project where the graph has a release of which it would be the whole successor.
func (s *source) askLoose(ctx context.Context, store graph.Reader, in *input) error {
	p, refused, err := xmlOf(in)
	if err != nil || refused != nil {
		return err
	}
	series := seriesOf(p.framework(), projectTable)
	if series == "" {
		return nil
	}
	sum, err := sumOf(in.file)
	if err != nil {
		return err
	}
	documents, err := inSeries(ctx, store, series)
	if err != nil {
		return err
	}
	for _, d := range documents {
		if d.Attribute(graph.PropSHA256) == sum {
			return nil
		}
	}
	if len(documents) > 0 {
		return loader.Refuse("%s is the XML of one project, and nothing was loaded: the graph has a release of %s, of which all other projects would be withdrawn; "+
			"load the files of a release together, as a folder or a zip, or this one with --part", in.position, p.framework())
	}
	return nil
}

// askApart notes of which framework programmes the graph has legal bases, which are a table of their own.
func (s *source) askApart(ctx context.Context, store graph.Reader) error {
	s.apart = map[string]bool{}
	for _, in := range s.inputs {
		programme := in.programmeCode()
		if _, asked := s.apart[programme]; asked || in.isXML || in.table != projectTable || programme == "" {
			continue
		}
		documents, err := inSeries(ctx, store, seriesOf(programme, legalBasisTable))
		if err != nil {
			return err
		}
		s.apart[programme] = len(documents) > 0
	}
	return nil
}

// inSeries returns documents of the graph that are releases of a series, some at most.
func inSeries(ctx context.Context, store graph.Reader, series string) ([]*graph.Entity, error) {
	const most = 1000
	return store.Find(ctx, graph.Query{
		Kinds:  []graph.EntityKind{graph.KindDocument},
		Where:  &graph.Filter{Field: graph.Field(graph.PropSeries), Op: graph.OpEq, Values: []graph.Value{graph.TextOf(series)}},
		Window: graph.Window{Limit: most},
	})
}
