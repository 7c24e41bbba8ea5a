package loader

import (
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
	"syscall"

	"entente/graph"
)

const (
	// shards is how many parts what is staged is cut into: each part of a whole release is small enough to be held as
	// decoded statements, by as many workers as there are processors.
	shards = 64
	// spoolLimit is how many bytes are staged in memory before they go to a temporary file.
	spoolLimit = 96 << 20
)

// spool holds encoded statements in shards: in memory, and beyond spoolLimit in a temporary file, so that memory does not
// grow with the input.
type spool struct {
	file    *os.File
	size    int64 // of the file
	buffers [shards][]byte
	held    int // bytes in buffers
	extents [shards][]extent
	limit   int // spoolLimit, less in tests
}

type extent struct{ offset, length int64 }

// add appends one encoded statement, which is headed by its length, to a shard.
func (s *spool) add(shard int, statement []byte) error {
	b := binary.AppendUvarint(s.buffers[shard], uint64(len(statement)))
	before := len(s.buffers[shard])
	s.buffers[shard] = append(b, statement...)
	s.held += len(s.buffers[shard]) - before
	if s.held > s.limit {
		return s.flush()
	}
	return nil
}

// flush moves what is in memory to the file.
func (s *spool) flush() error {
	if s.file == nil {
		f, err := os.CreateTemp("", "entente-load-*")
		if err != nil {
			return spoolError(err)
		}
		s.file = f
		// The file goes with the process, however it ends; where a system does not allow that, close removes it.
		_ = os.Remove(f.Name())
	}
	for i, b := range s.buffers {
		if len(b) == 0 {
			continue
		}
		if _, err := s.file.WriteAt(b, s.size); err != nil {
			return spoolError(err)
		}
		s.extents[i] = append(s.extents[i], extent{s.size, int64(len(b))})
		s.size += int64(len(b))
		s.buffers[i] = b[:0]
	}
	s.held = 0
	return nil
}

func spoolError(err error) error {
	if errors.Is(err, syscall.ENOSPC) {
		return graph.Wrap(graph.CodeStorageFull, "the folder for temporary files is full; free space there, or name another one in TMPDIR", err)
	}
	return graph.Wrap(graph.CodeInternal, "a temporary file cannot be used; name a folder for them in TMPDIR", err)
}

// shard returns all statements of a shard, in the order in which they were added.
func (s *spool) shard(i int) (string, error) {
	n := int64(len(s.buffers[i]))
	for _, e := range s.extents[i] {
		n += e.length
	}
	all := make([]byte, 0, n)
	for _, e := range s.extents[i] {
		part := all[len(all) : int64(len(all))+e.length]
		if _, err := s.file.ReadAt(part, e.offset); err != nil {
			return "", spoolError(err)
		}
		all = all[:len(all)+len(part)]
	}
	return string(append(all, s.buffers[i]...)), nil
}

// close gives the memory and the file back.
func (s *spool) close() {
	s.buffers = [shards][]byte{}
	if s.file == nil {
		return
	}
	s.file.Close()
	if err := os.Remove(s.file.Name()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return // the system clears its folder of temporary files
	}
}

// each calls yield with every statement of a shard.
func each(all string, yield func(statement string) error) error {
	for len(all) > 0 {
		n, size := uvarint(all)
		if err := yield(all[size : size+int(n)]); err != nil {
			return err
		}
		all = all[size+int(n):]
	}
	return nil
}

// uvarint is binary.Uvarint for a string. What the spool holds was written by add and is never malformed.
func uvarint(s string) (v uint64, size int) {
	for shift := 0; ; shift += 7 {
		b := s[size]
		size++
		v |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return v, size
		}
	}
}
