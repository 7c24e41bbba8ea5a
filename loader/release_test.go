package loader_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/storetest"
	"entente/loader"
)

// release is what a registry publishes of some day.
func release(date string, statements ...any) graphtest.Statements {
	slug := "registry-" + date
	doc := graph.ID("document:" + slug)
	return source(slug, append([]any{fact(doc, "series=registry"), fact(doc, "date="+date)}, statements...)...)
}

const alpha, beta graph.ID = "institution:alpha", "institution:beta"

func january() graphtest.Statements {
	return release("2026-01-01", fact(alpha, "name@en=Alpha"), fact(alpha, "country=FR"), fact(beta, "name@en=Beta"),
		relation(alpha, graph.PartOf, beta))
}

func february() graphtest.Statements {
	return release("2026-02-01", fact(alpha, "name@en=Alpha"), fact(alpha, "country=IT"))
}

func TestNewerReleasesUpdateAndMark(t *testing.T) {
	s := storetest.NewReference()
	load(t, s, january())
	r := load(t, s, february())
	if want := (graph.Report{Created: 2, Updated: 3, Unchanged: 1, Withdrawn: 2}); r.Load.Report != want {
		t.Errorf("%+v, want %+v: a document and its succession are new, the earlier document stays; Alpha, Beta and the "+
			"relation change, the last two because nothing states them now", r.Load.Report, want)
	}
	a, b := entityOf(t, s, alpha), entityOf(t, s, beta)
	if a.Attribute("country") != "IT" || a.Withdrawn || len(a.Contested) > 0 {
		t.Errorf("%+v: want the country of the newer release, undisputed", a)
	}
	if b == nil || !b.Withdrawn || b.Name("en") != "Beta" {
		t.Errorf("%+v: what vanished is marked, not lost", b)
	}
	for _, rel := range contentsOf(t, s).Relations {
		if rel.Type == graph.PartOf != rel.Withdrawn {
			t.Errorf("%s: withdrawn %v", rel.Type, rel.Withdrawn)
		}
		if rel.Type == graph.Succeeds && (rel.From != "document:registry-2026-02-01" || rel.To != "document:registry-2026-01-01") {
			t.Errorf("%s succeeds %s", rel.From, rel.To)
		}
	}
	facts, _ := s.Facts(context.Background(), []graph.ID{alpha})
	for _, f := range facts[0] {
		old := f.Value == "FR"
		if f.Withdrawn != old || len(f.Evidence) != 1 || (f.Evidence[0].Document == "document:registry-2026-01-01") != old {
			t.Errorf("%s = %s: withdrawn %v by %v; what is stated again rests on the newer release alone", f.Property, f.Value,
				f.Withdrawn, f.Evidence)
		}
	}
}

func TestReleasesAreOrderedByDateNotByLoading(t *testing.T) {
	a, b := storetest.NewReference(), storetest.NewReference()
	march := func() graphtest.Statements {
		return release("2026-03-01", fact(alpha, "name@en=Alpha"), fact(beta, "name@en=Beta"))
	}
	for _, ds := range []graphtest.Statements{january(), february(), march()} {
		load(t, a, ds)
	}
	for _, ds := range []graphtest.Statements{march(), january(), february()} {
		load(t, b, ds)
	}
	if diff := cmp.Diff(contentsOf(t, a), contentsOf(t, b), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("(-in order +out of order)\n%s", diff)
	}
	if e := entityOf(t, a, beta); e.Withdrawn {
		t.Errorf("%+v came back with the latest release", e)
	}
	if r := load(t, a, february()); changed(r) {
		t.Errorf("an earlier release again changes %+v", r.Load.Report)
	}
}

// citingStore notes for which documents it is asked what cites them.
type citingStore struct {
	graph.Store
	asked []graph.ID
}

func (c *citingStore) Citing(ctx context.Context, documents []graph.ID) (graph.Citations, error) {
	c.asked = append(c.asked, documents...)
	return c.Store.Citing(ctx, documents)
}

// TestOnlyReleasesThatTurnAreLookedAtAgain: what was superseded before, and stays so, has nothing that a load would change.
func TestOnlyReleasesThatTurnAreLookedAtAgain(t *testing.T) {
	s := &citingStore{Store: storetest.NewReference()}
	of := func(date string) graphtest.Statements { return release(date, fact(alpha, "name@en=Alpha")) }
	for _, c := range []struct {
		why, date string
		want      []graph.ID
	}{
		{"the first", "2026-01-01", []graph.ID{"document:registry-2026-01-01"}},
		{"the second turns the first", "2026-02-01", []graph.ID{"document:registry-2026-01-01", "document:registry-2026-02-01"}},
		{"the third turns the second", "2026-03-01", []graph.ID{"document:registry-2026-02-01", "document:registry-2026-03-01"}},
		{"an early one turns nothing", "2025-12-01", []graph.ID{"document:registry-2025-12-01"}},
		{"nor does one in between, again", "2026-02-01", []graph.ID{"document:registry-2026-02-01"}},
	} {
		s.asked = nil
		load(t, s, of(c.date))
		if diff := cmp.Diff(c.want, s.asked); diff != "" {
			t.Errorf("%s (- want, + got)\n%s", c.why, diff)
		}
	}
}

// many are statements about many institutions.
func many(n int) []any {
	var out []any
	for i := range n {
		id := graph.ID(fmt.Sprintf("institution:n-%d", i))
		out = append(out, fact(id, "name="+string(id)), fact(id, "country=FR"))
	}
	return out
}

func TestAPartOfAReleaseTakesNothingAwayUnasked(t *testing.T) {
	whole, part := release("2026-01-01", many(200)...), release("2026-02-01", many(20)...)
	ctx := context.Background()
	s := storetest.NewReference()
	load(t, s, whole)
	before := contentsOf(t, s)
	_, err := loader.Run(ctx, s, part, loader.Options{})
	if graph.CodeOf(err) != graph.CodeInvalidArgument || !strings.Contains(graph.UserMessage(err), "360 of ") {
		t.Errorf("%v, want a refusal that counts what is missing", err)
	}
	if diff := cmp.Diff(before, contentsOf(t, s), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("the refused load changed (-before +after)\n%s", diff)
	}
	r, err := loader.Run(ctx, s, part, loader.Options{DryRun: true})
	if err != nil || r.Load.Report.Withdrawn != 180 {
		t.Errorf("%+v, %v: a dry run shows what would be marked", r.Load.Report, err)
	}
	r, err = loader.Run(ctx, s, part, loader.Options{Part: true})
	if err != nil || r.Load.Report.Withdrawn != 0 {
		t.Errorf("%+v, %v: a part takes nothing away", r.Load.Report, err)
	}
	r, err = loader.Run(ctx, s, part, loader.Options{Replace: true})
	if err != nil || r.Load.Report.Withdrawn != 180 {
		t.Errorf("%+v, %v: whoever says so may replace", r.Load.Report, err)
	}
}

// TestAFailedLoadChangesNothing fails every call of the store in turn, and repeats the load after each.
func TestAFailedLoadChangesNothing(t *testing.T) {
	ctx := context.Background()
	first := func() *storetest.Reference {
		s := storetest.NewReference()
		load(t, s, framework())
		load(t, s, january())
		return s
	}
	undisturbed := first()
	load(t, undisturbed, curated())
	load(t, undisturbed, february())
	want := contentsOf(t, undisturbed)
	broken := errors.New("broken")
	for n := 1; ; n++ {
		s := first()
		before := contentsOf(t, s)
		failing := storetest.Failing(s, n, broken)
		_, err := loader.Run(ctx, failing, curated(), loader.Options{})
		if failing.Calls() < n {
			if err != nil || n < 10 {
				t.Fatalf("after %d calls: %v", failing.Calls(), err)
			}
			return
		}
		if !errors.Is(err, broken) {
			t.Fatalf("call %d failed, and the load says %v", n, err)
		}
		if diff := cmp.Diff(before, contentsOf(t, s), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("call %d failed, and something changed (-before +after)\n%s", n, diff)
		}
		load(t, s, curated())
		load(t, s, february())
		if diff := cmp.Diff(want, contentsOf(t, s), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("repeated after call %d failed (-undisturbed +repeated)\n%s", n, diff)
		}
	}
}
