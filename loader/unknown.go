package loader

import (
	"fmt"
	"slices"

	"entente/graph/spelling"
)

// unknown is something that a statement names and that is neither in the input nor in the graph.
type unknown struct {
	field string
	id    ref
}

// unknown returns what a statement names and nobody has: what it is about, the ends that it joins, the documents that it rests
// on. What the graph itself states rests on documents that it has or had.
func (m *matching) unknown(s *statement) []unknown {
	var out []unknown
	need := func(field string, id ref, there bool) {
		if !there {
			out = append(out, unknown{field, id})
		}
	}
	if s.relation {
		need("from", s.subject, m.leads(s.subject))
		need("to", s.object, m.leads(s.object))
	} else {
		need("subject", s.subject, m.exists(s.subject))
	}
	if s.place == 0 {
		return out
	}
	for i := range s.evidence {
		need("document", s.evidence[i].document, m.exists(s.evidence[i].document))
	}
	return out
}

// What may have been meant by an unknown id is looked for among so many ids of the input at most, and so often in a load: the
// first few show a person what went wrong, and each takes some milliseconds.
const (
	mostLookedAmong = 5000
	mostLookedFor   = 100
)

// reject returns the rejection of a statement for something unknown that it names, and for which it waits or not.
func (w *writing) reject(p place, u unknown, waits bool) Rejection {
	id := string(w.staging.ids[u.id])
	what := "load what it is in first, or correct the id"
	if waits {
		made, _ := w.staging.ids[u.id].Identifier()
		return Rejection{At: w.staging.at(p), Field: u.field, Value: clip(id), Reason: fmt.Sprintf(
			"neither this input nor the graph has %s, or a record with the identifier %s; the relation waits until one is loaded",
			clip(id), clip(made.String()))}
	}
	if near := w.near(id); near != "" {
		what = fmt.Sprintf("did you mean %s?", near)
	}
	return Rejection{
		At: w.staging.at(p), Field: u.field, Value: clip(id),
		Reason: fmt.Sprintf("%s is neither in this input nor in the graph; %s", clip(id), what),
	}
}

// near returns the id that the input declares and that may have been meant; "" for none.
func (w *writing) near(id string) string {
	if len(w.staging.declared) > mostLookedAmong || w.lookedFor.Add(1) > mostLookedFor {
		return ""
	}
	names := make([]string, 0, len(w.staging.declared))
	for r := range w.staging.declared {
		names = append(names, string(w.staging.ids[r]))
	}
	slices.Sort(names)
	return spelling.Nearest(id, names)
}
