// Package joining is the source of what rules are sure of: that records of several registers are of one body. What package reconcile
// works out from the content of a graph comes back into it as judgements with evidence, which can be taken back as a whole.
package joining

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"entente/graph"
	"entente/loader"
)

// Document is the id of the document that the joins rest on. It is the same for every run, so that a run replaces the one before it.
const Document graph.ID = "document:joined-by-rule"

// Join says that two records are of one body.
type Join struct {
	A, B graph.ID
	// Because is the evidence: the score and the rules that it comes from, in a few words; what is more than a quote may have is cut.
	Because string
}

// New returns the source that states the joins, which were made at a level, and nothing else any more. Their order is kept.
func New(level float64, joins []Join) loader.Source { return source{level, joins} }

// TakenBack returns the source that takes all joins back, and leaves nothing of them.
func TakenBack() loader.Source { return taken{} }

type source struct {
	level float64
	joins []Join
}

// Name returns "joining".
func (source) Name() string { return "joining" }

// Read gives one record for the document and one for each join. The SHA-256 is that of the joins and their reasons, in order.
func (s source) Read(ctx context.Context, sink loader.Sink) (string, error) {
	h := sha256.New()
	for _, j := range s.joins {
		fmt.Fprintf(h, "%s %s %s\n", j.A, j.B, j.Because)
	}
	sum := hex.EncodeToString(h.Sum(nil))
	if err := sink.Put(s.document(sum)); err != nil {
		return sum, err
	}
	for i, j := range s.joins {
		if ctx.Err() != nil {
			return sum, graph.Wrap(graph.CodeCanceled, "the joining was stopped", ctx.Err())
		}
		if err := sink.Put(j.record(i)); err != nil {
			return sum, err
		}
	}
	sink.Progress(file, int64(len(s.joins)), int64(len(s.joins)))
	return sum, nil
}

// file is what stands for the name of a file in messages.
const file = "rules"

func (s source) document(sum string) loader.Record {
	r := heading()
	for _, f := range []graph.Fact{
		{Property: graph.PropName, Value: "Joined by rule", Lang: "en"},
		{Property: graph.PropName, Value: "Réunis par règle", Lang: "fr"},
		{Property: graph.PropDescription, Lang: "en",
			Value: fmt.Sprintf("Records that the rules take for one body, at level %g.", s.level)},
		{Property: graph.PropPublisher, Value: "Entente"},
		{Property: graph.PropSHA256, Value: sum},
	} {
		f.Subject, f.Evidence = Document, []graph.Evidence{{Document: Document}}
		f.ID = f.DeriveID()
		r.Facts = append(r.Facts, f)
	}
	return r
}

func heading() loader.Record {
	return loader.Record{At: graph.Position{File: file}, Entities: []graph.ID{Document}, Heading: true}
}

func (j Join) record(i int) loader.Record {
	f := graph.Fact{
		Subject: j.A, Property: graph.PropIdentifier, Value: graph.Identifier{Scheme: graph.SchemeEntente, Value: string(j.B)}.String(),
		Evidence: []graph.Evidence{{Document: Document, Quote: quote(j.Because)}},
	}
	f.ID = f.DeriveID()
	return loader.Record{At: graph.Position{File: file, Line: i + 1}, Facts: []graph.Fact{f}}
}

// quote returns as many words as a quote may have.
func quote(s string) string {
	words := strings.Fields(s)
	return strings.Join(words[:min(len(words), graph.MaxQuoteWords)], " ")
}

type taken struct{}

// Name returns "joining".
func (taken) Name() string { return "joining" }

// Read declares the document and states nothing of it, so that a load withdraws all that it said.
func (taken) Read(_ context.Context, sink loader.Sink) (string, error) {
	h := sha256.Sum256(nil)
	return hex.EncodeToString(h[:]), sink.Put(heading())
}
