package atlas

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
	"entente/graph/naming"
	"entente/graph/spelling"
)

// affiliated is an institution that an affiliation text names.
type affiliated struct {
	entity  *graph.Entity
	score   float64 // 0 to 1
	segment int
	label   string
}

// affiliated returns the institutions that a text names, the best first.
func (a *Atlas) affiliated(ctx context.Context, text string) ([]affiliated, error) {
	p := parseAffiliation(text)
	best := map[graph.ID]affiliated{}
	for i := range p.segments {
		whole := 0.0 // how well the whole segment, or what it says beside "and", is a name
		for _, span := range p.spans(i) {
			if span.weight == partWeight && whole >= leastWhole {
				break
			}
			hits, err := a.store.Search(ctx, graph.TextQuery{Text: withoutFillers(span.text), Kinds: []graph.EntityKind{graph.KindInstitution}, Limit: maxSegmentHits, Prefix: true})
			if err != nil {
				return nil, err
			}
			for _, h := range hits.Hits {
				score, label := p.match(h.Entity, span.text)
				whole = max(whole, score)
				if score *= span.weight; score > best[h.Entity.ID].score {
					best[h.Entity.ID] = affiliated{h.Entity, score, i, label}
				}
			}
		}
	}
	return a.placed(ctx, p, best)
}

// match returns how well a part of the text names an institution.
func (p affiliation) match(e *graph.Entity, span string) (score float64, label string) {
	country := e.Attribute(graph.PropCountry)
	if len(p.country) > 0 && country != "" && !slices.Contains(p.country, country) {
		return 0, ""
	}
	fold, words := spelling.Fold(span), naming.Words(span)
	forms := naming.Forms(span, words)
	for _, l := range e.Labels {
		s := 0.0
		have := naming.Words(l.Value)
		switch {
		case spelling.Fold(l.Value) == fold:
			s = 1
		default:
			for _, x := range forms {
				for _, y := range naming.Forms(l.Value, have) {
					if x.Key == y.Key {
						s = max(s, 0.97)
					} else if sim := naming.Similarity(x, y); sim > 0.85 {
						s = max(s, 0.8*sim)
					}
				}
			}
		}
		if s == 0 {
			continue
		}
		all, own := naming.Of(have).Telling()
		if l.Type == graph.LabelAcronym || len(have) == 1 && len(have[0]) < 6 {
			s *= 0.6
		} else if own == 0 || all == 1 {
			s *= 0.75
		} else if own == 1 && naming.Of(have).OfPart() { // an Institute of Anatomy is in many towns
			s *= 0.9
		}
		if s > score {
			score, label = s, l.Value
		}
	}
	return score, label
}

// placed weighs the institutions by whether the text names their towns.
func (a *Atlas) placed(ctx context.Context, p affiliation, found map[graph.ID]affiliated) ([]affiliated, error) {
	var ids []graph.ID
	for id := range found {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	if len(ids) == 0 {
		return nil, nil
	}
	pages, err := a.store.Relations(ctx, ids, graph.Step{Legs: graph.Out(graph.HasSite), Window: graph.Window{Limit: 20}})
	if err != nil {
		return nil, err
	}
	var out []affiliated
	for i, id := range ids {
		f := found[id]
		near, known := false, false
		for _, item := range pages[i].Items {
			city := naming.Words(item.Other.Attribute(graph.PropCity))
			known = known || len(city) > 0
			near = near || len(city) > 0 && !slices.ContainsFunc(city, func(w string) bool { return !slices.Contains(p.words, w) })
		}
		f.score *= 0.8
		if near {
			f.score += 0.15
		}
		if slices.Contains(p.country, f.entity.Attribute(graph.PropCountry)) {
			f.score += 0.05
		}
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, b affiliated) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(graph.Prominence(b.entity), graph.Prominence(a.entity)), cmp.Compare(a.segment, b.segment), cmp.Compare(a.entity.ID, b.entity.ID))
	})
	return out, nil
}
