package graph

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestIntervalOf(t *testing.T) {
	for _, c := range []struct {
		interval Interval
		date     string
		want     string
		why      string
	}{
		{IntervalYear, "2021-05-03", "2021", "a day lies in a year"},
		{IntervalYear, "2021", "2021", "a year is one"},
		{IntervalMonth, "2021-05-03", "2021-05", "a day lies in a month"},
		{IntervalMonth, "2021-05", "2021-05", "a month is one"},
		{IntervalMonth, "2021", "", "no month is known"},
		{IntervalDay, "2021-05-03", "2021-05-03", "a day is one"},
		{IntervalDay, "2021-05", "", "no day is known"},
		{"DECADE", "2021", "", "it does not exist"},
	} {
		if got, ok := c.interval.Of(MustDate(c.date)); got.String() != c.want || ok != (c.want != "") {
			t.Errorf("%s of %s: %s, %v, want %s: %s", c.interval, c.date, got, ok, c.want, c.why)
		}
	}
	if _, ok := IntervalYear.Of(Date{}); ok {
		t.Error("an unknown date lies in no year")
	}
}

func TestGroupKeyValue(t *testing.T) {
	for _, c := range []struct {
		key         GroupKey
		exact, want string
	}{
		{GroupKey{Field: "country"}, "FR", "FR"},
		{GroupKey{Field: "start"}, "2021-05", "2021-05"},
		{GroupKey{Field: "start", Interval: IntervalYear}, "2021-05", "2021"},
		{GroupKey{Field: "start", Interval: IntervalYear}, "soon", ""},
		{GroupKey{Field: "country", Interval: IntervalYear}, "2021", ""},
	} {
		if got := c.key.Value(c.exact); got != c.want {
			t.Errorf("%s of %v is %q, want %q", c.exact, c.key, got, c.want)
		}
	}
}

// TestGroupKeyValues: each value once, and none where nothing is said as precisely as the interval.
func TestGroupKeyValues(t *testing.T) {
	e := &Entity{
		ID: "institution:a", Kind: KindInstitution, Attributes: []Attribute{{Property: PropFounded, Value: "1794-10"}},
		Labels: []Label{{Value: "A", Type: LabelPreferred}, {Value: "B", Type: LabelAlternative}, {Value: "A", Type: LabelAlternative}},
	}
	for _, c := range []struct {
		why  string
		key  GroupKey
		want []string
	}{
		{"a date", GroupKey{Field: "founded"}, []string{"1794-10"}},
		{"its year", GroupKey{Field: "founded", Interval: IntervalYear}, []string{"1794"}},
		{"no day of it is known", GroupKey{Field: "founded", Interval: IntervalDay}, nil},
		{"names, each once", GroupKey{Field: FieldLabel}, []string{"A", "B"}},
		{"what it lacks", GroupKey{Field: "country"}, nil},
	} {
		if got := c.key.Values(e); !cmp.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

func TestCentsOf(t *testing.T) {
	for _, c := range []struct {
		number float64
		want   int64
		ok     bool
		why    string
	}{
		{0, 0, true, "nothing"},
		{1234567.89, 123456789, true, "two digits are hundredths"},
		{0.005, 1, true, "halves go up"},
		{-0.005, 0, true, "also below zero"},
		{-12.34, -1234, true, "less than nothing"},
		{95.5e9, 9_550_000_000_000, true, "Horizon Europe"},
		{maxCents / 100.0, maxCents, true, "the greatest"},
		{1e14, 0, false, "hundredths are no longer told apart"},
		{-1e300, 0, false, "nor here"},
		{math.Inf(1), 0, false, "no number"},
		{math.NaN(), 0, false, "no number"},
	} {
		if got, ok := CentsOf(c.number); got != c.want || ok != c.ok {
			t.Errorf("%v is %d hundredths, %v; want %d, %v: %s", c.number, got, ok, c.want, c.ok, c.why)
		}
	}
}

func TestTotalDecimal(t *testing.T) {
	for _, c := range []struct {
		cents int64
		want  string
		why   string
	}{
		{0, "0", "nothing"},
		{1200, "12", "whole units have no point"},
		{1250, "12.5", "a nought at the end says nothing"},
		{1205, "12.05", "one behind the point does"},
		{1234, "12.34", "two decimals"},
		{7, "0.07", "hundredths alone"},
		{90, "0.9", "tenths alone"},
		{-5, "-0.05", "less than nothing"},
		{-1200, "-12", "whole units less than nothing"},
		{math.MaxInt64, "92233720368547758.07", "the greatest, exactly"},
		{math.MinInt64, "-92233720368547758.08", "the least, exactly"},
	} {
		if got := (Total{Cents: c.cents}).Decimal(); got != c.want {
			t.Errorf("%d hundredths are %s, want %s: %s", c.cents, got, c.want, c.why)
		}
	}
}

// TestAdder adds numbers one by one, in another order, and in two parts, which are joined themselves or by their sums: the
// sum is that of plain addition, and the same.
func TestAdder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		numbers := rapid.SliceOf(rapid.Int64Range(-maxCents, maxCents)).Draw(t, "hundredths")
		mixed := rapid.Permutation(numbers).Draw(t, "another order")
		cut := rapid.IntRange(0, len(numbers)).Draw(t, "cut")
		var plain int64
		var one, other, left, right Adder
		for i, n := range numbers {
			plain += n
			one.Add(n)
			other.Add(mixed[i])
			if i < cut {
				left.Add(n)
			} else {
				right.Add(n)
			}
		}
		var sums Adder
		sums.AddTotal(left.Total())
		sums.AddTotal(right.Total())
		left.Join(right)
		want := Total{Cents: plain, Known: len(numbers)}
		for _, got := range []Adder{one, other, left, sums} {
			if got.Total() != want {
				t.Fatalf("%d, want %d", got.Total(), want)
			}
		}
	})
	for _, c := range []struct {
		a    Adder
		want int64
	}{
		{Adder{High: math.MaxInt64 / 2}, math.MaxInt64},
		{Adder{High: math.MinInt64 / 2}, math.MinInt64},
		{Adder{High: 1, Low: -1}, limb - 1},
		{Adder{High: -1, Low: 1}, 1 - limb},
	} {
		if got := c.a.Total().Cents; got != c.want {
			t.Errorf("%v is %d, want %d", c.a, got, c.want)
		}
	}
}

func TestSortGroups(t *testing.T) {
	groups := []Group{{Values: []string{"", "a"}}, {Values: []string{"b", ""}}, {Values: []string{"b", "a"}}, {Values: []string{"B", "z"}}}
	SortGroups(groups)
	want := []Group{{Values: []string{"B", "z"}}, {Values: []string{"b", "a"}}, {Values: []string{"b", ""}}, {Values: []string{"", "a"}}}
	if diff := cmp.Diff(want, groups); diff != "" {
		t.Errorf("groups come by value, no value last (- want, + got)\n%s", diff)
	}
}
