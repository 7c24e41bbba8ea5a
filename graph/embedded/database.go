package embedded

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"entente/graph"
)

//go:embed schema.sql
var schemaSQL string

const (
	// schemaVersion is the version of schema.sql and of what its tables hold. A file of another one is refused.
	schemaVersion = 4
	// applicationID marks a SQLite file as a store of Entente: "Entn".
	applicationID = 0x456e746e
	// busyTimeout is how long a writer waits for another process before it gives up with BUSY.
	busyTimeout = 2 * time.Second
	// readers bounds the connections that read: for the watch, Ping, and the two that read a file.
	readers = 4
)

// database is the SQLite side of a store: one connection that writes, some that read. A store in memory has none.
type database struct {
	inMemory bool
	writer   *sql.DB
	reader   *sql.DB
}

// writing is how the connection that writes is set up. Pages are large, since records are; the log is carried over after each
// load, and not in between.
var writing = []string{"page_size(8192)", "synchronous(full)", "cache_size(-8192)", "wal_autocheckpoint(0)"}

// openFile returns the database in a file, which is made when it is not there.
func openFile(ctx context.Context, path string, pragmas []string) (*database, error) {
	path, err := checkPath(path)
	if err != nil {
		return nil, err
	}
	d := &database{}
	if d.writer, err = open(path, append(slices.Clone(writing), pragmas...)); err != nil {
		return nil, storageError(ctx, err)
	}
	d.writer.SetMaxOpenConns(1)
	if d.reader, err = open(path, []string{"query_only(1)"}); err != nil {
		return nil, storageError(ctx, errors.Join(err, d.close()))
	}
	d.reader.SetMaxOpenConns(readers)
	d.reader.SetMaxIdleConns(readers)
	if err := d.prepare(ctx, path); err != nil {
		return nil, errors.Join(storageError(ctx, err), d.close())
	}
	return d, nil
}

// open returns a pool of connections. The path may hold any character, also those that addresses give a meaning to.
func open(path string, pragmas []string) (*sql.DB, error) {
	q := url.Values{}
	q.Add("_pragma", fmt.Sprintf("busy_timeout(%d)", busyTimeout.Milliseconds()))
	for _, p := range pragmas {
		q.Add("_pragma", p)
	}
	q.Set("_txlock", "immediate")
	return sql.Open("sqlite", "file:"+url.PathEscape(path)+"?"+q.Encode())
}

// checkPath returns the absolute path of a store's file. It returns INVALID_ARGUMENT for a path that cannot be one, and
// CORRUPT for a file that is not SQLite's; SQLite itself would take some short files for empty ones.
func checkPath(path string) (string, error) {
	bad := func(message string, err error) error {
		return graph.NewError(graph.CodeInvalidArgument, path+": "+message, err)
	}
	abs, err := filepath.Abs(path)
	if err != nil || strings.ContainsRune(path, 0) {
		return "", bad("not a path", err)
	}
	f, err := os.OpenFile(abs, os.O_RDWR|os.O_CREATE, 0o644)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", bad("the folder of the store does not exist; create it, or give another path", err)
	case errors.Is(err, fs.ErrPermission):
		return "", bad("no permission to read and write the store; change the permissions of the file and its folder, "+
			"or give another path", err)
	case errors.Is(err, syscall.ENOSPC):
		return "", graph.NewError(graph.CodeStorageFull, fullMessage, err)
	case err != nil:
		return "", bad("the store cannot be opened for reading and writing; give the path of a file", err)
	}
	defer f.Close()
	const magic = "SQLite format 3\x00"
	head := make([]byte, len(magic))
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return "", bad("the store cannot be read", err)
	}
	if n > 0 && string(head[:n]) != magic {
		return "", notAStore(path)
	}
	return abs, nil
}

func notAStore(path string) error {
	return graph.Errorf(graph.CodeCorrupt, "%s is not a store of Entente; give the path of another file, "+
		"or move this one away and load the sources again", filepath.Base(path))
}

// prepare checks whose the file is and makes the tables of a new one. It alters nothing of a file of another program.
func (d *database) prepare(ctx context.Context, path string) error {
	empty, err := d.check(ctx, path)
	if err != nil {
		return err
	}
	// Write-ahead logging lets others read while one writes. It is a property of the file, and stays.
	if _, err := d.writer.ExecContext(ctx, `PRAGMA journal_mode = wal`); err != nil || !empty {
		return err
	}
	tx, err := d.writer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // after a commit it does nothing
	var tables int
	if err := tx.QueryRow(`SELECT count(*) FROM sqlite_schema`).Scan(&tables); err != nil || tables > 0 {
		return err // another process was first
	}
	_, err = tx.Exec(fmt.Sprintf(`PRAGMA application_id = %d; %s
		INSERT INTO meta VALUES ('schema', %d), ('revision', 0), ('last number', 0);`,
		applicationID, schemaSQL, schemaVersion))
	if err != nil {
		return err
	}
	return tx.Commit()
}

// check reports whether the file is an empty one; it returns CORRUPT when it is not a store that can be read.
func (d *database) check(ctx context.Context, path string) (empty bool, err error) {
	var tables, application int
	row := d.reader.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM sqlite_schema), application_id
		FROM pragma_application_id`)
	if err := row.Scan(&tables, &application); err != nil {
		return false, err
	}
	if tables == 0 {
		return true, nil
	}
	if application != applicationID {
		return false, notAStore(path)
	}
	version, err := metaValue(ctx, d.reader, "schema")
	switch {
	case err != nil:
		return false, err
	case version > schemaVersion:
		return false, graph.Errorf(graph.CodeCorrupt, "%s was written by a newer version of entente; update entente, or load the sources into a new file",
			filepath.Base(path))
	case version < schemaVersion:
		return false, graph.Errorf(graph.CodeCorrupt, "%s was written by an older version of entente; load the sources into a new file", filepath.Base(path))
	}
	return false, nil
}

// metaValue returns a number from the table meta.
func metaValue(ctx context.Context, db interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}, key string,
) (int64, error) {
	var v int64
	err := db.QueryRowContext(ctx, `SELECT value FROM meta WHERE key = ?`, key).Scan(&v)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, corrupt(fmt.Errorf("meta has no %s", key))
	}
	return v, err
}

// checkpoint carries what was committed from the write-ahead log into the file, and gives back the space of the log. It
// is best effort: nothing depends on it but the size of the log, others may just be reading from it, and the next one
// makes up for it.
func (d *database) checkpoint(ctx context.Context) {
	if !d.inMemory {
		_, _ = d.writer.ExecContext(context.WithoutCancel(ctx), `PRAGMA wal_checkpoint(TRUNCATE)`)
	}
}

// close gives back all connections. The last one of all processes empties the write-ahead log into the file.
func (d *database) close() error {
	var err error
	if d.reader != nil {
		err = d.reader.Close()
	}
	if d.writer != nil {
		err = errors.Join(err, d.writer.Close())
	}
	return err
}

// Files returns the files that a store in the file at path consists of, whether they are there or not: SQLite's own, its
// write-ahead log, the index of that, and its rollback journal.
func Files(path string) []string {
	return []string{path, path + "-wal", path + "-shm", path + "-journal"}
}
