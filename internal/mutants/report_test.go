package main

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

func some(outcomes ...outcome) []result {
	var out []result
	for i, o := range outcomes {
		name := "a.go:f:negate:" + string(rune('1'+i))
		x := result{mutant: mutant{Name: name, File: "a.go", Line: 10 + i, Operator: "negate", Diff: "x  →  !x"}, Outcome: o, Took: 2 * time.Second}
		if o == killed {
			x.By = "TestF"
		}
		out = append(out, x)
	}
	return out
}

func TestReport(t *testing.T) {
	there := map[string]bool{"a.go:f:negate:1": true, "a.go:f:negate:2": true, "a.go:f:negate:3": true, "a.go:f:negate:9": true}
	late := some(killed)
	late[0].By = notEnded
	for _, c := range []struct {
		reason  string
		results []result
		list    []accepted
		least   float64
		ok      bool
		score   float64
		text    []string
	}{
		{"all are killed", some(killed, killed), nil, 90, true, 100, []string{"2 of 2 mutants killed: 100.0 %, and 90 % are asked for. 0 survived, 0 of them without a reason."}},
		{
			"one survives without a reason", some(killed, survived), nil, 50, false, 50,
			[]string{
				"Survived, without a reason: write a test that fails, or the reason into accepted.yaml:\na.go:11  a.go:f:negate:2\n    x  →  !x\n",
				"1 of 2 mutants killed: 50.0 %, and 50 % are asked for. 1 survived, 1 of them without a reason.",
			},
		},
		{
			"one survives with a reason", some(killed, survived), []accepted{{"a.go:f:negate:2", "It is\n  the same."}}, 50, true, 50,
			[]string{"Survived, with a reason:\na.go:11  a.go:f:negate:2\n    x  →  !x\n    accepted: It is the same.\n", "1 survived, 0 of them"},
		},
		{"too few, though each has a reason", some(killed, survived), []accepted{{"a.go:f:negate:2", "r"}}, 51, false, 50, nil},
		{
			"what does not compile does not count", some(killed, notCompiled, survived), []accepted{{"a.go:f:negate:3", "r"}}, 50, true, 50,
			[]string{"1 of 2 mutants killed", "1 more did not compile with those who use them, and do not count."},
		},
		{
			"accepted, and killed after all", some(killed), []accepted{{"a.go:f:negate:1", "r"}}, 90, false, 100,
			[]string{"In accepted.yaml:\na.go:f:negate:1 is killed by TestF; take it out\n"},
		},
		{"accepted, and too slow", late, []accepted{{"a.go:f:negate:1", "r"}}, 90, true, 100, nil},
		{
			"accepted, and no more", some(killed), []accepted{{"a.go:g:negate:1", "r"}}, 90, false, 100,
			[]string{"In accepted.yaml:\na.go:g:negate:1 does not exist any more; take it out, or name what it has become\n"},
		},
		{"accepted, and not of this sample", some(killed), []accepted{{"a.go:f:negate:9", "r"}}, 90, true, 100, nil},
		{"accepted without a reason", some(killed, survived), []accepted{{"a.go:f:negate:2", " "}}, 50, false, 50, []string{"a.go:f:negate:2 has no reason"}},
		{"accepted twice", some(killed, survived), []accepted{{"a.go:f:negate:2", "r"}, {"a.go:f:negate:2", "r"}}, 50, false, 50, []string{"a.go:f:negate:2 stands twice"}},
		{"nothing was tried", nil, nil, 90, true, 100, nil},
	} {
		r := newReport(c.results, c.list, there, c.least)
		var b strings.Builder
		r.text(&b)
		if r.ok() != c.ok || r.score() != c.score {
			t.Errorf("%s: ok %v, score %v; want %v, %v", c.reason, r.ok(), r.score(), c.ok, c.score)
		}
		for _, want := range c.text {
			if !strings.Contains(b.String(), want) {
				t.Errorf("%s: the report lacks\n%s\nin\n%s", c.reason, want, &b)
			}
		}
	}
}

func TestReportForPrograms(t *testing.T) {
	list := []accepted{{"a.go:f:negate:2", "the same"}, {"a.go:g:negate:1", "gone"}}
	r := newReport(some(killed, survived), list, map[string]bool{"a.go:f:negate:2": true}, 90)
	var b strings.Builder
	if err := r.json(&b, 7); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Seed, Killed, Survived, NotCompiled int
		Score                               float64
		OK                                  bool
		Stale                               []string
		Mutants                             []struct {
			Name, File, Operator, Diff, Outcome, By, Reason string
			Line                                            int
			Seconds                                         float64
		}
	}
	if err := json.Unmarshal([]byte(b.String()), &got); err != nil {
		t.Fatal(err)
	}
	if got.Seed != 7 || got.Killed != 1 || got.Survived != 1 || got.NotCompiled != 0 || got.Score != 50 || got.OK || len(got.Stale) != 1 || len(got.Mutants) != 2 {
		t.Errorf("got %+v", got)
	}
	if m := got.Mutants[0]; m.Name != "a.go:f:negate:1" || m.File != "a.go" || m.Line != 10 || m.Outcome != "killed" || m.By != "TestF" || m.Seconds != 2 {
		t.Errorf("got %+v", m)
	}
	if m := got.Mutants[1]; m.Outcome != "survived" || m.Reason != "the same" || m.Diff != "x  →  !x" || m.Operator != "negate" {
		t.Errorf("got %+v", m)
	}
}

// TestProgress: whoever reads a log sees a line for each, whoever watches a terminal what has survived.
func TestProgress(t *testing.T) {
	for _, c := range []struct {
		terminal bool
		want     string
	}{
		{false, "1/2 killed a.go:f:negate:1 (2.0 s) by TestF\n2/2 survived a.go:f:negate:2 (2.0 s)\n"},
		{true, "\r\x1b[K1/2 killed a.go:f:negate:1 (2.0 s) by TestF\r\x1b[K2/2 survived a.go:f:negate:2 (2.0 s)\n\r\x1b[K"},
	} {
		var b strings.Builder
		p := progress{w: &b, terminal: c.terminal, all: 2}
		for _, x := range some(killed, survived) {
			p.tried(x)
		}
		p.end()
		if b.String() != c.want {
			t.Errorf("terminal %v: %q, want %q", c.terminal, b.String(), c.want)
		}
	}
	if isTerminal(&strings.Builder{}) {
		t.Error("a text is no terminal")
	}
}
