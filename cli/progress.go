package cli

import (
	"fmt"
	"io"
	"os"
	"path"
	"strings"
	"time"

	"golang.org/x/term"

	"entente/loader"
)

// progress shows how far a load is.
type progress interface {
	// show takes what the loader tells. It returns at once.
	show(loader.Progress)
	// end leaves the output clean, whether the load was complete or not.
	end()
}

// newProgress returns what fits standard error: bars on a terminal, else lines, and nothing when it is to be quiet.
func (p Program) newProgress(quiet bool) progress {
	if quiet {
		return silence{}
	}
	if f, ok := p.Stderr.(*os.File); ok && term.IsTerminal(int(f.Fd())) && os.Getenv("TERM") != "dumb" {
		return newBars(f)
	}
	return &lines{out: p.Stderr, now: time.Now}
}

type silence struct{}

func (silence) show(loader.Progress) {}
func (silence) end()                 {}

// linesEvery is how often a line is written. A load that takes less writes none.
const linesEvery = 5 * time.Second

// lines tells progress where there is no terminal: in a log, or the journal of a service.
type lines struct {
	out  io.Writer
	now  func() time.Time
	told time.Time
	pace pace
}

func (l *lines) show(p loader.Progress) {
	now := l.now()
	l.pace.note(p, now)
	if l.told.IsZero() {
		l.told = now
	}
	if now.Sub(l.told) < linesEvery {
		return
	}
	l.told = now
	text := doing(p)
	if state := l.pace.describe(p, now); state != "" {
		text += ": " + state
	}
	fmt.Fprintln(l.out, text)
}

func (l *lines) end() {}

// phaseFetch is before a load, when its input is fetched.
const phaseFetch loader.Phase = "fetch"

// doing returns what a load is at: Reading project.csv.
func doing(p loader.Progress) string {
	switch {
	case p.Phase == phaseFetch:
		return "Fetching " + printable(p.File)
	case p.Phase == loader.PhaseRead && p.File != "":
		return "Reading " + printable(path.Base(p.File))
	case p.Phase == loader.PhaseRead:
		return "Reading"
	case p.Phase == loader.PhaseMatch:
		return "Matching"
	case completing(p):
		return "Completing"
	}
	return "Writing"
}

// completing reports whether all is written and the store makes it visible, which it does without a word.
func completing(p loader.Progress) bool {
	return p.Phase == loader.PhaseWrite && p.Total > 0 && p.Done >= p.Total
}

// pace works out rates: since when a phase is under way.
type pace struct {
	phase loader.Phase
	began time.Time
}

// note takes what the loader tells.
func (s *pace) note(p loader.Progress, now time.Time) {
	if p.Phase != s.phase || s.began.IsZero() {
		s.phase, s.began = p.Phase, now
	}
}

// describe returns how much is done, how fast, and how long it may still take: what is known of it.
func (s *pace) describe(p loader.Progress, now time.Time) string {
	var parts []string
	done := p.Done
	switch {
	case p.Phase == phaseFetch:
		return part(p, size)
	case p.Phase == loader.PhaseRead:
		if p.Done > 0 || p.Total > 0 {
			parts = append(parts, part(p, size))
		}
		parts = append(parts, counted(p.Records, "record", "records"))
		done = int64(p.Records)
	case p.Phase == loader.PhaseWrite && !completing(p):
		parts = append(parts, part(p, grouped[int64]))
	default:
		return ""
	}
	elapsed := now.Sub(s.began)
	if elapsed < time.Second {
		return strings.Join(parts, ", ") // a rate of the first moment would be no rate yet
	}
	parts = append(parts, grouped(int64(float64(done)/elapsed.Seconds()))+"/s")
	if p.Done > 0 && p.Done < p.Total {
		left := time.Duration(float64(elapsed) / float64(p.Done) * float64(p.Total-p.Done))
		parts = append(parts, span(max(left, time.Second))+" left")
	}
	return strings.Join(parts, ", ")
}

// part returns how much is done, and of how much where that is known.
func part(p loader.Progress, show func(int64) string) string {
	if p.Total == 0 {
		return show(p.Done)
	}
	return show(p.Done) + " of " + show(p.Total)
}
