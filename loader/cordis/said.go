package cordis

import (
	"strings"

	"entente/graph"
)

// said knows which statements about programmes and themes have been given before, and the digests of addresses, which
// cost more to make than to keep. It forgets everything when it is full: a statement that is given again does no harm,
// and memory stays bounded whatever the input.
type said struct {
	statements map[statement]struct{}
	digests    map[address]string
}

// statement is what a fact or a relation about the vocabulary says. Each property has one language there.
type statement struct {
	what    string // property or type of relation
	subject graph.ID
	object  graph.ID
	value   string
}

// address is where an organisation is, as the publisher writes it.
type address struct{ street, city, postcode string }

const mostSaid = 1 << 16

func newSaid() *said {
	return &said{statements: map[statement]struct{}{}, digests: map[address]string{}}
}

// first reports whether the statement is given for the first time.
func (s *said) first(x statement) bool {
	if _, ok := s.statements[x]; ok {
		return false
	}
	if len(s.statements) >= mostSaid {
		clear(s.statements)
	}
	// Copies, because the cells of a row are parts of one text, which would be kept whole.
	s.statements[statement{
		x.what, graph.ID(strings.Clone(string(x.subject))), graph.ID(strings.Clone(string(x.object))), strings.Clone(x.value),
	}] = struct{}{}
	return true
}

// digest returns the digest of an address.
func (s *said) digest(a address) string {
	if d, ok := s.digests[a]; ok {
		return d
	}
	if len(s.digests) >= mostSaid {
		clear(s.digests)
	}
	d := a.digest()
	s.digests[address{strings.Clone(a.street), strings.Clone(a.city), strings.Clone(a.postcode)}] = d
	return d
}
