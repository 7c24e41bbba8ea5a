package seed

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/derive"
	"entente/graph/proof"
	"entente/internal/needs"
)

// curated returns the embedded dataset, which must be sound.
func curated(t *testing.T) graph.Dataset {
	t.Helper()
	ds, problems := Dataset()
	for _, p := range slices.Concat(problems, derive.Validate(ds, nil)) {
		t.Error(p)
	}
	return ds
}

func TestCuratedDatasetIsSound(t *testing.T) {
	ds := curated(t)
	if n := len(ds.Facts) + len(ds.Relations); n < 300 {
		t.Errorf("%d facts and relations, want at least 300", n)
	}
	if ds.Source != "seed" || len(ds.SHA256) != 64 {
		t.Errorf("source %q, sha256 %q", ds.Source, ds.SHA256)
	}
	readable := regexp.MustCompile(`^[a-z]+:[a-z0-9]+([-.][a-z0-9]+)*$`)
	named, related := map[graph.ID]bool{}, map[graph.ID]bool{}
	seen := map[graph.ID]graph.Position{}
	once := func(id graph.ID, at graph.Position) {
		if first, ok := seen[id]; ok {
			t.Errorf("%s: states what %s states: give one statement both places", at, first)
		}
		seen[id] = at
	}
	for _, f := range ds.Facts {
		named[f.Subject] = named[f.Subject] || f.Property == graph.PropName
		once(f.ID, f.At)
	}
	for _, r := range ds.Relations {
		related[r.From], related[r.To] = true, true
		once(r.ID, r.At)
	}
	for _, e := range ds.Entities {
		if !readable.MatchString(string(e.ID)) {
			t.Errorf("%s: %s is not readable", e.At, e.ID)
		}
		if !named[e.ID] {
			t.Errorf("%s: %s has no name", e.At, e.ID)
		}
		if !related[e.ID] && e.ID.Kind() != graph.KindDocument {
			t.Errorf("%s: %s is joined to nothing", e.At, e.ID)
		}
	}
}

// Every statement of a text is quoted; what is not quoted is a row of a table, or a document as a whole.
func TestCuratedEvidenceIsQuotedOrLocated(t *testing.T) {
	ds := curated(t)
	texts := map[graph.ID]bool{}
	for _, f := range ds.Facts {
		texts[f.Subject] = texts[f.Subject] || f.Property == graph.PropMediaType && f.Value == "text/plain"
	}
	check := func(subject graph.ID, at graph.Position, evidence []graph.Evidence) {
		for _, e := range evidence {
			if e.Document == subject {
				continue
			}
			if quoted := e.Quote != ""; quoted != texts[e.Document] || e.Locator == "" {
				t.Errorf("%s: %+v: a text is quoted with its place, a table has a row or path", at, e)
			}
			if n := len(strings.Fields(e.Quote)); n > graph.MaxQuoteWords {
				t.Errorf("%s: %d words", at, n)
			}
		}
	}
	for _, f := range ds.Facts {
		check(f.Subject, f.At, f.Evidence)
	}
	for _, r := range ds.Relations {
		check("", r.At, r.Evidence)
	}
}

func TestCuratedDatasetKeepsBothSides(t *testing.T) {
	ds := curated(t)
	values := func(subject graph.ID, p graph.Property, lang string) (all []string) {
		for _, f := range ds.Facts {
			if f.Subject == subject && f.Property == p && f.Lang == lang {
				all = append(all, f.Value)
			}
		}
		slices.Sort(all)
		return all
	}
	for _, tt := range []struct {
		subject  graph.ID
		property graph.Property
		lang     string
		want     []string
	}{
		{"agreement:cnrs-jrc", graph.PropSigned, "", []string{"2025-01-06", "2026-01-06"}},
		// A memorandum in one sentence, an agreement in the others: both stay, as sides of a conflict.
		{"agreement:cnrs-jrc", graph.PropType, "", []string{"COOPERATION_AGREEMENT", "MEMORANDUM_OF_UNDERSTANDING"}},
		{"institution:cnrs", "jointUnits", "", []string{"36", "37"}},
		{"institution:jrc", graph.PropName, "fr", []string{"Joint Research Center", "Joint Research Centre"}},
		{"person:artur-avila", graph.PropName, "", []string{"Arthur Avila", "Artur Ávila"}},
	} {
		if diff := cmp.Diff(tt.want, values(tt.subject, tt.property, tt.lang)); diff != "" {
			t.Errorf("%s, %s (-want +got):\n%s", tt.subject, tt.property, diff)
		}
	}
}

// Records of the registries meet those of the seed by identifiers, so these are written as the loaders write them.
func TestCuratedIdentifiersAreThoseOfTheRegistries(t *testing.T) {
	forms := map[graph.IdentifierScheme]*regexp.Regexp{
		graph.SchemeROR:        regexp.MustCompile(`^https://ror\.org/0[a-z0-9]{6}[0-9]{2}$`),
		graph.SchemePIC:        regexp.MustCompile(`^[0-9]{9}$`),
		graph.SchemeRNSR:       regexp.MustCompile(`^[0-9]{9}[A-Z]$`),
		graph.SchemeSIRET:      regexp.MustCompile(`^[0-9]{14}$`),
		graph.SchemeEuroSciVoc: regexp.MustCompile(`^http://data\.europa\.eu/8mn/euroscivoc/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`),
	}
	owners := map[string][]graph.ID{}
	for _, f := range curated(t).Facts {
		if f.Property != graph.PropIdentifier {
			continue
		}
		owners[f.Value] = append(owners[f.Value], f.Subject)
		id, err := graph.ParseIdentifier(f.Value)
		if err != nil || id.String() != f.Value || forms[id.Scheme] == nil || !forms[id.Scheme].MatchString(id.Value) {
			t.Errorf("%s: %s has %s, which no registry writes so", f.At, f.Subject, f.Value)
		}
	}
	for _, c := range []struct{ value, owner, why string }{
		{"ror:https://ror.org/02feahw73", "institution:cnrs", "ROR's record"},
		{"siret:18008901303720", "institution:cnrs", "by which RNSR names it"},
		{"pic:999997930", "institution:cnrs", "CORDIS, most projects"},
		{"pic:904934050", "institution:cnrs", "CORDIS, a laboratory with the VAT number of the CNRS"},
		{"pic:900696120", "institution:cnrs", "CORDIS, an office in Lyon"},
		{"pic:999992304", "institution:jrc", "CORDIS"},
		{"ror:https://ror.org/04j5wtv36", "institution:jrc", "ROR's record"},
	} {
		if got := owners[c.value]; len(got) != 1 || string(got[0]) != c.owner {
			t.Errorf("%s (%s) is of %v, not of %s alone", c.value, c.why, got, c.owner)
		}
	}
}

// The disagreements of the documents, and no others, are what the rules find.
func TestCuratedConflicts(t *testing.T) {
	ds := curated(t)
	facts, relations := map[graph.ID][]graph.Fact{}, map[graph.ID][]graph.Relation{}
	for _, f := range ds.Facts {
		facts[f.Subject] = append(facts[f.Subject], f.Fact)
	}
	for _, r := range ds.Relations {
		relations[r.From] = append(relations[r.From], r.Relation)
		relations[r.To] = append(relations[r.To], r.Relation)
	}
	var got []string
	for _, e := range ds.Entities {
		for _, c := range derive.Record(e.ID, facts[e.ID], relations[e.ID], nil).Conflicts {
			got = append(got, strings.Join([]string{string(e.ID), string(c.Property) + string(c.Relation), string(c.Kind)}, " "))
		}
	}
	slices.Sort(got)
	want := []string{
		"agreement:cnrs-jrc signed CONTRADICTION",
		"agreement:cnrs-jrc type CONTRADICTION",
		"institution:cnrs jointUnits CONTRADICTION",
		"institution:cnrs-humanities-social-sciences name VARIANT",
		"institution:jrc name VARIANT",
		"person:abderrahmane-kheddar name VARIANT",
		"person:artur-avila name VARIANT",
		"site:cnrs-office-new-delhi city VARIANT",
		"site:cnrs-office-new-delhi name VARIANT",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("conflicts (-want +got):\n%s", diff)
	}
}

// TestCuratedQuotesStandInTheDocuments proves every quote. The texts are cited, not published: they lie beside the repository, or
// where ENTENTE_DOCUMENTS says.
func TestCuratedQuotesStandInTheDocuments(t *testing.T) {
	folder := os.Getenv("ENTENTE_DOCUMENTS")
	if folder == "" {
		folder = needs.Shared(t, "sources")
	}
	report, problems := proof.Prove(curated(t), os.DirFS(folder))
	for _, p := range problems {
		t.Error(p)
	}
	if report.Proved != report.Quotes || report.Quotes == 0 {
		t.Errorf("%+v: not every quote is proved", report)
	}
}
