package taxonomy

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"

	"go.yaml.in/yaml/v3"
)

// Load reads and validates a rules folder. The error joins every mistake found, each as "file:line: what".
func Load(dir fs.FS) (*Taxonomy, error) {
	t := &Taxonomy{}
	var about struct {
		Version string `yaml:"version"`
	}
	err := errors.Join(
		readFile(dir, "version.yaml", &about),
		readLists(dir, "keywords/*.yaml", &t.Keywords),
		readLists(dir, "senses/*.yaml", &t.Senses),
		readLists(dir, "denials.yaml", &t.Denials),
		readLists(dir, "credentials/*.yaml", &t.Credentials),
		readLists(dir, "roles/*.yaml", &t.Roles),
		readLists(dir, "metrics.yaml", &t.Metrics),
		readLists(dir, "sources.yaml", &t.Sources),
	)
	if err != nil {
		return nil, err
	}
	t.Version = about.Version
	return t, nil
}

// placed is an entry that remembers where it stands.
type placed interface{ place(file string, line int) }

func (p *Place) place(file string, line int) { p.File, p.Line = file, line }

// readLists appends the entries of every file that fits the pattern, in the order of the names.
func readLists[T any](dir fs.FS, pattern string, into *[]T) error {
	names, err := fs.Glob(dir, pattern)
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("%s: no such file", pattern)
	}
	var errs []error
	for _, name := range names {
		var list []T
		errs = append(errs, readFile(dir, name, &list))
		*into = append(*into, list...)
	}
	return errors.Join(errs...)
}

// readFile decodes one YAML file strictly: an unknown or doubled key is an error that names file and line.
func readFile[T any](dir fs.FS, name string, into *T) error {
	raw, err := fs.ReadFile(dir, name)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	dec := yaml.NewDecoder(bytes.NewReader(raw))
	dec.KnownFields(true)
	if err := dec.Decode(into); err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("%s: %w", name, err)
	}
	var node yaml.Node
	if err := yaml.Unmarshal(raw, &node); err != nil || len(node.Content) == 0 {
		return err
	}
	markPlaces(path.Clean(name), node.Content[0], into)
	return nil
}

func markPlaces(name string, list *yaml.Node, into any) {
	switch entries := into.(type) {
	case *[]Keyword:
		mark(name, list, *entries)
	case *[]Sense:
		mark(name, list, *entries)
	case *[]Denial:
		mark(name, list, *entries)
	case *[]Credential:
		mark(name, list, *entries)
	case *[]Role:
		mark(name, list, *entries)
	case *[]Metric:
		mark(name, list, *entries)
	case *[]Source:
		mark(name, list, *entries)
	}
}

func mark[T any](name string, list *yaml.Node, entries []T) {
	for i := range entries {
		if p, ok := any(&entries[i]).(placed); ok && i < len(list.Content) {
			p.place(name, list.Content[i].Line)
		}
	}
}
