package tabular

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/graph"
)

func names(a *Archive) string {
	var s []string
	for _, f := range a.Files() {
		s = append(s, f.Name)
	}
	return strings.Join(s, " ")
}

func write(t *testing.T, path string, content []byte) string {
	t.Helper()
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func packed(t *testing.T, content map[string]string, order ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range order {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(content[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func all(t *testing.T, f File) (string, int64, error) {
	t.Helper()
	r, err := f.Open()
	if err != nil {
		return "", 0, err
	}
	defer r.Close()
	b, err := io.ReadAll(r)
	return string(b), r.(Counter).BytesRead(), err
}

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	csv := write(t, filepath.Join(dir, "b.csv"), []byte("a;b\n"))
	write(t, filepath.Join(dir, "a.csv"), []byte("x"))
	write(t, filepath.Join(dir, ".hidden"), []byte("x"))
	if err := os.Mkdir(filepath.Join(dir, "folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("entente;", 1000)
	zipped := write(t, filepath.Join(t.TempDir(), "release.data"), packed(t,
		map[string]string{"xml/2.xml": long, "1.csv": "one"},
		"xml/", "xml/2.xml", "1.csv", "x", "__MACOSX/1.csv", "../../etc/passwd", `C:\tmp\x.csv`, "/abs.csv", ".DS_Store"))
	for _, c := range []struct{ reason, path, want string }{
		{"a file", csv, "b.csv"},
		{"a folder, without hidden files and folders inside", dir, "a.csv b.csv"},
		{"a zip by its content; names lead nowhere outside", zipped, "1.csv abs.csv etc/passwd tmp/x.csv x xml/2.xml"},
	} {
		a, err := Open(c.path)
		if err != nil {
			t.Fatalf("%s: %v", c.reason, err)
		}
		if got := names(a); got != c.want {
			t.Errorf("%s: got %s, want %s", c.reason, got, c.want)
		}
		for _, f := range a.Files() {
			text, n, err := all(t, f)
			if err != nil || n != f.Size {
				t.Errorf("%s: %s: read %d of %d bytes on the disk, %v", c.reason, f.Name, n, f.Size, err)
			}
			if f.Name == "xml/2.xml" && text != long {
				t.Errorf("%s: the content is not what was packed", c.reason)
			}
		}
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	good := packed(t, map[string]string{"a": strings.Repeat("a;b\n", 500)}, "a")
	forged := bytes.Clone(good)
	// The central directory is told that the entry is larger than the whole file.
	at := bytes.Index(forged, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(forged[at+20:], uint32(len(good)+1))
	for _, c := range []struct {
		reason, path string
		code         graph.Code
	}{
		{"nothing there", filepath.Join(dir, "absent.csv"), graph.CodeNotFound},
		{"a zip cut off", write(t, filepath.Join(dir, "cut.zip"), good[:len(good)-30]), graph.CodeInvalidArgument},
		{"entries beyond the file", write(t, filepath.Join(dir, "forged.zip"), forged), graph.CodeInvalidArgument},
		{"a device", os.DevNull, graph.CodeInvalidArgument},
	} {
		if _, err := Open(c.path); graph.CodeOf(err) != c.code {
			t.Errorf("%s: %v", c.reason, err)
		}
	}
}

// TestSmallEntriesMayShrinkMuch: a table of one value over and over is packed to less than a two-hundredth, and is no bomb as
// long as it is small.
func TestSmallEntriesMayShrinkMuch(t *testing.T) {
	const rows = 1 << 20
	content := strings.Repeat("0\n", rows)
	a, err := Open(write(t, filepath.Join(t.TempDir(), "flat.zip"), packed(t, map[string]string{"flat.csv": content}, "flat.csv")))
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	flat := a.Files()[0]
	if flat.Size*inflateRatio >= int64(len(content)) {
		t.Fatalf("%d bytes are packed to %d, want less than a two-hundredth", len(content), flat.Size)
	}
	if text, _, err := all(t, flat); text != content || err != nil {
		t.Errorf("%d of %d bytes are read, %v", len(text), len(content), err)
	}
}

func TestDamagedEntriesAreErrors(t *testing.T) {
	content := map[string]string{"zeros": strings.Repeat("\x00", inflateFreely+(2<<20)), "a": strings.Repeat("a;b\n", 500)}
	dir := t.TempDir()
	damaged := packed(t, content, "a")
	at := bytes.Index(damaged, []byte("PK\x01\x02"))
	damaged[at+16] ^= 0xff                // the checksum
	const flags, method, size = 8, 10, 24 // where they stand in the central directory
	told := func(where int, value byte) []byte {
		out := packed(t, content, "a")
		out[bytes.Index(out, []byte("PK\x01\x02"))+where] = value
		return out
	}
	length := byte(len(content["a"]) & 0xff)
	for _, c := range []struct{ reason, path, want string }{
		{"a bomb", write(t, filepath.Join(dir, "bomb.zip"), packed(t, content, "zeros")), "unpacks to more than"},
		{"a wrong checksum", write(t, filepath.Join(dir, "sum.zip"), damaged), "checksum"},
		{"less than the zip says, with its checksum", write(t, filepath.Join(dir, "less.zip"), told(size, length+1)), "checksum or length"},
		{"more than the zip says", write(t, filepath.Join(dir, "more.zip"), told(size, length-1)), "is longer than the zip says"},
		{"encrypted", write(t, filepath.Join(dir, "secret.zip"), told(flags, 1)), "is encrypted; unpack it first"},
		{"packed by bzip2", write(t, filepath.Join(dir, "bzip2.zip"), told(method, 12)), "is compressed by method 12, which is not supported"},
	} {
		a, err := Open(c.path)
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := all(t, a.Files()[0]); graph.CodeOf(err) != graph.CodeInvalidArgument || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.reason, err)
		}
		_ = a.Close()
	}
}
