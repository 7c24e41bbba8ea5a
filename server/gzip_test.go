package server

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// zipped asks a handler for a reply in gzip, behind the compressor and what answers panics.
func zipped(t *testing.T, h http.HandlerFunc) *httptest.ResponseRecorder {
	t.Helper()
	s, _ := testServer(t, nil)
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	r.Header.Set("Accept-Encoding", "gzip")
	w := httptest.NewRecorder()
	s.recoverPanics(compress(h)).ServeHTTP(w, r)
	return w
}

func TestCompressedReplies(t *testing.T) {
	short, long := strings.Repeat("s", 1023), strings.Repeat("l", 1024)
	for _, c := range []struct {
		why    string
		reply  http.HandlerFunc
		status int
		zipped bool
		body   string
	}{
		{"below 1 KiB it does not pay", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, short) }, 200, false, short},
		{"from 1 KiB on it does", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, long) }, 200, true, long},
		{"what is written in pieces is as long as all of them", func(w http.ResponseWriter, _ *http.Request) {
			for range 64 {
				io.WriteString(w, long[:16])
			}
		}, 200, true, long},
		{"an error keeps its status", func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusBadGateway)
			io.WriteString(w, long)
		}, 502, true, long},
		{"a status without a reply stays without one", func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusNotModified)
		}, 304, false, ""},
		{"an archive is compressed already", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/zip")
			io.WriteString(w, long)
		}, 200, false, long},
		{"what a handler has compressed is left alone", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "br")
			io.WriteString(w, long)
		}, 200, false, long},
		{"events are not held back to be compressed", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", mediaStream+"; charset=utf-8")
			io.WriteString(w, long)
			http.NewResponseController(w).Flush()
			io.WriteString(w, long)
		}, 200, false, long + long},
	} {
		got := zipped(t, c.reply)
		body := got.Body.String()
		if is := got.Header().Get("Content-Encoding") == "gzip"; is != c.zipped || got.Code != c.status {
			t.Errorf("%s: status %d, zipped is %v", c.why, got.Code, is)
			continue
		}
		if c.zipped {
			text, err := unzip(got.Body)
			if err != nil {
				t.Errorf("%s: %v", c.why, err)
			}
			body = text
		}
		if body != c.body {
			t.Errorf("%s: %d bytes, want %d", c.why, len(body), len(c.body))
		}
	}
}

func unzip(r io.Reader) (string, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return "", err
	}
	text, err := io.ReadAll(z)
	return string(text), err
}

// TestFlushSendsWhatThereIs looks at what has gone out in the middle of a reply: an event, and the beginning of a file.
func TestFlushSendsWhatThereIs(t *testing.T) {
	for _, media := range []string{mediaStream, "text/csv"} {
		sent := httptest.NewRecorder()
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Header.Set("Accept-Encoding", "gzip")
		compress(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", media)
			io.WriteString(w, "first\n")
			if err := http.NewResponseController(w).Flush(); err != nil {
				t.Errorf("%s: %v", media, err)
			}
			so := sent.Body.String()
			if sent.Header().Get("Content-Encoding") == "gzip" {
				so, _ = unzip(bytes.NewReader(sent.Body.Bytes())) // which has no end yet
			}
			if so != "first\n" || !sent.Flushed {
				t.Errorf("%s: %q has gone out, flushed is %v", media, so, sent.Flushed)
			}
		})).ServeHTTP(sent, r)
	}
}

// TestPanicsAreNotCompressed panics after a part of the reply: what was held back is replaced, what has gone out has no end.
func TestPanicsAreNotCompressed(t *testing.T) {
	got := zipped(t, func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusTeapot)
		io.WriteString(w, `{"data":`)
		panic("in the middle")
	})
	if got.Code != http.StatusInternalServerError || got.Header().Get("Content-Encoding") != "" ||
		!strings.HasPrefix(got.Body.String(), `{"errors":[{"message":`) {
		t.Errorf("%d %v %s", got.Code, got.Header(), got.Body)
	}

	var cut *httptest.ResponseRecorder
	func() {
		defer func() {
			if p := recover(); p != http.ErrAbortHandler {
				t.Errorf("the connection is not cut: %v", p)
			}
		}()
		cut = httptest.NewRecorder()
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Header.Set("Accept-Encoding", "gzip")
		compress(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			io.WriteString(w, strings.Repeat("x", 4096))
			http.NewResponseController(w).Flush()
			panic(http.ErrAbortHandler)
		})).ServeHTTP(cut, r)
	}()
	if text, err := unzip(cut.Body); len(text) != 4096 || !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("a file that was cut off: %d bytes, then %v; it must not look whole", len(text), err)
	}
}
