package localtest

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"entente/graph/neo4j/local"
	"entente/graph/neo4j/local/internal/filelock"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// target is the database that the tests of one package use.
type target struct {
	uri, user, password string
	release             func() error
}

// openTarget takes the database that the environment names, or else starts one.
func openTarget(ctx context.Context, getenv func(string) string, logf func(string, ...any)) (*target, error) {
	if getenv(local.URIVariable) != "" {
		return borrow(ctx, getenv, logf)
	}
	// A package asks it for minutes: code that Java has optimised pays for itself.
	s, err := local.Start(ctx, local.Options{Logf: logf, FullSpeed: true})
	if err != nil {
		return nil, err
	}
	return &target{s.URI(), s.Username(), s.Password(), s.Close}, nil
}

// borrow takes the database that the environment names, as soon as no other test package on this machine has it.
func borrow(ctx context.Context, getenv func(string) string, logf func(string, ...any)) (_ *target, err error) {
	t := &target{
		uri:      getenv(local.URIVariable),
		user:     cmp.Or(getenv(local.UsernameVariable), local.User),
		password: getenv(local.PasswordVariable),
	}
	// go test runs packages side by side, and each empties the database when it likes.
	name := fmt.Sprintf("entente-turn-%d-%x", os.Getuid(), sha256.Sum256([]byte(t.uri)))
	turn, err := filelock.Wait(ctx, filepath.Join(os.TempDir(), name), func() {
		logf("waiting until another test package is done with %s", t.uri)
	})
	if err != nil {
		return nil, err
	}
	t.release = turn.Unlock
	defer func() {
		if err != nil {
			err = errors.Join(err, turn.Unlock())
		}
	}()
	if getenv(local.DisposableVariable) == "1" {
		return t, nil
	}
	empty, err := t.isEmpty(ctx)
	if err != nil {
		return nil, fmt.Errorf("use the database that %s names: %w; start it, or unset the variable", local.URIVariable, err)
	}
	if !empty {
		return nil, fmt.Errorf("the database at %s is not empty, and these tests delete all that is in it; set %s=1 if "+
			"they may, or unset %s to have them start one of their own", t.uri, local.DisposableVariable, local.URIVariable)
	}
	return t, nil
}

// connect returns a driver for the database.
func (t *target) connect() (neo4j.DriverWithContext, error) {
	return neo4j.NewDriverWithContext(t.uri, neo4j.BasicAuth(t.user, t.password, ""), func(c *config.Config) {
		c.MaxTransactionRetryTime = 5 * time.Second // a database that is not there should not take half a minute to be so
		c.TelemetryDisabled = true
	})
}

// isEmpty reports whether the database has no node.
func (t *target) isEmpty(ctx context.Context) (bool, error) {
	driver, err := t.connect()
	if err != nil {
		return false, err
	}
	defer driver.Close(context.WithoutCancel(ctx))
	r, err := neo4j.ExecuteQuery(ctx, driver, "MATCH (n) RETURN n LIMIT 1", nil, neo4j.EagerResultTransformer,
		neo4j.ExecuteQueryWithDatabase(local.Database))
	if err != nil {
		return false, err
	}
	return len(r.Records) == 0, nil
}
