package local

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// dumpLimit is how long Java may take to write the class archive when it ends. It takes some seconds; with less time on a
// busy machine, all later starts would be slower.
const dumpLimit = 5 * time.Minute

// noArchiveFor is how long a failure to make the class archive is remembered. Trying takes seconds, so not at each
// start; but what failed once, on a full disk or a busy machine, may work later.
const noArchiveFor = 24 * time.Hour

// archive returns the path of the class archive for this Java, which halves the time that a start takes: Java maps the
// classes of Neo4j from it, parsed and checked, instead of reading thousands of them from jars. The first call for a Java
// makes it, by running a server once. Where that fails it returns "": starts are slower then, and no worse.
func (c cache) archive(ctx context.Context, in installation) string {
	key := sha256.Sum256([]byte(in.java.path + "\n" + in.java.banner))
	path := filepath.Join(c.dir(), fmt.Sprintf("classes-%x.jsa", key[:6]))
	if known, path := knownArchive(path, time.Now()); known {
		return path
	}
	if err := c.makeArchive(ctx, in, path); err != nil {
		c.logf("starts of Neo4j stay slow for now: %v", err)
		return ""
	}
	_, path = knownArchive(path, time.Now())
	return path
}

// knownArchive reports whether it is known if there is an archive, and its path or "". An empty file says that there is
// none.
func knownArchive(path string, now time.Time) (known bool, _ string) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return false, ""
	case info.Size() == 0:
		return now.Sub(info.ModTime()) < noArchiveFor, ""
	}
	return true, path
}

// makeArchive makes the archive at path, unless another process has done it when it is our turn.
func (c cache) makeArchive(ctx context.Context, in installation, path string) (err error) {
	l, err := c.lock(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, l.Unlock()) }()
	if known, _ := knownArchive(path, time.Now()); known {
		return nil
	}
	c.logf("preparing Neo4j for quick starts, once for this Java")
	// It gets its name when it is whole. Java does not write over one that is left of a process that was killed.
	part := path + ".part"
	if err := remove(part); err != nil {
		return err
	}
	if err := dump(ctx, in, part); err != nil {
		if ctx.Err() == nil {
			err = errors.Join(err, os.WriteFile(path, nil, 0o644))
		}
		return errors.Join(err, remove(part))
	}
	return os.Rename(part, path)
}

// remove removes a file that need not be there.
func remove(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// dump runs a server that writes the classes it has used into the file at path when it ends.
func dump(ctx context.Context, in installation, path string) error {
	o, err := Options{}.withDefaults()
	if err != nil {
		return err
	}
	s, err := start(ctx, in, o, "-XX:ArchiveClassesAtExit="+path)
	if err != nil {
		return err
	}
	err = s.warmUp(ctx)
	s.proc.stop(dumpLimit)
	if !s.proc.cmd.ProcessState.Exited() {
		err = errors.Join(err, fmt.Errorf("java did not write its classes in %v", dumpLimit))
	}
	if err := errors.Join(err, s.Close()); err != nil {
		return err
	}
	if _, err := os.Stat(path); err != nil {
		return fmt.Errorf("java did not write its classes: %w", err)
	}
	return nil
}

// warmUp runs a bit of everything, so that the archive holds the classes of the Cypher compiler too.
func (s *Server) warmUp(ctx context.Context) error {
	driver, err := s.connect()
	if err != nil {
		return err
	}
	defer driver.Close(context.WithoutCancel(ctx))
	for _, query := range []string{
		"CREATE CONSTRAINT warm IF NOT EXISTS FOR (n:Warm) REQUIRE n.id IS UNIQUE",
		"CREATE FULLTEXT INDEX words IF NOT EXISTS FOR (n:Warm) ON EACH [n.name]",
		"UNWIND range(1, 100) AS i MERGE (n:Warm {id: i}) SET n.name = 'n' + i",
		"MATCH (a:Warm), (b:Warm {id: a.id + 1}) MERGE (a)-[r:NEXT]->(b) SET r.weight = a.id",
		"CALL db.index.fulltext.queryNodes('words', 'n1') YIELD node, score RETURN node.id, score LIMIT 5",
		"MATCH p = shortestPath((a:Warm {id: 1})-[*..6]-(b:Warm {id: 5})) RETURN length(p)",
		"MATCH (n:Warm) WHERE n.name STARTS WITH 'n' RETURN n.id % 3 AS k, count(*) AS c ORDER BY c DESC SKIP 1 LIMIT 5",
		"MATCH (n:Warm) DETACH DELETE n",
	} {
		if _, err := neo4j.ExecuteQuery(ctx, driver, query, nil, neo4j.EagerResultTransformer,
			neo4j.ExecuteQueryWithDatabase(Database)); err != nil {
			return fmt.Errorf("warm up with %q: %w", query, err)
		}
	}
	return nil
}
