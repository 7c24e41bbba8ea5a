package local

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// ErrMissing is wrapped by errors of Start and Fetch that say that Java or Maven is not on this machine, or too old.
// Tests that can do without Neo4j skip on it.
var ErrMissing = errors.New("needed to run Neo4j, and missing")

// Neo4j 5.26 is made for Java 17 and 21. Later ones are tried, with a hint when they fail.
const (
	oldestJava = 17
	newestJava = 21
)

const installJava = "install Java 17 or 21 (Debian and Ubuntu: apt-get install openjdk-17-jre-headless; macOS: " +
	"brew install openjdk@21) and put it on PATH or in JAVA_HOME"

// java is a Java runtime on this machine.
type java struct {
	path   string // absolute
	banner string // what java -version says: tells one build from another
	major  int    // 8, 11, 17, 21, …
}

// findJava returns the first Java that is new enough: the one in JAVA_HOME, then the one on PATH.
func findJava(ctx context.Context, getenv func(string) string) (java, error) {
	var candidates []string
	if home := getenv("JAVA_HOME"); home != "" {
		candidates = append(candidates, filepath.Join(home, "bin", "java"))
	}
	candidates = append(candidates, "java")
	var tooOld []string
	for _, name := range candidates {
		path, err := exec.LookPath(name)
		if err != nil {
			continue
		}
		if path, err = filepath.Abs(path); err != nil {
			return java{}, fmt.Errorf("find java: %w", err)
		}
		// Where no Java is installed, macOS has a java that only says so, and fails.
		banner, err := exec.CommandContext(ctx, path, "-version").CombinedOutput()
		if ctx.Err() != nil {
			return java{}, fmt.Errorf("ask %s for its version: %w", path, ctx.Err())
		}
		if err != nil {
			continue
		}
		major, err := parseJavaVersion(string(banner))
		if err != nil {
			return java{}, fmt.Errorf("ask %s for its version: %w", path, err)
		}
		if major >= oldestJava {
			return java{path: path, banner: string(banner), major: major}, nil
		}
		tooOld = append(tooOld, fmt.Sprintf("%s is Java %d", path, major))
	}
	if len(tooOld) > 0 {
		return java{}, fmt.Errorf("java %d or later is %w: %s; %s", oldestJava, ErrMissing, strings.Join(tooOld, ", "), installJava)
	}
	return java{}, fmt.Errorf("java is %w; %s", ErrMissing, installJava)
}

var javaVersion = regexp.MustCompile(`(?m)^\S+ version "(?:1\.)?([0-9]+)[^"]*"`)

// parseJavaVersion returns the major version in what java -version says. Lines before it are allowed: Java announces
// JAVA_TOOL_OPTIONS first.
func parseJavaVersion(banner string) (int, error) {
	m := javaVersion.FindStringSubmatch(banner)
	if m == nil {
		return 0, fmt.Errorf("no version in its answer:\n%s", lastLines(banner, 5))
	}
	major, err := strconv.Atoi(m[1])
	if err != nil {
		return 0, fmt.Errorf("version %q: %w", m[1], err)
	}
	return major, nil
}
