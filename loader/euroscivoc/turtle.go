package euroscivoc

import (
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"
)

// termKind tells what a term of a triple is.
type termKind int

const (
	iriTerm termKind = iota
	blankTerm
	literalTerm
)

// term is a subject, predicate or object, and where it stands. Lines count from 0; until is exclusive, as in RFC 5147.
type term struct {
	kind        termKind
	value       string // the address, the label of a blank node, the text of a literal
	lang        string // of a literal
	from, until int    // -1 where only the path tells the place
	path        string // in XML and JSON; "" in Turtle
}

type triple struct{ subject, predicate, object term }

const (
	rdfNamespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	// deepest is how far property lists and collections may be nested; real data nest two or three deep.
	deepest = 64
)

// turtleError is a place at which a text is not of its form.
type turtleError struct {
	line   int // from 1; 0 where the reason tells the place
	reason string
}

func (e *turtleError) Error() string {
	if e.line == 0 {
		return e.reason
	}
	return fmt.Sprintf("line %d: %s", e.line, e.reason)
}

// readTurtle calls yield for each triple of a Turtle document (W3C Recommendation of 2014), with the lines on which its
// terms stand, and returns a *turtleError where the text is not Turtle. Triples before that place have been given.
//
// It is no library because evidence needs the lines, which none that was tried tells, and because the one that is kept up
// (knakk/rdf of March 2026) scans in a goroutine of its own, where some broken texts end the whole process, and drops lines
// that begin with a hash from texts of several lines.
func readTurtle(text string, yield func(triple)) (err error) {
	p := &parser{scanner: scanner{text: strings.TrimPrefix(text, "\uFEFF")}, prefixes: map[string]string{}, yield: yield}
	defer caught(&err)
	if !utf8.ValidString(text) {
		p.fail("the text is not UTF-8")
	}
	for p.space(); !p.done(); p.space() {
		p.statement()
	}
	return nil
}

// parser is a recursive descent over the grammar. Faults leave it by panic(*turtleError), which readTurtle catches.
type parser struct {
	scanner
	prefixes map[string]string
	base     *url.URL
	blanks   int
	yield    func(triple)
}

func (p *parser) statement() {
	switch {
	case p.word("@prefix"):
		p.prefix()
		p.expect('.')
	case p.word("@base"):
		p.setBase()
		p.expect('.')
	case p.wordFold("PREFIX"):
		p.prefix()
	case p.wordFold("BASE"):
		p.setBase()
	default:
		p.triples()
		p.expect('.')
	}
}

func (p *parser) prefix() {
	p.space()
	label := p.name()
	if !p.take(':') {
		p.fail("a prefix ends with a colon")
	}
	p.space()
	p.prefixes[label] = p.iri()
}

func (p *parser) setBase() {
	p.space()
	base, err := url.Parse(p.iri())
	if err != nil {
		p.fail("the base is not an address")
	}
	p.base = base
}

func (p *parser) triples() {
	p.space()
	bare := p.peek() == '['
	subject := p.subject()
	p.space()
	if bare && p.peek() == '.' {
		return // a property list says enough by itself
	}
	p.predicates(subject, 0)
}

func (p *parser) subject() term {
	switch p.peek() {
	case '[':
		return p.propertyList(0)
	case '(':
		return p.collection(0)
	}
	return p.resource()
}

// predicates reads predicates and objects up to what ends them: a dot or a closing bracket.
func (p *parser) predicates(subject term, depth int) {
	for {
		p.space()
		predicate := p.predicate()
		for {
			p.space()
			p.yield(triple{subject, predicate, p.object(depth)})
			p.space()
			if !p.take(',') {
				break
			}
		}
		more := false
		for p.space(); p.take(';'); p.space() {
			more = true
		}
		if c := p.peek(); !more || c == '.' || c == ']' || p.done() {
			return
		}
	}
}

func (p *parser) predicate() term {
	if from := p.line; p.word("a") {
		return term{value: rdfNamespace + "type", from: from, until: from + 1}
	}
	t := p.resource()
	if t.kind != iriTerm {
		p.fail("a predicate is an address")
	}
	return t
}

func (p *parser) object(depth int) term {
	switch c := p.peek(); {
	case c == '[':
		return p.propertyList(depth + 1)
	case c == '(':
		return p.collection(depth + 1)
	case c == '"' || c == '\'':
		return p.literal()
	case c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.':
		return p.number()
	}
	for _, w := range []string{"true", "false"} {
		if from := p.line; p.word(w) {
			return term{kind: literalTerm, value: w, from: from, until: from + 1}
		}
	}
	return p.resource()
}

// resource reads an address, a prefixed name or the label of a blank node.
func (p *parser) resource() term {
	t := term{from: p.line, until: p.line + 1}
	switch {
	case p.peek() == '<':
		t.value = p.iri()
	case strings.HasPrefix(p.rest(), "_:"):
		p.pos += 2
		t.kind, t.value = blankTerm, "_:"+p.local()
		if t.value == "_:" {
			p.fail("a blank node has a label")
		}
	default:
		t.value = p.prefixed()
	}
	return t
}

func (p *parser) prefixed() string {
	label := p.name()
	if !p.take(':') {
		p.fail("a subject, predicate or object is expected")
	}
	namespace, ok := p.prefixes[label]
	if !ok {
		p.fail("the prefix " + label + ": is not declared")
	}
	return namespace + p.local()
}

// iri reads an address between angle brackets and makes it absolute where a base is declared.
func (p *parser) iri() string {
	s := p.bracketed()
	if p.base == nil {
		return s
	}
	u, err := url.Parse(s)
	if err != nil {
		p.fail("the address is not one")
	}
	if u.IsAbs() {
		return s
	}
	return p.base.ResolveReference(u).String()
}

func (p *parser) literal() term {
	t := term{kind: literalTerm, from: p.line}
	t.value = p.quoted()
	t.until = p.line + 1
	switch {
	case p.take('@'):
		t.lang = p.language()
	case strings.HasPrefix(p.rest(), "^^"):
		p.pos += 2
		p.space()
		if p.resource().kind != iriTerm { // the type of the value changes nothing for vocabularies
			p.fail("the type of a value is an address")
		}
	}
	return t
}

func (p *parser) blank() term {
	p.blanks++
	return term{kind: blankTerm, value: fmt.Sprintf("[]%d", p.blanks), from: p.line, until: p.line + 1}
}

func (p *parser) propertyList(depth int) term {
	p.nest(depth)
	node := p.blank()
	p.take('[')
	p.space()
	if p.peek() != ']' {
		p.predicates(node, depth)
	}
	p.expect(']')
	return node
}

// collection reads (a b c). Its members are triples of rdf:first; the chain of rdf:rest is of no use here and left out.
func (p *parser) collection(depth int) term {
	p.nest(depth)
	node := p.blank()
	first := term{value: rdfNamespace + "first", from: p.line, until: p.line + 1}
	p.take('(')
	for p.space(); p.peek() != ')'; p.space() {
		if p.done() {
			p.fail("a collection is not closed")
		}
		p.yield(triple{node, first, p.object(depth)})
	}
	p.expect(')')
	return node
}

func (p *parser) nest(depth int) {
	if depth > deepest {
		p.fail(fmt.Sprintf("brackets are nested more than %d deep", deepest))
	}
}

// caught makes an error of the fault by which a parser gave up; it is to be deferred.
func caught(err *error) {
	if r := recover(); r != nil {
		fault, ok := r.(*turtleError)
		if !ok {
			panic(r)
		}
		*err = fault
	}
}
