package cli

import (
	"context"
	"fmt"

	"entente/graph"
)

type fingerprintCmd struct {
	storeFlag
}

// Help says what it is good for.
func (fingerprintCmd) Help() string {
	return `Two stores with the same digest hold the same entities, facts, conflicts and relations, whether in a file or in Neo4j, and whatever
the order of their loads. Use it after moving to another store, restoring a backup, or repeating an interrupted load.`
}

// Run prints the digest, in hex.
func (c fingerprintCmd) Run(ctx context.Context, p Program) error {
	store, err := c.read(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	digest, err := graph.Fingerprint(ctx, store)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(p.Stdout, digest)
	return err
}
