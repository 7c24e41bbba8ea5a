package main

import (
	"context"
	"errors"
	"path"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"
)

// batch is mutants that are tried with programs that are built once for all of them.
type batch struct {
	switched []numbered
	single   []mutant // that have to be built each for itself
}

// mostInBatch bounds how much larger programs get by mutants.
const mostInBatch = 400

// batches parts mutants, in order. switches tells which can be behind a switch.
func batches(list []mutant, switches func(mutant) bool) []batch {
	var out []batch
	for part := range slices.Chunk(list, mostInBatch) {
		var b batch
		for _, m := range part {
			if switches(m) {
				b.switched = append(b.switched, numbered{m, len(b.switched) + 1})
			} else {
				b.single = append(b.single, m)
			}
		}
		out = append(out, b)
	}
	return out
}

// all returns the mutants of a batch.
func (b batch) all() []mutant {
	var out []mutant
	for _, m := range b.switched {
		out = append(out, m.mutant)
	}
	return append(out, b.single...)
}

// files returns the files with switches, by name.
func (b batch) files(packageName func(file string) string) map[string][]byte {
	byFile := map[string][]numbered{}
	for _, m := range b.switched {
		byFile[m.File] = append(byFile[m.File], m)
	}
	out := map[string][]byte{}
	for file, list := range byFile {
		out[file] = withSwitches(list)
		out[path.Join(path.Dir(file), switchFile)] = switchSource(packageName(file))
	}
	return out
}

// trial tries mutants.
type trial struct {
	*runner
	testsOf     func(file string) []test
	packageName func(file string) string
	jobs        int
	built       func(program) // told of each program that was built and measured
	tried       func(result)  // told of each mutant, one at a time
}

// try tries the mutants of a batch and returns what became of them, those behind switches first.
func (t *trial) try(ctx context.Context, b batch) ([]result, error) {
	var tests []test
	for _, m := range b.all() {
		for _, x := range t.testsOf(m.File) {
			if !slices.ContainsFunc(tests, x.equal) {
				tests = append(tests, x)
			}
		}
	}
	files := b.files(t.packageName)
	programs := map[string]program{}
	for _, x := range tests {
		p, err := t.build(ctx, x, files)
		if err != nil {
			return nil, err
		}
		defer p.drop()
		if err := t.measure(ctx, &p); err != nil {
			return nil, err
		}
		programs[x.String()] = p
		t.built(p)
	}
	results := make([]result, len(b.switched)+len(b.single))
	done := make(chan result)
	told := make(chan struct{})
	go func() {
		defer close(told)
		for x := range done {
			t.tried(x)
		}
	}()
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(max(1, t.jobs))
	for i := range results {
		g.Go(func() error {
			var err error
			if i < len(b.switched) {
				results[i], err = t.trySwitched(ctx, b.switched[i], programs)
			} else {
				results[i], err = t.trySingle(ctx, b.single[i-len(b.switched)], programs)
			}
			if err == nil {
				done <- results[i]
			}
			return err
		})
	}
	err := g.Wait()
	close(done)
	<-told
	return results, err
}

// trySwitched runs the tests that should notice a mutant, until one does.
func (t *trial) trySwitched(ctx context.Context, m numbered, programs map[string]program) (result, error) {
	started := time.Now()
	v := verdict{outcome: survived}
	for _, x := range t.testsOf(m.File) {
		var err error
		if v, err = t.runner.try(ctx, programs[x.String()], m.number); err != nil {
			return result{}, err
		}
		if v.outcome != survived {
			break
		}
	}
	return result{m.mutant, v.outcome, v.by, time.Since(started)}, nil
}

// trySingle builds and runs the tests that should notice a mutant, until one does.
func (t *trial) trySingle(ctx context.Context, m mutant, programs map[string]program) (result, error) {
	started := time.Now()
	v := verdict{outcome: survived}
	for _, x := range t.testsOf(m.File) {
		p, err := t.build(ctx, x, map[string][]byte{m.File: m.content()})
		if errors.Is(err, errNotBuilt) {
			v = verdict{notCompiled, x.pkg}
			break
		} else if err != nil {
			return result{}, err
		}
		p.took = programs[x.String()].took
		v, err = t.runner.try(ctx, p, 0)
		p.drop()
		if err != nil {
			return result{}, err
		}
		if v.outcome != survived {
			break
		}
	}
	return result{m, v.outcome, v.by, time.Since(started)}, nil
}
