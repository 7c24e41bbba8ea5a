package loader

import (
	"context"
	"errors"
	"time"

	"entente/graph"
)

// reading takes what a source gives and hands it to the staging, which works on a goroutine of its own: reading and
// staging cost about the same.
type reading struct {
	ctx      context.Context
	options  Options
	staging  *staging
	rejected []FileRecords // whole records
	fields   int
	unread   int // files
	notes    []string
	sha256   string // of what was read

	queue   chan []item
	batch   []item
	done    chan struct{}
	err     error // of the staging; read after done
	stopped chan struct{}

	progress Progress
	files    map[string][2]int64
	told     time.Time
}

// item is a record or a rejection, in the order in which the source gave them.
type item struct {
	record    Record
	rejection *Rejection
}

const (
	batchSize = 256
	// tellEvery is how often progress is told at most.
	tellEvery = 100 * time.Millisecond
)

// read stages all that the source gives.
func read(ctx context.Context, source Source, o Options) (*reading, error) {
	r := &reading{
		ctx: ctx, options: o, staging: newStaging(o.Part), queue: make(chan []item, 8), done: make(chan struct{}),
		stopped: make(chan struct{}), files: map[string][2]int64{}, progress: Progress{Phase: PhaseRead},
	}
	go r.stage()
	sum, err := source.Read(ctx, r)
	r.sha256 = sum
	if err == nil && len(r.batch) > 0 {
		err = r.send()
	}
	close(r.queue)
	<-r.done
	if r.err != nil {
		err = r.err
	}
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		r.staging.spool.close()
		return nil, coded(err)
	}
	r.tell(true)
	r.staging.finish()
	return r, nil
}

// coded gives the errors of a context their codes.
func coded(err error) error {
	var e *graph.Error
	switch {
	case errors.As(err, &e):
		return err
	case errors.Is(err, context.DeadlineExceeded):
		return graph.Wrap(graph.CodeTimeout, "the load took longer than allowed; the list of loads says whether it was completed", err)
	case errors.Is(err, context.Canceled):
		return graph.Wrap(graph.CodeCanceled, "the load was stopped; nothing was changed", err)
	}
	return err
}

// Put fulfils Sink.
func (r *reading) Put(rec Record) error {
	if !rec.Heading && !rec.Continues {
		r.progress.Records++
	}
	return r.give(item{record: rec})
}

// Reject fulfils Sink.
func (r *reading) Reject(j Rejection) error { return r.give(item{rejection: &j}) }

// Note fulfils Noter.
func (r *reading) Note(text string) { r.notes = append(r.notes, text) }

func (r *reading) give(i item) error {
	if r.batch = append(r.batch, i); len(r.batch) < batchSize {
		return nil
	}
	return r.send()
}

func (r *reading) send() error {
	select {
	case r.queue <- r.batch:
		r.batch = make([]item, 0, batchSize)
		return nil
	case <-r.stopped:
		return errStopped
	case <-r.ctx.Done():
		return r.ctx.Err()
	}
}

// errStopped ends the reading when the staging has failed; the error of the staging is what is told.
var errStopped = errors.New("the load has ended")

// stage works off the queue.
func (r *reading) stage() {
	defer close(r.done)
	for batch := range r.queue {
		if r.err != nil {
			continue
		}
		for _, i := range batch {
			if r.err = r.take(i); r.err != nil {
				close(r.stopped)
				break
			}
		}
	}
}

func (r *reading) take(i item) error {
	if i.rejection != nil {
		switch {
		case i.rejection.Unread:
			r.unread++
		case i.rejection.Field == "":
			r.rejected = addFile(r.rejected, FileRecords{i.rejection.At.File, graph.Records{Read: 1, Rejected: 1}})
		default:
			r.fields++
		}
		return r.refuse(*i.rejection)
	}
	refused, err := r.staging.put(i.record)
	for _, j := range refused {
		r.fields++
		if err := r.refuse(j); err != nil {
			return err
		}
	}
	return err
}

func (r *reading) refuse(j Rejection) error {
	if r.options.Strict {
		return &StrictError{j}
	}
	if r.options.Rejected == nil {
		return nil
	}
	return r.options.Rejected(j)
}

// Progress fulfils Sink.
func (r *reading) Progress(file string, read, total int64) {
	before := r.files[file]
	r.files[file] = [2]int64{read, total}
	r.progress.File = file
	r.progress.Done += read - before[0]
	r.progress.Total += total - before[1]
	r.tell(false)
}

func (r *reading) tell(now bool) {
	if r.options.Progress == nil || !now && time.Since(r.told) < tellEvery {
		return
	}
	r.told = time.Now()
	r.options.Progress(r.progress)
}
