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
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Place is where an entry stands. A type that embeds it is told its place, also deep inside another entry.
type Place struct {
	File string `yaml:"-"`
	Line int    `yaml:"-"`
}

// Errorf is a mistake at this place.
func (p Place) Errorf(format string, args ...any) error {
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

// Lists appends to into the entries of every file that fits the pattern, in the order of the file names. Each file holds one list.
func Lists[T any](dir fs.FS, pattern string, into *[]T) error {
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

// Map reads one file that holds a mapping.
func Map[T any](dir fs.FS, name string, into *T) error {
	_, err := read(dir, name, into)
	return err
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
	dec.KnownFields(true)
	err = dec.Decode(into)
	if errors.Is(err, io.EOF) {
		return nil, nil
	}
	var wrong *yaml.TypeError
	if err != nil && !errors.As(err, &wrong) {
		return nil, unread{translate(name, err.Error())}
	}
	errs := mistakes(name, wrong)
	if err := dec.Decode(&doc); !errors.Is(err, io.EOF) {
		errs = append(errs, Place{File: name}.Errorf("holds more than one YAML document"))
	}
	if err := yaml.Unmarshal(raw, &doc); err != nil || len(doc.Content) == 0 {
		return nil, errors.Join(errs...)
	}
	mark(name, doc.Content[0], reflect.ValueOf(into).Elem())
	return doc.Content[0], errors.Join(errs...)
}

// mark gives every struct that embeds Place the line of the mapping it was read from.
func mark(file string, node *yaml.Node, v reflect.Value) {
	switch {
	case v.Kind() == reflect.Slice && node.Kind == yaml.SequenceNode && v.Len() == len(node.Content):
		for i, item := range node.Content {
			mark(file, item, v.Index(i))
		}
	case v.Kind() == reflect.Struct && node.Kind == yaml.MappingNode:
		if entry, ok := v.Addr().Interface().(interface{ put(Place) }); ok {
			entry.put(Place{file, node.Line})
		}
		for i := 0; i+1 < len(node.Content); i += 2 {
			if field := fieldOf(v, node.Content[i].Value); field.IsValid() {
				mark(file, node.Content[i+1], field)
			}
		}
	}
}

// fieldOf is the field with this key, the zero Value where there is none.
func fieldOf(v reflect.Value, key string) reflect.Value {
	for i := range v.NumField() {
		if name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("yaml"), ","); name == key {
			return v.Field(i)
		}
	}
	return reflect.Value{}
}

func mistakes(name string, wrong *yaml.TypeError) []error {
	if wrong == nil {
		return nil
	}
	var errs []error
	for _, text := range wrong.Errors {
		errs = append(errs, translate(name, text))
	}
	return errs
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
func translate(name, text string) error {
	at := Place{File: name}
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		at.Line, _ = strconv.Atoi(m[1])
		text = text[len(m[0]):]
	}
	if m := unknownKey.FindStringSubmatch(text); m != nil {
		return at.Errorf("unknown key %q", m[1])
	}
	if m := doubledKey.FindStringSubmatch(text); m != nil {
		return at.Errorf("key %q stands twice, first at line %s", m[1], m[2])
	}
	if m := wrongType.FindStringSubmatch(text); m != nil {
		return at.Errorf("%s where %s is wanted", found(m[1], m[2]), wanted(m[3]))
	}
	return at.Errorf("%s", strings.TrimPrefix(text, "yaml: "))
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
