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
