package cordis

import (
	"slices"
	"strings"

	"entente/graph"
)

// funding states under what a project is funded, and how those programmes hang together.
func (s *statements) funding(id graph.ID, p project) {
	framework := s.framework(p.frameworkCode())
	call := s.calls(p, framework)
	var main graph.ID
	if len(p.mainLegalBasis) == 1 {
		main = s.legalBasis(titled{code: p.mainLegalBasis[0]})
	}
	for _, t := range p.topics {
		topic := s.topic(t)
		if topic == "" {
			continue
		}
		s.relate(id, graph.FundedUnder, topic, t.code)
		if len(p.topics) > 1 {
			continue // nothing tells which of them belongs to the call
		}
		if call != "" {
			s.relate(topic, graph.PartOf, call, t.code)
		}
		if main != "" {
			s.relate(topic, graph.PartOf, main, t.code)
		}
	}
	if len(p.topics) == 0 && call != "" {
		s.relate(id, graph.FundedUnder, call, p.call.or(p.masterCall))
	}
	s.fundedUnderLowest(id, p.legalBases)
	s.scheme(id, p.scheme, framework)
}

// frameworkCode is the framework programme that the record names, else that of its legal basis.
func (p project) frameworkCode() cell {
	if p.framework.text() != "" || len(p.mainLegalBasis) == 0 {
		return p.framework
	}
	c := p.mainLegalBasis[0]
	c.value = frameworkOf(legalCode(c))
	return c
}

// calls states the call of a project, part of its master call where that is another, and returns it.
func (s *statements) calls(p project, framework graph.ID) graph.ID {
	master, call := s.call(p.masterCall), s.call(p.call)
	switch {
	case call == "":
		call = master
	case master == "":
		master = call
	}
	if call != master {
		s.relate(call, graph.PartOf, master, p.call)
	}
	if master != "" && framework != "" {
		s.relate(master, graph.PartOf, framework, p.masterCall.or(p.call))
	}
	return call
}

// or returns the cell, and the other one where it is empty.
func (c cell) or(other cell) cell {
	if c.given() != "" {
		return c
	}
	return other
}

func (s *statements) fundedUnderLowest(project graph.ID, bases []cell) {
	codes := make([]string, len(bases))
	for i, b := range bases {
		codes[i] = legalCode(b)
	}
	low := lowest(codes)
	for i, b := range bases {
		if basis := s.legalBasis(titled{code: b}); basis != "" && slices.Contains(low, codes[i]) {
			s.relate(project, graph.FundedUnder, basis, b)
		}
	}
}

// families are the programmes that have funding schemes of their own, by the word in the codes of these. Ids are those of the
// seed; names are written out here, because the releases never do.
var families = []struct {
	code, name string
	id         graph.ID
}{
	{"ERC", "European Research Council", "programme:erc"},
	{"MSCA", "Marie Skłodowska-Curie Actions", "programme:msca"},
}

// scheme states the funding scheme of a project. Those of the ERC and of the MSCA are part of these programmes, which run
// through several framework programmes.
func (s *statements) scheme(project graph.ID, c cell, framework graph.ID) {
	scheme := s.coded("programme:scheme-", "FUNDING_SCHEME", titled{code: c})
	if scheme == "" {
		return
	}
	s.relate(project, graph.FundedUnder, scheme, c)
	whole := framework
	words := strings.Split(strings.ToUpper(c.text()), "-")
	for _, family := range families {
		if slices.Contains(words, family.code) && s.declare(family.id, c) {
			s.english(family.id, graph.PropName, family.name, c)
			s.fact(family.id, graph.PropAcronym, family.code, c)
			s.fact(family.id, graph.PropType, "FUNDING_SCHEME", c)
			whole = family.id
		}
	}
	if whole != "" {
		s.relate(scheme, graph.PartOf, whole, c)
	}
}
