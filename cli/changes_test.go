package cli_test

import (
	"bufio"
	"net/http"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestChanges follows a server while another process loads into the file that it serves.
func TestChanges(t *testing.T) {
	store := filepath.Join(t.TempDir(), "graph.db")
	s := serve(t, "--store", "file:"+store, "--public-url", "https://entente.example.org")
	request, err := http.NewRequest(http.MethodGet, s.url+"/graphql?query="+
		url.QueryEscape(`subscription { revised(since: 0) { revision source listed } }`), nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Accept", "text/event-stream")
	c := &http.Client{Transport: &http.Transport{}, Timeout: time.Minute}
	t.Cleanup(c.CloseIdleConnections)
	res, err := c.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()

	p := start(t, "load", "seed", "--store", "file:"+store, "--quiet")
	if err := p.wait(); err != nil {
		t.Fatalf("the load ended with %v: %s", err, p.output.String())
	}
	const want = `data: {"data":{"revised":{"revision":1,"source":"seed","listed":true}}}`
	lines := bufio.NewScanner(res.Body)
	for lines.Scan() && lines.Text() != want {
		if strings.HasPrefix(lines.Text(), "data:") {
			t.Fatalf("the subscriber is told of the load: %s", lines.Text())
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	var answer struct {
		Data struct {
			Changes struct {
				Complete   bool
				TotalCount int
				Nodes      []struct{ Kind string }
			}
			Institution struct{ Citation struct{ URL string } }
		}
		Extensions struct{ Revision int }
	}
	s.ask(t, `{ changes(since: 0, first: 1) { complete totalCount nodes { kind } }
		institution(id: "institution:cnrs") { citation { url } } }`, &answer)
	ch := answer.Data.Changes
	if !ch.Complete || ch.TotalCount == 0 || ch.Nodes[0].Kind != "CREATED" || answer.Extensions.Revision != 1 {
		t.Errorf("what the load created is listed, and the answer carries its revision: %+v", answer)
	}
	if got := answer.Data.Institution.Citation.URL; got != "https://entente.example.org/entity/institution:cnrs" {
		t.Errorf("a citation has the public address: %s", got)
	}
}
