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

// skipBOM returns what follows a byte order mark, as UTF-8 where the mark says UTF-16.
func skipBOM(r io.Reader, e *encodings) (io.Reader, error) {
	b := bufio.NewReaderSize(r, 4096)
	head, err := b.Peek(3)
	if err != nil && err != io.EOF {
		return nil, err
	}
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		_, err = b.Discard(3)
		return b, err
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")):
		e.utf16 = true
		return transform.NewReader(b, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()), nil
	}
	return b, nil
}
