package cordis

import "testing"

// TestThousandsComeInThrees holds what tells thousands from decimals where a separator stands twice.
func TestThousandsComeInThrees(t *testing.T) {
	for _, c := range []struct {
		in     string
		want   float64
		ok     bool
		reason string
	}{
		{"1.234.567", 1234567, true, "groups of three throughout: thousands"},
		{"12.345.678.901", 12345678901, true, "as many as there are"},
		{"1.234.56", 0, false, "the last group has two digits: neither thousands nor decimals, and 123456 would be a guess"},
		{"1.234.5678", 0, false, "nor four"},
		{"1.234.", 0, false, "nor none"},
		{"1,234,56", 0, false, "the same with commas"},
		{"1.234,56", 1234.56, true, "another sign for the last: decimals, as many as there are"},
		{"1.234,567", 1234.567, true, "three of them, too"},
		{"1234.567,8", 0, false, "the first group has four digits"},
		{".234,5", 0, false, "the first group has none"},
		{",5", 0.5, true, "decimals alone"},
		{".5", 0.5, true, "behind a dot, too"},
	} {
		if got, ok := parseAmount(c.in); got != c.want || ok != c.ok {
			t.Errorf("%q is %v, %v; want %v, %v: %s", c.in, got, ok, c.want, c.ok, c.reason)
		}
	}
}
