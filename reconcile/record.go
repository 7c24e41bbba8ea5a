package reconcile

import (
	"net/url"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/naming"
)

// record is an entity as it is compared.
type record struct {
	id       graph.ID
	name     string // as it is shown
	country  string
	kind     string // the type of an institution
	names    []naming.Name
	acronyms []string
	hosts    []string
	vats     []string
	sirens   []string
	exact    []graph.Identifier // of schemes that keep one record for each body, or mean to
	french   bool               // by an identifier that only French bodies have
}

// recordOf returns what of an entity is compared.
func recordOf(e *graph.Entity) record {
	r := record{
		id: e.ID, name: e.Name("en"), country: e.Attribute(graph.PropCountry), kind: e.Attribute(graph.PropType),
	}
	for _, l := range e.Labels {
		r.addLabel(l)
	}
	if host := hostOf(e.Attribute(graph.PropWebsite)); host != "" {
		r.hosts = append(r.hosts, host)
	}
	for _, i := range e.Identifiers {
		r.identify(i)
	}
	if r.country == "" && r.french {
		r.country = "FR"
	}
	return r
}

// addLabel takes a label as acronym or as names. Registrants write whole names where an acronym is asked for, and some names are
// acronyms.
func (r *record) addLabel(l graph.Label) {
	words := naming.Words(l.Value)
	if len(words) == 0 {
		return
	}
	if len(words) == 1 && (l.Type == graph.LabelAcronym || shorthand(l.Value)) {
		r.acronyms = appendNew(r.acronyms, words[0])
	}
	if l.Type == graph.LabelAcronym && !strings.ContainsRune(l.Value, ' ') {
		return
	}
	for _, n := range naming.Forms(l.Value, words) {
		if !slices.ContainsFunc(r.names, func(have naming.Name) bool { return have.Key == n.Key }) {
			r.names = append(r.names, n)
		}
	}
}

// shorthand reports whether a name of one word is itself an acronym: short, in capitals.
func shorthand(name string) bool {
	return len(name) >= 2 && len(name) <= 8 && strings.ToUpper(name) == name
}

func (r *record) identify(i graph.Identifier) {
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

// hostOf returns the host of a website without www, "" for none.
func hostOf(website string) string {
	u, err := url.Parse(website)
	if err != nil {
		return ""
	}
	host := strings.ToLower(u.Hostname())
	if first, rest, ok := strings.Cut(host, "."); ok && strings.Contains(rest, ".") && strings.HasPrefix(first, "www") {
		return rest
	}
	return host
}

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
