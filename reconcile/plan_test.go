package reconcile

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// TestJoining: which records the rules join by themselves, and why not others.
func TestJoining(t *testing.T) {
	const (
		ror  = "ror-1 name=University of Nebel; alias=Universität Nebel; type=UNIVERSITY; country=DE; city=Nebel; website=https://www.uni-nebel.de; ror=https://ror.org/01aaaaa11"
		pic  = "pic-2 name=UNIVERSITAET NEBEL; type=UNIVERSITY; country=DE; city=NEBEL; website=http://uni-nebel.de/home; pic=2"
		more = "pic-3 name=UNIVERSITAET NEBEL; type=UNIVERSITY; country=DE; city=NEBEL; pic=3"
	)
	for _, c := range []struct {
		reason string
		lines  []string
		want   []string
	}{
		{"two registers, one name, one town, one website", []string{ror, pic}, []string{"ror-1 pic-2"}},
		{"a register that holds two records of one name: a person chooses", []string{ror, pic,
			"ror-4 name=University of Nebel; alias=Universität Nebel; type=UNIVERSITY; country=DE; city=Nebel; website=https://www.uni-nebel.de; ror=https://ror.org/01bbbbb11"}, []string{}},
		{"of two that are alike, the one that fits clearly better", []string{ror, pic,
			"ror-4 name=University of Nebel; type=UNIVERSITY; country=DE; ror=https://ror.org/01bbbbb11"}, []string{"ror-1 pic-2"}},
		{"registered twice under one name and one number: the register says it", []string{pic + "; vat=DE1", more + "; vat=DE1"}, []string{"pic-2 pic-3"}},
		{"and both are the university", []string{ror, pic + "; vat=DE1", more + "; vat=DE1"}, []string{"pic-2 pic-3", "ror-1 pic-2"}},
		{"registered twice without a number: the register keeps them apart, and of two that fit alike neither is taken",
			[]string{ror, pic, more + "; website=https://uni-nebel.de"}, []string{}},
		{"unless hardly anything is done under one of them", []string{ror, pic, more + "; website=https://uni-nebel.de",
			"a name=A", "b name=B", "c name=C", "pic-2 PARTICIPATES_IN a", "pic-2 PARTICIPATES_IN b", "pic-2 PARTICIPATES_IN c", "pic-3 PARTICIPATES_IN a"}, []string{"ror-1 pic-2"}},
		{"one number of a legal person, and other names: offices of one ministry",
			[]string{"pic-2 name=Office of Fog; country=FR; vat=FR1; pic=2", "table-1 name=Office of Rain; country=FR; vat=FR1"}, []string{}},
		{"the press of a university", []string{pic,
			"ror-5 name=Nebel University Press; type=COMPANY; country=DE; city=Nebel; website=https://uni-nebel.de; ror=https://ror.org/01ccccc11"}, []string{}},
		{"its hospital", []string{pic,
			"ror-5 name=Universitätsklinikum Nebel; type=HEALTHCARE; country=DE; city=Nebel; website=https://www.uni-nebel.de; ror=https://ror.org/01ccccc11"}, []string{}},
		{"an institute on its website", []string{pic,
			"ror-5 name=Institute of Rain; type=FACILITY; country=DE; city=Nebel; website=https://www.uni-nebel.de; ror=https://ror.org/01ccccc11"}, []string{}},
		{"a daughter in another country", []string{"ror-1 name=Nebula Optics (Belgium); country=BE; ror=https://ror.org/01aaaaa11",
			"pic-2 name=NEBULA OPTICS GMBH; country=DE; pic=2"}, []string{}},
		{"a namesake in another town that has its name from it", []string{"ror-1 name=City Hospital of Nebel; country=TR; city=Nebel; ror=https://ror.org/01aaaaa11",
			"pic-2 name=City Hospital of Brume; country=TR; city=Brume; pic=2"}, []string{}},
		{"a person says that they are two", []string{ror, pic + "; differentFrom=institution:ror-1"}, []string{}},
		{"a person is unsure", []string{ror, pic + "; undecided=institution:ror-1"}, []string{}},
		{"what a person says counts for all that would be one with them", []string{ror, pic + "; vat=DE1; differentFrom=institution:ror-1", more + "; vat=DE1"},
			[]string{"pic-2 pic-3"}},
		{"the health service of a city on its website, which is called like the town", []string{
			"ror-1 name=Public Health Service of Nebel; type=HEALTHCARE; country=NL; city=Nebel; website=https://www.ggd.nebel.nl; ror=https://ror.org/01aaaaa11",
			"pic-2 name=GEMEENTE NEBEL; type=PUBLIC_AUTHORITY; country=NL; city=NEBEL; website=http://www.nebel.nl; pic=2"}, []string{}},
		{"a postal address where an acronym is asked for", []string{"ror-1 name=CCD Nebel; country=FR; city=Nebel; ror=https://ror.org/01aaaaa11",
			"pic-2 name=MINIBRUME; acronym=C/O CCD NEBEL; country=FR; city=Nebel; pic=2"}, []string{}},
		{"one word that is the same only without what may be an umlaut, far apart", []string{
			"ror-1 name=MOVE; acronym=MOVE; country=ES; city=Nebel; at=41.4,2.1; ror=https://ror.org/01aaaaa11",
			"pic-2 name=MOEVE SA; acronym=Moeve; country=ES; city=Brume; at=40.4,-3.7; pic=2"}, []string{}},
		{"and with an umlaut it is the same", []string{
			"ror-1 name=Möve; acronym=MÖVE; country=DE; city=Nebel; at=48.1,11.5; ror=https://ror.org/01aaaaa11",
			"pic-2 name=MOEVE AG; acronym=MOEVE; country=DE; city=Brume; at=52.5,13.4; pic=2"}, []string{"ror-1 pic-2"}},
		{"one word that is left of two names, of which the one has lost its town and the other itself", []string{
			"ror-1 name=Centre of Skills; alias=CCD Digital; acronym=CCD; country=PT; city=Nebel; ror=https://ror.org/01aaaaa11",
			"pic-2 name=NEBEL DIGITAL; country=PT; city=Nebel; pic=2"}, []string{}},
		{"a predecessor that is no more is no rival", []string{ror, pic,
			"ror-4 name=University of Nebel; alias=Universität Nebel; type=UNIVERSITY; status=INACTIVE; country=DE; city=Nebel; website=https://www.uni-nebel.de; ror=https://ror.org/01bbbbb11"},
			[]string{"ror-1 pic-2"}},
		{"the first registration counts before a second one that fits better", []string{ror, pic, more,
			"a name=A", "b name=B", "c name=C", "pic-3 PARTICIPATES_IN a", "pic-3 PARTICIPATES_IN b", "pic-3 PARTICIPATES_IN c", "pic-2 PARTICIPATES_IN a"}, []string{"ror-1 pic-3"}},
		{"registered twice under one number and two names of one body", []string{
			"ror-1 name=Brume University; alias=Univerzita Mlha; country=CZ; city=Nebel; ror=https://ror.org/01aaaaa11",
			"pic-2 name=UNIVERZITA MLHA; country=CZ; city=Nebel; vat=CZ1; pic=2", "pic-3 name=Brume University; country=CZ; city=Nebel; vat=CZ1; pic=3"},
			[]string{"ror-1 pic-2", "ror-1 pic-3"}},
		{"two names in one", []string{"ror-1 name=Universidad del País Nebel; alias=Euskal Brume; country=ES; city=Mist; ror=https://ror.org/01aaaaa11",
			"pic-2 name=UNIVERSIDAD DEL PAIS NEBEL/ EUSKAL BRUME; country=ES; city=Mist; pic=2"}, []string{"ror-1 pic-2"}},
		{"a university and one of its schools are not two names", []string{"ror-1 name=Universidad del País Nebel; country=ES; city=Mist; ror=https://ror.org/01aaaaa11",
			"pic-2 name=UNIVERSIDAD DEL PAIS NEBEL - UNIVERSITY OF TECHNOLOGY; country=ES; city=Mist; pic=2"}, []string{}},
		{"words that have run together", []string{"ror-1 name=BRUME; alias=Institute of Physical and Chemical Fog; country=JP; city=Mist; ror=https://ror.org/01aaaaa11",
			"pic-2 name=BRUME THE INSTITUTE OF PHYSICAL ANDCHEMICAL FOG; country=JP; city=Mist; pic=2"}, []string{"ror-1 pic-2"}},
		{"the legal form of German public law", []string{"ror-1 name=Georg-Brume-Universität Nebel; country=DE; city=Nebel; ror=https://ror.org/01aaaaa11",
			"pic-2 name=GEORG-BRUME-UNIVERSITAT NEBEL STIFTUNG OFFENTLICHEN RECHTS; country=DE; city=Nebel; pic=2"}, []string{"ror-1 pic-2"}},
		{"a name counts more than one that stands where an acronym is asked for", []string{
			"ror-1 name=Foundation of Brume and Mist; country=ES; city=Nebel; ror=https://ror.org/01aaaaa11", "ror-4 name=Brume Council Mistral; country=ES; city=Nebel; ror=https://ror.org/01bbbbb11",
			"pic-2 name=FOUNDATION OF BRUME AND MIST; acronym=BRUME COUNCIL MISTRAL; country=ES; city=Nebel; pic=2"}, []string{"ror-1 pic-2"}},
	} {
		t.Run(c.reason, func(t *testing.T) {
			plan, err := Joining(t.Context(), world(t, c.lines...), UsualLevel)
			if err != nil {
				t.Fatal(err)
			}
			got := []string{}
			for _, j := range plan.Joins {
				if j.A.Kind() == graph.KindInstitution {
					got = append(got, fmt.Sprintf("%s %s", j.A.Slug(), j.B.Slug()))
				}
			}
			slices.Sort(got)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("joins (-want +got):\n%s", diff)
			}
		})
	}
}

func TestJoiningLevels(t *testing.T) {
	store := world(t, "a name=Institute of Fog Physics; country=FR", "b name=Institute of Fog Physics; country=FR")
	for _, c := range []struct {
		level float64
		joins int
		code  graph.Code
		why   string
	}{
		{0.49, 0, graph.CodeInvalidArgument, "below that more joins are wrong than right"},
		{0.5, 1, "", "the least level"},
		{0.8, 1, "", "the score of the pair"},
		{0.81, 0, "", "more than that"},
		{1, 0, "", "the greatest level"},
		{1.01, 0, graph.CodeInvalidArgument, "no score is greater than 1"},
	} {
		plan, err := Joining(t.Context(), store, c.level)
		if len(plan.Joins) != c.joins || graph.CodeOf(err) != c.code {
			t.Errorf("level %v: %d joins, %v; want %d, %q: %s", c.level, len(plan.Joins), err, c.joins, c.code, c.why)
		}
	}
}

// TestBecause: the evidence of a join is its score and its reasons.
func TestBecause(t *testing.T) {
	j := Join{Score: 0.8, Reasons: []Reason{{Code: SameName}, {Code: SameCity}, {Code: DifferentVAT, Against: true}}}
	if got, want := j.Because(), "0.80: same name, same city, but different legal persons"; got != want {
		t.Errorf("%q; want %q", got, want)
	}
}
