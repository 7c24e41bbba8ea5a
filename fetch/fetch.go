package fetch

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"entente/graph"
)

// Fetcher fetches files. The zero value of each field but Ledger and Agent has a sensible meaning.
type Fetcher struct {
	Ledger *Ledger
	Agent  string       // how it calls itself to servers: name, version and where to complain
	Client *http.Client // nil is one that waits for the beginning of an answer as long as Stall
	// Attempts is how often it asks before it gives up, five by default; between two of them it waits Pause, 2 s by default, twice as
	// long each time, or as long as the server says, at most MostPause.
	Attempts int
	Pause    time.Duration
	// Stall is how long nothing may arrive before a transfer counts as broken off; a minute by default.
	Stall time.Duration
	Now   func() time.Time // nil is time.Now
	// Progress is told how many bytes of a file are there, and how many there will be; 0 while unknown. It may be nil.
	Progress func(name string, done, total int64)
}

// MostPause bounds how long a server may make it wait between two attempts.
const MostPause = 2 * time.Minute

// Wanted is a file to have.
type Wanted struct {
	Name    string // of the source: the folder of its copy; it must be a plain name of a file
	Address string // http or https
	SHA256  string // that the file must have; "" for any
	Licence string
}

// Get sees to it that the latest version of a file lies there, and returns its copy, and whether it is another one than before: by its
// bytes, not by what the server says. The copy before stays until the new one is whole.
//
// It returns UNAVAILABLE when the server does not answer, answers with an error, or breaks off more often than Attempts; INVALID_ARGUMENT
// when the address names nothing, is refused or answers with a web page, or the file has another digest than it must; and CANCELED with the
// context.
func (f *Fetcher) Get(ctx context.Context, w Wanted) (c *Copy, changed bool, err error) {
	before := f.Ledger.Whole(w.Name)
	if before != nil && before.Address != w.Address {
		before = nil
	}
	t := &transfer{Fetcher: f, wanted: w, before: before, folder: filepath.Join(f.Ledger.folder, w.Name)}
	if err := os.MkdirAll(t.folder, 0o755); err != nil {
		return nil, false, graph.Wrap(graph.CodeInvalidArgument, "the folder "+t.folder+" cannot be made", err)
	}
	for attempt := 1; ; attempt++ {
		c, err = t.once(ctx)
		var again *retry
		if !errors.As(err, &again) || attempt >= cmp.Or(f.Attempts, 5) {
			break
		}
		pause := min(max(cmp.Or(f.Pause, 2*time.Second)<<(attempt-1), again.after), MostPause)
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return nil, false, graph.Wrap(graph.CodeCanceled, "fetching "+w.Address+" was stopped", ctx.Err())
		}
	}
	if err != nil {
		return nil, false, f.coded(ctx, w, err)
	}
	changed = before == nil || c.SHA256 != before.SHA256
	if old := f.Ledger.Copies[w.Name]; old != nil && !changed {
		c.Loaded = old.Loaded
	} else if old != nil && old.File != c.File {
		os.Remove(f.Ledger.Path(old))
	}
	c.Licence = w.Licence
	f.Ledger.Copies[w.Name] = c
	return c, changed, f.Ledger.Save()
}

// retry is an error after which it is worth asking again.
type retry struct {
	err   error
	after time.Duration // that the server asks for
}

func (r *retry) Error() string { return r.err.Error() }
func (r *retry) Unwrap() error { return r.err }

// coded makes an error one that users get.
func (f *Fetcher) coded(ctx context.Context, w Wanted, err error) error {
	if ctx.Err() != nil {
		return graph.Wrap(graph.CodeCanceled, "fetching "+w.Address+" was stopped", ctx.Err())
	}
	var coded *graph.Error
	if errors.As(err, &coded) {
		return err
	}
	return graph.Wrap(graph.CodeUnavailable, fmt.Sprintf("%s could not be fetched: %v; try again later, or use what is there with --offline", w.Address, err), err)
}

func (f *Fetcher) now() time.Time {
	if f.Now != nil {
		return f.Now().UTC()
	}
	return time.Now().UTC()
}

func (f *Fetcher) client() *http.Client {
	if f.Client != nil {
		return f.Client
	}
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.ResponseHeaderTimeout = f.stall()
	return &http.Client{Transport: transport}
}

func (f *Fetcher) stall() time.Duration { return cmp.Or(f.Stall, time.Minute) }

// digest returns the SHA-256 of a file, and its size.
func digest(name string) (sum string, size int64, err error) {
	in, err := os.Open(name)
	if err != nil {
		return "", 0, err
	}
	defer in.Close()
	h := sha256.New()
	size, err = io.Copy(h, in)
	return hex.EncodeToString(h.Sum(nil)), size, err
}

// fileName returns how the copy of an address is called: by the server, or by the last part of the path that has an ending; of both only letters, digits
// and a few signs stay.
func fileName(res *http.Response) string {
	name := dispositionName(res.Header.Get("Content-Disposition"))
	if name == "" {
		parts := strings.Split(res.Request.URL.Path, "/")
		name = parts[len(parts)-1]
		for _, p := range slices.Backward(parts) { // …/ror-data.zip/content
			if strings.Contains(p, ".") {
				name = p
				break
			}
		}
	}
	name = strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || strings.ContainsRune("._-", r) {
			return r
		}
		return '-'
	}, path.Base(filepath.ToSlash(name)))
	if name = strings.TrimLeft(name, ".-"); name == "" {
		return "file"
	}
	return name[max(0, len(name)-100):]
}
