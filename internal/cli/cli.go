// Package cli is the command line: it reads flags, puts the parts together and runs them. In: arguments and the
// standard streams. Out: an exit status, 0 done, 1 some file failed, 2 wrong usage. It holds no rule of the product.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"

	"himscore/internal/config"
	"himscore/internal/extract"
	"himscore/taxonomy"
)

// Exit statuses of the contract.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// commands is the whole command line; the fields of each command are its flags.
type commands struct {
	Config string `env:"HIMSCORE_CONFIG" placeholder:"FILE" help:"A file of the same variables, NAME=VALUE on a line. The environment wins over it, and flags over both."`

	Serve    serveCommand   `cmd:"" default:"withargs" help:"Answer resumes over HTTP (the default)."`
	Score    scoreCommand   `cmd:"" help:"Score files and print their reports."`
	Batch    batchCommand   `cmd:"" help:"Score a folder or a zip of resumes, write the results and sum them up."`
	Keys     keysGroup      `cmd:"" help:"Make, list and revoke API keys."`
	Audit    auditCommand   `cmd:"" help:"Print who created, exported and erased which batch, and whose keys came and went."`
	Taxonomy taxonomyGroup  `cmd:"" help:"Work on the rules."`
	Settings configGroup    `cmd:"" name:"config" help:"Work on the configuration."`
	Bench    benchCommand   `cmd:"" help:"Measure reports of a folder of resumes, beside pdftotext and under load."`
	Health   healthCommand  `cmd:"" help:"Ask the server of this machine whether it is ready."`
	Version  versionCommand `cmd:"" help:"Print the versions of the program and of its taxonomy."`
}

// BeforeResolve reads the configuration file, once its name is known and before flags are looked up in it.
func (c *commands) BeforeResolve(p *program, parsed *kong.Context) error {
	for _, flag := range parsed.Model.Flags {
		if flag.Name == "config" {
			path, _ := parsed.FlagValue(flag).(string)
			p.fileMistakes = p.file.read(parsed.Model.Node, path)
		}
	}
	return nil
}

// program is what every command runs with.
type program struct {
	ctx    context.Context
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer

	file         fileValues
	fileMistakes error // of the configuration file, for whoever has other mistakes to tell
}

// usageError is a mistake in how the program was called.
type usageError struct{ error }

// errSomeFailed ends a command whose failures have been named already.
var errSomeFailed = errors.New("some files failed")

// Run runs the program until it is done or told to stop by a signal, and returns its exit status. A process that was
// started as a worker becomes one and does not return.
func Run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	extract.RunIfWorker()
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	return run(&program{ctx: ctx, stdin: stdin, stdout: stdout, stderr: stderr}, args)
}

func run(p *program, args []string) int {
	var all commands
	exited := false
	parser, err := kong.New(&all,
		kong.Name("himscore"),
		kong.Description("Scores resumes for health information management and health informatics."),
		kong.Writers(p.stdout, p.stderr),
		kong.Exit(func(int) { exited = true }), // kong calls it once help is printed
		kong.UsageOnError(),
		kong.Resolvers(kong.ResolverFunc(p.file.resolve)),
		kong.Bind(p),
	)
	if err != nil {
		return p.fail(err)
	}
	parsed, err := parser.Parse(args)
	if exited {
		return exitDone
	}
	if err != nil {
		return p.fail(usageError{err})
	}
	if !isAboutSettings(parsed.Command()) && p.fileMistakes != nil {
		return p.fail(usageError{p.fileMistakes})
	}
	if err := parsed.Run(p, parsed); err != nil {
		return p.fail(err)
	}
	return exitDone
}

// isAboutSettings says whether a command tells all mistakes of the configuration, those of the file among them.
func isAboutSettings(command string) bool { return command == "serve" || command == "config print" }

// fail names the failure, unless the command did so itself, and returns its exit status.
func (p *program) fail(err error) int {
	if !errors.Is(err, errSomeFailed) {
		fmt.Fprintf(p.stderr, "himscore: %v\n", err)
	}
	if _, wrong := errors.AsType[usageError](err); wrong {
		return exitUsage
	}
	return exitFailed
}

// startWorkers starts the processes that read files; loading the rules takes as long as they need to be there. Close the
// pool when done.
func startWorkers(limits config.Limits, putOff bool) (*extract.Pool, error) {
	pool, err := extract.NewPool(extract.Options{
		Workers: limits.Workers, MaxBytes: limits.Bytes, MaxPages: limits.Pages,
		Timeout: limits.Time, WorkerMemory: limits.WorkerMemory, PutOff: putOff,
	})
	if err != nil {
		return nil, fmt.Errorf("start the workers: %w", err)
	}
	return pool, nil
}

func loadRules() (*taxonomy.Taxonomy, error) {
	tax, err := taxonomy.LoadEmbedded()
	if err != nil {
		return nil, fmt.Errorf("load the taxonomy: %w", err)
	}
	return tax, nil
}
