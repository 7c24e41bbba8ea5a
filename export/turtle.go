package export

import (
	"fmt"
	"strings"
)

// turtle writes RDF 1.1 Turtle, a resource at a time.
type turtle struct{ out *output }

func (t *turtle) begin(prefixes [][2]string) error {
	for _, p := range prefixes {
		t.out.text("@prefix ", p[0], ": <", p[1], "> .\n")
	}
	return t.out.err
}

func (t *turtle) resource(r resource) error {
	if len(r.types)+len(r.statements) == 0 {
		return t.out.err
	}
	t.out.text("\n<", r.iri, ">")
	separator := "\n  "
	if len(r.types) > 0 {
		t.out.text(" a ", strings.Join(r.types, ", "))
		separator = " ;\n  "
	}
	for i, s := range r.statements {
		if i > 0 && r.statements[i-1].predicate == s.predicate {
			t.out.text(", ")
		} else {
			t.out.text(separator, s.predicate, " ")
		}
		separator = " ;\n  "
		t.term(s.object)
	}
	t.out.text(" .\n")
	return t.out.err
}

func (t *turtle) term(o term) {
	switch {
	case o.compact != "":
		t.out.text(o.compact)
	case !o.isLiteral:
		t.out.text("<", o.iri, ">")
	case o.lang != "":
		t.out.text(turtleString(o.value), "@", o.lang)
	case o.dataType != "":
		t.out.text(turtleString(o.value), "^^", o.dataType)
	default:
		t.out.text(turtleString(o.value))
	}
}

func (t *turtle) end() error { return t.out.flush() }

// turtleString returns a text in quotes.
func turtleString(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 2)
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r >= 0x7F && r <= 0x9F || r == 0xFFFE || r == 0xFFFF || r == 0x2028 || r == 0x2029:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
