package storetest

import (
	"fmt"
	"strings"

	"entente/graph"
)

// benchWords are what names on the graph of Bench are made of.
var benchWords = strings.Fields("marine energy horizon institut de recherche quantum ocean climate sensors coral " +
	"materials data university laboratory network polar health soil food water")

// bencher makes the graph of Bench.
type bencher struct {
	chance
	*builder
	institutions, projects, themes []string
}

// benchGraph returns a graph in which the first entity has a third of the relations.
func benchGraph(entities, relations int) *builder {
	b := &bencher{chance: newChance(1), builder: newGraph()}
	b.institution("hub", "Centre national de la recherche", "acronym=CNR", "country=FR").document("doc", "Source")
	for i := range entities - 2 {
		b.add(i, numbered("e", i))
	}
	seen := map[graph.ID]bool{}
	for i := 0; len(b.relations) < relations; i++ {
		n := len(b.relations)
		b.relate(i, n < relations/3)
		if id := b.relations[n].ID; seen[id] {
			b.relations = b.relations[:n]
		} else {
			seen[id] = true
		}
	}
	return b.builder
}

func (b *bencher) name(i int) string {
	return fmt.Sprintf("%s %s %s %d", pick(b.chance, benchWords), pick(b.chance, benchWords), pick(b.chance, benchWords), i)
}

// add adds an entity: of ten, one is a theme, three are institutions and six projects.
func (b *bencher) add(i int, slug string) {
	switch {
	case i%10 == 0:
		b.theme(slug, b.name(i), "notation="+slug)
		b.themes = append(b.themes, slug)
	case i%10 < 4:
		b.institution(slug, b.name(i), "country="+pick(b.chance, []string{"FR", "DE", "IT", "ES"}),
			fmt.Sprintf("founded=%d", 1900+b.IntN(100)), "type="+pick(b.chance, graph.InstitutionTypes))
		if b.chance.in(10) { // sources disagree
			b.fact(slug, fmt.Sprintf("founded=%d", 1800+b.IntN(100)), "doc=doc")
		}
		b.institutions = append(b.institutions, slug)
	default:
		b.project(slug, b.name(i), fmt.Sprintf("acronym=P%d", i), "description@en="+b.name(i)+" "+b.name(i),
			fmt.Sprintf("start=%d-%02d", 2008+b.IntN(16), 1+b.IntN(12)), fmt.Sprintf("cost=%d", 10_000+b.IntN(5_000_000)),
			"status="+pick(b.chance, graph.ProjectStatuses))
		b.projects = append(b.projects, slug)
	}
}

// relate adds a relation of a project: to the hub, each in another role and year, or to a theme or an institution.
func (b *bencher) relate(i int, hub bool) {
	project, round := b.projects[i%len(b.projects)], i/len(b.projects)
	roles := []string{"role=coordinator", "role=participant", "role=third party"}
	amount := fmt.Sprintf("amount=%d", b.IntN(1_000_000))
	switch {
	case hub:
		since := fmt.Sprintf("since=%d", 2000+round)
		b.relation("hub", graph.ParticipatesIn, project, roles[round%3], since, amount, "doc=doc")
	case b.chance.in(6):
		b.relation(project, graph.HasTheme, pick(b.chance, b.themes), "doc=doc")
	default:
		from := pick(b.chance, b.institutions)
		b.relation(from, graph.ParticipatesIn, project, pick(b.chance, roles), amount, "doc=doc")
	}
}
