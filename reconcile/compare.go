package reconcile

import (
	"fmt"
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
	a, b    string // that differ
}

// comparer compares records as far as the records themselves tell.
type comparer struct {
	records []record
	onHost  map[string]int // how many records have it
}

func newComparer(records []record) *comparer {
	c := &comparer{records: records, onHost: map[string]int{}}
	for i := range records {
		for _, h := range records[i].hosts {
			c.onHost[h]++
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
	out = names(out, a, b)
	if a.country == b.country || a.country == "" || b.country == "" {
		if x := common(a.acronyms, b.acronyms); x != "" {
			out = append(out, finding{code: SameAcronym, weight: weightAcronym, what: x})
		}
	}
	if h := common(a.hosts, b.hosts); h != "" {
		w := weightHost
		if c.onHost[h] >= busyHost {
			w = weightBusyHost
		}
		out = append(out, finding{code: SameHost, weight: w, what: h})
	}
	if len(out) == 0 {
		return nil
	}
	return against(out, a, b)
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

// names compares the names, and takes the best that any two of them have in common.
func names(out []finding, a, b *record) []finding {
	best := finding{}
	for _, x := range a.names {
		for _, y := range b.names {
			f := sameName(x, a.country == "" || b.country == "")
			if s := naming.Similarity(x, y); s < 1 {
				f = similarNames(x, y, s)
			}
			if f.weight > best.weight {
				best = f
			}
		}
	}
	if best.code == "" {
		return out
	}
	return append(out, best)
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
	return finding{code: SimilarName, a: x.Key, b: y.Key,
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
	case SameCity:
		r.Text = fmt.Sprintf("same city (%s)", f.what)
	case SameAddress:
		r.Text = fmt.Sprintf("same address (%s)", f.what)
	case DifferentIdentifier:
		r.Text = fmt.Sprintf("one registry knows both (%s, %s)", f.a, f.b)
	case DifferentCountry:
		r.Text = fmt.Sprintf("different countries (%s, %s)", f.a, f.b)
	case DifferentVAT:
		r.Text = fmt.Sprintf("different legal persons (%s, %s)", f.a, f.b)
	case DifferentType:
		r.Text = fmt.Sprintf("different types (%s, %s)", f.a, f.b)
	case Related:
		r.Text = fmt.Sprintf("one is related to the other (%s)", f.what)
	}
	return r
}
