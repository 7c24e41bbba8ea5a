package reconcile_test

import (
	"fmt"
	"testing"

	"entente/graph"
	"entente/graph/storetest"
	"entente/internal/needs"
	"entente/loader"
	"entente/loader/cordis"
	"entente/reconcile"
)

// TestRealRegistrations: in the part of the real release in which CNRS and the JRC take part, the other registrations of CNRS
// are suggested, and JRC Capital Management is not taken for the JRC.
func TestRealRegistrations(t *testing.T) {
	path := needs.Shared(t, "data/cordis/cordis-cnrs-jrc-csv.zip")
	store := storetest.NewReference()
	if _, err := loader.Run(t.Context(), store, cordis.New([]string{path}), loader.Options{}); err != nil {
		t.Fatal(err)
	}
	report, err := reconcile.Suggest(t.Context(), store, reconcile.Options{MinScore: 0.7})
	if err != nil {
		t.Fatal(err)
	}
	scores := map[string]float64{}
	for _, s := range report.Suggestions {
		scores[fmt.Sprintf("%s %s", s.A.ID.Slug(), s.B.ID.Slug())] = s.Score
		for _, c := range []graph.ID{s.A.ID, s.B.ID} {
			if c == "institution:pic-999697909" {
				t.Errorf("JRC Capital Management is suggested: %+v", s)
			}
		}
	}
	for _, pair := range []string{"pic-904934050 pic-999997930", "pic-899396320 pic-999997930"} {
		if scores[pair] == 0 {
			t.Errorf("the registrations %s of CNRS are not suggested", pair)
		}
	}
	t.Logf("%d suggestions among %d institutions", len(report.Suggestions), report.Records)
}
