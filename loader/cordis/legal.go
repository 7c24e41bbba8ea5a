package cordis

import "entente/graph"

// heldBasis is a row of legalBasis.csv.
type heldBasis struct {
	project cell
	basis   titled
}

// mostHeld bounds the rows that are kept to find the lowest legal bases of one project. Real projects have up to nine.
const mostHeld = 256

// hold keeps a row until all rows of its project, which stand together, are read: only then is it known which of its legal
// bases are the lowest. Where a release has them apart, a project is funded under more of them than it need be.
func (c *tableReading) hold(s *statements, h heldBasis) error {
	if len(c.heldBases) > 0 && (c.heldBases[0].project.text() != h.project.text() || len(c.held) == mostHeld) {
		if err := c.release(); err != nil {
			return err
		}
	}
	c.held, c.heldBases = append(c.held, s), append(c.heldBases, h)
	return nil
}

// release puts the rows that are held, in their order.
func (c *tableReading) release() error {
	codes := make([]string, len(c.heldBases))
	for i, h := range c.heldBases {
		codes[i] = legalCode(h.basis.code)
	}
	isLowest := map[string]bool{}
	for _, code := range lowest(codes) {
		isLowest[code] = true
	}
	for i, s := range c.held {
		if err := c.finish(s, s.legalBasisOf(c.heldBases[i], isLowest[codes[i]])); err != nil {
			return err
		}
	}
	c.held, c.heldBases = c.held[:0], c.heldBases[:0]
	return nil
}

// legalBasisOf states a legal basis with its title, and that the project is funded under it when it is the lowest.
func (s *statements) legalBasisOf(h heldBasis, isLowest bool) *refusal {
	id := projectID(h.project.text())
	if id == "" || !s.isID(id, h.project) {
		return refuse(h.project, "the number of the project is missing or makes no id; complete it at the source")
	}
	basis := s.legalBasis(h.basis)
	if basis == "" {
		return refuse(h.basis.code, "the legal basis is missing or its code makes no id; complete it at the source")
	}
	if isLowest {
		s.relate(id, graph.FundedUnder, basis, h.basis.code)
	}
	return nil
}
