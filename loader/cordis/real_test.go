package cordis_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/internal/needs"
	"entente/loader"
)

// The part of the real release in which CNRS or the JRC takes part, and the sample of the XML release.
func TestRealReleases(t *testing.T) {
	csv := needs.Shared(t, "data/cordis/cordis-cnrs-jrc-csv.zip")
	xml := needs.Shared(t, "data/cordis/cordis-HORIZONprojects-xml-sample.zip")
	c, x := read(t, csv), read(t, xml)
	rows := map[string]int{}
	for _, r := range c.records {
		rows[strings.TrimPrefix(r.At.File, filepath.Base(csv)+"/")]++
	}
	want := map[string]int{
		"project.csv": 1284, "organization.csv": 13597, "euroSciVoc.csv": 2929, "topics.csv": 1284, "legalBasis.csv": 1736,
		"webLink.csv": 70, "policyPriorities.csv": 6215,
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Error(diff)
	}
	if len(x.records) != 181 {
		t.Errorf("%d projects in XML, not 181", len(x.records))
	}
	x.check()
	for _, m := range []*memory{c, x} {
		for _, r := range m.rejected {
			if r.Field != "totalCost" {
				t.Errorf("rejected: %s", r)
			}
		}
	}
	both := sharedProjects(c, x)
	if len(both) != 20 {
		t.Errorf("%d projects are in both, not 20", len(both))
	}
	if diff := cmp.Diff(about(c, both), about(x, both)); diff != "" {
		t.Errorf("the releases differ (-csv +xml):\n%s", diff)
	}
}

func sharedProjects(a, b *memory) map[graph.ID]bool {
	in := map[graph.ID]int{}
	for n, m := range []*memory{a, b} {
		for _, r := range m.records {
			for _, id := range r.Entities {
				if id.Kind() == graph.KindProject {
					in[id] |= 1 << n
				}
			}
		}
	}
	both := map[graph.ID]bool{}
	for id, n := range in {
		if n == 3 {
			both[id] = true
		}
	}
	return both
}

// about returns the statements of the records that concern the projects, without those about programmes and themes: these
// are given once for all projects, in whichever record comes first.
func about(m *memory, projects map[graph.ID]bool) []string {
	some := &memory{t: m.t}
	for _, r := range m.records {
		if concerns(r, projects) {
			some.records = append(some.records, r)
		}
	}
	return some.statements(func(id graph.ID) bool {
		return id.Kind() != graph.KindProgramme && id.Kind() != graph.KindTheme
	})
}

func concerns(r loader.Record, projects map[graph.ID]bool) bool {
	for _, rel := range r.Relations {
		if projects[rel.From] || projects[rel.To] {
			return true
		}
	}
	for _, f := range r.Facts {
		if projects[f.Subject] {
			return true
		}
	}
	return false
}
