package reconcile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
)

const judgementsHead = `# Suggestions of entente reconcile, the most likely first: %d.
#
# For each pair, take away the # before the line that is true, and say in its because why, in your own words: up to 15 of them
# become the quote that the graph cites. Lines that stay comments say nothing. Then load the file:
#
#     entente load judgements FILE --store STORE
#
# To take a judgement back, remove its line and load the file again. Keep the file: it is the evidence.

# A second file of judgements needs a name: name: physics
judgements:
`

// Judgements returns the suggestions as a judgements file in which every line is still a comment, in the given order, for a
// person to choose from. Loaded as it is, the file states nothing.
func Judgements(suggestions []Suggestion) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, judgementsHead, len(suggestions))
	for _, s := range suggestions {
		fmt.Fprintf(&b, "\n  # %.2f  %s\n  #       %s\n", s.Score, s.A, s.B)
		for _, r := range s.Reasons {
			fmt.Fprintf(&b, "  #   %s\n", oneLine(r.String()))
		}
		if s.Undecided {
			b.WriteString("  #   Somebody is unsure: take that judgement back where you settle it here.\n")
		}
		ids := `["` + string(s.A.ID) + `", "` + string(s.B.ID) + `"]`
		fmt.Fprintf(&b, "  # - {same: %s, because: %s}\n", ids, quoted(s.because(false)))
		fmt.Fprintf(&b, "  # - {different: %s, because: %s}\n", ids, quoted(s.because(true)))
		fmt.Fprintf(&b, "  # - {unsure: %s, because: %s}\n", ids, quoted(""))
	}
	return b.Bytes()
}

// String returns the candidate in one line: id, name, city and country.
func (c Candidate) String() string {
	return oneLine(string(c.ID) + "  " + c.Title())
}

// Title returns the name, with city and country where they are known.
func (c Candidate) Title() string {
	if at := strings.Trim(c.City+", "+c.Country, ", "); at != "" {
		return c.Name + " (" + at + ")"
	}
	return c.Name
}

// String returns the reason with its sign: + in favour, - against.
func (r Reason) String() string {
	if r.Against {
		return "- " + r.Text
	}
	return "+ " + r.Text
}

// because returns the reasons of one side in a few words, as a draft for the person who judges.
func (s Suggestion) because(against bool) string {
	var parts []string
	for _, r := range s.Reasons {
		if r.Against == against {
			parts = append(parts, shortReasons[r.Code])
		}
	}
	return strings.Join(parts, ", ")
}

var shortReasons = map[Code]string{
	SameVAT: "same VAT number", SameSIREN: "same SIREN", SameName: "same name", SimilarName: "similar names",
	SameAcronym: "same acronym", SameHost: "same website", SameLabel: "same name of the domain", SameCity: "same city", SameAddress: "same address", SameTown: "one body in one town",
	SameUnit:            "partners of one unit",
	DifferentIdentifier: "one registry knows both", DifferentCountry: "different countries", DifferentPlace: "far apart", OnePart: "one may be a part",
	DifferentVAT: "different legal persons", DifferentType: "different types", Related: "one is related to the other",
}

// oneLine keeps what sources wrote inside its comment.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, s)
	return strings.ToValidUTF8(s, "\uFFFD")
}

// quoted returns a text in double quotes: a string of JSON is one of YAML.
func quoted(s string) string {
	text, err := json.Marshal(s)
	if err != nil {
		return `""`
	}
	return string(text)
}
