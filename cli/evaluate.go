package cli

import (
	"context"
	"fmt"
	"io"
	"math"
	"strings"

	"entente/graph"
	"entente/reconcile"
)

// evaluation is how the rules compare with gold, with and without what a person found wrong in the gold.
type evaluation struct {
	reconcile.Evaluation
	Adjudicated *reconcile.Evaluation `json:"adjudicated,omitempty"`
}

// usualText is the score from which resolve takes an answer.
const usualText = 70

// evaluate measures the rules against gold.
func (c reconcileCmd) evaluate(ctx context.Context, p Program, store graph.Store) error {
	gold, err := reconcile.ReadGold(c.Evaluate)
	if err != nil {
		return err
	}
	if len(gold.Texts) > 0 {
		e, err := evaluateTexts(ctx, store, gold.Texts)
		if err != nil {
			return err
		}
		if c.JSON {
			return printJSON(p.Stdout, e)
		}
		e.print(p.Stdout, usualText)
		return nil
	}
	golds := []reconcile.Gold{gold}
	if c.Adjudicated != "" {
		list, err := reconcile.ReadAdjudications(c.Adjudicated)
		if err != nil {
			return err
		}
		golds = append(golds, gold.Adjudicated(list))
	}
	found, err := reconcile.Evaluate(ctx, store, golds...)
	if err != nil {
		return err
	}
	out := evaluation{Evaluation: found[0]}
	if len(found) > 1 {
		out.Adjudicated = &found[1]
	}
	if c.JSON {
		return printJSON(p.Stdout, out)
	}
	at := c.Accept
	if at == 0 {
		at = reconcile.UsualLevel
	}
	printEvaluation(p.Stdout, "", out.Evaluation, at)
	if out.Adjudicated != nil {
		fmt.Fprintln(p.Stdout)
		printEvaluation(p.Stdout, ", adjudicated", *out.Adjudicated, at)
	}
	return nil
}

// printEvaluation writes the figures of every level, and the wrong and missed pairs of one.
func printEvaluation(w io.Writer, note string, e reconcile.Evaluation, at float64) {
	fmt.Fprintf(w, "%s of the gold%s: the store has both records of %s, and only the first of %s.\n\n", counted(e.Pairs, "pair", "pairs"), note,
		grouped(e.Count), grouped(e.Absent))
	fmt.Fprintf(w, "%5s %6s %6s %6s %10s %7s %9s %7s %15s\n", "level", "right", "wrong", "missed", "precision", "recall", "answered*", "joins", "participations†")
	for _, m := range e.Levels {
		fmt.Fprintf(w, "%5.2f %6d %6d %6d %10.4f %7.4f %9d %7d %14.1f%%\n", m.Level, m.Right, len(m.Wrong), len(m.Missed), m.Precision, m.Recall,
			m.Answered, m.Joins, 100*float64(m.With)/math.Max(1, float64(e.Participations)))
	}
	fmt.Fprintf(w, "\n* of those whose second record the store does not have: most of these answers are wrong.\n")
	fmt.Fprintf(w, "† that lie with a body that has an identifier of the second register.\n")
	for _, m := range e.Levels {
		if math.Abs(m.Level-at) > 0.001 {
			continue
		}
		fmt.Fprintf(w, "\nAt level %.2f:\n", m.Level)
		for _, x := range m.Wrong {
			fmt.Fprintf(w, "wrong   %s  %s: %s; right is %s\n", x.Key.Value, printable(x.Name), strings.Join(x.Got, ", "), x.Want.Value)
		}
		for _, x := range m.Missed {
			fmt.Fprintf(w, "missed  %s  %s: %s\n", x.Key.Value, printable(x.Name), x.Want.Value)
		}
	}
}
