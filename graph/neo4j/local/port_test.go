package local

import (
	"net"
	"strconv"
	"testing"
)

func TestFreePort(t *testing.T) {
	port, err := freePort()
	if err != nil {
		t.Fatal(err)
	}
	if port < firstPort || port > lastPort {
		t.Errorf("port %d is among those that clients are given for outgoing connections", port)
	}
	l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		t.Fatalf("the free port is not: %v", err)
	}
	defer l.Close()
	if probe(port) == nil {
		t.Error("a port on which somebody listens is called free")
	}
}
