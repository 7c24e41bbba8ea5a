package derive

import (
	"cmp"
	"slices"
	"strings"

	"entente/graph"
)

// DocumentInfo is what the rules need to know of a document that is cited.
type DocumentInfo struct {
	Lang string
	Date graph.Date
	// Series is what the document is a release of, "" for none. Superseded says that a later release of it is known.
	Series     string
	Superseded bool
	// Source is who speaks in the document, one of graph.DocumentSources; "" when that is not known.
	Source string
}

// Derive returns the record of an entity from all facts about it and all relations that it has. Equal statements become
// one with the evidence of all; single values get their best side; conflicts are found; what no latest release states is
// marked as withdrawn. The order of facts and relations changes nothing, and neither slice is altered. document tells of
// the documents that are cited; it may be nil.
func Record(id graph.ID, facts []graph.Fact, relations []graph.Relation, document func(graph.ID) DocumentInfo) graph.Record {
	if document == nil {
		document = func(graph.ID) DocumentInfo { return DocumentInfo{} }
	}
	rec := graph.Record{Entity: graph.Entity{ID: id, Kind: id.Kind()}, Facts: MergeFacts(facts)}
	current := markWithdrawn(&rec.Entity, rec.Facts, document)
	say := authorityOver(id.Kind(), rec.Facts)
	groups := groupFacts(current)
	for i := range groups {
		g := &groups[i]
		rule := g.order(say, document)
		if c, ok := g.conflict(id, rule); ok {
			rec.Conflicts = append(rec.Conflicts, c)
		}
	}
	rec.Conflicts = append(rec.Conflicts, relationConflicts(id, MergeRelations(relations), say, document)...)
	graph.SortConflicts(rec.Conflicts)
	summarise(&rec.Entity, groups, func(f graph.Fact) int { return say.of(f.Evidence, document) })
	identify(&rec.Entity, rec.Facts)
	contest(&rec.Entity, rec.Conflicts)
	return rec
}

// contest notes the properties about which the sources disagree.
func contest(e *graph.Entity, conflicts []graph.Conflict) {
	for _, c := range conflicts {
		if c.Property != "" && c.Kind != graph.Succession && !slices.Contains(e.Contested, c.Property) {
			e.Contested = append(e.Contested, c.Property)
		}
	}
	slices.SortFunc(e.Contested, func(a, b graph.Property) int { return cmp.Compare(a.Order(), b.Order()) })
}

// MergeFacts returns the facts, each statement once with the evidence of all its occurrences, in the order of SortFacts.
// Where occurrences rank a statement differently, PREFERRED wins over DEPRECATED and DEPRECATED over NORMAL: a
// curator's word counts. Missing ids are derived.
func MergeFacts(facts []graph.Fact) []graph.Fact {
	at := make(map[graph.ID]int, len(facts))
	out := make([]graph.Fact, 0, len(facts))
	repeated := false
	for _, f := range facts {
		if f.ID == "" {
			f.ID = f.DeriveID()
		}
		f.Evidence = ranked(f.Evidence, f.Rank)
		if i, ok := at[f.ID]; ok {
			out[i].Rank = out[i].Rank.Stronger(f.Rank)
			out[i].Evidence = append(out[i].Evidence, f.Evidence...)
			repeated = true
			continue
		}
		at[f.ID] = len(out)
		f.Rank = f.Rank.Stronger(graph.RankNormal)
		out = append(out, f)
	}
	for i := range out {
		if repeated || len(out[i].Evidence) > 1 {
			out[i].Evidence = graph.MergeEvidence(out[i].Evidence, nil)
		}
		if len(out[i].Evidence) > 0 {
			out[i].Rank = "" // it is that of the evidence: see ranked
		}
		for _, e := range out[i].Evidence {
			out[i].Rank = out[i].Rank.Stronger(e.Rank)
		}
	}
	graph.SortFacts(out)
	return out
}

// ranked returns a copy of the evidence of a fact. Where nothing of it says so yet, it carries the rank, so that a rank goes
// when the document that gave it does.
func ranked(evidence []graph.Evidence, rank graph.Rank) []graph.Evidence {
	out := slices.Clone(evidence)
	if rank == "" || rank == graph.RankNormal || slices.ContainsFunc(out, func(e graph.Evidence) bool { return e.Rank != "" }) {
		return out
	}
	for i := range out {
		out[i].Rank = rank
	}
	return out
}

// MergeRelations returns the relations, each statement once with the evidence of all its occurrences, by id. Amounts are those of
// CurrentRelation, of documents of which nothing is known. Missing ids are derived.
func MergeRelations(relations []graph.Relation) []graph.Relation {
	at := make(map[graph.ID]int, len(relations))
	out := make([]graph.Relation, 0, len(relations))
	for _, r := range relations {
		if r.ID == "" {
			r.ID = r.DeriveID()
		}
		r.Evidence = slices.Clone(Priced(&r))
		i, ok := at[r.ID]
		if !ok {
			at[r.ID] = len(out)
			out = append(out, r)
			continue
		}
		out[i].Evidence = append(out[i].Evidence, r.Evidence...)
	}
	for i := range out {
		out[i].Evidence = graph.MergeEvidence(out[i].Evidence, nil)
		if len(out[i].Evidence) > 0 {
			settle(&out[i], func(graph.ID) DocumentInfo { return DocumentInfo{} })
		}
	}
	slices.SortFunc(out, func(a, b graph.Relation) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

// factGroup is the facts about one property that compete: of one language for texts, of one unit for numbers.
type factGroup struct {
	rule  graph.PropertyRule
	facts []graph.Fact // best first, once ordered
}

// groupFacts splits sorted facts into groups, in the order of the vocabulary. Facts of a property that may have many
// values form one group, in which nothing competes.
func groupFacts(facts []graph.Fact) []factGroup {
	type key struct {
		property   graph.Property
		lang, unit string
	}
	at := map[key]int{}
	var out []factGroup
	for _, f := range facts {
		rule, _ := f.Property.Rule()
		rule.Name = f.Property
		rule.Single = rule.Single && !slices.Contains(rule.Many, f.Subject.Kind())
		k := key{property: f.Property}
		if rule.Single {
			k.lang, k.unit = f.Lang, f.Unit
		}
		i, ok := at[k]
		if !ok {
			i = len(out)
			at[k] = i
			out = append(out, factGroup{rule: rule})
		}
		out[i].facts = append(out[i].facts, f)
	}
	return out
}

// order puts the best fact first and returns the rule that put it before the next one of another value.
func (g *factGroup) order(say authority, document func(graph.ID) DocumentInfo) graph.BestRule {
	if len(g.facts) < 2 {
		return graph.ByOrder
	}
	sides := make([]graph.Side, len(g.facts))
	byID := make(map[graph.ID]graph.Fact, len(g.facts))
	for i, f := range g.facts {
		sides[i], byID[f.ID] = factSide(f), f
	}
	by := orderSides(g.rule, sides, say, document)
	for i, s := range sides {
		g.facts[i] = byID[s.Statement]
	}
	return by
}

// conflict returns the disagreement within the group, if there is one. Its sides are all facts of the group, so that the
// first one is what the entity shows; its kind is the gravest among the pairs.
func (g *factGroup) conflict(entity graph.ID, by graph.BestRule) (graph.Conflict, bool) {
	if !g.rule.Single || len(g.facts) < 2 {
		return graph.Conflict{}, false
	}
	c := graph.Conflict{Entity: entity, Property: g.rule.Name, Rule: by}
	for i, f := range g.facts {
		for j := range i {
			if kind, ok := disagree(g.rule, g.facts[j], f); ok {
				c.Kind = graver(c.Kind, kind)
			}
		}
		c.Sides = append(c.Sides, factSide(f))
	}
	c.ID = c.DeriveID()
	return c, c.Kind != ""
}

func factSide(f graph.Fact) graph.Side {
	return graph.Side{
		Statement: f.ID, Value: f.Value, Lang: f.Lang, Unit: f.Unit, Approximation: f.Approximation,
		Period: f.Period, Rank: f.Rank, Evidence: f.Evidence,
	}
}

func graver(a, b graph.ConflictKind) graph.ConflictKind {
	if i, j := slices.Index(graph.ConflictKinds, a), slices.Index(graph.ConflictKinds, b); i >= 0 && (j < 0 || i < j) {
		return a
	}
	return b
}

// summarise fills the entity from its ordered groups: what readers get without asking for facts. authority is that of a fact.
func summarise(e *graph.Entity, groups []factGroup, authority func(graph.Fact) int) {
	said := map[graph.Property]string{} // the language in which an attribute is said
	addNames(e, groups, authority)
	for _, g := range groups {
		switch p := g.rule.Name; p {
		case graph.PropName: // see addNames
		case graph.PropAcronym, graph.PropAlias:
			t := graph.LabelAcronym
			if p == graph.PropAlias {
				t = graph.LabelAlternative
			}
			for _, f := range g.facts {
				addLabel(e, f, t)
			}
		case graph.PropDescription:
			for _, f := range g.facts {
				if !slices.ContainsFunc(e.Descriptions, func(l graph.Label) bool { return l.Lang == f.Lang }) {
					e.Descriptions = append(e.Descriptions, graph.Label{Value: f.Value, Lang: f.Lang, Type: graph.LabelPreferred})
				}
			}
		case graph.PropIdentifier: // see identify
		default:
			addAttribute(e, g, said)
		}
	}
	for _, g := range groups {
		addStated(e, g)
	}
	slices.SortStableFunc(e.Labels, compareLabels)
	slices.SortStableFunc(e.Descriptions, compareLabels)
}

// identify fills in by which identifiers and under which ids the entity is known. A withdrawn identifier still names it.
func identify(e *graph.Entity, facts []graph.Fact) {
	for _, f := range facts {
		if f.Property == graph.PropIdentifier {
			if id, err := graph.ParseIdentifier(f.Value); err == nil && !slices.Contains(e.Identifiers, id) {
				e.Identifiers = append(e.Identifiers, id)
			}
		}
		for _, v := range f.Evidence {
			if v.Subject != "" && v.Subject != e.ID && !slices.Contains(e.Merged, v.Subject) {
				e.Merged = append(e.Merged, v.Subject)
			}
		}
	}
	slices.SortFunc(e.Identifiers, compareIdentifiers)
	slices.Sort(e.Merged)
}

func compareIdentifiers(a, b graph.Identifier) int {
	return cmp.Or(slices.Index(graph.IdentifierSchemes, a.Scheme)-slices.Index(graph.IdentifierSchemes, b.Scheme),
		strings.Compare(a.Value, b.Value))
}

// addNames takes the best name of each language as preferred label and the other ones as alternatives, so that they are found
// too. A deprecated name is never preferred. A name of no language, such as CNRS, is one in every language: it stands against the
// best of each, and what is weaker of the two is an alternative.
func addNames(e *graph.Entity, groups []factGroup, authority func(graph.Fact) int) {
	best := map[string]graph.Fact{} // by language
	for _, g := range groups {
		for _, f := range g.facts {
			if _, ok := best[f.Lang]; g.rule.Name == graph.PropName && !ok && f.Rank != graph.RankDeprecated {
				best[f.Lang] = f
			}
		}
	}
	beats := func(a, b graph.Fact) bool {
		x, y := factSide(a), factSide(b)
		rule := graph.PropertyRule{Type: graph.Text}
		by := cmp.Or(a.Rank.Order()-b.Rank.Order(), authority(a)-authority(b))
		return refines(rule, x, y) || by < 0 && !refines(rule, y, x)
	}
	preferred := func(f graph.Fact) bool {
		for lang, o := range best {
			if (lang == "") != (f.Lang == "") && beats(o, f) {
				return false
			}
		}
		return best[f.Lang].ID == f.ID
	}
	for _, g := range groups {
		for _, f := range g.facts {
			switch {
			case g.rule.Name != graph.PropName:
			case preferred(f):
				addLabel(e, f, graph.LabelPreferred)
			default:
				addLabel(e, f, graph.LabelAlternative)
			}
		}
	}
}

// addLabel adds a label unless the entity has it. Names come first, then acronyms, then aliases. An acronym is one though the
// name is the same text, as that of CNRS is; it is no alternative name as well.
func addLabel(e *graph.Entity, f graph.Fact, t graph.LabelType) {
	l := graph.Label{Value: f.Value, Lang: f.Lang, Type: t}
	for i, have := range e.Labels {
		switch {
		case have.Value != l.Value || have.Lang != l.Lang:
		case t != graph.LabelAcronym || have.Type == t:
			return
		case have.Type == graph.LabelAlternative:
			e.Labels[i] = l
			return
		}
	}
	e.Labels = append(e.Labels, l)
}

// addAttribute takes the best value of a property, and the others where several are right. Where it is said in several languages,
// English comes first, then French; where in several units, the first group. Figures are facts, not attributes.
func addAttribute(e *graph.Entity, g factGroup, said map[graph.Property]string) {
	if g.rule.Figure || g.facts[0].Rank == graph.RankDeprecated {
		return
	}
	a := graph.Attribute{Property: g.rule.Name, Value: g.facts[0].Value, Unit: g.facts[0].Unit}
	lang := g.facts[0].Lang
	for i, have := range e.Attributes {
		if have.Property == a.Property {
			if langOrder(lang) < langOrder(said[a.Property]) {
				e.Attributes[i], said[a.Property] = a, lang
			}
			return
		}
	}
	e.Attributes, said[a.Property] = append(e.Attributes, a), lang
	if g.rule.Single {
		return
	}
	for _, f := range g.facts[1:] {
		more := graph.Attribute{Property: f.Property, Value: f.Value, Unit: f.Unit}
		if more != a && f.Rank != graph.RankDeprecated && !slices.Contains(e.More, more) {
			e.More = append(e.More, more)
		}
	}
}

// addStated takes the values besides the best of a property of which one is right. Those in other units than the best are no
// other values of it: whoever asks for 80 means 80 of what is shown.
func addStated(e *graph.Entity, g factGroup) {
	at := slices.IndexFunc(e.Attributes, func(a graph.Attribute) bool { return a.Property == g.rule.Name })
	if !g.rule.Single || at < 0 {
		return
	}
	best := e.Attributes[at]
	for _, f := range g.facts {
		other := graph.Attribute{Property: f.Property, Value: f.Value, Unit: f.Unit}
		if f.Rank != graph.RankDeprecated && other.Unit == best.Unit && other != best && !slices.Contains(e.Stated, other) {
			e.Stated = append(e.Stated, other)
		}
	}
}

func compareLabels(a, b graph.Label) int {
	return cmp.Or(labelOrder(a.Type)-labelOrder(b.Type), langOrder(a.Lang)-langOrder(b.Lang),
		strings.Compare(a.Lang, b.Lang))
}

func labelOrder(t graph.LabelType) int {
	return slices.Index([]graph.LabelType{graph.LabelPreferred, graph.LabelAcronym, graph.LabelAlternative}, t)
}

func langOrder(lang string) int {
	switch lang {
	case "en":
		return 0
	case "fr":
		return 1
	case "":
		return 3
	}
	return 2
}
