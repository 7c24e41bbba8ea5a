package embedded

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/derive"
	"entente/graph/storetest"
)

// patient is how long tests wait for what takes milliseconds, on a machine that may be busy with other tests.
const patient = time.Minute

// process is the test binary in another role.
type process struct {
	*exec.Cmd
	stdin  io.WriteCloser
	stdout *bufio.Scanner
}

// start starts another process and waits until it says something.
func start(t *testing.T, role, path string) *process {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := &process{Cmd: exec.Command(exe)}
	p.Env = append(os.Environ(), roleVariable+"="+role, "ENTENTE_TEST_PATH="+path)
	p.Stderr = os.Stderr
	if p.stdin, err = p.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	out, err := p.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	p.stdout = bufio.NewScanner(out)
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = p.Process.Kill()
		_ = p.Wait()
	})
	p.expect(t)
	return p
}

// expect waits for a line from the process.
func (p *process) expect(t *testing.T) string {
	t.Helper()
	if !p.stdout.Scan() {
		t.Fatalf("the other process ended: %v", p.stdout.Err())
	}
	return p.stdout.Text()
}

// generation is a graph of n projects and a hub of which every part tells the generation.
func generation(n, g int) storetest.Changes {
	c := storetest.Changes{Load: graph.Load{Source: "test", Started: time.Now(), Finished: time.Now()}}
	put := func(id graph.ID, facts ...graph.Fact) {
		for i := range facts {
			facts[i].Subject = id
			facts[i].ID = facts[i].DeriveID()
			facts[i].Evidence = []graph.Evidence{{Document: "document:d", Quote: fmt.Sprint("generation ", g)}}
		}
		c.Put = append(c.Put, derive.Record(id, facts, nil, nil))
		c.Note = append(c.Note, graph.Change{ID: id, Kind: graph.ChangeCreated})
	}
	put("document:d")
	put("institution:hub", graph.Fact{Property: graph.PropName, Value: "Hub"})
	amount := float64(g)
	for i := range n {
		id := graph.ID(fmt.Sprintf("project:p%06d", i))
		put(id, graph.Fact{Property: graph.PropName, Value: fmt.Sprint("Project ", i)},
			graph.Fact{Property: graph.PropDescription, Value: fmt.Sprint("of generation", g)},
			graph.Fact{Property: graph.PropCost, Value: fmt.Sprint(g)})
		r := graph.Relation{Type: graph.ParticipatesIn, From: "institution:hub", To: id, Amount: &amount}
		r.ID = r.DeriveID()
		c.PutRelations = append(c.PutRelations, r)
	}
	return c
}

// wholeGeneration returns the generation that a store of n projects holds, or an error when its parts are of several.
func wholeGeneration(s *Store, n int) (int, error) {
	ctx := context.Background()
	facets, err := s.Facets(ctx, graph.Query{Kinds: []graph.EntityKind{graph.KindProject}}, []graph.Field{"cost"})
	if err != nil {
		return 0, err
	}
	if len(facets[0].Buckets) == 0 {
		return 0, nil
	}
	g := 0
	fmt.Sscan(facets[0].Buckets[0].Value, &g)
	pages, err := s.Relations(ctx, []graph.ID{"institution:hub"}, graph.Step{Window: graph.Window{Limit: n + 1}, Total: true})
	if err != nil {
		return 0, err
	}
	if len(facets[0].Buckets) != 1 || facets[0].Buckets[0].Count != n || pages[0].Total != n {
		return 0, fmt.Errorf("half a load: %v, %d relations", facets[0].Buckets, pages[0].Total)
	}
	for _, i := range pages[0].Items {
		if *i.Relation.Amount != float64(g) {
			return 0, fmt.Errorf("half a load: a relation of generation %v in %d", *i.Relation.Amount, g)
		}
	}
	found, err := s.Search(ctx, graph.TextQuery{Text: fmt.Sprint("generation", g), Limit: 1})
	if err == nil && found.Total != n {
		err = fmt.Errorf("half a load: %d entities have the words of generation %d", found.Total, g)
	}
	return g, err
}

const crashSize = 1500

// loadForever loads one generation after another.
func loadForever(path string) error {
	s, err := Open(context.Background(), path)
	if err != nil {
		return err
	}
	for g := 1; ; g++ {
		if err := storetest.ApplyInBatches(context.Background(), s, generation(crashSize, g), 100); err != nil {
			return err
		}
		fmt.Println("loaded", g)
	}
}

func TestKilledWhileLoading(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	last := 0
	for round := range 8 {
		p := start(t, "load forever", path) // it has loaded once
		time.Sleep(time.Duration(rand.IntN(400)) * time.Millisecond)
		if err := p.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		said := 1
		for p.stdout.Scan() { // before Wait, which closes the pipe
			fmt.Sscanf(p.stdout.Text(), "loaded %d", &said)
		}
		_ = p.Wait()
		s, err := Open(t.Context(), path, Poll(0))
		if err != nil {
			t.Fatalf("round %d: the store opens after a crash: %v", round, err)
		}
		g, err := wholeGeneration(s, crashSize)
		if err != nil {
			t.Fatalf("round %d: a crash leaves the state before or after: %v", round, err)
		}
		if g != said && g != said+1 {
			t.Errorf("round %d: generation %d was loaded, but %d is there", round, said, g)
		}
		stats, err := s.Stats(t.Context())
		if err != nil || stats.Revision != last+g {
			t.Errorf("round %d: revision %d after %d loads: %v", round, stats.Revision, last+g, err)
		}
		for i, l := range stats.Loads {
			if l.State != graph.LoadComplete && l.State != graph.LoadInterrupted && (i > 0 || l.State != graph.LoadRunning) {
				t.Errorf("round %d: load %d is %s", round, i, l.State)
			}
		}
		last = stats.Revision
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// holdTheFile begins a load and stays in it until its input ends.
func holdTheFile(path string) error {
	s, err := Open(context.Background(), path)
	if err != nil {
		return err
	}
	s.beforeCommit = func() {
		fmt.Println("writing")
		_, _ = io.Copy(io.Discard, os.Stdin)
	}
	if err := storetest.Apply(context.Background(), s, generation(10, 2)); err != nil {
		return err
	}
	fmt.Println("written")
	return s.Close()
}

func TestAnotherProcessWrites(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s, err := Open(t.Context(), path, Poll(20*time.Millisecond))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := storetest.Apply(t.Context(), s, generation(10, 1)); err != nil {
		t.Fatal(err)
	}
	p := start(t, "hold", path)
	begin := time.Now()
	err = storetest.Apply(t.Context(), s, generation(10, 3))
	if graph.CodeOf(err) != graph.CodeBusy || !strings.Contains(graph.UserMessage(err), "another process") {
		t.Errorf("writing while another process does is BUSY: %v", err)
	}
	if took := time.Since(begin); took > 30*busyTimeout {
		t.Errorf("it took %v to say BUSY", took)
	}
	other, err := Open(t.Context(), path, Poll(0))
	if err != nil {
		t.Fatalf("a store opens while another process writes to it: %v", err)
	}
	defer other.Close()
	for _, store := range []*Store{s, other} {
		if g, err := wholeGeneration(store, 10); g != 1 || err != nil {
			t.Errorf("what is being written is not yet to be seen: generation %d, %v", g, err)
		}
	}
	if err := p.stdin.Close(); err != nil {
		t.Fatal(err)
	}
	p.expect(t)
	deadline := time.Now().Add(patient)
	for g := 1; g != 2; {
		if g, err = wholeGeneration(s, 10); err != nil {
			t.Fatal(err)
		}
		if time.Now().After(deadline) {
			t.Fatal("a load of another process is noticed")
		}
		time.Sleep(5 * time.Millisecond)
	}
	if g, _ := wholeGeneration(other, 10); g != 1 {
		t.Errorf("a store that does not poll shows generation %d by itself", g)
	}
	if err := other.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	if g, err := wholeGeneration(other, 10); g != 2 || err != nil {
		t.Errorf("Refresh shows what another process has written: generation %d, %v", g, err)
	}
}

// loadOnce loads a generation each time it is told to.
func loadOnce(path string) error {
	s, err := Open(context.Background(), path, Poll(0))
	if err != nil {
		return err
	}
	fmt.Println("ready")
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		g := 0
		fmt.Sscan(in.Text(), &g)
		if err := storetest.Apply(context.Background(), s, generation(200, g)); err != nil {
			return err
		}
		fmt.Println("loaded", g)
	}
	return s.Close()
}

// TestFollowing reads all the time while another process loads: every answer is of one load, and the words too.
func TestFollowing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	p := start(t, "load once", path)
	s, err := Open(t.Context(), path, Poll(3*time.Millisecond))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for g := 1; g <= 12; g++ {
		fmt.Fprintln(p.stdin, g)
		deadline := time.Now().Add(patient)
		for {
			sn, err := s.at(t.Context()) // several questions to one state
			if err != nil {
				t.Fatal(err)
			}
			now := &Store{db: s.db}
			now.current.Store(sn)
			seen, err := wholeGeneration(now, 200)
			if err != nil {
				t.Fatal(err)
			}
			if seen == g {
				break
			}
			if time.Now().After(deadline) {
				t.Fatalf("generation %d is noticed; %d is shown", g, seen)
			}
		}
		p.expect(t)
	}
}

// TestOverwrittenByAnother writes with a store that has not yet noticed what another process wrote.
func TestOverwrittenByAnother(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	var stores [2]*Store
	for i := range stores {
		s, err := Open(t.Context(), path, Poll(0))
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		stores[i] = s
	}
	for g := range 6 {
		small := generation(3, g)
		small.Put = append(small.Put, derive.Record(graph.ID(fmt.Sprint("site:s", g)), nil, nil, nil))
		if err := storetest.Apply(t.Context(), stores[g%2], small); err != nil {
			t.Fatal(err)
		}
	}
	for i, s := range stores {
		err := errors.Join(s.Refresh(t.Context()), s.Ping(t.Context()))
		stats, e := s.Stats(t.Context())
		if err = errors.Join(err, e); err != nil || stats.Revision != 6 || stats.Entities[graph.KindSite] != 6 {
			t.Errorf("store %d: what each wrote is there: revision %d, %d sites, %v", i, stats.Revision, stats.Entities[graph.KindSite], err)
		}
		if g, err := wholeGeneration(s, 3); g != 5 || err != nil {
			t.Errorf("store %d: the last one wins: generation %d, %v", i, g, err)
		}
	}
}
