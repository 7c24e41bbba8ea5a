package storetest

import "entente/graph"

// grouping returns a random question for groups.
func (a asker) grouping() graph.Grouping {
	g := graph.Grouping{Most: pick(a.chance, []int{1000, 1000, 1000, 100_000, 5, 0})}
	for range 1 + a.IntN(graph.MaxGroupKeys) {
		g.By = append(g.By, a.groupKey())
	}
	for range a.IntN(4) {
		g.Sums = append(g.Sums, graph.Sum{
			Field: pick(a.chance, []graph.Field{
				"cost", "contribution", "budget", "staff", "country", "nonsense", graph.FieldAmount, graph.FieldNet,
			}),
			Key: a.IntN(len(g.By)),
		})
	}
	return g
}

func (a asker) groupKey() graph.GroupKey {
	k := graph.GroupKey{Field: pick(a.chance, fields), Missing: a.in(2)}
	if a.in(4) { // all that an entity has to do with: many values of one, and several relations to each
		k.Field = pick(a.chance, []graph.Field{graph.FieldID, graph.FieldName})
		k.Through = &graph.GroupStep{}
		return k
	}
	if a.in(2) {
		k.Field = pick(a.chance, []graph.Field{"id", "kind", "country", "type", "status", "start", "founded", "label"})
	}
	if a.in(3) {
		k.Field = pick(a.chance, []graph.Field{"start", "end", "founded", "signed", "date", "country"})
		k.Interval = pick(a.chance, append(graph.Intervals, "DECADE"))
	}
	if a.in(4) {
		k.Field = k.Field.Best()
	}
	if !a.in(3) {
		k.Through = &graph.GroupStep{Legs: a.legs(), AsOf: a.asOf()}
		if a.in(3) {
			k.Through.Kinds = a.kinds()
		}
		if a.in(4) {
			k.Through.Other = pick(a.chance, a.ids)
		}
		if a.in(4) {
			k.Through.Role = pick(a.chance, []string{"coordinator", "participant", "third party", "none"})
		}
	}
	if a.in(3) {
		k.Climb = &graph.Climb{
			Over: pick(a.chance, []graph.RelationType{graph.PartOf, graph.Broader, graph.Succeeds, "UNKNOWN"}),
			Type: pick(a.chance, []string{"", "", "FRAMEWORK_PROGRAMME", "UNIVERSITY", "nonsense"}),
			AsOf: a.asOf(), Level: pick(a.chance, []int{0, 0, 1, 2, 3, graph.MaxClimb + 1, graph.MaxClimb + 2, -1}),
		}
	}
	return k
}
