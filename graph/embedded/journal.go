package embedded

import (
	"context"
	"database/sql"
	"database/sql/driver"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
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

// Note fulfils graph.Transaction.
func (t *transaction) Note(ctx context.Context, changes []graph.Change) error {
	if err := t.step(ctx); err != nil {
		return err
	}
	t.log.Add(changes)
	return nil
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
		listed[i] = next[i].Size()
	}
	return slices.Clone(next[graph.JournalStart(listed):])
}

const (
	putRevision     = `INSERT INTO revisions VALUES (?, ?, ?, ?, ?, ?)`
	deleteRevisions = `DELETE FROM revisions WHERE revision < ? OR revision > ?`
)

// storedBlock tells of a block of changes where in the column changes it is.
type storedBlock struct {
	First graph.ID `json:"first"`
	Size  int      `json:"size"`
	Bytes int      `json:"bytes"`
}

// writeJournal writes the last revision of a journal into the file, and deletes what the journal has no more.
func (s *saver) writeJournal(journal []graph.Revision) error {
	for _, statement := range []string{journalSQL, `DROP TABLE IF EXISTS journal`} {
		if err := s.exec(statement); err != nil {
			return err
		}
	}
	r := journal[len(journal)-1]
	if err := s.exec(deleteRevisions, int64(journal[0].Number), int64(r.Number)-1); err != nil {
		return err
	}
	blocks, changes := make([]storedBlock, len(r.Blocks)), []byte{}
	for i, b := range r.Blocks {
		blocks[i] = storedBlock{b.First, b.Size, len(b.Data)}
		changes = append(changes, b.Data...)
	}
	counts, err := json.Marshal([][]int{r.Entities.List(), r.Relations.List()})
	if err != nil {
		return err
	}
	index, err := json.Marshal(blocks)
	if err != nil {
		return err
	}
	return s.exec(putRevision, int64(r.Number), timeText(r.At), r.Source, string(counts), string(index), driver.Value(changes))
}

// readJournal reads the journal; a file that has none yet, or that of an earlier version, has an empty one.
func (c *content) readJournal(ctx context.Context, conn *sql.Conn) error {
	var there int
	err := conn.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema WHERE name = 'revisions'`).Scan(&there)
	if err != nil || there == 0 {
		return err
	}
	rows, err := conn.QueryContext(ctx,
		`SELECT revision, finished, source, counts, blocks, changes FROM revisions ORDER BY revision`)
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
	var finished, numbers, index string
	var changes []byte
	if err := rows.Scan(&r.Number, &finished, &r.Source, &numbers, &index, &changes); err != nil {
		return r, err
	}
	var counts [2][]int
	var blocks []storedBlock
	var errs [3]error
	r.At, errs[0] = parseTime(finished)
	errs[1] = json.Unmarshal([]byte(numbers), &counts)
	errs[2] = json.Unmarshal([]byte(index), &blocks)
	if err := errors.Join(errs[:]...); err != nil {
		return r, corrupt(err)
	}
	r.Listed, r.Entities, r.Relations = true, graph.ListedCounts(counts[0]), graph.ListedCounts(counts[1])
	for _, b := range blocks {
		if b.Bytes < 0 || b.Bytes > len(changes) {
			return r, corrupt(fmt.Errorf("revision %d is shorter than its index says", r.Number))
		}
		r.Blocks = append(r.Blocks, graph.ChangeBlock{First: b.First, Size: b.Size, Data: changes[:b.Bytes:b.Bytes]})
		changes = changes[b.Bytes:]
	}
	return r, nil
}
