package graph

import (
	"cmp"
	"container/heap"
	"maps"
	"slices"
)

// NetChange is what became of an entity or a relation over several revisions.
type NetChange struct {
	Change
	Revision *Revision // the last that changed it; not to be altered
}

// NetChanges returns what revisions did together, once for each id, by id. revisions ascend, as do the changes of an id. What was created and
// deleted is left out, as is what was altered and altered back; what was deleted and created again is an update, of which no facts are
// told; what was created and withdrawn is new all the same. It holds a block of each revision, not all changes.
//
// It returns CORRUPT when a block cannot be read, and the error of yield.
func NetChanges(revisions []Revision, yield func(c NetChange, place int) error) error {
	cursors := make(changeCursors, 0, len(revisions))
	for i := range revisions {
		c := &changeCursor{revision: &revisions[i]}
		if ok, err := c.next(); err != nil {
			return err
		} else if ok {
			cursors = append(cursors, c)
		}
	}
	heap.Init(&cursors)
	var list []Change
	for len(cursors) > 0 {
		id := cursors[0].change().ID
		list = list[:0]
		var last NetChange
		place := 0
		for len(cursors) > 0 && cursors[0].change().ID == id {
			c := cursors[0]
			list = append(list, c.change())
			last.Revision, place = c.revision, c.place
			ok, err := c.next()
			if err != nil {
				return err
			}
			if ok {
				heap.Fix(&cursors, 0)
			} else {
				heap.Pop(&cursors)
			}
		}
		var told bool
		if last.Change, told = netChange(list); told {
			if err := yield(last, place); err != nil {
				return err
			}
		}
	}
	return nil
}

// changeCursors is a heap: the least id is first, and of one id the earliest revision.
type changeCursors []*changeCursor

func (h changeCursors) Len() int { return len(h) }
func (h changeCursors) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(h[i].change().ID, h[j].change().ID), h[i].revision.Number-h[j].revision.Number) < 0
}
func (h changeCursors) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h *changeCursors) Push(c any)   { *h = append(*h, c.(*changeCursor)) }
func (h *changeCursors) Pop() any {
	last := len(*h) - 1
	c := (*h)[last]
	*h = (*h)[:last]
	return c
}

// changeCursor stands at a change of a revision.
type changeCursor struct {
	revision *Revision
	block    int      // the next one
	changes  []Change // the rest of the last one; the first is where the cursor stands
	place    int      // of that change in the revision
	begun    bool
}

func (c *changeCursor) change() Change { return c.changes[0] }

// next goes to the next change, and reports whether there is one.
func (c *changeCursor) next() (ok bool, err error) {
	if c.begun {
		c.changes = c.changes[1:]
		c.place++
	}
	c.begun = true
	for len(c.changes) == 0 {
		if c.block == len(c.revision.Blocks) {
			return false, nil
		}
		if c.changes, err = c.revision.Blocks[c.block].Changes(); err != nil {
			return false, err
		}
		c.block++
	}
	return true, nil
}

// netChange returns what ascending changes of one id come to; ok is false for nothing.
func netChange(list []Change) (out Change, ok bool) {
	out = list[len(list)-1]
	if len(list) == 1 {
		return out, true
	}
	before := list[0]
	out.Joined, out.Split = netIDs(list)
	if out.Relation != nil && before.Relation != nil {
		r := *out.Relation
		r.Before, r.NetBefore, r.EndedBefore = before.Relation.Before, before.Relation.NetBefore, before.Relation.EndedBefore
		out.Relation = &r
	}
	again := slices.ContainsFunc(list[1:], func(c Change) bool { return c.Kind == ChangeCreated })
	switch created, deleted := before.Kind == ChangeCreated, out.Kind == ChangeDeleted; {
	case created && deleted:
		return Change{}, false
	case created:
		out.Kind, out.Facts, out.Joined, out.Split = ChangeCreated, nil, nil, before.Split
		return out, true
	case deleted:
		out.Facts, out.Joined, out.Split = netFacts(list), list[len(list)-1].Joined, nil
		return out, true
	case again:
		out.Kind, out.Facts = ChangeUpdated, nil
		return out, true
	}
	out.Facts = netFacts(list)
	out.Kind = kindOfChange(wasWithdrawn(list), isWithdrawn(list), &out)
	return out, out.Kind != ""
}

// wasWithdrawn reports whether something was withdrawn before changes of which none creates nor deletes it, as far as they tell.
func wasWithdrawn(list []Change) bool {
	i := slices.IndexFunc(list, turns)
	return i >= 0 && list[i].Kind == ChangeRestored
}

// isWithdrawn is to after what wasWithdrawn is to before.
func isWithdrawn(list []Change) bool {
	for _, c := range slices.Backward(list) {
		if turns(c) {
			return c.Kind == ChangeWithdrawn
		}
	}
	return false
}

func turns(c Change) bool { return c.Kind == ChangeWithdrawn || c.Kind == ChangeRestored }

// netIDs returns which records came to an entity and which went, over all changes.
func netIDs(list []Change) (joined, split []ID) {
	sum := map[ID]int{}
	for _, c := range list {
		if c.Kind == ChangeCreated || c.Kind == ChangeDeleted {
			continue // they tell of another entity
		}
		for _, id := range c.Joined {
			sum[id]++
		}
		for _, id := range c.Split {
			sum[id]--
		}
	}
	for _, id := range slices.Sorted(maps.Keys(sum)) {
		switch {
		case sum[id] > 0:
			joined = append(joined, id)
		case sum[id] < 0:
			split = append(split, id)
		}
	}
	return joined, split
}

// netFacts returns what of the facts of an entity changed, over all changes.
func netFacts(list []Change) []FactChange {
	removed, added := map[FactState]ID{}, map[FactState]ID{}
	for _, c := range list {
		for _, f := range c.Facts { // what goes first
			if f.Before == nil {
				continue
			}
			if _, ok := added[*f.Before]; ok {
				delete(added, *f.Before)
			} else {
				removed[*f.Before] = f.Document
			}
		}
		for _, f := range c.Facts {
			if f.After == nil {
				continue
			}
			if _, ok := removed[*f.After]; ok {
				delete(removed, *f.After)
			} else {
				added[*f.After] = f.Document
			}
		}
	}
	stated := func(m map[FactState]ID) (out []statedFact) {
		for s, document := range m {
			out = append(out, statedFact{s, document})
		}
		return out
	}
	return pairFacts(list[0].ID.Kind(), stated(removed), stated(added))
}
