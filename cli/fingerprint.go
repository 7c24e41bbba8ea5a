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
	return `The same digest means the same entities, facts, conflicts and relations, whatever the kind of store and the order
of the loads: after a move to another store, after a restored backup, after a load that was cut short and repeated.`
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
