package atlas

import (
	"regexp"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/spelling"
)

// identifierForms are the forms in which people write identifiers, and the schemes that have each. Numbers alone may be of
// several registers: all are asked.
var identifierForms = []struct {
	form    *regexp.Regexp
	schemes []graph.IdentifierScheme
}{
	{regexp.MustCompile(`^(?:https?://)?ror\.org/(0[a-z0-9]{6}[0-9]{2})/?$`), []graph.IdentifierScheme{graph.SchemeROR}},
	{regexp.MustCompile(`^(0[a-z0-9]{6}[0-9]{2})$`), []graph.IdentifierScheme{graph.SchemeROR}},
	{regexp.MustCompile(`^(?:https?://(?:www\.)?isni\.org/(?:isni/)?)?([0-9]{15}[0-9x])$`), []graph.IdentifierScheme{graph.SchemeISNI}},
	{regexp.MustCompile(`^(?:https?://orcid\.org/)?([0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9x])$`), []graph.IdentifierScheme{graph.SchemeORCID}},
	{regexp.MustCompile(`^(?:https?://(?:www\.)?grid\.ac/institutes/)?(grid\.[0-9]+\.[0-9a-f]+)$`), []graph.IdentifierScheme{graph.SchemeGRID}},
	{regexp.MustCompile(`^(?:https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/)?(q[0-9]+)$`), []graph.IdentifierScheme{graph.SchemeWikidata}},
	{regexp.MustCompile(`^https?://cordis\.europa\.eu/project/(?:id|rcn)/([0-9]+)(?:/[a-z]{2})?/?$`), []graph.IdentifierScheme{graph.SchemeCordis, graph.SchemeCordisRCN}},
	{regexp.MustCompile(`^(?:https?://(?:dx\.)?doi\.org/)?10\.13039/([0-9]+)$`), []graph.IdentifierScheme{graph.SchemeFundref}},
	{regexp.MustCompile(`^(?:https?://(?:dx\.)?doi\.org/|doi:)?(10\.[0-9]{4,}/\S+)$`), []graph.IdentifierScheme{graph.SchemeDOI}},
	{regexp.MustCompile(`^([0-9]{5,9})$`), []graph.IdentifierScheme{graph.SchemePIC, graph.SchemeCordis, graph.SchemeCordisRCN, graph.SchemeGeoNames}},
	{regexp.MustCompile(`^([0-9]{9,15})$`), []graph.IdentifierScheme{graph.SchemeFundref}},
	{regexp.MustCompile(`^([0-9]{14})$`), []graph.IdentifierScheme{graph.SchemeSIRET}},
	{regexp.MustCompile(`^([0-9]{9}[a-z])$`), []graph.IdentifierScheme{graph.SchemeRNSR}},
	{regexp.MustCompile(`^([0-9]{7}[a-z])$`), []graph.IdentifierScheme{graph.SchemeUAI}},
	{regexp.MustCompile(`^([a-z]{2}[0-9a-z]{8,12})$`), []graph.IdentifierScheme{graph.SchemeVAT}},
}

// leastVATDigits is how many digits every VAT number of the EU has at least.
const leastVATDigits = 6

// IdentifiersIn returns the identifiers that a text may be, in order: of each register whose form it has, with and without
// blanks, or as scheme:value. A text of another form is none.
func IdentifiersIn(s string) []graph.Identifier {
	if len(s) > graph.MaxKey {
		return nil
	}
	if i, err := graph.ParseIdentifier(s); err == nil {
		return []graph.Identifier{i}
	}
	var out []graph.Identifier
	text := strings.ToLower(strings.Join(strings.Fields(s), ""))
	for _, f := range identifierForms {
		m := f.form.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		for _, scheme := range f.schemes {
			value := m[1]
			switch scheme {
			case graph.SchemeGRID, graph.SchemeROR, graph.SchemeDOI:
			case graph.SchemeVAT:
				if len(spelling.Digits([]rune(value))) < leastVATDigits {
					continue // a word
				}
				value = strings.ToUpper(value)
			default:
				value = strings.ToUpper(value) // check digits X, letters of French registers, Q of Wikidata
			}
			out = append(out, graph.Identifier{Scheme: scheme, Value: value}.Canonical())
		}
	}
	return out
}

// sharedIdentifier returns the identifier that an entity has of those given, a strong one before others.
func sharedIdentifier(e *graph.Entity, given []graph.Identifier) (graph.Identifier, bool) {
	var found graph.Identifier
	for _, i := range given {
		if slices.Contains(e.Identifiers, i) {
			if i.Scheme.Strong() {
				return i, true
			}
			if found.Value == "" {
				found = i
			}
		}
	}
	return found, found.Value != ""
}

// otherIdentifier returns an identifier of the entity by a register that is said to call it otherwise. Registries that let
// one body register several times do not count.
func otherIdentifier(e *graph.Entity, given []graph.Identifier) (graph.Identifier, bool) {
	for _, i := range given {
		if !i.Scheme.Strong() || i.Scheme == graph.SchemePIC || i.Scheme == graph.SchemeISNI || i.Scheme == graph.SchemeSIRET {
			continue
		}
		for _, have := range e.Identifiers {
			if have.Scheme == i.Scheme {
				return have, true
			}
		}
	}
	return graph.Identifier{}, false
}
