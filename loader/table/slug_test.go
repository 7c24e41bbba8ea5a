package table

import (
	"strings"
	"testing"

	"entente/graph"
)

// TestSlugs: what an id is made of. The digests are those of earlier loads: an id that changes would be another body.
func TestSlugs(t *testing.T) {
	for _, c := range []struct{ cell, want, why string }{
		{"Joint Research Centre", "joint-research-centre", "plain words are an id by themselves"},
		{"Université d'Exemple", "universite-d-exemple", "accents of Latin letters are written without"},
		{"Łódź Straße Ærø", "lodz-strasse-aero", "as are letters that only some alphabets have"},
		{"2019/7", "2019-7", "signs between words only separate them"},
		{" S.A. (Paris) ", "s-a-paris", "those at the ends are none"},
		{"Школа № 5", "shkola-no-5-9b281087", "another script is transliterated, and told apart by a digest"},
		{"Гимназия № 5", "gimnaziia-no-5-dd4346c3", "though the number is the same"},
		{"Τμήμα 5", "tmema-5-d2d89ce1", "Greek"},
		{"中文大学", "zhong-wen-da-xue-73e351b6", "Chinese has no letter of ASCII"},
		{"جامعة", "jm-34b95cef", "nor has Arabic"},
		{"C Institute", "c-institute", "the plain one of three"},
		{"C++ Institute", "c-institute-37ed99cd", "a sign is no separator"},
		{"C# Institute", "c-institute-9bdfd447", "another sign"},
		{"R&D Institute", "r-d-institute-8546d748", "and another"},
		{"+", "a318c242", "a sign alone still makes an id"},
		{"…", "", "what only separates makes none"},
		{strings.Repeat("ab", 30), strings.Repeat("ab", 30), "60 characters stand as they are"},
		{strings.Repeat("ab", 30) + "c", strings.Repeat("ab", 25) + "a-7bcd8340", "61 do not"},
	} {
		if got := slug(c.cell); got != c.want {
			t.Errorf("%q: %s, want %s: %s", c.cell, got, c.want, c.why)
		}
	}
}

// TestSlugsKeepNamesApart: names that differ in a letter or a sign make different ids; the same name in other letters makes the same.
func TestSlugsKeepNamesApart(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
		why  string
	}{
		{"Мои", "Мой", false, "й is a letter of its own, not и with an accent"},
		{"กา", "กี", false, "vowels of Thai are marks"},
		{"की", "का", false, "and those of Devanagari"},
		{"ШКОЛА", "школа", true, "case is none of a name in any script"},
		{"Τμήμα", "Τμημα", false, "accents of other scripts are kept: nobody knows which are only stress"},
		{"MÜLLER", "Müller", true, "case"},
		{"Joint  Research-Centre", "joint research centre", true, "what stands between words"},
		{"A+", "A-", false, "a sign that says something"},
		{"大学", "大學", false, "two ways to write a word are two names"},
	} {
		if got := slug(c.a) == slug(c.b); got != c.same {
			t.Errorf("%q and %q have the ids %s and %s: %s", c.a, c.b, slug(c.a), slug(c.b), c.why)
		}
	}
}

// TestIDsOfManyColumns: an id is made of the first template whose columns are filled; one that is too long is cut, and told apart.
func TestIDsOfManyColumns(t *testing.T) {
	const alternatives = "document: {title: T}\nentities:\n  - {name: a, kind: institution, id: [\"no-{number}\", \"no-{name}-{country}\"], properties: [{property: name, column: name}]}\n"
	long := strings.Repeat("Institute of Very Long Names ", 3)
	g := load(t, write(t, "a.csv", "number,name,country\n7,A,NO\n,B,NO\n,C,\n,"+long+","+long+"1\n,"+long+","+long+"2\n"), write(t, "m.yml", alternatives))
	want := []graph.ID{"institution:no-7", "institution:no-b-no"}
	got := g.said.Entities[1:] // behind the document
	if len(got) != 4 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("got %q, want %q and two long ones", got, want)
	}
	if len(got) == 4 && (got[2] == got[3] || len(got[2].Slug()) > graph.MaxSlug) {
		t.Errorf("long ids: %q", got[2:])
	}
}
