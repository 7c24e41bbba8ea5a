package server

import (
	"compress/gzip"
	"io"
	"net/http"
	"strings"

	"github.com/klauspost/compress/gzhttp"
)

// compress answers in gzip where the client takes it and it pays: replies below 1 KiB gain nothing.
func compress(next http.Handler) http.Handler {
	wrap, err := gzhttp.NewWrapper(
		gzhttp.CompressionLevel(gzip.BestSpeed),
		gzhttp.ContentTypeFilter(compressible),
		gzhttp.EnableZstd(false),
	)
	if err != nil {
		panic(err) // the options are constants
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		out := &breakable{ResponseWriter: w}
		wrap(out.brokenByPanicOf(next)).ServeHTTP(out, r)
	})
}

// compressible reports whether replies of a media type are compressed: not those that are already, and not events, which are
// short and sent one by one.
func compressible(mediaType string) bool {
	return !strings.HasPrefix(mediaType, mediaStream) && gzhttp.DefaultContentTypeFilter(mediaType)
}

// breakable is what the compressor writes to. It completes its reply however the handler ends; after a panic nothing more may
// go out: what was held back would come before the reply to the panic, and a download that was cut off would look whole.
type breakable struct {
	http.ResponseWriter
	broken bool
}

// brokenByPanicOf returns next, which breaks w when it panics.
func (w *breakable) brokenByPanicOf(next http.Handler) http.Handler {
	return http.HandlerFunc(func(compressed http.ResponseWriter, r *http.Request) {
		ended := false
		defer func() { w.broken = !ended }()
		next.ServeHTTP(compressed, r)
		ended = true
	})
}

func (w *breakable) WriteHeader(status int) {
	if !w.broken {
		w.ResponseWriter.WriteHeader(status)
	}
}

func (w *breakable) Write(p []byte) (int, error) {
	if w.broken {
		return 0, io.ErrClosedPipe
	}
	return w.ResponseWriter.Write(p)
}

// Unwrap gives http.ResponseController what it needs.
func (w *breakable) Unwrap() http.ResponseWriter { return w.ResponseWriter }
