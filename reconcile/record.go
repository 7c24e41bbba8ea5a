package reconcile

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/naming"
)

// record is an entity as it is compared.
type record struct {
	id         graph.ID
	name       string // as it is shown
	merged     bool   // it is several records already
	inactive   bool   // its register says that it is no more
	country    string
	land       []string // words by which names say the country
	kind       string   // the type of an institution
	names      []naming.Name
	nicknames  []naming.Name   // of the names those that stand where an acronym is asked for
	halves     [][]naming.Name // of names that consist of two
	long       []string        // acronyms that are as telling as names: Osakidetza
	spelt      [][]string      // the words of the names, in their order
	letters    []string        // those of long names, without the spaces
	written    []string        // the words of names of which one is left, with their umlauts as they are and as capitals have them
	acronyms   []string
	sites      []website
	vats       []string
	sirens     []string
	exact      []graph.Identifier // of schemes that keep one record for each body, or mean to
	registered []graph.Identifier // of registers, see registers
	french     bool               // by an identifier that only French bodies have
}

// recordOf returns what of an entity is compared.
func recordOf(e *graph.Entity) record {
	r := record{
		id: e.ID, merged: len(e.Merged) > 0, name: e.Name("en"), country: e.Attribute(graph.PropCountry), kind: e.Attribute(graph.PropType),
		inactive: e.Attribute(graph.PropStatus) == "INACTIVE",
	}
	for _, l := range e.Labels {
		r.addLabel(l)
	}
	for _, address := range e.Exact(graph.Field(graph.PropWebsite)) {
		if w, ok := websiteOf(address); ok && !slices.Contains(r.sites, w) {
			r.sites = append(r.sites, w)
		}
	}
	for _, i := range e.Identifiers {
		r.identify(i)
	}
	if r.country == "" && r.french {
		r.country = "FR"
	}
	r.land = countryWords(r.country)
	return r
}

// addLabel takes a label as acronym or as names. Registrants write whole names where an acronym is asked for, and some names are
// acronyms.
func (r *record) addLabel(l graph.Label) {
	if inCareOf(l.Value, l.Type == graph.LabelAcronym) {
		return
	}
	words := naming.Words(l.Value)
	if len(words) == 0 {
		return
	}
	if len(words) == 1 && (l.Type == graph.LabelAcronym || shorthand(l.Value)) {
		r.acronyms = appendNew(r.acronyms, words[0])
	}
	if l.Type == graph.LabelAcronym && len(words) == 1 {
		if len(words[0]) >= longAcronym {
			r.long = appendNew(r.long, words[0])
		}
		return
	}
	r.spelt = append(r.spelt, words)
	if letters := strings.Join(words, ""); len(letters) >= leastSolid {
		r.letters = appendNew(r.letters, letters)
	}
	forms := naming.Forms(l.Value, words)
	if rest := withoutPublicLaw(words); len(rest) < len(words) {
		forms = append(forms, naming.Of(rest))
	}
	if l.Type == graph.LabelAcronym {
		r.nicknames = appendNames(r.nicknames, slices.DeleteFunc(slices.Clone(forms), func(n naming.Name) bool { return has(r.names, n) }))
	} else {
		r.nicknames = slices.DeleteFunc(r.nicknames, func(n naming.Name) bool { return has(forms, n) })
		r.halves = append(r.halves, halves(l.Value)...)
	}
	if slices.ContainsFunc(forms, func(n naming.Name) bool { return len(n.Words) == 1 }) {
		r.written = append(r.written, writings(l.Value)...)
	}
	r.names = appendNames(r.names, forms)
}

// unitOf reports whether a record may be a part of another, which is a university: it is of another type, or is called institute,
// press or the like by all of its names, and the university by none: both are called University College.
func (r *record) unitOf(whole *record) bool {
	if whole.kind != "UNIVERSITY" {
		return false
	}
	return r.kind != "" && r.kind != "UNIVERSITY" || !slices.ContainsFunc(r.names, func(n naming.Name) bool {
		return !n.OfPart() || slices.ContainsFunc(whole.names, func(w naming.Name) bool { return w.OfPart() && !naming.OnePart(n, w) })
	})
}

// longAcronym is the length from which what stands for an acronym is as telling as a name: Osakidetza.
const longAcronym = 6

// appendNames adds the names that are new.
func appendNames(to, names []naming.Name) []naming.Name {
	for _, n := range names {
		if !slices.ContainsFunc(to, func(have naming.Name) bool { return have.Key == n.Key }) {
			to = append(to, n)
		}
	}
	return to
}

// shorthand reports whether a name of one word is itself an acronym: short, in capitals.
func shorthand(name string) bool {
	return len(name) >= 2 && len(name) <= 8 && strings.ToUpper(name) == name
}

func (r *record) identify(i graph.Identifier) {
	if slices.Contains(registers, i.Scheme) {
		r.registered = append(r.registered, i)
	}
	switch i.Scheme {
	case graph.SchemeSIRET, graph.SchemeRNSR, graph.SchemeUAI:
		r.french = true
	}
	switch i.Scheme {
	case graph.SchemeVAT:
		vat := canonicalVAT(i.Value)
		r.vats = appendNew(r.vats, vat)
		if len(vat) == 13 && strings.HasPrefix(vat, "FR") && allDigits(vat[4:]) {
			r.sirens = appendNew(r.sirens, vat[4:])
		}
	case graph.SchemeSIRET:
		if len(i.Value) == 14 && allDigits(i.Value) {
			r.sirens = appendNew(r.sirens, i.Value[:9])
		}
		r.exact = append(r.exact, i)
	case graph.SchemeROR, graph.SchemeRNSR, graph.SchemeUAI, graph.SchemeGRID, graph.SchemeWikidata:
		r.exact = append(r.exact, i)
	}
}

// canonicalVAT takes out what people put between and behind the digits: the Swiss name the tax in three languages.
func canonicalVAT(s string) string {
	s = strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, strings.ToUpper(s))
	for _, tax := range []string{"MWST", "TVA", "IVA", "MVA"} {
		if rest := strings.TrimSuffix(s, tax); rest != s && rest != "" && allDigits(rest[len(rest)-1:]) {
			return rest
		}
	}
	return s
}

func allDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

func appendNew(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// common returns the first value that both lists have, "" for none.
func common(a, b []string) string {
	for _, x := range a {
		if slices.Contains(b, x) {
			return x
		}
	}
	return ""
}
