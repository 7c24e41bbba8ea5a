package storetest

import (
	"fmt"
	"testing"
	"time"

	"entente/graph"
)

// testStats is Reader.Stats and Reader.Ping.
func testStats(t *testing.T, open Open) {
	t.Run("empty", func(t *testing.T) {
		p := probe{t: t, Store: open(t)}
		s := p.stats()
		same(t, "Stats of an empty store: revision 0, no load, nothing counted", graph.Stats{}, s)
		same(t, "Stats: an empty graph is covered by evidence", 1.0, s.EvidenceCoverage())
		if err := p.Ping(t.Context()); err != nil {
			t.Errorf("contract: Ping returns nil when the store can answer now: %v", err)
		}
	})
	t.Run("counts", func(t *testing.T) {
		g := conflictGraph().relation("a", graph.PartnerOf, "c").relation("a", graph.PartOf, "a", "doc=d1")
		s := g.in(t, open).stats()
		want := graph.Stats{
			Entities: map[graph.EntityKind]int{
				graph.KindDocument:    3,
				graph.KindInstitution: 2,
				graph.KindSite:        1,
				graph.KindPerson:      2,
				graph.KindProject:     1,
			},
			Relations: map[graph.RelationType]int{graph.Leads: 2, graph.PartnerOf: 1, graph.PartOf: 1},
			Facts:     23, Evidenced: 14,
			Conflicts: map[graph.ConflictKind]int{},
			Revision:  1,
			LoadedAt:  load("test", 0).Finished,
			Loads:     []graph.Load{g.changes().Load},
		}
		want.Facts = 0
		for _, rec := range g.changes().Put {
			want.Facts += len(rec.Facts)
			for _, c := range rec.Conflicts {
				want.Conflicts[c.Kind]++
			}
		}
		same(t, "Stats is the size of the graph and the state of its last load", want, s)
	})
	t.Run("revision", func(t *testing.T) { testRevision(probe{t: t, Store: open(t)}) })
}

// testRevision follows revision and loads over a dozen loads.
func testRevision(p probe) {
	g := newGraph().institution("a", "Alpha")
	var loads []graph.Load
	apply := func(c Changes, name string) graph.Stats {
		c.Load = load(name+" '}) //", len(loads))
		c.Load.Started = c.Load.Started.Add(time.Duration(len(loads)) * time.Hour).Add(1234567 * time.Nanosecond).
			In(time.FixedZone("elsewhere", 19_800))
		c.Load.Finished = c.Load.Started.Add(time.Minute)
		c.Load.Report = graph.Report{
			Created: len(c.Put), Updated: len(loads), Unchanged: 7, Deleted: len(c.Delete), Withdrawn: 2,
		}
		c.Load.Records = graph.Records{Read: 20, Created: 2, Updated: 3, Unchanged: 5, Rejected: 10}
		loads = append([]graph.Load{c.Load}, loads...)
		p.apply(c)
		s := p.stats()
		same(p.t, "Stats: LoadedAt is the end of the last load, changed or not", c.Load.Finished, s.LoadedAt)
		same(p.t, "Stats: Loads are given whole, the latest first, at most ten", loads[:min(len(loads), 10)], s.Loads)
		return s
	}
	same(p.t, "Stats: the revision grows by one with a load that changed something",
		1, apply(g.changes(), "first").Revision)
	same(p.t, "Stats: the revision does not grow with a load that changed nothing",
		1, apply(Changes{}, "nothing").Revision)
	g.institution("b", "Beta").relation("a", graph.PartnerOf, "b")
	same(p.t, "Stats: the revision grows by one whatever the number of changes",
		2, apply(g.changes(), "second").Revision)
	gone := Changes{DeleteRelations: []graph.ID{g.relations[0].ID}}
	same(p.t, "Stats: the revision grows with a load that only deletes", 3, apply(gone, "third").Revision)
	for i := range 10 {
		g = newGraph().institution("n", fmt.Sprintf("Name %d", i))
		same(p.t, "Stats: the revision grows by one with every load that changed something",
			4+i, apply(g.changes(), "more").Revision)
	}
}
