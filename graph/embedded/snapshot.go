package embedded

import (
	"context"
	"maps"
	"slices"

	"entente/graph"
)

// snapshot is one state of the graph with its indexes. Nothing of it changes once it is made, but for indexes that the
// first question builds; it is a graph.Reader.
type snapshot struct {
	*content
	handles   map[graph.ID]graph.Node // places in nodes
	byKind    map[graph.EntityKind][]graph.Node
	kindNames []graph.EntityKind // the kinds that occur, by code
	kindCodes []uint8            // by node
	names     []int32            // by node: its place in the order of names
	adjacency
	conflicts []graph.Conflict // in order
	latest    graph.Date       // of a document

	merged    map[graph.ID]graph.Node // by id of a record that was merged: the survivor
	withdrawn bitset                  // relations; nil when none is

	everyone  lazy[[]graph.Node]
	columns   cache[graph.Field, *column]
	figures   cache[graph.Field, []int32]         // ranks of relations by a field
	orders    cache[string, []graph.Node]         // sorted lists of entities
	hubs      cache[string, []graph.RelationItem] // sorted relations of entities that have many
	labels    lazy[*labelIndex]
	numbers   lazy[map[int64]graph.Node]
	citations lazy[map[graph.ID]*citing]
	named     lazy[map[graph.Identifier][]graph.Node]
	size      lazy[graph.Stats]
}

// newSnapshot returns the content with its indexes.
func newSnapshot(c *content) *snapshot {
	s := &snapshot{
		content: c,
		handles: make(map[graph.ID]graph.Node, len(c.nodes)),
		byKind:  map[graph.EntityKind][]graph.Node{},
		merged:  map[graph.ID]graph.Node{},
	}
	for i, n := range c.nodes {
		s.handles[n.entity.ID] = graph.Node(i)
		s.byKind[n.entity.Kind] = append(s.byKind[n.entity.Kind], graph.Node(i))
		s.conflicts = append(s.conflicts, n.conflicts...)
		for _, id := range n.entity.Merged {
			s.merged[id] = graph.Node(i)
		}
	}
	for _, n := range s.byKind[graph.KindDocument] {
		if d := s.nodes[n].entity.Date(graph.PropDate); s.latest.Compare(d) < 0 {
			s.latest = d
		}
	}
	s.codeKinds()
	for i, r := range c.relations {
		if r.Withdrawn {
			if s.withdrawn == nil {
				s.withdrawn = newBitset(len(c.relations))
			}
			s.withdrawn.set(i)
		}
	}
	graph.SortConflicts(s.conflicts)
	s.names = s.nameRanks()
	s.adjacency = s.connect()
	return s
}

// codeKinds gives each kind that occurs a number: lists of many entities are sifted by it.
func (s *snapshot) codeKinds() {
	s.kindCodes = make([]uint8, len(s.nodes))
	for _, kind := range slices.Sorted(maps.Keys(s.byKind)) {
		for _, n := range s.byKind[kind] {
			s.kindCodes[n] = uint8(len(s.kindNames))
		}
		s.kindNames = append(s.kindNames, kind)
	}
}

// Entities fulfils graph.Reader.
func (s *snapshot) Entities(_ context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	out := make([]*graph.Entity, len(ids))
	for i, id := range ids {
		if h, ok := s.handles[id]; ok {
			out[i] = s.nodes[h].entity
		} else if h, ok := s.merged[id]; ok {
			out[i] = s.nodes[h].entity
		}
	}
	return out, nil
}

// EntitiesAndRelations fulfils graph.Reader.
func (s *snapshot) EntitiesAndRelations(
	ctx context.Context, entities, relations []graph.ID,
) ([]*graph.Entity, []*graph.Relation, error) {
	foundEntities, err := s.Entities(ctx, entities)
	if err != nil {
		return nil, nil, err
	}
	foundRelations, err := s.RelationsByID(ctx, relations)
	return foundEntities, foundRelations, err
}

// RelationsByID fulfils graph.Reader.
func (s *snapshot) RelationsByID(_ context.Context, ids []graph.ID) ([]*graph.Relation, error) {
	out := make([]*graph.Relation, len(ids))
	for i, id := range ids {
		if r := s.relation(id); r != nil {
			out[i] = &r.Relation
		}
	}
	return out, nil
}

// Facts fulfils graph.Reader.
func (s *snapshot) Facts(ctx context.Context, ids []graph.ID) ([][]graph.Fact, error) {
	out := make([][]graph.Fact, len(ids))
	for i, id := range ids {
		if i%checkEvery == 0 {
			if err := gaveUp(ctx); err != nil {
				return nil, err
			}
		}
		h, ok := s.handles[id]
		if !ok {
			continue
		}
		facts, err := s.nodes[h].allFacts()
		if err != nil {
			return nil, err
		}
		out[i] = facts
	}
	return out, nil
}

// Identified fulfils graph.Reader.
func (s *snapshot) Identified(_ context.Context, identifiers []graph.Identifier) ([][]graph.ID, error) {
	named := s.named.get(func() map[graph.Identifier][]graph.Node {
		m := make(map[graph.Identifier][]graph.Node, len(s.nodes))
		for i, n := range s.nodes {
			for k, id := range n.entity.Identifiers {
				if !slices.Contains(n.entity.Identifiers[:k], id) {
					m[id] = append(m[id], graph.Node(i))
				}
			}
		}
		return m
	})
	out := make([][]graph.ID, len(identifiers))
	for i, id := range identifiers {
		for _, n := range named[id] {
			out[i] = append(out[i], s.nodes[n].entity.ID)
		}
	}
	return out, nil
}

// Ping fulfils graph.Reader: a snapshot can always answer.
func (s *snapshot) Ping(context.Context) error { return nil }

// allNodes returns every node, by id.
func (s *snapshot) allNodes() []graph.Node {
	return s.everyone.get(func() []graph.Node {
		all := make([]graph.Node, len(s.nodes))
		for i := range all {
			all[i] = graph.Node(i)
		}
		return all
	})
}

// warm makes the indexes that the first questions would otherwise wait for.
func (s *snapshot) warm() {
	s.labelIndex()
	s.numbers.get(s.numberNodes)
	s.citations.get(s.newCitations)
	s.size.get(s.measure)
	s.column(graph.FieldKind)
}
