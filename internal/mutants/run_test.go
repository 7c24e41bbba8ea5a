package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"entente/internal/needs"
)

// shell skips a test that bounds the memory of mutants where the shell is missing that does so.
func shell(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("sh"); err != nil && runtime.GOOS == "linux" {
		needs.Unix.Skip(t, err)
	}
}

// fixture returns what tries mutants of the module in testdata/fixture, and its checker.
func fixture(t *testing.T) (*trial, *checker) {
	t.Helper()
	shell(t)
	root, err := filepath.Abs("testdata/fixture")
	if err != nil {
		t.Fatal(err)
	}
	check, err := newChecker(t.Context(), root, []string{"shop"})
	if err != nil {
		t.Fatal(err)
	}
	return &trial{
		runner:  &runner{root: root, temp: t.TempDir(), memory: 1, least: 2 * time.Second},
		testsOf: func(string) []test { return []test{{pkg: "./shop"}, {pkg: "./shop/price"}} }, packageName: check.nameOf,
		built: func(program) {}, tried: func(result) {},
	}, check
}

// fixtureMutant is a change by hand in the fixture.
func fixtureMutant(t *testing.T, old, new string) mutant {
	t.Helper()
	m, err := handmade{Name: "m", File: "shop/shop.go", Old: old, New: new, Rule: "a rule"}.mutant("testdata/fixture")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestWhatBecomesOfMutants(t *testing.T) {
	cases := []struct {
		reason, old, new string
		outcome          outcome
		by               string
		single           bool // it has to be built by itself
	}{
		{"a test fails: the innermost is named", "return 7", "return 8", killed, "TestFee/little", false},
		{"a test of the second package fails", "i <= n", "i < n", killed, "TestCount", false},
		{"no test fails", "sum >= Large", "sum > Large", survived, "", false},
		{"a test does not end", "n--\n", "\n", killed, notEnded, false},
		{"the program breaks off", "return n\n", "go func() { panic(n) }()\n\tselect {}\n", killed, brokeOff, false},
		{"a variable has another value", `"rice": 2`, `"rice": 3`, killed, "TestPrices", false},
		{"or another that nobody asks for", `"tea": 4`, `"tea": 5`, survived, "", false},
		{"a test does not compile with it", "= 2\n", "= 1\n", notCompiled, "./shop", true},
		{"a constant, by which a test fails", "Large = 50", "Large = 70", killed, "TestFee/much", true},
		{"a constant that nobody asks for", "Large = 50", "Large = 51", survived, "", true},
	}
	trial, check := fixture(t)
	var list []mutant
	for _, c := range cases {
		list = append(list, fixtureMutant(t, c.old, c.new))
	}
	all := batches(list, check.switches)
	if len(all) != 1 || len(all[0].switched) != 7 || len(all[0].single) != 3 {
		t.Fatalf("%d batches, the first of %d with and %d without a switch", len(all), len(all[0].switched), len(all[0].single))
	}
	var told []result
	trial.tried = func(x result) { told = append(told, x) }
	trial.jobs = 2
	results, err := trial.try(t.Context(), all[0])
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range cases {
		if x := results[i]; x.Diff != list[i].Diff || x.Outcome != c.outcome || x.By != c.by || x.Took <= 0 {
			t.Errorf("%s: %s by %q after %v, want %s by %q", c.reason, x.Outcome, x.By, x.Took, c.outcome, c.by)
		}
	}
	if len(told) != len(cases) {
		t.Errorf("%d were told, want each", len(told))
	}
	left, err := os.ReadDir(trial.temp)
	if err != nil || len(left) > 0 {
		t.Errorf("%v is left behind, %v", left, err)
	}
}

// TestAMutantThatTakesAllMemoryIsStopped well before its time is over.
func TestAMutantThatTakesAllMemoryIsStopped(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("memory is bounded on Linux only")
	}
	trial, check := fixture(t)
	trial.least = time.Minute
	results, err := trial.try(t.Context(), batches([]mutant{fixtureMutant(t, "i <= n; i++", "i <= n; ")}, check.switches)[0])
	if err != nil || results[0].Outcome != killed || results[0].By != allMemory {
		t.Errorf("%+v, %v; want it killed by want of memory", results, err)
	}
}

// TestTheTestsMustPassAsTheyAre: else everything would count as killed.
func TestTheTestsMustPassAsTheyAre(t *testing.T) {
	trial, check := fixture(t)
	one := batches([]mutant{fixtureMutant(t, "return 7", "return 8")}, check.switches)[0]
	for _, c := range []struct {
		reason string
		test   test
		want   string
	}{
		{"a test fails", test{"./shop/price", []string{"-tags=broken"}}, "go test ./shop/price -tags=broken does not pass without a mutant (TestBroken)"},
		{"there is no such package", test{"./nothing", nil}, "./nothing does not compile"},
		{"there is no such flag", test{"./shop", []string{"-nothing"}}, "does not pass without a mutant"},
		{"it has no tests", test{"./empty", nil}, "./empty has no tests"},
	} {
		trial.testsOf = func(string) []test { return []test{c.test} }
		if _, err := trial.try(t.Context(), one); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.reason, err, c.want)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := trial.try(ctx, one); err != context.Canceled {
		t.Errorf("given up: %v", err)
	}
}

func TestFlagsOfATest(t *testing.T) {
	build, run := test{"./a", []string{"-tags=x", "-run=^TestA$", "-short", "-gcflags=-N", "-update"}}.parted()
	if want := []string{"-tags=x", "-gcflags=-N"}; !slices.Equal(build, want) {
		t.Errorf("for building %v, want %v", build, want)
	}
	if want := []string{"-test.run=^TestA$", "-test.short", "-update"}; !slices.Equal(run, want) {
		t.Errorf("for running %v, want %v: those of a test's own stay", run, want)
	}
}

// TestKilledBy on what test programs print.
func TestKilledBy(t *testing.T) {
	for _, c := range []struct{ reason, output, want string }{
		{"a test within another fails, and with it the other", "--- FAIL: TestA (0.1s)\n    --- FAIL: TestA/b_c (0.1s)\n        a_test.go:3: FAIL\nFAIL\n", "TestA/b_c"},
		{"the time is over while a test runs", "panic: test timed out after 2s\n\trunning tests:\n\t\tTestA (2s)\n", notEnded},
		{"the memory is", "runtime: out of memory: cannot allocate 8-byte block\nfatal error: out of memory\n", allMemory},
		{"said in other words", "runtime: x\nfatal error: runtime: cannot allocate memory\n", allMemory},
		{"a panic outside of tests", "panic: 1\n\ngoroutine 7 [running]:\n", brokeOff},
		{"a test prints what looks like a failure", "a_test.go:3: --- FAIL: TestB\nFAIL\n", brokeOff},
	} {
		if got := killedBy(c.output); got != c.want {
			t.Errorf("%s: %q, want %q", c.reason, got, c.want)
		}
	}
}

func TestBatchesAreBounded(t *testing.T) {
	list := drawn(map[string]int{"a": mostInBatch + 1})
	got := batches(list, always)
	if len(got) != 2 || len(got[0].all()) != mostInBatch || len(got[1].all()) != 1 || got[1].switched[0].number != 1 {
		t.Errorf("%d batches", len(got))
	}
	odd := batches(list[:3], func(m mutant) bool { return m.Line%2 == 1 })[0]
	for i, m := range odd.switched {
		if m.number != i+1 {
			t.Errorf("number %d at place %d: 0 is for none", m.number, i)
		}
	}
}

// TestRun is the command as a whole, on the fixture: its lists are in the folder mutants.
func TestRun(t *testing.T) {
	shell(t)
	for _, c := range []struct {
		reason string
		args   []string
		code   int
		stdout []string
		stderr []string
	}{
		{
			"the help says how clauses change, and which exit codes there are", []string{"--help"}, exitOK,
			[]string{"drop-operand", "Exit codes: 0", "--only=GLOB"}, nil,
		},
		{
			"what would be tried", []string{"--list", "--only=shop/shop.go:Fee:*"}, exitOK,
			[]string{"shop/shop.go:Fee:boundary:1\n    if sum >= Large {  →  if sum > Large {", " mutants, of "}, nil,
		},
		{
			"a survivor with a reason, and enough that are killed", []string{"--only=shop/shop.go:Fee:[br]*", "--least=50", "-j2"}, exitOK,
			[]string{"Survived, with a reason:\nshop/shop.go:15  shop/shop.go:Fee:boundary:1", "accepted: the fixture wants a survivor", "are asked for"},
			[]string{"First their tests without any:", " killed shop/shop.go:Fee:", "survived shop/shop.go:Fee:boundary:1"},
		},
		{
			"too few are killed", []string{"--only=shop/shop.go:Fee:boundary:*"}, exitRefused,
			[]string{"0 of 1 mutants killed: 0.0 %, and 90 % are asked for. 1 survived, 0 of them without a reason."}, nil,
		},
		{
			"for programs", []string{"--only=shop/shop.go:Fee:boundary:*", "--json", "--least=0"}, exitOK,
			[]string{`"name": "shop/shop.go:Fee:boundary:1"`, `"outcome": "survived"`, `"reason": "the fixture wants a survivor"`, `"score": 0`}, nil,
		},
		{"nothing of that name", []string{"--only=shop/*.txt"}, exitFailed, nil, []string{"--only names no mutant; --list shows what there is"}},
		{"a flag that there is not", []string{"--fast"}, exitFailed, nil, []string{"unknown flag --fast", "mutants --help"}},
		{"no lists", []string{"--lists=nowhere"}, exitFailed, nil, []string{"rules.yaml"}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			command := command{append([]string{"--root=testdata/fixture", "--lists=mutants"}, c.args...), &stdout, &stderr}
			if got := command.run(t.Context()); got != c.code {
				t.Errorf("exit code %d, want %d", got, c.code)
			}
			for _, want := range c.stdout {
				if !strings.Contains(stdout.String(), want) {
					t.Errorf("stdout lacks %q:\n%s", want, &stdout)
				}
			}
			for _, want := range c.stderr {
				if !strings.Contains(stderr.String(), want) {
					t.Errorf("stderr lacks %q:\n%s", want, &stderr)
				}
			}
		})
	}
}
