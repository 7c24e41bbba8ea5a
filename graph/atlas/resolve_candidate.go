package atlas

import (
	"cmp"
	"math"
	"slices"

	"entente/graph"
)

// ResolveRequest asks which entity somebody means by a name, and by what else is known of it.
type ResolveRequest struct {
	// Name is what somebody calls it, at most 500 characters: a name, an acronym, an id, or an identifier of a register.
	Name string
	// Country is where it is, as ParseCountry reads it; empty: not known.
	Country string
	// Lang is the language of the name, BCP 47; empty: not known.
	Lang string
	// Kinds are those it may be of; empty: any.
	Kinds []graph.EntityKind
	// Identifiers are what registers are said to call it, at most 20.
	Identifiers []graph.Identifier
	// Attributes are what else is said of it, at most 20; of several values of a property one has to agree. A city is also
	// looked for at the sites of an institution.
	Attributes []graph.Attribute
	// Where is what candidates must fulfil; nil: nothing. Relation conditions must have been fulfilled at some time.
	Where *Where
	// First is how many candidates are given, 0 to 100; DefaultPage when nil. The outcome rests on all of them.
	First *int
}

// ResolveOutcome says what became of a ResolveRequest.
type ResolveOutcome string

// The outcomes.
const (
	OutcomeResolved  ResolveOutcome = "RESOLVED"  // the first candidate is meant
	OutcomeAmbiguous ResolveOutcome = "AMBIGUOUS" // one or several may be meant; a person has to choose
	OutcomeNotFound  ResolveOutcome = "NOT_FOUND" // nothing comes near
)

// Resolution is what a name may stand for.
type Resolution struct {
	Outcome ResolveOutcome
	Entity  *graph.Entity // the one that is meant, the first of several; nil unless the outcome is RESOLVED
	// Entities are all that are meant, Entity first: the text of an affiliation may name several.
	Entities   []*graph.Entity
	Candidates []Candidate // by score, the best first, then by id
}

// Candidate is an entity that may be meant.
type Candidate struct {
	Entity *graph.Entity
	// Score is the sum of the contributions of the features, from LeastCandidate to 100.
	Score float64
	// Match says that it is the one that is meant: the first candidate of RESOLVED.
	Match              bool
	Features           []MatchFeature // in the order of MatchCodes
	rank               int            // see the constants of certainty
	segment, relations int            // of an affiliation text: what names it; and how many relations it has
	part               bool           // the name asked for is a part of what it is called
}

// MatchFeature is one reason for the score of a candidate.
type MatchFeature struct {
	Code   MatchCode
	Value  float64 // how much of the feature there is, from 0 to 1, in hundredths
	Weight int     // what a value of 1 adds to the score; negative where it takes away
	Detail string  // what was compared: the label, the identifier, the country; may be empty
}

// Contribution returns what the feature adds to the score, in hundredths: value times weight.
func (f MatchFeature) Contribution() float64 { return float64(f.hundredths()) / 100 }

func (f MatchFeature) hundredths() int { return int(math.Round(f.Value*100)) * f.Weight }

// MatchCode names a feature. A candidate has one of the first five; the rest only where there is something to say.
type MatchCode string

// The features.
const (
	MatchIdentifier        MatchCode = "IDENTIFIER"
	MatchName              MatchCode = "NAME"
	MatchAcronym           MatchCode = "ACRONYM"
	MatchAlias             MatchCode = "ALIAS"
	MatchSimilarName       MatchCode = "SIMILAR_NAME"
	MatchLanguage          MatchCode = "LANGUAGE"
	MatchCountry           MatchCode = "COUNTRY"
	MatchCountryDiffers    MatchCode = "COUNTRY_DIFFERS"
	MatchCountryUnknown    MatchCode = "COUNTRY_UNKNOWN"
	MatchTown              MatchCode = "TOWN"
	MatchAttributes        MatchCode = "ATTRIBUTES"
	MatchAttributesDiffer  MatchCode = "ATTRIBUTES_DIFFER"
	MatchIdentifierDiffers MatchCode = "IDENTIFIER_DIFFERS"
	MatchProminence        MatchCode = "PROMINENCE"
)

// MatchCodes lists every feature in the order in which they are shown.
var MatchCodes = []MatchCode{
	MatchIdentifier, MatchName, MatchAcronym, MatchAlias, MatchSimilarName, MatchLanguage, MatchCountry,
	MatchCountryDiffers, MatchCountryUnknown, MatchTown, MatchAttributes, MatchAttributesDiffer, MatchIdentifierDiffers, MatchProminence,
}

// The weights. Score = sum of value × weight. A strong identifier is the whole score and nothing else counts beside it: 100.
// Else the name carries 80, the country 10, what else is known 4, the language 2 and prominence 4: together 100; in the text of an
// affiliation, which says more, the name carries 80, the country 10 and the town 10. They were
// set by hand, like those of decision 15, so that these hold:
//   - A name that is only similar has at most 0.80 × 80 + 2 + 4 < leastResolved: it never settles by itself, as decision 15
//     asks, but may where the country agrees.
//   - A label that is the name has at least 0.98 × 80, and one that is not has at most 0.90 × 80 + 2 + 4, so that the former
//     is always before the latter where nothing is known but the name.
//   - A country that differs takes more than all else but the name can give.
var matchWeights = map[MatchCode]int{
	MatchIdentifier: 100,
	MatchName:       80, MatchAcronym: 80, MatchAlias: 80, MatchSimilarName: 80,
	MatchLanguage: 2,
	MatchCountry:  10, MatchCountryDiffers: -30, MatchCountryUnknown: 0,
	MatchTown:       10,
	MatchAttributes: 4, MatchAttributesDiffer: -10,
	MatchIdentifierDiffers: -40,
	MatchProminence:        4,
}

// Thresholds of the score.
const (
	// LeastCandidate is the least score of a candidate: half of the words, or a name in the wrong country, still is one.
	LeastCandidate = 30
	// leastResolved is the least score of what is taken without asking a person.
	leastResolved = 70
	// clearLead is how far ahead of the second the first must be: more than prominence and language can make up.
	clearLead = 8
)

// Certainty of a candidate: of two that score alike, the one of a higher certainty is meant.
const (
	bySimilarity = iota
	byExactLabel
	byStrongIdentifier
)

// feature returns a feature with its weight.
func feature(code MatchCode, value float64, detail string) MatchFeature {
	return MatchFeature{Code: code, Value: math.Round(value*100) / 100, Weight: matchWeights[code], Detail: detail}
}

// scoreOf returns the sum of the contributions.
func scoreOf(features []MatchFeature) float64 {
	sum := 0
	for _, f := range features {
		sum += f.hundredths()
	}
	return float64(sum) / 100
}

// decide puts candidates into order, leaves out those that are too far, and returns what became of the request.
func decide(candidates []Candidate) Resolution {
	for i := range candidates {
		candidates[i].Score = scoreOf(candidates[i].Features)
	}
	candidates = slices.DeleteFunc(candidates, func(c Candidate) bool { return c.Score < LeastCandidate })
	slices.SortFunc(candidates, func(a, b Candidate) int {
		switch {
		case a.Score > b.Score:
			return -1
		case a.Score < b.Score:
			return 1
		}
		return cmp.Compare(a.Entity.ID, b.Entity.ID)
	})
	r := Resolution{Outcome: OutcomeNotFound, Candidates: candidates}
	if len(candidates) == 0 {
		return r
	}
	r.Outcome = OutcomeAmbiguous
	if isClear(candidates) {
		r.Outcome = OutcomeResolved
		r.Entity, candidates[0].Match = candidates[0].Entity, true
		r.Entities = []*graph.Entity{r.Entity}
	}
	return r
}

// isClear reports whether the first candidate is meant: it scores enough, and is clearly ahead, or is the only one that is
// named so letter for letter, case and accents apart, or that has the identifier. A name that is a part of what a body is called
// means it only where the country agrees: others may have the same part. Beside others, an acronym counts as if it were no part.
func isClear(candidates []Candidate) bool {
	best := candidates[0]
	if best.Score < leastResolved || best.part && !best.has(MatchCountry) {
		return false
	}
	ahead, only := true, true
	for _, c := range candidates[1:] {
		lead := best.Score - c.Score
		if c.part && c.rank == byExactLabel {
			lead -= (1 - partValue) * float64(matchWeights[MatchName])
		}
		ahead = ahead && lead >= clearLead
		only = only && c.rank < best.rank
	}
	return ahead || only
}

func (c Candidate) has(code MatchCode) bool {
	return slices.ContainsFunc(c.Features, func(f MatchFeature) bool { return f.Code == code })
}
