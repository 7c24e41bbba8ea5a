package tabular

import (
	"context"
	"encoding/xml"
	"io"
	"iter"
	"path"
	"strconv"
	"strings"

	"entente/graph"
)

// Bounds of a workbook: cells refer to texts by number, so these are kept in memory.
const (
	longestStrings = 256 << 20
	mostColumns    = 16384
)

// Workbook reads a sheet of an XLSX file row by row, the first unless another is named. Dates come as YYYY-MM-DD, numbers as a person would
// write them, formulas as the value that the spreadsheet saved. What it keeps in memory is one row, and the texts that cells refer to by number.
type Workbook struct {
	archive *Archive
	parts   map[string]File
	in      io.ReadCloser
	dec     *xml.Decoder
	strings []string
	dates   []bool // by number of style
	epoch   int    // 1900 or 1904
	columns *Columns
	number  int
	name    string
}

// NewWorkbook reads everything of a workbook but the rows, and the header, of the sheet of the name, or of the first where that is "". It returns
// INVALID_ARGUMENT for a file that is no workbook, for a sheet that is not there, and for one that is empty.
func NewWorkbook(f File, sheet string) (*Workbook, error) {
	packed, err := f.openAt()
	if err != nil {
		return nil, err
	}
	archive, err := openZip(packed, f.Name)
	if err != nil {
		return nil, err
	}
	w := &Workbook{archive: archive, parts: map[string]File{}, name: f.Name}
	for _, part := range archive.Files() {
		w.parts[part.Name] = part
	}
	if err := w.start(sheet); err != nil {
		_ = w.Close()
		return nil, err
	}
	return w, nil
}

func (w *Workbook) start(named string) error {
	sheet, err := w.sheet(named)
	if err != nil {
		return err
	}
	if err := w.readStyles(); err != nil {
		return err
	}
	if err := w.readStrings(); err != nil {
		return err
	}
	f, ok := w.parts[sheet]
	if !ok {
		return w.fault("it has no sheet", nil)
	}
	if w.in, err = f.Open(); err != nil {
		return err
	}
	w.dec = xml.NewDecoder(w.in)
	header, n, err := w.cells()
	if err == io.EOF {
		return w.fault("the sheet is empty; a table begins with a row of column names", ErrNoTable)
	}
	if err != nil {
		return err
	}
	w.number, w.columns = n, newColumns(header)
	return nil
}

func (w *Workbook) fault(what string, err error) error {
	return graph.NewError(graph.CodeInvalidArgument, w.name+" cannot be read as a workbook: "+what, err)
}

// Header returns the names in the first row of the sheet, cleaned.
func (w *Workbook) Header() []string { return w.columns.names }

// BytesRead counts the packed bytes of the sheet, which is one part of the file; the size of the whole is told at the end.
func (w *Workbook) BytesRead() int64 {
	if c, ok := w.in.(Counter); ok {
		return c.BytesRead()
	}
	return 0
}

// Close releases the file.
func (w *Workbook) Close() error {
	if w.in != nil {
		_ = w.in.Close()
	}
	return w.archive.Close()
}

// Next returns the next row that is not blank, and io.EOF at the end. Its number is that which the spreadsheet shows.
func (w *Workbook) Next() (Row, error) {
	for {
		cells, n, err := w.cells()
		if err != nil {
			return Row{}, err
		}
		w.number = n
		blank := true
		for _, c := range cells {
			blank = blank && c == ""
		}
		if !blank {
			return Row{Number: n, Line: n, Lines: 1, columns: w.columns, cells: cells}, nil
		}
	}
}

// Batches is Reader.Batches for a workbook.
func (w *Workbook) Batches(ctx context.Context) iter.Seq2[Batch, error] { return batches(ctx, w) }

type cellXML struct {
	Ref    string   `xml:"r,attr"`
	Type   string   `xml:"t,attr"`
	Style  int      `xml:"s,attr"`
	Value  string   `xml:"v"`
	Inline textsXML `xml:"is"`
}

// cells returns the next row of the sheet, cleaned, with its number as the spreadsheet counts.
func (w *Workbook) cells() ([]string, int, error) {
	start, err := w.element("row")
	if err != nil {
		return nil, 0, err
	}
	number := w.number + 1
	for _, a := range start.Attr {
		if n, err := strconv.Atoi(a.Value); a.Name.Local == "r" && err == nil && n > 0 {
			number = n
		}
	}
	var out []string
	for {
		token, err := w.dec.Token()
		if err != nil {
			return nil, 0, w.fault("the sheet ends within a row", err)
		}
		switch t := token.(type) {
		case xml.EndElement:
			return out, number, nil // of the row: cells are taken whole
		case xml.StartElement:
			if t.Name.Local != "c" {
				if err := w.dec.Skip(); err != nil {
					return nil, 0, w.fault("the sheet is damaged", err)
				}
				continue
			}
			var c cellXML
			if err := w.dec.DecodeElement(&c, &t); err != nil {
				return nil, 0, w.fault("a cell is damaged", err)
			}
			at := len(out)
			if i := column(c.Ref); i >= 0 {
				at = i
			}
			if at >= mostColumns {
				return nil, 0, w.fault("it has more columns than a spreadsheet can", nil)
			}
			for len(out) <= at {
				out = append(out, "")
			}
			out[at] = Clean(w.text(c))
		}
	}
}

// element goes to the next element of a name.
func (w *Workbook) element(name string) (xml.StartElement, error) {
	for {
		token, err := w.dec.Token()
		if err == io.EOF {
			return xml.StartElement{}, io.EOF
		}
		if err != nil {
			return xml.StartElement{}, w.fault("the sheet is damaged", err)
		}
		if s, ok := token.(xml.StartElement); ok && s.Name.Local == name {
			return s, nil
		}
	}
}

func (w *Workbook) text(c cellXML) string {
	switch c.Type {
	case "s":
		if i, err := strconv.Atoi(c.Value); err == nil && i >= 0 && i < len(w.strings) {
			return w.strings[i]
		}
		return ""
	case "inlineStr":
		return c.Inline.String()
	case "", "n":
		if c.Style >= 0 && c.Style < len(w.dates) && w.dates[c.Style] {
			return day(c.Value, w.epoch)
		}
		return plainNumber(c.Value)
	case "d":
		date, _, _ := strings.Cut(c.Value, "T")
		return date
	case "b":
		return map[string]string{"0": "false", "1": "true"}[c.Value]
	}
	return c.Value // text of a formula, an error such as #REF!
}

// column returns the number of the column of a reference: 0 for A1, 27 for AB3; -1 when it is none.
func column(ref string) int {
	n := 0
	for i := 0; i < len(ref) && ref[i] >= 'A' && ref[i] <= 'Z' && i < 4; i++ {
		n = n*26 + int(ref[i]-'A') + 1
	}
	return n - 1
}

// target returns the name of a part that another one refers to.
func target(from, to string) string {
	if strings.HasPrefix(to, "/") {
		return strings.TrimPrefix(path.Clean(to), "/")
	}
	return path.Join(path.Dir(from), to)
}
