package loader

import (
	"cmp"
	"slices"
	"strings"

	"entente/graph"
)

// shardOf returns in which shard an entity is compared.
func (w *writing) shardOf(r ref) int { return int(w.home[r] % shards) }

// regroup finds the statements that belong to entities of other shards than the one in which they are staged.
func (w *writing) regroup() error {
	w.moved = map[int][]string{}
	for shard := range shards {
		away := false
		for r := shard; r < len(w.home) && !away; r += shards {
			away = w.shardOf(ref(r)) != shard
		}
		if !away {
			continue
		}
		all, err := w.staging.spool.shard(shard)
		if err != nil {
			return err
		}
		each(all, func(s string) error {
			if to := w.shardOf(subjectOf(s)); to != shard {
				w.moved[to] = append(w.moved[to], s)
			}
			return nil
		})
	}
	return nil
}

// statements returns the facts, or the relations, whose subjects belong to entities of a part: sorted by entity, those of the
// graph first.
func (w *writing) statements(p part, relations bool) ([]statement, error) {
	var out []statement
	var list []evidence
	for shard := p.from; shard < p.to; shard++ {
		all, err := w.staging.spool.shard(shard)
		if err != nil {
			return nil, err
		}
		list = slices.Grow(list, len(all)/64)
		take := func(s string) error {
			if isRelation(s) == relations && w.shardOf(subjectOf(s)) == shard {
				var st statement
				st, list = decode(s, list)
				out = append(out, st)
			}
			return nil
		}
		each(all, take)
		for _, s := range w.moved[shard] {
			take(s)
		}
	}
	slices.SortStableFunc(out, func(a, b statement) int {
		if x, y := w.home[a.subject], w.home[b.subject]; x != y {
			return int(x) - int(y)
		}
		if a.place == 0 || b.place == 0 { // of the graph
			return int(min(a.place, 1)) - int(min(b.place, 1))
		}
		return 0
	})
	return out, nil
}

// gather returns the evidence of one statement: each place once, the rows of a table together unless they have amounts, which add
// up.
func (w *writing) gather(list []evidence, subject, object graph.ID) []graph.Evidence {
	out := make([]graph.Evidence, 0, len(list))
	slices.SortFunc(list, compareStaged)
	for i := 0; i < len(list); {
		e := &list[i]
		g := graph.Evidence{
			Document: w.staging.ids[e.document], Locator: e.locator, Quote: e.quote, Amount: e.amount, NetAmount: e.net,
			Ended: e.ended, Rank: e.rank,
		}
		if id := w.staging.ids[e.subject]; id != subject {
			g.Subject = id
		}
		if id := w.staging.ids[e.object]; object != "" && id != object {
			g.Object = id
		}
		var rows []graph.Rows
		for first := i; i < len(list) && sameButRow(&list[i], e) && (i == first || list[i].row == e.row || !g.Priced()); i++ {
			if r := int(list[i].row); r != 0 {
				rows = append(rows, graph.Rows{From: r, To: r})
			}
		}
		if rows != nil {
			g.Locator = graph.RowsLocator(rows)
		}
		out = append(out, g)
	}
	if len(out) > 1 {
		return graph.MergeEvidence(out, nil)
	}
	return out
}

func sameButRow(a, b *evidence) bool {
	return a.document == b.document && a.subject == b.subject && a.object == b.object && a.quote == b.quote &&
		a.amount == b.amount && a.net == b.net && a.ended == b.ended && a.rank == b.rank && a.locator == b.locator && (a.row == 0) == (b.row == 0)
}

// compareStaged orders evidence so that places in one document that say the same are neighbours.
func compareStaged(a, b evidence) int {
	return cmp.Or(cmp.Compare(a.document, b.document), cmp.Compare(a.subject, b.subject), cmp.Compare(a.object, b.object),
		strings.Compare(a.quote, b.quote), strings.Compare(a.amount, b.amount), strings.Compare(a.net, b.net), flagOrder(a.ended)-flagOrder(b.ended),
		cmp.Compare(a.rank, b.rank), strings.Compare(a.locator, b.locator), cmp.Compare(a.row, b.row))
}

func flagOrder(set bool) int {
	if set {
		return 1
	}
	return 0
}
