package rulefile

import (
	"errors"
	"reflect"
	"strings"

	"go.yaml.in/yaml/v3"
)

// file is one file while it is read. The YAML package would look for unknown keys itself, but only while it parses, and the
// places need the parsed nodes: parsing twice doubled the time this program takes to start.
type file struct {
	name     string
	keys     map[reflect.Type]map[string]int // the number of the field with a key
	mistakes []*Mistake
}

// checkKeys notes each key that its mapping, read into a value of type t, has no field for.
func (f *file) checkKeys(node *yaml.Node, t reflect.Type) {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case node.Kind == yaml.SequenceNode && t.Kind() == reflect.Slice:
		for _, item := range node.Content {
			f.checkKeys(item, t.Elem())
		}
	case node.Kind == yaml.MappingNode && t.Kind() == reflect.Map:
		for i := 1; i < len(node.Content); i += 2 {
			f.checkKeys(node.Content[i], t.Elem())
		}
	case node.Kind == yaml.MappingNode && t.Kind() == reflect.Struct:
		fields := f.fields(t)
		for i := 0; i+1 < len(node.Content); i += 2 {
			key := node.Content[i]
			if n, known := fields[key.Value]; known {
				f.checkKeys(node.Content[i+1], t.Field(n).Type)
			} else {
				f.mistakes = append(f.mistakes, Place{f.name, key.Line}.mistake("unknown key %q", key.Value))
			}
		}
	}
}

// mark gives every struct that embeds Place the line of the mapping it was read from.
func (f *file) mark(node *yaml.Node, v reflect.Value) {
	switch {
	case v.Kind() == reflect.Slice && node.Kind == yaml.SequenceNode && v.Len() == len(node.Content):
		for i, item := range node.Content {
			f.mark(item, v.Index(i))
		}
	case v.Kind() == reflect.Struct && node.Kind == yaml.MappingNode:
		if entry, ok := v.Addr().Interface().(interface{ put(Place) }); ok {
			entry.put(Place{f.name, node.Line})
		}
		fields := f.fields(v.Type())
		for i := 0; i+1 < len(node.Content); i += 2 {
			if n, known := fields[node.Content[i].Value]; known {
				f.mark(node.Content[i+1], v.Field(n))
			}
		}
	}
}

// fields gives the number of each field of a struct by its key.
func (f *file) fields(t reflect.Type) map[string]int {
	known, ok := f.keys[t]
	if !ok {
		known = map[string]int{}
		for i := range t.NumField() {
			if key, _, _ := strings.Cut(t.Field(i).Tag.Get("yaml"), ","); key != "" && key != "-" {
				known[key] = i
			}
		}
		f.keys[t] = known
	}
	return known
}

func (f *file) err() error {
	errs := make([]error, len(f.mistakes))
	for i, m := range f.mistakes {
		errs[i] = m
	}
	return errors.Join(errs...)
}
