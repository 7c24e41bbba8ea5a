package judgements

import (
	"fmt"
	"slices"
	"strings"

	"entente/graph"
	"entente/loader"
)

// settled is what the judgements so far come to: sets of records that are the same, and between sets the verdict that
// keeps them apart or open.
type settled struct {
	parent map[graph.ID]graph.ID
	size   map[graph.ID]int
	// between holds, for the roots of two sets in both directions, the judgement about them.
	between map[graph.ID]map[graph.ID]*judgement
	joined  map[graph.ID]*judgement // the judgement that put a record into its set
	stated  map[[2]graph.ID]bool    // pairs, in the direction in which they were first named
}

func newSettled() *settled {
	return &settled{
		parent: map[graph.ID]graph.ID{}, size: map[graph.ID]int{},
		between: map[graph.ID]map[graph.ID]*judgement{}, joined: map[graph.ID]*judgement{},
		stated: map[[2]graph.ID]bool{},
	}
}

// add takes a judgement, or returns why it cannot stand beside the earlier ones, which stay. The earlier one wins so that
// what was settled once does not change by an entry below it; the reason names both, for the person to choose.
func (s *settled) add(j *judgement) *loader.Rejection {
	for i, a := range j.ids {
		for _, b := range j.ids[i+1:] {
			if r := s.contradiction(j, a, b); r != nil {
				return r
			}
		}
	}
	first := j.ids[0]
	for _, other := range j.ids[1:] {
		if j.verdict == same {
			s.join(first, other, j)
			continue
		}
		a, b := s.root(first), s.root(other)
		s.note(a, b, j)
		s.note(b, a, j)
	}
	return nil
}

// contradiction tells whether an earlier judgement says something else of a and b, or of records that are the same as they.
func (s *settled) contradiction(j *judgement, a, b graph.ID) *loader.Rejection {
	ra, rb := s.root(a), s.root(b)
	if ra == rb {
		if j.verdict == same {
			return nil
		}
		return j.rejection(string(j.verdict), string(b), fmt.Sprintf(
			"%s and %s are the same by what stands at %s; take back one of the judgements", a, b, s.where(a, b)))
	}
	earlier := s.between[ra][rb]
	if earlier == nil || earlier.verdict == j.verdict {
		return nil
	}
	direct := ""
	if !slices.Contains(earlier.ids, a) || !slices.Contains(earlier.ids, b) {
		direct = fmt.Sprintf(", which are the same as these by what stands at %s", s.where(a, b))
	}
	return j.rejection(string(j.verdict), string(b), fmt.Sprintf("%s says %s of %s and %s%s; take back one of the judgements",
		earlier.at, earlier.verdict, earlier.ids[0], earlier.ids[1], direct))
}

// where names the judgements that put a and b into their sets.
func (s *settled) where(a, b graph.ID) string {
	by := make([]*judgement, 0, 2)
	for _, id := range []graph.ID{a, b} {
		if j := s.joined[id]; j != nil && !slices.Contains(by, j) {
			by = append(by, j)
		}
	}
	slices.SortFunc(by, func(x, y *judgement) int { return x.index - y.index })
	places := make([]string, len(by))
	for i, j := range by {
		places[i] = j.at.String()
	}
	return strings.Join(places, " and ")
}

// directed returns two records in the direction in which they were first named, so that saying it again, the other way
// round, is the same statement.
func (s *settled) directed(a, b graph.ID) (subject, other graph.ID) {
	if s.stated[[2]graph.ID{b, a}] {
		return b, a
	}
	s.stated[[2]graph.ID{a, b}] = true
	return a, b
}

func (s *settled) root(id graph.ID) graph.ID {
	if s.parent[id] == "" {
		s.parent[id], s.size[id] = id, 1
	}
	for s.parent[id] != id {
		s.parent[id] = s.parent[s.parent[id]]
		id = s.parent[id]
	}
	return id
}

// join makes one set of two, the smaller into the larger, with the verdicts about it.
func (s *settled) join(a, b graph.ID, j *judgement) {
	for _, id := range []graph.ID{a, b} {
		if s.joined[id] == nil {
			s.joined[id] = j
		}
	}
	a, b = s.root(a), s.root(b)
	if a == b {
		return
	}
	if s.size[a]+len(s.between[a]) < s.size[b]+len(s.between[b]) {
		a, b = b, a
	}
	s.parent[b] = a
	s.size[a] += s.size[b]
	for other, verdict := range s.between[b] {
		delete(s.between[other], b)
		s.note(a, other, verdict)
		s.note(other, a, verdict)
	}
	delete(s.between, b)
}

// note keeps the first judgement about two sets.
func (s *settled) note(a, b graph.ID, j *judgement) {
	if s.between[a] == nil {
		s.between[a] = map[graph.ID]*judgement{}
	}
	if held := s.between[a][b]; held == nil || j.index < held.index {
		s.between[a][b] = j
	}
}
