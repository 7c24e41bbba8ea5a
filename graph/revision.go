package graph

import (
	"cmp"
	"iter"
	"slices"
	"time"
)

// How much a journal keeps. Loads of any size cost it little: what does not fit is counted, not listed.
const (
	// MaxListedChanges is the most changes of one revision that are listed.
	MaxListedChanges = 50_000
	// MaxJournalChanges is the most changes that all revisions of a journal list together.
	MaxJournalChanges = 200_000
	// MaxJournalRevisions is the most revisions that a journal has.
	MaxJournalRevisions = 1_000
)

// Revision tells what one load changed. Counts are exact, whether or not the changes are listed.
type Revision struct {
	Number    int       // as Stats.Revision
	At        time.Time // the end of the load; zero when the journal has no record of the revision
	Source    string    // of the load
	Entities  ChangeCounts
	Relations ChangeCounts
	Listed    bool     // Changes has all; false for a load of more than MaxListedChanges
	Changes   []Change // by id
}

// ChangeCounts counts changes by their kinds.
type ChangeCounts struct{ Created, Updated, Withdrawn, Deleted int }

func (c *ChangeCounts) add(k ChangeKind) {
	switch k {
	case ChangeCreated:
		c.Created++
	case ChangeUpdated:
		c.Updated++
	case ChangeWithdrawn:
		c.Withdrawn++
	case ChangeDeleted:
		c.Deleted++
	}
}

// CountChanges counts changes, those of entities and those of relations.
func CountChanges(changes iter.Seq[Change]) (entities, relations ChangeCounts) {
	for c := range changes {
		if c.ID.IsRelation() {
			relations.add(c.Kind)
		} else {
			entities.add(c.Kind)
		}
	}
	return entities, relations
}

// NewRevision returns the entry of a journal for a load that made the changes, of which there must be one for each id, in
// any order.
func NewRevision(number int, l Load, changes iter.Seq[Change]) Revision {
	r := Revision{Number: number, At: l.Finished.UTC().Round(0), Source: l.Source}
	n := 0
	r.Entities, r.Relations = CountChanges(func(yield func(Change) bool) {
		for c := range changes {
			if n++; n <= MaxListedChanges {
				r.Changes = append(r.Changes, c)
			}
			if !yield(c) {
				return
			}
		}
	})
	if r.Listed = n <= MaxListedChanges; !r.Listed {
		r.Changes = nil
		return r
	}
	slices.SortFunc(r.Changes, func(a, b Change) int { return cmp.Compare(a.ID, b.ID) })
	return r
}

// JournalStart returns the place of the first of ascending revisions that a journal keeps, given how many changes each of them
// lists. The latest revision always stays.
func JournalStart(listed []int) int {
	sum := 0
	for i := len(listed) - 1; i >= 0; i-- {
		sum += listed[i]
		if i < len(listed)-1 && (sum > MaxJournalChanges || len(listed)-i > MaxJournalRevisions) {
			return i + 1
		}
	}
	return 0
}

// Journal is what is known of the revisions after one.
type Journal struct {
	Since     int        // the revision that was asked about
	Revision  int        // that of the state that answered
	Revisions []Revision // those after Since of which there is a record, ascending
}

// Reaches reports whether the journal has every revision after Since, whether listed or not. It does not when Since is too long
// ago, or is a revision that the graph has not reached: the store is another one then, or was filled anew.
func (j Journal) Reaches() bool {
	if j.Since > j.Revision || len(j.Revisions) != j.Revision-j.Since {
		return false
	}
	for i, r := range j.Revisions {
		if r.Number != j.Since+1+i {
			return false
		}
	}
	return true
}

// Complete reports whether NetChanges of the journal's revisions is all that changed: it reaches back, and every revision is
// listed.
func (j Journal) Complete() bool {
	return j.Reaches() && !slices.ContainsFunc(j.Revisions, func(r Revision) bool { return !r.Listed })
}

// Tell returns the revisions to tell somebody of who knows Since: those of the journal, and the present one by its number
// alone when the journal has no record of it. It is empty when there is nothing new.
func (j Journal) Tell() []Revision {
	if n := len(j.Revisions); j.Revision > j.Since && (n == 0 || j.Revisions[n-1].Number < j.Revision) {
		return append(slices.Clip(j.Revisions), Revision{Number: j.Revision})
	}
	return j.Revisions
}
