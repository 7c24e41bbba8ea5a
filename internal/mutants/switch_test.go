package main

import (
	"strings"
	"testing"
)

// TestScopes says what of a file can be behind a switch.
func TestScopes(t *testing.T) {
	const file = `package a

const few = 3

var many = few * 41

var x, y float64 = 55, 66

type array [7]int

func (a *array) sum(from int) (n int, err error) {
	return 8, nil
}

func nothing() { print(9) }

func caught() any { return recover() == 12 }

func outside(b [13]int)
`
	root := module(t, map[string]string{"a.go": file})
	for _, c := range []struct {
		clause string
		kind   scopeKind
		typ    string
		piece  string // what stands in the scope, with the clause as N
	}{
		{"few = 3", elsewhere, "", ""},
		{"41", inVariable, "", "few * N"},
		{"55", inVariable, "float64", "N"},
		{"66", inVariable, "float64", "N"},
		{"[7]", elsewhere, "", ""},
		{"8", inFunction, "(n int, err error)", "\n\treturn N, nil\n"},
		{"9", inFunction, "", " print(N) "},
		{"12", elsewhere, "", ""},
		{"[13]", elsewhere, "", ""},
	} {
		m, err := handmade{Name: "x", File: "a.go", Old: c.clause, New: "N", Rule: "r"}.mutant(root)
		if err != nil {
			t.Fatal(err)
		}
		if m.within.kind != c.kind || c.kind != elsewhere && (m.within.typ != c.typ || m.piece() != c.piece) {
			t.Errorf("%s: %+v with %q, want %v %q with %q", c.clause, m.within, m.piece(), c.kind, c.typ, c.piece)
		}
	}
}

// TestWithSwitches puts five mutants into one file.
func TestWithSwitches(t *testing.T) {
	root := module(t, map[string]string{"a.go": `package a

var most = 3

var least float64 = 1

func f(n int) (bool, error) {
	return n < most, nil
}

func g() { f(2) }
`})
	var list []numbered
	for i, c := range [][2]string{{"n < most", "n > most"}, {"3", "4"}, {"f(2)", "f(0)"}, {"n < most, nil", "true, nil"}, {"3", "5"}, {"float64 = 1", "float64 = 2"}} {
		h := handmade{Name: "x", File: "a.go", Old: c[0], New: c[1], Rule: "r"}
		m, err := h.mutant(root)
		if err != nil {
			t.Fatal(err)
		}
		if h.Old == "float64 = 1" {
			m.within, m.from, m.text = scope{inVariable, m.from + len("float64 = "), m.to, "float64"}, m.from+len("float64 = "), "2"
		}
		list = append(list, numbered{m, i + 1})
	}
	const want = `package a

var most = valueOfMutant_(5, func() any { return 5 }, valueOfMutant_(2, func() any { return 4 }, 3))

var least float64 = valueOfMutant_[float64](6, func() any { var v float64 = 2; return v }, 1)

func f(n int) (bool, error) {
switch activeMutant_ {
case 1:
return func() (bool, error) {
	return n > most, nil

}()
case 4:
return func() (bool, error) {
	return true, nil

}()
}

	return n < most, nil
}

func g() {
switch activeMutant_ {
case 3:
func() { f(0) 
}()
return
}
 f(2) }
`
	if got := string(withSwitches(list)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := string(switchSource("b")); !strings.HasPrefix(got, "package b\n") || !strings.Contains(got, `os.Getenv("ENTENTE_MUTANT")`) {
		t.Errorf("got\n%s", got)
	}
}
