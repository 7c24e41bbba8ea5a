package loader

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
)

// join is a Join, and where it was read.
type join struct {
	Join
	place place
}

// join states what the joins of the input come to: of each record of the graph that has one of the identifiers, the others. What the
// input itself has said of them before does not count: it is said anew, or taken back.
func (l *load) join(ctx context.Context, s *staging, library *library) error {
	carriers := map[graph.Identifier][]graph.ID{} // records
	said := map[carrying]bool{}
	for _, j := range s.joins {
		for _, i := range j.Identifiers {
			carriers[i] = nil
		}
	}
	if !library.empty {
		if err := l.findCarriers(ctx, library, carriers, said); err != nil {
			return err
		}
	}
	for _, j := range s.joins {
		records := j.records(carriers)
		if len(records) == 0 {
			l.result.Unjoined++
		}
		for _, r := range records {
			for _, i := range j.Identifiers {
				if slices.Contains(carriers[i], r) {
					continue
				}
				f := graph.Fact{
					Subject: r, Property: graph.PropIdentifier, Value: i.String(), Evidence: []graph.Evidence{j.Evidence},
				}
				if err := s.fact(&f, j.place); err != nil {
					return err
				}
				if !said[carrying{r, i}] {
					s.mark(j.place, isNew) // though the entity that both become has it from the other
				}
			}
		}
	}
	return nil
}

// carrying is that a record has an identifier.
type carrying struct {
	record     graph.ID
	identifier graph.Identifier
}

// findCarriers finds the records of the graph that have the identifiers by other documents than the input's, and which the input's
// documents have said to have them.
func (l *load) findCarriers(
	ctx context.Context, library *library, carriers map[graph.Identifier][]graph.ID, said map[carrying]bool,
) error {
	asked := make([]graph.Identifier, 0, len(carriers))
	for i := range carriers {
		asked = append(asked, i)
	}
	slices.SortFunc(asked, func(a, b graph.Identifier) int { return cmp.Compare(a.String(), b.String()) })
	for part := range slices.Chunk(asked, readChunk) {
		found, err := l.store.Identified(ctx, part)
		if err != nil {
			return err
		}
		ids := slices.Concat(found...)
		slices.Sort(ids)
		ids = slices.Compact(ids)
		facts, err := l.store.Facts(ctx, ids)
		if err != nil {
			return err
		}
		for n, id := range ids {
			for _, f := range facts[n] {
				i, err := graph.ParseIdentifier(f.Value)
				if _, wanted := carriers[i]; f.Property != graph.PropIdentifier || err != nil || !wanted {
					continue
				}
				for _, v := range f.Evidence {
					switch r := recordOf(v.Subject, id); {
					case library.own[v.Document]:
						said[carrying{r, i}] = true
					case !slices.Contains(carriers[i], r):
						carriers[i] = append(carriers[i], r)
					}
				}
			}
		}
	}
	return nil
}

// records returns the records that the join is about, of each kind: for each identifier the one whose id is made of it, else the first by
// id. An identifier that several bodies share tells of none where several records have it.
func (j *join) records(carriers map[graph.Identifier][]graph.ID) []graph.ID {
	var out []graph.ID
	for _, i := range j.Identifiers {
		best := map[graph.EntityKind]graph.ID{}
		several := map[graph.EntityKind]bool{}
		for _, r := range carriers[i] {
			k := r.Kind()
			several[k] = best[k] != ""
			if made := i.ID(k); best[k] == "" || r == made || best[k] != made && r < best[k] {
				best[k] = r
			}
		}
		for k, r := range best {
			if !slices.Contains(out, r) && (i.Scheme.Strong() || !several[k]) {
				out = append(out, r)
			}
		}
	}
	slices.Sort(out)
	return out
}
