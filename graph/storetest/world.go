package storetest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/derive"
)

// chance is a source of random choices that repeats itself for the same seed.
type chance struct{ *rand.Rand }

func newChance(seed uint64) chance { return chance{rand.New(rand.NewPCG(seed, 0x9e3779b97f4a7c15))} }

// in reports true once in n times.
func (c chance) in(n int) bool { return c.IntN(n) == 0 }

// pick returns one of the items.
func pick[T any](c chance, items []T) T { return items[c.IntN(len(items))] }

// some returns up to n of the items, possibly the same more than once; none of none.
func some[T any](c chance, items []T, n int) []T {
	var out []T
	for range c.IntN(min(n, n*len(items)) + 1) {
		out = append(out, pick(c, items))
	}
	return out
}

// world is a random graph: what is stated, from which records are derived.
type world struct {
	chance
	facts     map[graph.ID][]graph.Fact
	relations map[graph.ID]graph.Relation
	ids       []graph.ID              // of entities
	merged    map[graph.ID][]graph.ID // ids of records that were merged, by entity
	kinds     []graph.EntityKind
	next      int // number of the next entity
}

// newWorld returns a random graph with all kinds of entities, hubs, parallel relations and relations of entities with
// themselves.
func newWorld(c chance, entities, relations int) *world {
	return newWorldOf(c, graph.EntityKinds, entities, relations)
}

// newWorldOf returns a random graph with entities of the kinds.
func newWorldOf(c chance, kinds []graph.EntityKind, entities, relations int) *world {
	w := &world{
		chance: c, facts: map[graph.ID][]graph.Fact{}, relations: map[graph.ID]graph.Relation{}, kinds: kinds,
		merged: map[graph.ID][]graph.ID{},
	}
	for _, k := range kinds {
		w.addEntity(k)
	}
	for len(w.ids) < entities {
		w.addEntity(pick(c, kinds))
	}
	for len(w.relations) < relations {
		w.addRelation()
	}
	return w
}

// addEntity adds an entity of a kind with random facts.
func (w *world) addEntity(k graph.EntityKind) graph.ID {
	w.next++
	id := graph.ID(fmt.Sprintf("%s:%c%d", k.Prefix(), 'a'+w.IntN(26), w.next))
	w.ids = append(w.ids, id)
	if !w.in(15) {
		w.addFact(id, graph.PropName)
	}
	for range w.IntN(9) {
		w.addFact(id, "")
	}
	for range w.IntN(3) { // sources disagree
		if have := w.facts[id]; len(have) > 0 {
			w.addFact(id, pick(w.chance, have).Property)
		}
	}
	for n := range w.IntN(6) - 3 {
		w.merged[id] = append(w.merged[id], graph.ID(fmt.Sprintf("%s:merged-%d-%d", k.Prefix(), w.next, n)))
	}
	return id
}

// mergedIDs returns the ids of all records that were merged, in order.
func (w *world) mergedIDs() []graph.ID {
	var out []graph.ID
	for _, ids := range w.merged {
		out = append(out, ids...)
	}
	slices.Sort(out)
	return out
}

// words are what names are made of; few, so that names have words in common.
var words = strings.Fields(
	"Centre national recherche École ETH eth sea Sea marine Institut of de l'eau Zürich energy " +
		"Straße 中国 Łódź 2020 H2020 E2P2L C.N.R.S. AND * % Œuvre full-width ｆｕｌｌ",
)

// label returns a random text.
func (w *world) label() string {
	if w.in(5) {
		name := strings.TrimSpace(pick(w.chance, awkwardNames))
		return strings.ToValidUTF8(name[:min(len(name), 600)], "")
	}
	return strings.Join(append(some(w.chance, words, 4), pick(w.chance, words)), " ")
}

// date returns a date of random precision.
func (w *world) date() graph.Date {
	d := graph.Date{Year: int16(1990 + w.IntN(20))}
	if w.in(2) {
		d.Month = uint8(1 + w.IntN(12))
		if w.in(2) {
			d.Day = uint8(1 + w.IntN(28))
		}
	}
	return d
}

// period returns a period in which any bound may be unknown.
func (w *world) period() graph.Period {
	var p graph.Period
	if w.in(2) {
		p.Since = w.date()
	}
	if w.in(3) {
		p.Until = w.date()
	}
	if p.Reversed() {
		p.Since, p.Until = p.Until, p.Since
	}
	return p
}

// evidence points into up to three documents, sometimes twice into one.
func (w *world) evidence() []graph.Evidence {
	var documents []graph.ID
	for _, id := range w.ids {
		if id.Kind() == graph.KindDocument {
			documents = append(documents, id)
		}
	}
	if len(documents) == 0 {
		return nil
	}
	var out []graph.Evidence
	for _, d := range some(w.chance, documents, 3) {
		e := graph.Evidence{Document: d, Locator: fmt.Sprintf("#char=%d,9", w.IntN(5)), Quote: w.quote()}
		if w.in(3) {
			e = graph.Evidence{Document: d, Locator: pick(w.chance, []string{"#row=3", "#row=5-7", "#row=2;9-11"})}
		}
		if w.in(6) {
			e.Subject, e.Object = pick(w.chance, w.ids), pick(w.chance, []graph.ID{"", "site:before"})
		}
		if w.in(6) {
			e.Amount = pick(w.chance, []string{"0", "12.5", "80000000000"})
			e.NetAmount, e.Ended = pick(w.chance, []string{"", "0", "7.25"}), w.in(2)
			e.Rank = pick(w.chance, []graph.Rank{"", graph.RankPreferred, graph.RankDeprecated})
		}
		out = append(out, e)
	}
	return graph.MergeEvidence(out, nil)
}

func (w *world) quote() string {
	if w.in(2) {
		return ""
	}
	return w.label()
}

// addFact states something of an entity; property "" is any that its kind may have.
func (w *world) addFact(id graph.ID, property graph.Property) {
	rule, ok := property.Rule()
	for !ok || len(rule.Kinds) > 0 && !slices.Contains(rule.Kinds, id.Kind()) {
		rule, ok = pick(w.chance, graph.Properties), true
	}
	f := graph.Fact{Subject: id, Property: rule.Name, Value: w.value(rule, id.Kind()), Evidence: w.evidence()}
	if rule.Type == graph.Text {
		f.Lang = pick(w.chance, []string{"", "en", "fr", "de", "zh-Hant"})
	}
	if rule.Figure {
		f.Unit = pick(w.chance, []string{"people", "%"})
	}
	if rule.Type == graph.Number && w.in(4) {
		f.Approximation = graph.ApproximationAbout
	}
	if !rule.Event && w.in(2) {
		f.Period = w.period()
	}
	if w.in(6) {
		f.Rank = pick(w.chance, []graph.Rank{graph.RankPreferred, graph.RankDeprecated, graph.RankNormal})
	}
	f.Withdrawn = w.in(8)
	f.ID = f.DeriveID()
	w.facts[id] = append(w.facts[id], f)
}

// value returns a value of the form that the property asks for.
func (w *world) value(rule graph.PropertyRule, kind graph.EntityKind) string {
	switch rule.Type {
	case graph.Term:
		return pick(w.chance, graph.TermsFor(rule.Name, kind))
	case graph.Number:
		return pick(w.chance, []string{"0", "-1", "7", "10", "100", "40.3", "80000000000", "0.1", "2", "20"})
	case graph.DateValue:
		return w.date().String()
	case graph.Country:
		return pick(w.chance, []string{"FR", "DE", "CH", "GR"})
	case graph.URL:
		return fmt.Sprintf("https://example.org/%d?x='", w.IntN(5))
	case graph.Coordinates:
		return fmt.Sprintf("%d.5,%d", w.IntN(90), w.IntN(180))
	case graph.Identified:
		return fmt.Sprintf("%s:X%d", pick(w.chance, []string{"pic", "wikidata", "cordis-rcn"}), w.IntN(40))
	}
	return w.label()
}

// addRelation adds a relation that the model allows; some entities attract many, and some pairs have several.
func (w *world) addRelation() graph.ID {
	r := w.ends()
	r.Evidence = w.evidence()
	if w.in(2) {
		r.Period = w.period()
	}
	if w.in(2) {
		r.Role = pick(w.chance, []string{"coordinator", "participant", "third party", "président", w.label()})
	}
	if w.in(3) {
		amount := pick(w.chance, []float64{0, -1, 100, 100.5, 1e9, 2, 20})
		r.Amount = &amount
	}
	if w.in(3) {
		net := pick(w.chance, []float64{0, 99.99, 1e9, 3})
		r.NetAmount, r.Ended = &net, w.in(2)
	}
	r.Withdrawn = w.in(8)
	r.ID = r.DeriveID()
	w.relations[r.ID] = r
	return r.ID
}

// ends returns type and ends of a relation: those of another one, or of an entity with itself, or any that the model
// allows.
func (w *world) ends() graph.Relation {
	if len(w.relations) > 0 && w.in(6) {
		old := w.relations[pick(w.chance, w.relationIDs())]
		return graph.Relation{Type: old.Type, From: old.From, To: old.To}
	}
	for self := w.in(15); ; {
		r := graph.Relation{Type: pick(w.chance, graph.RelationTypes), From: w.end(), To: w.end()}
		if self {
			r.To = r.From
		}
		if rule, _ := r.Type.Rule(); rule.Allows(r.From.Kind(), r.To.Kind()) && (self || r.From != r.To) {
			return r
		}
	}
}

// end returns an entity, one of the first dozen more often than others.
func (w *world) end() graph.ID {
	if w.in(2) {
		return pick(w.chance, w.ids[:min(12, len(w.ids))])
	}
	return pick(w.chance, w.ids)
}

// relationIDs returns the ids of all relations in order, so that a choice among them repeats itself.
func (w *world) relationIDs() []graph.ID {
	out := make([]graph.ID, 0, len(w.relations))
	for id := range w.relations {
		out = append(out, id)
	}
	slices.Sort(out)
	return out
}

// ofThemselves returns the relations of entities with themselves, by id.
func (w *world) ofThemselves() []graph.Relation {
	return slices.DeleteFunc(w.list(), func(r graph.Relation) bool { return r.From != r.To })
}

// list returns the relations by id.
func (w *world) list() []graph.Relation {
	var out []graph.Relation
	for _, id := range w.relationIDs() {
		out = append(out, w.relations[id])
	}
	return out
}

// records returns what derivation makes of the entities.
func (w *world) records(ids []graph.ID) []graph.Record {
	relations := map[graph.ID][]graph.Relation{}
	for _, r := range w.list() {
		relations[r.From] = append(relations[r.From], r)
		if r.To != r.From {
			relations[r.To] = append(relations[r.To], r)
		}
	}
	document := func(id graph.ID) derive.DocumentInfo {
		if _, ok := w.facts[id]; !ok {
			return derive.DocumentInfo{}
		}
		e := derive.Record(id, w.facts[id], nil, nil).Entity
		return derive.DocumentInfo{
			Lang: e.Attribute(graph.PropLang), Date: e.Date(graph.PropDate), Source: e.Attribute(graph.PropSource),
		}
	}
	out := make([]graph.Record, len(ids))
	for i, id := range ids {
		out[i] = marked(derive.Record(id, w.facts[id], relations[id], document), w.facts[id], w.merged[id])
	}
	return out
}

// changes returns the whole graph as one load.
func (w *world) changes() Changes {
	return Changes{Load: load("random", len(w.ids)), Put: w.records(w.ids), PutRelations: w.list()}
}

// mutate alters the graph here and there and returns what changed as a load.
func (w *world) mutate() Changes {
	touched, changed := map[graph.ID]bool{w.addEntity(pick(w.chance, w.kinds)): true}, map[graph.ID]bool{}
	c := Changes{Load: load(fmt.Sprintf("mutation %d", w.next), 1)}
	for range w.IntN(6) {
		id := pick(w.chance, w.ids)
		w.addFact(id, "")
		touched[id] = true
	}
	for range w.IntN(6) {
		changed[w.addRelation()] = true
	}
	for range min(w.IntN(4), len(w.relations)) {
		changed[pick(w.chance, w.relationIDs())] = false
	}
	for range w.IntN(3) {
		id := pick(w.chance, w.ids)
		for _, r := range w.list() {
			if r.From == id || r.To == id {
				changed[r.ID] = false
			}
		}
		w.ids = slices.DeleteFunc(w.ids, func(x graph.ID) bool { return x == id })
		delete(w.facts, id)
		c.Delete = append(c.Delete, id)
	}
	for _, r := range w.list() {
		stays, ok := changed[r.ID]
		switch {
		case !ok:
			continue
		case stays:
			c.PutRelations = append(c.PutRelations, r)
		default:
			c.DeleteRelations = append(c.DeleteRelations, r.ID)
			delete(w.relations, r.ID)
		}
		touched[r.From], touched[r.To] = true, true
	}
	var put []graph.ID
	for _, id := range w.ids {
		if touched[id] || w.in(10) {
			put = append(put, id)
		}
	}
	c.Put = w.records(put)
	return c
}
