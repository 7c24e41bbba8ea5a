package atlas

import (
	"context"
	"slices"
	"time"

	"entente/graph"
)

// Atlas is the one reading API: everything that is asked of a graph, by whatever protocol, is asked here. It checks
// arguments, keeps to the bounds, makes and reads cursors, and leaves the fetching to the store.
//
// An id of a record that was merged into an entity stands for that entity in whatever users write: single ids, filters,
// ends of paths. Facts takes it too. The other methods that take lists of ids are for entities at hand.
//
// Every error is an *Error. What is not there is no error, unless a method says so.
type Atlas struct {
	store  graph.Reader
	public string           // the address under which it is found, without a slash at the end
	now    func() time.Time // the clock of citations

	changeLists changeLists
}

// AtlasOption alters an Atlas as it is made.
type Option func(*Atlas)

// NewAtlas returns an Atlas over a store.
func New(store graph.Reader, options ...Option) *Atlas {
	a := &Atlas{store: store, public: DefaultPublicURL, now: time.Now}
	for _, alter := range options {
		alter(a)
	}
	return a
}

// MaxIDs is the most ids that one argument may hold.
const MaxIDs = 500

// Entities returns the entities with the given ids, aligned, nil where there is none. The id of a merged record is answered
// with the entity that it became, whose ID is then not the one that was asked for.
func (a *Atlas) Entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	return a.store.Entities(ctx, ids)
}

// Entity returns the entity with the id, or into which the record with the id was merged, nil when there is none.
func (a *Atlas) Entity(ctx context.Context, id graph.ID) (*graph.Entity, error) {
	found, err := a.store.Entities(ctx, []graph.ID{id})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

// Relation returns the relation with the id, nil when there is none.
func (a *Atlas) Relation(ctx context.Context, id graph.ID) (*graph.Relation, error) {
	found, err := a.store.RelationsByID(ctx, []graph.ID{id})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

// ByIdentifier returns the entity that somebody else's identifier names, the first by id should there be several, nil when
// there is none. It returns INVALID_ARGUMENT for an unknown scheme, an empty value, and one that no entity has and that does not
// have the form of its scheme.
func (a *Atlas) ByIdentifier(ctx context.Context, i graph.Identifier) (*graph.Entity, error) {
	if !slices.Contains(graph.IdentifierSchemes, i.Scheme) || i.Value == "" || len(i.Value) > graph.MaxKey {
		return nil, i.Check()
	}
	found, err := a.store.Find(ctx, graph.Query{
		Where:  &graph.Filter{Field: graph.FieldIdentifier, Op: graph.OpEq, Values: []graph.Value{graph.TextOf(i.Canonical().String())}},
		Window: graph.Window{Limit: 1},
	})
	switch {
	case err != nil:
		return nil, err
	case len(found) == 0:
		return nil, i.Check()
	}
	return found[0], nil
}

// Facts returns the facts of each entity, aligned with ids, in the order of SortFacts. Of a property that the vocabulary
// does not have it returns INVALID_ARGUMENT; the empty property means all.
func (a *Atlas) Facts(ctx context.Context, ids []graph.ID, p graph.Property) ([][]graph.Fact, error) {
	if _, ok := p.Rule(); p != "" && !ok {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "%s is not a property; %s", graph.Clip(string(p)),
			graph.NearestProperty(p))
	}
	facts, err := a.factsOf(ctx, ids)
	if err != nil || p == "" {
		return facts, err
	}
	out := make([][]graph.Fact, len(facts))
	for i, all := range facts {
		for _, f := range all {
			if f.Property == p {
				out[i] = append(out[i], f)
			}
		}
	}
	return out, nil
}

// factsOf returns the facts of each entity, aligned. Ids of which the store has nothing may be those of merged records; it is
// asked about these again, and nobody else pays for them.
func (a *Atlas) factsOf(ctx context.Context, ids []graph.ID) ([][]graph.Fact, error) {
	facts, err := a.store.Facts(ctx, ids)
	if err != nil {
		return nil, err
	}
	var missed []graph.ID
	var at []int
	for i, f := range facts {
		if len(f) == 0 {
			missed, at = append(missed, ids[i]), append(at, i)
		}
	}
	into, err := a.survivors(ctx, missed)
	if err != nil || slices.Equal(into, missed) {
		return facts, err
	}
	more, err := a.store.Facts(ctx, into)
	if err != nil {
		return nil, err
	}
	facts = slices.Clone(facts)
	for i, f := range more {
		facts[at[i]] = f
	}
	return facts, nil
}

// Usage returns how many facts and relations cite each document, aligned.
func (a *Atlas) Usage(ctx context.Context, documents []graph.ID) ([]graph.Usage, error) {
	return a.store.Usage(ctx, documents)
}

// Stats returns the size and state of the graph.
func (a *Atlas) Stats(ctx context.Context) (graph.Stats, error) { return a.store.Stats(ctx) }

// Ping returns nil when the store can answer now.
func (a *Atlas) Ping(ctx context.Context) error { return a.store.Ping(ctx) }
