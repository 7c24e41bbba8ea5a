package storetest

import (
	"slices"

	"entente/graph"
)

// eachRevision returns a journal with each of its revisions altered.
func eachRevision(alter func(r *graph.Revision)) func(graph.Journal) graph.Journal {
	return func(j graph.Journal) graph.Journal {
		j.Revisions = slices.Clone(j.Revisions)
		for i := range j.Revisions {
			j.Revisions[i].Blocks = slices.Clone(j.Revisions[i].Blocks)
			alter(&j.Revisions[i])
		}
		return j
	}
}

// relisted returns a revision with other changes.
func relisted(r graph.Revision, alter func(changes []graph.Change) []graph.Change) graph.Revision {
	var changes []graph.Change
	for _, b := range r.Blocks {
		some, err := b.Changes()
		if err != nil {
			panic(err)
		}
		changes = append(changes, some...)
	}
	var log graph.ChangeLog
	log.Add(alter(changes))
	out, err := log.Revision(r.Number, graph.Load{Source: r.Source, Finished: r.At})
	if err != nil {
		panic(err)
	}
	out.Entities, out.Relations = r.Entities, r.Relations
	return out
}

func journalMutants() map[string]mutant {
	journal := func(alter func(graph.Journal) graph.Journal) mutant { return mutant{group: "Journal", journal: alter} }
	each := func(alter func(c *graph.Change)) mutant {
		return journal(eachRevision(func(r *graph.Revision) {
			*r = relisted(*r, func(changes []graph.Change) []graph.Change {
				for i := range changes {
					alter(&changes[i])
				}
				return changes
			})
		}))
	}
	keep := func(stays func(c graph.Change) bool) mutant {
		return journal(eachRevision(func(r *graph.Revision) {
			*r = relisted(*r, func(changes []graph.Change) []graph.Change {
				return slices.DeleteFunc(changes, func(c graph.Change) bool { return !stays(c) })
			})
		}))
	}
	return map[string]mutant{
		"the journal has no deletions":   keep(func(c graph.Change) bool { return c.Kind != graph.ChangeDeleted }),
		"the journal has no relations":   keep(func(c graph.Change) bool { return !c.ID.IsRelation() }),
		"the journal has no facts":       each(func(c *graph.Change) { c.Facts = nil }),
		"the journal has no documents":   each(func(c *graph.Change) { c.Document = "" }),
		"the journal has no time":        journal(eachRevision(func(r *graph.Revision) { r.At = r.At.Add(-1) })),
		"the journal has no source":      journal(eachRevision(func(r *graph.Revision) { r.Source = "" })),
		"the journal counts no deletion": journal(eachRevision(func(r *graph.Revision) { r.Entities.Deleted = 0 })),
		"the journal lists nothing":      journal(eachRevision(func(r *graph.Revision) { r.Listed = false })),
		"the journal is in no order":     journal(eachRevision(func(r *graph.Revision) { slices.Reverse(r.Blocks) })),
		"the journal has one block":      journal(eachRevision(func(r *graph.Revision) { r.Blocks = r.Blocks[:min(1, len(r.Blocks))] })),
		"what is withdrawn is updated": each(func(c *graph.Change) {
			if c.Kind == graph.ChangeWithdrawn {
				c.Kind = graph.ChangeUpdated
			}
		}),
		"the journal begins at since": journal(func(j graph.Journal) graph.Journal {
			if len(j.Revisions) > 0 {
				j.Revisions = duplicated(j.Revisions)
			}
			return j
		}),
		"the journal has no revision": journal(func(j graph.Journal) graph.Journal { j.Revision = 0; return j }),
	}
}
