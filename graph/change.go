package graph

import (
	"fmt"
	"strings"
)

// ChangeKind is what became of an entity or a relation.
type ChangeKind string

// The kinds of change.
const (
	ChangeCreated   ChangeKind = "CREATED"
	ChangeUpdated   ChangeKind = "UPDATED"   // written anew; Atlas does not say what of it differs
	ChangeWithdrawn ChangeKind = "WITHDRAWN" // written anew as what no document states in its latest release
	ChangeDeleted   ChangeKind = "DELETED"
)

// ChangeKinds lists every kind in the order in which they are shown.
var ChangeKinds = []ChangeKind{ChangeCreated, ChangeUpdated, ChangeWithdrawn, ChangeDeleted}

// Change is what became of one entity or relation; its id tells which of the two it is.
type Change struct {
	ID   ID
	Kind ChangeKind
}

// ChangeOfPut returns what putting a record or a relation does: there says whether one of the id was in the graph before
// the load, withdrawn how it is put. What is put as it was counts as updated: a store does not compare.
func ChangeOfPut(id ID, there, withdrawn bool) Change {
	switch {
	case !there:
		return Change{id, ChangeCreated}
	case withdrawn:
		return Change{id, ChangeWithdrawn}
	}
	return Change{id, ChangeUpdated}
}

// NetChange is what became of an entity or a relation over several revisions.
type NetChange struct {
	Change
	Revision *Revision // the last that changed it; not to be altered
}

// NetChanges returns what ascending revisions did together, once for each id, ordered by the last revision that changed it and
// then by id. What was created and deleted is left out; what was deleted and created again is an update; what was created
// and withdrawn is new all the same.
func NetChanges(revisions []Revision) []NetChange {
	type course struct {
		first ChangeKind
		last  int // the place of the last revision that changed it
	}
	size := 0
	for i := range revisions {
		size += len(revisions[i].Changes)
	}
	courses := make(map[ID]course, size)
	for i := range revisions {
		for _, c := range revisions[i].Changes {
			known, ok := courses[c.ID]
			if !ok {
				known.first = c.Kind
			}
			known.last = i
			courses[c.ID] = known
		}
	}
	out := make([]NetChange, 0, len(courses))
	for i := range revisions {
		for _, c := range revisions[i].Changes { // which are by id
			known := courses[c.ID]
			if known.last != i {
				continue // a later revision tells of it
			}
			if kind, ok := net(known.first, c.Kind); ok {
				out = append(out, NetChange{Change{c.ID, kind}, &revisions[i]})
			}
		}
	}
	return out
}

// net returns what the first and the last of some changes of one id come to; ok is false for nothing.
func net(first, last ChangeKind) (kind ChangeKind, ok bool) {
	created, deleted := first == ChangeCreated, last == ChangeDeleted
	switch {
	case created && deleted:
		return "", false
	case created:
		return ChangeCreated, true
	case last == ChangeCreated:
		return ChangeUpdated, true
	}
	return last, true
}

// changeLetters are how a list of changes names the kinds.
var changeLetters = map[ChangeKind]string{
	ChangeCreated: "C", ChangeUpdated: "U", ChangeWithdrawn: "W", ChangeDeleted: "D",
}

// FormatChanges returns a list of changes as stores keep it: a line each, of a letter and an id.
func FormatChanges(changes []Change) string {
	var b strings.Builder
	b.Grow(len(changes) * 40)
	for _, c := range changes {
		b.WriteString(changeLetters[c.Kind])
		b.WriteString(string(c.ID))
		b.WriteByte('\n')
	}
	return b.String()
}

// ParseChanges returns the changes of a text that FormatChanges made. It returns CORRUPT for any other text.
func ParseChanges(text string) ([]Change, error) {
	out := make([]Change, 0, strings.Count(text, "\n"))
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		kind := ChangeKind("")
		for _, k := range ChangeKinds {
			if strings.HasPrefix(line, changeLetters[k]) {
				kind = k
			}
		}
		if kind == "" {
			return nil, Wrap(CodeCorrupt, "the journal of changes cannot be read",
				fmt.Errorf("%s is not a change", Clip(line)))
		}
		out = append(out, Change{ID(line[1:]), kind})
	}
	return out, nil
}
