package cli

import (
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"entente/graph"
	"entente/loader"
	"entente/loader/joining"
	"entente/reconcile"
)

// joined is what the rules did to a store.
type joined struct {
	Level     float64 `json:"level,omitempty"`
	Records   int     `json:"records"`   // that were looked at
	Joins     int     `json:"joins"`     // of institutions, that are made now
	Sites     int     `json:"sites"`     // joins of sites
	Entities  int     `json:"entities"`  // that consist of several records now, by rule or otherwise
	Ambiguous int     `json:"ambiguous"` // pairs left to a person, because another record fits as well
	Apart     int     `json:"apart"`     // pairs left, because a register or a person tells the records apart
	Before    int     `json:"before"`    // joins of an earlier run, which were taken back first
	took      time.Duration
}

// join takes the joins of an earlier run back, works out those of the level, and loads them. What a person judged stays as it is.
func join(ctx context.Context, store graph.Store, level float64, progress func(loader.Progress)) (joined, error) {
	if err := reconcile.CheckLevel(level); err != nil {
		return joined{}, err
	}
	started := time.Now()
	out, err := takeBack(ctx, store, progress)
	if err != nil {
		return joined{}, err
	}
	plan, err := reconcile.Joining(ctx, store, level)
	if err != nil {
		return joined{}, err
	}
	joins := make([]joining.Join, len(plan.Joins))
	for i, j := range plan.Joins {
		if j.A.Kind() == graph.KindSite {
			out.Sites++
		}
		joins[i] = joining.Join{A: j.A, B: j.B, Because: j.Because()}
	}
	result, err := loader.Run(ctx, store, joining.New(level, joins), loader.Options{Replace: true, Progress: progress})
	if err != nil {
		return joined{}, err
	}
	out.Level, out.Records, out.Joins, out.Entities = level, plan.Records, len(plan.Joins)-out.Sites, result.MergeCount
	out.Ambiguous, out.Apart, out.took = plan.Ambiguous, plan.Apart, time.Since(started)
	return out, nil
}

// afterLoad is what a load means for the joins by rule.
type afterLoad struct {
	joined *joined // that were made, nil where nobody asked for it
	due    bool
}

func (a afterLoad) print(w io.Writer) {
	switch {
	case a.joined != nil:
		fmt.Fprintln(w)
		a.joined.print(w)
	case a.due:
		fmt.Fprintf(w, "\nRecords of this source may describe institutions that other sources describe too. To join those that the rules are sure of:\n"+
			"entente reconcile --accept %g\n", reconcile.UsualLevel)
	}
}

// joiningDue reports whether a load changed institutions of a store that several sources have been loaded into.
func joiningDue(ctx context.Context, store graph.Reader, result loader.Result) (bool, error) {
	if result.Load.Source == "judgements" { // a person's word needs no rule after it
		return false, nil
	}
	if r := result.Entities[graph.KindInstitution]; r.Created+r.Updated+r.Deleted+r.Withdrawn == 0 {
		return false, nil
	}
	stats, err := store.Stats(ctx)
	if err != nil {
		return false, err
	}
	return slices.ContainsFunc(stats.Loads, func(l graph.Load) bool {
		return l.State == graph.LoadComplete && l.Source != result.Load.Source
	}), nil
}

// takeBack takes all joins by rule back.
func takeBack(ctx context.Context, store graph.Store, progress func(loader.Progress)) (joined, error) {
	started := time.Now()
	found, err := store.Entities(ctx, []graph.ID{joining.Document})
	if err != nil || found[0] == nil {
		return joined{}, err
	}
	usage, err := store.Usage(ctx, []graph.ID{joining.Document})
	if err != nil {
		return joined{}, err
	}
	own, err := store.Facts(ctx, []graph.ID{joining.Document}) // what the document says of itself is no join
	if err != nil {
		return joined{}, err
	}
	_, err = loader.Run(ctx, store, joining.TakenBack(), loader.Options{Replace: true, Progress: progress})
	return joined{Before: usage[0].Facts - len(own[0]), took: time.Since(started)}, err
}

func (j joined) print(w io.Writer) {
	if j.Level == 0 {
		fmt.Fprintf(w, "Took back %s, in %s.\n", counted(j.Before, "join by rule", "joins by rule"), span(j.took))
		return
	}
	fmt.Fprintf(w, "Joined %s of institutions and %s of sites at level %g: %s now.\n", counted(j.Joins, "pair of records", "pairs of records"), grouped(j.Sites), j.Level,
		counted(j.Entities, "entity consists of several records", "entities consist of several records"))
	if j.Before > 0 {
		fmt.Fprintf(w, "%s of an earlier run replaced.\n", counted(j.Before, "join was", "joins were"))
	}
	fmt.Fprintf(w, "%s left to a person, because another record fits as well.\n", counted(j.Ambiguous, "pair was", "pairs were"))
	fmt.Fprintf(w, "%s left, because a register or a person tells the records apart.\n", counted(j.Apart, "pair was", "pairs were"))
	fmt.Fprintf(w, "\nTook %s. To take all of it back: entente reconcile --take-back\n", span(j.took))
}
