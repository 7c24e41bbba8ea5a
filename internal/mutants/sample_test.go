package main

import (
	"fmt"
	"slices"
	"testing"
)

// drawn returns mutants of files, as many as are said of each.
func drawn(counts map[string]int) []mutant {
	var out []mutant
	for file, n := range counts {
		for i := range n {
			out = append(out, mutant{Name: fmt.Sprintf("%s:f:negate:%d", file, i+1), File: file, Line: n - i})
		}
	}
	return out
}

func always(mutant) bool { return true }

func namesOf(list []mutant) []string {
	var out []string
	for _, m := range list {
		out = append(out, m.Name)
	}
	return out
}

func TestSampleSharesOutByTheRootOfWhatThereIs(t *testing.T) {
	for _, c := range []struct {
		reason     string
		counts     map[string]int
		n, perFile int
		want       map[string]int
	}{
		{"four times as many get twice as much", map[string]int{"a": 400, "b": 100}, 30, 0, map[string]int{"a": 20, "b": 10}},
		{"a long table does not push out a short rule", map[string]int{"a": 10000, "b": 4, "c": 4}, 52, 0, map[string]int{"a": 50, "b": 1, "c": 1}},
		{"no more than there are", map[string]int{"a": 3, "b": 2}, 100, 0, map[string]int{"a": 3, "b": 2}},
		{"no more than is asked for of each", map[string]int{"a": 400, "b": 100}, 30, 4, map[string]int{"a": 4, "b": 4}},
		{"none", map[string]int{"a": 400}, 0, 0, map[string]int{}},
	} {
		got := map[string]int{}
		for _, m := range sample(drawn(c.counts), c.n, c.perFile, 1, always) {
			got[m.File]++
		}
		if fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%s: %v, want %v", c.reason, got, c.want)
		}
	}
}

func TestSampleRepeatsItself(t *testing.T) {
	all := drawn(map[string]int{"a": 50, "b": 60, "c": 7})
	first := sample(all, 20, 0, 1, always)
	slices.Reverse(all)
	if again := sample(all, 20, 0, 1, always); !slices.Equal(namesOf(first), namesOf(again)) {
		t.Errorf("the same seed, another order of what there is: %v and %v", namesOf(first), namesOf(again))
	}
	if other := sample(all, 20, 0, 2, always); slices.Equal(namesOf(first), namesOf(other)) {
		t.Error("another seed draws the same")
	}
	if !slices.IsSortedFunc(first, func(a, b mutant) int {
		if a.File != b.File {
			return slices.Compare([]string{a.File}, []string{b.File})
		}
		return a.Line - b.Line
	}) {
		t.Errorf("not by file and line: %v", namesOf(first))
	}
	seen := map[string]bool{}
	for _, m := range first {
		if seen[m.Name] {
			t.Errorf("%s is drawn twice", m.Name)
		}
		seen[m.Name] = true
	}
}

// TestSampleStaysWhenTheCodeGrows: a function more in one file replaces few of what was drawn.
func TestSampleStaysWhenTheCodeGrows(t *testing.T) {
	before := sample(drawn(map[string]int{"a": 50, "b": 60}), 20, 0, 1, always)
	after := namesOf(sample(drawn(map[string]int{"a": 50, "b": 64}), 20, 0, 1, always))
	same := 0
	for _, m := range before {
		if slices.Contains(after, m.Name) {
			same++
		}
	}
	if same < 17 {
		t.Errorf("%d of 20 stay", same)
	}
}

func TestSamplePassesOverWhatDoesNotCompile(t *testing.T) {
	odd := func(m mutant) bool { return m.Line%2 == 1 }
	got := sample(drawn(map[string]int{"a": 20, "b": 20}), 10, 0, 1, odd)
	if len(got) != 10 || slices.ContainsFunc(got, func(m mutant) bool { return !odd(m) }) {
		t.Errorf("%v, want ten that compile", namesOf(got))
	}
	if got := sample(drawn(map[string]int{"a": 20}), 15, 0, 1, odd); len(got) != 10 {
		t.Errorf("%d, want the ten that there are", len(got))
	}
}
