package local

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"strconv"
)

// Ports are taken from below the range that operating systems use for outgoing connections (32768 and up on Linux,
// 49152 on others). Inside it, a client that keeps dialling a stopped server can be given the very port it dials, and
// so be connected to itself and keep the server from coming back.
const (
	firstPort = 20000
	lastPort  = 31999
)

// freePort returns a port on 127.0.0.1 on which nobody listens now. Another process may take it before it is used.
func freePort() (int, error) {
	var last error
	for range 100 {
		port := firstPort + rand.IntN(lastPort-firstPort+1)
		if last = probe(port); last == nil {
			return port, nil
		}
	}
	return 0, fmt.Errorf("no free port between %d and %d on 127.0.0.1: %w", firstPort, lastPort, last)
}

// probe reports why a port cannot be listened on.
func probe(port int) error {
	l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return err
	}
	return errors.Join(l.Close())
}
