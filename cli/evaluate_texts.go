package cli

import (
	"context"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"time"

	"entente/graph"
	"entente/graph/atlas"
	"entente/reconcile"
)

// textLevels are the scores at which answers to texts are measured.
var textLevels = []float64{50, 60, 65, 70, 75, 80, 85, 90, 95}

// textEvaluation is how what resolve makes of texts compares with gold. Only texts count of which the store has one of the bodies.
type textEvaluation struct {
	Texts   int         `json:"texts"`  // of the gold
	Count   int         `json:"count"`  // of which the store has a body
	Absent  int         `json:"absent"` // of which it has none: most answers to them are wrong
	Nobody  int         `json:"nobody"` // to which the gold gives no body
	Levels  []textLevel `json:"levels"`
	Seconds float64     `json:"seconds"`
}

// textLevel is what the first answers of a score come to: precision is Right / Answered, recall Right / Count.
type textLevel struct {
	Level     float64     `json:"level"`
	Right     int         `json:"right"`
	Answered  int         `json:"answered"`
	Wrong     []wrongText `json:"wrong"`
	Missed    []string    `json:"missed"`
	Absent    int         `json:"absentAnswered"`
	Nobody    int         `json:"nobodyAnswered"`
	Precision float64     `json:"precision"`
	Recall    float64     `json:"recall"`
}

// wrongText is a text that names another body than the first answer.
type wrongText struct {
	Text  string  `json:"text"`
	Got   string  `json:"got"`
	Score float64 `json:"score"`
}

// firstAnswer is what came first for a text.
type firstAnswer struct {
	score  float64
	name   string
	ids    []string // of ROR
	inGold bool     // the gold gives a body
	held   bool     // which the store has
	text   string
	want   []string
}

// evaluateTexts asks resolve for every text of the gold.
func evaluateTexts(ctx context.Context, store graph.Store, texts []reconcile.GoldText) (textEvaluation, error) {
	api := atlas.New(store)
	var answers []firstAnswer
	started := time.Now()
	for _, t := range texts {
		if strings.TrimSpace(t.Text) == "" {
			continue
		}
		r, err := api.Resolve(ctx, atlas.ResolveRequest{Name: t.Text, Kinds: []graph.EntityKind{graph.KindInstitution}})
		if err != nil {
			return textEvaluation{}, err
		}
		a := firstAnswer{text: t.Text, want: t.ROR, inGold: len(t.ROR) > 0}
		if len(r.Candidates) > 0 {
			first := r.Candidates[0]
			a.score, a.name = first.Score, first.Entity.Name("en")
			for _, i := range first.Entity.Identifiers {
				if i.Scheme == graph.SchemeROR {
					a.ids = append(a.ids, i.Value)
				}
			}
		}
		answers = append(answers, a)
	}
	out := textEvaluation{Texts: len(answers), Seconds: time.Since(started).Seconds()}
	for i := range answers {
		held, err := holds(ctx, store, answers[i].want)
		if err != nil {
			return textEvaluation{}, err
		}
		switch answers[i].held = held; {
		case held:
			out.Count++
		case answers[i].inGold:
			out.Absent++
		default:
			out.Nobody++
		}
	}
	for _, level := range textLevels {
		out.Levels = append(out.Levels, measureTexts(answers, level, out.Count))
	}
	return out, nil
}

// holds reports whether the store has an institution with one of the ids.
func holds(ctx context.Context, store graph.Reader, ids []string) (bool, error) {
	var wanted []graph.Identifier
	for _, id := range ids {
		wanted = append(wanted, graph.Identifier{Scheme: graph.SchemeROR, Value: id})
	}
	found, err := store.Identified(ctx, wanted)
	return slices.ContainsFunc(found, func(holders []graph.ID) bool { return len(holders) > 0 }), err
}

func measureTexts(answers []firstAnswer, level float64, count int) textLevel {
	m := textLevel{Level: level, Wrong: []wrongText{}, Missed: []string{}}
	for _, a := range answers {
		answered := a.score >= level
		switch {
		case !a.held && !answered:
		case !a.held && a.inGold:
			m.Absent++
		case !a.held:
			m.Nobody++
		case !answered:
			m.Missed = append(m.Missed, a.text)
		case slices.ContainsFunc(a.ids, func(id string) bool { return slices.Contains(a.want, id) }):
			m.Right++
			m.Answered++
		default:
			m.Answered++
			m.Wrong = append(m.Wrong, wrongText{a.text, a.name, a.score})
		}
	}
	m.Precision, m.Recall = float64(m.Right)/math.Max(1, float64(m.Answered)), float64(m.Right)/math.Max(1, float64(count))
	return m
}

func (e textEvaluation) print(w io.Writer, at float64) {
	fmt.Fprintf(w, "%s of the gold: the store has a body of %s, and none of %s; to %s the gold gives none.\n\n", counted(e.Texts, "text", "texts"),
		grouped(e.Count), grouped(e.Absent), grouped(e.Nobody))
	fmt.Fprintf(w, "%5s %6s %6s %6s %10s %7s %8s %8s\n", "score", "right", "wrong", "missed", "precision", "recall", "absent*", "nobody*")
	for _, m := range e.Levels {
		fmt.Fprintf(w, "%5g %6d %6d %6d %10.4f %7.4f %8d %8d\n", m.Level, m.Right, len(m.Wrong), len(m.Missed), m.Precision, m.Recall, m.Absent, m.Nobody)
	}
	fmt.Fprintf(w, "\n* texts of these that get an answer.\n%.0f texts a second.\n", float64(e.Texts)/math.Max(e.Seconds, 0.001))
	for _, m := range e.Levels {
		if m.Level != at {
			continue
		}
		fmt.Fprintf(w, "\nAt a score of %g:\n", m.Level)
		for _, x := range m.Wrong {
			fmt.Fprintf(w, "wrong   %s: %s\n", printable(x.Text), printable(x.Got))
		}
		for _, x := range m.Missed {
			fmt.Fprintf(w, "missed  %s\n", printable(x))
		}
	}
}
