package proof

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"entente/graph"
)

// Positions count characters: é and 👩 are one each, whatever their bytes.
const provedText = "Créé en 1957.\nNEMO 👩‍🔬 fut créé en 2006.\nUn accord, un accord.\n"

func digestOf(content string) string {
	sum := sha256.Sum256([]byte(content))
	return hex.EncodeToString(sum[:])
}

// proven is a dataset of one document with the given digest and media type, and of one name that cites it at line 7.
type proven struct {
	document Document
	cited    []*Citation
}

func quoting(sha256, mediaType string, evidence ...graph.Evidence) *proven {
	at := func(line int) graph.Position { return graph.Position{File: "t.yml", Line: line} }
	p := &proven{document: Document{ID: "document:text", At: at(2), SHA256: sha256, MediaType: mediaType}}
	for _, e := range evidence {
		p.cited = append(p.cited, &Citation{Evidence: e, At: at(7)})
	}
	return p
}

func (p *proven) Prove(folder fs.FS) (ProofReport, []graph.Problem) {
	return Prove(folder, []*Document{&p.document}, p.cited)
}

func TestProveQuotes(t *testing.T) {
	tests := []struct {
		name, locator, quote string
		why                  string
		want                 string // part of the one problem; empty: proved
	}{
		{"exact", "#char=0,12", "Créé en 1957", "the plain case", ""},
		{"after multi-byte", "#char=19,40", "👩‍🔬 fut créé en 2006.", "offsets are code points: the emoji is three of them", ""},
		{"to the end", "#char=41,64", "Un accord, un accord.\n", "To may be the length", "has 63 characters"},
		{"one letter", "#char=0,12", "Crée en 1957", "é and e differ", `is "Créé en 1957", not "Crée en 1957"; the nearest passage, in line 1 at #char=0,12, is "Créé en 1957"`},
		{"wrong offset", "#char=1,13", "Créé en 1957", "one too far", "the words are at #char=0,12"},
		{"bytes counted", "#char=24,27", "fut", "what a count of bytes would give", "the words are at #char=23,26"},
		{"several places", "#char=0,6", "accord", "the place is wrong, and the curator must choose", "the words are at #char=44,50, #char=55,61"},
		{"beyond the end", "#char=60,900", "accord.", "the text is shorter", "lies beyond the end of document:text, which has 63 characters"},
		{"no place", "", "accord.", "the words stand once", ""},
		{"no place, several", "", "accord", "the curator must choose", `stands in document:text 2 times; quote more words, or say which is meant: occurrence: 1 (line 3), occurrence: 2 (line 3)`},
		{"no place, nowhere", "", "créé en 2007", "a figure differs", `does not have the words "créé en 2007"; the nearest passage, in line 2 at #char=27,39, is "créé en 2006"`},
		{"nothing like it", "", "Nothing of the sort", "no passage to name", "the document does not have these words, or any like them"},
		{"blanks around", "#char=22,27", "fut", "the place is that of the words alone", "the words are at #char=23,26"},
		{"over a line", "#char=8,18", "1957. NEMO", "white space is one blank", ""},
		{"over a line, without a place", "", "1957. NEMO", "white space is one blank", ""},
		{"a row in a text", "#row=3", "accord.", "a table's place", "does not say where the quote is in a text"},
		{"malformed", "#char=5", "accord.", "an open range", "is not a place"},
		{"reversed", "#char=12,0", "Créé en 1957", "from after to", "is not a place"},
	}
	folder := fstest.MapFS{"any name.txt": {Data: []byte(provedText)}}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			report, problems := quoting(digestOf(provedText), mediaTypeText,
				graph.Evidence{Document: "document:text", Locator: tt.locator, Quote: tt.quote}).Prove(folder)
			want := ProofReport{Documents: 1, Texts: 1, Quotes: 1}
			if tt.want == "" {
				want.Proved = 1
			}
			if diff := cmp.Diff(want, report); diff != "" {
				t.Errorf("%s: report (-want +got):\n%s", tt.why, diff)
			}
			checkProblem(t, problems, "t.yml:7", tt.want)
		})
	}
}

// checkProblem fails unless there is one problem at that position with that text, or none when want is empty.
func checkProblem(t *testing.T, problems []graph.Problem, at, want string) {
	t.Helper()
	switch {
	case want == "" && len(problems) == 0:
	case want == "" || len(problems) != 1:
		t.Errorf("problems = %v, want one with %q", problems, want)
	case !strings.Contains(problems[0].String(), want) || !strings.HasPrefix(problems[0].String(), at):
		t.Errorf("problem = %s\nwant %q at %s", problems[0], want, at)
	}
}

func TestProveDocuments(t *testing.T) {
	quote := graph.Evidence{Document: "document:text", Locator: "#char=0,12", Quote: "Créé en 1957"}
	good := digestOf(provedText)
	tests := []struct {
		name   string
		digest string
		cited  graph.Evidence
		folder fs.FS
		report ProofReport
		at     string
		want   string
	}{
		{"deep in the folder, under any name", good, quote,
			fstest.MapFS{"a/b/c": {Data: []byte(provedText)}, "other": {Data: []byte("x")}},
			ProofReport{Documents: 1, Texts: 1, Quotes: 1, Proved: 1}, "", ""},
		{"digest in upper case", strings.ToUpper(good), quote,
			fstest.MapFS{"t": {Data: []byte(provedText)}}, ProofReport{Documents: 1, Texts: 1, Quotes: 1, Proved: 1}, "", ""},
		{"missing", good, quote, fstest.MapFS{"t": {Data: []byte("something else")}},
			ProofReport{Documents: 1, Quotes: 1}, "t.yml:2", "document:text is missing: no file in the folder has sha256 " + good},
		{"empty folder", good, quote, fstest.MapFS{},
			ProofReport{Documents: 1, Quotes: 1}, "t.yml:2", "is missing"},
		{"changed by one blank", good, quote, fstest.MapFS{"news.txt": {Data: []byte(provedText + " ")}},
			ProofReport{Documents: 1, Texts: 1, Quotes: 1}, "t.yml:2", "but news.txt, which contains 1 of its 1 quotes, has " + digestOf(provedText+" ")},
		{"no digest recorded", "", quote, fstest.MapFS{"t": {Data: []byte(provedText)}},
			ProofReport{Documents: 1, Quotes: 1}, "t.yml:2", "has no recorded sha256"},
		{"no UTF-8", digestOf("\xff"), quote, fstest.MapFS{"t": {Data: []byte("\xff")}},
			ProofReport{Documents: 1, Texts: 1, Quotes: 1}, "t.yml:7", "cannot be quoted"},
		{"not a document of the dataset", good, graph.Evidence{Document: "document:other", Quote: "x"},
			fstest.MapFS{"t": {Data: []byte(provedText)}}, ProofReport{Documents: 1, Texts: 1, Quotes: 1}, "t.yml:7", "is not a document of the dataset"},
		{"a row, not quoted", good, graph.Evidence{Document: "document:text", Locator: "#row=4"},
			fstest.MapFS{"t": {Data: []byte(provedText)}}, ProofReport{Documents: 1, Texts: 1, Located: 1}, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			report, problems := quoting(tt.digest, mediaTypeText, tt.cited).Prove(tt.folder)
			if diff := cmp.Diff(tt.report, report); diff != "" {
				t.Errorf("report (-want +got):\n%s", diff)
			}
			checkProblem(t, problems, tt.at, tt.want)
		})
	}
}

func TestProveTableIsUnchecked(t *testing.T) {
	report, problems := quoting("00", "application/zip", graph.Evidence{Document: "document:text", Locator: "#row=12"}).
		Prove(fstest.MapFS{})
	if diff := cmp.Diff(ProofReport{Documents: 1, Located: 1, Unchecked: 1}, report); diff != "" || problems != nil {
		t.Errorf("a table that is absent: problems %v, report (-want +got):\n%s", problems, diff)
	}
}

// brokenFS fails in the middle of a file, as a disk may.
type brokenFS struct{ fstest.MapFS }

func (b brokenFS) Open(name string) (fs.File, error) {
	f, err := b.MapFS.Open(name)
	if name == "." || err != nil {
		return f, err
	}
	return brokenFile{f}, nil
}

type brokenFile struct{ fs.File }

func (brokenFile) Read([]byte) (int, error) { return 0, errors.New("bad sector") }

func TestProveUnreadableFile(t *testing.T) {
	_, problems := quoting(digestOf(provedText), mediaTypeText).Prove(brokenFS{fstest.MapFS{"t": {Data: []byte(provedText)}}})
	if len(problems) != 2 || !strings.Contains(problems[0].String(), "bad sector") ||
		!strings.Contains(problems[1].String(), "is missing") {
		t.Errorf("problems = %v, want the file that cannot be read and the document that is missing", problems)
	}
}

func TestProveLargeFileIsDigestedOnly(t *testing.T) {
	var b cappedBuffer
	b.kept = []byte{}
	n, err := io.CopyN(&b, zeros{}, maxText+1)
	if n != maxText+1 || err != nil || b.kept != nil {
		t.Errorf("kept %d of %d bytes (%v), want none and no error", len(b.kept), n, err)
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

func TestParseLocator(t *testing.T) {
	tests := []struct {
		in   string
		want graph.Locator
		ok   bool
	}{
		{"#char=0,12", graph.Locator{Scheme: graph.LocatorChar, To: 12}, true},
		{"#line=10,11", graph.Locator{Scheme: graph.LocatorLine, From: 10, To: 11}, true},
		{"#row=12", graph.Locator{Scheme: graph.LocatorRow, From: 12, To: 12}, true},
		{"#row=12-14", graph.Locator{Scheme: graph.LocatorRow, From: 12, To: 14}, true},
		{"#/3606/relationships/1", graph.Locator{Scheme: graph.LocatorPath, Path: "/3606/relationships/1"}, true},
		{"char=0,12", graph.Locator{}, false},           // no fragment
		{"#char=12", graph.Locator{}, false},            // a position, not a range
		{"#char=,12", graph.Locator{}, false},           // open
		{"#char=12,", graph.Locator{}, false},           // open
		{"#char=12,12", graph.Locator{}, false},         // empty
		{"#char=-1,12", graph.Locator{}, false},         // no sign
		{"#char=0,9999999999", graph.Locator{}, false},  // beyond what fits
		{"#char=0,12;length=9", graph.Locator{}, false}, // integrity checks are the digest's work
		{"#row=0", graph.Locator{}, false},              // rows count from 1
		{"#row=5-4", graph.Locator{}, false},            // reversed
		{"#/", graph.Locator{}, false},                  // leads nowhere
		{"#", graph.Locator{}, false},
		{"", graph.Locator{}, false},
	}
	for _, tt := range tests {
		got, err := graph.ParseLocator(tt.in)
		if got != tt.want || (err == nil) != tt.ok {
			t.Errorf("ParseLocator(%q) = %+v, %v", tt.in, got, err)
		}
		if err == nil && got.String() != tt.in {
			t.Errorf("ParseLocator(%q).String() = %q", tt.in, got.String())
		}
	}
}

func FuzzParseLocator(f *testing.F) {
	for _, s := range []string{"#char=0,12", "#line=1,2", "#row=3-4", "#/a/b", "#char=", "#row=-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l, err := graph.ParseLocator(s)
		if err != nil {
			if graph.CodeOf(err) != graph.CodeInvalidArgument {
				t.Errorf("ParseLocator(%q): code %s", s, graph.CodeOf(err))
			}
			return
		}
		again, err := graph.ParseLocator(l.String())
		if err != nil || again != l {
			t.Errorf("%q reads as %+v, its form %q as %+v (%v)", s, l, l.String(), again, err)
		}
	})
}
