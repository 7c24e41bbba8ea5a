package graph

import "strings"

// ID names one thing for ever, as `kind:slug`: institution:cnrs, site:jrc-ispra, project:cordis-634674. The slug has
// 1 to 120 characters of a–z, 0–9, '-', '_' and '.', and starts with a letter or digit. Relations, facts and
// conflicts have ids of the same form (relation:…, fact:…, conflict:…) whose slug is a digest of their content; the global ids
// of facts and conflicts have behind it what they are about, see Fact.GlobalID, and up to 156 characters.
type ID string

const MaxSlug = 120

// Prefixes of ids that do not name an entity.
const (
	prefixRelation = "relation"
	prefixFact     = "fact"
	prefixConflict = "conflict"
)

// ParseID returns s as an ID. It returns INVALID_ID when s is not of the form kind:slug or when its kind is neither
// an entity kind nor relation, fact or conflict.
func ParseID(s string) (ID, error) {
	prefix, slug, ok := strings.Cut(s, ":")
	most := MaxSlug
	if prefix == prefixFact || prefix == prefixConflict {
		most = maxStatementSlug
	}
	if !ok || !validSlug(slug, most) {
		return "", Errorf(CodeInvalidID, "%s is not an id; ids look like institution:cnrs (kind, colon, then a-z 0-9 - _ .)", Clip(s))
	}
	if kindOfPrefix[prefix] == "" && prefix != prefixRelation && prefix != prefixFact && prefix != prefixConflict {
		return "", Errorf(CodeInvalidID, "%s does not begin with a kind of entity; the kinds are %s",
			Clip(s), strings.Join(KindPrefixes(), ", "))
	}
	return ID(s), nil
}

// ParseIDs returns the ids that the texts are; INVALID_ID for the first that is none.
func ParseIDs(texts []string) ([]ID, error) {
	out := make([]ID, len(texts))
	for i, s := range texts {
		id, err := ParseID(s)
		if err != nil {
			return nil, err
		}
		out[i] = id
	}
	return out, nil
}

// Kind returns the kind of the entity that id names, or "" when it names none (a relation, or not an id).
func (id ID) Kind() EntityKind {
	prefix, _, _ := strings.Cut(string(id), ":")
	return kindOfPrefix[prefix]
}

// IsRelation reports whether id names a relation.
func (id ID) IsRelation() bool { return strings.HasPrefix(string(id), prefixRelation+":") }

// Slug returns what stands behind the colon.
func (id ID) Slug() string {
	_, slug, _ := strings.Cut(string(id), ":")
	return slug
}

// Origin returns -1 for an id that a person chose, else the place of the scheme that it was made from.
func (id ID) Origin() int {
	slug := id.Slug()
	for i, s := range IdentifierSchemes {
		prefix := s.slug() + "-"
		if len(slug) > len(prefix) && strings.HasPrefix(slug, prefix) {
			return i
		}
	}
	return -1
}

// Identifier returns the identifier that the id is made of: that of institution:ror-02feahw73 is the ROR id https://ror.org/02feahw73. ok
// is false for an id that a person chose, and for one that is made of something that only looks like a strong identifier.
func (id ID) Identifier() (i Identifier, ok bool) {
	if id.Kind() == "" || id.Origin() < 0 {
		return Identifier{}, false
	}
	slug := id.Slug()
	for _, s := range IdentifierSchemes {
		value, made := strings.CutPrefix(slug, s.slug()+"-")
		if !made || !s.Strong() || s == SchemeEntente {
			continue
		}
		for _, v := range []string{value, strings.ToUpper(value)} { // ids are in lower case, some registers are not
			if i := (Identifier{s, v}).Canonical(); i.Check() == nil {
				return i, true
			}
		}
	}
	return Identifier{}, false
}

func validSlug(s string, most int) bool {
	if s == "" || len(s) > most {
		return false
	}
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
		case i > 0 && (c == '-' || c == '_' || c == '.'):
		default:
			return false
		}
	}
	return true
}

// clip quotes a value for a message and shortens it, so that an id of a megabyte does not come back to the client.
func Clip(s string) string {
	const most = 60
	r := []rune(strings.ToValidUTF8(s, "\uFFFD"))
	if len(r) > most {
		return `"` + string(r[:most]) + `…"`
	}
	return `"` + string(r) + `"`
}
