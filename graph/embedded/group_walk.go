package embedded

import (
	"slices"

	"entente/graph"
)

// groupWalk finds what entities come under by one key. Values have codes, which are quicker to compare than texts: places of
// nodes when entities themselves are asked for, else places in values.
type groupWalk struct {
	*snapshot
	key     *graph.GroupKey
	types   []graph.RelationType // of Through
	amounts []graph.Field        // those of graph.AmountFields that are asked for
	column  *column              // of the field; nil when entities themselves are asked for
	values  []string
	codes   []int32 // by value of the column: place in values, noCode for nothing
	climbs  map[graph.Node][]int32
	levels  map[graph.Node]int

	found []reachedValue // what the last visit found
	place map[int32]int  // in found; used when there is much
	room  []int32
}

// reachedValue is a value that an entity comes under, with the amounts that lead there.
type reachedValue struct {
	code    int32
	amounts [len(graph.AmountFields)]graph.Adder
}

// amountPlace is the place of one of graph.AmountFields.
func amountPlace(f graph.Field) int { return slices.Index(graph.AmountFields[:], f) }

func (s *snapshot) newGroupWalk(k *graph.GroupKey, amounts []graph.Field) *groupWalk {
	w := &groupWalk{
		snapshot: s, key: k, amounts: amounts, climbs: map[graph.Node][]int32{}, levels: map[graph.Node]int{},
		place: map[int32]int{},
	}
	if k.Through != nil {
		w.types = distinctTypes(k.Through.Legs.Types())
	}
	if k.Field == graph.FieldID && k.Interval == "" {
		return w
	}
	w.column = s.column(k.Field)
	w.codes = make([]int32, len(w.column.values))
	places := map[string]int32{}
	for i, exact := range w.column.values {
		v := k.Value(exact)
		at, ok := places[v]
		switch {
		case v == "":
			at = noCode
		case !ok:
			at = int32(len(w.values))
			places[v] = at
			w.values = append(w.values, v)
		}
		w.codes[i] = at
	}
	return w
}

// value returns what a code stands for.
func (w *groupWalk) value(code int32) string {
	switch {
	case code == noCode:
		return ""
	case w.column == nil:
		return string(w.nodes[code].entity.ID)
	}
	return w.values[code]
}

// visit puts into found what an entity comes under, each once.
func (w *groupWalk) visit(n graph.Node) {
	w.found = w.found[:0]
	clear(w.place)
	if w.key.Through == nil {
		for _, code := range w.reached(n) {
			w.put(code, nil)
		}
	} else {
		w.follow(n)
	}
	if len(w.found) == 0 {
		w.put(noCode, nil)
	}
}

// follow puts into found what the relations of an entity lead to.
func (w *groupWalk) follow(n graph.Node) {
	for _, span := range w.spans(n) {
		for at := span[0]; at < span[1]; at++ {
			item := w.items[at]
			if !w.key.Through.Match(w.nodes[n].entity.ID, item) {
				continue
			}
			for _, code := range w.reached(w.arcs[at].To) {
				w.put(code, item.Relation)
			}
		}
	}
}

// spans returns where the relations of a node that have the types of the key stand.
func (w *groupWalk) spans(n graph.Node) [][2]int {
	if len(w.types) == 0 {
		from, to := w.span(n)
		return [][2]int{{from, to}}
	}
	return w.spansOf(n, w.types)
}

// manyValues is from how many on the values of an entity are looked up rather than gone through.
const manyValues = 16

// put notes that an entity comes under a value, over a relation unless it is nil.
func (w *groupWalk) put(code int32, over *graph.Relation) {
	if code == noCode && !w.key.Missing {
		return
	}
	at := -1
	if len(w.found) < manyValues {
		at = slices.IndexFunc(w.found, func(r reachedValue) bool { return r.code == code })
	} else if i, ok := w.place[code]; ok {
		at = i
	}
	if at < 0 {
		at = len(w.found)
		w.found = append(w.found, reachedValue{code: code})
		if len(w.found) == manyValues {
			for i, r := range w.found {
				w.place[r.code] = i
			}
		} else if len(w.found) > manyValues {
			w.place[code] = at
		}
	}
	if over == nil {
		return
	}
	for _, f := range w.amounts {
		if amount := over.AmountOf(f); amount != nil {
			if cents, ok := graph.CentsOf(*amount); ok {
				w.found[at].amounts[amountPlace(f)].Add(cents)
			}
		}
	}
}

// reached returns the codes of the values that the key reaches from a node, each once; nothing when the climb leads nowhere. The result is good until the next call.
func (w *groupWalk) reached(from graph.Node) []int32 {
	if w.key.Climb == nil {
		w.room = w.appendValues(w.room[:0], from)
		return w.room
	}
	codes, ok := w.climbs[from]
	if !ok {
		for _, n := range w.above(from) {
			codes = w.appendValues(codes, n)
		}
		slices.Sort(codes)
		codes = slices.Compact(codes)
		w.climbs[from] = codes
	}
	return codes
}

// appendValues adds the codes of a node's values, each once, that of nothing when it has none.
func (w *groupWalk) appendValues(codes []int32, n graph.Node) []int32 {
	if w.column == nil {
		return append(codes, int32(n))
	}
	begin := len(codes)
	for _, v := range w.column.of(n) {
		if code := w.codes[v]; code != noCode && !slices.Contains(codes[begin:], code) {
			codes = append(codes, code)
		}
	}
	if len(codes) == begin {
		codes = append(codes, noCode)
	}
	return codes
}

// above returns where the climb of the key leads from a node.
func (w *groupWalk) above(from graph.Node) []graph.Node {
	var out []graph.Node
	seen := map[graph.Node]bool{from: true}
	for step, row := 0, []graph.Node{from}; step <= graph.MaxClimb && len(row) > 0; step++ {
		var next []graph.Node
		for _, n := range row {
			if w.key.Climb.Keeps(w.nodes[n].entity, func() int { return w.level(n) }) {
				out = append(out, n)
			}
			for _, up := range w.directlyAbove(n) {
				if !seen[up] {
					seen[up] = true
					next = append(next, up)
				}
			}
		}
		row = next
	}
	return out
}

// level returns how far from a top a node is, counted from 1; 0 when no top is within reach.
func (w *groupWalk) level(n graph.Node) int {
	level, ok := w.levels[n]
	if !ok {
		level = w.levelFrom(n)
		w.levels[n] = level
	}
	return level
}

func (w *groupWalk) levelFrom(n graph.Node) int {
	row, seen := []graph.Node{n}, map[graph.Node]bool{n: true}
	for level := 1; level <= graph.MaxClimb+1; level++ {
		var next []graph.Node
		for _, n := range row {
			up := slices.DeleteFunc(w.directlyAbove(n), func(n graph.Node) bool { return !w.key.Climb.Counts(w.nodes[n].entity) })
			if len(up) == 0 {
				return level
			}
			for _, m := range up {
				if !seen[m] {
					seen[m] = true
					next = append(next, m)
				}
			}
		}
		row = next
	}
	return 0
}

// directlyAbove returns the other ends of the relations that lead up from a node.
func (w *groupWalk) directlyAbove(n graph.Node) []graph.Node {
	var out []graph.Node
	from, to := w.spanOf(n, w.key.Climb.Over)
	for at := from; at < to; at++ {
		if w.key.Climb.Match(w.items[at]) {
			out = append(out, w.arcs[at].To)
		}
	}
	return out
}
