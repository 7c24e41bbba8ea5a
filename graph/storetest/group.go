package storetest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/graph"
)

// groupGraph is a small world of funding: projects with dates and money, under programmes that are parts of others, about
// themes of a tree, with participants from countries.
func groupGraph() *builder {
	return newGraph().
		institution("fr", "Paris", "country=FR").institution("fr2", "Lyon", "country=FR", "alias=Paris").
		institution("de", "Paris", "country=DE").institution("no", "Nowhere").
		merge("fr", "institution:pic-1").
		programme("h", "Horizon", "type=FRAMEWORK_PROGRAMME").programme("h2", "Pillar two", "type=PILLAR").
		programme("h25", "Cluster five", "type=CHALLENGE").programme("f", "FP7", "type=FRAMEWORK_PROGRAMME").
		programme("free", "Free", "type=OTHER").
		relation("h2", graph.PartOf, "h").relation("h25", graph.PartOf, "h2").relation("h25", graph.PartOf, "f", "until=2010").
		theme("sea", "Sea").theme("fish", "Fish").theme("cod", "Cod").theme("food", "Food").
		theme("ring", "Ring").theme("gnir", "Gnir").
		relation("fish", graph.Broader, "sea").relation("cod", graph.Broader, "fish").relation("fish", graph.Broader, "food").
		relation("food", graph.Broader, "sea").
		relation("ring", graph.Broader, "gnir").relation("gnir", graph.Broader, "ring").
		institution("uni", "University", "type=UNIVERSITY", "type=FUNDER", "country=IT").institution("school", "School").
		institution("uni2", "Second", "type=UNIVERSITY").relation("school", graph.PartOf, "uni").
		project("a", "Alpha", "start=2021-05-03", "contribution=1000000.5", "status=CLOSED").
		project("b", "Beta", "start=2021-05", "contribution=0.1", "status=CLOSED").
		project("c", "Gamma", "start=2021", "contribution=0.2", "status=SIGNED").
		project("d", "Delta", "start=2022-01-31", "contribution=-3").
		project("e", "Epsilon", "contribution=1000000000000000000000").
		relation("fr", graph.ParticipatesIn, "a", "role=coordinator", "amount=600000.25", "net=500000.2").
		relation("fr", graph.ParticipatesIn, "a", "role=third party", "amount=0.25", "net=100000.05", "since=2022", "until=2023").
		relation("de", graph.ParticipatesIn, "a", "role=participant", "amount=400000").
		relation("fr", graph.ParticipatesIn, "a", "role=left", "amount=999", "net=999", "withdrawn").
		relation("fr", graph.ParticipatesIn, "b", "role=participant").
		relation("fr2", graph.ParticipatesIn, "b", "role=coordinator", "amount=0.1").
		relation("no", graph.ParticipatesIn, "b", "role=participant", "amount=7", "net=0").
		relation("de", graph.ParticipatesIn, "c", "role=coordinator", "amount=-5", "until=2021").
		relation("fr", graph.ParticipatesIn, "e", "role=coordinator", "amount=90000000000000").
		relation("fr2", graph.ParticipatesIn, "e", "role=participant", "amount=1000000000000000000000").
		relation("school", graph.ParticipatesIn, "d", "amount=5").relation("uni2", graph.ParticipatesIn, "d", "amount=11").
		relation("a", graph.FundedUnder, "h25").relation("b", graph.FundedUnder, "h2").relation("b", graph.FundedUnder, "h").
		relation("c", graph.FundedUnder, "free").relation("d", graph.FundedUnder, "f").
		relation("a", graph.HasTheme, "cod").relation("b", graph.HasTheme, "fish").relation("c", graph.HasTheme, "ring").
		relation("a", graph.HasTheme, "sea")
}

// testGroup is Reader.Group.
func testGroup(t *testing.T, open Open) {
	p := groupGraph().in(t, open)
	for _, cases := range [][]groupCase{attributeGroups(), relationGroups(), climbGroups(), severalKeys(), oddGroups()} {
		for _, c := range cases {
			t.Run(c.rule, func(t *testing.T) {
				c.g.Most = 100
				same(t, "Group: "+c.rule, c.want, writtenGroups(p.on(t).group(c.q, c.g)))
			})
		}
	}
	t.Run("too many", func(t *testing.T) { testTooManyGroups(t, p) })
}

type groupCase struct {
	rule string
	q    graph.Query
	g    graph.Grouping
	want string
}

var groupedProjects = graph.Query{Kinds: []graph.EntityKind{graph.KindProject}}

// writtenGroups writes groups as value+value:count, and hundredths/known for each sum, separated by blanks; - is no value.
func writtenGroups(groups []graph.Group) string {
	var out []string
	for _, g := range groups {
		values := make([]string, len(g.Values))
		for i, v := range g.Values {
			if values[i] = strings.ReplaceAll(v, " ", "_"); v == "" {
				values[i] = "-"
			}
		}
		s := fmt.Sprintf("%s:%d", strings.Join(values, "+"), g.Count)
		for _, sum := range g.Sums {
			s += fmt.Sprintf(",%d/%d", sum.Cents, sum.Known)
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func groupedBy(keys ...graph.GroupKey) graph.Grouping { return graph.Grouping{By: keys} }

func summing(g graph.Grouping, sums ...graph.Sum) graph.Grouping {
	g.Sums = sums
	return g
}

// participants is the step from a project to those who take part.
func participants(alter ...func(*graph.GroupStep)) *graph.GroupStep {
	s := &graph.GroupStep{
		Legs: graph.In(graph.ParticipatesIn), Kinds: []graph.EntityKind{graph.KindInstitution},
	}
	for _, f := range alter {
		f(s)
	}
	return s
}

func attributeGroups() []groupCase {
	contribution := graph.Sum{Field: "contribution"}
	by := func(f graph.Field, i graph.Interval, missing bool) graph.Grouping {
		return groupedBy(graph.GroupKey{Field: f, Interval: i, Missing: missing})
	}
	return []groupCase{
		{"values of a field, in order; what has none is not counted", groupedProjects, by("status", "", false), "CLOSED:2 SIGNED:1"},
		{
			"what has several values comes under each", graph.Query{Kinds: []graph.EntityKind{graph.KindInstitution}},
			by("type", "", false), "FUNDER:1 UNIVERSITY:2",
		},
		{"what has none is counted when asked for, and comes last", groupedProjects, by("status", "", true), "CLOSED:2 SIGNED:1 -:2"},
		{"years", groupedProjects, by("start", graph.IntervalYear, true), "2021:3 2022:1 -:1"},
		{"months; a year lies in none", groupedProjects, by("start", graph.IntervalMonth, true), "2021-05:2 2022-01:1 -:2"},
		{"days; a month is none", groupedProjects, by("start", graph.IntervalDay, false), "2021-05-03:1 2022-01-31:1"},
		{"dates as written", groupedProjects, by("start", "", false), "2021:1 2021-05:1 2021-05-03:1 2022-01-31:1"},
		{"an interval of what is no date is nothing", groupedProjects, by("status", graph.IntervalYear, true), "-:5"},
		{"an interval that does not exist is nothing", groupedProjects, by("start", "DECADE", true), "-:5"},
		{
			"sums are in hundredths, without what has no number or one beyond all money", groupedProjects,
			summing(by("start", graph.IntervalYear, true), contribution), "2021:3,100000080/3 2022:1,-300/1 -:1,0/0",
		},
		{
			"only entities that fulfil the query count",
			graph.Query{Kinds: groupedProjects.Kinds, Where: op("status", graph.OpEq, "CLOSED")},
			summing(by("start", graph.IntervalYear, false), contribution), "2021:2,100000060/2",
		},
		{
			"whatever the window", graph.Query{Kinds: groupedProjects.Kinds, Window: graph.Window{Limit: 1, FromEnd: true}},
			by("status", "", false), "CLOSED:2 SIGNED:1",
		},
		{
			"equal names are one value", graph.Query{Kinds: []graph.EntityKind{graph.KindInstitution}},
			by("name", "", false), "Lyon:1 Nowhere:1 Paris:2 School:1 Second:1 University:1",
		},
		{
			"an entity comes under each of its values", graph.Query{Kinds: []graph.EntityKind{graph.KindInstitution}},
			by("label", "", false), "Lyon:1 Nowhere:1 Paris:3 School:1 Second:1 University:1",
		},
		{
			"entities themselves", graph.Query{Kinds: []graph.EntityKind{graph.KindTheme}, Where: op("name", graph.OpStartsWith, "f")},
			by("id", "", false), "theme:fish:1 theme:food:1",
		},
		{"of all kinds", graph.Query{}, by("kind", "", false), "INSTITUTION:7 PROGRAMME:5 PROJECT:5 THEME:6"},
		{"a number that is no field sums to nothing", groupedProjects, summing(by("status", "", false), graph.Sum{Field: "nonsense"}, graph.Sum{Field: "start"}), "CLOSED:2,0/0,0/0 SIGNED:1,0/0,0/0"},
		{"no entities, no groups", graph.Query{Where: op("country", graph.OpIn)}, by("kind", "", true), ""},
	}
}

func relationGroups() []groupCase {
	amount := graph.Sum{Field: graph.FieldAmount}
	through := func(s *graph.GroupStep, f graph.Field, missing bool) graph.Grouping {
		return groupedBy(graph.GroupKey{Through: s, Field: f, Missing: missing})
	}
	net := graph.Sum{Field: graph.FieldNet}
	other := func(slug string) func(*graph.GroupStep) {
		return func(s *graph.GroupStep) { s.Other = graph.ID("institution:" + slug) }
	}
	role := func(r string) func(*graph.GroupStep) { return func(s *graph.GroupStep) { s.Role = r } }
	asOf := func(d string) func(*graph.GroupStep) { return func(s *graph.GroupStep) { s.AsOf = graph.MustDate(d) } }
	direction := func(d graph.Direction) func(*graph.GroupStep) {
		return func(s *graph.GroupStep) { s.Legs[0].Direction = d }
	}
	kinds := func(k ...graph.EntityKind) func(*graph.GroupStep) { return func(s *graph.GroupStep) { s.Kinds = k } }
	types := func(k ...graph.RelationType) func(*graph.GroupStep) {
		return func(s *graph.GroupStep) { s.Legs[0].Types = k }
	}
	legs := func(l ...graph.Legs) func(*graph.GroupStep) {
		return func(s *graph.GroupStep) { s.Legs = slices.Concat(l...) }
	}
	return []groupCase{
		{"an entity counts once for a value that several others have", groupedProjects, through(participants(), "country", false), "DE:2 FR:3"},
		{
			"amounts are those of the very relations; withdrawn ones, none, and those beyond all money add nothing", groupedProjects,
			summing(through(participants(), "country", false), amount), "DE:2,39999500/2 FR:3,9000000060000060/4",
		},
		{
			"what leads nowhere has no value, and what leads to something without one, with its amount", groupedProjects,
			summing(through(participants(), "country", true), amount), "DE:2,39999500/2 FR:3,9000000060000060/4 -:2,2300/3",
		},
		{
			"net amounts are summed by themselves, and beside the amounts", groupedProjects,
			summing(through(participants(), "country", true), net, amount), "DE:2,0/0,39999500/2 FR:3,60000025/2,9000000060000060/4 -:2,0/1,2300/3",
		},
		{
			"of one very entity at the other end", groupedProjects,
			summing(through(participants(other("fr2")), graph.FieldID, false), amount), "institution:fr2:2,10/1",
		},
		{
			"what does not lead to that entity has no value", groupedProjects,
			summing(through(participants(other("fr2")), graph.FieldID, true), amount), "institution:fr2:2,10/1 -:3,0/0",
		},
		{"of an entity that there is not", groupedProjects, through(participants(other("nobody")), graph.FieldID, false), ""},
		{
			"by the others, with the amounts of one of them", groupedProjects,
			summing(groupedBy(graph.GroupKey{Through: participants(), Field: "country"}, graph.GroupKey{Through: participants(other("de")), Field: graph.FieldID}),
				graph.Sum{Field: graph.FieldAmount, Key: 1}), "DE+institution:de:2,39999500/2 FR+institution:de:1,40000000/1",
		},
		{
			"four keys", groupedProjects,
			groupedBy(graph.GroupKey{Field: "status"}, graph.GroupKey{Field: "start", Interval: graph.IntervalYear},
				graph.GroupKey{Through: participants(), Field: "country"}, graph.GroupKey{Through: participants(other("de")), Field: graph.FieldID}),
			"CLOSED+2021+DE+institution:de:1 CLOSED+2021+FR+institution:de:1 SIGNED+2021+DE+institution:de:1",
		},
		{
			"numbers of the entity count once in each group", groupedProjects,
			summing(through(participants(), "country", false), graph.Sum{Field: "contribution"}), "DE:2,100000070/2 FR:3,100000060/2",
		},
		{
			"the others themselves", groupedProjects, through(participants(), graph.FieldID, false),
			"institution:de:2 institution:fr:3 institution:fr2:2 institution:no:1 institution:school:1 institution:uni2:1",
		},
		{"by role", groupedProjects, summing(through(participants(role("coordinator")), "country", true), amount), "DE:1,-500/1 FR:3,9000000060000035/3 -:1,0/0"},
		{"as of a date", groupedProjects, summing(through(participants(asOf("2024")), "country", true), amount), "DE:1,40000000/1 FR:3,9000000060000035/3 -:3,2300/3"},
		{"against the direction there is nothing", groupedProjects, through(participants(direction(graph.DirectionOut)), "country", true), "-:5"},
		{"in either direction", groupedProjects, through(participants(direction(graph.DirectionBoth)), "country", false), "DE:2 FR:3"},
		{"no direction is either", groupedProjects, through(participants(direction("")), "country", false), "DE:2 FR:3"},
		{"of other kinds there is nobody", groupedProjects, through(participants(kinds(graph.KindPerson)), "country", true), "-:5"},
		{"of any kind", groupedProjects, through(participants(kinds()), "kind", false), "INSTITUTION:5"},
		{"over any relation", groupedProjects, through(participants(kinds(), types(), direction("")), "kind", false), "INSTITUTION:5 PROGRAMME:4 THEME:3"},
		{"over relations of several types", groupedProjects, through(participants(kinds(), types(graph.HasTheme, "X", graph.FundedUnder), direction("")), "kind", false), "PROGRAMME:4 THEME:3"},
		{"over types in directions of their own", groupedProjects, through(participants(kinds(), legs(graph.Out(graph.ParticipatesIn), graph.Out(graph.FundedUnder))), "kind", false), "PROGRAMME:4"},
		{
			"over types in directions of their own, with the amounts of each", groupedProjects,
			summing(through(participants(kinds(), legs(graph.In(graph.ParticipatesIn), graph.Out(graph.FundedUnder))), "kind", false), amount),
			"INSTITUTION:5,9000000100001860/9 PROGRAMME:4,0/0",
		},
		{"over relations of no type that exists", groupedProjects, through(participants(types("X")), "country", true), "-:5"},
		{"intervals of the others", graph.Query{Kinds: []graph.EntityKind{graph.KindInstitution}}, groupedBy(graph.GroupKey{
			Through: participants(kinds(), direction(graph.DirectionOut)), Field: "start", Interval: graph.IntervalYear, Missing: true,
		}), "2021:4 2022:2 -:3"},
		{
			"several values of the others", groupedProjects, summing(through(participants(role("coordinator")), "label", false), amount),
			"Lyon:1,10/1 Paris:4,9000000059999535/4",
		},
	}
}

func climbGroups() []groupCase {
	programmes := &graph.GroupStep{Legs: graph.Out(graph.FundedUnder)}
	themes := &graph.GroupStep{Legs: graph.Out(graph.HasTheme)}
	by := func(s *graph.GroupStep, f graph.Field, c graph.Climb) graph.Grouping {
		return groupedBy(graph.GroupKey{Through: s, Climb: &c, Field: f, Missing: true})
	}
	part, broader := graph.PartOf, graph.Broader
	framework := graph.Climb{Over: part, Type: "FRAMEWORK_PROGRAMME"}
	later := framework
	later.AsOf = graph.MustDate("2020")
	return []groupCase{
		{"what lies above, of a type; each once, and itself when it is of the type", groupedProjects, by(programmes, "id", framework), "programme:f:2 programme:h:2 -:2"},
		{"as of a date", groupedProjects, by(programmes, "id", later), "programme:f:1 programme:h:2 -:2"},
		{"all that lies above, and itself", groupedProjects, by(programmes, "name", graph.Climb{Over: part}), "Cluster_five:1 FP7:2 Free:1 Horizon:2 Pillar_two:2 -:1"},
		{"the top", groupedProjects, by(themes, "id", graph.Climb{Over: broader, Level: 1}), "theme:sea:2 -:3"},
		{"a level is told by the shortest way up", groupedProjects, by(themes, "id", graph.Climb{Over: broader, Level: 2}), "theme:fish:2 theme:food:2 -:3"},
		{"what is at no such level is not kept", groupedProjects, by(themes, "id", graph.Climb{Over: broader, Level: 3}), "theme:cod:1 -:4"},
		{"no level is so deep", groupedProjects, by(themes, "id", graph.Climb{Over: broader, Level: graph.MaxClimb + 2}), "-:5"},
		{"in a ring there is no top, but what lies above", graph.Query{Where: op("id", graph.OpEq, "theme:ring")}, by(nil, "id", graph.Climb{Over: broader}), "theme:gnir:1 theme:ring:1"},
		{"from the entity itself", graph.Query{Kinds: []graph.EntityKind{graph.KindProgramme}}, by(nil, "id", framework), "programme:f:2 programme:h:3 -:1"},
		{"levels of a type are those among its own", groupedProjects, by(programmes, "id", graph.Climb{Over: part, Type: "PILLAR", Level: 1}), "programme:h2:2 -:3"},
		{"and no others", groupedProjects, by(programmes, "id", graph.Climb{Over: part, Type: "PILLAR", Level: 2}), "-:5"},
		{
			"a relation that leads to nothing kept does not take part; one to what has no value has none, with its amount",
			graph.Query{Kinds: []graph.EntityKind{graph.KindProject}},
			summing(by(participants(), "country", graph.Climb{Over: part, Type: "UNIVERSITY"}), graph.Sum{Field: graph.FieldAmount}),
			"IT:1,500/1 -:5,1100/1",
		},
		{"relations that are none lead nowhere", groupedProjects, by(programmes, "type", graph.Climb{Over: "X"}), "CHALLENGE:1 FRAMEWORK_PROGRAMME:2 OTHER:1 PILLAR:1 -:1"},
	}
}

func severalKeys() []groupCase {
	country := graph.GroupKey{Through: participants(), Field: "country", Missing: true}
	year := graph.GroupKey{Field: "start", Interval: graph.IntervalYear, Missing: true}
	status := graph.GroupKey{Field: "status"}
	theme := graph.GroupKey{Through: &graph.GroupStep{Legs: graph.Both(graph.HasTheme)}, Field: graph.FieldID}
	return []groupCase{
		{"every combination of values", groupedProjects, groupedBy(year, country), "2021+DE:2 2021+FR:2 2021+-:1 2022+-:1 -+FR:1"},
		{
			"amounts by any of the keys", groupedProjects,
			summing(groupedBy(year, country), graph.Sum{Field: graph.FieldAmount, Key: 1}, graph.Sum{Field: graph.FieldAmount, Key: 0}),
			"2021+DE:2,39999500/2,0/0 2021+FR:2,60000060/3,0/0 2021+-:1,700/1,0/0 2022+-:1,1600/2,0/0 -+FR:1,9000000000000000/1,0/0",
		},
		{
			"an entity without a value by one key is in no group", groupedProjects, groupedBy(country, status),
			"DE+CLOSED:1 DE+SIGNED:1 FR+CLOSED:2 -+CLOSED:1",
		},
		{
			"amounts count once for each value of the other keys", groupedProjects,
			summing(groupedBy(status, theme, country), graph.Sum{Field: graph.FieldAmount, Key: 2}),
			"CLOSED+theme:cod+DE:1,40000000/1 CLOSED+theme:cod+FR:1,60000050/2 CLOSED+theme:fish+FR:1,10/1 " +
				"CLOSED+theme:fish+-:1,700/1 CLOSED+theme:sea+DE:1,40000000/1 CLOSED+theme:sea+FR:1,60000050/2 SIGNED+theme:ring+DE:1,-500/1",
		},
	}
}

func oddGroups() []groupCase {
	return []groupCase{
		{"a field that does not exist has no value", groupedProjects, groupedBy(graph.GroupKey{Field: "nonsense", Missing: true}), "-:5"},
		{"a field of relations has no value", groupedProjects, groupedBy(graph.GroupKey{Field: "amount"}), ""},
		{"Cypher in a field is plain text", groupedProjects, groupedBy(graph.GroupKey{Field: "name` = '' OR true //", Missing: true}), "-:5"},
		{"Cypher in a role is plain text", groupedProjects, groupedBy(graph.GroupKey{Through: participants(func(s *graph.GroupStep) { s.Role = `"}) DETACH DELETE e //` }), Field: "id"}), ""},
		{"Cypher in a type is plain text", groupedProjects, groupedBy(graph.GroupKey{Climb: &graph.Climb{Over: "X]->() //", Type: "'"}, Field: "id", Missing: true}), "-:5"},
	}
}

// testTooManyGroups asks for more groups than there may be.
func testTooManyGroups(t *testing.T, p probe) {
	g := groupedBy(graph.GroupKey{Field: "status", Missing: true})
	for most, want := range map[int]graph.Code{2: graph.CodeLimit, 0: graph.CodeLimit, 3: "", 4: ""} {
		g.Most = most
		found, err := p.Group(context.Background(), groupedProjects, g)
		if want == "" {
			same(t, "Group: as many groups as there may be are given", 3, len(answer(p.on(t), "Group", found, err)))
			continue
		}
		code(t, fmt.Sprintf("Group refuses 3 groups when there may be %d", most), err, want)
	}
	g.Most = 0
	found, err := p.Group(context.Background(), graph.Query{Where: op("country", graph.OpIn)}, g)
	same(t, "Group: no groups are not too many", 0, len(answer(p.on(t), "Group", found, err)))
}
