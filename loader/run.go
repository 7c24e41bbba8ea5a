package loader

import (
	"context"
	"fmt"
	"slices"
	"time"

	"entente/graph"
)

// Run reads a source into a store, in one transaction: readers see the graph before it or after it. Records that cannot be
// loaded are rejected, told to Options.Rejected and counted, and the good rest is loaded. A load that repeats an earlier one
// changes nothing.
//
// It returns a *StrictError when it was told to be strict and something was rejected, a *NothingLoadedError when everything was, else
// *graph.Error: what the source or
// the store returned, BUSY when another process writes to the store, and INVALID_ARGUMENT when the input lacks most of what
// an earlier release states and Options say neither Part nor Replace; a dry run tells that in Result.Refusal. After an error nothing is changed.
func Run(ctx context.Context, store graph.Store, source Source, o Options) (Result, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	l := &load{store: store, options: o, source: source.Name()}
	l.result.Took = map[Phase]time.Duration{}
	l.result.Load = graph.Load{Source: source.Name(), Started: o.Now().UTC()}
	if err := l.run(ctx, source); err != nil {
		return l.result, coded(err)
	}
	return l.result, nil
}

// load is one run.
type load struct {
	store   graph.Store
	options Options
	source  string
	result  Result
}

func (l *load) run(ctx context.Context, source Source) (err error) {
	phase := l.stopwatch()
	if p, ok := source.(Preparer); ok {
		if err := p.Prepare(ctx, l.store, l.options); err != nil {
			return err
		}
	}
	r, err := l.read(ctx, source)
	if err != nil {
		return err
	}
	defer r.staging.spool.close()
	phase(PhaseRead)
	s := r.staging
	l.result.Fields, l.result.Unread, l.result.Notes = r.fields, r.unread, r.notes
	l.result.Load.SHA256 = r.sha256
	var tx graph.Transaction
	if !l.options.DryRun {
		if tx, err = l.store.Begin(ctx, l.result.Load); err != nil {
			return err
		}
		defer func() {
			if e := tx.Close(); err == nil {
				err = e
			}
		}()
	}
	w, err := l.match(ctx, s, tx)
	if err != nil {
		return err
	}
	phase(PhaseMatch)
	if err := w.write(ctx); err != nil {
		return err
	}
	if err := l.guard(ctx, w); err != nil && l.options.DryRun {
		l.result.Refusal = graph.UserMessage(err)
	} else if err != nil {
		return err
	}
	l.finish(w, r)
	if err := l.loadedSomething(w); err != nil {
		return err
	}
	if tx != nil {
		err = tx.Commit(ctx, l.result.Load)
	}
	phase(PhaseWrite)
	return err
}

// read stages the source. Meanwhile the store gets ready – one of a database may have to put its schema in place – so that one
// that cannot be reached is told at once.
func (l *load) read(ctx context.Context, source Source) (*reading, error) {
	reading, stop := context.WithCancel(ctx)
	defer stop()
	ready := make(chan error, 1)
	go func() {
		_, err := l.store.Find(ctx, graph.Query{Window: graph.Window{Limit: 1}})
		if err != nil {
			stop()
		}
		ready <- err
	}()
	r, err := read(reading, source, l.options)
	if unready := <-ready; unready != nil {
		if r != nil {
			r.staging.spool.close()
		}
		return nil, unready
	}
	return r, err
}

// match finds out what belongs together, once no one else can write.
func (l *load) match(ctx context.Context, s *staging, tx graph.Transaction) (*writing, error) {
	library, err := newLibrary(ctx, l.store, s)
	if err != nil {
		return nil, err
	}
	for i := range library.succeeds {
		if err := s.relation(&library.succeeds[i], 0); err != nil {
			return nil, err
		}
	}
	if err := l.join(ctx, s, library); err != nil {
		return nil, err
	}
	m, err := match(ctx, l.store, s, library, &l.result)
	if err != nil {
		return nil, err
	}
	w := &writing{
		matching: m, tx: tx, options: l.options, gone: map[graph.ID]bool{}, seen: map[graph.ID]bool{}, tally: newTally(),
		openedRelations: map[graph.ID]*graph.Relation{}, pieces: map[ref][]*opened{}, records: map[ref][]graph.ID{},
	}
	w.linkedEntities = make([]bool, len(m.home))
	for r, home := range m.home {
		w.linkedEntities[home] = w.linkedEntities[home] || s.linked[r] && m.leads(ref(r))
		if home != ref(r) && m.alive(ref(r)) {
			w.records[home] = append(w.records[home], s.ids[r])
		}
	}
	for _, ids := range w.records {
		slices.Sort(ids)
	}
	for _, o := range m.opened {
		for _, r := range o.relations {
			w.openedRelations[r.ID] = r
		}
		for _, id := range o.members {
			if home := m.home[s.refs[id]]; !slices.Contains(w.pieces[home], o) {
				w.pieces[home] = append(w.pieces[home], o)
			}
		}
	}
	return w, nil
}

// Much is missing in a release when more statements than mostMissing of an earlier one are not in it, and they are more
// than the share of one in missingShare.
const (
	mostMissing  = 100
	missingShare = 4
)

// guard refuses a release that lacks most of what the one before it states: it may be a part of one.
func (l *load) guard(ctx context.Context, w *writing) error {
	if l.options.Replace || w.missing <= mostMissing {
		return nil
	}
	usage, err := l.store.Usage(ctx, w.library.turned)
	if err != nil {
		return err
	}
	stated := 0
	for _, u := range usage {
		stated += u.Facts + u.Relations
	}
	if w.missing <= stated/missingShare {
		return nil
	}
	return graph.Errorf(graph.CodeInvalidArgument, "this release lacks %d of the %d statements of the release before it; "+
		"if it is a part of a release, load it with --part, which keeps them; if it is a whole release, load it with --replace, "+
		"which marks them as withdrawn", w.missing, stated)
}

// loadedSomething returns a *NothingLoadedError when nothing of any record is in the graph and something was rejected: an empty input
// is loaded, one of which nothing can be loaded is not.
func (l *load) loadedSomething(w *writing) error {
	records, fields := l.result.Load.Records, l.result.Fields
	if records.Rejected+fields == 0 || len(w.staging.joins) > 0 {
		return nil
	}
	for i := range w.staging.outcomes {
		if w.staging.outcomes[i].Load() != 0 {
			return nil
		}
	}
	if records.Rejected == records.Read {
		return &NothingLoadedError{"every record of the input was rejected"}
	}
	return &NothingLoadedError{"every record of the input was rejected, or all of its fields were"}
}

// finish fills in the record of the load.
func (l *load) finish(w *writing, r *reading) {
	l.result.Entities, l.result.Relations = w.tally.entities, w.tally.relations
	for p, refs := range w.staging.silent {
		for _, r := range refs {
			if w.current[r] == nil {
				w.staging.mark(p, isNew)
			} else {
				w.staging.mark(p, isKnown)
			}
		}
	}
	l.result.Files = w.staging.counts()
	for _, f := range r.rejected {
		l.result.Files = addFile(l.result.Files, f)
	}
	for _, f := range l.result.Files {
		l.result.Load.Records = plusRecords(l.result.Load.Records, f.Records)
	}
	l.result.Load.Report = w.tally.sum()
	l.result.Load.State = graph.LoadComplete
	l.result.Load.Finished = l.options.Now().UTC()
	if l.options.Progress != nil {
		n := w.total.Load()
		l.options.Progress(Progress{Phase: PhaseWrite, Done: n, Total: n, Records: l.result.Load.Records.Read})
	}
}

// stopwatch returns a function that notes how long a phase took, at its end.
func (l *load) stopwatch() func(Phase) {
	started := time.Now()
	return func(p Phase) {
		l.result.Took[p] = time.Since(started)
		started = time.Now()
	}
}

// String returns the sums of a load in one line.
func (r Result) String() string {
	c := r.Load.Records
	return fmt.Sprintf("%d records: %d created, %d updated, %d unchanged, %d rejected", c.Read, c.Created, c.Updated,
		c.Unchanged, c.Rejected)
}
