package cli

import (
	"entente/fetch/syncfile"
	"entente/graph"
	"entente/loader"
	"entente/loader/cordis"
	"entente/loader/crosswalk"
	"entente/loader/euroscivoc"
	"entente/loader/judgements"
	"entente/loader/rnsr"
	"entente/loader/ror"
	"entente/loader/table"
	"entente/seed"
)

// sourceOf returns what reads an entry of a sync file from where it lies. It returns INVALID_ARGUMENT for options that are wrong.
func sourceOf(e syncfile.Entry, path string, store graph.Reader) (loader.Source, error) {
	switch e.Source {
	case "seed":
		return seed.New(seed.FS), nil
	case "cordis":
		return cordis.New([]string{path}), nil
	case "ror":
		return ror.New(path), nil
	case "euroscivoc":
		return euroscivoc.New(path, e.Codes), nil
	case "rnsr":
		return rnsr.New(path, rnsr.Options{People: e.People}), nil
	case "table":
		source, problems := table.New(path, e.Map)
		if len(problems) > 0 {
			return nil, graph.Errorf(graph.CodeInvalidArgument, "%s", printable(problems[0].String()))
		}
		return source, nil
	case "crosswalk":
		return crosswalk.New([]string{path}, crosswalk.Options{Name: e.Name})
	case "curated":
		texts := path
		if e.Documents != "" {
			texts = e.Documents
		}
		if err := mustExist([]string{texts}); err != nil {
			return nil, err
		}
		return curatedFrom(path, texts, e.Name, store), nil
	case "judgements":
		return judgements.New(path), nil
	}
	return nil, graph.Errorf(graph.CodeInternal, "nothing reads %q", e.Source)
}
