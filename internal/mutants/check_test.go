package main

import (
	"path/filepath"
	"testing"
)

func TestCompiles(t *testing.T) {
	root, err := filepath.Abs("testdata/fixture")
	if err != nil {
		t.Fatal(err)
	}
	c, err := newChecker(t.Context(), root, []string{"shop"})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		reason, old, new string
		want             bool
	}{
		{"another number", "return 7", "return 8", true},
		{"a text for a number", "return 7", `return "7"`, false},
		{"a variable that nobody uses", "return out", "return nil", true},
		{"a variable that nobody sets", "var out []int\n", "", false},
		{"no Go at all", "return 7", "return (", false},
		{"what only a test cannot do without", "= 2\n", "= 1\n", true},
		{"a function that does not end in a return", "return 7\n", "\n", false},
	} {
		if got := c.compiles(fixtureMutant(t, x.old, x.new)); got != x.want {
			t.Errorf("%s: %v, want %v", x.reason, got, x.want)
		}
	}
	if c.compiles(mutant{File: "shop/other.go"}) || c.compiles(mutant{File: "other/shop.go"}) {
		t.Error("a file that is not part of the package compiles")
	}
	if _, err := newChecker(t.Context(), root, []string{"nowhere"}); err == nil {
		t.Error("a folder that is not there is no error")
	}
}

// TestSwitches: what is behind a switch has to be what it is by itself.
func TestSwitches(t *testing.T) {
	root, err := filepath.Abs("testdata/fixture")
	if err != nil {
		t.Fatal(err)
	}
	c, err := newChecker(t.Context(), root, []string{"shop"})
	if err != nil {
		t.Fatal(err)
	}
	if got := c.nameOf("shop/shop.go"); got != "shop" {
		t.Errorf("the package is called %s", got)
	}
	for _, x := range []struct {
		reason, old, new string
		want             bool
	}{
		{"in a function", "return 7", "return 8", true},
		{"the value of a variable", `"tea": 4`, `"tea": 5`, true},
		{"a constant", "= 2\n", "= 1\n", false},
		{"the signature of a function", "func Fee(sum int) int", "func Fee(sum, _ int) int", false},
	} {
		if got := c.switches(fixtureMutant(t, x.old, x.new)); got != x.want {
			t.Errorf("%s: %v, want %v", x.reason, got, x.want)
		}
	}
}
