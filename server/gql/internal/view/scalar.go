package view

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"regexp"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"entente/graph"
)

// MarshalID writes a global id.
func MarshalID(id graph.ID) graphql.Marshaler { return graphql.MarshalString(string(id)) }

// UnmarshalID reads a global id. It returns INVALID_ID when v is none, so that nothing behind it sees another form.
func UnmarshalID(v any) (graph.ID, error) {
	s, ok := v.(string)
	if !ok {
		s = fmt.Sprint(v)
	}
	return graph.ParseID(s)
}

// MarshalDate writes a date, null when it is unknown.
func MarshalDate(d graph.Date) graphql.Marshaler {
	if !d.Known() {
		return graphql.Null
	}
	return graphql.MarshalString(d.String())
}

// UnmarshalDate reads a date; null is the unknown one. It returns INVALID_DATE when v is none.
func UnmarshalDate(v any) (graph.Date, error) {
	switch v := v.(type) {
	case nil:
		return graph.Date{}, nil
	case string:
		return graph.ParseDate(v)
	}
	return graph.ParseDate(fmt.Sprint(v)) // a year as a number
}

// MarshalDateTime writes a moment in UTC.
func MarshalDateTime(t time.Time) graphql.Marshaler {
	return graphql.MarshalString(t.UTC().Format(time.RFC3339))
}

// UnmarshalDateTime reads a moment. It returns INVALID_DATE when v is none.
func UnmarshalDateTime(v any) (time.Time, error) {
	t, err := time.Parse(time.RFC3339, fmt.Sprint(v))
	if err != nil {
		return t, graph.Errorf(graph.CodeInvalidDate, "%s is not a date with a time; write 2026-06-23T08:15:00Z", quoted(fmt.Sprint(v)))
	}
	return t, nil
}

// MarshalCountry writes the code of a country.
func MarshalCountry(code string) graphql.Marshaler { return graphql.MarshalString(code) }

// UnmarshalCountry returns the code of a country that a user wrote: see graph.ParseCountry, whose errors it returns.
func UnmarshalCountry(v any) (string, error) { return graph.ParseCountry(fmt.Sprint(v)) }

// MarshalInt writes a whole number.
func MarshalInt(i int) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) { _, _ = io.WriteString(w, strconv.Itoa(i)) })
}

// UnmarshalInt reads a whole number. It returns INVALID_ARGUMENT for one that has more than 32 bits, as the GraphQL
// specification asks, and for anything else.
func UnmarshalInt(v any) (int, error) {
	n, err := strconv.ParseInt(fmt.Sprint(v), 10, 32)
	if err != nil {
		return 0, graph.Errorf(graph.CodeInvalidArgument, "%s is not a 32-bit integer",
			quoted(fmt.Sprint(v)))
	}
	return int(n), nil
}

// MarshalFloat writes a number as people do: without an exponent, unless it is very large or very small.
func MarshalFloat(f float64) graphql.Marshaler {
	b, err := json.Marshal(f)
	if err != nil {
		return graphql.Null // no source gives an infinite number
	}
	return graphql.WriterFunc(func(w io.Writer) { _, _ = w.Write(b) })
}

// UnmarshalFloat reads a number. It returns INVALID_ARGUMENT for one that is not finite, and for anything else.
func UnmarshalFloat(v any) (float64, error) {
	f, err := strconv.ParseFloat(fmt.Sprint(v), 64)
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		return 0, graph.Errorf(graph.CodeInvalidArgument, "%s is not a finite number",
			quoted(fmt.Sprint(v)))
	}
	return f, nil
}

// Decimal is a decimal number as text, in the form that JSON gives numbers, without an exponent.
type Decimal string

// MarshalDecimal writes a decimal number as it is.
func MarshalDecimal(d Decimal) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) { _, _ = io.WriteString(w, string(d)) })
}

// UnmarshalDecimal reads a decimal number, or its text, into canonical form. It returns INVALID_ARGUMENT for anything else.
func UnmarshalDecimal(v any) (Decimal, error) {
	f, err := UnmarshalNumber(v)
	return Decimal(graph.FormatNumber(f)), err
}

// MarshalNumber writes a decimal number that the graph holds in binary, in as few digits as tell it apart.
func MarshalNumber(f float64) graphql.Marshaler {
	return MarshalDecimal(Decimal(graph.FormatNumber(f)))
}

// decimal is the form of a number in JSON.
var decimal = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$`)

// UnmarshalNumber reads a decimal number, or its text, as the graph compares numbers: in binary with 53 bits. It returns
// INVALID_ARGUMENT for anything else, and for what is beyond the numbers of that form.
func UnmarshalNumber(v any) (float64, error) {
	text := textOf(v)
	f, err := strconv.ParseFloat(text, 64)
	if err != nil || !decimal.MatchString(text) {
		return 0, graph.Errorf(graph.CodeInvalidArgument, "%s is not a decimal number; write 1250000.5", quoted(text))
	}
	return f, nil
}

// MarshalLong writes a whole number of 64 bits.
func MarshalLong(i int) graphql.Marshaler { return MarshalInt(i) }

// UnmarshalLong reads a whole number of 64 bits, or its text. It returns INVALID_ARGUMENT for anything else.
func UnmarshalLong(v any) (int, error) {
	n, err := strconv.ParseInt(textOf(v), 10, 64)
	if err != nil {
		return 0, graph.Errorf(graph.CodeInvalidArgument, "%s is not a whole number of 64 bits", quoted(textOf(v)))
	}
	return int(n), nil
}

// textOf returns what a number was written as, as far as its type remembers.
func textOf(v any) string {
	if f, ok := v.(float64); ok {
		return strconv.FormatFloat(f, 'f', -1, 64)
	}
	return fmt.Sprint(v)
}

// quoted quotes a value for a message and shortens it: no argument comes back to the client at full length.
func quoted(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return strconv.Quote(string(r[:most]) + "…")
	}
	return strconv.Quote(s)
}
