package atlas

import (
	"cmp"
	"encoding/json"
	"slices"
	"sort"
	"sync"

	"entente/graph"
)

// keptLists is how many lists of changes are kept for those who read them page by page. A list takes eight bytes a change.
const keptLists = 4

// changePlace is where a change is: places of its last revision in the journal, and in that revision.
type changePlace struct{ revision, place int32 }

// changeList is all net changes that a filter wants, in order.
type changeList struct {
	key                 string
	places              []changePlace
	entities, relations graph.ChangeCounts
}

// changeLists keeps the lists that were read last, the latest first.
type changeLists struct {
	mu   sync.Mutex
	kept []*changeList
}

// of returns the list of a journal that is complete. It holds a block of each revision at a time, and two numbers for each change.
func (l *changeLists) of(j graph.Journal, f *graph.ChangeFilter) (*changeList, error) {
	if len(j.Revisions) == 0 {
		return &changeList{}, nil
	}
	key, err := json.Marshal([]any{j.Since, j.Revision, j.Revisions[len(j.Revisions)-1].At, f})
	if err != nil {
		return nil, graph.Wrap(graph.CodeInternal, "the conditions on changes cannot be compared", err)
	}
	l.mu.Lock()
	for _, known := range l.kept {
		if known.key == string(key) {
			l.mu.Unlock()
			return known, nil
		}
	}
	l.mu.Unlock()
	list, err := newChangeList(j, f)
	if err != nil {
		return nil, err
	}
	list.key = string(key)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.kept = append([]*changeList{list}, l.kept[:min(len(l.kept), keptLists-1)]...)
	return list, nil
}

func newChangeList(j graph.Journal, f *graph.ChangeFilter) (*changeList, error) {
	list := &changeList{}
	number := map[*graph.Revision]int32{}
	for i := range j.Revisions {
		number[&j.Revisions[i]] = int32(i)
	}
	err := graph.NetChanges(j.Revisions, func(c graph.NetChange, place int) error {
		if _, ok := f.Match(c.Change); !ok {
			return nil
		}
		list.places = append(list.places, changePlace{number[c.Revision], int32(place)})
		if c.ID.IsRelation() {
			list.relations.Add(c.Kind)
		} else {
			list.entities.Add(c.Kind)
		}
		return nil
	})
	slices.SortFunc(list.places, func(a, b changePlace) int {
		return cmp.Or(cmp.Compare(a.revision, b.revision), cmp.Compare(a.place, b.place))
	})
	return list, err
}

// read returns the changes within a window.
func (l *changeList) read(r *graph.ChangeReader, w graph.Window, f *graph.ChangeFilter) ([]graph.NetChange, error) {
	from, to := 0, len(l.places)
	var err error
	if w.After != nil {
		from, err = l.search(r, *w.After, true)
	}
	if w.Before != nil && err == nil {
		to, err = l.search(r, *w.Before, false)
	}
	if err != nil {
		return nil, err
	}
	to = max(from, to)
	if w.FromEnd {
		from = max(from, to-w.Limit)
	}
	var out []graph.NetChange
	for _, p := range l.places[from:min(to, from+w.Limit)] {
		id, err := r.ID(int(p.revision), int(p.place))
		if err != nil {
			return nil, err
		}
		c, _, err := r.Net(int(p.revision), id)
		if err != nil {
			return nil, err
		}
		c.Change, _ = f.Match(c.Change)
		out = append(out, c)
	}
	return out, nil
}

// search returns how many changes stand before a place in the list, with the one that stands there when it counts too.
func (l *changeList) search(r *graph.ChangeReader, k graph.Key, inclusive bool) (int, error) {
	var failed error
	n := sort.Search(len(l.places), func(i int) bool {
		p := l.places[i]
		number := r.Number(int(p.revision))
		if number != int(k.Values[0].Number) {
			return number > int(k.Values[0].Number)
		}
		id, err := r.ID(int(p.revision), int(p.place))
		if err != nil {
			failed = err
		}
		return id > k.ID || !inclusive && id == k.ID
	})
	return n, failed
}
