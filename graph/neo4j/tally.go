package neo4j

import (
	"context"

	"entente/graph"
)

// tally is by how much a transaction changes the counts that the store keeps: so many facts, so many facts and relations
// with evidence, and how many of each cite each document. What a statement replaces is subtracted first, so that nothing
// needs to be counted anew.
type tally struct {
	facts, evidenced int
	usage            map[string]graph.Usage
}

func (t *tally) use(document string, facts, relations int) {
	if t.usage == nil {
		t.usage = map[string]graph.Usage{}
	}
	u := t.usage[document]
	t.usage[document] = graph.Usage{Facts: u.Facts + facts, Relations: u.Relations + relations}
}

// cited is what the facts of one entity count for, as its node has it: fact_count, unevidenced_facts, and in parallel
// cited_documents and cited_facts, the documents that they cite and how many facts cite each.
type cited struct {
	facts, unevidenced int
	documents          []string
	counts             []int
}

// citedBy returns what the facts count for; the documents stand in the order of their first mention.
func citedBy(facts []graph.Fact) cited {
	c := cited{facts: len(facts)}
	for i := range facts {
		evidence := facts[i].Evidence
		if len(evidence) == 0 {
			c.unevidenced++
		}
		for n := range evidence {
			if !mentioned(evidence[:n], evidence[n].Document) {
				c.counts[c.place(string(evidence[n].Document))]++
			}
		}
	}
	return c
}

// place returns where a document stands, at the end when it is new.
func (c *cited) place(document string) int {
	for i, d := range c.documents {
		if d == document {
			return i
		}
	}
	c.documents, c.counts = append(c.documents, document), append(c.counts, 0)
	return len(c.documents) - 1
}

func mentioned(evidence []graph.Evidence, document graph.ID) bool {
	for i := range evidence {
		if evidence[i].Document == document {
			return true
		}
	}
	return false
}

// cited reads what the properties of the same names say.
func (r *row) cited() cited {
	c := cited{facts: r.int(), unevidenced: r.int(), documents: r.texts()}
	counts := r.list()
	if len(counts) != len(c.documents) {
		r.mismatch(counts, "a list as long as the one before")
	}
	c.counts = make([]int, len(c.documents))
	for i := range c.counts {
		n, ok := at(counts, i).(int64)
		if !ok {
			r.mismatch(at(counts, i), "a whole number")
		}
		c.counts[i] = int(n)
	}
	return c
}

func (p properties) cited(c cited) {
	if c.facts > 0 {
		p["fact_count"] = c.facts
	}
	if c.unevidenced > 0 {
		p["unevidenced_facts"] = c.unevidenced
	}
	if len(c.documents) > 0 {
		p["cited_documents"], p["cited_facts"] = c.documents, c.counts
	}
}

// entity adds what the facts of an entity count for, n times: -1 takes it away.
func (t *tally) entity(c cited, n int) {
	t.facts += n * c.facts
	t.evidenced += n * (c.facts - c.unevidenced)
	for i, d := range c.documents {
		t.use(d, n*c.counts[i], 0)
	}
}

// relations adds n relations that cite the documents, each of which may stand there several times.
func (t *tally) relations(documents []string, n int) {
	if len(documents) == 0 {
		return
	}
	t.evidenced += n
	for i, d := range documents {
		first := true
		for _, other := range documents[:i] {
			first = first && other != d
		}
		if first {
			t.use(d, 0, n)
		}
	}
}

// gone takes away the relations of rows of [ids, documents], and returns the ids.
func (t *tally) gone(rows []any) ([]graph.ID, error) {
	var ids []graph.ID
	for _, value := range rows {
		r := newRow(value)
		these := r.texts()
		t.relations(r.texts(), -len(these))
		if r.err != nil {
			return nil, corrupt(r.err)
		}
		for _, id := range these {
			ids = append(ids, graph.ID(id))
		}
	}
	return ids, nil
}

// writeUsage brings the (:Usage) nodes up to date.
func (t *transaction) writeUsage(ctx context.Context) error {
	var rows [][]any
	for document, u := range t.tally.usage {
		if u != (graph.Usage{}) {
			rows = append(rows, []any{document, u.Facts, u.Relations})
		}
	}
	return inBatches(ctx, t, statements["update_usage"], rows)
}
