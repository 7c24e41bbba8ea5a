//go:build unix

package cli

import (
	"io"
	"os"
	"syscall"
	"testing"

	"entente/export"
)

// written is how an output that is asked for is written: each by the command that does so.
var written = []struct {
	flag string
	to   func(t *testing.T, path string) error
	want string
}{
	{"export --output", func(t *testing.T, path string) error {
		c := exportCmd{Output: path, Quiet: true}
		file, err := c.output()
		if err != nil {
			return err
		}
		return c.into(Program{}, file, func(w io.Writer) (export.Counts, error) {
			_, err := io.WriteString(w, "whole\n")
			return export.Counts{}, err
		})
	}, "whole\n"},
	{"load --rejects", func(t *testing.T, path string) error {
		r, err := begun(path, "ror")
		if err != nil {
			return err
		}
		if err := r.add(rejection("a.csv", 1, "f", "", "r")); err != nil {
			return err
		}
		return r.close(true)
	}, "file,row,field,value,reason\na.csv,1,f,,r\n"},
}

func TestOutputIsWrittenThroughALink(t *testing.T) {
	for _, w := range written {
		for _, c := range []struct{ reason, link, target string }{
			{"to a file that is there", "in.link", "in.csv"},
			{"to one that is not there yet", "new.link", "elsewhere/new.csv"},
		} {
			folder(t)
			if err := w.to(t, c.link); err != nil {
				t.Fatalf("%s, %s: %v", w.flag, c.reason, err)
			}
			if info, err := os.Lstat(c.link); err != nil || info.Mode()&os.ModeSymlink == 0 {
				t.Errorf("%s, %s: the link must stay one; got %v, %v", w.flag, c.reason, info.Mode(), err)
			}
			if got, _ := os.ReadFile(c.target); string(got) != w.want {
				t.Errorf("%s, %s: it leads to %q, want %q", w.flag, c.reason, got, w.want)
			}
		}
	}
}

func TestOutputIsWrittenIntoAPipe(t *testing.T) {
	for _, w := range written {
		t.Chdir(t.TempDir())
		if err := syscall.Mkfifo("pipe", 0o600); err != nil {
			t.Fatal(err)
		}
		// Open at both ends, so that nobody waits for the other.
		reader, err := os.OpenFile("pipe", os.O_RDWR, 0)
		if err != nil {
			t.Fatal(err)
		}
		defer reader.Close()
		if err := w.to(t, "pipe"); err != nil {
			t.Fatalf("%s: %v", w.flag, err)
		}
		got := make([]byte, len(w.want))
		if _, err := io.ReadFull(reader, got); err != nil || string(got) != w.want {
			t.Errorf("%s: who reads the pipe gets %q, want %q (%v)", w.flag, got, w.want, err)
		}
		if info, err := os.Lstat("pipe"); err != nil || info.Mode()&os.ModeNamedPipe == 0 {
			t.Errorf("%s: the pipe must stay one, and not become a file; got %v", w.flag, info.Mode())
		}
		if left, _ := os.ReadDir("."); len(left) != 1 {
			t.Errorf("%s: left beside the pipe: %v", w.flag, left)
		}
	}
}

// TestOutputIsAStream has the standard error lead to a file: what a shell does with 2>file, and names /dev/stderr.
func TestOutputIsAStream(t *testing.T) {
	for _, w := range written {
		t.Chdir(t.TempDir())
		f, err := os.Create("log")
		if err != nil {
			t.Fatal(err)
		}
		before := os.Stderr
		os.Stderr = f
		_, err = io.WriteString(f, "first\n")
		if err == nil {
			err = w.to(t, "log")
		}
		if err == nil {
			_, err = io.WriteString(f, "last\n")
		}
		os.Stderr = before
		if err != nil {
			t.Fatalf("%s: the stream must stay open: %v", w.flag, err)
		}
		if got, _ := os.ReadFile("log"); string(got) != "first\n"+w.want+"last\n" {
			t.Errorf("%s: what else goes there must stay; got %q", w.flag, got)
		}
		f.Close()
	}
}
