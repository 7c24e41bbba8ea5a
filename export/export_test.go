package export_test

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"entente/export"
	"entente/graph"
	"entente/graph/atlas"
)

func TestParseFormat(t *testing.T) {
	for _, f := range export.Formats {
		for _, name := range []string{string(f), strings.ToLower(string(f)), f.Extension()} {
			if got, err := export.ParseFormat(name); err != nil || got != f {
				t.Errorf("%q is %s, %v; want %s", name, got, err, f)
			}
		}
		if f.MediaType() == "" || export.NewWriter(f, io.Discard) == nil {
			t.Errorf("%s has a media type and a writer", f)
		}
	}
	for _, name := range []string{"", "xls", "graphml ", strings.Repeat("x", 1000)} {
		_, err := export.ParseFormat(name)
		if graph.CodeOf(err) != graph.CodeInvalidArgument || len(graph.UserMessage(err)) > 120 {
			t.Errorf("%.20q is no format: %v", name, err)
		}
	}
}

func TestFilename(t *testing.T) {
	for title, want := range map[string]string{
		"institution:cnrs":        "entente-institution-cnrs.ttl",
		"":                        "entente-graph.ttl",
		"../../etc/passwd\r\nX: ": "entente-etc-passwd--x.ttl",
		"É":                       "entente-graph.ttl",
	} {
		if got := export.Filename(title, export.Turtle); got != want {
			t.Errorf("%q is in %s, want %s", title, got, want)
		}
	}
}

// TestSameBytes writes one state twice: only the archive, which has none, could differ by a date.
func TestSameBytes(t *testing.T) {
	store := awkwardStore(t)
	for _, f := range export.Formats {
		a, b := written(t, store, f), written(t, store, f)
		if !bytes.Equal(a, b) || len(a) == 0 {
			t.Errorf("%s: the same state is the same file", f)
		}
	}
}

var errDisk = errors.New("the disk is full")

// failing fails after so many bytes.
type failing struct{ left int }

func (f *failing) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errDisk
	}
	return len(p), nil
}

func TestErrorsAreSeen(t *testing.T) {
	store := awkwardStore(t)
	all := atlas.New(store).SelectAll()
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	for _, f := range export.Formats {
		size := len(written(t, store, f))
		for _, left := range []int{0, size / 2, size - 1} {
			if _, err := export.Write(t.Context(), f, &failing{left}, all, header, nil); !errors.Is(err, errDisk) {
				t.Errorf("%s: with room for %d of %d bytes: %v", f, left, size, err)
			}
		}
		if _, err := export.Write(gone, f, io.Discard, all, export.Header{}, nil); err == nil {
			t.Errorf("%s goes on when nobody waits any more", f)
		}
	}
	if _, err := export.Write(t.Context(), "XLS", io.Discard, all, export.Header{}, nil); graph.CodeOf(err) != graph.CodeInvalidArgument {
		t.Errorf("a format that there is not: %v", err)
	}
}

func TestTables(t *testing.T) {
	store := awkwardStore(t)
	tables := unpacked(t, written(t, store, export.ZIP))
	for name, rows := range map[string]int{"entities.csv": 4, "relations.csv": 3, "facts.csv": 8, "evidence.csv": 11} {
		if got := len(tables[name]) - 1; got != rows {
			t.Errorf("%s has %d rows, want %d", name, got, rows)
		}
	}
	one, err := csv.NewReader(bytes.NewReader(written(t, store, export.CSV))).ReadAll()
	if err != nil || len(one) != len(tables["entities.csv"]) {
		t.Errorf("the table alone is that of the archive: %d rows, %v", len(one), err)
	}
	for _, row := range tables["entities.csv"] {
		if row[0] == "institution:zoo" && row[2] != "'-Zoo" {
			t.Errorf("%q could be run as a formula", row[2])
		}
	}
	shown := map[string]string{}
	for _, row := range tables["facts.csv"] {
		if row[2] == "founded" {
			shown[row[3]] = row[12]
		}
	}
	if shown["1957"] == shown["1958"] || shown["1957"] == "" || shown["1958"] == "" {
		t.Errorf("of values that disagree one is shown first: %v", shown)
	}
}

// unpacked returns the tables of an archive by name.
func unpacked(t testing.TB, archive []byte) map[string][][]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		t.Fatal(err)
	}
	tables := map[string][][]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(f.Name, ".csv") {
			if tables[f.Name], err = csv.NewReader(r).ReadAll(); err != nil {
				t.Errorf("%s: %v", f.Name, err)
			}
		}
		r.Close()
	}
	return tables
}

func TestNDJSON(t *testing.T) {
	var records []string
	lines := bufio.NewScanner(bytes.NewReader(written(t, awkwardStore(t), export.NDJSON)))
	var last struct{ Entities, Relations int }
	for lines.Scan() {
		var line struct{ Record string }
		if err := json.Unmarshal(lines.Bytes(), &line); err != nil {
			t.Fatalf("%v in %s", err, lines.Text())
		}
		records = append(records, line.Record)
		if err := json.Unmarshal(lines.Bytes(), &last); line.Record == "end" && err != nil {
			t.Fatal(err)
		}
	}
	want := "header entity entity relation entity relation relation entity end" // relations behind what they lead from
	if got := strings.Join(records, " "); got != want {
		t.Errorf("records are %s, want %s", got, want)
	}
	if last.Entities != 4 || last.Relations != 3 {
		t.Errorf("the last line counts the others: %+v", last)
	}
}

// texts draws texts that break what is not escaped.
func texts(t *rapid.T, label string) string {
	parts := rapid.SliceOfN(rapid.SampledFrom([]string{
		"a", "É", " ", "\n", "\r\n", "\t", `"`, `'`, `\`, "<", ">", "&", "]]>", "<!--", "&#0;", "=cmd|' /C calc'!A0", "+1", "-1", "@x", ",",
		";", "|", "\x00", "\x01", "\x0b", "\x1f", "\x7f", "\u0085", "\u2028", "\ufffe", "\uffff", "\ufeff", "\u202e", "עברית", "😀",
		"\xff", "\xed\xa0\x80", "{", "}", "^", "`", "%", "^^xsd:int", "@en", `"""`, ".",
	}), 0, 12).Draw(t, label)
	return strings.Join(parts, "")
}

// TestAwkwardTexts writes an entity and a relation of any texts: what comes is well-formed, and says the same where the format
// has a way to say it.
func TestAwkwardTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name, said := texts(t, "name"), texts(t, "quote")
		identifier := graph.Identifier{Scheme: graph.SchemeWikidata, Value: texts(t, "identifier")}
		e := graph.Entity{
			ID: "institution:a", Kind: graph.KindInstitution, Identifiers: []graph.Identifier{identifier},
			Labels:     []graph.Label{{Value: name, Lang: texts(t, "lang"), Type: graph.LabelPreferred}},
			Attributes: []graph.Attribute{{Property: graph.PropWebsite, Value: texts(t, "website")}},
		}
		evidence := []graph.Evidence{{Document: "document:d", Locator: texts(t, "locator"), Quote: said}}
		record := graph.Record{Entity: e, Facts: []graph.Fact{{ID: "fact:f", Subject: e.ID, Property: graph.PropName, Value: name, Evidence: evidence}}}
		relation := &graph.Relation{ID: "relation:r", Type: graph.PartnerOf, From: e.ID, To: e.ID, Role: texts(t, "role"), Evidence: evidence}
		header := export.Header{Title: texts(t, "title"), Base: "urn:entente:"}
		files := map[export.Format][]byte{}
		for _, f := range export.Formats {
			files[f] = one(t, f, header, record, relation)
		}
		for _, f := range []export.Format{export.GraphML, export.GEXF} {
			wellFormed(t, f, files[f])
		}
		if !json.Valid(files[export.JSONLD]) {
			t.Fatalf("JSON-LD is JSON: %s", files[export.JSONLD])
		}
		for line := range strings.Lines(string(files[export.NDJSON])) {
			if !json.Valid([]byte(line)) {
				t.Fatalf("each line is JSON: %s", line)
			}
		}
		row, err := csv.NewReader(bytes.NewReader(files[export.CSV])).ReadAll()
		if err != nil || len(row) != 2 || len(row[0]) != len(row[1]) {
			t.Fatalf("CSV has a head and a row: %v", err)
		}
		for _, cell := range row[1] {
			if _, isNumber := graph.ParseNumber(cell); cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) && !isNumber {
				t.Fatalf("%q could be run as a formula", cell)
			}
		}
		turtleIsClosed(t, string(files[export.Turtle]))
	})
}

// one writes an entity and a relation in every pass that wants them.
func one(t *rapid.T, f export.Format, h export.Header, e graph.Record, r *graph.Relation) []byte {
	var b bytes.Buffer
	w := export.NewWriter(f, &b)
	err := w.Begin(h)
	for i, pass := range w.Passes() {
		err = errors.Join(err, w.Start(i))
		if pass.Entities {
			err = errors.Join(err, w.Entity(e))
		}
		if pass.Relations {
			err = errors.Join(err, w.Relation(r))
		}
	}
	if err = errors.Join(err, w.End()); err != nil {
		t.Fatalf("%s: %v", f, err)
	}
	return b.Bytes()
}

func wellFormed(t *rapid.T, f export.Format, text []byte) {
	d := xml.NewDecoder(bytes.NewReader(text))
	d.Strict = true
	for {
		_, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatalf("%s is well-formed: %v in %s", f, err, text)
		}
	}
}

// turtleIsClosed looks for text that is neither in quotes nor in brackets: no text of a source may become one.
func turtleIsClosed(t *rapid.T, text string) {
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		var bare strings.Builder
		for i := 0; i < len(line); i++ {
			switch line[i] {
			case '"':
				for i++; i < len(line) && line[i] != '"'; i++ {
					if line[i] == '\\' {
						i++
					}
				}
			case '<':
				end := strings.IndexByte(line[i:], '>')
				if end < 0 || strings.ContainsAny(line[i+1:i+end], " \"{}|^`\\<") {
					t.Fatalf("an IRI is not closed: %s", line)
				}
				i += end
			default:
				bare.WriteByte(line[i])
			}
		}
		for _, c := range bare.String() {
			if !strings.ContainsRune(" abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:;,.@^-", c) {
				t.Fatalf("%q got out of its quotes: %s", c, line)
			}
		}
	}
}
