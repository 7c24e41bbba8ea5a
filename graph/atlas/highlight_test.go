package atlas_test

import (
	"fmt"
	"html"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/graph/atlas"
)

func TestHighlights(t *testing.T) {
	for _, tt := range []struct {
		name   string
		labels []string
		text   string
		want   []atlas.Highlight
	}{
		{"a word", []string{"name:Joint Research Centre"}, "research", []atlas.Highlight{
			{Field: "name", HTML: "Joint <mark>Research</mark> Centre"},
		}},
		{"accents and case", []string{"name:École normale"}, "ECOLE", []atlas.Highlight{
			{Field: "name", HTML: "<mark>École</mark> normale"},
		}},
		{"combining accents", []string{"name:E\u0301cole"}, "ecole", []atlas.Highlight{
			{Field: "name", HTML: "<mark>E\u0301cole</mark>"},
		}},
		{"the beginning of a word", []string{"name:Research"}, "joint rese", []atlas.Highlight{
			{Field: "name", HTML: "<mark>Research</mark>"},
		}},
		{"not of an earlier word", []string{"name:Jointly"}, "joint research", nil},
		{"every field", []string{"name:A b", "acronym:B", "alias:b", "description:b."}, "b", []atlas.Highlight{
			{Field: "name", HTML: "A <mark>b</mark>"},
			{Field: "acronym", HTML: "<mark>B</mark>"},
			{Field: "alias", HTML: "<mark>b</mark>"},
			{Field: "description", HTML: "<mark>b</mark>."},
		}},
		{"four at most", []string{"alias:b", "alias:b", "alias:b", "alias:b", "alias:b"}, "b", []atlas.Highlight{
			{Field: "alias", HTML: "<mark>b</mark>"},
			{Field: "alias", HTML: "<mark>b</mark>"},
			{Field: "alias", HTML: "<mark>b</mark>"},
			{Field: "alias", HTML: "<mark>b</mark>"},
		}},
		{"markup", []string{`name:<script>alert("b")</script> & b`}, "b", []atlas.Highlight{
			{Field: "name", HTML: "&lt;script&gt;alert(&#34;<mark>b</mark>&#34;)&lt;/script&gt; &amp; <mark>b</mark>"},
		}},
		{"marks in the text itself", []string{"name:<mark>b</mark>"}, "mark", []atlas.Highlight{
			{Field: "name", HTML: "&lt;<mark>mark</mark>&gt;b&lt;/<mark>mark</mark>&gt;"},
		}},
		{"markup as words", []string{"name:a<b"}, "<b", []atlas.Highlight{{Field: "name", HTML: "a&lt;<mark>b</mark>"}}},
		{"nothing asked", []string{"name:b"}, "", nil},
		{"nothing found", []string{"name:b"}, "c", nil},
	} {
		if diff := cmp.Diff(tt.want, atlas.Highlights(labelled("site:x", tt.labels...), tt.text)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}

func FuzzHighlights(f *testing.F) {
	for _, s := range [][2]string{
		{"Joint Research Centre", "research"},
		{"<script>alert(1)</script>", "script"},
		{"<mark>", "mark"},
		{"a\xffb", "a"},
		{"E\u0301cole &amp; co", "ecole amp"},
		{"½ <b>", "1 b"},
		{"\u200b<\u200bb", "b"},
		{"İstanbul", "i"},
		{"", ""},
	} {
		f.Add(s[0], s[1])
	}
	marks := strings.NewReplacer("<mark>", "", "</mark>", "")
	f.Fuzz(func(t *testing.T, label, text string) {
		for _, h := range atlas.Highlights(labelled("site:x", "name:"+label, "description:"+label), text) {
			plain := marks.Replace(h.HTML)
			if strings.ContainsAny(plain, `<>"'`) {
				t.Errorf("%q in %q gives markup that is not ours: %s", text, label, h.HTML)
			}
			if back := html.UnescapeString(plain); back != label {
				t.Errorf("%q in %q: without marks it reads %q", text, label, back)
			}
			if strings.Count(h.HTML, "<mark>") != strings.Count(h.HTML, "</mark>") || !strings.Contains(h.HTML, "<mark>") {
				t.Errorf("%q in %q: marks do not pair, or there are none: %s", text, label, h.HTML)
			}
		}
	})
}

func ExampleHighlights() {
	e := labelled("institution:jrc", "name@en:Joint Research Centre", "acronym:JRC", "description@en:R&D for the EU, by the JRC")
	for _, h := range atlas.Highlights(e, "jrc") {
		fmt.Println(h.Field, h.HTML)
	}
	// Output:
	// acronym <mark>JRC</mark>
	// description R&amp;D for the EU, by the <mark>JRC</mark>
}
