package graph

import (
	"strconv"
	"strings"
)

// LocatorScheme is a way of naming a place in a document.
type LocatorScheme string

// The schemes.
const (
	LocatorChar LocatorScheme = "char" // RFC 5147: characters of a text
	LocatorLine LocatorScheme = "line" // RFC 5147: lines of a text
	LocatorRow  LocatorScheme = "row"  // RFC 7111: rows of a table
	LocatorPath LocatorScheme = "path" // a path into XML or JSON: #/12/name
)

// Locator is a place in a document, read from the locator of an evidence. From and To count from 0 with To exclusive in
// a text, as RFC 5147 has it, and from 1 with To inclusive in a table, as RFC 7111 has it; the header is row 1.
type Locator struct {
	Scheme   LocatorScheme
	From, To int    // for several runs of rows: of the first and the last
	Path     string // with its leading slash; empty for the other schemes
	Runs     string // of a table, where there are several: 3;5-7
}

// ParseLocator reads #char=a,b, #line=a,b, #row=n, #row=a-b, #row=n;a-b or #/a/path. It returns INVALID_ARGUMENT for any other form,
// for open ranges, and for ranges that are empty or reversed: evidence points to something.
//
// A position in a text stands between two characters, and a character is one code point of the file.
func ParseLocator(s string) (Locator, error) {
	fragment, ok := strings.CutPrefix(s, "#")
	if ok && strings.HasPrefix(fragment, "/") && len(fragment) > 1 {
		return Locator{Scheme: LocatorPath, Path: fragment}, nil
	}
	scheme, bounds, found := strings.Cut(fragment, "=")
	l := Locator{Scheme: LocatorScheme(scheme)}
	switch l.Scheme {
	case LocatorChar, LocatorLine:
		from, to, both := strings.Cut(bounds, ",")
		if ok && found && both && position(from, &l.From) && position(to, &l.To) && l.From < l.To {
			return l, nil
		}
	case LocatorRow:
		if runs, ok := ParseRows(s); ok {
			l.From, l.To = runs[0].From, runs[len(runs)-1].To
			if len(runs) > 1 {
				l.Runs = strings.TrimPrefix(RowsLocator(runs), rowsPrefix)
			}
			return l, nil
		}
	}
	return Locator{}, Errorf(CodeInvalidArgument, "%s is not a place in a document; write #char=120,230 for text, #row=12 for a table, #/path for XML and JSON", Clip(s))
}

// String returns the locator in the form that ParseLocator reads.
func (l Locator) String() string {
	switch {
	case l.Scheme == LocatorPath:
		return "#" + l.Path
	case l.Scheme == LocatorRow && l.Runs != "":
		return rowsPrefix + l.Runs
	case l.Scheme == LocatorRow:
		return RowsLocator([]Rows{{l.From, l.To}})
	}
	return "#" + string(l.Scheme) + "=" + strconv.Itoa(l.From) + "," + strconv.Itoa(l.To)
}

// position reads a number without sign into n. Nine digits are more than any document here has, and fit an int anywhere.
func position(s string, n *int) bool {
	if s == "" || len(s) > 9 || !digits(s, 0, len(s)) {
		return false
	}
	*n = number(s)
	return true
}
