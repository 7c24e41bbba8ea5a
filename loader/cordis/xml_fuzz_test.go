package cordis

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
)

// FuzzXML: whatever a document holds, what is stated of it obeys the model, and what is not is told.
func FuzzXML(f *testing.F) {
	files, err := filepath.Glob("testdata/xml/*.xml")
	if err != nil || len(files) == 0 {
		f.Fatal("no examples", err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
		f.Add(strings.ReplaceAll(string(data), "HORIZON", "-."))
		f.Add(strings.ReplaceAll(string(data), "9", "€ "))
	}
	f.Add(`<?xml version="1.0" encoding="latin1"?><project><id>` + strings.Repeat("9", 200) + "</id><title>\xe9</title></project>")
	f.Fuzz(func(t *testing.T, text string) {
		x, err := parseXML([]byte(text))
		if err != nil {
			return
		}
		d := newDocument(strings.Repeat("0", 64), strings.Repeat("0", 64), "application/xml")
		d.release(x.framework(), projectTable, xmlDate(x.Updated))
		s := newStatements(graph.Position{File: "fuzz"})
		if s.xmlProject(x, "fuzz.xml", func(table) bool { s.in(d); return true }) != nil {
			return
		}
		about := d.declaration()
		said := graphtest.Statements{
			Entities: append(about.Entities, s.record.Entities...), Facts: append(about.Facts, s.record.Facts...), Relations: s.record.Relations,
		}
		for _, p := range graphtest.Problems(t, said, nil) {
			t.Error(p)
		}
		for _, r := range s.rejected {
			if r.Field == "" || r.Reason == "" {
				t.Errorf("a rejection that tells nothing: %v", r)
			}
		}
	})
}
