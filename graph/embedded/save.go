package embedded

import (
	"context"
	"database/sql"
	"slices"
	"strconv"
	"time"

	"entente/graph"
)

// saving writes a delta within a transaction.
type saving struct {
	ctx  context.Context
	tx   *sql.Tx
	rows int
}

// save writes what an Apply alters, up to but without the commit.
func (db *database) save(ctx context.Context, tx *sql.Tx, d *delta, next *content) error {
	s := &saving{ctx: ctx, tx: tx}
	steps := []func(*delta) error{s.words}
	if !db.inMemory {
		steps = append(steps, s.remove, s.entities, s.facts, s.conflicts, s.relations, s.load)
	}
	for _, step := range steps {
		if err := step(d); err != nil {
			return err
		}
	}
	set := func(key string, v int64) error {
		_, err := tx.Exec(`INSERT OR REPLACE INTO meta VALUES (?, ?)`, key, v)
		return err
	}
	if err := set("revision", int64(next.revision)); err != nil {
		return err
	}
	if err := set("last number", next.lastNumber); err != nil {
		return err
	}
	return set("generation", next.generation)
}

// each calls write with a statement's function that executes it, once for all rows.
func (s *saving) each(query string, write func(exec func(args ...any) error) error) error {
	st, err := s.tx.Prepare(query)
	if err != nil {
		return err
	}
	err = write(func(args ...any) error {
		if s.rows++; s.rows%checkEvery == 0 && s.ctx.Err() != nil {
			return s.ctx.Err()
		}
		_, err := st.Exec(args...)
		return err
	})
	if e := st.Close(); err == nil {
		err = e
	}
	return err
}

// words keeps the full-text index; entities whose texts stay the same are left alone.
func (s *saving) words(d *delta) error {
	var fresh []*node
	err := s.each(`DELETE FROM words WHERE rowid = ?`, func(exec func(...any) error) error {
		for _, n := range d.put {
			if old := d.replaced[n.entity.ID]; old != nil {
				if slices.Equal(old.entity.Labels, n.entity.Labels) &&
					slices.Equal(old.entity.Descriptions, n.entity.Descriptions) {
					continue
				}
				if err := exec(n.number); err != nil {
					return err
				}
			}
			fresh = append(fresh, n)
		}
		for _, n := range d.deleted {
			if err := exec(n.number); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return s.each(`INSERT INTO words (rowid, labels, descriptions) VALUES (?, ?, ?)`,
		func(exec func(...any) error) error {
			for _, n := range fresh {
				labels, descriptions := n.entity.SearchText()
				if err := exec(n.number, labels, descriptions); err != nil {
					return err
				}
			}
			return nil
		})
}

// remove takes away what is deleted, and what hangs on entities that are replaced.
func (s *saving) remove(d *delta) error {
	for _, query := range []string{`DELETE FROM facts WHERE entity = ?`, `DELETE FROM conflicts WHERE entity = ?`} {
		err := s.each(query, func(exec func(...any) error) error {
			for id := range d.replaced {
				if err := exec(string(id)); err != nil {
					return err
				}
			}
			for _, n := range d.deleted {
				if err := exec(string(n.entity.ID)); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	err := s.each(`DELETE FROM entities WHERE number = ?`, func(exec func(...any) error) error {
		for _, n := range d.replaced {
			if err := exec(n.number); err != nil {
				return err
			}
		}
		for _, n := range d.deleted {
			if err := exec(n.number); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return s.each(`DELETE FROM relations WHERE id = ?`, func(exec func(...any) error) error {
		for _, id := range d.goneRelations {
			if err := exec(string(id)); err != nil {
				return err
			}
		}
		return nil
	})
}

func (s *saving) entities(d *delta) error {
	return s.each(`INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		func(exec func(...any) error) error {
			for _, n := range d.put {
				e := n.entity
				columns, err := encodeAll(e)
				if err != nil {
					return err
				}
				args := append([]any{n.number, string(e.ID), string(e.Kind), e.Name("")}, columns...)
				if err := exec(args...); err != nil {
					return err
				}
			}
			return nil
		})
}

// encodeAll returns the lists of an entity as columns.
func encodeAll(e *graph.Entity) ([]any, error) {
	out := make([]any, 5)
	var errs [5]error
	out[0], errs[0] = encode(e.Labels)
	out[1], errs[1] = encode(e.Descriptions)
	out[2], errs[2] = encode(e.Identifiers)
	out[3], errs[3] = encode(e.Attributes)
	out[4], errs[4] = encode(e.Contested)
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (s *saving) facts(d *delta) error {
	return s.each(`INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		func(exec func(...any) error) error {
			for _, n := range d.put {
				for i := range n.facts {
					f := &n.facts[i]
					evidence, err := encode(f.Evidence)
					if err != nil {
						return err
					}
					err = exec(string(n.entity.ID), i, string(f.ID), string(f.Property), f.Value, f.Lang, f.Unit,
						string(f.Approximation), f.Since.String(), f.Until.String(), string(f.Rank), evidence)
					if err != nil {
						return err
					}
				}
			}
			return nil
		})
}

func (s *saving) conflicts(d *delta) error {
	return s.each(`INSERT INTO conflicts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, func(exec func(...any) error) error {
		for _, n := range d.put {
			for i := range n.conflicts {
				c := &n.conflicts[i]
				sides, err := encode(c.Sides)
				if err != nil {
					return err
				}
				err = exec(string(n.entity.ID), i, string(c.ID), string(c.Entity), string(c.Kind), string(c.Property),
					string(c.Relation), string(c.Rule), sides)
				if err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func (s *saving) relations(d *delta) error {
	return s.each(`INSERT INTO relations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		func(exec func(...any) error) error {
			for _, r := range d.relations {
				evidence, err := encode(r.Evidence)
				if err != nil {
					return err
				}
				amount := ""
				if r.Amount != nil {
					amount = strconv.FormatFloat(*r.Amount, 'f', -1, 64)
				}
				err = exec(string(r.ID), string(r.Type), string(r.From), string(r.To), r.Role, amount, r.Since.String(),
					r.Until.String(), evidence)
				if err != nil {
					return err
				}
			}
			return nil
		})
}

func (s *saving) load(d *delta) error {
	l, r := d.load, d.load.Report
	_, err := s.tx.Exec(`INSERT INTO loads (source, sha256, started, finished, created, updated, unchanged, deleted)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, l.Source, l.SHA256, l.Started.Format(time.RFC3339Nano),
		l.Finished.Format(time.RFC3339Nano), r.Created, r.Updated, r.Unchanged, r.Deleted)
	return err
}
