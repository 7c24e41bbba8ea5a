package atlas

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"entente/graph"
	"entente/graph/naming"
	"entente/graph/spelling"
)

// affiliated is an institution that an affiliation text names.
type affiliated struct {
	entity    *graph.Entity
	relations int // how many it has
	segment   int // of the text, which names it
	name      MatchFeature
}

// Thresholds of affiliation texts.
const (
	// leastFurther is the least score of a further body that a text names beside the first.
	leastFurther = 85
	// leastSpelling is how alike a piece of the text and a name must be to be compared at all.
	leastSpelling = 0.85
)

// How much a name counts beside one that is spelt the same.
const (
	formValue      = 0.97 // the name in another order, language, spelling or legal form
	nearValue      = 0.80 // names that are nearly alike; less in proportion
	acronymValue   = 0.60 // four letters may be anybody's
	everydayValue  = 0.75 // of words that half of all names have
	partOfAnyValue = 0.90 // an Institute of Anatomy is in many towns
)

// affiliations resolves a text that authors write under their names: which institutions it names. ok is false where the request is
// none, or where nothing in it is surely one. One body of each segment is meant at most, the best; further ones only where they are
// named as well as can be.
func (r *resolution) affiliations(ctx context.Context, p affiliation) (out Resolution, ok bool, err error) {
	if r.Country != "" {
		p.country = []string{r.Country}
	}
	if len(p.segments) == 0 || len(r.Kinds) > 0 && !slices.Contains(r.Kinds, graph.KindInstitution) {
		return Resolution{}, false, nil
	}
	found, err := r.namedIn(ctx, p)
	if err != nil {
		return Resolution{}, false, err
	}
	candidates, err := r.placed(ctx, p, found)
	if err != nil || len(candidates) == 0 || candidates[0].Score < leastResolved {
		return Resolution{}, false, err
	}
	if len(candidates) > 1 && candidates[0].fitsLike(candidates[1]) {
		return Resolution{Outcome: OutcomeAmbiguous, Candidates: candidates}, true, nil
	}
	out = Resolution{Outcome: OutcomeResolved, Entity: candidates[0].Entity, Candidates: candidates}
	var taken []int
	for i := range candidates {
		c := &candidates[i]
		if i > 0 && c.Score < leastFurther || slices.Contains(taken, c.segment) {
			continue
		}
		c.Match, taken = true, append(taken, c.segment)
		out.Entities = append(out.Entities, c.Entity)
	}
	return out, true, nil
}

// fitsLike reports whether one piece of a text names both candidates alike, and the sources know them alike.
func (c Candidate) fitsLike(o Candidate) bool {
	return c.segment == o.segment && c.Score == o.Score &&
		graph.Prominence(c.Entity, c.relations)-graph.Prominence(o.Entity, o.relations) < clearProminence
}

// clearProminence is by how much more prominent one of two of a name must be to be the one that is meant: some fourfold signs.
const clearProminence = 0.15

// namedIn returns the institutions that pieces of the text name.
func (r *resolution) namedIn(ctx context.Context, p affiliation) (map[graph.ID]affiliated, error) {
	best := map[graph.ID]affiliated{}
	for i := range p.segments {
		whole := 0.0 // how well the whole segment, or what it says beside "and", is a name
		for _, span := range p.spans(i) {
			if span.weight == partWeight && whole >= leastWhole {
				break
			}
			hits, err := r.store.Search(ctx, graph.TextQuery{
				Text: withoutFillers(span.text), Kinds: []graph.EntityKind{graph.KindInstitution}, Where: r.where, Limit: maxSegmentHits, Prefix: true,
			})
			if err != nil {
				return nil, err
			}
			fold, forms := spelling.Fold(span.text), naming.Forms(span.text, naming.Words(span.text))
			for _, h := range hits.Hits {
				f := p.match(h.Entity, fold, forms)
				whole = max(whole, f.Value)
				if f = feature(f.Code, f.Value*span.weight, f.Detail); f.Value > best[h.Entity.ID].name.Value {
					best[h.Entity.ID] = affiliated{h.Entity, h.Relations, i, f}
				}
			}
		}
	}
	return best, nil
}

// match returns how well a piece of the text names an institution, with the label that says so; a value of 0 where it does not, or where
// the text names another country. The piece is given folded, and in the forms in which names are compared.
func (p affiliation) match(e *graph.Entity, fold string, forms []naming.Name) (best MatchFeature) {
	country := e.Attribute(graph.PropCountry)
	if len(p.country) > 0 && country != "" && !slices.Contains(p.country, country) {
		return best
	}
	for _, l := range e.Labels {
		words := naming.Words(l.Value)
		code, value := MatchName, 0.0
		if spelling.Fold(l.Value) == fold {
			value = 1
		} else {
			value, code = formLikeness(forms, naming.Forms(l.Value, words))
		}
		name := naming.Of(words)
		all, own := name.Telling()
		switch {
		case l.Type == graph.LabelAcronym || len(words) == 1 && len(words[0]) < shortName:
			value *= acronymValue
		case own == 0 || all == 1:
			value *= everydayValue
		case own == 1 && name.OfPart():
			value *= partOfAnyValue
		}
		if code == MatchName && l.Type == graph.LabelAcronym {
			code = MatchAcronym
		} else if code == MatchName && l.Type == graph.LabelAlternative {
			code = MatchAlias
		}
		if value > best.Value {
			best = MatchFeature{Code: code, Value: value, Detail: l.Value}
		}
	}
	return best
}

// shortName is the length below which a name of one word may be somebody's acronym.
const shortName = 6

// formLikeness returns how alike two names are by the best of their forms.
func formLikeness(a, b []naming.Name) (value float64, code MatchCode) {
	code = MatchSimilarName
	for _, x := range a {
		for _, y := range b {
			if x.Key == y.Key {
				return formValue, MatchName
			}
			if s := naming.Similarity(x, y); s > leastSpelling {
				value = max(value, nearValue*s)
			}
		}
	}
	return value, code
}

// placed weighs the institutions by whether the text names their towns and their countries, and puts them in order: by score, then by
// prominence – of two bodies that are named as well, the larger is more often the one that is meant – then by their place in the text.
func (r *resolution) placed(ctx context.Context, p affiliation, found map[graph.ID]affiliated) ([]Candidate, error) {
	ids := slices.Sorted(maps.Keys(found))
	if len(ids) == 0 {
		return nil, nil
	}
	pages, err := r.store.Relations(ctx, ids, graph.Step{Legs: graph.Out(graph.HasSite), Window: graph.Window{Limit: MaxPage}})
	if err != nil {
		return nil, err
	}
	var out []Candidate
	for i, id := range ids {
		f := found[id]
		c := Candidate{Entity: f.entity, Features: []MatchFeature{f.name}, segment: f.segment, relations: f.relations}
		if country := f.entity.Attribute(graph.PropCountry); slices.Contains(p.country, country) {
			c.Features = append(c.Features, feature(MatchCountry, 1, country))
		}
		town, all := p.town(pages[i].Items, f.segment)
		if town != "" && all {
			continue // the segment is but the name of the town, of which somebody has an acronym
		}
		if town != "" {
			c.Features = append(c.Features, feature(MatchTown, 1, town))
		}
		if c.Score = scoreOf(c.Features); c.Score >= LeastCandidate {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(graph.Prominence(b.Entity, b.relations), graph.Prominence(a.Entity, a.relations)),
			cmp.Compare(a.segment, b.segment), cmp.Compare(a.Entity.ID, b.Entity.ID))
	})
	return out, nil
}

// town returns the town of a site that the text names, "" for none, and whether the segment says nothing else.
func (p affiliation) town(sites []graph.RelationItem, segment int) (town string, all bool) {
	for _, item := range sites {
		city := item.Other.Attribute(graph.PropCity)
		words := naming.Words(city)
		if len(words) == 0 || !allAmong(words, p.words) {
			continue
		}
		if town = city; allAmong(naming.Words(p.segments[segment]), words) {
			return town, true
		}
	}
	return town, false
}

// allAmong reports whether all words are among others.
func allAmong(words, others []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(others, w) })
}
