package storetest

import (
	"flag"
	"fmt"
	"math"
	"testing"

	"entente/graph"
)

// The flags repeat what failed, or go on looking.
var (
	flagSeed   = flag.Uint64("storetest.seed", 0, "the only seed of random graphs and questions; 0: the first few")
	flagOp     = flag.Int("storetest.op", -1, "the only random question to ask, by its number; -1: all")
	flagRounds = flag.Int("storetest.rounds", 2, "how many seeds to try")
	flagWhole  = flag.Bool("storetest.whole", false, "make every test also where some of those that are alike are drawn")
	flagOps    = flag.Int("storetest.ops", 120, "how many random questions to ask for each seed")
)

// seeds returns the seeds to try.
func seeds() []uint64 {
	if *flagSeed != 0 {
		return []uint64{*flagSeed}
	}
	out := make([]uint64, *flagRounds)
	for i := range out {
		out[i] = uint64(i + 1)
	}
	return out
}

// Differential loads the same random graphs into two stores, asks both the same random questions, alters both in the
// same way, and fails with the first answers that differ, saying how to repeat it. a and b return empty stores as for
// Run. The reference store answers along with them, so that it is known which of the two is right, and that both are not
// wrong alike.
func Differential(t *testing.T, a, b func(t *testing.T) graph.Store) {
	for _, seed := range seeds() {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			d := newDuel(t, seed, a(t), b(t))
			d.run()
		})
	}
}

// testRandom compares a store with the reference.
func testRandom(t *testing.T, open Open) {
	Differential(t, open, func(*testing.T) graph.Store { return NewReference() })
}

// duel is one comparison of two stores.
type duel struct {
	t         *testing.T
	seed      uint64
	a, b      graph.Store
	reference *Reference
	world     *world
}

func newDuel(t *testing.T, seed uint64, a, b graph.Store) *duel {
	c := newChance(seed)
	size := 20 + c.IntN(100)
	d := &duel{t: t, seed: seed, a: a, b: b, reference: NewReference(), world: newWorld(c, size, size*(1+c.IntN(4)))}
	return d
}

// run loads the graph and goes through the operations. What is asked depends on the seed alone, so that a single
// question can be repeated: loads always happen, other questions only when asked for.
func (d *duel) run() {
	c := d.world.changes()
	if !d.compare(-1, operation{Method: "Begin", Changes: &c, Batch: math.MaxInt}) {
		return
	}
	a := asker{d.world, d.reference}
	for n := range *flagOps {
		var o operation
		if n%40 == 39 {
			c := d.world.mutate()
			o = operation{Method: "Begin", Changes: &c, Batch: math.MaxInt}
			if n%80 == 79 {
				o.Batch = 1 + n%7
			}
		} else {
			o = a.ask()
		}
		if o.Changes == nil && *flagOp >= 0 && *flagOp != n {
			continue
		}
		if !d.compare(n, o) {
			return
		}
	}
}

// compare asks both stores and reports whether they agree, with each other and with the reference.
func (d *duel) compare(n int, o operation) bool {
	want, x, y := o.on(d.reference), o.on(d.a), o.on(d.b)
	left, right := difference(want, x), difference(want, y)
	diff, verdict := left, ""
	switch {
	case left == "" && right == "":
		return true
	case left == "":
		diff, verdict = right, "the first store answers as the reference does (-), the second does not (+)"
	case right == "":
		verdict = "the second store answers as the reference does (-), the first does not (+)"
	case difference(x, y) == "":
		verdict = "the stores agree (+), but not with the reference (-)"
	default:
		verdict = "neither store answers as the reference does (-); this is the first of them (+)"
	}
	d.t.Errorf("contract: %s: %s\nrepeat with: go test -run '%s' -storetest.seed=%d -storetest.op=%d\noperation %d: %s\n%s",
		o.Method, verdict, d.t.Name(), d.seed, n, n, o, diff)
	return false
}
