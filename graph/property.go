package graph

import (
	"math"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Property is what a fact is about: name, founded, signed, staff … The vocabulary is closed: a property that is not in
// it is refused with the nearest one that is.
type Property string

// ValueType is the form that values of a property have.
type ValueType int

// The value types and their canonical forms.
const (
	Text        ValueType = iota // any text without control characters, trimmed
	Term                         // UPPER_SNAKE, from a closed list where the property has one
	Number                       // a decimal number with a dot, no grouping: 40.3
	DateValue                    // YYYY, YYYY-MM or YYYY-MM-DD
	Country                      // ISO 3166-1 alpha-2, upper case
	URL                          // absolute http or https
	Coordinates                  // latitude,longitude in decimal degrees, WGS 84
	Identified                   // scheme:value, the scheme from IdentifierSchemes
)

// PropertyRule is what the vocabulary says of a property.
type PropertyRule struct {
	Name   Property
	Type   ValueType
	Kinds  []EntityKind // who may have it; empty: every kind
	Single bool         // at one time (and in one language, of one unit) at most one value is right
	Many   []EntityKind // kinds of which several values may be right all the same
	Event  bool         // the value does not change with time: two values contradict, whatever their periods
	Terms  []string     // the closed list of a Term
	Figure bool         // an indicator: a number about the entity with unit and period

	// Title is the property in words, by language (en, fr).
	Title map[string]string
}

// Rule returns the rule of the property, and whether the vocabulary has it.
func (p Property) Rule() (PropertyRule, bool) {
	i, ok := propertyIndex[p]
	if !ok {
		return PropertyRule{}, false
	}
	return Properties[i], true
}

// order is the place in the vocabulary; unknown properties come last.
func (p Property) Order() int {
	if i, ok := propertyIndex[p]; ok {
		return i
	}
	return math.MaxInt
}

// Title returns the property in words ("date of signature"), in English where lang has none.
func (p Property) Title(lang string) string {
	r, _ := p.Rule()
	if t := r.Title[lang]; t != "" {
		return t
	}
	if t := r.Title["en"]; t != "" {
		return t
	}
	return string(p)
}

var propertyIndex = func() map[Property]int {
	m := make(map[Property]int, len(Properties))
	for i, r := range Properties {
		m[r.Name] = i
	}
	return m
}()

// Check returns INVALID_ARGUMENT when value does not have the form that the rule asks for on an entity of that kind.
func (r PropertyRule) Check(kind EntityKind, value string) error {
	bad := func(want string) error {
		return Errorf(CodeInvalidArgument, "%s: %s is not %s", r.Name, Clip(value), want)
	}
	switch r.Type {
	case Text:
		if value == "" || value != strings.TrimSpace(value) || strings.ContainsFunc(value, unicode.IsControl) ||
			!utf8.ValidString(value) {
			return bad("a text in UTF-8 without blanks around it or control characters in it")
		}
	case Term:
		if terms := TermsFor(r.Name, kind); !slices.Contains(terms, value) {
			return bad("one of " + strings.Join(terms, ", "))
		}
	case Number:
		if n, ok := ParseNumber(value); !ok || FormatNumber(n) != value {
			return bad("a number in its plainest form, such as 40.3")
		}
	case DateValue:
		if _, err := ParseDate(value); err != nil {
			return bad("a date: YYYY, YYYY-MM or YYYY-MM-DD")
		}
	case Country:
		if !IsCountryCode(value) {
			return bad("an ISO 3166-1 alpha-2 code such as FR" + insteadOf(value))
		}
	case URL:
		u, err := url.Parse(value)
		if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
			return bad("an absolute http or https address")
		}
	case Coordinates:
		if _, _, ok := ParseCoordinates(value); !ok {
			return bad("latitude,longitude in degrees such as 45.8,8.63")
		}
	case Identified:
		if _, err := ParseIdentifier(value); err != nil {
			return bad("an identifier as scheme:value, such as ror:https://ror.org/02feahw73")
		}
	}
	return nil
}

// FormatNumber returns the canonical form of a number: decimal, without grouping, as few digits as tell it apart.
func FormatNumber(f float64) string {
	if f == 0 {
		return "0" // not -0
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}

// ParseNumber returns a decimal number, and whether s is one. It is finite.
func ParseNumber(s string) (float64, bool) {
	if s == "" || strings.Trim(s, "-0123456789.") != "" {
		return 0, false
	}
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil // not of one that is too great
}

// insteadOf tells which code was meant where a value names a country by something else than its code: EL, fr, Italy.
func insteadOf(country string) string {
	if code, err := ParseCountry(country); err == nil {
		return "; write " + code
	}
	return ""
}
