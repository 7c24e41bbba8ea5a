package gql_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// TestGroups groups lists that are small enough to count by hand.
func TestGroups(t *testing.T) {
	a := newAPI(t, few(t))
	for _, c := range []struct{ name, query, want string }{
		{"by value", `institutions { groups(by: [{field: TYPE, includeMissing: true}]) { nodes { keys { value label } count } } }`, `UNIVERSITY University 2; null null 1`},
		{"in French", `institutions { groups(by: [{field: COUNTRY}], orderBy: VALUE) { nodes { keys { label(lang: FR) } count } } }`, `Suisse 1; France 1`},
		{"of a condition", `institutions(where: {country: {eq: "FR"}}) { groups(by: [{field: TYPE}]) { nodes { keys { value } count } } }`, `UNIVERSITY 1`},
		{"whatever the page", `institutions(first: 0) { groups(by: [{field: TYPE}]) { nodes { keys { value } count } } }`, `UNIVERSITY 2`},
		{"by year", `institutions { groups(by: [{field: FOUNDED, interval: YEAR}], orderBy: VALUE) { nodes { keys { value } count } } }`, `1854 1; 1855 1; 1957 1`},
		{"by the year that is shown", `institutions { groups(by: [{field: FOUNDED, interval: YEAR, best: true}], orderBy: VALUE) { nodes { keys { field value } count } } }`, `founded 1855 1; founded 1957 1`},
		{"through relations", `institutions { groups(by: [{through: SITES, field: ROLE, includeMissing: true}]) { nodes { keys { label } count } } }`, `Campus 1; Office 1; null 1`},
		{"as of a time", `institutions(asOf: "1980") { groups(by: [{through: SITES, field: ROLE, includeMissing: true}]) { nodes { keys { label } count } } }`, `null 2; Office 1`},
		{"entities", `institutions { groups(by: [{through: SITES}], orderBy: VALUE) { nodes { keys { value label entity { name } } count } } }`, `site:nice Nice Nice 1; site:paris Paris Paris 1`},
		{"amounts in a role", `projects { groups(by: [{through: PARTICIPANTS, role: "coordinator", field: COUNTRY, includeMissing: true}], sum: [AMOUNT, COST]) { nodes { keys { value } count sums { field value known } } } }`, `FR 1 AMOUNT 250 1 COST 1000000.5 1; null 1 AMOUNT 0 0 COST 20 1`},
		{"amounts of the first key through relations", `projects { groups(by: [{field: STATUS, includeMissing: true}, {through: PARTICIPANTS}], sum: [AMOUNT]) { nodes { keys { value } count sums { value } } } }`, `CLOSED institution:ecole 1 250; null institution:ecole 1 0`},
		{"by sum", `projects { groups(by: [{}], sum: [COST], orderBy: SUM, first: 1) { nodes { keys { value } count sums { value } } } }`, `project:p 1 1000000.5`},
		{"own amounts", `institution(id: "institution:ecole") { projects { groups(by: [{field: STATUS, includeMissing: true}], sum: [OWN_AMOUNT, AMOUNT, COST, OWN_NET_AMOUNT], orderBy: VALUE) { nodes { keys { value } count sums { value known } } } } }`, `CLOSED 1 250 1 250 1 1000000.5 1 0 0; null 1 0 0 0 0 20 1 0 0`},
		{"own amounts through others", `institution(id: "institution:ecole") { projects { groups(by: [{through: THEMES}], sum: [OWN_AMOUNT, AMOUNT]) { nodes { keys { value } count sums { value known } } } } }`, `theme:t 1 250 1 0 0`},
		{"of those who take part", `project(id: "project:p") { participants { groups(by: [{field: COUNTRY}], sum: [AMOUNT]) { nodes { keys { value } count sums { value known } } } } }`, `FR 1 250 1`},
		{"the rest", `projects { groups(by: [{}], sum: [COST], orderBy: SUM, first: 1) { rest { groups count sums { value known } } } }`, `1 1 20 1`},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := a.ask("{ "+c.query+" }", "", nil)
			if len(r.Errors) > 0 {
				t.Fatal(r.Errors)
			}
			if got := flat(string(r.Data)); got != c.want {
				t.Errorf("%s\nwant %s", got, c.want)
			}
		})
	}
}

// TestNoGroups groups nothing.
func TestNoGroups(t *testing.T) {
	a := newAPI(t, sample(t, 1))
	for query, want := range map[string]string{
		`{ projects { groups(by: [{}], sum: [COST]) { totalCount nodes { count } rest { groups count sums { value known } } } } }`: `{"projects":{"groups":{"totalCount":0,"nodes":[],"rest":{"groups":0,"count":0,"sums":[{"value":0,"known":0}]}}}}`,
		`{ institutions { groups(by: [{field: COUNTRY}]) { totalCount } } }`:                                                       `{"institutions":{"groups":{"totalCount":0}}}`,
		`{ timeline(kind: PROJECT, field: START) { at } }`:                                                                         `{"timeline":[]}`,
	} {
		if r := a.ask(query, "", nil); len(r.Errors) > 0 || string(r.Data) != want {
			t.Errorf("%s is answered with\n%s\nnot\n%s %v", query, r.Data, want, r.Errors)
		}
	}
}

// flat returns the values of an answer, groups apart by semicolons, without the names of fields.
func flat(data string) string {
	_, data, _ = strings.Cut(data, `"groups":`)
	for _, name := range []string{"nodes", "keys", "rest", "groups", "field", "value", "label", "entity", "name", "count", "sums", "known"} {
		data = strings.ReplaceAll(data, fmt.Sprintf("%q:", name), " ")
	}
	data = strings.ReplaceAll(data, "]},{ ", ";")
	data = strings.ReplaceAll(data, "},{ [", ";")
	data = strings.NewReplacer("{", " ", "}", " ", "[", " ", "]", " ", ",", " ", `"`, " ", ";", " ; ").Replace(data)
	return strings.ReplaceAll(strings.Join(strings.Fields(data), " "), " ;", ";")
}

// TestGroupThrough: a list can be grouped through every field that follows relations.
func TestGroupThrough(t *testing.T) {
	s := loadSchema(t)
	var through []string
	for _, v := range s.Types["GroupThrough"].EnumValues {
		through = append(through, v.Name)
	}
	var follow []string
	for _, k := range graph.EntityKinds {
		for _, f := range s.Types[k.Label()+"Where"].Fields {
			if name := f.Type.Name(); strings.HasPrefix(name, "Related") && strings.HasSuffix(name, "Where") {
				follow = append(follow, upper(f.Name))
			}
		}
	}
	slices.Sort(follow)
	follow = slices.Compact(follow)
	slices.Sort(through)
	if !slices.Equal(follow, through) {
		t.Errorf("conditions follow %v, groups %v", follow, through)
	}
}

// upper returns a name likeThis as LIKE_THIS.
func upper(name string) string {
	var b strings.Builder
	for _, r := range name {
		if r >= 'A' && r <= 'Z' {
			b.WriteByte('_')
		}
		b.WriteRune(r)
	}
	return strings.ToUpper(b.String())
}
