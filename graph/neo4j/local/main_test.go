package local

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// actVariable turns the test binary into another process for a test to kill.
const actVariable = "ENTENTE_LOCAL_TEST_ACT"

func TestMain(m *testing.M) {
	if act := os.Getenv(actVariable); act != "" {
		if err := perform(act); err != nil {
			fmt.Fprintln(os.Stderr, act+":", err)
			os.Exit(1)
		}
		return
	}
	m.Run()
}

// patient is how long tests wait for what takes milliseconds, on a machine that may be busy with other tests.
const patient = 3 * time.Minute

// perform does what a test wants of another process, says on standard output what it has, and waits to be killed.
func perform(act string) error {
	ctx := context.Background()
	switch act {
	case "fetch-forever":
		root, err := cacheRoot(os.Getenv)
		if err != nil {
			return err
		}
		return testCache(root, func(ctx context.Context, dir string) error {
			if err := fetchJars(ctx, dir); err != nil {
				return err
			}
			fmt.Println("half way")
			return forever()
		}).fill(ctx)
	case "start-sleep":
		p, err := startProcess(exec.Command("sleep", "300"))
		if err != nil {
			return err
		}
		fmt.Println(p.cmd.Process.Pid)
		return forever()
	case "start-server":
		s, err := Start(ctx, Options{})
		if err != nil {
			return err
		}
		fmt.Println(s.proc.cmd.Process.Pid, s.Home())
		return forever()
	}
	return fmt.Errorf("no such act")
}

// awaitLine returns the first line of what a process prints.
func awaitLine(t *testing.T, out io.Reader) string {
	t.Helper()
	line := make(chan string, 1)
	go func() {
		text, _ := bufio.NewReader(out).ReadString('\n') // an empty line is told below
		line <- strings.TrimSpace(text)
	}()
	select {
	case text := <-line:
		if text == "" {
			t.Fatal("the process ended without a word")
		}
		return text
	case <-time.After(patient):
		t.Fatal("the process says nothing")
		return ""
	}
}

// forever waits to be killed. Without a C compiler nothing else may run in the process, and the runtime would take an empty select
// for a deadlock.
func forever() error {
	for {
		time.Sleep(time.Hour)
	}
}
