// Package rulefile reads the YAML files in which the product's rules and facts are written. In: a folder and a pattern. Out: the
// entries, each with its place, or every mistake as "file:line: what". It reads strictly: an unknown key, a doubled key or a
// value of the wrong type is a mistake. What the entries mean, it does not know.
package rulefile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"
)

// Place is where an entry stands. A type that embeds it is told its place, also deep inside another entry.
type Place struct {
	File string `yaml:"-"`
	Line int    `yaml:"-"`
}

// Errorf is a mistake at this place.
func (p Place) Errorf(format string, args ...any) error { return p.mistake(format, args...) }

func (p Place) mistake(format string, args ...any) *Mistake {
	return &Mistake{Place: p, What: fmt.Sprintf(format, args...)}
}

func (p *Place) put(at Place) { *p = at }

// Mistake is one thing that is wrong in a rule file. Line is 0 where the file as a whole is meant.
type Mistake struct {
	Place
	What string
}

// Error is "file:line: what".
func (m *Mistake) Error() string {
	if m.Line == 0 {
		return m.File + ": " + m.What
	}
	return fmt.Sprintf("%s:%d: %s", m.File, m.Line, m.What)
}

// ErrUnread marks the mistakes that lost entries: a file that is missing or is no YAML. What refers to them cannot be judged.
var ErrUnread = errors.New("entries could not be read")

// unread marks an error with ErrUnread and leaves its words alone.
type unread struct{ error }

func (u unread) Is(target error) bool { return target == ErrUnread }
func (u unread) Unwrap() error        { return u.error }

// Reading reads files of a folder into what it was made for.
type Reading func(dir fs.FS) error

// Read does all readings, at the same time, and joins their mistakes in the order of the readings.
func Read(dir fs.FS, readings ...Reading) error {
	errs := make([]error, len(readings))
	var all sync.WaitGroup
	for i, reading := range readings {
		all.Go(func() { errs[i] = reading(dir) })
	}
	all.Wait()
	return errors.Join(errs...)
}

// Lists appends to into the entries of every file that fits the pattern, in the order of the file names. Each file holds one list.
func Lists[T any](pattern string, into *[]T) Reading {
	return func(dir fs.FS) error {
		names, err := fs.Glob(dir, pattern)
		if err != nil {
			return err
		}
		if len(names) == 0 {
			return unread{Place{File: pattern}.Errorf("no such file")}
		}
		var errs []error
		for _, name := range names {
			list, err := readList[T](dir, name)
			*into = append(*into, list...)
			errs = append(errs, err)
		}
		return errors.Join(errs...)
	}
}

// Map reads one file that holds a mapping.
func Map[T any](name string, into *T) Reading {
	return func(dir fs.FS) error {
		_, err := read(dir, name, into)
		return err
	}
}

func readList[T any](dir fs.FS, name string) ([]T, error) {
	var list []T
	root, err := read(dir, name, &list)
	if root == nil {
		return nil, err
	}
	if len(root.Content) != len(list) { // an entry that is no mapping was left out: the others cannot be told apart
		return nil, unread{err}
	}
	return list, err
}

// read decodes a file and returns its root node, nil where the file is empty or no YAML.
func read(dir fs.FS, name string, into any) (*yaml.Node, error) {
	raw, err := fs.ReadFile(dir, name)
	if err != nil {
		return nil, unread{Place{File: name}.Errorf("cannot be read: %v", err)}
	}
	var doc yaml.Node
	dec := yaml.NewDecoder(bytes.NewReader(raw))
	if err := dec.Decode(&doc); errors.Is(err, io.EOF) {
		return nil, nil
	} else if err != nil {
		return nil, unread{translate(name, err.Error())}
	}
	root, value := doc.Content[0], reflect.ValueOf(into).Elem()
	f := &file{name: name, keys: map[reflect.Type]map[string]int{}}
	f.checkKeys(root, value.Type())
	var wrong *yaml.TypeError
	if errors.As(root.Decode(into), &wrong) {
		for _, text := range wrong.Errors {
			f.mistakes = append(f.mistakes, translate(name, text))
		}
	}
	slices.SortStableFunc(f.mistakes, func(a, b *Mistake) int { return a.Line - b.Line })
	if err := dec.Decode(&yaml.Node{}); !errors.Is(err, io.EOF) {
		f.mistakes = append(f.mistakes, Place{File: name}.mistake("holds more than one YAML document"))
	}
	f.mark(root, value)
	return root, f.err()
}

var (
	yamlLine    = regexp.MustCompile(`^(?:yaml: )?line (\d+): `)
	unknownKey  = regexp.MustCompile(`^field (\S+) not found in type .*`)
	doubledKey  = regexp.MustCompile(`^mapping key "(.*)" already defined at line (\d+)`)
	wrongType   = regexp.MustCompile("^cannot unmarshal (\\S+) (?:`(.*)` )?into (.*)")
	plainTypes  = strings.NewReplacer("!!str", "text", "!!int", "a number", "!!float", "a number", "!!bool", "true or false", "!!seq", "a list", "!!map", "a mapping", "!!null", "nothing")
	wantedTypes = []struct{ prefix, name string }{{"[]", "a list"}, {"map[", "a mapping"}, {"string", "text"}, {"int", "a whole number"}, {"float", "a number"}, {"bool", "true or false"}}
)

// translate says a message of the YAML package in the words of a person who edits the file.
func translate(name, text string) *Mistake {
	at := Place{File: name}
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		at.Line, _ = strconv.Atoi(m[1])
		text = text[len(m[0]):]
	}
	if m := unknownKey.FindStringSubmatch(text); m != nil {
		return at.mistake("unknown key %q", m[1])
	}
	if m := doubledKey.FindStringSubmatch(text); m != nil {
		return at.mistake("key %q stands twice, first at line %s", m[1], m[2])
	}
	if m := wrongType.FindStringSubmatch(text); m != nil {
		return at.mistake("%s where %s is wanted", found(m[1], m[2]), wanted(m[3]))
	}
	return at.mistake("%s", strings.TrimPrefix(text, "yaml: "))
}

func found(yamlType, value string) string {
	if value == "" {
		return plainTypes.Replace(yamlType)
	}
	return plainTypes.Replace(yamlType) + " " + strconv.Quote(value)
}

func wanted(goType string) string {
	for _, t := range wantedTypes {
		if strings.HasPrefix(goType, t.prefix) {
			return t.name
		}
	}
	return "a mapping"
}
