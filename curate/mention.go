// Package curate helps a person to curate a text: it finds which entities of the graph the text names, and writes a file for
// package curated to begin with.
package curate

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
	"entente/graph/proof"
)

// Mention is an entity of the graph that a text names.
type Mention struct {
	Entity   *graph.Entity
	Label    graph.Label     // by which it is named first
	Property graph.Property  // that says so: name, acronym or alias
	Value    string          // as the text writes it there
	Places   []proof.Place   // in the order of the text, by any of its labels
	Others   []*graph.Entity // that are named so too and are known less well, the best first, at most mostOthers
}

const (
	// page is how many entities are read at a time.
	page = 2000
	// mostOthers is how many entities of one name are told.
	mostOthers = 4
)

// Find returns the entities of the graph that a text names, in the order of the text: by one of their labels, as it is written or in another
// order, language or legal form. Where several names overlap, the longest is meant; where several entities have a name, the most
// prominent. Documents are not looked for, nor common words, single letters, or words that just begin a sentence. Errors are those of
// the store, all of which is read.
func Find(ctx context.Context, store graph.Reader, text *proof.Text) ([]Mention, error) {
	r := newReading(text)
	var found []named
	kinds := slices.DeleteFunc(slices.Clone(graph.EntityKinds), func(k graph.EntityKind) bool { return k == graph.KindDocument })
	q := graph.Query{Kinds: kinds, Window: graph.Window{Limit: page}}
	for {
		entities, err := store.Find(ctx, q)
		if err != nil {
			return nil, err
		}
		for _, e := range entities {
			if !e.Withdrawn {
				found = append(found, r.find(e)...)
			}
		}
		if len(entities) < page {
			break
		}
		q.Window.After = &graph.Key{ID: entities[len(entities)-1].ID}
	}
	prominence, err := prominences(ctx, store, found)
	if err != nil {
		return nil, err
	}
	return r.mentions(longest(found), prominence), nil
}

// longest drops the names that stand in a longer one, and those that overlap with one as long before it.
func longest(found []named) []named {
	slices.SortStableFunc(found, func(a, b named) int {
		return cmp.Or(b.words()-a.words(), a.from-b.from)
	})
	taken := map[int]span{}
	var out []named
	for _, n := range found {
		free := true
		for i := n.from; i <= n.to; i++ {
			if s, ok := taken[i]; ok && s != n.span {
				free = false
			}
		}
		if !free {
			continue
		}
		for i := n.from; i <= n.to; i++ {
			taken[i] = n.span
		}
		out = append(out, n)
	}
	return out
}

// prominences returns how well the sources know each entity.
func prominences(ctx context.Context, store graph.Reader, found []named) (map[graph.ID]float64, error) {
	out := map[graph.ID]float64{}
	entities := map[graph.ID]*graph.Entity{}
	var ids []graph.ID
	for _, n := range found {
		if entities[n.entity.ID] == nil {
			entities[n.entity.ID] = n.entity
			ids = append(ids, n.entity.ID)
		}
	}
	for part := range slices.Chunk(ids, page) {
		pages, err := store.Relations(ctx, part, graph.Step{Window: graph.Window{Limit: 1}, Total: true})
		if err != nil {
			return nil, err
		}
		for i, id := range part {
			out[id] = graph.Prominence(entities[id], pages[i].Total)
		}
	}
	return out, nil
}

// mentions puts the names of each entity together. Of the entities that have one name, those that it is written as come first, then those
// of which it is the name, not the acronym or another name, then the most prominent.
func (r *reading) mentions(found []named, prominence map[graph.ID]float64) []Mention {
	slices.SortStableFunc(found, func(a, b named) int {
		return cmp.Or(a.from-b.from, compareBool(b.exact, a.exact), cmp.Compare(prominence[b.entity.ID], prominence[a.entity.ID]),
			labelOrder(a.label)-labelOrder(b.label), cmp.Compare(a.entity.ID, b.entity.ID))
	})
	var out []Mention
	at := map[graph.ID]int{}
	for i := 0; i < len(found); {
		n := found[i]
		var others []*graph.Entity
		j := i + 1
		for ; j < len(found) && found[j].span == n.span; j++ {
			others = append(others, found[j].entity)
		}
		i = j
		k, ok := at[n.entity.ID]
		if !ok {
			k = len(out)
			at[n.entity.ID] = k
			out = append(out, Mention{
				Entity: n.entity, Label: n.label, Property: property(n), Value: r.said(n.span), Others: others[:min(len(others), mostOthers)],
			})
		}
		out[k].Places = append(out[k].Places, r.place(n.span))
	}
	return out
}

// property returns the property by which a text that has this name states it.
func property(n named) graph.Property {
	switch {
	case n.label.Type == graph.LabelAcronym:
		return graph.PropAcronym
	case n.label.Type == graph.LabelPreferred && n.exact:
		return graph.PropName
	}
	return graph.PropAlias
}

func labelOrder(l graph.Label) int {
	return slices.Index([]graph.LabelType{graph.LabelPreferred, graph.LabelAcronym, graph.LabelAlternative}, l.Type)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
