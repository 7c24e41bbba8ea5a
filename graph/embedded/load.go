package embedded

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"entente/graph"
)

// read returns all that the file holds, as it was at one moment. Its parts are read side by side on connections of their
// own, which must see the same state; when another process commits in between, it begins anew.
func (d *database) read(ctx context.Context) (*content, error) {
	for {
		c, err := d.readOnce(ctx)
		if err != nil || c != nil {
			return c, err
		}
	}
}

// readOnce is read; it returns nothing when its connections do not see the same state.
func (d *database) readOnce(ctx context.Context) (*content, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	c, statements := &content{}, &statements{}
	parts := []func(context.Context, *sql.Conn) error{c.read, statements.readFacts, c.readRelations}
	seen := make([]int64, len(parts))
	failed := make(chan error, len(parts))
	for i, part := range parts {
		go func() {
			err := d.inRead(ctx, func(conn *sql.Conn) (err error) {
				if seen[i], err = metaValue(ctx, conn, "generation"); err != nil {
					return err
				}
				return part(ctx, conn)
			})
			if err != nil {
				cancel() // the others need not go on
			}
			failed <- err
		}()
	}
	var first error // the others may only say that they were cancelled
	for range parts {
		if err := <-failed; first == nil {
			first = err
		}
	}
	switch {
	case first != nil:
		return nil, first
	case seen[0] != seen[1] || seen[0] != seen[2]:
		return nil, nil
	}
	return c, c.join(statements)
}

// inRead calls do with a connection that sees one state of the file.
func (d *database) inRead(ctx context.Context, do func(*sql.Conn) error) (err error) {
	conn, err := d.reader.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	if _, err := conn.ExecContext(ctx, `BEGIN`); err != nil {
		return err
	}
	// The end of a read transaction must come even after the caller has gone: the connection goes back to the pool.
	defer func() {
		_, e := conn.ExecContext(context.WithoutCancel(ctx), `ROLLBACK`)
		err = errors.Join(err, e)
	}()
	return do(conn)
}

// read fills everything but facts and relations.
func (c *content) read(ctx context.Context, conn *sql.Conn) error {
	for key, to := range map[string]*int64{"generation": &c.generation, "last number": &c.lastNumber} {
		v, err := metaValue(ctx, conn, key)
		if err != nil {
			return err
		}
		*to = v
	}
	revision, err := metaValue(ctx, conn, "revision")
	if err != nil {
		return err
	}
	c.revision = int(revision)
	for _, read := range []func(context.Context, *sql.Conn) error{c.readEntities, c.readConflicts, c.readLoads} {
		if err := read(ctx, conn); err != nil {
			return err
		}
	}
	return nil
}

func (c *content) readEntities(ctx context.Context, conn *sql.Conn) error {
	l := lists{known: interner{}}
	columns := []string{
		"number", "id", "kind", "labels", "descriptions", "identifiers", "attributes", "contested",
	}
	restart := func() { c.nodes = nil }
	return eachRecord(ctx, conn, columns, `FROM entities ORDER BY id`, restart, func(f *fields) error {
		number, e := f.number(), graph.Entity{ID: graph.ID(f.text())}
		e.Kind = graph.EntityKind(l.known.intern(f.text()))
		var errs [5]error
		e.Labels, errs[0] = l.labels(f.text())
		e.Descriptions, errs[1] = l.labels(f.text())
		e.Identifiers, errs[2] = l.identifiers(f.text())
		e.Attributes, errs[3] = l.attributes(f.text())
		e.Contested, errs[4] = decode[graph.Property](f.text())
		if err := errors.Join(append(errs[:], f.err)...); err != nil {
			return corrupt("embedded.Store", fmt.Errorf("entity %s: %w", e.ID, err))
		}
		if !e.Kind.Valid() {
			return corrupt("embedded.Store", fmt.Errorf("entity %s has the kind %q", e.ID, e.Kind))
		}
		c.nodes = append(c.nodes, newNode(&e, number))
		return nil
	})
}

// statements is the facts of a file, entity by entity.
type statements struct {
	subjects []graph.ID // ascending
	facts    [][]graph.Fact
}

func (s *statements) readFacts(ctx context.Context, conn *sql.Conn) error {
	l := lists{known: interner{}}
	columns := []string{
		"entity", "id", "property", "value", "lang", "unit", "approximation", "since", "until", "rank", "evidence",
	}
	restart := func() { *s = statements{} }
	return eachRecord(ctx, conn, columns, `FROM facts ORDER BY entity, place`, restart, func(f *fields) (err error) {
		subject := graph.ID(f.text())
		last := len(s.subjects) - 1
		if last < 0 || s.subjects[last] != subject {
			s.subjects, s.facts = append(s.subjects, subject), append(s.facts, nil)
			last++
		}
		fact := graph.Fact{Subject: s.subjects[last], ID: graph.ID(f.text())}
		fact.Property = graph.Property(l.known.intern(f.text()))
		fact.Value, fact.Lang, fact.Unit = f.text(), l.known.intern(f.text()), l.known.intern(f.text())
		fact.Approximation = graph.Approximation(l.known.intern(f.text()))
		fact.Period = f.period()
		fact.Rank = graph.Rank(l.known.intern(f.text()))
		if fact.Evidence, err = l.evidence(f.text()); err != nil || f.err != nil {
			return corrupt("embedded.Store", fmt.Errorf("fact %s: %w", fact.ID, errors.Join(err, f.err)))
		}
		s.facts[last] = append(s.facts[last], fact)
		return nil
	})
}

func (c *content) readConflicts(ctx context.Context, conn *sql.Conn) error {
	columns := []string{"entity", "id", "subject", "kind", "property", "relation", "rule", "sides"}
	restart := func() {
		for _, n := range c.nodes {
			n.conflicts = nil
		}
	}
	return eachRecord(ctx, conn, columns, `FROM conflicts ORDER BY entity, place`, restart, func(f *fields) (err error) {
		owner := f.text()
		n := c.node(graph.ID(owner))
		if n == nil {
			return missing(owner)
		}
		x := graph.Conflict{ID: graph.ID(f.text()), Entity: graph.ID(f.text()), Kind: graph.ConflictKind(f.text())}
		x.Property, x.Relation = graph.Property(f.text()), graph.RelationType(f.text())
		x.Rule = graph.BestRule(f.text())
		if x.Sides, err = decode[graph.Side](f.text()); err != nil || f.err != nil {
			return corrupt("embedded.Store", fmt.Errorf("conflict %s: %w", x.ID, errors.Join(err, f.err)))
		}
		n.conflicts = append(n.conflicts, x)
		return nil
	})
}

func (c *content) readLoads(ctx context.Context, conn *sql.Conn) error {
	columns := []string{
		"source", "sha256", "started", "finished", "created", "updated", "unchanged", "deleted",
	}
	rest := fmt.Sprintf(`FROM loads ORDER BY number DESC LIMIT %d`, maxLoads)
	return eachRecord(ctx, conn, columns, rest, func() { c.loads = nil }, func(f *fields) error {
		l := graph.Load{Source: f.text(), SHA256: f.text(), Started: f.time(), Finished: f.time()}
		l.Report = graph.Report{
			Created: int(f.number()), Updated: int(f.number()), Unchanged: int(f.number()), Deleted: int(f.number()),
		}
		c.loads = append(c.loads, l)
		if f.err != nil {
			return corrupt("embedded.Store", f.err)
		}
		return nil
	})
}

func (c *content) readRelations(ctx context.Context, conn *sql.Conn) error {
	l := lists{known: interner{}}
	columns := []string{
		"id", "type", "from_id", "to_id", "role", "amount", "since", "until", "evidence",
	}
	restart := func() { c.relations = nil }
	return eachRecord(ctx, conn, columns, `FROM relations ORDER BY id`, restart, func(f *fields) (err error) {
		r := &graph.Relation{ID: graph.ID(f.text()), Type: graph.RelationType(l.known.intern(f.text()))}
		r.From, r.To, r.Role = graph.ID(f.text()), graph.ID(f.text()), l.known.intern(f.text())
		r.Amount, r.Period = f.amount(), f.period()
		if r.Evidence, err = l.evidence(f.text()); err != nil || f.err != nil {
			return corrupt("embedded.Store", fmt.Errorf("relation %s: %w", r.ID, errors.Join(err, f.err)))
		}
		c.relations = append(c.relations, r)
		return nil
	})
}

// join gives the facts to their entities, and lets everything share the texts of ids. It returns CORRUPT for facts about
// nothing and for relations that do not join two entities.
func (c *content) join(s *statements) error {
	for i, id := range s.subjects {
		n := c.node(id)
		if n == nil {
			return missing(string(id))
		}
		n.facts = s.facts[i]
		for k := range n.facts {
			n.facts[k].Subject = n.entity.ID
		}
	}
	ids := make(map[graph.ID]graph.ID, len(c.nodes))
	for _, n := range c.nodes {
		ids[n.entity.ID] = n.entity.ID
	}
	for _, r := range c.relations {
		from, ok1 := ids[r.From]
		to, ok2 := ids[r.To]
		if !ok1 || !ok2 || r.Type.Index() < 0 {
			return corrupt("embedded.Store", fmt.Errorf("relation %s does not join two entities", r.ID))
		}
		r.From, r.To = from, to
	}
	return nil
}

func missing(id string) error {
	return corrupt("embedded.Store", fmt.Errorf("statements about %s, which is not there", id))
}
