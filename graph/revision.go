package graph

import (
	"slices"
	"time"
)

// How much a journal keeps. A change takes some 15 bytes of it, packed.
const (
	// MaxJournalChanges is the most changes that all revisions of a journal list together. The latest revision is listed whole, however
	// many they are.
	MaxJournalChanges = 1_000_000
	// MaxJournalRevisions is the most revisions that a journal has.
	MaxJournalRevisions = 1_000
)

// Revision tells what one load changed.
type Revision struct {
	Number    int       // as Stats.Revision
	At        time.Time // the end of the load; zero when the journal has no record of the revision
	Source    string    // of the load
	Entities  ChangeCounts
	Relations ChangeCounts
	Listed    bool          // Blocks have all; false for what an earlier version of the program wrote
	Blocks    []ChangeBlock // by id
}

// Size returns how many changes the revision lists.
func (r Revision) Size() int {
	n := 0
	for _, b := range r.Blocks {
		n += b.Size
	}
	return n
}

// count counts a change, of an entity or a relation.
func (r *Revision) count(id ID, k ChangeKind) {
	if id.IsRelation() {
		r.Relations.Add(k)
	} else {
		r.Entities.Add(k)
	}
}

// ChangeCounts counts changes by their kinds.
type ChangeCounts struct{ Created, Updated, Joined, Split, Restored, Withdrawn, Deleted int }

// Add counts one more change.
func (c *ChangeCounts) Add(k ChangeKind) { *c.of(k)++ }

func (c *ChangeCounts) of(k ChangeKind) *int {
	switch k {
	case ChangeCreated:
		return &c.Created
	case ChangeJoined:
		return &c.Joined
	case ChangeSplit:
		return &c.Split
	case ChangeRestored:
		return &c.Restored
	case ChangeWithdrawn:
		return &c.Withdrawn
	case ChangeDeleted:
		return &c.Deleted
	}
	return &c.Updated
}

// List returns the counts in the order of ChangeKinds.
func (c ChangeCounts) List() []int {
	out := make([]int, len(ChangeKinds))
	for i, k := range ChangeKinds {
		out[i] = *c.of(k)
	}
	return out
}

// ListedCounts returns the counts of a list in the order of ChangeKinds; what is missing from it is zero.
func ListedCounts(list []int) (c ChangeCounts) {
	for i, k := range ChangeKinds[:min(len(list), len(ChangeKinds))] {
		*c.of(k) = list[i]
	}
	return c
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
