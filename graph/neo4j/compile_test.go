package neo4j

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/naming"
)

func TestFilter(t *testing.T) {
	text := func(f graph.Field, op graph.Op, values ...string) graph.Filter {
		out := graph.Filter{Field: f, Op: op}
		for _, v := range values {
			out.Values = append(out.Values, graph.TextOf(v))
		}
		return out
	}
	number := func(f graph.Field, op graph.Op, n float64) graph.Filter {
		return graph.Filter{Field: f, Op: op, Values: []graph.Value{graph.NumberOf(n)}}
	}
	also := func(f, more graph.Filter) graph.Filter {
		f.Also = []graph.Comparison{{Op: more.Op, Values: more.Values}}
		return f
	}
	fr, cheap := text("country", graph.OpEq, "FR"), number("cost", graph.OpLt, 5)
	for _, c := range []struct {
		name   string
		f      graph.Filter
		want   string
		params map[string]any
	}{
		{"nothing", graph.Filter{}, "true", nil},
		{"equal", fr, "((e.country IN $p0) OR (e.country_more IS NOT NULL)) AND ((e.country IN $p0) OR (any(x IN e.country_more WHERE x IN $p0)))", map[string]any{"p0": []string{"FR"}}},
		{"in", text("type", graph.OpIn, "A", "B"), "((e.type IN $p0) OR (e.type_more IS NOT NULL)) AND ((e.type IN $p0) OR (any(x IN e.type_more WHERE x IN $p0)))", map[string]any{"p0": []string{"A", "B"}}},
		{"in nothing", text("type", graph.OpIn), "false", nil},
		{"a number", cheap, "(e.cost < $p0) OR (any(x IN e.cost_more_keys WHERE x < $p0))", map[string]any{"p0": 5.0}},
		{"a text where numbers are", text("cost", graph.OpLt, "5"), "false", nil},
		{"many values", text("label", graph.OpContains, "x"), "any(x IN e.name_keys WHERE x CONTAINS $p0)", map[string]any{"p0": "x"}},
		{"nothing to look for", text("label", graph.OpContains, ""), "false", nil},
		{"nothing to start with", text("city", graph.OpStartsWith, ""), "false", nil},
		{"a key that is there where it differs", text("website", graph.OpGt, "x"), "(coalesce(e.website_key, e.website) > $p0) OR (any(x IN coalesce(e.website_more_keys, e.website_more) WHERE x > $p0))", map[string]any{"p0": "x"}},
		{"dates by their keys", text("founded", graph.OpGte, "1939-01-01/1"), "(e.founded_key >= $p0) OR (any(x IN e.founded_more_keys WHERE x >= $p0))", map[string]any{"p0": "1939-01-01/1"}},
		{"the best value alone", text(graph.Field("country").Best(), graph.OpEq, "FR"), "e.country IN $p0", map[string]any{"p0": []string{"FR"}}},
		{"the best of many", text(graph.FieldLabel.Best(), graph.OpContains, "x"), "any(x IN e.name_keys[..1] WHERE x CONTAINS $p0)", map[string]any{"p0": "x"}},
		{
			"a span of one value", also(text("founded", graph.OpGte, "1939"), text("founded", graph.OpLt, "1940")),
			"((e.founded_key >= $p0) AND (e.founded_key < $p1)) OR (any(x IN e.founded_more_keys WHERE (x >= $p0) AND (x < $p1)))",
			map[string]any{"p0": "1939", "p1": "1940"},
		},
		{
			"one value as written and by its key", also(text("city", graph.OpEq, "A"), text("city", graph.OpContains, "a")),
			"((e.city IN $p0) AND (e.city_key CONTAINS $p1)) OR (any(i IN range(0, size(coalesce(e.city_more, [])) - 1) " +
				"WHERE (e.city_more[i] IN $p0) AND (coalesce(e.city_more_keys, e.city_more)[i] CONTAINS $p1)))",
			map[string]any{"p0": []string{"A"}, "p1": "a"},
		},
		{"no value and one", also(text("city", graph.OpAbsent), text("city", graph.OpContains, "a")), "false", nil},
		{"absent", text("country", graph.OpAbsent), "e.country IS NULL", nil},
		{"a name is never absent", text("name", graph.OpAbsent), "false", nil},
		{"an unknown field", text("x` OR true //", graph.OpEq, "y"), "false", nil},
		{"an unknown field is absent", text("x` OR true //", graph.OpAbsent), "true", nil},
		{"an unknown operation", text("country", "= '' OR true //", "y"), "false", nil},
		{"and", graph.Filter{And: []graph.Filter{fr, cheap}}, "(((e.country IN $p0) OR (e.country_more IS NOT NULL)) AND ((e.country IN $p0) OR (any(x IN e.country_more WHERE x IN $p0)))) AND ((e.cost < $p1) OR (any(x IN e.cost_more_keys WHERE x < $p1)))", map[string]any{"p0": []string{"FR"}, "p1": 5.0}},
		{"empty and", graph.Filter{And: []graph.Filter{}}, "true", nil},
		{"empty or", graph.Filter{Or: []graph.Filter{}}, "false", nil},
		{"or with all", graph.Filter{Or: []graph.Filter{{}, {}}}, "true", nil},
		{"not", graph.Filter{Not: &fr}, "NOT coalesce(((e.country IN $p0) OR (e.country_more IS NOT NULL)) AND ((e.country IN $p0) OR (any(x IN e.country_more WHERE x IN $p0))), false)", map[string]any{"p0": []string{"FR"}}},
		{"not nothing", graph.Filter{Not: &graph.Filter{}}, "false", nil},
		{
			"relation", graph.Filter{Relation: &graph.RelationFilter{
				Legs: graph.Out(graph.Leads, "X`]-() //", graph.PartOf), AsOf: graph.MustDate("2020-05"), Other: &fr,
			}},
			"EXISTS { MATCH (e)-[r1:PART_OF|LEADS]->(o1:Entity) WHERE (any(held IN [" +
				holding("r1", []graph.RelationType{graph.PartOf, graph.Leads}) + "] WHERE (held[0] IS NULL OR held[0] <= $p0) AND " +
				"(held[1] IS NULL OR held[1] >= left($p1, size(held[1]))))) AND (((o1.country IN $p2) OR (o1.country_more IS NOT NULL)) AND ((o1.country IN $p2) OR (any(x IN o1.country_more WHERE x IN $p2)))) }",
			map[string]any{"p0": "2020-05-31", "p1": "2020-05-01", "p2": []string{"FR"}},
		},
		{"no relation of an unknown type", graph.Filter{Relation: &graph.RelationFilter{Legs: graph.Both("NO"), None: true}}, "true", nil},
		{
			"nested relations", graph.Filter{Relation: &graph.RelationFilter{
				Legs: graph.In(graph.PartOf), None: true,
				Other: &graph.Filter{Relation: &graph.RelationFilter{Legs: graph.Both(graph.Leads)}},
			}},
			"NOT coalesce(EXISTS { MATCH (e)<-[r1:PART_OF]-(o1:Entity) WHERE EXISTS { MATCH (o1)-[r2:LEADS]-(o2:Entity) WHERE true } }, false)", nil,
		},
		{
			"types in directions of their own", graph.Filter{Relation: &graph.RelationFilter{
				Legs: slices.Concat(graph.Both(graph.PartnerOf), graph.In(graph.PartnerIn), graph.Out(graph.PartOf, graph.Leads)),
			}},
			"EXISTS { MATCH (e)-[r1:PARTNER_IN|PARTNER_OF|PART_OF|LEADS]-(o1:Entity) WHERE (type(r1) IN ['PARTNER_OF']) OR " +
				"((startNode(r1) = e) AND (type(r1) IN ['PART_OF', 'LEADS'])) OR ((endNode(r1) = e) AND (type(r1) IN ['PARTNER_IN'])) }", nil,
		},
		{
			"a type that is followed twice is followed both ways", graph.Filter{Relation: &graph.RelationFilter{
				Legs: slices.Concat(graph.Out(graph.PartOf), graph.In(graph.PartOf)),
			}},
			"EXISTS { MATCH (e)-[r1:PART_OF]-(o1:Entity) WHERE true }", nil,
		},
	} {
		compiled := newCompiler()
		if got := compiled.filter(&c.f, "e"); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
		if c.params == nil {
			c.params = map[string]any{}
		}
		if c.want != never && c.want != always && !cmp.Equal(c.params, compiled.params) {
			t.Errorf("%s: parameters %v, want %v", c.name, compiled.params, c.params)
		}
	}
}

func TestOrder(t *testing.T) {
	terms := []term{entityTerm("e", graph.Order{Field: "founded", Desc: true}), entityTerm("e", graph.Order{Field: "nonsense"}), entityTerm("e", graph.Order{Field: "name"})}
	for backwards, want := range map[bool]string{
		false: "e.founded_key IS NULL, e.founded_key DESC, e.name_key, e.id",
		true:  "e.founded_key IS NULL DESC, e.founded_key, e.name_key DESC, e.id DESC",
	} {
		if got := orderBy(terms, "e.id", backwards); got != want {
			t.Errorf("backwards %v:\n got %s\nwant %s", backwards, got, want)
		}
	}
	c := newCompiler()
	name := []term{entityTerm("e", graph.Order{Field: "name"})}
	got := c.window(name, "e.id", graph.Window{After: &graph.Key{Values: []graph.Value{graph.TextOf("x")}, ID: "site:y"}})
	want := "(e.name_key >= $p2) AND ((e.name_key > $p0) OR ((e.name_key = $p0) AND (e.id > $p1)))"
	if got != want {
		t.Errorf("window:\n got %s\nwant %s", got, want)
	}
}

// TestNothingOfTheCallerIsInAStatement compiles questions full of Cypher and looks for it in the statements.
func TestNothingOfTheCallerIsInAStatement(t *testing.T) {
	const evil = "x`'\"\\u0060}) DETACH DELETE n //"
	values := []graph.Value{graph.TextOf(evil)}
	var fields []graph.Filter
	for _, f := range []graph.Field{evil, "name", "label", "identifier", "country", "cost", "website", "id", "kind"} {
		for _, op := range []graph.Op{evil, graph.OpEq, graph.OpIn, graph.OpContains, graph.OpLt, graph.OpAbsent} {
			fields = append(fields, graph.Filter{Field: f, Op: op, Values: values})
		}
	}
	evilLegs := graph.Legs{{Types: []graph.RelationType{evil, graph.PartOf}, Direction: evil}, {Types: []graph.RelationType{evil, graph.Leads}, Direction: graph.DirectionIn}}
	where := &graph.Filter{And: []graph.Filter{{Or: fields}, {Relation: &graph.RelationFilter{
		Legs: evilLegs, Other: &graph.Filter{Or: fields},
	}}}}
	order := []graph.Order{{Field: evil}, {Field: "name"}, {Field: graph.FieldRole}, {Field: "label", Desc: true}}
	place := &graph.Key{Values: append(slices.Repeat(values, 4), values...), ID: evil}
	w := graph.Window{After: place, Before: place, Limit: 5}
	ask := graph.Step{
		Legs: evilLegs, Kinds: []graph.EntityKind{evil, graph.KindSite}, Where: where, OrderBy: order, Window: w, Total: true,
	}
	relations, _ := compileStep(ask)
	ask.Distinct = true
	related, _ := compileStep(ask)
	conflicts, _ := compileConflicts(graph.ConflictQuery{
		Entities: []graph.ID{evil}, Kinds: []graph.ConflictKind{evil}, Properties: []graph.Property{evil},
		Documents: []graph.ID{evil}, Relations: []graph.RelationType{evil}, Rules: []graph.BestRule{evil}, After: evil,
		Before: evil,
	})
	c := newCompiler()
	terms := each(order, func(o graph.Order) term { return entityTerm("e", o) })
	pieces, _ := selected([]graph.EntityKind{evil, graph.KindSite}, allOf(c.filter(where, "e"), c.window(terms, "e.id", w)))
	pieces.Order = orderBy(terms, "e.id", true)
	for name, statement := range map[string]string{
		"find": fill("find", pieces), "relations": fill("relations", relations), "related": fill("related", related), "conflicts": fill("conflicts", conflicts),
	} {
		for _, sign := range []string{"DETACH", "u0060", "//", "`", `\`, `"`} {
			if strings.Contains(statement, sign) {
				t.Errorf("%s holds %s:\n%s", name, sign, statement)
			}
		}
	}
}

// TestLuceneQuery: words are words, whatever they spell.
func TestLuceneQuery(t *testing.T) {
	for _, c := range []struct {
		q    graph.TextQuery
		want string
	}{
		{graph.TextQuery{Text: "CNRS"}, `+(search_labels:cnrs* search_descriptions:cnrs*)`},
		{graph.TextQuery{Text: "x OR b"}, `+(search_labels:"x" search_descriptions:"x") +(search_labels:"or" search_descriptions:"or") +(search_labels:b* search_descriptions:b*)`},
		{graph.TextQuery{Text: `x:y"} NOT *`, Prefix: true}, `+(search_labels:"x") +(search_labels:not*)`},
		{graph.TextQuery{Text: "x b", Prefix: true}, `+(search_labels:"x") +(search_labels:b*)`},
		{graph.TextQuery{Text: "Univ. München"}, `+(search_labels:"univ" search_descriptions:"univ" search_labels:"university" search_descriptions:"university") ` +
			`+(search_labels:munchen* search_descriptions:munchen* search_labels:"munich" search_descriptions:"munich")`},
		{graph.TextQuery{Text: "Pari comission", Misspelt: true}, `+(search_labels:"pari") +(search_labels:comission* search_labels:comission~2)`},
	} {
		if got := luceneQuery(naming.Asked(c.q.Text, c.q.Prefix), c.q); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.q.Text, got, c.want)
		}
	}
}

// properties returns where the column stands.
func (c column) properties() []string {
	exact, keys := c.further()
	if c.more {
		return []string{c.exact, c.key, exact, keys}
	}
	return []string{c.exact, c.key}
}

// TestColumns: no property of the vocabulary lands on one that has another meaning.
func TestColumns(t *testing.T) {
	taken := map[string]graph.Field{}
	for _, columns := range []map[graph.Field]column{fixedColumns, propertyColumns} {
		for _, f := range slices.Sorted(maps.Keys(columns)) {
			c := columns[f]
			for _, p := range slices.Compact(c.properties()) {
				if other, twice := taken[p]; twice {
					t.Errorf("%s and %s are both kept in %s", other, f, p)
				}
				taken[p] = f
				if !regexp.MustCompile(`^[a-zA-Z_0-9]+$`).MatchString(p) {
					t.Errorf("%s is kept in %q", f, p)
				}
			}
		}
	}
	for _, p := range []string{
		"name_langs", "name_types", "descriptions", "description", "description_lang", "description_langs",
		"description_types", "acronym", "attributes", "more", "stated", "facts", "fact_count", "unevidenced_facts", "cited_documents",
		"cited_facts", "merged", "withdrawn", "search_labels", "search_descriptions",
	} {
		if f, clash := taken[p]; clash {
			t.Errorf("%s is kept in %s, which is something else", f, p)
		}
	}
}
