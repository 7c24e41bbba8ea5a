package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"entente/cli"
)

type conflict struct {
	Kind, Property, Reason string
	Best                   struct{ Value string }
	Sides                  []struct {
		Value    string
		Evidence []struct {
			Quote    string
			Document struct{ Lang string }
		}
	}
}

// TestServe asks a server that holds the seed, and tells it to stop.
func TestServe(t *testing.T) {
	s := serve(t)
	var answer struct {
		Data struct {
			Entity struct {
				Name      string
				Conflicts []conflict
			}
		}
	}
	s.ask(t, `{ entity(id: "agreement:cnrs-jrc") { name conflicts { kind property reason best { value } sides { value evidence {
		quote document { lang } } } } } }`, &answer)
	conflicts := answer.Data.Entity.Conflicts
	at := slices.IndexFunc(conflicts, func(c conflict) bool { return c.Property == "signed" })
	if at < 0 {
		t.Fatalf("the sources disagree about the date of signature; got %+v", conflicts)
	}
	c := conflicts[at]
	if c.Kind != "CONTRADICTION" || len(c.Sides) != 2 || c.Best.Value != c.Sides[0].Value {
		t.Fatalf("the date of the agreement is a contradiction of two sides, the best first; got %+v", c)
	}
	for i, want := range []struct{ value, lang, quote string }{
		{"2025-01-06", "en", "January 6th 2025"}, {"2026-01-06", "fr", "6 janvier 2026"},
	} {
		side := c.Sides[i]
		if side.Value != want.value || side.Evidence[0].Document.Lang != want.lang ||
			!strings.Contains(side.Evidence[0].Quote, want.quote) {
			t.Errorf("side %d: want %v, got %+v", i, want, side)
		}
	}
	if !strings.Contains(c.Reason, "is shown first because") {
		t.Errorf("the reason says which side is shown first and why; got %q", c.Reason)
	}
}

// TestServeAddressInUse names the address and says what to do.
func TestServeAddressInUse(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	_, stderr, code := run(t, "serve", "--listen", taken.Addr().String())
	if code != 2 || !strings.Contains(stderr, "is in use by another program") {
		t.Errorf("want exit code 2 and a hint, got %d: %s", code, stderr)
	}
}

// TestOlderStatuses asks what is invalid by the release of GraphQL over HTTP, and by its drafts.
func TestOlderStatuses(t *testing.T) {
	for _, c := range []struct {
		why    string
		args   []string
		status int
	}{
		{"the release is what is served", nil, http.StatusUnprocessableEntity},
		{"the drafts are for who asks for them", []string{"--older-statuses"}, http.StatusBadRequest},
	} {
		s := serve(t, c.args...)
		ask, err := http.NewRequest(http.MethodGet, s.url+"/graphql?query=%7Bnothing%7D", nil)
		if err != nil {
			t.Fatal(err)
		}
		ask.Header.Set("Accept", "application/graphql-response+json")
		res, err := http.DefaultClient.Do(ask)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if res.StatusCode != c.status {
			t.Errorf("%s: status %d, not %d", c.why, res.StatusCode, c.status)
		}
	}
}

// run runs the command in this process and returns what it printed and its exit code.
func run(t *testing.T, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, errOut bytes.Buffer
	code = cli.Program{Args: args, Stdout: &out, Stderr: &errOut}.Run(t.Context())
	return out.String(), errOut.String(), code
}

// running is a server that a test started.
type running struct{ url string }

// serve starts the command serve on a free port. It is told to stop when the test ends, and must do so with exit code 0.
func serve(t *testing.T, args ...string) running {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	listening, exited := make(chan net.Addr, 1), make(chan int, 1)
	var stderr bytes.Buffer
	p := cli.Program{
		Args: append([]string{"serve", "--listen", "127.0.0.1:0"}, args...), Stdout: io.Discard, Stderr: &stderr,
		Listening: func(a net.Addr) { listening <- a },
	}
	go func() { exited <- p.Run(ctx) }()
	select {
	case a := <-listening:
		t.Cleanup(func() {
			stop()
			if code := <-exited; code != 0 {
				t.Errorf("serve ended with exit code %d:\n%s", code, stderr.String())
			}
		})
		return running{"http://" + a.String()}
	case code := <-exited:
		stop()
		t.Fatalf("serve ended with exit code %d:\n%s", code, stderr.String())
	}
	panic("unreachable")
}

// ask posts a query and reads the answer into out, which may be nil; it returns status and time taken.
func (r running) ask(t *testing.T, query string, out any) (int, time.Duration) {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	res, err := http.Post(r.url+"/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	if out != nil {
		if err := json.Unmarshal(text, out); err != nil || bytes.Contains(text, []byte(`"errors"`)) {
			t.Fatalf("%v: %s", err, text)
		}
	}
	return res.StatusCode, time.Since(began)
}

func (r running) status(t *testing.T, path string) int {
	t.Helper()
	res, err := http.Get(r.url + path)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	return res.StatusCode
}
