package local

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"entente/graph/neo4j/local/internal/filelock"

	"github.com/gofrs/flock"
)

const (
	homePattern  = "entente-neo4j-*" // of temporary homes
	ownerFile    = "owner.lock"      // held by the process that runs the home
	passwordFile = "entente-password"
	consoleFile  = "logs/console.log" // what Java printed at the last start
)

// home is a directory that holds one Neo4j: its settings, its data, its logs.
type home struct {
	dir      string
	kept     bool // stays after close
	password string
	owner    *flock.Flock
}

// openHome makes a temporary home, or takes the one at path. It holds it alone until close.
func openHome(path string) (_ *home, err error) {
	h := &home{dir: path, kept: path != ""}
	defer func() {
		if err != nil {
			_ = h.close() // what went wrong first is what counts
		}
	}()
	if h.kept {
		if h.dir, err = filepath.Abs(path); err != nil {
			return nil, fmt.Errorf("home %s: %w", path, err)
		}
		if err := os.MkdirAll(h.dir, 0o700); err != nil {
			return nil, fmt.Errorf("make the home: %w", err)
		}
	} else {
		sweep(os.TempDir(), time.Now())
		if h.dir, err = os.MkdirTemp("", homePattern); err != nil {
			return nil, fmt.Errorf("make a temporary home: %w", err)
		}
	}
	if err := h.mine(); err != nil {
		return nil, err
	}
	if h.owner, err = filelock.Try(filepath.Join(h.dir, ownerFile)); err != nil {
		return nil, fmt.Errorf("home %s is in use: %w; stop the other server or choose another home", h.dir, err)
	}
	if err := h.readPassword(); err != nil {
		return nil, err
	}
	for _, dir := range []string{"conf", "logs"} {
		if err := os.MkdirAll(filepath.Join(h.dir, dir), 0o700); err != nil {
			return nil, fmt.Errorf("make the home: %w", err)
		}
	}
	return h, nil
}

// mine reports an error when the directory is neither new nor a home made here: nothing is written among other people's
// files.
func (h *home) mine() error {
	entries, err := os.ReadDir(h.dir)
	if err != nil {
		return fmt.Errorf("look into the home: %w", err)
	}
	for _, e := range entries {
		if e.Name() == ownerFile || e.Name() == passwordFile {
			return nil
		}
	}
	if len(entries) > 0 {
		return fmt.Errorf("home %s is not empty and was not made here; choose an empty or a new directory", h.dir)
	}
	return nil
}

// readPassword reads the password of the home; a new one gets a random password.
func (h *home) readPassword() error {
	path := filepath.Join(h.dir, passwordFile)
	text, err := os.ReadFile(path)
	if err == nil {
		h.password = strings.TrimSpace(string(text))
		return nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("read the password of the home: %w", err)
	}
	h.password = rand.Text()
	if err := os.WriteFile(path, []byte(h.password+"\n"), 0o600); err != nil {
		return fmt.Errorf("write the password of the home: %w", err)
	}
	return nil
}

// configure writes neo4j.conf.
func (h *home) configure(s map[string]string) error {
	text, err := renderConf(s)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(h.dir, "conf", "neo4j.conf"), []byte(text), 0o600); err != nil {
		return fmt.Errorf("write neo4j.conf: %w", err)
	}
	return nil
}

// setPassword gives the password to a home that has never run. Doing it before the first start leaves no moment at which
// the well-known first password works.
func (h *home) setPassword(ctx context.Context, in installation) error {
	if _, err := os.Stat(filepath.Join(h.dir, "data", "databases")); err == nil {
		return nil // it has run
	}
	cmd := in.command(h.dir, jvmFlags(Options{Heap: "64m"}), "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", h.password)
	p, err := h.launch(cmd)
	if err != nil {
		return err
	}
	select {
	case <-p.done:
	case <-ctx.Done():
		p.stop(0)
		return fmt.Errorf("set the first password: %w", ctx.Err())
	}
	if p.err != nil {
		return fmt.Errorf("set the first password: %w\n%s", p.err, h.tail())
	}
	return nil
}

// launch starts a command with its output in the console log, which it begins anew.
func (h *home) launch(cmd *exec.Cmd) (*process, error) {
	log, err := os.Create(filepath.Join(h.dir, consoleFile))
	if err != nil {
		return nil, fmt.Errorf("open a log for java: %w", err)
	}
	defer log.Close() // java has its own copy
	cmd.Stdout, cmd.Stderr = log, log
	p, err := startProcess(cmd)
	if err != nil {
		return nil, fmt.Errorf("start java: %w", err)
	}
	return p, nil
}

// tail returns the end of what the last command printed.
func (h *home) tail() string { return tail(filepath.Join(h.dir, consoleFile), 15) }

// close lets go of the home and removes it unless it is kept. It may be called again.
func (h *home) close() error {
	var errs []error
	if h.owner != nil {
		errs = append(errs, h.owner.Unlock())
		h.owner = nil
	}
	if !h.kept && h.dir != "" {
		errs = append(errs, os.RemoveAll(h.dir))
	}
	return errors.Join(errs...)
}

// sweep removes temporary homes in dir whose owners were killed before they could. It does what it can: a home that
// cannot be removed is nobody's worry now.
func sweep(dir string, now time.Time) {
	homes, err := filepath.Glob(filepath.Join(dir, homePattern))
	if err != nil {
		return
	}
	for _, path := range homes {
		// A young home may be between being made and being locked.
		info, err := os.Lstat(path)
		if err != nil || !info.IsDir() || now.Sub(info.ModTime()) < time.Minute {
			continue
		}
		l, err := filelock.Try(filepath.Join(path, ownerFile))
		if err != nil {
			continue
		}
		_ = os.RemoveAll(path)
		_ = l.Unlock()
	}
}
