package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"himscore/internal/config"
	"himscore/internal/extract"
	"himscore/internal/fault"
	"himscore/internal/pipeline"
	"himscore/internal/report"
	"himscore/internal/report/wire"
)

type scoreCommand struct {
	Files      []string `arg:"" name:"file" help:"Resumes: PDF, DOCX, plain text or JSON Resume; - reads standard input."`
	JSON       bool     `help:"Print each report as the API answers it, one JSON document a line."`
	Explain    bool     `help:"Print the sum behind each part of the score as a tree, instead of the report."`
	TargetRole string   `placeholder:"ID" help:"Judge for this role, an id of GET /v1/roles."`
	Track      string   `placeholder:"TRACK" help:"Judge for him, informatics or bridge; inferred when absent."`
	Posting    string   `placeholder:"FILE" help:"A job posting to compare with: PDF, DOCX or text."`
	AsOf       string   `placeholder:"DATE" help:"Judge on this day, YYYY-MM-DD; today (UTC) when absent."`
	config.LimitFlags
}

// Run scores the files in turn. One that fails is named and does not stop the others.
func (c *scoreCommand) Run(p *program) error {
	limits, err := c.Limits()
	if err != nil {
		return usageError{err}
	}
	wanted, err := c.input()
	if err != nil {
		return usageError{err}
	}
	limits.Workers = 1      // the files go one after the other
	debug.SetGCPercent(400) // what loads the rules makes no garbage, and few files follow
	pool, err := startWorkers(limits, false)
	if err != nil {
		return err
	}
	defer pool.Close()
	ctx, stop := context.WithCancel(p.ctx)
	defer stop()
	files := c.readAhead(ctx, p.stdin, pool, limits.Bytes)
	tax, err := loadRules()
	if err != nil {
		return err
	}
	scorer := pipeline.New(pool, tax)
	if err := scorer.Check(wanted); err != nil {
		return usageError{flagErrors(err)}
	}
	if wanted.PostingFile != nil {
		if wanted.Posting, err = scorer.ReadPosting(p.ctx, wanted.PostingFile); err != nil {
			return err
		}
	}
	failed := false
	for i, name := range c.Files {
		file := <-files
		err := file.err
		if err == nil {
			var answer report.Report
			if answer, err = scorer.Judge(file.reading, wanted); err == nil {
				err = c.print(p.stdout, i, name, answer)
			}
		}
		if err != nil {
			failed = true
			p.nameFailure(name, err)
		}
	}
	if failed {
		return errSomeFailed
	}
	return nil
}

// fileRead is one file as a worker read it, or why it could not be read.
type fileRead struct {
	reading pipeline.Reading
	err     error
}

// readAhead gives the files in their order: one is read while the rules are loaded, or while the one before it is judged.
func (c *scoreCommand) readAhead(ctx context.Context, stdin io.Reader, pool *extract.Pool, maxBytes int64) <-chan fileRead {
	files := make(chan fileRead)
	go func() {
		for _, name := range c.Files {
			var f fileRead
			var raw []byte
			if raw, f.err = readFile(stdin, name, maxBytes); f.err == nil {
				f.reading, f.err = pipeline.Read(ctx, pool, raw)
			}
			select {
			case files <- f:
			case <-ctx.Done():
				return
			}
		}
	}()
	return files
}

// input is what is wanted of every file alike.
func (c *scoreCommand) input() (pipeline.Input, error) {
	in := pipeline.Input{TargetRole: c.TargetRole, Track: c.Track, Explain: c.Explain, AsOf: time.Now().UTC().Truncate(24 * time.Hour)}
	var errs []error
	if c.AsOf != "" {
		day, err := time.Parse(time.DateOnly, c.AsOf)
		if err != nil {
			errs = append(errs, fmt.Errorf("--as-of: %q is not a date; write it as YYYY-MM-DD, such as 2026-11-23", c.AsOf))
		}
		in.AsOf = day
	}
	if c.Posting != "" {
		posting, err := os.ReadFile(c.Posting)
		if err != nil {
			errs = append(errs, fmt.Errorf("--posting: %w", err))
		}
		in.PostingFile = posting
	}
	return in, errors.Join(errs...)
}

func (c *scoreCommand) print(w io.Writer, position int, name string, answer report.Report) error {
	if c.JSON {
		line, err := wire.Append(nil, &answer)
		if err != nil {
			return err
		}
		_, err = w.Write(line)
		return err
	}
	if position > 0 {
		fmt.Fprintln(w)
	}
	if c.Explain {
		return printSum(newPage(w), name, answer)
	}
	return printReport(newPage(w), name, answer)
}

// nameFailure says which file failed and why.
func (p *program) nameFailure(name string, err error) {
	if f, ok := errors.AsType[*fault.Error](err); ok {
		err = fmt.Errorf("%s: %s", f.Code, f.Message)
	}
	fmt.Fprintf(p.stderr, "himscore: %s: %v\n", printable(name), err)
}

// flagErrors names the flags behind the fields that no file could be scored with.
func flagErrors(err error) error {
	f, ok := errors.AsType[*fault.Error](err)
	if !ok {
		return err
	}
	var errs []error
	for _, field := range f.Fields {
		flag := "--" + strings.ReplaceAll(field.Field, "_", "-")
		errs = append(errs, fmt.Errorf("%s %s: %s", flag, field.Message, strings.Join(field.Allowed, ", ")))
	}
	return errors.Join(errs...)
}

// readFile reads a file, or standard input for "-", and one byte past the limit at most: enough to see it is too large.
func readFile(stdin io.Reader, name string, limit int64) ([]byte, error) {
	from := stdin
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return nil, errors.Unwrap(err) // without the name, which the message holds already
		}
		defer file.Close()
		from = file
	}
	raw, err := io.ReadAll(io.LimitReader(from, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(raw)) > limit {
		return nil, fault.Newf(fault.TooLarge, "the file is larger than %d bytes, the limit --max-bytes", limit)
	}
	return raw, nil
}
