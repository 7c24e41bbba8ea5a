package graph

// PlaceKind is how a place in a document is given.
type PlaceKind string

// The kinds.
const (
	PlaceDocument PlaceKind = "DOCUMENT" // the whole document
	PlaceChars    PlaceKind = "CHARS"    // characters of a text, RFC 5147
	PlaceLines    PlaceKind = "LINES"    // lines of a text, RFC 5147
	PlaceRows     PlaceKind = "ROWS"     // rows of a table, RFC 7111
	PlacePath     PlaceKind = "PATH"     // an element of XML or JSON
)

// PlaceKinds lists the kinds in the order in which they are shown.
var PlaceKinds = []PlaceKind{PlaceDocument, PlaceChars, PlaceLines, PlaceRows, PlacePath}

// placeKinds are the kinds of place that the schemes of locators name.
var placeKinds = map[LocatorScheme]PlaceKind{
	LocatorChar: PlaceChars, LocatorLine: PlaceLines, LocatorRow: PlaceRows, LocatorPath: PlacePath,
}

// Place is a place in a document, taken apart for those who cut it out or draw it.
type Place struct {
	Kind PlaceKind
	// From and To are, of CHARS and LINES, the positions before the first and after the last, counted from 0; of ROWS the first
	// and the last row, counted from 1. They are 0 for the other kinds.
	From, To int
	Rows     []Rows // of ROWS, in ascending order, neighbours as one run; else nil
	Path     string // of PATH, with its leading slash; else empty
}

// ParsePlace returns the place that a locator of evidence names; the empty locator names the whole document. Other errors are
// those of ParseLocator.
func ParsePlace(locator string) (Place, error) {
	if locator == "" {
		return Place{Kind: PlaceDocument}, nil
	}
	l, err := ParseLocator(locator)
	if err != nil {
		return Place{}, err
	}
	p := Place{Kind: placeKinds[l.Scheme], From: l.From, To: l.To, Path: l.Path}
	if l.Scheme == LocatorRow {
		given, _ := ParseRows(locator)
		p.Rows, _ = ParseRows(RowsLocator(given))
		p.From, p.To = p.Rows[0].From, p.Rows[len(p.Rows)-1].To
	}
	return p, nil
}

// Locator returns the locator that ParsePlace reads as the place.
func (p Place) Locator() string {
	switch p.Kind {
	case PlaceDocument:
		return ""
	case PlaceRows:
		return RowsLocator(p.Rows)
	}
	scheme := LocatorPath
	for s, kind := range placeKinds {
		if kind == p.Kind {
			scheme = s
		}
	}
	return Locator{Scheme: scheme, From: p.From, To: p.To, Path: p.Path}.String()
}
