package table

import "testing"

// TestFormatsOfDates: a format is a year, a month of a year or a day of a month, each part once and told apart from the rest.
func TestFormatsOfDates(t *testing.T) {
	for _, c := range []struct {
		format string
		valid  bool
		reason string
	}{
		{"YYYY", true, "a year"},
		{"MM/YYYY", true, "a month of a year"},
		{"DD.MM.YYYY", true, "a day"},
		{"YYYYMMDD", true, "a day without separators"},
		{"le DD.MM.YYYY", true, "words may stand around it"},
		{"day YYYY", false, "but none with letters of the parts, which somebody meant as parts"},
		{"DD/YYYY", false, "a day of no month"},
		{"MM", false, "a month of no year"},
		{"DD/MM", false, "a day of no year"},
		{"DD/MM/YY", false, "a year of two digits: of which century?"},
		{"YYYY YYYY", false, "the year twice"},
		{"MM/MM/YYYY", false, "the month twice"},
		{"DD/DD/MM/YYYY", false, "the day twice"},
		{"D/M/YYYY", true, "a day and a month without a leading 0"},
		{"DD.MM.YYYY hh:mm:ss", true, "a time may follow"},
		{"hh:mm DD.MM.YYYY", true, "or stand before"},
		{"DD.MM.YYYY hh:hh", false, "the hour twice"},
		{"D/D/MM/YYYY", false, "the day twice, in two forms"},
		{"DD/D/MM/YYYY", false, "the same"},
		{"YYYYY", false, "what would the fifth be?"},
		{"yyyy-MM", false, "parts are written in capitals"},
		{"01/MM/YYYY", false, "a digit would be read as part of the date"},
		{"", false, "no part at all"},
	} {
		if got := datePattern(c.format) != nil; got != c.valid {
			t.Errorf("%q: %v, want %v: %s", c.format, got, c.valid, c.reason)
		}
	}
}
