package graph_test

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"entente/graph"
)

// span is a period as text: since/until, either of them empty when unknown.
type span struct{ since, until string }

func (s span) period() graph.Period {
	return graph.Period{Since: dateOrUnknown(s.since), Until: dateOrUnknown(s.until)}
}

func TestPeriodCovers(t *testing.T) {
	for _, tt := range []struct {
		p    span
		at   string
		want bool
		why  string
	}{
		{span{"2020", "2022"}, "2021", true, "within"},
		{span{"2020", "2022"}, "2020", true, "the bounds are part of it"},
		{span{"2020", "2022"}, "2022-12-31", true, "until 2022 means to its last day"},
		{span{"2020", "2022"}, "2023", false, "after"},
		{span{"2020-06", "2022"}, "2020", true, "some day of 2020 is covered"},
		{span{"2020-06", "2022"}, "2020-05-31", false, "but not this one"},
		{span{"", "2022"}, "1900", true, "an unknown beginning is open"},
		{span{"2020", ""}, "9999", true, "and so is an unknown end"},
		{span{"2020", "2022"}, "", true, "the unknown date is covered by every period"},
	} {
		if got := tt.p.period().Covers(dateOrUnknown(tt.at)); got != tt.want {
			t.Errorf("%v covers %q: %v: %s", tt.p, tt.at, got, tt.why)
		}
	}
}

// TestPeriodPrecedes: what is over before the other begins; the date of a handover counts for neither, unless one is that date alone.
func TestPeriodPrecedes(t *testing.T) {
	for _, tt := range []struct {
		a, b span
		want bool
		why  string
	}{
		{span{"2000", "2009"}, span{"2010", "2012"}, true, "over before"},
		{span{"2000", "2010"}, span{"2010", "2012"}, true, "a handover in 2010"},
		{span{"2000", "2010"}, span{"2010", ""}, true, "to what goes on"},
		{span{"", "2010"}, span{"2010", ""}, true, "from what began nobody knows when"},
		{span{"2010", "2010"}, span{"2010", "2012"}, false, "the first is that year alone"},
		{span{"2000", "2010"}, span{"2010", "2010"}, false, "the second is that year alone"},
		{span{"2000", "2010"}, span{"2010-05", "2012"}, false, "some day of 2010 may be of both: no handover, as the dates differ"},
		{span{"2000", "2010-04"}, span{"2010-05", "2012"}, true, "a month before"},
		{span{"2000", ""}, span{"2010", "2012"}, false, "no end is known"},
		{span{"2000", "2009"}, span{"", "2012"}, false, "no begin is known"},
		{span{"2010", "2012"}, span{"2000", "2009"}, false, "the other way round"},
	} {
		if got := tt.a.period().Precedes(tt.b.period()); got != tt.want {
			t.Errorf("%v precedes %v: %v, want %v: %s", tt.a, tt.b, got, tt.want, tt.why)
		}
	}
}

func TestPeriodOverlaps(t *testing.T) {
	for _, tt := range []struct {
		a, b span
		want bool
		why  string
	}{
		{span{"2020", "2022"}, span{"2022", "2024"}, true, "both hold at some day of 2022, for all that is known"},
		{span{"2020", "2022"}, span{"2023", "2024"}, false, "one ends before the other begins"},
		{span{"2020", "2022-05-03"}, span{"2022-05-03", ""}, true, "one day is enough"},
		{span{"2020", "2022-05-03"}, span{"2022-05-04", ""}, false, "the day after is not"},
		{span{"", ""}, span{"2022", "2022"}, true, "what is unknown may overlap everything"},
		{span{"", "2020"}, span{"", "2010"}, true, "both beginnings are open"},
		{span{"2020", ""}, span{"", "2019"}, false, "though one bound of each is open"},
	} {
		if got := tt.a.period().Overlaps(tt.b.period()); got != tt.want {
			t.Errorf("%v overlaps %v: %v: %s", tt.a, tt.b, got, tt.why)
		}
	}
}

func TestPeriodReversed(t *testing.T) {
	for _, tt := range []struct {
		p    span
		want bool
		why  string
	}{
		{span{"2022", "2020"}, true, "it ends before it begins"},
		{span{"2022-05", "2022"}, false, "some day of 2022 lies behind May"},
		{span{"2022", "2022-05"}, false, "and it may have begun in January"},
		{span{"2022", ""}, false, "an unknown end is open"},
		{span{"", "2022"}, false, "an unknown beginning, too"},
	} {
		if got := tt.p.period().Reversed(); got != tt.want {
			t.Errorf("%v is reversed: %v: %s", tt.p, got, tt.why)
		}
	}
}

// TestPeriodDayByDay compares the rules with looking at each day of the three years.
func TestPeriodDayByDay(t *testing.T) {
	first := time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC)
	var days []graph.Date
	for i := range 3*365 + 1 {
		days = append(days, graph.DateOf(first.AddDate(0, 0, i)))
	}
	held := func(p graph.Period, day graph.Date) bool { // day by day, by the order of days alone
		return (!p.Since.Known() || p.Since.First().Compare(day) <= 0) &&
			(!p.Until.Known() || day.Compare(p.Until.Last()) <= 0)
	}
	rapid.Check(t, func(t *rapid.T) {
		draw := func(label string) graph.Period {
			p := graph.Period{Since: drawAnyDate(t, label+" since", 2023, 2025), Until: drawAnyDate(t, label+" until", 2023, 2025)}
			if p.Reversed() {
				p.Since, p.Until = p.Until, p.Since
			}
			return p
		}
		p, o, at := draw("p"), draw("o"), drawAnyDate(t, "at", 2023, 2025)
		covers, overlaps := !at.Known(), false
		for _, day := range days {
			covers = covers || at.Includes(day) && held(p, day)
			overlaps = overlaps || held(p, day) && held(o, day)
		}
		if p.Covers(at) != covers {
			t.Fatalf("%v covers %v: %v, day by day: %v", p, at, p.Covers(at), covers)
		}
		if p.Overlaps(o) != overlaps || o.Overlaps(p) != overlaps {
			t.Fatalf("%v overlaps %v: %v and back %v, day by day: %v", p, o, p.Overlaps(o), o.Overlaps(p), overlaps)
		}
	})
}

func ExamplePeriod() {
	stated := graph.Period{Since: graph.MustDate("2014"), Until: graph.MustDate("2020")}
	open := graph.Period{Since: graph.MustDate("2014")}
	for _, p := range []graph.Period{stated, open} {
		fmt.Println(p.Covers(graph.MustDate("2025")), p.Validity())
	}
	// Output:
	// false STATED
	// true ASSUMED
}
