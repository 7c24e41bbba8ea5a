package export

import (
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"entente/graph"
)

// xmlOutput writes XML 1.0.
type xmlOutput struct{ *output }

func newXML(w io.Writer) xmlOutput { return xmlOutput{newOutput(w)} }

// attribute writes name="value", escaped, with a blank before it.
func (x xmlOutput) attribute(name, value string) { x.text(" ", name, `="`, xmlText(value), `"`) }

// xmlText returns a text as it stands in XML 1.0, in content and in attributes: without the characters that XML 1.0 has no
// way to write, and with line breaks and tabs as references, which parsers would normalise otherwise.
func xmlText(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		c := s[i]
		plain = c >= ' ' && c < utf8.RuneSelf && c != '<' && c != '>' && c != '&' && c != '"'
	}
	if plain {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	for _, r := range s { // what is no UTF-8 comes as U+FFFD
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>': // also of ]]>
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\t', r == '\n', r == '\r':
			b.WriteString("&#" + strconv.Itoa(int(r)) + ";")
		case r < ' ', r == 0xFFFE, r == 0xFFFF, r >= 0x7F && r <= 0x9F: // the last are allowed, and discouraged
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// factsText returns the facts with their evidence as one JSON text, as neither format of networks nests; "" for none.
func factsText(r graph.Record) string {
	if len(r.Facts) == 0 {
		return ""
	}
	return asJSON(r.Facts)
}

func evidenceText(list []graph.Evidence) string {
	if len(list) == 0 {
		return ""
	}
	return asJSON(list)
}

func conflictsText(r graph.Record) string {
	if len(r.Conflicts) == 0 {
		return ""
	}
	return asJSON(r.Conflicts)
}
