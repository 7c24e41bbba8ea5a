package cli_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"strings"
	"testing"

	"entente/graph"
)

// process is the entente command as a process of its own, which can be killed.
type process struct {
	*exec.Cmd
	output bytes.Buffer
	ended  chan error
}

// start starts the command. It is killed when the test ends, if it still runs.
func start(t *testing.T, args ...string) *process {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := &process{Cmd: exec.Command(exe), ended: make(chan error, 1)}
	p.Args = append([]string{"entente"}, args...) // see TestMain
	p.Dir = t.TempDir()
	p.Stdout, p.Stderr = &p.output, &p.output
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { p.ended <- p.Wait() }()
	t.Cleanup(func() { _ = p.kill() })
	return p
}

// wait returns how the process ended, as soon as it has.
func (p *process) wait() error {
	err := <-p.ended
	p.ended <- err
	return err
}

// kill ends the process as kill -9 does, and returns how it ended; nil when it had come to its end.
func (p *process) kill() error {
	_ = p.Process.Kill()
	return p.wait()
}

// must runs the command in this process and returns what it printed.
func must(t *testing.T, args ...string) string {
	t.Helper()
	out, errOut, code := run(t, args...)
	if code != 0 {
		t.Fatalf("entente %s: exit code %d: %s", strings.Join(args, " "), code, errOut)
	}
	return out
}

// loadRelease loads a release as the command does.
func loadRelease(t *testing.T, store, folder string) {
	t.Helper()
	must(t, loadArgs(store, folder)...)
}

func loadArgs(store, folder string) []string {
	return []string{"load", "cordis", folder, "--store", store, "--rejects", "none", "--quiet"}
}

func fingerprint(t *testing.T, store string) string {
	t.Helper()
	return strings.TrimSpace(must(t, "fingerprint", "--store", store))
}

// statesOf returns the states of the loads of a store, the latest first.
func statesOf(t *testing.T, store string) []graph.LoadState {
	t.Helper()
	var listed struct{ Loads []graph.Load }
	if err := json.Unmarshal([]byte(must(t, "loads", "--store", store, "--json")), &listed); err != nil {
		t.Fatal(err)
	}
	var states []graph.LoadState
	for _, l := range listed.Loads {
		states = append(states, l.State)
	}
	return states
}
