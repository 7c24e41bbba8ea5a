package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// mutate returns the mutants that an operator makes of a function's body: as name behind the function, and the change.
func mutate(t *testing.T, operator, source string) []string {
	t.Helper()
	root := t.TempDir()
	if err := os.WriteFile(filepath.Join(root, "a.go"), []byte("package a\n\n"+source+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	made, err := mutantsOf(root, "a.go")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, m := range made {
		if m.Operator == operator {
			name := strings.TrimPrefix(m.Name, "a.go:")
			out = append(out, strings.Replace(name, ":"+operator, "", 1)+" "+m.Diff)
		}
	}
	return out
}

func TestOperators(t *testing.T) {
	for _, c := range []struct {
		operator, reason, source string
		want                     []string
	}{
		{"negate", "the condition of an if", "func f(a bool) {\nif a {\n}\n}", []string{"f:1 if a {  →  if !(a) {"}},
		{"negate", "of a loop", "func f(a int) {\nfor a < 3 {\n}\n}", []string{"f:1 for a < 3 {  →  for !(a < 3) {"}},
		{"negate", "of a loop without one: none", "func f() {\nfor {\n}\n}", nil},
		{
			"negate", "of the cases of a switch without a tag", "func f(a, b bool) {\nswitch {\ncase a, b:\n}\n}",
			[]string{"f:1 case a, b:  →  case !(a), b:", "f:2 case a, b:  →  case a, !(b):"},
		},
		{"negate", "the cases of a switch with one are values", "func f(a int) {\nswitch a {\ncase 1:\n}\n}", nil},
		{"negate", "a negation loses its sign, wherever it stands", "func f(a bool) bool {\nreturn !a\n}", []string{"f:1 return !a  →  return a"}},
		{"negate", "in a condition, too, and once", "func f(a bool) {\nif !a {\n}\n}", []string{"f:1 if !a {  →  if a {"}},
		{"negate", "of an equality: equal says it", "func f(a int) {\nif a == 1 {\n}\n}", nil},

		{
			"drop-operand", "each of a chain", "func f(a, b, c bool) bool {\nreturn a && b && c\n}",
			[]string{
				"f:1 return a && b && c  →  return b && c", "f:2 return a && b && c  →  return a && c",
				"f:3 return a && b && c  →  return a && b",
			},
		},
		{
			"drop-operand", "a chain within another", "func f(a, b, c bool) bool {\nreturn a || b && c\n}",
			[]string{
				"f:1 return a || b && c  →  return b && c", "f:2 return a || b && c  →  return a",
				"f:3 return a || b && c  →  return a || c", "f:4 return a || b && c  →  return a || b",
			},
		},
		{
			"drop-operand", "over two lines", "func f(a, b bool) bool {\nreturn a &&\n\tb\n}",
			[]string{"f:1 return a && b  →  return b", "f:2 return a && b  →  return a"},
		},

		{
			"swap", "each operator by itself", "func f(a, b, c bool) bool {\nreturn a && b || c\n}",
			[]string{"f:1 return a && b || c  →  return a && b && c", "f:2 return a && b || c  →  return a || b || c"},
		},
		{
			"boundary", "the side where both are equal", "func f(a, b int) {\n_ = a < b\n_ = a <= b\n_ = a > b\n_ = a >= b\n_ = a == b\n}",
			[]string{"f:1 _ = a < b  →  _ = a <= b", "f:2 _ = a <= b  →  _ = a < b", "f:3 _ = a > b  →  _ = a >= b", "f:4 _ = a >= b  →  _ = a > b"},
		},
		{
			"equal", "both ways", "func f(a, b int) {\n_ = a == b\n_ = a != b\n_ = a < b\n}",
			[]string{"f:1 _ = a == b  →  _ = a != b", "f:2 _ = a != b  →  _ = a == b"},
		},
		{
			"arithmetic", "of two numbers, and of an assignment", "func f(a, b int) int {\na += b\na *= b\nreturn a + b*a\n}",
			[]string{"f:1 a += b  →  a -= b", "f:2 a *= b  →  a /= b", "f:3 return a + b*a  →  return a - b*a", "f:4 return a + b*a  →  return a + b/a"},
		},
		{
			"number", "an integer, however it is written", "const most = 0x10", []string{"most:1 const most = 0x10  →  const most = 17", "most:2 const most = 0x10  →  const most = 15"},
		},
		{"number", "another number", "const share = 0.05", []string{"share:1 const share = 0.05  →  const share = 2*0.05"}},
		{
			"number", "how much room there is says nothing", "func f(n int, a []int) {\n_ = make([]int, 0, 8)\n_ = make(map[int]int, 9)\na = slices.Grow(a, 7)\n}",
			[]string{"f:1 _ = make([]int, 0, 8)  →  _ = make([]int, 1, 8)", "f:2 _ = make([]int, 0, 8)  →  _ = make([]int, -1, 8)"},
		},
		{
			"number", "how many there are does", "func f() {\n_ = make([]int, 8)\n}",
			[]string{"f:1 _ = make([]int, 8)  →  _ = make([]int, 9)", "f:2 _ = make([]int, 8)  →  _ = make([]int, 7)"},
		},
		{"boolean", "both", "var a, b = true, false", []string{"a:1 var a, b = true, false  →  var a, b = false, false", "a:2 var a, b = true, false  →  var a, b = true, true"}},

		{"return", "a truth value: both", "func f(a int) bool {\nreturn a > 0\n}", []string{"f:1 return a > 0  →  return false", "f:2 return a > 0  →  return true"}},
		{"return", "a truth value that is written: boolean says it", "func f() bool {\nreturn true\n}", nil},
		{
			"return", "zero values by type", "func f(s string) (n int, t string, p *int, m map[int]int, x T, err error) {\nreturn 1, s, p, m, x, err\n}",
			[]string{`f:1 return 1, s, p, m, x, err  →  return 0, "", nil, nil, *new(T), nil`},
		},
		{"return", "names for one type", "func f(s string) (a, b string) {\nreturn s, s\n}", []string{`f:1 return s, s  →  return "", ""`}},
		{"return", "what returns zero values already", "func f() (int, []int, T, error) {\nreturn 0, nil, T{}, nil\n}", nil},
		{"return", "the results of another function", "func f() (int, error) {\nreturn g()\n}", []string{"f:1 return g()  →  return 0, nil"}},
		{
			"return", "of the innermost function", "func f() string {\ng := func() int {\nreturn 3\n}\nreturn h(g)\n}",
			[]string{"f:1 return 3  →  return 0", `f:2 return h(g)  →  return ""`},
		},

		{
			"drop-statement", "calls, assignments, counting", "func f(a int) {\ng()\na = 2\na++\n}",
			[]string{"f:1 g()  →  nothing", "f:2 a = 2  →  nothing", "f:3 a++  →  nothing"},
		},
		{"drop-statement", "what others need stays", "func f() {\na := 1\n_ = a\nvar b int\ndefer g(b)\n}", nil},
		{
			"drop-statement", "early returns, continue and break", "func f(a bool) {\nfor {\nif a {\ncontinue\n}\nif !a {\nbreak\n}\nreturn\n}\n}",
			[]string{"f:1 return  →  nothing", "f:2 continue  →  nothing", "f:3 break  →  nothing"},
		},
		{
			"drop-statement", "a check as a whole", "func f() error {\nif err := check(1); err != nil {\nreturn err\n}\nreturn nil\n}",
			[]string{"f:1 if err := check(1); err != nil { return err }  →  nothing", "f:2 return nil  →  nothing"},
		},
		{
			"drop-statement", "in a case", "func f(a int) {\nswitch a {\ncase 1:\ng()\n}\n}", []string{"f:1 g()  →  nothing"},
		},
		{
			"drop-case", "a case, and one of its values", "func f(a int) {\nswitch a {\ncase 1, 2:\n\tg()\ndefault:\n}\n}",
			[]string{"f:1 case 1, 2: g()  →  nothing", "f:2 case 1, 2:  →  case 2:", "f:3 case 1, 2:  →  case 1:", "f:4 default:  →  nothing"},
		},
		{"drop-case", "of types", "func f(a any) {\nswitch a.(type) {\ncase int:\n}\n}", []string{"f:1 case int:  →  nothing"}},
		{
			"drop-element", "the first, one in the midst, the last", "var a = []int{1, 2, 3}",
			[]string{
				"a:1 var a = []int{1, 2, 3}  →  var a = []int{2, 3}", "a:2 var a = []int{1, 2, 3}  →  var a = []int{1, 3}",
				"a:3 var a = []int{1, 2, 3}  →  var a = []int{1, 2}",
			},
		},
		{
			"drop-element", "the only one, with its comma", "var a = map[string]T{\n\t\"x\": {X: 1},\n}",
			[]string{`a:1 "x": {X: 1},  →  nothing`, `a:2 "x": {X: 1},  →  "x": {},`},
		},

		{"negate", "an error that is only passed on is no rule", "func f() (int, error) {\nn, err := g()\nif err != nil {\nreturn 0, err\n}\nreturn n, nil\n}", nil},
		{"return", "nor what is returned with it", "func f() (int, error) {\nn, err := g()\nif err != nil {\nreturn 9, err\n}\nreturn 0, nil\n}", nil},
		{
			"equal", "what is made of an error is", "func f() (int, error) {\nn, err := g()\nif err != nil {\nreturn 0, wrap(err)\n}\nreturn n, nil\n}",
			[]string{"f:1 if err != nil {  →  if err == nil {"},
		},
		{"boolean", "a method behind its type", "func (p *pair[K, V]) f() {\ng(true)\n}", []string{"pair.f:1 g(true)  →  g(false)"}},
		{
			"boolean", "functions count for themselves", "func f() {\ng(true)\ng(true)\n}\n\nfunc h() {\ng(false)\n}",
			[]string{"f:1 g(true)  →  g(false)", "f:2 g(true)  →  g(false)", "h:1 g(false)  →  g(true)"},
		},
	} {
		t.Run(c.operator+" "+c.reason, func(t *testing.T) {
			if got := mutate(t, c.operator, c.source); !slices.Equal(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

// TestOperatorsHaveNamesOfTheirOwn, of which names of mutants and the help are made.
func TestOperatorsHaveNamesOfTheirOwn(t *testing.T) {
	seen := map[string]bool{}
	for _, o := range operators {
		if seen[o.name] || o.name == "" || o.about == "" || strings.ContainsAny(o.name, ": ") {
			t.Errorf("%q needs a name of its own, without blanks and colons, and words for the help", o.name)
		}
		seen[o.name] = true
	}
}

func TestMutantSaysWhereItIsAndIsTheWholeFile(t *testing.T) {
	root := t.TempDir()
	const before = "package a\n\n// F is small.\nfunc F(n int) bool {\n\treturn n < 3 // few\n}\n"
	if err := os.WriteFile(filepath.Join(root, "a.go"), []byte(before), 0o600); err != nil {
		t.Fatal(err)
	}
	made, err := mutantsOf(root, "a.go")
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(made, func(m mutant) bool { return m.Operator == "boundary" })
	if i < 0 {
		t.Fatalf("no mutant of the comparison among %d", len(made))
	}
	m := made[i]
	if m.Name != "a.go:F:boundary:1" || m.File != "a.go" || m.Line != 5 || m.Diff != "return n < 3 // few  →  return n <= 3 // few" {
		t.Errorf("got %+v", m)
	}
	if got, want := string(m.content()), strings.Replace(before, "n < 3", "n <= 3", 1); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
