package reconciliation_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/atlas"
	"entente/graph/embedded"
	"entente/loader"
	"entente/seed"
	"entente/server/reconciliation"
)

// openSeed returns the curated dataset in the embedded store. It is loaded once, and only read.
var openSeed = sync.OnceValues(func() (graph.Store, error) {
	ctx := context.Background()
	store, err := embedded.Open(ctx, "")
	if err != nil {
		return nil, err
	}
	_, err = loader.Run(ctx, store, seed.New(seed.FS), loader.Options{Strict: true, Now: func() time.Time { return time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC) }})
	return store, err
})

func TestMain(m *testing.M) {
	code := m.Run()
	if store, err := openSeed(); err == nil {
		store.Close()
	}
	os.Exit(code)
}

// client talks to a service as OpenRefine does.
type client struct {
	t       testing.TB
	service http.Handler
}

func newClient(t testing.TB) client {
	t.Helper()
	store, err := openSeed()
	if err != nil {
		t.Fatalf("the seed is loaded: %v", err)
	}
	return clientOf(t, store)
}

func clientOf(t testing.TB, store graph.Reader) client {
	return client{t, reconciliation.New(atlas.New(store), "v1.2.3", slog.New(slog.DiscardHandler))}
}

func (c client) do(r *http.Request) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	c.service.ServeHTTP(w, r)
	if w.Header().Get("Access-Control-Allow-Origin") != "*" {
		c.t.Errorf("%s %s: pages of everybody may read the reply", r.Method, r.URL)
	}
	return w
}

// get returns the JSON at an address, which may be absolute; it must be of the form.
func (c client) get(address string, form shape) map[string]any {
	c.t.Helper()
	return c.read(c.do(httptest.NewRequest(http.MethodGet, address, nil)), http.StatusOK, form)
}

// post sends a form.
func (c client) post(values url.Values, form shape) map[string]any {
	c.t.Helper()
	return c.read(c.do(formRequest(values.Encode())), http.StatusOK, form)
}

func formRequest(body string) *http.Request {
	r := httptest.NewRequest(http.MethodPost, reconciliation.Root, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
	return r
}

func (c client) read(w *httptest.ResponseRecorder, status int, form shape) map[string]any {
	c.t.Helper()
	var v map[string]any
	if err := json.Unmarshal(w.Body.Bytes(), &v); err != nil || w.Code != status {
		c.t.Fatalf("it is answered with %d and JSON: %d %v %.300s", status, w.Code, err, w.Body)
	}
	for _, wrong := range form("reply", v) {
		c.t.Error(wrong)
	}
	return v
}

// pick follows fields and places down a JSON value.
func pick(t testing.TB, v any, path ...any) any {
	t.Helper()
	for _, p := range path {
		switch p := p.(type) {
		case string:
			m, ok := v.(map[string]any)
			if !ok || m[p] == nil {
				t.Fatalf("there is no %s of %v in %v", p, path, v)
			}
			v = m[p]
		case int:
			list, ok := v.([]any)
			if !ok || p >= len(list) {
				t.Fatalf("there is no item %d of %v in %v", p, path, v)
			}
			v = list[p]
		}
	}
	return v
}

// form returns a form with one field that holds JSON.
func form(field string, v any) url.Values {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // texts, numbers and lists of them
	}
	return url.Values{field: {string(text)}}
}

// whole returns the address that a manifest gives in two parts.
func whole(t testing.TB, service any) string {
	return pick(t, service, "service_url").(string) + pick(t, service, "service_path").(string)
}
