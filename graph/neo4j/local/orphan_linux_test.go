package local

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A process that is killed cannot clear up. Its children end all the same.
func TestKilledProcessLeavesNoChild(t *testing.T) {
	temp := tempDir(t)
	for _, c := range []struct{ reason, act string }{
		{"any child", "start-sleep"},
		{"a server", "start-server"},
	} {
		if c.act == "start-server" {
			needNeo4j(t)
		}
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), actVariable+"="+c.act)
		cmd.Stderr = os.Stderr
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		words := strings.Fields(awaitLine(t, out))
		pid, err := strconv.Atoi(words[0])
		if err != nil {
			t.Fatal(err)
		}
		if !alive(pid) {
			t.Fatalf("%s: not there to begin with", c.reason)
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait() // killed, as it should be
		for deadline := time.Now().Add(20 * time.Second); alive(pid); time.Sleep(20 * time.Millisecond) {
			if time.Now().After(deadline) {
				t.Fatalf("%s: process %d lives on", c.reason, pid)
			}
		}
		if len(words) < 2 {
			continue
		}
		// Its home is left, and a later start removes it: as soon as it is old enough, and nothing writes to it.
		home := words[1]
		if _, err := os.Stat(home); err != nil {
			t.Errorf("%s: its home: %v; this test wants to see it swept", c.reason, err)
		}
		for deadline := time.Now().Add(20 * time.Second); len(leftIn(t, temp)) > 0; time.Sleep(20 * time.Millisecond) {
			sweep(temp, time.Now().Add(2*time.Minute))
			if time.Now().After(deadline) {
				t.Fatalf("%s: its home %s stays", c.reason, home)
			}
		}
	}
}

// alive reports whether a process is there and not a zombie whose parent is yet to look.
func alive(pid int) bool {
	if syscall.Kill(pid, 0) != nil {
		return false
	}
	stat, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	if err != nil {
		return false
	}
	// The state follows the name, which is in brackets and may hold anything.
	after := string(stat[strings.LastIndexByte(string(stat), ')')+1:])
	return !strings.HasPrefix(strings.TrimSpace(after), "Z")
}
