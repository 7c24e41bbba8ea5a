package loader

import "entente/graph"

// tally counts what becomes of entities and relations, by kind.
type tally struct {
	entities  map[graph.EntityKind]graph.Report
	relations map[graph.RelationType]graph.Report
}

func newTally() tally {
	return tally{entities: map[graph.EntityKind]graph.Report{}, relations: map[graph.RelationType]graph.Report{}}
}

func (t *tally) entity(k graph.EntityKind, one graph.Report) {
	t.entities[k] = plus(t.entities[k], one)
}

func (t *tally) relation(k graph.RelationType, one graph.Report) {
	t.relations[k] = plus(t.relations[k], one)
}

func (t *tally) add(o *tally) {
	for k, r := range o.entities {
		t.entity(k, r)
	}
	for k, r := range o.relations {
		t.relation(k, r)
	}
}

// sum counts entities and relations together.
func (t *tally) sum() graph.Report {
	var all graph.Report
	for _, r := range t.entities {
		all = plus(all, r)
	}
	for _, r := range t.relations {
		all = plus(all, r)
	}
	return all
}

func plus(a, b graph.Report) graph.Report {
	return graph.Report{
		Created: a.Created + b.Created, Updated: a.Updated + b.Updated, Unchanged: a.Unchanged + b.Unchanged,
		Deleted: a.Deleted + b.Deleted, Withdrawn: a.Withdrawn + b.Withdrawn,
	}
}

// addFile adds the counts of a file to a list, at its end when the file is new.
func addFile(list []FileRecords, f FileRecords) []FileRecords {
	for i := range list {
		if list[i].File == f.File {
			list[i].Records = plusRecords(list[i].Records, f.Records)
			return list
		}
	}
	return append(list, f)
}

func plusRecords(a, b graph.Records) graph.Records {
	return graph.Records{
		Read: a.Read + b.Read, Created: a.Created + b.Created, Updated: a.Updated + b.Updated,
		Unchanged: a.Unchanged + b.Unchanged, Rejected: a.Rejected + b.Rejected,
	}
}
