package graph

import (
	"fmt"
	"slices"
	"strings"
)

// Validate returns everything that is wrong with a dataset by the rules of the model, in the order of positions; nil when
// all is well. known tells of ids that a store already has; it may be nil.
//
// Every statement must be about entities that exist, use the vocabulary, have a value of the right form, carry evidence
// from a known document, and quote at most MaxQuoteWords words.
func Validate(ds Dataset, known func(ID) bool) []Problem {
	v := validator{known: known, declared: map[ID]Position{}}
	for _, e := range ds.Entities {
		v.entity(e)
	}
	named := map[ID]bool{}
	for _, f := range ds.Facts {
		v.fact(f)
		if f.Property == PropName || f.Property == PropAcronym {
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
	SortProblems(v.problems)
	return v.problems
}

type validator struct {
	known    func(ID) bool
	declared map[ID]Position
	problems []Problem
}

func (v *validator) add(at Position, field, message, hint string) {
	v.problems = append(v.problems, Problem{At: at, Field: field, Message: message, Hint: hint})
}

func (v *validator) entity(e EntityAt) {
	if _, err := ParseID(string(e.ID)); err != nil || e.ID.Kind() == "" {
		v.add(e.At, "id", fmt.Sprintf("%s is not the id of an entity", clip(string(e.ID))),
			"write kind:slug, with a kind among "+strings.Join(kindPrefixes(), ", "))
		return
	}
	if first, ok := v.declared[e.ID]; ok {
		v.add(e.At, "id", fmt.Sprintf("%s is declared twice, first at %s", e.ID, first), "join the two, or rename one")
		return
	}
	v.declared[e.ID] = e.At
}

func (v *validator) exists(id ID) bool {
	_, ok := v.declared[id]
	return ok || v.known != nil && v.known(id)
}

// dangling reports an id that names nothing, with the nearest one that does.
func (v *validator) dangling(at Position, field string, id ID) {
	hint := "declare it, or correct the id"
	ids := make([]string, 0, len(v.declared))
	for d := range v.declared {
		ids = append(ids, string(d))
	}
	if near := nearest(string(id), ids); near != "" {
		hint = fmt.Sprintf("did you mean %s?", near)
	}
	v.add(at, field, fmt.Sprintf("%s names nothing", clip(string(id))), hint)
}

func (v *validator) fact(f FactAt) {
	if !v.exists(f.Subject) {
		v.dangling(f.At, "subject", f.Subject)
	}
	v.addAll(f.At, CheckFact(f.Fact))
	v.documents(f.At, f.Evidence)
}

func (v *validator) addAll(at Position, problems []Problem) {
	for _, p := range problems {
		p.At = at
		v.problems = append(v.problems, p)
	}
}

// CheckFact returns what is wrong with a fact by itself, whatever else there is: its property, value, rank, unit, period
// and evidence. The problems have no position. It returns nil when all is well.
func CheckFact(f Fact) (problems []Problem) {
	add := func(field, message, hint string) {
		problems = append(problems, Problem{Field: field, Message: message, Hint: hint})
	}
	rule, ok := f.Property.Rule()
	if !ok {
		add("property", fmt.Sprintf("%s is not a property", clip(string(f.Property))), NearestProperty(f.Property))
		return problems
	}
	kind := f.Subject.Kind()
	if kind == "" {
		// The subject names nothing, which is told by whoever knows what there is.
	} else if len(rule.Kinds) > 0 && !slices.Contains(rule.Kinds, kind) {
		add("property", fmt.Sprintf("%s is not a property of %s", f.Property, kind.withArticle()),
			"state it of an entity of another kind, or use another property")
	} else if err := rule.Check(kind, f.Value); err != nil {
		add(string(f.Property), UserMessage(err), "")
	}
	if !f.Rank.Valid() {
		add("rank", fmt.Sprintf("%s is not a rank", clip(string(f.Rank))), "write PREFERRED, NORMAL or DEPRECATED")
	}
	if !f.Approximation.Valid() {
		add("approximation", fmt.Sprintf("%s is not an approximation", clip(string(f.Approximation))),
			"write ABOUT, OVER or UNDER")
	}
	if rule.Figure && f.Unit == "" {
		add("unit", fmt.Sprintf("the figure %s has no unit", f.Property), `write "%", or the thing counted`)
	}
	return append(append(problems, checkPeriod(f.Period)...), checkEvidence(f.Evidence)...)
}

func (v *validator) relation(r RelationAt) {
	for _, end := range []struct {
		field string
		id    ID
	}{{"from", r.From}, {"to", r.To}} {
		if !v.exists(end.id) {
			v.dangling(r.At, end.field, end.id)
		}
	}
	v.addAll(r.At, CheckRelation(r.Relation))
	v.documents(r.At, r.Evidence)
}

// CheckRelation is to relations what CheckFact is to facts.
func CheckRelation(r Relation) (problems []Problem) {
	rule, ok := r.Type.Rule()
	switch {
	case !ok:
		problems = append(problems, Problem{Field: "type",
			Message: fmt.Sprintf("%s is not a relation type", clip(string(r.Type))), Hint: NearestRelationType(r.Type)})
	case r.From.Kind() == "" || r.To.Kind() == "":
		// An end names nothing, which is told by whoever knows what there is.
	case !rule.Allows(r.From.Kind(), r.To.Kind()):
		problems = append(problems, Problem{Field: "type", Message: fmt.Sprintf("%s does not lead from %s to %s", r.Type,
			r.From.Kind().withArticle(), r.To.Kind().withArticle()), Hint: "it leads from " + rule.EndsInWords()})
	}
	return append(append(problems, checkPeriod(r.Period)...), checkEvidence(r.Evidence)...)
}

func checkPeriod(p Period) []Problem {
	if !p.Reversed() {
		return nil
	}
	return []Problem{{Field: "until", Message: fmt.Sprintf("it ends (%s) before it begins (%s)", p.Until, p.Since),
		Hint: "exchange the two, or correct one"}}
}

func checkEvidence(evidence []Evidence) (problems []Problem) {
	if len(evidence) == 0 {
		return []Problem{{Field: "evidence", Message: "nothing says so", Hint: "cite a document, the place in it, and the words"}}
	}
	for _, e := range evidence {
		if n := wordCount(e.Quote); n > MaxQuoteWords {
			problems = append(problems, Problem{Field: "quote", Message: fmt.Sprintf("the quote has %d words", n),
				Hint: fmt.Sprintf("shorten it to at most %d: the fewest that carry the statement", MaxQuoteWords)})
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

func (v *validator) documents(at Position, evidence []Evidence) {
	for _, e := range evidence {
		if !v.exists(e.Document) {
			v.dangling(at, "document", e.Document)
		} else if e.Document.Kind() != KindDocument {
			v.add(at, "document", fmt.Sprintf("%s is not a document", e.Document), "cite the id of a document")
		}
	}
}

// NearestProperty returns a hint that names the property of the nearest spelling, or lists where to find them.
func NearestProperty(p Property) string {
	names := make([]string, len(Properties))
	for i, r := range Properties {
		names[i] = string(r.Name)
	}
	return hintNearest(string(p), names, "docs/data-model.md lists the properties")
}

// NearestRelationType returns a hint that names the relation type of the nearest spelling, or all of them.
func NearestRelationType(t RelationType) string {
	names := make([]string, len(RelationTypes))
	for i, r := range RelationTypes {
		names[i] = string(r)
	}
	return hintNearest(string(t), names, "the types are "+strings.Join(names, ", "))
}

func hintNearest(s string, names []string, otherwise string) string {
	if near := nearest(s, names); near != "" {
		return fmt.Sprintf("did you mean %s?", near)
	}
	return otherwise
}

// nearest returns the name that is at most a third of its length away from s, "" where there is none; ties by name.
func nearest(s string, names []string) string {
	best, bestDistance := "", 0
	for _, n := range names {
		if len(s) > 4*maxSlug {
			return ""
		}
		d := levenshtein([]rune(strings.ToLower(s)), []rune(strings.ToLower(n)))
		if d <= len(n)/3 && (best == "" || d < bestDistance || d == bestDistance && n < best) {
			best, bestDistance = n, d
		}
	}
	return best
}
