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
			j.Revisions[i].Changes = slices.Clone(j.Revisions[i].Changes)
			alter(&j.Revisions[i])
		}
		return j
	}
}

func journalMutants() map[string]mutant {
	keep := func(stays func(c graph.Change) bool) func(graph.Journal) graph.Journal {
		return eachRevision(func(r *graph.Revision) {
			r.Changes = slices.DeleteFunc(r.Changes, func(c graph.Change) bool { return !stays(c) })
		})
	}
	journal := func(alter func(graph.Journal) graph.Journal) mutant { return mutant{group: "Journal", journal: alter} }
	return map[string]mutant{
		"the journal has no deletions":   journal(keep(func(c graph.Change) bool { return c.Kind != graph.ChangeDeleted })),
		"the journal has no relations":   journal(keep(func(c graph.Change) bool { return !c.ID.IsRelation() })),
		"the journal has no time":        journal(eachRevision(func(r *graph.Revision) { r.At = r.At.Add(-1) })),
		"the journal has no source":      journal(eachRevision(func(r *graph.Revision) { r.Source = "" })),
		"the journal counts no deletion": journal(eachRevision(func(r *graph.Revision) { r.Entities.Deleted = 0 })),
		"the journal lists everything":   journal(eachRevision(func(r *graph.Revision) { r.Listed = true })),
		"the journal is in no order":     journal(eachRevision(func(r *graph.Revision) { slices.Reverse(r.Changes) })),
		"what is withdrawn is updated": journal(eachRevision(func(r *graph.Revision) {
			for i := range r.Changes {
				if r.Changes[i].Kind == graph.ChangeWithdrawn {
					r.Changes[i].Kind = graph.ChangeUpdated
				}
			}
		})),
		"the journal begins at since": journal(func(j graph.Journal) graph.Journal {
			if len(j.Revisions) > 0 {
				j.Revisions = duplicated(j.Revisions)
			}
			return j
		}),
		"the journal has no revision": journal(func(j graph.Journal) graph.Journal { j.Revision = 0; return j }),
	}
}
