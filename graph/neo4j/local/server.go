package local

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// stopLimit is how long a server may take to stop before it is killed. It takes less than a second on a machine that
// has one to spare.
const stopLimit = time.Minute

// Server is a Neo4j that runs on this machine. Its methods are safe for concurrent use.
type Server struct {
	in   installation
	home *home
	port int
	jvm  []string

	mu     sync.Mutex
	proc   *process // nil until the first start; ended while paused
	closed bool
}

// Start starts a server and returns when it answers. ctx bounds the start, not the life of the server: that ends with
// Close, or with this process. The first Start on a machine fetches Neo4j, which takes minutes.
//
// Errors say what to do. ErrMissing is among their causes when Java or Maven is not there.
func Start(ctx context.Context, o Options) (*Server, error) {
	o, err := o.withDefaults()
	if err != nil {
		return nil, err
	}
	in, err := install(ctx, o)
	if err != nil {
		return nil, err
	}
	return start(ctx, in, o)
}

// start starts a server with more flags for Java. Where the port was taken between choosing it and listening on it, it
// tries another, unless the caller chose it.
func start(ctx context.Context, in installation, o Options, jvm ...string) (*Server, error) {
	h, err := openHome(o.Home)
	if err != nil {
		return nil, err
	}
	s := &Server{in: in, home: h, jvm: append(jvmFlags(o), jvm...)}
	for tries := 1; ; tries++ {
		err := s.startOn(ctx, o)
		if err == nil {
			return s, nil
		}
		if !errors.Is(err, errPortTaken) || o.Port != 0 || tries == 3 {
			return nil, errors.Join(err, s.Close())
		}
	}
}

// startOn chooses the port, writes the settings and starts the server for the first time.
func (s *Server) startOn(ctx context.Context, o Options) (err error) {
	s.port = o.Port
	if s.port == 0 {
		if s.port, err = freePort(); err != nil {
			return err
		}
	} else if err := probe(s.port); err != nil {
		return fmt.Errorf("port %d: %w: %w; choose another, or 0 for a free one", s.port, errPortTaken, err)
	}
	if err := s.home.configure(settings(o, s.port)); err != nil {
		return err
	}
	if err := s.home.setPassword(ctx, s.in); err != nil {
		return err
	}
	return s.Resume(ctx)
}

// URI returns the address for a driver: bolt://127.0.0.1 and the port. It stays the same until Close.
func (s *Server) URI() string { return fmt.Sprintf("bolt://127.0.0.1:%d", s.port) }

// Username returns the name of the user.
func (s *Server) Username() string { return User }

// Password returns the password of the user: random for each home.
func (s *Server) Password() string { return s.home.password }

// Home returns the directory that holds the data.
func (s *Server) Home() string { return s.home.dir }

// Pause stops the server and keeps its data, its address and its password for Resume. Pausing a paused server does
// nothing.
func (s *Server) Pause() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return errClosed
	}
	s.proc.stop(stopLimit)
	return nil
}

// Resume starts a paused server, or one that ended by itself, and returns when it answers. Resuming a running server
// does nothing.
func (s *Server) Resume(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return errClosed
	}
	if s.proc != nil && !s.proc.ended() {
		return nil
	}
	cmd := s.in.command(s.home.dir, s.jvm, "org.neo4j.server.CommunityEntryPoint",
		"--home-dir="+s.home.dir, "--config-dir="+s.home.dir+"/conf", "--console-mode")
	p, err := s.home.launch(cmd)
	if err != nil {
		return err
	}
	s.proc = p
	if err := s.awaitAnswer(ctx); err != nil {
		p.stop(stopLimit)
		return err
	}
	return nil
}

// Restart is Pause and Resume.
func (s *Server) Restart(ctx context.Context) error {
	if err := s.Pause(); err != nil {
		return err
	}
	return s.Resume(ctx)
}

// Close stops the server and removes its home, unless the caller chose it. It may be called again, and then does
// nothing.
func (s *Server) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil
	}
	s.closed = true
	if s.proc != nil {
		s.proc.stop(stopLimit)
	}
	if err := s.home.close(); err != nil {
		return fmt.Errorf("remove the home of Neo4j: %w", err)
	}
	return nil
}

var errClosed = errors.New("the server is closed")
