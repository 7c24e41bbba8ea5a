package storetest

import (
	"context"
	"slices"

	"entente/graph"
)

// Explore fulfils graph.Reader.
func (r *Reference) Explore(ctx context.Context, ask graph.Explorer) error {
	st, err := r.at(ctx)
	if err != nil {
		return err
	}
	frozen := NewReference() // answers from the state that the question began with
	frozen.state.Store(st)
	return ask(ctx, frozen, referenceTopology{st})
}

// referenceTopology is the shape of a state: nodes and relations are numbered in the order of their ids. No arc is a
// withdrawn relation; degrees count them, as they count every other.
type referenceTopology struct{ *referenceState }

func (t referenceTopology) node(id graph.ID) graph.Node {
	if i, ok := slices.BinarySearch(t.ids, id); ok {
		return graph.Node(i)
	}
	return -1
}

// Lookup fulfils graph.Topology.
func (t referenceTopology) Lookup(_ context.Context, ids []graph.ID) ([]graph.Node, error) {
	out := make([]graph.Node, len(ids))
	for i, id := range ids {
		out[i] = t.node(id)
	}
	return out, nil
}

// Arcs fulfils graph.Topology.
func (t referenceTopology) Arcs(
	_ context.Context, nodes []graph.Node, types []graph.RelationType, most int,
) ([][]graph.Arc, bool, error) {
	out := make([][]graph.Arc, len(nodes))
	for i, n := range nodes {
		id := t.ids[n]
		for _, rel := range t.adjacent[id] {
			if rel.Withdrawn || len(types) > 0 && !slices.Contains(types, rel.Type) {
				continue
			}
			other, forward := rel.Other(id)
			handle, _ := slices.BinarySearch(t.relationIDs, rel.ID)
			out[i] = append(out[i], graph.Arc{
				To: t.node(other), Relation: int32(handle), Type: int16(rel.Type.Index()), Forward: forward,
				Documents: graph.DocumentsOf(rel.Evidence), Period: t.holding(rel),
			})
		}
		if most -= len(out[i]); most < 0 {
			return nil, false, nil
		}
	}
	return out, true, nil
}

// Degrees fulfils graph.Topology.
func (t referenceTopology) Degrees(_ context.Context, nodes []graph.Node) ([]int, error) {
	out := make([]int, len(nodes))
	for i, n := range nodes {
		out[i] = len(t.adjacent[t.ids[n]])
	}
	return out, nil
}

// Latest fulfils graph.Topology.
func (t referenceTopology) Latest() graph.Date {
	var latest graph.Date
	for _, id := range t.ids {
		if e := t.records[id].Entity; e.Kind == graph.KindDocument && latest.Compare(e.Date(graph.PropDate)) < 0 {
			latest = e.Date(graph.PropDate)
		}
	}
	return latest
}

// ID fulfils graph.Topology.
func (t referenceTopology) ID(n graph.Node) graph.ID { return t.ids[n] }

// RelationID fulfils graph.Topology.
func (t referenceTopology) RelationID(relation int32) graph.ID { return t.relationIDs[relation] }
