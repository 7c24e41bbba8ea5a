package local

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// installation is all that is needed to run Neo4j on this machine.
type installation struct {
	java    java
	jars    []string
	archive string // the class archive; "" without one
}

// Fetch makes ready all that Start needs, so that later starts are quick and need no network. It returns the directory
// in which it keeps it. Where everything is there already it does nothing; two processes at once do not clash.
func Fetch(ctx context.Context, o Options) (dir string, err error) {
	o, err = o.withDefaults()
	if err != nil {
		return "", err
	}
	if _, err := install(ctx, o); err != nil {
		return "", err
	}
	root, err := cacheRoot(os.Getenv)
	if err != nil {
		return "", err
	}
	return cache{root: root}.dir(), nil
}

// install finds Java and makes the cache whole.
func install(ctx context.Context, o Options) (installation, error) {
	j, err := findJava(ctx, os.Getenv)
	if err != nil {
		return installation{}, err
	}
	root, err := cacheRoot(os.Getenv)
	if err != nil {
		return installation{}, err
	}
	c := cache{root: root, resolve: maven, logf: o.Logf}
	if err := c.fill(ctx); err != nil {
		return installation{}, err
	}
	jars, err := c.jars()
	if err != nil {
		return installation{}, err
	}
	in := installation{java: j, jars: jars}
	in.archive = c.archive(ctx, in)
	return in, nil
}

// jvmFlags returns the flags that make Java behave as the options want.
func jvmFlags(o Options) []string {
	flags := []string{"-Xmx" + o.Heap}
	if !o.FullSpeed {
		// A test server lives for seconds to minutes: one quick compiler, and the collector with the least upkeep.
		flags = append(flags, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
	}
	return flags
}

// command returns a Java command that runs a main class of Neo4j for a home.
func (in installation) command(home string, jvm []string, class string, args ...string) *exec.Cmd {
	flags := []string{
		// Java's performance counters are a file in the common temporary directory, left there by kill -9.
		"-XX:-UsePerfData",
		// As Neo4j's own start script opens them.
		"--add-opens=java.base/java.nio=ALL-UNNAMED",
		"--add-opens=java.base/java.io=ALL-UNNAMED",
		"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
		"-Dio.netty.tryReflectionSetAccessible=true",
	}
	if in.archive != "" {
		flags = append(flags, "-XX:SharedArchiveFile="+in.archive)
	}
	flags = append(flags, jvm...)
	cmd := exec.Command(in.java.path, append(append(flags, class), args...)...)
	cmd.Dir = home // where Java leaves its notes when it crashes
	cmd.Env = append(os.Environ(),
		// The order of the class path is part of a class archive, hence the list and no wildcard; and it is 20 kB long,
		// which would drown the command line.
		"CLASSPATH="+strings.Join(in.jars, string(filepath.ListSeparator)),
		"NEO4J_HOME="+home,
		"NEO4J_CONF="+filepath.Join(home, "conf"),
	)
	return cmd
}
