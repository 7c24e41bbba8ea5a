package curate

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/graph/proof"
	"entente/graph/storetest"
	"entente/loader"
	"entente/loader/curated"
)

// label states that an entity is called so: name@en=Institute of Rain.
func label(id, stated string) graph.Fact {
	property, value, _ := strings.Cut(stated, "=")
	property, lang, _ := strings.Cut(property, "@")
	f := graph.Fact{Subject: graph.ID(id), Property: graph.Property(property), Value: value, Lang: lang, Evidence: []graph.Evidence{{Document: "document:d"}}}
	f.ID = f.DeriveID()
	return f
}

// names is a graph of names.
func names(t testing.TB, extra ...graph.Fact) graph.Store {
	facts := append([]graph.Fact{
		label("document:d", "name=The Register of Rain"),
		label("institution:rain", "name@en=Institute of Rain"), label("institution:rain", "acronym=IRAIN"),
		label("institution:rain-hospital", "name@en=Institute of Rain Hospital"),
		label("institution:nebel", "name@en=University of Nebel"), label("institution:nebel", "name@de=Universität Nebel"),
		label("institution:nebel", "alias@en=Nebel"),
		label("institution:cafe", "name@fr=École du Café"),
		label("institution:it", "acronym=IT"), label("institution:it", "name@en=Fog Telecom"),
		label("institution:eu", "acronym=EU"), label("institution:eu", "name@en=European Fog"),
		label("institution:link", "name=CrossFog"),
		label("institution:x", "acronym=X"), label("institution:x", "name@en=Xylo Works"),
		label("project:together", "acronym=Together"), label("project:together", "name@en=Rain and fog, side by side"),
		label("project:breath", "acronym=BREATH"), label("project:breath", "name@en=A long title of a project about breathing"),
		label("theme:clouds", "name@en=clouds"), label("theme:ice", "name@en=ice"), label("theme:rain-fog", "name@en=rain and fog"),
		label("person:a", "name=Ada Nebel-Fog"),
		label("institution:the", "name@en=The"),
		label("institution:research", "name@en=Research"),
	}, extra...)
	store := storetest.NewReference()
	graphtest.Load(t, store, statements(facts))
	return store
}

// TestFind: which entities a text names, and where. Each is given as its id, the property and what the text has, with the place.
func TestFind(t *testing.T) {
	store := names(t)
	for _, c := range []struct {
		reason, text string
		want         []string
	}{
		{"its name, wherever it stands", "The Institute of Rain and the Institute of Rain.", []string{"institution:rain name Institute of Rain 4,21 30,47"}},
		{"the longest name is meant", "At the Institute of Rain Hospital.", []string{"institution:rain-hospital name Institute of Rain Hospital 7,33"}},
		{"over the end of a line", "At the Institute\nof Rain.", []string{"institution:rain name Institute of Rain 7,24"}},
		{"not over the end of a sentence", "At an Institute. Of Rain.", nil},
		{"a name in other capitals and accents", "At the ECOLE DU CAFE.", []string{"institution:cafe alias ECOLE DU CAFE 7,20"}},
		{"another order is another name of it", "At Nebel University.", []string{"institution:nebel alias Nebel University 3,19"}},
		{"a name joined to something else is not one of three words", "At Nebel and University.", []string{"institution:nebel alias Nebel 3,8"}},
		{"an acronym as it is written", "At IRAIN.", []string{"institution:rain acronym IRAIN 3,8"}},
		{"in other letters it is a word", "He said breath, and it is Irain.", nil},
		{"two letters are words", "The IT of rain and fog", []string{"theme:rain-fog name rain and fog 10,22"}},
		{"but for those that mean one body", "In the EU.", []string{"institution:eu acronym EU 7,9"}},
		{"one letter is none", "At X.", nil},
		{"a word at the beginning of a sentence", "Together we go.", nil},
		{"unless it is within another as well", "Together we go. We join Together.", []string{"project:together acronym Together 0,8 24,32"}},
		{"or has a capital besides", "CrossFog is here.", []string{"institution:link name CrossFog 0,8"}},
		{"a long name of one word in other capitals", "With Crossfog.", []string{"institution:link alias Crossfog 5,13"}},
		{"an acronym in other capitals is a word", "To Breathe, one needs a Breath.", nil},
		{"unless it has a capital within it", "With BreatH here.", []string{"project:breath acronym BreatH 5,11"}},
		{"a theme, which is written small", "All about clouds and ice.", []string{"theme:clouds name clouds 10,16"}},
		{"words that all names have", "The Research.", nil},
		{"a person with a hyphen", "By Ada Nebel-Fog.", []string{"person:a name Ada Nebel-Fog 3,16"}},
		{"documents are not looked for", "In The Register of Rain.", nil},
		{"nothing", "Nothing of it.", nil},
	} {
		if diff := cmp.Diff(c.want, found(t, store, c.text)); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", c.reason, c.text, diff)
		}
	}
}

// found returns what Find does, a line each.
func found(t testing.TB, store graph.Store, text string) (out []string) {
	t.Helper()
	read, err := proof.NewText([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	mentions, err := Find(t.Context(), store, read)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range mentions {
		line := fmt.Sprintf("%s %s %s", m.Entity.ID, m.Property, m.Value)
		for _, p := range m.Places {
			line += fmt.Sprintf(" %d,%d", p.From, p.To)
		}
		for _, o := range m.Others {
			line += " or " + string(o.ID)
		}
		out = append(out, line)
	}
	return out
}

// TestFindOfOneName: of several entities with a name, that with the very letters comes first, then the one that is known best.
func TestFindOfOneName(t *testing.T) {
	store := names(t,
		label("institution:pic-999999990", "name@en=Institute of Rain"),
		label("institution:ror-0", "name@en=INSTITUTE OF RAIN"), label("institution:ror-0", "name@fr=Institut de la pluie"))
	want := []string{"institution:rain name Institute of Rain 3,20 or institution:pic-999999990 or institution:ror-0"}
	if diff := cmp.Diff(want, found(t, store, "At Institute of Rain.")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestTemplateCanBeLoaded: as it is written, and with every first # removed, nothing of it is rejected.
func TestTemplateCanBeLoaded(t *testing.T) {
	content := "\ufeff# News: \"Rain\" \\ fog\r\n\r\nThe Institute\r\nof Rain and Nebel University, with IRAIN: clouds # and more, l’École du Café. On 1 June 2026.\r\n"
	text, err := proof.NewText([]byte(content))
	if err != nil {
		t.Fatal(err)
	}
	template, err := NewTemplate("my news.md", strings.Repeat("0", 64), "", text)
	if err != nil {
		t.Fatal(err)
	}
	store := names(t)
	if template.Mentions, err = Find(t.Context(), store, text); err != nil {
		t.Fatal(err)
	}
	if n := len(template.Mentions); n != 4 {
		t.Errorf("%d mentions, want 4", n)
	}
	yaml := strings.Replace(string(template.YAML()), strings.Repeat("0", 64), digest(content), 1)
	var uncommented strings.Builder
	for line := range strings.Lines(yaml) {
		if strings.HasPrefix(line, "# - id") || strings.HasPrefix(line, "#   ") {
			line = line[2:]
		}
		uncommented.WriteString(line)
	}
	for _, c := range []struct {
		what, yaml string
		records    int
	}{{"as it is", yaml, 1}, {"uncommented", uncommented.String(), 5}} {
		if got := load(t, c.yaml, "my news.md", content); got != c.records {
			t.Errorf("%s: %d records, want %d\n%s", c.what, got, c.records, c.yaml)
		}
	}
}

// load loads a file about a text into a graph of names, and returns of how many records it is. Nothing of it may be rejected.
func load(t testing.TB, yaml, file, content string) int {
	t.Helper()
	files := fstest.MapFS{"a.yml": {Data: []byte(yaml)}}
	texts := fstest.MapFS{file: {Data: []byte(content)}}
	source := curated.New(files, curated.Options{Collection: "a", Texts: texts, Known: func(_ context.Context, ids []graph.ID) ([]bool, error) {
		return slices.Repeat([]bool{true}, len(ids)), nil
	}})
	result, err := loader.Run(t.Context(), names(t), source, loader.Options{Strict: true})
	if err != nil {
		t.Errorf("%v\n%s", err, yaml)
	}
	return result.Load.Records.Read
}
