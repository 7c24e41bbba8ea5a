package euroscivoc

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"path"
	"slices"
	"strings"

	"entente/graph"
	"entente/loader"
	"entente/loader/tabular"
)

const codeColumn = "euroSciVocCode"

// tree is what CORDIS's codes say of the vocabulary: each code is the path to a concept, /23/53/373, by numbers.
type tree struct {
	places map[string][]place // by number; the places of one concept by code
	leaves []place            // the codes as they are in the file, by first row
	doc    loader.Record
	seen   map[string]bool
}

// place is a code, and where it was first read: itself, or as the beginning of a longer one.
type place struct {
	code string
	row  int // counts records; the header is 1
	line int // from 1
}

func newTree() *tree { return &tree{places: map[string][]place{}, seen: map[string]bool{}} }

func (p place) number() string { return path.Base(p.code) }

// parent returns the number of the broader concept, "" for a concept at the top.
func (p place) parent() string {
	if dir := path.Dir(p.code); dir != "/" {
		return path.Base(dir)
	}
	return ""
}

// hashed reads a file, counting as it does and digesting what it reads.
type hashed struct {
	io.ReadCloser
	sum hash.Hash
}

func (h hashed) Read(p []byte) (int, error) {
	n, err := h.ReadCloser.Read(p)
	_, _ = h.sum.Write(p[:n])
	return n, err
}

// BytesRead implements tabular.Counter.
func (h hashed) BytesRead() int64 {
	if c, ok := h.ReadCloser.(tabular.Counter); ok {
		return c.BytesRead()
	}
	return 0
}

// read takes the codes from CORDIS's file. Records that cannot be read, and what is no code, go to the sink. It
// returns the digest of the file.
func (t *tree) read(ctx context.Context, name string, sink loader.Sink) (sum string, err error) {
	archive, err := tabular.Open(name)
	if err != nil {
		return "", err
	}
	defer archive.Close()
	file, ok := only(archive.Files(), func(f string) bool { return strings.EqualFold(path.Base(f), "euroSciVoc.csv") })
	if !ok {
		return "", graph.Errorf(graph.CodeInvalidArgument, "the input has no euroSciVoc.csv, or several; name the one of CORDIS")
	}
	f, err := file.Open()
	if err != nil {
		return "", err
	}
	defer f.Close()
	in := hashed{f, sha256.New()}
	table, err := tabular.NewReader(in, file.Name)
	if err != nil {
		return "", err
	}
	if !table.Has(codeColumn) {
		return "", graph.Errorf(graph.CodeInvalidArgument, "%s has no column %s; name the euroSciVoc.csv of CORDIS", file.Name, codeColumn)
	}
	if err := t.rows(ctx, table, file, sink); err != nil {
		return "", err
	}
	if _, err := io.Copy(io.Discard, in); err != nil {
		return "", readable(file.Name, err)
	}
	sum = hex.EncodeToString(in.sum.Sum(nil))
	// A source speaks for its documents alone: for what it takes from CORDIS's file it needs one of its own. It is of no
	// series: a code that no project of a later release has is still the place of its concept.
	t.doc = document("document:euroscivoc-codes-", file.Name, sum, "CORDIS: "+path.Base(file.Name), "text/csv", "")
	for _, places := range t.places {
		slices.SortFunc(places, func(a, b place) int { return cmp.Compare(a.code, b.code) })
	}
	return sum, nil
}

func (t *tree) rows(ctx context.Context, table *tabular.Reader, file tabular.File, sink loader.Sink) error {
	for {
		row, err := table.Next()
		if err == io.EOF {
			sink.Progress(file.Name, file.Size, file.Size)
			return nil
		}
		if err != nil {
			return readable(file.Name, err)
		}
		if row.Number%1024 == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
			sink.Progress(file.Name, table.BytesRead(), file.Size)
		}
		at := graph.Position{File: file.Name, Line: row.Line}
		rejection := loader.Rejection{At: at}
		if bad := row.Bad(); bad != nil {
			rejection.Value, rejection.Reason = row.Source(), graph.UserMessage(bad)
		} else if code := row.Get(codeColumn); !t.add(code, row.Number, row.Line) {
			rejection.Field, rejection.Value = codeColumn, shorten(code)
			rejection.Reason = "it is not a code of EuroSciVoc such as /23/53/373"
		} else {
			continue
		}
		if err := sink.Reject(rejection); err != nil {
			return err
		}
	}
}

// deepestCode is twice what the vocabulary has.
const deepestCode = 16

// add takes a code and reports whether it is one. Its beginnings are the codes of the broader concepts.
func (t *tree) add(code string, row, line int) bool {
	if t.seen[code] {
		return true
	}
	rest, ok := strings.CutPrefix(code, "/")
	numbers := strings.Split(rest, "/")
	if !ok || len(numbers) > deepestCode || slices.ContainsFunc(numbers, func(n string) bool { return !isNumber(n) }) {
		return false
	}
	t.seen[code] = true
	t.leaves = append(t.leaves, place{code, row, line})
	for i, n := range numbers {
		p := place{"/" + strings.Join(numbers[:i+1], "/"), row, line}
		if !slices.ContainsFunc(t.places[n], func(o place) bool { return o.code == p.code }) {
			t.places[n] = append(t.places[n], p)
		}
	}
	return true
}

func (t *tree) row(p place) graph.Evidence {
	return graph.Evidence{Document: t.doc.Entities[0], Locator: fmt.Sprintf("#row=%d", p.row)}
}

// strangers returns the codes whose concept is not in the vocabulary.
func (t *tree) strangers(themes map[graph.ID]*concept) []loader.Rejection {
	var out []loader.Rejection
	for _, p := range t.leaves {
		if themes[themeID(p.number())] == nil {
			out = append(out, loader.Rejection{
				At: graph.Position{File: t.doc.At.File, Line: p.line}, Field: codeColumn, Value: p.code,
				Reason: "the concept is not in the vocabulary; take a newer EuroSciVoc",
			})
		}
	}
	return out
}
