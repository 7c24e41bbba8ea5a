package euroscivoc

import (
	"maps"
	"net/url"
	"slices"
	"strings"
)

// meanings is a context: it says what the keys of a JSON-LD document mean.
type meanings struct {
	terms       map[string]definition
	vocab, base string
	lang        string
}

// definition is what a context says of a key.
type definition struct {
	id        string // the address, or a keyword of which the key is another name
	kind      string // of the values: @id, @vocab, a type of literals; "" for none
	lang      string
	ownLang   bool // lang stands in the place of the document's
	container string
	reverse   bool
}

func newContext() *meanings { return &meanings{terms: map[string]definition{}} }

// extend returns the context with what another one adds to it.
func (c *meanings) extend(p *jsonParser, v any, at string) *meanings {
	out := *c
	out.terms = maps.Clone(c.terms)
	list(v, at, func(v any, at string) {
		switch v := v.(type) {
		case nil:
			out = *newContext()
		case string:
			p.fail(at, "the context "+v+" is not in the document; write it into the document, or take another form of the vocabulary")
		case map[string]any:
			out.define(p, v, at)
		}
	})
	return &out
}

func (c *meanings) define(p *jsonParser, terms map[string]any, at string) {
	if s, ok := terms["@base"].(string); ok {
		c.base = s
	}
	if s, ok := terms["@language"].(string); ok {
		c.lang = s
	}
	if v, ok := terms["@language"]; ok && v == nil {
		c.lang = ""
	}
	if _, ok := terms["@import"]; ok {
		p.fail(at, "the context imports another one; write it into the document, or take another form of the vocabulary")
	}
	// Terms may be made of others, which may stand behind them: a prefix of a prefix is rare, and found in the second round.
	for range 2 {
		if s, ok := terms["@vocab"].(string); ok {
			c.vocab = c.expand(s, false)
		}
		for _, key := range slices.Sorted(maps.Keys(terms)) {
			if !strings.HasPrefix(key, "@") {
				c.terms[key] = c.definition(p, key, terms[key], pointer(at, key))
			}
		}
	}
}

func (c *meanings) definition(p *jsonParser, key string, v any, at string) definition {
	switch v := v.(type) {
	case string:
		return definition{id: c.expand(v, true)}
	case map[string]any:
		d := definition{}
		id, named := v["@id"].(string)
		if reversed, ok := v["@reverse"].(string); ok {
			id, named, d.reverse = reversed, true, true
		}
		if !named {
			delete(c.terms, key) // the key itself, by its prefix or the vocabulary
			id = key
		}
		d.id = c.expand(id, true)
		if s, ok := v["@type"].(string); ok {
			d.kind = c.expand(s, true)
		}
		if lang, ok := v["@language"]; ok {
			d.ownLang = true
			d.lang, _ = lang.(string)
		}
		list(v["@container"], at, func(v any, at string) {
			switch s, _ := v.(string); s {
			case "", "@set", "@list":
			case "@language", "@index":
				d.container = s
			default:
				p.fail(at, "values by "+s+" are not read; take another form of the vocabulary")
			}
		})
		if _, ok := v["@context"]; ok {
			p.fail(at, "a context within a term is not read; take another form of the vocabulary")
		}
		return d
	}
	return definition{} // null: the key says nothing
}

// keyword returns the keyword that a key is, or is another name of; "" for a property.
func (c *meanings) keyword(key string) string {
	if strings.HasPrefix(key, "@") {
		return key
	}
	if id := c.terms[key].id; strings.HasPrefix(id, "@") {
		return id
	}
	return ""
}

// expand returns the address of a term, of prefix:name, or of what is one already; words of the vocabulary have it before them.
func (c *meanings) expand(s string, word bool) string {
	if strings.HasPrefix(s, "@") {
		return s
	}
	if d, ok := c.terms[s]; ok && word {
		return d.id
	}
	if prefix, name, ok := strings.Cut(s, ":"); ok {
		if d := c.terms[prefix]; d.id != "" && !strings.HasPrefix(name, "//") && prefix != "_" {
			return d.id + name
		}
		return s
	}
	if word && c.vocab != "" {
		return c.vocab + s
	}
	return s
}

// resource returns the resource that a text names: an address, relative to the base of the document, or a blank node.
func (c *meanings) resource(s, at string, word bool) term {
	s = c.expand(s, word)
	if strings.HasPrefix(s, "_:") {
		return jsonTerm(blankTerm, s, at)
	}
	if base, err := url.Parse(c.base); err == nil && c.base != "" {
		if u, err := base.Parse(s); err == nil {
			s = u.String()
		}
	}
	return jsonTerm(iriTerm, s, at)
}
