package server

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"entente/graph"
)

// running is a server on a port of its own.
type running struct {
	url  string
	addr string
	stop func() error // stops it and returns what Serve returned
}

func start(t *testing.T, s *Server) running {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(ctx, l) }()
	r := running{url: "http://" + l.Addr().String(), addr: l.Addr().String(), stop: func() error {
		cancel()
		err := <-ended
		ended <- err
		return err
	}}
	t.Cleanup(func() { r.stop() })
	return r
}

// patient is how long tests wait for what takes milliseconds, on a machine that may be busy with other tests.
const patient = time.Minute

// client returns a client that leaves no connection behind.
func client(t *testing.T) *http.Client {
	c := &http.Client{Transport: &http.Transport{}, Timeout: patient}
	t.Cleanup(c.CloseIdleConnections)
	return c
}

func TestServe(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	s, _ := testServer(t, nil)
	r := start(t, s)
	c := client(t)
	res, err := c.Post(r.url+"/graphql", mediaJSON, strings.NewReader(`{"query":"{__typename}"}`))
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(res.Body)
	res.Body.Close()
	if err != nil || string(body) != `{"data":{"__typename":"Query"}}` {
		t.Errorf("%v %s", err, body)
	}
	c.CloseIdleConnections()
	if err := r.stop(); err != nil {
		t.Error(err)
	}
	if _, err := net.Dial("tcp", r.addr); err == nil {
		t.Error("it still listens")
	}
}

// A stop lets the open request end with its answer, and takes no new ones.
func TestStopDrains(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	s, st := testServer(t, nil)
	entered, leave := make(chan struct{}), make(chan struct{})
	st.probe = func(ctx context.Context, _ string) (string, error) {
		close(entered)
		<-leave
		return "answered", ctx.Err()
	}
	r := start(t, s)
	c := client(t)
	answered := make(chan string, 1)
	go func() {
		res, err := c.Get(r.url + "/graphql?query={probe(do:%22%22)}")
		if err != nil {
			answered <- err.Error()
			return
		}
		defer res.Body.Close()
		body, _ := io.ReadAll(res.Body)
		answered <- string(body)
	}()
	<-entered
	stopped := make(chan error, 1)
	go func() { stopped <- r.stop() }()
	waitFor(t, "the stop", s.draining.Load)
	if got := get(s.Handler(), "/readyz"); got.status != 503 || !strings.Contains(got.body, "stopping") {
		t.Errorf("/readyz while stopping: %d %s", got.status, got.body)
	}
	waitFor(t, "the listener to close", func() bool {
		conn, err := net.Dial("tcp", r.addr)
		if err == nil {
			conn.Close()
		}
		return err != nil
	})
	close(leave)
	if got := <-answered; got != `{"data":{"probe":"answered"}}` {
		t.Errorf("the open request got %s", got)
	}
	if err := <-stopped; err != nil {
		t.Error(err)
	}
}

// A request that does not end is cut off after the drain: its context ends, and Serve says so.
func TestStopIsBounded(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	s, st := testServer(t, func(c *Config) { c.Timeouts.Drain = 50 * time.Millisecond })
	entered := make(chan struct{})
	ended := make(chan error, 1)
	st.probe = func(ctx context.Context, _ string) (string, error) {
		close(entered)
		<-ctx.Done()
		ended <- ctx.Err()
		return "", ctx.Err()
	}
	r := start(t, s)
	c := client(t)
	gone := make(chan struct{})
	go func() {
		defer close(gone)
		res, err := c.Get(r.url + "/graphql?query={probe(do:%22%22)}")
		if err == nil {
			res.Body.Close()
		}
	}()
	<-entered
	if err := r.stop(); graph.CodeOf(err) != graph.CodeTimeout {
		t.Errorf("Serve returned %v", err)
	}
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("the request ended with %v", err)
	}
	<-gone
}

// Who sends headers or a body by the drop is cut off.
func TestSlowClients(t *testing.T) {
	s, _ := testServer(t, func(c *Config) {
		c.Timeouts.Header, c.Timeouts.Read = time.Second, 2*time.Second
	})
	r := start(t, s)
	for name, sent := range map[string]string{
		"headers": "POST /graphql HTTP/1.1\r\nHost: x\r\nX-A: b\r\n",
		"body":    "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
	} {
		t.Run(name, func(t *testing.T) {
			conn, err := net.Dial("tcp", r.addr)
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			fmt.Fprint(conn, sent)
			conn.SetReadDeadline(time.Now().Add(patient))
			reply, err := io.ReadAll(conn) // ends when the server closes
			if err != nil {
				t.Errorf("the server does not close: %v", err)
			}
			if strings.Contains(string(reply), "200 OK") {
				t.Errorf("the reply is %s", reply)
			}
		})
	}
	if res, err := client(t).Get(r.url + "/healthz"); err != nil || res.StatusCode != 200 {
		t.Errorf("others are not served: %v", err)
	} else {
		res.Body.Close()
	}
}

// Headers that are too large are refused before anything is looked at.
func TestLargeHeaders(t *testing.T) {
	s, _ := testServer(t, nil)
	r := start(t, s)
	conn, err := net.Dial("tcp", r.addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	conn.SetDeadline(time.Now().Add(patient))
	go fmt.Fprintf(conn, "GET / HTTP/1.1\r\nHost: x\r\nX-A: %s\r\n\r\n", strings.Repeat("a", 1<<20))
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	if res.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("status is %d", res.StatusCode)
	}
}

// A client that goes away ends its question.
func TestClientGoesAway(t *testing.T) {
	s, st := testServer(t, nil)
	entered, ended := make(chan struct{}), make(chan error, 1)
	st.probe = func(ctx context.Context, _ string) (string, error) {
		close(entered)
		<-ctx.Done()
		ended <- ctx.Err()
		return "", ctx.Err()
	}
	r := start(t, s)
	conn, err := net.Dial("tcp", r.addr)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(conn, "GET /graphql?query={probe(do:%22%22)} HTTP/1.1\r\nHost: x\r\n\r\n")
	<-entered
	conn.Close()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("the question ended with %v", err)
	}
}

// waitFor waits until what is true, a long while at most.
func waitFor(t *testing.T, what string, is func() bool) {
	t.Helper()
	for until := time.Now().Add(patient); time.Now().Before(until); time.Sleep(10 * time.Millisecond) {
		if is() {
			return
		}
	}
	t.Fatalf("%s does not happen", what)
}
