package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// lists are the files that stand beside the command.
type lists struct {
	targets  []target
	handmade []mutant
	accepted []accepted
}

func readLists(root, dir string) (lists, error) {
	sets, err1 := readYAML[ruleSet](filepath.Join(dir, "rules.yaml"))
	byHand, err2 := readYAML[handmade](filepath.Join(dir, "handmade.yaml"))
	list, err3 := readYAML[accepted](filepath.Join(dir, "accepted.yaml"))
	if err := errors.Join(err1, err2, err3); err != nil {
		return lists{}, err
	}
	files, err1 := targets(root, sets)
	mutants, err2 := handmadeMutants(root, byHand)
	return lists{files, mutants, list}, errors.Join(err1, err2)
}

// testsOf returns the tests that should notice a change in a file.
func (l lists) testsOf(file string) []test {
	for _, t := range l.targets {
		if t.file == file {
			return t.tests
		}
	}
	return nil
}

// try tries the mutants that are asked for, reports, and returns whether all is as it should be.
func (c command) try(ctx context.Context, o options) (bool, error) {
	root, err := filepath.Abs(o.Root)
	if err != nil {
		return false, err
	}
	l, err := readLists(root, filepath.Join(root, o.Lists))
	if err != nil {
		return false, err
	}
	made, err := l.made(root)
	if err != nil {
		return false, err
	}
	names := map[string]bool{}
	for _, m := range slices.Concat(made, l.handmade) {
		names[m.Name] = true
	}
	chosen, check, err := o.choose(ctx, root, l, made)
	if err != nil {
		return false, err
	}
	if o.List {
		for _, m := range chosen {
			fmt.Fprintf(c.stdout, "%s\n    %s\n", m.Name, m.Diff)
		}
		fmt.Fprintf(c.stdout, "%d mutants, of %d that the operators make and %d made by hand\n", len(chosen), len(made), len(l.handmade))
		return true, nil
	}
	results, err := c.tryAll(ctx, o, root, l, chosen, check)
	if err != nil {
		return false, err
	}
	rep := newReport(results, l.accepted, names, o.Least)
	if o.JSON {
		return rep.ok(), rep.json(c.stdout, o.Seed)
	}
	rep.text(c.stdout)
	return rep.ok(), nil
}

// made returns the mutants that the operators make.
func (l lists) made(root string) ([]mutant, error) {
	var out []mutant
	for _, t := range l.targets {
		of, err := mutantsOf(root, t.file)
		if err != nil {
			return nil, err
		}
		out = append(out, of...)
	}
	return out, nil
}

// choose returns the mutants to try: those made by hand, and a sample of the others.
func (o options) choose(ctx context.Context, root string, l lists, made []mutant) ([]mutant, *checker, error) {
	wanted := func(list []mutant) []mutant {
		return slices.DeleteFunc(slices.Clone(list), func(m mutant) bool { return !chosen(m, o.Only) })
	}
	byHand := wanted(l.handmade)
	made = wanted(made)
	if len(made)+len(byHand) == 0 {
		return nil, nil, errors.New("--only names no mutant; --list shows what there is")
	}
	var folders []string
	for _, m := range slices.Concat(byHand, made) {
		folders = append(folders, path.Dir(m.File))
	}
	slices.Sort(folders)
	check, err := newChecker(ctx, root, slices.Compact(folders))
	if err != nil {
		return nil, nil, err
	}
	for _, m := range byHand {
		if !check.compiles(m) {
			return nil, nil, fmt.Errorf("handmade.yaml: %s does not compile: %s", m.Name, m.Diff)
		}
		if l.testsOf(m.File) == nil {
			return nil, nil, fmt.Errorf("handmade.yaml: %s: rules.yaml does not name its file, so no test should notice", m.Name)
		}
	}
	n := o.Number
	if o.All {
		n = math.MaxInt
	}
	out := append(byHand, sample(made, n, o.PerFile, o.Seed, check.compiles)...)
	inOrder(out)
	return out, check, nil
}

// tryAll tries mutants, and tells of each as it comes to its end.
func (c command) tryAll(ctx context.Context, o options, root string, l lists, mutants []mutant, check *checker) ([]result, error) {
	temp, err := os.MkdirTemp("", "mutants-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	fmt.Fprintf(c.stderr, "%d mutants. First their tests without any:\n", len(mutants))
	p := progress{w: c.stderr, terminal: isTerminal(c.stderr), all: len(mutants)}
	t := trial{
		runner:  &runner{root: root, temp: temp, memory: o.Memory, least: leastTime},
		testsOf: l.testsOf, packageName: check.nameOf, jobs: o.Jobs, built: p.built, tried: p.tried,
	}
	var out []result
	for _, b := range batches(mutants, check.switches) {
		results, err := t.try(ctx, b)
		if err != nil {
			p.end()
			return nil, err
		}
		out = append(out, results...)
	}
	p.end()
	slices.SortStableFunc(out, func(a, b result) int { return byPlace(a.mutant, b.mutant) })
	return out, nil
}

// progress tells of each mutant: a line each, or on a terminal one line for those that are killed, over and over.
type progress struct {
	w         io.Writer
	terminal  bool
	done, all int
}

func (p *progress) built(x program) { fmt.Fprintf(p.w, "  %6.1f s  %s\n", x.took.Seconds(), x.test) }

func (p *progress) tried(x result) {
	p.done++
	line := fmt.Sprintf("%d/%d %s %s (%.1f s)", p.done, p.all, x.Outcome, x.Name, x.Took.Seconds())
	if x.By != "" {
		line += " by " + x.By
	}
	switch {
	case !p.terminal:
		fmt.Fprintln(p.w, line)
	case x.Outcome == killed:
		fmt.Fprintf(p.w, "\r\x1b[K%s", oneLine(line))
	default:
		fmt.Fprintf(p.w, "\r\x1b[K%s\n", line)
	}
}

func (p *progress) end() {
	if p.terminal {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

// isTerminal reports whether somebody looks at what is written.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
