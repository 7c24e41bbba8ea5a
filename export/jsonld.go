package export

import "strings"

// jsonLD writes JSON-LD 1.1: a context of prefixes, and a node a line.
type jsonLD struct {
	out  *output
	some bool // there is a node before the next one
}

func (j *jsonLD) begin(prefixes [][2]string) error {
	j.out.text(`{"@context":{`)
	for i, p := range prefixes {
		if i > 0 {
			j.out.text(",")
		}
		j.out.text(asJSON(p[0]), ":", asJSON(p[1]))
	}
	j.out.text("},\n\"@graph\":[")
	return j.out.err
}

func (j *jsonLD) resource(r resource) error {
	if j.some {
		j.out.text(",")
	}
	j.some = true
	j.out.text("\n{\"@id\":", asJSON(r.iri))
	if len(r.types) > 0 {
		j.out.text(`,"@type":`, asJSON(r.types))
	}
	for i := 0; i < len(r.statements); {
		predicate := r.statements[i].predicate
		j.out.text(",", asJSON(predicate), ":[")
		// A key may stand once in an object: all objects of a predicate come together.
		first := true
		for _, s := range r.statements {
			if s.predicate != predicate {
				continue
			}
			if !first {
				j.out.text(",")
			}
			first = false
			j.term(s.object)
		}
		j.out.text("]")
		for i++; i < len(r.statements) && said(r.statements[:i], r.statements[i].predicate); i++ {
		}
	}
	j.out.text("}")
	return j.out.err
}

func said(before []statement, predicate string) bool {
	for _, s := range before {
		if s.predicate == predicate {
			return true
		}
	}
	return false
}

func (j *jsonLD) term(o term) {
	switch {
	case o.compact != "":
		prefix, name, _ := strings.Cut(o.compact, ":")
		for _, n := range namespaces {
			if n[0] == prefix {
				j.out.text(`{"@id":`, asJSON(n[1]+name), "}")
			}
		}
	case !o.isLiteral:
		j.out.text(`{"@id":`, asJSON(o.iri), "}")
	case o.lang != "":
		j.out.text(`{"@value":`, asJSON(o.value), `,"@language":`, asJSON(o.lang), "}")
	case o.dataType != "":
		j.out.text(`{"@value":`, asJSON(o.value), `,"@type":`, asJSON(o.dataType), "}")
	default:
		j.out.text(`{"@value":`, asJSON(o.value), "}")
	}
}

func (j *jsonLD) end() error {
	j.out.text("\n]}\n")
	return j.out.flush()
}
