package embedded

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"strings"
	"sync/atomic"
)

// fullText asks the full-text index of the database. It is in the state of the last commit, of whatever process.
type fullText struct {
	db *sql.DB
	// shut is set while the only connection of a store in memory is being written to.
	shut atomic.Bool
}

// maxQueryWords bounds what goes into one full-text query; SQLite has a limit of its own further up.
const maxQueryWords = 32

// exactQuery reports whether the index finds exactly what has all words: it looks at no more than maxQueryWords, and at
// the first 32 KiB of each.
func exactQuery(words []string) bool {
	size := 0
	for _, w := range words {
		size = max(size, len(w))
	}
	return len(words) <= maxQueryWords && size < 32<<10
}

// match returns the numbers of entities that have all words in labels and descriptions, the last perhaps as a beginning;
// more than those when the words are not an exactQuery. It reports false when the index is not in the state of the given
// generation, or cannot be asked now.
func (f *fullText) match(ctx context.Context, generation int64, words []string) ([]int64, bool, error) {
	const op = "embedded.Store.Search"
	if f.shut.Load() {
		return nil, false, nil
	}
	conn, err := f.db.Conn(ctx)
	if err != nil {
		return nil, false, storageError(ctx, op, err)
	}
	defer conn.Close()
	// One statement sees one state; the first row tells which.
	const query = `SELECT value FROM meta WHERE key = 'generation'
		UNION ALL SELECT rowid FROM words WHERE words MATCH ?`
	var numbers []int64
	err = eachRow(ctx, conn, query, []driver.Value{matchExpression(words)}, func(row []driver.Value) error {
		n, _ := row[0].(int64)
		numbers = append(numbers, n)
		return nil
	})
	if err != nil {
		return nil, false, storageError(ctx, op, err)
	}
	if len(numbers) == 0 || numbers[0] != generation {
		return nil, false, nil
	}
	return numbers[1:], true, nil
}

// matchExpression returns the words as an expression of FTS5. Each is quoted, so that none is read as an operator; words
// of graph.Terms hold letters and digits only, so that there is nothing to escape, and a quote would still be doubled.
func matchExpression(words []string) string {
	var b strings.Builder
	for i, w := range words {
		last := i == len(words)-1
		if i >= maxQueryWords {
			break
		}
		if i > 0 {
			b.WriteString(" AND ")
		}
		b.WriteString(`"` + strings.ReplaceAll(w, `"`, `""`) + `"`)
		if last {
			b.WriteString("*")
		}
	}
	return b.String()
}
