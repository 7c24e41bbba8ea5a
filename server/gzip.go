package server

import (
	"compress/gzip"
	"net/http"
	"strconv"
	"strings"
	"sync"
)

// Replies shorter than this gain nothing from compression.
const minCompressed = 1 << 10

// compress answers in gzip where the client takes it and it pays.
func compress(next http.Handler) http.Handler {
	pool := &sync.Pool{New: func() any {
		z, err := gzip.NewWriterLevel(nil, gzip.BestSpeed)
		if err != nil {
			panic(err) // the level is a constant
		}
		return z
	}}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Vary", "Accept-Encoding")
		if r.Method == http.MethodHead || !acceptsGzip(r.Header.Get("Accept-Encoding")) {
			next.ServeHTTP(w, r)
			return
		}
		zw := &gzipWriter{ResponseWriter: w, pool: pool, status: http.StatusOK}
		next.ServeHTTP(zw, r)
		// Not deferred: after a panic nothing has been sent yet, and the reply to it goes out uncompressed.
		zw.finish()
	})
}

func acceptsGzip(header string) bool {
	for part := range strings.SplitSeq(header, ",") {
		coding, params, _ := strings.Cut(part, ";")
		if !strings.EqualFold(strings.TrimSpace(coding), "gzip") {
			continue
		}
		name, value, ok := strings.Cut(params, "=")
		if !ok || !strings.EqualFold(strings.TrimSpace(name), "q") {
			return true
		}
		q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
		return err == nil && q > 0
	}
	return false
}

// mediaZIP is the media type of what is compressed already.
const mediaZIP = "application/zip"

// gzipWriter holds a reply back until it is long enough to be compressed.
type gzipWriter struct {
	http.ResponseWriter
	pool   *sync.Pool
	status int
	held   []byte
	zip    *gzip.Writer
	plain  bool
}

func (w *gzipWriter) WriteHeader(status int) { w.status = status }

func (w *gzipWriter) Write(p []byte) (int, error) {
	switch {
	case w.zip != nil:
		return w.zip.Write(p)
	case w.plain:
		return w.ResponseWriter.Write(p)
	case w.Header().Get("Content-Encoding") != "", w.Header().Get("Content-Type") == mediaZIP:
		w.release()
		return w.ResponseWriter.Write(p)
	}
	if len(w.held)+len(p) < minCompressed {
		w.held = append(w.held, p...)
		return len(p), nil
	}
	w.Header().Set("Content-Encoding", "gzip")
	w.Header().Del("Content-Length")
	w.ResponseWriter.WriteHeader(w.status)
	w.zip = w.pool.Get().(*gzip.Writer)
	w.zip.Reset(w.ResponseWriter)
	if _, err := w.zip.Write(w.held); err != nil {
		return 0, err
	}
	return w.zip.Write(p)
}

// FlushError sends what there is: who flushes does not want it held back, nor gathered for compression.
func (w *gzipWriter) FlushError() error {
	if w.zip != nil {
		if err := w.zip.Flush(); err != nil {
			return err
		}
	} else if !w.plain {
		w.release()
	}
	return http.NewResponseController(w.ResponseWriter).Flush()
}

// Unwrap gives http.ResponseController what it needs.
func (w *gzipWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// release sends what is held as it is, and lets the rest through.
func (w *gzipWriter) release() {
	w.plain = true
	w.ResponseWriter.WriteHeader(w.status)
	if len(w.held) > 0 {
		w.ResponseWriter.Write(w.held) // a failure shows at the next write
	}
}

func (w *gzipWriter) finish() {
	switch {
	case w.zip != nil:
		w.zip.Close() // a client that went away is no error of ours
		w.zip.Reset(nil)
		w.pool.Put(w.zip)
	case !w.plain:
		w.release()
	}
}
