package taxonomy

import (
	"errors"
	"io/fs"

	"himscore/internal/rulefile"
)

// Load reads and validates a rules folder. The error joins every mistake found, each as "file:line: what".
func Load(dir fs.FS) (*Taxonomy, error) {
	t := &Taxonomy{}
	var about struct {
		Version string `yaml:"version"`
	}
	err := errors.Join(
		rulefile.Map(dir, "version.yaml", &about),
		rulefile.Lists(dir, "keywords/*.yaml", &t.Keywords),
		rulefile.Lists(dir, "senses/*.yaml", &t.Senses),
		rulefile.Lists(dir, "denials.yaml", &t.Denials),
		rulefile.Lists(dir, "credentials/*.yaml", &t.Credentials),
		rulefile.Lists(dir, "roles/*.yaml", &t.Roles),
		rulefile.Lists(dir, "tracks.yaml", &t.Tracks),
		rulefile.Map(dir, "scoring.yaml", &t.Scoring),
		rulefile.Map(dir, "advice.yaml", &t.Advice),
		rulefile.Lists(dir, "metrics.yaml", &t.Metrics),
		rulefile.Lists(dir, "verbs.yaml", &t.Verbs),
		rulefile.Lists(dir, "cues.yaml", &t.Cues),
		rulefile.Lists(dir, "categories.yaml", &t.Categories),
		rulefile.Map(dir, "posting.yaml", &t.Posting),
		rulefile.Lists(dir, "sections.yaml", &t.Sections),
		rulefile.Lists(dir, "entries.yaml", &t.EntryWords),
		rulefile.Lists(dir, "sources.yaml", &t.Sources),
	)
	t.Version = about.Version
	if !errors.Is(err, rulefile.ErrUnread) {
		err = errors.Join(err, validate(t))
	}
	if err != nil {
		return nil, err
	}
	return t, nil
}
