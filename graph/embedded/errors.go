package embedded

import (
	"context"
	"errors"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"entente/graph"
)

// What users are told. Each says what to do.
const (
	busyMessage = "another process is writing to this store; wait until it has finished, then try again"
	fullMessage = "the store could not be written: the disk is full, or a quota or file size limit is reached; " +
		"nothing was changed. Make room, then try again"
	corruptMessage = "the file of the store cannot be read as a graph; restore a copy of it, or load the sources " +
		"into a new file"
	closedMessage = "the store is closed"
)

// gaveUp returns the error of a context that has ended, nil while it has not.
func gaveUp(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return graph.NewError(graph.CodeOf(err), graph.UserMessage(err), err)
	}
	return nil
}

// storageError returns an error of SQLite, or of the decoding of what it holds, as the contract has it: BUSY,
// STORAGE_FULL, CORRUPT, INVALID_ARGUMENT or, for what it cannot tell, UNAVAILABLE.
func storageError(ctx context.Context, err error) error {
	var known *graph.Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	if e := gaveUp(ctx); e != nil {
		return e
	}
	var se *sqlite.Error
	if !errors.As(err, &se) {
		return graph.NewError(graph.CodeUnavailable, "the store cannot be reached", err)
	}
	code, message := classify(se.Code())
	return graph.NewError(code, message, err)
}

// classify returns code and message for an extended result code of SQLite.
func classify(extended int) (graph.Code, string) {
	switch extended {
	// A disk that is full is SQLITE_FULL. A file size limit comes as a failed write, and so do quotas on some systems.
	case lib.SQLITE_IOERR_WRITE, lib.SQLITE_IOERR_SHMSIZE, lib.SQLITE_IOERR_TRUNCATE, lib.SQLITE_IOERR_FSYNC:
		return graph.CodeStorageFull, fullMessage
	case lib.SQLITE_IOERR_CORRUPTFS:
		return graph.CodeCorrupt, corruptMessage
	}
	switch extended & 0xff {
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return graph.CodeBusy, busyMessage
	case lib.SQLITE_FULL:
		return graph.CodeStorageFull, fullMessage
	case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB, lib.SQLITE_SCHEMA, lib.SQLITE_FORMAT, lib.SQLITE_MISMATCH:
		return graph.CodeCorrupt, corruptMessage
	case lib.SQLITE_READONLY, lib.SQLITE_PERM, lib.SQLITE_CANTOPEN, lib.SQLITE_AUTH:
		return graph.CodeInvalidArgument, "the file of the store cannot be opened for writing; check the permissions " +
			"of the file and of its folder"
	case lib.SQLITE_ERROR: // a table or column that should be there is not
		return graph.CodeCorrupt, corruptMessage
	}
	return graph.CodeUnavailable, "the store cannot be reached now; try again"
}

// corrupt returns the error for a stored value that is not what the schema promises.
func corrupt(cause error) error {
	return graph.Wrap(graph.CodeCorrupt, corruptMessage, cause)
}
