package graph

import (
	"slices"
	"strings"
)

// IdentifierScheme is a vocabulary of identifiers, named as ROR names them where it does.
type IdentifierScheme string

// The schemes. Strong schemes name one thing in the world: two records that share one are one entity.
const (
	SchemeROR        IdentifierScheme = "ROR"
	SchemeGRID       IdentifierScheme = "GRID"
	SchemeISNI       IdentifierScheme = "ISNI"
	SchemeWikidata   IdentifierScheme = "WIKIDATA"
	SchemeFundref    IdentifierScheme = "FUNDREF"
	SchemePIC        IdentifierScheme = "PIC" // participant identification code of the EU funding portal
	SchemeVAT        IdentifierScheme = "VAT"
	SchemeCordis     IdentifierScheme = "CORDIS"     // grant agreement or project number
	SchemeCordisRCN  IdentifierScheme = "CORDIS_RCN" // record control number
	SchemeEuroSciVoc IdentifierScheme = "EUROSCIVOC"
	SchemeGeoNames   IdentifierScheme = "GEONAMES"
	SchemeRNSR       IdentifierScheme = "RNSR" // répertoire national des structures de recherche
	SchemeSIRET      IdentifierScheme = "SIRET"
	SchemeDOI        IdentifierScheme = "DOI"
	SchemeUAI        IdentifierScheme = "UAI" // unité administrative immatriculée, of French schools and universities
	SchemeORCID      IdentifierScheme = "ORCID"
	SchemeEntente    IdentifierScheme = "ENTENTE" // the id of another record here that a judgement calls the same
)

// IdentifierSchemes lists every scheme.
var IdentifierSchemes = []IdentifierScheme{
	SchemeROR, SchemeGRID, SchemeISNI, SchemeWikidata, SchemeFundref, SchemePIC, SchemeVAT, SchemeCordis,
	SchemeCordisRCN, SchemeEuroSciVoc, SchemeGeoNames, SchemeRNSR, SchemeSIRET, SchemeDOI, SchemeUAI, SchemeORCID,
	SchemeEntente,
}

// Identifier names an entity in a scheme of somebody else.
type Identifier struct {
	Scheme IdentifierScheme `json:"scheme"`
	Value  string           `json:"value"`
}

// ParseIdentifier returns s, as scheme:value with the scheme in lower case and '-' for '_'
// (ror:https://ror.org/02feahw73). It returns INVALID_ARGUMENT for an unknown scheme or an empty value.
func ParseIdentifier(s string) (Identifier, error) {
	scheme, value, ok := strings.Cut(s, ":")
	id := Identifier{
		Scheme: IdentifierScheme(strings.ToUpper(strings.ReplaceAll(scheme, "-", "_"))),
		Value:  strings.TrimSpace(value),
	}
	if !ok || id.Value == "" || !slices.Contains(IdentifierSchemes, id.Scheme) {
		return Identifier{}, Errorf(CodeInvalidArgument, "%s is not an identifier; write scheme:value with a scheme such as ror, wikidata or pic", Clip(s))
	}
	return id.Canonical(), nil
}

// String returns the identifier in the form that ParseIdentifier reads; it is the canonical value of a fact.
func (i Identifier) String() string {
	return i.Scheme.slug() + ":" + i.Value
}

// slug returns the scheme as identifiers and ids write it: CORDIS_RCN is cordis-rcn.
func (s IdentifierScheme) slug() string {
	return strings.ToLower(strings.ReplaceAll(string(s), "_", "-"))
}

// ID returns the id of that kind that is made of the identifier: the reverse of ID.Identifier. It is that of another record here where
// the scheme is ENTENTE, and empty where no id can be made of the identifier.
func (i Identifier) ID(kind EntityKind) ID {
	made := ID(i.Value)
	if i.Scheme != SchemeEntente {
		made = ID(kind.Prefix() + ":" + i.Scheme.slug() + "-" + strings.ToLower(strings.TrimPrefix(i.Value, rorAddress)))
	}
	if _, err := ParseID(string(made)); err != nil || made.Kind() != kind {
		return ""
	}
	return made
}

// rorAddress is what ROR ids begin with as they are stored.
const rorAddress = "https://ror.org/"

// identifierAddresses are what stands before the value where somebody writes it as an address, without http:// or https:// and www.
var identifierAddresses = map[IdentifierScheme][]string{
	SchemeROR:      {"ror.org/"},
	SchemeWikidata: {"wikidata.org/entity/", "wikidata.org/wiki/", "m.wikidata.org/wiki/"},
	SchemeISNI:     {"isni.org/isni/", "isni.org/"},
	SchemeGRID:     {"grid.ac/institutes/"},
	SchemeORCID:    {"orcid.org/"},
	SchemeDOI:      {"doi.org/", "dx.doi.org/"},
	SchemeFundref:  {"doi.org/10.13039/", "dx.doi.org/10.13039/", "10.13039/"},
	SchemeGeoNames: {"geonames.org/", "sws.geonames.org/"},
}

// Canonical returns the identifier as it is stored and compared: the bare value where it was written as an address, ROR ids as full
// addresses all the same, ISNI without blanks, VAT numbers without blanks and in upper case, Wikidata ids with a capital Q.
func (i Identifier) Canonical() Identifier {
	if i.Scheme == SchemeISNI || i.Scheme == SchemeVAT {
		i.Value = strings.ReplaceAll(i.Value, " ", "")
	}
	for value := i.bare(); value != i.Value; value = i.bare() {
		i.Value = value
	}
	switch i.Scheme {
	case SchemeROR:
		i.Value = rorAddress + strings.ToLower(strings.TrimRight(i.Value, "/"))
	case SchemeWikidata, SchemeVAT:
		i.Value = strings.ToUpper(i.Value)
	}
	return i
}

// bare returns the value without an address before it and the slash behind it; as it is where no address of the scheme stands there.
func (i Identifier) bare() string {
	rest := strings.ToLower(i.Value)
	if len(rest) != len(i.Value) {
		return i.Value // of letters that no identifier has
	}
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "https://"), "http://")
	rest = strings.TrimPrefix(rest, "www.")
	for _, address := range identifierAddresses[i.Scheme] {
		value, ok := strings.CutPrefix(rest, address)
		if value = strings.TrimRight(value, "/"); ok && value != "" {
			from := len(i.Value) - len(strings.TrimPrefix(rest, address))
			return i.Value[from : from+len(value)]
		}
	}
	return i.Value
}

// Strong reports whether the scheme names one thing in the world, so that sharing one makes two records of a kind one
// entity. VAT and FundRef numbers are shared by bodies of one legal person, coordinates and places by neighbours.
func (s IdentifierScheme) Strong() bool {
	switch s {
	case SchemeROR, SchemePIC, SchemeGRID, SchemeISNI, SchemeWikidata, SchemeCordis, SchemeEuroSciVoc, SchemeRNSR,
		SchemeSIRET, SchemeUAI, SchemeORCID, SchemeEntente:
		return true
	}
	return false
}

// URL returns the address at which the identifier resolves; "" where the scheme has none.
func (i Identifier) URL() string {
	switch i.Scheme {
	case SchemeROR, SchemeEuroSciVoc:
		if strings.HasPrefix(i.Value, "http") {
			return i.Value
		}
	case SchemeWikidata:
		return "https://www.wikidata.org/entity/" + i.Value
	case SchemeISNI:
		return "https://isni.org/isni/" + i.Value
	case SchemeGRID:
		return "https://www.grid.ac/institutes/" + i.Value
	case SchemeCordis:
		return "https://cordis.europa.eu/project/id/" + i.Value
	case SchemeFundref:
		return "https://doi.org/10.13039/" + i.Value
	case SchemeGeoNames:
		return "https://www.geonames.org/" + i.Value
	case SchemeDOI:
		return "https://doi.org/" + i.Value
	case SchemeORCID:
		return "https://orcid.org/" + i.Value
	}
	return ""
}
