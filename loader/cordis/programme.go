package cordis

import (
	"regexp"
	"slices"
	"strings"

	"entente/graph"
)

// frameworks are the framework programmes whose id or name does not follow from the publisher's code. Ids are those of the
// seed, which calls FP7 programme:fp7, as its code would make it; FP7 is its name too.
var frameworks = map[string]struct {
	id   graph.ID
	name string
}{
	"HORIZON": {"programme:horizon-europe", "Horizon Europe"},
	"H2020":   {"programme:horizon-2020", "Horizon 2020"},
}

var leadingFramework = regexp.MustCompile(`^(?:HORIZON|H2020|FP[1-9])(?:[-.]|$)`)

// framework states a framework programme and returns it; "" for a cell without one.
func (s *statements) framework(c cell) graph.ID {
	code := strings.ToUpper(c.text())
	if code == "" {
		return ""
	}
	known := frameworks[code]
	if known.id == "" {
		known.id, known.name = prefixed("programme:", code), code
	}
	if !s.declare(known.id, c) {
		return ""
	}
	s.fact(known.id, graph.PropName, known.name, c)
	s.fact(known.id, graph.PropAcronym, code, c)
	s.fact(known.id, graph.PropType, "FRAMEWORK_PROGRAMME", c)
	return known.id
}

// frameworkOf returns the code of the framework programme whose code begins the code of a legal basis, "" where none does.
func frameworkOf(code string) string {
	return strings.TrimRight(leadingFramework.FindString(code), "-.")
}

// legalCode is the code of a legal basis as it is compared: older releases end it with a dot.
func legalCode(c cell) string { return strings.ToUpper(strings.TrimRight(c.text(), ". ")) }

// broaderLegalCode returns the code of the legal basis, or of the framework programme, that a legal basis is part of;
// "" where its code does not tell.
func broaderLegalCode(code string) string {
	const euratom = "EURATOM2027" // its parts have other codes, and the publisher's XML puts it under HORIZON
	dot := strings.LastIndexByte(code, '.')
	switch {
	case code == euratom:
		return "HORIZON"
	case code == "H2020-EU":
		return "H2020"
	case dot > 0 && code[:dot] == "EURATOM":
		return euratom
	case dot > 0:
		return code[:dot]
	}
	if f := frameworkOf(code); f != code {
		return f
	}
	return ""
}

// legalBasis states a legal basis with all that it is part of, and returns it; "" when its code makes no id.
func (s *statements) legalBasis(t titled) graph.ID {
	code := legalCode(t.code)
	id := s.legalBasisAt(code, t.code)
	if id != "" && frameworkOf(code) != code {
		s.english(id, graph.PropName, t.title.given(), t.title)
	}
	return id
}

func (s *statements) legalBasisAt(code string, c cell) graph.ID {
	if code == "H2020-EU" {
		code = "H2020" // the root of the legal bases is the programme itself
	}
	if frameworkOf(code) == code {
		return s.framework(cell{value: code, at: c.at, field: c.field})
	}
	id := prefixed("programme:", code)
	if !s.declare(id, c) {
		return ""
	}
	s.fact(id, graph.PropAcronym, code, c)
	s.fact(id, graph.PropType, "LEGAL_BASIS", c)
	if broader := broaderLegalCode(code); broader != "" {
		if whole := s.legalBasisAt(broader, c); whole != "" {
			s.relate(id, graph.PartOf, whole, c)
		}
	}
	return id
}

// lowest returns the legal bases that none of the others is part of.
func lowest(codes []string) []string {
	var low []string
	for _, code := range codes {
		under := func(other string) bool {
			for up := broaderLegalCode(other); up != ""; up = broaderLegalCode(up) {
				if up == code {
					return true
				}
			}
			return false
		}
		if !slices.ContainsFunc(codes, under) && !slices.Contains(low, code) {
			low = append(low, code)
		}
	}
	return low
}

// coded states a programme that the publisher knows by a code, and returns it; "" for a cell without one.
func (s *statements) coded(prefix graph.ID, kind string, t titled) graph.ID {
	code := t.code.given()
	if code == "" {
		return ""
	}
	id := prefixed(prefix, code)
	if !s.declare(id, t.code) {
		return ""
	}
	s.fact(id, graph.PropAcronym, code, t.code)
	s.fact(id, graph.PropType, kind, t.code)
	s.english(id, graph.PropName, t.title.given(), t.title)
	return id
}

func (s *statements) topic(t titled) graph.ID { return s.coded("programme:topic-", "TOPIC", t) }

func (s *statements) call(c cell) graph.ID {
	return s.coded("programme:call-", "CALL", titled{code: c})
}
