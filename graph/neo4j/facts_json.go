package neo4j

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"entente/graph"
)

// plainFact is a fact in the property facts of its entity: what graph.Fact says, without what the entity says already. The
// id is left out where it follows from the rest, the subject where it is the entity, and a document is its place among the
// entity's cited_documents.
type plainFact struct {
	ID            graph.ID            `json:"id,omitempty"`
	Subject       graph.ID            `json:"subject,omitempty"`
	Property      graph.Property      `json:"property"`
	Value         string              `json:"value,omitempty"`
	Lang          string              `json:"lang,omitempty"`
	Unit          string              `json:"unit,omitempty"`
	Approximation graph.Approximation `json:"approximation,omitempty"`
	graph.Period
	Rank      graph.Rank      `json:"rank,omitempty"`      // none is NORMAL
	Described bool            `json:"described,omitempty"` // the value is the entity's description
	Withdrawn bool            `json:"withdrawn,omitempty"`
	Evidence  []plainEvidence `json:"evidence,omitempty"`
}

// noRank stands for a rank that is not even NORMAL.
const noRank graph.Rank = "NONE"

// plainEvidence is a piece of evidence of a plainFact. It has no quote: what has one is a node. Object, amounts and Ended are those
// of relations.
type plainEvidence struct {
	Document int        `json:"document,omitempty"`
	Locator  string     `json:"locator,omitempty"`
	Subject  graph.ID   `json:"subject,omitempty"`
	Object   graph.ID   `json:"object,omitempty"`
	Amount   string     `json:"amount,omitempty"`
	Net      string     `json:"net,omitempty"`
	Ended    bool       `json:"ended,omitempty"`
	Rank     graph.Rank `json:"rank,omitempty"`
}

// encodeFacts returns the facts as JSON, "" for none. described is the entity's description, and each document that they
// cite is one of the documents.
func encodeFacts(entity graph.ID, facts []*graph.Fact, described string, documents []string) string {
	if len(facts) == 0 {
		return ""
	}
	out := make([]plainFact, len(facts))
	for i, f := range facts {
		out[i] = plainFact{
			Property: f.Property, Value: f.Value, Lang: f.Lang, Unit: f.Unit, Approximation: f.Approximation,
			Period: f.Period, Rank: f.Rank, Withdrawn: f.Withdrawn,
			Evidence: each(f.Evidence, func(e graph.Evidence) plainEvidence {
				return plainEvidence{
					Document: slices.Index(documents, string(e.Document)), Locator: e.Locator, Subject: e.Subject,
					Object: e.Object, Amount: e.Amount, Net: e.NetAmount, Ended: e.Ended, Rank: e.Rank,
				}
			}),
		}
		if f.Property == graph.PropDescription && f.Value == described && described != "" {
			out[i].Value, out[i].Described = "", true
		}
		switch f.Rank {
		case graph.RankNormal:
			out[i].Rank = ""
		case "":
			out[i].Rank = noRank
		}
		if f.Subject != entity {
			out[i].Subject = f.Subject
		}
		if f.ID != f.DeriveID() {
			out[i].ID = f.ID
		}
	}
	return compactJSON(out)
}

// compactJSON returns the JSON of a value of this package's own types, which always have one, with <, > and & as they are.
func compactJSON(v any) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err)
	}
	return string(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
}

// decodeFacts turns round what encodeFacts does.
func decodeFacts(entity graph.ID, text, described string, documents []string) ([]graph.Fact, error) {
	if text == "" {
		return nil, nil
	}
	var in []plainFact
	if err := json.Unmarshal([]byte(text), &in); err != nil {
		return nil, err
	}
	out := make([]graph.Fact, len(in))
	for i, p := range in {
		f := graph.Fact{
			ID: p.ID, Subject: p.Subject, Property: p.Property, Value: p.Value, Lang: p.Lang, Unit: p.Unit,
			Approximation: p.Approximation, Period: p.Period, Rank: p.Rank, Withdrawn: p.Withdrawn,
			Evidence: make([]graph.Evidence, len(p.Evidence)),
		}
		for n, e := range p.Evidence {
			if e.Document < 0 || e.Document >= len(documents) {
				return nil, fmt.Errorf("a fact cites document %d of %d", e.Document, len(documents))
			}
			f.Evidence[n] = graph.Evidence{
				Document: graph.ID(documents[e.Document]), Locator: e.Locator, Subject: e.Subject, Object: e.Object,
				Amount: e.Amount, NetAmount: e.Net, Ended: e.Ended, Rank: e.Rank,
			}
		}
		if p.Described {
			f.Value = described
		}
		switch p.Rank {
		case "":
			f.Rank = graph.RankNormal
		case noRank:
			f.Rank = ""
		}
		if f.Subject == "" {
			f.Subject = entity
		}
		if f.ID == "" {
			f.ID = f.DeriveID()
		}
		out[i] = f
	}
	return out, nil
}
