package storetest

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"entente/graph"
	"entente/graph/connect"
)

// operation is one call of a store's method, in a form that can be written down.
type operation struct {
	Method    string
	IDs       []graph.ID           `json:",omitempty"`
	Other     []graph.Identifier   `json:",omitempty"`
	Query     *graph.Query         `json:",omitempty"`
	Fields    []graph.Field        `json:",omitempty"`
	Grouping  *graph.Grouping      `json:",omitempty"`
	Text      *graph.TextQuery     `json:",omitempty"`
	Step      *graph.Step          `json:",omitempty"`
	Conflicts *graph.ConflictQuery `json:",omitempty"`
	Path      *connect.PathQuery   `json:",omitempty"`
	Changes   *Changes             `json:",omitempty"`
	Since     int                  `json:",omitempty"`
	// Batch is how many records, relations and deletions go into one step of a transaction.
	Batch int `json:",omitempty"`
}

// String renders the operation as JSON, changes by their size only.
func (o operation) String() string {
	if c := o.Changes; c != nil {
		return fmt.Sprintf("%s of %d records, %d relations, %d and %d deletions, %d at a time",
			o.Method, len(c.Put), len(c.PutRelations), len(c.Delete), len(c.DeleteRelations), o.Batch)
	}
	b, err := json.Marshal(o)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// on calls the method and returns all that it answers, or the code of its error.
func (o operation) on(s graph.Store) any { return result(o.answer(context.Background(), s)) }

// answer calls the method and returns all that it answers.
func (o operation) answer(ctx context.Context, s graph.Store) (any, error) {
	switch o.Method {
	case "Entities":
		return given(s.Entities(ctx, o.IDs))
	case "EntitiesAndRelations":
		entities, relations, err := s.EntitiesAndRelations(ctx, o.IDs, o.IDs)
		return map[string]any{"entities": entities, "relations": relations}, err
	case "Find":
		return given(s.Find(ctx, *o.Query))
	case "Count":
		return given(s.Count(ctx, *o.Query))
	case "Facets":
		return given(s.Facets(ctx, *o.Query, o.Fields))
	case "Group":
		found, err := s.Group(ctx, *o.Query, *o.Grouping)
		if graph.CodeOf(err) == graph.CodeLimit { // the log says which store it was
			return graph.CodeLimit, nil
		}
		return found, err
	case "Search":
		return given(s.Search(ctx, *o.Text))
	case "Relations":
		return given(s.Relations(ctx, o.IDs, *o.Step))
	case "RelationsByID":
		return given(s.RelationsByID(ctx, o.IDs))
	case "Facts":
		return given(s.Facts(ctx, o.IDs))
	case "Conflicts":
		v, n, err := s.Conflicts(ctx, *o.Conflicts)
		return map[string]any{"conflicts": v, "total": n}, err
	case "Paths":
		return given(connect.FindPaths(ctx, s, *o.Path))
	case "Neighbourhood", "Common", "Collaborators", "Bridges":
		return o.explored(ctx, s)
	case "WhatIf":
		return given(o.supposedPaths(ctx, s))
	case "Usage":
		return given(s.Usage(ctx, o.IDs))
	case "Citing":
		return given(s.Citing(ctx, o.IDs))
	case "Identified":
		return given(s.Identified(ctx, o.Other))
	case "Journal":
		return given(s.Journal(ctx, o.Since))
	case "Stats":
		return given(s.Stats(ctx))
	case "Begin":
		return nil, ApplyInBatches(ctx, s, *o.Changes, o.Batch)
	}
	panic("no method " + o.Method)
}

// given returns an answer of whatever type as one of any.
func given[T any](v T, err error) (any, error) { return v, err }

// result is an answer, or the code of an error.
func result(v any, err error) any {
	if err != nil {
		return fmt.Sprintf("error %s: %v", graph.CodeOf(err), err)
	}
	return v
}

// asker makes up operations about a world. The reference tells it places to page from.
type asker struct {
	*world
	reference *Reference
}

// methods are the reading methods by how often they are asked.
var methods = strings.Fields(
	"Find Find Find Find Count Facets Facets Group Group Search Search Search Relations Relations Relations " +
		"Relations Entities EntitiesAndRelations Journal RelationsByID Facts Conflicts Conflicts Paths Paths Paths Neighbourhood " +
		"Common Collaborators Bridges WhatIf Usage Citing Identified Stats",
)

// ask returns a random question.
func (a asker) ask() operation {
	o := operation{Method: pick(a.chance, methods)}
	switch o.Method {
	case "Entities":
		o.IDs = append(a.someIDs(5), some(a.chance, a.mergedIDs(), 2)...)
	case "EntitiesAndRelations":
		o.IDs = append(a.someIDs(4), some(a.chance, a.relationIDs(), 4)...)
	case "Journal":
		o.Since = a.IntN(4)
	case "Facts":
		o.IDs = a.someIDs(5)
	case "Identified":
		for range a.IntN(5) {
			o.Other = append(o.Other, a.identifier())
		}
	case "Usage", "Citing":
		o.IDs = a.someIDs(9)
	case "RelationsByID":
		o.IDs = append(some(a.chance, a.relationIDs(), 4), some(a.chance, []graph.ID{"relation:x", "site:y"}, 1)...)
	case "Find", "Count", "Facets", "Group":
		q := a.query()
		o.Query = &q
		if o.Method == "Group" {
			if a.in(2) {
				o.Query = &graph.Query{Kinds: a.kinds()} // hubs, too, which few filters let through
			}
			g := a.grouping()
			o.Grouping = &g
		}
		if o.Method == "Facets" {
			o.Fields = some(a.chance, fields, 4)
		}
	case "Search":
		o.Text = &graph.TextQuery{
			Text:   a.searchText(),
			Kinds:  a.kinds(),
			Lang:   pick(a.chance, []string{"", "en", "fr", "xx"}),
			Prefix: a.in(2),
			Facets: some(a.chance, fields, 2),
			Limit:  a.limit(),
		}
		if a.in(3) {
			o.Text.Where = a.query().Where
		}
	case "Relations":
		o.IDs = a.someIDs(4)
		s := a.step()
		o.Step = &s
	case "Conflicts":
		q := a.conflictQuery()
		o.Conflicts = &q
	case "Paths", "Neighbourhood", "Common", "Collaborators", "Bridges", "WhatIf":
		q := a.constrained(a.pathQuery(4))
		o.Path = &q
		if o.Method == "Bridges" || o.Method == "WhatIf" {
			o.IDs = a.someIDs(3)
		}
	}
	return o
}

// someIDs returns ids of entities, some of them more than once, some unknown.
func (a asker) someIDs(n int) []graph.ID {
	out := some(a.chance, a.ids, n)
	if a.in(4) {
		out = append(out, pick(a.chance, []graph.ID{"", "site:none", "x'}) //", "institution:a1"}))
	}
	if len(out) > 1 && a.in(4) {
		out = append(out, out[0])
	}
	return out
}

// identifier returns one that some entity may have.
func (a asker) identifier() graph.Identifier {
	id, err := graph.ParseIdentifier(a.value(graph.PropertyRule{Type: graph.Identified}, ""))
	if err != nil {
		panic(err)
	}
	return id
}

func (a asker) kinds() []graph.EntityKind {
	if a.in(2) {
		return nil
	}
	return some(a.chance, graph.EntityKinds, 3)
}

func (a asker) types() []graph.RelationType {
	if a.in(2) {
		return nil
	}
	return some(a.chance, append(graph.RelationTypes[:len(graph.RelationTypes):len(graph.RelationTypes)], "UNKNOWN"), 4)
}

// limit is small more often than not, sometimes 0 and sometimes without bound.
func (a asker) limit() int { return pick(a.chance, []int{0, 1, 2, 3, 5, 10, 100, all.Limit}) }

func (a asker) asOf() graph.Date {
	if a.in(2) {
		return graph.Date{}
	}
	return a.date()
}

// searchText returns words of a label, cut somewhere, with others before or behind, or something else altogether.
func (a asker) searchText() string {
	if a.in(8) {
		return pick(a.chance, awkwardNames)
	}
	text := a.label()
	if e, _ := a.reference.Entities(context.Background(), []graph.ID{pick(a.chance, a.ids)}); e[0] != nil && a.in(2) {
		text = e[0].Name(pick(a.chance, []string{"", "fr", "en"}))
	}
	runes := []rune(text)
	if len(runes) > 60 {
		runes = runes[:60]
	}
	if a.in(3) {
		from := a.IntN(len(runes))
		runes = runes[from:]
	}
	if a.in(2) {
		runes = runes[:1+a.IntN(len(runes))]
	}
	text = string(runes)
	if a.in(4) {
		text = pick(a.chance, words) + " " + text
	}
	if a.in(6) {
		text = strings.ToUpper(text)
	}
	return text
}
