//go:build unix

package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"entente/graph/neo4j/local"
	"entente/internal/needs"
)

// needNeo4j skips the test where this machine cannot run Neo4j, unless it must.
func needNeo4j(t *testing.T) {
	t.Helper()
	_, err := local.Fetch(t.Context(), local.Options{Logf: t.Logf})
	if errors.Is(err, local.ErrMissing) {
		needs.Neo4j.Skip(t, err)
	} else if err != nil {
		t.Fatal(err)
	}
}

func TestRun(t *testing.T) {
	for _, c := range []struct {
		reason string
		args   []string
		starts bool // it starts a server, or at least looks for one
		code   int
		out    string // part of the output
		err    string // part of the error; "" for none
	}{
		{
			"the command gets the server, and its exit code is ours",
			[]string{"--", "sh", "-c", `echo "$NEO4J_URI $NEO4J_USERNAME ${#NEO4J_PASSWORD}"; exit 7`},
			true, 7, " neo4j 26\n", "",
		},
		{"fetching prints where it is", []string{"--fetch-only"}, true, 0, "neo4j-" + local.Version, ""},
		{"a command that is not there is told before anything starts", []string{"--", "no-such-command"}, false, 127, "", "no-such-command"},
		{"help is no error", []string{"--help"}, false, 0, "neo4j-local [flags] -- COMMAND", ""},
		{"an unknown flag", []string{"--no-such-flag"}, false, 2, "", "--help"},
		{"a size that is none", []string{"--heap", "much"}, false, 1, "", "heap"},
	} {
		t.Run(c.reason, func(t *testing.T) {
			if c.starts {
				needNeo4j(t)
			}
			t.Setenv("TMPDIR", t.TempDir())
			var out, errs bytes.Buffer
			code, err := run(t.Context(), c.args, &out, &errs)
			if code != c.code || (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
				t.Errorf("code %d, error %v; want %d, error with %q\n%s", code, err, c.code, c.err, errs.String())
			}
			if !strings.Contains(out.String(), c.out) {
				t.Errorf("the output lacks %q:\n%s", c.out, out.String())
			}
			if left, err := os.ReadDir(os.TempDir()); err != nil || len(left) > 0 {
				t.Errorf("left behind: %v, %v", left, err)
			}
		})
	}
}

func TestRunUntilCtrlC(t *testing.T) {
	needNeo4j(t)
	t.Setenv("TMPDIR", t.TempDir())
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	out := &trigger{word: "Ctrl-C stops it", pull: cancel}
	code, err := run(ctx, nil, out, os.Stderr)
	if code != 0 || err != nil {
		t.Errorf("code %d, error %v", code, err)
	}
	for _, want := range []string{"export ENTENTE_STORE=bolt://127.0.0.1:", "export NEO4J_USERNAME=neo4j", "export NEO4J_PASSWORD="} {
		if !strings.Contains(out.seen.String(), want) {
			t.Errorf("it does not say %q:\n%s", want, out.seen.String())
		}
	}
	if left, err := os.ReadDir(os.TempDir()); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// trigger is a writer that does something when it sees a word.
type trigger struct {
	word string
	pull func()
	seen bytes.Buffer
}

func (t *trigger) Write(p []byte) (int, error) {
	t.seen.Write(p)
	if strings.Contains(t.seen.String(), t.word) {
		t.pull()
	}
	return len(p), nil
}
