package local

import (
	"bytes"
	"context"
	_ "embed"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// pom names what Maven fetches.
//
//go:embed pom.xml
var pom []byte

const installMaven = "install Maven (Debian and Ubuntu: apt-get install maven; macOS: brew install maven) and put mvn " +
	"on PATH; it is needed once, to fetch Neo4j"

// maven fetches the jars of Neo4j into dir/lib, with all that they need. dir exists and is empty.
func maven(ctx context.Context, dir string) error {
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return fmt.Errorf("maven is %w; %s", ErrMissing, installMaven)
	}
	if err := os.WriteFile(filepath.Join(dir, "pom.xml"), pom, 0o644); err != nil {
		return fmt.Errorf("write the pom for maven: %w", err)
	}
	cmd := exec.Command(mvn, "-q", "-B", "dependency:copy-dependencies", "-DincludeScope=runtime",
		"-DoutputDirectory="+filepath.Join(dir, libDir))
	cmd.Dir = dir
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	// Should something that Maven started keep the output open, do not wait for it.
	cmd.WaitDelay = 5 * time.Second
	p, err := startProcess(cmd)
	if err != nil {
		return fmt.Errorf("start maven: %w; %s", err, installMaven)
	}
	select {
	case <-p.done:
	case <-ctx.Done():
		p.stop(5 * time.Second)
		return fmt.Errorf("maven had not fetched Neo4j in time, or was told to stop; run it again, what it has is kept: %w", ctx.Err())
	}
	if p.err != nil {
		return fmt.Errorf("maven could not fetch Neo4j %s: %w\n%s\nIt needs https://repo.maven.apache.org/maven2 or a "+
			"mirror of it in ~/.m2/settings.xml; check the network and the proxy, then run again",
			Version, p.err, mavenComplaint(out.String()))
	}
	return nil
}

// colour is what Maven writes to switch colours, even where it writes none.
var colour = regexp.MustCompile(`\x1b\[[0-9;]*m`)

// mavenComplaint returns the last lines of Maven's output without the advice that Maven ends every failure with.
func mavenComplaint(out string) string {
	var kept strings.Builder
	for line := range strings.Lines(colour.ReplaceAllString(out, "")) {
		text := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), "[ERROR]"))
		switch {
		case text == "",
			strings.HasPrefix(text, "-> [Help"),
			strings.HasPrefix(text, "[Help"),
			strings.HasPrefix(text, "To see the full stack trace"),
			strings.HasPrefix(text, "Re-run Maven"),
			strings.HasPrefix(text, "For more information about the errors"):
			continue
		}
		kept.WriteString(line)
	}
	return lastLines(kept.String(), 8)
}
