package embedded

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"sync/atomic"
)

// saver writes what a transaction puts, on a goroutine of its own: records are encoded while others are written. For a store
// in memory it only gathers words.
type saver struct {
	jobs  chan job
	ended chan struct{}
	// failure is the first error; nothing is written after it.
	failure atomic.Pointer[error]
	words   *wordIndexer

	conn       driver.Conn // nil in memory
	statements map[string]driver.StmtExecContext
	args       []driver.NamedValue
}

// job is a piece of work; answered jobs are told whether all went well so far, and are done even when it did not.
type job struct {
	do     func() error
	answer chan error
}

// waiting is how many jobs may wait: what they hold is bounded by it.
const waiting = 8

// startSaver returns a saver that writes to the connection, in which a transaction is open; nil is for a store in memory.
func startSaver(conn *sql.Conn) *saver {
	s := &saver{
		jobs: make(chan job, waiting), ended: make(chan struct{}), words: newWordIndexer(),
		statements: map[string]driver.StmtExecContext{},
	}
	go func() {
		defer close(s.ended)
		if conn == nil {
			s.run()
			return
		}
		// The driver is asked itself: database/sql takes as long as SQLite.
		err := conn.Raw(func(c any) error {
			s.conn = c.(driver.Conn)
			s.run()
			return nil
		})
		if err != nil {
			s.fail(err)
			s.run()
		}
	}()
	return s
}

// run does the jobs until there are no more.
func (s *saver) run() {
	for j := range s.jobs {
		err := s.failed()
		if j.do != nil && err == nil {
			if err = j.do(); err != nil {
				s.fail(err)
			}
		}
		if j.answer != nil {
			j.answer <- err
		}
	}
	for _, st := range s.statements {
		_ = st.(driver.Stmt).Close() // nothing is left to be written
	}
}

func (s *saver) fail(err error) { s.failure.CompareAndSwap(nil, &err) }

// failed returns the first error.
func (s *saver) failed() error {
	if err := s.failure.Load(); err != nil {
		return *err
	}
	return nil
}

// send has a job done some time.
func (s *saver) send(do func() error) error {
	if err := s.failed(); err != nil {
		return err
	}
	s.jobs <- job{do: do}
	return nil
}

// wait has a job done after all others, and returns the first error of all.
func (s *saver) wait(do func() error) error {
	answer := make(chan error, 1)
	s.jobs <- job{do: do, answer: answer}
	return <-answer
}

// end ends the goroutine.
func (s *saver) end() {
	close(s.jobs)
	<-s.ended
}

// exec executes a statement, which is prepared once. In memory it does nothing.
func (s *saver) exec(query string, args ...driver.Value) error {
	if s.conn == nil {
		return nil
	}
	st := s.statements[query]
	if st == nil {
		prepared, err := s.conn.Prepare(query)
		if err != nil {
			return err
		}
		known, ok := prepared.(driver.StmtExecContext)
		if !ok {
			return errors.New("the SQLite driver cannot be asked directly")
		}
		st, s.statements[query] = known, known
	}
	s.args = s.args[:0]
	for i, a := range args {
		s.args = append(s.args, driver.NamedValue{Ordinal: i + 1, Value: a})
	}
	_, err := st.ExecContext(context.Background(), s.args)
	return err
}
