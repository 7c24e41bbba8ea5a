package graph

import (
	"context"
	"reflect"
	"slices"
)

// Plan returns what must change in a store so that it holds the dataset, without changing it; dry runs show its report.
//
// A dataset speaks for the documents that it declares, and must hold all that they say: what an earlier load took from them
// and the dataset no longer states is withdrawn. What other documents say of the same entities stays, and is weighed with
// the new: the records hold both, and the conflicts among them. Entities of which nothing remains are deleted.
func Plan(ctx context.Context, r Reader, ds Dataset) (Changes, error) {
	p := planner{own: map[ID]bool{}, facts: map[ID][]Fact{}, relations: map[ID][]Relation{}}
	p.collect(ds)
	if err := p.read(ctx, r); err != nil {
		return Changes{}, err
	}
	documents, err := p.documents(ctx, r)
	if err != nil {
		return Changes{}, err
	}
	c := Changes{Load: Load{Source: ds.Source, SHA256: ds.SHA256}}
	p.planRelations(&c)
	for i, id := range p.ids {
		rec := Derive(id, p.facts[id], p.relations[id], documents)
		p.planRecord(&c, rec, p.oldEntities[i], p.oldFacts[i], p.oldConflicts[id])
	}
	return c, nil
}

// planner gathers, for each entity that the dataset touches, what is to be known of it.
type planner struct {
	own       map[ID]bool // documents for which the dataset speaks
	ids       []ID        // entities touched, sorted
	facts     map[ID][]Fact
	relations map[ID][]Relation // of both ends
	stated    map[ID]Relation   // by id, merged with what the store has from other documents
	fresh     map[ID]bool       // relations that the dataset itself states

	oldEntities  []*Entity // aligned with ids
	oldFacts     [][]Fact
	oldConflicts map[ID][]Conflict
	oldRelations map[ID]Relation
}

// collect takes what the dataset states.
func (p *planner) collect(ds Dataset) {
	touched := map[ID]bool{}
	for _, e := range ds.Entities {
		touched[e.ID] = true
		if e.ID.Kind() == KindDocument {
			p.own[e.ID] = true
		}
	}
	for _, f := range ds.Facts {
		touched[f.Subject] = true
		p.facts[f.Subject] = append(p.facts[f.Subject], f.Fact)
	}
	stated := make([]Relation, len(ds.Relations))
	for i, r := range ds.Relations {
		stated[i] = r.Relation
		touched[r.From], touched[r.To] = true, true
	}
	p.stated, p.fresh = map[ID]Relation{}, map[ID]bool{}
	for _, r := range MergeRelations(stated) {
		p.stated[r.ID], p.fresh[r.ID] = r, true
	}
	for id := range touched {
		p.ids = append(p.ids, id)
	}
	slices.Sort(p.ids)
}

// everything is a window without an end.
const everything = int(^uint(0) >> 1)

// read takes what the store has of the touched entities, without what came from the dataset's own documents. Entities that
// rest on those documents are touched too, whether the dataset still names them or not.
func (p *planner) read(ctx context.Context, r Reader) (err error) {
	if err = p.touchCiting(ctx, r); err != nil {
		return err
	}
	if p.oldEntities, err = r.Entities(ctx, p.ids); err != nil {
		return err
	}
	if p.oldFacts, err = r.Facts(ctx, p.ids); err != nil {
		return err
	}
	for i, facts := range p.oldFacts {
		for _, f := range facts {
			if f.Evidence = p.foreign(f.Evidence); len(f.Evidence) > 0 {
				p.facts[p.ids[i]] = append(p.facts[p.ids[i]], f)
			}
		}
	}
	conflicts, _, err := r.Conflicts(ctx, ConflictQuery{Entities: p.ids, Limit: everything})
	if err != nil {
		return err
	}
	p.oldConflicts = map[ID][]Conflict{}
	for _, c := range conflicts {
		p.oldConflicts[c.Entity] = append(p.oldConflicts[c.Entity], c)
	}
	return p.readRelations(ctx, r)
}

func (p *planner) touchCiting(ctx context.Context, r Reader) error {
	own := make([]ID, 0, len(p.own))
	for id := range p.own {
		own = append(own, id)
	}
	slices.Sort(own)
	citing, err := r.Citing(ctx, own)
	if err != nil {
		return err
	}
	p.ids = append(p.ids, citing.Entities...)
	relations, err := r.RelationsByID(ctx, citing.Relations)
	if err != nil {
		return err
	}
	for _, rel := range relations {
		if rel != nil {
			p.ids = append(p.ids, rel.From, rel.To)
		}
	}
	slices.Sort(p.ids)
	p.ids = slices.Compact(p.ids)
	return nil
}

func (p *planner) readRelations(ctx context.Context, r Reader) error {
	pages, err := r.Relations(ctx, p.ids, Step{Window: Window{Limit: everything}})
	if err != nil {
		return err
	}
	p.oldRelations = map[ID]Relation{}
	for _, page := range pages {
		for _, item := range page.Items {
			p.oldRelations[item.Relation.ID] = *item.Relation
		}
	}
	for id, old := range p.oldRelations {
		rest := old
		if rest.Evidence = p.foreign(old.Evidence); len(rest.Evidence) == 0 {
			continue
		}
		if r, ok := p.stated[id]; ok {
			rest = MergeRelations([]Relation{rest, r})[0]
		}
		p.stated[id] = rest
	}
	return nil
}

// foreign returns the evidence that is not from the dataset's own documents.
func (p *planner) foreign(evidence []Evidence) []Evidence {
	return slices.DeleteFunc(slices.Clone(evidence), func(e Evidence) bool { return p.own[e.Document] })
}

// documents returns what is known of every document that is cited, from the dataset or else from the store.
func (p *planner) documents(ctx context.Context, r Reader) (func(ID) DocumentInfo, error) {
	info := map[ID]DocumentInfo{}
	missing := map[ID]bool{}
	note := func(evidence []Evidence) {
		for _, e := range evidence {
			if !p.own[e.Document] {
				missing[e.Document] = true
			}
		}
	}
	for id, facts := range p.facts {
		if id.Kind() == KindDocument {
			e := Derive(id, facts, nil, nil).Entity
			info[id] = DocumentInfo{Lang: e.Attribute(PropLang), Date: e.Date(PropDate)}
		}
		for _, f := range facts {
			note(f.Evidence)
		}
	}
	for _, rel := range p.stated {
		note(rel.Evidence)
	}
	ids := make([]ID, 0, len(missing))
	for id := range missing {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	entities, err := r.Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	for i, e := range entities {
		if _, ok := info[ids[i]]; e != nil && !ok {
			info[ids[i]] = DocumentInfo{Lang: e.Attribute(PropLang), Date: e.Date(PropDate)}
		}
	}
	return func(id ID) DocumentInfo { return info[id] }, nil
}

// planRelations compares relations with those of the store and hands them to the entities at their ends.
func (p *planner) planRelations(c *Changes) {
	for id, r := range p.stated {
		p.relations[r.From] = append(p.relations[r.From], r)
		if r.To != r.From {
			p.relations[r.To] = append(p.relations[r.To], r)
		}
		old, ok := p.oldRelations[id]
		switch {
		case !ok:
			c.Load.Report.Created++
		case sameRelationContent(old, r):
			if p.fresh[id] {
				c.Load.Report.Unchanged++
			}
			continue
		default:
			c.Load.Report.Updated++
		}
		c.PutRelations = append(c.PutRelations, r)
	}
	for id := range p.oldRelations {
		if _, ok := p.stated[id]; !ok {
			c.DeleteRelations = append(c.DeleteRelations, id)
			c.Load.Report.Deleted++
		}
	}
	slices.SortFunc(c.PutRelations, func(a, b Relation) int { return compareStrings(a.ID, b.ID) })
	slices.Sort(c.DeleteRelations)
}

// planRecord compares a record with that of the store.
func (p *planner) planRecord(c *Changes, rec Record, old *Entity, oldFacts []Fact, oldConflicts []Conflict) {
	id := rec.Entity.ID
	switch {
	case len(rec.Facts) == 0 && len(p.relations[id]) == 0:
		if old != nil {
			c.Delete = append(c.Delete, id)
			c.Load.Report.Deleted++
		}
		return
	case old == nil:
		c.Load.Report.Created++
	case equalContent(rec, Record{Entity: *old, Facts: oldFacts, Conflicts: oldConflicts}):
		c.Load.Report.Unchanged++
		return
	default:
		c.Load.Report.Updated++
	}
	c.Put = append(c.Put, rec)
}

func sameRelationContent(a, b Relation) bool {
	amounts := a.Amount == b.Amount || a.Amount != nil && b.Amount != nil && *a.Amount == *b.Amount
	a.Amount, b.Amount = nil, nil
	return amounts && equalContent(a, b)
}

// equalContent compares what a store gave back with what was planned; an empty slice equals a nil one.
func equalContent[T any](a, b T) bool {
	return equalValues(reflect.ValueOf(a), reflect.ValueOf(b))
}

func equalValues(a, b reflect.Value) bool {
	switch a.Kind() {
	case reflect.Struct:
		for i := range a.NumField() {
			if !equalValues(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	case reflect.Slice:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !equalValues(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	}
	return a.Interface() == b.Interface()
}
