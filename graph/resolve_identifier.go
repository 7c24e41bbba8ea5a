package graph

import (
	"regexp"
	"slices"
	"strings"
)

// identifierForms are the forms in which people write identifiers, and the schemes that have each. Numbers alone may be of
// several registers: all are asked.
var identifierForms = []struct {
	form    *regexp.Regexp
	schemes []IdentifierScheme
}{
	{regexp.MustCompile(`^(?:https?://)?ror\.org/(0[a-z0-9]{6}[0-9]{2})/?$`), []IdentifierScheme{SchemeROR}},
	{regexp.MustCompile(`^(0[a-z0-9]{6}[0-9]{2})$`), []IdentifierScheme{SchemeROR}},
	{regexp.MustCompile(`^(?:https?://(?:www\.)?isni\.org/(?:isni/)?)?([0-9]{15}[0-9x])$`), []IdentifierScheme{SchemeISNI}},
	{regexp.MustCompile(`^(?:https?://orcid\.org/)?([0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9x])$`), []IdentifierScheme{SchemeORCID}},
	{regexp.MustCompile(`^(?:https?://(?:www\.)?grid\.ac/institutes/)?(grid\.[0-9]+\.[0-9a-f]+)$`), []IdentifierScheme{SchemeGRID}},
	{regexp.MustCompile(`^(?:https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/)?(q[0-9]+)$`), []IdentifierScheme{SchemeWikidata}},
	{regexp.MustCompile(`^https?://cordis\.europa\.eu/project/(?:id|rcn)/([0-9]+)(?:/[a-z]{2})?/?$`), []IdentifierScheme{SchemeCordis, SchemeCordisRCN}},
	{regexp.MustCompile(`^(?:https?://(?:dx\.)?doi\.org/)?10\.13039/([0-9]+)$`), []IdentifierScheme{SchemeFundref}},
	{regexp.MustCompile(`^(?:https?://(?:dx\.)?doi\.org/|doi:)?(10\.[0-9]{4,}/\S+)$`), []IdentifierScheme{SchemeDOI}},
	{regexp.MustCompile(`^([0-9]{5,9})$`), []IdentifierScheme{SchemePIC, SchemeCordis, SchemeCordisRCN, SchemeGeoNames}},
	{regexp.MustCompile(`^([0-9]{9,15})$`), []IdentifierScheme{SchemeFundref}},
	{regexp.MustCompile(`^([0-9]{14})$`), []IdentifierScheme{SchemeSIRET}},
	{regexp.MustCompile(`^([0-9]{9}[a-z])$`), []IdentifierScheme{SchemeRNSR}},
	{regexp.MustCompile(`^([0-9]{7}[a-z])$`), []IdentifierScheme{SchemeUAI}},
	{regexp.MustCompile(`^([a-z]{2}[0-9a-z]{8,12})$`), []IdentifierScheme{SchemeVAT}},
}

// leastVATDigits is how many digits every VAT number of the EU has at least.
const leastVATDigits = 6

// IdentifiersIn returns the identifiers that a text may be, in order: of each register whose form it has, with and without
// blanks, or as scheme:value. A text of another form is none.
func IdentifiersIn(s string) []Identifier {
	if len(s) > MaxKey {
		return nil
	}
	if i, err := ParseIdentifier(s); err == nil {
		return []Identifier{i}
	}
	var out []Identifier
	text := strings.ToLower(strings.Join(strings.Fields(s), ""))
	for _, f := range identifierForms {
		m := f.form.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		for _, scheme := range f.schemes {
			value := m[1]
			switch scheme {
			case SchemeGRID, SchemeROR, SchemeDOI:
			case SchemeVAT:
				if len(digitsOf([]rune(value))) < leastVATDigits {
					continue // a word
				}
				value = strings.ToUpper(value)
			default:
				value = strings.ToUpper(value) // check digits X, letters of French registers, Q of Wikidata
			}
			out = append(out, Identifier{scheme, value}.Canonical())
		}
	}
	return out
}

// sharedIdentifier returns the identifier that an entity has of those given, a strong one before others.
func sharedIdentifier(e *Entity, given []Identifier) (Identifier, bool) {
	var found Identifier
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
func otherIdentifier(e *Entity, given []Identifier) (Identifier, bool) {
	for _, i := range given {
		if !i.Scheme.Strong() || i.Scheme == SchemePIC || i.Scheme == SchemeISNI || i.Scheme == SchemeSIRET {
			continue
		}
		for _, have := range e.Identifiers {
			if have.Scheme == i.Scheme {
				return have, true
			}
		}
	}
	return Identifier{}, false
}
