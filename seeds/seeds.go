// Package seeds is the register of the facts the product is founded on, in our words: one file for each founding document. The
// taxonomy cites its documents and facts, and so does every suggestion. In: the YAML files of this folder. Out: the documents, or
// every mistake with its file and line. The folder resumes/ holds sample resumes and is no part of this package.
package seeds

import (
	"embed"
	"errors"
	"io/fs"
	"strings"

	"himscore/internal/rulefile"
)

//go:embed *.yaml
var files embed.FS

// Embedded is the folder this program was built with.
func Embedded() fs.FS { return files }

// Document is a founding document and all it says.
type Document struct {
	rulefile.Place `yaml:"-"`
	ID             string `yaml:"id"`
	Title          string `yaml:"title"`
	Kind           string `yaml:"kind"`
	Year           string `yaml:"year"` // the year its view holds for, in words where it is not known exactly
	Trust          string `yaml:"trust"`
	Note           string `yaml:"note"`
	Facts          []Fact `yaml:"facts"`
}

// Fact is one thing a document says. What it lists stands under the kind of entry it names in the taxonomy, so that a test can
// look every item up.
type Fact struct {
	rulefile.Place `yaml:"-"`
	ID             string    `yaml:"id"` // document/name
	Topic          string    `yaml:"topic"`
	Locator        string    `yaml:"locator"` // the heading in the document
	Says           string    `yaml:"says"`
	Keywords       []string  `yaml:"keywords"`    // terms of the field
	Roles          []string  `yaml:"roles"`       // job titles
	Credentials    []string  `yaml:"credentials"` // letters or names
	Issuers        []string  `yaml:"issuers"`     // bodies that issue credentials
	Metrics        []string  `yaml:"metrics"`     // ids of metrics
	Items          []string  `yaml:"items"`       // what it lists besides
	Figures        []Figure  `yaml:"figures"`
	Conflict       *Conflict `yaml:"conflict"`
	Unused         string    `yaml:"unused"` // why the product does not use the fact
}

// Figure is a number a document states. Either Value is set, or Before and After, or After alone.
type Figure struct {
	Of        string   `yaml:"of"`
	Unit      string   `yaml:"unit"`
	Value     *float64 `yaml:"value"`
	Before    *float64 `yaml:"before"`
	After     *float64 `yaml:"after"`
	Statistic string   `yaml:"statistic"` // median, starting, rounded
	When      string   `yaml:"when"`      // the year or period it holds for
	From      string   `yaml:"from"`      // whom the document quotes
	Note      string   `yaml:"note"`
}

// Conflict says which facts disagree with this one and what the product does about it.
type Conflict struct {
	With     []string `yaml:"with"`
	About    string   `yaml:"about"`
	Handling string   `yaml:"handling"`
}

// Load reads and checks the documents of a folder, in the order of the file names. The error joins every mistake found.
func Load(dir fs.FS) ([]Document, error) {
	names, err := fs.Glob(dir, "*.yaml")
	if err != nil {
		return nil, err
	}
	documents := make([]Document, len(names))
	readings := make([]rulefile.Reading, len(names))
	for i, name := range names {
		readings[i] = rulefile.Map(name, &documents[i])
	}
	err = rulefile.Read(dir, readings...)
	if err := errors.Join(append([]error{err}, validate(documents)...)...); err != nil {
		return nil, err
	}
	return documents, nil
}

func validate(documents []Document) []error {
	var errs []error
	ids := map[string]bool{}
	for _, d := range documents {
		if ids[d.ID] || d.ID == "" || d.Title == "" {
			errs = append(errs, d.Errorf("a document needs a title and an id of its own, not %q", d.ID))
		}
		ids[d.ID] = true
		for _, f := range d.Facts {
			if ids[f.ID] || !strings.HasPrefix(f.ID, d.ID+"/") {
				errs = append(errs, f.Errorf("fact id %q is not %q and a name of its own", f.ID, d.ID+"/"))
			}
			ids[f.ID] = true
			if f.Topic == "" || f.Locator == "" || f.Says == "" {
				errs = append(errs, f.Errorf("fact %q needs topic, locator and says", f.ID))
			}
		}
	}
	for _, d := range documents {
		for _, f := range d.Facts {
			errs = append(errs, f.conflicts(ids)...)
		}
	}
	return errs
}

func (f Fact) conflicts(ids map[string]bool) []error {
	if f.Conflict == nil {
		return nil
	}
	var errs []error
	for _, id := range f.Conflict.With {
		if !ids[id] || id == f.ID {
			errs = append(errs, f.Errorf("fact %q conflicts with %q, which is no other fact", f.ID, id))
		}
	}
	if len(f.Conflict.With) == 0 || f.Conflict.About == "" || f.Conflict.Handling == "" {
		errs = append(errs, f.Errorf("the conflict of fact %q needs with, about and handling", f.ID))
	}
	return errs
}
