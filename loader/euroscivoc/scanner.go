package euroscivoc

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanner reads the smallest parts of Turtle and counts lines. Faults leave it by panic(*turtleError); see readTurtle.
type scanner struct {
	text string
	pos  int
	line int // from 0
}

func (s *scanner) fail(reason string) { panic(&turtleError{s.line + 1, reason}) }

func (s *scanner) done() bool { return s.pos >= len(s.text) }

func (s *scanner) rest() string { return s.text[s.pos:] }

// peek returns the next byte, 0 at the end.
func (s *scanner) peek() byte {
	if s.done() {
		return 0
	}
	return s.text[s.pos]
}

// take passes over c, and reports whether it stood there.
func (s *scanner) take(c byte) bool {
	if s.done() || s.text[s.pos] != c {
		return false
	}
	s.pos++
	return true
}

// expect passes over blanks and c, which must come next.
func (s *scanner) expect(c byte) {
	s.space()
	if !s.take(c) {
		s.fail("a " + strconv.QuoteRune(rune(c)) + " is expected")
	}
}

// space passes over blanks, ends of lines and comments.
func (s *scanner) space() {
	for ; !s.done(); s.pos++ {
		switch s.text[s.pos] {
		case '\n':
			s.line++
		case ' ', '\t', '\r':
		case '#':
			end := strings.IndexByte(s.rest(), '\n')
			if end < 0 {
				s.pos = len(s.text)
				return
			}
			s.pos += end - 1
		default:
			return
		}
	}
}

// word passes over a word that ends there, and reports whether it did.
func (s *scanner) word(w string) bool {
	if !strings.HasPrefix(s.rest(), w) || !s.endsAt(s.pos+len(w)) {
		return false
	}
	s.pos += len(w)
	return true
}

// wordFold is word without regard to case, for the keywords that Turtle has from SPARQL; a blank follows them.
func (s *scanner) wordFold(w string) bool {
	end := s.pos + len(w)
	if end >= len(s.text) || !strings.EqualFold(s.text[s.pos:end], w) || !strings.ContainsRune(" \t\r\n<#", rune(s.text[end])) {
		return false
	}
	s.pos = end
	return true
}

func (s *scanner) endsAt(pos int) bool {
	if pos >= len(s.text) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s.text[pos:])
	return !nameRune(r) && r != ':'
}

func nameRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' || r == '-' || r == '\u00B7'
}

// name reads a prefix, which may be empty. Dots inside belong to it.
func (s *scanner) name() string {
	return s.run(func(r rune) bool { return nameRune(r) || r == '.' })
}

// local reads the local part of a prefixed name. Escapes are resolved; percent codes stay as they are. Dots inside belong
// to it, one at the end does not.
func (s *scanner) local() string {
	var b strings.Builder
	for {
		part := s.run(func(r rune) bool { return nameRune(r) || r == '.' || r == ':' || r == '%' })
		b.WriteString(part)
		rest := s.rest()
		switch {
		case len(rest) > 1 && rest[0] == '\\' && strings.IndexByte("_~.-!$&'()*+,;=/?#@%", rest[1]) >= 0:
			b.WriteByte(rest[1])
			s.pos += 2
		case len(rest) > 1 && rest[0] == '.' && rest[1] == '\\':
			b.WriteByte('.')
			s.pos++
		default:
			return b.String()
		}
	}
}

// run reads the characters that belong, without dots at the end.
func (s *scanner) run(belongs func(rune) bool) string {
	rest := s.rest()
	end := strings.IndexFunc(rest, func(r rune) bool { return !belongs(r) })
	if end < 0 {
		end = len(rest)
	}
	out := strings.TrimRight(rest[:end], ".")
	s.pos += len(out)
	return out
}

// bracketed reads what stands between < and >.
func (s *scanner) bracketed() string {
	if !s.take('<') {
		s.fail("an address in angle brackets is expected")
	}
	end := strings.IndexAny(s.rest(), ">\n \t<\"{}|^`")
	if end < 0 || s.text[s.pos+end] != '>' {
		s.fail("an address is not closed, or has characters that addresses never have")
	}
	raw := s.rest()[:end]
	s.pos += end + 1
	if !strings.Contains(raw, "\\") {
		return raw
	}
	var b strings.Builder
	for raw != "" {
		if raw[0] != '\\' {
			b.WriteByte(raw[0])
			raw = raw[1:]
			continue
		}
		r, size := s.escape(raw, false)
		b.WriteRune(r)
		raw = raw[size:]
	}
	return b.String()
}

// quoted reads a text in one or three quotes of either kind.
func (s *scanner) quoted() string {
	quote := s.rest()[:1]
	long := strings.Repeat(quote, 3)
	end := quote
	if strings.HasPrefix(s.rest(), long) {
		end = long
	}
	s.pos += len(end)
	opened := s.line
	var b strings.Builder
	for {
		rest := s.rest()
		stop := strings.IndexAny(rest, quote+"\\\n")
		if stop < 0 {
			s.line = opened
			s.fail("a text in quotes is not closed")
		}
		b.WriteString(rest[:stop])
		s.pos += stop
		rest = rest[stop:]
		switch {
		case strings.HasPrefix(rest, end):
			s.pos += len(end)
			return b.String()
		case rest[0] == '\\':
			r, size := s.escape(rest, true)
			b.WriteRune(r)
			s.pos += size
		case rest[0] == '\n' && end == quote:
			s.fail("a text in single quotes ends on its line; use three quotes for several lines")
		default:
			if rest[0] == '\n' {
				s.line++
			}
			b.WriteByte(rest[0])
			s.pos++
		}
	}
}

// escape returns the character for an escape at the beginning of text and the bytes that it takes. Those with one letter
// are for texts, not for addresses.
func (s *scanner) escape(text string, short bool) (rune, int) {
	if len(text) < 2 {
		s.fail("an escape is not complete")
	}
	if i := strings.IndexByte("tbnrf\"'\\", text[1]); i >= 0 && short {
		return rune("\t\b\n\r\f\"'\\"[i]), 2
	}
	size := map[byte]int{'u': 6, 'U': 10}[text[1]]
	if size == 0 || len(text) < size {
		s.fail("an escape is not one of Turtle")
	}
	code, err := strconv.ParseUint(text[2:size], 16, 32)
	if err != nil || code > unicode.MaxRune || !utf8.ValidRune(rune(code)) {
		s.fail("an escape names no character")
	}
	return rune(code), size
}

// language reads a tag: en, zh-Hant.
func (s *scanner) language() string {
	tag := s.run(func(r rune) bool { return r == '-' || r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) })
	if tag == "" || tag[0] == '-' || tag[len(tag)-1] == '-' {
		s.fail("a language is expected behind the @")
	}
	return tag
}

// number reads an integer, decimal or double, whose value is kept as it is written.
func (s *scanner) number() term {
	text := s.run(func(r rune) bool { return strings.ContainsRune("+-.0123456789eE", r) })
	if _, err := strconv.ParseFloat(text, 64); err != nil {
		s.fail("a number is expected")
	}
	return term{kind: literalTerm, value: text, from: s.line, until: s.line + 1}
}
