package local

import (
	"context"
	"fmt"
	"time"
)

// Import runs Neo4j's offline importer (`database import full`) into the database of a home that has none yet, and returns how
// long it took and what it printed last. The arguments are those of the importer behind the name of the database, such as
// --nodes=Entity=nodes.csv. Where Options name a home, Start finds the database there; else it is removed again.
func Import(ctx context.Context, o Options, args ...string) (took time.Duration, printed string, err error) {
	if o, err = o.withDefaults(); err != nil {
		return 0, "", err
	}
	in, err := install(ctx, o)
	if err != nil {
		return 0, "", err
	}
	h, err := openHome(o.Home)
	if err != nil {
		return 0, "", err
	}
	defer h.close()
	if err := h.configure(settings(o, 0)); err != nil {
		return 0, "", err
	}
	if err := h.setPassword(ctx, in); err != nil { // a home with a database is taken for one that has run
		return 0, "", err
	}
	cmd := in.command(h.dir, jvmFlags(o), "org.neo4j.cli.AdminTool", append([]string{"database", "import", "full", Database}, args...)...)
	started := time.Now()
	p, err := h.launch(cmd)
	if err != nil {
		return 0, "", err
	}
	select {
	case <-p.done:
	case <-ctx.Done():
		p.stop(0)
		return 0, "", fmt.Errorf("import: %w", ctx.Err())
	}
	took, printed = time.Since(started), h.tail()
	if p.err != nil {
		return took, printed, fmt.Errorf("import: %w\n%s", p.err, printed)
	}
	return took, printed, nil
}
