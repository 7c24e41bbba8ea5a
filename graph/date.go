package graph

import (
	"fmt"
	"time"
)

// Date is a date of year, month or day precision; its zero value means unknown. Years run from 1 to 9999.
type Date struct {
	Year  int16
	Month uint8 // 0 when only the year is known
	Day   uint8 // 0 when only year and month are known
}

// ParseDate returns s, as YYYY, YYYY-MM or YYYY-MM-DD. It returns INVALID_DATE for any other form and for a day that
// the calendar does not have.
func ParseDate(s string) (Date, error) {
	var d Date
	ok := false
	switch len(s) {
	case 4:
		ok = digits(s, 0, 4)
	case 7:
		ok = digits(s, 0, 4) && s[4] == '-' && digits(s, 5, 7)
	case 10:
		ok = digits(s, 0, 4) && s[4] == '-' && digits(s, 5, 7) && s[7] == '-' && digits(s, 8, 10)
	}
	if ok {
		d.Year = int16(number(s[0:4]))
		ok = d.Year > 0
		if len(s) >= 7 {
			d.Month = uint8(number(s[5:7]))
			ok = ok && d.Month >= 1 && d.Month <= 12
		}
		if len(s) == 10 {
			d.Day = uint8(number(s[8:10]))
			ok = ok && d.Day >= 1 && int(d.Day) <= daysIn(int(d.Year), int(d.Month))
		}
	}
	if !ok {
		return Date{}, Errorf(CodeInvalidDate, "%s is not a date; write YYYY, YYYY-MM or YYYY-MM-DD", Clip(s))
	}
	return d, nil
}

// MustDate is ParseDate for constants; it panics on error.
func MustDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// DateOf returns the day of t in t's own zone.
func DateOf(t time.Time) Date {
	return Date{Year: int16(t.Year()), Month: uint8(t.Month()), Day: uint8(t.Day())}
}

// Known reports whether d is not the zero value.
func (d Date) Known() bool { return d.Year != 0 }

// String returns the date in the form that ParseDate reads, "" when unknown.
func (d Date) String() string {
	switch {
	case !d.Known():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// MarshalText and UnmarshalText make the date a string in JSON and YAML.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote; an empty text is the unknown date.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	v, err := ParseDate(string(b))
	if err == nil {
		*d = v
	}
	return err
}

// Precision returns 0 for unknown, 1 for a year, 2 for a month, 3 for a day.
func (d Date) Precision() int {
	switch {
	case !d.Known():
		return 0
	case d.Month == 0:
		return 1
	case d.Day == 0:
		return 2
	}
	return 3
}

// First returns the first day of what d names (2025 → 2025-01-01); the unknown date is returned as it is.
func (d Date) First() Date {
	if d.Known() {
		d.Month, d.Day = max(d.Month, 1), max(d.Day, 1)
	}
	return d
}

// Last returns the last day of what d names (2025-02 → 2025-02-28); the unknown date is returned as it is.
func (d Date) Last() Date {
	if !d.Known() {
		return d
	}
	if d.Month == 0 {
		d.Month = 12
	}
	if d.Day == 0 {
		d.Day = uint8(daysIn(int(d.Year), int(d.Month)))
	}
	return d
}

// Compare orders dates by their first day, then the less precise before the more precise; unknown comes first.
func (d Date) Compare(o Date) int {
	if c := d.First().Days() - o.First().Days(); c != 0 {
		return c
	}
	return d.Precision() - o.Precision()
}

// Includes reports whether o lies within the days that d names: 2025 includes 2025-01-06.
func (d Date) Includes(o Date) bool {
	return d.Known() && o.Known() && d.First().Days() <= o.First().Days() && o.Last().Days() <= d.Last().Days()
}

// Key returns the first day as YYYY-MM-DD and the precision: a string that sorts as Compare does; "" when unknown.
func (d Date) Key() string {
	if !d.Known() {
		return ""
	}
	return fmt.Sprintf("%s/%d", d.First(), d.Precision())
}

// days is a number that grows with the calendar; it is used for comparison only.
func (d Date) Days() int { return int(d.Year)*512 + int(d.Month)*32 + int(d.Day) }

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func digits(s string, from, to int) bool {
	for i := from; i < to; i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

func number(s string) int {
	n := 0
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n
}
