package storetest

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/connect"
)

// pathWorld is a graph as the oracle for paths sees it.
type pathWorld struct {
	between map[[2]graph.ID][]graph.Relation // by ends in either order
	next    map[graph.ID][]graph.ID          // neighbours, each once, ascending
	degree  map[graph.ID]int
	latest  graph.Date // of a document
}

func newPathWorld(relations []graph.Relation, records []graph.Record) *pathWorld {
	w := &pathWorld{
		latest:  latestOf(records),
		between: map[[2]graph.ID][]graph.Relation{},
		next:    map[graph.ID][]graph.ID{},
		degree:  map[graph.ID]int{},
	}
	for _, r := range relations {
		w.degree[r.From]++
		if r.From == r.To {
			continue
		}
		w.degree[r.To]++
		if r.Withdrawn {
			continue
		}
		for _, ends := range [][2]graph.ID{{r.From, r.To}, {r.To, r.From}} {
			if w.between[ends] == nil {
				w.next[ends[0]] = append(w.next[ends[0]], ends[1])
			}
			w.between[ends] = append(w.between[ends], r)
		}
	}
	for _, n := range w.next {
		slices.Sort(n)
	}
	return w
}

// oraclePath is a path with its cost in thousandths.
type oraclePath struct {
	entities, relations []graph.ID
	cost                int
}

// price returns the path along the ids and its cost; false when the question does not allow it.
func (w *pathWorld) price(q connect.PathQuery, ids []graph.ID) (oraclePath, bool) {
	out := oraclePath{entities: slices.Clone(ids)}
	for i, id := range ids {
		if slices.Contains(q.Avoid, id) || slices.Contains(ids[:i], id) {
			return out, false
		}
		if i == 0 {
			continue
		}
		best, ok := w.step(q, ids[i-1], id)
		if !ok {
			return out, false
		}
		out.relations = append(out.relations, best.ID)
		out.cost += w.cost(q, best)
		if i < len(ids)-1 {
			out.cost += w.through(id)
		}
	}
	return out, true
}

// step returns the relation that a path takes between two neighbours.
func (w *pathWorld) step(q connect.PathQuery, from, to graph.ID) (graph.Relation, bool) {
	usable := slices.DeleteFunc(slices.Clone(w.between[[2]graph.ID{from, to}]), func(r graph.Relation) bool {
		return len(q.Types) > 0 && !slices.Contains(q.Types, r.Type) || !r.Covers(q.AsOf)
	})
	if len(usable) == 0 {
		return graph.Relation{}, false
	}
	return slices.MinFunc(usable, func(a, b graph.Relation) int {
		return cmp.Or(w.cost(q, a)-w.cost(q, b), strings.Compare(string(a.ID), string(b.ID)))
	}), true
}

// cost is what a step costs: the weight of its type, for how many documents state it, and for how long ago it ended.
func (w *pathWorld) cost(q connect.PathQuery, r graph.Relation) int {
	rule, _ := r.Type.Rule()
	documents := map[graph.ID]bool{}
	for _, e := range r.Evidence {
		documents[e.Document] = true
	}
	stated := 0.2
	if len(documents) > 0 {
		stated = 0.1 / float64(len(documents))
	}
	years := 0
	if r.Until.Known() && w.latest.Known() && !q.AsOf.Known() {
		years = min(20, max(0, int(w.latest.Year-r.Until.Year)))
	}
	return int(math.Round(rule.Weight*1000) + math.Round(stated*1000) + 20*float64(years))
}

// latestOf returns the latest date of a document.
func latestOf(records []graph.Record) graph.Date {
	var latest graph.Date
	for i := range records {
		if e := &records[i].Entity; e.Kind == graph.KindDocument && latest.Compare(e.Date(graph.PropDate)) < 0 {
			latest = e.Date(graph.PropDate)
		}
	}
	return latest
}

// through is what an entity in between costs.
func (w *pathWorld) through(id graph.ID) int {
	if w.degree[id] <= 2 {
		return 0
	}
	return int(math.Round(500 * math.Log2(float64(w.degree[id])/2)))
}

// best returns the best paths by looking at every simple path there is.
func (w *pathWorld) best(q connect.PathQuery) []oraclePath {
	var out []oraclePath
	var walk func(ids []graph.ID)
	walk = func(ids []graph.ID) {
		last := ids[len(ids)-1]
		if last == q.To {
			if p, ok := w.price(q, ids); ok {
				out = append(out, p)
			}
			return
		}
		if len(ids) > q.MaxLength {
			return
		}
		for _, n := range w.next[last] {
			if !slices.Contains(ids, n) {
				walk(append(ids, n))
			}
		}
	}
	if q.From != q.To {
		walk([]graph.ID{q.From})
	}
	slices.SortFunc(out, func(a, b oraclePath) int {
		length, cost := len(a.entities)-len(b.entities), a.cost-b.cost
		if q.Rank == connect.RankSpecificity {
			length, cost = cost, length
		}
		return cmp.Or(length, cost, slices.Compare(a.entities, b.entities))
	})
	return out[:min(len(out), q.Limit)]
}

// String renders the path with its cost.
func (p oraclePath) String() string {
	return fmt.Sprintf("%.3f %v over %v", float64(p.cost)/1000, p.entities, p.relations)
}

// asOracle turns an answer into the form of the oracle.
func asOracle(r connect.PathResult) []oraclePath {
	out := make([]oraclePath, len(r.Paths))
	for i, p := range r.Paths {
		out[i].entities, out[i].relations = along(p)
		out[i].cost = int(math.Round(p.Cost * 1000))
	}
	return out
}

func lines(paths []oraclePath) []string {
	out := make([]string, len(paths))
	for i, p := range paths {
		out[i] = p.String()
	}
	return out
}
