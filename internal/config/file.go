package config

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

// maxFileBytes bounds a configuration file; all variables together take a few kilobytes.
const maxFileBytes = 1 << 20

// ReadFile reads a file of variables, NAME=VALUE on a line, as systemd and Docker read them too. Lines that are empty or begin with # say nothing; quotes
// around a value are dropped. The error joins all that is wrong: no line is repeated in it, since a value may be secret.
func ReadFile(path string, known func(name string) bool) (map[string]string, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("--config: %w", err)
	}
	if len(raw) > maxFileBytes {
		return nil, fmt.Errorf("--config: %s has more than %d bytes", path, maxFileBytes)
	}
	values := map[string]string{}
	var mistakes []error
	wrong := func(n int, format string, args ...any) {
		mistakes = append(mistakes, fmt.Errorf("%s, line %d: "+format, append([]any{path, n}, args...)...))
	}
	n := 0
	for line := range strings.Lines(string(raw)) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, value, assigns := strings.Cut(line, "=")
		name, value = strings.TrimSpace(name), strings.TrimSpace(value)
		_, twice := values[name]
		switch {
		case !assigns:
			wrong(n, "is not NAME=VALUE")
		case !known(name):
			wrong(n, "%s is no variable of himscore; the README lists them", name)
		case twice:
			wrong(n, "%s is set a second time", name)
		default:
			values[name] = unquote(value)
		}
	}
	return values, errors.Join(mistakes...)
}

func unquote(value string) string {
	if n := len(value); n >= 2 && (value[0] == '"' || value[0] == '\'') && value[n-1] == value[0] {
		return value[1 : n-1]
	}
	return value
}
