package neo4j

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
)

// Usage fulfils graph.Reader.
func (s *Store) Usage(ctx context.Context, documents []graph.ID) ([]graph.Usage, error) {
	var out []graph.Usage
	err := s.view(ctx, func(v *view) error {
		found := map[graph.ID]graph.Usage{}
		for part := range slices.Chunk(plausible(documents), batch) {
			rows, err := v.read(ctx, statements["usage"], map[string]any{"ids": part})
			if err != nil {
				return err
			}
			for _, value := range newRow(rows).values {
				r := newRow(value)
				found[graph.ID(r.text())] = graph.Usage{Facts: r.int(), Relations: r.int()}
				if r.err != nil {
					return corrupt(r.err)
				}
			}
		}
		out = aligned(documents, found)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// Citing fulfils graph.Reader. It looks at every fact and relation.
func (s *Store) Citing(ctx context.Context, documents []graph.ID) (graph.Citations, error) {
	ids := plausible(documents)
	var out graph.Citations
	err := s.view(ctx, func(v *view) error {
		out = graph.Citations{}
		if len(ids) == 0 {
			return nil
		}
		rows, err := v.read(ctx, statements["citing"], map[string]any{"ids": ids})
		if err != nil {
			return err
		}
		r := newRow(rows)
		out.Entities, out.Relations = sortedIDs(r.texts()), sortedIDs(r.texts())
		return corrupt(r.err)
	})
	return out, err
}

func sortedIDs(texts []string) []graph.ID {
	slices.Sort(texts)
	return each(texts, func(s string) graph.ID { return graph.ID(s) })
}

// Stats fulfils graph.Reader.
func (s *Store) Stats(ctx context.Context) (graph.Stats, error) {
	var out graph.Stats
	err := s.view(ctx, func(v *view) error {
		rows, err := v.read(ctx, statements["stats"], nil)
		if err != nil {
			return err
		}
		out, err = readStats(rows)
		return corrupt(err)
	})
	return out, err
}

func readStats(rows any) (graph.Stats, error) {
	r := newRow(rows)
	kinds := map[string]graph.EntityKind{}
	for _, k := range graph.EntityKinds {
		kinds[k.Label()] = k
	}
	s := graph.Stats{
		Entities:  counts(r, func(label string) graph.EntityKind { return kinds[label] }),
		Relations: counts(r, func(name string) graph.RelationType { return graph.RelationType(name) }),
		Conflicts: counts(r, func(name string) graph.ConflictKind { return graph.ConflictKind(name) }),
		Facts:     r.int(), Evidenced: r.int(), Revision: r.int(), LoadedAt: r.time(),
	}
	for _, value := range r.list() {
		l, err := readLoad(value)
		if err != nil {
			return s, err
		}
		s.Loads = append(s.Loads, l)
	}
	return s, r.err
}

// readLoad returns the load of a row of [source, sha256, state, started, finished, records, report …].
func readLoad(value any) (graph.Load, error) {
	r := newRow(value)
	l := graph.Load{
		Source: r.text(), SHA256: r.text(), State: graph.LoadState(r.text()), Started: r.time(), Finished: r.time(),
	}
	n := newRow(r.value())
	l.Records = graph.Records{Read: n.int(), Created: n.int(), Updated: n.int(), Unchanged: n.int(), Rejected: n.int()}
	l.Report = graph.Report{
		Created: r.int(), Updated: r.int(), Unchanged: r.int(), Deleted: r.int(), Withdrawn: r.int(),
	}
	return l, cmp.Or(r.err, n.err)
}

// counts reads a list of [name, count], without what there is none of.
func counts[K comparable](r *row, key func(string) K) map[K]int {
	out := map[K]int{}
	for _, value := range r.list() {
		pair := newRow(value)
		if name, n := pair.text(), pair.int(); n > 0 {
			out[key(name)] = n
		}
		if r.err == nil {
			r.err = pair.err
		}
	}
	return out
}
