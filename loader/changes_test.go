package loader_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/storetest"
)

// changesOf returns what the revisions of a store after since changed.
func changesOf(t fataler, s graph.Store, since int) map[graph.ID]graph.Change {
	t.Helper()
	j, err := s.Journal(context.Background(), since)
	if err != nil || !j.Complete() {
		t.Fatalf("the journal is not complete: %v", err)
	}
	out := map[graph.ID]graph.Change{}
	if err := graph.NetChanges(j.Revisions, func(c graph.NetChange, _ int) error { out[c.ID] = c.Change; return nil }); err != nil {
		t.Fatalf("%v", err)
	}
	return out
}

// changeInWords tells of a change, but for the facts of one that is created or deleted.
func changeInWords(c graph.Change) string {
	var b strings.Builder
	fmt.Fprint(&b, c.Kind, " by ", c.Document)
	for _, f := range c.Facts {
		fmt.Fprint(&b, "; ", f.Property(), " ")
		for _, s := range []*graph.FactState{f.Before, f.After} {
			if s == nil {
				b.WriteString("-")
			} else {
				b.WriteString(s.Value)
			}
			if s == f.Before {
				b.WriteString(" > ")
			}
		}
		fmt.Fprint(&b, " by ", f.Document)
	}
	if len(c.Joined) > 0 {
		fmt.Fprint(&b, "; joined ", c.Joined)
	}
	if len(c.Split) > 0 {
		fmt.Fprint(&b, "; split ", c.Split)
	}
	return b.String()
}

// TestChangesOfARelease: what a newer release only says again has not changed, though all of it rests on another document now.
func TestChangesOfARelease(t *testing.T) {
	s := storetest.NewReference()
	gamma, delta := graph.ID("institution:gamma"), graph.ID("institution:delta")
	load(t, s, release("2025-06-01", fact(alpha, "name@en=Alpha"), fact(alpha, "country=FR"), fact(beta, "name@en=Beta"),
		relation(alpha, graph.PartOf, beta), fact(gamma, "name@en=Gamma"), relation(gamma, graph.PartOf, alpha)))
	load(t, s, release("2025-12-06", fact(alpha, "name@en=Alpha"), fact(alpha, "country=IT"), fact(alpha, "acronym=A"),
		fact(gamma, "name@en=Gamma"), fact(delta, "name@en=Delta"), relation(gamma, graph.PartOf, alpha)))
	by := " by document:registry-2025-12-06"
	want := map[graph.ID]string{
		alpha:                                  "UPDATED" + by + "; acronym - > A" + by + "; country FR > IT" + by,
		beta:                                   "WITHDRAWN" + by + "; name Beta > -" + by,
		delta:                                  "CREATED" + by,
		relation(alpha, graph.PartOf, beta).ID: "WITHDRAWN" + by,
		"document:registry-2025-12-06":         "CREATED" + by,
		relation("document:registry-2025-12-06", graph.Succeeds, "document:registry-2025-06-01").ID: "CREATED" + by,
	}
	got := map[graph.ID]string{}
	for id, c := range changesOf(t, s, 1) {
		got[id] = changeInWords(c)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(- want, + got)\n%s", diff)
	}
	load(t, s, release("2026-01-01", fact(beta, "name@en=Beta"), fact(alpha, "name@en=Alpha"), fact(alpha, "country=IT"), fact(alpha, "acronym=A"),
		fact(gamma, "name@en=Gamma"), fact(delta, "name@en=Delta"), relation(gamma, graph.PartOf, alpha), relation(alpha, graph.PartOf, beta)))
	if c := changesOf(t, s, 2)[beta]; c.Kind != graph.ChangeRestored || c.Document != "document:registry-2026-01-01" {
		t.Errorf("what a release states again is restored by it: %s", changeInWords(c))
	}
	if c, ok := changesOf(t, s, 1)[beta]; ok {
		t.Errorf("over both releases nothing became of it: %s", changeInWords(c))
	}
}

// TestChangesOfAJudgement joins two records, and takes that back.
func TestChangesOfAJudgement(t *testing.T) {
	s := storetest.NewReference()
	load(t, s, source("a", fact(alpha, "name@en=Alpha"), fact(beta, "name@en=Beta")))
	load(t, s, source("judgement", fact(alpha, "identifier=entente:institution:beta")))
	joined := changesOf(t, s, 1)
	if c := joined[alpha]; c.Kind != graph.ChangeJoined || !slices.Equal(c.Joined, []graph.ID{beta}) || c.Document != "document:judgement" && c.Document != "document:a" {
		t.Errorf("an entity took in another: %s", changeInWords(c))
	}
	if c := joined[beta]; c.Kind != graph.ChangeDeleted || !slices.Equal(c.Joined, []graph.ID{alpha}) {
		t.Errorf("the other tells which: %s", changeInWords(c))
	}
	load(t, s, source("judgement"))
	split := changesOf(t, s, 2)
	if c := split[alpha]; c.Kind != graph.ChangeSplit || !slices.Equal(c.Split, []graph.ID{beta}) {
		t.Errorf("an entity came apart: %s", changeInWords(c))
	}
	if c := split[beta]; c.Kind != graph.ChangeCreated || !slices.Equal(c.Split, []graph.ID{alpha}) {
		t.Errorf("what it was a part of is known: %s", changeInWords(c))
	}
}

// stateOfGraph is what a reader sees of each entity and relation, evidence apart.
type stateOfGraph map[graph.ID]stateOfOne

type stateOfOne struct {
	withdrawn bool
	facts     []string
	merged    []graph.ID
	amount    string
}

func readState(t fataler, s graph.Store) stateOfGraph {
	out := stateOfGraph{}
	c := contentsOf(t, s)
	for _, r := range c.Records {
		one := stateOfOne{withdrawn: r.Entity.Withdrawn, merged: r.Entity.Merged}
		for _, f := range r.Facts {
			if !f.Withdrawn {
				one.facts = append(one.facts, fmt.Sprint(f.Property, f.Value, f.Lang, f.Unit, f.Since, f.Until))
			}
		}
		out[r.Entity.ID] = one
	}
	for _, r := range c.Relations {
		one := stateOfOne{withdrawn: r.Withdrawn}
		if r.Amount != nil {
			one.amount = fmt.Sprint(*r.Amount)
		}
		out[r.ID] = one
	}
	return out
}

// changed returns what became of one thing, "" for nothing that a reader sees; was and is say whether it was there and is.
func (before stateOfOne) changed(after stateOfOne, was, is bool) graph.ChangeKind {
	same := func(a, b []string) bool {
		a, b = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
		return slices.Equal(a, b)
	}
	lost := slices.ContainsFunc(before.merged, func(id graph.ID) bool { return !slices.Contains(after.merged, id) })
	won := slices.ContainsFunc(after.merged, func(id graph.ID) bool { return !slices.Contains(before.merged, id) })
	switch {
	case !was && !is:
		return ""
	case !was:
		return graph.ChangeCreated
	case !is:
		return graph.ChangeDeleted
	case after.withdrawn && !before.withdrawn:
		return graph.ChangeWithdrawn
	case before.withdrawn && !after.withdrawn:
		return graph.ChangeRestored
	case won:
		return graph.ChangeJoined
	case lost:
		return graph.ChangeSplit
	case before.amount != after.amount || !same(before.facts, after.facts):
		return graph.ChangeUpdated
	}
	return ""
}

// facts returns what the facts of a change say that was stated before and not after, and the contrary.
func factsOfChange(c graph.Change) (gone, come []string) {
	words := func(s *graph.FactState) string {
		return fmt.Sprint(s.Property, s.Value, s.Lang, s.Unit, s.Since, s.Until)
	}
	for _, f := range c.Facts {
		if f.Before != nil && f.After != nil && words(f.Before) == words(f.After) {
			continue // another rank, or it is the best now
		}
		if f.Before != nil {
			gone = append(gone, words(f.Before))
		}
		if f.After != nil {
			come = append(come, words(f.After))
		}
	}
	slices.Sort(gone)
	slices.Sort(come)
	return gone, come
}

func onlyIn(a, b []string) []string {
	out := slices.DeleteFunc(slices.Clone(a), func(s string) bool { return slices.Contains(b, s) })
	slices.Sort(out)
	return out
}

// drawLoad draws a document, which may be a release, a judgement, or take back what it said before.
func drawLoad(t *rapid.T) graphtest.Statements {
	slug := rapid.SampledFrom([]string{"report", "website", "minutes", "r1", "r2", "r3"}).Draw(t, "document")
	ds := drawSource(t, slug)
	doc := graph.ID("document:" + slug)
	if strings.HasPrefix(slug, "r") && slug != "report" {
		ds.State(evident(fact(doc, "series=registry"), doc))
		ds.State(evident(fact(doc, "date=202"+slug[1:]), doc))
	}
	if rapid.IntRange(0, 2).Draw(t, "judgement") == 0 {
		ds.State(evident(fact(jrc, "identifier=entente:"+string(cnrs)), doc))
	}
	return ds
}

func evident(f graph.Fact, doc graph.ID) graph.Fact {
	f.Evidence = []graph.Evidence{{Document: doc}}
	return f
}

// TestChangesAreThoseOfTheGraph loads at random, and compares what the journal says with the graph before and after, all of it.
func TestChangesAreThoseOfTheGraph(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := storetest.NewReference()
		defer s.Close()
		revision := 0
		for range rapid.IntRange(1, 6).Draw(t, "loads") {
			before := readState(t, s)
			load(t, s, drawLoad(t))
			after := readState(t, s)
			stats, err := s.Stats(context.Background())
			if err != nil {
				t.Fatalf("%v", err)
			}
			told := changesOf(t, s, revision)
			revision = stats.Revision
			ids := map[graph.ID]bool{}
			for id := range before {
				ids[id] = true
			}
			for id := range after {
				ids[id] = true
			}
			for id := range ids {
				b, was := before[id]
				a, is := after[id]
				want, c := b.changed(a, was, is), told[id]
				gone, come := factsOfChange(c)
				if want == "" && c.Kind == graph.ChangeUpdated && len(gone)+len(come) == 0 && len(c.Facts) > 0 {
					continue // another rank, or another value is the best
				}
				if c.Kind != want {
					t.Fatalf("%s: %s, want %s", id, changeInWords(c), want)
				}
				if want == graph.ChangeCreated || id.IsRelation() {
					continue
				}
				if b.withdrawn {
					b.facts = nil
				}
				if wantGone, wantCome := onlyIn(b.facts, a.facts), onlyIn(a.facts, b.facts); !slices.Equal(gone, wantGone) || !slices.Equal(come, wantCome) {
					t.Fatalf("%s: %v > %v, want %v > %v", id, gone, come, wantGone, wantCome)
				}
			}
			for id := range told {
				if !ids[id] {
					t.Fatalf("%s is told of, and was never there", id)
				}
			}
		}
	})
}
