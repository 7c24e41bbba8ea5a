package view

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"entente/graph"
)

func TestDecimalArguments(t *testing.T) {
	for _, c := range []struct {
		why   string
		given any
		want  Decimal // empty: refused
	}{
		{"a whole literal", int64(5), "5"},
		{"a literal with a fraction", 0.1, "0.1"},
		{"a great literal has no exponent", 1e21, "1000000000000000000000"},
		{"a small literal has no exponent", 1e-7, "0.0000001"},
		{"a variable", json.Number("1250000.50"), "1250000.5"},
		{"a variable with an exponent", json.Number("1e21"), "1000000000000000000000"},
		{"text", "1250000.5", "1250000.5"},
		{"text with an exponent", "12.5e2", "1250"},
		{"a negative number", json.Number("-3"), "-3"},
		{"there is one zero", json.Number("-0"), "0"},
		{"the graph compares numbers with 53 bits", json.Number("9007199254740993"), "9007199254740992"},
		{"a comma", "1,5", ""},
		{"grouping", "1 000", ""},
		{"no digits before the point", ".5", ""},
		{"no digits behind the point", "5.", ""},
		{"a leading zero", "05", ""},
		{"a plus", "+5", ""},
		{"hexadecimal", "0x10", ""},
		{"underscores", "1_000", ""},
		{"not finite", "Infinity", ""},
		{"no number", "NaN", ""},
		{"too great to compare", "1e999", ""},
		{"nothing", "", ""},
		{"a blank", " 5", ""},
		{"a truth value", true, ""},
		{"a list", []any{1}, ""},
	} {
		got, err := UnmarshalDecimal(c.given)
		switch {
		case c.want == "" && graph.CodeOf(err) != graph.CodeInvalidArgument:
			t.Errorf("%s: %v is refused with INVALID_ARGUMENT, not read as %s, %v", c.why, c.given, got, err)
		case c.want != "" && (err != nil || got != c.want):
			t.Errorf("%s: %v is %s, %v; not %s", c.why, c.given, got, err, c.want)
		}
	}
}

func TestLongArguments(t *testing.T) {
	for _, c := range []struct {
		why   string
		given any
		want  int
		ok    bool
	}{
		{"a literal", int64(5), 5, true},
		{"more than 32 bits", json.Number("2147483648"), 2147483648, true},
		{"more than a number with a point holds", "9007199254740993", 9007199254740993, true},
		{"the least", "-9223372036854775808", -9223372036854775808, true},
		{"more than 64 bits", "9223372036854775808", 0, false},
		{"a fraction", json.Number("1.5"), 0, false},
		{"an exponent", json.Number("1e3"), 0, false},
		{"a truth value", true, 0, false},
		{"nothing", "", 0, false},
	} {
		got, err := UnmarshalLong(c.given)
		if (err == nil) != c.ok || got != c.want || !c.ok && graph.CodeOf(err) != graph.CodeInvalidArgument {
			t.Errorf("%s: %v is %d, %v", c.why, c.given, got, err)
		}
	}
}

func TestNumbersAreWrittenPlainly(t *testing.T) {
	sum := func(cents int64) Decimal { return GroupSum{Total: graph.Total{Cents: cents}}.Value() }
	tenth, fifth := 0.1, 0.2
	for _, c := range []struct {
		why  string
		got  graphql.Marshaler
		text string
	}{
		{"a sum of 0.1 and 0.2 in hundredths", MarshalDecimal(sum(10 + 20)), "0.3"},
		{"a sum in whole units", MarshalDecimal(sum(125000000)), "1250000"},
		{"a sum with one decimal", MarshalDecimal(sum(-150)), "-1.5"},
		{"a sum with a zero behind the point", MarshalDecimal(sum(101)), "1.01"},
		{"less than a unit", MarshalDecimal(sum(-5)), "-0.05"},
		{"nothing to add", MarshalDecimal(sum(0)), "0"},
		{"a sum with more digits than 53 bits hold", MarshalDecimal(sum(9007199254740993)), "90071992547409.93"},
		{"the least sum", MarshalDecimal(sum(-9223372036854775808)), "-92233720368547758.08"},
		{"what the graph holds in binary", MarshalNumber(tenth + fifth), "0.30000000000000004"},
		{"a great amount has no exponent", MarshalNumber(1e21), "1000000000000000000000"},
		{"a count of more than 32 bits", MarshalLong(9007199254740993), "9007199254740993"},
	} {
		var out bytes.Buffer
		c.got.MarshalGQL(&out)
		if out.String() != c.text || !json.Valid(out.Bytes()) {
			t.Errorf("%s: %s, not %s", c.why, out.String(), c.text)
		}
	}
}
