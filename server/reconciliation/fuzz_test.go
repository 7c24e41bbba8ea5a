package reconciliation_test

import (
	"net/http"
	"net/url"
	"testing"
)

// FuzzQueries sends anything as a batch: it is answered as the protocol says, or refused.
func FuzzQueries(f *testing.F) {
	for _, seed := range []string{
		`{"q0": {"query": "CNRS", "limit": 3, "type": "Institution"}}`, `{"q": {"properties": [{"pid": "country", "v": ["FR", 1, {"id": "x"}]}]}}`,
		`{}`, `[]`, `{"q": null}`, `{"q": {"query": null}}`, `{"q": {"limit": 1e400}}`, "{\"\": {\"query\": \"\\u0000\"}}", `{"q":{"query":"(()"}}`,
		`{"q": {"query": "x", "properties": [{"pid": "identifier", "v": "12345678"}]}}`,
	} {
		f.Add(seed)
	}
	c := newClient(f)
	f.Fuzz(func(t *testing.T, text string) {
		w := c.do(formRequest(url.Values{"queries": {text}}.Encode()))
		reply := client{t, c.service}
		switch w.Code {
		case http.StatusOK:
			reply.read(w, http.StatusOK, resultShape)
		case http.StatusBadRequest, http.StatusRequestEntityTooLarge:
			reply.read(w, w.Code, problemShape)
		default:
			t.Errorf("it is answered or refused: %d %s", w.Code, w.Body)
		}
	})
}
