package local

import (
	"context"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Wipe empties the database: constraints and indexes first, which makes the rest quicker, then relationships, then
// nodes, in batches so that a large graph does not outgrow the heap. What Neo4j sets up by itself stays: the two lookup
// indexes, and the names of labels, types and properties.
//
// Neo4j Community has one user database, so tests that share a server empty it between them.
func Wipe(ctx context.Context, driver neo4j.DriverWithContext) error {
	for _, drop := range []struct{ what, list, by string }{
		{"constraints", "SHOW CONSTRAINTS YIELD name", "DROP CONSTRAINT "},
		{"indexes", "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'", "DROP INDEX "},
	} {
		names, err := column(ctx, driver, drop.list)
		if err != nil {
			return fmt.Errorf("list %s: %w", drop.what, err)
		}
		for _, name := range names {
			// A name is part of the statement here, not a value.
			query := drop.by + "`" + strings.ReplaceAll(name, "`", "``") + "` IF EXISTS"
			if _, err := column(ctx, driver, query); err != nil {
				return fmt.Errorf("drop the %s: %w", drop.what, err)
			}
		}
	}
	for _, query := range []string{
		"MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS",
		"MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS",
	} {
		if _, err := column(ctx, driver, query); err != nil {
			return fmt.Errorf("empty the database: %w", err)
		}
	}
	return nil
}

// column runs a query in a transaction of its own and returns the first column of its rows, which holds strings. CALL …
// IN TRANSACTIONS is refused in any other.
func column(ctx context.Context, driver neo4j.DriverWithContext, query string) ([]string, error) {
	session := driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: Database})
	// A context that has ended would keep the connection from being given back.
	defer session.Close(context.WithoutCancel(ctx))
	result, err := session.Run(ctx, query, nil)
	if err != nil {
		return nil, err
	}
	var values []string
	for result.Next(ctx) {
		if v, ok := result.Record().Values[0].(string); ok {
			values = append(values, v)
		}
	}
	return values, result.Err()
}
