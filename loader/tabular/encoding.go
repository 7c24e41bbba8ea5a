package tabular

import (
	"bufio"
	"bytes"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// The encodings as Reader.Encoding names them.
const (
	UTF8        = "UTF-8"
	UTF16       = "UTF-16"
	ISO88591    = "ISO-8859-1"
	Windows1252 = "Windows-1252"
	Mixed       = "UTF-8 with cells in Windows-1252"
)

// encodings is what has been seen of the encoding. It is decided cell by cell: the first accent may stand far behind the
// head of a file, and files are joined of parts. A text that is valid UTF-8 by chance and meant otherwise does not occur.
type encodings struct {
	utf16   bool
	utf8    bool // a cell with characters beyond ASCII was valid UTF-8
	bytes   bool // a cell was not
	windows bool // with characters that only Windows-1252 has
}

func (e *encodings) name() string {
	switch {
	case e.utf16:
		return UTF16
	case e.utf8 && e.bytes:
		return Mixed
	case e.windows:
		return Windows1252
	case e.bytes:
		return ISO88591
	}
	return UTF8
}

// whole returns the text of all cells of a record, when each of them is UTF-8: one text is cheaper than one for each.
func (e *encodings) whole(r *record) (string, bool) {
	ascii := true
	for _, c := range r.text {
		if c >= utf8.RuneSelf {
			ascii = false
			break
		}
	}
	if ascii {
		return string(r.text), true
	}
	if !utf8.Valid(r.text) {
		return "", false
	}
	// The end of one cell and the beginning of the next may make a character that neither holds.
	for _, end := range r.ends {
		if end < len(r.text) && !utf8.RuneStart(r.text[end]) {
			return "", false
		}
	}
	e.utf8 = true
	return string(r.text), true
}

// decode returns the text of a cell, and whether it is an exception in a file of UTF-8.
func (e *encodings) decode(b []byte) (string, bool) {
	ascii := true
	for _, c := range b {
		if c >= utf8.RuneSelf {
			ascii = false
			break
		}
	}
	if ascii {
		return string(b), false
	}
	if utf8.Valid(b) {
		e.utf8 = true
		return string(b), false
	}
	e.bytes = true
	for _, c := range b {
		if c >= 0x80 && c < 0xa0 {
			e.windows = true
		}
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil {
		text = bytes.ToValidUTF8(b, []byte("\uFFFD"))
	}
	return string(text), e.utf8
}

// headSize is how much of a file is looked at to find out how its characters and line ends are written.
const headSize = 64 << 10

// plainLines returns the text behind a byte order mark with '\n' at the ends of lines: as UTF-8 where the file is UTF-16, by its mark or by
// its zeros, and with '\n' for '\r' where that alone ends lines, as on Macs of the last century.
func plainLines(r io.Reader, e *encodings) (io.Reader, error) {
	b := bufio.NewReaderSize(r, headSize)
	head, err := b.Peek(headSize)
	if err != nil && err != io.EOF && len(head) == 0 {
		return nil, err // one behind the head comes when it is read
	}
	var in io.Reader = b
	order, wide := wideOrder(head)
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		if _, err := b.Discard(3); err != nil {
			return nil, err
		}
	case wide:
		e.utf16 = true
		in = transform.NewReader(b, unicode.UTF16(order, unicode.UseBOM).NewDecoder())
	}
	if head = e.withoutWidth(head); bytes.IndexByte(head, '\n') < 0 && bytes.IndexByte(head, '\r') >= 0 {
		in = loneReturns{in}
	}
	return in, nil
}

// withoutWidth returns a head without the zeros of UTF-16, which is enough to look for line ends.
func (e *encodings) withoutWidth(head []byte) []byte {
	if !e.utf16 {
		return head
	}
	return bytes.ReplaceAll(head, []byte{0}, nil)
}

// narrowest is how many of the characters of a table are ASCII at least, delimiters, digits and line ends among them: one in so many.
const narrowest = 20

// wideOrder reports whether a head is UTF-16, and the order of its bytes. Where there is no mark, the zeros tell, which ASCII has in each
// pair of bytes there, and the ends of lines: in the other order these are characters that no script has.
func wideOrder(head []byte) (unicode.Endianness, bool) {
	switch {
	case bytes.HasPrefix(head, []byte("\xff\xfe")):
		return unicode.LittleEndian, true
	case bytes.HasPrefix(head, []byte("\xfe\xff")):
		return unicode.BigEndian, true
	}
	zeros, little, big := 0, 0, 0
	for i := 1; i < len(head); i += 2 {
		first, second := head[i-1], head[i]
		switch {
		case second == 0 && (first == '\n' || first == '\r'):
			little++
		case first == 0 && (second == '\n' || second == '\r'):
			big++
		}
		if first == 0 || second == 0 {
			zeros++
		}
	}
	wide := zeros*2*narrowest >= len(head) && (little == 0) != (big == 0)
	if big > 0 {
		return unicode.BigEndian, wide
	}
	return unicode.LittleEndian, wide
}

// loneReturns gives '\n' for each '\r'.
type loneReturns struct{ in io.Reader }

func (l loneReturns) Read(b []byte) (int, error) {
	n, err := l.in.Read(b)
	for i, c := range b[:n] {
		if c == '\r' {
			b[i] = '\n'
		}
	}
	return n, err
}
