package embedded

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"unsafe"

	"entente/graph"
)

// read returns the graph that the file holds, as it was at one moment. Its halves are read side by side on connections of
// their own, which must see the same state; when another process commits in between, it begins anew.
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
	c := &content{}
	parts := []func(context.Context, *sql.Conn) error{c.readRecords, c.readRelations}
	seen := make([]int64, len(parts))
	failed := make(chan error, len(parts))
	for i, part := range parts {
		go func() {
			err := d.inRead(ctx, func(conn *sql.Conn) (err error) {
				if seen[i], err = metaValue(ctx, conn, "revision"); err != nil {
					return err
				}
				return part(ctx, conn)
			})
			if err != nil {
				cancel() // the other need not go on
			}
			failed <- err
		}()
	}
	var first error // the other may only say that it was cancelled
	for range parts {
		if err := <-failed; first == nil {
			first = err
		}
	}
	switch {
	case first != nil:
		return nil, first
	case seen[0] != seen[1]:
		return nil, nil
	}
	c.revision = int(seen[0])
	c.sort()
	return c, c.check()
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

func (c *content) readRecords(ctx context.Context, conn *sql.Conn) (err error) {
	if c.lastNumber, err = metaValue(ctx, conn, "last number"); err != nil {
		return err
	}
	return eachRow(ctx, conn, `SELECT number, record FROM records`, func(number int64, text string) error {
		n, err := newNode(number, text)
		c.nodes = append(c.nodes, n)
		return err
	})
}

func (c *content) readRelations(ctx context.Context, conn *sql.Conn) error {
	err := eachRow(ctx, conn, `SELECT number, chunk FROM chunks`, func(number int64, text string) error {
		relations, err := readChunk(number, text)
		for i := range relations {
			c.relations = append(c.relations, &relations[i])
		}
		return err
	})
	if err != nil {
		return err
	}
	err = eachRow(ctx, conn, `SELECT number, segment FROM segments ORDER BY number`, func(number int64, text string) error {
		s, err := readSegment(number, text)
		c.segments = append(c.segments, s)
		return err
	})
	if err != nil {
		return err
	}
	return c.readJournal(ctx, conn)
}

// check returns CORRUPT for what occurs twice, and for relations that do not join two entities.
func (c *content) check() error {
	for i := 1; i < len(c.nodes); i++ {
		if c.nodes[i].entity.ID == c.nodes[i-1].entity.ID {
			return corrupt(fmt.Errorf("%s is there twice", c.nodes[i].entity.ID))
		}
	}
	known := make(map[graph.ID]bool, len(c.nodes))
	for _, n := range c.nodes {
		known[n.entity.ID] = true
	}
	for i, r := range c.relations {
		if !known[r.From] || !known[r.To] {
			return corrupt(fmt.Errorf("relation %s does not join two entities", r.ID))
		}
		if i > 0 && r.ID == c.relations[i-1].ID {
			return corrupt(fmt.Errorf("relation %s is there twice", r.ID))
		}
	}
	return nil
}

// eachRow calls yield for each row of a query that has a number and a text. It asks the driver itself: scanning through
// database/sql takes twice as long.
func eachRow(ctx context.Context, conn *sql.Conn, query string, yield func(number int64, text string) error) error {
	return conn.Raw(func(c any) (err error) {
		q, ok := c.(driver.QueryerContext)
		if !ok {
			return errors.New("the SQLite driver cannot be asked directly")
		}
		rows, err := q.QueryContext(ctx, query, nil)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, rows.Close()) }()
		row := make([]driver.Value, 2)
		for i := 0; ; i++ {
			if i%checkEvery == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
			switch err := rows.Next(row); {
			case errors.Is(err, io.EOF):
				return nil
			case err != nil:
				return err
			}
			number, ok1 := row[0].(int64)
			text, ok2 := row[1].([]byte)
			if !ok1 || !ok2 {
				return corrupt(fmt.Errorf("a row holds %T and %T", row[0], row[1]))
			}
			// The driver has made a copy for us: it becomes the text without another one.
			if err := yield(number, unsafe.String(unsafe.SliceData(text), len(text))); err != nil {
				return err
			}
		}
	})
}
