package main

import (
	"encoding/json"
	"strings"
	"testing"

	"entente/internal/needs"
)

// saying returns events of the test named: what it says, line by line, and how it ends.
func saying(test, outcome string, lines ...string) (out []event) {
	out = append(out, event{Action: "run", Test: test})
	for _, line := range lines {
		out = append(out, event{Action: "output", Test: test, Output: line + "\n"})
	}
	return append(out, event{Action: outcome, Test: test})
}

// said returns what a report says of the events, which are those of package p, and whether that is a success.
func said(t *testing.T, events ...[]event) (string, bool) {
	t.Helper()
	var in, out strings.Builder
	for _, list := range events {
		for _, e := range list {
			e.Package = "p"
			line, err := json.Marshal(e)
			if err != nil {
				t.Fatal(err)
			}
			in.Write(append(line, '\n'))
		}
	}
	r := newReport(&out)
	if err := r.read(strings.NewReader(in.String())); err != nil {
		t.Fatal(err)
	}
	fine := r.close(needs.All)
	return out.String(), fine
}

func TestReport(t *testing.T) {
	ok, failed := saying("", "pass", "PASS", "ok  \tp\t0.1s"), saying("", "fail", "FAIL", "FAIL\tp\t0.1s")
	python := "    a_test.go:7: " + needs.Python.String() + " (python3 is not on PATH); ENTENTE_REQUIRE=python makes this a failure"
	for _, c := range []struct {
		reason, require string
		events          [][]event
		want            string
		fine            bool
	}{
		{
			"what passes is the line of its package", "",
			[][]event{saying("TestA", "pass", "=== RUN   TestA", "a word", "--- PASS: TestA (0.00s)"), ok},
			"ok  \tp\t0.1s\n1 Go tests passed, 0 failed, 0 skipped\nNothing was skipped.\n", true,
		},
		{
			"what fails is told in full, with the name of the test", "",
			[][]event{
				saying("TestA/b", "fail", "=== RUN   TestA/b", "    a_test.go:7: no", "    --- want", "    --- FAIL: TestA/b (0.00s)"),
				saying("TestB", "pass", "not told"), failed,
			},
			"--- FAIL: p TestA/b\n    a_test.go:7: no\n    --- want\nFAIL\nFAIL\tp\t0.1s\n" +
				"1 Go tests passed, 1 failed, 0 skipped\nNothing was skipped.\n", false,
		},
		{
			"what is skipped is named, and the last line says how to have it", "",
			[][]event{saying("TestA", "skip", "=== RUN   TestA", python, "--- SKIP: TestA (0.00s)"), ok},
			"ok  \tp\t0.1s\n--- SKIP: TestA: needs Python\n0 Go tests passed, 0 failed, 1 skipped\n" +
				"Skipped: 1 for want of Python (install Python 3 with venv; the package index is asked once).\n", true,
		},
		{
			"several needs are told in their order, and a skip of another kind is not lost", "",
			[][]event{
				saying("TestA", "skip", python, "--- SKIP: TestA (0.00s)"), saying("TestB", "skip", "    b_test.go:1: no", "--- SKIP: TestB (0.00s)"),
				saying("TestC", "skip", "    c_test.go:1: "+needs.Neo4j.String(), "--- SKIP: TestC (0.00s)"),
				saying("TestD", "skip", "--- SKIP: TestD (0.00s)"), ok,
			},
			"ok  \tp\t0.1s\n--- SKIP: TestA: needs Python\n--- SKIP: TestB: no\n--- SKIP: TestC: needs a Neo4j\n--- SKIP: TestD: it does not say why\n" +
				"0 Go tests passed, 0 failed, 4 skipped\n" +
				"Skipped: 1 for want of a Neo4j (install Java 17 or later, and Maven, which fetches it once); " +
				"1 for want of Python (install Python 3 with venv; the package index is asked once); 2 for other reasons, told above.\n", true,
		},
		{
			"where the environment says what must be there, a skip for a reason of its own is a failure", "neo4j",
			[][]event{saying("TestB", "skip", "    b_test.go:1: no", "--- SKIP: TestB (0.00s)"), ok},
			"ok  \tp\t0.1s\n--- SKIP: TestB: no\n0 Go tests passed, 0 failed, 1 skipped\nSkipped: 1 for other reasons, told above.\n", false,
		},
		{
			"a panic fails the test that was under way, and is told", "",
			[][]event{saying("TestA", "fail", "panic: no", "goroutine 1"), failed},
			"--- FAIL: p TestA\npanic: no\ngoroutine 1\nFAIL\nFAIL\tp\t0.1s\n0 Go tests passed, 1 failed, 0 skipped\nNothing was skipped.\n", false,
		},
		{
			"a package that fails without a failed test is a failure", "",
			[][]event{saying("TestA", "pass"), saying("", "fail", "exit status 2", "FAIL\tp\t0.1s")},
			"exit status 2\nFAIL\tp\t0.1s\n1 Go tests passed, 1 failed, 0 skipped\nNothing was skipped.\n", false,
		},
		{
			"a package that does not compile is a failure, with what the compiler says", "",
			[][]event{{{Action: "build-output", Output: "p.go:1:1: no\n"}, {Action: "build-fail"}}, saying("", "fail", "FAIL\tp [build failed]")},
			"p.go:1:1: no\nFAIL\tp [build failed]\n0 Go tests passed, 1 failed, 0 skipped\nNothing was skipped.\n", false,
		},
		{
			"a package without tests is none that was skipped", "",
			[][]event{saying("", "skip", "?   \tp\t[no test files]")},
			"?   \tp\t[no test files]\n0 Go tests passed, 0 failed, 0 skipped\nNothing was skipped.\n", true,
		},
	} {
		t.Run(c.reason, func(t *testing.T) {
			t.Setenv(needs.Variable, c.require)
			if got, fine := said(t, c.events...); got != c.want || fine != c.fine {
				t.Errorf("got %t\n%s\nwant %t\n%s", fine, got, c.fine, c.want)
			}
		})
	}
}
