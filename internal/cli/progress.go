package cli

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/mattn/go-isatty"
	"github.com/schollz/progressbar/v3"
)

// progress shows how far something is: a bar on a terminal, a line now and then elsewhere.
type progress struct {
	w     io.Writer
	what  string
	all   int
	done  int
	bar   *progressbar.ProgressBar
	since time.Time
}

// plainEvery is how often a line is written where no bar can be shown.
const plainEvery = 5 * time.Second

func newProgress(w io.Writer, what string, all int) *progress {
	p := &progress{w: w, what: what, all: all, since: time.Now()}
	if file, isFile := w.(*os.File); isFile && isatty.IsTerminal(file.Fd()) {
		p.bar = progressbar.NewOptions(all, progressbar.OptionSetWriter(w), progressbar.OptionSetDescription(what),
			progressbar.OptionShowCount(), progressbar.OptionSetWidth(40), progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionSetPredictTime(true), progressbar.OptionClearOnFinish())
	}
	return p
}

func (p *progress) add(n int) {
	p.done += n
	if p.bar != nil {
		_ = p.bar.Add(n) // a bar that cannot be drawn is no reason to stop
		return
	}
	if now := time.Now(); now.Sub(p.since) >= plainEvery && p.done < p.all {
		p.since = now
		fmt.Fprintf(p.w, "%s: %d of %d\n", p.what, p.done, p.all)
	}
}

func (p *progress) end() {
	if p.bar != nil {
		_ = p.bar.Finish()
		return
	}
	fmt.Fprintf(p.w, "%s: %d of %d\n", p.what, p.done, p.all)
}
