package cordis_test

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/graphtest"
	"entente/loader"
	"entente/loader/cordis"
)

// memory is a sink that keeps everything, and checks of each record what every record owes.
type memory struct {
	t        testing.TB
	records  []loader.Record
	headings []loader.Record // what the documents are
	rejected []loader.Rejection
	read     map[string]int64
}

func (m *memory) Put(r loader.Record) error {
	if r.Heading {
		m.headings = append(m.headings, r)
		return nil
	}
	m.records = append(m.records, r)
	return nil
}

func (m *memory) Reject(r loader.Rejection) error {
	m.rejected = append(m.rejected, r)
	return nil
}

func (m *memory) Progress(file string, read, total int64) {
	if read > total || read < m.read[file] {
		m.t.Errorf("progress of %s: %d of %d after %d", file, read, total, m.read[file])
	}
	m.read[file] = read
}

func read(t testing.TB, paths ...string) *memory {
	t.Helper()
	m := &memory{t: t, read: map[string]int64{}}
	if _, err := cordis.New(paths).Read(context.Background(), m); err != nil {
		t.Fatal(err)
	}
	return m
}

// whole returns the rejections of whole records, field those of fields.
func (m *memory) whole() (whole, field []loader.Rejection) {
	for _, r := range m.rejected {
		if r.Field == "" {
			whole = append(whole, r)
		} else {
			field = append(field, r)
		}
	}
	return whole, field
}

// said is everything that was put as one source, each entity once: what the load makes of it.
func (m *memory) said() graphtest.Statements {
	out := graphtest.Statements{Of: "cordis"}
	seen := map[graph.ID]bool{}
	for _, r := range slices.Concat(m.headings, m.records) {
		for _, id := range r.Entities {
			if !seen[id] {
				seen[id] = true
				out.Entities = append(out.Entities, id)
			}
		}
		out.Facts = append(out.Facts, r.Facts...)
		out.Relations = append(out.Relations, r.Relations...)
	}
	return out
}

// statements returns what was put as sorted lines without evidence, each once. Documents are left out: they differ.
func (m *memory) statements(keep func(graph.ID) bool) []string {
	var lines []string
	for _, r := range m.records {
		for _, id := range r.Entities {
			if id.Kind() != graph.KindDocument && keep(id) {
				lines = append(lines, string(id))
			}
		}
		for _, f := range r.Facts {
			if f.Subject.Kind() != graph.KindDocument && keep(f.Subject) {
				lines = append(lines, factLine(f))
			}
		}
		for _, rel := range r.Relations {
			if keep(rel.From) {
				lines = append(lines, relationLine(rel))
			}
		}
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}

func everything(graph.ID) bool { return true }

func factLine(f graph.Fact) string {
	line := fmt.Sprintf("%s %s %q", f.Subject, f.Property, f.Value)
	if f.Lang+f.Unit != "" {
		line += " " + cmp.Or(f.Lang, f.Unit)
	}
	return line
}

func relationLine(r graph.Relation) string {
	line := fmt.Sprintf("%s %s %s", r.From, r.Type, r.To)
	if r.Role != "" {
		line += " as " + r.Role
	}
	if r.Amount != nil {
		line += " for " + graph.FormatNumber(*r.Amount)
	}
	if r.NetAmount != nil {
		line += ", net " + graph.FormatNumber(*r.NetAmount)
	}
	if r.Ended {
		line += ", ended"
	}
	return line
}

// check fails when what was put breaks a rule of the model. Projects that tables name without declaring are known.
func (m *memory) check() {
	m.t.Helper()
	known := func(id graph.ID) bool { return id.Kind() == graph.KindProject }
	for i, p := range graphtest.Problems(m.t, m.said(), known) {
		if i == 10 {
			m.t.Fatal("and more")
		}
		m.t.Error(p)
	}
	for _, r := range m.records {
		for _, f := range r.Facts {
			m.checkEvidence(factLine(f), f.Evidence)
		}
		for _, rel := range r.Relations {
			m.checkEvidence(relationLine(rel), rel.Evidence)
		}
	}
}

func (m *memory) checkEvidence(statement string, evidence []graph.Evidence) {
	m.t.Helper()
	if len(evidence) != 1 || !strings.HasPrefix(string(evidence[0].Document), "document:cordis-") {
		m.t.Errorf("%s: evidence %v", statement, evidence)
		return
	}
	if l := evidence[0].Locator; l != "" {
		if _, err := graph.ParseLocator(l); err != nil {
			m.t.Error(err)
		}
	}
}
