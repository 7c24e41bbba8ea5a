package neo4j

import (
	"context"
	"slices"
	"strings"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/graph"
)

// preparation is one attempt at putting the schema in place. err may be read once done is closed.
type preparation struct {
	done chan struct{}
	err  error
}

// layout is the version of the form in which the graph is kept. It grows with every change that makes the graphs of before
// unreadable.
const layout = 4

// prepareTimeout bounds one attempt: on a large database that lacks an index, building it takes its time.
const prepareTimeout = 10 * time.Minute

// ready returns nil once constraints, indexes and the bookkeeping nodes are in place. The first caller starts the work;
// it goes on when that caller gives up, and others wait for the same attempt. After a failure the next call tries again.
func (s *Store) ready(ctx context.Context) error {
	if err := s.alive(ctx); err != nil {
		return err
	}
	s.mu.Lock()
	if s.prepared {
		s.mu.Unlock()
		return nil
	}
	p := s.preparing
	if p == nil {
		p = &preparation{done: make(chan struct{})}
		s.preparing = p
		go s.prepare(p)
	}
	s.mu.Unlock()
	select {
	case <-p.done:
		return p.err
	case <-ctx.Done():
		return s.failed(ctx, ctx, context.Cause(ctx))
	}
}

// forget makes the next call look at the schema again: the database may be another one than before.
func (s *Store) forget() {
	s.mu.Lock()
	s.prepared = false
	s.mu.Unlock()
}

func (s *Store) prepare(p *preparation) {
	ctx, cancel := context.WithTimeout(s.closing, prepareTimeout)
	defer cancel()
	p.err = s.ensureSchema(ctx)
	s.mu.Lock()
	s.prepared, s.preparing = p.err == nil, nil
	s.mu.Unlock()
	close(p.done)
}

// ensureSchema creates what is missing and waits until the indexes can be used.
func (s *Store) ensureSchema(ctx context.Context) error {
	names, err := s.query(ctx, statements["schema_present"], nil)
	if err != nil {
		return err
	}
	begun, err := s.query(ctx, statements["meta_present"], nil)
	if err != nil {
		return err
	}
	missing := missingSchema(newRow(names.Values).texts())
	state := newRow(begun.Values)
	if state.bool() {
		if state.int() != layout {
			return graph.Errorf(graph.CodeCorrupt, "the graph in this Neo4j was written by another version of this program; "+
				"delete everything in the database and load the data again")
		}
		if len(missing) == 0 {
			return nil
		}
	}
	session := s.session(ctx, driver.AccessModeWrite)
	defer session.Close(context.Background())
	params := map[string]any{"layout": layout}
	for _, work := range [][]string{missing, {statements["schema_await"]}, {statements["meta_create"]}} {
		_, err := session.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
			for _, statement := range work {
				if _, err := one(ctx, tx, statement, params); err != nil {
					return nil, err
				}
			}
			return nil, nil
		})
		if err != nil {
			return s.failed(ctx, ctx, err)
		}
	}
	return nil
}

// schemaStatements are those of queries/schema.cypher.
var schemaStatements = func() []string {
	var out []string
	for _, statement := range strings.Split(statements["schema"], ";") {
		if statement = strings.TrimSpace(statement); statement != "" {
			out = append(out, statement)
		}
	}
	return out
}()

// missingSchema returns the statements that create what is not among the names.
func missingSchema(names []string) []string {
	return slices.DeleteFunc(slices.Clone(schemaStatements), func(statement string) bool {
		return slices.Contains(names, schemaName(statement))
	})
}

// schemaName returns the name that a CREATE statement gives: the word before IF NOT EXISTS.
func schemaName(statement string) string {
	before, _, _ := strings.Cut(statement, " IF NOT EXISTS")
	return before[strings.LastIndexByte(before, ' ')+1:]
}
