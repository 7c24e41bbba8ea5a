package ror

import (
	"strings"
	"testing"

	"entente/graph"
	"entente/internal/needs"
)

// TestRealDump reads a part of the registry, 35,990 records, where it is at hand.
func TestRealDump(t *testing.T) {
	path := needs.Shared(t, "data/ror/ror-data-v2.zip")
	g := &gathered{}
	if _, err := New(path).Read(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{}
	parts := map[[3]string]bool{}
	there := map[graph.ID]bool{}
	for _, r := range g.records {
		for _, id := range r.Entities {
			there[id] = true
		}
	}
	for _, r := range g.records {
		for _, id := range r.Entities {
			counts[id.Kind().Label()]++
		}
		counts["facts"] += len(r.Facts)
		for _, f := range r.Facts {
			if f.Property == graph.PropStatus {
				counts[f.Value]++
			}
		}
		for _, e := range r.Relations {
			if key := [3]string{string(e.Type), string(e.From), string(e.To)}; !parts[key] {
				parts[key] = true
				counts[string(e.Type)]++
				if !there[e.From] || !there[e.To] {
					counts["outside"]++
				}
			}
		}
	}
	for _, r := range g.rejections {
		switch {
		case r.Field == "":
			counts["withdrawn"]++
		case strings.Contains(r.Reason, "names itself"):
			counts["self-references"]++
		case strings.Contains(r.Reason, "withdrawn the record at"):
			counts["to withdrawn"]++
		case strings.Contains(r.Reason, "several records"):
			counts["shared identifiers"]++
		case strings.Contains(r.Reason, "does not look"):
			counts["malformed identifiers"]++
		default:
			counts["other rejections"]++
			t.Logf("rejected: %s", r)
		}
	}
	t.Log(counts)
	for what, want := range map[string]int{
		"ACTIVE": 35075, "INACTIVE": 725, "Institution": 35990 - 190, "withdrawn": 190, "self-references": 3, "Document": 1, "malformed identifiers": 1,
		"other rejections": 0, "Site": 35981, "HAS_SITE": 35981, "PART_OF": 19855, "PARTNER_OF": 5189, "SUCCEEDS": 537, "outside": 9314,
	} {
		if counts[what] != want {
			t.Errorf("%s: %d, want %d", what, counts[what], want)
		}
	}
	oneNameALanguage(t, g)
}

func oneNameALanguage(t *testing.T, g *gathered) {
	t.Helper()
	names := map[string]int{}
	for _, r := range g.records {
		for _, f := range r.Facts {
			if f.Property == graph.PropName {
				names[string(f.Subject)+"@"+f.Lang]++
			}
		}
	}
	for key, n := range names {
		if n > 1 {
			t.Fatalf("%s has %d names", key, n)
		}
	}
}
