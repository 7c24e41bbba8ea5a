package rnsr

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/internal/needs"
	"entente/loader"
)

// gathered keeps what a source gives.
type gathered struct {
	said     graphtest.Statements
	rejected []loader.Rejection
	records  int
	read     int64
	total    int64
	fail     error
}

func (g *gathered) Put(r loader.Record) error {
	g.records++
	g.said.Entities = append(g.said.Entities, r.Entities...)
	g.said.Facts = append(g.said.Facts, r.Facts...)
	g.said.Relations = append(g.said.Relations, r.Relations...)
	return g.fail
}

func (g *gathered) Reject(r loader.Rejection) error {
	g.rejected = append(g.rejected, r)
	return nil
}

func (g *gathered) Progress(_ string, read, total int64) { g.read, g.total = read, total }

func (g *gathered) facts(id graph.ID) string {
	var s []string
	for _, f := range g.said.Facts {
		if f.Subject == id {
			s = append(s, fmt.Sprintf("%s=%s", f.Property, f.Value))
		}
	}
	slices.Sort(s)
	return strings.Join(s, "; ")
}

func (g *gathered) relations(id graph.ID) string {
	var s []string
	for _, r := range g.said.Relations {
		if r.From == id || r.To == id {
			s = append(s, strings.TrimSpace(fmt.Sprintf("%s %s %s %s %s", r.From.Slug(), r.Type, r.To.Slug(), r.Role, r.Since)))
		}
	}
	slices.Sort(s)
	return strings.Join(s, "\n")
}

func load(t *testing.T, path string, o Options) *gathered {
	t.Helper()
	g := &gathered{}
	if _, err := New(path, o).Read(context.Background(), g); err != nil {
		t.Fatal(err)
	}
	if g.read != g.total || g.total == 0 {
		t.Errorf("progress ends at %d of %d bytes", g.read, g.total)
	}
	return g
}

const header = "numero_national_de_structure;libelle;sigle;annee_de_creation;code_de_type_de_structure;site_web;adresse;code_postal;" +
	"commune;nom_du_responsable;prenom_du_responsable;titre_du_responsable;label_numero;tutelles;sigles_des_tutelles;" +
	"code_de_nature_de_tutelle;uai_des_tutelles;siret_des_tutelles;code_de_type_de_tutelle;type_de_tutelle;" +
	"numero_de_structure_enfant;numero_de_structure_parent;numero_de_structure_historique;type_de_succession;" +
	"annee_d_effet_historique;code_domaine_scientifique;domaine_scientifique;code_panel_erc;panel_erc\n"

const rows = `200000001A;MIXED LAB;ML;2004;22;http://ml.example.fr;1 rue X;44321;NANTES CEDEX 3;"MARTIN;DURAND";"Anne;Luc";"DIR;dir-adjt";"UMR 1;UMR 1;";"Centre A;Université B;Hôpital C";"CA;UB;HC";"EPST;UNIV;MEDIC";"0753639Y;;";"18008901303720;13002974700016;";"TUTE;TUTE;PART";"établissement tutelle;établissement tutelle;établissement participant";;200000003C;200000002B;fusion;2010;"8;9";"Sciences pour l'ingénieur;Informatique";PE9;"Universe Sciences : Astro-physics;solar system"
200000002B;OWN LAB;;1999;21;en cours de création;1 rue X;44321;NANTES CEDEX 3;;;;;Centre A;CA;EPST;0753639Y;18008901303720;TUTE;établissement tutelle;199900009;199900009Z;;;;;;;
200000003C;ABROAD;;2001;23;;50 Yonsei-ro;03722;SEOUL;KIM;;;;"Centre A;Yonsei";"CA";"EPST;UNIV_ETR";"0753639Y;";"18008901303720;";"TUTE;TUTE";"établissement tutelle;établissement tutelle";;;;;;;;;
200000004D;;;2001;21;;;;;;;;;;;;;;;;;;;;;;;;
200000005E;YEARLESS;;MMIV;99;;;;;;;;;;;;;;;;;;;;;;;;
200000006F;SHORT;;2001
`

func fixture(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "rnsr.csv")
	if err := os.WriteFile(path, []byte(header+rows), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestRead(t *testing.T) {
	g := load(t, fixture(t), Options{})
	closed := func(id graph.ID) bool { return id == "institution:rnsr-199900009z" } // the loader knows whether anything has its number
	for _, p := range graphtest.Problems(t, g.said, closed) {
		t.Error(p)
	}
	for _, c := range []struct {
		reason    string
		got, want string
	}{
		{"a structure", g.facts("institution:rnsr-200000001a"), "acronym=ML; alias=UMR 1; country=FR; founded=2004; " +
			"identifier=rnsr:200000001A; name=MIXED LAB; type=JOINT_UNIT; website=http://ml.example.fr"},
		{
			"five digits abroad are no French postal code", g.facts("institution:rnsr-200000003c"),
			"founded=2001; identifier=rnsr:200000003C; name=ABROAD; type=JOINT_UNIT",
		},
		{
			"a body by its SIRET, stated once, with its UAI", g.facts("institution:siret-18008901303720"),
			"acronym=CA; identifier=siret:18008901303720; identifier=uai:0753639Y; name=Centre A; type=RESEARCH_ORGANISATION",
		},
		{"a body without identifier", g.facts("institution:rnsr-body-hopital-c"), "acronym=HC; name=Hôpital C; type=HEALTHCARE"},
		{
			"a site that two share", g.facts("site:rnsr-44321-nantes-cedex-3-1-rue-x"),
			"city=NANTES; country=FR; name=1 rue X, 44321 NANTES CEDEX 3",
		},
		{
			"a panel with ';' in its description", g.facts("theme:erc-pe9"),
			"description=Astro-physics;solar system; name=Universe Sciences; notation=PE9; scheme=ERC panels",
		},
		{"several supervisory bodies", g.relations("institution:rnsr-200000001a"), strings.Join([]string{
			"rnsr-200000001a HAS_THEME erc-pe9", "rnsr-200000001a HAS_THEME rnsr-domaine-8", "rnsr-200000001a HAS_THEME rnsr-domaine-9",
			"rnsr-200000001a LOCATED_AT rnsr-44321-nantes-cedex-3-1-rue-x", "rnsr-200000001a PART_OF rnsr-200000003c",
			"rnsr-200000001a SUCCEEDS rnsr-200000002b fusion 2010",
			"rnsr-body-hopital-c PARTNER_IN rnsr-200000001a établissement participant",
			"siret-13002974700016 PARTNER_IN rnsr-200000001a établissement tutelle",
			"siret-18008901303720 PARTNER_IN rnsr-200000001a établissement tutelle",
		}, "\n")},
		{"one supervisory body", g.relations("institution:rnsr-200000002b"), strings.Join([]string{
			"rnsr-200000001a SUCCEEDS rnsr-200000002b fusion 2010", "rnsr-200000002b LOCATED_AT rnsr-44321-nantes-cedex-3-1-rue-x",
			"rnsr-200000002b PART_OF rnsr-199900009z", "rnsr-200000002b PART_OF siret-18008901303720",
		}, "\n")},
	} {
		if c.got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, c.got, c.want)
		}
	}
	var rejected []string
	for _, r := range g.rejected {
		rejected = append(rejected, fmt.Sprintf("%d %s %s", r.At.Line, r.Field, r.Value))
	}
	want := []string{
		"3 site_web en cours de création", "3 numero_de_structure_enfant 199900009", "4 sigles_des_tutelles CA",
		"5  200000004D", "6 code_de_type_de_structure 99", "6 founded", "7  200000006F;SHORT;;2001",
	}
	want[5] = "6 annee_de_creation MMIV"
	if !slices.Equal(rejected, want) {
		t.Errorf("rejected\n%s\nwant\n%s", strings.Join(rejected, "\n"), strings.Join(want, "\n"))
	}
}

func TestEvidenceOfARowIsItsPlace(t *testing.T) {
	g := load(t, fixture(t), Options{})
	for _, f := range g.said.Facts {
		e := f.Evidence[0]
		switch {
		case f.Subject.Kind() == graph.KindDocument && e != (graph.Evidence{Document: f.Subject}):
			t.Errorf("%s of the document is proved by %v", f.Property, e)
		case f.Subject == "institution:rnsr-200000002b" && e.Locator != "#row=3":
			t.Errorf("%s is proved by %v", f.Property, e)
		}
	}
}

// withBodies writes a register of structures, each given by its bodies: names, SIRETs and UAIs.
func withBodies(t *testing.T, name string, bodies ...[3]string) string {
	t.Helper()
	content := "numero_national_de_structure;libelle;code_de_type_de_structure;tutelles;siret_des_tutelles;uai_des_tutelles\n"
	for i, b := range bodies {
		content += fmt.Sprintf("20000000%dA;LAB %d;22;\"%s\";\"%s\";\"%s\"\n", i, i, b[0], b[1], b[2])
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestBodiesByTheirIdentifiers(t *testing.T) {
	for _, c := range []struct {
		reason string
		body   [3]string // name, SIRET, UAI
		id     graph.ID
		facts  string
		reject string
	}{
		{"both are said", [3]string{"A", "18008901303720", "0753639Y"}, "institution:siret-18008901303720",
			"identifier=siret:18008901303720; identifier=uai:0753639Y; name=A", ""},
		{"a school without SIRET", [3]string{"A", "", "0753639y"}, "institution:uai-0753639y", "identifier=uai:0753639Y; name=A", ""},
		{"a slip in the SIRET, which would join strangers", [3]string{"A", "18008901", "0753639Y"}, "institution:uai-0753639y",
			"identifier=uai:0753639Y; name=A", "siret_des_tutelles 18008901"},
		{"a slip in both", [3]string{"École B", "18008901", "753639"}, "institution:rnsr-body-ecole-b", "name=École B",
			"siret_des_tutelles 18008901, uai_des_tutelles 753639"},
	} {
		g := load(t, withBodies(t, "r.csv", c.body), Options{})
		var rejected []string
		for _, r := range g.rejected {
			rejected = append(rejected, r.Field+" "+r.Value)
		}
		if got := g.facts(c.id); got != c.facts || strings.Join(rejected, ", ") != c.reject {
			t.Errorf("%s: got %s, rejected %q", c.reason, got, rejected)
		}
	}
}

func TestDocumentIsARelease(t *testing.T) {
	for name, want := range map[string]string{
		"r.csv": "series=rnsr; source=RNSR", "rnsr-2022-05-01.csv": "date=2022-05-01; series=rnsr; source=RNSR",
	} {
		g := load(t, withBodies(t, name, [3]string{"A", "", ""}), Options{})
		var got []string
		for _, f := range g.said.Facts {
			if f.Property == graph.PropDate || f.Property == graph.PropSeries || f.Property == graph.PropSource {
				got = append(got, fmt.Sprintf("%s=%s", f.Property, f.Value))
			}
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%s: %s, want %s", name, s, want)
		}
	}
}

func TestPeopleAreReadOnDemand(t *testing.T) {
	count := func(g *gathered) (n int) {
		for _, e := range g.said.Entities {
			if e.Kind() == graph.KindPerson {
				n++
			}
		}
		return n
	}
	path := fixture(t)
	if n := count(load(t, path, Options{})); n != 0 {
		t.Errorf("%d people without being asked", n)
	}
	g := load(t, path, Options{People: true})
	if got, want := g.relations("person:rnsr-200000001a-luc-durand"),
		"rnsr-200000001a-luc-durand LEADS rnsr-200000001a deputy director"; got != want || count(g) != 3 {
		t.Errorf("%d people, %s", count(g), got)
	}
	if got := g.relations("person:rnsr-200000003c-kim"); !strings.HasSuffix(got, " director") {
		t.Errorf("the only one named: %s", got)
	}
}

func TestReadFails(t *testing.T) {
	other := filepath.Join(t.TempDir(), "other.csv")
	if err := os.WriteFile(other, []byte("a;b\n1;2\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	full := errors.New("the disk is full")
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	for _, c := range []struct {
		reason, path string
		ctx          context.Context
		sink         *gathered
		want         func(error) bool
	}{
		{"no file", "absent.csv", context.Background(), &gathered{}, func(e error) bool { return graph.CodeOf(e) == graph.CodeNotFound }},
		{
			"another table", other, context.Background(), &gathered{},
			func(e error) bool { return graph.CodeOf(e) == graph.CodeInvalidArgument },
		},
		{"the sink fails", fixture(t), context.Background(), &gathered{fail: full}, func(e error) bool { return e == full }},
		{"cancelled", fixture(t), cancelled, &gathered{}, func(e error) bool { return errors.Is(e, context.Canceled) }},
	} {
		if _, err := New(c.path, Options{}).Read(c.ctx, c.sink); !c.want(err) {
			t.Errorf("%s: %v", c.reason, err)
		}
	}
}

// TestRealRegister reads the register as it was published in 2022, where it is at hand.
func TestRealRegister(t *testing.T) {
	path := needs.Shared(t, "data/rnsr/fr-esr-structures-recherche-publiques-actives.csv")
	g := load(t, path, Options{People: true})
	there := map[graph.ID]bool{}
	for _, id := range g.said.Entities {
		there[id] = true
	}
	absent := map[graph.RelationType]int{}
	for _, r := range g.said.Relations {
		switch {
		case !there[r.To]:
			absent[r.Type]++
		case !there[r.From]:
			absent["children"]++
		}
	}
	closed := func(id graph.ID) bool { return strings.HasPrefix(string(id), "institution:rnsr-") && !there[id] }
	problems := graphtest.Problems(t, g.said, closed)
	for _, p := range problems[:min(len(problems), 5)] {
		t.Error(p)
	}
	cnrs := map[graph.ID]bool{}
	types := map[graph.RelationType]int{}
	for _, r := range g.said.Relations {
		types[r.Type]++
		switch id := graph.ID("institution:siret-18008901303720"); {
		case r.Type == graph.PartOf && r.To == id:
			cnrs[r.From] = true
		case r.Type == graph.PartnerIn && r.From == id:
			cnrs[r.To] = true
		}
	}
	fields := map[string]int{}
	for _, r := range g.rejected {
		fields[r.Field]++
	}
	t.Logf("entities %d, facts %d, relations %v, rejected %v", len(g.said.Entities), len(g.said.Facts), types, fields)
	if g.records != 4506 || len(cnrs) != 1640 || absent[graph.PartOf] != 163 || absent["children"] != 457 || absent[graph.Succeeds] != 1369 || fields[""] != 0 {
		t.Errorf("%d structures, %d with CNRS, relations with absent ones %v, %d rows rejected; want 4506, 1640, 163 parents, 457 children, 1369 successions, 0",
			g.records, len(cnrs), absent, fields[""])
	}
}
