package embedded

import (
	"context"
	"slices"

	"entente/graph"
)

// Commit fulfils graph.Transaction. The next snapshot is made while the rest is written, before the commit, so that readers
// see it at once.
func (t *transaction) Commit(ctx context.Context, l graph.Load) error {
	if err := t.step(ctx); err != nil {
		return err
	}
	l = normalLoad(l)
	next, err := t.finish(ctx, l)
	if err != nil {
		return storageError(ctx, err)
	}
	shown := t.base.snapshot
	if t.touched {
		shown = t.s.prepare(next, shown)
	}
	err = t.saver.wait(func() error {
		if t.s.beforeCommit != nil {
			t.s.beforeCommit()
		}
		if err := gaveUp(ctx); err != nil {
			return err
		}
		return t.saver.exec(`COMMIT`)
	})
	if err != nil {
		return storageError(ctx, err)
	}
	t.end()
	t.s.show((&state{snapshot: shown, loadedAt: t.base.loadedAt}).with(l, t.loads))
	if t.conn != nil {
		err = t.conn.Close()
		t.s.db.checkpoint(ctx)
	}
	t.s.unlock()
	return storageError(ctx, err)
}

// finish returns the content after the transaction, and has written what was not yet on its way.
func (t *transaction) finish(ctx context.Context, l graph.Load) (*content, error) {
	next := &content{revision: t.base.revision, lastNumber: t.lastNumber}
	if t.touched {
		next.revision++
		words := make(chan string, 1)
		if err := t.saver.send(func() error {
			words <- t.saver.words.segment()
			t.saver.words = nil
			return nil
		}); err != nil {
			return nil, err
		}
		if err := t.finishGraph(ctx, next, l); err != nil {
			return nil, err
		}
		if err := t.saver.wait(nil); err != nil {
			return nil, err
		}
		if err := t.finishWords(next, <-words); err != nil {
			return nil, err
		}
	}
	return next, t.saver.send(func() error {
		if err := t.saver.exec(`UPDATE meta SET value = ? WHERE key = 'revision'`, int64(next.revision)); err != nil {
			return err
		}
		if err := t.saver.exec(`UPDATE meta SET value = ? WHERE key = 'last number'`, next.lastNumber); err != nil {
			return err
		}
		return t.saver.exec(finishLoadSQL, finishArguments(t.number, l)...)
	})
}

// finishGraph fills in the nodes, the relations and the journal, and writes anew the rows of relations some of which are gone.
func (t *transaction) finishGraph(ctx context.Context, next *content, l graph.Load) error {
	put := make([]*node, 0, len(t.put))
	for _, n := range t.put {
		put = append(put, n)
	}
	relations := make([]*relation, 0, len(t.relations))
	for _, r := range t.relations {
		if t.gone[r.From] || t.gone[r.To] {
			return graph.Errorf(graph.CodeInvalidArgument, "the relation %s was put, and %s or %s deleted", r.ID, r.From, r.To)
		}
		relations = append(relations, r)
	}
	(&content{nodes: put, relations: relations}).sort()
	if err := gaveUp(ctx); err != nil {
		return err
	}
	next.nodes = merge(t.base.nodes, put, func(n *node) graph.ID { return n.entity.ID },
		func(n *node) bool { return t.gone[n.entity.ID] })
	next.relations = merge(t.base.relations, relations, func(r *relation) graph.ID { return r.ID },
		t.drops)
	revision, err := t.log.Revision(next.revision, l)
	if err != nil {
		return err
	}
	next.journal = withRevision(t.base.journal, revision)
	if err := t.saver.send(func() error { return t.saver.writeJournal(next.journal) }); err != nil {
		return err
	}
	t.put, t.relations = nil, nil // the content has what counts
	return t.rewriteChunks(next)
}

// Rows of relations that hold few are written together when there are more of them than fewRows.
const (
	fewRelations = chunkSize / 4
	fewRows      = 32
)

// rewriteChunks writes the rows anew that hold relations which the content has no more, and puts small rows together.
func (t *transaction) rewriteChunks(next *content) error {
	for _, r := range t.base.relations {
		t.stored[r.chunk]++
	}
	left := make(map[int64][]int, len(t.stored)) // places in next.relations, by row
	for i, r := range next.relations {
		left[r.chunk] = append(left[r.chunk], i)
	}
	var stale, small []int64
	for number, n := range t.stored {
		switch have := len(left[number]); {
		case have < n:
			stale = append(stale, number)
		case have < fewRelations:
			small = append(small, number)
		}
	}
	if len(small) > fewRows {
		stale = append(stale, small...)
	}
	slices.Sort(stale)
	var places []int
	for _, number := range stale {
		places = append(places, left[number]...)
		if err := t.saver.send(func() error { return t.saver.exec(deleteChunk, number) }); err != nil {
			return err
		}
	}
	for part := range slices.Chunk(places, chunkSize) {
		list := make([]*graph.Relation, len(part))
		for i, place := range part {
			list[i] = &next.relations[place].Relation
		}
		fresh, err := t.writeChunk(list)
		if err != nil {
			return err
		}
		for i, place := range part {
			next.relations[place] = &fresh[i]
		}
	}
	return nil
}

// finishWords adds a segment to those of before. Segments are merged as long as the last is not much smaller than the one
// before it: there are few of them then, and each word is written few times.
func (t *transaction) finishWords(next *content, words string) error {
	next.segments = slices.Clone(t.base.segments)
	if words == "" {
		return nil
	}
	number := int64(1)
	if n := len(next.segments); n > 0 {
		number = next.segments[n-1].number + 1
	}
	last, err := readSegment(number, words)
	if err != nil {
		return err
	}
	var counts func(int64) bool
	for len(next.segments) > 0 {
		before := next.segments[len(next.segments)-1]
		if len(before.data) > 2*len(last.data) {
			break
		}
		if counts == nil {
			counts = numbersOf(next.nodes)
		}
		if last, err = readSegment(before.number, mergeSegments(before, last, counts)); err != nil {
			return err
		}
		next.segments = next.segments[:len(next.segments)-1]
	}
	next.segments = append(next.segments, last)
	return t.saver.send(func() error {
		if err := t.saver.exec(`DELETE FROM segments WHERE number >= ?`, last.number); err != nil {
			return err
		}
		return t.saver.exec(`INSERT INTO segments VALUES (?, ?)`, last.number, bytesOf(last.data))
	})
}

// numbersOf returns whether a number is that of a node.
func numbersOf(nodes []*node) func(int64) bool {
	numbers := make(map[int64]bool, len(nodes))
	for _, n := range nodes {
		numbers[n.number] = true
	}
	return func(n int64) bool { return numbers[n] }
}
