package proof

import (
	"bytes"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/graph"
)

// Text is a text as positions count it: in characters (code points) from 0. A byte-order mark is none of them; each half of CR LF is one.
type Text struct {
	all   []rune
	words string // the text with each run of white space as one blank
	at    []int  // where in all each byte of words is; one more for the end
}

// Place is a run of characters of a text, To exclusive.
type Place struct{ From, To int }

// Locator returns the place by RFC 5147, as evidence has it.
func (p Place) Locator() string {
	return graph.Locator{Scheme: graph.LocatorChar, From: p.From, To: p.To}.String()
}

// NewText returns a text in UTF-8; INVALID_ARGUMENT, as the end of a sentence that begins with the name of its file, for anything else.
func NewText(content []byte) (*Text, error) {
	head := bytes.ToLower(bytes.TrimSpace(content[:min(len(content), 512)]))
	switch {
	case bytes.HasPrefix(content, []byte("%PDF")):
		return nil, graph.Errorf(graph.CodeInvalidArgument, "is a PDF, in which places cannot be counted; save its text as UTF-8 in a .txt file")
	case bytes.HasPrefix(head, []byte("<!doctype html")), bytes.HasPrefix(head, []byte("<html")):
		return nil, graph.Errorf(graph.CodeInvalidArgument, "is HTML, of which readers do not see the tags; save its text as UTF-8 in a .txt file")
	case bytes.HasPrefix(content, []byte("\xff\xfe")), bytes.HasPrefix(content, []byte("\xfe\xff")):
		return nil, graph.Errorf(graph.CodeInvalidArgument, "is in UTF-16; save it as UTF-8")
	case !utf8.Valid(content), bytes.IndexByte(content, 0) >= 0:
		return nil, graph.Errorf(graph.CodeInvalidArgument, "is not a text in UTF-8; save it as UTF-8")
	}
	t := &Text{all: []rune(string(bytes.TrimPrefix(content, []byte("\ufeff"))))}
	var b strings.Builder
	for i, r := range t.all {
		if unicode.IsSpace(r) {
			if i > 0 && unicode.IsSpace(t.all[i-1]) {
				continue
			}
			r = ' '
		}
		for range utf8.RuneLen(r) {
			t.at = append(t.at, i)
		}
		b.WriteRune(r)
	}
	t.words, t.at = b.String(), append(t.at, len(t.all))
	return t, nil
}

// MediaType returns the type of a text by the name of its file.
func MediaType(name string) string {
	if slices.Contains([]string{".md", ".markdown"}, strings.ToLower(path.Ext(name))) {
		return mediaTypeMarkdown
	}
	return mediaTypeText
}

// The media types of documents whose quotes can be proved.
const (
	mediaTypeText     = "text/plain"
	mediaTypeMarkdown = "text/markdown"
)

// Len returns how many characters the text has.
func (t *Text) Len() int { return len(t.all) }

// Has reports whether the place lies in the text.
func (t *Text) Has(p Place) bool { return 0 <= p.From && p.From < p.To && p.To <= len(t.all) }

// At returns what stands at a place of the text.
func (t *Text) At(p Place) string { return string(t.all[p.From:p.To]) }

// Line returns the line of a position, from 1.
func (t *Text) Line(at int) int {
	line := 1
	for i, r := range t.all[:at] {
		if r == '\n' || r == '\r' && (i+1 == len(t.all) || t.all[i+1] != '\n') {
			line++
		}
	}
	return line
}

// Places returns where the words of a quote stand, in order. White space counts as one blank, so that a quote may run over the end of
// a line.
func (t *Text) Places(quote string) []Place {
	words := strings.Join(strings.Fields(quote), " ")
	if words == "" {
		return nil
	}
	var places []Place
	for from := 0; ; {
		i := strings.Index(t.words[from:], words)
		if i < 0 {
			return places
		}
		from += i
		end := from + len(words)
		places = append(places, Place{t.at[from], t.at[end-1] + 1})
		_, size := utf8.DecodeRuneInString(t.words[from:])
		from += size
	}
}

// sameWords reports whether two texts are the same when each run of white space is one blank.
func sameWords(a, b string) bool { return a == b || oneBlank(a) == oneBlank(b) }

// oneBlank returns a text with each run of white space as one blank.
func oneBlank(s string) string {
	var b strings.Builder
	blank := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			blank = true
			continue
		}
		if blank {
			b.WriteByte(' ')
			blank = false
		}
		b.WriteRune(r)
	}
	if blank {
		b.WriteByte(' ')
	}
	return b.String()
}
