package loader_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/storetest"
)

const (
	jrcROR   graph.ID = "institution:ror-04j5wtv36"
	ispraROR graph.ID = "institution:ror-02ef88m96"
)

// ispra is a part of a register: a unit of the JRC, and not the JRC, of which it has the number alone.
func ispra() graphtest.Statements {
	return without(jrcROR, source("ror", fact(ispraROR, "name=JRC Ispra"), fact(ispraROR, "identifier=ror:https://ror.org/02ef88m96"),
		relation(ispraROR, graph.PartOf, jrcROR, "role=unit", "since=1960")))
}

// dossier is a curated dataset that knows the JRC by its number.
func dossier() graphtest.Statements {
	return source("dossier", fact(jrc, "name=Joint Research Centre"), fact(jrc, "identifier=ror:https://ror.org/04j5wtv36"))
}

// parents returns the relations of a store that are no successions of documents, and what waits, each as a line with the record that
// the evidence names at the end.
func parents(t fataler, s graph.Store) []string {
	all := contentsOf(t, s)
	var out []string
	for _, r := range all.Relations {
		if r.Type != graph.Succeeds {
			out = append(out, strings.TrimSpace(fmt.Sprintf("%s %s %s %s %s %s", r.From.Slug(), r.Type, r.To.Slug(), r.Role, r.Since,
				r.Evidence[0].Subject.Slug()+r.Evidence[0].Object.Slug())))
		}
	}
	for _, r := range all.Records {
		for _, f := range r.Facts {
			if f.Property == graph.PropAwaits {
				out = append(out, strings.TrimSpace(fmt.Sprintf("%s waits: %s %s", r.Entity.ID.Slug(), f.Value, f.Since)))
			}
		}
	}
	slices.Sort(out)
	return out
}

func TestRelationsLeadToWhatCarriesTheNumber(t *testing.T) {
	const led = "ror-02ef88m96 PART_OF jrc unit 1960 ror-04j5wtv36"
	const waits = "ror-02ef88m96 waits: PART_OF institution:ror-04j5wtv36 unit 1960"
	department := source("later", fact("institution:ec", "name=Commission"), fact("institution:ec", "identifier=ror:https://ror.org/04j5wtv36"))
	apart := judgements(fact(jrc, "differentFrom="+string(jrcROR)))
	for _, tt := range []struct {
		why  string
		load []graphtest.Statements
		want []string
	}{
		{"nobody knows the parent", []graphtest.Statements{ispra()}, []string{waits}},
		{"and again: nothing is doubled", []graphtest.Statements{ispra(), ispra()}, []string{waits}},
		{"somebody has its number", []graphtest.Statements{dossier(), ispra()}, []string{led}},
		{"and has it later", []graphtest.Statements{ispra(), dossier()}, []string{led}},
		{"and has it later, with another load between", []graphtest.Statements{ispra(), source("list", fact(cnrs, "name=CNRS")), dossier(), ispra()}, []string{led}},
		{"the number is taken back", []graphtest.Statements{dossier(), ispra(), source("dossier", fact(jrc, "name=JRC"))}, []string{waits}},
		{"and given again", []graphtest.Statements{ispra(), dossier(), source("dossier", fact(jrc, "name=JRC")), dossier()}, []string{led}},
		{"the register has the parent itself, later", []graphtest.Statements{dossier(), ispra(),
			source("whole", fact(jrcROR, "name=JRC"), fact(jrcROR, "identifier=ror:https://ror.org/04j5wtv36"))}, []string{led}},
		{"it has the parent, and nobody else", []graphtest.Statements{ispra(), source("whole", fact(jrcROR, "name=JRC"))},
			[]string{"ror-02ef88m96 PART_OF ror-04j5wtv36 unit 1960"}},
		{"the record itself goes before who has its number, and does not say it", []graphtest.Statements{dossier(), ispra(),
			source("whole", fact(jrcROR, "name=JRC"))}, []string{"ror-02ef88m96 PART_OF ror-04j5wtv36 unit 1960"}},
		{"a thing of another kind has the number", []graphtest.Statements{ispra(), source("dossier", fact("infrastructure:jrc", "name=JRC"),
			fact("infrastructure:jrc", "identifier=ror:https://ror.org/04j5wtv36"))}, []string{waits}},
		{"a person says that it is another", []graphtest.Statements{dossier(), apart, ispra()}, []string{waits}},
		{"a person says so afterwards", []graphtest.Statements{dossier(), ispra(), apart}, []string{waits}},
		{"and takes it back", []graphtest.Statements{dossier(), ispra(), apart, judgements()}, []string{led}},
		{"a person says who it is", []graphtest.Statements{source("dossier", fact(jrc, "name=JRC")), ispra(),
			judgements(fact(jrc, "identifier=entente:"+string(jrcROR)))}, []string{led}},
		{"a person said so before", []graphtest.Statements{source("dossier", fact(jrc, "name=JRC")),
			judgements(fact(jrc, "identifier=entente:"+string(jrcROR))), ispra()}, []string{led}},
		{"what a person says goes before a number", []graphtest.Statements{dossier(), source("list", fact(cnrs, "name=JRC")), ispra(),
			judgements(fact(cnrs, "identifier=entente:"+string(jrcROR)))}, []string{"ror-02ef88m96 PART_OF cnrs unit 1960 ror-04j5wtv36"}},
		{"two have the number, and a person keeps them apart", []graphtest.Statements{dossier(), department,
			judgements(fact(jrc, "differentFrom=institution:ec")), ispra()}, []string{"ror-02ef88m96 PART_OF ec unit 1960 ror-04j5wtv36"}},
		{"the relation leads from what has the number", []graphtest.Statements{without(jrcROR, source("ror", fact(ispraROR, "name=Ispra"),
			relation(jrcROR, graph.Succeeds, ispraROR), relation(jrcROR, graph.PartnerOf, ispraROR))), dossier()},
			[]string{"jrc PARTNER_OF ror-02ef88m96   ror-04j5wtv36"}},
		{"neither end is known", []graphtest.Statements{without(ispraROR, without(jrcROR, source("ror", fact(cnrs, "name=CNRS"),
			relation(ispraROR, graph.PartOf, jrcROR)))), dossier()}, nil},
		{"an id that no register gave is a slip", []graphtest.Statements{without("institution:jcr", source("list", fact(cnrs, "name=CNRS"),
			relation(cnrs, graph.PartOf, "institution:jcr")))}, nil},
		{"a number that no register could give, too", []graphtest.Statements{without("institution:ror-1", source("list", fact(cnrs, "name=CNRS"),
			relation(cnrs, graph.PartOf, "institution:ror-1")))}, nil},
		{"what states the relation is loaded again without it", []graphtest.Statements{ispra(), source("ror", fact(ispraROR, "name=Ispra")), dossier()}, nil},
	} {
		t.Run(tt.why, func(t *testing.T) {
			s := storetest.NewReference()
			for _, said := range tt.load {
				load(t, s, said)
			}
			if diff := cmp.Diff(tt.want, parents(t, s), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			for _, said := range tt.load[len(tt.load)-1:] {
				if r := load(t, s, said); changed(r) {
					t.Errorf("loading %s again changes %+v", said.Of, r.Load.Report)
				}
			}
			if e := entityOf(t, s, jrcROR); e != nil && e.ID == jrc && !slices.Contains(e.Merged, jrcROR) {
				t.Errorf("%+v answers to %s, of which nobody has said anything", e, jrcROR)
			}
		})
	}
}

// TestWhatWaitsIsTold: a relation that waits is among the rejections, with the number that is looked for.
func TestWhatWaitsIsTold(t *testing.T) {
	s := storetest.NewReference()
	want := []string{`ror:2: to "institution:ror-04j5wtv36": neither this input nor the graph has institution:ror-04j5wtv36, or a record with ` +
		`the identifier ror:https://ror.org/04j5wtv36; the relation waits until one is loaded`}
	if diff := cmp.Diff(want, rejectedOf(t, s, ispra())); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	load(t, s, dossier())
	if got := rejectedOf(t, s, ispra()); got != nil {
		t.Errorf("%v, want nothing: the JRC is known", got)
	}
}

// TestEndsDoNotDependOnTheOrderOfSources draws sources of which each knows some records and names others by numbers of a register.
func TestEndsDoNotDependOnTheOrderOfSources(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var sources []graphtest.Statements
		for _, slug := range []string{"judgements", "register", "framework", "dossier"} {
			said := drawRecords(t, slug)
			for range rapid.IntRange(0, 3).Draw(t, "numbers") {
				f := fact(rapid.SampledFrom([]graph.ID{cnrs, jrc, cnrsPIC}).Draw(t, "has"), rapid.SampledFrom([]string{
					"identifier=ror:https://ror.org/02ef88m96", "identifier=ror:https://ror.org/04j5wtv36",
					"identifier=entente:" + string(jrcROR), "differentFrom=" + string(jrcROR),
				}).Draw(t, "number"), "doc="+slug)
				said.State(f)
			}
			for range rapid.IntRange(0, 3).Draw(t, "ends") {
				r := relation(rapid.SampledFrom([]graph.ID{cnrs, jrc, cnrsPIC, ispraROR}).Draw(t, "from"), graph.PartOf,
					rapid.SampledFrom([]graph.ID{cnrs, jrcROR, ispraROR}).Draw(t, "to"), "doc="+slug)
				r.Since = drawDate(t, "since of the end")
				r.ID = r.DeriveID()
				said.Relate(r)
			}
			for _, id := range []graph.ID{jrcROR, ispraROR, cnrs} {
				if rapid.Bool().Draw(t, "only named") {
					said = without(id, said)
				}
			}
			for _, id := range said.Entities {
				said.State(fact(id, "name="+string(id), "doc="+slug)) // a record of which nothing is said is none
			}
			sources = append(sources, said)
		}
		// Facts about what another source declares need that source first, and a relation of which neither end is known needs what
		// states their numbers first: a record, its number, the relation. So the last word of each is what counts.
		settle := func(s graph.Store, order []graphtest.Statements) {
			for range 3 {
				for _, said := range order {
					load(t, s, said)
				}
			}
		}
		a, b := storetest.NewReference(), storetest.NewReference()
		settle(a, sources)
		settle(b, rapid.Permutation(sources).Draw(t, "order"))
		if diff := cmp.Diff(contentsOf(t, a), contentsOf(t, b), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("in another order (-first +second)\n%s", diff)
		}
	})
}
