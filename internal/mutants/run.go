package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

// outcome is what became of a mutant.
type outcome string

const (
	killed      outcome = "killed"       // a test failed, or did not end
	survived    outcome = "survived"     // all tests passed
	notCompiled outcome = "not compiled" // a package that needs the mutated one, or a test, does not compile
)

// result is what became of one mutant.
type result struct {
	mutant
	Outcome outcome
	By      string // the test that failed, or what else happened
	Took    time.Duration
}

// runner builds and runs tests.
type runner struct {
	root   string
	temp   string // for mutants and programs
	memory int    // GiB that a test program may take; 0: any
	least  time.Duration
}

// A mutant may take patience times what its tests take without it, and runner.least in any case, before it counts as one that
// does not end.
const (
	patience     = 5
	leastTime    = 30 * time.Second
	baselineTime = 30 * time.Minute // for the tests without a mutant
)

// program is a test that was built.
type program struct {
	test
	file string
	took time.Duration // without a mutant
}

// errNotBuilt is wrapped by errors of build that say that something does not compile.
var errNotBuilt = errors.New("does not compile")

// flagsOfGoTest are the flags of go test that a test program knows by a longer name.
var (
	flagsOfBuilding = []string{"-tags", "-gcflags", "-ldflags", "-race"}
	flagsOfTesting  = []string{"-run", "-skip", "-short", "-count", "-cpu", "-parallel"}
)

// parted returns the flags of a test for building it, and for running it.
func (t test) parted() (build, run []string) {
	for _, f := range t.flags {
		name, _, _ := strings.Cut(f, "=")
		switch {
		case slices.Contains(flagsOfBuilding, name):
			build = append(build, f)
		case slices.Contains(flagsOfTesting, name):
			run = append(run, "-test."+f[1:])
		default:
			run = append(run, f)
		}
	}
	return build, run
}

// build builds a test with files in the place of others, by their names from the root of the module.
func (r *runner) build(ctx context.Context, t test, changed map[string][]byte) (built program, err error) {
	dir, err := os.MkdirTemp(r.temp, "build-")
	if err != nil {
		return program{}, err
	}
	defer func() {
		if err != nil {
			os.RemoveAll(dir)
		}
	}()
	overlay := filepath.Join(dir, "overlay.json")
	replace := map[string]string{}
	for name, content := range changed {
		file := filepath.Join(dir, strconv.Itoa(len(replace))+".go")
		replace[filepath.Join(r.root, filepath.FromSlash(name))] = file
		if err := os.WriteFile(file, content, 0o600); err != nil {
			return program{}, err
		}
	}
	list, err := json.Marshal(map[string]any{"Replace": replace})
	if err == nil {
		err = os.WriteFile(overlay, list, 0o600)
	}
	if err != nil {
		return program{}, err
	}
	p := program{test: t, file: filepath.Join(dir, "program.test")}
	flags, _ := t.parted()
	args := slices.Concat([]string{"test", "-c", "-vet=off", "-overlay", overlay, "-o", p.file}, flags, []string{t.pkg})
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = r.root
	out, err := cmd.CombinedOutput()
	switch exit := (*exec.ExitError)(nil); {
	case ctx.Err() != nil:
		return program{}, ctx.Err()
	case errors.As(err, &exit):
		return program{}, fmt.Errorf("%s %w: %s", t, errNotBuilt, bytes.TrimSpace(out))
	case err != nil:
		return program{}, err
	}
	if _, err := os.Stat(p.file); err != nil {
		return program{}, fmt.Errorf("%s has no tests", t)
	}
	return p, nil
}

// drop takes away a program that is needed no more.
func (p program) drop() { os.RemoveAll(filepath.Dir(p.file)) }

// measure runs a program without a mutant and notes how long it takes. All tests must pass.
func (r *runner) measure(ctx context.Context, p *program) error {
	started := time.Now()
	v, err := r.run(ctx, *p, 0, baselineTime)
	if err != nil {
		return err
	}
	if v.outcome != survived {
		return fmt.Errorf("go test %s does not pass without a mutant (%s): mend that first", p.test, v.by)
	}
	p.took = time.Since(started)
	return nil
}

// verdict is what a run of a program says.
type verdict struct {
	outcome outcome
	by      string
}

// try runs a program with the mutant of a number.
func (r *runner) try(ctx context.Context, p program, number int) (verdict, error) {
	return r.run(ctx, p, number, max(r.least, patience*p.took))
}

// run runs a program until its first test fails.
func (r *runner) run(ctx context.Context, p program, number int, most time.Duration) (verdict, error) {
	_, flags := p.parted()
	command := append([]string{p.file, "-test.failfast", "-test.paniconexit0", "-test.timeout=" + most.String()}, flags...)
	if r.memory > 0 && runtime.GOOS == "linux" {
		// What never ends often takes all the memory there is.
		command = append([]string{"sh", "-c", fmt.Sprintf(`ulimit -v %d && exec "$@"`, r.memory<<20), "sh"}, command...)
	}
	limited, cancel := context.WithTimeout(ctx, most+time.Minute) // a program in a bad way may not see that its time is over
	defer cancel()
	cmd := exec.CommandContext(limited, command[0], command[1:]...)
	cmd.Dir = filepath.Join(r.root, filepath.FromSlash(path.Clean(p.pkg)))
	cmd.Env = append(os.Environ(), activeVariable+"="+strconv.Itoa(number))
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	cmd.WaitDelay = 10 * time.Second
	err := cmd.Run()
	switch exit := (*exec.ExitError)(nil); {
	case ctx.Err() != nil:
		return verdict{}, ctx.Err()
	case err == nil:
		return verdict{outcome: survived}, nil
	case limited.Err() != nil:
		return verdict{killed, notEnded}, nil
	case errors.As(err, &exit):
		return verdict{killed, killedBy(out.String())}, nil
	}
	return verdict{}, err
}

// What else than a test may notice a mutant.
const (
	notEnded  = "time: it did not end"
	allMemory = "memory: it took all"
	brokeOff  = "the test program, which broke off"
)

var (
	failedTest  = regexp.MustCompile(`(?m)^ *--- FAIL: (\S+)`)
	outOfMemory = regexp.MustCompile(`(?m)^fatal error: .*(out of|cannot allocate) memory`)
)

// killedBy returns what the output of a test program that failed says of the reason. A test fails with those within it; the
// innermost says most.
func killedBy(output string) string {
	switch {
	case strings.Contains(output, "panic: test timed out after"):
		return notEnded
	case outOfMemory.MatchString(output):
		return allMemory
	}
	by := ""
	for _, m := range failedTest.FindAllStringSubmatch(output, -1) {
		if len(m[1]) > len(by) {
			by = m[1]
		}
	}
	if by == "" {
		return brokeOff
	}
	return by
}
