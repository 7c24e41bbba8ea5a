package neo4j

import (
	"bytes"
	"io"
	"net"
	"strings"
	"sync/atomic"
	"testing"

	"entente/graph"
	"entente/graph/storetest"
)

// proxy stands between a store and its server and loses the answer to one COMMIT, with the connection.
type proxy struct {
	net.Listener
	server string
	left   atomic.Int32 // COMMITs until the one whose answer is lost; below 1: none
}

// commit is the message COMMIT of the Bolt protocol.
var commit = []byte{0x00, 0x02, 0xb0, 0x12, 0x00, 0x00}

func newProxy(t *testing.T, server string) *proxy {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{Listener: l, server: server}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return
			}
			go p.serve(client)
		}
	}()
	return p
}

func (p *proxy) serve(client net.Conn) {
	defer client.Close()
	server, err := net.Dial("tcp", p.server)
	if err != nil {
		return
	}
	var deaf atomic.Bool // nothing goes to the client any more
	go func() {
		buffer := make([]byte, 1<<16)
		for {
			n, err := server.Read(buffer)
			if err != nil || deaf.Load() {
				client.Close()
				return
			}
			client.Write(buffer[:n])
		}
	}()
	buffer := make([]byte, 1<<16)
	for {
		n, err := client.Read(buffer)
		if err != nil {
			server.Close()
			return
		}
		if bytes.Contains(buffer[:n], commit) && p.left.Add(-1) == 0 {
			deaf.Store(true)
		}
		server.Write(buffer[:n])
		if deaf.Load() {
			io.Copy(io.Discard, client) // until the answer has come and the client is cut off
			server.Close()
			return
		}
	}
}

// TestLostAnswer loses the answer to each COMMIT that a load makes, in turn. Whatever the load says is true, and saying it
// again is harmless.
func TestLostAnswer(t *testing.T) {
	c := testConfig(t)
	p := newProxy(t, strings.TrimPrefix(c.URI, "bolt://"))
	direct := open(t)
	c.URI = "bolt://" + p.Addr().String()
	for n := int32(1); n <= 7; n++ {
		direct.wipe(t)
		s := openWith(t, c)
		p.left.Store(n)
		err := storetest.Apply(t.Context(), s, awkwardChanges())
		lost := p.left.Load() <= 0
		p.left.Store(0)
		stats, statsErr := direct.Stats(t.Context())
		if statsErr != nil {
			t.Fatal(statsErr)
		}
		t.Logf("COMMIT %d (lost: %v): the load: %v; revision %d", n, lost, err, stats.Revision)
		if done := stats.Revision == 1 && stats.Facts == 2; done != (err == nil) {
			t.Errorf("COMMIT %d: the load says %v, but there are %d facts in revision %d", n, err, stats.Facts, stats.Revision)
		}
		if err != nil && graph.CodeOf(err) != graph.CodeUnavailable {
			t.Errorf("COMMIT %d: %v, want %s", n, err, graph.CodeUnavailable)
		}
		if err := storetest.Apply(t.Context(), s, awkwardChanges()); err != nil {
			t.Errorf("COMMIT %d: again: %v", n, err)
		}
		entities, err := direct.Entities(t.Context(), []graph.ID{"institution:a"})
		expect(t, err, []*graph.Entity{&awkwardChanges().Put[0].Entity}, entities)
	}
}
