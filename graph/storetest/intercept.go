package storetest

import (
	"context"

	"entente/graph"
)

// intercepted is a Reader that asks before each call whether it may go ahead.
type intercepted struct {
	reader graph.Reader
	before func(method string) error
}

// through calls a method unless it may not go ahead.
func through[T any](i intercepted, method string, call func() (T, error)) (T, error) {
	if err := i.before(method); err != nil {
		var none T
		return none, err
	}
	return call()
}

// Entities fulfils graph.Reader.
func (i intercepted) Entities(ctx context.Context, ids []graph.ID) ([]*graph.Entity, error) {
	return through(i, "Entities", func() ([]*graph.Entity, error) { return i.reader.Entities(ctx, ids) })
}

// Find fulfils graph.Reader.
func (i intercepted) Find(ctx context.Context, q graph.Query) ([]*graph.Entity, error) {
	return through(i, "Find", func() ([]*graph.Entity, error) { return i.reader.Find(ctx, q) })
}

// Count fulfils graph.Reader.
func (i intercepted) Count(ctx context.Context, q graph.Query) (int, error) {
	return through(i, "Count", func() (int, error) { return i.reader.Count(ctx, q) })
}

// Facets fulfils graph.Reader.
func (i intercepted) Facets(ctx context.Context, q graph.Query, fields []graph.Field) ([]graph.FacetCount, error) {
	return through(i, "Facets", func() ([]graph.FacetCount, error) { return i.reader.Facets(ctx, q, fields) })
}

// Group fulfils graph.Reader.
func (i intercepted) Group(ctx context.Context, q graph.Query, g graph.Grouping) ([]graph.Group, error) {
	return through(i, "Group", func() ([]graph.Group, error) { return i.reader.Group(ctx, q, g) })
}

// Search fulfils graph.Reader.
func (i intercepted) Search(ctx context.Context, q graph.TextQuery) (graph.SearchResult, error) {
	return through(i, "Search", func() (graph.SearchResult, error) { return i.reader.Search(ctx, q) })
}

// Relations fulfils graph.Reader.
func (i intercepted) Relations(ctx context.Context, from []graph.ID, s graph.Step) ([]graph.RelationPage, error) {
	return through(i, "Relations", func() ([]graph.RelationPage, error) { return i.reader.Relations(ctx, from, s) })
}

// RelationsByID fulfils graph.Reader.
func (i intercepted) RelationsByID(ctx context.Context, ids []graph.ID) ([]*graph.Relation, error) {
	return through(i, "RelationsByID", func() ([]*graph.Relation, error) { return i.reader.RelationsByID(ctx, ids) })
}

// EntitiesAndRelations fulfils graph.Reader.
func (i intercepted) EntitiesAndRelations(
	ctx context.Context, entities, relations []graph.ID,
) ([]*graph.Entity, []*graph.Relation, error) {
	var foundRelations []*graph.Relation
	foundEntities, err := through(i, "EntitiesAndRelations", func() (found []*graph.Entity, err error) {
		found, foundRelations, err = i.reader.EntitiesAndRelations(ctx, entities, relations)
		return found, err
	})
	return foundEntities, foundRelations, err
}

// Facts fulfils graph.Reader.
func (i intercepted) Facts(ctx context.Context, ids []graph.ID) ([][]graph.Fact, error) {
	return through(i, "Facts", func() ([][]graph.Fact, error) { return i.reader.Facts(ctx, ids) })
}

// Conflicts fulfils graph.Reader.
func (i intercepted) Conflicts(ctx context.Context, q graph.ConflictQuery) ([]graph.Conflict, int, error) {
	total := 0
	found, err := through(i, "Conflicts", func() (found []graph.Conflict, err error) {
		found, total, err = i.reader.Conflicts(ctx, q)
		return found, err
	})
	return found, total, err
}

// Explore fulfils graph.Reader.
func (i intercepted) Explore(ctx context.Context, ask graph.Explorer) error {
	_, err := through(i, "Explore", func() (struct{}, error) { return struct{}{}, i.reader.Explore(ctx, ask) })
	return err
}

// Identified fulfils graph.Reader.
func (i intercepted) Identified(ctx context.Context, identifiers []graph.Identifier) ([][]graph.ID, error) {
	return through(i, "Identified", func() ([][]graph.ID, error) { return i.reader.Identified(ctx, identifiers) })
}

// Usage fulfils graph.Reader.
func (i intercepted) Usage(ctx context.Context, documents []graph.ID) ([]graph.Usage, error) {
	return through(i, "Usage", func() ([]graph.Usage, error) { return i.reader.Usage(ctx, documents) })
}

// Citing fulfils graph.Reader.
func (i intercepted) Citing(ctx context.Context, documents []graph.ID) (graph.Citations, error) {
	return through(i, "Citing", func() (graph.Citations, error) { return i.reader.Citing(ctx, documents) })
}

// Stats fulfils graph.Reader.
func (i intercepted) Stats(ctx context.Context) (graph.Stats, error) {
	return through(i, "Stats", func() (graph.Stats, error) { return i.reader.Stats(ctx) })
}

// Journal fulfils graph.Reader.
func (i intercepted) Journal(ctx context.Context, since int) (graph.Journal, error) {
	return through(i, "Journal", func() (graph.Journal, error) { return i.reader.Journal(ctx, since) })
}

// Ping fulfils graph.Reader.
func (i intercepted) Ping(ctx context.Context) error {
	_, err := through(i, "Ping", func() (struct{}, error) { return struct{}{}, i.reader.Ping(ctx) })
	return err
}

// Pin fulfils graph.Reader. It is no call to the store.
func (i intercepted) Pin(ctx context.Context) context.Context { return i.reader.Pin(ctx) }

// Pinned fulfils graph.Reader. It is no call to the store.
func (i intercepted) Pinned(ctx context.Context) (revision int, ok bool) { return i.reader.Pinned(ctx) }

// interceptedTransaction is a Transaction that asks before each call, but Close, whether it may go ahead.
type interceptedTransaction struct {
	graph.Transaction
	before func(method string) error
}

// Put fulfils graph.Transaction.
func (i interceptedTransaction) Put(ctx context.Context, records []graph.Record) error {
	if err := i.before("Put"); err != nil {
		return err
	}
	return i.Transaction.Put(ctx, records)
}

// PutRelations fulfils graph.Transaction.
func (i interceptedTransaction) PutRelations(ctx context.Context, relations []graph.Relation) error {
	if err := i.before("PutRelations"); err != nil {
		return err
	}
	return i.Transaction.PutRelations(ctx, relations)
}

// Delete fulfils graph.Transaction.
func (i interceptedTransaction) Delete(ctx context.Context, ids []graph.ID) error {
	if err := i.before("Delete"); err != nil {
		return err
	}
	return i.Transaction.Delete(ctx, ids)
}

// DeleteRelations fulfils graph.Transaction.
func (i interceptedTransaction) DeleteRelations(ctx context.Context, ids []graph.ID) error {
	if err := i.before("DeleteRelations"); err != nil {
		return err
	}
	return i.Transaction.DeleteRelations(ctx, ids)
}

// Note fulfils graph.Transaction.
func (i interceptedTransaction) Note(ctx context.Context, changes []graph.Change) error {
	if err := i.before("Note"); err != nil {
		return err
	}
	return i.Transaction.Note(ctx, changes)
}

// Commit fulfils graph.Transaction.
func (i interceptedTransaction) Commit(ctx context.Context, l graph.Load) error {
	if err := i.before("Commit"); err != nil {
		return err
	}
	return i.Transaction.Commit(ctx, l)
}
