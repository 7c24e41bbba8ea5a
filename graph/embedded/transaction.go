package embedded

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"time"
	"unsafe"

	"entente/graph"
)

// transaction is a load while it is written. What it puts is in its maps, in the form in which the next snapshot will have
// it, and on its way into the file.
type transaction struct {
	s      *Store
	base   *state // what readers see
	load   graph.Load
	number int64        // of the row of the load
	loads  []graph.Load // those before it

	conn  *sql.Conn // nil in memory
	saver *saver
	ended bool

	put           map[graph.ID]*node
	again         map[graph.ID]bool // entities that were put as readers see them
	gone          map[graph.ID]bool // entities that are deleted; false where there was none
	relations     map[graph.ID]*relation
	goneRelations map[graph.ID]bool
	stored        map[int64]int // how many relations each new row holds
	log           graph.ChangeLog
	touched       bool
	lastNumber    int64
	lastChunk     int64

	facts   []graph.Fact // room for those of a record
	records recordWriter
	chunks  chunkWriter
}

var _ graph.Transaction = (*transaction)(nil)

const (
	putRecord    = `INSERT OR REPLACE INTO records VALUES (?, ?)`
	deleteRecord = `DELETE FROM records WHERE number = ?`
	putChunk     = `INSERT INTO chunks VALUES (?, ?)`
	deleteChunk  = `DELETE FROM chunks WHERE number = ?`
)

// Begin fulfils graph.Writer. It waits while this store writes, and returns BUSY when another process writes to the file.
// The transaction returns INVALID_ARGUMENT for a relation without both ends in the graph, of an unknown type, and for texts
// that are not UTF-8.
func (s *Store) Begin(ctx context.Context, l graph.Load) (graph.Transaction, error) {
	if _, err := s.now(ctx); err != nil {
		return nil, err
	}
	if err := s.lock(ctx); err != nil {
		return nil, err
	}
	now, err := s.now(ctx) // it may have been closed meanwhile
	if err != nil {
		s.unlock()
		return nil, err
	}
	t := &transaction{
		s: s, base: now, load: normalLoad(l), loads: now.loads,
		put: map[graph.ID]*node{}, again: map[graph.ID]bool{}, gone: map[graph.ID]bool{},
		relations: map[graph.ID]*relation{}, goneRelations: map[graph.ID]bool{}, stored: map[int64]int{},
	}
	running := t.load
	running.State, running.Finished = graph.LoadRunning, time.Time{}
	if !s.db.inMemory {
		if err := t.open(ctx, running); err != nil {
			s.unlock()
			return nil, storageError(ctx, err)
		}
	}
	t.base = t.base.with(running, t.loads)
	s.current.Store(t.base)
	t.lastNumber, t.lastChunk = t.base.lastNumber, t.base.lastChunk()
	t.saver = startSaver(t.conn)
	return t, nil
}

// open records the load as RUNNING, and begins the transaction of the file. Nobody else can write to the file from here on.
func (t *transaction) open(ctx context.Context, running graph.Load) (err error) {
	kept := context.WithoutCancel(ctx) // what is begun must be ended
	if t.conn, err = t.s.db.writer.Conn(kept); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_, _ = t.conn.ExecContext(kept, `ROLLBACK`) // an error when nothing was begun, which is as well
			err = errors.Join(err, t.conn.Close())
		}
	}()
	if t.number, err = startLoad(kept, t.conn, running); err != nil {
		return err
	}
	if _, err := t.conn.ExecContext(kept, `PRAGMA synchronous = FULL; BEGIN IMMEDIATE`); err != nil {
		return err
	}
	revision, err := metaValue(kept, t.conn, "revision")
	if err != nil {
		return err
	}
	if int(revision) != t.base.revision {
		c, err := t.s.db.read(kept)
		if err != nil {
			return err
		}
		t.base = &state{snapshot: t.s.prepare(c, t.base.snapshot)}
	}
	loads, loadedAt, err := readLoads(kept, t.conn)
	if err != nil {
		return err
	}
	t.base = &state{snapshot: t.base.snapshot, loads: loads, loadedAt: loadedAt}
	t.loads = slices.DeleteFunc(slices.Clone(loads), func(l graph.Load) bool { return l.State == graph.LoadRunning })
	return nil
}

// step returns why the transaction cannot go on.
func (t *transaction) step(ctx context.Context) error {
	if err := gaveUp(ctx); err != nil {
		return err
	}
	if t.ended {
		return graph.Errorf(graph.CodeInternal, "the transaction has ended")
	}
	return storageError(ctx, t.saver.failed())
}

// spoil makes an error the end of the transaction: what was half put must not be committed.
func (t *transaction) spoil(err error) error {
	if err != nil && !t.ended {
		t.saver.fail(err)
	}
	return err
}

// Put fulfils graph.Transaction.
func (t *transaction) Put(ctx context.Context, records []graph.Record) error {
	return t.spoil(t.putAll(ctx, records))
}

func (t *transaction) putAll(ctx context.Context, records []graph.Record) error {
	if err := t.step(ctx); err != nil {
		return err
	}
	fresh := make([]*node, 0, len(records))
	var replaced []int64
	indexed := make(map[int64]bool)
	for i := range records {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return gaveUp(ctx)
		}
		t.touched = true
		text, err := t.encode(&records[i])
		if err != nil {
			return err
		}
		id := records[i].Entity.ID
		if _, deleted := t.gone[id]; deleted {
			return bothPutAndDeleted(id)
		}
		old := t.put[id]
		if old == nil {
			old = t.nodeOf(id)
		}
		if old != nil && old.record == text {
			t.again[id] = true
			continue
		}
		n, err := newNode(0, text)
		if err != nil {
			return err
		}
		if old != nil && sameWords(old.entity, n.entity) {
			n.number = old.number
		} else {
			t.lastNumber++
			n.number = t.lastNumber
			indexed[n.number] = true
			if old != nil {
				replaced = append(replaced, old.number)
			}
		}
		t.put[n.entity.ID] = n
		fresh = append(fresh, n)
	}
	return storageError(ctx, t.saver.send(func() error { return t.saver.putRecords(fresh, indexed, replaced) }))
}

func bothPutAndDeleted(id graph.ID) error {
	return graph.Errorf(graph.CodeInvalidArgument, "%s is both put and deleted in one load; do only one of the two", id)
}

// encode returns a record as the file has it, with its facts in order.
func (t *transaction) encode(r *graph.Record) (string, error) {
	sorted := *r
	sorted.Facts = append(t.facts[:0], r.Facts...)
	graph.SortFacts(sorted.Facts)
	t.facts = sorted.Facts
	return t.records.encode(&sorted)
}

// nodeOf returns the node of an entity as readers see it, nil where there is none.
func (t *transaction) nodeOf(id graph.ID) *node {
	if h, ok := t.base.handles[id]; ok {
		return t.base.nodes[h]
	}
	return nil
}

// sameWords reports whether two entities are found by the same words.
func sameWords(a, b *graph.Entity) bool {
	return slices.Equal(a.Labels, b.Labels) && slices.Equal(a.Descriptions, b.Descriptions)
}

// putRecords writes nodes, and gathers the words of those that are indexed by their numbers.
func (s *saver) putRecords(nodes []*node, indexed map[int64]bool, replaced []int64) error {
	for _, n := range nodes {
		if err := s.exec(putRecord, n.number, bytesOf(n.record)); err != nil {
			return err
		}
		if indexed[n.number] {
			s.words.add(n.number, n.entity)
		}
	}
	for _, number := range replaced {
		if err := s.exec(deleteRecord, number); err != nil {
			return err
		}
	}
	return nil
}

// bytesOf returns the bytes of a text, which must not be written to: the driver copies them into SQLite's memory.
func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// PutRelations fulfils graph.Transaction.
func (t *transaction) PutRelations(ctx context.Context, relations []graph.Relation) error {
	return t.spoil(t.putRelations(ctx, relations))
}

func (t *transaction) putRelations(ctx context.Context, relations []graph.Relation) error {
	if err := t.step(ctx); err != nil {
		return err
	}
	list := make([]*graph.Relation, len(relations))
	for i := range relations {
		list[i] = &relations[i]
		if t.goneRelations[list[i].ID] {
			return bothPutAndDeleted(list[i].ID)
		}
		for _, end := range []graph.ID{list[i].From, list[i].To} {
			if _, ok := t.base.handles[end]; (!ok || t.gone[end]) && t.put[end] == nil {
				return graph.Errorf(graph.CodeInvalidArgument, "the relation %s leads to or from %s, which is not in the graph; put the entity too", list[i].ID, end)
			}
		}
	}
	t.touched = t.touched || len(list) > 0
	for part := range slices.Chunk(list, chunkSize) {
		if err := gaveUp(ctx); err != nil {
			return err
		}
		fresh, err := t.writeChunk(part)
		if err != nil {
			return storageError(ctx, err)
		}
		for i := range fresh {
			t.relations[fresh[i].ID] = &fresh[i]
		}
	}
	return nil
}

// writeChunk writes relations as a new row, and returns them as they will be read from it.
func (t *transaction) writeChunk(list []*graph.Relation) ([]relation, error) {
	text, err := t.chunks.encode(list)
	if err != nil {
		return nil, err
	}
	t.lastChunk++
	number := t.lastChunk
	fresh, err := readChunk(number, text)
	if err != nil {
		return nil, err
	}
	t.stored[number] = len(fresh)
	return fresh, t.saver.send(func() error { return t.saver.exec(putChunk, number, bytesOf(text)) })
}

// Delete fulfils graph.Transaction.
func (t *transaction) Delete(ctx context.Context, ids []graph.ID) error {
	if err := t.step(ctx); err != nil {
		return err
	}
	t.touched = t.touched || len(ids) > 0
	var numbers []int64
	for _, id := range ids {
		if t.put[id] != nil || t.again[id] {
			return t.spoil(bothPutAndDeleted(id))
		}
		n := t.nodeOf(id)
		if n != nil && !t.gone[id] {
			numbers = append(numbers, n.number)
		}
		t.gone[id] = n != nil
	}
	return storageError(ctx, t.saver.send(func() error { return t.saver.putRecords(nil, nil, numbers) }))
}

// DeleteRelations fulfils graph.Transaction.
func (t *transaction) DeleteRelations(ctx context.Context, ids []graph.ID) error {
	if err := t.step(ctx); err != nil {
		return err
	}
	t.touched = t.touched || len(ids) > 0
	for _, id := range ids {
		if t.relations[id] != nil {
			return t.spoil(bothPutAndDeleted(id))
		}
		t.goneRelations[id] = true
	}
	return nil
}

// Close fulfils graph.Transaction.
func (t *transaction) Close() error {
	if t.ended {
		return nil
	}
	failed := t.load
	failed.State = graph.LoadFailed
	if failed.Finished.IsZero() {
		failed.Finished = time.Now().UTC()
	}
	ctx := context.Background()
	t.end()
	var err error
	if t.conn != nil {
		_, rollback := t.conn.ExecContext(ctx, `ROLLBACK`)
		_ = rollback // SQLite has ended the transaction itself when the disk is full
		err = errors.Join(finishLoad(ctx, t.conn, t.number, failed), t.conn.Close())
		t.s.db.checkpoint(ctx) // a load that filled the disk must not leave it full
	}
	t.s.show(t.base.with(failed, t.loads))
	t.s.unlock()
	return storageError(ctx, err)
}

// end ends the goroutine that writes.
func (t *transaction) end() {
	t.ended = true
	t.saver.end()
}
