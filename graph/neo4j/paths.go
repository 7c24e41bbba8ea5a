package neo4j

import (
	"context"
	"errors"
	"fmt"
	"math"

	"entente/graph"
)

// Explore fulfils graph.Reader. What is asked runs here, over the shape of the graph in memory, or, while that is being read and
// where it is too large, over one that asks the database for a whole level at a time.
func (s *Store) Explore(ctx context.Context, ask graph.Explorer) error {
	atHand := s.shapeAtHand()
	err := s.view(ctx, func(v *view) error {
		if whole := atHand; whole != nil && (v.revision < 0 || v.revision == whole.revision) {
			atHand = nil // should it be of another state, the next attempt asks first
			return s.exploreShape(ctx, v, whole, ask)
		}
		t, entities, err := newTopology(ctx, v)
		if err != nil {
			return err
		}
		if whole := s.shapeAt(v.revision, entities); whole != nil {
			return ask(ctx, exploring{s, v, whole}, whole)
		}
		return ask(ctx, exploring{s, v, nil}, t)
	})
	if err != nil && !errors.As(err, new(*graph.Error)) {
		err = s.failed(ctx, ctx, err)
	}
	return err
}

// Warm fulfils graph.Warmer: it has the shape of the graph read, as the first question about how things are connected would, and the
// statement planned that such questions end with.
func (s *Store) Warm(ctx context.Context) error {
	if err := s.Explore(ctx, planTogether); err != nil {
		return err
	}
	return s.awaitShape(ctx)
}

// awaitShape returns when no reading of the shape is under way, or ctx is at an end.
func (s *Store) awaitShape(ctx context.Context) error {
	s.shaping.Lock()
	reading := s.shapeReading
	s.shaping.Unlock()
	if reading == nil {
		return nil
	}
	select {
	case <-reading:
		return nil
	case <-ctx.Done():
		return s.failed(ctx, ctx, ctx.Err())
	}
}

// planTogether asks for entities that are not there: planning the statement takes the server a second, and it does so for each order
// of magnitude of the lists.
func planTogether(ctx context.Context, r graph.Reader, _ graph.Topology) error {
	var absent []graph.ID
	for _, n := range []int{1, 10, 100} {
		for len(absent) < n {
			absent = append(absent, graph.ID(fmt.Sprintf("institution:absent-%d", len(absent))))
		}
		if _, _, err := r.EntitiesAndRelations(ctx, absent, nil); err != nil {
			return err
		}
	}
	return nil
}

// exploreShape lets ask run over a shape while the database is asked whether the graph is still in that state. Where it is
// not, what ask found, be it an error, is void: errMoved.
func (s *Store) exploreShape(ctx context.Context, v *view, whole *shape, ask graph.Explorer) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	checked := make(chan error, 1)
	go func() {
		now := &view{s: s, revision: v.revision}
		_, entities, err := newTopology(ctx, now)
		if err == nil && s.shapeAt(now.revision, entities) != whole {
			err = errMoved
		}
		if err != nil {
			cancel() // nobody needs what ask is looking for
		}
		checked <- err
	}()
	err := ask(ctx, exploring{s, v, whole}, whole)
	if void := <-checked; void != nil {
		return void
	}
	if err != nil {
		return err
	}
	return v.keep(whole.revision)
}

// exploring answers from the state that is explored what is asked by id; all else from the store.
type exploring struct {
	graph.Reader
	view  *view
	whole *shape // nil when it is not at hand
}

func (r exploring) Entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	found, err := r.view.entities(ctx, ids)
	return aligned(ids, found), err
}

func (r exploring) RelationsByID(ctx context.Context, ids []graph.ID) ([]*graph.Relation, error) {
	found, err := r.view.relationsByID(ctx, ids)
	return aligned(ids, found), err
}

// EntitiesAndRelations fulfils graph.Reader. Where the shape is at hand it says of which type a relation is, so that the database
// looks among those alone.
func (r exploring) EntitiesAndRelations(
	ctx context.Context, entities, relations []graph.ID,
) ([]*graph.Entity, []*graph.Relation, error) {
	if r.whole == nil {
		return r.view.together(ctx, entities, relations, nil)
	}
	return r.view.together(ctx, entities, relations, r.whole.typeOf)
}

// topology numbers entities and relations in the order in which it meets them.
type topology struct {
	view      *view
	nodes     map[graph.ID]graph.Node
	ids       []graph.ID // by node
	numbers   map[graph.ID]int32
	relations []graph.ID // by number
	degrees   map[graph.Node]int
	latest    graph.Date
}

// newTopology returns the shape as the database tells it, level by level, and how many entities there are.
func newTopology(ctx context.Context, v *view) (t *topology, entities int, err error) {
	rows, err := v.read(ctx, statements["latest"], nil)
	if err != nil {
		return nil, 0, err
	}
	r := newRow(rows)
	t = &topology{
		view: v, nodes: map[graph.ID]graph.Node{}, numbers: map[graph.ID]int32{}, degrees: map[graph.Node]int{},
	}
	t.latest = r.optionalDate(r.text())
	entities = r.int()
	return t, entities, corrupt(r.err)
}

func (t *topology) node(id graph.ID) graph.Node {
	n, ok := t.nodes[id]
	if !ok {
		n = graph.Node(len(t.ids))
		t.nodes[id] = n
		t.ids = append(t.ids, id)
	}
	return n
}

func (t *topology) relation(id graph.ID) int32 {
	n, ok := t.numbers[id]
	if !ok {
		n = int32(len(t.relations))
		t.numbers[id] = n
		t.relations = append(t.relations, id)
	}
	return n
}

// ID fulfils graph.Topology.
func (t *topology) ID(n graph.Node) graph.ID { return t.ids[n] }

// RelationID fulfils graph.Topology.
func (t *topology) RelationID(relation int32) graph.ID { return t.relations[relation] }

// Latest fulfils graph.Topology.
func (t *topology) Latest() graph.Date { return t.latest }

// Lookup fulfils graph.Topology.
func (t *topology) Lookup(ctx context.Context, ids []graph.ID) ([]graph.Node, error) {
	degrees, err := t.degreesOf(ctx, ids)
	out := make([]graph.Node, len(ids))
	for i, id := range ids {
		out[i] = -1
		if degree, ok := degrees[id]; ok {
			out[i] = t.node(id)
			t.degrees[out[i]] = degree
		}
	}
	return out, err
}

// Degrees fulfils graph.Topology.
func (t *topology) Degrees(ctx context.Context, nodes []graph.Node) ([]int, error) {
	var missing []graph.ID
	for _, n := range nodes {
		if _, ok := t.degrees[n]; !ok {
			missing = append(missing, t.ids[n])
		}
	}
	if len(missing) > 0 {
		degrees, err := t.degreesOf(ctx, missing)
		if err != nil {
			return nil, err
		}
		for id, degree := range degrees {
			t.degrees[t.node(id)] = degree
		}
	}
	return each(nodes, func(n graph.Node) int { return t.degrees[n] }), nil
}

// degreesOf returns how many relations each entity has; unknown ids are missing from the answer.
func (t *topology) degreesOf(ctx context.Context, ids []graph.ID) (map[graph.ID]int, error) {
	rows, err := t.view.read(ctx, statements["degrees"], map[string]any{"ids": plausible(ids)})
	if err != nil {
		return nil, err
	}
	out := make(map[graph.ID]int, len(ids))
	for _, value := range newRow(rows).values {
		r := newRow(value)
		id, degree := graph.ID(r.text()), r.int()
		if r.err != nil {
			return nil, corrupt(r.err)
		}
		out[id] = degree
	}
	return out, nil
}

// Arcs fulfils graph.Topology.
func (t *topology) Arcs(
	ctx context.Context, nodes []graph.Node, types []graph.RelationType, most int,
) ([][]graph.Arc, bool, error) {
	known := knownTypes(types)
	if len(known) == 0 {
		return make([][]graph.Arc, len(nodes)), true, nil
	}
	places := map[string]any{}
	for _, name := range known {
		places[string(name)] = name.Index()
	}
	rows, err := t.view.read(ctx, fill("arcs", typePattern(known)), map[string]any{
		"ids": each(nodes, func(n graph.Node) string { return string(t.ids[n]) }), "most": most, "places": places,
	})
	if err != nil {
		return nil, false, err
	}
	r := newRow(rows)
	complete, values := r.bool(), r.list()
	if r.err != nil || !complete {
		return nil, false, corrupt(r.err)
	}
	found := make(map[graph.Node][]graph.Arc, len(values))
	for _, value := range values {
		n, arcs, err := t.readArcs(value)
		if err != nil {
			return nil, false, corrupt(err)
		}
		found[n] = arcs
	}
	return each(nodes, func(n graph.Node) []graph.Arc { return found[n] }), true, nil
}

// readArcs returns the arcs of one row of [id, ends, relations, types, since, until, documents].
func (t *topology) readArcs(value any) (graph.Node, []graph.Arc, error) {
	r := newRow(value)
	n := t.node(graph.ID(r.text()))
	ends, relations, types, since, until := r.texts(), r.texts(), r.list(), r.texts(), r.texts()
	documents := r.list()
	if len(relations) != len(ends) || len(types) != len(ends) || len(since) != len(ends) || len(until) != len(ends) ||
		len(documents) != len(ends) {
		return n, nil, fmt.Errorf("the lists of arcs are of different lengths: %w", r.err)
	}
	arcs := make([]graph.Arc, len(ends))
	for i := range arcs {
		code, ok := types[i].(int64)
		if !ok {
			r.mismatch(types[i], "a whole number")
		}
		stated, ok := documents[i].(int64)
		if !ok {
			r.mismatch(documents[i], "a whole number")
		}
		arcs[i] = graph.Arc{
			To: t.node(graph.ID(ends[i])), Relation: t.relation(graph.ID(relations[i])), Type: int16(code / 2),
			Forward: code%2 == 1, Documents: uint8(min(stated, math.MaxUint8)),
		}
		arcs[i].Since, arcs[i].Until = r.optionalDate(since[i]), r.optionalDate(until[i])
	}
	return n, arcs, r.err
}
