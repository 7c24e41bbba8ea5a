package local

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"entente/internal/needs"
)

func TestParseJavaVersion(t *testing.T) {
	for _, c := range []struct {
		reason, banner string
		want           int // 0: an error
	}{
		{"OpenJDK", "openjdk version \"17.0.15\" 2025-04-15\nOpenJDK Runtime Environment (build 17.0.15+6)\n", 17},
		{"Oracle", "java version \"21.0.2\" 2024-01-16 LTS\n", 21},
		{"up to Java 8 the major version came second", "java version \"1.8.0_292\"\n", 8},
		{"a release without updates", "openjdk version \"21\" 2023-09-19\n", 21},
		{"an early access build", "openjdk version \"25-ea\" 2025-09-16\n", 25},
		{"Java announces its environment first", "Picked up JAVA_TOOL_OPTIONS: -Dversion=\"3\"\nopenjdk version \"17.0.1\" 2021-10-19\n", 17},
		{"Windows ends its lines otherwise", "openjdk version \"11.0.2\" 2019-01-15\r\n", 11},
		{"the stub of macOS has no version", "The operation couldn't be completed. Unable to locate a Java Runtime.\n", 0},
		{"silence", "", 0},
		{"a version must be a number", "openjdk version \"next\"\n", 0},
		{"a version of more digits than a number has", "openjdk version \"99999999999999999999\"\n", 0},
	} {
		got, err := parseJavaVersion(c.banner)
		if got != c.want || (err == nil) != (c.want != 0) {
			t.Errorf("%s: %d, %v; want %d", c.reason, got, err, c.want)
		}
	}
}

// script makes an executable shell script and returns its directory.
func script(t *testing.T, name, text string) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		needs.Unix.Skip(t, nil)
	}
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "bin"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "bin", name), []byte("#!/bin/sh\n"+text+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestFindJava(t *testing.T) {
	old := script(t, "java", `echo 'openjdk version "11.0.2" 2019-01-15' >&2`)
	good := script(t, "java", `echo 'openjdk version "17.0.15" 2025-04-15' >&2`)
	stub := script(t, "java", `echo 'Unable to locate a Java Runtime.' >&2; exit 1`)
	odd := script(t, "java", `echo 'not what it seems'`)
	none := t.TempDir()
	for _, c := range []struct {
		reason, home, path string
		want               string // the directory of the Java that is found; "" for none
		err                string // part of the error
		missing            bool   // the error is ErrMissing
	}{
		{"JAVA_HOME comes first", good, old, good, "", false},
		{"PATH will do", "", good, good, "", false},
		{"an old JAVA_HOME does not hide a good PATH", old, good, good, "", false},
		{"a JAVA_HOME without Java does not either", none, good, good, "", false},
		{"nor does the stub of macOS", stub, good, good, "", false},
		{"nowhere", "", none, "", "install Java 17", true},
		{"the stub alone is no Java", "", stub, "", "install Java 17", true},
		{"only an old one: say which", "", old, "", "is Java 11", true},
		{"something else of that name is not a missing Java", odd, none, "", "no version in its answer", false},
	} {
		t.Setenv("PATH", filepath.Join(c.path, "bin"))
		got, err := findJava(context.Background(), func(name string) string {
			if name == "JAVA_HOME" {
				return c.home
			}
			return ""
		})
		if c.want != "" {
			if err != nil || got.path != filepath.Join(c.want, "bin", "java") || got.major != 17 {
				t.Errorf("%s: found %+v, %v; want the one in %s", c.reason, got, err, c.want)
			}
			continue
		}
		if err == nil || !strings.Contains(err.Error(), c.err) || errors.Is(err, ErrMissing) != c.missing {
			t.Errorf("%s: error %v; want %q, missing %t", c.reason, err, c.err, c.missing)
		}
	}
}
