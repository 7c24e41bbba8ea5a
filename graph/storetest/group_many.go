package storetest

import (
	"fmt"
	"strings"
	"testing"

	"entente/graph"
)

// manyCountries are more than a store may go through one by one.
var manyCountries = strings.Fields("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT")

// manyGraph has a project with a participant from each of the countries; with a second one from every second country, who
// comes after all of the first; and with a third one from France, under two roles.
func manyGraph() *builder {
	g := newGraph().project("p", "Project").project("q", "Quiet")
	for i, c := range manyCountries {
		slug := fmt.Sprintf("a%02d", i)
		g.institution(slug, "First of "+c, "country="+c).relation(slug, graph.ParticipatesIn, "p", "amount=1")
		if i%2 == 1 {
			slug := fmt.Sprintf("b%02d", i)
			g.institution(slug, "Second of "+c, "country="+c).relation(slug, graph.ParticipatesIn, "p", "amount=0.5")
		}
	}
	return g.institution("c", "Third of FR", "country=FR").
		relation("c", graph.ParticipatesIn, "p", "role=coordinator", "amount=10").
		relation("c", graph.ParticipatesIn, "p", "role=participant", "amount=100").
		relation("c", graph.ParticipatesIn, "q", "amount=1000")
}

// testGroupMany is Group for an entity that comes under many values, each of them by several relations: it counts once
// under each, and every amount counts.
func testGroupMany(t *testing.T, open Open) {
	p := manyGraph().in(t, open)
	country := graph.GroupKey{Field: "country", Through: participants()}
	who := graph.GroupKey{Field: graph.FieldID, Through: participants()}
	amount := graph.Sum{Field: graph.FieldAmount}
	for _, c := range []groupCase{
		{
			"a project counts once under each of many countries", groupedProjects, groupedBy(country),
			"AT:1 BE:1 BG:1 CY:1 CZ:1 DE:1 DK:1 EE:1 FI:1 FR:2 GR:1 HR:1 HU:1 IE:1 IT:1 LT:1 LU:1 LV:1 MT:1 NL:1 PL:1 PT:1",
		},
		{
			"each amount counts, those of one country together", groupedProjects, summing(groupedBy(country), amount),
			"AT:1,100/1 BE:1,150/2 BG:1,100/1 CY:1,100/1 CZ:1,150/2 DE:1,100/1 DK:1,100/1 EE:1,150/2 FI:1,100/1 " +
				"FR:2,111150/5 GR:1,150/2 HR:1,150/2 HU:1,100/1 IE:1,150/2 IT:1,100/1 LT:1,100/1 LU:1,150/2 LV:1,150/2 MT:1,100/1 NL:1,150/2 " +
				"PL:1,100/1 PT:1,150/2",
		},
	} {
		t.Run(c.rule, func(t *testing.T) {
			c.g.Most = 100
			same(t, "Group: "+c.rule, c.want, writtenGroups(p.on(t).group(c.q, c.g)))
		})
	}
	t.Run("a project counts once under each participant", func(t *testing.T) {
		g := summing(groupedBy(who), amount)
		g.Most = 100
		found := p.on(t).group(graph.Query{Where: op("id", graph.OpEq, "project:p")}, g)
		same(t, "Group: as many as take part", 34, len(found))
		for _, x := range found {
			same(t, "Group: "+x.Values[0]+" is in one project", 1, x.Count)
			if x.Values[0] == "institution:c" {
				same(t, "Group: what it gets in both roles", "11000/2", fmt.Sprintf("%d/%d", x.Sums[0].Cents, x.Sums[0].Known))
			}
		}
	})
}
