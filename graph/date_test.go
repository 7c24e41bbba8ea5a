package graph_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"entente/graph"
)

func TestParseDate(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want graph.Date
		why  string
	}{
		{"2025", graph.Date{Year: 2025}, "a year"},
		{"2025-01", graph.Date{Year: 2025, Month: 1}, "a month"},
		{"2025-01-06", graph.Date{Year: 2025, Month: 1, Day: 6}, "a day"},
		{"0001", graph.Date{Year: 1}, "the first year"},
		{"9999-12-31", graph.Date{Year: 9999, Month: 12, Day: 31}, "the last day"},
		{"2024-02-29", graph.Date{Year: 2024, Month: 2, Day: 29}, "a leap day"},
		{"2000-02-29", graph.Date{Year: 2000, Month: 2, Day: 29}, "a century that 400 divides has a leap day"},
	} {
		got, err := graph.ParseDate(tt.in)
		if err != nil || got != tt.want {
			t.Errorf("ParseDate(%q) = %+v, %v; want %+v: %s", tt.in, got, err, tt.want, tt.why)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, tt := range []struct{ in, why string }{
		{"", "the unknown date is no text"},
		{"0000", "there is no year 0"},
		{"25", "years have four digits"},
		{"20250106", "hyphens are needed"},
		{"2025-1-6", "months and days have two digits"},
		{"2025/01/06", "hyphens only"},
		{"06-01-2025", "the year comes first"},
		{"2025-00", "months start at 1"},
		{"2025-13", "and end at 12"},
		{"2025-01-00", "days start at 1"},
		{"2025-04-31", "April has 30 days"},
		{"2023-02-29", "not a leap year"},
		{"1900-02-29", "nor is a century that 400 does not divide"},
		{"2025-01-06T00:00:00Z", "a time is not a date"},
		{" 2025", "no blanks"},
		{"+202", "no signs"},
		{"２０２５", "digits are ASCII"},
	} {
		got, err := graph.ParseDate(tt.in)
		if graph.CodeOf(err) != graph.CodeInvalidDate || got != (graph.Date{}) {
			t.Errorf("ParseDate(%q) = %v, %v; want INVALID_DATE: %s", tt.in, got, err, tt.why)
		}
	}
	_, err := graph.ParseDate(strings.Repeat("9", 1<<20))
	if n := len(graph.UserMessage(err)); n > 200 {
		t.Errorf("the message about a megabyte has %d bytes", n)
	}
}

func TestMustDatePanicsOnWhatIsNoDate(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("MustDate took yesterday")
		}
	}()
	graph.MustDate("yesterday")
}

func TestDateOfTakesTheDayOfTheZone(t *testing.T) {
	instant := time.Date(2025, 12, 31, 23, 30, 0, 0, time.UTC)
	paris := instant.In(time.FixedZone("CET", 3600))
	if got := graph.DateOf(paris).String(); got != "2026-01-01" {
		t.Errorf("half past midnight in Paris is %s", got)
	}
	if got := graph.DateOf(instant).String(); got != "2025-12-31" {
		t.Errorf("half past eleven in UTC is %s", got)
	}
}

func TestDateSpans(t *testing.T) {
	for _, tt := range []struct{ in, first, last string }{
		{"", "", ""},
		{"2025", "2025-01-01", "2025-12-31"},
		{"2025-02", "2025-02-01", "2025-02-28"},
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"2025-01-06", "2025-01-06", "2025-01-06"},
	} {
		d := dateOrUnknown(tt.in)
		if d.First().String() != tt.first || d.Last().String() != tt.last {
			t.Errorf("%q spans %s to %s, want %s to %s", tt.in, d.First(), d.Last(), tt.first, tt.last)
		}
	}
}

func TestDateIncludes(t *testing.T) {
	for _, tt := range []struct {
		d, o string
		want bool
		why  string
	}{
		{"2025", "2025-01-06", true, "a day of the year"},
		{"2025", "2025-12", true, "a month of the year"},
		{"2025", "2025", true, "the year itself"},
		{"2025-01-06", "2025", false, "a year is more than one of its days"},
		{"2025", "2026-01-06", false, "a day of another year"},
		{"2025-02", "2025-02-28", true, "the last day of the month"},
		{"2025-02", "2025-03-01", false, "the day after"},
		{"", "2025", false, "the unknown date names no day"},
		{"2025", "", false, "nor is it part of any"},
		{"", "", false, "nor of itself"},
	} {
		if got := dateOrUnknown(tt.d).Includes(dateOrUnknown(tt.o)); got != tt.want {
			t.Errorf("%q includes %q: %v: %s", tt.d, tt.o, got, tt.why)
		}
	}
}

func TestDateOrder(t *testing.T) {
	ordered := []string{
		"", "0001", "2024-12-31", "2025", "2025-01", "2025-01-01", "2025-01-02", "2025-02", "2025-12-31", "2026", "9999",
	}
	for i, a := range ordered {
		for j, b := range ordered {
			x, y := dateOrUnknown(a), dateOrUnknown(b)
			if got := sign(x.Compare(y)); got != cmp.Compare(i, j) {
				t.Errorf("%q compared with %q is %d, want %d", a, b, got, cmp.Compare(i, j))
			}
		}
	}
}

// drawAnyDate draws a date of any precision in the years given; unknown is among them.
func drawAnyDate(t *rapid.T, label string, from, to int) graph.Date {
	precision := rapid.IntRange(0, 3).Draw(t, label+" precision")
	if precision == 0 {
		return graph.Date{}
	}
	day := time.Date(rapid.IntRange(from, to).Draw(t, label+" year"), 1, 1, 0, 0, 0, 0, time.UTC).
		AddDate(0, 0, rapid.IntRange(0, 364).Draw(t, label+" day"))
	d := graph.DateOf(day)
	if precision < 3 {
		d.Day = 0
	}
	if precision < 2 {
		d.Month = 0
	}
	return d
}

func TestDateLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, o := drawAnyDate(t, "d", 1, 9999), drawAnyDate(t, "o", 2024, 2025)
		if back := dateOrUnknown(d.String()); back != d {
			t.Fatalf("%v is read back as %v", d, back)
		}
		if (d.Precision() == 0) == d.Known() {
			t.Fatalf("%v has the precision %d, known: %v", d, d.Precision(), d.Known())
		}
		if d.Known() && !d.Includes(d.First()) || d.Known() && !d.Includes(d.Last()) {
			t.Fatalf("%v does not include its own first and last day", d)
		}
		if sign(d.Compare(o)) != strings.Compare(d.Key(), o.Key()) {
			t.Fatalf("%v and %v: Compare gives %d, their keys %q and %q sort otherwise", d, o, d.Compare(o), d.Key(), o.Key())
		}
		if d.Compare(o) == 0 != (d == o) {
			t.Fatalf("%v and %v: only equal dates compare as equal", d, o)
		}
		b, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		var back graph.Date
		if err := json.Unmarshal(b, &back); err != nil || back != d {
			t.Fatalf("%v is %s in JSON and comes back as %v, %v", d, b, back, err)
		}
	})
}

func TestDateKeepsItsValueWhenATextIsRefused(t *testing.T) {
	d := graph.MustDate("2025")
	if err := d.UnmarshalText([]byte("soon")); graph.CodeOf(err) != graph.CodeInvalidDate || d.String() != "2025" {
		t.Errorf("got %v, %v", d, err)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2025", "2025-01", "2025-01-06", "2024-02-29", "2023-02-29", "0000", "", "----", "9999-99-99", "２０２５"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := graph.ParseDate(s)
		if err != nil {
			if graph.CodeOf(err) != graph.CodeInvalidDate || d.Known() {
				t.Errorf("ParseDate(%q) = %v, %v", s, d, err)
			}
			return
		}
		if d.String() != s {
			t.Errorf("ParseDate(%q) is written as %q", s, d)
		}
		if _, err := time.Parse(time.DateOnly, d.First().String()); err != nil {
			t.Errorf("ParseDate(%q) begins on a day that the calendar does not have: %v", s, err)
		}
	})
}

func sign(n int) int { return cmp.Compare(n, 0) }

func ExampleDate() {
	signed := graph.MustDate("2025-01-06")
	fmt.Println(signed.Precision(), graph.MustDate("2025").Includes(signed))
	fmt.Println(graph.MustDate("2024-02").Last())
	// Output:
	// 3 true
	// 2024-02-29
}
