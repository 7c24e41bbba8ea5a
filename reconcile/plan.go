package reconcile

import (
	"context"
	"slices"

	"entente/graph"
)

// LeastLevel and UsualLevel are the level below which nothing is joined by rule, and the one that bench/README.md measures as safe.
const (
	LeastLevel = 0.5
	UsualLevel = 0.6
)

// Join is a pair of records that the rules are sure of.
type Join struct {
	A, B    graph.ID // A is the one whose id stays
	Score   float64
	Reasons []Reason
}

// Plan is what the rules would join.
type Plan struct {
	// Joins lead from record to record of a group, so that n records of one body come with n − 1 joins. They are in order: the most
	// certain first, ties by the ids.
	Joins     []Join
	Records   int // that were looked at
	Compared  int // pairs
	Ambiguous int // pairs that were left to a person, because another record fits as well
	Apart     int // pairs that were left, because a register tells the records of the two groups apart, or a person does
}

// Joining returns what the rules join at a level, from 0.5 to 1: every pair of that score or more, the most certain first, save that
//
//   - what a person judged is left as it is, for the whole groups: neither different records nor those that somebody is unsure of
//     are joined over a third one;
//   - records that one register holds under two identifiers stay two, unless the register itself says that they are one: a participant
//     that is registered twice under one name and one number of a legal person;
//   - of the sites of a body those of two registers in one town are one, see joinSites;
//   - where a second record fits as well (by less than 0.03) and only one of the two can be meant, nobody is.
//
// It follows from the content of the store alone, not from the order in which it was loaded. The store must not hold joins of an
// earlier run: take them back first. It returns INVALID_ARGUMENT for a level out of bounds, and the errors of the reader.
func Joining(ctx context.Context, r graph.Reader, level float64) (Plan, error) {
	if err := CheckLevel(level); err != nil {
		return Plan{}, err
	}
	c, err := newCompared(ctx, r, level)
	if err != nil {
		return Plan{}, err
	}
	plan, of := c.planned(level)
	sites, err := joinSites(ctx, r, c.bodies(of))
	plan.Joins = append(plan.Joins, sites...)
	return plan, err
}

// bodies returns the groups of more than one record, and the records that are several already.
func (c *compared) bodies(of func(uint32) []uint32) [][]graph.ID {
	var out [][]graph.ID
	seen := make([]bool, len(c.known.records))
	for n := range c.known.records {
		members := of(uint32(n))
		if seen[n] || len(members) == 1 && !c.known.records[n].merged {
			continue
		}
		var ids []graph.ID
		for _, m := range members {
			seen[m] = true
			ids = append(ids, c.known.records[m].id)
		}
		out = append(out, ids)
	}
	return out
}

// compared is what was found among the institutions of a graph: from it plans of every level follow.
type compared struct {
	known  *known
	report Report
	roles  []int // of each record: in how much it takes part
}

func newCompared(ctx context.Context, r graph.Reader, level float64) (*compared, error) {
	known, report, err := look(ctx, r, Options{MinScore: level})
	if err != nil {
		return nil, err
	}
	roles, err := participations(ctx, r, known)
	return &compared{known, report, roles}, err
}

// planning is the state of one plan.
type planning struct {
	*compared
	parent []uint32
	groups map[uint32][]uint32 // by root: the members of groups of more than one record
	fits   map[uint32][]fit    // of each record: whom it may be one with, the best first
	twice  map[pair]bool       // records of one register that the register itself says are one
	out    Plan
}

// fit is a record that another may be one with.
type fit struct {
	other uint32
	score float64
}

// clearLead is by how much a record must fit better than any other that cannot be of the same body.
const clearLead = 0.03

// planned returns the plan of a level, and the function that returns the group of a record.
func (c *compared) planned(level float64) (Plan, func(uint32) []uint32) {
	p := &planning{
		compared: c, parent: make([]uint32, len(c.known.records)), groups: map[uint32][]uint32{}, fits: map[uint32][]fit{},
		twice: map[pair]bool{}, out: Plan{Records: c.report.Records, Compared: c.report.Compared},
	}
	for i := range p.parent {
		p.parent[i] = uint32(i)
	}
	var pairs []scoredPair
	for _, s := range c.report.Suggestions {
		if s.Score < level || !tells(s.Reasons) {
			continue
		}
		pr := pairOf(c.known.at[s.A.ID], c.known.at[s.B.ID])
		if c.known.registeredTwice(pr, s.Reasons) {
			p.twice[pr] = true
		}
		p.fits[pr.a] = append(p.fits[pr.a], fit{pr.b, s.Score})
		p.fits[pr.b] = append(p.fits[pr.b], fit{pr.a, s.Score})
		pairs = append(pairs, scoredPair{pr, s})
	}
	p.registeredOverAThird()
	for _, s := range pairs {
		p.consider(s)
	}
	return p.out, func(n uint32) []uint32 { return p.members(p.root(n)) }
}

// registeredOverAThird finds the participants that are registered twice under one number of a legal person, and under two names that a
// third record has both: Charles University, Univerzita Karlova.
func (p *planning) registeredOverAThird() {
	named := map[uint32][]uint32{} // of each record: those that have one of its names, against which nothing speaks
	for _, s := range p.report.Suggestions {
		if hasReason(s.Reasons, SameName) && !contradicted(s.Reasons) {
			a, b := p.known.at[s.A.ID], p.known.at[s.B.ID]
			named[a], named[b] = append(named[a], b), append(named[b], a)
		}
	}
	for _, s := range p.report.Suggestions {
		if !hasReason(s.Reasons, SameVAT) && !hasReason(s.Reasons, SameSIREN) || contradicted(s.Reasons) {
			continue
		}
		a, b := p.known.at[s.A.ID], p.known.at[s.B.ID]
		if slices.ContainsFunc(named[a], func(third uint32) bool { return slices.Contains(named[b], third) }) {
			p.twice[pairOf(a, b)] = true
		}
	}
}

type scoredPair struct {
	pair
	Suggestion
}

// consider joins the groups of a pair, or counts why it does not.
func (p *planning) consider(s scoredPair) {
	a, b := p.root(s.a), p.root(s.b)
	switch {
	case a == b:
	case !p.mayJoin(a, b):
		p.out.Apart++
	case p.ambiguous(s.a, s.b, s.Score) || p.ambiguous(s.b, s.a, s.Score):
		p.out.Ambiguous++
	default:
		p.join(a, b)
		p.out.Joins = append(p.out.Joins, Join{A: s.A.ID, B: s.B.ID, Score: s.Score, Reasons: s.Reasons})
	}
}

// ambiguous reports whether the record fits somebody else as well as its partner who cannot be of the same body as that. A second
// registration of the partner, in which a third as much is done or less, does not count, and of a partner that is itself such a second
// registration the first one counts however well it fits. A body that is no more does not count beside one that is.
func (p *planning) ambiguous(record, partner uint32, score float64) bool {
	group := p.root(partner)
	return slices.ContainsFunc(p.fits[record], func(f fit) bool {
		other := p.root(f.other)
		if other == group || other == p.root(record) || p.mayJoin(other, group) {
			return false
		}
		second := slices.ContainsFunc(p.fits[partner], func(g fit) bool { return g.other == f.other })
		switch {
		case second && p.busier(f.other, partner):
			return true
		case f.score <= score-clearLead:
			return false
		case p.known.records[f.other].inactive && !p.known.records[partner].inactive:
			return false
		}
		return !second || !p.busier(partner, f.other)
	})
}

// busier reports whether somebody takes part so much more often under the one registration that the other is a second one.
func (p *planning) busier(first, second uint32) bool {
	return p.roles[first] > 0 && minorShare*p.roles[second] <= p.roles[first]
}

// minorShare is how many times as much somebody must do under the one registration as under the other.
const minorShare = 3

// mayJoin reports whether nothing tells the two groups apart.
func (p *planning) mayJoin(a, b uint32) bool {
	for _, x := range p.members(a) {
		for _, y := range p.members(b) {
			_, judged := p.known.settled[pairOf(x, y)]
			if judged || !p.twice[pairOf(x, y)] && p.known.registeredApart(x, y) {
				return false
			}
		}
	}
	return true
}

func (p *planning) members(root uint32) []uint32 {
	if g := p.groups[root]; g != nil {
		return g
	}
	return []uint32{root}
}

func (p *planning) root(n uint32) uint32 {
	for p.parent[n] != n {
		p.parent[n] = p.parent[p.parent[n]]
		n = p.parent[n]
	}
	return n
}

func (p *planning) join(a, b uint32) {
	members := slices.Concat(p.members(a), p.members(b))
	delete(p.groups, b)
	p.parent[b] = a
	p.groups[a] = members
}

// tells reports whether something of the names speaks for a pair: a name, an acronym, or a domain that both are called by. Offices of one
// state share the number of a legal person, and whoever works for a city may share its website.
func tells(reasons []Reason) bool {
	return slices.ContainsFunc(reasons, func(r Reason) bool {
		if r.Code == SameHost {
			return r.Weight >= weightHost
		}
		return slices.Contains([]Code{SameName, SimilarName, SameAcronym, SameLabel}, r.Code)
	})
}

// registers are the schemes of which a body has one identifier in the register that gives them.
var registers = []graph.IdentifierScheme{graph.SchemeROR, graph.SchemeRNSR, graph.SchemeUAI, graph.SchemePIC, graph.SchemeSIRET}

// registeredApart reports whether a register holds both records, under different identifiers.
func (k *known) registeredApart(a, b uint32) bool {
	x, y := k.records[a].registered, k.records[b].registered
	for _, scheme := range registers {
		both, shared := 0, false
		for _, i := range x {
			for _, j := range y {
				if i.Scheme == scheme && j.Scheme == scheme {
					both++
					shared = shared || i.Value == j.Value
				}
			}
		}
		if both > 0 && !shared {
			return true
		}
	}
	return false
}

// registeredTwice reports whether the register of participants itself says that two of its records are one: they have one name and one
// number of a legal person.
func (k *known) registeredTwice(p pair, reasons []Reason) bool {
	return hasReason(reasons, SameName) && (hasReason(reasons, SameVAT) || hasReason(reasons, SameSIREN)) && !contradicted(reasons)
}

func hasReason(reasons []Reason, code Code) bool {
	return slices.ContainsFunc(reasons, func(r Reason) bool { return r.Code == code })
}

// contradicted reports whether something speaks against a pair, save that one of two houses is given.
func contradicted(reasons []Reason) bool {
	return slices.ContainsFunc(reasons, func(r Reason) bool { return r.Against && r.Code != DifferentPlace })
}

// CheckLevel returns INVALID_ARGUMENT for a level that is not from LeastLevel to 1.
func CheckLevel(level float64) error {
	if !(level >= LeastLevel && level <= 1) {
		return graph.Errorf(graph.CodeInvalidArgument, "the level is %v; it must be from %v to 1", level, LeastLevel)
	}
	return nil
}
