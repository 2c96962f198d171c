package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"

	"himscore/internal/config"
	"himscore/internal/extract"
	"himscore/internal/fault"
	"himscore/internal/pipeline"
)

type benchCommand struct {
	Dir    string        `arg:"" type:"existingdir" help:"A folder of resumes: PDF, DOCX, text or JSON Resume."`
	Rounds int           `default:"3" help:"How often each file is read; the first round warms up and is not counted."`
	Load   time.Duration `default:"10s" help:"How long the server is pressed, three times; 0s for not at all."`
	config.LimitFlags
}

// sample is what one file took once.
type sample struct {
	kind   string        // its format, or the reader of a PDF
	wall   time.Duration // until its report was there
	server time.Duration // processor time of this process
	worker time.Duration // processor time of its workers
	other  time.Duration // processor time of pdftotext on the same file, right after; 0 without it
}

// Run measures reports one after the other, then what the server answers under load.
func (c *benchCommand) Run(p *program) error {
	limits, err := c.Limits()
	if err != nil {
		return usageError{err}
	}
	if c.Rounds < 2 {
		return usageError{errors.New("--rounds: at least 2, since the first warms up")}
	}
	files, err := readFolder(c.Dir, limits.Bytes)
	if err != nil {
		return err
	}
	tax, err := loadRules()
	if err != nil {
		return err
	}
	pool, err := startWorkers(limits, true)
	if err != nil {
		return err
	}
	defer pool.Close()
	pool.Warm()
	scorer := pipeline.New(pool, tax)
	samples, failed, err := c.oneByOne(p.ctx, pool, scorer, files)
	if err != nil {
		return err
	}
	printReports(p.stdout, samples, failed)
	if c.Load <= 0 {
		return nil
	}
	return c.underLoad(p, limits, pool, scorer, tax, files)
}

// benchFile is a file of the folder, held in memory so that no disk is measured.
type benchFile struct {
	path string
	body []byte
}

func readFolder(dir string, most int64) ([]benchFile, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("list the folder: %w", err)
	}
	var files []benchFile
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() || info.Size() > most {
			continue
		}
		path := filepath.Join(dir, e.Name())
		body, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		files = append(files, benchFile{path, body})
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s holds no files of at most %d bytes", dir, most)
	}
	return files, nil
}

// oneByOne scores every file in each round, and has pdftotext read each PDF right after. Refused files are counted by their code.
func (c *benchCommand) oneByOne(ctx context.Context, pool *extract.Pool, scorer *pipeline.Pipeline, files []benchFile) ([]sample, map[fault.Code]int, error) {
	pdftotext, _ := exec.LookPath("pdftotext")
	var samples []sample
	failed := map[fault.Code]int{}
	for round := range c.Rounds {
		for _, f := range files {
			server, worker, began := extract.CPUTime(), pool.CPU(), time.Now()
			rep, err := scorer.Run(ctx, pipeline.Input{File: f.body, AsOf: time.Date(2026, 11, 2, 0, 0, 0, 0, time.UTC)})
			s := sample{kind: rep.Document.Format, wall: time.Since(began), server: extract.CPUTime() - server, worker: pool.CPU() - worker}
			if ctx.Err() != nil {
				return nil, nil, ctx.Err()
			}
			if err != nil {
				if f, ok := errors.AsType[*fault.Error](err); ok && round == 0 {
					failed[f.Code]++
				}
				continue
			}
			if s.kind == "pdf" {
				s.kind = "pdf, read by " + rep.Document.Reader
				if s.other, err = processorTime(ctx, pdftotext, f.path); err != nil {
					return nil, nil, err
				}
			}
			if round > 0 {
				samples = append(samples, s)
			}
		}
	}
	return samples, failed, nil
}

// processorTime runs pdftotext on a file, as it comes.
func processorTime(ctx context.Context, program, path string) (time.Duration, error) {
	if program == "" {
		return 0, nil
	}
	run := exec.CommandContext(ctx, program, path, "-")
	if err := run.Run(); err != nil {
		return 0, fmt.Errorf("run pdftotext: %w", err)
	}
	return run.ProcessState.UserTime() + run.ProcessState.SystemTime(), nil
}

// quantile of sorted durations, q in [0, 1].
func quantile(sorted []time.Duration, q float64) time.Duration {
	return sorted[min(int(q*float64(len(sorted))), len(sorted)-1)]
}

// of gives one figure of each sample of a kind, sorted; all for "".
func of(samples []sample, kind string, figure func(sample) time.Duration) []time.Duration {
	var out []time.Duration
	for _, s := range samples {
		if kind == "" || s.kind == kind {
			out = append(out, figure(s))
		}
	}
	slices.Sort(out)
	return out
}
