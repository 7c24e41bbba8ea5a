package rnsr

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
)

// FuzzLists puts texts into the cells that hold parallel lists. Whatever stands there, the row is put, what it states keeps
// to the model, and a body that is stated is part of the structure or a partner in it.
func FuzzLists(f *testing.F) {
	f.Add("Centre A;Université B", "CA;UB", "18008901303720;", "0753639Y;0442953W", "TUTE;PART", "PE9;SH1", "A : b;c;D : e")
	f.Add("A;B", "A", ";;", "", "TUTE", ";", ";")
	f.Add("中文;;\u00a0", "x;y;z", "1;2;3", "a;b;c", "TUTE;TUTE;TUTE", "../x", " : ")
	f.Add("A", "\u200b", strings.Repeat("9", 200), "0753639y", "tute", strings.Repeat("P", 200), "x : y")
	f.Fuzz(func(t *testing.T, bodies, acronyms, sirets, uais, kinds, panels, names string) {
		cell := func(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
		content := "numero_national_de_structure;libelle;code_de_type_de_structure;tutelles;sigles_des_tutelles;siret_des_tutelles;" +
			"uai_des_tutelles;code_de_type_de_tutelle;code_panel_erc;panel_erc\n200000001A;LAB;22"
		for _, s := range []string{bodies, acronyms, sirets, uais, kinds, panels, names} {
			content += ";" + cell(s)
		}
		path := filepath.Join(t.TempDir(), "r.csv")
		if err := os.WriteFile(path, []byte(content+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		g := &gathered{}
		if _, err := New(path, Options{}).Read(context.Background(), g); err != nil {
			return // the whole is no table
		}
		for _, p := range graphtest.Problems(t, g.said, nil) {
			t.Error(p)
		}
		const lab = "institution:rnsr-200000001a"
		for _, e := range g.said.Entities {
			if e.Kind() != graph.KindInstitution || e == lab {
				continue
			}
			if !slices.ContainsFunc(g.said.Relations, func(r graph.Relation) bool { return r.From == e || r.To == e }) {
				t.Errorf("%s is stated, and nothing of it", e)
			}
		}
	})
}
