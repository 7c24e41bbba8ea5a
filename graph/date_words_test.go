package graph_test

import (
	"testing"

	"entente/graph"
)

func TestDatesAndPeriodsInWords(t *testing.T) {
	for _, tt := range []struct{ since, until, en, fr, why string }{
		{"", "", "", "", "nothing is known"},
		{"2019", "", "since 2019", "depuis 2019", "a year"},
		{"2019-08", "", "since August 2019", "depuis août 2019", "a month has a name"},
		{"2019-06-30", "", "since 30 June 2019", "depuis le 30 juin 2019", "a day has an article in French"},
		{"", "2019", "until 2019", "jusqu’en 2019", "a year has a preposition of its own"},
		{"", "2019-02", "until February 2019", "jusqu’en février 2019", "and so has a month"},
		{"", "2019-12-01", "until 1 December 2019", "jusqu’au 1er décembre 2019", "the first day is an ordinal number in French"},
		{"2011", "2019", "2011–2019", "2011–2019", "years are joined closely"},
		{"2011-03-02", "2019", "2 March 2011 – 2019", "2 mars 2011 – 2019", "words are joined with blanks"},
		{"2011", "2019-10", "2011 – October 2019", "2011 – octobre 2019", "whichever of the two has words"},
	} {
		p := graph.Period{Since: dateOrUnknown(tt.since), Until: dateOrUnknown(tt.until)}
		if en, fr := p.InWords("en"), p.InWords("fr-CA"); en != tt.en || fr != tt.fr {
			t.Errorf("%s: %q and %q, want %q and %q", tt.why, en, fr, tt.en, tt.fr)
		}
	}
	if en, fr := graph.MustDate("2019-01-21").InWords("de"), graph.MustDate("2019-01-21").InWords("fr"); en != "21 January 2019" || fr != "21 janvier 2019" {
		t.Errorf("a day by itself: %q and %q", en, fr)
	}
}
