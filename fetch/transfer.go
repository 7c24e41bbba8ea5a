package fetch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"entente/graph"
)

// transfer is the fetching of one file, over all attempts.
type transfer struct {
	*Fetcher
	wanted Wanted
	before *Copy  // the copy that is there; nil for none
	folder string // of the copy
}

// begun is what lies beside a part of a file: what the server called the whole by which it can be continued.
type begun struct {
	Address string `json:"address"`
	ETag    string `json:"etag,omitempty"`
	Last    string `json:"lastModified,omitempty"`
}

// validator returns what a server can compare, "" for none: a weak tag promises nothing of bytes.
func (b begun) validator() string {
	if b.ETag != "" && !strings.HasPrefix(b.ETag, "W/") {
		return b.ETag
	}
	return b.Last
}

func (t *transfer) part() string { return filepath.Join(t.folder, ".part") }

// resumable returns how much of the file lies there, and by what the server can tell whether it is still the same.
func (t *transfer) resumable() (int64, begun) {
	var b begun
	text, err := os.ReadFile(t.part() + ".json")
	if err != nil || json.Unmarshal(text, &b) != nil || b.Address != t.wanted.Address || b.validator() == "" {
		return 0, begun{}
	}
	info, err := os.Stat(t.part())
	if err != nil {
		return 0, begun{}
	}
	return info.Size(), b
}

// once asks once.
func (t *transfer) once(ctx context.Context) (*Copy, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, t.wanted.Address, nil)
	if err != nil || req.URL.Scheme != "http" && req.URL.Scheme != "https" {
		return nil, graph.Errorf(graph.CodeInvalidArgument, "%q is no address to fetch from; write one with http:// or https://", t.wanted.Address)
	}
	req.Header.Set("User-Agent", t.Agent)
	req.Header.Set("Accept", "*/*")
	req.Header.Set("Accept-Encoding", "identity") // a part of a packed answer cannot be continued
	have, b := t.resumable()
	switch {
	case have > 0:
		req.Header.Set("Range", fmt.Sprintf("bytes=%d-", have))
		req.Header.Set("If-Range", b.validator())
	case t.before != nil && t.before.ETag != "":
		req.Header.Set("If-None-Match", t.before.ETag)
	case t.before != nil && t.before.LastModified != "":
		req.Header.Set("If-Modified-Since", t.before.LastModified)
	}
	res, err := t.client().Do(req)
	if err != nil {
		return nil, &retry{err: err}
	}
	defer res.Body.Close()
	switch {
	case res.StatusCode == http.StatusNotModified && t.before != nil:
		c := *t.before
		c.Checked = t.now()
		return &c, nil
	case res.StatusCode == http.StatusRequestedRangeNotSatisfiable:
		t.forget()
		return nil, &retry{err: errors.New("the server cannot go on where it broke off")}
	case res.StatusCode == http.StatusPartialContent && begins(res) == have:
	case res.StatusCode == http.StatusOK:
		have = 0
	default:
		return nil, t.refused(res)
	}
	if err := t.receive(ctx, res, have, cancel); err != nil {
		return nil, err
	}
	return t.keep(res)
}

// refused returns what a status says: the fault of the server for a while, or of the address for good.
func (t *transfer) refused(res *http.Response) error {
	said := fmt.Errorf("the server answers %s", res.Status)
	switch {
	case res.StatusCode >= 500, res.StatusCode == http.StatusTooManyRequests, res.StatusCode == http.StatusRequestTimeout:
		return &retry{err: said, after: retryAfter(res, t.now())}
	case res.StatusCode == http.StatusPartialContent, res.StatusCode == http.StatusNotModified:
		t.forget()
		return &retry{err: said}
	}
	return graph.Wrap(graph.CodeInvalidArgument, fmt.Sprintf("%s: the server answers %s; check the address", t.wanted.Address, res.Status), said)
}

// retryAfter returns how long a server asks to wait, by RFC 9110.
func retryAfter(res *http.Response, now time.Time) time.Duration {
	text := res.Header.Get("Retry-After")
	if seconds, err := strconv.Atoi(text); err == nil && seconds > 0 {
		return time.Duration(seconds) * time.Second
	}
	if at, err := http.ParseTime(text); err == nil {
		return max(0, at.Sub(now))
	}
	return 0
}

// begins returns where the part that a server sends begins; -1 where it does not say.
func begins(res *http.Response) int64 {
	rest, ok := strings.CutPrefix(res.Header.Get("Content-Range"), "bytes ")
	from, _, found := strings.Cut(rest, "-")
	n, err := strconv.ParseInt(from, 10, 64)
	if !ok || !found || err != nil {
		return -1
	}
	return n
}

// receive writes what arrives behind what is there already.
func (t *transfer) receive(ctx context.Context, res *http.Response, have int64, cancel context.CancelCauseFunc) error {
	total := int64(0)
	if res.ContentLength >= 0 {
		total = have + res.ContentLength
	}
	stalled := time.AfterFunc(t.stall(), func() { cancel(errStalled) })
	defer stalled.Stop()
	b, err := json.Marshal(begun{Address: t.wanted.Address, ETag: res.Header.Get("ETag"), Last: res.Header.Get("Last-Modified")})
	if err != nil {
		return err
	}
	if err := os.WriteFile(t.part()+".json", b, 0o644); err != nil {
		return t.unwritten(err)
	}
	flags := os.O_CREATE | os.O_WRONLY | os.O_APPEND
	if have == 0 {
		flags = os.O_CREATE | os.O_WRONLY | os.O_TRUNC
	}
	out, err := os.OpenFile(t.part(), flags, 0o644)
	if err != nil {
		return t.unwritten(err)
	}
	buffer := make([]byte, 256<<10)
	for {
		n, err := res.Body.Read(buffer)
		stalled.Reset(t.stall())
		if _, e := out.Write(buffer[:n]); e != nil {
			out.Close()
			return t.unwritten(e)
		}
		have += int64(n)
		if t.Progress != nil {
			t.Progress(t.wanted.Name, have, total)
		}
		switch {
		case err == nil:
			continue
		case err != io.EOF:
			out.Close()
			if cause := context.Cause(ctx); cause != nil {
				err = cause
			}
			return &retry{err: fmt.Errorf("the transfer broke off after %d bytes: %w", have, err)}
		case total > 0 && have < total:
			out.Close()
			return &retry{err: fmt.Errorf("the transfer ended after %d of %d bytes", have, total)}
		}
		if err := out.Sync(); err != nil {
			out.Close()
			return t.unwritten(err)
		}
		return out.Close()
	}
}

var errStalled = errors.New("nothing arrived for a while")

func (t *transfer) unwritten(err error) error {
	return graph.Wrap(graph.CodeStorageFull, "what arrives cannot be written to "+t.folder+"; free some space, and check who may write there", err)
}

// keep proves a file that is whole and puts it in its place.
func (t *transfer) keep(res *http.Response) (*Copy, error) {
	sum, size, err := digest(t.part())
	if err != nil {
		return nil, err
	}
	if isPage(t.part()) && !strings.HasSuffix(res.Request.URL.Path, ".html") {
		t.forget()
		return nil, graph.Errorf(graph.CodeInvalidArgument, "%s answers with a web page, not with a file; check the address", t.wanted.Address)
	}
	if t.wanted.SHA256 != "" && !strings.EqualFold(sum, t.wanted.SHA256) {
		t.forget()
		return nil, graph.Errorf(graph.CodeInvalidArgument, "what %s answers has the SHA-256 %s, and not %s: it is another file, or damaged; the copy before stays",
			t.wanted.Address, sum, t.wanted.SHA256)
	}
	name := fileName(res)
	if err := os.Rename(t.part(), filepath.Join(t.folder, name)); err != nil {
		return nil, t.unwritten(err)
	}
	os.Remove(t.part() + ".json")
	now := t.now()
	return &Copy{
		Address: t.wanted.Address, File: t.wanted.Name + "/" + name, Size: size, SHA256: sum,
		ETag: res.Header.Get("ETag"), LastModified: res.Header.Get("Last-Modified"), Fetched: now, Checked: now,
	}, nil
}

// forget removes a part that cannot be continued.
func (t *transfer) forget() {
	os.Remove(t.part())
	os.Remove(t.part() + ".json")
}

// isPage reports whether a file begins like HTML.
func isPage(name string) bool {
	in, err := os.Open(name)
	if err != nil {
		return false
	}
	defer in.Close()
	begin := make([]byte, 512)
	n, _ := io.ReadFull(in, begin)
	text := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(begin[:n], []byte("\ufeff"))))
	return bytes.HasPrefix(text, []byte("<!doctype html")) || bytes.HasPrefix(text, []byte("<html"))
}

func dispositionName(header string) string {
	_, params, err := mime.ParseMediaType(header)
	if err != nil {
		return ""
	}
	return params["filename"]
}
