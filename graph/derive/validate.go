package derive

import (
	"fmt"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/spelling"
)

// Validate returns everything that is wrong with a dataset by the rules of the model, in the order of positions; nil when
// all is well. known tells of ids that a store already has; it may be nil.
//
// Every statement must be about entities that exist, use the vocabulary, have a value of the right form, carry evidence
// from a known document, and quote at most MaxQuoteWords words.
func Validate(ds graph.Dataset, known func(graph.ID) bool) []graph.Problem {
	v := validator{known: known, declared: map[graph.ID]graph.Position{}}
	for _, e := range ds.Entities {
		v.entity(e)
	}
	named := map[graph.ID]bool{}
	for _, f := range ds.Facts {
		v.fact(f)
		if f.Property == graph.PropName || f.Property == graph.PropAcronym {
			named[f.Subject] = true
		}
	}
	for _, r := range ds.Relations {
		v.relation(r)
	}
	for _, e := range ds.Entities {
		if !named[e.ID] && (known == nil || !known(e.ID)) && v.declared[e.ID] == e.At {
			v.add(e.At, "name", fmt.Sprintf("%s has no name", e.ID), "give it a name as a document has it")
		}
	}
	graph.SortProblems(v.problems)
	return v.problems
}

type validator struct {
	known    func(graph.ID) bool
	declared map[graph.ID]graph.Position
	problems []graph.Problem
}

func (v *validator) add(at graph.Position, field, message, hint string) {
	v.problems = append(v.problems, graph.Problem{At: at, Field: field, Message: message, Hint: hint})
}

func (v *validator) entity(e graph.EntityAt) {
	if _, err := graph.ParseID(string(e.ID)); err != nil || e.ID.Kind() == "" {
		v.add(e.At, "id", fmt.Sprintf("%s is not the id of an entity", graph.Clip(string(e.ID))),
			"write kind:slug, with a kind among "+strings.Join(graph.KindPrefixes(), ", "))
		return
	}
	if first, ok := v.declared[e.ID]; ok {
		v.add(e.At, "id", fmt.Sprintf("%s is declared twice, first at %s", e.ID, first), "join the two, or rename one")
		return
	}
	v.declared[e.ID] = e.At
}

func (v *validator) exists(id graph.ID) bool {
	_, ok := v.declared[id]
	return ok || v.known != nil && v.known(id)
}

// dangling reports an id that names nothing, with the nearest one that does.
func (v *validator) dangling(at graph.Position, field string, id graph.ID) {
	hint := "declare it, or correct the id"
	ids := make([]string, 0, len(v.declared))
	for d := range v.declared {
		ids = append(ids, string(d))
	}
	if near := spelling.Nearest(string(id), ids); near != "" {
		hint = fmt.Sprintf("did you mean %s?", near)
	}
	v.add(at, field, fmt.Sprintf("%s names nothing", graph.Clip(string(id))), hint)
}

func (v *validator) fact(f graph.FactAt) {
	if !v.exists(f.Subject) {
		v.dangling(f.At, "subject", f.Subject)
	}
	v.addAll(f.At, CheckFact(f.Fact))
	v.documents(f.At, f.Evidence)
}

func (v *validator) addAll(at graph.Position, problems []graph.Problem) {
	for _, p := range problems {
		p.At = at
		v.problems = append(v.problems, p)
	}
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

func (v *validator) relation(r graph.RelationAt) {
	for _, end := range []struct {
		field string
		id    graph.ID
	}{{"from", r.From}, {"to", r.To}} {
		if !v.exists(end.id) {
			v.dangling(r.At, end.field, end.id)
		}
	}
	v.addAll(r.At, CheckRelation(r.Relation))
	v.documents(r.At, r.Evidence)
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
		if n := wordCount(e.Quote); n > graph.MaxQuoteWords {
			problems = append(problems, graph.Problem{Field: "quote", Message: fmt.Sprintf("the quote has %d words", n),
				Hint: fmt.Sprintf("shorten it to at most %d: the fewest that carry the statement", graph.MaxQuoteWords)})
		}
	}
	return problems
}

func wordCount(s string) int {
	if s == "" {
		return 0
	}
	return len(strings.Fields(s))
}

func (v *validator) documents(at graph.Position, evidence []graph.Evidence) {
	for _, e := range evidence {
		if !v.exists(e.Document) {
			v.dangling(at, "document", e.Document)
		} else if e.Document.Kind() != graph.KindDocument {
			v.add(at, "document", fmt.Sprintf("%s is not a document", e.Document), "cite the id of a document")
		}
	}
}
