package graph

import "strings"

// digestLength is how many characters the digest in an id has.
const digestLength = 20

// maxStatementSlug is the most characters behind the colon of the global id of a fact or conflict: a digest, and the id of what
// it is about.
var maxStatementSlug = digestLength + len(".") + longestPrefix() + len(".") + MaxSlug

func longestPrefix() int {
	n := 0
	for _, p := range KindPrefixes() {
		n = max(n, len(p))
	}
	return n
}

// GlobalID returns the id by which users find the fact again, fact:digest.kind.slug: no store keeps facts by their digest, so
// the id ends with that of the subject.
func (f Fact) GlobalID() ID { return globalID(f.ID, f.Subject) }

// GlobalID returns the id by which users find the conflict again, conflict:digest.kind.slug, which ends with the id of the
// entity.
func (c Conflict) GlobalID() ID { return globalID(c.ID, c.Entity) }

// GlobalStatement returns the id by which users find the statement of a side again: that of a fact about the entity, or of a
// relation.
func (c Conflict) GlobalStatement(s Side) ID {
	if s.Statement.IsRelation() {
		return s.Statement
	}
	return globalID(s.Statement, c.Entity)
}

func globalID(own, about ID) ID { return own + "." + ID(strings.Replace(string(about), ":", ".", 1)) }

// IsFact reports whether id names a fact.
func (id ID) IsFact() bool { return strings.HasPrefix(string(id), prefixFact+":") }

// IsConflict reports whether id names a conflict.
func (id ID) IsConflict() bool { return strings.HasPrefix(string(id), prefixConflict+":") }

// Statement returns the two parts of the global id of a fact or conflict, its own id with the digest and the id of the entity
// that it is about, and false for every other id.
func (id ID) Statement() (own, about ID, ok bool) {
	digest, rest, found := strings.Cut(string(id), ".")
	kind, slug, both := strings.Cut(rest, ".")
	own, about = ID(digest), ID(kind+":"+slug)
	if !id.IsFact() && !id.IsConflict() || !found || !both || len(own.Slug()) != digestLength || about.Kind() == "" || !validSlug(slug, MaxSlug) {
		return "", "", false
	}
	return own, about, true
}
