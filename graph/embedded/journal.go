package embedded

import (
	"context"
	"database/sql"
	"database/sql/driver"
	_ "embed"
	"encoding/json"
	"errors"
	"slices"

	"entente/graph"
)

//go:embed journal.sql
var journalSQL string

// Journal fulfils graph.Reader.
func (s *Store) Journal(ctx context.Context, since int) (graph.Journal, error) {
	sn, err := s.at(ctx)
	if err != nil {
		return graph.Journal{}, err
	}
	return sn.Journal(ctx, since)
}

// Journal fulfils graph.Reader.
func (s *snapshot) Journal(_ context.Context, since int) (graph.Journal, error) {
	first := slices.IndexFunc(s.journal, func(r graph.Revision) bool { return r.Number > since })
	j := graph.Journal{Since: since, Revision: s.revision}
	if first >= 0 {
		j.Revisions = slices.Clip(s.journal[first:])
	}
	return j, nil
}

// changesOf yields what a transaction does: base is what readers see, nodes and relations what is put, all by id.
func (t *transaction) changesOf(nodes []*node, relations []*relation) func(yield func(graph.Change) bool) {
	return func(yield func(graph.Change) bool) {
		going := changes(t.base.nodes, nodes, yield, func(n *node) graph.ID { return n.entity.ID },
			func(n *node) bool { return n.entity.Withdrawn })
		for id := range t.again {
			if going && t.put[id] == nil {
				going = yield(graph.ChangeOfPut(id, true, t.nodeOf(id).entity.Withdrawn))
			}
		}
		for id, there := range t.gone {
			if there && going {
				going = yield(graph.Change{ID: id, Kind: graph.ChangeDeleted})
			}
		}
		going = going && changes(t.base.relations, relations, yield, func(r *relation) graph.ID { return r.ID },
			func(r *relation) bool { return r.Withdrawn })
		if len(t.gone)+len(t.goneRelations) == 0 {
			return
		}
		for _, r := range t.base.relations {
			if going && t.drops(r) && t.relations[r.ID] == nil {
				going = yield(graph.Change{ID: r.ID, Kind: graph.ChangeDeleted})
			}
		}
	}
}

// changes yields what putting items does to those of base, both by id. It reports whether there may be more.
func changes[T any](
	base, put []T, yield func(graph.Change) bool, id func(T) graph.ID, withdrawn func(T) bool,
) bool {
	for _, p := range put {
		for len(base) > 0 && id(base[0]) < id(p) {
			base = base[1:]
		}
		there := len(base) > 0 && id(base[0]) == id(p)
		if !yield(graph.ChangeOfPut(id(p), there, withdrawn(p))) {
			return false
		}
	}
	return true
}

// drops reports whether the transaction deletes a relation, by itself or with an end of it.
func (t *transaction) drops(r *relation) bool {
	return t.goneRelations[r.ID] || t.gone[r.From] || t.gone[r.To]
}

// withRevision returns a journal with one more revision, without those that need not be kept.
func withRevision(journal []graph.Revision, r graph.Revision) []graph.Revision {
	next := append(slices.Clip(journal), r)
	listed := make([]int, len(next))
	for i := range next {
		listed[i] = len(next[i].Changes)
	}
	return slices.Clone(next[graph.JournalStart(listed):])
}

const (
	putRevision     = `INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)`
	deleteRevisions = `DELETE FROM journal WHERE revision < ? OR revision > ?`
)

// writeJournal writes the last revision of a journal into the file, and deletes what the journal has no more.
func (s *saver) writeJournal(journal []graph.Revision) error {
	if err := s.exec(journalSQL); err != nil {
		return err
	}
	r := journal[len(journal)-1]
	if err := s.exec(deleteRevisions, int64(journal[0].Number), int64(r.Number)-1); err != nil {
		return err
	}
	listed := int64(0)
	if r.Listed {
		listed = 1
	}
	e, l := r.Entities, r.Relations
	return s.exec(putRevision, int64(r.Number), timeText(r.At), r.Source,
		counts(e.Created, e.Updated, e.Withdrawn, e.Deleted, l.Created, l.Updated, l.Withdrawn, l.Deleted),
		listed, driver.Value([]byte(graph.FormatChanges(r.Changes))))
}

// readJournal reads the journal; a file that has none yet has an empty one.
func (c *content) readJournal(ctx context.Context, conn *sql.Conn) error {
	var there int
	err := conn.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema WHERE name = 'journal'`).Scan(&there)
	if err != nil || there == 0 {
		return err
	}
	rows, err := conn.QueryContext(ctx,
		`SELECT revision, finished, source, counts, listed, changes FROM journal ORDER BY revision`)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		r, err := scanRevision(rows)
		if err != nil {
			return err
		}
		c.journal = append(c.journal, r)
	}
	return rows.Err()
}

func scanRevision(rows *sql.Rows) (r graph.Revision, err error) {
	var finished, numbers string
	var text []byte
	if err := rows.Scan(&r.Number, &finished, &r.Source, &numbers, &r.Listed, &text); err != nil {
		return r, err
	}
	var n [8]int
	var errs [3]error
	r.At, errs[0] = parseTime(finished)
	errs[1] = json.Unmarshal([]byte(numbers), &n)
	if r.Listed {
		r.Changes, errs[2] = graph.ParseChanges(string(text))
	}
	if err := errors.Join(errs[:]...); err != nil {
		return r, corrupt(err)
	}
	r.Entities = graph.ChangeCounts{Created: n[0], Updated: n[1], Withdrawn: n[2], Deleted: n[3]}
	r.Relations = graph.ChangeCounts{Created: n[4], Updated: n[5], Withdrawn: n[6], Deleted: n[7]}
	return r, nil
}
