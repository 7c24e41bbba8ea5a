package tabular

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func numbered(n int) string {
	var b strings.Builder
	b.WriteString("a;b\n")
	for i := range n {
		fmt.Fprintf(&b, "%d;x\n", i)
	}
	return b.String()
}

func TestBatches(t *testing.T) {
	broken := errors.New("the disk fails")
	long := strings.Repeat("y", batchBytes)
	for _, c := range []struct {
		reason string
		in     io.Reader
		rows   int
		failed error
	}{
		{"no record", strings.NewReader("a;b\n"), 0, nil},
		{"many batches, the last one not full", strings.NewReader(numbered(10*batchRows + 7)), 10*batchRows + 7, nil},
		{"batches of one record, because each is long", strings.NewReader("a;b\n0;" + long + "\n1;" + long + "\n2;" + long + "\n"), 3, nil},
		{"bad records are records", strings.NewReader("a;b\n0;x\n1;x;y\n2;x\n"), 3, nil},
		{"a failure comes behind what was read before it",
			io.MultiReader(strings.NewReader(numbered(batchRows+3)), iotest.ErrReader(broken)), batchRows + 3, broken},
	} {
		r, err := NewReader(c.in, "t.csv")
		if err != nil {
			t.Fatal(err)
		}
		rows, read, failed := 0, int64(0), error(nil)
		for b, err := range r.Batches(t.Context()) {
			if failed = err; err != nil {
				continue
			}
			for _, row := range b.Rows {
				if rows++; row.Number != rows+1 || row.Bad() == nil && row.Get("a") != fmt.Sprint(rows-1) {
					t.Fatalf("%s: record %d is row %d with %s", c.reason, rows, row.Number, row.Get("a"))
				}
			}
			if b.Read < read {
				t.Errorf("%s: %d bytes after %d", c.reason, b.Read, read)
			}
			read = b.Read
		}
		if rows != c.rows || !errors.Is(failed, c.failed) {
			t.Errorf("%s: %d records and %v, want %d and %v", c.reason, rows, failed, c.rows, c.failed)
		}
	}
}

func TestBatchesEndWithTheLoop(t *testing.T) {
	r, err := NewReader(strings.NewReader(numbered(100*batchRows)), "t.csv")
	if err != nil {
		t.Fatal(err)
	}
	for range r.Batches(t.Context()) {
		break // TestMain sees whether the goroutine is left behind
	}
	if _, err := r.Next(); err != nil {
		t.Errorf("the reader goes on where the goroutine ended: %v", err)
	}
}

func TestBatchesEndWithTheContext(t *testing.T) {
	r, err := NewReader(strings.NewReader(numbered(100*batchRows)), "t.csv")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n, failed := 0, error(nil)
	for b, err := range r.Batches(ctx) {
		cancel()
		n, failed = n+len(b.Rows), err
	}
	if !errors.Is(failed, context.Canceled) || n == 0 || n == 100*batchRows {
		t.Errorf("%d records, then %v", n, failed)
	}
}
