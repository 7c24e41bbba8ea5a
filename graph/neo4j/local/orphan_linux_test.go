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
	t.Run("any child", func(t *testing.T) { killStarter(t, "start-sleep") })
	t.Run("a server", func(t *testing.T) {
		needNeo4j(t)
		temp := tempDir(t)
		// Its home is left, and a later start removes it: as soon as it is old enough, and the last thread of Java gone.
		home := killStarter(t, "start-server")[1]
		if _, err := os.Stat(home); err != nil {
			t.Errorf("its home: %v; this test wants to see it swept", err)
		}
		for deadline := time.Now().Add(patient); len(leftIn(t, temp)) > 0; time.Sleep(20 * time.Millisecond) {
			sweep(temp, time.Now().Add(2*time.Minute))
			if time.Now().After(deadline) {
				t.Fatalf("its home %s stays", home)
			}
		}
	})
}

// killStarter kills a process that has started another one, waits until that has ended too, and returns what the first said of it:
// its process id, and for a server its home.
func killStarter(t *testing.T, act string) []string {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), actVariable+"="+act)
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
		t.Fatal("not there to begin with")
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // killed, as it should be
	for deadline := time.Now().Add(patient); alive(pid); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("process %d lives on", pid)
		}
	}
	return words
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
