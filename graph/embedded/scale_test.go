package embedded_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"entente/graph"
	"entente/graph/derive"
	"entente/graph/storetest"
)

// world makes a graph of the given number of entities, with about six facts and four relations each: institutions,
// projects, themes, people and documents, with a few hubs. The same seed makes the same graph.
func world(entities int, seed uint64) storetest.Changes {
	w := &worldMaker{rand: rand.New(rand.NewPCG(seed, 1)), byKind: map[graph.EntityKind][]graph.ID{}}
	kinds := []struct {
		kind  graph.EntityKind
		share int
	}{
		{graph.KindDocument, 1},
		{graph.KindTheme, 2},
		{graph.KindProgramme, 2},
		{graph.KindSite, 10},
		{graph.KindPerson, 10},
		{graph.KindInstitution, 30},
		{graph.KindProject, 45},
	}
	for _, k := range kinds {
		for i := range entities * k.share / 100 {
			w.entity(k.kind, i)
		}
	}
	w.relate()
	return w.changes
}

type worldMaker struct {
	rand    *rand.Rand
	byKind  map[graph.EntityKind][]graph.ID
	changes storetest.Changes
}

var syllables = strings.Fields("ba co da fe gi hu jo ka li mo nu pa qui ro sa té ul ve wi za œ ny ter pla bio geo eco cryo")

func (w *worldMaker) word() string {
	// A few words are common, most are rare, as in names.
	r := rand.New(rand.NewPCG(uint64(w.rand.ExpFloat64()*900), 7))
	var b strings.Builder
	for range 2 + r.IntN(3) {
		b.WriteString(syllables[r.IntN(len(syllables))])
	}
	return b.String()
}

func (w *worldMaker) text(words int) string {
	out := make([]string, words)
	for i := range out {
		out[i] = w.word()
		if i == 0 || w.rand.IntN(3) == 0 {
			out[i] = strings.ToUpper(out[i][:1]) + out[i][1:]
		}
	}
	return strings.ToValidUTF8(strings.Join(out, " "), "É")
}

func (w *worldMaker) pick(k graph.EntityKind) graph.ID {
	ids := w.byKind[k]
	i := min(int(w.rand.ExpFloat64()*float64(len(ids))/6), len(ids)-1) // the first ones are hubs
	return ids[i]
}

func (w *worldMaker) evidence() []graph.Evidence {
	docs := w.byKind[graph.KindDocument]
	if len(docs) == 0 {
		return nil
	}
	out := []graph.Evidence{{Document: docs[w.rand.IntN(len(docs))], Locator: fmt.Sprintf("#row=%d", w.rand.IntN(1e5))}}
	if w.rand.IntN(4) == 0 {
		out = append(out, graph.Evidence{Document: docs[w.rand.IntN(len(docs))], Locator: "#char=1,20", Quote: w.text(6)})
	}
	return out
}

func (w *worldMaker) entity(kind graph.EntityKind, i int) {
	id := graph.ID(fmt.Sprintf("%s:e%06d", kind.Prefix(), i))
	var facts []graph.Fact
	add := func(p graph.Property, lang, value string) {
		f := graph.Fact{Subject: id, Property: p, Value: value, Lang: lang, Evidence: w.evidence()}
		f.ID = f.DeriveID()
		facts = append(facts, f)
	}
	add(graph.PropName, "en", w.text(2+w.rand.IntN(6)))
	add(graph.PropName, "fr", w.text(2+w.rand.IntN(6)))
	if w.rand.IntN(2) == 0 {
		add(graph.PropAcronym, "", strings.ToUpper(w.word()))
	}
	add(graph.PropDescription, "en", w.text(25))
	add(graph.PropIdentifier, "", fmt.Sprintf("wikidata:Q%d", i))
	switch kind {
	case graph.KindInstitution:
		add(graph.PropCountry, "", []string{"FR", "DE", "IT", "ES", "NL", "CH"}[w.rand.IntN(6)])
		add(graph.PropType, "", graph.InstitutionTypes[w.rand.IntN(5)])
		add(graph.PropFounded, "", fmt.Sprint(1900+w.rand.IntN(120)))
	case graph.KindProject:
		add(graph.PropStart, "", fmt.Sprintf("20%02d-%02d", w.rand.IntN(24), 1+w.rand.IntN(12)))
		add(graph.PropCost, "", fmt.Sprint(w.rand.IntN(9_000_000)))
	}
	w.byKind[kind] = append(w.byKind[kind], id)
	w.changes.Put = append(w.changes.Put, derive.Record(id, facts, nil, nil))
}

func (w *worldMaker) relate() {
	add := func(from graph.ID, t graph.RelationType, to graph.ID, role string) {
		r := graph.Relation{Type: t, From: from, To: to, Role: role, Evidence: w.evidence()}
		if w.rand.IntN(2) == 0 {
			a := float64(w.rand.IntN(1e6))
			r.Amount = &a
			r.Since = graph.Date{Year: int16(2000 + w.rand.IntN(25))}
		}
		r.ID = r.DeriveID()
		w.changes.PutRelations = append(w.changes.PutRelations, r)
	}
	for _, p := range w.byKind[graph.KindProject] {
		for i := range 4 + w.rand.IntN(4) {
			role := "participant"
			if i == 0 {
				role = "coordinator"
			}
			add(w.pick(graph.KindInstitution), graph.ParticipatesIn, p, role)
		}
		add(p, graph.FundedUnder, w.pick(graph.KindProgramme), "")
		add(p, graph.HasTheme, w.pick(graph.KindTheme), "")
	}
	for _, p := range w.byKind[graph.KindPerson] {
		add(p, graph.AffiliatedWith, w.pick(graph.KindInstitution), "")
	}
	for _, s := range w.byKind[graph.KindSite] {
		add(w.pick(graph.KindInstitution), graph.HasSite, s, "")
	}
	w.changes.PutRelations = derive.MergeRelations(w.changes.PutRelations)
}

func newRand(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 2)) }
