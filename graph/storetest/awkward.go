package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/spelling"
)

// awkwardNames are names that break stores which paste, fold, sort or cut texts in their own way.
var awkwardNames = []string{
	"École",
	"Ecole",
	"ECOLE",
	"école",
	"E\u0301cole",
	"ETH",
	"eth",
	"Eth",
	"Same name",
	"Same name",
	"same  name",
	"🧪 lab",
	"𝔘nicode",
	"ｆｕｌｌ ｗｉｄｔｈ",
	"full width",
	"中国科学院",
	"日本",
	"한국",
	"Ωmega",
	"ωmega",
	"ﬁne",
	"fine",
	"Straße",
	"STRASSE",
	"İstanbul",
	"ıstanbul",
	"istanbul",
	"Đakovo",
	"Łódź",
	"Œuvre",
	"Æther",
	"Ørsted",
	"Ægir",
	"l’Institut",
	"l'Institut",
	`"quoted"`,
	"`backtick`",
	`back\slash`,
	`\u0060`,
	"$x",
	"${x}",
	"$1",
	"{x}",
	":x",
	"?",
	"'}) MATCH (n) DETACH DELETE n //",
	"' OR '1'='1",
	`"); DROP TABLE entities; --`,
	"/* x */",
	"-- x",
	"null",
	"NULL",
	"true",
	"0",
	"-0",
	"1e3",
	"NaN",
	"%",
	"_",
	"*",
	"+",
	"-",
	"~",
	"^",
	"&",
	"<b>bold</b>",
	"a\u00a0b",
	"a\u200bb",
	"a\u2028b",
	"\u202eright to left",
	"שלום",
	"مرحبا",
	"tab\tin it",
	"line\nin it",
	"line\r\nin it",
	"x\x00y",
	"\x7f",
	"\ufffd",
	"\ufeffmark",
	"~",
	"\U0010ffff",
	"\ue000",
	"\U0001f468\u200d\U0001f469\u200d\U0001f467",
	strings.Repeat(
		"long ",
		40,
	) + "a",
	strings.Repeat("long ", 40) + "b",
	strings.Repeat("x", 199) + "é",
	strings.Repeat("é", 100) + "b",
	strings.Repeat("é", 100) + "a",
	strings.Repeat("very long ", 5_000) + "end",
}

// awkwardGraph names an institution by each, with roles, locators and descriptions that are no better.
func awkwardGraph() *builder {
	g := newGraph().institution("hub", "Hub").institution("nameless", "").document("doc", "'; --")
	for i, name := range awkwardNames {
		slug := numbered("n", i)
		g.institution(slug, name, "description@en="+name, "acronym="+name+"!").
			relation("hub", graph.PartnerOf, slug, "role="+name, fmt.Sprintf("amount=%d", -i)).
			relation(slug, graph.PartOf, slug, "doc=doc"+"#"+name)
	}
	return g
}

// testAwkward keeps, orders, filters and finds awkward texts.
func testAwkward(t *testing.T, open Open) {
	g := awkwardGraph()
	p := g.in(t, open)
	p.holds("awkward texts are kept as they are", g.changes())
	reference := probe{t: t, Store: NewReference()}
	reference.apply(g.changes())
	t.Run("order", func(t *testing.T) { awkwardOrder(t, p, reference, g) })
	t.Run("filter", func(t *testing.T) {
		for i, name := range awkwardNames {
			for _, f := range []*graph.Filter{
				op("name", graph.OpEq, name), op("name", graph.OpContains, name), op("name", graph.OpStartsWith, name),
				op("label", graph.OpIn, name, "Hub"), op("name", graph.OpGt, name), op("name", graph.OpLte, name),
			} {
				q := graph.Query{Where: f, Window: all}
				rule := fmt.Sprintf("Find where %s %s awkward name %d %.40q", f.Field, f.Op, i, name)
				same(t, rule, slugs(reference.on(t).find(q)), slugs(p.on(t).find(q)))
			}
		}
	})
	t.Run("search", func(t *testing.T) {
		for i, name := range awkwardNames {
			lower := strings.ToLower(spelling.Fold(name))
			for _, text := range []string{name, lower, strings.ToUpper(name), string([]rune(lower)[:min(1, len([]rune(lower)))])} {
				q := graph.TextQuery{Text: text, Prefix: i%2 == 0, Limit: 30}
				want, got := reference.on(t).search(q), p.on(t).search(q)
				rule := fmt.Sprintf(
					"Search: every word matches: awkward name %d as %.40q, prefix %v",
					i,
					text,
					q.Prefix,
				)
				same(t, rule, hitSlugs(want.Hits), hitSlugs(got.Hits))
				same(t, rule+": Total", want.Total, got.Total)
			}
		}
	})
	t.Run("facets", func(t *testing.T) {
		q := graph.Query{}
		same(t, "Facets give awkward values as they are, ordered byte by byte",
			reference.on(t).facets(q, "name", "label"), p.on(t).facets(q, "name", "label"))
	})
}

// awkwardOrder checks that lists are in the byte order of keys, whatever a store's own collation.
func awkwardOrder(t *testing.T, p, reference probe, g *builder) {
	for _, order := range [][]graph.Order{
		{{Field: "name"}},
		{{Field: "name", Desc: true}},
		{{Field: "label"}, {Field: "id", Desc: true}},
	} {
		q := graph.Query{OrderBy: order, Window: all}
		found := p.on(t).find(q)
		same(t, "Find orders texts by the bytes of their keys, ties by id",
			slugs(reference.on(t).find(q)), slugs(found))
		if !slices.IsSortedFunc(
			found,
			func(a, b *graph.Entity) int { return a.SortKey(order).Compare(b.SortKey(order), order) },
		) {
			t.Errorf("contract: Find gives entities in the order asked for: %v", order)
		}
		for i, e := range found { // every place as the beginning of a page
			k := e.SortKey(order)
			w := graph.Window{After: &k, Limit: 2}
			page := p.on(t).find(graph.Query{OrderBy: order, Window: w})
			same(t, "Find: After stands between awkward texts too", slugs(found[i+1:min(i+3, len(found))]), slugs(page))
		}
	}
	for _, order := range [][]graph.Order{nil, {{Field: "role"}}, {{Field: "role", Desc: true}}, {{Field: "name", Desc: true}}} {
		s := graph.Step{OrderBy: order, Window: all, Legs: graph.Out()}
		want, got := reference.on(t).relationsOf(s, g.id("hub"))[0], p.on(t).relationsOf(s, g.id("hub"))[0]
		same(t, "Relations orders texts by the bytes of their keys, ties by the id of the relation",
			others(want), others(got))
		for i := 0; i < len(got.Items); i += 7 {
			keys := order
			if len(keys) == 0 {
				keys = graph.DefaultStepOrder
			}
			k := got.Items[i].Key(keys)
			s.Window = graph.Window{Before: &k, Limit: 3, FromEnd: true}
			page := p.on(t).relationsOf(s, g.id("hub"))[0]
			same(t, "Relations: Before stands between awkward texts too",
				others(graph.RelationPage{Items: got.Items[max(0, i-3):i]}), others(page))
		}
	}
}
