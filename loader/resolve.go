package loader

import (
	"cmp"
	"slices"

	"entente/graph"
	"entente/graph/derive"
)

// resolve gives every record its entity.
func (m *matching) resolve() {
	records := make([]derive.Known, 0, len(m.known))
	for r, k := range m.known {
		if m.alive(r) {
			records = append(records, *k)
		}
	}
	survivors := derive.Survivors(records)
	m.home = make([]ref, len(m.current)) // ids that are only cited have none
	for r, e := range m.current {
		m.home[r] = ref(r)
		if e != nil {
			m.home[r] = m.staging.refs[e.ID]
		}
	}
	for id, survivor := range survivors {
		m.home[m.staging.refs[id]] = m.staging.refs[survivor]
	}
	m.leadEnds(survivors)
	m.report(survivors)
}

// exists reports whether there is a record of that id, in the input or in the graph, or only talk of it.
func (m *matching) exists(r ref) bool {
	return m.staging.declared[r] || m.current[r] != nil
}

// alive reports whether anything will be stated of a record that may merge, now that what the graph states is staged too.
func (m *matching) alive(r ref) bool {
	return m.exists(r) && (m.staging.stated[r] || m.staging.linked[r])
}

// report lists what merges and what comes apart.
func (m *matching) report(survivors map[graph.ID]graph.ID) {
	groups := map[graph.ID][]graph.ID{}
	for id, survivor := range survivors {
		groups[survivor] = append(groups[survivor], id)
	}
	for survivor, members := range groups {
		before := map[graph.ID]bool{}
		for _, id := range members {
			if e := m.current[m.staging.refs[id]]; e != nil {
				before[e.ID] = true
			} else {
				before[id] = true
			}
		}
		if len(before) > 1 {
			m.result.Merges = append(m.result.Merges, survivorFirst(survivor, members))
		}
	}
	for id, o := range m.opened {
		after := map[graph.ID]bool{}
		for _, member := range o.members {
			if to := survivors[member]; to != "" {
				after[to] = true
			}
		}
		if len(after) > 1 {
			m.result.Splits = append(m.result.Splits, survivorFirst(id, o.members))
		}
	}
	for _, list := range []*[][]graph.ID{&m.result.Merges, &m.result.Splits} {
		slices.SortFunc(*list, func(a, b []graph.ID) int { return cmp.Compare(a[0], b[0]) })
	}
	m.result.MergeCount, m.result.SplitCount = len(m.result.Merges), len(m.result.Splits)
	m.result.Merges = m.result.Merges[:min(len(m.result.Merges), MaxMerges)]
	m.result.Splits = m.result.Splits[:min(len(m.result.Splits), MaxMerges)]
}

func survivorFirst(survivor graph.ID, members []graph.ID) []graph.ID {
	rest := slices.DeleteFunc(slices.Clone(members), func(id graph.ID) bool { return id == survivor })
	slices.Sort(rest)
	return append([]graph.ID{survivor}, rest...)
}
