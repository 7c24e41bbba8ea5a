package graph

import (
	"cmp"
	"slices"
)

// ChangeReader reads single changes of revisions. It unpacks what it needs, and keeps it. It is for one goroutine.
type ChangeReader struct {
	revisions []Revision
	unpacked  map[[2]int][]Change // by places of revision and block
}

// NewChangeReader returns a reader of ascending revisions, which must not be altered.
func NewChangeReader(revisions []Revision) *ChangeReader {
	return &ChangeReader{revisions, map[[2]int][]Change{}}
}

func (r *ChangeReader) block(revision, block int) ([]Change, error) {
	key := [2]int{revision, block}
	if known, ok := r.unpacked[key]; ok {
		return known, nil
	}
	changes, err := r.revisions[revision].Blocks[block].Changes()
	if err == nil {
		r.unpacked[key] = changes
	}
	return changes, err
}

// Number returns the number of a revision, by its place.
func (r *ChangeReader) Number(revision int) int { return r.revisions[revision].Number }

// ID returns the id of the change that stands at a place of a revision, both counted from 0. It returns CORRUPT when it cannot be read.
func (r *ChangeReader) ID(revision, place int) (ID, error) {
	for i, b := range r.revisions[revision].Blocks {
		switch {
		case place == 0:
			return b.First, nil
		case place < b.Size:
			changes, err := r.block(revision, i)
			if err != nil {
				return "", err
			}
			return changes[place].ID, nil
		}
		place -= b.Size
	}
	return "", Errorf(CodeInternal, "the revision has no change at that place")
}

// Net returns what the revisions up to the one that is given did to an id: see NetChanges. ok is false for nothing.
func (r *ChangeReader) Net(revision int, id ID) (c NetChange, ok bool, err error) {
	var list []Change
	for i := range revision + 1 {
		blocks := r.revisions[i].Blocks
		at, exact := slices.BinarySearchFunc(blocks, id, func(b ChangeBlock, id ID) int { return cmp.Compare(b.First, id) })
		if !exact {
			at--
		}
		if at < 0 {
			continue
		}
		changes, err := r.block(i, at)
		if err != nil {
			return c, false, err
		}
		if place, there := slices.BinarySearchFunc(changes, id, func(c Change, id ID) int { return cmp.Compare(c.ID, id) }); there {
			list, c.Revision = append(list, changes[place]), &r.revisions[i]
		}
	}
	if len(list) == 0 {
		return c, false, nil
	}
	c.Change, ok = netChange(list)
	return c, ok, nil
}
