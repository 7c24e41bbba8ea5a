package loader

import (
	"entente/graph"
)

// changed notes what becomes of an entity: nil for one that is not there before the load, or after it. Where records were joined or parted,
// it names the entity that took in the one that is gone, or that the new one was a part of.
func (w *writing) changed(o *outcome, t ref, before, after *graph.Record) {
	c, ok := graph.ChangeOfRecord(before, after, w.library.by)
	if !ok {
		return
	}
	id := w.staging.ids[t]
	if home := w.home[t]; after == nil && home != t {
		c.Joined = []graph.ID{w.staging.ids[home]}
	}
	if e := w.current[t]; before == nil && e != nil && e.ID != id {
		c.Split = []graph.ID{e.ID}
	}
	o.changes = append(o.changes, c)
}

// relationChanged is to relations what changed is to entities.
func (w *writing) relationChanged(o *outcome, before, after *graph.Relation) {
	if c, ok := graph.ChangeOfRelation(before, after, w.library.by); ok {
		o.changes = append(o.changes, c)
	}
}

// by returns the document by which what rests on the evidence changed: of the documents that state it, or of the latest releases of those
// that did, the first of the input; the first of all where the input has none.
func (l *library) by(evidence []graph.Evidence) graph.ID {
	var first graph.ID
	for _, e := range evidence {
		id := e.Document
		if latest := l.latest[l.info[id].Series]; latest != "" {
			id = latest
		}
		if l.own[id] {
			return id
		}
		if first == "" {
			first = id
		}
	}
	return first
}
