package cli

import (
	"bytes"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/vbauerster/mpb/v8"

	"entente/loader"
)

func TestProgressDescribesWhatIsKnown(t *testing.T) {
	began := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	for _, c := range []struct {
		reason string
		at     loader.Progress
		after  time.Duration
		want   string
	}{
		{
			"bytes, records, rate and time left",
			loader.Progress{Phase: loader.PhaseRead, File: "r.zip/project.csv", Done: 10e6, Total: 40e6, Records: 20000},
			4 * time.Second, "Reading project.csv: 10.0 MB of 40.0 MB, 20,000 records, 5,000/s, 12 s left",
		},
		{
			"no rate of the first moment",
			loader.Progress{Phase: loader.PhaseRead, File: "project.csv", Done: 10, Total: 40e6, Records: 1},
			10 * time.Millisecond, "Reading project.csv: 0 kB of 40.0 MB, 1 record",
		},
		{
			"a source that tells no bytes, such as the seed",
			loader.Progress{Phase: loader.PhaseRead, Records: 173}, 2 * time.Second, "Reading: 173 records, 86/s",
		},
		{
			"a total that is unknown leaves the time open",
			loader.Progress{Phase: loader.PhaseRead, File: "x.csv", Done: 3e6, Records: 900},
			3 * time.Second, "Reading x.csv: 3.0 MB, 900 records, 300/s",
		},
		{"matching has no measure", loader.Progress{Phase: loader.PhaseMatch, Records: 900}, time.Minute, "Matching: "},
		{
			"writing counts entities",
			loader.Progress{Phase: loader.PhaseWrite, Done: 1000, Total: 81000, Records: 900}, time.Second,
			"Writing: 1,000 of 81,000, 1,000/s, 1 min 20 s left",
		},
		{
			"the end of writing is up to the store",
			loader.Progress{Phase: loader.PhaseWrite, Done: 81000, Total: 81000, Records: 900}, time.Minute, "Completing: ",
		},
	} {
		var p pace
		p.note(loader.Progress{Phase: c.at.Phase}, began)
		if got := doing(c.at) + ": " + p.describe(c.at, began.Add(c.after)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.want)
		}
	}
}

// TestLines moves a clock by hand.
func TestLines(t *testing.T) {
	var out strings.Builder
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	l := &lines{out: &out, now: func() time.Time { return now }}
	read := loader.Progress{Phase: loader.PhaseRead, File: "a.csv", Done: 1e6, Total: 4e6, Records: 10}
	for range 5 {
		l.show(read)
		now = now.Add(linesEvery / 5)
	}
	if out.Len() > 0 {
		t.Errorf("a load that is shorter writes no line; got %q", &out)
	}
	for range 20 {
		l.show(read)
		now = now.Add(linesEvery / 5)
	}
	l.show(loader.Progress{Phase: loader.PhaseWrite, Done: 1, Total: 2})
	l.end()
	got := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(got) != 5 || got[0] != "Reading a.csv: 1.0 MB of 4.0 MB, 10 records, 2/s, 15 s left" || got[4] != "Writing: 1 of 2" {
		t.Errorf("one line each five seconds, after the first five, whatever the phase; got %q", got)
	}
}

// screen is a terminal that two goroutines write to.
type screen struct {
	mu     sync.Mutex
	text   bytes.Buffer
	failed error
}

func (s *screen) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.failed != nil {
		return 0, s.failed
	}
	return s.text.Write(b)
}

func (s *screen) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// TestBars draws a load that is complete, one that is cut short, and one whose terminal is gone: each of them ends.
func TestBars(t *testing.T) {
	read := loader.Progress{Phase: loader.PhaseRead, File: "a.csv", Done: 1e6, Total: 4e6, Records: 10}
	write := loader.Progress{Phase: loader.PhaseWrite, Done: 10, Total: 10, Records: 10}
	for _, c := range []struct {
		reason string
		gone   error
		told   []loader.Progress
		want   []string
	}{
		{"a load that tells nothing draws nothing", nil, nil, nil},
		{
			"one bar a phase, and the last word stays",
			nil,
			[]loader.Progress{read, {Phase: loader.PhaseMatch}, write},
			[]string{"Reading a.csv", "1.0 MB of 4.0 MB, 10 records", "Matching", "Completing"},
		},
		{"one that is cut short keeps its figures", nil, []loader.Progress{read}, []string{"1.0 MB of 4.0 MB"}},
		{"a terminal that is gone is no reason to stop", errors.New("gone"), []loader.Progress{read, write, read}, nil},
	} {
		s := &screen{failed: c.gone}
		b := newBars(s, mpb.WithAutoRefresh())
		for _, p := range c.told {
			b.show(p)
			if c.gone != nil {
				time.Sleep(barsAfter)
			}
			// A machine that is busy draws late.
			for end := time.Now().Add(2 * time.Minute); c.gone == nil && time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
				if strings.Contains(s.String(), doing(p)) {
					break
				}
			}
		}
		b.end()
		for _, want := range c.want {
			if !strings.Contains(s.String(), want) {
				t.Errorf("%s: %q is missing in %q", c.reason, want, s)
			}
		}
		if c.want == nil && s.String() != "" {
			t.Errorf("%s: got %q", c.reason, s)
		}
		if c.want != nil && !strings.HasSuffix(s.String(), "\n") {
			t.Errorf("%s: what comes next must begin on a line of its own; got %q", c.reason, s)
		}
	}
}
