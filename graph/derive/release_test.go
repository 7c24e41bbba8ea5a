package derive_test

import (
	"slices"
	"testing"

	"entente/graph"
	"entente/graph/derive"
)

// releases are two of one series, and a document that is of none.
func releases(id graph.ID) derive.DocumentInfo {
	switch id {
	case "document:old":
		return derive.DocumentInfo{Series: "registry", Superseded: true}
	case "document:new":
		return derive.DocumentInfo{Series: "registry"}
	}
	return derive.DocumentInfo{}
}

func TestCurrentEvidence(t *testing.T) {
	by := func(documents ...graph.ID) (out []graph.Evidence) {
		for _, d := range documents {
			out = append(out, graph.Evidence{Document: d})
		}
		return out
	}
	for _, tt := range []struct {
		name           string
		evidence, kept []graph.Evidence
		withdrawn      bool
	}{
		{"what the latest release states stays", by("document:new"), by("document:new"), false},
		{"restated: the earlier release says nothing more", by("document:new", "document:old"), by("document:new"), false},
		{"no longer stated: it is kept, and marked", by("document:old"), by("document:old"), true},
		{"another document states it still, and where it stood before is kept",
			by("document:old", "document:other"), by("document:old", "document:other"), false},
		{"nothing is superseded", by("document:other"), by("document:other"), false},
		{"nothing says so", nil, nil, false},
	} {
		kept, withdrawn := derive.CurrentEvidence(tt.evidence, releases)
		if !slices.Equal(kept, tt.kept) || withdrawn != tt.withdrawn {
			t.Errorf("%s: %v, %v", tt.name, kept, withdrawn)
		}
	}
}

func TestDeriveWithdraws(t *testing.T) {
	const project graph.ID = "project:p"
	rec := derive.Record(project, []graph.Fact{
		fact(project, "name@en=Old title", "doc=old"), fact(project, "name@en=New title", "doc=new"),
		fact(project, "start=2020", "doc=old"), fact(project, "identifier=cordis:1", "doc=old"),
	}, nil, releases)
	if rec.Entity.Name("en") != "New title" || rec.Entity.Attribute("start") != "" || rec.Entity.Withdrawn {
		t.Errorf("%+v: want what the new release states, and it alone", rec.Entity)
	}
	if len(rec.Conflicts) > 0 {
		t.Errorf("%+v: a publisher that corrects itself does not contradict itself", rec.Conflicts)
	}
	if len(rec.Entity.Identifiers) != 1 {
		t.Errorf("%v: an identifier names the entity even when it is no longer stated", rec.Entity.Identifiers)
	}
	if n := len(slices.DeleteFunc(slices.Clone(rec.Facts), func(f graph.Fact) bool { return !f.Withdrawn })); n != 3 || len(rec.Facts) != 4 {
		t.Errorf("%d of %d facts are withdrawn, want 3 of 4", n, len(rec.Facts))
	}
	gone := derive.Record(project, []graph.Fact{fact(project, "name@en=Title", "doc=old")}, nil, releases)
	if !gone.Entity.Withdrawn || gone.Entity.Name("en") != "Title" {
		t.Errorf("%+v: an entity that no release knows any more is marked, and keeps its name", gone.Entity)
	}
	if bare := derive.Record(project, nil, nil, releases); bare.Entity.Withdrawn {
		t.Errorf("%+v: an entity of which nothing was ever stated but relations is not withdrawn", bare.Entity)
	}
}

func TestRankAndAmountGoWithTheirDocument(t *testing.T) {
	const jrc graph.ID = "institution:jrc"
	merged := derive.MergeFacts([]graph.Fact{
		fact(jrc, "country=IT", "rank=PREFERRED", "doc=curated"), fact(jrc, "country=IT", "doc=register"),
	})
	if len(merged) != 1 || merged[0].Rank != graph.RankPreferred {
		t.Fatalf("%+v", merged)
	}
	left := merged[0]
	left.Rank = ""
	left.Evidence = slices.DeleteFunc(slices.Clone(left.Evidence), func(e graph.Evidence) bool { return e.Document == "document:curated" })
	if again := derive.MergeFacts([]graph.Fact{left}); again[0].Rank != graph.RankNormal {
		t.Errorf("%+v: the rank stays though the document that gave it is gone", again[0])
	}
	relations := derive.MergeRelations([]graph.Relation{
		relation(jrc, graph.ParticipatesIn, "project:p", "amount=5", "doc=a"),
		relation(jrc, graph.ParticipatesIn, "project:p", "amount=7", "doc=b"),
	})
	if len(relations) != 1 || *relations[0].Amount != 5 {
		t.Fatalf("%+v: of documents of which nothing is known the first by id counts", relations)
	}
	r := relations[0]
	r.Evidence = r.Evidence[1:]
	if r = derive.CurrentRelation(r, releases); *r.Amount != 7 {
		t.Errorf("%v: the amount of a document that is gone stays", *r.Amount)
	}
}
