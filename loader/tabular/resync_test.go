package tabular

import (
	"slices"
	"strings"
	"testing"
)

// TestABadLineIsRejectedAlone: how far a record at fault goes is known when its fault lies in its own line, and open when it
// began in one line and is at fault in another. What stands behind it is read for itself in either case, good or bad.
func TestABadLineIsRejectedAlone(t *testing.T) {
	const (
		stray = "a quote stands inside a quoted cell; double it"
		open  = "a quoted cell is never closed; close its quote"
	)
	for _, c := range []struct {
		reason, input string
		want          []string
	}{
		{
			"two lines with a quote that is at fault where it stands", "a;b\n\"x\"y;1;2\n\"z\"t;3;4\n5;6\n",
			[]string{"2 bad lines 2-2: " + stray, "3 bad lines 3-3: " + stray, "4 5|6"},
		},
		{
			"three, at the end", "a;b\n1;2\n\"x\"y;1;2\n\"z\"t;3;4\n\"u\"v;5;6\n",
			[]string{"2 1|2", "3 bad lines 3-3: " + stray, "4 bad lines 4-4: " + stray, "5 bad lines 5-5: " + stray},
		},
		{
			"two lines with a cell too many", "a;b\n1;2;3\n4;5;6\n7;8\n",
			[]string{
				"2 bad lines 2-2: the record has 3 cells and the header 2; quote cells that hold the delimiter",
				"3 bad lines 3-3: the record has 3 cells and the header 2; quote cells that hold the delimiter", "4 7|8",
			},
		},
		{
			"a line at fault before one of too many cells", "a;b\n\"x\"y;1;2\n3;4;5\n6;7\n",
			[]string{
				"2 bad lines 2-2: " + stray,
				"3 bad lines 3-3: the record has 3 cells and the header 2; quote cells that hold the delimiter", "4 6|7",
			},
		},
		{
			"a quote that nobody closes takes the bad lines behind it along, up to a good one", "a;b\n\"x;1\n2;3;4\n5;6\n",
			[]string{"2 bad lines 2-3: " + open, "3 5|6"},
		},
		{
			"a quote that is at fault lines later does, too", "a;b\n\"x;1\n2;\"3;4\n5;6\n",
			[]string{"2 bad lines 2-3: " + stray, "3 5|6"},
		},
	} {
		if _, got := read(t, c.input); !slices.Equal(got, c.want) {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

// TestEndsInADoubledCellAreTriedUpToABound: where the outer quotes of a cell are doubled, each quote before a delimiter may be its
// end. Seven of them may be part of its text; with eight it is no longer worth the time.
func TestEndsInADoubledCellAreTriedUpToABound(t *testing.T) {
	for _, c := range []struct {
		reason string
		inside int
		want   []string
	}{
		{"one", 1, []string{`2 a"; a|1 ~ ` + doubledQuotes, "3 2|3"}},
		{"seven", 7, []string{`2 a"; a"; a"; a"; a"; a"; a"; a|1 ~ ` + doubledQuotes, "3 2|3"}},
		{"eight", 8, []string{"2 bad lines 2-2: a quote stands inside a quoted cell; double it", "3 2|3"}},
	} {
		input := "a;b\n\"\"a" + strings.Repeat(`""; a`, c.inside) + "\"\";1\n2;3\n"
		if _, got := read(t, input); !slices.Equal(got, c.want) {
			t.Errorf("%s: got\n%s\nwant\n%s", c.reason, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}
