//go:build unix

package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"slices"
	"testing"

	"entente/graph/neo4j/local"
	"entente/internal/needs"
)

type aServer struct{}

func (aServer) URI() string      { return "bolt://127.0.0.1:7" }
func (aServer) Username() string { return "u" }
func (aServer) Password() string { return "p" }

func TestEnvironment(t *testing.T) {
	for _, c := range []struct {
		reason, home, disposable string
	}{
		{"a temporary server is there to be emptied", "", "1"},
		{"the data of a home is not, whatever is said of another server", "kept", ""},
	} {
		want := []string{"NEO4J_URI=bolt://127.0.0.1:7", "NEO4J_USERNAME=u", "NEO4J_PASSWORD=p", "ENTENTE_NEO4J_DISPOSABLE=" + c.disposable}
		if got := environment(aServer{}, local.Options{Home: c.home}); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", c.reason, got, want)
		}
	}
}

func TestRunCommand(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		needs.Unix.Skip(t, err)
	}
	for _, c := range []struct {
		reason, script string
		code           int
		out            string
	}{
		{"all is well", "true", 0, ""},
		{"it finds what it is given, besides what we have", `echo "$GIVEN ${PATH:+path}"`, 0, "this path\n"},
		{"its exit code is ours", "exit 7", 7, ""},
		{"a signal ends it: 128 and the signal, as shells say", "kill -9 $$", 137, ""},
	} {
		var out bytes.Buffer
		code, err := runCommand(t.Context(), []string{"sh", "-c", c.script}, []string{"GIVEN=this"}, &out, os.Stderr)
		if code != c.code || out.String() != c.out || err != nil {
			t.Errorf("%s: code %d, output %q, error %v; want %d, %q", c.reason, code, out.String(), err, c.code, c.out)
		}
	}
	if code, err := runCommand(t.Context(), []string{"/no/such/command"}, nil, os.Stdout, os.Stderr); code != exitNoCommand || err == nil {
		t.Errorf("a command that is not there: code %d, error %v", code, err)
	}
}

func TestCommandIsAskedToEnd(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		needs.Unix.Skip(t, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	out := &trigger{word: "ready", pull: cancel}
	// It ends in its own way: a test run wants to clear up.
	script := `trap 'exit 5' TERM; echo ready; while :; do sleep 0.1; done`
	code, err := runCommand(ctx, []string{"sh", "-c", script}, nil, out, os.Stderr)
	if code != 5 || err != nil {
		t.Errorf("code %d, error %v", code, err)
	}
}
