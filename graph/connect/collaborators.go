package connect

import (
	"cmp"
	"context"
	"slices"

	"entente/graph"
)

// Sharing is what two institutions have in common when they collaborate.
type Sharing string

// The sorts of sharing.
const (
	SharedDirect    Sharing = "DIRECT"     // a source says that they collaborate (PARTNER_OF)
	SharedAgreement Sharing = "AGREEMENT"  // both are party to it
	SharedJointUnit Sharing = "JOINT_UNIT" // both are partners in it
	SharedProject   Sharing = "PROJECT"    // both take part in it
	SharedProgramme Sharing = "PROGRAMME"  // both take part in it
	SharedNetwork   Sharing = "NETWORK"    // both are members of it
)

// Sharings lists the sorts in the order in which they are shown.
var Sharings = []Sharing{SharedDirect, SharedAgreement, SharedJointUnit, SharedProject, SharedProgramme, SharedNetwork}

// CollaboratorRank is how collaborators are put in order.
type CollaboratorRank string

// The ranks.
const (
	ByStrength CollaboratorRank = "STRENGTH"
	ByCount    CollaboratorRank = "COUNT" // of what is shared
)

// CollaboratorRanks lists the ranks.
var CollaboratorRanks = []CollaboratorRank{ByStrength, ByCount}

// maxExamples is how many examples of each sort of sharing are given.
const maxExamples = 3

// CollaboratorQuery asks with whom an institution works.
type CollaboratorQuery struct {
	ID        graph.ID
	Limit     int
	Rank      CollaboratorRank // "" is STRENGTH
	AsOf      graph.Date       // unknown: any time
	Sharings  []Sharing        // empty: any
	Theme     graph.ID         // only what has the theme or a narrower one; "": any
	Programme graph.ID         // only what is funded under the programme or a part of it, and these themselves; "": any
}

// Collaborator is an institution that shares something with another.
type Collaborator struct {
	Entity *graph.Entity
	// Strength is Σ 1/(n−1) over what is shared, n being how many institutions share it, and 1 for a direct relation: to be one
	// of two counts as much as to be one of eleven ten times. It is the weight of M. E. J. Newman, "Scientific collaboration
	// networks. II", Physical Review E 64, 016132 (2001), rounded to millionths.
	Strength float64
	Count    int // how much is shared
	Shared   []SharedItems
}

// SharedItems is what is shared of one sort.
type SharedItems struct {
	Kind  Sharing
	Count int
	// Examples are those that the fewest share, ties by id, at most three. For DIRECT it is the collaborator.
	Examples []*graph.Entity
}

// SearchCollaborators returns the institutions that share something with an institution, the strongest first (or those that
// share the most), ties by the other and then by id; and how many there are in all. complete is false when more relations would
// have to be looked at than one question may, and nothing is returned then.
func SearchCollaborators(ctx context.Context, r graph.Reader, t graph.Topology, q CollaboratorQuery) (found []Collaborator, total int, complete bool, err error) {
	c, complete, err := collaborationOf(ctx, t, q)
	if err != nil || !complete {
		return nil, 0, complete, err
	}
	best := c.ranked()
	found, err = c.materialise(ctx, r, best[:min(q.Limit, len(best))])
	return found, len(best), true, err
}

// collaboration is the state of one search for collaborators.
type collaboration struct {
	*explorer
	q    CollaboratorQuery
	self graph.Node
	with map[graph.Node]*collaborator
}

// collaborator is an institution with what it shares.
type collaborator struct {
	node     graph.Node
	strength int // millionths
	items    map[Sharing][]sharedItem
	count    int
}

// sharedItem is something that institutions share.
type sharedItem struct {
	node graph.Node
	size int // how many institutions share it
}

// sharedTypes are the relations that lead to what is shared, and the direct one.
var sharedTypes = []graph.RelationType{graph.PartyTo, graph.PartnerIn, graph.PartnerOf, graph.MemberOf, graph.ParticipatesIn}

// sharing returns what the arc, seen from an institution, leads to; "" for what is not shared by it.
func (c *collaboration) sharing(a graph.Arc) Sharing {
	switch t := graph.RelationTypes[a.Type]; {
	case t == graph.PartnerOf:
		return SharedDirect
	case !a.Forward:
		return ""
	case t == graph.PartyTo:
		return SharedAgreement
	case t == graph.PartnerIn:
		return SharedJointUnit
	case t == graph.MemberOf:
		return SharedNetwork
	case c.t.ID(a.To).Kind() == graph.KindProject:
		return SharedProject
	}
	return SharedProgramme
}

// gather finds all that is shared, and with whom; false when it is too much to look at.
func (c *collaboration) gather(ctx context.Context) (bool, error) {
	own, complete, err := c.arcsOf(ctx, []graph.Node{c.self}, sharedTypes)
	if err != nil || !complete {
		return complete, err
	}
	sorts := map[graph.Node][]Sharing{} // an institution may be a partner in another and a member of it
	var items []graph.Node
	direct := map[graph.Node]bool{}
	for _, a := range own[0] {
		switch s := c.sharing(a); {
		case s == "" || a.To == c.self || len(c.q.Sharings) > 0 && !slices.Contains(c.q.Sharings, s):
		case s == SharedDirect:
			direct[a.To] = true
		case !slices.Contains(sorts[a.To], s):
			if sorts[a.To] == nil {
				items = append(items, a.To)
			}
			sorts[a.To] = append(sorts[a.To], s)
		}
	}
	if items, complete, err = c.about(ctx, items); err != nil || !complete {
		return complete, err
	}
	if c.q.Theme == "" && c.q.Programme == "" {
		for n := range direct {
			c.share(n, SharedDirect, sharedItem{n, 2})
		}
	}
	arcs, complete, err := c.arcsOf(ctx, items, sharedTypes)
	if err != nil || !complete {
		return complete, err
	}
	for i, item := range items {
		for _, sort := range sorts[item] {
			c.divide(item, sort, arcs[i])
		}
	}
	return true, nil
}

// divide shares an item among the institutions that have arcs to it.
func (c *collaboration) divide(item graph.Node, sort Sharing, arcs []graph.Arc) {
	var sharers []graph.Node
	for _, a := range arcs {
		back := graph.Arc{To: item, Type: a.Type, Forward: !a.Forward}
		if a.To != item && c.t.ID(a.To).Kind() == graph.KindInstitution && c.sharing(back) == sort {
			sharers = append(sharers, a.To)
		}
	}
	slices.Sort(sharers)
	sharers = slices.Compact(sharers)
	for _, n := range sharers {
		if n != c.self {
			c.share(n, sort, sharedItem{item, len(sharers)})
		}
	}
}

// share notes that the institution shares the item.
func (c *collaboration) share(n graph.Node, sort Sharing, item sharedItem) {
	with := c.with[n]
	if with == nil {
		with = &collaborator{node: n, items: map[Sharing][]sharedItem{}}
		c.with[n] = with
	}
	others := item.size - 1
	with.strength += (2*1_000_000/others + 1) / 2
	with.items[sort] = append(with.items[sort], item)
	with.count++
}

// ranked returns the collaborators in order.
func (c *collaboration) ranked() []*collaborator {
	out := make([]*collaborator, 0, len(c.with))
	for _, w := range c.with {
		out = append(out, w)
	}
	slices.SortFunc(out, func(a, b *collaborator) int {
		first, second := b.strength-a.strength, b.count-a.count
		if c.q.Rank == ByCount {
			first, second = second, first
		}
		return cmp.Or(first, second, cmp.Compare(c.t.ID(a.node), c.t.ID(b.node)))
	})
	return out
}

// materialise turns nodes into entities.
func (c *collaboration) materialise(ctx context.Context, r graph.Reader, best []*collaborator) ([]Collaborator, error) {
	var ids []graph.ID
	for _, w := range best {
		ids = append(ids, c.t.ID(w.node))
		for _, sort := range Sharings {
			items := w.items[sort]
			slices.SortFunc(items, func(a, b sharedItem) int {
				return cmp.Or(a.size-b.size, cmp.Compare(c.t.ID(a.node), c.t.ID(b.node)))
			})
			for _, it := range items[:min(maxExamples, len(items))] {
				ids = append(ids, c.t.ID(it.node))
			}
		}
	}
	entities, err := r.Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := make([]Collaborator, len(best))
	for i, w := range best {
		out[i] = Collaborator{Entity: entities[0], Strength: float64(w.strength) / 1_000_000, Count: w.count}
		entities = entities[1:]
		for _, sort := range Sharings {
			if n := len(w.items[sort]); n > 0 {
				shown := min(maxExamples, n)
				out[i].Shared = append(out[i].Shared, SharedItems{sort, n, entities[:shown:shown]})
				entities = entities[shown:]
			}
		}
	}
	return out, nil
}
