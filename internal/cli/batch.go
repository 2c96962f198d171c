package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"

	"himscore/internal/batch"
	"himscore/internal/batch/cohort"
	"himscore/internal/batch/intake"
	"himscore/internal/batch/store"
	"himscore/internal/config"
	"himscore/internal/fault"
	"himscore/internal/pipeline"
)

type batchCommand struct {
	From       string `arg:"" name:"dir|zip" help:"A folder of resumes, with the folders in it, or a zip of them."`
	Roster     string `placeholder:"FILE" help:"CSV of the students: file,student_id,program,class_year and further columns."`
	Out        string `placeholder:"FILE" help:"Where the results go: .csv, .xlsx or .jsonl."`
	TargetRole string `placeholder:"ID" help:"Judge for this role, an id of GET /v1/roles."`
	Track      string `placeholder:"TRACK" help:"Judge for him, informatics or bridge; inferred when absent."`
	Posting    string `placeholder:"FILE" help:"A job posting to compare with: PDF, DOCX or text."`
	AsOf       string `placeholder:"DATE" help:"Judge on this day, YYYY-MM-DD; today (UTC) when absent."`
	config.LimitFlags
}

// The bounds of a batch on one's own machine are those of the machine.
const (
	maxFilesHere = 100_000
	maxBytesHere = 64 << 30
	keptHere     = 7 * 24 * time.Hour // of a run that was broken off and never taken up again
)

// me owns the batches of the command line.
const me = "command line"

// Run scores all files and writes the results. When it is broken off, the same command goes on where it was.
func (c *batchCommand) Run(p *program) error {
	todo, err := c.order()
	if err != nil {
		return usageError{err}
	}
	memory, err := c.memory()
	if err != nil {
		return err
	}
	pool, err := startWorkers(todo.limits, true)
	if err != nil {
		return err
	}
	defer pool.Close()
	pool.Warm()
	tax, err := loadRules()
	if err != nil {
		return err
	}
	scorer := pipeline.New(pool, tax)
	if err := scorer.Check(pipeline.Input{TargetRole: todo.wanted.TargetRole, Track: todo.wanted.Track}); err != nil {
		return usageError{flagErrors(err)}
	}
	all := batch.New(batch.Options{
		URL: "sqlite:" + memory, Scorer: scorer.AtMost(todo.limits.Workers), Workers: todo.limits.Workers, Alone: true, Retention: keptHere,
		Limits: intake.Limits{FileBytes: todo.limits.Bytes, BatchBytes: maxBytesHere, Files: maxFilesHere},
		Log:    slog.New(slog.NewTextHandler(p.stderr, &slog.HandlerOptions{Level: slog.LevelError})), Now: time.Now,
	})
	if err := all.Start(p.ctx); err != nil {
		return err
	}
	defer all.Close()
	defer all.Stop()
	sent, err := c.receive(p, all, todo.files, todo.roster, todo.wanted)
	if err != nil {
		if kept, listErr := all.List(context.WithoutCancel(p.ctx), me, "", 1); listErr == nil && len(kept) == 0 { // nothing is under way
			all.Stop()
			all.Close()
			forget(memory)
		}
		return stopped(p, err, "")
	}
	if err := follow(p, all, sent); err != nil {
		return stopped(p, err, c.From)
	}
	if sent, err = all.Batch(p.ctx, me, sent.ID); err != nil {
		return err
	}
	if c.Out != "" {
		if err := writeResults(p.ctx, c.Out, todo.write, all, sent); err != nil {
			return err
		}
	}
	failed, err := c.summarize(p, all, sent)
	if err != nil {
		return err
	}
	all.Stop()
	all.Close()
	forget(memory)
	if failed {
		return errSomeFailed
	}
	return nil
}

// batchOrder is what the flags of one run ask for, read before anything is started.
type batchOrder struct {
	limits config.Limits
	wanted batch.Wanted
	write  resultsWriter
	roster []byte
	files  []string
}

// order reads the flags and the names of the files; all that is wrong here is wrong use.
func (c *batchCommand) order() (o batchOrder, err error) {
	if o.limits, err = c.Limits(); err != nil {
		return o, err
	}
	if o.wanted, err = c.wanted(); err != nil {
		return o, err
	}
	if o.write, err = writerFor(c.Out); err != nil {
		return o, err
	}
	if o.roster, err = c.roster(); err != nil {
		return o, err
	}
	o.files, err = resumesIn(c.From, c.Roster, c.Posting, c.Out)
	return o, err
}

// wanted reads the flags that hold for every file.
func (c *batchCommand) wanted() (batch.Wanted, error) {
	same := scoreCommand{TargetRole: c.TargetRole, Track: c.Track, Posting: c.Posting, AsOf: c.AsOf}
	in, err := same.input()
	return batch.Wanted{TargetRole: in.TargetRole, Track: in.Track, PostingFile: in.PostingFile, AsOf: in.AsOf, AsOfSent: c.AsOf}, err
}

// roster reads the list of students; nil for none.
func (c *batchCommand) roster() ([]byte, error) {
	if c.Roster == "" {
		return nil, nil
	}
	raw, err := os.ReadFile(c.Roster)
	if err == nil {
		_, err = intake.ParseRoster(raw)
	}
	if err != nil {
		return nil, fmt.Errorf("--roster: %w", err)
	}
	return raw, nil
}

// follow shows the progress of a batch until it has ended.
func follow(p *program, all *batch.Batches, sent store.Batch) error {
	seen := newProgress(p.stderr, "Scoring", sent.Files)
	defer seen.end()
	return all.Watch(p.ctx, me, sent.ID, 0, func(e batch.Event) error {
		if e.Item != nil {
			seen.add(1)
		}
		return nil
	})
}

// stopped says how to go on when the program was told to stop.
func stopped(p *program, err error, from string) error {
	if p.ctx.Err() == nil {
		return err
	}
	if from != "" {
		fmt.Fprintf(p.stderr, "himscore: stopped; the same command goes on where this one was\n")
		return errSomeFailed
	}
	return errors.New("stopped before all files were read")
}

// summarize prints the table that ends a run, and names each file that failed.
func (c *batchCommand) summarize(p *program, all *batch.Batches, sent store.Batch) (failed bool, err error) {
	sum := cohort.New(sent)
	err = all.Each(p.ctx, sent.ID, false, func(item store.Item, _ []byte) error {
		sum.Add(item)
		if problem := item.Summary.Problem; problem != nil {
			failed = true
			p.nameFailure(item.Name, fault.New(problem.Code, problem.Message))
		}
		return nil
	})
	if err != nil {
		return failed, err
	}
	if n := sent.Wishes.RosterUnknown; n > 0 {
		fmt.Fprintf(p.stderr, "himscore: %d of %d rows of the roster name no file here\n", n, sent.Wishes.RosterRows)
	}
	return failed, printCohort(newPage(p.stdout), c.From, c.Out, sum.Cohort())
}
