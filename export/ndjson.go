package export

import (
	"io"

	"entente/graph"
)

// ndjson writes a JSON object a line, each with its "record": header, entity, relation, end.
type ndjson struct {
	out    *output
	counts Counts
}

func newNDJSON(w io.Writer) *ndjson { return &ndjson{out: newOutput(w)} }

type ndjsonHeader struct {
	Record   string `json:"record"`
	Title    string `json:"title"`
	Revision int    `json:"revision"`
	Base     string `json:"base"`
}

type ndjsonEntity struct {
	Record string `json:"record"`
	graph.Entity
	Facts     []graph.Fact     `json:"facts"`
	Conflicts []graph.Conflict `json:"conflicts,omitempty"`
}

type ndjsonRelation struct {
	Record string `json:"record"`
	*graph.Relation
}

type ndjsonEnd struct {
	Record    string `json:"record"`
	Entities  int    `json:"entities"`
	Relations int    `json:"relations"`
}

func (n *ndjson) line(v any) error {
	n.out.text(asJSON(v), "\n")
	return n.out.err
}

func (n *ndjson) Passes() []Pass  { return []Pass{everything} }
func (n *ndjson) Start(int) error { return nil }

func (n *ndjson) Begin(h Header) error {
	return n.line(ndjsonHeader{"header", h.Title, h.Revision, h.Base})
}

func (n *ndjson) Entity(r graph.Record) error {
	n.counts.Entities++
	return n.line(ndjsonEntity{"entity", r.Entity, r.Facts, r.Conflicts})
}

func (n *ndjson) Relation(r *graph.Relation) error {
	n.counts.Relations++
	return n.line(ndjsonRelation{"relation", r})
}

func (n *ndjson) End() error {
	n.out.text(asJSON(ndjsonEnd{"end", n.counts.Entities, n.counts.Relations}), "\n")
	return n.out.flush()
}
