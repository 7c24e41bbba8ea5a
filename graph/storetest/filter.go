package storetest

import (
	"strings"
	"testing"

	"entente/graph"
)

// filterGraph is a graph in which every kind of field has several values.
func filterGraph() *builder {
	long := strings.Repeat("laboratory ", 30) // longer than graph.MaxKey
	return newGraph().
		institution("cnrs", "Centre national de la recherche scientifique", "acronym=CNRS", "country=FR",
			"founded=1939-10-19", "type=RESEARCH_ORGANISATION", "identifier=ror:https://ror.org/02feahw73",
			"identifier=wikidata:Q280413", "name@de=Nationales Zentrum").
		institution("eth", "ETH Zürich", "country=CH", "founded=1855", "type=FUNDER", "type=UNIVERSITY", "alias@fr=École polytechnique",
			"website=https://eth.example/a", "website=https://eth.example/"+strings.Repeat("b", graph.MaxKey)).
		institution("jrc", "Joint Research Centre", "acronym=JRC", "founded=1957-03", "type=EU_BODY").
		institution("long", long+"of everything").
		institution("f", "").
		site("ispra", "Ispra", "city=Ispra", "country=IT", "role=RESEARCH_SITE").
		site("geel", "Geel", "city=École", "country=BE").
		project("big", "Big", "cost=1000000", "start=2015", "status=CLOSED").
		project("small", "Small", "cost=90000.5", "start=2015-04-01").
		project("minus", "Minus", "cost=-5").
		programme("h2020", "Horizon 2020", "budget=80000000000")
}

// testFilter is Filter on fields, and And, Or, Not.
func testFilter(t *testing.T, open Open, part portion) {
	g := filterGraph()
	p, draw := g.in(t, open), part.draw(t)
	t.Run("values", func(t *testing.T) { runFilters(t, p, draw, filterCases()) })
	t.Run("logic", func(t *testing.T) { runFilters(t, p, draw, logicCases()) })
	t.Run("odd", func(t *testing.T) { runFilters(t, p, draw, oddFilterCases()) })
}

type filterCase struct {
	rule string
	f    *graph.Filter
	want string
}

// runFilters asks each question with Find, and those that draw says with Count and Facets, which must agree.
func runFilters(t *testing.T, p probe, draw func() bool, cases []filterCase) {
	for _, c := range cases {
		t.Run(c.rule, func(t *testing.T) {
			p := p.on(t)
			q := graph.Query{Where: c.f, Window: all}
			found := p.find(q)
			same(t, "Find with a filter: "+c.rule, c.want, slugs(found))
			if !draw() {
				return
			}
			same(t, "Count is how many entities fulfil the query", len(strings.Fields(c.want)), p.count(q))
			sum := 0
			for _, b := range p.facets(q, graph.FieldKind)[0].Buckets {
				sum += b.Count
			}
			same(t, "Facets count the entities that fulfil the query", len(strings.Fields(c.want)), sum)
		})
	}
}

func filterCases() []filterCase {
	long, inst := strings.Repeat("laboratory ", 30), op("kind", graph.OpEq, "INSTITUTION")
	return []filterCase{
		{"no filter is fulfilled by every entity", nil, "cnrs eth f jrc long h2020 big minus small geel ispra"},
		{
			"the zero filter is fulfilled by every entity",
			&graph.Filter{}, "cnrs eth f jrc long h2020 big minus small geel ispra",
		},
		{"eq compares the value as written", op("country", graph.OpEq, "FR"), "cnrs"},
		{"eq does not fold", op("country", graph.OpEq, "fr"), ""},
		{"eq on a name is case sensitive", op("name", graph.OpEq, "eth zürich"), ""},
		{"eq on a name is the whole name", op("name", graph.OpEq, "ETH Zürich"), "eth"},
		{"eq on a name beyond MaxKey is still exact", op("name", graph.OpEq, long+"of everything"), "long"},
		{
			"eq on a beginning of MaxKey bytes is not the name",
			op("name", graph.OpEq, (long + "of everything")[:graph.MaxKey]), "",
		},
		{"an entity without a label has its slug for a name", op("name", graph.OpEq, "f"), "f"},
		{"in is one of the values", op("country", graph.OpIn, "FR", "IT", "XX"), "cnrs ispra"},
		{"in with the same value twice", op("country", graph.OpIn, "FR", "FR"), "cnrs"},
		{"in with no values is fulfilled by none", op("country", graph.OpIn), ""},
		{"contains folds case and accents", op("name", graph.OpContains, "ÉCHE"), "cnrs"},
		{"contains goes across words", op("name", graph.OpContains, "de la recherche sci"), "cnrs"},
		{"the empty text is contained in nothing", op("city", graph.OpContains, ""), ""},
		{"nothing starts with the empty text", op("city", graph.OpStartsWith, ""), ""},
		{"a name contains no empty text either", op("name", graph.OpContains, ""), ""},
		{"nor does a label, which is many-valued", op("label", graph.OpStartsWith, ""), ""},
		{"an accent alone folds to nothing, which is found nowhere", op("label", graph.OpContains, "\u0301"), ""},
		{"a blank folds to nothing", op("name", graph.OpStartsWith, " "), ""},
		{"not turns it round", not(op("city", graph.OpContains, "")), "cnrs eth f jrc long h2020 big minus small geel ispra"},
		{"contains looks at the first MaxKey bytes of the key", op("name", graph.OpContains, "everything"), ""},
		{"startsWith folds case and accents", op("city", graph.OpStartsWith, "ECO"), "geel"},
		{"startsWith is not contains", op("name", graph.OpStartsWith, "recherche"), ""},
		{"% and _ are plain text for contains", op("name", graph.OpContains, "%"), ""},
		{"_ is plain text for startsWith", op("name", graph.OpStartsWith, "_or"), ""},
		{"* and ? are plain text", op("name", graph.OpContains, "h?riz*"), ""},
		{"gt on a number", op("cost", graph.OpGt, "90000.5"), "big"},
		{"gte on a number", op("cost", graph.OpGte, "90000.5"), "big small"},
		{"lt on a number, below zero too", op("cost", graph.OpLt, "90000.5"), "minus"},
		{"lte on a number", op("cost", graph.OpLte, "90000.5"), "minus small"},
		{"numbers are not compared as texts", op("cost", graph.OpGt, "2"), "big small"},
		{"eq on a number as text is the text", op("cost", graph.OpEq, "1000000"), "big"},
		{"eq on a number as text is the very text", op("cost", graph.OpEq, "1000000.0"), ""},
		{"eq on a number as number is the size", number("cost", graph.OpEq, 1000000), "big"},
		{"in on numbers as numbers", number("cost", graph.OpIn, -5, 90000.5), "minus small"},
		{"beyond the numbers of 32 bits", op("budget", graph.OpGt, "79999999999"), "h2020"},
		{"lt on a date of a year is its first day", op("founded", graph.OpLt, "1939"), "eth"},
		{"a date of a year comes before its months", op("start", graph.OpGt, "2015"), "small"},
		{"gte includes the date itself", op("start", graph.OpGte, "2015"), "big small"},
		{"lte on dates of other precision", op("founded", graph.OpLte, "1957-03-01"), "cnrs eth jrc"},
		{"lt on dates of other precision", op("founded", graph.OpLt, "1957-03"), "cnrs eth"},
		{"lt to gte on a name compare it folded", op("name", graph.OpGte, "JOINT"), "jrc long minus small"},
		{"an entity without the field fulfils no comparison", op("cost", graph.OpGte, "-100"), "big minus small"},
		{
			"absent is fulfilled by entities without the field",
			op("country", graph.OpAbsent), "f jrc long h2020 big minus small",
		},
		{"a name is never absent", op("name", graph.OpAbsent), ""},
		{"an entity without a label has none", op("label", graph.OpAbsent), "f"},
		{"one label is enough", op("label", graph.OpStartsWith, "ecole"), "eth"},
		{"one label is enough for lt", op("label", graph.OpLt, "d"), "cnrs big"},
		{"eq on labels is exact", op("label", graph.OpEq, "CNRS"), "cnrs"},
		{"identifiers are scheme:value", op("identifier", graph.OpEq, "wikidata:Q280413"), "cnrs"},
		{"identifiers are not folded", op("identifier", graph.OpEq, "wikidata:q280413"), ""},
		{"identifiers start with their scheme", op("identifier", graph.OpStartsWith, "ror:"), "cnrs"},
		{"kinds are values", op("kind", graph.OpIn, "SITE", "PROGRAMME"), "h2020 geel ispra"},
		{"ids are values", op("id", graph.OpIn, "site:geel", "institution:eth", "site:x"), "eth geel"},
		{"ids are ordered", op("id", graph.OpGt, "project:minus"), "small geel ispra"},
		{"ids start with their kind", op("id", graph.OpStartsWith, "site:"), "geel ispra"},
		{"type is the entity's", op("type", graph.OpEq, "EU_BODY"), "jrc"},
		{"one of several types is enough, though it is not the one that is shown", op("type", graph.OpEq, "FUNDER"), "eth"},
		{"the type that is shown is one of them", op("type", graph.OpEq, "UNIVERSITY"), "eth"},
		{"in is one of the values of any of the types", op("type", graph.OpIn, "FUNDER", "EU_BODY"), "eth jrc"},
		{"what has several types has one", and(inst, op("type", graph.OpAbsent)), "f long"},
		{"one of several types is enough for a comparison", op("type", graph.OpLt, "G"), "eth jrc"},
		{"not of one of several types", and(inst, not(op("type", graph.OpEq, "FUNDER"))), "cnrs f jrc long"},
		{"one of several websites is enough", op("website", graph.OpContains, "eth.example/bb"), "eth"},
		{"the first of several websites too", op("website", graph.OpEq, "https://eth.example/a"), "eth"},
		{
			"eq on a further value beyond MaxKey is exact",
			op("website", graph.OpEq, "https://eth.example/"+strings.Repeat("b", graph.MaxKey)), "eth",
		},
		{
			"which its beginning of MaxKey bytes is not",
			op("website", graph.OpEq, ("https://eth.example/" + strings.Repeat("b", graph.MaxKey))[:graph.MaxKey]), "",
		},
		{"role is the site's", op("role", graph.OpEq, "RESEARCH_SITE"), "ispra"},
	}
}

func logicCases() []filterCase {
	fr, uni := op("country", graph.OpEq, "FR"), op("type", graph.OpEq, "UNIVERSITY")
	inst, none := op("kind", graph.OpEq, "INSTITUTION"), op("country", graph.OpIn)
	return []filterCase{
		{"and is fulfilled when all are", and(inst, op("country", graph.OpAbsent)), "f jrc long"},
		{"and of one", and(fr), "cnrs"},
		{"and of contradictions", and(fr, not(fr)), ""},
		{
			"an empty and is fulfilled by every entity",
			&graph.Filter{And: []graph.Filter{}}, "cnrs eth f jrc long h2020 big minus small geel ispra",
		},
		{"or is fulfilled when one is", or(fr, uni), "cnrs eth"},
		{"or gives an entity once", or(fr, inst), "cnrs eth f jrc long"},
		{"an empty or is fulfilled by none", &graph.Filter{Or: []graph.Filter{}}, ""},
		{"not turns it round, absent fields included", and(inst, not(fr)), "eth f jrc long"},
		{
			"not of a comparison includes entities without the field",
			not(op("cost", graph.OpGt, "0")), "cnrs eth f jrc long h2020 minus geel ispra",
		},
		{"not not", not(not(fr)), "cnrs"},
		{
			"not of an empty or is fulfilled by all",
			and(inst, not(&graph.Filter{Or: []graph.Filter{}})), "cnrs eth f jrc long",
		},
		{"not of an empty and is fulfilled by none", not(&graph.Filter{And: []graph.Filter{}}), ""},
		{"not of the zero filter is fulfilled by none", not(&graph.Filter{}), ""},
		{
			"an empty and within an or",
			or(none, &graph.Filter{And: []graph.Filter{}}), "cnrs eth f jrc long h2020 big minus small geel ispra",
		},
		{"an empty or within an and", and(fr, &graph.Filter{Or: []graph.Filter{}}), ""},
		{
			"or within and",
			and(or(fr, uni, op("type", graph.OpEq, "EU_BODY")), op("founded", graph.OpGt, "1900")), "cnrs jrc",
		},
		{"and within or within not", and(inst, not(or(and(fr, inst), and(uni, inst)))), "f jrc long"},
		{"a range is an and", and(op("cost", graph.OpGt, "-5"), op("cost", graph.OpLt, "1000000")), "small"},
		{
			"one label is enough for each part of an and",
			and(op("label", graph.OpEq, "CNRS"), op("label", graph.OpStartsWith, "nat")), "cnrs",
		},
		{
			"not of a many-valued field: none of its values",
			and(inst, not(op("label", graph.OpContains, "c"))),
			"f long",
		},
		{"twenty deep", deep(fr, 20), "cnrs"},
	}
}

func oddFilterCases() []filterCase {
	return []filterCase{
		{
			"a field that does not exist is absent",
			op("nonsense", graph.OpAbsent), "cnrs eth f jrc long h2020 big minus small geel ispra",
		},
		{"a field that does not exist equals nothing", op("nonsense", graph.OpEq, ""), ""},
		{"the empty text equals no value", op("country", graph.OpEq, ""), ""},
		{"a field of relations is absent from entities", op("amount", graph.OpGte, "0"), ""},
		{"a text is not compared with a number", number("name", graph.OpGt, 0), ""},
		{
			"a number is not compared with a text",
			&graph.Filter{Field: "cost", Op: graph.OpGt, Values: []graph.Value{graph.TextOf("")}}, "",
		},
		{"a number is not equal to a text that is none", number("name", graph.OpEq, 0), ""},
		{
			"an absent operand is fulfilled by none",
			&graph.Filter{Field: "cost", Op: graph.OpLte, Values: []graph.Value{{}}}, "",
		},
		{"a comparison without operand is fulfilled by none", &graph.Filter{Field: "cost", Op: graph.OpLte}, ""},
		{"an operation that does not exist is fulfilled by none", op("cost", "like", "1"), ""},
		{"quotes are plain text", op("name", graph.OpEq, `' OR 1=1 --`), ""},
		{"Cypher in an operand is plain text", op("name", graph.OpContains, `"}) MATCH (n) DETACH DELETE n //`), ""},
		{"Cypher in a field is plain text", op("name` = '' OR true //", graph.OpEq, "x"), ""},
		{
			"an escape in a field is plain text",
			op(`name\u0060`, graph.OpAbsent), "cnrs eth f jrc long h2020 big minus small geel ispra",
		},
		{"parameters in an operand are plain text", op("name", graph.OpStartsWith, "$name"), ""},
		{"a zero byte is plain text", op("name", graph.OpContains, "a\x00b"), ""},
	}
}

// number makes a filter with operands that are numbers.
func number(f graph.Field, o graph.Op, operands ...float64) *graph.Filter {
	out := &graph.Filter{Field: f, Op: o}
	for _, n := range operands {
		out.Values = append(out.Values, graph.NumberOf(n))
	}
	return out
}

// deep wraps a filter in n ands and ors that change nothing.
func deep(f *graph.Filter, n int) *graph.Filter {
	for range n {
		f = and(or(f, op("country", graph.OpIn)), &graph.Filter{})
	}
	return f
}
