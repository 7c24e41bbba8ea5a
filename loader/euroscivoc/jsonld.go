package euroscivoc

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/url"
	"slices"
	"strings"
)

// readJSON calls yield for each triple of a JSON-LD document (W3C Recommendation 1.1), with the pointers (RFC 6901) at which its terms stand,
// and returns a *turtleError where the text is not JSON-LD, or uses what is not read: contexts that are not in the document, contexts within
// terms, and containers other than @set, @list, @language and @index.
func readJSON(text string, yield func(triple)) (err error) {
	dec := json.NewDecoder(bytes.NewReader([]byte(strings.TrimPrefix(text, "\uFEFF"))))
	dec.UseNumber()
	var document any
	if err := dec.Decode(&document); err != nil {
		return jsonFault(text, dec, err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return jsonFault(text, dec, errors.New("text follows the document"))
	}
	p := &jsonParser{yield: yield}
	defer caught(&err)
	p.nodes(document, newContext(), "", 0)
	return nil
}

func jsonFault(text string, dec *json.Decoder, cause error) error {
	offset := min(int(dec.InputOffset()), len(text))
	var syntax *json.SyntaxError
	switch {
	case errors.Is(cause, io.ErrUnexpectedEOF), errors.Is(cause, io.EOF):
		offset = len(text)
	case errors.As(cause, &syntax):
		offset = min(int(syntax.Offset), len(text))
	}
	return &turtleError{1 + strings.Count(text[:offset], "\n"), cause.Error()}
}

type jsonParser struct {
	blanks int
	yield  func(triple)
}

// fail leaves the reader, which catches it.
func (p *jsonParser) fail(at, reason string) {
	panic(&turtleError{reason: "at " + at + "/: " + reason})
}

// pointer returns the pointer of a member, as it stands in a fragment.
func pointer(at, key string) string {
	return at + "/" + (&url.URL{Fragment: strings.NewReplacer("~", "~0", "/", "~1").Replace(key)}).EscapedFragment()
}

func index(at string, i int) string { return fmt.Sprintf("%s/%d", at, i) }

// jsonTerm returns a term. JSON has no lines that are worth telling.
func jsonTerm(kind termKind, value, at string) term {
	return term{kind: kind, value: value, from: -1, until: -1, path: at}
}

// list calls do for each member of an array, or for a value alone.
func list(v any, at string, do func(v any, at string)) {
	members, ok := v.([]any)
	if !ok {
		do(v, at)
		return
	}
	for i, m := range members {
		do(m, index(at, i))
	}
}

// nodes reads an object, or an array of them, that are resources.
func (p *jsonParser) nodes(v any, c *meanings, at string, depth int) {
	list(v, at, func(v any, at string) {
		if o, ok := v.(map[string]any); ok {
			p.node(o, c, at, depth)
		}
	})
}

// node reads a resource with its properties, and returns it.
func (p *jsonParser) node(o map[string]any, c *meanings, at string, depth int) term {
	if depth > deepest {
		p.fail(at, fmt.Sprintf("objects are nested more than %d deep", deepest))
	}
	if own, ok := o["@context"]; ok {
		c = c.extend(p, own, pointer(at, "@context"))
	}
	subject := term{kind: blankTerm}
	for key, v := range o {
		if id, ok := v.(string); ok && c.keyword(key) == "@id" {
			subject = c.resource(id, at, false)
		}
	}
	if subject.value == "" {
		p.blanks++
		subject = jsonTerm(blankTerm, fmt.Sprintf("[]%d", p.blanks), at)
	}
	for _, key := range slices.Sorted(maps.Keys(o)) {
		inner := pointer(at, key)
		switch keyword := c.keyword(key); keyword {
		case "@type":
			list(o[key], inner, func(v any, at string) {
				if s, ok := v.(string); ok {
					p.yield(triple{subject, jsonTerm(iriTerm, rdfNamespace+"type", at), c.resource(s, at, true)})
				}
			})
		case "@graph", "@included":
			p.nodes(o[key], c, inner, depth+1)
		case "@reverse":
			reversed, _ := o[key].(map[string]any)
			for _, of := range slices.Sorted(maps.Keys(reversed)) {
				p.property(subject, of, reversed[of], c, pointer(inner, of), depth, true)
			}
		default:
			if keyword == "" {
				p.property(subject, key, o[key], c, inner, depth, false)
			}
		}
	}
	return subject
}

// property reads the values of a property of a subject; reversed, those whose property the subject is.
func (p *jsonParser) property(subject term, key string, v any, c *meanings, at string, depth int, reversed bool) {
	d, known := c.terms[key]
	if !known {
		d = definition{id: c.expand(key, true)}
	}
	if !strings.Contains(d.id, ":") {
		return // a key that no context knows says nothing
	}
	reversed = reversed != d.reverse
	predicate := jsonTerm(iriTerm, d.id, at)
	give := func(object term) {
		predicate.path = object.path
		if reversed {
			subject, object := object, subject
			object.path = subject.path
			p.yield(triple{subject, predicate, object})
			return
		}
		p.yield(triple{subject, predicate, object})
	}
	if byKey, ok := v.(map[string]any); ok && (d.container == "@language" || d.container == "@index") {
		for _, k := range slices.Sorted(maps.Keys(byKey)) {
			one := d
			if d.container == "@language" {
				one.lang, one.ownLang = k, true
				if c.keyword(k) == "@none" || k == "@none" {
					one.lang = ""
				}
			}
			p.values(byKey[k], one, c, pointer(at, k), depth, give)
		}
		return
	}
	p.values(v, d, c, at, depth, give)
}

// values gives each value of a property.
func (p *jsonParser) values(v any, d definition, c *meanings, at string, depth int, give func(term)) {
	list(v, at, func(v any, at string) {
		switch v := v.(type) {
		case string:
			if d.kind == "@id" || d.kind == "@vocab" {
				give(c.resource(v, at, d.kind == "@vocab"))
				return
			}
			t := jsonTerm(literalTerm, v, at)
			if t.lang = c.lang; d.ownLang {
				t.lang = d.lang
			}
			if d.kind != "" {
				t.lang = ""
			}
			give(t)
		case json.Number:
			give(jsonTerm(literalTerm, v.String(), at))
		case bool:
			give(jsonTerm(literalTerm, fmt.Sprint(v), at))
		case map[string]any:
			p.object(v, d, c, at, depth, give)
		}
	})
}

// object gives a value that is an object: a literal, a list or a resource.
func (p *jsonParser) object(o map[string]any, d definition, c *meanings, at string, depth int, give func(term)) {
	if depth > deepest {
		p.fail(at, fmt.Sprintf("objects are nested more than %d deep", deepest))
	}
	for key, v := range o {
		switch c.keyword(key) {
		case "@value":
			t := jsonTerm(literalTerm, fmt.Sprint(v), at)
			for key, v := range o {
				if lang, ok := v.(string); ok && c.keyword(key) == "@language" {
					t.lang = lang
				}
			}
			if v != nil {
				give(t)
			}
			return
		case "@list", "@set":
			p.values(v, d, c, pointer(at, key), depth+1, give)
			return
		}
	}
	give(p.node(o, c, at, depth+1))
}
