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
	"entente/graph/storetest"
	"entente/internal/needs"
	"entente/loader"
	"entente/loader/curated"
)

// gathered keeps what the source gives.
type gathered struct{ records []loader.Record }

func (g *gathered) Put(r loader.Record) error {
	g.records = append(g.records, r)
	return nil
}

func (g *gathered) Reject(loader.Rejection) error { return nil }

func (g *gathered) Progress(string, int64, int64) {}

// dataset is what the files state, each with its place.
type dataset struct {
	digest    string
	entities  []at[graph.ID]
	facts     []at[graph.Fact]
	relations []at[graph.Relation]
}

type at[T any] struct {
	is T
	at graph.Position
}

// embedded returns the embedded dataset, which must be sound: nothing of it is rejected by a load.
func embedded(t *testing.T) dataset {
	t.Helper()
	result, err := loader.Run(t.Context(), storetest.NewReference(), New(FS), loader.Options{Rejected: func(r loader.Rejection) error {
		t.Error(r)
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	g := &gathered{}
	digest, err := New(FS).Read(t.Context(), g)
	if err != nil {
		t.Fatal(err)
	}
	if result.Load.SHA256 != digest || result.Load.Source != "seed" {
		t.Errorf("the load is of %s, %s, want the seed's %s", result.Load.Source, result.Load.SHA256, digest)
	}
	ds := dataset{digest: digest}
	for _, r := range g.records {
		for _, id := range r.Entities {
			ds.entities = append(ds.entities, at[graph.ID]{id, r.At})
		}
		for _, f := range r.Facts {
			ds.facts = append(ds.facts, at[graph.Fact]{f, r.At})
		}
		for _, rel := range r.Relations {
			ds.relations = append(ds.relations, at[graph.Relation]{rel, r.At})
		}
	}
	return ds
}

func TestCuratedDatasetIsSound(t *testing.T) {
	ds := embedded(t)
	if n := len(ds.facts) + len(ds.relations); n < 300 {
		t.Errorf("%d facts and relations, want at least 300", n)
	}
	if len(ds.digest) != 64 {
		t.Errorf("sha256 %q", ds.digest)
	}
	readable := regexp.MustCompile(`^[a-z]+:[a-z0-9]+([-.][a-z0-9]+)*$`)
	named, related := map[graph.ID]bool{}, map[graph.ID]bool{}
	stands := map[graph.ID]graph.Position{}
	for _, e := range ds.entities {
		if first, ok := stands[e.is]; ok {
			t.Errorf("%s: %s stands at %s: an entity of the seed stands in one file", e.at, e.is, first)
		}
		stands[e.is] = e.at
	}
	seen := map[graph.ID]graph.Position{}
	once := func(id graph.ID, at graph.Position) {
		if first, ok := seen[id]; ok {
			t.Errorf("%s: states what %s states: give one statement both places", at, first)
		}
		seen[id] = at
	}
	for _, f := range ds.facts {
		named[f.is.Subject] = named[f.is.Subject] || f.is.Property == graph.PropName
		once(f.is.ID, f.at)
	}
	for _, r := range ds.relations {
		related[r.is.From], related[r.is.To] = true, true
		once(r.is.ID, r.at)
	}
	for _, e := range ds.entities {
		if !readable.MatchString(string(e.is)) {
			t.Errorf("%s: %s is not readable", e.at, e.is)
		}
		if !named[e.is] {
			t.Errorf("%s: %s has no name", e.at, e.is)
		}
		if !related[e.is] && e.is.Kind() != graph.KindDocument {
			t.Errorf("%s: %s is joined to nothing", e.at, e.is)
		}
	}
}

// Every statement of a text is quoted; what is not quoted is a row of a table, or a document as a whole.
func TestCuratedEvidenceIsQuotedOrLocated(t *testing.T) {
	ds := embedded(t)
	texts := map[graph.ID]bool{}
	for _, f := range ds.facts {
		texts[f.is.Subject] = texts[f.is.Subject] || f.is.Property == graph.PropMediaType && f.is.Value == "text/plain"
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
	for _, f := range ds.facts {
		check(f.is.Subject, f.at, f.is.Evidence)
	}
	for _, r := range ds.relations {
		check("", r.at, r.is.Evidence)
	}
}

func TestCuratedDatasetKeepsBothSides(t *testing.T) {
	ds := embedded(t)
	values := func(subject graph.ID, p graph.Property, lang string) (all []string) {
		for _, f := range ds.facts {
			if f.is.Subject == subject && f.is.Property == p && f.is.Lang == lang {
				all = append(all, f.is.Value)
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
		// A memorandum in one sentence, an agreement in the others: two labels of one act, and both stay.
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
	for _, stated := range embedded(t).facts {
		f := stated.is
		if f.Property != graph.PropIdentifier {
			continue
		}
		owners[f.Value] = append(owners[f.Value], f.Subject)
		id, err := graph.ParseIdentifier(f.Value)
		if err != nil || id.String() != f.Value || forms[id.Scheme] == nil || !forms[id.Scheme].MatchString(id.Value) {
			t.Errorf("%s: %s has %s, which no registry writes so", stated.at, f.Subject, f.Value)
		}
	}
	for _, c := range []struct{ value, owner, why string }{
		{"ror:https://ror.org/02feahw73", "institution:cnrs", "ROR's record"},
		{"siret:18008901303720", "institution:cnrs", "by which RNSR names it"},
		{"pic:999997930", "institution:cnrs", "CORDIS, most projects"},
		{"pic:900696120", "institution:cnrs", "CORDIS, an office in Lyon"},
		{"pic:999992304", "institution:jrc", "CORDIS"},
		{"ror:https://ror.org/04j5wtv36", "institution:jrc", "ROR's record"},
	} {
		if got := owners[c.value]; len(got) != 1 || string(got[0]) != c.owner {
			t.Errorf("%s (%s) is of %v, not of %s alone", c.value, c.why, got, c.owner)
		}
	}
}

// What a reader may take for a statement of the documents, and is none.
func TestCuratedDatasetClaimsNoMore(t *testing.T) {
	ds := embedded(t)
	stated := map[string]bool{}
	for _, f := range ds.facts {
		stated[strings.Join([]string{string(f.is.Subject), string(f.is.Property), f.is.Value}, " ")] = true
	}
	for _, r := range ds.relations {
		held := string(r.is.From) + " " + string(r.is.Type) + " " + string(r.is.To)
		stated[held], stated[held+" "+r.is.Role] = true, true
	}
	for _, c := range []struct{ statement, why string }{
		{"programme:era ESTABLISHED_BY agreement:treaty-of-lisbon", "the Treaty set the goal of creating it"},
		{"institution:cnrs-impa PARTNER_OF institution:franco-brazilian-mathematics-network", "created “dans la dynamique du réseau”"},
		{"institution:cnrs-humanities-social-sciences PARTNER_OF institution:jrc", "they met once"},
		{"theme:nuclear-energy BROADER theme:energy", "no document groups them"},
		{"theme:social-sciences BROADER theme:humanities-social-sciences", "no document groups them"},
		{"theme:innovative-materials BROADER theme:materials", "no document groups them"},
		{"theme:multiscale-materials BROADER theme:materials", "no document groups them"},
		{"theme:green-chemistry BROADER theme:chemistry", "no document groups them"},
		{"programme:horizon-2020 type FRAMEWORK_PROGRAMME", "a “research and innovation scheme”"},
		{"programme:h2020-scientific-excellence type PILLAR", "an objective"},
		{"institution:thales HAS_THEME theme:security", "its business is not the challenge of that name"},
		{"institution:jrc HAS_THEME theme:nuclear-energy ", "“Historically”: not without the word"},
		{"institution:jrc HAS_THEME theme:ethics ", "a wish, not without the words that say so"},
		{"institution:cnrs identifier pic:904934050", "the record of a joint laboratory"},
		{"institution:cnrs-research-office type DEPARTMENT", "no document calls it one"},
		{"institution:joint-robotics-laboratory country JP", "its director went to work in Japan"},
	} {
		if stated[c.statement] {
			t.Errorf("%s: %s", c.statement, c.why)
		}
	}
	for _, sure := range []string{
		"institution:jrc HAS_THEME theme:nuclear-energy historically", "agreement:treaty-of-lisbon purpose set the goal of creating a European Research Area",
		"programme:h2020-scientific-excellence type OBJECTIVE", "institution:thales HAS_THEME theme:security-industry",
		"institution:cnrs identifier pic:900696120", "project:tascmar FUNDED_UNDER institution:european-union",
	} {
		if !stated[sure] {
			t.Errorf("%s is not stated: the list above would prove nothing of its kind", sure)
		}
	}
}

// The disagreements of the documents, and no others, are what the rules find.
func TestCuratedConflicts(t *testing.T) {
	ds := embedded(t)
	facts, relations := map[graph.ID][]graph.Fact{}, map[graph.ID][]graph.Relation{}
	for _, f := range ds.facts {
		facts[f.is.Subject] = append(facts[f.is.Subject], f.is)
	}
	for _, r := range ds.relations {
		relations[r.is.From] = append(relations[r.is.From], r.is)
		relations[r.is.To] = append(relations[r.is.To], r.is)
	}
	var got []string
	for _, e := range ds.entities {
		for _, c := range derive.Record(e.is, facts[e.is], relations[e.is], nil).Conflicts {
			got = append(got, strings.Join([]string{string(e.is), string(c.Property) + string(c.Relation), string(c.Kind)}, " "))
		}
	}
	slices.Sort(got)
	want := []string{
		"agreement:cnrs-jrc signed CONTRADICTION",
		"agreement:cnrs-jrc type VARIANT",
		"institution:cnrs jointUnits CONTRADICTION",
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
	var report proof.ProofReport
	files := curated.New(FS, curated.Options{Texts: os.DirFS(folder), Proved: func(r proof.ProofReport, _ []graph.Problem) error {
		report = r
		return nil
	}})
	if _, err := loader.Run(t.Context(), storetest.NewReference(), files, loader.Options{Rejected: func(r loader.Rejection) error {
		t.Error(r)
		return nil
	}}); err != nil {
		t.Fatal(err)
	}
	if report.Proved != report.Quotes || report.Quotes == 0 {
		t.Errorf("%+v: not every quote is proved", report)
	}
}
