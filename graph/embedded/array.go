package embedded

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// What a file holds is JSON that is written and read here, in the one form that this package writes: package json takes ten
// times as long, and a store reads half a million lists when it opens.

// hexDigits are those of escapes.
const hexDigits = "0123456789abcdef"

// appendText appends a text as JSON.
func appendText(b []byte, s string) []byte {
	b = append(b, '"')
	from := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		b = append(b, s[from:i]...)
		from = i + 1
		if c < ' ' {
			b = append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		} else {
			b = append(b, '\\', c)
		}
	}
	return append(append(b, s[from:]...), '"')
}

// appendNext appends a text behind another.
func appendNext[T ~string](b []byte, s T) []byte { return appendText(append(b, ','), string(s)) }

// endTuple ends an array of texts: those that are empty at its end are left out.
func endTuple(b []byte) []byte {
	for len(b) > 3 && b[len(b)-1] == '"' && b[len(b)-2] == '"' && b[len(b)-3] == ',' {
		b = b[:len(b)-3]
	}
	return append(b, ']')
}

// scanner reads what the functions above write. After the first thing that is not as it should be it reads nothing more, and
// err says what it is. The texts that it returns are parts of s, as long as nothing in them is escaped.
type scanner struct {
	s   string
	i   int
	err error
}

func (d *scanner) fail(err error) {
	if d.err == nil {
		d.err = fmt.Errorf("at byte %d: %w", d.i, err)
	}
	d.i = len(d.s)
}

var (
	errForm = errors.New("not in the form that stores write")
	errEnd  = errors.New("there is something behind the end")
)

// skip reads what must stand here.
func (d *scanner) skip(literal string) {
	if !strings.HasPrefix(d.s[d.i:], literal) {
		d.fail(errForm)
		return
	}
	d.i += len(literal)
}

// at reports whether the next byte is c.
func (d *scanner) at(c byte) bool { return d.i < len(d.s) && d.s[d.i] == c }

// more reports whether another item of an array follows, the first included; it reads the comma before it, or the end of the
// array.
func (d *scanner) more() bool {
	switch {
	case d.at(']'):
		d.i++
		return false
	case d.at(','):
		d.i++
	case d.i == 0 || d.i >= len(d.s) || d.s[d.i-1] != '[':
		d.fail(errForm)
	}
	return d.err == nil
}

// text reads a text.
func (d *scanner) text() string {
	if !d.at('"') {
		d.fail(errForm)
		return ""
	}
	rest := d.s[d.i+1:]
	n := strings.IndexByte(rest, '"')
	if n >= 0 && strings.IndexByte(rest[:n], '\\') < 0 {
		d.i += n + 2
		return rest[:n]
	}
	return d.escaped()
}

// escaped reads a text with escapes.
func (d *scanner) escaped() string {
	for i := d.i + 1; i < len(d.s); i++ {
		switch d.s[i] {
		case '\\':
			i++
		case '"':
			var out string
			if err := json.Unmarshal([]byte(d.s[d.i:i+1]), &out); err != nil {
				d.fail(err)
				return ""
			}
			d.i = i + 1
			return out
		}
	}
	d.fail(errForm)
	return ""
}

// next reads the text that follows in a tuple; "" when the tuple has ended.
func (d *scanner) next() string {
	if d.at(']') {
		return ""
	}
	d.skip(",")
	return d.text()
}

// number reads a number that is not negative.
func (d *scanner) number() int {
	from := d.i
	for d.i < len(d.s) && d.s[d.i] >= '0' && d.s[d.i] <= '9' {
		d.i++
	}
	n, err := strconv.Atoi(d.s[from:d.i])
	if err != nil {
		d.fail(errForm)
	}
	return n
}

// end checks that nothing follows.
func (d *scanner) end() error {
	if d.err == nil && d.i != len(d.s) {
		d.fail(errEnd)
	}
	return d.err
}
