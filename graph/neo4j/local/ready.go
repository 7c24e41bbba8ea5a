package local

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// startLimit is how long a server may take to answer. It takes about three seconds, and more than three minutes have been seen on
// a machine with twenty processes waiting for each of its processors. A server that fails ends, and is noticed at once.
const startLimit = 10 * time.Minute

// answerLimit is how long one try to have an answer may take.
const answerLimit = 30 * time.Second

// errPortTaken says that another process listens on the port.
var errPortTaken = errors.New("the port is taken")

// connect returns a driver that gives up quickly, as the server is on this machine or not there.
func (s *Server) connect() (neo4j.DriverWithContext, error) {
	return neo4j.NewDriverWithContext(s.URI(), neo4j.BasicAuth(s.Username(), s.Password(), ""), func(c *config.Config) {
		c.SocketConnectTimeout = answerLimit
		c.ConnectionAcquisitionTimeout = answerLimit
		c.TelemetryDisabled = true
	})
}

// awaitAnswer returns when the server has answered a query. It fails at once when the server ends, and after
// startLimit.
func (s *Server) awaitAnswer(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, startLimit)
	defer cancel()
	driver, err := s.connect()
	if err != nil {
		return err
	}
	defer driver.Close(context.WithoutCancel(ctx))
	for {
		err := answer(ctx, driver)
		if err == nil {
			return nil
		}
		select {
		case <-s.proc.done:
			return s.whyEnded()
		case <-ctx.Done():
			return fmt.Errorf("Neo4j did not answer on %s in time: %w; the last try: %w\n%s", s.URI(), ctx.Err(), err, s.home.tail())
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// answer asks the server for one row. An open port is not enough: the database behind it may still be starting.
func answer(ctx context.Context, driver neo4j.DriverWithContext) error {
	ctx, cancel := context.WithTimeout(ctx, answerLimit)
	defer cancel()
	if err := driver.VerifyConnectivity(ctx); err != nil {
		return err
	}
	session := driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: Database})
	defer session.Close(context.WithoutCancel(ctx))
	// Not ExecuteQuery: it would try again by itself, for 30 s.
	result, err := session.Run(ctx, "RETURN 1", nil)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
}

// whyEnded says why the server ended by itself.
func (s *Server) whyEnded() error {
	log := s.home.tail()
	if strings.Contains(log, "PortBindException") {
		return fmt.Errorf("start Neo4j on %s: %w\n%s", s.URI(), errPortTaken, log)
	}
	hint := ""
	if s.in.java.major > newestJava {
		hint = fmt.Sprintf("\nThis is Java %d; Neo4j %s is made for Java %d and %d", s.in.java.major, Version, oldestJava, newestJava)
	}
	return fmt.Errorf("Neo4j ended while starting (%v); it said:\n%s%s", s.proc.err, log, hint)
}
