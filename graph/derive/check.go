package derive

import (
	"fmt"
	"slices"
	"strings"

	"entente/graph"
)

// CheckID returns what is wrong with the id of an entity that a source declares, nil when all is well. The problems have no
// position.
func CheckID(id graph.ID) []graph.Problem {
	if _, err := graph.ParseID(string(id)); err == nil && id.Kind() != "" {
		return nil
	}
	return []graph.Problem{{
		Field: "id", Message: fmt.Sprintf("%s is not the id of an entity", graph.Clip(string(id))),
		Hint: "write kind:slug, with a kind among " + strings.Join(graph.KindPrefixes(), ", "),
	}}
}

// CheckFact returns what is wrong with a fact by itself, whatever else there is: its property, value, rank, unit, period
// and evidence. The problems have no position. It returns nil when all is well.
func CheckFact(f graph.Fact) (problems []graph.Problem) {
	add := func(field, message, hint string) {
		problems = append(problems, graph.Problem{Field: field, Message: message, Hint: hint})
	}
	rule, ok := f.Property.Rule()
	if !ok {
		add("property", fmt.Sprintf("%s is not a property", graph.Clip(string(f.Property))), graph.NearestProperty(f.Property))
		return problems
	}
	if f.Property == graph.PropAwaits {
		add("property", "awaits is not stated by sources", "state the relation; it waits by itself where its other end is missing")
	}
	kind := f.Subject.Kind()
	if kind == "" {
		// The subject names nothing, which is told by whoever knows what there is.
	} else if len(rule.Kinds) > 0 && !slices.Contains(rule.Kinds, kind) {
		add("property", fmt.Sprintf("%s is not a property of %s", f.Property, kind.WithArticle()),
			"state it of an entity of another kind, or use another property")
	} else if err := rule.Check(kind, f.Value); err != nil {
		add(string(f.Property), graph.UserMessage(err), "")
	}
	if !f.Rank.Valid() {
		add("rank", fmt.Sprintf("%s is not a rank", graph.Clip(string(f.Rank))), "write PREFERRED, NORMAL or DEPRECATED")
	}
	if !f.Approximation.Valid() {
		add("approximation", fmt.Sprintf("%s is not an approximation", graph.Clip(string(f.Approximation))),
			"write ABOUT, OVER or UNDER")
	}
	if rule.Figure && f.Unit == "" {
		add("unit", fmt.Sprintf("the figure %s has no unit", f.Property), `write "%", or the thing counted`)
	}
	return append(append(problems, checkPeriod(f.Period)...), checkEvidence(f.Evidence)...)
}

// CheckRelation is to relations what CheckFact is to facts.
func CheckRelation(r graph.Relation) (problems []graph.Problem) {
	rule, ok := r.Type.Rule()
	switch {
	case !ok:
		problems = append(problems, graph.Problem{Field: "type",
			Message: fmt.Sprintf("%s is not a relation type", graph.Clip(string(r.Type))), Hint: graph.NearestRelationType(r.Type)})
	case r.From.Kind() == "" || r.To.Kind() == "":
		// An end names nothing, which is told by whoever knows what there is.
	case !rule.Allows(r.From.Kind(), r.To.Kind()):
		problems = append(problems, graph.Problem{Field: "type", Message: fmt.Sprintf("%s does not lead from %s to %s", r.Type,
			r.From.Kind().WithArticle(), r.To.Kind().WithArticle()), Hint: "it leads from " + rule.EndsInWords()})
	}
	return append(append(problems, checkPeriod(r.Period)...), checkEvidence(r.Evidence)...)
}

func checkPeriod(p graph.Period) []graph.Problem {
	if !p.Reversed() {
		return nil
	}
	return []graph.Problem{{Field: "until", Message: fmt.Sprintf("it ends (%s) before it begins (%s)", p.Until, p.Since),
		Hint: "swap the two, or correct one"}}
}

func checkEvidence(evidence []graph.Evidence) (problems []graph.Problem) {
	if len(evidence) == 0 {
		return []graph.Problem{{Field: "evidence", Message: "the statement has no evidence", Hint: "cite a document, the place in it, and the words"}}
	}
	for _, e := range evidence {
		if k := e.Document.Kind(); k != "" && k != graph.KindDocument {
			problems = append(problems, graph.Problem{Field: "document",
				Message: fmt.Sprintf("%s is not a document", graph.Clip(string(e.Document))), Hint: "cite the id of a document"})
		}
		if n := len(strings.Fields(e.Quote)); n > graph.MaxQuoteWords {
			problems = append(problems, graph.Problem{Field: "quote", Message: fmt.Sprintf("the quote has %d words", n),
				Hint: fmt.Sprintf("shorten it to at most %d: the fewest that carry the statement", graph.MaxQuoteWords)})
		}
	}
	return problems
}
