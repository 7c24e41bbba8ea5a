package embedded

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"entente/graph"
)

// eachRow calls yield for each row of a query. It asks the driver itself: scanning through database/sql takes twice as
// long. The row is reused.
func eachRow(
	ctx context.Context, conn *sql.Conn, query string, args []driver.Value, yield func([]driver.Value) error,
) error {
	return conn.Raw(func(c any) (err error) {
		q, ok := c.(driver.QueryerContext)
		if !ok {
			return errors.New("the SQLite driver cannot be asked directly")
		}
		named := make([]driver.NamedValue, len(args))
		for i, a := range args {
			named[i] = driver.NamedValue{Ordinal: i + 1, Value: a}
		}
		rows, err := q.QueryContext(ctx, query, named)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, rows.Close()) }()
		row := make([]driver.Value, len(rows.Columns()))
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
			if err := yield(row); err != nil {
				return err
			}
		}
	})
}

// separator stands between columns that are read as one: unit separator, which no text of the vocabulary holds.
const separator = "\x1f"

// errSeparator says that a text holds the separator all the same.
var errSeparator = errors.New("a text holds a unit separator")

// eachRecord calls yield with the columns of each row of a table. The driver takes most of its time per column, and a
// store reads a million rows when it opens: the columns come as one text and are taken apart here. Where a text of the
// table holds the separator, restart is called and all rows are read again, column by column.
func eachRecord(
	ctx context.Context, conn *sql.Conn, columns []string, rest string, restart func(), yield func(*fields) error,
) error {
	f := &fields{parts: make([]string, 0, len(columns))}
	joined := `SELECT ` + strings.Join(columns, ` || char(31) || `) + ` ` + rest
	err := eachRow(ctx, conn, joined, nil, func(row []driver.Value) error {
		s, ok := row[0].(string)
		if !ok {
			return fmt.Errorf("a row holds %T", row[0])
		}
		if !f.split(s, len(columns)) {
			return errSeparator
		}
		return yield(f)
	})
	if !errors.Is(err, errSeparator) {
		return err
	}
	restart()
	query := `SELECT CAST(` + strings.Join(columns, ` AS TEXT), CAST(`) + ` AS TEXT) ` + rest
	return eachRow(ctx, conn, query, nil, func(row []driver.Value) error {
		f.parts, f.err = f.parts[:0], nil
		for _, v := range row {
			s, ok := v.(string)
			if !ok {
				return fmt.Errorf("a column holds %T", v)
			}
			f.parts = append(f.parts, s)
		}
		return yield(f)
	})
}

// fields reads the columns of a row in turn, and remembers the first that is not what it should be.
type fields struct {
	parts []string
	err   error
}

// split takes a row apart and reports whether it has n columns.
func (f *fields) split(s string, n int) bool {
	f.parts, f.err = f.parts[:0], nil
	for {
		part, rest, more := strings.Cut(s, separator)
		f.parts = append(f.parts, part)
		if !more {
			return len(f.parts) == n
		}
		if len(f.parts) == n {
			return false
		}
		s = rest
	}
}

func (f *fields) text() string {
	if len(f.parts) == 0 {
		f.fail(errors.New("a row has too few columns"))
		return ""
	}
	s := f.parts[0]
	f.parts = f.parts[1:]
	return s
}

func (f *fields) fail(err error) {
	if f.err == nil && err != nil {
		f.err = err
	}
}

func (f *fields) number() int64 {
	n, err := strconv.ParseInt(f.text(), 10, 64)
	f.fail(err)
	return n
}

func (f *fields) period() graph.Period { return graph.Period{Since: f.date(), Until: f.date()} }

func (f *fields) date() graph.Date {
	s := f.text()
	if s == "" {
		return graph.Date{}
	}
	d, err := graph.ParseDate(s)
	f.fail(err)
	return d
}

// amount reads an amount as the file has it: the shortest text that is the very number, empty for none.
func (f *fields) amount() *float64 {
	s := f.text()
	if s == "" {
		return nil
	}
	v, err := strconv.ParseFloat(s, 64)
	f.fail(err)
	return &v
}

func (f *fields) time() time.Time {
	t, err := time.Parse(time.RFC3339Nano, f.text())
	f.fail(err)
	return t
}
