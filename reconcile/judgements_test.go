package reconcile_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/graph"
	"entente/loader"
	"entente/loader/judgements"
	"entente/reconcile"
)

// sink keeps what a judgements file states.
type sink struct {
	facts    []graph.Fact
	rejected []loader.Rejection
}

func (s *sink) Put(r loader.Record) error {
	for _, f := range r.Facts {
		if f.Subject.Kind() != graph.KindDocument {
			s.facts = append(s.facts, f)
		}
	}
	return nil
}

func (s *sink) Reject(r loader.Rejection) error {
	s.rejected = append(s.rejected, r)
	return nil
}

func (s *sink) Progress(string, int64, int64) {}

var suggestions = []reconcile.Suggestion{
	{
		A:     reconcile.Candidate{ID: "institution:fog", Name: "Institute \"of\"\nFog: # physics", Country: "FR", City: "Brume"},
		B:     reconcile.Candidate{ID: "institution:pic-1", Name: "FOG\u2028\u0085 INSTITUTE", Country: "BE"},
		Score: 0.82,
		Reasons: []reconcile.Reason{
			{Code: reconcile.SameVAT, Weight: 0.7, Text: "same VAT number FR1"},
			{Code: reconcile.SameName, Weight: 0.7, Text: "same name (fog)"},
			{Code: reconcile.DifferentCountry, Weight: 0.7, Against: true, Text: "different countries (FR, BE)"},
		},
	},
	{
		A: reconcile.Candidate{ID: "institution:pic-1", Name: "Fog"}, B: reconcile.Candidate{ID: "institution:pic-2", Name: "Fogg"},
		Score: 0.7, Undecided: true, Reasons: []reconcile.Reason{{Code: reconcile.SimilarName, Weight: 0.7, Text: "similar names (fog; fogg)"}},
	},
}

func load(t *testing.T, content string) *sink {
	t.Helper()
	path := filepath.Join(t.TempDir(), "j.yml")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	s := &sink{}
	if _, err := judgements.New(path).Read(context.Background(), s); err != nil {
		t.Fatal(err)
	}
	return s
}

// TestJudgements: the file that is offered loads as it is, and states nothing; a line that is uncommented is a judgement.
func TestJudgements(t *testing.T) {
	offered := string(reconcile.Judgements(suggestions))
	if s := load(t, offered); len(s.facts)+len(s.rejected) != 0 {
		t.Errorf("untouched it states %v, %v", s.facts, s.rejected)
	}
	for _, want := range []string{
		"the most likely first: 2.", "0.82  institution:fog  Institute \"of\" Fog: # physics (Brume, FR)", "institution:pic-1  FOG   INSTITUTE (BE)\n",
		"#   + same VAT number FR1", "#   - different countries (FR, BE)", "institution:pic-2  Fogg\n", "Somebody is unsure",
	} {
		if !strings.Contains(offered, want) {
			t.Errorf("the file lacks %q:\n%s", want, offered)
		}
	}
	chosen := strings.Replace(offered, "# - {same:", "- {same:", 1)
	at := strings.LastIndex(chosen, "# - {different:")
	chosen = chosen[:at] + strings.Replace(chosen[at:], `# - {different: ["institution:pic-1", "institution:pic-2"], because: ""}`,
		`- {different: ["institution:pic-1", "institution:pic-2"], because: "two firms"}`, 1)
	s := load(t, chosen)
	if len(s.rejected) > 0 || len(s.facts) != 2 {
		t.Fatalf("the judgements come to %v, %v", s.facts, s.rejected)
	}
	same, different := s.facts[0], s.facts[1]
	if same.Subject != "institution:fog" || same.Value != "entente:institution:pic-1" || same.Evidence[0].Quote != "same VAT number, same name" {
		t.Errorf("same: %+v", same)
	}
	if different.Property != graph.PropDifferentFrom || different.Value != "institution:pic-2" || different.Evidence[0].Quote != "two firms" {
		t.Errorf("different: %+v", different)
	}
}

// TestUncommentedWithoutReason: why two records differ the program cannot know; a line without a reason is refused and says so.
func TestUncommentedWithoutReason(t *testing.T) {
	s := load(t, strings.Replace(string(reconcile.Judgements(suggestions[1:])), "# - {different:", "- {different:", 1))
	if len(s.facts) != 0 || len(s.rejected) != 1 || !strings.Contains(s.rejected[0].Reason, "the reason is missing") {
		t.Errorf("%v, %v", s.facts, s.rejected)
	}
}

func TestNoSuggestions(t *testing.T) {
	if s := load(t, string(reconcile.Judgements(nil))); len(s.facts)+len(s.rejected) != 0 {
		t.Errorf("%v, %v", s.facts, s.rejected)
	}
}
