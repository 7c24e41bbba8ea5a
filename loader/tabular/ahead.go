package tabular

import (
	"context"
	"io"
	"iter"
)

// Bounds of a batch: large enough that handing it over costs nothing beside reading it, small enough that the few that wait
// do not count.
const (
	batchRows  = 256
	batchBytes = 1 << 20
	batchAhead = 2
)

// Batch is some records of a table, in their order.
type Batch struct {
	Rows []Row
	Read int64 // how far the input had been read behind them, see Reader.BytesRead
}

// Batches yields the records that Next returns, in their order, from a goroutine that unpacks and reads ahead while the
// caller works; it has ended when the loop does, however that ends. An error, of the input or of ctx, comes after all
// records before it, and is the last. The reader is not to be used otherwise until then.
func (t *Reader) Batches(ctx context.Context) iter.Seq2[Batch, error] { return batches(ctx, t) }

// rows is a table that is read record by record.
type rows interface {
	Next() (Row, error)
	Counter
}

// batches is Batches of any table.
func batches(ctx context.Context, t rows) iter.Seq2[Batch, error] {
	return func(yield func(Batch, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		batches, failed := make(chan Batch, batchAhead), error(nil)
		go func() {
			defer close(batches)
			failed = readAhead(ctx, t, batches)
		}()
		defer func() {
			cancel()
			for range batches { // until it has ended
			}
		}()
		for b := range batches {
			if !yield(b, nil) {
				return
			}
		}
		if failed != nil {
			yield(Batch{}, failed)
		}
	}
}

// readAhead sends what is left of the table. It returns nil at the end.
func readAhead(ctx context.Context, t rows, batches chan<- Batch) error {
	for ctx.Err() == nil {
		b, err := nextBatch(t)
		if len(b.Rows) > 0 {
			select {
			case batches <- b:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

// nextBatch reads the next records, and why there are no more behind them.
func nextBatch(t rows) (b Batch, err error) {
	b.Rows = make([]Row, 0, batchRows)
	for size := 0; len(b.Rows) < batchRows && size < batchBytes; {
		row, err := t.Next()
		if err != nil {
			b.Read = t.BytesRead()
			return b, err
		}
		size += row.size()
		b.Rows = append(b.Rows, row)
	}
	b.Read = t.BytesRead()
	return b, nil
}
