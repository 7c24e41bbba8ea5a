package cli

import (
	"io"
	"sync"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"entente/loader"
)

// barsAfter is how long a load may take without a bar: one that flashes up tells nobody anything.
const barsAfter = 300 * time.Millisecond

// bars draws a bar a phase on a terminal.
type bars struct {
	container *mpb.Progress
	delay     *time.Timer
	bar       *mpb.Bar

	mu    sync.Mutex // the bars are drawn by a goroutine of their own
	last  loader.Progress
	pace  pace
	since time.Time // when last was told
}

func newBars(out io.Writer, options ...mpb.ContainerOption) *bars {
	shown := make(chan any)
	b := &bars{delay: time.AfterFunc(barsAfter, func() { close(shown) })}
	b.container = mpb.New(append([]mpb.ContainerOption{mpb.WithOutput(out), mpb.WithRenderDelay(shown)}, options...)...)
	return b
}

func (b *bars) show(p loader.Progress) {
	b.mu.Lock()
	next := b.bar == nil || p.Phase != b.last.Phase
	b.last, b.since = p, time.Now()
	b.pace.note(p, b.since)
	b.mu.Unlock()
	if next {
		b.finish(true)
		b.bar = b.add(p.Phase)
	}
	if b.bar != nil {
		b.bar.SetTotal(max(p.Total, 1), false)
		b.bar.SetCurrent(p.Done)
	}
}

// add returns a bar for a phase, or nil once the terminal is gone: that is no reason for a load to fail. Its texts are worked
// out when it is drawn, while the phase lasts, and stay as they were then.
func (b *bars) add(phase loader.Phase) *mpb.Bar {
	text := func(of func() string) decor.Decorator {
		last := ""
		return decor.Any(func(decor.Statistics) string {
			b.mu.Lock()
			defer b.mu.Unlock()
			if b.last.Phase == phase {
				last = of()
			}
			return last
		}, decor.WC{C: decor.DindentRight | decor.DextraSpace})
	}
	bar, err := b.container.Add(0, mpb.BarStyle().Build(), mpb.BarWidth(30), mpb.BarFillerClearOnAbort(),
		mpb.PrependDecorators(text(func() string { return doing(b.last) })),
		mpb.AppendDecorators(text(func() string { return " " + b.pace.describe(b.last, b.since) })),
	)
	if err != nil {
		return nil
	}
	return bar
}

// finish ends the bar that there is: a phase that was cut short keeps its figures and loses its bar.
func (b *bars) finish(complete bool) {
	switch {
	case b.bar == nil:
	case complete:
		b.bar.SetTotal(-1, true)
	default:
		b.bar.Abort(false)
	}
}

func (b *bars) end() {
	b.delay.Stop()
	b.finish(b.last.Total > 0 && b.last.Done >= b.last.Total)
	b.container.Wait()
}
