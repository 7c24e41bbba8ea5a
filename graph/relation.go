package graph

import (
	"fmt"
	"slices"
	"strings"
)

// RelationType is what a relation says. The list is closed; relationRules says which kinds each may join.
type RelationType string

// The relation types.
const (
	HasSite        RelationType = "HAS_SITE"
	PartOf         RelationType = "PART_OF"
	PartnerIn      RelationType = "PARTNER_IN"
	PartnerOf      RelationType = "PARTNER_OF"
	MemberOf       RelationType = "MEMBER_OF"
	PartyTo        RelationType = "PARTY_TO"
	EstablishedBy  RelationType = "ESTABLISHED_BY"
	Manages        RelationType = "MANAGES"
	ParticipatesIn RelationType = "PARTICIPATES_IN"
	FundedUnder    RelationType = "FUNDED_UNDER"
	HasTheme       RelationType = "HAS_THEME"
	Broader        RelationType = "BROADER"
	Leads          RelationType = "LEADS"
	AffiliatedWith RelationType = "AFFILIATED_WITH"
	Awarded        RelationType = "AWARDED"
	Operates       RelationType = "OPERATES"
	LocatedAt      RelationType = "LOCATED_AT"
	Succeeds       RelationType = "SUCCEEDS"
)

// Relation is a directed, typed statement about two entities, with its evidence.
type Relation struct {
	ID     ID           `json:"id"`
	Type   RelationType `json:"type"`
	From   ID           `json:"from"`
	To     ID           `json:"to"`
	Role   string       `json:"role,omitempty"`   // lower case words as the source has them: coordinator, director
	Amount *float64     `json:"amount,omitempty"` // in EUR, where the relation carries money
	// NetAmount is what of the money stays with the one that receives it, in EUR: the net EC contribution of a participant, which
	// leaves out what it passes on, and has what others pass on to it.
	NetAmount *float64 `json:"netAmount,omitempty"`
	// Ended says that the relation holds no more, where a source says so without saying since when.
	Ended    bool       `json:"ended,omitempty"`
	Period              // when the relation held
	Evidence []Evidence `json:"evidence"`
	// Withdrawn says that a later release of every document that stated the relation states it no longer. It is kept and
	// shown as such; no path leads over it.
	Withdrawn bool `json:"withdrawn,omitempty"`
}

// DeriveID returns the id that follows from what the relation states: type, ends, role and period. Amounts and evidence
// take no part, so that two sources that give different amounts speak of one relation.
func (r Relation) DeriveID() ID {
	return DigestID(prefixRelation, string(r.Type), string(r.From), string(r.To), r.Role, r.Since.String(),
		r.Until.String())
}

// Other returns the end of the relation that is not id, and whether the relation leads from id to it. For a relation of
// an entity with itself that is the entity, forward.
func (r Relation) Other(id ID) (other ID, forward bool) {
	if r.From == id {
		return r.To, true
	}
	return r.From, false
}

// Ends is one pair of kinds that a relation type may join.
type Ends struct{ From, To EntityKind }

// RelationRule is what the model says of a relation type.
type RelationRule struct {
	Type      RelationType
	Ends      []Ends
	Exclusive Exclusivity
	// Weight is the cost of one step over such a relation in a path, 1 for a plain one: a direct agreement tells more
	// than a shared theme.
	Weight float64
	// Phrase is the sentence of a step by language, in both directions, with {a} and {b} for the names.
	Phrase map[string]Phrase
}

// Phrase is a step in words, in both directions of travel. {a} is the entity that the step leaves, {b} the one it
// reaches.
type Phrase struct{ Forward, Backward string }

// Exclusivity says which relations of one type cannot hold at the same time.
type Exclusivity int

// The exclusivities.
const (
	NotExclusive    Exclusivity = iota
	OneSourceByRole             // at one time, one To has one From in a role: an institution has one president
)

// RelationTypes lists every type in the order in which they are shown.
var RelationTypes = func() []RelationType {
	t := make([]RelationType, len(relationRules))
	for i, r := range relationRules {
		t[i] = r.Type
	}
	return t
}()

// Rule returns what the model says of the type, and whether it is one.
func (t RelationType) Rule() (RelationRule, bool) {
	if i := t.Index(); i >= 0 {
		return relationRules[i], true
	}
	return RelationRule{}, false
}

// Index returns the place of the type in RelationTypes, -1 for an unknown one.
func (t RelationType) Index() int {
	if i, ok := relationIndex[t]; ok {
		return i
	}
	return -1
}

var relationIndex = func() map[RelationType]int {
	m := make(map[RelationType]int, len(relationRules))
	for i, r := range relationRules {
		m[r.Type] = i
	}
	return m
}()

// Allows reports whether the type may lead from one kind to the other.
func (r RelationRule) Allows(from, to EntityKind) bool {
	return slices.Contains(r.Ends, Ends{from, to})
}

func ends(from []EntityKind, to ...EntityKind) []Ends {
	var e []Ends
	for _, f := range from {
		for _, t := range to {
			e = append(e, Ends{f, t})
		}
	}
	return e
}

func sameKind(kinds ...EntityKind) []Ends {
	e := make([]Ends, len(kinds))
	for i, k := range kinds {
		e[i] = Ends{k, k}
	}
	return e
}

// verb returns the words between the two ends, in the direction of the relation: "is a partner in".
func (p Phrase) verb() string {
	return strings.TrimSuffix(strings.TrimPrefix(p.Forward, "{a} "), " {b}")
}

func (r RelationRule) EndsInWords() string {
	var parts []string
	for _, e := range r.Ends {
		parts = append(parts, fmt.Sprintf("%s to %s", e.From.Label(), e.To.Label()))
	}
	return strings.Join(parts, ", ")
}

// UpFrom returns the type of relation that leads from an entity of the kind to a greater or broader one of the same kind, ""
// for a kind that makes no tree.
func UpFrom(kind EntityKind) RelationType {
	for _, t := range []RelationType{PartOf, Broader} {
		if rule, _ := t.Rule(); rule.Allows(kind, kind) {
			return t
		}
	}
	return ""
}
