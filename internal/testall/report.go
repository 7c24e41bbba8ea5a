package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"

	"entente/internal/needs"
)

// report tells what became of the tests, as they end.
type report struct {
	out                     io.Writer
	passed, failed, skipped int
	without                 map[needs.Need]int // how many were skipped for want of it
	packages                map[string]*pkg    // those that are under way
}

// pkg is what the tests of a package have said so far.
type pkg struct {
	tests  []*test // in the order in which they began; the first is the package itself
	byName map[string]*test
}

// test is what one test has said. It has neither passed nor been skipped before that is said.
type test struct {
	name  string
	lines []string
	fine  bool
}

func newReport(out io.Writer) *report {
	return &report{out: out, without: map[needs.Need]int{}, packages: map[string]*pkg{}}
}

// event is a line of go test -json; see go doc test2json.
type event struct {
	Action, Package, ImportPath, Test, Output string
}

// read tells what the events of go test say.
func (r *report) read(events io.Reader) error {
	lines := bufio.NewReader(events)
	for {
		line, err := lines.ReadBytes('\n')
		if len(line) > 0 {
			var e event
			if err := json.Unmarshal(line, &e); err != nil {
				fmt.Fprintf(r.out, "%s", line) // not an event: go test itself speaks
			} else {
				r.tell(e)
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read what go test says: %w", err)
		}
	}
}

// tell takes in one event.
func (r *report) tell(e event) {
	switch e.Action {
	case "build-output":
		fmt.Fprint(r.out, e.Output)
	case "output":
		t := r.test(e)
		t.lines = append(t.lines, e.Output)
	case "pass", "skip", "fail":
		t := r.test(e)
		t.fine = e.Action != "fail"
		if e.Test == "" {
			r.endPackage(e)
			return
		}
		switch e.Action {
		case "pass":
			r.passed++
		case "fail":
			r.failed++
		case "skip":
			r.skip(t)
		}
	}
}

// test returns the test of an event.
func (r *report) test(e event) *test {
	p := r.packages[e.Package]
	if p == nil {
		p = &pkg{byName: map[string]*test{}}
		r.packages[e.Package] = p
	}
	t := p.byName[e.Test]
	if t == nil {
		t = &test{name: e.Test}
		p.byName[e.Test] = t
		p.tests = append(p.tests, t)
	}
	return t
}

// skip counts a skipped test, and the need of which it tells.
func (r *report) skip(t *test) {
	r.skipped++
	for _, line := range t.lines {
		if n, ok := needs.In(line); ok {
			r.without[n]++
			return
		}
	}
}

// skipWithout records that something was skipped for want of a need: as a failure, where that must be there.
func (r *report) skipWithout(n needs.Need, what string, why error) {
	if n.Required() {
		r.fail(what, fmt.Errorf("%s (%w); %s does not let it be skipped", n, why, needs.Variable))
		return
	}
	r.skipped++
	r.without[n]++
	fmt.Fprintf(r.out, "--- SKIP: %s: %s (%v)\n", what, n, why)
}

// endPackage prints the closing line of a package as go test does, what its failed tests said, and the names of those that were
// skipped, with the reason.
func (r *report) endPackage(e event) {
	p := r.packages[e.Package]
	delete(r.packages, e.Package)
	own := p.byName[""]
	for _, t := range p.tests {
		if t != own && !t.fine {
			fmt.Fprintf(r.out, "--- FAIL: %s %s\n", e.Package, t.name)
			r.print(t.lines)
		}
	}
	if own.fine {
		own.lines = slices.DeleteFunc(own.lines, func(l string) bool { return !closing(l) })
	} else if p.allFine() {
		r.failed++ // the package itself: TestMain, a panic between tests, a build
	}
	r.print(own.lines)
	for _, t := range p.tests {
		if slices.ContainsFunc(t.lines, func(l string) bool { return ends(l, "SKIP") }) {
			fmt.Fprintf(r.out, "--- SKIP: %s: %s\n", t.name, reason(t.lines))
		}
	}
}

// allFine reports whether no test of the package failed.
func (p *pkg) allFine() bool {
	return !slices.ContainsFunc(p.tests, func(t *test) bool { return t.name != "" && !t.fine })
}

// print prints what a test said, without the lines that tell its life.
func (r *report) print(lines []string) {
	for _, line := range lines {
		if !strings.HasPrefix(line, "=== ") && !ends(line, "FAIL") {
			fmt.Fprint(r.out, line)
		}
	}
}

// ends reports whether a line is the one with which go test ends a test of that outcome.
func ends(line, outcome string) bool {
	return strings.HasPrefix(strings.TrimLeft(line, " "), "--- "+outcome+": ")
}

// closing reports whether a line is the last one of a package.
func closing(line string) bool {
	return strings.HasPrefix(line, "ok  \t") || strings.HasPrefix(line, "?   \t")
}

// place is where a test says something: the file and the line.
var place = regexp.MustCompile(`^\S+\.go:\d+: `)

// reason returns why a test was skipped: what it needs, of which the last line of all says more, or else the last thing that it said.
func reason(lines []string) string {
	for _, line := range slices.Backward(lines) {
		if n, ok := needs.In(line); ok {
			return "needs " + n.What
		}
		if said := place.ReplaceAllString(strings.TrimSpace(line), ""); said != "" && !strings.HasPrefix(said, "=== ") && !ends(said, "SKIP") {
			return said
		}
	}
	return "it does not say why"
}

// close prints how many tests passed, failed and were skipped and, last, what was missing and how to have it. It reports whether
// none failed and, where the environment says what must be there, none was skipped for a reason of its own.
func (r *report) close(all []needs.Need) bool {
	fmt.Fprintf(r.out, "%d Go tests passed, %d failed, %d skipped\n", r.passed, r.failed, r.skipped)
	if r.skipped == 0 {
		fmt.Fprintln(r.out, "Nothing was skipped.")
		return r.failed == 0
	}
	var parts []string
	named := 0
	for _, n := range all {
		if k := r.without[n]; k > 0 {
			named += k
			parts = append(parts, fmt.Sprintf("%d for want of %s (%s)", k, n.What, n.How))
		}
	}
	others := r.skipped - named
	if others > 0 {
		parts = append(parts, fmt.Sprintf("%d for other reasons, told above", others))
	}
	fmt.Fprintf(r.out, "Skipped: %s.\n", strings.Join(parts, "; "))
	return r.failed == 0 && (others == 0 || os.Getenv(needs.Variable) == "")
}
