package embedded

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"time"

	"entente/graph"
)

// maxLoads is how many loads Stats tells of.
const maxLoads = 10

// normalLoad returns the load as a file gives it back: in UTC, without the reading of a monotonic clock, COMPLETE unless it
// says otherwise.
func normalLoad(l graph.Load) graph.Load {
	l.Started, l.Finished = l.Started.UTC().Round(0), l.Finished.UTC().Round(0)
	if l.State == "" {
		l.State = graph.LoadComplete
	}
	return l
}

// startLoad records a load as RUNNING, in a transaction of its own, and returns the number of its row. What was left
// RUNNING by a process that died, which is so when nobody holds the lock of the file, becomes INTERRUPTED. The record need
// not outlive a loss of power, after which nothing of the load is there either, so that it is not waited for.
func startLoad(ctx context.Context, conn *sql.Conn, l graph.Load) (number int64, err error) {
	if _, err := conn.ExecContext(ctx, `PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE`); err != nil {
		return 0, err
	}
	_, err = conn.ExecContext(ctx, `UPDATE loads SET state = ? WHERE state = ?`, string(graph.LoadInterrupted),
		string(graph.LoadRunning))
	if err != nil {
		return 0, err
	}
	result, err := conn.ExecContext(ctx, `INSERT INTO loads (source, sha256, state, started, finished, records, report)
		VALUES (?, ?, ?, ?, ?, ?, ?)`, arguments(l)...)
	if err != nil {
		return 0, err
	}
	if number, err = result.LastInsertId(); err != nil {
		return 0, err
	}
	_, err = conn.ExecContext(ctx, `COMMIT`)
	return number, err
}

const finishLoadSQL = `UPDATE loads SET source = ?, sha256 = ?, state = ?, started = ?, finished = ?, records = ?, report = ?
	WHERE number = ?`

// finishLoad records what became of a load.
func finishLoad(ctx context.Context, conn *sql.Conn, number int64, l graph.Load) error {
	_, err := conn.ExecContext(ctx, finishLoadSQL, append(arguments(l), number)...)
	return err
}

// finishArguments returns the values of finishLoadSQL.
func finishArguments(number int64, l graph.Load) []driver.Value {
	var out []driver.Value
	for _, a := range arguments(l) {
		out = append(out, a)
	}
	return append(out, number)
}

// arguments returns the columns of a load, but for its number.
func arguments(l graph.Load) []any {
	n, r := l.Records, l.Report
	return []any{
		l.Source, l.SHA256, string(l.State), timeText(l.Started), timeText(l.Finished),
		counts(n.Read, n.Created, n.Updated, n.Unchanged, n.Rejected),
		counts(r.Created, r.Updated, r.Unchanged, r.Deleted, r.Withdrawn),
	}
}

func counts(n ...int) string {
	b := []byte{'['}
	for i, v := range n {
		b = appendInt(comma(b, i), v)
	}
	return string(append(b, ']'))
}

func timeText(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339Nano)
}

func parseTime(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	return time.Parse(time.RFC3339Nano, s)
}

// querier is a connection or a pool of them.
type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// readLoads returns the latest loads, the latest first, and the end of the last one that was completed.
func readLoads(ctx context.Context, db querier) (loads []graph.Load, loadedAt time.Time, err error) {
	var last string
	err = db.QueryRowContext(ctx, `SELECT finished FROM loads WHERE state = ? ORDER BY number DESC LIMIT 1`,
		string(graph.LoadComplete)).Scan(&last)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, loadedAt, err
	}
	if loadedAt, err = parseTime(last); err != nil {
		return nil, loadedAt, corrupt(err)
	}
	rows, err := db.QueryContext(ctx, `SELECT source, sha256, state, started, finished, records, report
		FROM loads ORDER BY number DESC LIMIT ?`, maxLoads)
	if err != nil {
		return nil, loadedAt, err
	}
	defer rows.Close()
	for rows.Next() {
		l, err := scanLoad(rows)
		if err != nil {
			return nil, loadedAt, err
		}
		loads = append(loads, l)
	}
	return loads, loadedAt, rows.Err()
}

func scanLoad(rows *sql.Rows) (l graph.Load, err error) {
	var started, finished, records, report string
	if err := rows.Scan(&l.Source, &l.SHA256, &l.State, &started, &finished, &records, &report); err != nil {
		return l, err
	}
	var n, r [5]int
	var errs [4]error
	l.Started, errs[0] = parseTime(started)
	l.Finished, errs[1] = parseTime(finished)
	errs[2], errs[3] = json.Unmarshal([]byte(records), &n), json.Unmarshal([]byte(report), &r)
	if err := errors.Join(errs[:]...); err != nil {
		return l, corrupt(err)
	}
	l.Records = graph.Records{Read: n[0], Created: n[1], Updated: n[2], Unchanged: n[3], Rejected: n[4]}
	l.Report = graph.Report{Created: r[0], Updated: r[1], Unchanged: r[2], Deleted: r[3], Withdrawn: r[4]}
	return l, nil
}
