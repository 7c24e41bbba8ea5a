package reconciliation

import (
	"context"
	"encoding/json"
	"slices"

	"entente/graph"
	"entente/graph/atlas"
)

// Bounds of an extension, and the names of its settings.
const (
	maxExtended   = 200 // entities
	maxColumns    = 20
	settingLimit  = "limit"
	settingLang   = "lang"
	defaultLang   = "en"
	extendExample = `{"ids": ["institution:cnrs"], "properties": [{"id": "country"}]}`
)

// extension asks for the values of properties of entities.
type extension struct {
	IDs        []string `json:"ids"`
	Properties []column `json:"properties"`
}

// column is a property to fetch.
type column struct {
	ID       string                     `json:"id"`
	Name     string                     `json:"name"` // clients send it along
	Settings map[string]json.RawMessage `json:"settings"`
}

// extended is the answer to an extension: a row for each id, in it a list of values for each property.
type extended struct {
	Meta []named                       `json:"meta"`
	Rows map[string]map[string][]value `json:"rows"`
}

// fetched is a column that was checked.
type fetched struct {
	property
	limit int // 0 for all
	lang  string
}

// extend returns the values of properties of entities. What nothing has as its id, or is no id, gets a row without values: cells of a
// table may hold anything. It returns INVALID_ARGUMENT for what is not an extension, and LIMIT_EXCEEDED for one that is too large.
func (s *Service) extend(ctx context.Context, text string) (extended, error) {
	var q extension
	if err := decode(text, &q); err != nil || q.IDs == nil || q.Properties == nil {
		return extended{}, graph.Errorf(graph.CodeInvalidArgument, "extend cannot be read; an example is %s", extendExample)
	}
	if len(q.IDs) > maxExtended || len(q.Properties) > maxColumns {
		return extended{}, graph.Errorf(graph.CodeLimit, "at most %d ids and %d properties can be extended at once", maxExtended, maxColumns)
	}
	var columns []fetched
	out := extended{Meta: []named{}, Rows: map[string]map[string][]value{}}
	for _, c := range q.Properties {
		f, err := c.check()
		if err != nil {
			return extended{}, err
		}
		if slices.Contains(out.Meta, f.named) {
			return extended{}, graph.Errorf(graph.CodeInvalidArgument, "the property %s is asked for twice", quoted(c.ID))
		}
		columns, out.Meta = append(columns, f), append(out.Meta, f.named)
	}
	var ids []graph.ID
	for _, written := range q.IDs {
		if id, err := graph.ParseID(written); err == nil {
			ids = append(ids, id)
		}
	}
	entities, err := s.atlas.Entities(ctx, ids)
	if err != nil {
		return extended{}, err
	}
	found := make(map[string]*graph.Entity, len(ids))
	for i, id := range ids {
		found[string(id)] = entities[i]
	}
	for _, written := range q.IDs {
		row := make(map[string][]value, len(columns))
		for _, c := range columns {
			row[c.ID] = c.of(found[written])
		}
		out.Rows[written] = row
	}
	return out, nil
}

// of returns the values of the column for an entity, which may be nil.
func (f fetched) of(e *graph.Entity) []value {
	if e == nil {
		return []value{}
	}
	values := append([]value{}, f.valuesOf(e, f.lang)...) // never null
	if f.limit > 0 {
		values = values[:min(f.limit, len(values))]
	}
	return values
}

// check returns the column with its settings. Numbers of settings may be written as texts, as forms send them.
func (c column) check() (fetched, error) {
	p, err := propertyNamed(c.ID)
	if err != nil {
		return fetched{}, err
	}
	f := fetched{property: p, lang: defaultLang}
	for name, raw := range c.Settings {
		var text string
		if json.Unmarshal(raw, &text) != nil {
			text = string(raw)
		}
		switch name {
		case settingLimit:
			n, ok := graph.ParseNumber(text)
			if text != "" && (!ok || n < 0 || n != float64(int(n))) {
				return fetched{}, graph.Errorf(graph.CodeInvalidArgument, "the setting limit must be an integer of at least 0")
			}
			f.limit = int(min(n, atlas.MaxIDs))
		case settingLang:
			if text != "en" && text != "fr" {
				return fetched{}, graph.Errorf(graph.CodeInvalidArgument, "the setting lang must be en or fr")
			}
			f.lang = text
		default:
			return fetched{}, graph.Errorf(graph.CodeInvalidArgument, "%s is not a setting; the settings are limit and lang", quoted(name))
		}
	}
	return f, nil
}
