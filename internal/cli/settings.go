package cli

import (
	"errors"
	"fmt"
	"os"
	"slices"

	"github.com/alecthomas/kong"

	"himscore/internal/config"
)

// serverSettings are all flags of a server.
type serverSettings struct {
	config.ServerFlags
	config.LimitFlags
	config.BatchFlags
}

// checked gives the values of all flags, or a usage error with every mistake in them and in the configuration file.
func (s *serverSettings) checked(p *program) (config.Server, config.Limits, config.Batches, error) {
	server, serverErr := s.Server()
	limits, limitsErr := s.Limits()
	kept, batchesErr := s.Batches()
	err := errors.Join(p.fileMistakes, serverErr, limitsErr, batchesErr)
	if !server.Local && len(server.APIKeys) == 0 && server.KeyFile == "" && !mayHoldKeys(p.ctx, kept.DatabaseURL) {
		err = errors.Join(err, fmt.Errorf("--address: other machines can reach %s, so callers must need a key: make one with `himscore keys add`, set HIMSCORE_API_KEYS, or listen on 127.0.0.1", server.Address))
	}
	if err != nil {
		return config.Server{}, config.Limits{}, config.Batches{}, usageError{err}
	}
	return server, limits, kept, nil
}

// fileValues are what the configuration file says.
type fileValues struct {
	path   string
	values map[string]string
}

// read reads the configuration file, if one was named. Mistakes in it are joined with all others later.
func (f *fileValues) read(model *kong.Node, path string) error {
	if path == "" {
		return nil
	}
	var err error
	f.path = path
	known := variables(model)
	f.values, err = config.ReadFile(path, func(name string) bool { return slices.Contains(known, name) && name != configVariable })
	return err
}

const configVariable = "HIMSCORE_CONFIG"

// resolve gives kong the value of a flag that was set neither on the command line nor in the environment.
func (f *fileValues) resolve(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
	switch origin, value := f.origin(flag); {
	case origin == fromFile, origin == fromDefault && flag.HasDefault:
		return value, nil
	default:
		return nil, nil
	}
}

// Where the value of a flag comes from when the command line does not set it.
const (
	fromEnvironment = "environment"
	fromFile        = "file"
	fromDefault     = "default"
)

// origin says where a flag has its value from. A variable that is empty is not set: compose files pass such on.
func (f *fileValues) origin(flag *kong.Flag) (origin, value string) {
	for _, name := range flag.Envs {
		if value := os.Getenv(name); value != "" {
			return fromEnvironment, value
		}
	}
	for _, name := range flag.Envs {
		if value := f.values[name]; value != "" {
			return fromFile, value
		}
	}
	return fromDefault, flag.Default
}

// variables are the names of all that can be set in the environment.
func variables(node *kong.Node) []string {
	var names []string
	for _, flag := range node.Flags {
		names = append(names, flag.Envs...)
	}
	for _, child := range node.Children {
		names = append(names, variables(child)...)
	}
	return names
}
