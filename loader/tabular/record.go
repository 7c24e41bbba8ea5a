package tabular

import "bytes"

// fault is why lines do not make a record.
type fault int

const (
	sound      fault = iota
	strayQuote       // a quote inside a quoted cell that is not doubled
	unclosed         // the end of the input, or of what a record may be, inside a quoted cell
)

// record is what was read from the lines at the head of a window, or behind it.
type record struct {
	text  []byte // the cells, one behind the other
	ends  []int  // where each cell ends in text
	count int    // cells; not more than most+1 of them are kept
	lines int    // lines that were looked at; with a fault, up to the one at fault
	fault fault
}

func (r *record) cell(i int) []byte {
	from := 0
	if i > 0 {
		from = r.ends[i-1]
	}
	return r.text[from:r.ends[i]]
}

// scanner reads records from a window without taking lines from it.
type scanner struct {
	win   *window
	comma byte
	most  int // cells of a record; more are counted only

	rec  record
	k    int    // the line
	line []byte // without its end
	end  []byte // its end
	pos  int
	pass int // closings of doubled cells that are still to be passed over
	last int // the last line that a repair may use
}

func (s *scanner) start(k int) bool {
	s.rec.text, s.rec.ends, s.rec.count, s.rec.lines, s.rec.fault = s.rec.text[:0], s.rec.ends[:0], 0, 0, sound
	s.k = k - 1
	return s.next()
}

// next goes on with the next line, inside a quoted cell or at the start.
func (s *scanner) next() bool {
	line, ok := s.win.line(s.k + 1)
	if !ok {
		return false
	}
	s.k++
	s.rec.lines++
	n := len(line)
	if n > 0 && line[n-1] == '\n' {
		n--
		if n > 0 && line[n-1] == '\r' {
			n--
		}
	}
	s.line, s.end, s.pos = line[:n], line[n:], 0
	return true
}

func (s *scanner) write(b []byte) {
	if s.rec.count <= s.most {
		s.rec.text = append(s.rec.text, b...)
	}
}

func (s *scanner) quotes(n int) {
	for range n {
		s.write([]byte{'"'})
	}
}

func (s *scanner) finish() {
	if s.rec.count <= s.most {
		s.rec.ends = append(s.rec.ends, len(s.rec.text))
	}
	s.rec.count++
}

// strict reads a record from line k by the rules of CSV. A quote inside a cell that does not begin with one is a
// character as any other.
func (s *scanner) strict(k int) {
	if !s.start(k) {
		s.rec.fault = unclosed
		return
	}
	for {
		if s.pos < len(s.line) && s.line[s.pos] == '"' {
			if s.rec.fault = s.quoted(); s.rec.fault != sound {
				return
			}
		} else {
			s.bare()
		}
		s.finish()
		if s.pos >= len(s.line) {
			return
		}
		s.pos++
		if s.pos == len(s.line) { // the line ends with a delimiter: one more cell, empty
			s.finish()
			return
		}
	}
}

func (s *scanner) bare() {
	n := bytes.IndexByte(s.line[s.pos:], s.comma)
	if n < 0 {
		n = len(s.line) - s.pos
	}
	s.write(s.line[s.pos : s.pos+n])
	s.pos += n
}

func (s *scanner) quoted() fault {
	s.pos++
	for {
		i := bytes.IndexByte(s.line[s.pos:], '"')
		if i < 0 {
			s.write(s.line[s.pos:])
			s.write(s.end)
			if !s.next() {
				return unclosed
			}
			continue
		}
		s.write(s.line[s.pos : s.pos+i])
		s.pos += i + 1
		switch {
		case s.pos == len(s.line) || s.line[s.pos] == s.comma:
			return sound
		case s.line[s.pos] == '"':
			s.quotes(1)
			s.pos++
		default:
			return strayQuote
		}
	}
}

// repaired reads a record from lines k to last as a writer meant it who doubled the outer quotes of a cell, or did not
// double the inner ones: a quoted cell ends at quotes before a delimiter or a line end only. pass is the number of such
// ends that stand inside a text. The caller accepts the result only when it has all lines and the right number of cells.
func (s *scanner) repaired(k, last, pass int) {
	s.last, s.pass = last, pass
	if !s.start(k) {
		s.rec.fault = unclosed
		return
	}
	for {
		if s.pos < len(s.line) && s.line[s.pos] == '"' {
			if s.rec.fault = s.lenient(); s.rec.fault != sound {
				return
			}
		} else {
			s.bare()
		}
		s.finish()
		if s.pos >= len(s.line) {
			return
		}
		s.pos++
		if s.pos == len(s.line) {
			s.finish()
			return
		}
	}
}

// run returns how many quotes stand at pos, and whether a cell could end behind them.
func (s *scanner) run() (n int, closes bool) {
	at := s.pos
	for at < len(s.line) && s.line[at] == '"' {
		at++
	}
	return at - s.pos, at == len(s.line) || s.line[at] == s.comma
}

func (s *scanner) lenient() fault {
	n, closes := s.run()
	doubled := n%2 == 0 && !closes // ""Combining …
	switch {
	case n%2 == 0 && closes: // "", """": an empty cell, or one of quotes
		s.quotes((n - 2) / 2)
		s.pos += n
		return sound
	case doubled:
		s.quotes((n - 2) / 2)
		s.pos += n
	default:
		s.pos++
	}
	for {
		i := bytes.IndexByte(s.line[s.pos:], '"')
		if i < 0 {
			s.write(s.line[s.pos:])
			if s.k == s.last {
				return unclosed
			}
			s.write(s.end)
			if !s.next() {
				return unclosed
			}
			continue
		}
		s.write(s.line[s.pos : s.pos+i])
		s.pos += i
		n, closes := s.run()
		s.pos += n
		switch {
		case doubled && closes && n >= 2 && s.pass > 0:
			s.pass--
			s.quotes((n + 1) / 2)
		case doubled && closes && n >= 2:
			s.quotes((n - 1) / 2)
			return sound
		case !doubled && closes && n%2 == 1:
			s.quotes((n - 1) / 2)
			return sound
		default:
			s.quotes((n + 1) / 2)
		}
	}
}
