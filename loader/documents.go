package loader

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
	"entente/graph/derive"
)

// library is what is known of the documents of the graph and of the input, after the load.
type library struct {
	info map[graph.ID]derive.DocumentInfo
	// own are the documents that the input declares. It speaks for them: what it does not state of them is gone.
	own map[graph.ID]bool
	// turned are the documents of the graph that become superseded by this load, or cease to be.
	turned []graph.ID
	// succeeds are the relations from the latest release of each series that the input touches to the others; stale are
	// those of the graph that hold no longer.
	succeeds []graph.Relation
	stale    []graph.ID
	latest   map[string]graph.ID // the latest release of each series that the input touches
	empty    bool                // the graph holds nothing: nothing needs to be looked up
	judged   bool                // the graph holds judgements, which may speak of records that come with this load
}

func (l *library) document(id graph.ID) derive.DocumentInfo { return l.info[id] }

// newLibrary reads the documents of the graph and works out which releases the input supersedes.
func newLibrary(ctx context.Context, store graph.Reader, s *staging) (*library, error) {
	l := &library{info: map[graph.ID]derive.DocumentInfo{}, own: map[graph.ID]bool{}, latest: map[string]graph.ID{}}
	some, err := store.Find(ctx, graph.Query{Window: graph.Window{Limit: 1}})
	if err != nil {
		return nil, err
	}
	l.empty = len(some) == 0
	if err := l.readStored(ctx, store); err != nil {
		return nil, err
	}
	if err := l.findJudgements(ctx, store); err != nil {
		return nil, err
	}
	series := map[string][]graph.ID{}
	for id, d := range l.info {
		if d.Series != "" {
			series[d.Series] = append(series[d.Series], id)
		}
	}
	touched := map[string]bool{}
	for r, d := range s.documents {
		id := s.ids[r]
		l.own[id] = true
		d.Superseded = l.info[id].Superseded
		l.info[id] = *d
		if d.Series == "" {
			continue
		}
		touched[d.Series] = true
		if !slices.Contains(series[d.Series], id) {
			series[d.Series] = append(series[d.Series], id)
		}
	}
	for name := range touched {
		if err := l.order(ctx, store, series[name]); err != nil {
			return nil, err
		}
		l.latest[name] = series[name][0]
	}
	slices.Sort(l.turned)
	return l, l.dropLeftOut(ctx, store, s.collections)
}

// dropLeftOut makes the input speak for the documents that a collection had and has no longer: it says nothing of them.
func (l *library) dropLeftOut(ctx context.Context, store graph.Reader, collections []graph.ID) error {
	if len(collections) == 0 || l.empty {
		return nil
	}
	citing, err := store.Citing(ctx, collections)
	if err != nil {
		return err
	}
	left := slices.DeleteFunc(slices.Clone(citing.Entities), func(id graph.ID) bool { return id.Kind() != graph.KindDocument || l.own[id] })
	facts, err := store.Facts(ctx, left)
	if err != nil {
		return err
	}
	for i, id := range left {
		others := slices.ContainsFunc(facts[i], func(f graph.Fact) bool {
			return slices.ContainsFunc(f.Evidence, func(e graph.Evidence) bool {
				return e.Document != id && !slices.Contains(collections, e.Document)
			})
		})
		if !others {
			l.own[id] = true
		}
	}
	return nil
}

// readStored reads the documents of the graph.
func (l *library) readStored(ctx context.Context, store graph.Reader) error {
	const page = 1000
	q := graph.Query{Kinds: []graph.EntityKind{graph.KindDocument}, Window: graph.Window{Limit: page}}
	for {
		entities, err := store.Find(ctx, q)
		if err != nil || len(entities) == 0 {
			return err
		}
		var released []graph.ID
		for _, e := range entities {
			info := derive.DocumentInfo{
				Lang: e.Attribute(graph.PropLang), Date: e.Date(graph.PropDate), Series: e.Attribute(graph.PropSeries),
				Source: e.Attribute(graph.PropSource),
			}
			l.info[e.ID] = info
			if info.Series != "" {
				released = append(released, e.ID)
			}
		}
		step := graph.Step{Legs: graph.In(graph.Succeeds), Window: graph.Window{Limit: 1}}
		pages, err := store.Relations(ctx, released, step)
		if err != nil {
			return err
		}
		for i, id := range released {
			info := l.info[id]
			info.Superseded = len(pages[i].Items) > 0
			l.info[id] = info
		}
		q.Window.After = &graph.Key{ID: entities[len(entities)-1].ID}
	}
}

// findJudgements finds out whether the graph holds any judgement that two records are the same.
func (l *library) findJudgements(ctx context.Context, store graph.Reader) error {
	found, err := store.Find(ctx, graph.Query{
		Where: &graph.Filter{
			Field: graph.FieldIdentifier, Op: graph.OpStartsWith,
			Values: []graph.Value{graph.TextOf(graph.Identifier{Scheme: graph.SchemeEntente}.String())},
		},
		Window: graph.Window{Limit: 1},
	})
	l.judged = len(found) > 0
	return err
}

// order finds the latest release among the documents of one series: the one of the latest date; where dates do not tell,
// the one that is just being loaded; then the one that was the latest so far.
func (l *library) order(ctx context.Context, store graph.Reader, ids []graph.ID) error {
	slices.SortFunc(ids, func(a, b graph.ID) int {
		x, y := l.info[a], l.info[b]
		if x.Date.Known() && y.Date.Known() && x.Date != y.Date {
			return y.Date.Compare(x.Date)
		}
		if l.own[a] != l.own[b] {
			return first(l.own[a])
		}
		if x.Superseded != y.Superseded {
			return first(y.Superseded)
		}
		return cmp.Compare(a, b)
	})
	wanted := map[graph.ID]bool{}
	for i, id := range ids {
		info := l.info[id]
		if was := info.Superseded; was != (i > 0) {
			info.Superseded = i > 0
			l.info[id] = info
			if !l.own[id] {
				l.turned = append(l.turned, id)
			}
		}
		if i > 0 {
			r := graph.Relation{Type: graph.Succeeds, From: ids[0], To: id, Evidence: []graph.Evidence{{Document: ids[0]}}}
			r.ID = r.DeriveID()
			wanted[r.ID] = true
			l.succeeds = append(l.succeeds, r)
		}
	}
	step := graph.Step{Legs: graph.Out(graph.Succeeds), Window: graph.Window{Limit: len(ids)}}
	pages, err := store.Relations(ctx, ids, step)
	if err != nil {
		return err
	}
	for _, p := range pages {
		for _, item := range p.Items {
			if !wanted[item.Relation.ID] {
				l.stale = append(l.stale, item.Relation.ID)
			}
		}
	}
	return nil
}

func first(yes bool) int {
	if yes {
		return -1
	}
	return 1
}

// foreign returns the evidence that is not from the input's own documents: what the graph keeps whatever the input says.
func (l *library) foreign(list []graph.Evidence) []graph.Evidence {
	for i := range list {
		if l.own[list[i].Document] {
			return slices.DeleteFunc(slices.Clone(list), func(e graph.Evidence) bool { return l.own[e.Document] })
		}
	}
	return list
}
