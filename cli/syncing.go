package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/gofrs/flock"

	"entente/fetch"
	"entente/fetch/syncfile"
	"entente/graph"
	"entente/loader"
)

// syncing brings a store up to date with the sources of a file.
type syncing struct {
	file           syncfile.File
	store          graph.Store
	storeName      string
	offline, again bool
	stall          time.Duration
	attempts       int
	out            io.Writer // is told of each source as it comes; nil for nobody
	newProgress    func() progress

	ledger *fetch.Ledger
}

// syncState is what became of a source.
type syncState string

// The states of a source.
const (
	syncUnchanged syncState = "UNCHANGED" // the store holds it already
	syncLoaded    syncState = "LOADED"
	syncStale     syncState = "STALE" // it could not be fetched; the store holds the copy before
	syncFailed    syncState = "FAILED"
)

// syncReport is what a sync did; docs/operations.md describes it as it is printed with --json.
type syncReport struct {
	Sources  []syncSource `json:"sources"`
	Failed   int          `json:"failed"` // sources that are STALE or FAILED
	Joined   *joined      `json:"joined,omitempty"`
	Revision struct {
		Before int `json:"before"`
		After  int `json:"after"`
	} `json:"revision"`
}

// syncSource is what became of one source.
type syncSource struct {
	Name    string     `json:"name"`
	State   syncState  `json:"state"`
	Fetched bool       `json:"fetched"` // another file than before arrived
	Copy    *copyJSON  `json:"copy,omitempty"`
	Load    *loadJSON  `json:"load,omitempty"`
	Error   *errorJSON `json:"error,omitempty"`

	summary *loadSummary
}

// copyJSON is the copy of a source that was fetched.
type copyJSON struct {
	Address string    `json:"address"`
	File    string    `json:"file"`
	SHA256  string    `json:"sha256"`
	Bytes   int64     `json:"bytes"`
	Licence string    `json:"licence,omitempty"`
	Fetched time.Time `json:"fetched"`
	Checked time.Time `json:"checked"`
}

type errorJSON struct {
	Code    graph.Code `json:"code"`
	Message string     `json:"message"`
}

// run syncs all sources. It returns BUSY when another sync uses the folder of the copies, CANCELED with the context, and the errors of the
// store; those of a source are in the report.
func (s *syncing) run(ctx context.Context) (*syncReport, error) {
	var err error
	if s.ledger, err = fetch.OpenLedger(s.file.Folder); err != nil {
		return nil, err
	}
	lock := flock.New(filepath.Join(s.file.Folder, ".lock"))
	if held, err := lock.TryLock(); err != nil {
		return nil, graph.Wrap(graph.CodeInvalidArgument, "the folder "+s.file.Folder+" cannot be locked; check who may write there", err)
	} else if !held {
		return nil, graph.Errorf(graph.CodeBusy, "another sync uses %s; wait until it has ended", s.file.Folder)
	}
	defer lock.Unlock()
	report := &syncReport{Sources: []syncSource{}}
	before, err := s.store.Stats(ctx)
	if err != nil {
		return nil, err
	}
	report.Revision.Before = before.Revision
	for _, e := range s.file.Sources {
		one := s.source(ctx, e)
		if ctx.Err() != nil {
			return nil, graph.Wrap(graph.CodeCanceled, "the sync was stopped; what was loaded before stays", ctx.Err())
		}
		if one.State == syncFailed || one.State == syncStale {
			report.Failed++
		}
		report.Sources = append(report.Sources, one)
		if s.out != nil {
			one.print(s.out)
		}
	}
	if err := s.join(ctx, report, before); err != nil {
		return nil, err
	}
	after, err := s.store.Stats(ctx)
	report.Revision.After = after.Revision
	return report, err
}

// join joins by rule, where the file asks for it and something was loaded, or the level is another one.
func (s *syncing) join(ctx context.Context, report *syncReport, before graph.Stats) error {
	loaded := slices.ContainsFunc(report.Sources, func(one syncSource) bool { return one.State == syncLoaded && one.Load.changed() })
	never := !slices.ContainsFunc(before.Loads, func(l graph.Load) bool { return l.Source == "joining" && l.State == graph.LoadComplete })
	if s.file.Join == 0 || !loaded && !never {
		return nil
	}
	shown := s.newProgress()
	defer shown.end()
	out, err := join(ctx, s.store, s.file.Join, shown.show)
	report.Joined = &out
	return err
}

// changed reports whether a load changed the graph.
func (l *loadJSON) changed() bool { return l.Report.Created+l.Report.Updated+l.Report.Deleted > 0 }

// source fetches one source where it is fetched, and loads it where the store does not hold it.
func (s *syncing) source(ctx context.Context, e syncfile.Entry) syncSource {
	one := syncSource{Name: e.Name}
	path, fetchErr := s.locate(ctx, e, &one)
	if path == "" && fetchErr != nil {
		return one.fail(fetchErr)
	}
	holds, key, err := s.holds(ctx, e, path)
	switch {
	case err != nil:
		return one.fail(err)
	case holds && !s.again:
		one.State = syncUnchanged
	default:
		if err := s.load(ctx, e, path, key, &one); err != nil {
			return one.fail(err)
		}
		one.State = syncLoaded
	}
	if fetchErr != nil { // the copy before was good enough to load, and yet this is not the latest
		one = one.fail(fetchErr)
		one.State = syncStale
	}
	return one
}

func (o syncSource) fail(err error) syncSource {
	o.State, o.Error = syncFailed, &errorJSON{graph.CodeOf(err), graph.UserMessage(err)}
	return o
}

// locate returns where a source lies: "" for the seed, and for one that neither could be fetched nor is there. With a path, an error says
// that it is an older copy.
func (s *syncing) locate(ctx context.Context, e syncfile.Entry, one *syncSource) (string, error) {
	if !e.Remote() {
		if e.From == "" {
			return "", nil
		}
		return e.From, mustExist([]string{e.From})
	}
	var c *fetch.Copy
	var err error
	if s.offline {
		if c = s.ledger.Whole(e.Folder()); c == nil {
			return "", graph.Errorf(graph.CodeNotFound, "%s was never fetched, or its copy is damaged; run without --offline", e.Name)
		}
	} else {
		c, one.Fetched, err = s.get(ctx, e)
		if err != nil {
			c = s.ledger.Whole(e.Folder())
		}
	}
	if c == nil {
		return "", err
	}
	path := s.ledger.Path(c)
	one.Copy = &copyJSON{c.Address, path, c.SHA256, c.Size, c.Licence, c.Fetched, c.Checked}
	return path, err
}

func (s *syncing) get(ctx context.Context, e syncfile.Entry) (*fetch.Copy, bool, error) {
	shown := s.newProgress()
	defer shown.end()
	f := &fetch.Fetcher{
		Ledger: s.ledger, Agent: "entente/" + version() + " (sync of public registers)", Stall: s.stall, Attempts: s.attempts,
		Progress: func(name string, done, total int64) {
			shown.show(loader.Progress{Phase: phaseFetch, File: name, Done: done, Total: total})
		},
	}
	address := e.From
	if e.Publisher != nil {
		var err error
		if address, err = e.Publisher.File(ctx, f, s.file.Mirror); err != nil {
			return nil, false, err
		}
	}
	return f.Get(ctx, fetch.Wanted{Name: e.Folder(), Address: address, SHA256: e.SHA256, Licence: e.Licence})
}

// holds reports whether the store holds a source as it lies there, and returns by what that is told: the bytes and the options.
func (s *syncing) holds(ctx context.Context, e syncfile.Entry, path string) (bool, string, error) {
	key, err := keyOf(e, path)
	if err != nil || key == "" {
		return false, key, err
	}
	c := s.ledger.Copies[e.Folder()]
	if c == nil {
		return false, key, nil
	}
	loaded := c.Loaded[s.storeName]
	if loaded.As != key {
		return false, key, nil
	}
	stats, err := s.store.Stats(ctx)
	return slices.ContainsFunc(stats.Loads, func(l graph.Load) bool {
		return l.SHA256 == loaded.Load && l.State == graph.LoadComplete
	}), key, err
}

// keyOf returns a digest of an entry, its file and its mapping; "" for a folder and for the seed, which are loaded each time.
func keyOf(e syncfile.Entry, path string) (string, error) {
	if info, err := os.Stat(path); path == "" || err == nil && info.IsDir() {
		return "", nil
	}
	e.Publisher = nil
	options, err := json.Marshal(e)
	if err != nil {
		return "", err
	}
	h := sha256.New()
	h.Write(options)
	for _, name := range []string{path, e.Map, e.Codes} {
		if name == "" {
			continue
		}
		in, err := os.Open(name)
		if err != nil {
			return "", graph.Wrap(graph.CodeInvalidArgument, name+" cannot be read; check the path and its permissions", err)
		}
		_, err = io.Copy(h, in)
		in.Close()
		if err != nil {
			return "", graph.Wrap(graph.CodeInvalidArgument, name+" cannot be read", err)
		}
		fmt.Fprintf(h, "\x00%s\x00", filepath.Base(name))
	}
	return hex.EncodeToString(h.Sum(nil)[:16]), nil
}

// load loads a source, and remembers that the store holds it.
func (s *syncing) load(ctx context.Context, e syncfile.Entry, path, key string, one *syncSource) error {
	source, err := sourceOf(e, path, s.store)
	if err != nil {
		return err
	}
	rejects, err := newRejects(filepath.Join(s.file.Folder, e.Folder()+".rejects.csv"), source.Name(), inUse{store: s.storeName, inputs: []string{path}})
	if err != nil {
		return err
	}
	shown := s.newProgress()
	result, err := loader.Run(ctx, s.store, source, loader.Options{
		Strict: e.Strict, Part: e.Part, Replace: e.Replace, Rejected: rejects.add, Progress: shown.show,
	})
	shown.end()
	if kept := rejects.close(err == nil); err == nil {
		err = kept
	}
	if err != nil {
		return err
	}
	merged, err := newMerges(ctx, s.store, result)
	if err != nil {
		return err
	}
	summary := loadSummary{result: result, merged: merged, rejects: rejects}
	asJSON := summary.flags.asJSON(result, merged, rejects, afterLoad{})
	one.Load, one.summary = &asJSON, &summary
	return s.remember(e, path, key, result)
}

// remember notes in the ledger that the store holds a source.
func (s *syncing) remember(e syncfile.Entry, path, key string, result loader.Result) error {
	if key == "" {
		return nil
	}
	c := s.ledger.Copies[e.Folder()]
	if c == nil {
		c = &fetch.Copy{File: path, Licence: e.Licence}
		s.ledger.Copies[e.Folder()] = c
	}
	if c.Loaded == nil {
		c.Loaded = map[string]fetch.Loaded{}
	}
	c.Loaded[s.storeName] = fetch.Loaded{As: key, Load: result.Load.SHA256}
	return s.ledger.Save()
}
