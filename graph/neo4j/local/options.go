package local

import (
	"fmt"
	"regexp"
)

// Version is the release of Neo4j that Start runs.
const Version = "5.26.20"

// User is the name of the one user of a server.
const User = "neo4j"

// Database is the name of the one user database of Neo4j Community.
const Database = "neo4j"

// Options say how to start a server. The zero value is a fresh, small server on a free port.
type Options struct {
	// Home is the directory that keeps the data between runs; it is made where absent. Empty: a temporary one, removed
	// by Close.
	Home string
	// Port is the port for Bolt. 0: a free one.
	Port int
	// Heap is the most memory for Java's objects, as java -Xmx reads it. Empty: 512m.
	Heap string
	// PageCache is the memory for Neo4j's pages, as neo4j.conf reads it. Empty: 64m.
	PageCache string
	// FullSpeed has Java optimise as in production, for benchmarks. Without it a start, and all that a test of some
	// seconds asks, takes about 40 % less processor time.
	FullSpeed bool
	// Settings are lines for neo4j.conf, by name. They win over those that Start would write.
	Settings map[string]string
	// Logf is told what takes long, such as the first fetch. nil: nobody is.
	Logf func(format string, args ...any)
}

// size is what both java -Xmx and neo4j.conf take for an amount of memory.
var size = regexp.MustCompile(`^[1-9][0-9]*[kKmMgG]$`)

// withDefaults returns the options with every empty field filled in, or says which field cannot be.
func (o Options) withDefaults() (Options, error) {
	if o.Heap == "" {
		o.Heap = "512m"
	}
	if o.PageCache == "" {
		o.PageCache = "64m"
	}
	if o.Logf == nil {
		o.Logf = func(string, ...any) {}
	}
	switch {
	case !size.MatchString(o.Heap):
		return o, fmt.Errorf("heap %q: write a number and a unit, such as 512m or 2g", o.Heap)
	case !size.MatchString(o.PageCache):
		return o, fmt.Errorf("page cache %q: write a number and a unit, such as 64m or 1g", o.PageCache)
	case o.Port < 0 || o.Port > 65535:
		return o, fmt.Errorf("port %d: choose one from 1 to 65535, or 0 for a free one", o.Port)
	}
	return o, nil
}
