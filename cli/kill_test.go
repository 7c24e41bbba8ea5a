package cli_test

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"entente/graph"
	"entente/graph/neo4j/local"
)

var (
	kills    = flag.Int("kills", 1, "how many loads are killed at random moments, a store")
	killSeed = flag.Uint64("kill-seed", 0, "seed of those moments; 0 takes one and prints it")
)

// victim is a kind of store whose loads are killed.
type victim struct {
	releases [2]release // that it holds, and that is being loaded
	// reset returns the address of a store with the first release, as if nothing else had ever been done to it.
	reset func(t *testing.T) string
}

func TestKilledLoad(t *testing.T) {
	releases := [2]release{{edition: 1, projects: 400}, {edition: 2, projects: 3000}}
	held := filepath.Join(t.TempDir(), "held.db")
	loadRelease(t, "file:"+held, releases[0].write(t))
	killLoads(t, victim{releases, func(t *testing.T) string {
		path := filepath.Join(t.TempDir(), "graph.db")
		copyFile(t, held, path)
		return "file:" + path
	}})
}

func killLoadsOnNeo4j(t *testing.T, db *local.Server) {
	releases := [2]release{{edition: 1, projects: 20}, {edition: 2, projects: 100}}
	held := releases[0].write(t)
	killLoads(t, victim{releases, func(t *testing.T) string {
		wipe(t, db)
		loadRelease(t, db.URI(), held)
		return db.URI()
	}})
}

// copyFile copies a store that no process has open.
func copyFile(t *testing.T, from, to string) {
	t.Helper()
	in, err := os.Open(from)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(out, in); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
}

// killLoads kills loads as kill -9 does: at random moments, spread over the time of an undisturbed load, and once while
// the load is surely under way. The store must then hold the state before or after, and loading again must end with
// the graph of an undisturbed load.
func killLoads(t *testing.T, v victim) {
	folder := v.releases[1].write(t)
	store := v.reset(t)
	before := fingerprint(t, store)
	began := time.Now()
	undisturbed := start(t, loadArgs(store, folder)...)
	if err := undisturbed.wait(); err != nil {
		t.Fatalf("%v: %s", err, &undisturbed.output)
	}
	whole := time.Since(began)
	k := killing{victim: v, folder: folder, before: before, after: fingerprint(t, store)}
	if k.before == k.after {
		t.Fatal("the second release changes nothing: nothing could be told")
	}
	t.Run("under way", k.whileRunning)
	t.Run("told to stop", k.told)
	seed := *killSeed
	if seed == 0 {
		seed = rand.Uint64()
	}
	t.Logf("an undisturbed load takes %v; -kill-seed %d repeats the moments", whole, seed)
	random := rand.New(rand.NewPCG(seed, 9))
	for i := range *kills {
		// One in each part of the time, so that few kills reach all of it; a bit more than all, to reach the end.
		moment := time.Duration((float64(i) + random.Float64()) / float64(*kills) * 1.05 * float64(whole))
		t.Run(fmt.Sprint("after ", moment.Round(time.Millisecond)), func(t *testing.T) { k.at(t, moment) })
	}
}

// killing is what the kills of one store have in common.
type killing struct {
	victim
	folder        string
	before, after string // fingerprints
}

// at kills a load after some time.
func (k killing) at(t *testing.T, moment time.Duration) {
	store := k.reset(t)
	p := start(t, loadArgs(store, k.folder)...)
	time.Sleep(moment)
	_ = p.kill()
	k.check(t, store)
}

// attempts is how many loads may be over before it is seen that they had begun: on a machine that is busy, most are.
const attempts = 60

// underWay hands loads that have begun to write to end, until that says that it ended one before its time.
func (k killing) underWay(t *testing.T, end func(store string, p *process) bool) {
	t.Helper()
	for range attempts {
		store := k.reset(t)
		p := start(t, loadArgs(store, k.folder)...)
		for len(p.ended) == 0 && !slices.Contains(statesOf(t, store), graph.LoadRunning) {
			time.Sleep(time.Millisecond)
		}
		if end(store, p) {
			return
		}
	}
	t.Fatalf("all of %d loads were over before they could be ended; make the release larger", attempts)
}

// whileRunning kills a load that has begun to write.
func (k killing) whileRunning(t *testing.T) {
	k.underWay(t, func(store string, p *process) bool {
		if p.kill() == nil || fingerprint(t, store) == k.after {
			return false
		}
		k.check(t, store)
		if states := statesOf(t, store); !slices.Contains(states, graph.LoadInterrupted) {
			t.Errorf("the load that died must be shown as interrupted after the next one; the loads are %v", states)
		}
		return true
	})
}

// told tells a load that has begun to write to stop, as Ctrl-C does.
func (k killing) told(t *testing.T) {
	k.underWay(t, func(store string, p *process) bool {
		if err := p.Process.Signal(os.Interrupt); err != nil {
			return false
		}
		if p.wait() == nil || strings.Contains(p.output.String(), "already complete") {
			return false
		}
		if code := p.ProcessState.ExitCode(); code != 3 ||
			!strings.Contains(p.output.String(), "the load was stopped; nothing was changed (CANCELED)") {
			t.Errorf("it says that nothing was changed; exit code %d: %s", code, &p.output)
		}
		if got := fingerprint(t, store); got != k.before {
			t.Errorf("it changed nothing; got %s, want %s", got, k.before)
		}
		if states := statesOf(t, store); states[0] != graph.LoadFailed {
			t.Errorf("it is shown as failed; the loads are %v", states)
		}
		return true
	})
}

// check looks at a store whose load was killed, and loads again.
func (k killing) check(t *testing.T, store string) {
	t.Helper()
	if got := fingerprint(t, store); got != k.before && got != k.after {
		t.Fatalf("the store shows half a load: %s is neither %s nor %s", got, k.before, k.after)
	}
	must(t, "path", "institution:pic-910000000", "project:cordis-101000000", "--store", store)
	loadRelease(t, store, k.folder)
	if got := fingerprint(t, store); got != k.after {
		t.Errorf("loading again must end with the graph of an undisturbed load, %s; got %s", k.after, got)
	}
	if states := statesOf(t, store); states[0] != graph.LoadComplete || slices.Contains(states, graph.LoadRunning) {
		t.Errorf("the last load is complete, and none runs any more; the loads are %v", states)
	}
}
