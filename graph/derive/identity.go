package derive

import (
	"cmp"
	"slices"

	"entente/graph"
)

// Known is what tells a record from others: its id, its identifiers, and the ids of records that were judged to be of
// other things.
type Known struct {
	ID          graph.ID
	Identifiers []graph.Identifier
	Different   []graph.ID
}

// Resolve returns for each record the id of the entity that it belongs to. Records of one kind that share a strong
// identifier are one entity, and so are a record and the one that its identifier of the scheme ENTENTE names; records that
// were judged to be different stay apart, whatever they share. The order of the records changes nothing.
//
// The entity takes the id of the record that was named by hand, else that of the first scheme in IdentifierSchemes from
// which one of its records takes its id, else the first by text.
func Survivors(records []Known) map[graph.ID]graph.ID {
	r := resolver{parent: map[graph.ID]graph.ID{}, members: map[graph.ID][]graph.ID{}, apart: map[[2]graph.ID]bool{}}
	holders := map[kindIdentifier][]graph.ID{}
	for _, k := range records {
		r.parent[k.ID], r.members[k.ID] = k.ID, []graph.ID{k.ID}
		for _, other := range k.Different {
			r.apart[pairOf(k.ID, other)] = true
		}
		for _, i := range k.Identifiers {
			if i.Scheme.Strong() {
				key := kindIdentifier{k.ID.Kind(), i}
				holders[key] = append(holders[key], k.ID)
			}
		}
	}
	for _, key := range sortedIdentifiers(holders) {
		ids := holders[key]
		if key.Scheme == graph.SchemeEntente {
			if named := graph.ID(key.Value); r.parent[named] != "" && named.Kind() == key.kind {
				ids = append(ids, named)
			}
		}
		slices.Sort(ids)
		ids = slices.Compact(ids)
		for i, a := range ids {
			for _, b := range ids[i+1:] {
				r.join(a, b)
			}
		}
	}
	out := make(map[graph.ID]graph.ID, len(records))
	for _, members := range r.members {
		survivor := slices.MinFunc(members, compareSurvivors)
		for _, id := range members {
			out[id] = survivor
		}
	}
	return out
}

type kindIdentifier struct {
	kind graph.EntityKind
	graph.Identifier
}

// sortedIdentifiers returns the identifiers in the order in which they join records: what a person judged first, then by
// scheme and value, so that where judgements keep some apart the rest comes out the same every time.
func sortedIdentifiers(holders map[kindIdentifier][]graph.ID) []kindIdentifier {
	keys := make([]kindIdentifier, 0, len(holders))
	for k, ids := range holders {
		if len(ids) > 1 || k.Scheme == graph.SchemeEntente {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(a, b kindIdentifier) int {
		judged := 0
		if (a.Scheme == graph.SchemeEntente) != (b.Scheme == graph.SchemeEntente) {
			judged = 1
			if a.Scheme == graph.SchemeEntente {
				judged = -1
			}
		}
		return cmp.Or(judged, compareIdentifiers(a.Identifier, b.Identifier), cmp.Compare(a.kind, b.kind))
	})
	return keys
}

// resolver is a union-find whose sets know their members.
type resolver struct {
	parent  map[graph.ID]graph.ID
	members map[graph.ID][]graph.ID // of each root
	apart   map[[2]graph.ID]bool
}

func (r *resolver) root(id graph.ID) graph.ID {
	for r.parent[id] != id {
		r.parent[id] = r.parent[r.parent[id]]
		id = r.parent[id]
	}
	return id
}

func (r *resolver) join(a, b graph.ID) {
	a, b = r.root(a), r.root(b)
	if a == b || r.judgedApart(a, b) {
		return
	}
	if len(r.members[a]) < len(r.members[b]) {
		a, b = b, a
	}
	r.parent[b] = a
	r.members[a] = append(r.members[a], r.members[b]...)
	delete(r.members, b)
}

func (r *resolver) judgedApart(a, b graph.ID) bool {
	if len(r.apart) == 0 {
		return false
	}
	for _, x := range r.members[a] {
		for _, y := range r.members[b] {
			if r.apart[pairOf(x, y)] {
				return true
			}
		}
	}
	return false
}

func pairOf(a, b graph.ID) [2]graph.ID {
	if b < a {
		a, b = b, a
	}
	return [2]graph.ID{a, b}
}

// compareSurvivors puts the id that an entity of several records takes first.
func compareSurvivors(a, b graph.ID) int {
	return cmp.Or(a.Origin()-b.Origin(), cmp.Compare(a, b))
}
