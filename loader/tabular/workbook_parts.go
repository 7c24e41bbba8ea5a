package tabular

import (
	"encoding/xml"
	"io"
	"strconv"
	"strings"
	"time"

	"entente/graph"
)

// textsXML is a text, plain or in runs of different fonts. Phonetic guides beside it are not part of it.
type textsXML struct {
	Text string `xml:"t"`
	Runs []struct {
		Text string `xml:"t"`
	} `xml:"r"`
}

func (t textsXML) String() string {
	var b strings.Builder
	b.WriteString(t.Text)
	for _, r := range t.Runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// part decodes a small part of the workbook; one that is absent leaves v as it is.
func (w *Workbook) part(name string, v any) error {
	f, ok := w.parts[name]
	if !ok {
		return nil
	}
	in, err := f.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	if err := xml.NewDecoder(io.LimitReader(in, longestStrings)).Decode(v); err != nil {
		return w.fault(name+" is damaged", err)
	}
	return nil
}

// sheet returns the part that holds a sheet by its name, or the first where none is named, in the order in which the spreadsheet shows them.
func (w *Workbook) sheet(named string) (string, error) {
	const book = "xl/workbook.xml"
	var b struct {
		Properties struct {
			Date1904 string `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"id,attr"` // of whichever namespace: strict workbooks have another
		} `xml:"sheets>sheet"`
	}
	var r struct {
		Relations []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if err := w.part(book, &b); err != nil {
		return "", err
	}
	if err := w.part("xl/_rels/workbook.xml.rels", &r); err != nil {
		return "", err
	}
	w.epoch = 1900
	if b.Properties.Date1904 == "1" || b.Properties.Date1904 == "true" {
		w.epoch = 1904
	}
	var names []string
	for _, s := range b.Sheets {
		if names = append(names, s.Name); named != "" && s.Name != named {
			continue
		}
		for _, x := range r.Relations {
			if x.ID == s.ID {
				return target(book, x.Target), nil
			}
		}
		break
	}
	if named != "" && len(names) > 0 {
		return "", graph.Errorf(graph.CodeInvalidArgument, "%s has no sheet %s; its sheets are %s", w.name, graph.Clip(named), graph.Clip(strings.Join(names, ", ")))
	}
	return "", w.fault("it has no sheet", nil)
}

// readStyles finds the styles that show a number as a date.
func (w *Workbook) readStyles() error {
	var s struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Styles []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	if err := w.part("xl/styles.xml", &s); err != nil {
		return err
	}
	own := map[int]bool{}
	for _, f := range s.Formats {
		own[f.ID] = showsDate(f.Code)
	}
	for _, x := range s.Styles {
		n := x.Format
		builtIn := n >= 14 && n <= 17 || n == 22 || n >= 27 && n <= 31 || n == 36 || n >= 50 && n <= 58
		w.dates = append(w.dates, builtIn || own[n])
	}
	return nil
}

// showsDate reports whether a number format shows a year or a day: literals and colours apart.
func showsDate(code string) bool {
	for i := 0; i < len(code); i++ {
		switch c := code[i]; c {
		case '\\', '_', '*':
			i++
		case '"', '[':
			end := byte('"')
			if c == '[' {
				end = ']'
			}
			n := strings.IndexByte(code[i+1:], end)
			if n < 0 {
				return false
			}
			i += n + 1
		case 'y', 'Y', 'd', 'D':
			return true
		}
	}
	return false
}

// readStrings reads the texts that cells refer to.
func (w *Workbook) readStrings() error {
	f, ok := w.parts["xl/sharedStrings.xml"]
	if !ok {
		return nil
	}
	in, err := f.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	dec, size := xml.NewDecoder(in), 0
	for {
		token, err := dec.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return w.fault("its texts are damaged", err)
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "si" {
			continue
		}
		var t textsXML
		if err := dec.DecodeElement(&t, &start); err != nil {
			return w.fault("its texts are damaged", err)
		}
		s := t.String()
		// An empty text takes room too.
		if size += len(s) + 16; size > longestStrings {
			return w.fault("its texts are longer than 256 MiB; save it as CSV", nil)
		}
		w.strings = append(w.strings, s)
	}
}

// day returns the date of a serial number, as YYYY-MM-DD; what is not one stays as it is.
func day(s string, epoch int) string {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f < 1 || f > 2958465 {
		return s
	}
	first := time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	if epoch == 1900 {
		// The spreadsheet of 1983 took 1900 for a leap year, and all have kept to it.
		first = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
		if f < 61 {
			first = first.AddDate(0, 0, 1)
		}
	}
	return first.AddDate(0, 0, int(f)).Format(time.DateOnly)
}

// plainNumber returns a number as a person would write it: the file has 1.2500005E6 and 0.30000000000000004.
func plainNumber(s string) string {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return s
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(f, 'g', 15, 64), 64)
	if err != nil {
		return s
	}
	return graph.FormatNumber(rounded)
}
