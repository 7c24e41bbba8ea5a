package graph_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"entente/graph"
)

const (
	created, updated   = graph.ChangeCreated, graph.ChangeUpdated
	withdrawn, deleted = graph.ChangeWithdrawn, graph.ChangeDeleted
	restored           = graph.ChangeRestored
)

// revisionOf returns a revision with the changes.
func revisionOf(t interface{ Fatal(...any) }, number int, changes ...graph.Change) graph.Revision {
	var log graph.ChangeLog
	log.Add(changes)
	r, err := log.Revision(number, graph.Load{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// netOf returns the net changes of revisions, in words.
func netOf(t interface{ Fatal(...any) }, revisions []graph.Revision) string {
	got := []string{}
	if err := graph.NetChanges(revisions, func(c graph.NetChange, _ int) error {
		got = append(got, strings.TrimSpace(fmt.Sprintf("%s %d %s", c.Kind, c.Revision.Number, inWords(c.Change))))
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(got)
}

// inWords tells of the facts and records of a change.
func inWords(c graph.Change) string {
	var out []string
	for _, f := range c.Facts {
		value := func(s *graph.FactState) string {
			if s == nil {
				return "-"
			}
			if s.Best {
				return s.Value + "*"
			}
			return s.Value
		}
		out = append(out, fmt.Sprintf("%s:%s>%s", f.Property(), value(f.Before), value(f.After)))
	}
	for _, id := range c.Joined {
		out = append(out, "+"+string(id))
	}
	for _, id := range c.Split {
		out = append(out, "-"+string(id))
	}
	if r := c.Relation; r != nil {
		amount := func(a *float64) string {
			if a == nil {
				return "-"
			}
			return fmt.Sprint(*a)
		}
		out = append(out, amount(r.Before)+">"+amount(r.After))
	}
	return strings.Join(out, " ")
}

// country is a change of the country of site:x; "" for none.
func country(before, after string) graph.Change {
	state := func(v string) *graph.FactState {
		if v == "" {
			return nil
		}
		return &graph.FactState{Property: graph.PropCountry, Value: v}
	}
	f := graph.FactChange{Kind: updated, Before: state(before), After: state(after)}
	switch {
	case before == "":
		f.Kind = created
	case after == "":
		f.Kind = withdrawn
	}
	return graph.Change{ID: "site:x", Kind: updated, Facts: []graph.FactChange{f}}
}

func TestNetChanges(t *testing.T) {
	is := func(kind graph.ChangeKind) graph.Change { return graph.Change{ID: "site:x", Kind: kind} }
	amount := func(kind graph.ChangeKind, before, after float64) graph.Change {
		return graph.Change{ID: "relation:x", Kind: kind, Relation: &graph.RelationChange{Before: &before, After: &after}}
	}
	records := func(kind graph.ChangeKind, joined, split []graph.ID) graph.Change {
		return graph.Change{ID: "site:x", Kind: kind, Joined: joined, Split: split}
	}
	y, z := []graph.ID{"site:y"}, []graph.ID{"site:z"}
	nothing := graph.Change{}
	for _, c := range []struct {
		why  string
		list []graph.Change
		want string
	}{
		{"one change is what it is", []graph.Change{is(withdrawn)}, "[WITHDRAWN 1]"},
		{"what was created and deleted never was", []graph.Change{is(created), country("FR", "IT"), is(deleted)}, "[]"},
		{"what was created and updated is new", []graph.Change{is(created), nothing, country("FR", "IT")}, "[CREATED 3]"},
		{"what was created and withdrawn is new too", []graph.Change{is(created), is(withdrawn)}, "[CREATED 2]"},
		{"what was deleted and created again is another", []graph.Change{is(deleted), is(created)}, "[UPDATED 2]"},
		{"of another nothing is told", []graph.Change{is(deleted), is(created), country("FR", "IT")}, "[UPDATED 3]"},
		{"what was deleted, created and deleted is gone", []graph.Change{is(deleted), is(created), is(deleted)}, "[DELETED 3]"},
		{"what was withdrawn and restored is as it was", []graph.Change{is(withdrawn), is(restored)}, "[]"},
		{"what was restored and withdrawn is as it was", []graph.Change{is(restored), nothing, is(withdrawn)}, "[]"},
		{"what was restored and updated is restored", []graph.Change{is(restored), country("FR", "IT")}, "[RESTORED 2 country:FR>IT]"},
		{"what was updated and withdrawn is withdrawn", []graph.Change{country("FR", "IT"), is(withdrawn), nothing}, "[WITHDRAWN 2 country:FR>IT]"},
		{"what was withdrawn, and came back with another value", []graph.Change{is(withdrawn), is(restored), country("FR", "IT")}, "[UPDATED 3 country:FR>IT]"},
		{"a value that was altered twice", []graph.Change{country("FR", "IT"), country("IT", "DE")}, "[UPDATED 2 country:FR>DE]"},
		{"a value that was altered and altered back", []graph.Change{country("FR", "IT"), country("IT", "FR")}, "[]"},
		{"a value that went and another that came", []graph.Change{country("FR", ""), country("", "IT")}, "[UPDATED 2 country:FR>IT]"},
		{"what is deleted was what it was at first", []graph.Change{country("FR", "IT"), {ID: "site:x", Kind: deleted, Facts: country("IT", "").Facts}},
			"[DELETED 2 country:FR>-]"},
		{"an amount that was altered twice", []graph.Change{amount(updated, 1, 2), amount(updated, 2, 3)}, "[UPDATED 2 1>3]"},
		{"an amount that was altered back", []graph.Change{amount(updated, 1, 2), amount(updated, 2, 1)}, "[]"},
		{"a record that came and went", []graph.Change{records(graph.ChangeJoined, y, nil), records(graph.ChangeSplit, nil, y)}, "[]"},
		{"a record that came and another that went", []graph.Change{records(graph.ChangeSplit, nil, z), records(graph.ChangeJoined, y, nil)},
			"[JOINED 2 +site:y -site:z]"},
		{"a record that went", []graph.Change{records(graph.ChangeSplit, nil, z), country("FR", "IT")}, "[SPLIT 2 country:FR>IT -site:z]"},
		{"who took it in stays known", []graph.Change{country("FR", "IT"), records(deleted, y, nil)}, "[DELETED 2 country:FR>IT +site:y]"},
		{"what it was a part of stays known", []graph.Change{records(created, nil, z), country("FR", "IT")}, "[CREATED 2 -site:z]"},
		{"nothing changed", []graph.Change{nothing, nothing}, "[]"},
	} {
		var revisions []graph.Revision
		for i, change := range c.list {
			if change.ID == "" {
				revisions = append(revisions, revisionOf(t, i+1))
			} else {
				revisions = append(revisions, revisionOf(t, i+1, change))
			}
		}
		if got := netOf(t, revisions); got != c.want {
			t.Errorf("%s: %v, not %s", c.why, got, c.want)
		}
	}
}

// TestChangesOfRandomRecords alters an entity at random. What NetChanges tells of the steps is what comparing the first and the last state
// tells, by sets of what is stated.
func TestChangesOfRandomRecords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func() *graph.Record {
			r := graph.Record{Entity: graph.Entity{ID: "site:x", Kind: graph.KindSite}}
			for _, p := range []graph.Property{graph.PropCountry, graph.PropAcronym} {
				for _, value := range []string{"FR", "IT", "DE"} {
					n := rapid.IntRange(0, 4).Draw(t, value)
					if n == 0 {
						continue
					}
					f := graph.Fact{Subject: r.Entity.ID, Property: p, Value: value, Withdrawn: n == 1}
					if n == 2 {
						f.Rank = graph.RankPreferred
					}
					f.Evidence = []graph.Evidence{{Document: graph.ID(fmt.Sprint("document:", rapid.IntRange(1, 9).Draw(t, "document")))}}
					if f.ID = f.DeriveID(); !f.Withdrawn && n < 4 && p == graph.PropCountry && r.Entity.Attribute(p) == "" {
						r.Entity.Attributes = []graph.Attribute{{Property: p, Value: value}}
					}
					r.Facts = append(r.Facts, f)
				}
			}
			for _, id := range []graph.ID{"site:y", "site:z"} {
				if rapid.Bool().Draw(t, string(id)) {
					r.Entity.Merged = append(r.Entity.Merged, id)
				}
			}
			current := func(f graph.Fact) bool { return !f.Withdrawn }
			r.Entity.Withdrawn = len(r.Facts) > 0 && !slices.ContainsFunc(r.Facts, current)
			return &r
		}
		by := func(e []graph.Evidence) graph.ID { return e[0].Document }
		states := []*graph.Record{draw()}
		var revisions []graph.Revision
		for n := range rapid.IntRange(1, 5).Draw(t, "steps") {
			next := draw()
			var changes []graph.Change
			if c, ok := graph.ChangeOfRecord(states[n], next, by); ok {
				changes = append(changes, c)
			}
			states = append(states, next)
			revisions = append(revisions, revisionOf(t, n+1, changes...))
		}
		first, last := states[0], states[len(states)-1]
		gone, come := statedOnce(first, last), statedOnce(last, first)
		var told *graph.NetChange
		if err := graph.NetChanges(revisions, func(c graph.NetChange, _ int) error { told = &c; return nil }); err != nil {
			t.Fatal(err)
		}
		if told == nil {
			told = &graph.NetChange{}
		}
		var before, after []string
		for _, f := range told.Facts {
			if f.Before != nil {
				before = append(before, stateInWords(f.Before.Property, f.Before.Value, f.Before.Rank, f.Before.Best))
			}
			if f.After != nil {
				after = append(after, stateInWords(f.After.Property, f.After.Value, f.After.Rank, f.After.Best))
			}
			single := f.Property() == graph.PropCountry
			if f.Before != nil && f.After != nil && !single && f.Before.Value != f.After.Value {
				t.Fatalf("one acronym does not take the place of another: %s", inWords(told.Change))
			}
		}
		slices.Sort(before)
		slices.Sort(after)
		if !slices.Equal(before, gone) || !slices.Equal(after, come) {
			t.Fatalf("%v > %v, want %v > %v", before, after, gone, come)
		}
		want := graph.ChangeKind("")
		joined, split := slices.DeleteFunc(slices.Clone(last.Entity.Merged), in(first.Entity.Merged)), slices.DeleteFunc(slices.Clone(first.Entity.Merged), in(last.Entity.Merged))
		switch {
		case last.Entity.Withdrawn && !first.Entity.Withdrawn:
			want = withdrawn
		case first.Entity.Withdrawn && !last.Entity.Withdrawn:
			want = restored
		case len(joined) > 0:
			want = graph.ChangeJoined
		case len(split) > 0:
			want = graph.ChangeSplit
		case len(gone)+len(come) > 0:
			want = updated
		}
		if told.Kind != want || !slices.Equal(told.Joined, joined) || !slices.Equal(told.Split, split) {
			t.Fatalf("%s %v %v, want %s %v %v", told.Kind, told.Joined, told.Split, want, joined, split)
		}
	})
}

func in(list []graph.ID) func(graph.ID) bool {
	return func(id graph.ID) bool { return slices.Contains(list, id) }
}

func stateInWords(p graph.Property, value string, rank graph.Rank, best bool) string {
	return fmt.Sprint(p, " ", value, " ", rank, " ", best)
}

// statedOnce returns what a states now and b does not.
func statedOnce(a, b *graph.Record) []string {
	all := func(r *graph.Record) (out []string) {
		for _, f := range r.Facts {
			if !f.Withdrawn {
				out = append(out, stateInWords(f.Property, f.Value, f.Rank, f.Property == graph.PropCountry && r.Entity.Attribute(f.Property) == f.Value))
			}
		}
		return out
	}
	other := all(b)
	out := slices.DeleteFunc(all(a), func(s string) bool { return slices.Contains(other, s) })
	slices.Sort(out)
	return out
}

// TestChangeOfRelation compares states of a relation.
func TestChangeOfRelation(t *testing.T) {
	one, two := 1.0, 2.0
	is := func(amount *float64, gone bool, document graph.ID) *graph.Relation {
		r := graph.Relation{Type: graph.ParticipatesIn, From: "institution:a", To: "project:p", Amount: amount, Withdrawn: gone}
		r.ID, r.Evidence = r.DeriveID(), []graph.Evidence{{Document: document}}
		return &r
	}
	for _, c := range []struct {
		why           string
		before, after *graph.Relation
		want          string
	}{
		{"a citation renewed is no change", is(&one, false, "document:a"), is(&one, false, "document:b"), " -"},
		{"another amount is", is(&one, false, "document:a"), is(&two, false, "document:b"), "UPDATED document:b 1>2"},
		{"and so is none", is(&one, false, "document:a"), is(nil, false, "document:b"), "UPDATED document:b 1>-"},
		{"no document states it", is(&one, false, "document:a"), is(&one, true, "document:b"), "WITHDRAWN document:b 1>1"},
		{"one states it again", is(&one, true, "document:a"), is(&one, false, "document:b"), "RESTORED document:b 1>1"},
		{"it is new", nil, is(&one, false, "document:b"), "CREATED document:b ->1"},
		{"it is no more", is(&one, false, "document:a"), nil, "DELETED document:a 1>-"},
	} {
		change, ok := graph.ChangeOfRelation(c.before, c.after, func(e []graph.Evidence) graph.ID { return e[0].Document })
		got := fmt.Sprint(change.Kind, " ", change.Document, " ", inWords(change))
		if !ok {
			got = " -"
		}
		if got != c.want {
			t.Errorf("%s: %s, not %s", c.why, got, c.want)
		}
	}
}

func TestChangeFilter(t *testing.T) {
	entity := country("FR", "IT")
	entity.Facts = append(entity.Facts, graph.FactChange{Kind: withdrawn, Before: &graph.FactState{Property: graph.PropName, Value: "X"}})
	joined := graph.Change{ID: "institution:a", Kind: graph.ChangeJoined, Joined: []graph.ID{"institution:b"}}
	relation := graph.Change{ID: "relation:r", Kind: withdrawn, Relation: &graph.RelationChange{Type: graph.HasSite, From: "institution:a", To: "site:x"}}
	for _, c := range []struct {
		why  string
		f    graph.ChangeFilter
		want string
	}{
		{"nothing asked for is all", graph.ChangeFilter{}, "site:x/2 institution:a/0 relation:r/0"},
		{"an entity with its relations", graph.ChangeFilter{Entities: []graph.ID{"site:x"}}, "site:x/2 relation:r/0"},
		{"a record by the entity that took it in", graph.ChangeFilter{Entities: []graph.ID{"institution:b"}}, "institution:a/0"},
		{"a kind with its relations", graph.ChangeFilter{Kinds: []graph.EntityKind{graph.KindInstitution}}, "institution:a/0 relation:r/0"},
		{"a property narrows the facts", graph.ChangeFilter{Properties: []graph.Property{graph.PropCountry}}, "site:x/1"},
		{"a type of relation", graph.ChangeFilter{Types: []graph.RelationType{graph.HasSite}}, "relation:r/0"},
		{"another type", graph.ChangeFilter{Types: []graph.RelationType{graph.PartOf}}, ""},
		{"a property or a type", graph.ChangeFilter{Properties: []graph.Property{graph.PropName}, Types: []graph.RelationType{graph.HasSite}}, "site:x/1 relation:r/0"},
		{"a kind of change, of an entity, a fact or a relation", graph.ChangeFilter{Changes: []graph.ChangeKind{withdrawn}}, "site:x/1 relation:r/0"},
		{"the kind of the entity has all its facts", graph.ChangeFilter{Changes: []graph.ChangeKind{updated}}, "site:x/2"},
		{"both at once", graph.ChangeFilter{Changes: []graph.ChangeKind{withdrawn}, Properties: []graph.Property{graph.PropCountry}}, ""},
	} {
		var got []string
		for _, change := range []graph.Change{entity, joined, relation} {
			if m, ok := c.f.Match(change); ok {
				got = append(got, fmt.Sprintf("%s/%d", m.ID, len(m.Facts)))
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, not %s", c.why, got, c.want)
		}
	}
}

func TestChangeLog(t *testing.T) {
	end := time.Date(2026, 1, 2, 3, 4, 5, 6, time.FixedZone("", 3600))
	net := 1.25
	money := &graph.RelationChange{Type: graph.ParticipatesIn, From: "institution:a", To: "project:p", NetBefore: &net, EndedAfter: true}
	var log graph.ChangeLog
	log.Add([]graph.Change{{ID: "site:b", Kind: updated}, {ID: "site:a", Kind: deleted}, {ID: "relation:d", Kind: updated, Relation: money}})
	log.Add([]graph.Change{{ID: "relation:c", Kind: deleted}, {ID: "site:a", Kind: created}})
	r, err := log.Revision(4, graph.Load{Source: "x", Finished: end})
	if err != nil || len(r.Blocks) != 1 {
		t.Fatal(err, len(r.Blocks))
	}
	got, err := r.Blocks[0].Changes()
	want := []graph.Change{
		{ID: "relation:c", Kind: deleted}, {ID: "relation:d", Kind: updated, Relation: money}, {ID: "site:a", Kind: created}, {ID: "site:b", Kind: updated},
	}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("a revision lists what was added, by id, the last of each (- want, + got)\n%s%v", diff, err)
	}
	r.Blocks = nil
	if diff := cmp.Diff(graph.Revision{
		Number: 4, At: end.UTC(), Source: "x", Listed: true, Entities: graph.ChangeCounts{Created: 1, Updated: 1},
		Relations: graph.ChangeCounts{Updated: 1, Deleted: 1},
	}, r); diff != "" {
		t.Errorf("a revision tells of its load, and counts (- want, + got)\n%s", diff)
	}
}

// TestChangeBlockRefuses damages a block.
func TestChangeBlockRefuses(t *testing.T) {
	good := revisionOf(t, 1, country("FR", "IT"), graph.Change{ID: "site:y", Kind: created}).Blocks[0]
	for why, b := range map[string]graph.ChangeBlock{
		"not packed":         {First: good.First, Size: good.Size, Data: []byte("x")},
		"cut short":          {First: good.First, Size: good.Size, Data: good.Data[:len(good.Data)-9]},
		"another size":       {First: good.First, Size: 3, Data: good.Data},
		"another first":      {First: "site:z", Size: good.Size, Data: good.Data},
		"nothing to be read": {},
	} {
		if _, err := b.Changes(); graph.CodeOf(err) != graph.CodeCorrupt {
			t.Errorf("%s: %v", why, err)
		}
	}
}

func TestJournalStart(t *testing.T) {
	ones := slices.Repeat([]int{1}, graph.MaxJournalRevisions)
	for _, c := range []struct {
		why    string
		listed []int
		want   int
	}{
		{"nothing", nil, 0},
		{"what fits stays", []int{1, 2, 3}, 0},
		{"as many revisions as may be", ones, 0},
		{"one too many", append(slices.Clone(ones), 1), 1},
		{"as many changes as may be", []int{1, graph.MaxJournalChanges - 1}, 0},
		{"one change too many", []int{5, 2, graph.MaxJournalChanges - 1}, 2},
		{"the latest stays, whatever it lists", []int{1, graph.MaxJournalChanges + 1}, 1},
		{"loads that are not listed take no room", []int{0, 0, graph.MaxJournalChanges}, 0},
	} {
		if got := graph.JournalStart(c.listed); got != c.want {
			t.Errorf("%s: it starts at %d, not at %d", c.why, got, c.want)
		}
	}
}

func TestJournal(t *testing.T) {
	listed := func(numbers ...int) (out []graph.Revision) {
		for _, n := range numbers {
			out = append(out, graph.Revision{Number: n, Listed: n != 9})
		}
		return out
	}
	for _, c := range []struct {
		why               string
		j                 graph.Journal
		reaches, complete bool
		tell              string
	}{
		{"nothing is new", graph.Journal{Since: 3, Revision: 3}, true, true, "[]"},
		{"all is known", graph.Journal{Since: 3, Revision: 5, Revisions: listed(4, 5)}, true, true, "[4 5]"},
		{"the oldest are gone", graph.Journal{Since: 2, Revision: 5, Revisions: listed(4, 5)}, false, false, "[4 5]"},
		{"there is no journal yet", graph.Journal{Since: 2, Revision: 5}, false, false, "[5]"},
		{"an older version wrote the last", graph.Journal{Since: 2, Revision: 5, Revisions: listed(3)}, false, false, "[3 5]"},
		{"an older version wrote one between", graph.Journal{Since: 2, Revision: 5, Revisions: listed(3, 5)}, false, false, "[3 5]"},
		{"one load was too large", graph.Journal{Since: 8, Revision: 10, Revisions: listed(9, 10)}, true, false, "[9 10]"},
		{"the store was filled anew", graph.Journal{Since: 8, Revision: 1}, false, false, "[]"},
	} {
		if c.j.Reaches() != c.reaches || c.j.Complete() != c.complete {
			t.Errorf("%s: reaches %t, complete %t", c.why, c.j.Reaches(), c.j.Complete())
		}
		tell := []int{}
		for _, r := range c.j.Tell() {
			tell = append(tell, r.Number)
		}
		if fmt.Sprint(tell) != c.tell {
			t.Errorf("%s: it tells of %v, not of %s", c.why, tell, c.tell)
		}
	}
}

// TestChangeOfMoney: what a participation carries is its amount, its net amount, and whether it has ended; each is told before and after,
// and survives the journal.
func TestChangeOfMoney(t *testing.T) {
	number := func(f float64) *float64 { return &f }
	before := &graph.Relation{Type: graph.ParticipatesIn, From: "institution:a", To: "project:p", Amount: number(1), NetAmount: number(2)}
	for _, c := range []struct {
		why   string
		after graph.Relation
		want  bool
	}{
		{"nothing", *before, false},
		{"the net amount", graph.Relation{Type: before.Type, From: before.From, To: before.To, Amount: number(1), NetAmount: number(3)}, true},
		{"no net amount any more", graph.Relation{Type: before.Type, From: before.From, To: before.To, Amount: number(1)}, true},
		{"it has ended", graph.Relation{Type: before.Type, From: before.From, To: before.To, Amount: number(1), NetAmount: number(2), Ended: true}, true},
	} {
		got, ok := graph.ChangeOfRelation(before, &c.after, func([]graph.Evidence) graph.ID { return "" })
		if ok != c.want || ok && got.Kind != graph.ChangeUpdated {
			t.Errorf("%s: a change %v, %+v", c.why, ok, got)
			continue
		}
		if !ok {
			continue
		}
		r := got.Relation
		if *r.NetBefore != 2 || (r.NetAfter == nil) != (c.after.NetAmount == nil) || r.EndedBefore || r.EndedAfter != c.after.Ended {
			t.Errorf("%s: %+v", c.why, r)
		}
	}
}
