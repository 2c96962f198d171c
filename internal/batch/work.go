package batch

import (
	"context"
	"errors"
	"log/slog"
	"runtime/debug"
	"sync"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"himscore/internal/batch/store"
	"himscore/internal/fault"
	"himscore/internal/pipeline"
	"himscore/internal/report"
	"himscore/internal/report/wire"
)

// maxStarts is how often a process may begin with a file before it is given up. Files are read by workers of the process, which die in its place: so
// a process that ended was most likely ended by others, and the file is innocent. A file that ends its worker twice is given up by result.
const maxStarts = 5

// scoreItems is the job to score some items, one after the other.
type scoreItems struct {
	Items []string `json:"items"`
}

// Kind names the job in River.
func (scoreItems) Kind() string { return "score_items" }

// scoring does the jobs.
type scoring struct {
	river.WorkerDefaults[scoreItems]
	batches *Batches
}

// Work scores items and writes their results. Only a store that does not answer, or a stop, makes the job fail; what fails for a file is its result.
func (w *scoring) Work(ctx context.Context, job *river.Job[scoreItems]) error {
	b := w.batches
	s, err := b.store()
	if err != nil {
		return err
	}
	b.running.add(job.Args.Items...)
	defer b.running.remove(job.Args.Items...)
	works, err := s.Start(ctx, b.replica, job.Args.Items...)
	if err != nil {
		return err
	}
	var unscored []string // not the files' fault: another turn, or another process
	ready := results{store: s, ctx: context.WithoutCancel(ctx)}
	enough := time.Now().Add(b.jobTime)
	var body []byte // of one report after the other
	for i := range works {
		work := works[i]
		works[i].File = nil // more may follow
		if i > 0 && time.Now().After(enough) {
			unscored = append(unscored, work.Item.ID)
			continue
		}
		result, err := b.result(ctx, work, &body)
		if err != nil {
			unscored = append(unscored, work.Item.ID)
			continue
		}
		unscored = append(unscored, ready.add(result)...)
	}
	unscored = append(unscored, ready.write()...)
	if len(works) > 0 {
		b.feeds.lookNow(works[0].Item.BatchID)
	}
	if len(unscored) == 0 {
		return nil
	}
	err = s.HandBack(context.WithoutCancel(ctx), b.replica, unscored...)
	if time.Now().After(enough) {
		b.dispatchSoon()
	}
	return err
}

// usualJobTime is how long a job goes on to begin with files. What is left then gets another job: files of other batches come in between, and an erased
// batch does not hold a worker for long.
const usualJobTime = 2 * time.Second

// soonWritten is how long a result may wait for others, to be written with one commit. A slow file that is scored meanwhile adds to it.
const soonWritten = 250 * time.Millisecond

// results are those of a job that wait to be written.
type results struct {
	store   *store.Store
	ctx     context.Context
	waiting []store.Packed
	since   time.Time
}

// add takes one more result. It returns the items whose results could not be written.
func (r *results) add(result store.Result) []string {
	packed, err := r.store.Pack(result)
	if err != nil {
		return []string{result.ItemID}
	}
	if len(r.waiting) == 0 {
		r.since = time.Now()
	}
	r.waiting = append(r.waiting, packed)
	if time.Since(r.since) < soonWritten {
		return nil
	}
	return r.write()
}

// write writes what waits, and returns the items for which that failed.
func (r *results) write() []string {
	_, err := r.store.Finish(r.ctx, r.waiting...)
	var lost []string
	if err != nil {
		for _, one := range r.waiting {
			lost = append(lost, one.ItemID)
		}
	}
	r.waiting = nil
	return lost
}

// result scores a file and writes its report into body. The error says that this was not the time to do so.
func (b *Batches) result(ctx context.Context, work store.Work, body *[]byte) (store.Result, error) {
	r := store.Result{BatchID: work.Item.BatchID, ItemID: work.Item.ID, Now: b.options.Now()}
	if r.Summary = work.Item.Summary; r.Summary.Problem != nil { // refused when it was received
		return r, nil
	}
	if work.Starts > maxStarts {
		r.Summary = failed(fault.New(fault.Corrupt, "the server ended again and again while it read this file, so the file was given up; save the resume anew as PDF and try that"))
		return r, nil
	}
	if err := ctx.Err(); err != nil {
		return r, err
	}
	answer, err := b.score(ctx, work)
	if f, ok := errors.AsType[*fault.Error](err); ok && f.Code == fault.TimedOut && ctx.Err() == nil {
		answer, err = b.score(ctx, work) // its worker was killed; on a machine at its limits that is no fault of the file, unless it happens again
	}
	r.Now = b.options.Now()
	if err == nil {
		*body, err = wire.Append((*body)[:0], &answer)
		r.Summary, r.Report = summarize(answer), *body
		return r, err
	}
	f, ok := errors.AsType[*fault.Error](err)
	if !ok || ctx.Err() != nil || f.Code == fault.Busy {
		return r, err
	}
	r.Summary = failed(f)
	return r, nil
}

// score runs the scorer. A defect of ours costs the file its report and nothing else.
func (b *Batches) score(ctx context.Context, work store.Work) (answer report.Report, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			b.options.Log.Error("panic", slog.String("item", work.Item.ID), slog.String("stack", string(debug.Stack())))
			err = fault.New(fault.Corrupt, "the server met a defect of its own with this file; report the item to whoever runs it")
		}
	}()
	asOf, err := time.Parse(time.DateOnly, work.Wishes.AsOf)
	if err != nil {
		return report.Report{}, fault.Wrap(fault.InvalidField, "the batch has no day to judge on", err)
	}
	return b.options.Scorer.Run(ctx, pipeline.Input{
		File: work.File, TargetRole: work.Wishes.TargetRole, Track: work.Wishes.Track, Posting: work.Wishes.Posting, AsOf: asOf,
	})
}

// running holds the items that this process works on right now.
type running struct {
	mu    sync.Mutex
	items map[string]bool
}

func (r *running) add(ids ...string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.items == nil {
		r.items = map[string]bool{}
	}
	for _, id := range ids {
		r.items[id] = true
	}
}

func (r *running) remove(ids ...string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, id := range ids {
		delete(r.items, id)
	}
}

func (r *running) has(id string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.items[id]
}

// soon retries what failed for the store's sake.
type soon struct{}

// NextRetry is two seconds from now.
func (soon) NextRetry(*rivertype.JobRow) time.Time { return time.Now().Add(2 * time.Second) }

// onlyWarnings keeps River's chatter out of the log.
type onlyWarnings struct{ slog.Handler }

// Enabled lets warnings and errors through.
func (h onlyWarnings) Enabled(ctx context.Context, level slog.Level) bool {
	return level >= slog.LevelWarn && h.Handler.Enabled(ctx, level)
}
