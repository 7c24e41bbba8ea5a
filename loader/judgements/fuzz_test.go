package judgements

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/derive"
)

// FuzzRead: whatever a file holds, what is stated of it obeys the model and does not contradict itself, and what is refused
// is told with its place.
func FuzzRead(f *testing.F) {
	f.Add(sound)
	f.Add("judgements: [{same: [site:a, site:b, site:c], because: |\n  two\n  lines\n}]\n")
	f.Add("judgements:\n- ? same\n  : [site:a, site:b]\n- *x\n- !!null {}\n- <<: {}\n")
	f.Add("name: Physics \x00\x00 \njudgements:\n  - same: [site:a, \"site:\x1f\"]\n    because: x\n") // once a name that was no text
	f.Add(written([]string{"same a b", "different b c", "same a c", "unsure d a", "same d b"}))
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, content string) {
		path := filepath.Join(dir, "my.yml")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		g := &gathered{}
		if _, err := New(path).Read(t.Context(), g); err != nil {
			if graph.CodeOf(err) != graph.CodeInvalidArgument || !strings.HasPrefix(graph.UserMessage(err), "my.yml") {
				t.Errorf("an error that does not say what to put right: %v", err)
			}
			return
		}
		for _, p := range problems(t, g) {
			t.Error(p)
		}
		for _, r := range g.rejections {
			if r.At.Line == 0 || r.Reason == "" {
				t.Errorf("a rejection that tells nothing: %v", r)
			}
		}
		consistent(t, g)
	})
}

// consistent checks that no two records are both the same, by any chain, and different.
func consistent(t *testing.T, g *gathered) {
	var known []derive.Known
	apart := map[graph.ID]graph.ID{}
	for _, r := range g.records {
		for _, f := range r.Facts {
			switch f.Property {
			case graph.PropIdentifier:
				i, err := graph.ParseIdentifier(f.Value)
				if err != nil {
					t.Fatal(err)
				}
				known = append(known, derive.Known{ID: f.Subject}, derive.Known{ID: graph.ID(i.Value)},
					derive.Known{ID: f.Subject, Identifiers: []graph.Identifier{i}})
			case graph.PropDifferentFrom, graph.PropUndecided:
				apart[f.Subject] = graph.ID(f.Value)
			}
		}
	}
	entity := derive.Survivors(known)
	for a, b := range apart {
		if x := entity[a]; x != "" && x == entity[b] {
			t.Errorf("%s and %s are the same and are not", a, b)
		}
	}
}
