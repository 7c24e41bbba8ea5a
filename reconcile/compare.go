package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/naming"
)

// finding is a reason before it is put into words.
type finding struct {
	code    Code
	against bool
	weight  float64
	what    string // that is shared
	part    bool   // one of two similar names has a word for a part that the other lacks
	undone  bool   // the same name only when what may be an umlaut is taken for one
	a, b    string // that differ
}

// comparer compares records.
type comparer struct {
	records  []record
	around   map[graph.ID]*surroundings
	onHost   map[string]int // how many records have it
	onDomain map[string]int
}

func newComparer(records []record, around map[graph.ID]*surroundings) *comparer {
	c := &comparer{records: records, around: around, onHost: map[string]int{}, onDomain: map[string]int{}}
	for i := range records {
		for _, w := range records[i].sites {
			c.onHost[w.host]++
			c.onDomain[w.domain]++
		}
	}
	return c
}

// compare returns what speaks for the pair and against it; nothing when nothing speaks for it.
func (c *comparer) compare(p pair) []finding {
	a, b := &c.records[p.a], &c.records[p.b]
	if a.id.Kind() != b.id.Kind() {
		return nil
	}
	out := legalPerson(nil, a, b)
	unit := commonUnit(c.around[a.id], c.around[b.id])
	t := townsOf(c.around[a.id], c.around[b.id])
	out = names(out, a, b, t, unit != "")
	if unit != "" && slices.ContainsFunc(out, func(f finding) bool { return f.code == SameName }) {
		out = append(out, finding{code: SameUnit, weight: weightUnit, what: string(unit)})
	}
	if a.country == b.country || a.country == "" || b.country == "" {
		if x := common(a.acronyms, b.acronyms); x != "" {
			out = append(out, finding{code: SameAcronym, weight: weightAcronym, what: x})
		}
	}
	out = c.websites(out, a, b, t)
	if len(out) == 0 {
		return nil
	}
	if !slices.ContainsFunc(out, func(f finding) bool { return f.code == SameName || f.code == OnePart }) && !alike(out) && (a.unitOf(b) || b.unitOf(a)) {
		out = append(out, finding{code: OnePart, against: true, weight: againstPart, a: a.name, b: b.name})
	}
	return against(asWritten(compareSurroundings(out, a.id, b.id, c.around)), a, b)
}

// alike reports whether similar names of two records, and an acronym or a website that both are called by, say that a part is none: some
// choose university as their type that are not. What stands for a university is not it: its foundation.
func alike(out []finding) bool {
	similar := slices.ContainsFunc(out, func(f finding) bool {
		ofUniversity := strings.Contains(f.a, "university") && strings.Contains(f.b, "university")
		return f.code == SimilarName && !(ofUniversity && strings.Contains(f.a, "foundation") != strings.Contains(f.b, "foundation"))
	})
	return similar && slices.ContainsFunc(out, func(f finding) bool {
		return f.code == SameAcronym || f.code == SameHost && f.weight >= weightHost
	})
}

// asWritten takes a name of one word that is the same only without what may be umlauts, as MOVE and MOEVE, for a similar one where the
// records lie far apart.
func asWritten(out []finding) []finding {
	i := slices.IndexFunc(out, func(f finding) bool { return f.undone })
	if i < 0 || !slices.ContainsFunc(out, func(f finding) bool { return f.code == DifferentPlace }) {
		return out
	}
	word := out[i].what
	out[i] = finding{code: SimilarName, weight: weightSimilarLeast, a: word, b: word}
	return slices.DeleteFunc(out, func(f finding) bool { return f.code == SameAcronym && f.what == word })
}

// websites compares the addresses: by host, by what somebody registered, and by the first word of that. A page of a website, and a
// host below a domain, may be those of a part; where the names agree already they are not.
func (c *comparer) websites(out []finding, a, b *record, t towns) []finding {
	named := slices.ContainsFunc(out, func(f finding) bool { return f.code == SameName })
	if shareBeside(a, b, t) {
		t = towns{}
	}
	best := finding{}
	for _, x := range a.sites {
		for _, y := range b.sites {
			f := finding{code: SameHost, what: x.domain}
			switch {
			case x.host == y.host && c.onHost[x.host] < busyHost && (named || x.whole && y.whole):
				f.weight, f.what = x.shared(a, b, t, named), x.host
			case x.domain == y.domain && c.onDomain[x.domain] < busyHost && (named || x.whole && y.whole && x.top && y.top):
				f.weight = x.shared(a, b, t, named)
			case x.domain == y.domain:
				f.weight = weightBusyHost
			case x.label == y.label && len(x.label) >= leastLabel && a.country == b.country && (named || x.whole && y.whole):
				f.code, f.weight, f.what = SameLabel, weightLabel, x.label
			}
			if f.weight > best.weight {
				best = f
			}
		}
	}
	if best.weight == 0 && a.country == b.country {
		best = labelled(a, b)
		if best.weight == 0 {
			best = labelled(b, a)
		}
	}
	if best.weight == 0 {
		return out
	}
	return append(out, best)
}

// shareBeside reports whether the names of two records have a word in common beside the town.
func shareBeside(a, b *record, t towns) bool {
	return slices.ContainsFunc(a.names, func(x naming.Name) bool {
		return slices.ContainsFunc(b.names, func(y naming.Name) bool {
			return slices.ContainsFunc(x.Words, func(w string) bool { return !t.has(w) && slices.Contains(y.Words, w) })
		})
	})
}

// shared returns what a website of both counts: in full where their names agree, or it is called like both.
func (w website) shared(a, b *record, t towns, named bool) float64 {
	if named || w.belongsTo(a, t) && w.belongsTo(b, t) {
		return weightHost
	}
	return weightForeignHost
}

// labelled returns whether the domain of one is called by the acronym of the other.
func labelled(a, b *record) finding {
	for _, w := range a.sites {
		if len(w.label) >= leastLabel && w.whole && slices.Contains(b.acronyms, strings.ReplaceAll(w.label, "-", "")) {
			return finding{code: SameLabel, weight: weightAcronymHost, what: w.label}
		}
	}
	return finding{}
}

// legalPerson compares the numbers that states give to legal persons. A French VAT number holds the SIREN: the two are not
// counted twice.
func legalPerson(out []finding, a, b *record) []finding {
	if v := common(a.vats, b.vats); v != "" {
		return append(out, finding{code: SameVAT, weight: weightVAT, what: v})
	}
	if v := common(a.sirens, b.sirens); v != "" {
		return append(out, finding{code: SameSIREN, weight: weightSIREN, what: v})
	}
	return out
}

// names compares the names, and takes the best that any two of them have in common. Of partners of one unit the word for a group
// of companies does not tell the group from its company.
func names(out []finding, a, b *record, t towns, oneUnit bool) []finding {
	best := finding{}
	keep := func(f finding) {
		if f.weight > best.weight {
			best = f
		}
	}
	anywhere := a.country == "" || b.country == ""
	beside := besides{towns: t, words: slices.Concat(a.land, b.land, a.acronyms, b.acronyms)}
	if oneUnit {
		beside.words = append(beside.words, naming.GroupWords...)
	}
	aside := nickname(a, b)
	for _, x := range a.names {
		for _, y := range b.names {
			keep := func(f finding) {
				if has(a.nicknames, x) || has(b.nicknames, y) {
					f.weight = min(f.weight, aside)
				}
				keep(f)
			}
			if x.Key == y.Key {
				f := sameName(x, anywhere)
				f.undone = len(x.Words) == 1 && !writtenAlike(a, b, x.Key)
				keep(f)
				continue
			}
			keep(beside.compare(x, y))
			if s := naming.Similarity(x, y); s < 1 {
				keep(similarNames(x, y, s))
			}
		}
	}
	if x := cmp.Or(a.spelledAs(b), b.spelledAs(a), beside.twoNames(a, b), beside.twoNames(b, a)); x != "" {
		keep(finding{code: SameName, weight: weightNameInPlace, what: x})
	}
	if best.weight < weightLongAcronym && !anywhere && a.country == b.country {
		if x := cmp.Or(longAcronymOf(a, b), longAcronymOf(b, a)); x != "" {
			keep(finding{code: SameName, weight: weightLongAcronym, what: x})
		}
	}
	if best.code == "" {
		return out
	}
	out = append(out, best)
	if best.code == SimilarName && best.part {
		out = append(out, finding{code: OnePart, against: true, weight: againstPart, a: best.a, b: best.b})
	}
	return out
}

// longAcronymOf returns the first long acronym of one record by which the other goes too, "" for none.
func longAcronymOf(a, b *record) string {
	for _, x := range a.long {
		if slices.Contains(b.long, x) || slices.ContainsFunc(b.names, func(n naming.Name) bool { return n.Key == x }) {
			return x
		}
	}
	return ""
}

// besides are the words that stand beside a name without being of it: the town, the country and the acronym of the records compared.
type besides struct {
	towns
	words []string
}

// compare returns what it says that two names are the same when what stands beside them is left out, or names the same town.
func (b besides) compare(x, y naming.Name) finding {
	nx, ny := b.without(x), b.without(y)
	if nx.Key != ny.Key || nx.Key == x.Key && ny.Key == y.Key {
		return finding{}
	}
	f := finding{code: SameName, weight: weightNameInPlace, what: nx.Key}
	switch all, own := nx.Telling(); {
	case all == 1 && nx.Key != x.Key && ny.Key != y.Key && b.placed(x) != b.placed(y):
		return finding{} // Nebel Digital and CCD Digital: the one has lost its town, and the other itself
	case own == 0 && all < manyWords && !(all > 0 && b.inTown(x) && b.inTown(y)):
		return finding{}
	case all == 1 && own == 1:
		f.weight = weightOneWord
	}
	return f
}

// placed reports whether all that stands beside a name is its town.
func (b besides) placed(n naming.Name) bool {
	return !slices.ContainsFunc(n.Words, func(w string) bool { return !b.has(w) && slices.Contains(b.words, w) })
}

func (b besides) inTown(n naming.Name) bool { return slices.ContainsFunc(n.Words, b.has) }

// without returns a name without the words beside it.
func (b besides) without(n naming.Name) naming.Name {
	kept := make([]string, 0, len(n.Words))
	for _, w := range n.Words {
		if !b.has(w) && !slices.Contains(b.words, w) {
			kept = append(kept, w)
		}
	}
	return naming.Name{Words: kept, Key: strings.Join(kept, " ")}
}

// sameName returns what it says that two records have a name, and that one of them may give no country.
func sameName(n naming.Name, anywhere bool) finding {
	f := finding{code: SameName, weight: weightName, what: n.Key}
	switch all, own := n.Telling(); {
	case own == 0 && all < manyWords:
		f.weight = weightGenericName
	case all == 1:
		f.weight = weightOneWord
	}
	if anywhere {
		f.weight = min(f.weight, weightNameNoCountry)
	}
	return f
}

// similarNames returns what it says that two names are as similar as s; nothing when that is too little.
func similarNames(x, y naming.Name, s float64) finding {
	if s < leastSimilarity {
		return finding{}
	}
	share := (s - leastSimilarity) / (1 - leastSimilarity)
	return finding{code: SimilarName, a: x.Key, b: y.Key, part: naming.OnePart(x, y),
		weight: weightSimilarLeast + share*(weightSimilarName-weightSimilarLeast)}
}

// against adds what speaks against a pair.
func against(out []finding, a, b *record) []finding {
	if f, ok := otherIdentifier(a, b); ok {
		out = append(out, f)
	}
	if a.country != "" && b.country != "" && a.country != b.country {
		out = append(out, finding{code: DifferentCountry, against: true, weight: againstCountry, a: a.country, b: b.country})
	}
	if x, y := otherLegalPerson(a, b); x != "" {
		w := againstVAT
		if a.kind == "UNIVERSITY" || b.kind == "UNIVERSITY" {
			w = againstVATOfUniversity
		}
		out = append(out, finding{code: DifferentVAT, against: true, weight: w, a: x, b: y})
	}
	if w := otherType(a.kind, b.kind); w > 0 {
		out = append(out, finding{code: DifferentType, against: true, weight: w, a: a.kind, b: b.kind})
	}
	return out
}

// otherIdentifier returns the gravest of the registries that know both records, as two.
func otherIdentifier(a, b *record) (worst finding, ok bool) {
	for _, x := range a.exact {
		for _, y := range b.exact {
			if x.Scheme != y.Scheme || x.Value == y.Value {
				continue
			}
			w := againstRegistry
			switch x.Scheme {
			case graph.SchemeGRID, graph.SchemeWikidata, graph.SchemeSIRET:
				w = againstCatalogue
			}
			if w > worst.weight {
				worst = finding{code: DifferentIdentifier, against: true, weight: w, a: x.String(), b: y.String()}
			}
		}
	}
	return worst, worst.weight > 0
}

// otherType returns how much two types of institutions speak against their being one; 0 for types between which registrants
// choose freely.
func otherType(a, b string) float64 {
	weight := func(a, b string) float64 {
		switch {
		case unitTypes[a] && wholeTypes[b]:
			return againstUnit
		case a == "COMPANY" && wholeTypes[b]:
			return againstCompany
		}
		return 0
	}
	if a == b {
		return 0
	}
	return max(weight(a, b), weight(b, a))
}

var (
	unitTypes  = map[string]bool{"INSTITUTE": true, "DEPARTMENT": true, "JOINT_UNIT": true, "NETWORK": true}
	wholeTypes = map[string]bool{"UNIVERSITY": true, "PUBLIC_AUTHORITY": true, "EU_BODY": true, "COMPANY": true, "FUNDER": true}
)

// otherLegalPerson returns two VAT numbers of one country, or two SIREN, of records that have none in common.
func otherLegalPerson(a, b *record) (x, y string) {
	if common(a.vats, b.vats) != "" || common(a.sirens, b.sirens) != "" {
		return "", ""
	}
	for _, x := range a.vats {
		for _, y := range b.vats {
			if len(x) > 2 && len(y) > 2 && x[:2] == y[:2] {
				return x, y
			}
		}
	}
	if len(a.sirens) > 0 && len(b.sirens) > 0 {
		return a.sirens[0], b.sirens[0]
	}
	return "", ""
}

// reason puts a finding into words.
func (f finding) reason() Reason {
	r := Reason{Code: f.code, Against: f.against, Weight: f.weight}
	switch f.code {
	case SameVAT:
		r.Text = "same VAT number " + f.what
	case SameSIREN:
		r.Text = "same SIREN " + f.what
	case SameName:
		r.Text = fmt.Sprintf("same name (%s)", f.what)
	case SimilarName:
		r.Text = fmt.Sprintf("similar names (%s; %s)", f.a, f.b)
	case SameAcronym:
		r.Text = "same acronym " + strings.ToUpper(f.what)
	case SameHost:
		r.Text = "same website " + f.what
	case SameLabel:
		r.Text = "same name of the domain (" + f.what + ")"
	case SameCity:
		r.Text = fmt.Sprintf("same city (%s)", f.what)
	case SameAddress:
		r.Text = fmt.Sprintf("same address (%s)", f.what)
	case SameUnit:
		r.Text = fmt.Sprintf("partners of one unit (%s)", f.what)
	case DifferentIdentifier:
		r.Text = fmt.Sprintf("one registry knows both (%s, %s)", f.a, f.b)
	case DifferentCountry:
		r.Text = fmt.Sprintf("different countries (%s, %s)", f.a, f.b)
	case OnePart:
		r.Text = fmt.Sprintf("one may be a part of the other (%s; %s)", f.a, f.b)
	case DifferentPlace:
		r.Text = fmt.Sprintf("far apart (%s, %s)", f.a, f.b)
	case DifferentVAT:
		r.Text = fmt.Sprintf("different legal persons (%s, %s)", f.a, f.b)
	case DifferentType:
		r.Text = fmt.Sprintf("different types (%s, %s)", f.a, f.b)
	case Related:
		r.Text = fmt.Sprintf("one is related to the other (%s)", f.what)
	}
	return r
}
